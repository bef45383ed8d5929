// Who is one across sources: what joins by itself, what is asked, what is neither; and that no order of records counts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import { matchSource } from '#test/match-source.ts';
import { assignPeople } from '../matching.ts';
import { isSameDay } from '../verified-different.ts';
import { type Linked, linkPeople } from './link-people.ts';
import type { LinkSource } from './link-source.ts';

function record(id: string, name: string, given: Partial<LinkSource> = {}): LinkSource {
  const ofLinkedin = given.slug !== undefined && given.slug !== null;
  return matchSource(id, { kind: 'correspondent', ofLinkedin, name, ...given });
}
const profile = (id: string, name: string, given: Partial<LinkSource> = {}): LinkSource =>
  record(id, name, { kind: 'connection', slug: `slug-${id}`, connectedOn: '2020-01-01', ...given });
const card = (id: string, name: string, given: Partial<LinkSource> = {}): LinkSource =>
  record(id, name, { kind: 'card', list: 'vcard', ...given });

/** A book of people who have nothing to do with the ones at hand. */
const others = Array.from({ length: 300 }, (_, n) => {
  const letters = (seed: number): string =>
    Array.from({ length: 6 }, (_x, at) => String.fromCharCode(97 + ((seed * (at + 3) * 7 + at) % 26))).join(
      '',
    );
  return profile(`other-${n}`, `${letters(n % 60)} ${letters(n + 1000)}`, {
    employer: `${letters(n + 77)} Works`,
  });
});

function link(...sources: LinkSource[]): Linked {
  const all = [...sources, ...others];
  return linkPeople(all, assignPeople(all).personOf, () => false);
}
const asked = ({ pairs }: Linked): string[] => pairs.map(({ a, b }) => `${a} ${b}`);

test('the same name and an address at the place of work are one by themselves', () => {
  const linked = link(
    profile('a', 'Ana Ruiz', { employer: 'Larkspur & Finch' }),
    record('b', 'Ana Ruiz', { emails: ['a.ruiz@larkspur-finch.example'] }),
  );
  assert.deepEqual(linked.joins, [['b', 'a']]);
  assert.deepEqual(linked.pairs, []);
});

test('a name alone joins nobody, and is asked about with what speaks for it', () => {
  const linked = link(profile('a', 'Ana Ruiz'), card('b', 'Ana Ruiz'));
  assert.deepEqual(linked.joins, []);
  assert.deepEqual(asked(linked), ['a b']);
  assert.deepEqual(linked.pairs[0]!.reasons, [
    { code: 'name-equal', values: { one: 'Ana Ruiz', two: 'Ana Ruiz' } },
  ]);
  assert.ok(linked.pairs[0]!.probability > 0.9);
});

test('names in other spellings, orders and scripts, nicknames, initials, and what an address tells', () => {
  const work = { employer: 'Larkspur & Finch', title: 'Gardener' };
  for (const [shown, other, given] of [
    ['Юлия Кузнецова', 'Yulia Kuznetsova', {}],
    ['Jörg Müller', 'Joerg Mueller', {}],
    ['Robert Thistlewood', 'Bob Thistlewood', {}],
    ['Imogen Thistlewood', 'Thistlewood, Imogen', {}],
    ['Imogen Thistlewood', 'Imogen Thistlewood-Moor', {}],
    ['Imogen Thistlewood', 'Imogne Thistlewood', {}],
    ['Imogen Thistlewood', 'Imogen Thistlewood 🚀 (she/her), MBA', {}],
    ['Imogen Thistlewood', 'Imogen', { emails: ['imogen.thistlewood@example.org'] }],
    ['Imogen Thistlewood', 'Imo', { emails: ['i.thistlewood@example.org'] }],
    ['Imogen van der Moor', 'Imogen Moor', {}],
    ['Imogen Thistlewood', 'Imogen T.', work],
  ] as const) {
    const linked = link(profile('a', shown, work), card('b', other, given));
    assert.equal(linked.joins.length + linked.pairs.length, 1, `${shown} ${other}`);
  }
});

