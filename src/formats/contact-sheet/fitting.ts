// Rows with more or fewer cells than their header, in tables that people make by hand: what is missing at the end is empty, and of a
// comma too many it is found out where it belongs, by the columns whose values tell what they are. Nothing is guessed of a name.
import { slugOf } from '#formats/linkedin/slug.ts';
import { plainCell } from './cells.ts';
import type { Column, Field } from './columns.ts';

/** A row that was made to fit. */
export interface Fitted {
  readonly cells: string[];
  /** What was put together, or what of the row could not be laid to one column. */
  readonly text: string;
  /** Titles of the columns that it could belong to; one where that is sure, none where it stands behind the last. */
  readonly titles: readonly string[];
}

export interface Fitting {
  /** A row of a single cell is somebody where that is a name. */
  readonly isWhole: (cells: readonly string[]) => boolean;
  /** The last row of a file that was cut off says who it is of, if it goes on behind the name. */
  readonly isNamed: (cells: readonly string[]) => boolean;
  readonly shorten: (cells: readonly string[]) => Fitted | undefined;
}

/** So many cells too many are no comma too many. Chosen. */
const MOST_MORE = 3;
const naming: ReadonlySet<Field> = new Set(['name', 'first-name', 'middle-name', 'last-name', 'nickname']);
/** Columns in which an address or a link may stand. */
const anything: ReadonlySet<Field> = new Set(['notes', 'keep', 'ignore']);
const email = /[^\s@]+@[^\s@]+\.[^\s@]/;
const web = /^(?:https?:\/\/|www\.)/i;

const fits: { readonly [F in Field]?: (value: string) => boolean } = {
  email: (value) => value.split(/[,;]/).every((one) => email.test(one)),
  phone: (value) => value.replace(/\D/g, '').length > 5 && !/\p{L}{4,}/u.test(value),
  linkedin: (value) => slugOf(value) !== undefined || /^[\p{L}\p{N}_%-]{3,100}$/u.test(value),
  link: (value) => /^\S+\.\S+$/.test(value),
  birthday: (value) => /\d/.test(value) && value.length < 30,
  'birth-year': (value) => /^\d+$/.test(value),
  'birth-month': (value) => /^(?:\d+|\p{L}+)$/u.test(value),
  'birth-day': (value) => /^\d+$/.test(value),
  postcode: (value) => /\d/.test(value) && value.length < 12,
};

/** One to four words that begin as names do. */
export function isNameLike(text: string): boolean {
  return /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?:[ ,]+(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*|van|von|de|der|den|da|di|la|el|al|bin|zu)){0,4}$/u.test(
    text,
  );
}

export function fittingOf(columns: readonly Column[], width: number, delimiter: string): Fitting {
  const byIndex = new Map(columns.map((column) => [column.index, column]));
  const lastName = Math.max(
    -1,
    ...columns.filter(({ field }) => naming.has(field)).map(({ index }) => index),
  );
  return {
    isWhole: (cells) => cells.length > 1 || isNameLike((cells[0] ?? '').trim()),
    isNamed: (cells) => cells.length > lastName + 1,
    shorten(given) {
      const more = given.length - width;
      if (more < 1) return undefined;
      const ways = Array.from({ length: more > MOST_MORE ? 0 : width }, (_, at) => at)
        .map((at) => ({
          at,
          cells: [
            ...given.slice(0, at),
            given.slice(at, at + more + 1).join(delimiter),
            ...given.slice(at + more + 1),
          ],
        }))
        // A comma of a value has words on both sides.
        .filter(({ at }) => given.slice(at, at + more + 1).every((cell) => cell.trim() !== ''))
        .filter(({ cells }) => areAtHome(cells));
      // Behind a comma of a sentence stands a blank, behind one of the table none.
      const blank = ways.filter(({ at }) =>
        given.every((cell, index) => index === 0 || /^\s/.test(cell) === (index > at && index <= at + more)),
      );
      const left = blank.length === 1 ? blank : ways;
      const [first] = left;
      const behind = given.slice(width).filter((cell) => cell.trim() !== '');
      if (!first)
        return (given[width - 1] ?? '').trim() === '' && areAtHome(given.slice(0, width))
          ? { cells: given.slice(0, width), text: behind.join(delimiter), titles: [] }
          : undefined;
      if (left.length === 1)
        return { cells: first.cells, text: first.cells[first.at]!, titles: [titleOf(first.at)] };
      const same = (at: number): boolean => left.every(({ cells }) => cells[at] === first.cells[at]);
      if (columns.some(({ index, field }) => naming.has(field) && !same(index))) return undefined;
      const unsure = left.map(({ at }) => at);
      return {
        cells: first.cells.map((cell, at) => (same(at) ? cell : '')),
        text: given.slice(Math.min(...unsure), Math.max(...unsure) + more + 1).join(delimiter),
        titles: unsure.map(titleOf),
      };
    },
  };

  function areAtHome(cells: readonly string[]): boolean {
    return cells.every((cell, at) => isAtHome(cell, byIndex.get(at)?.field ?? 'keep'));
  }

  function titleOf(at: number): string {
    return byIndex.get(at)?.title ?? '';
  }
}

function isAtHome(cell: string, field: Field): boolean {
  const value = plainCell(cell, true);
  if (value === '') return true;
  const test = fits[field];
  if (test) return test(value);
  return anything.has(field) || (!email.test(value) && !web.test(value));
}
