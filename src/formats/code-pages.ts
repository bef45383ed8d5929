// Which code page a text of single bytes is in, told by its words: each word with a letter beyond ASCII is read in every
// page, and the page in which most of them are words that some language could have wins. Western European where nothing
// tells. Letters per language: their own orthographies; which letters stand before a vowel: Polish `ń` and Spanish `ñ` alone.

export type CodePage = 'windows-1252' | 'windows-1250' | 'windows-1251' | 'macintosh';
export const codePages: readonly CodePage[] = ['windows-1252', 'windows-1250', 'windows-1251', 'macintosh'];

/** Takes bytes in order, then says. */
export interface CodePageJudge {
  push(bytes: Uint8Array): void;
  verdict(): CodePage;
}

/** So many different words are enough. Chosen. */
const MOST_WORDS = 3000;
const LONGEST_WORD = 40;
/** Each clash of two vowels or two consonants makes a word less likely, down to the least. Chosen. */
const PER_CLASH = 0.15;
const LEAST = 0.1;
/** Another page has to be that much likelier than Western European, in words. Chosen. */
const AHEAD = 0.2;

const western = [
  'äöüß',
  'éèêëàâùûôîïçœ',
  'áéíóúñü',
  'ãõáéíóúâêôçà',
  'àèéìòù',
  'æøåéö',
  'åäöé',
  'áéíóúýðþæö',
  'ëïéöü',
];
const central = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'čćđšž', 'ăâîşţ', 'äöüßé'];
const cyrillic = ['абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўђјљњћџ'];
const languages: Readonly<Record<CodePage, readonly ReadonlySet<string>[]>> = {
  'windows-1252': western.map((letters) => new Set(letters)),
  'windows-1250': central.map((letters) => new Set(letters)),
  'windows-1251': cyrillic.map((letters) => new Set(letters)),
  macintosh: western.map((letters) => new Set(letters)),
};
const vowel = /[aeiouyæøœаеёиоуыэюяіїє]/;
/** Pairs that no word has: what a letter of another page looks like. */
const never = /ñ(?![aeiouáéíóú])|ń[aeiouyó]|ă[oe]|õ(?!e)|ã(?![oeons])|ø[aeiouáéíóúý]|[áéíóúý]ø/;

export function createCodePageJudge(): CodePageJudge {
  const words = new Map<string, Uint8Array>();
  let word: number[] = [];
  let foreign = false;
  const close = (): void => {
    if (foreign && word.length > 1 && word.length <= LONGEST_WORD && words.size < MOST_WORDS)
      words.set(String.fromCharCode(...word), Uint8Array.from(word));
    word = [];
    foreign = false;
  };
  return {
    push(bytes) {
      if (words.size >= MOST_WORDS) return;
      for (const byte of bytes) {
        const isLetter = (byte > 64 && byte < 91) || (byte > 96 && byte < 123) || byte > 127;
        if (!isLetter) {
          if (word.length > 0) close();
          continue;
        }
        foreign ||= byte > 127;
        if (word.length <= LONGEST_WORD) word.push(byte);
      }
    },
    verdict() {
      close();
      let best: CodePage = 'windows-1252';
      let most = 0;
      for (const page of codePages) {
        const decoder = new TextDecoder(page);
        let score = page === 'windows-1252' ? AHEAD : 0;
        for (const bytes of words.values()) score += likelihood(decoder.decode(bytes), languages[page]);
        if (score > most) [best, most] = [page, score];
      }
      return best;
    },
  };
}

/** 0 where no language has such a word, up to 1. */
function likelihood(word: string, of: readonly ReadonlySet<string>[]): number {
  // A capital behind a small letter, a sign inside a word.
  if (!/^\p{L}+$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word)) return 0;
  const small = word.toLowerCase();
  const beyond = small.split('').filter((letter) => letter > '\x7f');
  const isCyrillic = (letter: string): boolean => letter >= '\u0400' && letter <= '\u04ff';
  // Cyrillic stands with Cyrillic alone.
  if (beyond.some(isCyrillic) && beyond.length < small.length) return 0;
  if (!of.some((letters) => beyond.every((letter) => letters.has(letter))) || never.test(small)) return 0;
  const sounds = small
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split('')
    .map((letter) => vowel.test(letter));
  let clashes = 0;
  for (let at = 1; at < sounds.length; at += 1) if (sounds[at] === sounds[at - 1]) clashes += 1;
  return Math.max(LEAST, 1 - clashes * PER_CLASH);
}
