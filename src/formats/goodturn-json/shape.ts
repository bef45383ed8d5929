// The newest version of Goodturn's own export: which lists it has, in which order, and what a row of each is (docs/export.md).
// Each version that was released stays as it is and is still read: a later one adds lists at the end, or is a file of its own.
import { z } from 'zod';
import { count, id, instant, SECTIONS_1, text } from './shape-1.ts';

export const VERSION = 2;

/** The lists, in their order in the file; each is sorted by its `key`, code point by code point. */
export const SECTIONS = {
  ...SECTIONS_1,
  samePerson: z.strictObject({
    id,
    kind: z.enum(['same', 'apart', 'split', 'withdrawn']),
    one: z.array(id).describe('Records of one of the two, as they were when it was said'),
    other: z.array(id).describe('Records of the other'),
    takesBack: id.nullable().describe('Of withdrawn: the word that is taken back'),
    saidAt: instant,
    actor: text,
    revision: z.int().describe('Order of what was said; the later word counts'),
  }),
} as const;

export type Section = keyof typeof SECTIONS;
export const sectionNames = Object.keys(SECTIONS) as readonly Section[];

/** The lists of a file of some version, in their order. */
export function sectionsOf(version: number): readonly Section[] {
  return version === 1 ? (Object.keys(SECTIONS_1) as Section[]) : sectionNames;
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
