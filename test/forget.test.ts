// Forgetting: nothing of them in any raw row, no file brings them back, others keep what is theirs. And do-not-contact, which
// no import and no undo takes away.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readBook } from '#storage/book-state.ts';
import { DERIVED_TABLES, SAID_TABLES, type Schema, SOURCE_TABLES } from '#storage/schema.ts';
import { zip } from '#sample/zip.ts';
import {
  assertDerivedHolds,
  assertSame,
  type Book,
  connectionsFile,
  contents,
  DAY,
  file,
  NOW,
  onEachEngine,
  sourcesAndSaid,
  withBook,
} from './books.ts';
import { messagesTitles } from './linkedin-titles.ts';

const rex =
  'Rex,Holmquist,https://www.linkedin.com/in/rex-holmquist-77,rex@holmquist.example,Acme,Broker,04 May 2020';
const others = [
  'Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,ana@ruiz.example,Acme,Editor,05 May 2020',
  'Jane,Doe,https://www.linkedin.com/in/jane-1,,Larkspur,,06 May 2020',
  'Jane,Doe,https://www.linkedin.com/in/jane-2,,Treadwell,,07 May 2020',
];
const messages = [
  messagesTitles.join(','),
  'c1,,Robin Ashe,https://www.linkedin.com/in/robin-ashe,"Rex Holmquist, Ana Ruiz","https://www.linkedin.com/in/rex-holmquist-77,https://www.linkedin.com/in/ana-ruiz",2026-01-01 10:00:00 UTC,,Hello both of you,INBOX',
  'c2,,Rex Holmquist,https://www.linkedin.com/in/rex-holmquist-77,Robin Ashe,https://www.linkedin.com/in/robin-ashe,2026-01-02 10:00:00 UTC,,Shall we?,INBOX',
  'c3,,Ana Ruiz,https://www.linkedin.com/in/ana-ruiz,Robin Ashe,https://www.linkedin.com/in/robin-ashe,2026-01-03 10:00:00 UTC,,Good to see you,INBOX',
];
const profile = file(
  'Profile.csv',
  'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\nRobin,Ashe,,,,,,,,,,,\n',
);

function archive(day: string, rows: readonly string[]) {
  const files = [profile, connectionsFile(rows), file('messages.csv', `${messages.join('\n')}\n`)];
  return { path: `Complete_LinkedInDataExport_${day}.zip`, bytes: zip(files, NOW) };
}
// The same row twice: the report names him.
const whole = archive('11-20-2026', [rex, rex, ...others]);
const cards = file(
  'contacts.vcf',
  [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Rex Holmquist',
    'EMAIL:rex@holmquist.example',
    'TEL:+44 20 7946 0123',
    'END:VCARD',
    '',
  ].join('\r\n'),
);
const traces = /rex|holmquist|7946 ?0123|79460123/i;

const everyTable: readonly (keyof Schema)[] = [
  ...SOURCE_TABLES,
  ...SAID_TABLES,
  ...DERIVED_TABLES,
  ...(['book', 'request', 'token', 'lease', 'touched', 'person_change'] as const),
];

async function assertErased(book: Book): Promise<void> {
  for (const [table, rows] of Object.entries(await contents(book.store, everyTable)))
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        assert.doesNotMatch(String(value), traces, `${table}.${column}: ${JSON.stringify(row)}`);
}

async function prepared(book: Book): Promise<void> {
  await book.bringIn([whole], NOW - 3 * DAY);
  await book.bringIn([cards], NOW - 2 * DAY);
  // Met again: sightings, and a report of its own.
  await book.bringIn([whole], NOW - DAY);
  const requestId = '018f0000-0000-7000-8000-000000000001';
  await book.say('note', { person: 'Rex Holmquist', text: 'pushy', requestId });
  await book.say('edit', { person: 'Rex Holmquist', email: ['rex@private.example'] });
  await book.say('log', { kind: 'meeting', people: ['Rex Holmquist', 'Ana Ruiz'], at: '2026-11-01' });
  await book.say('log', { kind: 'call', people: ['Rex Holmquist'], at: '2026-11-02' });
  await book.say('met', { person: 'Ana Ruiz', through: 'Rex Holmquist', where: 'Leeds' });
  await book.say('note', { person: 'Ana Ruiz', text: 'plays the oboe' });
}

onEachEngine('nothing of them stays in any row, and others keep what is theirs', async (book) => {
  await prepared(book);
  const ana = await book.idOf('Ana Ruiz');
  const before = await contents(book.store, ['trace', 'note']);
  const report = (await contents(book.store, ['import']))['import']!.map((row) => String(row['report']));
  assert.match(report.join(''), traces, 'the reports named him');
  await book.say('forget', { person: 'Rex Holmquist' });
  await assertErased(book);
  await assertDerivedHolds(book);
  await assertErased(book);
  assert.deepEqual(
    (await book.people()).map((it) => it.name),
    ['Ana Ruiz', 'Jane Doe', 'Jane Doe'],
  );

  const after = await contents(book.store, ['trace', 'note', 'interaction', 'interaction_person']);
  const ofAna = (rows: readonly Readonly<Record<string, unknown>>[]) =>
    rows.filter((row) => row['party_id'] === ana);
  assert.equal(ofAna(before['trace']!).length, 2);
  assert.deepEqual(ofAna(after['trace']!), ofAna(before['trace']!));
  assert.equal(after['note']!.length, 1);
  assert.equal(after['interaction']!.length, 1, 'the meeting of three is now one of two');
  assert.deepEqual(
    after['interaction_person']!.map((row) => row['person_id']),
    [ana],
  );
});

