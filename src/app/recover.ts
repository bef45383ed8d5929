// At the start of a program: is there something half done by one that was killed? Then it is taken out again.
// And once per local day all ties are judged anew, since strength depends on how long ago things were.
// Most starts find nothing to do; what does the work is loaded when there is some.
import { isDue, leaseIsFree, readBook, takeLease } from '#storage/book-state.ts';
import { listImports } from '#storage/imports.ts';
import { lastSaidSame } from '#storage/same-person.ts';
import type { Store } from '#storage/open.ts';
import { dayOf } from './context.ts';

export interface Clockwork {
  readonly now: number;
  readonly timeZone: string;
  readonly country: string | undefined;
  readonly newId: () => string;
}

/** Imports that were taken out, by the names of their files; `stayed`: what had come in before them of the same drop. */
export interface Recovered {
  readonly out: readonly string[];
  readonly stayed: readonly string[];
}

/** Rolls back what a killed program left. Does nothing while another program is at work. */
export async function recover(store: Store, newId: () => string): Promise<Recovered> {
  const nothing = { out: [], stayed: [] };
  if (store.readOnly) return nothing;
  const rows = await listImports(store.read, store.bookId);
  if (rows.every((row) => row.state === 'done')) return nothing;
  if (!(await leaseIsFree(store))) return nothing;
  const lease = await takeLease(store, newId(), 0);
  if (!lease) return nothing;
  try {
    const [{ sweep }, { rollBackUnfinished }] = await Promise.all([
      import('./derive.ts'),
      import('./roll-back.ts'),
    ]);
    const before = await listImports(store.read, store.bookId);
    await rollBackUnfinished(store, lease);
    await sweep(store, (await readBook(store.write, store.bookId)).generation);
    const out = before.filter(({ state }) => state === 'reading');
    const batches = new Set(out.map((row) => row.batch_id));
    const stayed = before.filter((row) => row.state === 'done' && batches.has(row.batch_id));
    return { out: out.map(({ file }) => file), stayed: stayed.map(({ file }) => file) };
  } finally {
    await lease.release();
  }
}

/** True when the derived rows were made for another day, or need to be made again. */
export async function isStale(store: Store, clock: Pick<Clockwork, 'now' | 'timeZone'>): Promise<boolean> {
  const book = await readBook(store.read, store.bookId);
  if (book.derivedDay === dayOf(clock.now, clock.timeZone)) return false;
  return book.generation > 0 || book.revision > 0;
}

/** How long nothing has to be said of who is who before everybody is judged anew for it. */
const QUIET_MS = 60_000;

/** True when you said who is who, so that how well you know some of them is to be judged anew, and have said nothing since for a while. */
export async function isDueNow(store: Store, now: number): Promise<boolean> {
  if (!(await isDue(store.read, store.bookId))) return false;
  const last = await lastSaidSame(store.read, store.bookId);
  return last === null || now - last >= QUIET_MS;
}

/** Makes the derived rows anew where they are stale, or, `even` if not, where what you said of who is who left something to judge anew. Does nothing while another program is at work. */
export async function freshen(store: Store, clock: Clockwork, patience = 0, even = false): Promise<boolean> {
  const wanted = async (): Promise<boolean> =>
    (even && (await isDue(store.read, store.bookId))) || isStale(store, clock);
  // What cannot be written to shows how things stood.
  if (store.readOnly || !(await wanted())) return false;
  const lease = await takeLease(store, clock.newId(), patience);
  if (!lease) return false;
  try {
    if (!(await wanted())) return false;
    const { deriveAll } = await import('./derive.ts');
    await deriveAll({
      store,
      lease,
      now: clock.now,
      day: dayOf(clock.now, clock.timeZone),
      country: clock.country,
    });
    return true;
  } finally {
    await lease.release();
  }
}
