// Whether the words of a message are kind, in eight ways of going wrong (method, F). Each rule is a list of ways in which people say
// it (check-words/), told by patterns, so that one can read why; nothing is learned, and nothing leaves the machine. English only.
import { asking } from './check-words/asking.ts';
import { begging } from './check-words/begging.ts';
import { isEnglish } from './check-words/english.ts';
import type { Family } from './check-words/family.ts';
import { flattery } from './check-words/flattery.ts';
import { guilt } from './check-words/guilt.ts';
import { jargon } from './check-words/jargon.ts';
import type { Place } from './check-words/pattern.ts';
import { picking } from './check-words/picking.ts';
import { pressure } from './check-words/pressure.ts';
import { readText, type ReadText } from './check-words/read-text.ts';
import { findWalls, type WallCode } from './check-words/walls.ts';

const FAMILIES = {
  begging,
  pressure,
  flattery,
  'pick-your-brain': picking,
  guilt,
  'asking-for-a-job': asking,
  jargon,
} as const satisfies Record<string, readonly Family[]>;

type FamilyRule = keyof typeof FAMILIES;
export type WordsRule = FamilyRule | 'wall-of-text';
/** Which way of going wrong: `begging-plead`. Words has a kinder wording for each. */
export type WordsCode =
  | { [R in FamilyRule]: `${R}-${(typeof FAMILIES)[R][number]['id']}` }[FamilyRule]
  | WallCode;

export interface Finding {
  /** Places in the text, in UTF-16 units, the second after the last. */
  readonly from: number;
  readonly to: number;
  readonly rule: WordsRule;
  readonly code: WordsCode;
  /** What a kinder wording would take the place of: the words themselves, or their sentence. */
  readonly instead: { readonly from: number; readonly to: number };
}

export interface CheckedWords {
  readonly findings: readonly Finding[];
  /** What stands between blanks. */
  readonly words: number;
  readonly english: boolean;
}

/** What is unkind in a message, by place. A text in another language has no findings, and is told apart. */
export function checkWords(text: string): CheckedWords {
  const read = readText(text);
  if (!isEnglish(read)) return { findings: [], words: read.count, english: false };
  const findings = Object.entries(FAMILIES).flatMap(([rule, families]) =>
    apart(families.flatMap((it: Family) => findingsOf(rule as FamilyRule, it, read))),
  );
  return {
    findings: [...findings, ...findWalls(read, text)].toSorted((a, b) => a.from - b.from || b.to - a.to),
    words: read.count,
    english: true,
  };
}

function findingsOf(rule: FamilyRule, family: Family, read: ReadText): Finding[] {
  const found: Finding[] = [];
  for (const [at, sentence] of read.sentences.entries()) {
    const places = family.find.within(read, sentence.first, sentence.end);
    if (places.length === 0) continue;
    if (family.spare && family.spare.within(read, sentence.first, sentence.end).length > 0) continue;
    const meant = family.not?.within(read, sentence.first, sentence.end) ?? [];
    for (const place of places) {
      if (meant.some((it) => it.first < place.end && place.first < it.end)) continue;
      if (family.unlessDenied && isDenied(read, sentence.first, place.first)) continue;
      if (isQuoted(read, place)) continue;
      const { from } = read.words[place.first]!;
      const { to } = read.words[place.end - 1]!;
      found.push({
        from,
        to,
        rule,
        code: `${rule}-${family.id}` as WordsCode,
        instead: family.instead === 'words' ? { from, to } : read.sentences[at]!,
      });
    }
  }
  return found.map((it) => ({ ...it, instead: { from: it.instead.from, to: it.instead.to } }));
}

const DENIES = new Set(['not', 'never', 'without', 'nor', 'neither', 'instead', 'rather']);
const NEW_CLAUSE = new Set(['but', 'so', 'because', 'if', 'and', 'though', 'although', 'yet']);
const DENIED_WITHIN = 7;

/** “I am not asking you to ...”: a denial before it in the same clause. “Why don't you ...” is none. */
function isDenied({ words }: ReadText, sentenceFirst: number, first: number): boolean {
  for (let at = first - 1; at >= Math.max(sentenceFirst, first - DENIED_WITHIN); at--) {
    const { word } = words[at]!;
    if (words[at + 1]!.clause || NEW_CLAUSE.has(word)) return false;
    if (DENIES.has(word)) return words[at + 1]?.word !== 'you' && words[at + 1]?.word !== 'only';
  }
  return false;
}

/** Somebody else's words, or a word that is talked about: quoted, and not the whole message. */
function isQuoted({ words }: ReadText, { first, end }: Place): boolean {
  return words.slice(first, end).every((it) => it.quoted) && words.some((it) => !it.quoted);
}

/** Of one rule, what lies in each other is found once: the longest. */
function apart(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const it of findings.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (!last || it.from >= last.to) kept.push(it);
    else if (it.to - it.from > last.to - last.from) kept[kept.length - 1] = it;
  }
  return kept;
}
