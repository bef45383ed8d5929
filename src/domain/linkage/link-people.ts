// Which of the people that equal keys made (matching.ts) are one person all the same: certainly, or so likely that asking is worth it.
// Fellegi and Sunter again (weights.ts), with numbers that stand (person-weights.ts) where a book is too small to learn them from, and
// with what is common in this book counted in it. A name alone joins nobody.
import { circumstances, type Circumstance, isForbidden, speaksForItself } from './circumstance-evidence.ts';
import type { LinkSource } from './link-source.ts';
import { BookCounter } from './name-book.ts';
import { type NameEvidence, nameEvidence } from './name-evidence.ts';
import { namesAgree } from './names-agree.ts';
import { likelyTogether } from './person-keys.ts';
import { isAnchored, type PersonTraits, traitsOf } from './person-traits.ts';
import {
  CERTAIN,
  ELSEWHERE_TOO,
  MOST_ASKED,
  MOST_NAMES_PER_KEY,
  NAMES_APART,
  ONE_OF_SHARERS,
  WORTH_ASKING,
} from './person-weights.ts';
import { forgetSounds } from './sound-of.ts';

/** Two people who may be one. */
export interface LikelyPair {
  /** Person ids, `a < b`. */
  readonly a: string;
  readonly b: string;
  /** 0 to 1. */
  readonly probability: number;
  /** What speaks for it and against it, the most telling first. */
  readonly reasons: readonly {
    readonly code: string;
    readonly values: Readonly<Record<string, string | number>>;
  }[];
  /** How much an answer would tell: the order of the queue, the highest first. */
  readonly worth: number;
}

export interface Linked {
  /** Pairs of record ids that are certainly of one person. */
  readonly joins: readonly (readonly [string, string])[];
  /** Pairs of people to ask about, by worth, then by ids. */
  readonly pairs: readonly LikelyPair[];
}

interface Weighed {
  readonly a: number;
  readonly b: number;
  readonly name: NameEvidence;
  readonly found: readonly Circumstance[];
  /** Before it is known who else it may be. */
  readonly odds: number;
}

/**
 * Deterministic, whatever the order of the records.
 * @param personOf record id -> person id, as assignPeople made it
 * @param apart whether you said that these two people (person ids) are not one
 */
export function linkPeople(
  sources: readonly LinkSource[],
  personOf: ReadonlyMap<string, string>,
  apart: (a: string, b: string) => boolean,
): Linked {
  if (sources.every(isAnchored)) return { joins: [], pairs: [] };
  const people = groupByPerson(sources, personOf);
  const { ids, recordsOf } = people;
  const anchored = Uint8Array.from(ids, (_, person) => Number(recordsOf(person).some(isAnchored)));
  const isFixed = (person: number): boolean => anchored[person] === 1;
  const counter = new BookCounter();
  const together = likelyTogether(ids.length, isFixed, recordsOf, (person, names, records) =>
    counter.add(names, records, isFixed(person)),
  );
  if (together.length === 0) return { joins: [], pairs: [] };
  const book = counter.finish();
  const known = new Map<number, PersonTraits>();
  const traits = (person: number): PersonTraits => {
    const held = known.get(person);
    if (held) return held;
    const made = traitsOf(recordsOf(person));
    known.set(person, made);
    return made;
  };
  const shares = { ...book.shares, point: pointsOf(sources, personOf, together, traits) };
  const weighed: Weighed[] = [];
  for (const [a, b] of together) {
    const [one, other] = [traits(a), traits(b)];
    if (isForbidden(one, other) || apart(ids[a]!, ids[b]!)) continue;
    const name = nameEvidence(one, other, book.names) ?? withoutName(one, other);
    if (!name || isFamily(one, other)) continue;
    const found = circumstances(one, other, shares);
    const score =
      Math.log(ELSEWHERE_TOO / ids.length) + name.weight + found.reduce((sum, it) => sum + it.weight, 0);
    if (score > -4) weighed.push({ a, b, name, found, odds: Math.exp(Math.min(score, 40)) });
  }
  forgetSounds();
  return choose(weighed, people, traits);
}

const shareAPoint = (a: PersonTraits, b: PersonTraits): boolean => !a.points.isDisjointFrom(b.points);

