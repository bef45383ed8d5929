// Shapes of what is given and received, of thanks and of promises. Whom they are with stands in each, by their present name.
import { z } from 'zod';
import { saying } from './saying.ts';

/** Of a gift that you say; files tell of endorsements and presents besides. */
export const giftKind = z.enum(['information', 'tip', 'introduction', 'help', 'advice', 'recommendation']);
export const direction = z.enum(['given', 'received']);
export const outcome = z.enum(['good', 'not good']);
export const forKind = z.enum(['gift', 'interaction', 'ask', 'introduction', 'gathering', 'conversation']);

const who = z.object({ id: z.string(), name: z.string() });

export const gift = z.object({
  id: z.string(),
  person: who,
  direction,
  kind: z.enum([...giftKind.options, 'endorsement', 'present']),
  /** In your words; of a file, its own. */
  what: z.string(),
  topic: z.string().nullable(),
  /** The plain date, as exact as it was said; null where a file gives none. */
  day: z.string().nullable(),
  forKind: forKind.nullable(),
  forId: z.string().nullable(),
  /** How it turned out, where that is known. */
  outcome: outcome.nullable(),
  outcomeNote: z.string().nullable(),
  /** Which file, or `you`. */
  source: z.string(),
  /** "You sent Priya the design course." */
  saying,
});

/** A thanks that is open, or something that they could be told. It follows from what was received and is not thanked for. */
export const openThanks = z.object({
  /** Of this thanks; `thank --for` takes it, and `forId` too. */
  id: z.string(),
  person: who,
  forKind,
  forId: z.string(),
  /** The gift in your words; null of a conversation. */
  what: z.string().nullable(),
  /** Of a gift. */
  kind: z.string().nullable(),
  /** The plain date since which it is open. */
  since: z.string(),
  why: saying,
  /** Open for so long that it will soon be left alone; on the person's page it stays. */
  fading: z.boolean(),
});

export const thanksSaid = z.object({
  id: z.string(),
  person: who,
  how: z.enum(['in person', 'message', 'told', 'let go']),
  note: z.string().nullable(),
  day: z.string(),
  forKind: forKind.nullable(),
  forId: z.string().nullable(),
  /** What it was for, in your words, where that is known. */
  what: z.string().nullable(),
  saying,
});

export const promise = z.object({
  id: z.string(),
  person: who,
  whose: z.enum(['mine', 'theirs']),
  text: z.string(),
  /** When it was made, and by when it is wished for: plain dates. */
  day: z.string(),
  due: z.string().nullable(),
  state: z.enum(['open', 'kept', 'released']),
  settledOn: z.string().nullable(),
  forKind: forKind.nullable(),
  forId: z.string().nullable(),
  /** "You promised Priya to send the course, by Friday." */
  saying,
});
