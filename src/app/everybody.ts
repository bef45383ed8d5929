// Everybody of a book in the order of the list, held in memory between calls: a search looks at 50,000 people in a few
// milliseconds, on both engines in the same way (docs/decisions/0005-search.md). Whoever changes the book, here or in another
// process, changes its generation or its revision; what the revision changed is read anew, another generation as a whole.
import { comparePeople, type Findable, withChanges } from '#domain/find-people.ts';
import { readBook } from '#storage/book-state.ts';
import { readChanges, readFindable } from '#storage/findable.ts';
import type { Store } from '#storage/open.ts';
import type { Where } from '#storage/people.ts';
import type { Context } from './context.ts';

interface Held {
  readonly generation: number;
  readonly revision: number;
  readonly people: readonly Findable[];
}

/** What a process holds of one book. */
export interface HeldPeople {
  held: Held | undefined;
}

const ofStores = new WeakMap<Store, HeldPeople>();

export function heldPeople(store: Store): HeldPeople {
  const known = ofStores.get(store);
  if (known) return known;
  const fresh: HeldPeople = { held: undefined };
  ofStores.set(store, fresh);
  return fresh;
}

/** Everybody as this call sees them. What a call that writes sees may be taken back, and is not kept. */
export async function everybody(context: Context): Promise<readonly Findable[]> {
  const { db, id, generation, people, settled } = context.book;
  const where = { db, bookId: id, generation };
  const { revision } = await readBook(db, id);
  const before = people.held;
  if (before?.generation === generation && before.revision === revision && settled) return before.people;
  const fresh: Held =
    before?.generation === generation && before.revision <= revision
      ? { generation, revision, people: await caughtUp(where, before) }
      : { generation, revision, people: (await readFindable(where)).sort(comparePeople) };
  if (settled && !isNewer(people.held, fresh)) people.held = fresh;
  return fresh.people;
}

/** The same where this process holds them already: what adds them up need not read them all for it. */
export async function everybodyIfHeld(context: Context): Promise<readonly Findable[] | undefined> {
  return context.book.people.held?.generation === context.book.generation ? everybody(context) : undefined;
}

async function caughtUp(where: Where, before: Held): Promise<readonly Findable[]> {
  const { changed, now } = await readChanges(where, before.revision);
  return changed.size === 0 ? before.people : withChanges(before.people, changed, now);
}

/** PostgreSQL answers several at once: one that looked earlier may come later. */
function isNewer(held: Held | undefined, than: Held): boolean {
  if (!held) return false;
  return held.generation === than.generation
    ? held.revision > than.revision
    : held.generation > than.generation;
}
