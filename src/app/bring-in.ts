// One import from first byte to the moment when it is seen: read, store unseen, match and measure, let it be seen.
// Whatever ends it before (a broken file, a crash, an interrupt) leaves the book as it was.
import type { ColumnMapping, Format, GivenFile, InputFile, Problem } from '#formats/format.ts';
import { anyCsv } from '#formats/any-csv/any-csv.ts';
import { openInputs } from '#formats/archive.ts';
import { recogniseFormat } from '#formats/recognise.ts';
import { type Lease, readBook } from '#storage/book-state.ts';
import { withFiles } from '#storage/given-files.ts';
import { type ImportRow, listImports, liveImports } from '#storage/imports.ts';
import type { Store } from '#storage/open.ts';
import { readSettings } from '#storage/said.ts';
import { knowingTables, rememberedMappings, rememberMapping, speaksOfColumns } from './column-mapping.ts';
import { dayOf } from './context.ts';
import { deriveAll, sweep } from './derive.ts';
import { CancelledError, type Checkpoint, checkpointOf, type Course, heldFiles } from './import-course.ts';
import { EMPTY_REPORT, ReportBuilder, type StoredReport, toldApart } from './import-report.ts';
import { patientLease } from './patient-lease.ts';
import { ownerWatch } from './other-owner.ts';
import { readOwnSide } from './own-side.ts';
import { nameOf, refused, withoutUnusable } from './refused-files.ts';
import { rollBackUnfinished } from './roll-back.ts';
import { type Forgotten, recordWriter } from './store-records.ts';

export interface ImportOrder {
  /** Where the files are, and the path to show for each. */
  readonly files: readonly { readonly path: string; readonly shown?: string }[];
  readonly as?: string | undefined;
  readonly dryRun: boolean;
  /** Bring it in although it is the archive of somebody else than the book's owner. */
  readonly otherOwner?: boolean | undefined;
  readonly batchId: string;
  /** Which column of a CSV is what: such a file is read as any CSV, and the answer is kept for its header. */
  readonly mapping?: ColumnMapping | undefined;
  /** The same for the tables with these headers, by their hash; other files go their own way. */
  readonly said?: Readonly<Record<string, ColumnMapping>> | undefined;
  /** Also whom Google collected by itself. */
  readonly otherContacts?: boolean | undefined;
  /** One id for each import that comes of it is made from these. */
  readonly newId: () => string;
  readonly now: number;
  readonly timeZone: string;
  readonly country: string | undefined;
  /** Whether it is to go on, rest or stop; without one it goes on. */
  readonly course?: Course | undefined;
}

export interface Progress {
  readonly phase:
    | 'queued'
    | 'starting'
    | 'waiting'
    | 'reading'
    | 'matching'
    | 'measuring'
    | 'resting'
    | 'stopping';
  readonly file: string;
  /** Bytes of `of` bytes while reading, people of people while measuring. */
  readonly read: number;
  readonly of: number;
  readonly records: number;
  readonly problems: number;
}

export interface ImportResult {
  readonly id: string;
  readonly file: string;
  readonly format: string;
  readonly state: 'done' | 'refused' | 'dry-run';
  readonly asOf: string | null;
  readonly report: StoredReport;
}

export interface BringInResult {
  readonly imports: readonly ImportResult[];
  readonly missing: readonly string[];
  readonly people: { readonly before: number; readonly after: number };
  /** Stopped by the user: what is in `imports` had come in before; of the rest nothing is stored. */
  readonly cancelled?: true;
  /** What was at work then, and is out again; '' where nothing had begun. */
  readonly takenOut?: string;
}

const NAMES_TOLD = 8;

