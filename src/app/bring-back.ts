// Puts a whole book back: Goodturn's own export into an empty book, or in place of what is there (restore). Read through once to
// see that it is whole, then put in within one transaction: killed anywhere, the book is as before or as after.
import { type ExportProblem, readExport } from '#formats/goodturn-json/read.ts';
import type { ExportRow, Section } from '#formats/goodturn-json/shape.ts';
import { type Lease, lockBook } from '#storage/book-state.ts';
import type { Trx } from '#storage/engine.ts';
import type { Store } from '#storage/open.ts';
import { clearBook, isEmptyBook, putRows, setRevision } from '#storage/whole-book.ts';
import { dayOf } from './context.ts';
import { deriveAll } from './derive.ts';
import { rowIn, type RowCounts, TABLE_OF } from './export-rows.ts';

const ROWS_AT_ONCE = 500;

export type BringBackProblem = ExportProblem | { readonly code: 'book-not-empty'; readonly values: object };

export interface BringBackOrder {
  readonly store: Store;
  /** Held by the caller. */
  readonly lease: Lease;
  /** The bytes of the export, each time from the beginning. */
  readonly open: () => AsyncIterable<Uint8Array>;
  /** Take out what is there; without it a book that is not empty is refused. */
  readonly replace: boolean;
  readonly clock: { readonly now: number; readonly timeZone: string; readonly country: string | undefined };
  /** Look at the file and change nothing. */
  readonly dryRun?: boolean;
  readonly onProgress?: (phase: 'reading' | 'measuring', done: number, of: number) => void;
  /** Runs before anything is changed, while nobody else can write. */
  readonly beforeChange?: (trx: Trx) => Promise<void>;
  /** Told once the rows are in; who is who is still to be made. */
  readonly onPlaced?: () => void;
}

class Refused extends Error {
  readonly problem: BringBackProblem;
  constructor(problem: BringBackProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Returns how many rows came in, and how many people they are; or why nothing was changed. */
export async function bringBack(
  order: BringBackOrder,
): Promise<{ readonly rows: RowCounts; readonly people: number } | { readonly problem: BringBackProblem }> {
  const { store, lease, clock } = order;
  const { engine, bookId } = store;
  try {
    if (!order.replace && !(await isEmptyBook(store.write, bookId)))
      throw new Refused({ code: 'book-not-empty', values: {} });
    const rows = await readThrough(order, async () => undefined);
    if (order.dryRun === true) return { rows, people: 0 };
    await store.write.transaction().execute(async (trx) => {
      await lockBook(trx, engine, bookId);
      await lease.assure(trx);
      await order.beforeChange?.(trx);
      if (order.replace) await clearBook(trx, bookId);
      else if (!(await isEmptyBook(trx, bookId))) throw new Refused({ code: 'book-not-empty', values: {} });
      await trx.deleteFrom('setting').where('book_id', '=', bookId).execute();
      let revision = 0;
      await readThrough(
        order,
        async (section, page, firstLine) => {
          const table = TABLE_OF[section];
          const twice = await putRows(
            trx,
            engine,
            bookId,
            table,
            page.map((row) => rowIn(section, row)),
          );
          if (twice >= 0)
            throw new Refused({
              code: 'export-damaged',
              values: { line: firstLine + twice, what: section },
            });
        },
        (said) => (revision = said),
      );
      await setRevision(trx, bookId, revision);
      await lease.assure(trx);
    });
    order.onPlaced?.();
    const derived = await deriveAll({
      store,
      lease,
      now: clock.now,
      day: dayOf(clock.now, clock.timeZone),
      country: clock.country,
      onProgress: (done, of) => order.onProgress?.('measuring', done, of),
    });
    return { rows, people: derived.people };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem };
    throw error;
  }
}

/** Hands over pages of rows of one list; throws `Refused` where the file is not whole or does not hold together. */
async function readThrough(
  order: BringBackOrder,
  take: (section: Section, rows: readonly ExportRow[], firstLine: number) => Promise<void>,
  header: (revision: number) => void = () => undefined,
): Promise<RowCounts> {
  const imports = new Set<unknown>();
  let page: ExportRow[] = [];
  let of: Section | undefined;
  let firstLine = 0;
  let read = 0;
  const hand = async (): Promise<void> => {
    if (of !== undefined && page.length > 0) await take(of, page, firstLine);
    read += page.length;
    order.onProgress?.('reading', read, 0);
    page = [];
  };
  for await (const reading of readExport(order.open())) {
    if ('problem' in reading) throw new Refused(reading.problem);
    if ('header' in reading) header(reading.header.revision);
    else if ('end' in reading) {
      await hand();
      return reading.end;
    } else {
      const { section, row, line } = reading;
      if (section !== of || page.length >= ROWS_AT_ONCE) {
        await hand();
        of = section;
        firstLine = line;
      }
      if (section === 'imports') imports.add(row['id']);
      else if ('importId' in row && !imports.has(row['importId']))
        throw new Refused({ code: 'export-damaged', values: { line, what: `${section}.importId` } });
      page.push(row);
    }
  }
  throw new Refused({ code: 'export-cut-off', values: { line: 0 } });
}
