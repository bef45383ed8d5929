// What kind of gift a line speaks of, and which way it went, from its words. A guess that one tap corrects; English.

export type GiftKind = 'information' | 'tip' | 'introduction' | 'help' | 'advice' | 'recommendation';
export type GiftDirection = 'given' | 'received';

/** The first that fits counts. */
const KINDS: readonly (readonly [GiftKind, RegExp])[] = [
  [
    'introduction',
    /\bintro(?:s|duc\w*)?\b|\bput (?:\w+(?: \w+)?) in touch\b|\b(?:connected|brought) (?:me|us|you|her|him|them) (?:to|with|together)\b|\bbrought (?:\w+ )?together\b/i,
  ],
  ['recommendation', /\brecommend\w*\b|\bvouched?\b|\breference for\b|\bput in a (?:good )?word\b/i],
  [
    'advice',
    /\badvi[cs]e\w*\b|\bfeedback\b|\bmentor\w*\b|\btalked (?:me|her|him|them|it|us) through\b|\bsuggest(?:ed|ion)\w*\b|\bopinion\b|\bthoughts on\b|\bcoach(?:ed|ing)\b|\bhow to\b|\bwarned\b/i,
  ],
  [
    'tip',
    /\btips?\b|\btold (?:\w+ )?(?:about|of|where|that|who|which)\b|\bpointed (?:\w+ )?(?:to|at|towards)\b|\bheard (?:about|of)\b|\bheads[- ]up\b|\bopening at\b|\bmentioned\b|\blet (?:\w+ )?know\b/i,
  ],
  [
    'help',
    /\bhelp\w*\b|\b(?:lent|lend|borrowed|fixed|mended|moved|moving|carried|drove|cooked|babysat|babysitting|proof-?read|edited|translated|reviewed|looked after|looking after|watered|picked up|stood in|covered for|set up|built|wrote|filled in|fed|hosted|gave (?:\w+ )?a (?:lift|hand|bed))\b|\b(?:proof-?reading|translating|reviewing|editing|a (?:lift|hand) (?:to|with))\b/i,
  ],
  [
    'information',
    /\bhttps?:\/\/|\bwww\.|\b[a-z0-9-]+\.(?:com|org|net|io|co\.uk|de|eu)\b|\b(?:link|article|book|course|video|podcast|report|paper|newsletter|essay|film|recipe|map|list|slides|notes|form|job ad|advert|talk|post|website|page|chapter|magazine|number|address)s?\b/i,
  ],
];

/** Plain words and nothing to tell from: what is said in passing is most often information. */
export function guessGiftKind(line: string): GiftKind {
  return KINDS.find(([, words]) => words.test(line))?.[0] ?? 'information';
}

/** Past tenses with which a line may begin, besides those in -ed. */
export const PAST =
  /^(?:sent|gave|told|lent|found|made|wrote|taught|brought|took|showed|put|let|drove|paid|bought|built|got|kept|read|held|fed|stood|came|left|offered|spoke|heard|did|went|sat|set|saw|met|knew|thought|[a-z]{2,}ed)\b/i;

const ANY_PAST = PAST.source.slice(1);

/** Which way it went; null where the words do not tell. `called`: what one calls the person. */
export function guessGiftDirection(line: string, called: string): GiftDirection | null {
  const text = line.trim();
  const name = called.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const them = name === '' ? 'her|him|them' : `her|him|them|${name}`;
  const starts = (words: string): boolean => new RegExp(`^(?:${words})(?=[\\s,'’]|$)`, 'iu').test(text);
  if (starts("i|we|i’ve|i've|gave|lent")) return 'given';
  if (starts(name === '' ? 'she|he|they' : `she|he|they|${name}`)) return 'received';
  if (starts('got|received|from|heard')) return 'received';
  if (/\b(?:me|us)\b/i.test(text)) return 'received';
  // "Recommended her plumber" goes either way.
  if (/^(?:recommended|suggested|shared|offered)\s+her\b/i.test(text)) return null;
  if (new RegExp(`^${ANY_PAST}\\s+(?:${them})(?=[\\s,.;]|$)`, 'iu').test(text)) return 'given';
  if (new RegExp(`\\b(?:to|for|with)\\s+(?:${them})(?=[\\s,.;]|$)`, 'iu').test(text)) return 'given';
  return null;
}
