// Who could know about something, and who would enjoy something: by what people care about, offer, need and do. Nothing is looked up
// outside; of a link the words in its address are read.
import { z } from 'zod';
import { ability } from './ability.ts';
import { saying } from './saying.ts';
import { personRow } from './shapes.ts';

const found = z.object({
  person: personRow.extend({
    /** Resting until that day: told last, with that said. */
    notNowUntil: z.string().nullable(),
  }),
  why: z.array(saying).describe('The best reasons first, at most three'),
  score: z.number().min(0).max(1).describe('How well it fits, and how well you know them'),
});

/** What was understood: a topic of Goodturn's list, or your own words. */
const topic = z.object({ id: z.string().nullable(), name: z.string() });

export const who = ability({
  name: 'who',
  summary: 'Who cares about something, could offer it or may know about it, everyday things too',
  input: z.object({
    topic: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .describe('In a word or two, with a place if you like: "plumber in Leeds"; several with commas'),
    limit: z.coerce.number().int().min(1).max(50).default(12),
  }),
  output: z.object({
    topics: z.array(topic),
    place: z.string().nullable(),
    items: z.array(found),
  }),
  changes: false,
  http: { methods: ['GET'], path: '/api/who' },
  command: { words: 'who', arguments: ['topic...'], example: 'who a good plumber in Leeds' },
});

export const share = ability({
  name: 'share',
  summary: 'Who would enjoy a link, a title or a text, and why; nothing leaves this machine',
  input: z.object({
    text: z
      .string()
      .trim()
      .min(1)
      .max(40_000)
      .describe('A link, a title or a text; of a link its words are read'),
    limit: z.coerce.number().int().min(1).max(7).default(7),
  }),
  output: z.object({
    topics: z.array(topic.extend({ words: z.string().describe('In which words the text speaks of it') })),
    /** As it is noted when it is given: the link, or the first line. */
    what: z.string(),
    items: z.array(
      found.extend({
        lastGave: saying.nullable().describe('What you last gave them, and when'),
        message: z.string().describe('Words to pass it on with, as you write such messages (`voice`)'),
      }),
    ),
  }),
  changes: false,
  http: { methods: ['POST'], path: '/api/share' },
  command: { words: 'share', arguments: ['text...'], example: 'share https://example.com/how-to-keep-bees' },
});
