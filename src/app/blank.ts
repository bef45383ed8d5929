// A book in which nothing was ever stored, beside copies of one: its file was lost or emptied, and nobody is to think that all is gone.
import { momentOfCopy } from '#domain/copy-rotation.ts';
import { readBook } from '#storage/book-state.ts';
import { copiesFolder, copiesIn, copyNames, readCopyNotes } from '#storage/copies.ts';
import type { Store } from '#storage/open.ts';
import { inFolder } from '#storage/whole-file.ts';

export interface KeptCopy {
  readonly path: string;
  readonly day: string;
  readonly people: number;
}

/** The newest sound copy where the book is blank; null on every usual day, at the price of one row. */
export async function copyOfBlank(store: Store): Promise<KeptCopy | null> {
  const { generation, revision } = await readBook(store.read, store.bookId);
  if (generation > 0 || revision > 0) return null;
  const folder = copiesFolder(store.settings.home);
  if (copyNames(folder).length === 0) return null;
  const last = copiesIn(folder, readCopyNotes(store.settings.home)).findLast(
    (it) => it.sound && it.note !== null && it.note.people > 0,
  );
  return last?.note
    ? { path: inFolder(folder, last.file), day: momentOfCopy(last.file)!.day, people: last.note.people }
    : null;
}
