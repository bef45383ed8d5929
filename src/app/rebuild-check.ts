// Makes a book anew beside itself, from its sources and what was said alone, and compares who is who with what readers see.
// What depends on the hour of judging (strength, questions) is left out.
import { readBook, takeLease } from '#storage/book-state.ts';
import { copiesFolder } from '#storage/copies.ts';
import { draftOf } from '#storage/drafts.ts';
import type { Database, Trx } from '#storage/engine.ts';
import { openStore, type Store } from '#storage/open.ts';
import { bytesOf, inFolder, makeFolder, removeFile, writeWhole } from '#storage/whole-file.ts';
import { derivedHashes } from '#storage/derived-hashes.ts';
import { bringBack } from './bring-back.ts';
import type { Context } from './context.ts';
import { countryOf } from './country.ts';
import { exportOf } from './export-rows.ts';

/** The first table that differs, null where none does; undefined while an import is being taken out. */
export async function rebuiltDiffers(context: Context, store: Store): Promise<string | null | undefined> {
  const folder = copiesFolder(store.settings.home);
  await makeFolder(folder);
  const draft = draftOf(inFolder(folder, 'rebuilt'));
  await makeFolder(draft);
  try {
    const bytes = await exportOf(context.book.db as Trx, context.book.id);
    if (!bytes) return undefined;
    const path = inFolder(draft, 'book.json');
    await writeWhole(path, bytes);
    const beside = await openStore({ home: inFolder(draft, 'home') }, context.newId, context.now);
    if ('problem' in beside) return beside.problem.code;
    try {
      const lease = await takeLease(beside, context.newId(), 1000);
      if (!lease) return undefined;
      const result = await bringBack({
        store: beside,
        lease,
        open: () => bytesOf(path),
        replace: false,
        clock: { now: context.now, timeZone: context.timeZone, country: countryOf(context.locale) },
      });
      await lease.release();
      if ('problem' in result) return result.problem.code;
      const made = await hashesOf(beside.write, beside.bookId);
      const seen = await hashesOf(context.book.db, context.book.id);
      return Object.keys(seen).find((table) => seen[table] !== made[table]) ?? null;
    } finally {
      await beside.close();
    }
  } finally {
    await removeFile(draft);
  }
}

async function hashesOf(db: Database | Trx, bookId: string): Promise<Readonly<Record<string, string>>> {
  const { generation } = await readBook(db, bookId);
  return derivedHashes(db, bookId, generation);
}