/** Brings files in. Throws only for bugs; everything about the files is in the results. */
export async function bringIn(
  store: Store,
  order: ImportOrder,
  tellProgress: (progress: Progress) => void,
): Promise<BringInResult> {
  const idle = { file: '', read: 0, of: 0, records: 0, problems: 0 };
  let last: Progress = { phase: 'starting', ...idle };
  const onProgress = (progress: Progress): void => tellProgress((last = progress));
  const checkpoint = checkpointOf(order.course, (resting) =>
    tellProgress(resting ? { ...last, phase: 'resting' } : last),
  );
  onProgress(last);
  const imports: ImportResult[] = [];
  const stopped = { imports, missing: [], people: { before: 0, after: 0 }, cancelled: true } as const;
  let lease: Lease | null;
  try {
    lease = await patientLease(store, order.batchId, checkpoint, () =>
      onProgress({ phase: 'waiting', ...idle }),
    );
  } catch (error) {
    if (error instanceof CancelledError) return stopped;
    throw error;
  }
  if (!lease) return { imports: [], missing: [], people: { before: 0, after: 0 } };
  let before = 0;
  try {
    await rollBackUnfinished(store, lease);
    before = await countPeople(store);
    return await withFiles(order.files, async (onDisk, missing) => {
      const files = order.course ? heldFiles(onDisk, checkpoint) : onDisk;
      const opened = await openInputs(files satisfies readonly GivenFile[]);
      const shown = files.map((file) => file.path);
      const given = order.files.map((file) => file.shown ?? file.path).join(', ');
      const usable = withoutUnusable(opened.files, opened.problems, shown);
      const { imports: groups, problems } =
        usable.length === 0
          ? { imports: [], problems: [] }
          : await recogniseFormat(
              usable,
              await knowingTables(store, order),
              order.as ?? (speaksOfColumns(order.mapping) ? anyCsv.name : undefined),
            );
      // A reader may have taken a file that was held back for a broken one.
      await checkpoint();
      const loose = [...opened.problems, ...problems];
      if (groups.length === 0) {
        if (missing.length === 0 || files.length > 0)
          imports.push(
            refused(
              order,
              nameOf(shown) || given,
              '',
              loose.length > 0
                ? loose
                : [
                    {
                      code: 'nothing-inside',
                      where: { file: nameOf(shown) || given },
                      fatal: true,
                      skips: 0,
                    },
                  ],
            ),
          );
      }
      for (const [at, group] of groups.entries()) {
        const name =
          shown.length === 1
            ? nameOf(shown)
            : nameOf([...new Set(group.own.map((it) => it.from ?? it.path))], group.format.archive);
        imports.push(
          await importOne(store, lease, order, group, name, at === 0 ? loose : [], onProgress, checkpoint),
        );
      }
      return { imports: toldApart(imports), missing, people: { before, after: await countPeople(store) } };
    });
  } catch (error) {
    // A reader of zips tells of a stop by an error of its own.
    if (!(error instanceof CancelledError) && order.course?.wish() !== 'cancel') throw error;
    tellProgress({ ...last, phase: 'stopping' });
    if (!order.dryRun && (await lease.isHeld())) {
      await rollBackUnfinished(store, lease);
      await sweep(store, (await readBook(store.write, store.bookId)).generation);
    }
    return { ...stopped, takenOut: last.file, people: { before, after: await countPeople(store) } };
  } finally {
    await lease.release();
  }
}

