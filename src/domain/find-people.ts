// Finding people in a list that is held in memory: the same order on every engine. Every word that was typed has to be somewhere:
// best in the name, then in another name or spelling of it, then in what they do, where they are and what they care about, then in
// notes and meetings; behind all of them whatever is a slip of the keyboard away. Among equals the strongest ties.
import { DATED_FIELD, type WordIndex } from './word-index.ts';
import { HAPPENED, type Happened, HOUR, hourOf } from './findable-text.ts';
import { searchWords } from './search-words.ts';
import { MATCH, typedWord } from './word-match.ts';

/** What of a person the list and the search look at. */
export interface Findable {
  readonly id: string;
  /** Folded name. */
  readonly sortName: string;
  /** Where the index has what they are found by. */
  readonly slot: number;
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
  /** When something was between you: instants in ms, `to` not among them. */
  readonly when?: { readonly from: number; readonly to: number } | undefined;
  readonly how?: How | undefined;
  /** Words as they are typed, whole, and not in notes: what a phrase may be besides a question. */
  readonly literal?: boolean;
}

/** What is asked for: that you met, that you called; `talked` has those behind with whom you wrote. */
export type How = 'met' | 'called' | 'wrote' | 'talked';

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
  readonly slots: Int32Array;
  readonly kinds: Uint16Array;
  readonly index: WordIndex;
}

export function listOf<T extends Findable>(people: readonly T[], index: WordIndex): PeopleList<T> {
  const slots = new Int32Array(people.length);
  const kinds = new Uint16Array(people.length);
  for (const [at, it] of people.entries()) {
    slots[at] = it.slot;
    kinds[at] = it.kind;
  }
  return { people, slots, kinds, index };
}

/** Why somebody was found: a field for each word, and when something was between you. */
export interface Hit {
  readonly fields: readonly number[];
  /** Of the latest that was asked for; 0 where no time was. */
  readonly stamp: number;
}

export const NO_HIT: Hit = { fields: [], stamp: 0 };

export interface Found<T> {
  readonly people: readonly T[];
  /** How many of them, the last ones, are there for a word that is nearly the one that was typed. */
  readonly near: number;
  hitOf(it: T): Hit;
  /** Whether what has this stamp was asked for. */
  isAsked(stamp: number): boolean;
}

export const NOBODY: Found<never> = { people: [], near: 0, hitOf: () => NO_HIT, isAsked: () => false };

/** Behind these a word was not found as it was meant. */
const NEAR = 4;
/** By match, of a word in: the name, another name, what they are or do, what was written down. */
const TIERS: Readonly<Record<number, readonly [number, number, number, number]>> = {
  [MATCH.whole]: [0, 1, 2, 3],
  [MATCH.begins]: [0, 1, 2, 3],
  [MATCH.alike]: [1, 1, 3, 3],
  [MATCH.nickname]: [1, 1, -1, -1],
  [MATCH.oneSlip]: [4, 4, 5, 5],
  [MATCH.twoSlips]: [6, 6, 7, 7],
};
const [OTHER_NAME, EMAIL, CARD_NOTE] = [1, 4, 8];
/** So few letters begin a word of nearly every note. */
const LONG_ENOUGH = 3;
const MOST_WORDS = 12;

