// Bringing files in, seeing what each brought, and taking one out again.
import { z } from 'zod';
import { ability } from './ability.ts';
import { importReport, peopleCount, requestId } from './shapes.ts';

export const importFiles = ability({
  name: 'import',
  summary: 'Bring in a LinkedIn archive, address cards or other exports; the kind is told by content',
  input: z.object({
    paths: z.array(z.string()).min(1).describe('A file, a folder or a zip'),
    as: z.string().optional().describe('Read it as this format (see formats)'),
    map: z
      .string()
      .optional()
      .describe('A file that says which column is what: lines such as "Column = email"'),
    otherContacts: z.boolean().optional().describe('Also whom Google collected by itself ("Other Contacts")'),
    otherOwner: z.boolean().optional().describe('Bring it in although it is the archive of somebody else'),
    dryRun: z.boolean().optional().describe('Read and report, store nothing'),
    requestId,
  }),
  output: z.object({ imports: z.array(importReport), people: peopleCount }),
  changes: true,
  command: {
    words: 'import',
    arguments: ['paths...'],
    example: 'import ~/Downloads/Complete_LinkedInDataExport_11-20-2026.zip',
  },
});

export const listImports = ability({
  name: 'imports',
  summary: 'What was brought in, and what each import brought',
  input: z.object({}),
  output: z.object({
    imports: z.array(importReport),
    /** Ids of imports that are at work now, in this server. */
    running: z.array(z.object({ id: z.string() })),
  }),
  changes: false,
  http: { methods: ['GET'], path: '/api/imports' },
  command: { words: 'imports', arguments: [], example: 'imports --json' },
});

export const undoImport = ability({
  name: 'undo-import',
  summary: 'Take an import out again; what you wrote yourself stays',
  input: z.object({ id: z.string().min(1), requestId }),
  output: z.object({
    removed: z.number().int().describe('People that are gone with it'),
    restored: z.number().int().describe('People whose older facts are back'),
    records: z.number().int(),
  }),
  changes: true,
  http: { methods: ['POST'], path: '/api/imports/{id}/undo' },
  command: { words: 'undo-import', arguments: ['id'], example: 'undo-import 01a2…' },
});

export const listFormats = ability({
  name: 'formats',
  summary: 'Which kinds of files can be read and written',
  input: z.object({}),
  output: z.object({
    formats: z.array(
      z.object({ name: z.string(), summary: z.string(), reads: z.boolean(), writes: z.boolean() }),
    ),
  }),
  changes: false,
  http: { methods: ['GET'], path: '/api/formats' },
  command: { words: 'formats', arguments: [], example: 'formats' },
});
