// Makes a copy of the whole book: written under another name, read again, held against what was counted in the book at that moment,
// and then given its name. SQLite: a copy of the file. PostgreSQL: the export, zipped. Then those that had their time go.
import type { OutputOf } from '#contract/ability.ts';
import type { backup as contract } from '#contract/backup.ts';
import { momentOfCopy, nameOfCopy } from '#domain/copy-rotation.ts';
import { readBook } from '#storage/book-state.ts';
import {
  clearAway,
  copiesFolder,
  copyDays,
  copyToSecond,
  noteCopies,
  ownFolder,
  readCopyNotes,
} from '#storage/copies.ts';
import { ownCheck } from '#storage/copy-check.ts';
import { begunElsewhere, draftOf, sweepDrafts } from '#storage/drafts.ts';
import type { Trx } from '#storage/engine.ts';
import type { Store } from '#storage/open.ts';
import { unseal } from '#storage/sealed.ts';
import { checkDatabase, copyDatabase } from '#storage/sqlite-copy.ts';
import { bookBegan, isEmptyBook } from '#storage/whole-book.ts';
import {
  absolute,
  bytesOf,
  fileBytes,
  hashOf,
  hashOfBytes,
  inFolder,
  makeFolder,
  parts,
  removeFile,
  takeName,
  writeWhole,
  type Written,
} from '#storage/whole-file.ts';
import { readExport } from '#formats/goodturn-json/read.ts';
import { databaseFile } from '#storage/open.ts';
import { type Context, dayOf } from './context.ts';
import { exportOf, type RowCounts } from './export-rows.ts';
import { inSnapshot, fromDisk, refuseTaken } from './export.ts';
import { fail } from './failure.ts';

const DAY_MS = 86_400_000;

export interface BackupOrder {
  readonly to?: string | undefined;
  readonly passphrase?: string | undefined;
  readonly afresh?: boolean | undefined;
}

type Clock = Pick<Context, 'now' | 'timeZone'>;

/** Makes one copy, and puts it in the second place where one is named. */
export async function makeCopy(
  store: Store,
  order: BackupOrder,
  clock: Clock,
): Promise<OutputOf<typeof contract>> {
  const { home } = store.settings;
  const folder = copiesFolder(home);
  if (!store.readOnly) {
    await makeFolder(folder);
    sweepDrafts(folder);
  } else if (order.to === undefined) return fail('read-only', { path: home });
  const path = order.to === undefined ? inFolder(folder, freeName(store, order, clock)) : absolute(order.to);
  const { folder: at, name } = parts(path);
  if (order.to !== undefined) {
    if (at === folder && momentOfCopy(name)) return fail('own-copy-name', { path: name });
    await refuseTaken(path, ['database', 'gzip', 'export', 'sealed']);
  }
  const made = await begunElsewhere(folder, path, () =>
    fromDisk(path, () => writeCopy(store, path, order.passphrase)),
  );
  const answer = { file: path, ...made, verified: true as const };
  if (order.to !== undefined) return { ...answer, second: null, removed: [] };

  const note = { file: name, at: clock.now, ...made };
  await noteCopies(home, (notes) => ({
    ...notes,
    copies: [...notes.copies.filter((it) => it.file !== name), note],
  }));
  const notes = readCopyNotes(home);
  const removed = await clearAway(folder, notes, order.afresh === true ? name : undefined);
  let second: OutputOf<typeof contract>['second'] = null;
  if (notes.second !== null) {
    const at = ownFolder(notes, store.bookId)!;
    // Whoever is forgotten is not left in what a killed program had begun there.
    sweepDrafts(at);
    const trouble = await copyToSecond(path, name, notes, store.bookId, made.sha256);
    second = { folder: notes.second, verified: trouble === null, trouble };
    if (trouble === null) await clearAway(at, notes, order.afresh === true ? name : undefined);
    const { place } = notes;
    await noteCopies(home, (now) => ({
      ...now,
      // One that was named before its folder was kept is known by it from now on.
      place: trouble === null ? (place ?? parts(at).name) : place,
      secondTrouble: trouble,
    }));
  }
  // A name that is gone from both places has nothing left to be known of.
  await noteCopies(home, (now) => ({
    ...now,
    copies: now.copies.filter((it) => !removed.includes(it.file)),
  }));
  return { ...answer, second, removed: [...removed] };
}

