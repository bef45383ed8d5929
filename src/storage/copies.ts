// The folder of copies and what is known of it (`backups/copies.json`): which copies were written and read again, which second
// place was named. It is of this machine, and stands beside the book and not in it: a book that is lost takes nothing of it along.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, realpath, rm, stat, statfs } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Copy, copiesToRemove, momentOfCopy } from '#domain/copy-rotation.ts';
import { COPIES_FOLDER } from './drafts.ts';
import { troubleIn } from './trouble.ts';
import { copyWhole, hashOf, writeWhole } from './whole-file.ts';

export interface CopyNote {
  readonly file: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly people: number;
}

export interface CopyNotes {
  /** A folder on another disk, a stick, a synchronised one. */
  readonly second: string | null;
  /** Our folder in it, made when it was named: where it is missing, the disk is another one. Null: named before this was kept. */
  readonly place: string | null;
  /** Why the last copy did not come there; null where it did. */
  readonly secondTrouble: SecondTrouble | null;
  /** Day from which the second place may be mentioned again. */
  readonly remindFrom: string | null;
  readonly copies: readonly CopyNote[];
}

/** `differs`: read again there, it was something else. */
export const SECOND_TROUBLES = ['away', 'full', 'not-written', 'differs'] as const;
export type SecondTrouble = (typeof SECOND_TROUBLES)[number];

const NONE: CopyNotes = { second: null, place: null, secondTrouble: null, remindFrom: null, copies: [] };

export function copiesFolder(home: string): string {
  return join(home, COPIES_FOLDER);
}

function notesFile(home: string): string {
  return join(copiesFolder(home), 'copies.json');
}

/** What is known; nothing where the file is missing or cannot be read: the copies themselves say the most. */
export function readCopyNotes(home: string): CopyNotes {
  try {
    const said = JSON.parse(readFileSync(notesFile(home), 'utf8')) as Partial<CopyNotes>;
    return {
      second: typeof said.second === 'string' ? said.second : null,
      place: typeof said.place === 'string' ? said.place : null,
      secondTrouble: SECOND_TROUBLES.find((it) => it === said.secondTrouble) ?? null,
      remindFrom: typeof said.remindFrom === 'string' ? said.remindFrom : null,
      copies: Array.isArray(said.copies) ? said.copies.filter((it) => typeof it?.file === 'string') : [],
    };
  } catch {
    return NONE;
  }
}

/** Changes what is known, as it is now. */
export async function noteCopies(home: string, change: (notes: CopyNotes) => CopyNotes): Promise<void> {
  await mkdir(copiesFolder(home), { recursive: true, mode: 0o700 });
  const notes = change(readCopyNotes(home));
  const text = `${JSON.stringify(notes, null, 2)}\n`;
  await writeWhole(notesFile(home), chunkOf(text));
}

async function* chunkOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}

/** Names of our own copies in a folder, oldest first. */
export function copyNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const moment = momentOfCopy(name);
      return moment ? [{ name, order: `${moment.day} ${moment.time}` }] : [];
    })
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ name }) => name);
}

/** The days that have a copy, from names alone: cheap enough for the end of any command. */
export function copyDays(home: string): ReadonlySet<string> {
  return new Set(copyNames(copiesFolder(home)).map((name) => momentOfCopy(name)!.day));
}

/** Copies in a folder; sound are those that were read again and are as long as they were then. */
export function copiesIn(folder: string, notes: CopyNotes): (Copy & { readonly note: CopyNote | null })[] {
  return copyNames(folder).map((file) => {
    const note = notes.copies.find((it) => it.file === file) ?? null;
    return { file, note, sound: note !== null && sizeOf(join(folder, file)) === note.bytes };
  });
}

export function sizeOf(path: string): number | null {
  try {
    return statSync(path).size;
  } catch {
    return null;
  }
}

/** Removes what has had its time in a folder; `all` but one: whatever is not that one. Returns what went. */
export async function clearAway(
  folder: string,
  notes: CopyNotes,
  allBut?: string,
): Promise<readonly string[]> {
  const copies = copiesIn(folder, notes);
  const gone =
    allBut === undefined
      ? copiesToRemove(copies)
      : copies.map((it) => it.file).filter((file) => file !== allBut);
  for (const file of gone) await rm(join(folder, file), { force: true });
  return gone;
}

/** The name of our folder in the second place: two machines may name the same one. */
function placeOf(bookId: string): string {
  return `goodturn-${bookId.slice(-8)}`;
}

/** Our folder in the second place; null where none is named. */
export function ownFolder(notes: CopyNotes, bookId?: string): string | null {
  const place = notes.place ?? (bookId === undefined ? null : placeOf(bookId));
  return notes.second === null || place === null ? null : join(notes.second, place);
}

/**
 * Names the second place, and makes our folder there: by it the place is known again. A stick that is not plugged in leaves an empty
 * folder, and what is written there lands on the very disk that the copies are already on. Throws what the disk says.
 */
export async function nameSecond(home: string, second: string, bookId: string): Promise<void> {
  const place = placeOf(bookId);
  await mkdir(join(second, place), { recursive: true, mode: 0o700 });
  await noteCopies(home, (notes) => ({ ...notes, second, place, secondTrouble: null }));
}

/** Is this folder within that one, whatever links lead there? */
export async function isWithin(folder: string, that: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([folder, that].map((it) => realpath(it).catch(() => it)));
  return `${inner}${sep}`.startsWith(`${outer}${sep}`);
}

/** Is the folder there to be written to? It is not made: a stick that is not plugged in is no new folder. */
export async function isReachable(folder: string): Promise<boolean> {
  const about = await stat(folder).catch(() => undefined);
  return about?.isDirectory() === true;
}

/** Is the second place there, and the one that was named? */
export async function secondIsThere(notes: CopyNotes): Promise<boolean> {
  if (notes.second === null) return false;
  return isReachable(ownFolder(notes) ?? notes.second);
}

/** Puts a copy in the second place too, and reads it again there. Null where it is there, else why not. */
export async function copyToSecond(
  path: string,
  file: string,
  notes: CopyNotes,
  bookId: string,
  sha256: string,
  copyOver = copyWhole,
): Promise<SecondTrouble | null> {
  const folder = ownFolder(notes, bookId);
  if (folder === null || !(await secondIsThere(notes))) return 'away';
  try {
    const to = join(folder, file);
    await copyOver(path, to);
    return (await hashOf(to)).sha256 === sha256 ? null : 'differs';
  } catch (error) {
    return troubleIn(error) === 'full' ? 'full' : 'not-written';
  }
}

/** Bytes that are free where a folder is; null where the system does not say. */
export async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Files of the data folder that others on this machine could read. */
export async function openToOthers(home: string): Promise<string[]> {
  if (process.platform === 'win32') return [];
  const open: string[] = [];
  for (const folder of [home, copiesFolder(home)])
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const about = await stat(join(folder, entry.name)).catch(() => undefined);
      if (entry.isFile() && about && (about.mode & 0o077) !== 0) open.push(entry.name);
    }
  return open;
}
