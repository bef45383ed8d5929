// Asks the engine whether its data is whole.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database, Engine, Trx } from './engine.ts';
import { DATABASE_FILE } from './open.ts';
import { SAID_TABLES, SOURCE_TABLES } from './schema.ts';

/** Null when all is well, else what the engine says. */
export async function checkIntegrity(db: Database | Trx, engine: Engine): Promise<string | null> {
  if (engine === 'postgres') {
    await sql`select 1`.execute(db);
    return null;
  }
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(5)`.execute(db);
  const said = rows.map((row) => row.integrity_check);
  return said.length === 1 && said[0] === 'ok' ? null : said.join('; ');
}

const BELONGS: readonly (readonly [table: string, column: string, to: string, key: string])[] = [
  ['source', 'import_id', 'import', 'id'],
  ['trace', 'import_id', 'import', 'id'],
  ['trace', 'party_id', 'source', 'id'],
  ['sighting', 'import_id', 'import', 'id'],
  ['interaction_person', 'interaction_id', 'interaction', 'id'],
];

/** Which rows point to nothing, as `trace.party_id: 3`; and how many rows there are. */
export async function strayRows(
  db: Database | Trx,
  bookId: string,
): Promise<{ readonly rows: number; readonly stray: readonly string[] }> {
  const stray: string[] = [];
  for (const [table, column, to, key] of BELONGS) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} as a
      where a.book_id = ${bookId} and not exists (select 1 from ${sql.table(to)} as b
      where b.book_id = a.book_id and ${sql.ref(`b.${key}`)} = ${sql.ref(`a.${column}`)})`.execute(db);
    if (rows[0]!.n > 0) stray.push(`${table}.${column}: ${rows[0]!.n}`);
  }
  let all = 0;
  for (const table of [...SOURCE_TABLES, ...SAID_TABLES]) {
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from ${sql.table(table)} where book_id = ${bookId}`.execute(db);
    all += rows[0]!.n;
  }
  return { rows: all, stray };
}

/** The name of the newest migration that was run. */
export async function newestMigration(db: Database | Trx): Promise<string> {
  const row = await db
    .selectFrom('migration')
    .select('name')
    .orderBy('name', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.name;
}

/** Empties SQLite's log of changes, so that what was erased is not left in it either. Readers at work only put it off. */
export async function emptyLog(db: Database, engine: Engine): Promise<void> {
  if (engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

/** Can others on this machine look into the data folder? */
export function folderIsOpen(home: string): boolean {
  return process.platform !== 'win32' && (statSync(home).mode & 0o077) !== 0;
}

/** Size of the database file, or null when there is none. */
export function databaseBytes(home: string): number | null {
  const file = join(home, DATABASE_FILE);
  return existsSync(file) ? statSync(file).size : null;
}
