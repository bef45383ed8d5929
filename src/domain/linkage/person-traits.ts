// What is known of each person who is not linked yet with others: gathered from their records when they are compared, not before.
import type { MatchSource } from '../match-source.ts';
import { foldName } from '../name-folding.ts';
import { organisationKey } from '../organisation-name.ts';
import { romanised } from '../spellings.ts';
import type { LinkSource } from './link-source.ts';

/** A name in two parts, each by its words: hyphens part words, particles are left out, letters are Latin where that is possible. */
export interface LinkName {
  readonly given: readonly string[];
  /** None where one word is all there is. */
  readonly family: readonly string[];
}

export interface PersonTraits {
  readonly names: readonly LinkName[];
  /** What stands before the @, letters and separators, and what behind it. */
  readonly mail: readonly { readonly words: readonly string[]; readonly domain: string }[];
  /** Addresses and numbers. */
  readonly points: ReadonlySet<string>;
  readonly employers: ReadonlySet<string>;
  /** Folded, with one spelling as shown. */
  readonly titles: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
  readonly birthdays: readonly string[];
  readonly slugs: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  /** Bears an id that no second person bears: a profile, a row of a list of connections. */
  readonly anchored: boolean;
  /** As shown, for reasons. */
  readonly shownName: string;
  readonly shownEmployers: ReadonlyMap<string, string>;
}

/** Words between names that some write and some leave out. */
const particles = new Set(
  'van von der den de del della di da do dos das du la le les el al ter ten te bin ibn bint ben abu zu zum y e und of ni nic mac mc o'.split(
    ' ',
  ),
);

export const isAnchored = (source: LinkSource): boolean =>
  source.slug !== null || source.kind === 'connection';

/** Every name of a person: as their records show it, and as their profile's address has it. */
export function allNames(records: readonly LinkSource[]): readonly LinkName[] {
  const [only] = records;
  if (records.length === 1 && only && (only.slug === null || isMadeOf(only.slug, only.foldedName)))
    return namesOf(only);
  const names = new Map<string, LinkName>();
  const seen = new Set<string>();
  for (const it of records) {
    const known = `${it.name}/${it.nickname ?? ''}/${it.slug ?? ''}`;
    if (seen.has(known)) continue;
    seen.add(known);
    for (const name of namesOf(it)) names.set(keyOf(name), name);
    // Most are made of the name that is shown.
    if (it.slug === null || isMadeOf(it.slug, it.foldedName)) continue;
    const slugged = nameOfSlug(it.slug);
    if (slugged && !names.has(keyOf(slugged))) names.set(keyOf(slugged), slugged);
  }
  return [...names.values()];
}

/** `ana-ruiz-7b2` of `ana ruiz`. */
function isMadeOf(slug: string, foldedName: string): boolean {
  const made = foldedName.replaceAll(' ', '-');
  if (!slug.startsWith(made)) return false;
  const rest = slug.slice(made.length);
  return rest === '' || (rest.startsWith('-') && rest.lastIndexOf('-') === 0 && /\d/.test(rest));
}

export function traitsOf(records: readonly LinkSource[]): PersonTraits {
  const employers = new Map<string, string>();
  for (const it of records) {
    const employer = it.employer === undefined ? null : organisationKey(it.employer);
    if (employer !== null) employers.set(employer, it.employer!);
  }
  const slugs = new Set(records.flatMap((it) => it.slug ?? []));
  const folded = (of: (it: LinkSource) => string | undefined): ReadonlyMap<string, string> =>
    new Map(
      records.flatMap((it) => {
        const shown = of(it);
        return shown === undefined ? [] : [[foldName(shown), shown] as const];
      }),
    );
  return {
    names: allNames(records),
    mail: [...new Set(records.flatMap((it) => it.emails))].map(mailParts),
    points: new Set(records.flatMap((it) => [...it.emails, ...it.phones])),
    employers: new Set(employers.keys()),
    titles: folded((it) => it.title),
    places: folded((it) => it.place),
    birthdays: [...new Set(records.flatMap((it) => it.birthday ?? []))],
    slugs,
    lists: new Set(records.flatMap((it) => it.list ?? [])),
    anchored: records.some(isAnchored),
    shownName: shownNameOf(records),
    shownEmployers: employers,
  };
}

function shownNameOf(records: readonly LinkSource[]): string {
  const named = records.filter((it) => it.name.trim().includes(' ') && !it.name.includes('@'));
  return (named[0] ?? records[0])?.name ?? '';
}

const keyOf = ({ given, family }: LinkName): string => `${given.join(' ')}/${family.join(' ')}`;

