// What the reader of one CSV kind is: made for one file, it takes that file's rows one by one and puts out records;
// rows that give none go to the tally with their reason, so that the counts add up.
import type { SourceRecord } from '#domain/source-record.ts';
import type { CsvHeader } from '#formats/csv.ts';
import type { ReadOptions } from '#formats/format.ts';
import type { Owner } from './owner.ts';
import type { People } from './people.ts';
import type { Tally } from './tally.ts';

export interface RowContext {
  /** For `where`. */
  readonly file: string;
  readonly header: CsvHeader;
  readonly options: ReadOptions;
  readonly owner: Owner;
  readonly people: People;
  readonly tally: Tally;
  readonly put: (record: SourceRecord, line: number) => void;
  /** A day on which the archive shows something: the newest is the day it stands for. */
  readonly sawDay: (day: string) => void;
  /** The file has been through another program, which may have dropped rows: it is no longer a complete list. */
  readonly sawEditing: () => void;
}

/** One row, as long as its header; whoever cuts cells out of it for longer than the row lives detaches them. */
export type ReadRow = (cells: readonly string[], line: number) => void;
export type RowReader = (context: RowContext) => ReadRow;

/** The trimmed text of a column by normalised name; '' where the file has no such column. */
export function columnReader(header: CsvHeader, name: string): (cells: readonly string[]) => string {
  const index = header.names.indexOf(name);
  return (cells) => (index < 0 ? '' : (cells[index] ?? '').trim());
}
