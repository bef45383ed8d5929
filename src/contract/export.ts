// Everything out: sources and what was said, as one documented file (docs/export.md). Over HTTP the file itself is the answer.
import { z } from 'zod';
import { ability } from './ability.ts';

/** Cards, tables and calendars join these. */
const formats = z.enum(['json']);

export const exportBook = ability({
  name: 'export',
  summary: 'Take everything out, as one documented file; import of it into an empty book gives an equal book',
  input: z.object({
    format: formats.optional().describe('json: the whole book (the default)'),
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
    rows: z.record(z.string(), z.number().int()).describe('How many of each list'),
  }),
  changes: false,
  command: { words: 'export', arguments: [], example: 'export --to ~/Documents/goodturn.json' },
});
