// A calm walk through the close circle, one person at a time: what is asked is answered by `level`, `interest` and `might-know`; this
// says who comes next, remembers where you are (on every device), and ends with one name, a reason and a first step.
import { z } from 'zod';
import { ability } from './ability.ts';
import { saying } from './saying.ts';
import { personReference, requestId, level } from './shapes.ts';

const whom = z.object({ id: z.string(), name: z.string() });

export const sweepPerson = z.object({
  id: z.string(),
  name: z.string(),
  headline: z.string().nullable(),
  nominal: z.boolean(),
  level: z.object({
    value: level,
    basis: z.enum(['said', 'evidence']),
    /** "You know Priya well: 14 messages since 2019, the last in October." */
    saying,
  }),
  interests: z.array(z.string()),
  needs: z.array(z.string()),
  couldDo: z.array(z.string()),
  mightKnow: z.array(z.object({ topic: z.string(), note: z.string().nullable(), might: z.boolean() })),
});

const turns = [
  'begin',
  'looked',
  'passed',
  'back',
  'enough',
  'on',
  'missing',
  'not-missing',
  'end',
  'other',
] as const;

export const sweep = ability({
  name: 'sweep',
  summary: 'Walk through your close circle, one person at a time; it ends with one name and a first step',
  input: z.object({
    turn: z
      .enum(turns)
      .optional()
      .describe(
        'begin (a new walk), looked or passed (on to the next), back, enough, on (some more people), missing (add a name), not-missing, end, other (end with somebody else)',
      ),
    person: personReference.optional().describe('Of looked, passed, not-missing and other: who'),
    who: z.string().trim().min(1).max(200).optional().describe('Of missing: the name of who is not here yet'),
    linked: z.boolean().optional().describe('Of on: also people of whom nothing but a link is known'),
    requestId,
  }),
  output: z.object({
    /** none: no walk was begun; people: somebody is asked about; missing: who is not here?; end. */
    stage: z.enum(['none', 'people', 'missing', 'end']),
    /** The plain date on which it was begun. */
    since: z.string().nullable(),
    curiousAbout: z.array(z.string()),
    /** Who is asked about now, then who would follow. Before it begins: with whom it would. */
    people: z.array(sweepPerson),
    /** To whom `back` leads. */
    back: whom.nullable(),
    /** Who was missing. */
    missing: z.array(whom),
    /** Some more could be asked about; and people who are merely linked. */
    more: z.boolean(),
    moreLinked: z.boolean(),
    /** With whom it ends; null before, and where nobody stands out. */
    end: z
      .object({
        person: whom.extend({ headline: z.string().nullable(), level }),
        why: z.array(saying),
        step: saying,
      })
      .nullable(),
  }),
  changes: true,
  http: { methods: ['GET', 'POST'], path: '/api/sweep' },
  command: { words: 'sweep', arguments: [], example: 'sweep' },
});