/** Everybody who fits, best first. */
export function findPeople<T extends Findable>(list: PeopleList<T>, wanted: Wanted): Found<T> {
  const { people, slots, kinds, index } = list;
  const { level, which, when } = wanted;
  const words = [...new Set(wanted.words)].slice(0, MOST_WORDS);
  const isAsked = (stamp: number): boolean => when === undefined || isWithin(stamp, when);
  if (words.length === 0 && level === undefined && which === undefined && when === undefined)
    return { ...NOBODY, people };
  const marks: Uint8Array[] = [];
  for (const word of words) {
    const mark = marksOf(index, word, wanted);
    if (!mark) return NOBODY;
    marks.push(mark);
  }
  const stamps = when ? stampsOf(index, when, wanted.how) : undefined;
  const typed = wanted.words.join(' ');
  const ranks = new Map<number, T[]>();
  // Of each kind the first is looked at.
  const fits = new Int8Array(65_536);
  for (let at = 0; at < people.length; at += 1) {
    const slot = slots[at]!;
    const rank = rankOf(slot, marks, stamps);
    if (rank === -1) continue;
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
    const place = rank === 0 && words.length > 0 && it.sortName.startsWith(typed) ? -1 : rank;
    const equals = ranks.get(place);
    if (equals) equals.push(it);
    else ranks.set(place, [it]);
  }
  const order = [...ranks].sort(([a], [b]) => a - b);
  return {
    people: order.length === 1 ? order[0]![1] : order.flatMap(([, some]) => some),
    near: order.reduce((sum, [rank, some]) => sum + (rank >= NEAR * WORST ? some.length : 0), 0),
    hitOf: ({ slot }) => ({
      fields: marks.map((mark) => (mark[slot]! - 1) & 15),
      stamp: Math.abs(stamps?.[slot] ?? 0),
    }),
    isAsked,
  };
}

const WORST = 256;

/** The worst of the words decides, then all of them together; -1 where one is missing. */
function rankOf(slot: number, marks: readonly Uint8Array[], stamps: Int32Array | undefined): number {
  let [worst, sum, dated] = [0, 0, false];
  for (const mark of marks) {
    const value = mark[slot]!;
    if (value === 0) return -1;
    const tier = (value - 1) >> 4;
    if (tier > worst) worst = tier;
    sum += tier;
    if (((value - 1) & 15) === DATED_FIELD) dated = true;
  }
  if (!stamps) return worst * WORST + sum;
  // What was written down then about it says that something was between you.
  const stamp = stamps[slot]!;
  if (stamp === 0 && !dated) return -1;
  return worst * WORST + sum + (stamp < 0 ? WORST / 2 : 0);
}

/** For each slot how well its best place matches a word, and the field: 16 * tier + field + 1. Undefined where nobody has it. */
function marksOf(index: WordIndex, word: string, { when, literal }: Wanted): Uint8Array | undefined {
  const typed = typedWord(word);
  const found = index.matches(typed);
  if (!found) return undefined;
  const marks = new Uint8Array(index.slots);
  const short = word.length < LONG_ENOUGH && !typed.unspaced;
  const mark = (slot: number, tier: number, field: number): void => {
    if (tier === -1) return;
    const value = tier * 16 + field + 1;
    const before = marks[slot]!;
    if (before === 0 || value < before) marks[slot] = value;
  };
  index.eachPlace(
    found,
    (slot, field, match) => {
      if (literal && (match !== MATCH.whole || field >= EMAIL)) return;
      if (field === EMAIL && match >= MATCH.oneSlip) return;
      if (field === CARD_NOTE && short) return;
      mark(slot, TIERS[match]![field <= OTHER_NAME ? field : field === CARD_NOTE ? 3 : 2]!, field);
    },
    (slot, match, stamp) => {
      if (literal || short || (when && !isWithin(stamp, when))) return;
      const tier = TIERS[match]![3];
      // Asked for a day, what was about it on that day answers best.
      mark(slot, when && tier === 3 ? 1 : tier, DATED_FIELD);
    },
  );
  return marks;
}

function isWithin(stamp: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const hour = hourOf(stamp);
  return hour > 0 && hour >= Math.floor(from / HOUR) && hour < Math.ceil(to / HOUR);
}

const HOWS: Readonly<Record<How, readonly Happened[]>> = {
  met: ['meeting'],
  called: ['call', 'video'],
  wrote: ['written'],
  talked: ['meeting', 'call', 'video'],
};

