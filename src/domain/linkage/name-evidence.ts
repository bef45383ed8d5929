// How much two people's names, and the names in their addresses, say that they are one. An address made of a name says nothing beyond
// the name, but it tells what a short name leaves out: `Kit` with k.silverstead@ is as good as `Kit S.` with the whole family name.
import { nicknamesOf } from '../nicknames.ts';
import { plainVowels } from '../spellings.ts';
import { withinOneEdit } from './edit-distance.ts';
import { soundOf } from './sound-of.ts';
import type { LinkName, PersonTraits } from './person-traits.ts';
import {
  ANOTHER_NAME_IN_MAIL,
  RAREST_NAME,
  SAME_INITIAL,
  SOUNDS_BOTH,
  STRANGERS_REACHED,
  WORD_AGAIN,
} from './person-weights.ts';

/** What the book tells of names; shares are of other people than the two at hand. */
export interface NameBook {
  readonly given: (name: string) => number;
  readonly family: (name: string) => number;
  /** Share of those whose given name begins so. */
  readonly givenBeginning: (beginning: string) => number;
  /** Two whole names of strangers are equal so often, by what profiles show. */
  readonly collision: number;
  /** By how much that is more or less than if given and family names went together by chance. */
  readonly bent: number;
}

export interface NameEvidence {
  /** Log of m / u. */
  readonly weight: number;
  readonly how: 'equal' | 'spelling' | 'nickname' | 'initial' | 'more-words' | 'mail' | 'part' | 'other';
  /** Given and family name agree, each written out. */
  readonly whole: boolean;
}

type Likeness = keyof typeof WORD_AGAIN;

/** One of the two parts of a name. */
interface Met {
  readonly how: Likeness | 'unsaid';
  /** What both have. */
  readonly word: string;
}

const UNSAID: Met = { how: 'unsaid', word: '' };
const NEARNESS: readonly (Likeness | 'unsaid')[] = [
  'equal',
  'sound',
  'slip',
  'half',
  'more',
  'nickname',
  'short',
  'initial',
  'unsaid',
  'other',
];
const nearer = (one: Met, other: Met): Met =>
  NEARNESS.indexOf(other.how) < NEARNESS.indexOf(one.how) ? other : one;

export function nameEvidence(a: PersonTraits, b: PersonTraits, book: NameBook): NameEvidence | null {
  let best: NameEvidence | null = null as NameEvidence | null;
  const better = (found: NameEvidence | null): void => {
    if (found && (!best || found.weight > best.weight)) best = found;
  };
  const none: readonly LinkName[] = [{ given: [], family: [] }];
  for (const mine of a.names.length > 0 ? a.names : none)
    for (const theirs of b.names.length > 0 ? b.names : none) {
      better(compareNames(mine, theirs, a.mail, b.mail, book));
      if (!best?.whole && mine.family.length > 0 && theirs.family.length > 0)
        better(compareNames(exchanged(mine), theirs, a.mail, b.mail, book));
    }
  return best;
}

/** Family name first, as in Hungary, China, Japan, Korea and in lists. */
export const exchanged = ({ given, family }: LinkName): LinkName => ({
  given: family.slice(-1),
  family: [...given, ...family.slice(0, -1)],
});

function compareNames(
  mine: LinkName,
  theirs: LinkName,
  myMail: PersonTraits['mail'],
  theirMail: PersonTraits['mail'],
  book: NameBook,
): NameEvidence | null {
  let given = matchPart(mine.given, theirs.given);
  let family = matchPart(mine.family, theirs.family);
  let byMail = false;
  for (const [name, own, mail] of [
    [theirs, mine, myMail],
    [mine, theirs, theirMail],
  ] as const) {
    if (given.how === 'equal' && family.how === 'equal') break;
    for (const { words } of mail) {
      const told = partsInMail(words, name);
      if (!told) continue;
      // An address tells what the own name leaves out or shortens, and a family name from before; not another first name.
      if (given.how === 'other') {
        // `Pip` or `Dad` with the whole name in the address: what you call them.
        if (own.family.length > 0 || told.given.how !== 'equal') continue;
        [given, family, byMail] = [{ ...told.given, how: 'nickname' }, told.family, true];
        continue;
      }
      const [one, other] = [nearer(given, told.given), nearer(family, told.family)];
      byMail ||= one !== given || other !== family;
      [given, family] = [one, other];
    }
  }
  const said = [given, family].filter((it) => it.how !== 'unsaid');
  if (said.every((it) => it.how === 'other')) return null;
  let weight = weightOf(given, family, book);
  if (contradicted(mine, theirs, myMail) || contradicted(theirs, mine, theirMail))
    weight += Math.log(ANOTHER_NAME_IN_MAIL);
  const written = (it: Met): boolean => !['initial', 'unsaid', 'other'].includes(it.how);
  return { weight, how: howOf(given, family, byMail), whole: written(given) && written(family) };
}

function howOf(given: Met, family: Met, byMail: boolean): NameEvidence['how'] {
  const hows = new Set([given.how, family.how]);
  if (hows.has('other') || hows.has('unsaid')) return 'part';
  if (byMail) return 'mail';
  if (hows.has('initial')) return 'initial';
  if (hows.has('nickname') || hows.has('short')) return 'nickname';
  if (hows.has('more') || hows.has('half')) return 'more-words';
  return hows.has('sound') || hows.has('slip') ? 'spelling' : 'equal';
}

