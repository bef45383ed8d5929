// What a line in the search field finds: people by the words of it, and by when and how something was between you.
import { type Asked, type Day, readAsked } from './asked-words.ts';
import {
  type Findable,
  type Found,
  findPeople,
  NOBODY,
  type PeopleList,
  type Wanted,
} from './find-people.ts';
import { foldName } from './name-folding.ts';
import { searchWords } from './search-words.ts';

export interface Clock {
  readonly today: Day;
  /** The instant in ms at which a day begins. */
  startOf(day: Day): number;
}

export interface Answer<T> extends Found<T> {
  /** The words that were looked for. */
  wordsOf(it: T): readonly string[];
}

export function askPeople<T extends Findable>(
  list: PeopleList<T>,
  line: string,
  filter: Pick<Wanted, 'level' | 'which'>,
  clock: Clock,
): Answer<T> {
  const words = wordsIn(line);
  const asked = readAsked(line, clock.today);
  if (asked) {
    const answer = answerOf(list, asked, filter, clock);
    // "This Week Media" is a name before it is a time.
    const named = words.length === 0 ? undefined : findPeople(list, { ...filter, words, literal: true });
    return named && named.people.length > 0 ? joined(asAnswer(named, words), answer) : answer;
  }
  // Signs alone name nobody.
  if (words.length === 0) return asAnswer<T>(NOBODY, []);
  const found = asAnswer(findPeople(list, { ...filter, words }), words);
  if (found.people.length > found.near) return found;
  const loosely = readAsked(line, clock.today, true);
  if (!loosely || (loosely.days === null && wordsIn(loosely.rest).length === words.length)) return found;
  const answer = answerOf(list, loosely, filter, clock);
  return answer.people.length > answer.near || found.people.length === 0 ? answer : found;
}

function wordsIn(line: string): string[] {
  return searchWords(foldName(line) || line.toLowerCase());
}

function answerOf<T extends Findable>(
  list: PeopleList<T>,
  { rest, days, how }: Asked,
  filter: Pick<Wanted, 'level' | 'which'>,
  clock: Clock,
): Answer<T> {
  const words = wordsIn(rest);
  const when = days ? { from: clock.startOf(days.from), to: clock.startOf(days.to) } : undefined;
  return asAnswer(findPeople(list, { ...filter, words, when, how }), words);
}

function asAnswer<T>(found: Found<T>, words: readonly string[]): Answer<T> {
  const distinct = [...new Set(words)];
  return { ...found, wordsOf: () => distinct };
}

function joined<T>(first: Answer<T>, rest: Answer<T>): Answer<T> {
  const before = new Set(first.people);
  const of = (it: T): Answer<T> => (before.has(it) ? first : rest);
  const others = rest.people.filter((it) => !before.has(it));
  const nearOnes = rest.people.slice(rest.people.length - rest.near).filter((it) => !before.has(it));
  return {
    people: [...first.people, ...others],
    near: nearOnes.length,
    hitOf: (it) => of(it).hitOf(it),
    wordsOf: (it) => of(it).wordsOf(it),
    isAsked: (stamp) => rest.isAsked(stamp),
  };
}
