// `npm run bench:corpora -- FOLDER [--files] [--json]`: every file of a folder by itself through the real `import` command into a new
// data folder: what came of it, and whether records in = stored + skipped. A row for each folder; with `--files` one for each file, with
// the sentence of what was refused. Ends with 3 where a sum does not hold, or where a file is refused without a sentence.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

interface FileRow {
  readonly file: string;
  readonly formats: readonly string[];
  readonly people: number;
  readonly interactions: number;
  readonly records: number;
  readonly stored: number;
  readonly skipped: number;
  readonly problems: number;
  /** Why nothing of it came in. */
  readonly refused: readonly string[];
  readonly holds: boolean;
}

interface Answer {
  readonly imports?: readonly {
    readonly format: string;
    readonly records: number;
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly skipped: number;
    readonly problems: readonly { readonly text: string }[];
  }[];
}

const launcher = fileURLToPath(new URL('../goodturn', import.meta.url));
const ENV = { GOODTURN_NOW: '2026-11-22T12:00:00Z' };

async function oneFile(folder: string, path: string): Promise<FileRow> {
  const home = await mkdtemp(join(tmpdir(), 'goodturn-corpora-'));
  try {
    const { stdout, stderr } = await importOf(path, home);
    const imports = (JSON.parse(stdout || '{}') as Answer).imports ?? [];
    const sum = (of: (it: (typeof imports)[number]) => number): number =>
      imports.reduce((total, it) => total + of(it), 0);
    const stored = sum((it) => it.created + it.updated + it.unchanged);
    const [records, skipped] = [sum((it) => it.records), sum((it) => it.skipped)];
    const texts = imports.flatMap((it) => it.problems.map(({ text }) => text));
    const refused = stored > 0 ? [] : texts.length > 0 ? texts : stderr.split('\n').filter(Boolean);
    return {
      file: relative(folder, path),
      formats: [...new Set(imports.map((it) => it.format).filter(Boolean))],
      ...countsOf(home),
      records,
      stored,
      skipped,
      problems: texts.length,
      refused,
      // A trace of calls is no sentence.
      holds:
        records === stored + skipped && (stored > 0 || refused.length > 0) && !/^\s+at .+:\d+/m.test(stderr),
    };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Its exit code tells of problems, which is no fault here. */
function importOf(path: string, home: string): Promise<{ stdout: string; stderr: string }> {
  const env = { ...process.env, ...ENV, GOODTURN_HOME: home };
  return new Promise((resolve) => {
    execFile(launcher, ['import', path, '--json'], { env, maxBuffer: 1 << 28 }, (_, stdout, stderr) =>
      resolve({ stdout, stderr }),
    );
  });
}

function countsOf(home: string): { people: number; interactions: number } {
  const file = join(home, 'goodturn.db');
  if (!existsSync(file)) return { people: 0, interactions: 0 };
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const one = (text: string): number => Number(Object.values(db.prepare(text).get() ?? {})[0]);
    return {
      people: one('select count(*) from person where generation = (select generation from book)'),
      interactions: one('select count(distinct id) from trace'),
    };
  } finally {
    db.close();
  }
}

function table(rows: readonly FileRow[], each: boolean): string {
  const groups: [string, readonly FileRow[]][] = each
    ? rows.map((it) => [it.file, [it]])
    : [...Map.groupBy(rows, folderOf)];
  const lines = groups.map(([name, all]) => {
    const sum = (of: (it: FileRow) => number): number => all.reduce((total, it) => total + of(it), 0);
    const cells = [
      name,
      all.length,
      sum((it) => it.people),
      sum((it) => it.interactions),
      sum((it) => it.records),
      sum((it) => it.stored),
      sum((it) => it.skipped),
      sum((it) => it.problems),
      sum((it) => (it.refused.length > 0 ? 1 : 0)),
      [...new Set(all.flatMap((it) => it.formats))].join(' '),
      all.every((it) => it.holds)
        ? 'yes'
        : all
            .filter((it) => !it.holds)
            .map((it) => it.file)
            .join(' '),
    ];
    return `| ${[...cells, ...(each ? [(all[0]?.refused ?? []).join(' ').replaceAll('|', '/')] : [])].join(' | ')} |`;
  });
  const names = [
    'file', 'files', 'people', 'interactions', 'records', 'stored', 'skipped', 'problems', 'refused', 'read as', 'sums hold',
    ...(each ? ['why refused'] : []),
  ]; // prettier-ignore
  return [`| ${names.join(' | ')} |`, `|${' --- |'.repeat(names.length)}`, ...lines].join('\n');
}

function folderOf({ file }: FileRow): string {
  return dirname(file).split('/').slice(0, 2).join('/');
}

const { values, positionals } = parseArgs({
  options: { files: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('npm run bench:corpora -- FOLDER [--files] [--json]');
  process.exitCode = 2;
} else {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((it) => it.isFile() && it.parentPath !== folder)
    .map((it) => join(it.parentPath, it.name))
    .toSorted();
  const rows: FileRow[] = [];
  for (const [at, path] of paths.entries()) {
    rows.push(await oneFile(folder, path));
    if (process.stderr.isTTY || at % 50 === 49) console.error(`${at + 1} of ${paths.length}`);
  }
  console.log(values.json ? JSON.stringify(rows, null, 2) : table(rows, values.files));
  process.exitCode = rows.every((it) => it.holds) ? 0 : 3;
}
