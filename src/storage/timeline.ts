// What happened last with somebody: of 10,000 messages the page shows the latest, and reads no others.
import { type Database, oneOf, type Trx } from './engine.ts';
import type { StoredTrace } from './sources.ts';

export type ShownTrace = Pick<StoredTrace, 'id' | 'kind' | 'at' | 'direction' | 'about' | 'place'>;

/** A place in the order of the timeline: what comes after it is older, or has no date. */
export interface Before {
  readonly at: number | null;
  readonly id: string;
}

/** Where a line stands: one that files tell of these contact records, one that was logged, or a message that was sent. */
export async function placeOf(
  db: Database | Trx,
  bookId: string,
  partyIds: readonly string[],
  id: string,
): Promise<Before | null> {
  const trace = await db
    .selectFrom('trace')
    .select('at')
    .where('book_id', '=', bookId)
    .where(oneOf(db, 'party_id', partyIds))
    .where('id', '=', id)
    .executeTakeFirst();
  const said = (table: 'interaction' | 'sent') =>
    db.selectFrom(table).select('at').where('book_id', '=', bookId).where('id', '=', id).executeTakeFirst();
  const row = trace ?? (await said('interaction')) ?? (await said('sent'));
  return row ? { at: row.at, id } : null;
}

/**
 * The latest traces with these contact records, of these imports; those without a date last. Each event once, though several
 * records may have been there.
 */
export async function latestTraces(
  db: Database | Trx,
  bookId: string,
  partyIds: readonly string[],
  importIds: readonly string[],
  most: number,
  before?: Before,
): Promise<ShownTrace[]> {
  if (partyIds.length === 0 || importIds.length === 0) return [];
  const rows = await db
    .selectFrom('trace')
    .select(['id', 'kind', 'at', 'direction', 'about', 'place'])
    .where('book_id', '=', bookId)
    .where(oneOf(db, 'party_id', partyIds))
    .where(oneOf(db, 'import_id', importIds))
    .where('direction', '<>', 'along')
    .$if(before !== undefined, (query) =>
      query.where((eb) => {
        const { at, id } = before!;
        if (at === null) return eb.and([eb('at', 'is', null), eb('id', '<', id)]);
        return eb.or([
          eb('at', 'is', null),
          eb('at', '<', at),
          eb.and([eb('at', '=', at), eb('id', '<', id)]),
        ]);
      }),
    )
    .$narrowType<{ direction: ShownTrace['direction'] }>()
    .orderBy('at', (by) => by.desc().nullsLast())
    .orderBy('id', 'desc')
    // As often as it can be there.
    .limit(most * partyIds.length)
    .execute();
  return [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, most);
}

/** Traces of some kinds with these contact records, of these imports, newest first. Each event once. */
export async function tracesOfKinds(
  db: Database | Trx,
  bookId: string,
  partyIds: readonly string[],
  importIds: readonly string[],
  kinds: readonly string[],
): Promise<ShownTrace[]> {
  if (partyIds.length === 0 || importIds.length === 0) return [];
  const rows = await db
    .selectFrom('trace')
    .select(['id', 'kind', 'at', 'direction', 'about', 'place'])
    .where('book_id', '=', bookId)
    .where(oneOf(db, 'party_id', partyIds))
    .where(oneOf(db, 'import_id', importIds))
    .where('kind', 'in', kinds)
    .where('direction', '<>', 'along')
    .$narrowType<{ direction: ShownTrace['direction'] }>()
    .orderBy('at', (by) => by.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute();
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
