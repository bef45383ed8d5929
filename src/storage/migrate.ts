// Brings a database to the newest tables, in one transaction and under a lock, with a copy beside it first.
// A database from a newer program is refused; a migration that fails leaves everything as it was.
import { chmodSync, renameSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import type { Database, Engine, Trx } from './engine.ts';
import { type Migration, migrations } from './migrations/migrations.ts';
import { troubleIn } from './trouble.ts';

export type MigrationProblem =
  | { readonly code: 'database-is-newer'; readonly values: { readonly unknown: string } }
  | {
      readonly code: 'migration-failed';
      readonly values: { readonly name: string; readonly reason: string; readonly copy: string };
    };

const LOCK = 7_400_001;

/** True where there is nothing to do and nothing unknown: all these migrations were run, and no other. */
export async function isUpToDate(
  db: Database,
  engine: Engine,
  list: readonly Migration[] = migrations,
): Promise<boolean> {
  const names = await knownNames(db, engine);
  return names.length === list.length && list.every((it) => names.includes(it.name));
}

/**
 * Returns the names that were run, or a problem. `copyTo` is asked for a path just before existing data is changed
 * (SQLite alone; a PostgreSQL has its own backups).
 */
export async function migrate(
  db: Database,
  engine: Engine,
  now: number,
  copyTo?: (next: string) => string,
  list: readonly Migration[] = migrations,
): Promise<{ ran: readonly string[]; copy: string | null } | { problem: MigrationProblem }> {
  const before = await knownNames(db, engine);
  const next = list.find((it) => !before.includes(it.name));
  const foreign = before.find((name) => !list.some((it) => it.name === name));
  if (foreign !== undefined) return { problem: { code: 'database-is-newer', values: { unknown: foreign } } };
  // The usual start: nothing to do, and nobody has to wait for a lock.
  if (!next) return { ran: [], copy: null };
  let wanted = '';
  let copy: string | null = null;
  let draft: string | null = null;
  let current = next.name;
  try {
    if (engine === 'sqlite' && copyTo && before.length > 0) {
      // Under a name of its own: another process may be at the same work.
      wanted = copyTo(next.name);
      draft = `${wanted}.${crypto.randomUUID()}`;
      await sql`vacuum into ${draft}`.execute(db);
      chmodSync(draft, 0o600);
    }
    return await db.transaction().execute(async (trx) => {
      if (engine === 'postgres') await lockInstallation(trx);
      const known = await knownNames(trx, engine);
      const unknown = known.find((name) => !list.some((it) => it.name === name));
      if (unknown) return { problem: { code: 'database-is-newer', values: { unknown } } as const };
      const todo = list.filter((it) => !known.includes(it.name));
      if (todo.length === 0) return { ran: [], copy: null };
      if (draft && known.length === before.length) {
        renameSync(draft, wanted);
        copy = wanted;
      }
      if (known.length === 0) {
        await sql`create table if not exists migration (name text primary key, at bigint not null)`.execute(
          trx,
        );
      }
      for (const migration of todo) {
        current = migration.name;
        await migration.up(trx, engine);
        await trx.insertInto('migration').values({ name: migration.name, at: now }).execute();
      }
      return { ran: todo.map((it) => it.name), copy };
    });
  } catch (error) {
    // Of the disk, not of the migration.
    if (troubleIn(error)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: { code: 'migration-failed', values: { name: current, reason, copy: copy ?? '' } } };
  } finally {
    if (draft) rmSync(draft, { force: true });
  }
}

/** PostgreSQL: one process at a time sets things up. On SQLite a write transaction is that already. */
export async function lockInstallation(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
}

async function knownNames(db: Database | Trx, engine: Engine): Promise<string[]> {
  const tables =
    engine === 'sqlite'
      ? await sql<{
          n: number;
        }>`select count(*) as n from sqlite_master where type = 'table' and name = 'migration'`.execute(db)
      : await sql<{
          n: number;
        }>`select count(*) as n from pg_tables where schemaname = current_schema() and tablename = 'migration'`.execute(
          db,
        );
  if ((tables.rows[0]?.n ?? 0) === 0) return [];
  const rows = await db.selectFrom('migration').select('name').orderBy('name').execute();
  return rows.map((row) => row.name);
}
