// Organisations as your people tell of them: who is or was there, and how well you know them. Spellings of one name are one page.
import { z } from 'zod';
import { ability } from './ability.ts';
import { personRow } from './shapes.ts';

const counts = {
  /** What stands in the address of its page. */
  key: z.string(),
  /** As most of your files write it. */
  name: z.string(),
  people: z.number().int().describe('Who is or was there'),
  well: z.number().int().describe('Of these, whom you know well'),
  little: z.number().int().describe('Of these, whom you know a little'),
};

export const organisations = ability({
  name: 'organisations',
  summary: 'Organisations that your people are or were at, first where you know most of them',
  input: z.object({
    words: z.string().trim().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  output: z.object({ total: z.number().int(), items: z.array(z.object(counts)) }),
  changes: false,
  http: { methods: ['GET'], path: '/api/organisations' },
  command: { words: 'organisations', arguments: ['words...'], example: 'organisations acme' },
});

export const organisation = ability({
  name: 'organisation',
  summary: 'Who is or was at an organisation, first whom you know well',
  input: z.object({
    organisation: z.string().trim().min(1).max(300).describe('Its name, in any spelling'),
    limit: z.coerce.number().int().min(1).max(500).default(100),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  output: z.object({
    organisation: z.object({ ...counts, spellings: z.array(z.string()), present: z.number().int() }),
    people: z
      .array(
        personRow.extend({
          /** What they do or did there, the latest first. */
          roles: z.array(
            z.object({
              title: z.string().nullable(),
              since: z.string().nullable(),
              until: z.string().nullable(),
              present: z.boolean(),
            }),
          ),
          present: z.boolean(),
        }),
      )
      .describe('Who is there, then who was there'),
  }),
  changes: false,
  http: { methods: ['GET'], path: '/api/organisations/{organisation}' },
  command: { words: 'organisation', arguments: ['organisation...'], example: 'organisation Larkspur' },
});
