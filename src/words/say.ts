// Codes and values in, sentences out. Every table is one spread below; its own file sees to it that no code of a known
// union is without its sentence.
import type { Saying } from '#domain/tie.ts';
import { acquaintanceWords } from './acquaintances.ts';
import { askWords } from './asks.ts';
import { foundWords } from './found.ts';
import { givingWords } from './giving.ts';
import { likenessWords } from './likeness.ts';
import { approachWords } from './not-a-nuisance.ts';
import { problemWords } from './problems.ts';
import { reasonWords } from './reasons.ts';
import { stepWords } from './steps.ts';
import { sweepWords } from './sweep.ts';
import { tactWords } from './tact.ts';
import { topicReasons } from './topics.ts';
import type { Sentence, Values, Voice } from './voice.ts';

const tables = {
  ...acquaintanceWords,
  ...approachWords,
  ...askWords,
  ...foundWords,
  ...givingWords,
  ...likenessWords,
  ...reasonWords,
  ...stepWords,
  ...tactWords,
  ...sweepWords,
  ...topicReasons,
  ...problemWords,
};

/** Every code that has a sentence. */
export type Code = keyof typeof tables;

export const codes: readonly Code[] = Object.keys(tables) as Code[];

/** The sentence of a code. A code without one is a fault of the program and throws. */
export function say(code: string, values: Values | undefined, voice: Voice): string {
  const sentence: Sentence | undefined = Object.hasOwn(tables, code) ? tables[code as Code] : undefined;
  if (!sentence) throw new Error(`No sentence for the code "${code}": add it to its table in src/words/`);
  return sentence(values ?? {}, voice);
}

/** The sentence of a saying, and the saying itself: what every door shows. */
export function withText<T extends Saying>(saying: T, voice: Voice): T & { readonly text: string } {
  return { ...saying, text: say(saying.code, saying.values, voice) };
}
