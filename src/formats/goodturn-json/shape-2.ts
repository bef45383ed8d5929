// Version 2 of Goodturn's own export: version 1 and who is who by your word. Frozen like shape-1.ts.
import { z } from 'zod';
import { id, instant, SECTIONS_1, text } from './shape-1.ts';

export const SECTIONS_2 = {
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
