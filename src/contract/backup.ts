// Copies of the whole book: made, looked at, and kept in a second place too.
import { z } from 'zod';
import { ability } from './ability.ts';
import { requestId } from './shapes.ts';

const secondTrouble = z.enum(['away', 'full', 'not-written', 'differs']);

export const backup = ability({
  name: 'backup',
  summary: 'Make a copy of everything, read it again, and keep 7 daily, 4 weekly and 12 monthly ones',
  input: z.object({
    to: z.string().min(1).optional().describe('A file of your own choice; such a copy is never cleared away'),
    encrypt: z.boolean().optional().describe('Seal it with a passphrase (asked for, or GOODTURN_PASSPHRASE)'),
    daily: z.boolean().optional().describe('Make one where today has none yet'),
    afresh: z
      .boolean()
      .optional()
      .describe('Clear earlier copies away afterwards, such as those that hold somebody whom you forgot'),
    requestId,
  }),
  output: z.object({
    file: z.string(),
    bytes: z.number().int(),
    sha256: z.string(),
    people: z.number().int(),
    verified: z.literal(true),
    /** The copy in the second place; null where none is named. */
    second: z
      .object({
        folder: z.string(),
        verified: z.boolean(),
        /** Why it is not there: the place is away or another one, is full, or did not take it; or it reads differently there. */
        trouble: secondTrouble.nullable(),
      })
      .nullable(),
    /** Earlier copies that had had their time. */
    removed: z.array(z.string()),
  }),
  changes: true,
  http: { methods: ['POST'], path: '/api/backups' },
  command: { words: 'backup', arguments: [], example: 'backup --to /media/stick/goodturn.db' },
});

export const copies = ability({
  name: 'copies',
  summary: 'Where copies of the book are, and the second place that they go to as well',
  input: z.object({
    second: z.string().min(1).max(2000).optional().describe('A folder on another disk or a stick'),
    noSecond: z.boolean().optional().describe('Keep copies in one place'),
    later: z.boolean().optional().describe('Do not mention a second place for three months'),
    requestId,
  }),
  output: z.object({
    folder: z.string(),
    last: z
      .object({
        file: z.string(),
        at: z.string(),
        bytes: z.number().int(),
        people: z.number().int(),
        /** Still as long as when it was read again. */
        sound: z.boolean(),
      })
      .nullable(),
    count: z.number().int(),
    second: z
      .object({
        folder: z.string(),
        reachable: z.boolean(),
        /** Day of the newest copy there. */
        last: z.string().nullable(),
        /** Why the last copy did not come there; null where it did. */
        trouble: secondTrouble.nullable(),
      })
      .nullable(),
    /** A second place may be mentioned now. */
    remind: z.boolean(),
    /** By this day every copy of now has been cleared away, with whomever you forget now. */
    goneBy: z.string().nullable(),
  }),
  changes: true,
  http: { methods: ['GET', 'POST'], path: '/api/copies' },
  command: { words: 'copies', arguments: [], example: 'copies --second /media/stick' },
});
