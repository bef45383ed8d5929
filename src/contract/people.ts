// Finding people, and everything about one of them.
import { z } from 'zod';
import { ability } from './ability.ts';
import { saying } from './saying.ts';
import { interaction, personAnswer, personReference, personRow } from './shapes.ts';

export const people = ability({
  name: 'people',
  summary:
    'The people you have, by name in any spelling, by what they do, what you wrote down, or when you met',
  input: z.object({
    words: z
      .string()
      .trim()
      .max(200)
      .optional()
      .describe(
        'Part of a name, an organisation, a place, a topic or a note; or a question: "who did I talk to in March about boats"',
      ),
    level: z
      .enum(['1', '2', '3', 'not-yet', 'unsure', 'linked'])
      .optional()
      .describe(
        '1 well, 2 a little, 3 not yet, not-yet (3 without the linked), unsure, linked (linked and nothing else)',
      ),
    which: z
      .enum(['connections', 'wrote', 'wrote-last-year', 'talked', 'talked-last-year'])
      .optional()
      .describe('The people behind a number of `network`'),
    limit: z.coerce.number().int().min(1).max(500).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  output: z.object({
    total: z.number().int(),
    near: z.number().int().describe('How many of them, the last ones, are spelt nearly as it was typed'),
    items: z.array(
      personRow.extend({
        why: z.array(saying).describe('Why they were found, where their name does not tell'),
      }),
    ),
  }),
  changes: false,
  http: { methods: ['GET'], path: '/api/people' },
  command: { words: 'people', arguments: ['words...'], example: 'people ana --level 1' },
});

export const show = ability({
  name: 'show',
  summary: 'Everything about one person, each fact with its source',
  input: z.object({ person: personReference }),
  output: personAnswer,
  changes: false,
  http: { methods: ['GET'], path: '/api/people/{person}' },
  command: { words: 'show', arguments: ['person'], example: 'show "Ana Ruiz"' },
});

export const story = ability({
  name: 'story',
  summary: 'What happened between you and somebody, page by page, newest first',
  input: z.object({
    person: personReference,
    before: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe('The id of the last line you have, or a date: what is older'),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    items: z.array(interaction),
    /** Older lines are there: ask again with `before` the last id. */
    more: z.boolean(),
  }),
  changes: false,
  http: { methods: ['GET'], path: '/api/people/{person}/story' },
  command: { words: 'story', arguments: ['person'], example: 'story "Ana Ruiz" --before "May 2024"' },
});
