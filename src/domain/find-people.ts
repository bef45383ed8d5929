// Finding people in a list that is held in memory: the same order on every engine. Words match where each is the beginning of a
// word of theirs; names that begin with what was typed come first, then names that hold it, then the rest; among equals the
// strongest ties.

/** What of a person the list and the search look at. */
export interface Findable {
  readonly id: string;
  /** Folded name. */
  readonly sortName: string;
  /** Folded words, a space before each. */
  readonly search: string;
  /** Of `search`, by `beginsOf`. */
  readonly begins: number;
  readonly strength: number;
  readonly level: number | null;
  readonly nominal: boolean;
  readonly which: ReadonlySet<Which>;
  /**
   * The same number for all of one level, nominal or not, and the same `which`: its lowest eight bits, to count by. Eight more
   * are for whoever makes it.
   */
  readonly kind: number;
}

export type Which = 'connections' | 'wrote' | 'wrote-last-year' | 'talked' | 'talked-last-year';
export type LevelFilter = '1' | '2' | '3' | 'not-yet' | 'unsure' | 'linked';

export interface Wanted {
  /** Folded. */
  readonly words: readonly string[];
  readonly level?: LevelFilter | undefined;
  readonly which?: Which | undefined;
}

/** The order of the list: strongest ties first, then by name. */
export function comparePeople(a: Findable, b: Findable): number {
  return b.strength - a.strength || compare(a.sortName, b.sortName) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The list, in the order of `comparePeople`, with what most are told apart by close together in memory. */
export interface PeopleList<T extends Findable = Findable> {
  readonly people: readonly T[];
  readonly begins: Int32Array;
  readonly kinds: Uint16Array;
}

export function listOf<T extends Findable>(people: readonly T[]): PeopleList<T> {
  const begins = new Int32Array(people.length);
  const kinds = new Uint16Array(people.length);
  for (const [at, it] of people.entries()) {
    begins[at] = it.begins;
    kinds[at] = it.kind;
  }
  return { people, begins, kinds };
}

/** Everybody who fits, best first. */
export function findPeople<T extends Findable>(
  list: PeopleList<T>,
  { words, level, which }: Wanted,
): readonly T[] {
  const { people, begins, kinds } = list;
  if (words.length === 0 && level === undefined && which === undefined) return people;
  const patterns = words.map(patternOf);
  const need = words.reduce((sum, word) => sum | (UNSPACED.test(word) ? 0 : beginOf(word)), 0);
  const typed = words.join(' ');
  const first: T[] = [];
  const holds: T[] = [];
  const rest: T[] = [];
  // Of each kind the first is looked at.
  const fits = new Int8Array(65_536);
  for (let at = 0; at < people.length; at += 1) {
    // Most are told apart by how their words begin, without looking at the words.
    if ((begins[at]! & need) !== need) continue;
    const kind = kinds[at]!;
    if (fits[kind] === 0)
      fits[kind] =
        (level === undefined || isOfLevel(people[at]!, level)) &&
        (which === undefined || people[at]!.which.has(which))
          ? 1
          : -1;
    if (fits[kind] === -1) continue;
    const it = people[at]!;
    // Whose name begins with all that was typed holds each word of it.
    if (words.length === 0 || it.sortName.startsWith(typed)) first.push(it);
    else if (!holdsAll(it.search, patterns)) continue;
    else if (nameHoldsAll(it.sortName, words, patterns)) holds.push(it);
    else rest.push(it);
  }
  return holds.length === 0 && rest.length === 0 ? first : [...first, ...holds, ...rest];
}

/** Everybody whose folded name is exactly this. */
export function peopleOfName<T extends Findable>(list: PeopleList<T>, sortName: string): readonly T[] {
  const { people, begins } = list;
  const need = beginsOf(` ${searchWords(sortName).join(' ')}`);
  return people.filter((it, at) => (begins[at]! & need) === need && it.sortName === sortName);
}

function holdsAll(text: string, patterns: readonly string[]): boolean {
  for (const pattern of patterns) if (!text.includes(pattern)) return false;
  return true;
}

/** The same as in a text that has a space before it. */
function nameHoldsAll(name: string, words: readonly string[], patterns: readonly string[]): boolean {
  for (const [at, pattern] of patterns.entries())
    if (!name.includes(pattern) && !name.startsWith(words[at]!)) return false;
  return true;
}

const BITS = 15;

/** Bits for the first letter of a word and, where there are more, for its first two. */
function beginOf(word: string): number {
  const first = word.charCodeAt(0);
  const one = 1 << (first % BITS);
  return word.length === 1 ? one : one | (1 << (BITS + ((first * 31 + word.charCodeAt(1)) % BITS)));
}

/** How the words of a search text begin, as bits: who lacks one that is asked for has no such word. */
export function beginsOf(search: string): number {
  let bits = 0;
  for (let at = search.indexOf(' '); at !== -1; at = search.indexOf(' ', at + 1)) {
    const first = search.charCodeAt(at + 1);
    const second = search.charCodeAt(at + 2);
    bits |= 1 << (first % BITS);
    if (!Number.isNaN(second) && second !== 32) bits |= 1 << (BITS + ((first * 31 + second) % BITS));
  }
  return bits;
}

function isOfLevel(it: Findable, level: LevelFilter): boolean {
  if (level === 'unsure') return it.level === null;
  if (level === 'not-yet') return it.level === 3 && !it.nominal;
  if (level === 'linked') return it.nominal;
  return it.level === Number(level);
}

/** Scripts that put no space between words are searched in the middle of them too. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function patternOf(word: string): string {
  return UNSPACED.test(word) ? word : ` ${word}`;
}

/** Text as it is searched: words of letters and digits. */
export function searchWords(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
}

/**
 * The list with these people made anew or, where `now` has them no more, taken out. A few of many. `known` tells who of an id
 * is in the list, where that is known without a look.
 */
export function withChanges<T extends Findable>(
  list: PeopleList<T>,
  changed: ReadonlySet<string>,
  now: readonly T[],
  known: (id: string) => T | undefined,
): PeopleList<T> {
  const people = [...list.people];
  const begins = new Int32Array(people.length + now.length);
  const kinds = new Uint16Array(people.length + now.length);
  begins.set(list.begins);
  kinds.set(list.kinds);
  for (const id of changed) {
    const old = known(id);
    let at = old ? placeOf(people, old) : -1;
    if (at === -1 || people[at] !== old) at = people.findIndex((it) => it.id === id);
    if (at === -1) continue;
    people.splice(at, 1);
    begins.copyWithin(at, at + 1);
    kinds.copyWithin(at, at + 1);
  }
  for (const it of now) {
    const at = placeOf(people, it);
    people.splice(at, 0, it);
    begins.copyWithin(at + 1, at);
    begins[at] = it.begins;
    kinds.copyWithin(at + 1, at);
    kinds[at] = it.kind;
  }
  return { people, begins: begins.subarray(0, people.length), kinds: kinds.subarray(0, people.length) };
}

function placeOf(list: readonly Findable[], it: Findable): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (comparePeople(list[middle]!, it) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Two lists, each in the order of `comparePeople`, as one. */
export function mergePeople<T extends Findable>(one: readonly T[], other: readonly T[]): T[] {
  const all = Array.from<T>({ length: one.length + other.length });
  for (let at = 0, a = 0, b = 0; at < all.length; at += 1)
    all[at] =
      b >= other.length || (a < one.length && comparePeople(one[a]!, other[b]!) <= 0)
        ? one[a++]!
        : other[b++]!;
  return all;
}
