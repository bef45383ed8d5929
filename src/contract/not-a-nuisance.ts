// "You are not a nuisance": the people behind each of its numbers, and what was written and answered when.
import { z } from 'zod';
import { ability } from './ability.ts';
import { saying } from './saying.ts';
import { level } from './shapes.ts';

export const approachKind = z.enum(['after-silence', 'first-word', 'asked', 'came-back']);

/** One number with how it was answered. Each person counts once; hours are of their quickest answer. */
const answeredCount = z.object({
  people: z.number().int(),
  answered: z.number().int(),
  withinDay: z.number().int().describe('Answered within 24 hours'),
  medianHours: z.number().nullable().describe('Half of the answers came within so many hours'),
});

/** Part of `network`: each part is null where it is about fewer than three people, the whole where every part is. */
export const notANuisanceCounts = z.object({
  afterSilence: answeredCount
    .nullable()
    .describe('You wrote after a year or more without anything between you'),
  asked: answeredCount
    .nullable()
    .describe(
      'They asked you something: a question or a request in a message; `answered`: by you, within 90 days',
    ),
  cameBack: z
    .object({ people: z.number().int() })
    .nullable()
    .describe('They wrote to you again after a year or more'),
  firstWord: answeredCount
    .nullable()
    .describe('The first message, call or meeting that is known between you was your message'),
  title: z.string(),
  text: z.string().describe('The same in sentences'),
});

export const notANuisance = ability({
  name: 'not-a-nuisance',
  summary: 'Who answered you after a long silence, whom you answered, and who came back to you',
  input: z.object({
    part: approachKind
      .default('after-silence')
      .describe('after-silence, first-word (you wrote), asked, came-back (they wrote)'),
    answered: z.enum(['yes', 'no']).optional().describe('Those who were answered, or those who were not'),
    limit: z.coerce.number().int().min(1).max(500).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  output: z.object({
    total: z.number().int(),
    items: z.array(
      z.object({
        person: z.object({
          id: z.string(),
          name: z.string(),
          headline: z.string().nullable(),
          level,
          nominal: z.boolean(),
        }),
        /** The newest five, newest first. */
        times: z.array(
          z.object({
            at: z.string().describe('UTC instant at which it was written'),
            since: z.string().nullable().describe('When you were last in touch before'),
            answeredAt: z.string().nullable(),
            saying,
          }),
        ),
        moreTimes: z.number().int().describe('Older ones that are not in the list'),
      }),
    ),
  }),
  changes: false,
  http: { methods: ['GET'], path: '/api/network/not-a-nuisance' },
  command: {
    words: 'not-a-nuisance',
    arguments: [],
    example: 'not-a-nuisance --part after-silence --answered yes',
  },
});
