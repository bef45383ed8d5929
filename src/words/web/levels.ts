// How well you know somebody, in words. Never digits, never ranks.
import { inLetters, times } from './counts.ts';

export type LevelWord = 'well' | 'little' | 'not-yet' | 'unsure' | 'linked';

export const levelName: Readonly<Record<LevelWord, string>> = {
  well: 'well',
  little: 'a little',
  'not-yet': 'not yet',
  unsure: 'not sure',
  linked: 'linked, never talked',
};

/** Read aloud beside the mark. */
export const levelAloud: Readonly<Record<LevelWord, string>> = {
  well: 'You know them well',
  little: 'You know them a little',
  'not-yet': 'You do not know them yet',
  unsure: 'Not sure how well you know them',
  linked: 'Linked, never talked',
};

export const levelAnswer = {
  '1': 'Well',
  '2': 'A little',
  '3': 'Not yet',
  auto: 'Leave it to the evidence',
} as const;

export interface LevelFacts {
  readonly name: string;
  readonly level: LevelWord;
  readonly said: boolean;
  readonly contacts: number;
  readonly firstYear: number | null;
  /** "in October", "last Tuesday" */
  readonly last: string | null;
}

export function levelSentence(it: LevelFacts): string {
  return `${opening(it)}${evidence(it)}`;
}

function opening({ name, level, said }: LevelFacts): string {
  const you = said ? 'You said that you know' : 'You know';
  if (level === 'well') return `${you} ${name} well`;
  if (level === 'little') return `${you} ${name} a little`;
  if (level === 'linked') return `You and ${name} are linked and have not talked yet`;
  if (level === 'not-yet')
    return said ? `You said that you do not know ${name} yet` : `You and ${name} do not know each other yet`;
  return `Your files do not say how well you know ${name}`;
}

function evidence({ level, contacts, firstYear, last }: LevelFacts): string {
  if (contacts === 0 || level === 'linked') return '.';
  const since = firstYear === null ? '' : contacts > 2 ? ` since ${firstYear}` : '';
  const latest = last === null ? '' : contacts === 1 ? ` ${last}` : `, most recently ${last}`;
  return `: in touch ${contacts > 12 ? `${inLetters(contacts)} times` : times(contacts)}${since}${latest}.`;
}

export function weightInWords(weight: number): string {
  const size = Math.abs(weight);
  if (size < 0.05) return 'Says nothing either way.';
  const much = size >= 1.5 ? 'a lot' : size >= 0.5 ? 'something' : 'a little';
  return weight > 0 ? `Says ${much}.` : `Says ${much} against it.`;
}

export function howSure(probability: number): string {
  if (probability >= 0.9) return 'This is quite sure.';
  return probability >= 0.7 ? 'This is likely.' : 'This is a guess.';
}

export const levels = {
  isThatRight: () => 'Is that right?',
  whatSpeaksForIt: () => 'What this is read from',
  nothingYet: () => 'There is nothing to read it from yet.',
  keptAsYouSaid: () => 'You said so; no file changes it.',
  evidenceSays: (word: LevelWord) => `Your files alone would say: ${levelName[word]}.`,
  question: (name: string) => `Do you know ${name} well, a little, not yet?`,
  group: (name: string) => `How well you know ${name}`,
};
