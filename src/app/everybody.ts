// Everybody of a book in the order of the list, held in memory between calls: a search looks at 50,000 people in a few
// milliseconds, on both engines in the same way (docs/decisions/0005-search.md). Whoever changes the book, here or in another
// process, changes its generation or its revision; what the revision changed is read anew, another generation as a whole.
import { type PeopleList, withChanges } from '#domain/find-people.ts';
import { readBook } from '#storage/book-state.ts';
import { type HeldPerson, readChanges, readEverybody } from '#storage/findable.ts';
import type { Store } from '#storage/open.ts';
import type { Context } from './context.ts';

interface Held {
  readonly generation: number;
  readonly revision: number;
  readonly list: PeopleList<HeldPerson>;
}

/** What a process holds of one book. */
export interface HeldPeople {
  held: Held | undefined;
  /** Those of `held` by their id. */
  byId: Map<string, HeldPerson>;
  /** Everybody of a generation that is not seen yet; `seen` tells whether it came to that, once it is known. */
  next: { readonly fresh: Held; readonly seen: Promise<boolean> } | undefined;
  /** Where they are being read for whoever asks first. Never fails. */
  coming: Promise<void> | undefined;
}

const ofStores = new WeakMap<Store, HeldPeople>();

export function heldPeople(store: Store): HeldPeople {
  const known = ofStores.get(store);
  if (known) return known;
  const fresh: HeldPeople = { held: undefined, byId: new Map(), next: undefined, coming: undefined };
  ofStores.set(store, fresh);
  return fresh;
}

/** Everybody as this call sees them. What a call that writes sees may be taken back, and is not kept. */
export async function everybody(context: Context): Promise<PeopleList<HeldPerson>> {
  const { db, id, generation, people, settled } = context.book;
  const where = { db, bookId: id, generation };
  const { revision } = await readBook(db, id);
  const before = people.held;
  if (before?.generation === generation && before.revision === revision && settled) return before.list;
  if (before?.generation !== generation || before.revision > revision) {
    const list = await readEverybody(where);
    if (settled) keep(people, { generation, revision, list });
    return list;
  }
  const { changed, now } = await readChanges(where, before.revision, before.list.index);
  const list =
    changed.size === 0 ? before.list : withChanges(before.list, changed, now, (id) => people.byId.get(id));
  if (settled && people.held === before) {
    people.held = { generation, revision, list };
    for (const id of changed) people.byId.delete(id);
    for (const it of now) people.byId.set(it.id, it);
  }
  return list;
}

/** The same where this process holds them already: what adds them up need not read them all for it. */
export async function everybodyIfHeld(context: Context): Promise<PeopleList<HeldPerson> | undefined> {
  return context.book.people.held?.generation === context.book.generation ? everybody(context) : undefined;
}

/**
 * Reads everybody ahead of the first who asks, where they are not held or the generation is another by now. Outside of any
 * transaction, so that on SQLite others get their turn in between; what changes meanwhile is read anew by whoever asks.
 * True where they were read.
 */
export async function readAhead(store: Store): Promise<boolean> {
  const people = heldPeople(store);
  const before = people.held;
  people.coming ??= (async () => {
    const { read: db, bookId } = store;
    const { generation, revision } = await readBook(db, bookId);
    if (generation === 0 && revision === 0) return;
    if (people.held?.generation === generation) return;
    const { next } = people;
    if (next?.fresh.generation === generation && (await next.seen)) {
      keep(people, next.fresh);
      people.next = undefined;
      return;
    }
    const read = { generation, revision, list: await readEverybody({ db, bookId, generation }) };
    // Rows of a generation that is no longer the book's are swept away, perhaps while they were read.
    if ((await readBook(db, bookId)).generation === generation) keep(people, read);
  })()
    .catch(() => undefined)
    .finally(() => (people.coming = undefined));
  await people.coming;
  return people.held !== before;
}

/**
 * Reads everybody of a generation whose rows are all written and that nobody sees yet, where this process holds everybody already.
 * @returns to be called with whether that generation came to be seen: another work may write other rows of the same number
 */
export async function readNext(store: Store, generation: number): Promise<(seen: boolean) => void> {
  const people = heldPeople(store);
  people.next = undefined;
  if (!people.held) return () => undefined;
  const { read: db, bookId } = store;
  const { revision } = await readBook(db, bookId);
  const list = await readEverybody({ db, bookId, generation });
  const { promise: seen, resolve } = Promise.withResolvers<boolean>();
  // One less: what was said meanwhile is made anew in these rows when they are seen, at this revision too.
  people.next = { fresh: { generation, revision: revision - 1, list }, seen };
  // The first time counts.
  let settled = false;
  return (came) => {
    if (settled) return;
    settled = true;
    if (!came) people.next = undefined;
    resolve(came);
  };
}

/** PostgreSQL answers several at once: one that looked earlier may come later. */
function keep(people: HeldPeople, fresh: Held): void {
  const { held } = people;
  const isNewer =
    held !== undefined &&
    (held.generation === fresh.generation
      ? held.revision > fresh.revision
      : held.generation > fresh.generation);
  if (isNewer) return;
  people.held = fresh;
  people.byId = new Map(fresh.list.people.map((it) => [it.id, it]));
}