onEachEngine(
  'no file brings them back: the same, a newer one, one without addresses, their card',
  async (book) => {
    await prepared(book);
    await book.say('forget', { person: 'Rex Holmquist' });
    const old = archive('11-20-2022', [
      rex.replace('https://www.linkedin.com/in/rex-holmquist-77', ''),
      ...others,
    ]);
    const renamed = archive('11-21-2026', [
      rex.replace('Rex,Holmquist', 'Rex Oscar,Holmquist').replace(',Broker', ',Dealer'),
      ...others,
    ]);
    const privateCard = file(
      'more.vcf',
      ['BEGIN:VCARD', 'VERSION:3.0', 'FN:R. O. H.', 'EMAIL:REX@private.example', 'END:VCARD', ''].join(
        '\r\n',
      ),
    );
    for (const given of [whole, renamed, old, cards, privateCard]) {
      const { report } = await book.bringInOne([given]);
      assert.ok(
        report.problems.some((it) => it.code === 'forgotten'),
        given.path,
      );
      assert.deepEqual(
        (await book.people()).map((it) => it.name),
        ['Ana Ruiz', 'Jane Doe', 'Jane Doe'],
        given.path,
      );
      await assertErased(book);
    }
    await assertDerivedHolds(book);
  },
);

onEachEngine('one of two of a name is forgotten: the other stays and comes again', async (book) => {
  await book.bringIn([whole]);
  const [one, two] = (await book.people()).filter((it) => it.name === 'Jane Doe');
  await book.say('forget', { person: one!.id });
  await assertDerivedHolds(book);
  await book.bringIn([whole]);
  assert.deepEqual(
    (await book.people()).filter((it) => it.name === 'Jane Doe'),
    [two],
  );
  await assertDerivedHolds(book);
});

onEachEngine('undo after forgetting leaves nothing, and nothing of others', async (book) => {
  const { id } = await book.bringInOne([whole]);
  await book.bringIn([cards]);
  await book.say('forget', { person: 'Rex Holmquist' });
  const { id: again } = await book.bringInOne([whole]);
  await book.undo(id);
  assert.deepEqual(
    (await book.people()).map((it) => it.name),
    ['Ana Ruiz', 'Jane Doe', 'Jane Doe'],
  );
  await book.undo(again);
  assert.deepEqual(await book.people(), []);
  const all = await contents(book.store, ['source', 'trace', 'sighting']);
  assert.deepEqual(all, { source: [], trace: [], sighting: [] });
});

onEachEngine(
  'do-not-contact survives re-import, undo and coming back under the same person',
  async (book) => {
    const { id: first } = await book.bringInOne([whole], NOW - DAY);
    const id = await book.idOf('Ana Ruiz');
    await book.say('do-not-contact', { person: id });
    const isSet = async (): Promise<boolean> => {
      const { generation } = await readBook(book.store.read, book.store.bookId);
      const row = await book.store.read
        .selectFrom('person')
        .select(['name', 'do_not_contact'])
        .where('generation', '=', generation)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return row.name === 'Ana Ruiz' && row.do_not_contact === 1;
    };
    assert.ok(await isSet());
    const { id: second } = await book.bringInOne([whole]);
    assert.ok(await isSet());
    await book.undo(first);
    assert.ok(await isSet());
    await book.undo(second);
    assert.ok(await isSet(), 'also where no file speaks of them any more');
    await book.bringInOne([archive('11-22-2026', others)]);
    assert.ok(await isSet());
    assert.deepEqual((await book.people()).filter((it) => it.name === 'Ana Ruiz').length, 1);
  },
);

onEachEngine('a forgetting that fails half way leaves everything', async (book) => {
  await prepared(book);
  const before = await sourcesAndSaid(book.store);
  await assert.rejects(book.say('forget', { person: 'Jane Doe' }), /several-by-that-name/);
  assertSame(await sourcesAndSaid(book.store), before);
});

test('what is forgotten is overwritten in the file, not left in its free pages or its log', async () => {
  await withBook('sqlite', async (book) => {
    const secret = 'keeps bees on the roof of the old brewery';
    await book.say('add', { name: 'Rex Holmquist', email: ['rex@holmquist.example'] });
    await book.say('note', { person: 'Rex Holmquist', text: secret });
    const { home } = book.settings;
    const holds = (words: string): boolean =>
      readdirSync(home)
        .filter((name) => name.startsWith('goodturn.db'))
        .some((name) => readFileSync(join(home, name)).includes(words));
    assert.ok(holds(secret), 'it was in the file');
    await book.say('forget', { person: 'Rex Holmquist' });
    assert.ok(!holds(secret), 'the note is gone from the bytes');
    assert.ok(!holds('rex@holmquist.example'), 'so is the address');
  });
});
