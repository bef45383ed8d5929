// Who knows whom, besides you: what you say of two people. What files show of them comes with `show`.
import { z } from 'zod';
import { ability } from './ability.ts';
import { personAnswer, personReference, requestId } from './shapes.ts';

export const know = ability({
  name: 'know',
  summary: 'Say that two people know each other, or that they don’t; files say at most that they probably do',
  input: z.object({
    person: personReference,
    other: personReference,
    off: z.boolean().optional().describe('They don’t know each other'),
    auto: z.boolean().optional().describe('Take back what you said; leave it to the evidence'),
    requestId,
  }),
  output: personAnswer,
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}/know' },
  command: {
    words: 'know',
    arguments: ['person', 'other'],
    example: 'know "Tom Okafor" "Priya Nair"',
  },
});
