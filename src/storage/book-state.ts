// The book's own row: generation of derived rows, revision of said facts, and who is at work on it (the lease).
import type { Database, Engine, Trx } from './engine.ts';
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

/**
 * The book for a transaction that changes it. On PostgreSQL the row is locked, so that writers come one after the other
 * and none writes into a generation that is just being replaced; on SQLite the transaction is that lock already.
 */
export async function lockBook(
  trx: Trx,
  engine: Engine,
  bookId: string,
): Promise<{ generation: number; revision: number; derivedDay: string | null }> {
  if (engine === 'postgres')
    await trx.selectFrom('book').select('id').where('id', '=', bookId).forUpdate().execute();
  return readBook(trx, bookId);
}

/** Who is who has to be decided anew over everybody: soon, in the worker. */
export async function markStale(trx: Trx | Database, bookId: string): Promise<void> {
  await trx.updateTable('book').set({ derived_day: null }).where('id', '=', bookId).execute();
  await touch(trx, bookId, [EVERYBODY]);
}

export const EVERYBODY = '*';
/** All that is seen is right, but for how well you know people of the same name: everybody is judged anew once it is quiet. */
const ONCE_QUIET = '~';

/** Lets everybody be judged anew once nothing was said for a while, or with the next import or day. */
export async function markDue(trx: Trx | Database, bookId: string): Promise<void> {
  await touch(trx, bookId, [ONCE_QUIET]);
}

/** Whether that is due. */
export async function isDue(db: Trx | Database, bookId: string): Promise<boolean> {
  const row = await db
    .selectFrom('touched')
    .select('person_id')
    .where('book_id', '=', bookId)
    .where('person_id', '=', ONCE_QUIET)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes whose rows were made anew, for a rebuild that is under way. */
export async function touch(trx: Trx | Database, bookId: string, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await trx
      .insertInto('touched')
      .values({ book_id: bookId, person_id: id })
      .onConflict((oc) => oc.doNothing())
      .execute();
}

export interface Touched {
  readonly people: readonly string[];
  /** Everybody is to be judged anew, at once or once it is quiet. */
  readonly everybody: boolean;
  readonly onceQuiet: boolean;
}

/** Who was touched since this was last asked. */
export async function takeTouched(trx: Trx, bookId: string): Promise<Touched> {
  const rows = await trx
    .selectFrom('touched')
    .select('person_id')
    .where('book_id', '=', bookId)
    .orderBy('person_id')
    .execute();
  await trx.deleteFrom('touched').where('book_id', '=', bookId).execute();
  const ids = rows.map((row) => row.person_id);
  return {
    people: ids.filter((id) => id !== EVERYBODY && id !== ONCE_QUIET),
    everybody: ids.includes(EVERYBODY),
    onceQuiet: ids.includes(ONCE_QUIET),
  };
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
  /** Call in each transaction of the work: renews the lease, and throws where another process took it over meanwhile. */
  assure(trx: Trx): Promise<void>;
  isHeld(): Promise<boolean>;
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
      await lockBook(trx, store.engine, store.bookId);
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
  const renew = async (db: Database | Trx): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable('lease')
      .set({ until: Date.now() + LEASE_MS })
      .where('book_id', '=', store.bookId)
      .where('holder', '=', holder)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  };
  const timer = setInterval(() => void renew(store.write).catch(() => undefined), LEASE_MS / 3);
  timer.unref();
  return {
    assure: async (trx) => {
      if (!(await renew(trx)))
        throw new Error('Another process took this work over, since this one was silent for too long.');
    },
    isHeld: () => renew(store.write),
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
  return !(await isAtWork(store.read, store.engine, store.bookId));
}

/** The same, asked inside a transaction. */
export async function isAtWork(
  db: Database | Trx,
  engine: Store['engine'],
  bookId: string,
): Promise<boolean> {
  const held = await db.selectFrom('lease').selectAll().where('book_id', '=', bookId).executeTakeFirst();
  return held !== undefined && held.until > Date.now() && !(engine === 'sqlite' && processEnded(held.pid));
}

function processEnded(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
