// The lower bound of an import, as a process of its own: the same CSVs through papaparse, looked at by nobody, and as
// many rows of the same width as the import stored through prepared inserts, 10,000 to a transaction, into tables of the same
// keys. `node bound.ts SHAPES.json DATABASE FILE...`
import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import type { Readable } from 'node:stream';
import type { ColumnShape, TableShape } from './rows.ts';

interface Papa {
  parse(
    input: Readable,
    config: {
      chunk: (rows: { data: string[][] }) => void;
      complete: () => void;
      error: (error: Error) => void;
    },
  ): void;
}

const ROWS_PER_TRANSACTION = 10_000;
/** Rows do not come in the order of their keys: those are hashes. A step that meets every number below a power of two. */
const STRIDE = 0x9e3779b1;

const [shapesFile = '', database = '', ...files] = process.argv.slice(2);
const papa = createRequire(new URL('../../test/tools/package.json', import.meta.url))('papaparse') as Papa;
let parsed = 0;
for (const file of files) {
  await new Promise<void>((complete, error) => {
    const chunk = ({ data }: { data: string[][] }): void => {
      parsed += data.length;
    };
    papa.parse(createReadStream(file, { encoding: 'utf8' }), { chunk, complete, error });
  });
}

const db = new DatabaseSync(database);
for (const pragma of [
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'cache_size = -32000',
  'wal_autocheckpoint = 16000',
])
  db.exec(`pragma ${pragma}`);
let stored = 0;
for (const table of JSON.parse(readFileSync(shapesFile, 'utf8')) as TableShape[]) {
  db.exec(table.make);
  const values = table.columns.map((column) => filler(column, table.rows));
  const insert = db.prepare(
    `insert into "${table.name}" values (${table.columns.map(() => '?').join(', ')})`,
  );
  for (let at = 0; at < table.rows; at += ROWS_PER_TRANSACTION) {
    db.exec('begin immediate');
    const end = Math.min(table.rows, at + ROWS_PER_TRANSACTION);
    for (let row = at; row < end; row += 1) insert.run(...values.map((value) => value(row)));
    db.exec('commit');
    stored += end - at;
  }
}
db.close();
console.log(JSON.stringify({ parsed, stored }));

/** Texts of the column's width and as many different ones. */
function filler(column: ColumnShape, rows: number): (row: number) => string | number | null {
  const { width, different, empty, type } = column;
  if (different === 0) return () => null;
  const isEmpty = (row: number): boolean => empty > 0 && (row % 1000) / 1000 < empty;
  if (type === 'number') return (row) => (isEmpty(row) ? null : row % different);
  // A tail that rows share, behind a number that tells them apart.
  const tail = 'Worin tie of a sentence, at some place '.repeat(Math.ceil(width / 38) + 1);
  const text = (number: number): string => {
    const head = (Math.imul(number, STRIDE) >>> 0).toString(16).padStart(8, '0');
    return width <= 8 ? head.slice(-Math.max(width, 1)) : head + tail.slice(0, width - 8);
  };
  // Of few different ones each is made once, and rows that share one follow one another, as letters to one person do.
  if (different < rows / 2 || width <= 8) {
    const kept = Array.from({ length: Math.min(different, rows) }, (_, at) => text(at));
    return (row) => (isEmpty(row) ? null : kept[Math.floor((row / rows) * kept.length)]!);
  }
  return (row) => (isEmpty(row) ? null : text(row));
}
