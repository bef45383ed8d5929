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
  readonly strength: number;
  readonly level: number | null;
  readonly nominal: boolean;
  readonly which: ReadonlySet<Which>;
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
export function findPeople(people: readonly Findable[], { words, level, which }: Wanted): Findable[] {
  const patterns = words.map(patternOf);
  const typed = words.join(' ');
  const begins: Findable[] = [];
  const holds: Findable[] = [];
  const rest: Findable[] = [];
  for (const it of people) {
    if (!patterns.every((pattern) => it.search.includes(pattern))) continue;
    if (level !== undefined && !isOfLevel(it, level)) continue;
    if (which !== undefined && !it.which.has(which)) continue;
    if (it.sortName.startsWith(typed)) begins.push(it);
    else if (patterns.every((pattern) => ` ${it.sortName}`.includes(pattern))) holds.push(it);
    else rest.push(it);
  }
  return [...begins, ...holds, ...rest];
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

/** The list with these people made anew or, where `now` has them no more, taken out. */
export function withChanges(
  people: readonly Findable[],
  changed: ReadonlySet<string>,
  now: readonly Findable[],
): Findable[] {
  const list = people.filter((it) => !changed.has(it.id));
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
