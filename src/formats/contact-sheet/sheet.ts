// The rows of one address-book CSV -> records and problems, whatever its maker. Every row behind the header is a record or is
// counted with its reason; what a row means is for the reader of that maker to say.
import { type CsvHeader, type CsvSheet, readRows, titleList } from '#formats/csv.ts';
import type { CsvRow } from '#formats/csv-tokenizer.ts';
import type { InputFile, ProblemCode, Reading } from '#formats/format.ts';
import { createTally } from '#formats/linkedin/tally.ts';
import { encodingOf } from '#formats/text.ts';
import type { KeyKeeper } from '#formats/vcard/key.ts';
import { type DayOrder, dayOrderOf } from './birthdays.ts';
import type { Note } from './columns.ts';
import { createDraft, type Draft, recordOf } from './draft.ts';
import type { Fitting } from './fitting.ts';
import { comparable, createNumberCount, isHeaderAgain, LONGEST_CELL, withoutMojibake } from './mending.ts';

export interface ContactSheet {
  readonly file: InputFile;
  readonly csv: CsvSheet;
  readonly header: CsvHeader;
  /** By which what was said of its columns is known: see `headerHash`. */
  readonly hash?: string;
}

/** What its first rows show of a sheet. */
export interface Look {
  readonly rows: readonly (readonly string[])[];
  /** Its writer leaves out empty cells at the end of rows, so a short row is no damage. */
  readonly isRagged: boolean;
  /** What stands first in dates such as 03/04/2025, where the others of these columns show it. */
  readonly dayOrder: (columns: readonly number[]) => DayOrder | undefined;
}

/** Fills the draft of a row; a code where the row is left out on purpose. */
export type FillRow = (cells: readonly string[], draft: Draft, note: Note) => ProblemCode | undefined;

/** So many rows are looked at before reading: more than enough for columns, and for most orders of dates. */
const LOOKED_AT = 2000;
const RAGGED_SHARE = 0.2;
/** Short rows that are held at once. */
const SHORT_AT_ONCE = 1000;

export async function lookAt({ csv, header }: ContactSheet): Promise<Look> {
  const rows: (readonly string[])[] = [];
  for await (const batch of readRows(csv, () => {})) {
    for (const { cells } of batch) rows.push(cells);
    if (rows.length >= LOOKED_AT) break;
  }
  const short = countShort(rows, header.width);
  return {
    rows,
    isRagged: short > 2 && short / rows.length >= RAGGED_SHARE,
    dayOrder: (columns) => dayOrderOf(rows.flatMap((cells) => columns.map((index) => cells[index] ?? ''))),
  };
}

/** Short rows but those that a line break without quotes has torn. */
function countShort(rows: readonly (readonly string[])[], width: number): number {
  let short = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const pieces = piecesOf(rows, at, width);
    if (pieces > 1) at += pieces - 1;
    else if (rows[at]!.length < width) short += 1;
  }
  return short;
}

/** How many short rows from here add up to a whole one; 0 where they do not. */
function piecesOf(rows: readonly (readonly string[])[], from: number, width: number): number {
  let [pieces, cells] = [0, 1];
  while (from + pieces < rows.length && rows[from + pieces]!.length < width && cells < width) {
    cells += rows[from + pieces]!.length - 1;
    pieces += 1;
  }
  return cells === width ? pieces : 0;
}

