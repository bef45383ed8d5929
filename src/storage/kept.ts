// Records that are kept for later and say whom they are about: gone with any of those people.
import type { KeptRecord } from '#domain/source-record.ts';
import type { Trx } from './engine.ts';

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
