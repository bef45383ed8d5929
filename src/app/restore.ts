// Puts a copy in the place of what is here: a SQLite copy of this or an older version, an export, either of them sealed, on either
// engine. All of it is read before anything is changed; what was here is copied and read again first; then one transaction.
import type { OutputOf } from '#contract/ability.ts';
import type { restore as contract } from '#contract/restore.ts';
import { takeLease } from '#storage/book-state.ts';
import { copiesFolder } from '#storage/copies.ts';
import { databaseFile, openStore, type Store } from '#storage/open.ts';
import { unseal, UnsealError } from '#storage/sealed.ts';
import { checkDatabase } from '#storage/sqlite-copy.ts';
import { isEmptyBook } from '#storage/whole-book.ts';
import {
  absolute,
  bytesOf,
  copyWhole,
  draftOf,
  fileBytes,
  type FileKind,
  inFolder,
  kindOfFile,
  makeFolder,
  moveAside,
  removeFile,
  sizeOfFile,
  sweepDrafts,
  writeWhole,
} from '#storage/whole-file.ts';
import { timeOf, writeCopy } from './backup.ts';
import { bringBack } from './bring-back.ts';
import { type Context, dayOf } from './context.ts';
import { exportedBook } from './export.ts';
import { fail, type FailureCode } from './failure.ts';
import { recover } from './recover.ts';
import { rollBackUnfinished } from './roll-back.ts';

const LEASE_PATIENCE_MS = 60_000;

export interface RestoreOrder {
  readonly file: string;
  /** Asked for where the copy is sealed. */
  readonly passphrase: () => Promise<string | null>;
}

type Clock = Pick<Context, 'now' | 'timeZone' | 'newId'> & { readonly country: string | undefined };

/** Named failures are thrown (`failureIn`); nothing is changed by then. */
export async function restoreBook(
  store: Store,
  order: RestoreOrder,
  clock: Clock,
): Promise<OutputOf<typeof contract>> {
  const folder = copiesFolder(store.settings.home);
  await makeFolder(folder);
  await sweepDrafts(folder);
  const draft = draftOf(inFolder(folder, 'restore'));
  await makeFolder(draft);
  let staged: Store | undefined;
  try {
    const { path, kind } = await unsealed(absolute(order.file), order, draft);
    if (kind === 'database') staged = await openCopy(path, draft, clock);
    const from = staged;
    const lease = await takeLease(store, clock.newId(), LEASE_PATIENCE_MS);
    if (!lease) return fail('import-at-work');
    try {
      await rollBackUnfinished(store, lease);
      let before: string | null = null;
      const result = await bringBack({
        store,
        lease,
        open: () => (from ? exportedBook(from) : bytesOf(path)),
        replace: true,
        clock,
        beforeChange: async (trx) => {
          if (await isEmptyBook(trx, store.bookId)) return;
          before = await freePlace(folder, store, clock);
          await writeCopy(store, before, undefined, trx);
        },
      });
      if ('problem' in result) {
        const { code, values } = result.problem;
        return fail(code, values as Record<string, string | number>);
      }
      return { people: result.people, before };
    } finally {
      await lease.release();
    }
  } finally {
    await staged?.close();
    await removeFile(draft);
  }
}

/** The file itself, or what was in it where it is sealed. */
async function unsealed(
  path: string,
  order: RestoreOrder,
  draft: string,
): Promise<{ path: string; kind: FileKind }> {
  const kind = await kindOfFile(path);
  if (kind === 'missing') return fail('file-not-found', { path: order.file });
  if (kind === 'folder' || kind === 'unknown') return fail('not-an-export');
  if (kind !== 'sealed') return { path, kind };
  const passphrase = await order.passphrase();
  if (passphrase === null || passphrase === '') return fail('passphrase-missing');
  const open = inFolder(draft, 'unsealed');
  try {
    await writeWhole(open, unseal(fileBytes(path), passphrase));
  } catch (error) {
    if (error instanceof UnsealError) return fail('passphrase-wrong');
    throw error;
  }
  return { path: open, kind: await kindOfFile(open) };
}

/** A copy of the copy, brought to the tables of today; the copy itself is never opened for writing. */
async function openCopy(path: string, draft: string, clock: Clock): Promise<Store> {
  const home = inFolder(draft, 'home');
  const file = databaseFile(home);
  await copyWhole(path, file);
  const { trouble } = checkDatabase(file);
  if (trouble !== null) return fail('copy-damaged', { why: trouble });
  const store = await openStore({ home }, clock.newId, clock.now);
  if ('problem' in store) {
    const code: FailureCode = store.problem.code === 'database-is-newer' ? 'copy-newer' : 'copy-damaged';
    return fail(code, { why: store.problem.code });
  }
  await recover(store, clock.newId);
  return store;
}

/** `before-restore-2026-11-23-1405.db`, never the name of one that is there. */
async function freePlace(folder: string, store: Store, clock: Clock): Promise<string> {
  const ending = store.engine === 'sqlite' ? 'db' : 'json.gz';
  for (let n = 1; ; n += 1) {
    const again = n === 1 ? '' : `-${n}`;
    const path = inFolder(
      folder,
      `before-restore-${dayOf(clock.now, clock.timeZone)}-${timeOf(clock)}${again}.${ending}`,
    );
    if ((await kindOfFile(path)) === 'missing') return path;
  }
}

/**
 * Before the book is opened to be restored: a database file that is damaged is set aside with what lies beside it, so that
 * there is a place for the copy. Returns where it is now, or null where the file is whole or missing.
 */
export async function setAsideDamaged(home: string, now: number): Promise<string | null> {
  const file = databaseFile(home);
  const kind = await kindOfFile(file);
  if (kind === 'missing' || (await sizeOfFile(file)) === 0) return null;
  if (kind === 'database' && checkDatabase(file).trouble === null) return null;
  const folder = copiesFolder(home);
  await makeFolder(folder);
  const path = inFolder(folder, `damaged-${dayOf(now, 'UTC')}-${now}.db`);
  for (const ending of ['', '-wal', '-shm']) await moveAside(`${file}${ending}`, `${path}${ending}`);
  return path;
}
