// Whether everything is in order, said check by check.
import { z } from 'zod';
import { ability } from './ability.ts';

export const doctor = ability({
  name: 'doctor',
  summary: 'Look whether the data, its copies and the program are in order',
  input: z.object({
    deep: z
      .boolean()
      .optional()
      .describe('Also make everything anew beside the book, from files and from what you said, and compare'),
  }),
  output: z.object({ checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })) }),
  changes: false,
  http: { methods: ['GET'], path: '/api/doctor' },
  command: { words: 'doctor', arguments: [], example: 'doctor --deep' },
});
