// What a kept card tells of closeness beside being kept: a birthday, a first name alone, a family name or word; and whether a
// title says that somebody looks for people to hire. Word lists: lists/family-words.json, lists/recruiting-words.json.
import familyWords from './lists/family-words.json' with { type: 'json' };
import recruitingWords from './lists/recruiting-words.json' with { type: 'json' };
import { foldName } from './name-folding.ts';
import type { ContactRecord } from './source-record.ts';
import type { CardFacts } from './tie.ts';

const family = new Set(familyWords.anywhere);
const familyAlone = new Set(familyWords.alone);
const familyGroups = new Set(familyWords.groups);
const recruiting = new RegExp(`\\b(?:${recruitingWords.beginnings.join('|')})`, 'u');

/** Shorter ones are particles and initials (`de`, `O`). */
const SHORTEST_FAMILY_NAME = 3;

/** The words of a family name that may be shared in a family, folded. */
export function familyNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names.flatMap((name) =>
      foldName(name)
        .split(' ')
        .slice(1)
        .filter((word) => word.length >= SHORTEST_FAMILY_NAME),
    ),
  );
}

/** Facts of one card; `own`: family names of the book's owner. */
export function factsOfCard(record: ContactRecord, own: ReadonlySet<string>): CardFacts {
  const words = foldName(record.name.full).split(' ');
  const groups = (record.categories ?? []).map(foldName);
  return {
    birthday: record.birthday !== undefined,
    firstName: words.length === 1 && !isOrganisation(record, words[0] ?? ''),
    family:
      words.some((word, at) => family.has(word) || (at > 0 && own.has(word))) ||
      (words.length === 1 && familyAlone.has(words[0] ?? '')) ||
      groups.some((group) => familyGroups.has(group)),
  };
}

/** What several cards of one person tell together; null where there is none. */
export function joinCardFacts(all: readonly CardFacts[]): CardFacts | null {
  if (all.length === 0) return null;
  return {
    birthday: all.some((it) => it.birthday),
    firstName: all.some((it) => it.firstName),
    family: all.some((it) => it.family),
  };
}

/** A company's card bears its name and nobody's. */
function isOrganisation(record: ContactRecord, word: string): boolean {
  return record.affiliations.some(
    (it) => it.organisation !== undefined && foldName(it.organisation) === word,
  );
}

/** Does a record say that you are friends on Facebook (formats/facebook/survey.ts). */
export function isFriend(record: ContactRecord): boolean {
  return record.extra?.some(([name]) => name === 'Facebook friend') ?? false;
}

/** Does a title say that they look for people to hire (`Senior Recruiter`, `Talent Partner`). */
export function looksForPeople(titles: readonly (string | null | undefined)[]): boolean {
  return titles.some((title) => title && recruiting.test(title.toLowerCase()));
}
