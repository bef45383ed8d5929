// Forty lines as one types them, over a small book of invented people whose names are written in several scripts: who is found, and
// in which order. And two laws: everybody is found by each word of their name, also with a slip of the keyboard in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeName } from '#sample/names.ts';
import { createRandom } from '#sample/random.ts';
import { fc } from '#test/fast-check.ts';
import { askPeople, type Clock } from './ask-people.ts';
import { comparePeople, type Findable, listOf, type PeopleList } from './find-people.ts';
import { type FindableParts, FIELDS, type Happened, writeFindable } from './findable-text.ts';
import { foldName, foldText } from './name-folding.ts';
import { searchWords } from './search-words.ts';
import { WordIndex } from './word-index.ts';

interface Told {
  readonly also?: string;
  readonly role?: string;
  readonly once?: string;
  readonly email?: string;
  readonly place?: string;
  readonly topics?: readonly string[];
  readonly met?: string;
  readonly card?: string;
  readonly happened?: readonly (readonly [Happened, string])[];
  readonly noted?: readonly (readonly [Happened, string, string])[];
  readonly lines?: readonly (readonly [Happened, string, string])[];
}
const words = (text = ''): string[] => searchWords(foldText(text));
const at = (day: string): number => Date.parse(`${day}T10:00:00Z`);

function textOf(told: Told): string {
  const parts: FindableParts = {
    words: {
      'other-name': words(told.also),
      role: words(told.role),
      'past-role': words(told.once),
      email: words(told.email).concat(words(told.email?.replaceAll('.', ' '))),
      place: words(told.place),
      topic: (told.topics ?? []).flatMap(words),
      met: [],
      'card-note': words(told.card),
    },
    written: {},
    met: told.met ?? null,
    happened: (told.happened ?? []).map(([what, day]) => ({ what, at: at(day) })),
    noted: (told.noted ?? []).map(([what, day, text]) => ({
      what,
      at: at(day),
      text: words(text).join(' '),
    })),
    lines: (told.lines ?? []).map(([what, day, text]) => ({ what, at: at(day), text })),
  };
  return writeFindable(parts);
}

/** Who comes first is known best. */
function bookOf(people: readonly (readonly [string, Told])[]): PeopleList {
  const index = new WordIndex();
  const held = people.map(([name, told], n): Findable => {
    const sortName = foldName(name);
    return {
      id: name,
      sortName,
      slot: index.add(sortName, textOf(told)),
      strength: 1 - n / people.length,
      level: 2,
      nominal: false,
      which: new Set(),
      kind: 2,
    };
  });
  index.sort();
  return listOf(held.toSorted(comparePeople), index);
}

const book = bookOf([
  [
    'Ana Ruiz',
    {
      role: 'Boat builder, Halyard Press',
      happened: [
        ['call', '2026-03-12'],
        ['written', '2026-11-18'],
      ],
      noted: [['call', '2026-03-12', 'Told me about her old boats']],
    },
  ],
  [
    'Robert Thornbury',
    { role: 'Carpenter, Sawmill Lane', place: 'Saltmere', happened: [['meeting', '2024-04-20']] },
  ],
  ['Bob Fennimore', { role: 'Teacher', topics: ['sourdough', 'old maps'] }],
  ['Jürgen Müller', { role: 'Archivist, Universität Ödland', happened: [['written', '2026-03-02']] }],
  ['Juergen Moeller', { role: 'Baker' }],
  ['Søren Åkesson', { place: 'Malmö' }],
  ['Юлия Соколова', { role: 'Editor, Osprey Mutual', happened: [['video', '2025-07-09']] }],
  ['Yuliya Petrenko', { role: 'Nurse' }],
  ['Дмитрий Орлов', { place: 'Riga' }],
  ['Γεώργιος Παπαδάκης', { role: 'Cook, Blue Olive' }],
  ['Eleni Vlachou', { also: 'Ελένη Βλάχου' }],
  ['王伟', { also: 'Wei Wang', role: 'Engineer, 月森株式会社' }],
  ['ليلى حداد', { also: 'Layla Haddad', place: 'Amman' }],
  ['דנה לוי', { also: 'Dana Levi' }],
  ['Siobhán Ní Bhriain', { noted: [['note', '2025-12-30', 'Her brother restores harps in Galway']] }],
  ['Stefan Katz', { once: 'Pilot at Wayfinder Maps', email: 'stefan.katz@skyward.example' }],
  ['Catherine Ashgrove', { card: 'Met her at the lighthouse, keeps bees', topics: ['beekeeping'] }],
  [
    'Elizabeth Oakley',
    {
      role: 'Judge',
      happened: [
        ['meeting', '2026-11-17'],
        ['meeting', '2024-05-02'],
      ],
    },
  ],
  ['Aleksandr Volkov', { role: 'Violinist' }],
  ['April Jonquil', { role: 'Gardener', happened: [['written', '2026-04-03']] }],
  [
    'Marcus Fairwater',
    {
      role: 'Analyst, This Week Media',
      lines: [['meeting', '2026-03-19', 'Lunch about funding']],
      happened: [['meeting', '2026-03-19']],
    },
  ],
  ['Nguyễn Thị Hoa', { place: 'Huế' }],
  ['Zoë Bartholomew', { role: 'Engineer', met: '2024-04' }],
  ['Anna Lindqvist', { role: 'Engineer' }],
  ['François Lemaître', { topics: ['jazz'] }],
]);

