// Chats, and calendars, in a real book: twice is once, taking out is exact, and a chat under a name of your telephone is the card of that name.
import assert from 'node:assert/strict';
import { exportsFrom } from '#sample/every-source.ts';
import { profiles } from '#sample/profiles.ts';
import type { SampleFile } from '#sample/zip.ts';
import {
  assertDerivedHolds,
  assertSame,
  derived,
  engineNames,
  file,
  onEachEngine,
  onEngines,
  smallWorld,
  sourcesAndSaid,
} from './books.ts';

const habits = profiles['honest'] ?? assert.fail();
const world = smallWorld(4, 24);

for (const source of ['whatsapp', 'telegram', 'signal', 'facebook', 'calendar'] as const) {
  onEngines(
    source === 'telegram' ? engineNames : ['sqlite'],
    `${source}: twice is once, and both can be taken out`,
    async (book) => {
      const files: readonly SampleFile[] = exportsFrom(world, habits, [source]).filter(
        ({ path }) => !path.endsWith('truth.json'),
      );
      const empty = await sourcesAndSaid(book.store);
      const first = await book.bringInOne(files);
      assert.ok(first.report.created > 0);
      assert.equal(
        first.report.records,
        first.report.created + first.report.unchanged + first.report.skipped,
      );
      const [once, seenOnce] = [await sourcesAndSaid(book.store), await derived(book.store)];
      await assertDerivedHolds(book);
      const second = await book.bringInOne(files);
      const { created, updated, broughtPeople, records } = second.report;
      assert.deepEqual(
        { created, updated, broughtPeople, records },
        { created: 0, updated: 0, broughtPeople: 0, records: first.report.records },
      );
      assertSame(await derived(book.store), seenOnce);
      await book.undo(second.id);
      assertSame(await sourcesAndSaid(book.store), once);
      await book.undo(first.id);
      assertSame(await sourcesAndSaid(book.store), empty);
      assert.deepEqual(await book.people(), []);
    },
  );
}

onEachEngine('a chat is the card that your telephone calls alike, as long as there is one', async (book) => {
  const card = (name: string, uid: string): SampleFile =>
    file(`${uid}.vcf`, `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:${uid}\r\nFN:${name}\r\nEND:VCARD\r\n`);
  const chat = file(
    'WhatsApp Chat with Ana Ruiz.txt',
    '13/09/2026, 10:00 - Ana Ruiz: Hello there\n13/09/2026, 10:05 - Juma Kapoor: Hello Ana\n',
  );
  await book.bringIn([card('Ana Ruiz', 'one')]);
  await book.bringIn([chat]);
  assert.equal((await book.people()).length, 1);
  const { id } = await book.bringInOne([card('Ana Ruiz', 'two')]);
  assert.equal((await book.people()).length, 3);
  await book.undo(id);
  assert.equal((await book.people()).length, 1);
  await assertDerivedHolds(book);
});