/** Two who share an address or a number can be one although their names say nothing. */
function withoutName(a: PersonTraits, b: PersonTraits): NameEvidence | undefined {
  if (!shareAPoint(a, b)) return undefined;
  const agree = namesAgree(a.names, b.names);
  const weight = agree === 'alike' ? 0 : Math.log(NAMES_APART[agree]);
  return { weight, how: 'other', whole: false };
}

/** Two whole names in one address book on one number: nobody writes themselves down twice like that. */
function isFamily(a: PersonTraits, b: PersonTraits): boolean {
  return !a.lists.isDisjointFrom(b.lists) && shareAPoint(a, b) && namesAgree(a.names, b.names) === 'other';
}

/** What it says (odds) that two share an address or a number; nothing where too many do. */
function pointsOf(
  sources: readonly LinkSource[],
  personOf: ReadonlyMap<string, string>,
  together: readonly (readonly [number, number])[],
  traits: (person: number) => PersonTraits,
): (value: string) => number {
  const shared = new Map<string, Set<string>>();
  for (const [a, b] of together)
    for (const value of traits(a).points) if (traits(b).points.has(value)) shared.set(value, new Set());
  if (shared.size > 0)
    for (const { id, emails, phones } of sources)
      for (const value of [...emails, ...phones]) shared.get(value)?.add(personOf.get(id) ?? id);
  const people = new Set(personOf.values()).size;
  return (value) => {
    const bearers = shared.get(value)?.size ?? 2;
    if (bearers > MOST_NAMES_PER_KEY) return 1;
    return ((ONE_OF_SHARERS / (1 - ONE_OF_SHARERS)) * people) / ELSEWHERE_TOO / (bearers - 1);
  };
}

interface People {
  /** Sorted, so that numbers do not depend on the order of records. */
  readonly ids: readonly string[];
  readonly recordsOf: (person: number) => readonly LinkSource[];
}

function groupByPerson(sources: readonly LinkSource[], personOf: ReadonlyMap<string, string>): People {
  const ids = [...new Set(personOf.values())].toSorted();
  const numbers = new Map(ids.map((id, at) => [id, at]));
  const starts = new Int32Array(ids.length + 1);
  const owners = Int32Array.from(sources, ({ id }) => numbers.get(personOf.get(id) ?? '') ?? -1);
  for (const owner of owners) if (owner >= 0) starts[owner + 1]! += 1;
  for (let at = 0; at < ids.length; at += 1) starts[at + 1]! += starts[at]!;
  const next = starts.slice();
  const order = new Int32Array(starts[ids.length]!);
  for (const [at, owner] of owners.entries())
    if (owner >= 0) {
      order[next[owner]!] = at;
      next[owner]! += 1;
    }
  for (let at = 0; at < ids.length; at += 1)
    if (starts[at + 1]! - starts[at]! > 1)
      order.subarray(starts[at], starts[at + 1]).sort((x, y) => (sources[x]!.id < sources[y]!.id ? -1 : 1));
  return {
    ids,
    recordsOf: (person) => {
      const records: LinkSource[] = [];
      for (let at = starts[person]!; at < starts[person + 1]!; at += 1) records.push(sources[order[at]!]!);
      return records;
    },
  };
}

function choose(
  weighed: readonly Weighed[],
  { ids, recordsOf }: People,
  traits: (person: number) => PersonTraits,
): Linked {
  const probabilities = amongOthers(weighed, traits);
  const order = [...weighed.keys()].toSorted(
    (x, y) =>
      weighed[y]!.odds - weighed[x]!.odds || weighed[x]!.a - weighed[y]!.a || weighed[x]!.b - weighed[y]!.b,
  );
  const groups = new Groups(traits);
  const joins: (readonly [string, string])[] = [];
  const first = (person: number): string => recordsOf(person)[0]!.id;
  for (const at of order) {
    const { a, b, name, found } = weighed[at]!;
    if (probabilities[at]! < CERTAIN || !name.whole || !speaksForItself(found)) continue;
    if (groups.join(a, b)) joins.push([first(a), first(b)]);
  }
  const asked = new Map<string, LikelyPair>();
  for (const at of order) {
    const pair = weighed[at]!;
    const probability = probabilities[at]!;
    const [one, other] = [groups.find(pair.a), groups.find(pair.b)].map((it) => ids[it]!).toSorted() as [
      string,
      string,
    ];
    const key = `${one} ${other}`;
    if (probability < WORTH_ASKING || one === other || groups.areForbidden(pair.a, pair.b)) continue;
    if ((asked.get(key)?.probability ?? -1) >= probability) continue;
    const hangs = [pair.a, pair.b].reduce((sum, it) => sum + hangsOn(recordsOf(it)), 0);
    asked.set(key, {
      a: one,
      b: other,
      probability,
      reasons: reasonsOf(pair, traits),
      worth: ((uncertainty(probability) + probability) / 2) * hangs,
    });
  }
  return {
    joins,
    pairs: [...asked.values()]
      .toSorted((x, y) => y.worth - x.worth || (x.a + x.b < y.a + y.b ? -1 : 1))
      .slice(0, MOST_ASKED),
  };
}

