// What a person said of a table: which column is what, how its letters are written, and what stands first in its dates. Known again by the titles.
import { type CsvHeader, normaliseTitle } from '#formats/csv.ts';
import type { ColumnMapping, ReadOptions } from '#formats/format.ts';
import type { Encoding } from '#formats/text.ts';
import type { DayOrder } from './birthdays.ts';
import { fingerprint } from '#formats/vcard/key.ts';

/** What encodings are called, normalised. */
const encodings: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  windows1252: 'windows-1252',
  cp1252: 'windows-1252',
  ansi: 'windows-1252',
  latin1: 'windows-1252',
  iso88591: 'windows-1252',
  windows1250: 'windows-1250',
  cp1250: 'windows-1250',
  windows1251: 'windows-1251',
  cp1251: 'windows-1251',
  macintosh: 'macintosh',
  macroman: 'macintosh',
  mac: 'macintosh',
};

/** The encodings a person can say. */
export const sayableEncodings: readonly Encoding[] = [...new Set(Object.values(encodings))];

export function encodingCalled(text: string): Encoding | undefined {
  return encodings[text.toLowerCase().replace(/[\s_-]+/g, '')];
}

/** The encoding a mapping states: its line `encoding = windows-1250`. */
export function encodingIn(mapping: ColumnMapping | undefined): Encoding | undefined {
  const said = mapping?.find(([title, value]) => isEncoding(title, value));
  return said && encodingCalled(said[1]);
}

const dayOrders: Readonly<Record<string, DayOrder>> = {
  dmy: 'day-first',
  'day-first': 'day-first',
  mdy: 'month-first',
  'month-first': 'month-first',
};

/** What stands first in dates such as 03/04/1980, by the line `date-order = dmy` (or mdy). */
export function dayOrderIn(mapping: ColumnMapping | undefined): DayOrder | undefined {
  const said = mapping?.find(([title, value]) => isDayOrder(title, value));
  return said && dayOrders[said[1].trim().toLowerCase()];
}

/** A line of a mapping that speaks of the file and of no column. */
export function isOfFile(title: string, value: string): boolean {
  return isEncoding(title, value) || isDayOrder(title, value);
}

function isDayOrder(title: string, value: string): boolean {
  return normaliseTitle(title) === 'date-order' && dayOrders[value.trim().toLowerCase()] !== undefined;
}

function isEncoding(title: string, value: string): boolean {
  return normaliseTitle(title) === 'encoding' && encodingCalled(value) !== undefined;
}

/** The same header has the same hash, however it is capitalised and in whatever order its columns stand; '' where there is none. */
export function headerHash(header: CsvHeader): string {
  if (header.names.every((name) => name === '')) return '';
  return fingerprint(header.titles.map(normaliseTitle).filter(Boolean).toSorted().join('\n'));
}

/** What holds for a header: said now for all files, said now for this one, or said before. */
export function saidOf(
  mappings: ReadOptions['mappings'],
  hash: string,
): { readonly mapping: ColumnMapping; readonly by: 'said' | 'before' } | undefined {
  const now = mappings?.given ?? mappings?.said?.[hash];
  if (now) return { mapping: now, by: 'said' };
  const before = mappings?.remembered?.[hash];
  return before && { mapping: before, by: 'before' };
}
