// How well a word that is there matches a word that was typed: as typed or beginning with it; the same name in another spelling,
// script or short form; a slip or two of the keyboard. Words are folded.
import { editDistance } from './linkage/edit-distance.ts';
import { nicknamesOf } from './nicknames.ts';
import { isForeign, LAST_LATIN, plainVowels, soundKey, spellsOut } from './spellings.ts';

/** Best first. 0: not at all. */
export const MATCH = {
  none: 0,
  whole: 1,
  begins: 2,
  alike: 3,
  nickname: 4,
  oneSlip: 5,
  twoSlips: 6,
} as const;
export type Match = (typeof MATCH)[keyof typeof MATCH];

/** From so many letters on a slip is forgiven; and two. Damerau's: one more, one less, another, two that changed places. */
const ONE_SLIP_FROM = 4;
const TWO_SLIPS_FROM = 8;

/** Scripts that put no space between words are searched in the middle of them too. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A typed word, made ready to be compared with many. */
export interface TypedWord {
  readonly word: string;
  readonly letters: number;
  readonly unspaced: boolean;
  readonly foreign: boolean;
  readonly plain: string;
  readonly plainLetters: number;
  readonly sound: string;
  readonly soundHash: number;
  readonly soundLetters: number;
  readonly nicknames: ReadonlySet<string>;
  /** What those sound like: Kate is Katherine, and so is Catherine. */
  readonly nicknameHashes: Int32Array;
  readonly slips: 0 | 1 | 2;
}

export function typedWord(word: string): TypedWord {
  const plain = plainVowels(word);
  const sound = soundKey(word);
  const nicknames = nicknamesOf(word);
  const unspaced = UNSPACED.test(word);
  return {
    word,
    letters: lettersOf(word),
    unspaced,
    foreign: isForeign(word),
    plain,
    plainLetters: lettersOf(plain),
    sound,
    soundHash: hashOf(sound),
    soundLetters: lettersOf(sound),
    nicknames,
    nicknameHashes: Int32Array.from(nicknames, (it) => hashOf(soundKey(it))),
    slips:
      unspaced || /\d/.test(word) || word.length < ONE_SLIP_FROM ? 0 : word.length < TWO_SLIPS_FROM ? 1 : 2,
  };
}

/** A bit for each letter; letters of other scripts share them. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function count(bits: number): number {
  let it = bits - ((bits >>> 1) & 0x55555555);
  it = (it & 0x33333333) + ((it >>> 2) & 0x33333333);
  return (((it + (it >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** A whole number for a text, the same on every machine. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** What is known of a word that is there, so that most of them are told apart without a look at it. */
export interface WordTraits {
  readonly letters: number;
  /** `hashOf` its `soundKey`, and the letters of that. */
  readonly sound: number;
  readonly soundLetters: number;
  readonly foreign: boolean;
}

export function traitsOf(word: string): WordTraits {
  let [letters, foreign, digits] = [0, false, false];
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    letters |= 1 << (code & 31);
    if (code > LAST_LATIN) foreign = true;
    else if (code >= 48 && code <= 57) digits = true;
  }
  // What has digits in it sounds like nothing.
  const key = digits ? word : soundKey(word);
  return { letters, sound: hashOf(key), soundLetters: lettersOf(key), foreign };
}

/** False where a word of these traits cannot match. */
export function mayMatch(
  typed: TypedWord,
  letters: number,
  sound: number,
  soundLetters: number,
  foreign: boolean,
): boolean {
  // Each slip changes two letters at most.
  const most = 2 * typed.slips;
  return (
    (letters & typed.plainLetters) === typed.plainLetters ||
    sound === typed.soundHash ||
    (most > 0 && count(letters ^ typed.letters) <= most) ||
    (typed.nicknameHashes.length > 0 && typed.nicknameHashes.includes(sound)) ||
    ((foreign || typed.foreign) &&
      ((soundLetters & typed.soundLetters) === typed.soundLetters ||
        (most > 0 && count(soundLetters ^ typed.soundLetters) <= most)))
  );
}

/** How well a word matches what was typed. */
export function matchOf(typed: TypedWord, word: string): Match {
  const { sound, foreign } = traitsOf(word);
  return matchKnown(typed, word, sound, foreign);
}

/** The same of a word whose traits are known. */
export function matchKnown(typed: TypedWord, word: string, soundHash: number, isForeign: boolean): Match {
  const { word: wanted, slips, sound } = typed;
  if (typed.unspaced ? word.includes(wanted) : word.startsWith(wanted))
    return word.length === wanted.length ? MATCH.whole : MATCH.begins;
  if (typed.unspaced) return MATCH.none;
  if (isSpelledAlike(typed, word)) return MATCH.alike;
  if (typed.nicknames.size > 0 && (typed.nicknames.has(word) || typed.nicknameHashes.includes(soundHash)))
    return MATCH.nickname;
  if (typed.foreign || isForeign) {
    const key = soundOf(word);
    if (key === sound || (sound.length >= SOUND_FROM && key.startsWith(sound))) return MATCH.alike;
    return slips === 0 ? MATCH.none : slipped(sound, key, slips);
  }
  if (slips === 0) return MATCH.none;
  const match = slipped(wanted, word, slips);
  return match === MATCH.none && soundHash === typed.soundHash ? MATCH.oneSlip : match;
}

/** So much of a sound says which name begins like it. */
const SOUND_FROM = 3;

function slipped(typed: string, word: string, most: number): Match {
  if (Math.abs(word.length - typed.length) > most) return MATCH.none;
  const slips = editDistance(typed, word, most);
  return slips > most ? MATCH.none : slips > 1 ? MATCH.twoSlips : MATCH.oneSlip;
}

/** Müller for Mueller and the other way round; of a beginning, where it is long enough to tell. */
function isSpelledAlike({ word: typed, plain }: TypedWord, word: string): boolean {
  if (plain.length === typed.length && !spellsOut(word)) return false;
  const other = plainVowels(word);
  return other === plain || (typed.length >= 4 && other.startsWith(plain));
}

/** Keys of words that are looked at each time that something of another script is typed, or stands there. */
const keys = new Map<string, string>();
const MOST_KEYS = 20_000;

function soundOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = soundKey(word);
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(word, key);
  return key;
}
