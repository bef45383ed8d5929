// Puts a copy in the place of what is here: a SQLite copy of this or an older version, an export, either of them sealed, on either
// engine. All of it is read before anything is changed; what was here is copied and read again first; then one transaction.
import type { OutputOf } from '#contract/ability.ts';
import type { restore as contract } from '#contract/restore.ts';
import { takeLease } from '#storage/book-state.ts';
import { copiesFolder } from '#storage/copies.ts';
import { type OwnCheck, ownCheck } from '#storage/copy-check.ts';
import { draftOf, sweepDrafts } from '#storage/drafts.ts';
import { databaseFile, openStore, type Store } from '#storage/open.ts';
import { unseal, UnsealError } from '#storage/sealed.ts';
import { checkDatabase, isDamaged } from '#storage/sqlite-copy.ts';
import { troubleIn } from '#storage/trouble.ts';
import { isEmptyBook } from '#storage/whole-book.ts';
import {
  absolute,
  bytesOf,
  copyWhole,
  fileBytes,
  type FileKind,
  inFolder,
  kindOfFile,
  makeFolder,
  moveAside,
  removeFile,
  sizeOfFile,
  writeWhole,
} from '#storage/whole-file.ts';
import { timeOf, writeCopy } from './backup.ts';
import { bringBack } from './bring-back.ts';
import { type Context, dayOf } from './context.ts';
import { exportedBook } from './export.ts';
import { fail, failureIn } from './failure.ts';
import { recover } from './recover.ts';
import { rollBackUnfinished } from './roll-back.ts';
import { soundCopies, stateOfCopy } from './sound-copies.ts';

const LEASE_PATIENCE_MS = 60_000;
/** Named beside one that is damaged. */
const OTHERS = 3;

export interface RestoreOrder {
  readonly file: string;
  /** Asked for where the copy is sealed. */
  readonly passphrase: () => Promise<string | null>;
  /** Take a copy that is not as it was written all the same. */
  readonly evenSo?: boolean | undefined;
  /** Told once the copy is in the place of what was here, of which `before` is the copy. */
  readonly onPlaced?: (before: string | null) => void;
}

type Clock = Pick<Context, 'now' | 'timeZone' | 'newId'> & { readonly country: string | undefined };

/** Named failures are thrown (`failureIn`); nothing is changed by then. */
export async function restoreBook(
  store: Store,
  order: RestoreOrder,
  clock: Clock,
): Promise<OutputOf<typeof contract>> {
  const { home } = store.settings;
  if (store.readOnly) return fail('read-only', { path: home });
  const folder = copiesFolder(home);
  await makeFolder(folder);
  sweepDrafts(folder);
  const draft = draftOf(inFolder(folder, 'restore'));
  await makeFolder(draft);
  let staged: Store | undefined;
  let before: string | null = null;
  let placed = false;
  try {
    const given = absolute(order.file);
    const { path, kind } = await unsealed(given, order, draft);
    const [outside, inside] = [
      await stateOfCopy(given, home),
      path === given ? null : await ownCheckOf(path, kind),
    ];
    if (kind === 'database') staged = await openCopy(path, draft, order, home, clock);
    if (order.evenSo !== true && (outside === 'changed' || inside === 'changed'))
      return fail('copy-changed', { file: order.file, ...(await others(home, given)) });
    const checked = kind !== 'database' || (inside ?? outside) === 'as-written' || outside === 'as-written';
    const from = staged;
    const lease = await takeLease(store, clock.newId(), LEASE_PATIENCE_MS);
    if (!lease) return fail('import-at-work');
    try {
      await rollBackUnfinished(store, lease);
      const result = await bringBack({
        store,
        lease,
        open: () => (from ? exportedBook(from) : bytesOf(path)),
        replace: true,
        clock,
        onPlaced: () => {
          placed = true;
          order.onPlaced?.(before);
        },
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
      return { people: result.people, before, checked };
    } finally {
      await lease.release();
    }
  } catch (error) {
    const trouble = failureIn(error) ? undefined : troubleIn(error);
    if (trouble === 'full') return fail(placed ? 'restore-in-but-full' : 'restore-full', { path: home });
    // What was here is whole, or was set aside before: it is the copy that cannot be read.
    if (trouble === 'damaged')
      return fail('copy-damaged', { why: messageOf(error), ...(await others(home, absolute(order.file))) });
    throw error;
  } finally {
    await staged?.close();
    // Nothing was changed: what was kept of it is what is here.
    if (!placed && before !== null) await removeFile(before);
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

async function ownCheckOf(path: string, kind: FileKind): Promise<OwnCheck> {
  return kind === 'database' ? ownCheck(path) : 'missing';
}

/** What else there is to take: the newest copies that are as they were written, a path in each line; '' where there is none. */
async function others(home: string, but: string): Promise<{ readonly sound: string }> {
  return { sound: (await soundCopies(home, OTHERS, but)).map(({ path }) => path).join('\n') };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A copy of the copy, brought to the tables of today; the copy itself is never opened for writing. */
async function openCopy(
  path: string,
  draft: string,
  order: RestoreOrder,
  home: string,
  clock: Clock,
): Promise<Store> {
  const staged = inFolder(draft, 'home');
  const file = databaseFile(staged);
  await copyWhole(path, file);
  const { trouble, ours } = checkDatabase(file);
  if (!ours) return fail('not-an-export');
  const damaged = async (why: string): Promise<never> =>
    fail('copy-damaged', { why, ...(await others(home, absolute(order.file))) });
  if (trouble !== null && order.evenSo !== true) return damaged(trouble);
  const store = await openStore({ home: staged }, clock.newId, clock.now);
  if ('problem' in store)
    return store.problem.code === 'database-is-newer'
      ? fail('copy-newer', { why: store.problem.code })
      : damaged(store.problem.code);
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
  if (kind === 'database' && !isDamaged(file)) return null;
  const folder = copiesFolder(home);
  await makeFolder(folder);
  const path = inFolder(folder, `damaged-${dayOf(now, 'UTC')}-${now}.db`);
  for (const ending of ['', '-wal', '-shm']) await moveAside(`${file}${ending}`, `${path}${ending}`);
  return path;
}

/** Puts back what was set aside, where no copy came into its place; nothing was stored in what stood there meanwhile. */
export async function putBackDamaged(home: string, aside: string): Promise<void> {
  const file = databaseFile(home);
  await removeFile(file);
  for (const ending of ['', '-wal', '-shm']) await moveAside(`${aside}${ending}`, `${file}${ending}`);
}
