// A book in which nothing was ever stored, beside copies of one: its file was lost or emptied, and nobody is to think that all is gone.
// Loads little: every start asks.
import { readBook } from '#storage/book-state.ts';
import { holdsCopies } from '#storage/drafts.ts';
import type { Store } from '#storage/open.ts';

export interface KeptCopy {
  readonly path: string;
  readonly day: string;
  readonly people: number;
}

/** The newest sound copy where the book is blank; null on every usual day, at the price of one row. */
export async function copyOfBlank(store: Store): Promise<KeptCopy | null> {
  const { generation, revision } = await readBook(store.read, store.bookId);
  if (generation > 0 || revision > 0 || !holdsCopies(store.settings.home)) return null;
  const [{ momentOfCopy }, { copiesFolder, copiesIn, readCopyNotes }, { inFolder }] = await Promise.all([
    import('#domain/copy-rotation.ts'),
    import('#storage/copies.ts'),
    import('#storage/whole-file.ts'),
  ]);
  const folder = copiesFolder(store.settings.home);
  const last = copiesIn(folder, readCopyNotes(store.settings.home)).findLast(
    (it) => it.sound && it.note !== null && it.note.people > 0,
  );
  return last?.note
    ? { path: inFolder(folder, last.file), day: momentOfCopy(last.file)!.day, people: last.note.people }
    : null;
}