/** The names of a record: as shown, without what stands in brackets, and with the nickname for the first one. None of an address or number. */
export function namesOf(it: MatchSource): readonly LinkName[] {
  if (isAddress(it)) return [];
  const shown = partsOf(it);
  if (!shown) return [];
  const nickname = it.nickname ? foldName(it.nickname).split(' ').map(romanised) : [];
  return nickname.length === 1 && shown.family.length > 0 ? [shown, { ...shown, given: nickname }] : [shown];
}

const plainName = /^[A-Za-z]+ [A-Za-z' ]+$/;
const spelledName = /^\p{L}+ [\p{L}' ]+$/u;

function partsOf({ name, foldedName }: MatchSource): LinkName | null {
  if (plainName.test(name) || spelledName.test(name))
    return nameOfWords(foldedName.split(' ').map((word) => [word]));
  const bare = name.replaceAll(/\([^)]*\)|"[^"]*"|“[^”]*”|\[[^\]]*\]/g, ' ').trim();
  // What the fold takes for one name, taken apart where the file has a space and not where it has a hyphen.
  const folded = bare === name ? foldedName : foldName(bare);
  // Letters that went wrong on their way (`Gra|yna`) do not part a word either.
  const hyphens = bare.split(/[\s,]+/).filter((word) => /\p{L}[^\p{L}\p{M}'’.]+\p{L}/u.test(word));
  const compounds = hyphens
    .map((word) => foldName(word))
    .filter((word) => word.includes(' ') && folded.includes(word));
  let marked = folded;
  for (const compound of compounds) marked = marked.replace(compound, compound.replaceAll(' ', '-'));
  const words = marked
    .split(' ')
    .filter(Boolean)
    .map((word) => word.split('-'));
  // `Ruiz, Ana`
  const comma = /^([^,]+),\s*\S/.exec(bare);
  const before = comma ? foldName(comma[1]!).split(/[ -]/).length : 0;
  const flat = words.flat();
  if (comma && before < flat.length && folded.startsWith(foldName(comma[1]!)))
    return nameOfWords([flat.slice(before), ...flat.slice(0, before).map((word) => [word])]);
  return nameOfWords(words);
}

/** The first of the words is the given name. */
function nameOfWords(words: readonly (readonly string[])[]): LinkName | null {
  const [given, ...family] = words;
  if (!given) return null;
  const kept = family.flat().filter((word) => !particles.has(word));
  return {
    given: given.map(romanised),
    family: (kept.length > 0 ? kept : family.flat()).map(romanised),
  };
}

const LETTER = /\p{L}/u;

/** A name that is an address or number, or what stands before the @. */
function isAddress({ name, emails, phones }: MatchSource): boolean {
  const code = name.charCodeAt(0) | 32;
  const spaced = name.includes(' ');
  if (name.includes('@') || ((code < 97 || code > 122) && !LETTER.test(name))) return true;
  if (spaced) return false;
  const plain = `${name.toLowerCase()}@`;
  return (
    emails.some((email) => email.startsWith(plain)) ||
    (phones.length > 0 && /\d{2}/.test(name) && !/\p{L}{2}/u.test(name))
  );
}

const plainSlug = /^[a-z0-9-]+$/;

/** Null where it is made of one word, or of numbers. */
function nameOfSlug(slug: string): LinkName | null {
  if (plainSlug.test(slug)) {
    const plain = slug.split('-').filter((word) => word !== '' && !/\d/.test(word));
    return plain.length > 1 ? nameOfWords(plain.map((word) => [word])) : null;
  }
  const words = foldName(slug.replaceAll('-', ' '))
    .split(' ')
    .filter((word) => !/\d/.test(word));
  return words.length > 1 ? nameOfWords(words.map((word) => [word])) : null;
}

/** `ana.ruiz7@mail.one.org`: `ana`, `ruiz`; `one` is told by the last word but the ending of the domain. */
export function mailParts(email: string): { words: readonly string[]; domain: string } {
  const at = email.lastIndexOf('@');
  const words = foldName(
    email
      .slice(0, at)
      .replace(/\+.*$/, '')
      .replaceAll(/[^\p{L}]+/gu, ' '),
  )
    .split(' ')
    .filter(Boolean);
  return { words, domain: domainOf(email) };
}

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

const secondLevel = new Set(['co', 'com', 'org', 'net', 'ac', 'gov', 'edu', 'or', 'ne']);

/** The part of a domain that names its owner: `one` of `mail.one.co.uk`. */
export function domainName(domain: string): string {
  const labels = domain.split('.');
  const last = labels.length - (labels.length > 2 && secondLevel.has(labels.at(-2)!) ? 3 : 2);
  return (labels[last] ?? labels[0] ?? '').replaceAll('-', '');
}
