// The piece of a longer text in which a word that was looked for stands.
import { foldText } from './name-folding.ts';
import { searchWords } from './search-words.ts';
import { MATCH, matchOf, type TypedWord } from './word-match.ts';

const AROUND = 45;

/** One line with the best match in its middle, `…` where something is left out; null where there is none. */
export function excerpt(text: string, typed: TypedWord): string | null {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  let best: { readonly at: number; readonly match: number } | null = null;
  for (const word of line.matchAll(/[\p{L}\p{N}\p{M}'’.]+/gu))
    for (const part of searchWords(foldText(word[0]))) {
      const match = matchOf(typed, part);
      if (match !== MATCH.none && (best === null || match < best.match)) best = { at: word.index, match };
    }
  if (best === null) return null;
  if (line.length <= 2 * AROUND + 10) return line;
  const [from, to] = [Math.max(0, best.at - AROUND), Math.min(line.length, best.at + AROUND)];
  const start = from === 0 ? 0 : line.indexOf(' ', from) + 1;
  const end = to === line.length ? to : line.lastIndexOf(' ', to);
  const [first, last] = [Math.min(start, best.at), end > best.at ? end : to];
  return `${first > 0 ? '…' : ''}${line.slice(first, last)}${last < line.length ? '…' : ''}`;
}
