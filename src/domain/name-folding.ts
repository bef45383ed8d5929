// One spelling for the many ways in which files write the same name, so that "José Ruiz" meets "jose ruiz" and
// "Jane Doe, Ph.D. 🚀 (she/her)" meets "Jane Doe". A fold is for comparing only, never for showing. It leaves out
// nicknames and transliteration (Müller is muller, not mueller): those are a matcher's judgement.

/** Letters that Unicode does not take apart into a base letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};
const foldable = /[ßøłæœđðþħı]/g;

/** Marks of Latin, Greek and Cyrillic letters. Vowel signs of other scripts are letters there and stay. */
const marks = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
const pictures =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\u{1f3fb}-\u{1f3ff}\ufe0e\ufe0f\u200d\u20e3]/gu;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const pronoun =
  '(?:she|her|hers|he|him|his|they|them|theirs|ze|zir|hir|xe|xem|sie|ihr|er|ihn|elle|elles|il|lui|ella|el|any|all)';
const pronouns = new RegExp(
  `[([]\\s*${pronoun}(?:\\s*[/,|]\\s*${pronoun})*\\s*[)\\]]|(?:^|\\s)${pronoun}(?:/${pronoun})+(?=\\s|$|,)`,
  'gi',
);

/** Degrees and certificates as people put them behind their name, without dots and hyphens. */
const degrees = new Set(
  (
    'phd dphil drphil md mdphd mba emba ma msc ms meng mphil mpa mph msw med mfa mres ba bsc bs beng bed bba llb llm jd ' +
    'dds dmd dvm edd psyd pharmd rn bsn msn np pa esq cpa cfa cfp cma aca acca fcca pmp cspo csm psm safe cissp cisa cism ' +
    'shrm shrmcp shrmscp sphr phr gphr pe peng ceng frsa fhea pcc acc mcc icf jr sr ii iii iv dr prof dipling diplkfm mag msci'
  ).split(' '),
);
const plainLetters = /^[A-Za-z]+(?:[ -][A-Za-z]+)*$/;
const titles = new Set(['dr', 'prof', 'professor', 'mr', 'mrs', 'ms']);

/** Whether what stands behind a comma is a degree and not a given name (`Doe, Jane`). */
function isDegree(part: string, before: string): boolean {
  const words = part.trim().split(/\s+/).filter(Boolean);
  // All capitals mean a certificate nobody has listed (`KLMN-X`), unless the whole name shouts.
  const shouts = before === before.toUpperCase();
  return words.every((word) => {
    const bare = word.replace(/[^\p{L}\p{N}]/gu, '');
    if (bare === '') return true;
    return degrees.has(bare.toLowerCase()) || (!shouts && bare.length > 1 && /^[\p{Lu}\p{N}]+$/u.test(bare));
  });
}

function withoutDegrees(name: string): string {
  const parts = name.split(',');
  const first = (parts[0] ?? '').trim();
  if (!/\S\s+\S/.test(first)) return name;
  return [first, ...parts.slice(1).filter((part) => !isDegree(part, first))].join(' ');
}

/**
 * The name for comparing: lower-case words of plain letters with single spaces. Emoji, pronouns, a title in front,
 * degrees behind a comma and everything behind a bar go, as long as more than one word remains.
 * A name of nothing else folds to itself in lower-case; only an empty one gives ''.
 */
export function foldName(name: string): string {
  // Most names; about ten times faster than what follows, which gives the same.
  if (plainLetters.test(name)) return withoutTitles(name.toLowerCase().split(/[ -]/)).join(' ');
  const plain = name.replace(invisible, '').replace(/\s+/g, ' ').trim();
  const bare = plain.replace(pictures, ' ').replace(pronouns, ' ').replace(/\s+/g, ' ').trim();
  const [beforeBar = ''] = bare.split(/\s[|•·]\s?/);
  const kept = withoutDegrees(/\S\s+\S/.test(beforeBar) ? beforeBar : bare);
  const words = foldLetters(kept)
    .replace(/['’‘ʼ`´.]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  if (words.length > 0) return withoutTitles(words).join(' ');
  // Signs that are letters at heart (a letter in a circle) become those, so that a fold folds to itself.
  const atHeart = foldLetters(plain).replace(pictures, '');
  return atHeart !== plain && /[\p{L}\p{N}]/u.test(atHeart) ? foldName(atHeart) : plain.toLowerCase();
}

/** The same spelling for any other text: all of its words stay. */
export function foldText(text: string): string {
  return plainLetters.test(text)
    ? text.toLowerCase()
    : foldLetters(text.replace(invisible, '')).replace(/['’‘ʼ`´.]/g, '');
}

function withoutTitles(words: readonly string[]): readonly string[] {
  let first = 0;
  while (words.length - first > 2 && titles.has(words[first] ?? '')) first += 1;
  return words.slice(first);
}

function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(foldable, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
}
