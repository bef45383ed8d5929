// A gift in one sentence, out of your own words for it: "You sent Priya the design course", "Tom introduced you to Ana". Whatever does
// not fit a sentence stands behind a colon, as it was written.
import { PAST } from '#domain/gift-words.ts';
import { called } from './called.ts';

export interface GiftTold {
  readonly name: string;
  readonly direction: 'given' | 'received';
  readonly kind: string;
  readonly what: string;
  /** Whoever gave it was named right before. */
  readonly they?: true;
}

const LINK = /^(?:https?:\/\/|www\.)\S+$/i;

/** Longer than this, or of several lines, it stands beneath. */
const LONG = 140;

export function isLongGift(what: string): boolean {
  return what.length > LONG || what.includes('\n');
}

/** Without its full stop, to stand within another sentence too. */
export function giftClause({ name: whole, direction, kind, what, they }: GiftTold): string {
  const name = called(whole) || 'them';
  const given = direction === 'given';
  const text = what
    .trim()
    .replace(/[\s.,;:]+$/u, '')
    .trim();
  const [one, other] = given ? ['You', name] : [they ? 'they' : name, 'you'];
  if (text === '' || isLongGift(what))
    return LINK.test(text) ? `${one} sent ${other} a link` : bare(kind, one, other);
  const said = withoutSubject(text, given, whole, name);
  if (PAST.test(said)) return `${one} ${seenFromYou(lowered(said))}`;
  return made(kind, one, other, seenFromYou(said));
}

export function giftSentence(it: GiftTold): string {
  return `${giftClause(it)}.`;
}

/** "She introduced me to Tom": without the one who did it. */
function withoutSubject(text: string, given: boolean, whole: string, name: string): string {
  const subjects = given ? ['I', 'We'] : [whole, name, 'She', 'He', 'They'];
  for (const subject of subjects) {
    const before = text.slice(0, subject.length).toLowerCase() === subject.toLowerCase();
    if (before && /^\s/.test(text.slice(subject.length))) return text.slice(subject.length).trim();
  }
  return text;
}

const YOURS: readonly (readonly [RegExp, string])[] = [
  [/\bI am\b/g, 'you are'],
  [/\bI was\b/g, 'you were'],
  [/\bI(?=['’]m\b)['’]m\b/g, 'you’re'],
  [/\bI(?=\s|['’](?:d|ll|ve)\b)/g, 'you'],
  [/\b[Mm]yself\b/g, 'yourself'],
  [/\b[Mm]ine\b/g, 'yours'],
  [/\b[Mm]y\b/g, 'your'],
  [/\bme\b/g, 'you'],
];

/** As the page says it to you: what was "mine" is "yours". */
function seenFromYou(text: string): string {
  if (/https?:\/\//i.test(text)) return text;
  return YOURS.reduce((said, [word, instead]) => said.replaceAll(word, instead), text);
}

/** A first word that is capital because it is first. */
function lowered(text: string): string {
  return /^(?:The|An?|My|Your|Our|His|Her|Their|Some|This|That|How|What|Where|When|With|To|On|About|For|Help(?:ed|ing)?|Advice|Tip|Introduction|[A-Z][a-z]+(?:ed|ing)|Sent|Gave|Told|Lent|Found|Made|Wrote|Brought|Took|Showed)\b/.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

function bare(kind: string, one: string, other: string): string {
  const did: Readonly<Record<string, string>> = {
    information: `told ${other} something`,
    tip: `gave ${other} a tip`,
    introduction: `introduced ${other} to somebody`,
    help: `helped ${other}`,
    advice: `gave ${other} advice`,
    recommendation: `recommended something to ${other}`,
    endorsement: `endorsed ${other}`,
    present: `gave ${other} something`,
  };
  return `${one} ${did[kind] ?? `gave ${other} something`}`;
}

/** What one can send or give: it has an article, or is somebody's. */
const THING = /^(?:the|an?|my|your|our|his|her|their|some|this|that|these|two|three)\b/i;

function made(kind: string, one: string, other: string, said: string): string {
  const text = lowered(said);
  switch (kind) {
    case 'introduction':
      return `${one} introduced ${other} to ${text.replace(/^(?:an? )?(?:introduction )?(?:to )?/i, '')}`;
    case 'help': {
      const help = text.replace(/^help(?:ing)?\b(?: with)?\s*/i, '').replace(/^with\s+/i, '');
      if (help === '') return bare(kind, one, other);
      return /^(?:to|by|on|at|when|in)\b/i.test(help)
        ? `${one} helped ${other} ${help}`
        : `${one} helped ${other} with ${help}`;
    }
    case 'advice': {
      const advice = text.replace(/^advice\b\s*/i, '');
      if (advice === '') return bare(kind, one, other);
      if (/^(?:to|not to)\b/i.test(advice)) return `${one} advised ${other} ${advice}`;
      return `${one} gave ${other} advice ${/^(?:on|about|for)\b/i.test(advice) ? advice : `on ${advice}`}`;
    }
    case 'tip': {
      const tip = text.replace(/^(?:an? )?tips?\b[\s:]*/i, '');
      if (tip === '') return bare(kind, one, other);
      return /^(?:on|about|for)\b/i.test(tip)
        ? `${one} gave ${other} a tip ${tip}`
        : `${one} gave ${other} a tip: ${tip}`;
    }
    case 'recommendation':
      return `${one} recommended ${text.replace(/^recommend(?:ed|ation)?\b(?: of)?\s*/i, '')} to ${other}`;
    case 'endorsement':
      return `${one} endorsed ${other} for ${said}`;
    case 'present':
      return `${one} gave ${other} a present: ${said}`;
    default:
      if (LINK.test(said)) return `${one} sent ${other} ${said}`;
      if (/https?:\/\//i.test(said)) return `${one} sent ${other} this: ${said}`;
      return THING.test(text) ? `${one} sent ${other} ${text}` : `${one} told ${other} about ${text}`;
  }
}
