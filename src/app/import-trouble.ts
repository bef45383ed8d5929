// What became of an import that the disk ended: whether its files are in, which the error alone does not tell.
import { LIVE_STATES, listImports } from '#storage/imports.ts';
import type { Store } from '#storage/open.ts';
import { troubleIn } from '#storage/trouble.ts';
import type { Failure } from './failure.ts';
import { troubleFailure } from './trouble.ts';

/** Undefined where the error is a bug. `batchId`: as it was ordered. */
export async function importTrouble(
  error: unknown,
  store: Store,
  batchId: string,
): Promise<Omit<Failure, 'text'> | undefined> {
  const { home } = store.settings;
  if (troubleIn(error) !== 'full') return troubleFailure(error, home);
  const rows = await listImports(store.read, store.bookId).catch(() => []);
  const live: readonly string[] = LIVE_STATES;
  const isIn = rows.some((row) => row.batch_id === batchId && live.includes(row.state));
  return { code: isIn ? 'import-in-but-full' : 'import-full', values: { path: home } };
}