const clock: Clock = {
  today: { year: 2026, month: 11, day: 23 },
  startOf: ({ year, month, day }) => Date.UTC(year, month - 1, day),
};
const ask = (line: string): string[] => askPeople(book, line, {}, clock).people.map((it) => it.id);
/** Those alone that have what was typed and not nearly so. */
const surely = (line: string): string[] => {
  const { people, near } = askPeople(book, line, {}, clock);
  return people.slice(0, people.length - near).map((it) => it.id);
};

const forty: readonly (readonly [line: string, surely: readonly string[]])[] = [
  // Beginnings, in any order, and what they do beside it.
  ['ana', ['Ana Ruiz', 'Marcus Fairwater']],
  ['ruiz ana', ['Ana Ruiz']],
  ['ana boat', ['Ana Ruiz']],
  ['thorn', ['Robert Thornbury']],
  ['engineer', ['王伟', 'Zoë Bartholomew', 'Anna Lindqvist']],
  ['press halyard', ['Ana Ruiz']],
  // Marks, and what stands for them.
  ['zoe', ['Zoë Bartholomew']],
  ['muller', ['Jürgen Müller']],
  ['mueller', ['Jürgen Müller']],
  ['Müller', ['Jürgen Müller']],
  ['juergen', ['Juergen Moeller', 'Jürgen Müller']],
  ['jürgen', ['Jürgen Müller', 'Juergen Moeller']],
  ['soeren aakesson', ['Søren Åkesson']],
  ['akesson', ['Søren Åkesson']],
  ['malmo', ['Søren Åkesson']],
  ['siobhan', ['Siobhán Ní Bhriain']],
  ['nguyen hoa', ['Nguyễn Thị Hoa']],
  ['francois lemaitre', ['François Lemaître']],
  ['oedland', ['Jürgen Müller']],
  // Short forms.
  ['bob', ['Bob Fennimore', 'Robert Thornbury']],
  ['robert', ['Robert Thornbury', 'Bob Fennimore']],
  ['liz oakley', ['Elizabeth Oakley']],
  ['kate', ['Catherine Ashgrove']],
  ['sasha volkov', ['Aleksandr Volkov']],
  // Scripts.
  ['yulia', ['Юлия Соколова']],
  ['julia sokolova', ['Юлия Соколова']],
  ['юлия', ['Юлия Соколова', 'Yuliya Petrenko']],
  ['dmitry', ['Дмитрий Орлов']],
  ['волков', ['Aleksandr Volkov']],
  ['papadakis', ['Γεώργιος Παπαδάκης']],
  ['georgios', ['Γεώργιος Παπαδάκης']],
  ['βλαχου', ['Eleni Vlachou']],
  ['伟', ['王伟']],
  ['wei wang', ['王伟']],
  ['حداد', ['ليلى حداد']],
  ['dana levi', ['דנה לוי']],
  // Where they were, where they are, what they care about, what you wrote down.
  ['wayfinder', ['Stefan Katz']],
  ['stefan.katz', ['Stefan Katz']],
  ['saltmere', ['Robert Thornbury']],
  ['sourdough', ['Bob Fennimore']],
  ['bees', ['Catherine Ashgrove']],
  ['harps', ['Siobhán Ní Bhriain']],
  ['funding', ['Marcus Fairwater']],
  // Times, and what it was about.
  ['who did I talk to in March about boats', ['Ana Ruiz']],
  ['who did I talk to in March', ['Ana Ruiz', 'Marcus Fairwater', 'Jürgen Müller']],
  ['met in spring 2024', ['Robert Thornbury', 'Elizabeth Oakley', 'Zoë Bartholomew']],
  ['last week', ['Ana Ruiz', 'Elizabeth Oakley']],
  ['lunch in March', ['Marcus Fairwater']],
  ['called Ana in March', ['Ana Ruiz']],
  ['wrote to in April', ['April Jonquil']],
  ['who works at Osprey Mutual?', ['Юлия Соколова']],
  ['spoken with by video last summer', []],
  ['in summer 2025', ['Юлия Соколова']],
  ['April', ['April Jonquil']],
  ['This Week Media', ['Marcus Fairwater']],
];

