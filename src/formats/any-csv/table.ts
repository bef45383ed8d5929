// Opens a CSV of which nobody knows the maker: finds its header, or sees that it has none, and tells whether its rows are people.
import type { CsvHeader } from '#formats/csv.ts';
import { normaliseTitle, openCsv, readRows } from '#formats/csv.ts';
import { endingOf, isMedia } from '#formats/file-look.ts';
import type { InputFile } from '#formats/format.ts';
import { MOST_COLUMNS } from '#formats/contact-sheet/mending.ts';
import type { ContactSheet } from '#formats/contact-sheet/sheet.ts';
import { detach } from '#formats/text.ts';
import { type GuessedColumn, guessColumns } from './guess.ts';
import { exact, ofOtherTables } from './synonyms.ts';

/** So many rows are enough to see what a table is. */
const glance = 50;
const endings = new Set(['csv', 'tsv', 'tab', 'txt', 'xls', '']);
const ENOUGH_COLUMNS = 200;
/** Titles in a row that make it a header for sure. */
const sureTitles = 2;

/** Undefined for what is no table: one column, or a file that is something else by its name. */
export async function openTable(file: InputFile): Promise<ContactSheet | undefined> {
  if (isMedia(file.path) && endingOf(file.path) !== 'xls') return undefined;
  if (!endings.has(endingOf(file.path))) return undefined;
  const csv = await openCsv(file, {
    isHeader: (names) => {
      const filled = names.filter(Boolean);
      const hits = names.filter((name) => exact.has(name)).length;
      return (
        names.length > 1 &&
        hits > 0 &&
        (hits >= sureTitles || filled.length < 4) &&
        filled.every((name) => !/@.+\./.test(name))
      );
    },
  });
  if (csv.header) return { file, csv, header: csv.header };
  for await (const batch of readRows({ file, delimiter: csv.delimiter, seen: [] }, () => {})) {
    const first = batch.find(({ cells, line }) => !(line === 1 && /^sep=/i.test(cells[0] ?? '')));
    if (!first) continue;
    if (first.cells.length < 2) return undefined;
    const header = headerOf(first.cells, first.line);
    return { file, csv: { ...csv, header }, header };
  }
  return undefined;
}

/** The first row, where it could be titles; else columns by their number, and the first row is a person. */
function headerOf(cells: readonly string[], line: number): CsvHeader {
  const isTitle = (cell: string): boolean => cell.length < 100 && !/@.+\.|^https?:|\d{5}/.test(cell);
  const isHeader = cells.every((cell) => isTitle(cell));
  const titles = isHeader
    ? cells.map((cell) => detach(cell.trim()))
    : cells.map((_, index) => `Column ${index + 1}`);
  const names = isHeader ? titles.map((title) => detach(normaliseTitle(title))) : titles.map(() => '');
  return {
    line: isHeader ? line : line - 1,
    titles,
    names,
    width: titles.findLastIndex((title) => title !== '') + 1,
  };
}

export function guessOf({ header }: ContactSheet, rows: readonly (readonly string[])[]): GuessedColumn[] {
  // A table that is far too wide is refused: its first columns are enough to say so.
  const { titles, names, width } = header;
  return width > MOST_COLUMNS
    ? guessColumns(titles.slice(0, ENOUGH_COLUMNS), names.slice(0, ENOUGH_COLUMNS), rows)
    : guessColumns(titles, names, rows);
}

/** How much the rows look like people, 0 to 1. */
export async function peopleIn(sheet: ContactSheet): Promise<number> {
  const rows: (readonly string[])[] = [];
  for await (const batch of readRows(sheet.csv, () => {})) {
    rows.push(...batch.slice(0, glance).map(({ cells }) => cells));
    if (rows.length >= glance) break;
  }
  const other = new Set(sheet.header.names.filter((name) => ofOtherTables.has(name))).size;
  if (other > 1) return 0;
  const columns = guessOf(sheet, rows);
  const best = (...fields: readonly string[]): number =>
    Math.max(0, ...columns.filter(({ field }) => fields.includes(field)).map(({ score }) => score));
  const name = Math.max(best('name'), best('first-name'), best('last-name'));
  const reach = best('email', 'phone', 'linkedin');
  const both = Math.min(best('first-name'), best('last-name'));
  const more = best('organisation', 'title', 'birthday', 'address', 'city', 'location', 'tags');
  if (name > 0 && reach > 0) return (name + reach) / 2;
  if (other > 0) return 0;
  if (best('email') > 0.8) return 0.8;
  if (both > 0.7 && more > 0) return 0.7;
  return name > 0.7 &&
    best('birthday', 'organisation') > 0.7 &&
    best('title', 'birthday', 'city', 'tags') > 0.7
    ? 0.6
    : 0;
}
