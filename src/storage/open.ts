// Opens the data folder (or the hosted database), brings its tables up to date and finds the book.
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { type Database, type Engine, postgresDialect, sqliteDialect } from './engine.ts';
import { isUpToDate, lockInstallation, migrate, type MigrationProblem } from './migrate.ts';
import type { Schema } from './schema.ts';
import { troubleIn } from './trouble.ts';

export interface StoreSettings {
  /** The data folder; made if missing, 0700. */
  readonly home: string;
  /** `postgres://…`; the embedded SQLite file when absent. */
  readonly database?: string | undefined;
  /** A schema of the hosted database (tests use one each). */
  readonly schema?: string | undefined;
}

export interface Store {
  readonly engine: Engine;
  readonly settings: StoreSettings;
  /** Consistent reads that never wait for a writer. */
  readonly read: Database;
  /** Writes, one transaction at a time per process. */
  readonly write: Database;
  readonly bookId: string;
  /** Where the folder cannot be written to: everything reads, and what writes says so. */
  readonly readOnly: boolean;
  close(): Promise<void>;
}

export const DATABASE_FILE = 'goodturn.db';
const OPEN_CONNECTIONS = 4;

export function databaseFile(home: string): string {
  return join(home, DATABASE_FILE);
}

export async function openStore(
  settings: StoreSettings,
  newId: () => string,
  now: number,
): Promise<Store | { problem: MigrationProblem }> {
  const engine: Engine = settings.database ? 'postgres' : 'sqlite';
  const file = join(settings.home, DATABASE_FILE);
  const readOnly = engine === 'sqlite' && !makeOwnFolder(settings.home, file);
  if (engine === 'postgres') makeOwnFolder(settings.home, file);
  // What SQLite makes beside the file (-wal, -shm) takes the file's mode; nobody else on this machine may read any of it.
  const made = engine === 'sqlite' && !existsSync(file);
  if (made) closeSync(openSync(file, 'a', 0o600));
  const connect = (): Database =>
    new Kysely<Schema>({
      dialect: settings.database
        ? postgresDialect(settings.database, settings.schema, OPEN_CONNECTIONS)
        : sqliteDialect(file, readOnly),
    });
  const write = connect();
  const read = engine === 'sqlite' ? connect() : write;
  const close = async (): Promise<void> => {
    await write.destroy();
    if (read !== write) await read.destroy();
  };
  try {
    const copies = join(settings.home, 'backups');
    // The usual start changes nothing, and does not open what writes.
    const known = (await isUpToDate(read, engine)) ? await knownBook(read) : undefined;
    const migrated = known
      ? { ran: [] }
      : await migrate(write, engine, now, (next) => {
          mkdirSync(copies, { recursive: true, mode: 0o700 });
          return join(copies, `before-${next}.db`);
        });
    if ('problem' in migrated) {
      await close();
      return migrated;
    }
    const bookId = known ?? (await findBook(write, engine, newId, now));
    if (engine === 'sqlite' && !readOnly)
      for (const name of readdirSync(settings.home))
        if (name.startsWith(DATABASE_FILE)) onlyMine(join(settings.home, name));
    return { engine, settings, read, write, bookId, readOnly, close };
  } catch (error) {
    await close().catch(() => undefined);
    // A book that could not be begun is no book.
    if (made && troubleIn(error) === 'full')
      for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
    throw error;
  }
}

/** Makes the folder, for nobody else to look into; false where there is a book in it that cannot be written to. */
function makeOwnFolder(home: string, file: string): boolean {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  try {
    // Owner's rights stay as they are: who took them away may have meant it.
    const { mode } = statSync(home);
    if ((mode & 0o077) !== 0) chmodSync(home, mode & 0o700);
  } catch (error) {
    if (troubleIn(error) !== 'read-only') throw error;
  }
  if (!existsSync(file)) return true;
  try {
    accessSync(home, constants.W_OK);
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** True when a book has been made in this folder before. */
export function storeExists(home: string): boolean {
  return existsSync(join(home, DATABASE_FILE));
}

/** The files beside the database come and go with other processes. */
function onlyMine(file: string): void {
  try {
    chmodSync(file, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

async function knownBook(db: Database): Promise<string | undefined> {
  const known = await db
    .selectFrom('book')
    .select('id')
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst();
  return known?.id;
}

async function findBook(db: Database, engine: Engine, newId: () => string, now: number): Promise<string> {
  const known = await knownBook(db);
  if (known) return known;
  return db.transaction().execute(async (trx) => {
    if (engine === 'postgres') await lockInstallation(trx);
    const raced = await knownBook(trx);
    if (raced) return raced;
    const id = newId();
    await trx
      .insertInto('book')
      .values({ id, created_at: now, generation: 0, revision: 0, derived_day: null })
      .execute();
    return id;
  });
}
