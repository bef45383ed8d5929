// Puts a book in order after work that was stopped: imports that never came to be seen go, undos that did not end are taken back.
// Also the two pieces of which an undo is made: passing rows on to another import, and deleting what is left.
import type { Lease } from '#storage/book-state.ts';
import {
  listImports,
  LIVE_STATES,
  type PassedOn,
  passOnSome,
  type Purged,
  purgeOwned,
  purgeSightings,
} from '#storage/imports.ts';
import type { Store } from '#storage/open.ts';
import { pause } from './chunks.ts';

/** Takes out everything of imports that never came to be seen, and goes on with undos that were stopped. The lease must be held. */
export async function rollBackUnfinished(store: Store, lease: Lease): Promise<void> {
  const rows = await listImports(store.write, store.bookId);
  for (const row of rows) {
    if (row.state === 'reading' || row.state === 'undone') {
      await purge(store, row.id);
    } else if (row.state === 'undoing') {
      // What was handed over goes back: an import owns all that it was the first to bring.
      for (const other of rows)
        if (other.seq > row.seq && (LIVE_STATES as readonly string[]).includes(other.state))
          await passOn(store, lease, other.id, row.id);
      await store.write
        .updateTable('import')
        .set({ state: 'done' })
        .where('book_id', '=', store.bookId)
        .where('id', '=', row.id)
        .execute();
    }
  }
}

/** In short transactions: rows of one import that another has met again pass to that one; see `passOnSome`. */
export async function passOn(store: Store, lease: Lease, from: string, to: string): Promise<void> {
  let next: PassedOn['next'] = ['', ''];
  while (next) {
    const after: readonly [string, string] = next;
    ({ next } = await store.write.transaction().execute(async (trx) => {
      await lease.assure(trx);
      return passOnSome(trx, store.engine, store.bookId, from, to, after);
    }));
    await pause();
  }
}

/** Deletes all that an import owns, in short transactions, the import itself last. */
export async function purge(store: Store, importId: string): Promise<void> {
  while ((await purgeSightings(store.write, store.engine, store.bookId, importId)) > 0) await pause();
  for (const table of ['trace', 'source'] as const) {
    let next: Purged['next'] = ['', ''];
    while (next) {
      const done: Purged = await purgeOwned(store.write, table, store.bookId, importId, next);
      ({ next } = done);
      if (done.deleted) await pause();
    }
  }
  await store.write
    .deleteFrom('import')
    .where('book_id', '=', store.bookId)
    .where('id', '=', importId)
    .execute();
}
