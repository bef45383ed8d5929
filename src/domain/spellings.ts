// Other ways in which one writes the same name: Mueller for Müller, Yulia for Юлия, Stefan for Stephan. A key is for comparing
// only. Two names of one key are probably meant as one; who is who is not decided by it. Words are folded (name-folding.ts): marks
// are gone, й is и and ё is е. Left out: Arabic and Hebrew, which write no vowels, and Chinese, where a sign is read in many ways;
// there a name is found in the script in which a file has it.

/** Romanised as most passports and the press do; what differs between the ways of doing so falls together in `soundKey`. */
const roman: Readonly<Record<string, string>> = {
  // Cyrillic: Russian, Ukrainian, Bulgarian, Serbian, Macedonian, Kazakh where it is plain
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ђ: 'dj',
  е: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  ѕ: 'dz',
  и: 'i',
  і: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  џ: 'dzh',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  // Greek
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

/** Two letters that are one sound; before the letters alone. */
const greekPairs: readonly (readonly [RegExp, string])[] = [
  [/ου/g, 'ou'],
  [/^μπ/g, 'b'],
  [/^ντ/g, 'd'],
  [/γκ/g, 'g'],
  [/γγ/g, 'ng'],
];

/** The code of the last letter that is counted as Latin. */
export const LAST_LATIN = 0x24f;
const FOREIGN = /[\u0250-\u{10ffff}]/u;

/** Whether a word has letters that are not Latin. */
export function isForeign(word: string): boolean {
  return FOREIGN.test(word);
}

/** In Latin letters, where all of its letters are known; else as it is. */
export function romanised(word: string): string {
  if (!isForeign(word)) return word;
  let text = word.replaceAll('αυ', 'αβ').replaceAll('ευ', 'εβ');
  for (const [pair, sound] of greekPairs) text = text.replace(pair, sound);
  let made = '';
  for (const letter of text) {
    const known = roman[letter] ?? (FOREIGN.test(letter) ? undefined : letter);
    if (known === undefined) return word;
    made += known;
  }
  return made;
}

const UMLAUT = /[aou]e|aa/;

/** Whether a word has letters that stand for one with dots or a ring: ae, oe, ue, aa. */
export function spellsOut(word: string): boolean {
  return UMLAUT.test(word);
}

/** Müller, Mueller and Muller alike: `muller`. */
export function plainVowels(word: string): string {
  return word.replaceAll(/([aou])e|aa/g, (_, vowel: string | undefined) => vowel ?? 'a');
}

/** What a word roughly sounds like, in whichever script: Юлия, Yulia and Julia are `iulia`. Capitals stand for sh and ch. */
export function soundKey(word: string): string {
  const text = romanised(word);
  let key = '';
  let last = '';
  for (let at = 0; at < text.length;) {
    const [sound, length] = soundAt(text, at);
    at += length;
    if (sound !== last) key += sound;
    last = sound;
  }
  // Peter and Petr, Alexander and Aleksandr.
  return key.endsWith('er') && key.length > 3 ? `${key.slice(0, -2)}r` : key;
}

type Sound = readonly [sound: string, length: number];

const SINGLE: Readonly<Record<string, Sound>> = Object.fromEntries(
  Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => [
    letter,
    [
      ({ c: 'k', q: 'k', x: 'ks', w: 'v', y: 'i', j: 'i', z: 's' } as Record<string, string>)[letter] ??
        letter,
      1,
    ],
  ]),
);
/** By their first letter, the longest first. */
const SEVERAL: Readonly<Record<string, readonly (readonly [letters: string, sound: Sound])[]>> =
  Object.fromEntries(
    Object.entries({
      a: 'aa:a ae:a',
      b: 'bh:b',
      c: 'ch:C ck:k',
      d: 'dh:d',
      e: 'ei:i ey:i ej:i',
      g: 'gh:g',
      k: 'kh:h',
      l: 'lh:l',
      o: 'oe:o ou:u',
      p: 'ph:f',
      r: 'rh:r',
      s: 'schtsch:S shch:S sch:S sh:S',
      t: 'tsch:C tch:C th:t tz:ts',
      u: 'ue:u',
      z: 'zh:s',
    }).map(([first, list]) => [
      first,
      list.split(' ').map((it) => {
        const [letters = '', sound = ''] = it.split(':');
        return [letters, [sound, letters.length] as const] as const;
      }),
    ]),
  );
const HARD: Sound = ['k', 2];
/** Two letters with which one of several begins: most do not, and are told apart at once. */
const BEGIN_SEVERAL = new Uint8Array(32 * 32);
for (const [first, list] of Object.entries(SEVERAL))
  for (const [letters] of list)
    BEGIN_SEVERAL[(first.charCodeAt(0) & 31) * 32 + (letters.charCodeAt(1) & 31)] = 1;

function soundAt(text: string, at: number): Sound {
  const letter = text[at]!;
  if (
    at + 1 < text.length &&
    BEGIN_SEVERAL[(text.charCodeAt(at) & 31) * 32 + (text.charCodeAt(at + 1) & 31)] === 1
  ) {
    // Christos and Khristos begin with one sound.
    if (text[at + 1] === 'h' && text[at + 2] === 'r' && (letter === 'c' || letter === 'k')) return HARD;
    for (const [letters, sound] of SEVERAL[letter] ?? []) if (text.startsWith(letters, at)) return sound;
  }
  return SINGLE[letter] ?? [letter, 1];
}
