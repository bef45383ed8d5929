// Imports and what they own: sources, traces, sightings. An import's rows are seen once its state says so, all at once.
import { sql } from 'kysely';
import { type Database, deleteSome, type Engine, insertNew, type Trx } from './engine.ts';
import type { ImportTable } from './schema.ts';
import { SIGHTING_COLUMNS } from './source-columns.ts';

export type ImportRow = ImportTable;

/** Rows of these imports are seen by readers. */
export const LIVE_STATES = ['done', 'undoing'] as const;

export async function listImports(db: Database | Trx, bookId: string): Promise<ImportRow[]> {
  return db
    .selectFrom('import')
    .selectAll()
    .where('book_id', '=', bookId)
    .orderBy('seq')
    .orderBy('id')
    .execute();
}

/** Live imports, with a rank: a higher one is the later export, and wins where two versions of a record differ. */
export interface LiveImport {
  readonly row: ImportRow;
  readonly rank: number;
}

export function liveImports(
  rows: readonly ImportRow[],
  also?: string,
  but?: string,
): ReadonlyMap<string, LiveImport> {
  const live = rows
    .filter(
      (row) => row.id !== but && (row.id === also || (LIVE_STATES as readonly string[]).includes(row.state)),
    )
    .toSorted((a, b) => compare(a.as_of ?? '', b.as_of ?? '') || a.seq - b.seq);
  return new Map(live.map((row, rank) => [row.id, { row, rank }]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const PURGE_ROWS = 2000;
const OWNED_KEYS = { source: ['id', 'hash'], trace: ['party_id', 'id'] } as const;

/** Deletes at most some of an import's sightings; returns how many. Call again until 0. */
export async function purgeSightings(
  db: Database,
  engine: Engine,
  bookId: string,
  importId: string,
): Promise<number> {
  const which = sql<boolean>`book_id = ${bookId} and import_id = ${importId}`;
  return deleteSome(db, engine, 'sighting', ['book_id', 'import_id', 'id', 'hash'], which, PURGE_ROWS);
}

export interface Purged {
  readonly deleted: boolean;
  /** Where to go on; null when all is done. */
  readonly next: readonly [string, string] | null;
}

/** Walks a piece along the key of a table and deletes what the import owns there. Call again with `next`. */
export async function purgeOwned(
  db: Database,
  table: keyof typeof OWNED_KEYS,
  bookId: string,
  importId: string,
  after: readonly [string, string],
): Promise<Purged> {
  const [first, second] = OWNED_KEYS[table];
  const key = sql`(${sql.ref(first)}, ${sql.ref(second)})`;
  const { rows } = await sql<{ first: string; second: string; import_id: string }>`
    select ${sql.ref(first)} as first, ${sql.ref(second)} as second, import_id from ${sql.table(table)}
    where book_id = ${bookId} and ${key} > (${after[0]}, ${after[1]})
    order by ${sql.ref(first)}, ${sql.ref(second)} limit ${sql.lit(PURGE_ROWS)}`.execute(db);
  const last = rows.at(-1);
  if (!last) return { deleted: false, next: null };
  const deleted = rows.some((row) => row.import_id === importId);
  if (deleted)
    await sql`delete from ${sql.table(table)} where book_id = ${bookId} and import_id = ${importId}
      and ${key} > (${after[0]}, ${after[1]}) and ${key} <= (${last.first}, ${last.second})`.execute(db);
  return { deleted, next: rows.length < PURGE_ROWS ? null : [last.first, last.second] };
}

export interface PassedOn {
  /** Where to go on; null when all is done. */
  readonly next: readonly [id: string, hash: string] | null;
}

const PASSED_AT_ONCE = 400;

/**
 * Of the rows that `from` owns, those that `to` has met pass to `to`, and `from` keeps a sighting in its place; what readers
 * see does not change by it. Some at a time: call again with `next`. The other way round it takes itself back exactly.
 */
export async function passOnSome(
  trx: Trx,
  engine: Engine,
  bookId: string,
  from: string,
  to: string,
  after: readonly [id: string, hash: string] = ['', ''],
): Promise<PassedOn> {
  const page = await trx
    .selectFrom('sighting')
    .select(['id', 'hash'])
    .where('book_id', '=', bookId)
    .where('import_id', '=', to)
    .where(sql<boolean>`(id, hash) > (${after[0]}, ${after[1]})`)
    .orderBy('id')
    .orderBy('hash')
    .limit(PASSED_AT_ONCE)
    .execute();
  const last = page.at(-1);
  if (!last) return { next: null };
  const met = trx
    .selectFrom('sighting as s')
    .where('s.book_id', '=', bookId)
    .where('s.import_id', '=', to)
    .where(sql<boolean>`(s.id, s.hash) > (${after[0]}, ${after[1]})`)
    .where(sql<boolean>`(s.id, s.hash) <= (${last.id}, ${last.hash})`);
  // The owner is looked at here and not in the statement, so that the rows are found by their key on both engines.
  const sources = await met
    .innerJoin('source as o', (join) =>
      join.onRef('o.book_id', '=', 's.book_id').onRef('o.id', '=', 's.id').onRef('o.hash', '=', 's.hash'),
    )
    .select(['s.id', 's.hash', 's.place as place', 'o.place as placeBefore', 'o.import_id as owner'])
    .execute();
  const traces = await met
    .innerJoin('trace as t', (join) =>
      join.onRef('t.book_id', '=', 's.book_id').onRef('t.party_id', '=', 's.hash').onRef('t.id', '=', 's.id'),
    )
    .select(['s.id', 's.hash', 's.place as place', 't.place as placeBefore', 't.import_id as owner'])
    .execute();
  for (const [table, rows] of [
    ['source', sources],
    ['trace', traces],
  ] as const) {
    const passed = rows.filter((row) => row.owner === from);
    if (passed.length === 0) continue;
    const second = table === 'source' ? 'hash' : 'party_id';
    const given = sql.join(passed.map((row) => sql`(${row.id}, ${row.hash}, ${row.place})`));
    await sql`update ${sql.table(table)} set import_id = ${to}, place = v.column3 from (values ${given}) as v
      where ${sql.ref(`${table}.book_id`)} = ${bookId} and ${sql.ref(`${table}.id`)} = v.column1
      and ${sql.ref(`${table}.${second}`)} = v.column2`.execute(trx);
    const keys = sql.join(passed.map((row) => sql`(${row.id}, ${row.hash})`));
    await sql`delete from sighting where book_id = ${bookId} and import_id = ${to}
      and (id, hash) in (values ${keys})`.execute(trx);
    await insertNew(
      trx,
      engine,
      'sighting',
      SIGHTING_COLUMNS,
      passed.map((row) => [bookId, from, row.id, row.hash, row.placeBefore]),
    );
  }
  return { next: page.length < PASSED_AT_ONCE ? null : [last.id, last.hash] };
}