/** How two given names, or two family names, go together. */
export function matchPart(mine: readonly string[], theirs: readonly string[]): Met {
  if (mine.length === 0 || theirs.length === 0) return UNSAID;
  const [one, other] = [mine.join(' '), theirs.join(' ')];
  if (one === other) return { how: 'equal', word: one };
  // Müller and Mueller: as long only where nothing is spelled out.
  if (one.length !== other.length && plainVowels(mine.join('')) === plainVowels(theirs.join('')))
    return { how: 'equal', word: one };
  const whole = likenessOf(mine.join(''), theirs.join(''));
  if (whole === 'sound' || whole === 'slip') return { how: whole, word: one };
  // `Quill` and `Quill-Gorseden`, `Ana` and `Ana María`.
  const both = mine.filter((word) => word.length > 1 && theirs.includes(word));
  if (both.length > 0) return { how: 'more', word: both.join(' ') };
  const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  if (short.length > 1) return { how: 'other', word: '' };
  let best: Met = { how: 'other', word: '' };
  for (const word of long) {
    const how = likenessOf(short[0]!, word);
    // Of a beginning it counts how many names begin so.
    best = nearer(best, {
      how,
      word: how === 'short' ? [short[0]!, word].toSorted((x, y) => x.length - y.length)[0]! : word,
    });
  }
  return best;
}

function likenessOf(a: string, b: string): Likeness {
  if (a === b) return 'equal';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 'initial' : 'other';
  if (soundOf(a) === soundOf(b)) return 'sound';
  if (long.length > 3 && short.length > 2 && withinOneEdit(a, b)) return 'slip';
  if (nicknamesOf(a).has(b)) return 'nickname';
  return short.length > 2 && long.startsWith(short) ? 'short' : 'other';
}

/** Which parts of a name stand in what is before the @: all of it has to be made of the name. */
export function partsInMail(words: readonly string[], name: LinkName): { given: Met; family: Met } | null {
  const text = words.join('');
  if (text.length < 4 || name.given.length === 0 || name.family.length === 0) return null;
  // All that is made of a name begins with one of its words.
  if (![...name.given, ...name.family].some((word) => word[0] === text[0])) return null;
  const met = (how: Likeness, part: readonly string[]): Met => ({ how, word: part.join(' ') });
  for (const given of [name.given, name.given.slice(0, 1)])
    for (const family of [name.family, name.family.slice(-1), name.family.slice(0, 1)]) {
      const [first, last] = [given.join(''), family.join('')];
      if (last.length < 2) continue;
      const how = family.length < name.family.length ? 'half' : 'equal';
      if (text === first + last || text === last + first)
        return { given: met('equal', given), family: met(how, family) };
      if (text === first[0]! + last || text === last + first[0]!)
        return { given: met('initial', given), family: met(how, family) };
      if (first.length > 2 && (text === first + last[0]! || text === last[0]! + first))
        return { given: met('equal', given), family: met('initial', family) };
      if (text === last && last.length > 3) return { given: UNSAID, family: met(how, family) };
    }
  return null;
}

/** The log of m / u of both parts. */
function weightOf(given: Met, family: Met, book: NameBook): number {
  const strangers = (met: Met, share: (word: string) => number): number =>
    met.how === 'unsaid' || met.how === 'other'
      ? 0
      : met.how === 'initial'
        ? Math.log(SAME_INITIAL)
        : Math.log(
            Math.min(
              0.5,
              (met.how === 'short' ? book.givenBeginning(met.word) : share(met.word)) *
                STRANGERS_REACHED[met.how],
            ),
          );
  const same = (met: Met): number => (met.how === 'unsaid' ? 0 : Math.log(WORD_AGAIN[met.how]));
  let by = strangers(given, book.given) + strangers(family, book.family);
  const told = (met: Met): boolean => met.how !== 'unsaid' && met.how !== 'other' && met.how !== 'initial';
  // Given and family names do not go together by chance, and no name is rarer than namesakes are.
  if (told(given) && told(family))
    by = Math.max(by + Math.log(book.bent), Math.log(book.collision * RAREST_NAME));
  // Who writes the one part as it sounds writes the other one so, too.
  const twice =
    given.how === 'sound' && family.how === 'sound' ? Math.log(SOUNDS_BOTH / WORD_AGAIN.sound) : 0;
  return same(given) + same(family) + twice - by;
}

/** An address begins with the given name, or its initial and a dot, and goes on with a family name that the other one does not have. */
function contradicted(mine: LinkName, theirs: LinkName, mail: PersonTraits['mail']): boolean {
  const given = mine.given[0];
  if (given === undefined || given.length < 3 || theirs.family.length === 0) return false;
  return mail.some(({ words }) => {
    const text = words.join('');
    const rest = text.startsWith(given)
      ? text.slice(given.length)
      : words.length === 2 && words[0] === given[0]
        ? words[1]!
        : '';
    if (rest.length < 4) return false;
    return ![...theirs.family, ...theirs.given].some(
      (word) => word.length > 1 && (rest.includes(word) || word.startsWith(rest)),
    );
  });
}
