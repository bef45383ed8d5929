// The open book as doors hold it: they hand it to abilities and never look inside.
import { readBook } from '#storage/book-state.ts';
import type { Store } from '#storage/open.ts';

export type OpenBook = Store;

/** Changes whenever anything that pages show has changed, whoever changed it. */
export async function bookVersion(book: OpenBook): Promise<string> {
  const { generation, revision } = await readBook(book.read, book.bookId);
  return `${generation}.${revision}`;
}
