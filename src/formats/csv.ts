// CSV rows with their line numbers, streaming, for any export (LinkedIn, Google, Outlook, attendee lists).
// Finds the delimiter (`,` `;` tab `|`, or a `sep=` line) and the header row wherever it stands (LinkedIn's `Notes:` preamble).
// What a row means, and whether it is too short for its header, is for the reader of that export to say.
import type { CsvRow } from './csv-tokenizer.ts';
import { createTokenizer } from './csv-tokenizer.ts';
import { endingOf, isMedia, LOOK_BYTES } from './file-look.ts';
import type { InputFile } from './format.ts';
import { detach, headTextOf, textOf } from './text.ts';

/** The header of a CSV, by normalised name; a name that occurs twice keeps both places. */
export interface CsvHeader {
  readonly line: number;
  /** As written. */
  readonly titles: readonly string[];
  /** As matched: lower-case, without spaces, underscores and quotes, synonyms resolved. */
  readonly names: readonly string[];
  /** Cells that a whole row has: up to the last title that is not empty. */
  readonly width: number;
}

export interface CsvSheet {
  readonly file: InputFile;
  readonly delimiter: string;
  /** Absent where no row is the header that was asked for. */
  readonly header?: CsvHeader;
  /** The row that looks most like a header where none was found: for the problem's sentence. */
  readonly seen: readonly string[];
}

export interface CsvQuestion {
  /** Whether a row of normalised names is the header; `() => true` takes the first row. */
  readonly isHeader: (names: readonly string[]) => boolean;
  /** Other spellings, normalised, of a normalised name: `{ vorname: 'firstname' }`. */
  readonly synonyms?: Readonly<Record<string, string>>;
}

/** How far a header row may be from the start, in bytes. */
const HEAD_BYTES = 65_536;
/** Where not even the first line ends there. */
const LONGEST_HEAD_BYTES = 1_048_576;
const delimiters = [',', ';', '\t', '|'];

