// What judging people looks at besides themselves: which imports count, the newest complete list, and the owner's own side.
import type { Database, Trx } from '#storage/engine.ts';
import { listImports, liveImports } from '#storage/imports.ts';
import { latestComplete } from '#storage/sources.ts';
import { readOwnSide } from './own-side.ts';
import type { PeopleScope } from './person-rows.ts';

/** `also` counts although it is not done yet, `but` does not count any more. */
export async function scopeOf(
  db: Database | Trx,
  bookId: string,
  now: number,
  also?: string,
  but?: string,
): Promise<PeopleScope> {
  const live = liveImports(await listImports(db, bookId), also, but);
  return {
    db,
    bookId,
    live,
    latestConnections: latestComplete(live, 'linkedin:connections'),
    own: await readOwnSide(db, bookId, live),
    now,
  };
}
