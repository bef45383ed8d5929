// Opens the files of an archive as sheets of a kind, and runs the reader of a kind over its rows.
// Rows that cannot be what the header says are dealt with here, so that the readers see whole rows only.
import { openCsv, readRows } from '#formats/csv.ts';
import type { CsvHeader, CsvSheet } from '#formats/csv.ts';
import { endingOf } from '#formats/file-look.ts';
import type { InputFile, ReadOptions, Reading } from '#formats/format.ts';
import { encodingOf } from '#formats/text.ts';
import { mendSplitDate } from './dates.ts';
import type { Kind } from './kinds.ts';
import { kindOf } from './kinds.ts';
import type { Owner } from './owner.ts';
import type { People } from './people.ts';
import { createTally } from './tally.ts';

export interface Sheet {
  readonly file: InputFile;
  readonly csv: CsvSheet;
  /** Absent where no kind has these columns. */
  readonly kind?: Kind;
}
export interface KnownSheet extends Sheet {
  readonly kind: Kind;
  readonly header: CsvHeader;
}

/** What is known of the archive as a whole while it is read. */
export interface Archive {
  readonly options: ReadOptions;
  readonly people: People;
  readonly owner: Owner;
  readonly onBytes: (count: number) => void;
  newestDay: string;
  /** Sheets that were read to their end, unedited. */
  readonly whole: Set<Sheet>;
}

/** Kinds that hold somebody's words: a broken row of these is told by its line only, since problems are stored. */
const withLetters: ReadonlySet<string> = new Set(['messages', 'invitations', 'recommendations', 'notes']);

/** Undefined for what cannot be a CSV by its name. */
export async function openSheet(file: InputFile): Promise<Sheet | undefined> {
  if (!['csv', 'tsv', 'txt', ''].includes(endingOf(file.path))) return undefined;
  const csv = await openCsv(file, { isHeader: (names) => kindOf(file.path, names) !== undefined });
  const kind = csv.header ? kindOf(file.path, csv.header.names) : undefined;
  return { file, csv, ...(kind ? { kind } : {}) };
}

/** A known sheet with its header at hand. */
export function known(sheet: Sheet): KnownSheet | undefined {
  return sheet.kind && sheet.csv.header
    ? { ...sheet, kind: sheet.kind, header: sheet.csv.header }
    : undefined;
}

/** Readings of one sheet in batches. */
export async function* readSheet(sheet: KnownSheet, archive: Archive): AsyncGenerator<Reading[]> {
  const { file, csv, kind, header } = sheet;
  let out: Reading[] = [];
  const tally = createTally(file.path, (problem) => out.push({ problem }));
  let edited = false;
  const readRow = kind.read({
    file: file.path,
    header,
    options: archive.options,
    owner: archive.owner,
    people: archive.people,
    tally,
    put: (record, line) => {
      const where = { file: file.path, line };
      // Whoever is met in this row is part of it: one row is one record to whoever counts.
      for (const met of archive.people.takeFresh()) out.push({ record: met, where });
      out.push({ record, where });
    },
    sawDay: (day) => {
      if (day > archive.newestDay) archive.newestDay = day;
    },
    sawEditing: () => {
      edited = true;
    },
  });
  const quote = (cells: readonly string[]): string =>
    withLetters.has(kind.name) ? '' : cells.join(csv.delimiter);
  const dateColumn = kind.commaDate === undefined ? -1 : header.names.indexOf(kind.commaDate);
  let rows = 0;
  let cutOff = false;
  const unclosed = (line: number): void => {
    tally.note('quote-not-closed', line);
    edited = true;
  };
  for await (const batch of readRows(csv, unclosed, archive.onBytes)) {
    for (const row of batch) {
      rows += 1;
      cutOff = false;
      const cells =
        (dateColumn >= 0 && mendSplitDate(row.cells, dateColumn, header.names.length)) || row.cells;
      if (isBlank(cells)) tally.skip('empty-row', row.line);
      else if (cells.length < header.width) {
        cutOff = true;
        tally.skip('row-too-short', row.line, quote(cells));
      } else if (!isBlank(cells, header.names.length)) tally.skip('row-unreadable', row.line, quote(cells));
      else readRow(cells, row.line);
    }
    if (out.length > 0) yield out;
    out = [];
  }
  if (rows > 0 && !edited && !cutOff && csv.delimiter === ',') archive.whole.add(sheet);
  if (rows === 0) out.push({ setAside: { file: file.path, why: 'header-only', rows: 0 } });
  for (const problem of tally.sums()) out.push({ problem });
  const { guessed, encoding, nuls } = await encodingOf(file);
  if (nuls !== undefined)
    out.push({
      problem: { code: 'nul-dropped', where: { file: file.path }, values: { count: nuls }, skips: 0 },
    });
  if (guessed)
    out.push({
      problem: { code: 'encoding-guessed', where: { file: file.path }, values: { encoding }, skips: 0 },
    });
  yield out;
}

/** Cells of whole rows, for a look before reading; what is wrong with the others is told when they are read. */
export async function* lookThrough({ csv, header }: KnownSheet): AsyncGenerator<(readonly string[])[]> {
  for await (const batch of readRows(csv, () => {}))
    yield batch.filter(({ cells }) => cells.length >= header.width).map(({ cells }) => cells);
}

/** Rows behind the first line. */
export async function countRows({ csv }: Sheet): Promise<number> {
  let rows = 0;
  for await (const batch of readRows(csv, () => {})) rows += batch.length;
  return Math.max(0, rows - (csv.header ? 0 : 1));
}

function isBlank(cells: readonly string[], from = 0): boolean {
  for (let index = from; index < cells.length; index += 1)
    if ((cells[index] ?? '').trim() !== '') return false;
  return true;
}
