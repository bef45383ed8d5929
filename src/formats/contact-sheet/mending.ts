// Damage of whole cells that can be mended without guessing, and damage that can be told: UTF-8 that was once read as
// Western European (`FranÃ§ois`), the header that stands again where files were put together, a cell without end, numbers
// that lost how they began.
import type { CsvHeader } from '#formats/csv.ts';
import { normaliseTitle } from '#formats/csv.ts';

/** More of one cell is no word of a person. Chosen: LinkedIn's longest articles stay below 200,000. */
export const LONGEST_CELL = 200_000;
/** An address book has some dozens, Outlook's 92; a CRM some hundreds. Chosen. */
export const MOST_COLUMNS = 2000;
/** Titles that have to stand in a row before it is the header once more. */
const LEAST_TITLES = 2;

/** The letters of windows-1252 that are bytes 0x80 to 0x9f. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = new Map(high.split('').map((letter, at) => [letter, 0x80 + at]));
const doubled = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
const strict = new TextDecoder('utf-8', { fatal: true });

/** What was meant, where a cell is UTF-8 read as windows-1252; the same cell where it is not. */
export function withoutMojibake(cell: string): string {
  if (!doubled.test(cell)) return cell;
  const bytes = new Uint8Array(cell.length);
  for (let at = 0; at < cell.length; at += 1) {
    const code = cell.charCodeAt(at);
    const byte = code < 0x100 ? code : byteOf.get(cell[at]!);
    if (byte === undefined) return cell;
    bytes[at] = byte;
  }
  try {
    return strict.decode(bytes);
  } catch {
    return cell;
  }
}

/** Whether a row says what the header says. */
export function isHeaderAgain(cells: readonly string[], titles: readonly string[]): boolean {
  let same = 0;
  for (const [at, title] of titles.entries()) {
    if (title === '') continue;
    if (normaliseTitle(cells[at] ?? '') !== title) return false;
    same += 1;
  }
  return same >= LEAST_TITLES;
}

/** The titles of a header as `isHeaderAgain` compares them. */
export function comparable(header: CsvHeader): readonly string[] {
  return header.titles.map(normaliseTitle);
}

/** Counts numbers of a sheet that are digits alone: where all are, a spreadsheet took away `+` and leading zeros. */
export function createNumberCount(): { see(value: string): void; spoiled(): number } {
  let numbers = 0;
  let bare = 0;
  return {
    see(value) {
      numbers += 1;
      // Ten digits of North America need no beginning.
      if (/^[1-9]\d{7,14}$/.test(value) && !/^1?[2-9]\d\d[2-9]\d{6}$/.test(value)) bare += 1;
    },
    spoiled: () => (bare >= 3 && bare === numbers ? bare : 0),
  };
}
