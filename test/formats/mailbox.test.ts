// A mailbox in a real book: a first file into an empty book, the same again, what it tells of you, and taken out again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { file, onEachEngine } from '../books.ts';

const samples = fileURLToPath(new URL('../samples/mail/', import.meta.url));
const takeout = (): ReturnType<typeof file> =>
  file('All mail Including Spam and Trash.mbox', readFileSync(`${samples}takeout.mbox`, 'utf8'));
const thunderbird = (): ReturnType<typeof file> =>
  file('Inbox', readFileSync(`${samples}thunderbird.mbox`, 'utf8'));

onEachEngine(
  'a first mailbox needs nobody named: counts add up, the person is in, you are known',
  async (book) => {
    const { format, report } = await book.bringInOne([takeout()]);
    assert.equal(format, 'mail');
    const { records, created, skipped } = report;
    assert.deepEqual({ records, created, skipped }, { records: 7, created: 2, skipped: 5 });
    assert.ok(report.problems.some(({ code }) => code === 'own-address-guessed'));
    assert.deepEqual(
      (await book.people()).map(({ name }) => name),
      ['Bo Li'],
    );
    const { me } = (await book.say('me', {})) as { me: { name: string; emails: string[] } };
    assert.deepEqual(me.emails, ['ana.ruiz@gmail.com']);
    assert.equal(me.name, 'Ana Ruiz');
  },
);

onEachEngine('the same mailbox again, or its letters in another program, add nothing', async (book) => {
  const first = await book.bringInOne([takeout()]);
  const again = await book.bringInOne([takeout()]);
  assert.equal(again.report.created, 0);
  assert.equal(again.report.records, first.report.records);
  // Known by now, so nothing is guessed.
  assert.ok(again.report.problems.every(({ code }) => code !== 'own-address-guessed'));
  const other = await book.bringInOne([thunderbird()]);
  assert.equal(other.report.created, 0);
  assert.equal((await book.people()).length, 1);
});

onEachEngine('a mailbox that is taken out leaves nothing', async (book) => {
  const { id } = await book.bringInOne([takeout()]);
  await book.undo(id);
  assert.deepEqual(await book.people(), []);
  const { me } = (await book.say('me', {})) as { me: { emails: string[] } };
  assert.deepEqual(me.emails, []);
});
