// Your word on who is who, by itself and beside keys: the later word counts, the order in which words and records are given does not,
// a merge joins two and changes nobody else, and what is taken back leaves no trace.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import { matchSource as record } from '#test/match-source.ts';
import type { MatchSource } from './match-source.ts';
import { assignPeople } from './matching.ts';
import { apartBy, decide, type SaidKind, type SaidSame } from './same-person.ts';
import { seamsOf } from './seams.ts';

let revisions = 0;
function word(
  kind: SaidKind,
  one: readonly string[],
  other: readonly string[],
  of: string | null = null,
): SaidSame {
  revisions += 1;
  return { id: `w${revisions}`, kind, one, other, of, revision: revisions };
}

/** The people, each as its records. */
function people(records: readonly MatchSource[], said: readonly SaidSame[]): string[] {
  const { personOf } = assignPeople(records, { decided: decide(said) });
  return [...Map.groupBy(personOf, ([, person]) => person).values()]
    .map((rows) =>
      rows
        .map(([id]) => id)
        .toSorted()
        .join('+'),
    )
    .toSorted();
}

const [a, b, c] = [
  record('a', { emails: ['x@y.z'], slug: 'ana' }),
  record('b', { phones: ['+44'], slug: 'other' }),
  record('c', { emails: ['x@y.z'] }),
];

test('your word wins over keys, and the later word over the earlier', () => {
  assert.deepEqual(people([a, b, c], []), ['a+c', 'b']);
  const merged = word('same', ['a', 'c'], ['b']);
  assert.deepEqual(people([a, b, c], [merged]), ['a+b+c'], 'two profiles all the same');
  const apart = word('apart', ['a'], ['c']);
  assert.deepEqual(people([a, b, c], [apart]), ['a', 'b', 'c'], 'an address all the same');
  assert.deepEqual(people([a, b, c], [merged, apart]), ['a', 'b', 'c'], 'the merge is contradicted');
  const again = word('same', ['a'], ['c']);
  assert.deepEqual(people([a, b, c], [apart, again]), ['a+c', 'b']);
  const back = word('withdrawn', [], [], again.id);
  assert.deepEqual(people([a, b, c], [apart, again, back]), ['a', 'b', 'c'], 'what held before holds again');
});

test('a word about somebody who is not here rests', () => {
  const merged = word('same', ['a', 'gone'], ['b']);
  assert.deepEqual(people([a, b, c], [merged]), ['a+b+c']);
  assert.deepEqual(people([b, c], [merged]), ['b', 'c']);
  assert.deepEqual(people([b, record('gone')], [merged]), ['b+gone']);
});

test('what is held apart does not join by way of a third', () => {
  const bridge = record('bridge', { emails: ['x@y.z'], phones: ['+44'] });
  const free = record('free', { phones: ['+44'] });
  const apart = word('apart', ['a'], ['free']);
  const made = people([a, free, bridge], [apart]);
  assert.ok(
    !made.some((it) => it.includes('a') && it.includes('free') && it !== 'bridge+free'),
    made.join(', '),
  );
  assert.equal(made.length, 2);
});

test('a split keeps each side one, also where the other side held it together', () => {
  const chain = [
    record('p', { emails: ['1@x.y'] }),
    record('q', { emails: ['1@x.y', '2@x.y'] }),
    record('r', { emails: ['2@x.y'] }),
  ];
  assert.deepEqual(people(chain, []), ['p+q+r']);
  assert.deepEqual(people(chain, [word('split', ['p', 'r'], ['q'])]), ['p+r', 'q']);
});

test('the weakest seam is proposed: a shared number before an address, an address before a profile', () => {
  const profile = record('1', { slug: 'ana', emails: ['x@y.z'], kind: 'connection' });
  const newer = record('2', { slug: 'ana', kind: 'connection', foundedAt: 2 });
  const mail = record('3', { emails: ['x@y.z'], phones: ['+44'], foundedAt: 3 });
  const phone = record('4', { phones: ['+44'], foundedAt: 4 });
  assert.deepEqual([...seamsOf([profile, newer, mail, phone])], ['4']);
  assert.deepEqual([...seamsOf([profile, newer, mail])], ['3']);
  assert.deepEqual([...seamsOf([profile, newer])], ['2']);
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const some = fc.subarray(ids, { minLength: 1, maxLength: 3 });
const anyWords = fc.array(
  fc.record({
    kind: fc.constantFrom<SaidKind>('same', 'apart', 'split'),
    one: some,
    other: some,
    back: fc.boolean(),
  }),
  { maxLength: 8 },
);
const anyRecords = fc.array(
  fc.record({ emails: fc.subarray(['1@x', '2@x', '3@x']), slug: fc.constantFrom(null, 's', 't') }),
  { minLength: ids.length, maxLength: ids.length },
);

test('law: nobody holds two whom a word that counts keeps apart; all whom it joins are one; no order counts', () => {
  fc.assert(
    fc.property(anyWords, anyRecords, fc.infiniteStream(fc.nat()), (given, kinds, random) => {
      const said: SaidSame[] = given.flatMap(({ kind, one, other, back }, n) => {
        const theirs = other.filter((id) => !one.includes(id));
        if (theirs.length === 0) return [];
        const it = { id: `w${n}`, kind, one, other: theirs, of: null, revision: n * 2 };
        return back ? [it, { ...it, id: `b${n}`, kind: 'withdrawn', of: it.id, revision: n * 2 + 1 }] : [it];
      });
      const records = ids.map((id, n) => record(id, kinds[n]));
      const shuffle = <T>(list: readonly T[]): T[] =>
        list
          .map((it) => [random.next().value as number, it] as const)
          .toSorted((x, y) => x[0] - y[0])
          .map(([, it]) => it);
      const decided = decide(said);
      const made = people(records, said);
      assert.deepEqual(people(shuffle(records), shuffle(said)), made);
      const personOf = (id: string): string => made.find((it) => it.split('+').includes(id))!;
      const apart = apartBy(decided);
      for (const person of made) {
        const own = person.split('+');
        for (const id of own) assert.ok(!apart?.([id], own), `${id} in ${person}`);
      }
      for (const group of decided.groups) assert.equal(new Set(group.map(personOf)).size, 1);
      // A withdrawn word is as none.
      assert.deepEqual(
        people(
          records,
          said.filter((it) => it.kind !== 'withdrawn' && !said.some((x) => x.of === it.id)),
        ),
        made,
      );
    }),
    { numRuns: 300 },
  );
});

test('law: a merge of two people joins them and leaves everybody else as they were', () => {
  fc.assert(
    fc.property(anyRecords, fc.nat({ max: 5 }), fc.nat({ max: 5 }), (kinds, x, y) => {
      const records = ids.map((id, n) => record(id, kinds[n]));
      const before = people(records, []);
      const [one, other] = [before[x % before.length]!, before[y % before.length]!];
      fc.pre(one !== other);
      const after = people(records, [word('same', one.split('+'), other.split('+'))]);
      const merged = [...one.split('+'), ...other.split('+')].toSorted().join('+');
      assert.deepEqual(after, [...before.filter((it) => it !== one && it !== other), merged].toSorted());
    }),
    { numRuns: 300 },
  );
});
