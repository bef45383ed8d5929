// Which people are looked at together: by words of the name and initials, by how it sounds, by what stands before an @, by a first name at
// a place of work. Two who each bear an id of their own (a profile) are never one, and are not even looked at: a book of 30,000 profiles
// alone makes no pair. Keys are kept as numbers; that two different ones fall together does no harm.
import { organisationKey } from '../organisation-name.ts';
import type { LinkSource } from './link-source.ts';
import { type LinkName, mailParts, nameOfSlug, namesOf } from './person-traits.ts';
import { MOST_OF_ONE_KEY } from './person-weights.ts';
import { soundOf } from './sound-of.ts';

/** Room for the number of a person beside the hash in one exact number. */
const PEOPLE = 2 ** 21;

/** @returns pairs of people by number, each once, the first one not anchored; in order */
export function likelyTogether(
  people: number,
  isAnchored: (person: number) => boolean,
  recordsOf: (person: number) => readonly LinkSource[],
): (readonly [number, number])[] {
  const free: number[] = [];
  for (let person = 0; person < people; person += 1)
    if (!isAnchored(person)) for (const key of keysOf(recordsOf(person))) free.push(key * PEOPLE + person);
  if (free.length === 0) return [];
  const sorted = Float64Array.from(free).toSorted();
  const found = new Set<number>();
  const hits = new Map<number, number[]>();
  for (let person = 0; person < people; person += 1) {
    if (!isAnchored(person)) continue;
    for (const key of keysOf(recordsOf(person))) {
      const start = firstAt(sorted, key * PEOPLE);
      if (start === sorted.length || Math.floor(sorted[start]! / PEOPLE) !== key) continue;
      const held = hits.get(start);
      if (held) held.push(person);
      else hits.set(start, [person]);
    }
  }
  for (let start = 0; start < sorted.length;) {
    const key = Math.floor(sorted[start]! / PEOPLE);
    let end = start + 1;
    while (end < sorted.length && Math.floor(sorted[end]! / PEOPLE) === key) end += 1;
    const own = Array.from(sorted.subarray(start, end), (it) => it % PEOPLE);
    const anchored = hits.get(start) ?? [];
    if (own.length + anchored.length <= MOST_OF_ONE_KEY)
      for (const [at, one] of own.entries()) {
        for (const other of own.slice(at + 1))
          found.add(Math.min(one, other) * PEOPLE + Math.max(one, other));
        for (const other of anchored) found.add(one * PEOPLE + other);
      }
    start = end;
  }
  return [...Float64Array.from(found).toSorted()].map(
    (it) => [Math.floor(it / PEOPLE), it % PEOPLE] as const,
  );
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

function keysOf(records: readonly LinkSource[]): ReadonlySet<number> {
  const keys = new Set<number>();
  const names = new Map<string, LinkName>();
  for (const it of records) {
    for (const name of namesOf(it)) names.set([...name.given, '/', ...name.family].join(' '), name);
    const slugged = it.slug === null ? null : nameOfSlug(it.slug);
    if (slugged) names.set([...slugged.given, '/', ...slugged.family].join(' '), slugged);
  }
  const organisations = new Set(
    records.flatMap((it) => (it.employer === undefined ? [] : (organisationKey(it.employer) ?? []))),
  );
  for (const { given, family } of names.values()) {
    const [first, ...last] = [soundOf(given.join('')), ...family.map(soundOf)];
    if (last.length > 0) keys.add(hashOf(`n ${[first, ...last].toSorted().join(' ')}`));
    for (const word of last) {
      // Either may be the given one.
      if (word.length > 1) keys.add(hashOf(`i ${word} ${first[0]}`));
      if (first.length > 1) keys.add(hashOf(`i ${first} ${word[0]}`));
    }
    for (const form of mailForms(given, family)) keys.add(hashOf(`m ${form}`));
    for (const organisation of organisations) keys.add(hashOf(`o ${first} ${organisation}`));
  }
  for (const it of records)
    for (const email of it.emails) {
      const text = mailParts(email).words.join('');
      if (text.length > 4) keys.add(hashOf(`m ${text}`));
    }
  return keys;
}

/** What an address of this name may be made of. */
function mailForms(given: readonly string[], family: readonly string[]): readonly string[] {
  const forms: string[] = [];
  for (const first of new Set([given.join(''), given[0] ?? '']))
    for (const last of new Set([family.join(''), family.at(-1) ?? '', family[0] ?? '']))
      if (first !== '' && last !== '')
        forms.push(first + last, last + first, first[0]! + last, last + first[0]!, first + last[0]!, last);
  return forms.filter((form) => form.length > 4);
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
