// Records that are kept for later and say whom they are about: gone with any of those people.
import { sql } from 'kysely';
import type { KeptRecord } from '#domain/source-record.ts';
import type { Database, Trx } from './engine.ts';
import type { LiveImport } from './imports.ts';
import { winners } from './sources.ts';

const AT_ONCE = 500;

/** Erases what is kept about any of these records, in all its versions; gives how many rows there were. */
export async function eraseKept(trx: Trx, bookId: string, keys: ReadonlySet<string>): Promise<number> {
  const rows = await trx
    .selectFrom('source')
    .select(['id', 'content'])
    .where('book_id', '=', bookId)
    .where('type', '=', 'kept')
    .where('content', 'like', '%"parties":%')
    .execute();
  const about = rows.filter(({ content }) => {
    const { parties = [] } = JSON.parse(content) as KeptRecord;
    return parties.some((party) => keys.has(party));
  });
  const ids = [...new Set(about.map(({ id }) => id))];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    await trx.deleteFrom('sighting').where('book_id', '=', bookId).where('id', 'in', some).execute();
    await trx.deleteFrom('source').where('book_id', '=', bookId).where('id', 'in', some).execute();
  }
  return about.length;
}

/** What is kept about any of these records, in the versions that count. Looked for in the index of kept records alone. */
export async function keptAbout(
  db: Database | Trx,
  bookId: string,
  keys: readonly string[],
  live: ReadonlyMap<string, LiveImport>,
): Promise<
  { readonly id: string; readonly record: KeptRecord; readonly place: string; readonly importId: string }[]
> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('source')
    .select(['id', 'hash', 'kind', 'content', 'import_id', 'place'])
    .where('book_id', '=', bookId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('source')
        .select('id')
        .where('book_id', '=', bookId)
        .where(sql<boolean>`type = 'kept'`),
    )
    .where((eb) => eb.or(keys.map((key) => eb('content', 'like', `%${JSON.stringify(key)}%`))))
    .orderBy('id')
    .orderBy('hash')
    .execute();
  const wanted = new Set(keys);
  return (await winners(db, bookId, rows, live))
    .map((row) => ({
      id: row.id,
      record: JSON.parse(row.content) as KeptRecord,
      place: row.place,
      importId: row.import_id,
    }))
    .filter((it) => it.record.parties?.some((party) => wanted.has(party)) === true);
}

/** Meetings that calendars have on these days to come (`YYYY-MM-DD`, of UTC), in the versions that count. */
export async function plannedOn(
  db: Database | Trx,
  bookId: string,
  days: readonly string[],
  live: ReadonlyMap<string, LiveImport>,
): Promise<readonly KeptRecord[]> {
  const rows = await db
    .selectFrom('source')
    .select(['id', 'hash', 'kind', 'content', 'import_id', 'place'])
    .where('book_id', '=', bookId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('source')
        .select('id')
        .where('book_id', '=', bookId)
        .where(sql<boolean>`type = 'kept'`),
    )
    .where('kind', '=', 'event')
    .where((eb) => eb.or(days.map((day) => eb('content', 'like', `%"at":"${day}T%`))))
    .orderBy('id')
    .orderBy('hash')
    .execute();
  return (await winners(db, bookId, rows, live)).map((row) => JSON.parse(row.content) as KeptRecord);
}
