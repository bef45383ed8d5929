// Stories of who is who for tests: files in which people share addresses, numbers and names, and every step that can join or part them.
import assert from 'node:assert/strict';
import { derivedHashes } from '#storage/derived-hashes.ts';
import { readBook } from '#storage/book-state.ts';
import { addressBook } from '#sample/address-book.ts';
import { linkedinZip } from '#sample/linkedin-archive.ts';
import { fc } from '#test/fast-check.ts';
import {
  assertDerivedHolds,
  assertSame,
  type Book,
  contents,
  DAY,
  derived,
  file,
  NOW,
  settle,
  smallWorld,
} from './books.ts';

const world = smallWorld(31, 10);
const card = (name: string, ...lines: string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n');
/** A family with one address, an office with one number, somebody twice, and two of one name. */
const cards = file(
  'cards.vcf',
  card('Ana Ruiz', 'EMAIL:home@ruiz.example', 'BDAY:1980-04-02') +
    card('Tom Ruiz', 'EMAIL:home@ruiz.example', 'TEL:+44 20 7946 0001') +
    card('Ana R.', 'TEL:+44 20 7946 0002', 'EMAIL:ana@work.example') +
    ['Bo Li', 'Cy Moss', 'Di Ng', 'Ed Orr'].map((name) => card(name, 'TEL:+44 20 7946 0000')).join('') +
    card('Bo Li', 'EMAIL:bo@li.example', 'BDAY:1990-01-01'),
);
const newer = file(
  'newer.vcf',
  card('Ana Ruiz', 'EMAIL:ana@work.example') + card('Bo Li', 'EMAIL:bo@li.example', 'TEL:+44 20 7946 0002'),
);
const meeting = file(
  'calendar.ics',
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    'BEGIN:VEVENT',
    'UID:m1@test',
    'DTSTAMP:20261001T100000Z',
    'DTSTART:20261001T100000Z',
    'DTEND:20261001T110000Z',
    'SUMMARY:Planning',
    'ORGANIZER;CN=Me Myself:mailto:me@self.example',
    'ATTENDEE;CN=Ana Ruiz;PARTSTAT=ACCEPTED:mailto:home@ruiz.example',
    'ATTENDEE;CN=Bo Li;PARTSTAT=ACCEPTED:mailto:bo@li.example',
    'ATTENDEE;CN=Ana Ruiz;PARTSTAT=ACCEPTED:mailto:ana@work.example',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n'),
);
const chat = file(
  'WhatsApp Chat with Bo Li.txt',
  ['Me Myself: Hello, are you there?', 'Bo Li: I am', 'Me Myself: Good']
    .map((line, n) => `2${n}/09/2026, 10:0${n} - ${line}\n`)
    .join(''),
);
const files = [
  linkedinZip(world, { era: '2026' }),
  addressBook(world, 'google'),
  cards,
  newer,
  meeting,
  chat,
];

const ways = [
  'undo',
  'forget',
  'merge',
  'unmerge',
  'distinct',
  'open',
  'take',
  'note',
  'know',
  'add',
] as const;
export interface WhoStep {
  readonly what: 'import' | (typeof ways)[number];
  readonly which: number;
  readonly other: number;
}
const nat = fc.nat({ max: 40 });
export const everyStep: fc.Arbitrary<WhoStep> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('import' as const), which: nat, other: nat }) },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constantFrom('merge', 'merge', 'unmerge', 'unmerge', 'distinct', 'take'),
      which: nat,
      other: nat,
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom(...ways), which: nat, other: nat }) },
);

export const longStory: readonly WhoStep[] = (
  [
    ['import', 2, 0],
    ['merge', 0, 1],
    ['import', 4, 0],
    ['merge', 1, 3],
    ['import', 3, 0],
    ['unmerge', 0, 0],
    ['import', 0, 0],
    ['merge', 2, 9],
    ['take', 0, 1],
    ['import', 5, 0],
    ['distinct', 1, 2],
    ['undo', 1, 0],
    ['merge', 4, 7],
    ['note', 4, 0],
    ['unmerge', 4, 0],
    ['forget', 3, 0],
    ['import', 4, 0],
    ['open', 1, 2],
    ['import', 1, 0],
  ] as const
).map(([what, which, other]) => ({ what, which, other }));

/** A refusal that names itself is an answer like others. */
async function said(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    assert.match(String(error), /one-already|one-entry/);
  });
}

async function take(book: Book, { what, which, other }: WhoStep, n: number): Promise<void> {
  if (what === 'import') {
    await book.bringIn([files[which % files.length]!], NOW - DAY + n * 1000);
    return;
  }
  if (what === 'add') {
    const email = ['home@ruiz.example', 'ana@work.example', 'new@person.example'][other % 3]!;
    await book.say('add', { name: `Ana ${which % 3}`, email: [email] });
    return;
  }
  if (what === 'undo') {
    const imports = (await contents(book.store, ['import']))['import']!;
    const row = imports[which % Math.max(1, imports.length)];
    if (row) await book.undo(String(row['id']));
    return;
  }
  const people = await book.people();
  const one = people[which % Math.max(1, people.length)];
  const two = people[other % Math.max(1, people.length)];
  if (!one || !two) return;
  const pair = { person: one.id, other: two.id };
  if (what === 'merge') await said(book.say('merge', { ...pair, evenSo: true }));
  else if (what === 'distinct') await said(book.say('distinct', pair));
  else if (what === 'open') await said(book.say('distinct', { ...pair, off: true }));
  else if (what === 'unmerge') await said(book.say('unmerge', { person: one.id }));
  else if (what === 'take') {
    const { restored } = (await book
      .say('unmerge', { person: one.id, dryRun: true })
      .catch(() => ({ restored: [] }))) as { restored: { records: { id: string }[] }[] };
    const records = restored.flatMap((it) => it.records.map((entry) => entry.id)).toSorted();
    if (records.length > 0)
      await said(book.say('unmerge', { person: one.id, take: [records[other % records.length]!] }));
  } else if (what === 'forget') await book.say('forget', { person: one.id });
  else if (what === 'note') await book.say('note', { person: one.id, text: `note ${n}` });
  else if (what === 'know' && one.id !== two.id) await book.say('know', pair);
}

/** What derived rows say without regard to how well you know anybody is right at once, without judging everybody anew. */
export async function assertTellsNothingNew(book: Book): Promise<void> {
  const { store } = book;
  const hashes = async (): Promise<Readonly<Record<string, string>>> => {
    const { generation } = await readBook(store.read, store.bookId);
    return derivedHashes(store.read, store.bookId, generation);
  };
  const seen = await hashes();
  await settle(book);
  assert.deepEqual(seen, await hashes());
}

/** Takes the steps; then merges somebody and takes it back; then rebuilds. */
export async function whoIsWhoHolds(book: Book, steps: readonly WhoStep[]): Promise<void> {
  for (const [n, it] of steps.entries()) await take(book, it, n);
  await settle(book);
  const people = await book.people();
  if (people.length > 1) {
    const before = await derived(book.store);
    const [one, two] = [people[0]!, people[Math.floor(people.length / 2)]!];
    await book.say('merge', { person: one.id, other: two.id, evenSo: true });
    if (steps.every((it) => it.what !== 'distinct' && it.what !== 'take' && it.what !== 'unmerge'))
      await assertTellsNothingNew(book);
    await settle(book);
    await book.say('unmerge', { person: one.id });
    await settle(book);
    assertSame(await derived(book.store), before);
  }
  await assertDerivedHolds(book);
}
