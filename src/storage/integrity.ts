// Asks the engine whether its data is whole.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database, Engine, Trx } from './engine.ts';
import { DATABASE_FILE } from './open.ts';

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
