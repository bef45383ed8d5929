// Words of a text as topics are recognised by them: where they stand, and what they may be a form of. "Baking" may be of "bake",
// "Lehrerin" of "Lehrer"; which of those is meant is decided by the list of topics, which has most words as they are said.

export interface TopicWord {
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
  /** As it is compared, then what it may be a form of; the likeliest first. */
  readonly forms: readonly string[];
  /** IT is not "it". */
  readonly capitals: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

/** A letter or two of German and Danish that are written with two others elsewhere. */
const SPELLED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'oe',
  æ: 'ae',
  œ: 'oe',
};
const UMLAUT = /[äöüßøæœ]/g;
const MARKS = /[\u0300-\u036f]/g;
/** "C++" and "C#" are words. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:\+\+|#(?![\p{L}\p{N}]))?/gu;

export function topicWordsIn(text: string): TopicWord[] {
  const words: TopicWord[] = [];
  for (const found of text.matchAll(WORD)) {
    const [word, at] = [found[0], found.index];
    // "Children's" is children.
    if (/^s$/i.test(word) && /['’]/.test(text[at - 1] ?? '') && words.at(-1)?.to === at - 1) continue;
    words.push({
      from: at,
      to: at + word.length,
      forms: formsOf(word),
      capitals: word === word.toUpperCase() && /\p{L}/u.test(word),
      capital: /^\p{Lu}/u.test(word),
    });
  }
  return words;
}

/** The words of a phrase as they are compared. */
export function comparedWords(text: string): string[] {
  const small = text.toLowerCase();
  // Most of the list is plain English.
  if (/^[a-z]+(?:[ -][a-z]+)*$/.test(small)) return small.split(/[ -]/);
  return (small.replaceAll(/(?<=[\p{L}])['’]s(?![\p{L}])/gu, '').match(WORD) ?? []).map(spelledOut);
}

/** The first as it is written in the list of topics: umlauts spelled out, accents left out. */
export function formsOf(word: string): readonly string[] {
  const known = remembered.get(word);
  if (known) return known;
  const small = word.normalize('NFC').toLowerCase();
  const spelled = spelledOut(small);
  const bare = plain(small);
  const forms = [...new Set([spelled, bare, ...stemsOf(spelled)])];
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, forms);
  return forms;
}

const remembered = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 10_000;

function spelledOut(small: string): string {
  return plain(small.normalize('NFC').replaceAll(UMLAUT, (it) => SPELLED[it]!));
}

function plain(word: string): string {
  return word.normalize('NFKD').replaceAll(MARKS, '').replaceAll('ß', 'ss');
}

/** Endings of women's and men's titles in German, French and Spanish, and what they are listed as. */
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,}(?:er|ekt|ist|loge|log|eur|at|ant|ent|ar|or))in(?:nen)?$/, '$1'],
  [/^(.{3,})ologin(?:nen)?$/, '$1ologe'],
  [/^(.{3,})trices?$/, '$1teur'],
  [/^(.{3,})euses?$/, '$1eur'],
  [/^(.{3,})ieres?$/, '$1ier'],
  [/^(.{3,})iennes?$/, '$1ien'],
  [/^(.{3,})(er|ad|ic|og|ari|ior)as?$/, '$1$2o'],
  [/^(.{3,}or)(?:as?|es)$/, '$1'],
];
const VOWEL = /[aeiouy]/;

/** What an English word may be a form of: plurals and simple forms of verbs. Never shorter than three letters. */
function stemsOf(word: string): string[] {
  if (word.length < 4 || /\d/.test(word)) return [];
  const stems: string[] = [];
  const add = (stem: string): void => {
    if (stem.length >= 3 && VOWEL.test(stem)) stems.push(stem);
  };
  if (word.endsWith('ies')) add(`${word.slice(0, -3)}y`);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) {
    add(word.slice(0, -1));
    if (/(?:s|x|z|ch|sh|o)es$/.test(word)) add(word.slice(0, -2));
    if (word.endsWith('ves')) add(`${word.slice(0, -3)}f`);
  }
  for (const ending of ['ing', 'ed']) {
    if (!word.endsWith(ending) || word.endsWith(`e${ending}`)) continue;
    const stem = word.slice(0, -ending.length);
    if (stem.length < 3 || !VOWEL.test(stem)) continue;
    if (/([bdfgklmnprt])\1$/.test(stem)) add(stem.slice(0, -1));
    // "Caring" is of "care" and not of "car": one vowel and one letter behind it.
    if (!/^[^aeiou]*[aeiou][bcdfgjklmnpqrstvz]$/.test(stem)) add(stem);
    if (!/[aeiouwxy]$/.test(stem)) add(`${stem}e`);
  }
  for (const [ending, listed] of TITLES) if (ending.test(word)) add(word.replace(ending, listed));
  return stems;
}
