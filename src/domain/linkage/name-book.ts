// How common the words of names, places of work, titles and places are among the people of a book, and how often two of its profiles bear
// one name: what is common in a book tells little within it.
import { foldName } from '../name-folding.ts';
import { organisationKey } from '../organisation-name.ts';
import type { Shares } from './circumstance-evidence.ts';
import type { LinkSource } from './link-source.ts';
import type { NameBook } from './name-evidence.ts';
import { domainName, type LinkName, mailParts, namesOf } from './person-traits.ts';
import { PAIRS_BESIDES, STRANGERS_BESIDES } from './person-weights.ts';

export interface BookCounts {
  readonly names: NameBook;
  readonly shares: Shares;
}

class Counts {
  readonly #of = new Map<string, number>();

  add(key: string): void {
    this.#of.set(key, (this.#of.get(key) ?? 0) + 1);
  }

  get(key: string): number {
    return this.#of.get(key) ?? 0;
  }

  /** All that begin so, together. */
  beginning(text: string): number {
    let sum = 0;
    for (const [key, count] of this.#of) if (key.startsWith(text)) sum += count;
    return sum;
  }

  values(): Iterable<number> {
    return this.#of.values();
  }
}

export function countBook(
  people: number,
  isAnchored: (person: number) => boolean,
  recordsOf: (person: number) => readonly LinkSource[],
): BookCounts {
  const [employers, domains, titles, places] = [new Counts(), new Counts(), new Counts(), new Counts()];
  const [givens, families] = [new Counts(), new Counts()];
  const [first, last, whole] = [new Counts(), new Counts(), new Counts()];
  let anchored = 0;
  for (let person = 0; person < people; person += 1) {
    const records = recordsOf(person);
    const [firsts, lasts] = [new Set<string>(), new Set<string>()];
    const [work, hosts, roles, towns] = [
      new Set<string>(),
      new Set<string>(),
      new Set<string>(),
      new Set<string>(),
    ];
    let name: LinkName | undefined;
    for (const it of records) {
      for (const spelled of namesOf(it)) {
        for (const word of wordsAndAll(spelled.given)) firsts.add(word);
        for (const word of wordsAndAll(spelled.family)) lasts.add(word);
        if (!name || (name.family[0]?.length ?? 0) < 2) name = spelled;
      }
      const employer = it.employer === undefined ? null : organisationKey(it.employer);
      if (employer !== null) work.add(employer);
      for (const email of it.emails) hosts.add(domainName(mailParts(email).domain));
      if (it.title !== undefined) roles.add(foldName(it.title));
      if (it.place !== undefined) towns.add(foldName(it.place));
    }
    for (const [counts, keys] of [
      [givens, firsts],
      [families, lasts],
      [employers, work],
      [domains, hosts],
      [titles, roles],
      [places, towns],
    ] as const)
      for (const key of keys) counts.add(key);
    if (name && isAnchored(person) && (name.family[0]?.length ?? 0) > 1) {
      const [one, other] = [name.given.join(' '), name.family.join(' ')];
      anchored += 1;
      first.add(one);
      last.add(other);
      whole.add(`${one} ${other}`);
    }
  }
  const share =
    (counts: Counts, less: number) =>
    (key: string): number =>
      (Math.max(0, counts.get(key) - less) + 1) / (people + STRANGERS_BESIDES);
  const begins = new Map<string, number>();
  const givenBeginning = (text: string): number => {
    const known = begins.get(text);
    if (known !== undefined) return known;
    const made = (Math.max(0, givens.beginning(text) - 2) + 1) / (people + STRANGERS_BESIDES);
    begins.set(text, made);
    return made;
  };
  return {
    // Two of those who bear the word are the two at hand.
    names: {
      givenBeginning,
      given: share(givens, 2),
      family: share(families, 2),
      ...chanceOfNamesakes(anchored, first, last, whole),
    },
    shares: {
      employer: share(employers, 1),
      domain: share(domains, 1),
      title: share(titles, 1),
      place: share(places, 1),
    },
  };
}

const wordsAndAll = (words: readonly string[]): readonly string[] =>
  words.length > 1 ? [...words, words.join(' ')] : words;

function chanceOfNamesakes(
  people: number,
  first: Counts,
  last: Counts,
  whole: Counts,
): Pick<NameBook, 'collision' | 'bent'> {
  const pairs = (people * (people - 1)) / 2;
  let seen = 0;
  for (const count of whole.values()) seen += (count * (count - 1)) / 2;
  const together = (counts: Counts): number => {
    let sum = 0;
    for (const count of counts.values()) sum += count * (count - 1);
    return people < 2 ? 0 : sum / (people * (people - 1));
  };
  const expected = pairs * together(first) * together(last);
  return {
    collision: (seen + 1) / (pairs + PAIRS_BESIDES),
    bent: Math.min(10, Math.max(0.01, (seen + 1) / (expected + 1))),
  };
}
