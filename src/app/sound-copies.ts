// Which copies are as they were written: by the sum that a copy bears in itself, else by the list of copies. And which of them to take
// where another one, or the book itself, is damaged.
import { readExport } from '#formats/goodturn-json/read.ts';
import { momentOfCopy } from '#domain/copy-rotation.ts';
import { copiesFolder, copyNames, ownFolder, readCopyNotes } from '#storage/copies.ts';
import { type OwnCheck, ownCheck } from '#storage/copy-check.ts';
import { checkDatabase } from '#storage/sqlite-copy.ts';
import { absolute, bytesOf, hashOf, inFolder, kindOfFile, parts } from '#storage/whole-file.ts';

export interface SoundCopy {
  readonly path: string;
  readonly day: string;
  /** Null where the list of copies does not tell. */
  readonly people: number | null;
}

/** `missing`: it bears no sum and is on no list, so nothing can be held against it. Never throws for what is in it. */
export async function stateOfCopy(path: string, home: string): Promise<OwnCheck> {
  if ((await kindOfFile(path)) === 'database') {
    const own = await ownCheck(path);
    if (own !== 'missing') return own;
  }
  const { folder, name } = parts(absolute(path));
  const notes = readCopyNotes(home);
  if (!foldersOf(home).includes(folder)) return 'missing';
  const note = notes.copies.find((it) => it.file === name);
  if (!note) return 'missing';
  return (await hashOf(path)).sha256 === note.sha256 ? 'as-written' : 'changed';
}

/** Reads a copy that nothing is known of from end to end: null where it reads well, else what is the matter. */
export async function troubleInCopy(path: string): Promise<string | null> {
  const kind = await kindOfFile(path);
  if (kind === 'database') return checkDatabase(path).trouble;
  if (kind === 'sealed') return 'sealed';
  for await (const reading of readExport(bytesOf(path)))
    if ('problem' in reading) return reading.problem.code;
    else if ('end' in reading) return null;
  return 'export-cut-off';
}

/** The newest copies that are as they were written, newest first, at most so many; `but` is left out. */
export async function soundCopies(home: string, most: number, but?: string): Promise<SoundCopy[]> {
  const notes = readCopyNotes(home);
  const found = new Map<string, SoundCopy>();
  const all = foldersOf(home)
    .flatMap((folder) => copyNames(folder).map((name) => ({ name, path: inFolder(folder, name) })))
    .toSorted((a, b) => (orderOf(a.name) > orderOf(b.name) ? -1 : 1));
  for (const { name, path } of all) {
    if (found.size >= most) break;
    if (found.has(name) || path === but) continue;
    const state = await stateOfCopy(path, home).catch(() => 'changed' as const);
    if (state === 'changed' || (state === 'missing' && (await troubleInCopy(path)) !== null)) continue;
    const people = notes.copies.find((it) => it.file === name)?.people ?? null;
    found.set(name, { path, day: momentOfCopy(name)!.day, people });
  }
  return [...found.values()];
}

/** Where copies of this book are: here, and in the second place. */
function foldersOf(home: string): string[] {
  const second = ownFolder(readCopyNotes(home));
  return [absolute(copiesFolder(home)), ...(second === null ? [] : [second])];
}

function orderOf(name: string): string {
  const { day, time } = momentOfCopy(name)!;
  return `${day} ${time}`;
}
