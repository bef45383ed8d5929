// Finding: what is told apart by how words begin is what a plain look at the words finds, in the order that is promised.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '#sample/random.ts';
import { makeName } from '#sample/names.ts';
import {
  comparePeople,
  type Findable,
  findPeople,
  listOf,
  mergePeople,
  type PeopleList,
  peopleOfName,
  withChanges,
} from './find-people.ts';
import { foldName } from './name-folding.ts';
import { searchWords } from './search-words.ts';
import { WordIndex } from './word-index.ts';

const random = createRandom('find-people');
const index = new WordIndex();
interface Somebody extends Findable {
  readonly work: string;
}
const person = (
  n: number,
  name: string,
  work = foldName(random.pick(['Halyard Press', 'Øst & Sønn', '月森株式会社', 'Akme'])),
): Somebody => {
  const strength = random.int(0, 5) / 5;
  const level = random.pick([1, 2, 3, null]);
  const which = new Set(random.chance(0.5) ? (['wrote'] as const) : []);
  const sortName = foldName(name);
  return {
    id: `p${n}`,
    sortName,
    slot: index.add(sortName, `o${searchWords(work).join(' ')}`),
    work,
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
index.sort();
const list = listOf(everybody, index);
const all = ({ people, near }: ReturnType<typeof findPeople>): readonly Findable[] =>
  people.slice(0, people.length - near);

/** The same without any of what makes it quick. */
function plainly(words: readonly string[]): string[] {
  const matches = (text: string, word: string): boolean =>
    /\p{Script=Han}/u.test(word) ? text.includes(word) : ` ${text}`.includes(` ${word}`);
  const rank = (it: Somebody): number => {
    if (it.sortName.startsWith(words.join(' '))) return -1;
    const distinct = [...new Set(words)];
    const atWork = distinct.filter((word) => !matches(it.sortName, word)).length;
    return atWork === 0 ? 0 : 100 + atWork;
  };
  return everybody
    .filter((it) => words.every((word) => matches(`${it.sortName} ${it.work}`, word)))
    .toSorted((a, b) => rank(a) - rank(b) || comparePeople(a, b))
    .map((it) => it.id);
}

test('what is found, and in which order, is what looking at every word gives', () => {
  const typed = everybody.flatMap((it) => {
    const words = searchWords(`${it.sortName} ${it.work}`);
    const begin = (word: string): string => word.slice(0, random.int(1, 4));
    return [[begin(random.pick(words))], [begin(random.pick(words)), begin(random.pick(words))]];
  });
  let found = 0;
  for (const words of [...typed, ['王'], ['伟'], ['zzz'], ['a'], ['ana'], ['月森']]) {
    const ids = all(findPeople(list, { words })).map((it) => it.id);
    // Other spellings of the same name may stand between; nobody is missing, and nobody has another place.
    const expected = plainly(words);
    const known = new Set(expected);
    assert.deepEqual(
      ids.filter((it) => known.has(it)),
      expected,
      words.join(' '),
    );
    found += expected.length;
  }
  assert.ok(found > 5000, 'the searches found people');
});

test('filters leave out; nothing asked is everybody in order', () => {
  assert.equal(findPeople(list, { words: [] }).people, everybody);
  const unsure = findPeople(list, { words: [], level: 'unsure' }).people;
  assert.deepEqual(
    unsure,
    everybody.filter((it) => it.level === null),
  );
  const wrote = findPeople(list, { words: ['a'], which: 'wrote' }).people;
  assert.ok(wrote.length > 0 && wrote.every((it) => it.which.has('wrote')));
});

const held = ({ people, slots, kinds }: PeopleList): object => ({ people, slots, kinds });

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
    assert.deepEqual(held(made), held(listOf(expected, index)));
    assert.equal(made.people.length, everybody.length);
  }
  assert.deepEqual(held(list), held(listOf(everybody, index)));
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
