// Which people are looked at together: by words of the name and initials, by how it sounds, by what stands before an @, by a whole address or
// number, by a first name at a place of work. Two who each bear an id of their own (a profile) are never one, and are not even looked at: a book of 30,000 profiles
// alone makes no pair. Keys are kept as numbers; that two different ones fall together does no harm.
import { organisationKey } from '../organisation-name.ts';
import type { LinkSource } from './link-source.ts';
import { allNames, type LinkName, mailParts } from './person-traits.ts';
import { MOST_OF_LOOSE_KEY, MOST_OF_ONE_KEY } from './person-weights.ts';
import { soundOf } from './sound-of.ts';

/** Room for the number of a person beside the key in one exact number. */
const PEOPLE = 2 ** 21;

/** Kinds of keys. Of the loose ones fewer people may have one. */
const [POINT, WHOLE, WORK, MAIL, INITIAL, FAMILY] = [0, 1, 2, 3, 4, 5];
const LOOSE = INITIAL;

/**
 * Whether a key is what is before an @ or what a name would make there: names are not looked at together because of their addresses'
 * possible spelling, only a name and an address, or two addresses. All other keys are of the first kind.
 */
const [TELLS, MAY_BE_TOLD] = [0, 1];

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
      const group = Math.floor(key / 2);
      const start = firstAt(sorted, group * 2 * PEOPLE);
      if (start === sorted.length || groupOf(sorted[start]!) !== group) continue;
      const held = hits.get(start);
      if (held) held.push(key * PEOPLE + person);
      else hits.set(start, [key * PEOPLE + person]);
    }
  }
  return pairsOf(sorted, hits);
}

const groupOf = (entry: number): number => Math.floor(entry / (2 * PEOPLE));
const roleOf = (entry: number): number => Math.floor(entry / PEOPLE) % 2;

function pairsOf(
  sorted: Float64Array,
  hits: ReadonlyMap<number, readonly number[]>,
): (readonly [number, number])[] {
  const found = new Set<number>();
  for (let start = 0; start < sorted.length;) {
    const group = groupOf(sorted[start]!);
    let end = start + 1;
    while (end < sorted.length && groupOf(sorted[end]!) === group) end += 1;
    const anchored = hits.get(start) ?? [];
    const most = group % 2 === 1 ? MOST_OF_LOOSE_KEY : MOST_OF_ONE_KEY;
    if (end - start + anchored.length <= most)
      for (let at = start; at < end; at += 1) {
        const [one, role] = [sorted[at]! % PEOPLE, roleOf(sorted[at]!)];
        const add = (entry: number): void => {
          if (role + roleOf(entry) < 2 && entry % PEOPLE !== one) found.add(one * PEOPLE + (entry % PEOPLE));
        };
        for (let next = at + 1; next < end; next += 1) add(sorted[next]!);
        for (const other of anchored) add(other);
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

function keysOfNames(names: readonly LinkName[], records: readonly LinkSource[]): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const name of names) addName(keys, name, records);
  for (const it of records) {
    for (const email of it.emails) {
      const text = mailParts(email).words.join('');
      if (text.length > 4) keys.add(keyOf(MAIL, TELLS, text));
      keys.add(keyOf(POINT, TELLS, email));
    }
    for (const phone of it.phones) keys.add(keyOf(POINT, TELLS, phone));
  }
  return keys;
}

function addName(keys: Set<number>, { given, family }: LinkName, records: readonly LinkSource[]): void {
  const first = soundOf(given.length === 1 ? given[0]! : given.join(''));
  if (family.length === 1) {
    const last = soundOf(family[0]!);
    keys.add(first < last ? keyOf(WHOLE, TELLS, first, last) : keyOf(WHOLE, TELLS, last, first));
  } else if (family.length > 1) keys.add(keyOf(WHOLE, TELLS, ...[first, ...family.map(soundOf)].toSorted()));
  for (const word of family) {
    const sound = soundOf(word);
    // Either may be the given one.
    if (sound.length > 1) keys.add(keyOf(INITIAL, TELLS, sound, first[0] ?? ''));
    if (first.length > 1) keys.add(keyOf(INITIAL, TELLS, first, sound[0] ?? ''));
    // Rare families alone: for nicknames that begin otherwise.
    if (sound.length > 2) keys.add(keyOf(FAMILY, TELLS, sound));
  }
  addMailForms(keys, given, family);
  for (const { employer } of records) {
    const organisation = employer === undefined ? null : organisationKey(employer);
    if (organisation !== null) keys.add(keyOf(WORK, TELLS, first, organisation));
  }
}

/** What an address of this name may be made of. */
function addMailForms(keys: Set<number>, given: readonly string[], family: readonly string[]): void {
  if (family.length === 0) return;
  const add = (one: string, other: string): void => {
    if (one.length + other.length > 4) keys.add(keyOf(MAIL, MAY_BE_TOLD, one, other));
  };
  const firsts = given.length === 1 ? given : [given.join(''), given[0]!];
  const lasts = family.length === 1 ? family : [family.join(''), family.at(-1)!, family[0]!];
  for (const first of firsts)
    for (const last of lasts) {
      add(first, last);
      add(last, first);
      add(first[0]!, last);
      add(last, first[0]!);
      add(first, last[0]!);
      add(last, '');
    }
}

/** FNV-1a of the parts one after the other, 30 bits; then whether the key is loose, then its role. An address does not tell its parts. */
function keyOf(kind: number, role: number, ...parts: readonly string[]): number {
  let hash = Math.imul(0x811c9dc5 ^ kind, 0x01000193);
  for (const text of parts) {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    if (kind !== MAIL) hash = Math.imul(hash ^ 32, 0x01000193);
  }
  return (hash >>> 2) * 4 + (kind >= LOOSE ? 2 : 0) + role;
}
