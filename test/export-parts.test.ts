// The parts of a book for other programs: what leaves, what stays here, and that it comes in again as it was.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { exportedPart, type PartOrder } from '#app/export-parts.ts';
import type { ContactRecord } from '#domain/source-record.ts';
import type { Format } from '#formats/format.ts';
import { formats } from '#formats/formats.ts';
import {
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
import { contactsIn, fileOf } from './read-format.ts';

const connections = connectionsFile([
  'Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,ana@acme.example,Acme,Chemist,05 May 2020',
  'Ben,Okafor,https://www.linkedin.com/in/ben-okafor,,Harbour Books,Bookseller,06 May 2020',
  'Rex,Holmquist,https://www.linkedin.com/in/rex-holmquist,,Acme,Broker,07 May 2020',
]);
const cards = file(
  'cards.vcf',
  [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'UID:card-of-ana',
    'FN:Ana Ruiz',
    'N:Ruiz;Ana;;;',
    'EMAIL;TYPE=WORK:ana@acme.example',
    'item1.TEL:+34 600 000 001',
    'item1.X-ABLabel:Lab\\, second floor',
    'ADR;TYPE=HOME:;;Calle Mayor 1;Madrid;;28013;España',
    'BDAY:--04-15',
    'NOTE:Sings',
    'X-ODD;X-P=1:kept',
    'END:VCARD',
    '',
  ].join('\r\n'),
);
const monica = file(
  'monica.json',
  readFileSync(new URL('samples/monica/whole/monica.json', import.meta.url), 'utf8'),
);

async function filled(book: Book): Promise<void> {
  await book.bringIn([connections], NOW - 3 * DAY);
  await book.bringIn([cards], NOW - 2 * DAY);
  await book.say('note', { person: 'Ana Ruiz', text: 'Afraid of spiders' });
  await book.say('edit', { person: 'Ben Okafor', title: 'Publisher', email: ['ben@harbour.example'] });
  await book.say('log', {
    kind: 'meeting',
    people: ['Ana Ruiz', 'Ben Okafor'],
    at: '2026-11-01',
    note: 'By the sea',
  });
  await book.say('log', { kind: 'letter', people: ['Ana Ruiz'], at: '2026-11-02' });
  await book.say('forget', { person: 'Rex Holmquist' });
}

let ids = 0;
async function exported(book: Book, order: PartOrder): Promise<string> {
  const clock = {
    now: NOW,
    timeZone: 'UTC',
    country: undefined,
    newId: () => `018f0000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
  };
  let rows: Readonly<Record<string, number>> = {};
  const pieces = await Array.fromAsync(exportedPart(book.store, order, clock, (told) => (rows = told)));
  assert.deepEqual(rows, order.format === 'ics' ? { meetings: 1 } : { people: 2 });
  return Buffer.concat(pieces).toString('utf8');
}

async function readBack(name: string, text: string): Promise<ContactRecord[]> {
  const format = formats.find((one): one is Format => one.name === name)!;
  const readings = await Array.fromAsync(
    format.read([fileOf('out.csv', text)], { timeZone: 'UTC', me: { names: [], emails: [] } }),
  );
  return contactsIn(readings);
}

const kinds = [
  ['vcard', { format: 'vcard' }],
  ['vcard', { format: 'vcard', version: '4' }],
  ['jscontact', { format: 'jscontact' }],
  ['google-contacts', { format: 'csv' }],
] as const satisfies readonly (readonly [string, PartOrder])[];

onEachEngine(
  'people leave with what you said, without what you wrote, and without whom you forgot',
  async (book) => {
    await filled(book);
    for (const [name, order] of kinds) {
      const text = await exported(book, order);
      assert.equal(await exported(book, order), text, 'the same bytes again');
      assert.doesNotMatch(text, /Rex|Holmquist|spiders|By the sea/);
      const records = await readBack(name, text);
      assert.equal(records.length, 2);
      const [ana, ben] = records;
      assert.deepEqual(ana!.emails, [{ value: 'ana@acme.example', label: 'work' }]);
      assert.deepEqual(ana!.phones, [{ value: '+34 600 000 001', label: 'Lab, second floor' }]);
      assert.deepEqual(
        ana!.addresses?.map(({ value }) => value),
        ['Calle Mayor 1, Madrid, 28013, España'],
      );
      assert.equal(ana!.birthday, '--04-15');
      assert.equal(ana!.linkedin, 'ana-ruiz');
      assert.deepEqual(ana!.notes, ['Sings']);
      assert.deepEqual(ana!.affiliations, [{ organisation: 'Acme', title: 'Chemist' }]);
      assert.ok(ana!.extra!.some(([, value]) => value === 'kept'));
      if (name !== 'google-contacts') assert.equal(ana!.uid, 'card-of-ana', 'the card is called as it was');
      assert.deepEqual(ben!.emails, [{ value: 'ben@harbour.example' }]);
      assert.deepEqual(ben!.affiliations, [{ title: 'Publisher' }]);
      assert.deepEqual([ben!.name.given, ben!.name.family], ['Ben', 'Okafor']);
      assert.match(await exported(book, { ...order, notes: true }), /Afraid of spiders/);
    }
  },
);

onEachEngine('meetings leave as a calendar; letters and what you wrote stay', async (book) => {
  await filled(book);
  const text = await exported(book, { format: 'ics' });
  assert.match(text, /SUMMARY:Meeting with Ana Ruiz and Ben Okafor\r\n/);
  assert.match(text, /DTSTART;VALUE=DATE:20261101\r\n/);
  assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 1);
  assert.doesNotMatch(text, /By the sea|Rex|@/);
  assert.match(await exported(book, { format: 'ics', notes: true }), /DESCRIPTION:By the sea/);
  await book.bringIn([monica], NOW);
  const clock = {
    now: NOW,
    timeZone: 'UTC',
    country: undefined,
    newId: () => '018f0000-0000-7000-8000-000000000000',
  };
  const all = async (order: PartOrder): Promise<string> =>
    Buffer.concat(await Array.fromAsync(exportedPart(book.store, order, clock))).toString('utf8');
  assert.doesNotMatch(await all({ format: 'ics' }), /About the fair|Sailing/, 'lines of a diary');
  assert.match(await all({ format: 'ics', notes: true }), /SUMMARY:Sailing/);
  assert.doesNotMatch(await all({ format: 'vcard' }), /Szymborska|sailing/);
  assert.match(await all({ format: 'vcard', notes: true }), /Szymborska/);
});

test('into an empty book the cards make the same people', async () => {
  await withBook('sqlite', async (book) => {
    await filled(book);
    const text = await exported(book, { format: 'vcard' });
    await withBook('sqlite', async (other) => {
      await other.bringIn([file('out.vcf', text)]);
      assert.equal((await contents(other.store, ['person']))['person']!.length, 2);
      assert.match(await exported(other, { format: 'vcard' }), /item\d\.X-ABLabel:Lab\\, second floor/);
    });
  });
});

onEachEngine(
  'Monica twice is Monica once, undo takes all of it, and what is kept is forgotten with its person',
  async (book) => {
    const before = await sourcesAndSaid(book.store);
    const first = await book.bringInOne([monica], NOW - 3 * DAY);
    const once = await contents(book.store, ['source', 'trace']);
    const again = await book.bringInOne([monica], NOW - 2 * DAY);
    assert.deepEqual([again.report.created, again.report.updated], [0, 0]);
    assertSame(await contents(book.store, ['source', 'trace']), once);
    await book.undo(again.id);
    await book.undo(first.id);
    assertSame(await sourcesAndSaid(book.store), before);
    await book.bringIn([monica], NOW - DAY);
    const kept = (rows: typeof once): string[] =>
      rows['source']!.filter((row) => row['type'] === 'kept').map((row) => String(row['content']));
    assert.ok(kept(once).some((one) => one.includes('Tea, green')));
    await book.say('forget', { person: 'Ana María Ruiz' });
    const left = kept(await contents(book.store, ['source', 'trace']));
    assert.equal(left.length, 1, 'a page of the journal that names nobody');
    assert.doesNotMatch(left.join(''), /Ana|Tea/);
    await book.bringIn([monica], NOW);
    assert.deepEqual(kept(await contents(book.store, ['source', 'trace'])), left, 'no file brings it back');
  },
);
