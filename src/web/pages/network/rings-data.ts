// Everybody at once, as the answer `rings` has them, and how one of them is told.
import type { LevelWord } from '#words/web/levels.ts';
import type { Answer } from '#web/book/shapes.ts';
import { inWords } from '#web/parts/when.tsx';

export type Rings = Answer<'rings'>;

const words: Readonly<Record<string, LevelWord>> = {
  w: 'well',
  l: 'little',
  u: 'unsure',
  n: 'not-yet',
  c: 'linked',
};

export function wordOf(mark: string | undefined): LevelWord {
  return words[mark ?? ''] ?? 'unsure';
}

/** An instant as text, from seconds; null where you were never in touch. */
export function lastInstant(seconds: number | null | undefined): string | null {
  return typeof seconds === 'number' ? new Date(seconds * 1000).toISOString() : null;
}

export function lastInWords(seconds: number | null | undefined): string | null {
  return inWords(lastInstant(seconds));
}
