// The one place where the two engines differ: how they are opened, how a write begins, how many rows go in at once.
// SQLite is the embedded default (built into Node), PostgreSQL the hosted one; everything else is written once, in Kysely.
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresDialect,
  type QueryResult,
  type RawBuilder,
  type SqlBool,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
  type Transaction,
  type TransactionSettings,
} from 'kysely';
import { statSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { CustomTypesConfig } from 'pg';
import type { Schema } from './schema.ts';

export type Engine = 'sqlite' | 'postgres';
export type Database = Kysely<Schema>;
export type Trx = Transaction<Schema>;

/** How long a write waits for another writer before it gives up. Others write in chunks of at most 200 ms. */
const BUSY_LIMIT_MS = 20_000;
const CACHED_STATEMENTS = 300;

type BulkQuery = CompiledQuery & { readonly bulk?: readonly (readonly unknown[])[] };

class SqliteConnection implements DatabaseConnection {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, Prepared>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  #prepare(text: string): Prepared {
    const known = this.#statements.get(text);
    if (known) return known;
    const statement = this.#db.prepare(text);
    const prepared = { statement, columns: statement.columns().map(({ name }) => name) };
    // Of a row it makes a list: an object is made of it below, in half the time.
    if (prepared.columns.length > 0) statement.setReturnArrays(true);
    if (this.#statements.size >= CACHED_STATEMENTS)
      this.#statements.delete(this.#statements.keys().next().value!);
    this.#statements.set(text, prepared);
    return prepared;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return retryBusy(async () => this.#run<R>(query));
  }

  #run<R>(query: CompiledQuery): QueryResult<R> {
    const { statement, columns } = this.#prepare(query.sql);
    const { bulk } = query as BulkQuery;
    if (bulk) {
      // One prepared statement, many rows; a row says with 1 that it went in and with 0 that it was there already.
      const rows = bulk.map((row) => Number(statement.run(...(row as never[])).changes));
      return { rows: rows as never };
    }
    const parameters = query.parameters as never[];
    if (columns.length > 0) {
      const rows: unknown[] = statement.all(...parameters);
      const rowOf = rowMaker(columns);
      for (let at = 0; at < rows.length; at += 1) rows[at] = rowOf(rows[at] as readonly unknown[]);
      return { rows: rows as never };
    }
    const { changes } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    const { statement, columns } = this.#prepare(query.sql);
    const rowOf = rowMaker(columns);
    for (const row of statement.iterate(...(query.parameters as never[])))
      yield { rows: [rowOf(row as unknown as readonly unknown[]) as R] };
  }
}

interface Prepared {
  readonly statement: StatementSync;
  /** Names of what it reads; of a write none. */
  readonly columns: readonly string[];
}

function rowMaker(columns: readonly string[]): (values: readonly unknown[]) => Record<string, unknown> {
  const blank: Record<string, unknown> = Object.fromEntries(columns.map((name) => [name, null]));
  return (values) => {
    const row = { ...blank };
    for (let at = 0; at < columns.length; at += 1) row[columns[at]!] = values[at];
    return row;
  };
}

/** One connection, one user at a time. A write begins IMMEDIATE and waits without blocking the event loop. */
class SqliteDriver implements Driver {
  readonly #path: string;
  readonly #readOnly: boolean;
  #db: DatabaseSync | undefined;
  #connection: SqliteConnection | undefined;

  constructor(path: string, readOnly: boolean) {
    this.#path = path;
    this.#readOnly = readOnly;
  }

  async init(): Promise<void> {
    if (this.#readOnly) {
      this.#db = openUnwritable(this.#path);
      this.#connection = new SqliteConnection(this.#db);
      return;
    }
    this.#db = new DatabaseSync(this.#path, { timeout: 0 });
    // WAL: readers never wait for a writer. NORMAL: safe against a killed process; a power cut can cost the last moments, never the file.
    for (const pragma of [
      'journal_mode = WAL',
      'synchronous = NORMAL',
      'foreign_keys = ON',
      'cache_size = -16000',
      // Keys are spread evenly, so each short transaction touches many pages: write them back rarely, not each time.
      'wal_autocheckpoint = 16000',
      'temp_store = MEMORY',
      // What is forgotten is overwritten, not left in free pages.
      'secure_delete = ON',
    ]) {
      await retryBusy(async () => this.#db!.exec(`PRAGMA ${pragma}`));
    }
    this.#connection = new SqliteConnection(this.#db);
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection!;
  }

  async releaseConnection(): Promise<void> {
    // Kysely's own runtime lets one user at a time have it (the adapter says: no multiple connections).
  }

  async beginTransaction(_: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const begin = settings.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await retryBusy(async () => this.#db!.exec(begin));
  }

  async commitTransaction(): Promise<void> {
    await retryBusy(async () => this.#db!.exec('commit'));
  }

  async rollbackTransaction(): Promise<void> {
    if (this.#db!.isTransaction) this.#db!.exec('rollback');
  }

  async destroy(): Promise<void> {
    this.#db?.close();
  }
}

async function retryBusy<T>(run: () => Promise<T>): Promise<T> {
  // `performance` would be loaded for this alone.
  const until = Date.now() + BUSY_LIMIT_MS;
  for (let wait = 1; ; wait = Math.min(wait * 2, 16)) {
    try {
      return await run();
    } catch (error) {
      const busy =
        error instanceof Error &&
        /database is locked|database table is locked|SQLITE_BUSY/i.test(error.message);
      if (!busy || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/**
 * A database in a folder that cannot be written to. Where its log is empty, nobody can be writing: SQLite is told that the file stays
 * as it is, and needs neither log nor locks. Else its last changes are in the log, which SQLite reads where the index is there too.
 */
export function openUnwritable(path: string): DatabaseSync {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  const file = pathToFileURL(path);
  if (!log || log.size === 0) file.searchParams.set('immutable', '1');
  return new DatabaseSync(file, { readOnly: true });
}

export function sqliteDialect(path: string, readOnly = false): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(path, readOnly),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** Counts and milliseconds come back as numbers, as SQLite gives them. */
function numbersAsNumbers(types: CustomTypesConfig): CustomTypesConfig {
  const int8 = 20;
  const numeric = 1700;
  return {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === int8 || oid === numeric ? Number : types.getTypeParser(oid, format),
  };
}

export function postgresDialect(url: string, schema: string | undefined, connections: number): Dialect {
  return new PostgresDialect({
    // Loaded where it is used: every start on SQLite is the quicker.
    pool: async () => {
      const { default: pg } = await import('pg');
      return new pg.Pool({
        connectionString: url,
        max: connections,
        types: numbersAsNumbers(pg.types),
        ...(schema ? { options: `-c search_path=${schema}` } : {}),
      });
    },
  });
}

type Column = 'text' | 'integer' | 'real' | 'instant';
const TYPES: Readonly<Record<Engine, Readonly<Record<Column, string>>>> = {
  sqlite: { text: 'text', integer: 'integer', real: 'real', instant: 'integer' },
  // Collation C: the same order as SQLite's, byte by byte.
  postgres: { text: 'text collate "C"', integer: 'bigint', real: 'double precision', instant: 'bigint' },
};

/** The column type that means the same on both engines. Instants are milliseconds since 1970 UTC. */
export function columnType(engine: Engine, column: Column): string {
  return TYPES[engine][column];
}

const POSTGRES_ARRAYS: Readonly<Record<Column, string>> = {
  text: 'text[]',
  integer: 'bigint[]',
  real: 'double precision[]',
  instant: 'bigint[]',
};

/**
 * Inserts many rows with one statement, skipping those whose key is there already.
 * Returns for each row whether it is new. `columns` gives name and type in the order of each row's values.
 */
export async function insertNew(
  db: Database,
  engine: Engine,
  table: keyof Schema,
  columns: Readonly<Record<string, Column>>,
  rows: readonly (readonly unknown[])[],
): Promise<boolean[]> {
  if (rows.length === 0) return [];
  const names = Object.keys(columns);
  if (engine === 'sqlite') {
    const text = `insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map(() => '?').join(', ')}) on conflict do nothing`;
    const query = { ...sql.raw(text).compile(db), bulk: rows };
    const { rows: changes } = await db.executeQuery<number>(query);
    return changes.map((change) => change > 0);
  }
  const arrays = names.map((_, column) => rows.map((row) => row[column]));
  const list = names.map((name) => `"${name}"`).join(', ');
  const text = `insert into "${table}" (${list}) select ${list} from (select *, row_number() over () as nth from unnest(${names
    .map((name, at) => `$${at + 1}::${POSTGRES_ARRAYS[columns[name]!]}`)
    .join(', ')}) as given(${list})) as given on conflict do nothing returning ${list}`;
  const result = await db.executeQuery<Record<string, unknown>>({
    ...sql.raw(text).compile(db),
    parameters: arrays,
  });
  if (result.rows.length === rows.length) return rows.map(() => true);
  const fresh = new Map<string, number>();
  for (const row of result.rows) {
    const key = JSON.stringify(names.map((name) => row[name]));
    fresh.set(key, (fresh.get(key) ?? 0) + 1);
  }
  return rows.map((row) => {
    const key = JSON.stringify(row.map((value) => value ?? null));
    const left = fresh.get(key) ?? 0;
    if (left > 0) fresh.set(key, left - 1);
    return left > 0;
  });
}

/**
 * Whether a text column is one of these, however many: one parameter, so that the statement is the same each time. Lists
 * of parameters are compiled and prepared anew for each length.
 */
export function oneOf(db: Database | Trx, column: string, values: readonly string[]): RawBuilder<SqlBool> {
  return db.getExecutor().adapter instanceof SqliteAdapter
    ? sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`
    : sql<SqlBool>`${sql.ref(column)} = any(${values}::text[])`;
}

/** Deletes at most `limit` rows of a table that fulfil a condition; `key` is the table's key. Returns how many. */
export async function deleteSome(
  db: Database | Trx,
  engine: Engine,
  table: keyof Schema,
  key: readonly string[],
  which: RawBuilder<boolean>,
  limit: number,
): Promise<number> {
  const from = sql.table(table);
  const columns = sql.join(key.map((name) => sql.ref(name)));
  const statement =
    engine === 'postgres'
      ? // By place: PostgreSQL would look through the whole table for rows of a key.
        sql`delete from ${from} where ctid = any(array(select ctid from ${from} where ${which} limit ${sql.lit(limit)}))`
      : sql`delete from ${from} where (${columns}) in (select ${columns} from ${from} where ${which} limit ${sql.lit(limit)})`;
  return Number((await statement.execute(db)).numAffectedRows ?? 0n);
}

/** PostgreSQL cuts each text at NUL; files do hold them. */
/** JSON text without the escape of NUL, which comes back as one when it is read. */
export function jsonWithoutNul(json: string): string {
  return json.includes('\\u0000') ? json.replaceAll(/((?:^|[^\\])(?:\\\\)*)(?:\\u0000)+/g, '$1') : json;
}

export function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
