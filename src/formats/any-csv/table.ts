// Opens a CSV of which nobody knows the maker: finds its header, or sees that it has none, and tells whether its rows are people.
import type { CsvHeader } from '#formats/csv.ts';
import { mayBeTable, normaliseTitle, openCsv, readRows } from '#formats/csv.ts';
import { endingOf, isMedia } from '#formats/file-look.ts';
import type { InputFile } from '#formats/format.ts';
import { plainCell } from '#formats/contact-sheet/cells.ts';
import { isNameLike } from '#formats/contact-sheet/fitting.ts';
import { MOST_COLUMNS } from '#formats/contact-sheet/mending.ts';
import type { ContactSheet } from '#formats/contact-sheet/sheet.ts';
import { detach } from '#formats/text.ts';
import { type GuessedColumn, guessColumns } from './guess.ts';
import { fieldCalledExactly, ofOtherTables } from './synonyms.ts';

/** So many rows are enough to see what a table is. */
const glance = 50;
/** A list of names in a single column is a table only where its name or its title says so. */
const ofTables = new Set(['csv', 'tsv', 'tab', 'xls']);
const ENOUGH_COLUMNS = 200;
/** Of a column of names that has nothing beside it to tell that it is one. */
const shareOfNames = 0.7;
/** Titles in a row that make it a header for sure. */
const sureTitles = 2;

/** Undefined for what is no table. `insists`: the user says that it is one, so a single column of whatever title is. */
export async function openTable(file: InputFile, insists = false): Promise<ContactSheet | undefined> {
  const isTable = ofTables.has(endingOf(file.path));
  if (isMedia(file.path) && !isTable) return undefined;
  if (!(await mayBeTable(file))) return undefined;
  const csv = await openCsv(file, {
    isHeader: (names) => {
      const filled = names.filter(Boolean);
      const hits = names.filter((name) => fieldCalledExactly(name) !== undefined).length;
      // Of a single column a sentence or a word may be the title: its own name has to be known.
      if (names.length === 1) return fieldCalledExactly(names[0]!) === 'name';
      return (
        hits > 0 && (hits >= sureTitles || filled.length < 4) && filled.every((name) => !/@.+\./.test(name))
      );
    },
  });
  if (csv.header) return { file, csv, header: csv.header };
  for await (const batch of readRows({ file, delimiter: csv.delimiter, seen: [] }, () => {})) {
    const first = batch.find(({ cells, line }) => !(line === 1 && /^sep=/i.test(cells[0] ?? '')));
    if (!first) continue;
    if (first.cells.length < 2 && !isTable && !insists) return undefined;
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
  if (name > 0.7 && best('birthday', 'organisation') > 0.7 && best('title', 'birthday', 'city', 'tags') > 0.7)
    return 0.6;
  // Names and nothing that speaks of other things: a list of people, if the names look like some.
  const known = columns.every(({ field, title }) => field !== 'keep' || title === '');
  if (!known || name <= 0.7) return 0;
  if (both > 0.7) return 0.6;
  const place = best('city', 'region', 'country', 'location', 'address', 'street', 'postcode') > 0;
  const whole = columns.find(({ field }) => field === 'name');
  const cells = whole ? rows.map((row) => plainCell(row[whole.index] ?? '')).filter(Boolean) : [];
  const fitting = cells.filter((cell) => isNameLike(cell) && (!place || /\s/.test(cell)));
  return cells.length > 0 && fitting.length >= cells.length * shareOfNames ? 0.5 : 0;
}
