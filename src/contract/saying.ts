// What is said in words: a code with its values, and the sentence that `words/` makes of it.
import { z } from 'zod';

export const saying = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  text: z.string(),
});
