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
  /** The same number for all of one level, nominal or not, and the same `which`: below 256, to count by. */
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

/** Everybody who fits, best first. `people` is in the order of `comparePeople`. */
export function findPeople(
  people: readonly Findable[],
  { words, level, which }: Wanted,
): readonly Findable[] {
  if (words.length === 0 && level === undefined && which === undefined) return people;
  const patterns = words.map(patternOf);
  const need = words.reduce((sum, word) => sum | (UNSPACED.test(word) ? 0 : beginOf(word)), 0);
  const typed = words.join(' ');
  const begins: Findable[] = [];
  const holds: Findable[] = [];
  const rest: Findable[] = [];
  for (const it of people) {
    // Most are told apart by how their words begin, without looking at the words.
    if ((it.begins & need) !== need) continue;
    if (level !== undefined && !isOfLevel(it, level)) continue;
    if (which !== undefined && !it.which.has(which)) continue;
    if (!holdsAll(it.search, patterns)) continue;
    if (it.sortName.startsWith(typed)) begins.push(it);
    else if (holdsAll(` ${it.sortName}`, patterns)) holds.push(it);
    else rest.push(it);
  }
  return holds.length === 0 && rest.length === 0 ? begins : [...begins, ...holds, ...rest];
}

function holdsAll(text: string, patterns: readonly string[]): boolean {
  for (const pattern of patterns) if (!text.includes(pattern)) return false;
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

/** The list with these people made anew or, where `now` has them no more, taken out. A few of many. */
export function withChanges(
  people: readonly Findable[],
  changed: ReadonlySet<string>,
  now: readonly Findable[],
): Findable[] {
  const list = [...people];
  for (const id of changed) {
    const at = list.findIndex((it) => it.id === id);
    if (at !== -1) list.splice(at, 1);
  }
  for (const it of now) list.splice(placeOf(list, it), 0, it);
  return list;
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
