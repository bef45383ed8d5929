// Who is who, by your word: who may be one person, that two are one, that one is two. What files say stays as it is, and each word
// can be taken back.
import { z } from 'zod';
import { ability } from './ability.ts';
import { saying } from './saying.ts';
import { level, personAnswer, personReference, requestId } from './shapes.ts';

const someone = z.object({
  id: z.string(),
  name: z.string(),
  level,
  nominal: z.boolean(),
  headline: z.string().nullable(),
  organisation: z.string().nullable(),
  sources: z.number().int().describe('How many records of your files speak of them'),
});

export const duplicates = ability({
  name: 'duplicates',
  summary: 'People who may be one and the same, the most useful to ask about first',
  input: z.object({ limit: z.coerce.number().int().min(1).max(200).default(20) }),
  output: z.object({
    pairs: z.array(
      z.object({
        a: someone,
        b: someone,
        /** That they are one person, 0 to 1. */
        probability: z.number().min(0).max(1),
        /** What speaks for it and against it, the most telling first. */
        reasons: z.array(saying),
      }),
    ),
  }),
  changes: false,
  http: { methods: ['GET'], path: '/api/duplicates' },
  command: { words: 'duplicates', arguments: [], example: 'duplicates --limit 5' },
});

export const merge = ability({
  name: 'merge',
  summary: 'Say that two are one person; unmerge takes it back',
  input: z.object({
    person: personReference,
    other: personReference,
    evenSo: z.boolean().optional().describe('Also where two profiles or two birthdays say that they are not'),
    requestId,
  }),
  output: personAnswer,
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}/merge' },
  command: {
    words: 'merge',
    arguments: ['person', 'other'],
    example: 'merge "Ana Ruiz" 018f3c1e-8e5a-7c3b-9a55-0242ac120002',
  },
});

export const unmerge = ability({
  name: 'unmerge',
  summary: 'Make two people of one: what you merged last, or else the entries that do not belong',
  input: z.object({
    person: personReference,
    take: z
      .array(z.string())
      .max(500)
      .optional()
      .describe('Entries (ids of `sources`) that are somebody else'),
    dryRun: z.boolean().optional().describe('Show who would be there, and change nothing'),
    requestId,
  }),
  output: z.object({
    /** Who is there instead; with `dryRun`, who would be. */
    restored: z.array(
      someone.extend({
        records: z.array(
          z.object({
            id: z.string(),
            /** As the entry names them. */
            name: z.string(),
            file: z.string(),
            line: z.number().int().nullable(),
          }),
        ),
      }),
    ),
  }),
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}/unmerge' },
  command: { words: 'unmerge', arguments: ['person'], example: 'unmerge "Ana Ruiz" --dry-run' },
});

export const distinct = ability({
  name: 'distinct',
  summary: 'Say that two are not the same person; it is remembered, whatever they share',
  input: z.object({
    person: personReference,
    other: personReference,
    off: z.boolean().optional().describe('Take it back'),
    requestId,
  }),
  output: z.object({ a: someone, b: someone, distinct: z.boolean() }),
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}/distinct' },
  command: {
    words: 'distinct',
    arguments: ['person', 'other'],
    example: 'distinct "Jane Doe" 018f3c1e-8e5a-7c3b-9a55-0242ac120002',
  },
});
