// What became of an import that the disk ended: whether its files are in, which the error alone does not tell.
import { LIVE_STATES, listImports } from '#storage/imports.ts';
import type { Store } from '#storage/open.ts';
import { troubleIn } from '#storage/trouble.ts';
import type { Failure } from './failure.ts';
import { troubleFailure } from './trouble.ts';

/** Undefined where the error is a bug. `batchId`: as it was ordered. */
export async function importTrouble(
  fault: unknown,
  store: Store,
  batchId: string,
): Promise<Omit<Failure, 'text'> | undefined> {
  const { home } = store.settings;
  if (troubleIn(fault) !== 'full') return troubleFailure(fault, home);
  const files = await namesIn(store, batchId).catch(() => []);
  return files.length === 0
    ? { code: 'import-full', values: { path: home } }
    : { code: 'import-in-but-full', values: { path: home, files: files.join(', ') } };
}

/** The files of an order that are in, one after the other as they came. */
async function namesIn(store: Store, batchId: string): Promise<string[]> {
  const rows = await listImports(store.read, store.bookId);
  const live: readonly string[] = LIVE_STATES;
  return rows.filter((row) => row.batch_id === batchId && live.includes(row.state)).map(({ file }) => file);
}
