// What a word sounds like, remembered: the same few thousand words come again and again while people are compared.
import { soundKey } from '../spellings.ts';

const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, string>();

/** As `soundKey`. */
export function soundOf(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const made = soundKey(word);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, made);
  return made;
}

/** Lets go of what was remembered. */
export function forgetSounds(): void {
  remembered.clear();
}
