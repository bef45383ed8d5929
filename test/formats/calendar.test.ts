// A calendar in a real book: whom you talked to, the same again, what came to pass since, and taken out again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { file, onEachEngine } from '../books.ts';

const sample = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../samples/calendar/${name}`, import.meta.url)), 'utf8');
const google = (): ReturnType<typeof file> => file('mira.lund@example.org.ics', sample('google.ics'));

onEachEngine('a first calendar: counts add up, you are known, the same again adds nothing', async (book) => {
  const { format, report } = await book.bringInOne([google()]);
  assert.equal(format, 'calendar');
  const { records, created, skipped } = report;
  assert.deepEqual({ records, created, skipped }, { records: 11, created: 6, skipped: 5 });
  const { me } = (await book.say('me', {})) as { me: { emails: string[] } };
  assert.deepEqual(me.emails, ['mira.lund@example.org']);
  const names = (await book.people()).map(({ name }) => name);
  assert.deepEqual(names.toSorted(), ['Ana Ruiz', 'Noor van der Berg', 'Priya Nair', 'Tom Kerr']);
  const again = await book.bringInOne([google()]);
  assert.equal(again.report.created, 0);
  assert.equal(again.report.records, records);
});

onEachEngine('what was still to come counts with a copy from after its day', async (book) => {
  const conversations = async (): Promise<number> => {
    const { talkedTo } = (await book.say('network', {})) as { talkedTo: { ever: number } };
    return talkedTo.ever;
  };
  const before = Date.parse('2026-03-20T12:00:00Z');
  await book.bringInOne([google()], before);
  assert.equal(await conversations(), 1);
  const { report } = await book.bringInOne([google()]);
  assert.ok(report.created > 0);
  assert.equal(await conversations(), 3);
});

onEachEngine('a calendar that is taken out leaves nothing', async (book) => {
  const { id } = await book.bringInOne([google()]);
  await book.undo(id);
  assert.deepEqual(await book.people(), []);
});