for (const [line, expected] of forty)
  test(`“${line}” finds ${expected.length === 0 ? 'nobody' : expected.join(', ')}`, () => {
    assert.deepEqual(surely(line), expected);
  });

const slips: readonly (readonly [line: string, first: string])[] = [
  ['ana riuz', 'Ana Ruiz'],
  ['thonbury', 'Robert Thornbury'],
  ['phornbury', 'Robert Thornbury'],
  ['bartolomev', 'Zoë Bartholomew'],
  ['linqvist', 'Anna Lindqvist'],
  ['muler', 'Jürgen Müller'],
  ['stephan kats', 'Stefan Katz'],
  ['sokolva', 'Юлия Соколова'],
  ['fenimore', 'Bob Fennimore'],
  ['sourdogh', 'Bob Fennimore'],
];
for (const [line, first] of slips)
  test(`“${line}” is a slip away from ${first}`, () => {
    assert.equal(ask(line)[0], first);
    assert.deepEqual(surely(line), []);
  });

test('what is as it was typed comes before what is nearly so', () => {
  assert.deepEqual(ask('moeller').slice(0, 1), ['Juergen Moeller']);
  const { people, near } = askPeople(book, 'anna', {}, clock);
  assert.equal(people[0]?.id, 'Anna Lindqvist');
  assert.equal(near, 0);
});

test('signs alone name nobody', () => {
  for (const line of ['-', '-- --', '%', '""', '?!'])
    assert.deepEqual(askPeople(book, line, {}, clock).people, [], line);
});

test('a hit tells in which field each word was found, and when', () => {
  const why = (line: string, id: string): unknown => {
    const found = askPeople(book, line, {}, clock);
    const hit = found.hitOf(found.people.find((it) => it.id === id)!);
    return [hit.fields.map((it) => FIELDS[it]), hit.stamp > 0];
  };
  assert.deepEqual(why('ana press', 'Ana Ruiz'), [['name', 'role'], false]);
  assert.deepEqual(why('wayfinder', 'Stefan Katz'), [['past-role'], false]);
  assert.deepEqual(why('lighthouse', 'Catherine Ashgrove'), [['card-note'], false]);
  assert.deepEqual(why('boats in March', 'Ana Ruiz'), [['dated'], true]);
  assert.deepEqual(why('last week', 'Ana Ruiz'), [[], true]);
});

const random = createRandom('ask-people');
const many = bookOf([
  ...Array.from({ length: 400 }, (): [string, Told] => [makeName(random).full, {}]),
  ...book.people.map((it): [string, Told] => [it.id, {}]),
]);

test('everybody is found by each word of their name', () => {
  for (const it of many.people)
    for (const word of searchWords(it.sortName)) {
      const { people, near } = askPeople(many, word, {}, clock);
      assert.ok(people.slice(0, people.length - near).includes(it), `${it.id} by ${word}`);
    }
});

const anybody = fc.constantFrom(...many.people);
const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split(''));

test('and with a slip in a word of five letters or more', () => {
  fc.assert(
    fc.property(
      anybody,
      fc.nat(),
      fc.constantFrom('less', 'more', 'other', 'changed'),
      fc.nat(),
      letters,
      (it, which, slip, where, letter) => {
        const long = searchWords(it.sortName).filter((word) => /^[a-z]{5,}$/.test(word));
        fc.pre(long.length > 0);
        const word = long[which % long.length]!;
        const place = where % word.length;
        const [before, here, after] = [word.slice(0, place), word[place]!, word.slice(place + 1)];
        const typed = {
          less: before + after,
          more: before + letter + here + after,
          other: before + letter + after,
          changed: before + after.slice(0, 1) + here + after.slice(1),
        }[slip];
        // Words that say when are read as such.
        fc.pre(searchWords(foldName(typed)).length === 1);
        assert.ok(askPeople(many, typed, {}, clock).people.includes(it), `${it.id} by ${typed}`);
      },
    ),
    { numRuns: 400 },
  );
});
