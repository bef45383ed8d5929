// Everything out: sources and what was said, as one documented file (docs/export.md); or the people as cards or a table, or the
// meetings as a calendar, for other programs. Over HTTP the file itself is the answer.
import { z } from 'zod';
import { ability } from './ability.ts';

/** The whole book, or a part of it that other programs read. */
const formats = z.enum(['json', 'vcard', 'jscontact', 'csv', 'ics']);

export const exportBook = ability({
  name: 'export',
  summary: 'Take everything out, as one documented file; import of it into an empty book gives an equal book',
  input: z.object({
    format: formats
      .optional()
      .describe(
        'json: the whole book (the default). For other programs: vcard, jscontact or csv (people), ics (meetings)',
      ),
    version: z
      .enum(['3', '4'])
      .optional()
      .describe('Of vcard: 3 (what most address books take, the default) or 4'),
    notes: z
      .boolean()
      .optional()
      .describe('Of people and meetings: also what you wrote about them, which stays here otherwise'),
    to: z
      .string()
      .min(1)
      .optional()
      .describe('Write it here, zipped where the name ends in .gz; without it, to the terminal'),
  }),
  output: z.object({
    file: z.string(),
    format: formats,
    bytes: z.number().int(),
    sha256: z.string(),
    rows: z.record(z.string(), z.number().int()).describe('How many of each list; of people, or of meetings'),
  }),
  changes: false,
  command: { words: 'export', arguments: [], example: 'export --to ~/Documents/goodturn.json' },
});
