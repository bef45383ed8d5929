// The inserts of a lower bound: rows of the same width as those an import stored, through prepared statements, 10,000 to a
// transaction, into tables of the same keys, without the other indexes and without a thought.
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { ColumnShape, TableShape } from './rows.ts';

const ROWS_PER_TRANSACTION = 10_000;
/** Rows do not come in the order of their keys: those are hashes. A step that meets every number below a power of two. */
const STRIDE = 0x9e3779b1;

/** Makes the tables of `shapesFile` in `database` and fills them; how many rows. */
export function insertRows(shapesFile: string, database: string): number {
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
  return stored;
}

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
