// The problems of one file, told so that they help: one by one with their line where a line helps, in one sum where it
// does not (181 closed profiles), and after twenty of a kind in one sum as well. Every row left out is counted here.
import type { Problem, ProblemCode } from '#formats/format.ts';

/** Other values of the sentence. */
type More = Readonly<Record<string, string | number>>;

export interface Tally {
  /** A row that gave no record. */
  skip(code: ProblemCode, line: number, value?: string, more?: More): void;
  /** Something wrong with a row that still gave its record. */
  note(code: ProblemCode, line: number, value?: string, more?: More): void;
  /** What the sums came to; once, at the end of the file. */
  sums(): Problem[];
}

/** So many problems of one kind are told line by line. Chosen: a screen of them. */
const TOLD_BY_LINE = 20;
/** Kinds where the line says nothing that the count does not. */
const summed: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'closed-profile',
  'draft',
  'spam-folder',
  'sponsored',
  'no-sender',
  'no-recipient',
  'to-yourself',
  'between-others',
  'owner-unknown',
  'empty-row',
]);

export function createTally(file: string, tell: (problem: Problem) => void): Tally {
  const counts = new Map<
    string,
    { code: ProblemCode; lost: boolean; told: number; count: number; line: number }
  >();
  const add = (code: ProblemCode, lost: boolean, line: number, value?: string, more?: More): void => {
    const id = `${code}/${lost}`;
    const entry = counts.get(id) ?? { code, lost, told: 0, count: 0, line };
    counts.set(id, entry);
    if (!summed.has(code) && entry.told < TOLD_BY_LINE) {
      entry.told += 1;
      const told =
        value === undefined || value === ''
          ? {}
          : { [code === 'same-record-again' ? 'name' : 'value']: value.slice(0, 80) };
      tell({ code, where: { file, line }, values: { count: 1, ...told, ...more }, skips: lost ? 1 : 0 });
      return;
    }
    if (entry.count === 0) entry.line = line;
    entry.count += 1;
  };
  return {
    skip: (code, line, value, more) => add(code, true, line, value, more),
    note: (code, line, value, more) => add(code, false, line, value, more),
    sums: () =>
      [...counts.values()]
        .filter(({ count }) => count > 0)
        .map(({ code, lost, told, count, line }) => ({
          code,
          where: { file, line },
          // `rest`: these come on top of those that were told one by one.
          values: told > 0 ? { count, rest: count } : { count },
          skips: lost ? count : 0,
        })),
  };
}
