// How well you know somebody, in words. Never digits, never ranks.
export type LevelWord = 'well' | 'little' | 'not-yet' | 'unsure' | 'linked';

export const levelName: Readonly<Record<LevelWord, string>> = {
  well: 'well',
  little: 'a little',
  'not-yet': 'not yet',
  unsure: 'not sure',
  linked: 'linked, nothing more yet',
};

/** Read aloud beside the mark. */
export const levelAloud: Readonly<Record<LevelWord, string>> = {
  well: 'You know them well',
  little: 'You know them a little',
  'not-yet': 'You do not know them yet',
  unsure: 'Not sure how well you know them',
  linked: 'Linked, and nothing more yet',
};

export const levelAnswer = {
  '1': 'Well',
  '2': 'A little',
  '3': 'Not yet',
  auto: 'Leave it to the evidence',
} as const;

export function weightInWords(weight: number): string {
  const size = Math.abs(weight);
  if (size < 0.05) return 'It says nothing either way.';
  const much = size >= 1.5 ? 'a lot' : size >= 0.5 ? 'something' : 'a little';
  return weight > 0 ? `It says ${much}.` : `It says ${much} against it.`;
}

export function howSure(probability: number): string {
  if (probability >= 0.9) return 'This is quite sure.';
  return probability >= 0.7 ? 'This is likely.' : 'This is a guess.';
}

export const levels = {
  isThatRight: () => 'Is that right?',
  whatSpeaksForIt: () => 'What this is read from',
  nothingYet: () => 'There is nothing to read it from yet.',
  asYouSaid: () => 'You said so.',
  asYouSaidOverFiles: () => 'You said so, and no file changes it.',
  evidenceSays: (word: LevelWord) => `Your files alone would say: ${levelName[word]}.`,
  question: (name: string) => `Do you know ${name} well, a little, or not yet?`,
  group: (name: string) => `How well you know ${name}`,
};
