// The little language in which the rules are written: words in a row, as they are said.
//   hire|employ me       either word, then “me”
//   inspir*              any word that begins so
//   really?              may be missing
//   ..3                  none to three words, whichever, of the same sentence
//   [ a b / c ]          one row or the other; with ? behind it, may be missing
//   @org                 a word of a named list (word-lists.ts); @number and @name-like lists are there, too
//   ^  .$  ?$            beginning of a sentence, its end, the end of a question
// A search looks at most LIMIT times from each word, so that time grows with the length of a text, whatever stands in it.
import type { ReadText } from './read-text.ts';
import { NUMBER, WORD_LISTS } from './word-lists.ts';

type Part =
  | { readonly kind: 'word'; readonly exact: ReadonlySet<string>; readonly stems: readonly string[]; readonly number: boolean }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'either'; readonly rows: readonly Row[] }
  | { readonly kind: 'begin' | 'end' | 'asked' }; // prettier-ignore
type Row = readonly Part[];

export interface Place {
  /** Places of the first word and of the one after the last. */
  readonly first: number;
  readonly end: number;
}

const LIMIT = 400;

/** Patterns of one list, found by how they may begin. */
export class Patterns {
  readonly #byWord = new Map<string, Row[]>();
  readonly #anywhere: Row[] = [];

  constructor(lines: string) {
    for (const line of lines.split('\n')) {
      const pattern = line.trim();
      if (pattern === '') continue;
      const row = parse(pattern);
      const words = beginnings(row);
      if (words)
        for (const word of words) {
          const known = this.#byWord.get(word);
          if (known) known.push(row);
          else this.#byWord.set(word, [row]);
        }
      else this.#anywhere.push(row);
    }
  }

  /** Where one of the patterns begins at this word: the longest; undefined where none does. */
  at(text: ReadText, first: number): Place | undefined {
    let end = -1;
    const look = (rows: readonly Row[]): void => {
      for (const row of rows) end = Math.max(end, endOf(row, text, first));
    };
    look(this.#byWord.get(text.words[first]!.word) ?? []);
    look(this.#anywhere);
    return end > first ? { first, end } : undefined;
  }

  /** All places between two words, the outer ones first. */
  within(text: ReadText, from: number, to: number): Place[] {
    const found: Place[] = [];
    for (let first = from; first < to; first++) {
      const place = this.at(text, first);
      if (place) found.push(place);
    }
    return found;
  }
}

function endOf(row: Row, text: ReadText, first: number): number {
  const { words, sentences } = text;
  const sentence = sentences[words[first]!.sentence]!;
  let steps = 0;
  const walk = (parts: Row, at: number, place: number, then: (place: number) => number): number => {
    if (++steps > LIMIT) return -1;
    const part = parts[at];
    if (part === undefined) return then(place);
    const on = (next: number): number => walk(parts, at + 1, next, then);
    switch (part.kind) {
      case 'begin':
        return place === sentence.first ? on(place) : -1;
      case 'end':
        return place === sentence.end ? on(place) : -1;
      case 'asked':
        return place === sentence.end && sentence.question ? on(place) : -1;
      case 'word':
        return place < sentence.end && isWord(part, words[place]!.word) ? on(place + 1) : -1;
      case 'gap': {
        for (let more = 0; more <= part.most && place + more <= sentence.end; more++) {
          const end = on(place + more);
          if (end >= 0) return end;
        }
        return -1;
      }
      case 'either': {
        for (const one of part.rows) {
          const end = walk(one, 0, place, on);
          if (end >= 0) return end;
        }
        return -1;
      }
    }
  };
  return walk(row, 0, first, (place) => place);
}

function isWord(part: Extract<Part, { kind: 'word' }>, word: string): boolean {
  return (
    part.exact.has(word) || part.stems.some((stem) => word.startsWith(stem)) || (part.number && NUMBER.test(word))
  ); // prettier-ignore
}

function parse(pattern: string): Row {
  const pieces = pattern.match(/\[|\]\??|\/|[^\s[\]/]+/g) ?? [];
  let at = 0;
  const row = (): Part[] => {
    const parts: Part[] = [];
    for (; at < pieces.length && pieces[at] !== '/' && !pieces[at]!.startsWith(']'); at++) {
      const piece = pieces[at]!;
      if (piece !== '[') {
        parts.push(...partOf(piece));
        continue;
      }
      const rows: Row[] = [];
      do {
        at++;
        rows.push(row());
      } while (pieces[at] === '/');
      if (pieces[at] === ']?') rows.push([]);
      else if (pieces[at] !== ']') throw new Error(`a bracket is open: ${pattern}`);
      parts.push({ kind: 'either', rows });
    }
    return parts;
  };
  const parts = row();
  if (at < pieces.length) throw new Error(`a bracket too many: ${pattern}`);
  return parts;
}

function partOf(piece: string): Part[] {
  if (piece === '^') return [{ kind: 'begin' }];
  if (piece === '.$') return [{ kind: 'end' }];
  if (piece === '?$') return [{ kind: 'asked' }];
  if (piece.startsWith('..')) return [{ kind: 'gap', most: Number(piece.slice(2)) }];
  if (piece.endsWith('?')) return [{ kind: 'either', rows: [partOf(piece.slice(0, -1)), []] }];
  const exact = new Set<string>();
  const stems: string[] = [];
  let number = false;
  for (const one of piece.split('|').flatMap((it) => listed(it))) {
    if (one === '@number') number = true;
    else if (one.endsWith('*')) stems.push(one.slice(0, -1));
    else exact.add(one);
  }
  return [{ kind: 'word', exact, stems, number }];
}

function listed(word: string): readonly string[] {
  if (!word.startsWith('@') || word === '@number') return [word];
  const list = WORD_LISTS[word.slice(1)];
  if (!list) throw new Error(`no such list: ${word}`);
  return list;
}

/** The words with which a row may begin; undefined where that is open. */
function beginnings(row: Row): ReadonlySet<string> | undefined {
  const all = new Set<string>();
  for (const part of row) {
    if (part.kind === 'begin') continue;
    if (part.kind === 'word') {
      if (part.stems.length > 0 || part.number) return undefined;
      return new Set([...all, ...part.exact]);
    }
    if (part.kind !== 'either') return undefined;
    let mayBeMissing = false;
    for (const one of part.rows) {
      if (one.length === 0) mayBeMissing = true;
      else {
        const words = beginnings(one);
        if (!words) return undefined;
        for (const word of words) all.add(word);
      }
    }
    if (!mayBeMissing) return all;
  }
  return undefined;
}
