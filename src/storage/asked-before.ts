// What tact looks at of what was written before: messages with which you asked for something, and whether both of you wrote
// more than a line.
import { type Database, oneOf, type Trx } from './engine.ts';
import type { SentTable } from './giving-tables.ts';

/** What you asked for since a plain day: everyday asks, invitations, favours; the earliest first. */
export async function askedSince(
  db: Database | Trx,
  bookId: string,
  day: string,
): Promise<Pick<SentTable, 'person_id' | 'day' | 'weight' | 'purpose' | 'for_kind' | 'for_id'>[]> {
  return db
    .selectFrom('sent')
    .select(['person_id', 'day', 'weight', 'purpose', 'for_kind', 'for_id'])
    .where('book_id', '=', bookId)
    .where('day', '>=', day)
    .where((eb) => eb.or([eb('weight', '>', 0), eb('purpose', '=', 'ask')]))
    .orderBy('day')
    .orderBy('id')
    .execute();
}

/** Those of these asks that are still open, and to which none of these ids of people has answered. */
export async function stillOpen(
  db: Database | Trx,
  bookId: string,
  askIds: readonly string[],
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (askIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('ask')
    .select('id')
    .where('book_id', '=', bookId)
    .where(oneOf(db, 'id', askIds))
    .where('state', '=', 'open')
    .execute();
  const answered = await db
    .selectFrom('answer')
    .select('ask_id')
    .where('book_id', '=', bookId)
    .where(oneOf(db, 'ask_id', askIds))
    .where('by_person', 'in', personIds)
    .execute();
  return new Set(rows.map((row) => row.id)).difference(new Set(answered.map((row) => row.ask_id)));
}

/** Whether letters of at least so many words went both ways between you and these records, in these imports. */
export async function wroteBothWays(
  db: Database | Trx,
  bookId: string,
  partyIds: readonly string[],
  importIds: readonly string[],
  words: number,
): Promise<boolean> {
  if (partyIds.length === 0 || importIds.length === 0) return false;
  const rows = await db
    .selectFrom('trace')
    .select('direction')
    .distinct()
    .where('book_id', '=', bookId)
    .where(oneOf(db, 'party_id', partyIds))
    .where(oneOf(db, 'import_id', importIds))
    .where('kind', 'in', ['message', 'mail', 'letter'])
    .where('crowd', '=', 1)
    .where('words', '>=', words)
    .execute();
  const ways = new Set(rows.map((row) => row.direction));
  return ways.has('in') && ways.has('out');
}
