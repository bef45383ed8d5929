// Your own voice: the words with which a message for each purpose begins.
import { z } from 'zod';
import { ability } from './ability.ts';
import { requestId } from './shapes.ts';

export const voice = ability({
  name: 'voice',
  summary: 'The words with which your messages begin, one for each purpose; say your own',
  input: z.object({
    purpose: z
      .string()
      .regex(/^[a-z][a-z-]{1,30}$/)
      .optional()
      .describe('What the message is for: thank, share, talk'),
    text: z
      .string()
      .trim()
      .min(1)
      .max(4000)
      .optional()
      .describe('Your words; {name}, {me}, {what}, {topic}, {by} and {why} are put in'),
    off: z.boolean().optional().describe('Back to the words that came with Goodturn'),
    requestId,
  }),
  output: z.object({
    wordings: z.array(
      z.object({
        purpose: z.string(),
        /** What it is for, in a line. */
        for: z.string(),
        text: z.string(),
        yours: z.boolean(),
      }),
    ),
  }),
  changes: true,
  http: { methods: ['GET', 'POST'], path: '/api/voice' },
  command: {
    words: 'voice',
    arguments: ['purpose', 'text...'],
    example: 'voice thank "Dear {name}, thank you for {what}. Yours, {me}"',
  },
});