export function normaliseTitle(title: string): string {
  return title.toLowerCase().replace(/[\s_"'“”„«»\u200b\ufeff]/g, '');
}

const LIST_LENGTH = 300;

/** Titles as a sentence names them: whole ones, and `…` where there are more than fit. */
export function titleList(titles: readonly string[]): string {
  const named = titles.filter(Boolean);
  let [length, kept] = [0, 0];
  while (kept < named.length && (length += named[kept]!.length + 2) <= LIST_LENGTH) kept += 1;
  // A single title that is longer than the list is cut; there is nothing whole to show.
  const shown = kept === 0 ? named.slice(0, 1).map((one) => one.slice(0, LIST_LENGTH)) : named.slice(0, kept);
  return [...shown, ...(shown.length < named.length ? ['…'] : [])].join(', ');
}

/** The place of a column by normalised name, -1 where there is none. */
export function columnOf(header: CsvHeader, name: string): number {
  return header.names.indexOf(name);
}

const tableEndings = new Set(['csv', 'tsv', 'tab', 'txt', 'xls', '']);
const couldBe = new WeakMap<InputFile, boolean>();

/** Whether a file is worth opening as a table: by its ending, and whatever it is called where it begins like one. */
export async function mayBeTable(file: InputFile): Promise<boolean> {
  const ending = endingOf(file.path);
  if (tableEndings.has(ending)) return true;
  if (isMedia(file.path)) return false;
  const known = couldBe.get(file);
  if (known !== undefined) return known;
  const { text } = await headTextOf(file, LOOK_BYTES);
  const [first = ''] = text.split('\n').filter((line) => line.trim() !== '' && !/^sep=.$/i.test(line.trim()));
  // JSON, XML, cards and letters have delimiters too.
  const may = /[,;\t|]/.test(first) && !/^\s*[[{<]|^\s*BEGIN:|^From |^[\w-]+: /i.test(first);
  couldBe.set(file, may);
  return may;
}

/** Looks at the head of a file: which delimiter, which header. Reads no further. */
export async function openCsv(file: InputFile, question: CsvQuestion): Promise<CsvSheet> {
  let head = await headTextOf(file, HEAD_BYTES);
  if (!head.whole && !head.text.includes('\n')) head = await headTextOf(file, LONGEST_HEAD_BYTES);
  const { text, whole } = head;
  const said = /^sep=(.)\n/i.exec(text)?.[1];
  let best: CsvSheet | undefined;
  let bestScore = -1;
  for (const delimiter of said ? [said] : delimiters) {
    const rows = headRowsOf(file, text, delimiter, whole);
    const header = findHeader(rows, question, said !== undefined);
    if (header && rows.length > 0) {
      const score = 1000 + header.width;
      if (score > bestScore) [best, bestScore] = [{ file, delimiter, header, seen: header.titles }, score];
    } else {
      const seen = rows.slice(0, 20).toSorted((a, b) => b.cells.length - a.cells.length)[0]?.cells ?? [];
      const score = consistency(rows);
      if (score > bestScore) [best, bestScore] = [{ file, delimiter, seen: seen.map(detach) }, score];
    }
  }
  return best ?? { file, delimiter: ',', seen: [] };
}

/** Each format asks of the same file: its head is taken apart once. */
const heads = new WeakMap<InputFile, { readonly text: string; readonly rows: Map<string, CsvRow[]> }>();

function headRowsOf(file: InputFile, text: string, delimiter: string, whole: boolean): CsvRow[] {
  let head = heads.get(file);
  // Read in another encoding it is another text.
  if (head?.text !== text) heads.set(file, (head = { text, rows: new Map() }));
  const rows = head.rows.get(delimiter) ?? rowsOf(text, delimiter, whole);
  head.rows.set(delimiter, rows);
  return rows;
}

function rowsOf(text: string, delimiter: string, whole: boolean): CsvRow[] {
  const tokenizer = createTokenizer(delimiter, () => {});
  const rows = tokenizer.push(text);
  return whole ? [...rows, ...tokenizer.end()] : rows;
}

function findHeader(
  rows: readonly CsvRow[],
  question: CsvQuestion,
  skipFirst: boolean,
): CsvHeader | undefined {
  for (const { cells, line } of skipFirst ? rows.slice(1) : rows) {
    const names = cells.map((title) => {
      const name = detach(normaliseTitle(title));
      return question.synonyms?.[name] ?? name;
    });
    if (!question.isHeader(names)) continue;
    const titles = cells.map((title) => detach(title.trim()));
    return { line, titles, names, width: names.findLastIndex((name) => name !== '') + 1 };
  }
  return undefined;
}

/** Share of rows with the commonest number of cells, where that is more than one; wider is better. */
function consistency(rows: readonly CsvRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows.slice(0, 100)) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width = 1, count = 0] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  return width > 1 ? (count / Math.min(rows.length, 100)) * Math.min(width, 100) : 0;
}

/**
 * The rows behind the header (all rows where there is none) in batches, in order; empty lines are left out,
 * rows of nothing but delimiters are not. `onUnclosed` gets the line of a row whose quote is never closed:
 * such a row is read again as one line, and reading goes on behind it. `onUnended` gets the line of a last row without a line end.
 */
export async function* readRows(
  sheet: CsvSheet,
  onUnclosed: (line: number) => void,
  onBytes?: (count: number) => void,
  onUnended?: (line: number) => void,
): AsyncGenerator<CsvRow[]> {
  const start = sheet.header?.line ?? 0;
  const tokenizer = createTokenizer(sheet.delimiter, onUnclosed);
  let inside = start === 0;
  const behindHeader = (rows: CsvRow[]): CsvRow[] => {
    if (inside || rows.length === 0) return rows;
    const kept = rows.filter(({ line }) => line > start);
    inside = kept.length > 0;
    return kept;
  };
  for await (const text of textOf(sheet.file, onBytes)) {
    const rows = behindHeader(tokenizer.push(text));
    if (rows.length > 0) yield rows;
  }
  const rows = behindHeader(tokenizer.end());
  const last = rows.at(-1);
  if (last) onUnended?.(last.line);
  if (rows.length > 0) yield rows;
}
