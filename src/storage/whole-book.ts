// All sources and said rows of a book, out and in: read in the order of their keys from one snapshot, put in within one transaction.
// What is of this installation (lease, tokens, answered requests) and what is derived stays out.
import { sql } from 'kysely';
import { type Database, type Engine, insertNew, jsonWithoutNul, type Trx, withoutNul } from './engine.ts';
import { LIVE_STATES } from './imports.ts';
import type { Store } from './open.ts';
import { SAID_TABLES, SOURCE_TABLES } from './schema.ts';
import { SIGHTING_COLUMNS, SOURCE_COLUMNS, TRACE_COLUMNS } from './source-columns.ts';

type Column = 'text' | 'integer' | 'instant' | 'json';
export type BookTableName = (typeof SOURCE_TABLES)[number] | (typeof SAID_TABLES)[number];
export type BookRow = Readonly<Record<string, unknown>>;

interface TableOut {
  /** As they stand in a row that is written out; `json` holds a value where the table holds its text. */
  readonly columns: Readonly<Record<string, Column>>;
  readonly key: readonly string[];
}

export const BOOK_TABLES: Readonly<Record<BookTableName, TableOut>> = {
  import: {
    columns: {
      id: 'text',
      batch_id: 'text',
      seq: 'integer',
      file: 'text',
      format: 'text',
      as_of: 'text',
      complete: 'json',
      report: 'json',
      at: 'instant',
    },
    key: ['id'],
  },
  source: { columns: { ...withoutBook(SOURCE_COLUMNS), content: 'json' }, key: ['id', 'hash'] },
  trace: { columns: withoutBook(TRACE_COLUMNS), key: ['party_id', 'id'] },
  sighting: { columns: withoutBook(SIGHTING_COLUMNS), key: ['import_id', 'id', 'hash'] },
  fact: {
    columns: {
      id: 'text',
      person_id: 'text',
      field: 'text',
      value: 'json',
      said_at: 'instant',
      actor: 'text',
      revision: 'integer',
    },
    key: ['id'],
  },
  note: {
    columns: { id: 'text', person_id: 'text', text: 'text', at: 'instant', revision: 'integer' },
    key: ['id'],
  },
  interaction: {
    columns: { id: 'text', kind: 'text', at: 'instant', day: 'text', note: 'text', revision: 'integer' },
    key: ['id'],
  },
  interaction_person: {
    columns: { interaction_id: 'text', person_id: 'text' },
    key: ['interaction_id', 'person_id'],
  },
  step_answer: {
    columns: {
      step_id: 'text',
      person_id: 'text',
      kind: 'text',
      answer: 'text',
      day: 'text',
      until: 'text',
      step: 'json',
      at: 'instant',
    },
    key: ['step_id'],
  },
  setting: { columns: { name: 'text', value: 'json' }, key: ['name'] },
  forgotten: { columns: { key_hash: 'text' }, key: ['key_hash'] },
  same_person: {
    columns: {
      id: 'text',
      kind: 'text',
      one: 'json',
      other: 'json',
      takes_back: 'text',
      said_at: 'instant',
      actor: 'text',
      revision: 'integer',
    },
    key: ['id'],
  },
  gift: said({
    person_id: 'text',
    direction: 'text',
    kind: 'text',
    what: 'text',
    topic: 'text',
    for_kind: 'text',
    for_id: 'text',
    recommendation_id: 'text',
    outcome: 'text',
    outcome_note: 'text',
  }),
  thanks: said({ person_id: 'text', for_kind: 'text', for_id: 'text', how: 'text', note: 'text' }),
  promise: said({
    person_id: 'text',
    whose: 'text',
    text: 'text',
    due: 'text',
    state: 'text',
    settled_on: 'text',
    for_kind: 'text',
    for_id: 'text',
  }),
  ask: said({ topic: 'text', text: 'text', kind: 'text', for_person: 'text', state: 'text' }),
  answer: said({ ask_id: 'text', by_person: 'text', recommendation_id: 'text', note: 'text' }),
  recommendation: said({
    name: 'text',
    person_id: 'text',
    topic: 'text',
    by_person: 'text',
    note: 'text',
    verdict: 'text',
    verdict_note: 'text',
  }),
  sent: said({
    person_id: 'text',
    purpose: 'text',
    weight: 'integer',
    for_kind: 'text',
    for_id: 'text',
    note: 'text',
  }),
};

/** A table of what was said once, at a time and on a day. */
function said(columns: TableOut['columns']): TableOut {
  return {
    columns: { id: 'text', ...columns, at: 'instant', day: 'text', revision: 'integer' },
    key: ['id'],
  };
}

/** Whose book it is does not stand in a row that is written out. */
function withoutBook<C extends { readonly book_id: 'text' }>(columns: C): Omit<C, 'book_id'> {
  const { book_id: _, ...rest } = columns;
  return rest;
}

const PAGE_ROWS = 1000;
/** Rows of these belong to an import, and count when it does. */
const OWNED: ReadonlySet<BookTableName> = new Set(['source', 'trace', 'sighting']);

