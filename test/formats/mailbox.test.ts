// A mailbox in a real book: a first file into an empty book, the same again, what it tells of you, and taken out again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contents, file, onEachEngine } from '../books.ts';

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

onEachEngine('who else was on a letter is noted, and changes nothing between you and them', async (book) => {
  await book.say('me', { email: ['ana.ruiz@gmail.com'] });
  const mbox = (cc: string): ReturnType<typeof file> =>
    file(
      'Inbox',
      [
        ['Ana Ruiz <ana.ruiz@gmail.com>', 'Bo Li <bo@li.example>', '', 'Are you there?'],
        ['Bo Li <bo@li.example>', 'Ana Ruiz <ana.ruiz@gmail.com>', '', 'Yes.'],
        ['Ana Ruiz <ana.ruiz@gmail.com>', 'Cy Vale <cy@vale.example>', '', 'And you?'],
        ['Cy Vale <cy@vale.example>', 'Ana Ruiz <ana.ruiz@gmail.com>', cc, 'Shall the three of us meet?'],
        [
          'Cy Vale <cy@vale.example>',
          'Ana Ruiz <ana.ruiz@gmail.com>',
          `${cc}, Dee Ash <dee@ash.example>`,
          'Or four?',
        ],
      ]
        .map(
          ([from, to, others, text], day) =>
            `From x@y Mon Oct ${5 + day} 10:00:00 2026\nFrom: ${from}\nTo: ${to}\n${others ? `Cc: ${others}\n` : ''}` +
            `Date: Mon, ${5 + day} Oct 2026 10:00:00 +0000\nMessage-ID: <${day}@mail.example>\nSubject: Tea ${day}\n\n${text}\n\n`,
        )
        .join(''),
    );
  const told = async (cc: string): Promise<unknown> => {
    const { id } = await book.bringInOne([mbox(cc)]);
    assert.deepEqual((await book.people()).map(({ name }) => name).toSorted(), ['Bo Li', 'Cy Vale']);
    const shown = (await book.say('show', { person: await book.idOf('Bo Li') })) as {
      person: Record<string, unknown>;
    };
    // Whom they probably know is what it is for; all else stays.
    const { acquaintances: _, ...person } = shown.person;
    const { trace } = await contents(book.store, ['trace']);
    const along = trace!.filter((row) => row['direction'] === 'along');
    await book.undo(id);
    assert.deepEqual((await contents(book.store, ['trace']))['trace'], []);
    return {
      person: JSON.parse(JSON.stringify(person).replaceAll(id, 'the import')) as unknown,
      along: along.map((row) => [row['crowd'], row['words'], row['asks']]),
      shared: along.filter((row) => trace!.some((it) => it['id'] === row['id'] && it['direction'] === 'in'))
        .length,
    };
  };
  const beside = (await told('Bo Li <bo@li.example>')) as { person: unknown; along: unknown; shared: number };
  const other = (await told('Eve Oak <eve@oak.example>')) as typeof beside;
  assert.deepEqual(beside.along, [
    [2, null, 0],
    [3, null, 0],
  ]);
  assert.equal(beside.shared, 2);
  assert.deepEqual(other.along, []);
  assert.deepEqual(beside.person, other.person);
});
