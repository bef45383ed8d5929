// "You are not a nuisance" from files to numbers, on both engines: what is planted is counted, each number is as long as its
// list, of too few nothing is said, and taking the file out takes the numbers out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OutputOf } from '#contract/ability.ts';
import type { Abilities } from '#contract/abilities.ts';
import type { SampleFile } from '#sample/zip.ts';
import { type Book, onEachEngine, withBook } from './books.ts';
import { messagesTitles } from './linkedin-titles.ts';

type Network = OutputOf<Abilities['network']>;
type Behind = OutputOf<Abilities['not-a-nuisance']>;

const me = ['Una Moss', 'https://www.linkedin.com/in/una-moss'] as const;
const names = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}ra Vale`);
const slugOf = (name: string): string =>
  `https://www.linkedin.com/in/${name.toLowerCase().replaceAll(' ', '-')}`;

type Message = readonly [name: string, way: 'out' | 'in', at: string, text?: string];

function archive(messages: readonly Message[]): SampleFile[] {
  const csv = (rows: readonly (readonly string[])[]): string =>
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
  const rows = messages.map(([name, way, at, text = 'Thank you, that was kind of you.']) => {
    const them = [name, slugOf(name)] as const;
    const [from, to] = way === 'out' ? [me, them] : [them, me];
    return [name, '', ...from, ...to, `${at}:00 UTC`, '', text, 'INBOX'];
  });
  return [
    {
      path: 'Profile.csv',
      bytes: Buffer.from(
        csv([
          ['First Name', 'Last Name', 'Headline'],
          ['Una', 'Moss', 'Teacher'],
        ]),
      ),
    },
    { path: 'messages.csv', bytes: Buffer.from(csv([messagesTitles, ...rows])) },
  ];
}

/** 14 to whom you wrote after years, 11 of whom answered (8 within a day); of 9 who asked, you answered 8. */
const planted: readonly Message[] = [
  ...names
    .slice(0, 14)
    .flatMap((name, at): Message[] => [
      [name, 'out', '2019-03-01 10:00'],
      [name, 'in', '2019-03-01 12:00'],
      [name, 'out', `2023-05-${10 + at} 10:00`],
      ...(at < 8
        ? ([[name, 'in', `2023-05-${10 + at} 15:00`]] as const)
        : at < 11
          ? ([[name, 'in', `2023-05-${14 + at} 15:00`]] as const)
          : []),
    ]),
  ...names
    .slice(14, 23)
    .flatMap((name, at): Message[] => [
      [name, 'in', '2024-02-01 10:00', 'Could you send me the address of your dentist?'],
      [name, 'in', '2024-02-02 10:00', 'Or of another one?'],
      ...(at < 8 ? ([[name, 'out', '2024-02-02 18:00']] as const) : []),
    ]),
];

const network = async (book: Book): Promise<Network> => (await book.say('network', {})) as Network;
const behind = async (book: Book, input: object): Promise<Behind> =>
  (await book.say('not-a-nuisance', input)) as Behind;

onEachEngine('what is planted is counted, and each number opens as many', async (book) => {
  const { imports } = await book.bringIn(archive(planted));
  const { notANuisance } = await network(book);
  assert.deepEqual(notANuisance?.afterSilence, {
    people: 14,
    answered: 11,
    withinDay: 8,
    medianHours: 5,
  });
  assert.deepEqual(notANuisance.asked, { people: 9, answered: 8, withinDay: 0, medianHours: 32 });
  assert.equal(notANuisance.cameBack, null);
  assert.deepEqual(notANuisance.firstWord, { people: 14, answered: 14, withinDay: 14, medianHours: 2 });
  assert.match(
    notANuisance.text,
    /^You wrote to 14 people after a year or more of silence; 11 answered, most within a day\. Nine people asked you something; you answered eight\./,
  );

  for (const [part, count] of [
    ['after-silence', notANuisance.afterSilence],
    ['asked', notANuisance.asked],
    ['first-word', notANuisance.firstWord],
  ] as const) {
    const all = await behind(book, { part });
    assert.equal(all.total, count.people, part);
    assert.equal(all.items.length, all.total);
    assert.equal((await behind(book, { part, answered: 'yes' })).total, count.answered, part);
    assert.equal((await behind(book, { part, answered: 'no' })).total, count.people - count.answered, part);
  }
  const [latest] = (await behind(book, { limit: 1 })).items;
  assert.equal(latest?.person.name, 'Nra Vale');
  assert.equal(
    latest.times[0]?.saying.text,
    'You wrote in 2023, after more than four years of silence. No answer within three months is in your files.',
  );
  const pages = [0, 5, 10].map((offset) => behind(book, { limit: 5, offset }));
  const names = (await Promise.all(pages)).flatMap((page) => page.items.map((it) => it.person.name));
  assert.equal(new Set(names).size, 14, 'pages do not overlap');

  await book.undo(imports[0]!.id);
  assert.equal((await network(book)).notANuisance, null);
});

test('of 0, 1 and 2 people nothing is said, of 3 it is', async () => {
  for (const people of [0, 1, 2, 3])
    await withBook('sqlite', async (book) => {
      const those = names.slice(0, people);
      await book.bringIn(
        archive([
          ['Zra Vale', 'in', '2024-02-01 10:00'],
          ...planted.filter(([name]) => those.includes(name)),
        ]),
      );
      const { notANuisance } = await network(book);
      if (people < 3) assert.equal(notANuisance, null, String(people));
      else assert.equal(notANuisance?.afterSilence?.people, 3);
    });
});

onEachEngine('what you log counts too, at once', async (book) => {
  const those = names.slice(11, 14);
  await book.bringIn(archive(planted.filter(([name]) => those.includes(name))));
  assert.equal((await network(book)).notANuisance?.afterSilence?.answered, 0);
  await book.say('log', { kind: 'call', people: [those[0]], at: '2023-05-23' });
  assert.equal((await network(book)).notANuisance?.afterSilence?.answered, 1);
});

onEachEngine('the rings hold everybody, the strongest tie first', async (book) => {
  await book.bringIn(archive(planted));
  await book.say('add', { name: 'Priya Nair', level: '1' });
  const rings = (await book.say('rings', {})) as OutputOf<Abilities['rings']>;
  const { people } = await network(book);
  for (const list of [rings.ids, rings.names, rings.strengths, rings.last, rings.at, rings.marks])
    assert.equal(list.length, people);
  assert.deepEqual(
    rings.strengths,
    rings.strengths.toSorted((a, b) => b - a),
  );
  assert.equal(rings.marks[rings.names.indexOf('Priya Nair')], 'w');
  assert.equal(rings.last[rings.names.indexOf('Priya Nair')], null);
});
