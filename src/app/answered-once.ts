// Work that runs outside of run.ts (in a worker, in several transactions) and is asked for with a request id:
// the same id again gives the same answer, without doing it again.
import type { AbilityName } from '#contract/abilities.ts';
import type { Store } from '#storage/open.ts';
import type { Outcome } from './failure.ts';

/** `now` in milliseconds since 1970. Failures are not remembered: what could not be done may be tried again. */
export async function answeredOnce<T>(
  store: Store,
  ability: AbilityName,
  requestId: string | undefined,
  now: number,
  doIt: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const id = requestId?.toLowerCase();
  if (id === undefined) return doIt();
  const known = await store.read
    .selectFrom('request')
    .select('answer')
    .where('book_id', '=', store.bookId)
    .where('id', '=', id)
    .where('ability', '=', ability)
    .executeTakeFirst();
  if (known) return { value: JSON.parse(known.answer) as T };
  const done = await doIt();
  if ('failure' in done) return done;
  await store.write
    .insertInto('request')
    .values({ book_id: store.bookId, id, ability, answer: JSON.stringify(done.value), at: now })
    .onConflict((oc) => oc.doNothing())
    .execute();
  return done;
}
