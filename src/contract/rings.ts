// Everybody at once, as the rings of the Network page draw them: lists of equal length, so that twenty thousand people stay small.
import { z } from 'zod';
import { ability } from './ability.ts';

export const rings = ability({
  name: 'rings',
  summary: 'Everybody at once, the strongest tie first, as the rings of the Network page draw them',
  input: z.object({}),
  output: z.object({
    total: z.number().int(),
    /** The lists run alike: the first of each is the strongest tie. */
    ids: z.array(z.string()),
    names: z.array(z.string()),
    marks: z
      .string()
      .describe(
        'A letter each: w well, l a little, n not yet, u not sure, c a connection and nothing else (a nominal one)',
      ),
    strengths: z.array(z.number().int()).describe('0 to 1000'),
    last: z.array(z.number().int().nullable()).describe('Last in touch, in seconds since 1970 UTC'),
    organisations: z.array(z.string()),
    at: z.array(z.number().int()).describe('Where they are in `organisations`; -1 where it is not known'),
  }),
  changes: false,
  http: { methods: ['GET'], path: '/api/rings' },
});
