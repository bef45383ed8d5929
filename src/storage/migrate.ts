// Brings a database to the newest tables, in one transaction and under a lock, with a copy beside it first.
// A database from a newer program is refused; a migration that fails leaves everything as it was.
import { sql } from 'kysely';
import type { Database, Engine, Trx } from './engine.ts';
import { type Migration, migrations } from './migrations/migrations.ts';

export type MigrationProblem =
  | { readonly code: 'database-is-newer'; readonly values: { readonly unknown: string } }
  | {
      readonly code: 'migration-failed';
      readonly values: { readonly name: string; readonly reason: string; readonly copy: string };
    };

const LOCK = 7_400_001;

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
  let copy: string | null = null;
  let current = '';
  if (engine === 'sqlite' && copyTo) {
    const known = await knownNames(db, engine);
    const next = list.find((it) => !known.includes(it.name));
    if (known.length > 0 && next && known.every((name) => list.some((it) => it.name === name))) {
      copy = copyTo(next.name);
      await sql`vacuum into ${copy}`.execute(db);
    }
  }
  try {
    return await db.transaction().execute(async (trx) => {
      if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
      const known = await knownNames(trx, engine);
      const unknown = known.find((name) => !list.some((it) => it.name === name));
      if (unknown) return { problem: { code: 'database-is-newer', values: { unknown } } as const };
      const todo = list.filter((it) => !known.includes(it.name));
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
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: { code: 'migration-failed', values: { name: current, reason, copy: copy ?? '' } } };
  }
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
  if (Number(tables.rows[0]?.n ?? 0) === 0) return [];
  const rows = await db.selectFrom('migration').select('name').orderBy('name').execute();
  return rows.map((row) => row.name);
}