async function importOne(
  store: Store,
  lease: Lease,
  order: ImportOrder,
  group: { readonly format: Format; readonly files: readonly InputFile[] },
  file: string,
  loose: readonly Problem[],
  onProgress: (progress: Progress) => void,
  checkpoint: Checkpoint,
): Promise<ImportResult> {
  const { format, files } = group;
  const id = order.newId();
  const report = new ReportBuilder();
  for (const problem of loose)
    report.addProblem({
      ...problem,
      skips: problem.skips ?? 0,
      values: { ...problem.values, beside: 1 },
    });
  const before = await countPeople(store);
  const earlier = await listImports(store.write, store.bookId);
  const own = await readOwnSide(store.write, store.bookId, liveImports(earlier));
  const row: ImportRow = {
    book_id: store.bookId,
    id,
    batch_id: order.batchId,
    seq: Math.max(0, ...earlier.map((it) => it.seq)) + 1,
    file,
    format: format.name,
    state: 'reading',
    as_of: null,
    complete: '[]',
    report: JSON.stringify(EMPTY_REPORT),
    at: order.now,
  };
  if (!order.dryRun) await store.write.insertInto('import').values(row).execute();

  const owner = ownerWatch(own);
  let asOf: string | null = null;
  let complete: readonly string[] = [];
  let fatal = false;
  const of = files.reduce((sum, it) => sum + it.size, 0);
  let read = 0;
  let told = 0;
  const tell = (force = false): void => {
    const time = performance.now();
    if (!force && time - told < 100) return;
    told = time;
    onProgress({
      phase: 'reading',
      file,
      read: Math.min(read, of),
      of,
      records: report.records,
      problems: report.problems,
    });
  };
  tell(true);
  const me = {
    names: own.name ? [own.name] : [],
    emails: own.emails,
    ...(own.linkedin ? { linkedin: own.linkedin } : {}),
  };
  // A function of its own: what it held is let go when it has read, before anybody is judged.
  const readAll = async (): Promise<void> => {
    const writer = recordWriter({
      store,
      lease,
      importId: id,
      report,
      forgotten: await readForgotten(store),
      country: order.country,
      dryRun: order.dryRun,
    });
    const readings = format.read(files, {
      timeZone: order.timeZone,
      now: order.now,
      ...(order.country ? { country: order.country } : {}),
      me,
      mappings: {
        ...(order.mapping ? { given: order.mapping } : {}),
        ...(order.said ? { said: order.said } : {}),
        remembered: await rememberedMappings(store.write, store.bookId),
      },
      otherContacts: order.otherContacts === true,
      onProgress: (bytes) => {
        read = bytes;
        tell();
      },
    });
    for await (const reading of readings) {
      const resting = checkpoint();
      if (resting) await resting;
      if ('record' in reading) {
        if (reading.record.type === 'mine') owner.see(reading.record);
        const full = writer.add(reading.record, reading.where);
        if (full) await full;
      } else if ('problem' in reading) {
        report.addProblem(reading.problem);
        fatal ||= reading.problem.fatal === true;
        if (fatal) break;
      } else if ('setAside' in reading) report.addSetAside(reading.setAside);
      else {
        asOf = reading.coverage.asOf ?? asOf;
        complete = reading.coverage.complete ?? complete;
      }
      tell();
    }
    await checkpoint();
    const problem = order.otherOwner || format.name !== 'linkedin' ? undefined : owner.judge(file);
    if (problem) report.addProblem(problem);
    fatal ||= problem !== undefined;
    if (!fatal) await writer.flush();
  };
  try {
    await readAll();
  } catch (error) {
    // Where another process took the work over, it takes this out, and may be at an import of its own by now.
    if (!order.dryRun && !(error instanceof CancelledError) && (await lease.isHeld()))
      await rollBackUnfinished(store, lease);
    throw error;
  }
  const newest = !earlier.some(
    (it) => it.format === format.name && it.state === 'done' && (it.as_of ?? '') > (asOf ?? ''),
  );
  const finish = (brought: number, after: number): StoredReport =>
    report.finish(newest, { brought, before, after });
  if (fatal || order.dryRun) {
    if (!order.dryRun) await rollBackUnfinished(store, lease);
    return {
      id,
      file,
      format: format.name,
      state: order.dryRun && !fatal ? 'dry-run' : 'refused',
      asOf,
      report: finish(order.dryRun && !fatal ? report.newcomers : 0, before),
    };
  }
  await store.write
    .updateTable('import')
    .set({ as_of: asOf, complete: JSON.stringify(complete) })
    .where('book_id', '=', store.bookId)
    .where('id', '=', id)
    .execute();
  onProgress({ phase: 'matching', file, read: of, of, records: report.records, problems: report.problems });
  let result = EMPTY_REPORT;
  await deriveAll({
    store,
    lease,
    now: order.now,
    day: dayOf(order.now, order.timeZone),
    country: order.country,
    also: id,
    onProgress: (done, people) => {
      const time = performance.now();
      if (time - told >= 100 || done >= people) {
        told = time;
        onProgress({
          phase: 'measuring',
          file,
          read: done,
          of: people,
          records: report.records,
          problems: report.problems,
        });
      }
      return checkpoint();
    },
    atFlip: async (trx, derived) => {
      const names = derived.assignment.reports
        .filter((it) => it.code === 'ambiguous-name')
        .map((it) => String(it.values['name']));
      if (names.length > 0 && format.name === 'linkedin') {
        const values = {
          names: names.slice(0, NAMES_TOLD).join(', '),
          count: names.length,
          more: Math.max(0, names.length - NAMES_TOLD),
        };
        report.addProblem({ code: 'ambiguous-name', where: { file }, values, skips: 0 });
      }
      result = finish(derived.broughtPeople, derived.people);
      await rememberMapping(trx, store.bookId, order, result.problems);
      await trx
        .updateTable('import')
        .set({ state: 'done', report: JSON.stringify(result) })
        .where('book_id', '=', store.bookId)
        .where('id', '=', id)
        .execute();
    },
  });
  return { id, file, format: format.name, state: 'done', asOf, report: result };
}

async function readForgotten(store: Store): Promise<Forgotten> {
  const settings = await readSettings(store.write, store.bookId);
  const rows = await store.write
    .selectFrom('forgotten')
    .select('key_hash')
    .where('book_id', '=', store.bookId)
    .execute();
  const key = settings.get('forgotten-key');
  return {
    key: typeof key === 'string' ? key : '',
    hashes: new Set(rows.map((row) => row.key_hash)),
  };
}

async function countPeople(store: Store): Promise<number> {
  const { generation } = await readBook(store.write, store.bookId);
  const row = await store.write
    .selectFrom('person')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('book_id', '=', store.bookId)
    .where('generation', '=', generation)
    .executeTakeFirstOrThrow();
  return row.n;
}
