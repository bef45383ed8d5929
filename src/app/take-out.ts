// Takes an import out again, exactly: what another import met again stays with that one, what you said stays with you.
import { takeLease } from '#storage/book-state.ts';
import { listImports, LIVE_STATES } from '#storage/imports.ts';
import type { Store } from '#storage/open.ts';
import { passOn, purge, rollBackUnfinished } from './roll-back.ts';
import { dayOf } from './context.ts';
import { deriveAll } from './derive.ts';
import type { Clockwork } from './recover.ts';

export type TakenOut =
  | { readonly removed: number; readonly restored: number; readonly records: number }
  | { readonly problem: 'not-found' | 'import-at-work' };

export async function takeOut(store: Store, importId: string, clock: Clockwork): Promise<TakenOut> {
  const lease = await takeLease(store, clock.newId(), 60_000);
  if (!lease) return { problem: 'import-at-work' };
  try {
    await rollBackUnfinished(store, lease);
    const { bookId, write } = store;
    const rows = await listImports(write, bookId);
    const row = rows.find((it) => it.id === importId);
    if (!row) return { problem: 'not-found' };
    const setState = (state: 'undoing' | 'undone') => ({ state }) as const;
    await write
      .updateTable('import')
      .set(setState('undoing'))
      .where('book_id', '=', bookId)
      .where('id', '=', importId)
      .execute();
    // What another import has met again passes to the earliest of those.
    for (const other of rows)
      if (other.id !== importId && (LIVE_STATES as readonly string[]).includes(other.state))
        await passOn(store, lease, importId, other.id);

    const people = async (): Promise<number> => {
      const { n } = await write
        .selectFrom('person as p')
        .innerJoin('book as b', (join) =>
          join.onRef('b.id', '=', 'p.book_id').onRef('b.generation', '=', 'p.generation'),
        )
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('p.book_id', '=', bookId)
        .executeTakeFirstOrThrow();
      return n;
    };
    const owned = await write
      .selectFrom('source as s')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('s.book_id', '=', bookId)
      .where('s.import_id', '=', importId)
      .executeTakeFirstOrThrow();
    const traces = await write
      .selectFrom('trace')
      .select((eb) => eb.fn.count<number>('id').distinct().as('n'))
      .where('book_id', '=', bookId)
      .where('import_id', '=', importId)
      .executeTakeFirstOrThrow();
    const restored = await write
      .selectFrom('source as s')
      .innerJoin('source as o', (join) =>
        join.onRef('o.book_id', '=', 's.book_id').onRef('o.id', '=', 's.id').onRef('o.hash', '!=', 's.hash'),
      )
      .select((eb) => eb.fn.count<number>('s.id').distinct().as('n'))
      .where('s.book_id', '=', bookId)
      .where('s.import_id', '=', importId)
      .executeTakeFirstOrThrow();
    const before = await people();
    await deriveAll({
      store,
      lease,
      now: clock.now,
      day: dayOf(clock.now, clock.timeZone),
      country: clock.country,
      but: importId,
      atFlip: async (trx) => {
        await trx
          .updateTable('import')
          .set(setState('undone'))
          .where('book_id', '=', bookId)
          .where('id', '=', importId)
          .execute();
      },
    });
    const after = await people();
    await purge(store, importId);
    return {
      removed: Math.max(0, before - after),
      restored: restored.n,
      records: owned.n + traces.n,
    };
  } finally {
    await lease.release();
  }
}
