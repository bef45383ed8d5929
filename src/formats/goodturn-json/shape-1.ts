// Version 1 of Goodturn's own export: which lists it has, in which order, and what a row of each is. Frozen: later versions are
// made of it in shape.ts, and files of this one are still read.
import { z } from 'zod';

export const id = z.string().min(1).max(500);
export const text = z.string();
export const instant = z.int().describe('Milliseconds since 1970 UTC');
export const count = z.int().min(0);
const yesNo = z.int().min(0).max(1);
const day = z.string().describe('A plain date, YYYY-MM-DD');
const anything = z.json();
const importId = id.describe('The import that brought it');
const place = text.describe('Where in the file: Connections.csv:14');

/** The lists, in their order in the file; each is sorted by its `key`, code point by code point. */
export const SECTIONS_1 = {
  imports: z.strictObject({
    id,
    batchId: id.describe('What was handed over at once'),
    seq: z.int().describe('Order of imports in the book'),
    file: text,
    format: text,
    asOf: day.nullable().describe('The day the export stands for'),
    complete: z.array(z.string()).describe('The lists that it holds completely'),
    report: anything.describe('Counts, problems and files set aside, as told at the time'),
    at: instant,
  }),
  sources: z.strictObject({
    id: id.describe('Name-based UUID of what identifies the record'),
    hash: text.describe('Of the content: another one is another version of the record'),
    type: z.enum(['contact', 'mine', 'kept']),
    kind: text,
    content: anything.describe('The record as read'),
    importId,
    place,
  }),
  traces: z.strictObject({
    partyId: id.describe('The source that it happened with'),
    id,
    kind: text,
    at: instant.nullable(),
    direction: z.enum(['out', 'in', 'both', 'along']),
    crowd: count.describe('How many others were addressed'),
    words: count.nullable(),
    asks: yesNo,
    thread: text.nullable(),
    about: text.nullable(),
    importId,
    place,
  }),
  sightings: z.strictObject({
    importId: id.describe('The later import that met the row again'),
    id,
    hash: text.describe('Of a source its version; of a trace its party'),
    place,
  }),
  facts: z.strictObject({
    id,
    personId: id,
    field: text,
    value: anything.nullable().describe('null takes it back'),
    saidAt: instant,
    actor: text,
    revision: z.int().describe('Order of what was said; the latest of a field wins'),
  }),
  notes: z.strictObject({ id, personId: id, text, at: instant, revision: z.int() }),
  interactions: z.strictObject({
    id,
    kind: text,
    at: instant.nullable(),
    day: day.nullable(),
    note: text.nullable(),
    revision: z.int(),
  }),
  interactionPeople: z.strictObject({ interactionId: id, personId: id }),
  stepAnswers: z.strictObject({
    stepId: id,
    personId: id,
    kind: text,
    answer: z.enum(['done', 'later', 'skipped']),
    day,
    until: day.nullable(),
    step: anything.describe('The step as it was shown'),
    at: instant,
  }),
  settings: z.strictObject({ name: id, value: anything }),
  forgotten: z.strictObject({ keyHash: id.describe('Keyed hash of what identified somebody forgotten') }),
} as const;
