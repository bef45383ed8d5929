// Promises that are open, by their day: what Today looks at. Apart from promises.ts, so that looking loads nothing that writes.
import { allOf } from '#storage/giving.ts';
import { namesOfIds } from '#storage/people.ts';
import type { Context } from './context.ts';
import { whereOf } from './find-person.ts';
import { inOrder, type PromiseAnswer } from './giving-answer.ts';

export async function openPromises(context: Context): Promise<readonly PromiseAnswer[]> {
  const { db, id: bookId } = context.book;
  const rows = (await allOf(db, bookId, 'promise')).filter((it) => it.state === 'open');
  const names = await namesOfIds(
    whereOf(context),
    rows.map((it) => it.person_id),
  );
  return inOrder(rows, names);
}
