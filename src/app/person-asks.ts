// Of one person: what they recommended, what others recommend them for, what they were looking for.
import type { OutputOf } from '#contract/ability.ts';
import type { show } from '#contract/people.ts';
import { asksHeardFrom, recommendationsAround } from '#storage/asks.ts';
import type { Context } from './context.ts';
import { recommendationAnswers } from './recommendation-rows.ts';

type Told = Pick<OutputOf<typeof show>['person'], 'recommended' | 'recommendedAs' | 'asks'>;

/** `ids`: all that are theirs. */
export async function personAsks(context: Context, ids: readonly string[]): Promise<Told> {
  const { db, id: bookId } = context.book;
  const own = new Set(ids);
  const rows = (await recommendationsAround(db, bookId, ids)).toReversed();
  const answers = rows.length === 0 ? [] : await recommendationAnswers(context, rows);
  const heard = (await asksHeardFrom(db, bookId, ids)).toReversed();
  const isOf = (id: string | null): boolean => id !== null && own.has(id);
  return {
    recommended: answers.filter((_, at) => isOf(rows[at]!.by_person)),
    recommendedAs: answers.filter((_, at) => isOf(rows[at]!.person_id)),
    asks: heard
      .toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open'))
      .map(({ id, topic, kind, state, day }) => ({ id, topic, kind, state, day })),
  };
}
