// Shapes of asks and recommendations. Whom they are of stands in each, by their present name.
import { z } from 'zod';

const somebody = z.object({ id: z.string(), name: z.string() });
const verdict = z.enum(['good', 'not good']).nullable();

export const recommendation = z.object({
  id: z.string(),
  /** Who or what it is: "Ottoline Pipes". */
  name: z.string(),
  /** Where that is somebody of your book. */
  person: somebody.nullable(),
  topic: z.string().describe('What they are good for, in your words'),
  by: somebody.nullable().describe('Who told you; null where you found it yourself'),
  note: z.string().nullable(),
  verdict: verdict.describe('What you found; null while that is open'),
  verdictNote: z.string().nullable(),
  day: z.string(),
  passedOn: z.array(
    z.object({
      person: somebody,
      /** Id of the gift. */
      gift: z.string(),
      day: z.string(),
      outcome: verdict.describe('What they found'),
    }),
  ),
});

export const askKind = z.enum(['everyday', 'career']);
export const askState = z.enum(['open', 'answered', 'let go']);

/** What somebody asked for, as their page tells it. */
export const heardAsk = z.object({
  id: z.string(),
  topic: z.string(),
  kind: askKind,
  state: askState,
  day: z.string(),
});
