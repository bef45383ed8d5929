// Which people are looked at together: by words of the name and initials, by how it sounds, by what stands before an @, by a first name at
// a place of work. Two who each bear an id of their own (a profile) are never one, and are not even looked at: a book of 30,000 profiles
// alone makes no pair. Keys are kept as numbers; that two different ones fall together does no harm.
import { organisationKey } from '../organisation-name.ts';
import type { LinkSource } from './link-source.ts';
import { allNames, type LinkName, mailParts } from './person-traits.ts';
import { MOST_OF_ONE_KEY } from './person-weights.ts';
import { soundOf } from './sound-of.ts';

/** Room for the number of a person beside the hash in one exact number. */
const PEOPLE = 2 ** 21;

/**
 * @param told is handed the names of each person, once: whoever counts names needs not read them again. Not called where nobody can be
 * anybody else.
 * @returns pairs of people by number, each once, the first one not anchored, in order
 */
export function likelyTogether(
  people: number,
  isAnchored: (person: number) => boolean,
  recordsOf: (person: number) => readonly LinkSource[],
  told: (person: number, names: readonly LinkName[], records: readonly LinkSource[]) => void,
): (readonly [number, number])[] {
  const keysOf = (person: number): ReadonlySet<number> => {
    const records = recordsOf(person);
    const names = allNames(records);
    told(person, names, records);
    return keysOfNames(names, records);
  };
  const free: number[] = [];
  for (let person = 0; person < people; person += 1)
    if (!isAnchored(person)) for (const key of keysOf(person)) free.push(key * PEOPLE + person);
  if (free.length === 0) return [];
  const sorted = Float64Array.from(free).sort();
  const hits = new Map<number, number[]>();
  for (let person = 0; person < people; person += 1) {
    if (!isAnchored(person)) continue;
    for (const key of keysOf(person)) {
      const start = firstAt(sorted, key * PEOPLE);
      if (start === sorted.length || Math.floor(sorted[start]! / PEOPLE) !== key) continue;
      const held = hits.get(start);
      if (held) held.push(person);
      else hits.set(start, [person]);
    }
  }
  return pairsOf(sorted, hits);
}

function pairsOf(
  sorted: Float64Array,
  hits: ReadonlyMap<number, readonly number[]>,
): (readonly [number, number])[] {
  const found = new Set<number>();
  for (let start = 0; start < sorted.length;) {
    const key = Math.floor(sorted[start]! / PEOPLE);
    let end = start + 1;
    while (end < sorted.length && Math.floor(sorted[end]! / PEOPLE) === key) end += 1;
    const anchored = hits.get(start) ?? [];
    if (end - start + anchored.length <= MOST_OF_ONE_KEY)
      for (let at = start; at < end; at += 1) {
        const one = sorted[at]! % PEOPLE;
        for (let next = at + 1; next < end; next += 1) found.add(one * PEOPLE + (sorted[next]! % PEOPLE));
        for (const other of anchored) found.add(one * PEOPLE + other);
      }
    start = end;
  }
  return Array.from(Float64Array.from(found).sort(), (it) => [Math.floor(it / PEOPLE), it % PEOPLE] as const);
}

/** The first place of a value that is not less. */
function firstAt(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Kinds of keys, so that a name is not taken for what stands before an @. */
const [WHOLE, INITIAL, MAIL, WORK] = [1, 2, 3, 4];

function keysOfNames(names: readonly LinkName[], records: readonly LinkSource[]): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const name of names) addName(keys, name, records);
  for (const it of records)
    for (const email of it.emails) {
      const text = mailParts(email).words.join('');
      if (text.length > 4) keys.add(hashOf(MAIL, text));
    }
  return keys;
}

function addName(keys: Set<number>, { given, family }: LinkName, records: readonly LinkSource[]): void {
  const first = soundOf(given.length === 1 ? given[0]! : given.join(''));
  if (family.length === 1) {
    const last = soundOf(family[0]!);
    keys.add(first < last ? hashOf(WHOLE, first, last) : hashOf(WHOLE, last, first));
  } else if (family.length > 1) keys.add(hashOf(WHOLE, ...[first, ...family.map(soundOf)].toSorted()));
  for (const word of family) {
    const sound = soundOf(word);
    // Either may be the given one.
    if (sound.length > 1) keys.add(hashOf(INITIAL, sound, first[0] ?? ''));
    if (first.length > 1) keys.add(hashOf(INITIAL, first, sound[0] ?? ''));
  }
  addMailForms(keys, given, family);
  for (const { employer } of records) {
    const organisation = employer === undefined ? null : organisationKey(employer);
    if (organisation !== null) keys.add(hashOf(WORK, first, organisation));
  }
}

/** What an address of this name may be made of. */
function addMailForms(keys: Set<number>, given: readonly string[], family: readonly string[]): void {
  if (family.length === 0) return;
  const firsts = given.length === 1 ? given : [given.join(''), given[0]!];
  const lasts = family.length === 1 ? family : [family.join(''), family.at(-1)!, family[0]!];
  for (const first of firsts)
    for (const last of lasts) {
      const long = first.length + last.length > 4;
      if (long) keys.add(hashOf(MAIL, first, last)).add(hashOf(MAIL, last, first));
      if (last.length > 3) keys.add(hashOf(MAIL, first[0]!, last)).add(hashOf(MAIL, last, first[0]!));
      if (first.length > 3) keys.add(hashOf(MAIL, first, last[0]!));
      if (last.length > 4) keys.add(hashOf(MAIL, last));
    }
}

/** FNV-1a, 32 bits, of the parts one after the other. What a name's key has between its parts, an address does not tell. */
function hashOf(kind: number, ...parts: readonly string[]): number {
  let hash = Math.imul(0x811c9dc5 ^ kind, 0x01000193);
  for (const text of parts) {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    if (kind !== MAIL) hash = Math.imul(hash ^ 32, 0x01000193);
  }
  return hash >>> 0;
}
