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
      .describe(
        'A file that says which column is what: lines such as "Column = email" (see columns); - reads them from the input',
      ),
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

/** Of tables by the hash of their header: which column is what, as pairs of title and field. */
export const saidMappings = z.record(
  z.string().max(60),
  z.array(z.tuple([z.string().max(1000), z.string().max(60)])).max(2000),
);

export const columns = ability({
  name: 'columns',
  summary:
    'What the columns of a table are taken for, written so that it can be corrected and used: import --map',
  input: z.object({
    path: z.string().describe('A table as CSV'),
    encoding: z.string().max(40).optional().describe('How its letters are written, such as windows-1250'),
  }),
  output: z.object({
    tables: z.array(
      z.object({
        file: z.string(),
        /** Known again by this; '' where it has no titles. */
        header: z.string(),
        by: z.enum(['guess', 'before']),
        encoding: z.string(),
        encodingGuessed: z.boolean(),
        /** False where nothing in it looks like people. */
        people: z.boolean(),
        dates: z
          .enum(['told', 'ambiguous', 'dmy', 'mdy'])
          .describe('ambiguous: nothing tells what stands first in 03/04/1980; say date-order = dmy or mdy'),
        columns: z.array(z.object({ title: z.string(), field: z.string(), samples: z.array(z.string()) })),
      }),
    ),
    /** Files of Google with people whom it collected by itself. */
    collected: z.array(z.string()),
    /** What a column can be. */
    fields: z.array(z.string()),
    encodings: z.array(z.string()),
  }),
  changes: false,
  command: { words: 'columns', arguments: ['path'], example: 'columns people.csv > columns.txt' },
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

export const importReportOf = ability({
  name: 'import-report',
  summary: 'All that was the matter with one import, entry by entry',
  input: z.object({ id: z.string().min(1) }),
  output: z.object({
    import: importReport,
    capped: z.boolean().describe('There were so many that the last are counted by file and kind'),
  }),
  changes: false,
  http: { methods: ['GET'], path: '/api/imports/{id}/report' },
  command: { words: 'import-report', arguments: ['id'], example: 'import-report 01a2…' },
});

/** An import of this run of the server, as pages watch it. Not an ability: it lives as long as the process. */
export const importJob = z.object({
  id: z.string(),
  name: z.string(),
  files: z.number().int(),
  bytes: z.number().int(),
  dryRun: z.boolean(),
  state: z
    .enum(['running', 'paused', 'interrupted', 'done', 'failed', 'cancelled'])
    .describe('interrupted: the server was stopped in the middle; resume goes on with the files it kept'),
  progress: z.object({
    phase: z.string(),
    file: z.string(),
    read: z.number(),
    of: z.number(),
    records: z.number().int(),
    problems: z.number().int(),
    text: z.string(),
    left: z.string().describe('How long it will go on, in words; empty where nobody knows'),
    rate: z.string(),
  }),
  again: z
    .enum(['looked-at', 'other-owner', 'stopped'])
    .optional()
    .describe('The files are still here: bring-in takes in what was looked at alone or is somebody else’s'),
  result: z.object({ imports: z.array(importReport), people: peopleCount }).optional(),
  problem: z
    .object({
      code: z.string(),
      detail: z.string(),
      problems: z.array(z.object({ where: z.string(), text: z.string() })).optional(),
    })
    .optional(),
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
