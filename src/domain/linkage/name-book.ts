// How common the words of names, places of work, titles and places are among the people of a book, and how often two of its profiles bear
// one name: what is common in a book tells little within it.
import { foldName } from '../name-folding.ts';
import { organisationKey } from '../organisation-name.ts';
import type { Shares } from './circumstance-evidence.ts';
import type { LinkSource } from './link-source.ts';
import type { NameBook } from './name-evidence.ts';
import { domainName, domainOf, type LinkName } from './person-traits.ts';
import { PAIRS_BESIDES, STRANGERS_BESIDES } from './person-weights.ts';

export interface BookCounts {
  readonly names: NameBook;
  readonly shares: Omit<Shares, 'point'>;
}

class Counts {
  readonly #of = new Map<string, number>();

  add(key: string): void {
    this.#of.set(key, (this.#of.get(key) ?? 0) + 1);
  }

  /** Each once. */
  addAll(keys: readonly string[]): void {
    if (keys.length < 2) {
      if (keys.length > 0) this.add(keys[0]!);
      return;
    }
    for (const key of new Set(keys)) this.add(key);
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

/** Counts people one by one; says what they were like when all are counted. */
export class BookCounter {
  readonly #givens = new Counts();
  readonly #families = new Counts();
  readonly #employers = new Counts();
  readonly #domains = new Counts();
  readonly #titles = new Counts();
  readonly #places = new Counts();
  readonly #first = new Counts();
  readonly #last = new Counts();
  readonly #whole = new Counts();
  #people = 0;
  #anchored = 0;

  add(names: readonly LinkName[], records: readonly LinkSource[], anchored: boolean): void {
    this.#people += 1;
    addEach(this.#givens, names, (it) => wordsAndAll(it.given));
    addEach(this.#families, names, (it) => wordsAndAll(it.family));
    addEach(this.#employers, records, (it) => {
      const key = it.employer === undefined ? null : organisationKey(it.employer);
      return key === null ? NONE : [key];
    });
    addEach(this.#domains, records, (it) =>
      it.emails.length === 0 ? NONE : it.emails.map((email) => domainName(domainOf(email))),
    );
    addEach(this.#titles, records, (it) => (it.title === undefined ? NONE : [foldName(it.title)]));
    addEach(this.#places, records, (it) => (it.place === undefined ? NONE : [foldName(it.place)]));
    const name = names.find((it) => (it.family[0]?.length ?? 0) > 1);
    if (!name || !anchored) return;
    const [one, other] = [name.given.join(' '), name.family.join(' ')];
    this.#anchored += 1;
    this.#first.add(one);
    this.#last.add(other);
    this.#whole.add(`${one} ${other}`);
  }

  finish(): BookCounts {
    const people = this.#people;
    const begins = new Map<string, number>();
    const shareOf = (count: number, less: number): number =>
      (Math.max(0, count - less) + 1) / (people + STRANGERS_BESIDES);
    const share =
      (counts: Counts, less: number) =>
      (key: string): number =>
        shareOf(counts.get(key), less);
    const givenBeginning = (text: string): number => {
      const known = begins.get(text);
      if (known !== undefined) return known;
      const made = shareOf(this.#givens.beginning(text), 2);
      begins.set(text, made);
      return made;
    };
    return {
      // Two of those who bear the word are the two at hand.
      names: {
        given: share(this.#givens, 2),
        family: share(this.#families, 2),
        givenBeginning,
        ...chanceOfNamesakes(this.#anchored, this.#first, this.#last, this.#whole),
      },
      shares: {
        employer: share(this.#employers, 1),
        domain: share(this.#domains, 1),
        title: share(this.#titles, 1),
        place: share(this.#places, 1),
      },
    };
  }
}

const NONE: readonly string[] = [];

/** What each says, each once for a person. */
function addEach<T>(counts: Counts, all: readonly T[], of: (one: T) => readonly string[]): void {
  if (all.length === 1) counts.addAll(of(all[0]!));
  else counts.addAll(all.flatMap(of));
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
