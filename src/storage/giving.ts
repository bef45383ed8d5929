// Gifts, thanks, promises, asks, answers, recommendations and sent messages: put in, looked up by whom they are with, erased with
// somebody who is forgotten. Rows stay on the person id of which they were said: whoever reads asks for all ids of a person
// (storage/derived.ts, membersOf), so that merging and taking apart are exact.
import type { Selectable } from 'kysely';
import { type Database, oneOf, type Trx } from './engine.ts';
import type { Schema } from './schema.ts';

/** Tables whose rows are of one person. */
export const OF_ONE_PERSON = ['gift', 'thanks', 'promise', 'sent'] as const;
type OfOnePerson = (typeof OF_ONE_PERSON)[number];
type Giving = OfOnePerson | 'ask' | 'answer' | 'recommendation';

/** Kysely wants one table: what is asked of them here, all have under the same name. */
const like = (table: Giving): 'gift' => table as 'gift';

/** Puts one row in. A row of that id is the same request again: it stays as it is, and false comes back. */
export async function put<T extends Giving>(
  trx: Trx | Database,
  table: T,
  row: Selectable<Schema[T]>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto(table)
    .values(row as never)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) > 0;
}

/** All rows of a table, the earliest first. Said by hand, so they are few. */
export async function allOf<T extends Giving>(
  db: Database | Trx,
  bookId: string,
  table: T,
): Promise<Selectable<Schema[T]>[]> {
  const rows = await db
    .selectFrom(like(table))
    .selectAll()
    .where('book_id', '=', bookId)
    .orderBy('at')
    .orderBy('revision')
    .orderBy('id')
    .execute();
  return rows as never;
}

/** Rows of these ids of people, the earliest first. */
export async function withPeople<T extends OfOnePerson>(
  db: Database | Trx,
  bookId: string,
  table: T,
  ids: readonly string[],
): Promise<Selectable<Schema[T]>[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom(like(table))
    .selectAll()
    .where('book_id', '=', bookId)
    .where(oneOf(db, 'person_id', ids))
    .orderBy('at')
    .orderBy('revision')
    .orderBy('id')
    .execute();
  return rows as never;
}

/** One row by its id. */
export async function oneById<T extends Giving>(
  db: Database | Trx,
  bookId: string,
  table: T,
  id: string,
): Promise<Selectable<Schema[T]> | undefined> {
  const row = await db
    .selectFrom(like(table))
    .selectAll()
    .where('book_id', '=', bookId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row as never;
}

/** Changes some of what one row says; false where there is none. */
export async function changeRow<T extends Giving>(
  trx: Trx | Database,
  bookId: string,
  table: T,
  id: string,
  changed: Partial<Selectable<Schema[T]>>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable(like(table))
    .set(changed as never)
    .where('book_id', '=', bookId)
    .where('id', '=', id)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** Takes one row out; false where there is none. */
export async function takeOut(
  trx: Trx | Database,
  bookId: string,
  table: Giving,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom(like(table))
    .where('book_id', '=', bookId)
    .where('id', '=', id)
    .executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

/** Of whom anything was given, promised, asked or recommended: they stay when the import that brought them is taken out. */
export async function givenOrAsked(db: Database | Trx, bookId: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const table of OF_ONE_PERSON) {
    const rows = await db
      .selectFrom(like(table))
      .select('person_id')
      .distinct()
      .where('book_id', '=', bookId)
      .execute();
    for (const row of rows) ids.add(row.person_id);
  }
  for (const row of await allOf(db, bookId, 'ask')) if (row.for_person) ids.add(row.for_person);
  for (const row of await allOf(db, bookId, 'answer')) if (row.by_person) ids.add(row.by_person);
  for (const row of await allOf(db, bookId, 'recommendation'))
    for (const id of [row.by_person, row.person_id]) if (id) ids.add(id);
  return ids;
}

/**
 * Erases what is of somebody who is forgotten: what was between you, what you heard from them, what they answered. What they
 * recommended stays, without them; that they were recommended goes.
 */
export async function forgetGiving(
  trx: Trx | Database,
  bookId: string,
  ids: readonly string[],
): Promise<void> {
  for (const table of OF_ONE_PERSON)
    await trx.deleteFrom(like(table)).where('book_id', '=', bookId).where('person_id', 'in', ids).execute();
  const heard = await trx
    .selectFrom('ask')
    .select('id')
    .where('book_id', '=', bookId)
    .where('for_person', 'in', ids)
    .execute();
  const asks = heard.map((row) => row.id);
  if (asks.length > 0) {
    await trx.deleteFrom('answer').where('book_id', '=', bookId).where('ask_id', 'in', asks).execute();
    await trx.deleteFrom('ask').where('book_id', '=', bookId).where('id', 'in', asks).execute();
  }
  await trx.deleteFrom('answer').where('book_id', '=', bookId).where('by_person', 'in', ids).execute();
  const recommended = await trx
    .selectFrom('recommendation')
    .select('id')
    .where('book_id', '=', bookId)
    .where('person_id', 'in', ids)
    .execute();
  const gone = recommended.map((row) => row.id);
  if (gone.length > 0) {
    await trx.deleteFrom('recommendation').where('book_id', '=', bookId).where('id', 'in', gone).execute();
    await trx
      .deleteFrom('answer')
      .where('book_id', '=', bookId)
      .where('recommendation_id', 'in', gone)
      .execute();
    // What was passed on was their name.
    await trx
      .deleteFrom('gift')
      .where('book_id', '=', bookId)
      .where('recommendation_id', 'in', gone)
      .execute();
  }
  await trx
    .updateTable('recommendation')
    .set({ by_person: null, note: null })
    .where('book_id', '=', bookId)
    .where('by_person', 'in', ids)
    .execute();
}

/** With whom you did something on a plain day: a message sent, a thanks said, a promise kept, something given. */
export async function deedsOn(
  db: Database | Trx,
  bookId: string,
  day: string,
): Promise<{ readonly personId: string; readonly purpose: string }[]> {
  const of = (table: 'sent' | 'thanks' | 'gift') =>
    db
      .selectFrom(like(table))
      .where('book_id', '=', bookId)
      .where('day', '=', day)
      .orderBy('revision')
      .orderBy('id');
  const sent = await db
    .selectFrom('sent')
    .select(['person_id', 'purpose'])
    .where('book_id', '=', bookId)
    .where('day', '=', day)
    .orderBy('revision')
    .orderBy('id')
    .execute();
  const thanked = await of('thanks').select('person_id').execute();
  const given = await of('gift').select('person_id').where('direction', '=', 'given').execute();
  const kept = await db
    .selectFrom('promise')
    .select('person_id')
    .where('book_id', '=', bookId)
    .where('settled_on', '=', day)
    .where('whose', '=', 'mine')
    .where('state', '=', 'kept')
    .orderBy('revision')
    .orderBy('id')
    .execute();
  return [
    ...sent.map((it) => ({ personId: it.person_id, purpose: it.purpose })),
    ...thanked.map((it) => ({ personId: it.person_id, purpose: 'thank' })),
    ...kept.map((it) => ({ personId: it.person_id, purpose: 'promise' })),
    ...given.map((it) => ({ personId: it.person_id, purpose: 'share' })),
  ];
}