test('other names, a first name alone, and one family are nobody’s', () => {
  for (const [shown, other, given] of [
    ['Imogen Thistlewood', 'Imogen', {}],
    ['Imogen Thistlewood', 'Tobias Thistlewood', {}],
    ['Imogen Thistlewood', 'Imogen Larkrise', {}],
    ['Imogen Thistlewood', 'Tobias Larkrise', { employer: 'Larkspur & Finch' }],
    ['Imogen Thistlewood', 'Mum', {}],
  ] as const) {
    const linked = link(profile('a', shown, { employer: 'Larkspur & Finch' }), card('b', other, given));
    assert.deepEqual([linked.joins, asked(linked)], [[], []], `${shown} ${other}`);
  }
});

test('two profiles, two birthdays and your word keep apart; two cards of one book are asked about, not joined', () => {
  const born = (birthday: string): Partial<LinkSource> => ({
    employer: 'Larkspur & Finch',
    title: 'Gardener',
    birthday,
  });
  const both = (a: LinkSource, b: LinkSource): string[] => {
    const linked = link(a, b);
    return [...linked.joins.map(() => 'joined'), ...linked.pairs.map(() => 'asked')];
  };
  const own = born('1980-05-17');
  assert.deepEqual(both(card('a', 'Ana Ruiz', own), record('b', 'Ana Ruiz', own)), ['joined']);
  assert.deepEqual(both(card('a', 'Ana Ruiz', own), record('b', 'Ana Ruiz', born('--05-17'))), ['joined']);
  assert.deepEqual(both(card('a', 'Ana Ruiz', own), record('b', 'Ana Ruiz', born('1980-05-18'))), []);
  assert.deepEqual(both(profile('a', 'Ana Ruiz', own), profile('b', 'Ana Ruiz', own)), []);
  assert.deepEqual(both(card('a', 'Ana Ruiz', own), card('b', 'Ana Ruiz', own)), ['asked']);
  const all = [card('a', 'Ana Ruiz', own), record('b', 'Ana Ruiz', own), ...others];
  const apart = linkPeople(all, assignPeople(all).personOf, (a, b) => a === 'a' && b === 'b');
  assert.deepEqual(apart, { joins: [], pairs: [] });
});

test('of two profiles of one name a card is neither’s by itself', () => {
  const linked = link(
    profile('a', 'Ana Ruiz', { employer: 'Larkspur & Finch' }),
    profile('b', 'Ana Ruiz', { employer: 'Larkspur & Finch' }),
    card('c', 'Ana Ruiz', { emails: ['ana@larkspur-finch.example'] }),
  );
  assert.deepEqual(linked.joins, []);
  assert.ok(linked.pairs.every((it) => it.probability <= 0.5));
});

test('profiles alone make no pairs, however many bear one name', () => {
  const same = Array.from({ length: 50 }, (_, n) => profile(`p${n}`, 'Ana Ruiz'));
  assert.deepEqual(link(...same), { joins: [], pairs: [] });
});

const names = [
  'Ana Ruiz',
  'Ana Ruiz-Moor',
  'A. Ruiz',
  'Ana',
  'Anna Ruiz',
  'Ben Moor',
  'Moor, Ben',
  'Юлия Moor',
  '',
];
const anyRecord = fc.record({
  name: fc.constantFrom(...names),
  kind: fc.constantFrom('connection', 'card', 'correspondent', 'synced', 'hand'),
  slug: fc.constantFrom(null, null, 'ana-ruiz', 'ben-moor', 'ana-ruiz-2'),
  email: fc.constantFrom('', 'ana.ruiz@works.example', 'b.moor@mail.example'),
  employer: fc.constantFrom(undefined, 'Works', 'Works Ltd.'),
  birthday: fc.constantFrom(undefined, '1980-05-17', '--05-17', '1990-01-01'),
});

