// Whether the words of a message are kind: what begs, presses, flatters, takes, reproaches, asks for a job, speaks business or is a
// wall, with a kinder wording beside each. English; changes nothing and keeps nothing.
import { z } from 'zod';
import { ability } from './ability.ts';
import { saying } from './saying.ts';

export const checkedRule = z.enum([
  'begging',
  'pressure',
  'flattery',
  'pick-your-brain',
  'guilt',
  'asking-for-a-job',
  'jargon',
  'wall-of-text',
]);

export const checkWords = ability({
  name: 'check-words',
  summary:
    'Check the words of a message for begging, pressure and the like, with a kinder wording beside each (English)',
  input: z.object({
    text: z.string().min(1).max(20_000).describe('The message; as a command, - reads it from stdin'),
  }),
  output: z.object({
    /** Nothing was found. */
    kind: z.boolean(),
    findings: z
      .array(
        z.object({
          from: z.number().int().describe('Place in the text, in UTF-16 units'),
          to: z.number().int().describe('After the last'),
          rule: checkedRule,
          code: z.string().describe('Which way of saying it'),
          found: z.string(),
          suggestion: z.string().describe('A kinder wording'),
          why: z.string(),
          use: z
            .object({ from: z.number().int(), to: z.number().int(), text: z.string() })
            .nullable()
            .describe('What to put where, when the suggestion is taken; null where it is yours to say'),
        }),
      )
      .describe('By place'),
    words: z.number().int(),
    /** not-english: nothing was looked for. */
    note: saying.nullable(),
  }),
  changes: false,
  http: { methods: ['POST'], path: '/api/check-words' },
  command: {
    words: 'check-words',
    arguments: ['text...'],
    example: 'check-words "Could I pick your brain over a coffee?"',
  },
});