/** For each slot the latest that happened then; negative where it is not quite what was asked for; 0: nothing. */
function stampsOf(
  index: WordIndex,
  when: { readonly from: number; readonly to: number },
  how: How | undefined,
): Int32Array {
  const stamps = new Int32Array(index.slots);
  const [from, to] = [Math.floor(when.from / HOUR), Math.ceil(when.to / HOUR)];
  const [first, end] = [from * 8, to * 8];
  const wanted = bitsOf(how === undefined ? HAPPENED : HOWS[how]);
  const behind = how === 'talked' ? bitsOf(['written']) : 0;
  const { slots: whose, stamps: all } = index.events;
  for (let at = 0; at < all.length; at += 1) {
    const stamp = all[at]!;
    if (stamp < first || stamp >= end) continue;
    const slot = whose[at]!;
    const before = stamps[slot]!;
    const bit = 1 << (stamp & 7);
    if ((bit & wanted) !== 0) {
      if (stamp > before) stamps[slot] = stamp;
    } else if ((bit & behind) !== 0 && -stamp < before && before <= 0) stamps[slot] = -stamp;
  }
  if (how === undefined || how === 'met')
    for (const [slot, date] of index.met) {
      const span = spanOf(date);
      if (span && stamps[slot] === 0 && span.from >= when.from - DAY_OFF && span.to <= when.to + DAY_OFF)
        stamps[slot] = MET_STAMP;
    }
  return stamps;
}

function bitsOf(kinds: readonly Happened[]): number {
  return kinds.reduce((bits, it) => bits | (1 << HAPPENED.indexOf(it)), 0);
}

/** You said yourself when you met: the day is told from what you said. */
export const MET_STAMP = 7;
/** A plain date has no zone; the nearest may be a day off. */
const DAY_OFF = 14 * HOUR;

function spanOf(date: string): { readonly from: number; readonly to: number } | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date)?.map(Number) ?? [];
  if (year === undefined) return undefined;
  const at = (y: number, m: number, d: number): number => Date.UTC(y, m, d);
  if (!month) return { from: at(year, 0, 1), to: at(year + 1, 0, 1) };
  if (!day) return { from: at(year, month - 1, 1), to: at(year, month, 1) };
  return { from: at(year, month - 1, day), to: at(year, month - 1, day + 1) };
}

/** Everybody whose folded name is exactly this. */
export function peopleOfName<T extends Findable>(
  { people, slots, index }: PeopleList<T>,
  sortName: string,
): readonly T[] {
  const [first] = searchWords(sortName);
  if (first === undefined) return people.filter((it) => it.sortName === sortName);
  const bearers = index.bearers(first);
  const found: T[] = [];
  for (let at = 0; at < people.length; at += 1)
    if (bearers[slots[at]!] === 1 && people[at]!.sortName === sortName) found.push(people[at]!);
  return found;
}

function isOfLevel(it: Findable, level: LevelFilter): boolean {
  if (level === 'unsure') return it.level === null;
  if (level === 'not-yet') return it.level === 3 && !it.nominal;
  if (level === 'linked') return it.nominal;
  return it.level === Number(level);
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
  const slots = new Int32Array(people.length + now.length);
  const kinds = new Uint16Array(people.length + now.length);
  slots.set(list.slots);
  kinds.set(list.kinds);
  for (const id of changed) {
    const old = known(id);
    let at = old ? placeOf(people, old) : -1;
    if (at === -1 || people[at] !== old) at = people.findIndex((it) => it.id === id);
    if (at === -1) continue;
    people.splice(at, 1);
    slots.copyWithin(at, at + 1);
    kinds.copyWithin(at, at + 1);
  }
  for (const it of now) {
    const at = placeOf(people, it);
    people.splice(at, 0, it);
    slots.copyWithin(at + 1, at);
    slots[at] = it.slot;
    kinds.copyWithin(at + 1, at);
    kinds[at] = it.kind;
  }
  return {
    people,
    slots: slots.subarray(0, people.length),
    kinds: kinds.subarray(0, people.length),
    index: list.index,
  };
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
