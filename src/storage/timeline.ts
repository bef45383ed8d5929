// What happened last with somebody: of 10,000 messages the page shows the latest, and reads no others.
import { type Database, oneOf, type Trx } from './engine.ts';
import type { StoredTrace } from './sources.ts';

export type ShownTrace = Pick<StoredTrace, 'id' | 'kind' | 'at' | 'direction' | 'about' | 'place'>;

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
): Promise<ShownTrace[]> {
  if (partyIds.length === 0 || importIds.length === 0) return [];
  const rows = await db
    .selectFrom('trace')
    .select(['id', 'kind', 'at', 'direction', 'about', 'place'])
    .where('book_id', '=', bookId)
    .where(oneOf(db, 'party_id', partyIds))
    .where(oneOf(db, 'import_id', importIds))
    .where('direction', '<>', 'along')
    .$narrowType<{ direction: ShownTrace['direction'] }>()
    .orderBy('at', (by) => by.desc().nullsLast())
    .orderBy('id', 'desc')
    // As often as it can be there.
    .limit(most * partyIds.length)
    .execute();
  return [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, most);
}
