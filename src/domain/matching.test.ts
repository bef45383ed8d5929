// Who is who: what joins records to one person, what joins nothing, and that the order of records never matters.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import { matchSource } from '#test/match-source.ts';
import type { MatchSource } from './match-source.ts';
import { MOST_NAMES_PER_KEY } from './linkage/person-weights.ts';
import { type Assignment, assignPeople } from './matching.ts';

function source(id: string, given: Partial<MatchSource> = {}): MatchSource {
  const ofLinkedin = given.kind !== undefined && given.kind !== 'card' && given.kind !== 'hand';
  return matchSource(id, { ofLinkedin, ...given });
}
const connection = (id: string, given: Partial<MatchSource> = {}): MatchSource =>
  source(id, { kind: 'connection', connectedOn: '2020-05-04', ...given });
const correspondent = (id: string, given: Partial<MatchSource> = {}): MatchSource =>
  source(id, { kind: 'correspondent', ...given });

/** As texts, in one order. */
const sorted = (list: readonly unknown[]): string[] => list.map((it) => JSON.stringify(it)).toSorted();

/** The people, each as the ids of their records. */
function peopleOf(assignment: Assignment): string[][] {
  const people = Map.groupBy(assignment.personOf, ([, person]) => person);
  return [...people.values()]
    .map((rows) => rows.map(([id]) => id).toSorted())
    .toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

const join = (...sources: MatchSource[]): string[][] => peopleOf(assignPeople(sources));

test('an equal e-mail, number or slug joins; a person has the id of the earliest record', () => {
  const ana = { name: 'Ana Ruiz' };
  assert.deepEqual(join(source('a', { emails: ['ana@x.org'] }), source('b', { emails: ['ana@x.org'] })), [
    ['a', 'b'],
  ]);
  assert.deepEqual(join(source('a', { phones: ['+4412'] }), source('b', { phones: ['+4412'], ...ana })), [
    ['a', 'b'],
  ]);
  assert.deepEqual(join(connection('a', { slug: 'ana' }), source('b', { slug: 'ana', ...ana })), [
    ['a', 'b'],
  ]);
  const { personOf } = assignPeople([
    source('a', { emails: ['ana@x.org'], foundedAt: 5 }),
    source('z', { emails: ['ana@x.org'], foundedAt: 4 }),
    source('m', { emails: ['ana@x.org'], foundedAt: 4, order: 2 }),
  ]);
  assert.deepEqual([...new Set(personOf.values())], ['z']);
});

test('joins run through several records', () => {
  assert.deepEqual(
    join(
      source('card', { emails: ['ana@x.org'], phones: ['+44'] }),
      connection('row', { slug: 'ana', emails: ['ana@x.org'] }),
      source('sim', { phones: ['+44'] }),
    ),
    [['card', 'row', 'sim']],
  );
});

test('an equal name alone joins nothing across an address book and LinkedIn', () => {
  const jane = { name: 'Jane Doe' };
  assert.deepEqual(join(source('a', jane), connection('b', jane)), [['a'], ['b']]);
  assert.deepEqual(join(source('a', jane), source('b', jane)), [['a'], ['b']]);
});

test('who shares an address or a number under names that do not go together is not one by that', () => {
  const home = { phones: ['+4412'], list: 'vcard' };
  const named = (name: string, given: Partial<MatchSource> = {}): MatchSource =>
    source(name, { name, ...home, ...given });
  const names = (...all: MatchSource[]): string[] => join(...all).map((it) => it.join(' + '));
  // A family on one telephone, a shop with one mailbox, a father and a son.
  assert.deepEqual(names(named('Mary Miller'), named('Tom Miller'), named('Lu Miller')), [
    'Lu Miller',
    'Mary Miller',
    'Tom Miller',
  ]);
  const shop = { phones: [], emails: ['info@brown.example'] };
  assert.equal(
    names(named('Peter Brown', shop), named('Susan Brown', shop), named('Brown Bakery', shop)).length,
    3,
  );
  assert.equal(names(named('John Carter Sr.'), named('John Carter, Jr.')).length, 2);
  // Two birthdays are two people, by whichever way.
  const born = (birthday: string): Partial<MatchSource> => ({ name: 'Ana Ruiz', birthday });
  const days = [named('a', born('1980-01-02')), named('b', born('1992-07-30'))];
  assert.equal(join(...days).length, 2);
  assert.equal(join(...days, named('c', { name: 'Ana Ruiz' })).length, 3, 'of which one is the third?');
  assert.equal(join(named('a', born('1980-01-02')), named('b', born('--01-02'))).length, 1);
  // The same name again, from another program too; spelt otherwise, short, turned round, by marriage, in another script, without a name.
  for (const [one, other] of [
    ['Tom Miller', 'Tom Miller'],
    ['Thomas Miller', 'Tom Miller'],
    ['T. Miller', 'Tom Miller'],
    ['Tom', 'Tom Miller'],
    ['JP Martin', 'Jean-Pierre Martin'],
    ['Wei Ling Ng', 'Ng Wei Ling'],
    ['Kate Woods', 'Katherine Taylor'],
    ['Юлия Кузнецова', 'Yulia Kuznetsova'],
    ['王小明', 'Xiaoming Wang'],
    ['秦明轩', '明轩 秦'],
    ['Auntie Kit', 'Kit Ambleforth'],
    ['Bastian v.', 'Basti von der Linde'],
    ['+44 12', 'Tom Miller'],
    ['Dave Plumber', 'Plumber'],
  ] as const)
    assert.equal(
      join(source('a', { name: one, ...home }), source('b', { name: other, ...home })).length,
      1,
      `${one}, ${other}`,
    );
  assert.equal(names(named('王小明'), named('王大文')).length, 2, 'one word is a whole name there');
  // A word of yours goes with a name from elsewhere, not with one that stands beside it, and with nobody where there are two.
  assert.equal(join(named('Mum'), named('Margaret Reed', { list: 'google' })).length, 1);
  assert.equal(join(named('Mum'), named('Margaret Reed')).length, 2);
  assert.equal(
    join(named('Home'), named('Margaret Reed', { list: 'google' }), named('Paul Reed', { list: 'google' }))
      .length,
    3,
  );
  // Whoever could be either of two is neither; not by way of a third either.
  assert.equal(names(named('Jane Smith'), named('Jonathan Smith'), named('J. Smith')).length, 3);
  const both = source('both', { name: 'Tom and Mary Miller', emails: ['t@m.example', 'm@m.example'] });
  const [tom, mary] = [
    source('tom', { name: 'Tom Miller', emails: ['t@m.example'] }),
    source('mary', { name: 'Mary Miller', emails: ['m@m.example'] }),
  ];
  assert.equal(join(both, tom, mary).length, 2);
  // An id is stronger than a name.
  assert.equal(join(named('Ana Ruiz', { uid: 'u' }), named('Bo Li', { uid: 'u' })).length, 1);
});

test('a value of more than three names joins nothing, identifies nobody, and is reported', () => {
  const office = (names: number): MatchSource[] =>
    Array.from({ length: names }, (_, n) =>
      source(`s${n}`, { name: `Ana R${'u'.repeat(n)}iz`, emails: ['office@x.org'], phones: ['+4412'] }),
    );
  assert.equal(join(...office(MOST_NAMES_PER_KEY)).length, 1);
  const { identities, reports, personOf } = assignPeople(office(MOST_NAMES_PER_KEY + 1));
  assert.equal(new Set(personOf.values()).size, MOST_NAMES_PER_KEY + 1);
  assert.deepEqual(
    reports.map((it) => [it.code, it.values['value']]),
    [
      ['shared-key', '+4412'],
      ['shared-key', 'office@x.org'],
    ],
  );
  assert.deepEqual(
    new Map(identities),
    new Map([
      ['email:office@x.org', ''],
      ['phone:+4412', ''],
    ]),
  );
  // Four cards of one person are one name, not four.
  const same = Array.from({ length: 5 }, (_, n) =>
    source(`s${n}`, { name: 'ANA Ruiz', emails: ['ana@x.org'] }),
  );
  assert.equal(join(...same).length, 1);
});

test('two profiles are two people even where they share an address', () => {
  const shared = { emails: ['us@x.org'] };
  const { personOf, identities } = assignPeople([
    connection('a', { slug: 'ana', name: 'Ana Ruiz', ...shared }),
    connection('b', { slug: 'bo', name: 'Bo Ruiz', ...shared }),
  ]);
  assert.equal(new Set(personOf.values()).size, 2);
  assert.deepEqual(
    identities
      .filter(([key]) => key === 'email:us@x.org')
      .map(([, person]) => person)
      .toSorted(),
    ['a', 'b'],
  );
});

test('a name once among connections joins who was met by name alone', () => {
  const jane = { name: 'Jane Doe' };
  assert.deepEqual(
    join(connection('row', { slug: 'jane', ...jane }), correspondent('met', { name: 'Jane Doe, Ph.D.' })),
    [['met', 'row']],
  );
  assert.deepEqual(
    join(
      connection('row', { slug: 'jane', ...jane }),
      source('old-book', { kind: 'synced', ofLinkedin: true, ...jane }),
    ),
    [['old-book', 'row']],
  );
});

test('what LinkedIn copied of an address book is not the connection of its name where it has an address of its own', () => {
  const copied = { kind: 'synced', ofLinkedin: true, name: 'Jane Doe' } as const;
  assert.deepEqual(
    join(
      connection('row', { slug: 'jane', name: 'Jane Doe' }),
      source('book', { ...copied, emails: ['j@x.org'] }),
    ),
    [['book'], ['row']],
  );
});

test('a name twice among connections joins nothing and is reported', () => {
  const jane = { name: 'Jane Doe' };
  const { personOf, reports } = assignPeople([
    connection('one', { slug: 'jane-1', ...jane }),
    connection('two', { slug: 'jane-2', connectedOn: '2021-01-01', ...jane }),
    correspondent('met', jane),
  ]);
  assert.equal(new Set(personOf.values()).size, 3);
  assert.deepEqual(reports, [{ code: 'ambiguous-name', values: { name: 'Jane Doe', count: 2 } }]);
});

test('somebody met under another profile is not the connection of that name', () => {
  const jane = { name: 'Jane Doe' };
  assert.deepEqual(
    join(connection('row', { slug: 'jane', ...jane }), correspondent('met', { slug: 'other', ...jane })),
    [['met'], ['row']],
  );
});

test('without a connection of the name, one profile takes the messages of the name, two take none', () => {
  const jane = { name: 'Jane Doe' };
  const met = correspondent('met', jane);
  assert.deepEqual(join(correspondent('a', { slug: 'jane', ...jane }), met), [['a', 'met']]);
  assert.equal(
    join(correspondent('a', { slug: 'j1', ...jane }), correspondent('b', { slug: 'j2', ...jane }), met)
      .length,
    3,
  );
});

test('a later export adds the address: name and day make it the same connection, with the id it had', () => {
  const jane = { name: 'Jane Doe' };
  const { personOf } = assignPeople([
    connection('new', { slug: 'jane', foundedAt: 2, order: 2, ...jane }),
    connection('old', { gone: true, ...jane }),
  ]);
  assert.deepEqual([...new Set(personOf.values())], ['old']);
  // An export that was edited is not known to be whole: then the old row is not known to be gone.
  assert.deepEqual(
    join(connection('old', jane), connection('new', { slug: 'jane', foundedAt: 2, order: 2, ...jane })),
    [['new', 'old']],
  );
});

test('a custom address that changed between exports is one person', () => {
  const jane = { name: 'Jane Doe' };
  assert.deepEqual(
    join(
      connection('a', { slug: 'jane-1234', gone: true, order: 1, ...jane }),
      connection('b', { slug: 'janedoe', order: 2, ...jane }),
      connection('c', { slug: 'jane-older', gone: true, order: 3, ...jane }),
    ),
    [['a', 'b', 'c']],
  );
});

test('two of one name connected on one day are two people', () => {
  const jane = { name: 'Jane Doe' };
  // With addresses, without, with one of each kind in an older export, and after one of them left.
  assert.equal(
    join(connection('a', { slug: 'j1', ...jane }), connection('b', { slug: 'j2', ...jane })).length,
    2,
  );
  assert.equal(join(connection('a', jane), connection('a#2', jane)).length, 2);
  assert.equal(
    join(
      connection('a', { gone: true, ...jane }),
      connection('a#2', { gone: true, ...jane }),
      connection('b', { slug: 'j1', order: 2, ...jane }),
    ).length,
    3,
  );
  assert.equal(
    join(connection('a', { slug: 'j1', ...jane }), connection('b', { slug: 'j2', gone: true, ...jane }))
      .length,
    2,
  );
});

test('a name as in your own telephone joins the one card of exactly that name, and nothing less sure', () => {
  const ana = { name: 'Ana Ruiz' };
  const chat = (id: string, given: Partial<MatchSource> = {}): MatchSource =>
    source(id, { kind: 'correspondent', ofLinkedin: false, phoneBookName: true, ...ana, ...given });
  const card = (id: string, given: Partial<MatchSource> = {}): MatchSource =>
    source(id, { ...ana, ...given });
  assert.deepEqual(join(card('a'), chat('b')), [['a', 'b']]);
  assert.deepEqual(join(card('a', { name: 'ANA RUÍZ' }), chat('b')), [['a', 'b']]);
  // Two messengers, one telephone.
  assert.deepEqual(join(card('a'), chat('b'), chat('c', { kind: 'synced', phones: ['+4412'] })), [
    ['a', 'b', 'c'],
  ]);
  // Two cards of one person, or a card and their LinkedIn, joined by an address.
  const same = { emails: ['ana@x.org'] };
  assert.deepEqual(join(card('a', same), card('b', same), chat('c')), [['a', 'b', 'c']]);
  assert.deepEqual(join(card('a', same), connection('b', { ...ana, ...same }), chat('c')), [['a', 'b', 'c']]);
  // Two cards of the name; a connection or somebody in a mailbox of the name beside it; no card at all.
  assert.equal(join(card('a'), card('b'), chat('c')).length, 3);
  assert.equal(join(card('a'), connection('b', ana), chat('c')).length, 3);
  assert.equal(join(card('a'), correspondent('b', ana), chat('c')).length, 3);
  assert.equal(join(connection('a', ana), chat('b')).length, 2);
  // A first name is many people's; a name that they gave themselves is no name of yours.
  assert.equal(join(card('a', { name: 'Ana' }), chat('b', { name: 'Ana' })).length, 2);
  assert.equal(join(card('a'), chat('b', { phoneBookName: false })).length, 2);
  // By its number somebody else's already, or on a card of another name; or of two names, each with a card.
  assert.deepEqual(
    join(card('a'), card('b', { name: 'Anita', phones: ['+4412'] }), chat('c', { phones: ['+4412'] })),
    [['a'], ['b', 'c']],
  );
  assert.deepEqual(
    join(card('a'), card('b', { name: 'Bo Li', phones: ['+4412'] }), chat('c', { phones: ['+4412'] })),
    [['a'], ['b'], ['c']],
  );
  const number = { phones: ['+4413'] };
  assert.deepEqual(
    join(card('a'), card('b', { name: 'Bo Li' }), chat('c', number), chat('d', { name: 'Bo Li', ...number })),
    [
      ['a', 'c'],
      ['b', 'd'],
    ],
  );
  // Added by hand: neither helps nor hinders.
  assert.deepEqual(join(card('a'), source('h', { kind: 'hand', ...ana }), chat('b')), [['a', 'b'], ['h']]);
  assert.equal(join(source('h', { kind: 'hand', ...ana }), chat('b')).length, 2);
});

const letters = fc.constantFrom('a', 'b', 'c', 'd');
const anySource = fc.record({
  kind: fc.constantFrom('card', 'connection', 'correspondent', 'synced', 'hand'),
  foundedAt: fc.integer({ min: 1, max: 3 }),
  order: fc.integer({ min: 1, max: 3 }),
  slug: fc.option(letters, { freq: 2 }),
  emails: fc.uniqueArray(letters, { maxLength: 2 }),
  phones: fc.uniqueArray(letters, { maxLength: 1 }),
  name: fc.constantFrom('Jane Doe', 'Bo Li', 'Ana Ruiz', 'Cy Moss', 'Di Ng'),
  connectedOn: fc.option(fc.constantFrom('2020-01-01', '2021-01-01')),
  gone: fc.boolean(),
  phoneBookName: fc.boolean(),
});
const anySources = fc
  .array(anySource, { maxLength: 14 })
  .map((list) =>
    list.map((it, n) => source(`s${n}`, { ...it, ofLinkedin: it.kind !== 'card' && it.kind !== 'hand' })),
  );

test('law: the order in which records are given does not matter', () => {
  fc.assert(
    fc.property(
      anySources.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        const [a, b] = [assignPeople(list), assignPeople(shuffled)];
        assert.deepEqual(peopleOf(a), peopleOf(b));
        assert.deepEqual(new Map(a.personOf), new Map(b.personOf));
        assert.deepEqual(sorted(a.identities), sorted(b.identities));
        assert.deepEqual(sorted(a.reports), sorted(b.reports));
      },
    ),
    { numRuns: 300 },
  );
});

test('law: every record has one person, who is one of their own records, the earliest', () => {
  fc.assert(
    fc.property(anySources, (list) => {
      const { personOf, identities } = assignPeople(list);
      assert.equal(personOf.size, list.length);
      const of = new Map(list.map((it) => [it.id, it]));
      for (const [id, person] of personOf) {
        assert.equal(personOf.get(person), person);
        const [mine, first] = [of.get(id)!, of.get(person)!];
        assert.ok(first.foundedAt <= mine.foundedAt);
      }
      for (const [, person] of identities) assert.ok(person === '' || personOf.get(person) === person);
    }),
    { numRuns: 200 },
  );
});
