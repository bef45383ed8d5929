// Finding: what is told apart by how words begin is what a plain look at the words finds, in the order that is promised.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '#sample/random.ts';
import { makeName } from '#sample/names.ts';
import {
  beginsOf,
  comparePeople,
  type Findable,
  findPeople,
  listOf,
  mergePeople,
  peopleOfName,
  searchWords,
  withChanges,
} from './find-people.ts';
import { foldName } from './name-folding.ts';

const random = createRandom('find-people');
const person = (
  n: number,
  name: string,
  work = random.pick(['Halyard Press', 'Øst & Sønn', '月森株式会社', 'A']),
): Findable => {
  const search = ` ${[...searchWords(foldName(name)), ...searchWords(foldName(work))].join(' ')}`;
  const strength = random.int(0, 5) / 5;
  const level = random.pick([1, 2, 3, null]);
  const which = new Set(random.chance(0.5) ? (['wrote'] as const) : []);
  return {
    id: `p${n}`,
    sortName: foldName(name),
    search,
    begins: beginsOf(search),
    strength,
    level,
    nominal: false,
    kind: (level ?? 0) + 8 * which.size,
    which,
  };
};
const everybody = [
  ...Array.from({ length: 600 }, (_, n) => person(n, makeName(random).full)),
  ...['王伟', 'Ana', 'Ana Ruiz', 'Bo', 'Mariana', 'Ruiz Ana', 'Al Anand'].map((name, n) =>
    person(1000 + n, name),
  ),
].toSorted(comparePeople);
const list = listOf(everybody);

/** The same without any of what makes it quick. */
function plainly(words: readonly string[]): string[] {
  const matches = (text: string): boolean =>
    words.every((word) =>
      /\p{Script=Han}/u.test(word) ? text.includes(word) : text.split(' ').some((it) => it.startsWith(word)),
    );
  const rank = (it: Findable): number =>
    it.sortName.startsWith(words.join(' ')) ? 0 : matches(it.sortName) ? 1 : 2;
  return everybody
    .filter((it) => matches(it.search))
    .toSorted((a, b) => rank(a) - rank(b) || comparePeople(a, b))
    .map((it) => it.id);
}

test('what is found, and in which order, is what looking at every word gives', () => {
  const typed = everybody.flatMap((it) => {
    const words = it.search.trim().split(' ');
    const begin = (word: string): string => word.slice(0, random.int(1, 4));
    return [[begin(random.pick(words))], [begin(random.pick(words)), begin(random.pick(words))]];
  });
  let found = 0;
  for (const words of [...typed, ['王'], ['伟'], ['zzz'], ['a'], ['ana'], ['月森']]) {
    const ids = findPeople(list, { words }).map((it) => it.id);
    assert.deepEqual(ids, plainly(words), words.join(' '));
    found += ids.length;
  }
  assert.ok(found > 5000, 'the searches found people');
});

test('filters leave out; nothing asked is everybody in order', () => {
  assert.equal(findPeople(list, { words: [] }), everybody);
  const unsure = findPeople(list, { words: [], level: 'unsure' });
  assert.deepEqual(
    unsure,
    everybody.filter((it) => it.level === null),
  );
  const wrote = findPeople(list, { words: ['a'], which: 'wrote' });
  assert.ok(wrote.length > 0 && wrote.every((it) => it.which.has('wrote')));
});

test('who changed stands where a new list would have them; who is gone is gone', () => {
  const [first, second, third] = [everybody[3]!, everybody[77]!, everybody[400]!];
  const now = [{ ...first, strength: 0.01 }, { ...second, sortName: 'zz zz' }, person(2000, 'Neu Hier')];
  const gone = new Set([first.id, second.id, third.id]);
  const expected = [...everybody.filter((it) => !gone.has(it.id)), ...now].toSorted(comparePeople);
  const ids = new Set([...gone, 'p2000']);
  const byId = new Map(everybody.map((it) => [it.id, it]));
  // Whether it is told who is in the list, or has to look, or is told wrongly.
  for (const known of [
    (id: string) => byId.get(id),
    () => undefined,
    (id: string) => now.find((it) => it.id === id),
  ]) {
    const made = withChanges(list, ids, now, known);
    assert.deepEqual(made, listOf(expected));
    assert.equal(made.people.length, everybody.length);
  }
  assert.deepEqual(list, listOf(everybody));
});

test('a whole name finds its people, and nobody of a longer one', () => {
  for (const name of ['ana', 'ana ruiz', 'al', '王伟', ''])
    assert.deepEqual(
      peopleOfName(list, name),
      everybody.filter((it) => it.sortName === name),
    );
  assert.equal(peopleOfName(list, 'ana').length, 1);
});

test('two sorted lists become one sorted list', () => {
  for (const at of [0, 1, 300, everybody.length]) {
    const odd = everybody.filter((_, n) => n % 3 === 0 || n < at);
    const rest = everybody.filter((it) => !odd.includes(it));
    assert.deepEqual(mergePeople(odd, rest), everybody);
    assert.deepEqual(mergePeople(rest, odd), everybody);
  }
});
