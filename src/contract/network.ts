// The honest picture: how many names there are, and how many of them you have really written or talked with.
import { z } from 'zod';
import { ability } from './ability.ts';
import { notANuisanceCounts } from './not-a-nuisance.ts';

export const network = ability({
  name: 'network',
  summary: 'Your honest network: names, people you wrote with, people you talked to',
  input: z.object({}),
  output: z.object({
    /** levels 1 + 2 + 3 + unsure */
    people: z.number().int(),
    /** Linked and never talked; part of people. */
    nominal: z.number().int(),
    /** Names on LinkedIn. */
    connections: z.number().int(),
    /** Messages both ways. */
    wroteWith: z.object({ ever: z.number().int(), lastYear: z.number().int() }),
    /** Call, video or meeting. */
    talkedTo: z.object({ ever: z.number().int(), lastYear: z.number().int() }),
    levels: z.object({ '1': z.number().int(), '2': z.number().int(), '3': z.number().int() }),
    unsure: z.number().int(),
    /** From your own messages, or null while there is too little to say. */
    notANuisance: notANuisanceCounts.nullable(),
    headline: z.string(),
    /** A few people whose level one tap would settle, most telling first. */
    questions: z.array(z.object({ id: z.string(), name: z.string(), headline: z.string().nullable() })),
  }),
  changes: false,
  http: { methods: ['GET'], path: '/api/network' },
  command: { words: 'network', arguments: [], example: 'network --json' },
});
