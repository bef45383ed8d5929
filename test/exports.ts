// Exports of whole books in tests: written as the command writes them, brought in as any import is.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { exportTo } from '#app/export.ts';
import { doWork } from '#app/import-jobs.ts';
import { makeId } from '#app/make-id.ts';
import type { StoredProblem } from '#app/import-report.ts';
import type { Book } from './books.ts';

export async function exported(book: Book, name: string): Promise<string> {
  const path = join(book.folder, name);
  await exportTo(book.store, path);
  return path;
}

/** Null where it came in, else why it did not. */
export async function bringExport(book: Book, path: string, dryRun = false): Promise<StoredProblem | null> {
  const work = { kind: 'import', files: [{ path }], dryRun, batchId: makeId() } as const;
  const done = await doWork(book.store, work, book.door(), makeId, () => undefined);
  assert.ok(done.kind === 'import');
  const [only] = done.result.imports;
  assert.ok(only);
  return only.state === 'refused' ? only.report.problems[0]! : null;
}