/** Readings of one sheet in batches. `format` begins the keys. */
export async function* readContactSheet(
  { file, csv, header }: ContactSheet,
  { isRagged }: Look,
  format: string,
  fill: FillRow,
  keys: KeyKeeper,
  onBytes: (count: number) => void,
  fitting?: Fitting,
): AsyncGenerator<Reading[]> {
  let out: Reading[] = [];
  const tally = createTally(file.path, (problem) => out.push({ problem }));
  const leftOut = new Map<ProblemCode, { count: number; line: number }>();
  const titles = comparable(header);
  const numbers = createNumberCount();
  // Short rows are looked at together: pieces of a row that a line break has torn stand behind one another.
  let short: CsvRow[] = [];
  let unended = 0;
  const onUnclosed = (line: number): void => tally.note('quote-not-closed', line);
  for await (const batch of readRows(csv, onUnclosed, onBytes, (line) => void (unended = line))) {
    for (const row of batch) {
      const { cells, line } = row;
      const shown = (): string => shownOf(cells);
      const isShort = cells.length < header.width && !isRagged && !isBlank(cells, 0);
      if (isShort && fitting) {
        if (short.push(row) >= SHORT_AT_ONCE) readShort();
        continue;
      }
      readShort();
      if (isBlank(cells, 0)) tally.skip('empty-row', line);
      else if (isShort) tally.skip('row-too-short', line, shown());
      else if (!isBlank(cells, header.titles.length)) readLong(row);
      else if (isHeaderAgain(cells, titles)) tally.skip('header-again', line);
      else readRow(mended(cells, line), line, shown);
    }
    if (out.length > 0) yield out;
    out = [];
  }
  readShort();
  for (const problem of tally.sums()) out.push({ problem });
  for (const [code, { count, line }] of leftOut)
    out.push({ problem: { code, where: { file: file.path, line }, values: { count }, skips: count } });
  const { guessed, encoding, nuls } = await encodingOf(file);
  const told: [ProblemCode, Record<string, string | number>][] = [];
  if (nuls !== undefined) told.push(['nul-dropped', { count: nuls }]);
  if (guessed) told.push(['encoding-guessed', { encoding }]);
  if (numbers.spoiled() > 0) told.push(['numbers-shortened', { count: numbers.spoiled() }]);
  for (const [code, values] of told)
    out.push({ problem: { code, where: { file: file.path }, values, skips: 0 } });
  yield out;

  function shownOf(cells: readonly string[]): string {
    return cells.filter((cell) => cell.trim() !== '').join(csv.delimiter);
  }

  /** What is missing at the end of a row counts as empty; pieces of one row, and the last of a file that was cut off, are told. */
  function readShort(): void {
    const rows = short;
    const all = rows.map(({ cells }) => cells);
    short = [];
    for (let at = 0; at < rows.length;) {
      const pieces = Math.max(1, piecesOf(all, at, header.width));
      for (const { cells, line } of rows.slice(at, at + pieces)) {
        const isTorn = pieces > 1 || (line === unended && !fitting!.isNamed(cells));
        if (isTorn || !fitting!.isWhole(cells)) tally.skip('row-too-short', line, shownOf(cells));
        else {
          tally.note('row-ended-early', line, shownOf(cells));
          readRow(mended(cells, line), line, () => shownOf(cells));
        }
      }
      at += pieces;
    }
  }

  function readLong({ cells, line }: CsvRow): void {
    const last = cells.findLastIndex((cell) => cell.trim() !== '');
    const fitted = fitting?.shorten(cells.slice(0, last + 1));
    if (!fitted) {
      tally.skip('row-unreadable', line, shownOf(cells), { more: last + 1 - header.titles.length });
      return;
    }
    const sure = fitted.titles.length === 1;
    const isBehind = fitted.titles.length === 0;
    const columns = isBehind ? '+' : titleList(fitted.titles);
    tally.note(sure ? 'cells-joined' : isBehind ? 'cells-behind' : 'cells-unsure', line, fitted.text, {
      columns,
    });
    readRow(
      mended(fitted.cells, line),
      line,
      () => shownOf(cells),
      sure ? undefined : [columns, fitted.text],
    );
  }

  /** The cells with what can be mended mended, each told. */
  function mended(cells: string[], line: number): string[] {
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at]!;
      if (cell.length > LONGEST_CELL) {
        tally.note('value-too-long', line, header.titles[at]);
        cells[at] = cell.slice(0, LONGEST_CELL);
        continue;
      }
      const better = withoutMojibake(cell);
      if (better === cell) continue;
      cells[at] = better;
      tally.note('letters-mended', line, better);
    }
    return cells;
  }

  function readRow(
    cells: readonly string[],
    line: number,
    shown: () => string,
    beside?: [string, string],
  ): void {
    const draft = createDraft();
    if (beside) draft.extra.push(beside);
    const reason = fill(cells, draft, (code, value) => tally.note(code, line, value));
    if (reason !== undefined) {
      const sum = leftOut.get(reason) ?? { count: 0, line };
      leftOut.set(reason, { ...sum, count: sum.count + 1 });
      return;
    }
    for (const { value } of draft.phones) numbers.see(value);
    const record = recordOf(draft, format);
    const kept = record && keys.keep(record);
    if (kept) out.push({ record: kept, where: { file: file.path, line } });
    else if (record) tally.skip('same-record-again', line, record.name.full);
    else tally.skip('no-name', line, shown());
  }
}

function isBlank(cells: readonly string[], from: number): boolean {
  for (let index = from; index < cells.length; index += 1)
    if ((cells[index] ?? '').trim() !== '') return false;
  return true;
}
