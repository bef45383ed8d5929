// Walls of text: a paragraph of over 110 words, or over 250 words in all. Long in short paragraphs is none.
import type { Finding } from '../check-words.ts';
import type { ReadText } from './read-text.ts';

/** A paragraph up to this is read in one breath on a phone's screen; a message up to that in a minute. Both are taste, and documented. */
export const LONGEST_PARAGRAPH = 110;
export const LONGEST_MESSAGE = 250;

export type WallCode = 'wall-paragraph' | 'wall-message';

export function findWalls({ paragraphs, count }: ReadText, text: string): Finding[] {
  const walls = paragraphs
    .filter((it) => it.words > LONGEST_PARAGRAPH)
    .map(({ from, to }) => wall(from, to, 'wall-paragraph'));
  if (walls.length > 0 || count <= LONGEST_MESSAGE) return walls;
  return [wall(paragraphs[0]!.from, text.trimEnd().length, 'wall-message')];
}

function wall(from: number, to: number, code: WallCode): Finding {
  return { from, to, rule: 'wall-of-text', code, instead: { from, to } };
}
