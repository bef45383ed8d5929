// Puts a copy in the place of what is here. A command alone: whoever replaces everything is at this machine.
import { z } from 'zod';
import { ability } from './ability.ts';
import { requestId } from './shapes.ts';

export const restore = ability({
  name: 'restore',
  summary: 'Put a copy, or an export, in the place of what is here; what was here is kept as a copy first',
  input: z.object({
    file: z.string().min(1).describe('A copy (.db, .json.gz, sealed) or an export'),
    evenSo: z.boolean().optional().describe('Take a copy that is not as it was written all the same'),
    requestId,
  }),
  output: z.object({
    people: z.number().int(),
    /** Where what was here before is now; null where there was nothing. */
    before: z.string().nullable(),
    /** Was it held against what it says of its own bytes? False for a copy of an earlier version, which says nothing. */
    checked: z.boolean(),
  }),
  changes: true,
  command: { words: 'restore', arguments: ['file'], example: 'restore ~/goodturn-2026-11-23.db' },
});
