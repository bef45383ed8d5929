// Is what a gift, a thanks or a promise is said to belong to there?
import { oneById } from '#storage/giving.ts';
import { interactionsById } from '#storage/said.ts';
import { placeOf } from '#storage/timeline.ts';
import type { Context } from './context.ts';
import { idsOf } from './ids-of.ts';

/** Something that happened with somebody, out of a file or as you logged it; or an ask. */
export async function thingThere(
  context: Context,
  personId: string,
  kind: 'ask' | 'interaction',
  id: string,
): Promise<boolean> {
  const { db, id: bookId } = context.book;
  if (kind === 'ask') return (await oneById(db, bookId, 'ask', id)) !== undefined;
  const ids = await idsOf(context, personId);
  const [logged] = await interactionsById(db, bookId, [id]);
  if (logged) return logged.people.some((it) => ids.includes(it));
  return (await placeOf(db, bookId, ids, id)) !== null;
}
