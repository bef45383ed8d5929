// The newest version of Goodturn's own export: which lists it has, in which order, and what a row of each is (docs/export.md).
// Each version that was released stays as it is and is still read: a later one adds lists at the end, or is a file of its own.
import { z } from 'zod';
import { count, id, instant, SECTIONS_1, text } from './shape-1.ts';
import { SECTIONS_2 } from './shape-2.ts';

export const VERSION = 3;

const said = {
  at: instant,
  day: text.describe('The plain date of it, YYYY-MM-DD'),
  revision: z.int().describe('Order of what was said'),
};
const person = id.describe('Of whom it was said');
const nobody = id.nullable();
const words = text.nullable();
const forSomething = {
  forKind: z.enum(['gift', 'interaction', 'ask', 'introduction', 'gathering', 'conversation']).nullable(),
  forId: id.nullable().describe('What it belongs to'),
};
const howItWas = z.enum(['good', 'not good']).nullable();

/** The lists, in their order in the file; each is sorted by its `key`, code point by code point. */
export const SECTIONS = {
  ...SECTIONS_2,
  gifts: z.strictObject({
    id,
    personId: person,
    direction: z.enum(['given', 'received']),
    kind: z.enum(['information', 'tip', 'introduction', 'help', 'advice', 'recommendation']),
    what: text,
    topic: words,
    ...forSomething,
    recommendationId: nobody,
    outcome: howItWas,
    outcomeNote: words,
    ...said,
  }),
  thanks: z.strictObject({
    id,
    personId: person,
    ...forSomething,
    how: z.enum(['in person', 'message', 'told', 'let go']),
    note: words,
    ...said,
  }),
  promises: z.strictObject({
    id,
    personId: person,
    whose: z.enum(['mine', 'theirs']),
    text,
    due: text.nullable().describe('A plain date'),
    state: z.enum(['open', 'kept', 'released']),
    settledOn: text.nullable(),
    ...forSomething,
    ...said,
  }),
  asks: z.strictObject({
    id,
    topic: text,
    text: words,
    kind: z.enum(['everyday', 'career']),
    forPerson: nobody.describe('From whom it was heard; null where it is yours'),
    state: z.enum(['open', 'answered', 'let go']),
    ...said,
  }),
  answers: z.strictObject({
    id,
    askId: id,
    byPerson: nobody,
    recommendationId: nobody,
    note: words,
    ...said,
  }),
  recommendations: z.strictObject({
    id,
    name: text,
    personId: nobody.describe('Where it is a person of the book'),
    topic: text,
    byPerson: nobody,
    note: words,
    verdict: howItWas,
    verdictNote: words,
    ...said,
  }),
  sent: z.strictObject({
    id,
    personId: person,
    purpose: text,
    weight: z.int().min(0).max(2).describe('What it asks of them'),
    ...forSomething,
    note: words,
    ...said,
  }),
} as const;

export type Section = keyof typeof SECTIONS;
export const sectionNames = Object.keys(SECTIONS) as readonly Section[];

/** The lists of a file of some version, in their order. */
export function sectionsOf(version: number): readonly Section[] {
  const released = { 1: SECTIONS_1, 2: SECTIONS_2 } as const;
  const known = version === 1 || version === 2 ? released[version] : SECTIONS;
  return Object.keys(known) as Section[];
}
export type ExportRow = Readonly<Record<string, unknown>>;

export const header = z.object({
  version: z.literal(VERSION),
  revision: z.int().min(0).describe('How many times something was said; what is said next counts on'),
});

const counts = Object.fromEntries(sectionNames.map((name) => [name, count])) as Record<Section, typeof count>;

export const ending = z.object({
  rows: z.object(counts),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe('Of every byte before the line of "end"; other programs may leave it out'),
});

/** The ending of a file of some version: lists that it did not have yet are not counted. */
export function endingOf(
  version: number,
): z.ZodType<{ rows: Partial<Record<Section, number>>; sha256?: string | undefined }> {
  const known = new Set<string>(sectionsOf(version));
  const rows = Object.fromEntries(Object.entries(counts).filter(([name]) => known.has(name)));
  return ending.extend({ rows: z.object(rows) });
}

/** The whole document, for the JSON Schema that is checked in. */
export const document = z.object({
  goodturn: header,
  ...(Object.fromEntries(sectionNames.map((name) => [name, z.array(SECTIONS[name])])) as {
    [S in Section]: z.ZodArray<(typeof SECTIONS)[S]>;
  }),
  end: ending,
});
