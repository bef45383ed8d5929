// Imports and what they own: sources, traces, sightings. An import's rows are seen once its state says so, all at once.
import { sql } from 'kysely';
import type { Database, Engine, Trx } from './engine.ts';
import type { ImportTable } from './schema.ts';

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

/** Deletes at most some rows of an import from one table; returns how many. Call again until 0. */
export async function purgeSome(
  db: Database,
  engine: Engine,
  table: 'sighting' | 'source' | 'trace',
  bookId: string,
  importId: string,
): Promise<number> {
  const key = { sighting: 'id, hash', source: 'id, hash', trace: 'party_id, id' }[table];
  const result =
    await sql`delete from ${sql.table(table)} where book_id = ${bookId} and import_id = ${importId} and (${sql.raw(key)}) in
    (select ${sql.raw(key)} from ${sql.table(table)} where book_id = ${bookId} and import_id = ${importId} limit ${sql.lit(PURGE_ROWS)})`.execute(
      db,
    );
  void engine;
  return Number(result.numAffectedRows ?? 0n);
}

/**
 * Rows that `from` brought and another live import has met again pass to that one (the earliest), in chunks;
 * what is seen by readers does not change by it. Returns how many passed; call again until 0.
 */
export async function handOverSome(
  db: Database,
  bookId: string,
  from: string,
  live: readonly ImportRow[],
): Promise<number> {
  const others = live.filter((row) => row.id !== from).toSorted((a, b) => a.seq - b.seq);
  if (others.length === 0) return 0;
  return db.transaction().execute(async (trx) => {
    for (const other of others) {
      const sources = await trx
        .selectFrom('sighting as s')
        .innerJoin('source as o', (join) =>
          join.onRef('o.book_id', '=', 's.book_id').onRef('o.id', '=', 's.id').onRef('o.hash', '=', 's.hash'),
        )
        .select(['s.id', 's.hash'])
        .where('s.book_id', '=', bookId)
        .where('s.import_id', '=', other.id)
        .where('o.import_id', '=', from)
        .limit(1000)
        .execute();
      if (sources.length > 0) {
        for (const { id, hash } of sources) {
          await trx
            .updateTable('source')
            .set({ import_id: other.id })
            .where('book_id', '=', bookId)
            .where('id', '=', id)
            .where('hash', '=', hash)
            .execute();
        }
        await swapSightings(trx, bookId, other.id, from, sources);
        return sources.length;
      }
      const traces = await sql<{
        id: string;
      }>`select distinct s.id from sighting s where s.book_id = ${bookId} and s.import_id = ${other.id} and s.hash = ''
        and exists (select 1 from trace t where t.book_id = ${bookId} and t.import_id = ${from} and t.id = s.id) limit 1000`.execute(
        trx,
      );
      if (traces.rows.length > 0) {
        const ids = traces.rows.map((row) => row.id);
        await trx
          .updateTable('trace')
          .set({ import_id: other.id })
          .where('book_id', '=', bookId)
          .where('import_id', '=', from)
          .where('id', 'in', ids)
          .execute();
        await swapSightings(
          trx,
          bookId,
          other.id,
          from,
          ids.map((id) => ({ id, hash: '' })),
        );
        return ids.length;
      }
    }
    return 0;
  });
}

async function swapSightings(
  trx: Trx,
  bookId: string,
  owner: string,
  from: string,
  rows: readonly { id: string; hash: string }[],
): Promise<void> {
  for (const { id, hash } of rows) {
    await trx
      .deleteFrom('sighting')
      .where('book_id', '=', bookId)
      .where('import_id', '=', owner)
      .where('id', '=', id)
      .where('hash', '=', hash)
      .execute();
    await trx
      .insertInto('sighting')
      .values({ book_id: bookId, import_id: from, id, hash })
      .onConflict((oc) => oc.doNothing())
      .execute();
  }
}
