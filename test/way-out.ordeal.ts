// The way out, the long way: 20,000 invented people out, in and out again byte by byte and through a copy; and `kill -9` at twenty
// moments each of export, backup, restore and import of a whole book.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { makeCopy } from '#app/backup.ts';
import { restoreBook } from '#app/restore.ts';
import { addressBook } from '#sample/address-book.ts';
import { linkedinZip } from '#sample/linkedin-archive.ts';
import { makeWorld } from '#sample/world.ts';
import { engineNames, NOW, withBook } from './books.ts';
import { bringExport, exported } from './exports.ts';
import { type KilledWayOut, prepareWayOut } from './killed-way-out.ts';
import { moments } from './killed-work.ts';

for (const engine of engineNames)
  test(`20,000 people: exported, brought into an empty book, exported; copied, restored, exported (${engine})`, async () => {
    await withBook(engine, async (book) => {
      const world = makeWorld({ seed: 1, people: 20_000, now: NOW });
      await book.bringIn([linkedinZip(world, { era: '2026' }), addressBook(world, 'apple')]);
      const first = await exported(book, 'first.json');
      const text = await readFile(first);
      const { file } = await makeCopy(book.store, {}, book.door());
      await withBook('sqlite', async (other) => {
        assert.equal(await bringExport(other, first), null);
        assert.ok(text.equals(await readFile(await exported(other, 'again.json'))));
      });
      await withBook(engine, async (other) => {
        await restoreBook(other.store, { file, passphrase: async () => null }, other.door());
        assert.ok(text.equals(await readFile(join(await exported(other, 'restored.json')))));
      });
    });
  });

for (const work of ['export', 'backup', 'restore', 'import'] as const)
  describe(`killed while at work: ${work}`, () => {
    let ordeal: KilledWayOut;
    before(async () => {
      ordeal = await prepareWayOut(work, 400);
    });
    after(() => ordeal.end());
    for (const part of moments(20, `way out ${work}`))
      test(`after ${(part * 100).toFixed(1)} % of the time`, async (t) => {
        t.diagnostic(await ordeal.killAt(part));
      });
  });
