// Who could know, and who would enjoy it: the people who are meant, in the same order on both engines, each with its reason; and never
// somebody whom you don't want to contact. Everybody here is invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Abilities } from '#contract/abilities.ts';
import type { OutputOf } from '#contract/ability.ts';
import { put } from '#storage/giving.ts';
import { type Book, DAY, engineNames, file, NOW, onEachEngine, withBook } from './books.ts';

type Who = OutputOf<Abilities['who']>;
type Share = OutputOf<Abilities['share']>;

const card = (name: string, ...lines: string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n');

const people = [
  card('Hannah Quill', 'TITLE:Plumber', 'ORG:Quill & Daughter', 'ADR:;;3 Ford Lane;Leeds;;;'),
  card('Bram Osei', 'TITLE:Plumber', 'ORG:Osei Waterworks', 'ADR:;;9 Quay;Whitby;;;'),
  card('Edda Lindqvist', 'TITLE:Elektrikerin', 'ORG:Voltwerk'),
  card('Tomas Rehn', 'TITLE:Baker', 'ORG:Rye & Rehn'),
  card('Mina Farouk', 'TITLE:Journalist', 'ORG:The Harbour Post', 'NOTE:Keeps bees behind the lighthouse'),
  card('Pilar Santos', 'TITLE:Profesora', 'ORG:Colegio Mar', 'ADR:;;1 Calle;Leeds;;;'),
  card('James Cook', 'TITLE:Accountant', 'ORG:Start & Partners'),
  card('Noor Haddad', 'TITLE:Harbour Master'),
  card('Ida Moon', 'TITLE:Plumber'),
  card('Sven Tide', 'TITLE:Plumber'),
];

async function withPeople(book: Book): Promise<void> {
  await book.bringIn([file('cards.vcf', people.join(''))]);
}

const names = (it: { items: readonly { person: { name: string } }[] }): string[] =>
  it.items.map(({ person }) => person.name);
const reasons = (it: { items: readonly { person: { name: string }; why: readonly { text: string }[] }[] }) =>
  Object.fromEntries(it.items.map(({ person, why }) => [person.name, why.map((one) => one.text)]));

async function who(book: Book, topic: string): Promise<Who> {
  return (await book.say('who', { topic })) as Who;
}

async function share(book: Book, text: string): Promise<Share> {
  return (await book.say('share', { text })) as Share;
}

test('the same people in the same order, with the same reasons, on each engine', async () => {
  const all: unknown[] = [];
  for (const engine of engineNames)
    await withBook(engine, async (book) => {
      await withPeople(book);
      const hannah = await book.idOf('Hannah Quill');
      await book.say('level', { person: 'Pilar Santos', level: '1' });
      await book.say('interest', { person: 'Noor Haddad', topic: ['old maps', 'sailing'] });
      await book.say('interest', { person: 'Tomas Rehn', topic: ['reading'], needs: true });
      await book.say('note', { person: 'Tomas Rehn', text: 'His daughter learns the violin' });
      await book.say('might-know', { person: 'James Cook', topic: 'plumber' });
      const answers: Record<string, unknown> = {};
      for (const line of [
        'plumber',
        'plumber in Leeds',
        'electrician',
        'bees',
        'violin teacher',
        'old maps',
        'boats',
        'a restaurant in Leeds',
        'Klempner',
        'zither',
      ]) {
        const { items, topics, place } = await who(book, line);
        answers[line] = {
          topics,
          place,
          items: items.map(({ person, why, score }) => [
            person.name,
            score.toFixed(6),
            ...why.map((it) => it.text),
          ]),
        };
      }
      for (const text of [
        'https://example.com/garden/how-to-keep-bees.html?id=8842',
        'Old sea maps of the north: an exhibition',
        'Sourdough in winter\n\nBread needs time.',
        'A day without a topic',
      ])
        answers[text] = reasons(await share(book, text));
      await book.bringIn([file('more.vcf', card('Orla Fenn'))]);
      assert.deepEqual(names(await who(book, 'plumber')).length, 6);
      assert.equal(await book.idOf('Hannah Quill'), hannah);
      all.push(answers);
    });
  const [one, ...others] = all;
  for (const other of others) assert.deepEqual(other, one);
  const answers = one as Record<string, { items: string[][]; place: string | null }>;
  const of = (line: string): string[] => answers[line]!.items.map(([name]) => name!);
  assert.deepEqual(of('plumber').slice(0, 5).toSorted(), [
    'Bram Osei',
    'Hannah Quill',
    'Ida Moon',
    'James Cook',
    'Sven Tide',
  ]);
  assert.equal(of('plumber')[5], 'Edda Lindqvist', 'an electrician is near, behind all plumbers');
  assert.deepEqual(of('plumber in Leeds').slice(0, 1), ['Hannah Quill']);
  assert.equal(answers['plumber in Leeds']!.place, 'leeds');
  assert.ok(of('plumber in Leeds').includes('Pilar Santos'), 'whoever lives there may know one');
  assert.deepEqual(of('a restaurant in Leeds')[0], 'Pilar Santos');
  assert.deepEqual(of('Klempner'), of('plumber'));
  assert.deepEqual(of('bees'), ['Mina Farouk']);
  assert.deepEqual(of('violin teacher')[0], 'Tomas Rehn');
  assert.deepEqual(of('old maps'), ['Noor Haddad']);
  assert.deepEqual(of('zither'), []);
  assert.deepEqual(answers['https://example.com/garden/how-to-keep-bees.html?id=8842'], {
    'Mina Farouk': ['in a note from your files: Keeps bees behind the lighthouse'],
  });
  assert.deepEqual(Object.keys(answers['Old sea maps of the north: an exhibition']!), ['Noor Haddad']);
  assert.deepEqual(Object.keys(answers['Sourdough in winter\n\nBread needs time.']!), ['Tomas Rehn']);
  assert.deepEqual(answers['A day without a topic'], {});
});

onEachEngine('do not contact never appears; who rests comes last, with that said', async (book) => {
  await withPeople(book);
  await book.say('do-not-contact', { person: 'Hannah Quill' });
  await book.say('not-now', { person: 'Bram Osei', until: '2027-03-01' });
  await book.say('level', { person: 'Bram Osei', level: '1' });
  await book.say('interest', { person: 'Bram Osei', topic: ['plumbing'] });
  const found = await who(book, 'plumber');
  assert.ok(!names(found).includes('Hannah Quill'));
  assert.equal(names(found).at(-1), 'Bram Osei');
  assert.equal(found.items.at(-1)!.person.notNowUntil, '2027-03-01');
  assert.match(found.items.at(-1)!.why[0]!.text, /^resting until/);
  const shared = await share(book, 'How to mend a leaking tap');
  assert.ok(!names(shared).includes('Hannah Quill'));
  assert.equal(names(shared).at(-1), 'Bram Osei');
  await book.say('do-not-contact', { person: 'Bram Osei' });
  assert.ok(!names(await who(book, 'plumber')).includes('Bram Osei'));
  assert.ok(!names(await share(book, 'How to mend a leaking tap')).includes('Bram Osei'));
});

onEachEngine('how well you know somebody counts, and what you said before what a file says', async (book) => {
  await withPeople(book);
  await book.say('level', { person: 'Ida Moon', level: '1' });
  assert.equal(names(await who(book, 'plumber'))[0], 'Ida Moon');
  await book.say('level', { person: 'Ida Moon', level: 'auto' });
  await book.say('interest', { person: 'Sven Tide', topic: ['plumbing'], offers: true });
  const found = await who(book, 'plumber');
  assert.equal(names(found)[0], 'Sven Tide');
  assert.deepEqual(
    found.items[0]!.why.map((it) => it.text),
    ['could offer: plumbing', 'Plumber'],
  );
});

onEachEngine(
  'whoever recommended something like it, and who was recommended, with how it was',
  async (book) => {
    await withPeople(book);
    const [by, who1, not] = [
      await book.idOf('Noor Haddad'),
      await book.idOf('Hannah Quill'),
      await book.idOf('Sven Tide'),
    ];
    const row = { book_id: book.store.bookId, at: NOW - DAY, day: '2026-11-21', revision: 1, note: null };
    const said = { ...row, verdict_note: null, topic: 'plumber' };
    await put(book.store.write, 'recommendation', {
      ...said,
      id: '01900000-0000-7000-8000-000000000001',
      name: 'Hannah Quill',
      person_id: who1,
      by_person: by,
      verdict: 'good',
    });
    await put(book.store.write, 'recommendation', {
      ...said,
      id: '01900000-0000-7000-8000-000000000002',
      name: 'Sven Tide',
      person_id: not,
      by_person: await book.idOf('James Cook'),
      verdict: 'not good',
    });
    const found = await who(book, 'a plumber');
    assert.equal(names(found)[0], 'Hannah Quill');
    assert.ok(names(found).includes('Noor Haddad'));
    assert.ok(!names(found).includes('James Cook'));
    assert.deepEqual(reasons(found)['Noor Haddad'], ['told you of Hannah Quill (plumber), and it was good']);
    await book.say('merge', { person: 'Noor Haddad', other: 'James Cook' });
    const merged = await who(book, 'a plumber');
    assert.equal(names(merged).filter((it) => it === 'Noor Haddad' || it === 'James Cook').length, 1);
  },
);

onEachEngine('whom you know who knows one whom you do not', async (book) => {
  await withPeople(book);
  await book.say('level', { person: 'Noor Haddad', level: '1' });
  await book.say('know', { person: 'Noor Haddad', other: 'Bram Osei' });
  const found = await who(book, 'plumber');
  assert.deepEqual(reasons(found)['Noor Haddad'], ['probably knows Bram Osei (Plumber, Osei Waterworks)']);
  await book.say('do-not-contact', { person: 'Noor Haddad' });
  assert.ok(!names(await who(book, 'plumber')).includes('Noor Haddad'));
});

onEachEngine('what they have already comes last; what you last gave them is said', async (book) => {
  await withPeople(book);
  await book.say('interest', { person: 'Noor Haddad', topic: ['beekeeping'] });
  const link = 'https://example.com/how-to-keep-bees';
  assert.deepEqual(names(await share(book, link)), ['Noor Haddad', 'Mina Farouk']);
  await put(book.store.write, 'gift', {
    book_id: book.store.bookId,
    id: '01900000-0000-7000-8000-000000000003',
    at: NOW - 3 * DAY,
    day: '2026-11-19',
    revision: 1,
    person_id: await book.idOf('Noor Haddad'),
    direction: 'given',
    kind: 'information',
    what: link,
    topic: null,
    recommendation_id: null,
    outcome: null,
    outcome_note: null,
    for_kind: null,
    for_id: null,
  });
  const found = await share(book, `${link}/`);
  assert.deepEqual(names(found), ['Mina Farouk', 'Noor Haddad']);
  assert.match(found.items[1]!.why[0]!.text, /^you gave them this/);
  const other = await share(book, 'A beehive in the garden');
  const noor = other.items.find((it) => it.person.name === 'Noor Haddad')!;
  assert.match(noor.lastGave!.text, /^You last gave them “https:/);
});

onEachEngine('at most seven, and nothing that is said of nobody', async (book) => {
  const bakers = Array.from({ length: 12 }, (_, at) => card(`Baker Number${at}`, 'TITLE:Baker'));
  await book.bringIn([file('bakers.vcf', bakers.join(''))]);
  for (let at = 0; at < 12; at += 1)
    await book.say('interest', { person: `Baker Number${at}`, topic: ['bread'] });
  assert.equal((await share(book, 'A new sourdough')).items.length, 7);
  assert.deepEqual((await share(book, 'A new harpsichord')).items, []);
});
