// Writes everything out as one file, or hands over its bytes: of one moment, whoever writes meanwhile.
import type { OutputOf } from '#contract/ability.ts';
import type { exportBook as contract } from '#contract/export.ts';
import { copiesFolder } from '#storage/copies.ts';
import { begunElsewhere } from '#storage/drafts.ts';
import type { Trx } from '#storage/engine.ts';
import type { Store } from '#storage/open.ts';
import { troubleIn } from '#storage/trouble.ts';
import { kindOfFile, sizeOfFile, writeWhole, type Written } from '#storage/whole-file.ts';
import { exportOf, type RowCounts } from './export-rows.ts';
import { fail, failureIn } from './failure.ts';

/** The bytes of the export out of a snapshot of its own; `told` gets the counts at the end. */
export async function* exportedBook(
  store: Store,
  told?: (rows: RowCounts) => void,
): AsyncGenerator<Uint8Array> {
  yield* inSnapshot(store, async function* (trx) {
    const bytes = await exportOf(trx, store.bookId, told);
    if (!bytes) return fail('import-at-work');
    yield* bytes;
  });
}

/** What `work` yields, out of one moment of the book. */
export async function* inSnapshot<T>(store: Store, work: (trx: Trx) => AsyncGenerator<T>): AsyncGenerator<T> {
  const begun = store.read.startTransaction().setAccessMode('read only');
  const trx = await (
    store.engine === 'postgres' ? begun.setIsolationLevel('repeatable read') : begun
  ).execute();
  try {
    yield* work(trx);
  } finally {
    await trx.rollback().execute();
  }
}

/** Writes the export to a file; what is there already is replaced where it is an export too. */
export async function exportTo(store: Store, path: string): Promise<OutputOf<typeof contract>> {
  await refuseTaken(path, ['export', 'gzip']);
  let rows: RowCounts | undefined;
  const written = await writeTo(
    store,
    path,
    exportedBook(store, (counted) => (rows = counted)),
  );
  return { file: path, format: 'json', ...written, rows: { ...rows! } };
}

/** A file at a place of the user's own, whole or not at all. */
export async function writeTo(
  store: Store,
  path: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Written> {
  const folder = copiesFolder(store.settings.home);
  return begunElsewhere(folder, path, () =>
    fromDisk(path, () => writeWhole(path, bytes, { gzip: path.endsWith('.gz') })),
  );
}

/** Never overwrites what is not ours. */
export async function refuseTaken(path: string, ours: readonly string[]): Promise<void> {
  const kind = await kindOfFile(path);
  if (kind === 'missing' || ours.includes(kind) || (kind === 'unknown' && (await sizeOfFile(path)) === 0))
    return;
  fail('place-taken', { path });
}

/** What the disk said, as a named failure. */
export async function fromDisk<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail('place-not-there', { path });
    if (failureIn(error)) throw error;
    const trouble = troubleIn(error);
    if (trouble === 'full') return fail('place-full', { path });
    if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) return fail('not-written', { path, why: code });
    throw error;
  }
}