test('joins never bring two birthdays or two profiles together, and the order of records is nothing', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 12 }), fc.nat(), (made, turn) => {
      const sources = made.map(({ email, ...it }, n) =>
        record(`r${String(n).padStart(2, '0')}`, it.name, {
          ...it,
          emails: email === '' ? [] : [email],
          list: it.kind === 'card' ? 'vcard' : undefined,
        }),
      );
      const { personOf } = assignPeople(sources);
      const linked = linkPeople(sources, personOf, () => false);
      const at = sources.length === 0 ? 0 : turn % sources.length;
      const turned = [...sources.slice(at), ...sources.slice(0, at)].toReversed();
      assert.deepEqual(
        linkPeople(turned, personOf, () => false),
        linked,
      );
      const byId = new Map(sources.map((it) => [it.id, it]));
      const groups = new Map<string, string>(personOf);
      for (const [a, b] of linked.joins) {
        const [one, other] = [groups.get(a)!, groups.get(b)!];
        const of = (person: string): LinkSource[] =>
          [...groups].filter(([, it]) => it === person).map(([id]) => byId.get(id)!);
        const [mine, theirs] = [of(one), of(other)];
        const days = (list: readonly LinkSource[]): string[] => list.flatMap((it) => it.birthday ?? []);
        if (days(mine).length > 0 && days(theirs).length > 0)
          assert.ok(days(mine).some((day) => days(theirs).some((another) => isSameDay(day, another))));
        const slugs = new Set(mine.flatMap((it) => it.slug ?? []));
        const theirSlugs = theirs.flatMap((it) => it.slug ?? []);
        assert.ok(slugs.size === 0 || theirSlugs.length === 0 || theirSlugs.some((it) => slugs.has(it)));
        for (const [id, person] of groups) if (person === other) groups.set(id, one);
      }
      for (const { a, b, probability } of linked.pairs)
        assert.ok(a < b && probability > 0 && probability < 1);
    }),
    { numRuns: 150 },
  );
});

test('who shares an address or a number and is not one by that is asked about; a family is not', () => {
  const number = { phones: ['+4412'] };
  const from = { list: 'google' };
  const words = (linked: Linked): string[][] => linked.pairs.map((it) => it.reasons.map(({ code }) => code));
  const mum = link(card('a', 'Mum', number), card('b', 'Margaret Reed', number));
  assert.deepEqual(mum.joins, []);
  assert.deepEqual(asked(mum), ['a b']);
  assert.deepEqual(words(mum), [['same-number', 'name-other']]);
  assert.deepEqual(asked(link(card('a', 'Mary Reed', number), card('b', 'Tom Reed', number))), []);
  assert.deepEqual(asked(link(card('a', 'Al Reed Sr.', number), card('b', 'Al Reed Jr.', number))), []);
  // Another first name in another program may be what they are called, and may be their partner.
  const bunny = link(card('a', 'Bunny Reed', number), card('b', 'Margaret Reed', { ...number, ...from }));
  assert.deepEqual(bunny.joins, []);
  assert.deepEqual(asked(bunny), ['a b']);
  // Either of two: asked about both, joined with none, however much speaks for it.
  const work = { employer: 'Larkspur & Finch', birthday: '1980-01-02' };
  const either = link(
    card('a', 'Jane Smithers', { ...number, ...work }),
    card('b', 'Jonathan Smithers', number),
    card('c', 'J. Smithers', { ...number, ...from, ...work }),
  );
  assert.deepEqual(either.joins, []);
  assert.equal(asked(either)[0], 'a c');
  const office = ['Ada Moss', 'Bo Li', 'Cy Ash', 'Di Ng'].map((name) =>
    card(name, name, { ...number, list: name }),
  );
  assert.deepEqual(asked(link(...office)), []);
});
