// The book's own row: generation of derived rows, revision of said facts, and who is at work on it (the lease).
import type { Database, Trx } from './engine.ts';
import type { Store } from './open.ts';

const LEASE_MS = 15_000;

export async function readBook(
  db: Database | Trx,
  bookId: string,
): Promise<{ generation: number; revision: number; derivedDay: string | null }> {
  const row = await db
    .selectFrom('book')
    .select(['generation', 'revision', 'derived_day'])
    .where('id', '=', bookId)
    .executeTakeFirstOrThrow();
  return { generation: row.generation, revision: row.revision, derivedDay: row.derived_day };
}

/** The next revision of said facts; call inside the transaction that writes them. */
export async function nextRevision(trx: Trx | Database, bookId: string): Promise<number> {
  await trx
    .updateTable('book')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', bookId)
    .execute();
  return (await readBook(trx, bookId)).revision;
}

export interface Lease {
  /** Call now and then while at work. */
  renew(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the lease of a book: one process at a time changes its sources and rebuilds its derived rows.
 * Waits up to `patience` ms; a holder whose process has ended, or who has been silent for 15 s, loses it. Null when it stays taken.
 */
export async function takeLease(store: Store, holder: string, patience: number): Promise<Lease | null> {
  const until = performance.now() + patience;
  for (;;) {
    const taken = await store.write.transaction().execute(async (trx) => {
      const held = await trx
        .selectFrom('lease')
        .selectAll()
        .where('book_id', '=', store.bookId)
        .executeTakeFirst();
      if (held && held.until > Date.now() && !(store.engine === 'sqlite' && processEnded(held.pid)))
        return false;
      await trx.deleteFrom('lease').where('book_id', '=', store.bookId).execute();
      await trx
        .insertInto('lease')
        .values({ book_id: store.bookId, holder, pid: process.pid, until: Date.now() + LEASE_MS })
        .execute();
      return true;
    });
    if (taken) break;
    if (performance.now() >= until) return null;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  const renew = async (): Promise<void> => {
    await store.write
      .updateTable('lease')
      .set({ until: Date.now() + LEASE_MS })
      .where('book_id', '=', store.bookId)
      .where('holder', '=', holder)
      .execute();
  };
  const timer = setInterval(() => void renew().catch(() => undefined), LEASE_MS / 3);
  timer.unref();
  return {
    renew,
    release: async () => {
      clearInterval(timer);
      await store.write
        .deleteFrom('lease')
        .where('book_id', '=', store.bookId)
        .where('holder', '=', holder)
        .execute();
    },
  };
}

/** True when nobody is at work on the book just now. */
export async function leaseIsFree(store: Store): Promise<boolean> {
  const held = await store.read
    .selectFrom('lease')
    .selectAll()
    .where('book_id', '=', store.bookId)
    .executeTakeFirst();
  return !held || held.until <= Date.now() || (store.engine === 'sqlite' && processEnded(held.pid));
}

function processEnded(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
