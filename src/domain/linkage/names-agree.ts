// Whether two records that share an address or a number can be one person, by what they are called and when they were born: a family
// has one telephone, a shop one mailbox, a father and a son one name.
import type { MatchSource } from '../match-source.ts';
import { isSameDay } from '../verified-different.ts';
import { exchanged, matchPart } from './name-evidence.ts';
import { type LinkName, namesOf } from './person-traits.ts';

/** `untold`: one of them is a word of yours (`Mum`, `Plumber`), which goes with any name. */
export type Agreement = 'alike' | 'untold' | 'other';

export function agreementOf(a: MatchSource, b: MatchSource): Agreement {
  if (a.birthday !== undefined && b.birthday !== undefined && !isSameDay(a.birthday, b.birthday))
    return 'other';
  const [mine, theirs] = [suffixOf(a.name), suffixOf(b.name)];
  if (mine !== '' && theirs !== '' && mine !== theirs) return 'other';
  return a.foldedName === b.foldedName ? 'alike' : namesAgree(namesOf(a), namesOf(b));
}

/** Equal where two records call somebody the same. */
export function calledAs({ foldedName, name }: MatchSource): string {
  return `${foldedName}/${suffixOf(name)}`;
}

/** The same of all names that two people have: one that agrees is enough. Whoever has no name agrees with everybody. */
export function namesAgree(mine: readonly LinkName[], theirs: readonly LinkName[]): Agreement {
  if (mine.length === 0 || theirs.length === 0) return 'alike';
  let best: Agreement = 'other';
  for (const one of mine)
    for (const other of theirs) {
      const found = agreement(one, other);
      if (found === 'alike') return found;
      if (found === 'untold') best = found;
    }
  return best;
}

const generations = /[\s,](jr|sr|junior|senior|ii|iii|iv)\.?$/i;
const spelledOut: Readonly<Record<string, string>> = { junior: 'jr', senior: 'sr' };

/** `jr` of `John Carter, Jr.`; '' where a name says none. */
function suffixOf(name: string): string {
  const suffix = generations.exec(name.trimEnd())?.[1]?.toLowerCase() ?? '';
  return spelledOut[suffix] ?? suffix;
}

function agreement(shown: LinkName, otherShown: LinkName): Agreement {
  const [mine, theirs] = [withoutKin(shown), withoutKin(otherShown)];
  const [one, other] = [wordsOf(mine), wordsOf(theirs)];
  if (generationOf(one) !== generationOf(other) && generationOf(one) && generationOf(other)) return 'other';
  // 王小明 and Xiaoming Wang: letters alone do not tell.
  if (scriptOf(one) !== scriptOf(other)) return 'alike';
  // 秦明轩 and 明轩 秦.
  const letters = one.join('');
  if (letters === other.join('') || letters === other.toReversed().join('')) return 'alike';
  if (one.toReversed().join('') === other.join('')) return 'alike';
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.every((word) => word.length > 1 && long.includes(word))) return 'alike';
  if (partsAgree(mine, theirs)) return 'alike';
  const single = mine.family.length === 0 || theirs.family.length === 0;
  if (!single && partsAgree(exchanged(mine), theirs, true)) return 'alike';
  // Where names are written without spaces, one word is a whole name.
  return single && scriptOf(one) === 'latin' ? 'untold' : 'other';
}

/** `Auntie Kit`: Kit. */
function withoutKin(name: LinkName): LinkName {
  const [first, ...family] = name.family;
  if (first === undefined || !name.given.every((word) => kin.has(word))) return name;
  return { given: [first], family };
}

const kin = new Set(
  'aunt auntie aunty uncle granny gran grandma grandpa nan tante onkel oma opa tia tio'.split(' '),
);

const generationOf = (words: readonly string[]): string | undefined =>
  words.map((word) => spelledOut[word] ?? word).find((word) => word === 'jr' || word === 'sr');

const wordsOf = ({ given, family }: LinkName): readonly string[] => [...given, ...family];

/** @param whole whether both parts have to agree: a family name may have changed by marriage, but not in a name that is turned round */
function partsAgree(mine: LinkName, theirs: LinkName, whole = false): boolean {
  const given = matchPart(mine.given, theirs.given).how;
  const family = matchPart(mine.family, theirs.family).how;
  if (given === 'other')
    return family !== 'other' && family !== 'unsaid' && areInitials(mine.given, theirs.given);
  // A letter may be of a part that is left out: `Bastian v.` is of the family von der Linde.
  if (family !== 'other' || [mine, theirs].some((it) => it.family.join('').length === 1)) return true;
  return !whole && given !== 'initial' && given !== 'short' && given !== 'slip';
}

/** `jp` of `Jean-Pierre`. */
function areInitials(mine: readonly string[], theirs: readonly string[]): boolean {
  const [short, long] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine];
  return short.length === 1 && long.length > 1 && long.map((word) => word[0]).join('') === short[0];
}

const scripts = [
  ['latin', /\p{Script=Latin}/u],
  ['han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
] as const;

function scriptOf(words: readonly string[]): string {
  const text = words.join('');
  return scripts.find(([, letters]) => letters.test(text))?.[0] ?? 'none';
}
