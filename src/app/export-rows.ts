// Between the tables of a book and the lists of its export (formats/goodturn-json): names of lists and fields, nothing else.
import type { ExportRow, Section } from '#formats/goodturn-json/shape.ts';
import { writeExport } from '#formats/goodturn-json/write.ts';
import { readBook } from '#storage/book-state.ts';
import type { Trx } from '#storage/engine.ts';
import {
  BOOK_TABLES,
  type BookRow,
  type BookTableName,
  isTakingOut,
  liveImportIds,
  pagesOf,
} from '#storage/whole-book.ts';

export const TABLE_OF = {
  imports: 'import',
  sources: 'source',
  traces: 'trace',
  sightings: 'sighting',
  facts: 'fact',
  notes: 'note',
  interactions: 'interaction',
  interactionPeople: 'interaction_person',
  stepAnswers: 'step_answer',
  settings: 'setting',
  forgotten: 'forgotten',
  samePerson: 'same_person',
  gifts: 'gift',
  thanks: 'thanks',
  promises: 'promise',
  asks: 'ask',
  answers: 'answer',
  recommendations: 'recommendation',
  sent: 'sent',
} as const satisfies Readonly<Record<Section, BookTableName>>;

const camel = (column: string): string =>
  column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const FIELDS = Object.fromEntries(
  Object.values(TABLE_OF).map((table) => [
    table,
    Object.keys(BOOK_TABLES[table].columns).map((column) => [column, camel(column)] as const),
  ]),
) as unknown as Readonly<Record<BookTableName, readonly (readonly [column: string, field: string])[]>>;

function renamed(row: BookRow, fields: readonly (readonly [from: string, to: string])[]): ExportRow {
  return Object.fromEntries(fields.map(([from, to]) => [to, row[from]]));
}

/** A row of the export as its table has it. */
export function rowIn(section: Section, row: ExportRow): BookRow {
  return renamed(
    row,
    FIELDS[TABLE_OF[section]].map(([column, field]) => [field, column] as const),
  );
}

export type RowCounts = Readonly<Record<Section, number>>;

/**
 * The export of a book in pieces of bytes, out of a snapshot. Null while an import is being taken out: its rows are
 * changing hands then, and what would be written would belong to nobody in particular.
 */
export async function exportOf(
  db: Trx,
  bookId: string,
  told?: (rows: RowCounts) => void,
): Promise<AsyncGenerator<Uint8Array> | null> {
  if (await isTakingOut(db, bookId)) return null;
  const live = await liveImportIds(db, bookId);
  const { revision } = await readBook(db, bookId);
  return writeExport(
    {
      revision,
      rows: async function* (section) {
        const table = TABLE_OF[section];
        for await (const page of pagesOf(db, bookId, table, live))
          yield page.map((row) => renamed(row, FIELDS[table]));
      },
    },
    told,
  );
}