/** Pages of a table in the order of its key. `live` are the imports that are seen; what others hold is left out. */
export async function* pagesOf(
  db: Database | Trx,
  bookId: string,
  table: BookTableName,
  live: readonly string[],
): AsyncGenerator<BookRow[]> {
  const { columns, key } = BOOK_TABLES[table];
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  const order = sql.join(key.map((name) => sql.ref(name)));
  const seen = new Set(live);
  let after: readonly unknown[] | undefined;
  for (;;) {
    const from = after ? sql`and (${order}) > (${sql.join(after)})` : sql``;
    const { rows } = await sql<BookRow>`select ${names} from ${sql.table(table)}
      where book_id = ${bookId} ${from} order by ${order} limit ${sql.lit(PAGE_ROWS)}`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    after = key.map((name) => last[name]);
    yield rows
      .filter((row) =>
        table === 'import'
          ? seen.has(row['id'] as string)
          : !OWNED.has(table) || seen.has(row['import_id'] as string),
      )
      .map((row) => outOf(columns, row));
    if (rows.length < PAGE_ROWS) return;
    // Everybody else has a turn: SQLite answers without one.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function outOf(columns: TableOut['columns'], row: BookRow): BookRow {
  return Object.fromEntries(
    Object.entries(columns).map(([name, type]) => {
      const value = row[name];
      if (typeof value !== 'string') return [name, value];
      return [name, type === 'json' ? (JSON.parse(jsonWithoutNul(value)) as unknown) : withoutNul(value)];
    }),
  );
}

export async function liveImportIds(db: Database | Trx, bookId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('import')
    .select('id')
    .where('book_id', '=', bookId)
    .where('state', 'in', LIVE_STATES)
    .execute();
  return rows.map((row) => row.id);
}

/** Is an import being taken out just now? Its rows change hands meanwhile. */
export async function isTakingOut(db: Database | Trx, bookId: string): Promise<boolean> {
  const row = await db
    .selectFrom('import')
    .select('id')
    .where('book_id', '=', bookId)
    .where('state', '=', 'undoing')
    .executeTakeFirst();
  return row !== undefined;
}

/** One moment of the book for all reads of `work`, which nobody's writing changes. */
export async function inSnapshot<T>(store: Store, work: (db: Trx) => Promise<T>): Promise<T> {
  const transaction = store.read.transaction().setAccessMode('read only');
  return (
    store.engine === 'postgres' ? transaction.setIsolationLevel('repeatable read') : transaction
  ).execute(work);
}

/** Puts rows in; returns at which of them the key was there already, or -1. */
export async function putRows(
  trx: Trx,
  engine: Engine,
  bookId: string,
  table: BookTableName,
  rows: readonly BookRow[],
): Promise<number> {
  const { columns } = BOOK_TABLES[table];
  const state = table === 'import' ? ({ state: 'text' } as const) : {};
  const types = Object.fromEntries(
    Object.entries(columns).map(([name, type]) => [name, type === 'json' ? ('text' as const) : type]),
  );
  const values = rows.map((row) => [
    bookId,
    ...Object.entries(columns).map(([name, type]) => inTo(table, name, type, row[name])),
    ...(table === 'import' ? ['done'] : []),
  ]);
  const fresh = await insertNew(trx, engine, table, { book_id: 'text', ...types, ...state }, values);
  return fresh.indexOf(false);
}

function inTo(table: BookTableName, name: string, type: Column, value: unknown): unknown {
  if (type === 'json') {
    // Of a fact null takes back what was said; elsewhere it is a value like others.
    if (table === 'fact' && name === 'value' && value === null) return null;
    return jsonWithoutNul(JSON.stringify(value));
  }
  return typeof value === 'string' ? withoutNul(value) : (value ?? null);
}

/** When the book was made, in milliseconds since 1970 UTC. */
export async function bookBegan(db: Database | Trx, bookId: string): Promise<number> {
  const row = await db
    .selectFrom('book')
    .select('created_at')
    .where('id', '=', bookId)
    .executeTakeFirstOrThrow();
  return row.created_at;
}

/** True where no file was brought in and nothing was said of anybody; settings do not count. */
export async function isEmptyBook(db: Database | Trx, bookId: string): Promise<boolean> {
  for (const table of [...SOURCE_TABLES, ...SAID_TABLES]) {
    if (table === 'setting') continue;
    const { rows } = await sql`select 1 from ${sql.table(table)} where book_id = ${bookId} limit 1`.execute(
      db,
    );
    if (rows.length > 0) return false;
  }
  return true;
}

/** Takes all sources and said rows out, and what was answered to earlier requests. */
export async function clearBook(trx: Trx, bookId: string): Promise<void> {
  for (const table of [...SOURCE_TABLES, ...SAID_TABLES, 'request' as const])
    await sql`delete from ${sql.table(table)} where book_id = ${bookId}`.execute(trx);
}

/** The revision as it was where the rows come from; who is who is due to be decided anew. */
export async function setRevision(trx: Trx, bookId: string, revision: number): Promise<void> {
  await trx
    .updateTable('book')
    // A first generation, though empty: so that a program that was stopped here sees that there is something to judge.
    .set((eb) => ({
      revision,
      derived_day: null,
      generation: eb.case().when('generation', '=', 0).then(1).else(eb.ref('generation')).end(),
    }))
    .where('id', '=', bookId)
    .execute();
}