/**
 * Of those who exclude each other (two profiles, two entries of one address book) somebody is one at most: what speaks for the one
 * speaks against the others.
 */
function amongOthers(weighed: readonly Weighed[], traits: (person: number) => PersonTraits): Float64Array {
  const rivals = new Map<string, number>();
  const kinds = (of: number, other: number): string[] => [
    ...(traits(other).anchored ? [`${of} anchored`] : []),
    ...[...traits(other).lists].map((list) => `${of} ${list}`),
  ];
  for (const { a, b, odds } of weighed)
    for (const key of [...kinds(a, b), ...kinds(b, a)]) rivals.set(key, (rivals.get(key) ?? 0) + odds);
  return Float64Array.from(weighed, ({ a, b, odds }) => {
    const all = Math.max(odds, ...[...kinds(a, b), ...kinds(b, a)].map((key) => rivals.get(key) ?? 0));
    return odds / (1 + all);
  });
}

/** Who joins with whom, as long as nobody in the one group is kept from anybody in the other. */
class Groups {
  readonly #parent = new Map<number, number>();
  readonly #members = new Map<number, number[]>();
  readonly #traits: (person: number) => PersonTraits;

  constructor(traits: (person: number) => PersonTraits) {
    this.#traits = traits;
  }

  find(person: number): number {
    const above = this.#parent.get(person);
    return above === undefined ? person : this.find(above);
  }

  #of(root: number): readonly number[] {
    return this.#members.get(root) ?? [root];
  }

  areForbidden(a: number, b: number): boolean {
    return this.#of(this.find(a)).some((one) =>
      this.#of(this.find(b)).some((other) => isForbidden(this.#traits(one), this.#traits(other))),
    );
  }

  /** Two entries of one address book do not join by themselves either. */
  join(a: number, b: number): boolean {
    const [one, other] = [this.find(a), this.find(b)].toSorted((x, y) => x - y) as [number, number];
    if (one === other || this.areForbidden(one, other)) return false;
    const lists = new Set(this.#of(one).flatMap((it) => [...this.#traits(it).lists]));
    if (this.#of(other).some((it) => !this.#traits(it).lists.isDisjointFrom(lists))) return false;
    this.#members.set(one, [...this.#of(one), ...this.#of(other)]);
    this.#parent.set(other, one);
    return true;
  }
}

/** Bits that a yes or no would tell. */
function uncertainty(probability: number): number {
  const part = (share: number): number => (share <= 0 ? 0 : -share * Math.log2(share));
  return part(probability) + part(1 - probability);
}

/** What you keep yourself weighs more than what a program noted down. */
function hangsOn(records: readonly LinkSource[]): number {
  return records.reduce(
    (sum, it) => sum + (it.kind === 'hand' || it.kind === 'card' ? 2 : it.kind === 'synced' ? 0.5 : 1),
    0,
  );
}

function reasonsOf(
  { a, b, name, found }: Weighed,
  traits: (person: number) => PersonTraits,
): LikelyPair['reasons'] {
  const [one, other] = [traits(a), traits(b)];
  const named = {
    code: `name-${name.how}`,
    weight: name.weight,
    values: { one: one.shownName, two: other.shownName },
  };
  return [named, ...found]
    .toSorted((x, y) => y.weight - x.weight)
    .map(({ code, values }) => ({ code, values }));
}