/** Is it time for the copy that is made each day by itself? Not in the first day of a book, and not while nothing is in it. */
export async function copyIsDue(store: Store, clock: Clock): Promise<boolean> {
  const days = copyDays(store.settings.home);
  if (days.has(dayOf(clock.now, clock.timeZone))) return false;
  if (days.size === 0 && clock.now - (await bookBegan(store.read, store.bookId)) < DAY_MS) return false;
  return !(await isEmptyBook(store.read, store.bookId));
}

/** Writes a copy to a path and reads it again; nothing is at the path where it is not as the book is. */
export async function writeCopy(
  store: Store,
  path: string,
  passphrase?: string,
  within?: Trx,
): Promise<Written & { people: number }> {
  return store.engine === 'sqlite'
    ? copyOfFile(store, path, passphrase)
    : copyAsExport(store, path, passphrase, within);
}

async function copyOfFile(
  store: Store,
  path: string,
  passphrase: string | undefined,
): Promise<Written & { people: number }> {
  const draft = draftOf(path);
  try {
    const counted = await copyDatabase(databaseFile(store.settings.home), draft, store.readOnly);
    const check = checkDatabase(draft);
    const differs =
      check.trouble ??
      Object.keys({ ...counted.rows, ...check.rows }).find((it) => counted.rows[it] !== check.rows[it]) ??
      (counted.people === check.people ? null : 'people');
    if (differs !== null) return fail('copy-not-verified', { why: differs });
    if ((await ownCheck(draft)) !== 'as-written') return fail('copy-not-verified', { why: 'bytes' });
    const plain = await hashOf(draft);
    if (passphrase === undefined) {
      await takeName(draft, path);
      return { ...plain, people: check.people };
    }
    const sealed = await writeWhole(path, fileBytes(draft), { passphrase });
    const opened = await hashOfBytes(unseal(fileBytes(path), passphrase));
    if (opened.sha256 !== plain.sha256) {
      await removeFile(path);
      return fail('copy-not-verified', { why: 'sealed' });
    }
    return { ...sealed, people: check.people };
  } finally {
    await removeFile(draft);
  }
}

async function copyAsExport(
  store: Store,
  path: string,
  passphrase: string | undefined,
  within: Trx | undefined,
): Promise<Written & { people: number }> {
  let counted: RowCounts | undefined;
  const told = (rows: RowCounts): void => void (counted = rows);
  let people = 0;
  // Counted in the very moment that is written out.
  const whole = async function* (trx: Trx): AsyncGenerator<Uint8Array> {
    people = await countPeople(trx, store.bookId);
    const pieces = await exportOf(trx, store.bookId, told);
    if (!pieces) return fail('import-at-work');
    yield* pieces;
  };
  const bytes = within ? whole(within) : inSnapshot(store, whole);
  const draft = draftOf(path);
  try {
    const plain = await writeWhole(draft, bytes, { gzip: true });
    for await (const reading of readExport(bytesOf(draft))) {
      if ('problem' in reading) return fail('copy-not-verified', { why: reading.problem.code });
      if ('end' in reading && JSON.stringify(reading.end) !== JSON.stringify(counted))
        return fail('copy-not-verified', { why: 'rows' });
    }
    if (passphrase === undefined) {
      await takeName(draft, path);
      return { ...plain, people };
    }
    const sealed = await writeWhole(path, fileBytes(draft), { passphrase });
    const opened = await hashOfBytes(unseal(fileBytes(path), passphrase));
    if (opened.sha256 === plain.sha256) return { ...sealed, people };
    await removeFile(path);
    return fail('copy-not-verified', { why: 'sealed' });
  } finally {
    await removeFile(draft);
  }
}

async function countPeople(db: Trx, bookId: string): Promise<number> {
  const { generation } = await readBook(db, bookId);
  const { n } = await db
    .selectFrom('person')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .executeTakeFirstOrThrow();
  return n;
}

/** `goodturn-2026-11-23.db`; a second one of the day bears its time. */
function freeName(store: Store, order: BackupOrder, clock: Clock): string {
  const day = dayOf(clock.now, clock.timeZone);
  const ending = `${store.engine === 'sqlite' ? 'db' : 'json.gz'}${order.passphrase === undefined ? '' : '.sealed'}`;
  if (!copyDays(store.settings.home).has(day)) return nameOfCopy(day, '', ending);
  return nameOfCopy(day, timeOf(clock), ending);
}

/** `1405`, the local time of day. */
export function timeOf(clock: Clock): string {
  return Temporal.Instant.fromEpochMilliseconds(clock.now)
    .toZonedDateTimeISO(clock.timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
    .replace(':', '');
}
