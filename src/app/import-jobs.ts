// Imports and undos as jobs: at most one at a time in this process, in a worker with its own connection, so that pages stay quick.
import { Worker } from 'node:worker_threads';
import type { OutputOf } from '#contract/ability.ts';
import type { backup } from '#contract/backup.ts';
import type { exportBook } from '#contract/export.ts';
import type { ColumnMapping } from '#formats/format.ts';
import type { Store } from '#storage/open.ts';
import { type Trouble, TroubleError } from '#storage/trouble.ts';
import type { BackupOrder } from './backup.ts';
import type { PartOrder } from './export-parts.ts';
import type { BringInResult, Progress } from './bring-in.ts';
import { readNext } from './everybody.ts';
import type { Outcome } from './failure.ts';
import type { Course, SharedCourse } from './import-course.ts';
import { withLeanHeap } from './lean-heap.ts';
import { outcomeOf } from './run.ts';
import type { TakenOut } from './take-out.ts';

export interface ImportFile {
  readonly path: string;
  readonly shown?: string;
}

/** What the worker is asked to do. */
export type Work =
  | {
      readonly kind: 'import';
      readonly files: readonly ImportFile[];
      readonly as?: string | undefined;
      readonly dryRun: boolean;
      readonly otherOwner?: boolean | undefined;
      readonly batchId: string;
      /** Which column of a CSV is what, as the user says now. */
      readonly mapping?: ColumnMapping | undefined;
      /** The same for tables with these headers, by their hash. */
      readonly said?: Readonly<Record<string, ColumnMapping>> | undefined;
      /** Also whom Google collected by itself. */
      readonly otherContacts?: boolean | undefined;
    }
  | { readonly kind: 'undo'; readonly importId: string }
  /** `even`: also where it can wait (app/recover.ts). */
  | { readonly kind: 'freshen'; readonly even?: boolean }
  /** Is the database whole? */
  | { readonly kind: 'look' }
  | { readonly kind: 'export'; readonly to: string; readonly part?: PartOrder | undefined }
  | { readonly kind: 'backup'; readonly order: BackupOrder; readonly daily: boolean };

export type ImportWork = Extract<Work, { kind: 'import' }>;

export interface WorkClock {
  readonly now: number;
  readonly timeZone: string;
  readonly locale: string;
  readonly country: string | undefined;
}

export type WorkResult =
  | { readonly kind: 'import'; readonly result: BringInResult }
  | { readonly kind: 'undo'; readonly result: TakenOut }
  | { readonly kind: 'freshen'; readonly result: boolean }
  /** What is the matter; null where it is whole. */
  | { readonly kind: 'look'; readonly result: string | null }
  | { readonly kind: 'export'; readonly result: Outcome<OutputOf<typeof exportBook>> }
  /** Null where the copy of the day is there already. */
  | { readonly kind: 'backup'; readonly result: Outcome<OutputOf<typeof backup> | null> };

/** Does the work here and now, in this thread: what commands do, and what the worker does. Each kind loads what it needs. */
export async function doWork(
  store: Store,
  work: Work,
  clock: WorkClock,
  newId: () => string,
  onProgress: (progress: Progress) => void,
  course?: Course,
): Promise<WorkResult> {
  return withLeanHeap(() => workOn(store, work, clock, newId, onProgress, course));
}

async function workOn(
  store: Store,
  work: Work,
  clock: WorkClock,
  newId: () => string,
  onProgress: (progress: Progress) => void,
  course?: Course,
): Promise<WorkResult> {
  const clockwork = { ...clock, newId };
  if (work.kind === 'undo') {
    const { takeOut } = await import('./take-out.ts');
    return { kind: 'undo', result: await takeOut(store, work.importId, clockwork) };
  }
  if (work.kind === 'look') {
    const { checkIntegrity } = await import('#storage/integrity.ts');
    return { kind: 'look', result: await checkIntegrity(store.read, store.engine) };
  }
  if (work.kind === 'freshen') {
    const { freshen } = await import('./recover.ts');
    return { kind: 'freshen', result: await freshen(store, clockwork, 0, work.even === true) };
  }
  if (work.kind === 'export') {
    const { to, part } = work;
    const write = async (): Promise<OutputOf<typeof exportBook>> =>
      part
        ? (await import('./export-parts.ts')).exportPartTo(store, to, part, clockwork)
        : (await import('./export.ts')).exportTo(store, to);
    return { kind: 'export', result: await outcomeOf(write) };
  }
  if (work.kind === 'backup') {
    const { copyIsDue, makeCopy } = await import('./backup.ts');
    const result = await outcomeOf(async () =>
      work.daily && !(await copyIsDue(store, clock)) ? null : makeCopy(store, work.order, clock),
    );
    return { kind: 'backup', result };
  }
  const { files, as, dryRun, otherOwner, batchId, mapping, said, otherContacts } = work;
  const order = {
    files,
    as,
    dryRun,
    otherOwner,
    batchId,
    mapping,
    said,
    otherContacts,
    newId,
    now: clock.now,
    timeZone: clock.timeZone,
    country: clock.country,
    course,
  };
  const { bringExportIn, isOwnExport } = await import('./bring-export-in.ts');
  const bring = (await isOwnExport(order)) ? bringExportIn : (await import('./bring-in.ts')).bringIn;
  return { kind: 'import', result: await bring(store, order, onProgress) };
}

type Told =
  | { readonly progress: Progress }
  | { readonly result: WorkResult }
  /** All rows of this generation are written; the worker waits for an answer. Then it is seen. */
  | { readonly ahead: number }
  | { readonly seen: number }
  | { readonly error: string; readonly trouble?: { readonly kind: Trouble; readonly message: string } };

/** For what is done with a moment later; on a machine with much memory V8 would take 96. */
const YOUNG_MB = 16;

/** The same in a worker thread. */
export async function doWorkInWorker(
  store: Store,
  work: Work,
  { now, timeZone, locale, country }: WorkClock,
  onProgress: (progress: Progress) => void,
  course?: SharedCourse,
): Promise<WorkResult> {
  const clock: WorkClock = { now, timeZone, locale, country };
  // By its name in the package: in a bundle this file is somewhere else.
  const worker = new Worker(new URL(import.meta.resolve('#app/import-worker.ts')), {
    workerData: { settings: store.settings, bookId: store.bookId, work, clock, course: course?.shared },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  let [seen, ended] = [0, false];
  let cameToBeSeen: (came: boolean) => void = () => undefined;
  const readAhead = async (generation: number): Promise<void> => {
    try {
      cameToBeSeen = await readNext(store, generation);
      if (seen === generation || ended) cameToBeSeen(seen === generation);
    } catch {
      // Whoever asks reads them, then.
    } finally {
      worker.postMessage('read');
    }
  };
  return new Promise<WorkResult>((resolve, reject) => {
    worker.on('exit', () => {
      ended = true;
      cameToBeSeen(false);
    });
    worker.on('message', (message: Told) => {
      if ('progress' in message) onProgress(message.progress);
      else if ('ahead' in message) void readAhead(message.ahead);
      else if ('seen' in message) {
        seen = message.seen;
        cameToBeSeen(true);
      } else if ('result' in message) resolve(message.result);
      else if (message.trouble) reject(new TroubleError(message.trouble.kind, message.trouble.message));
      else reject(Object.assign(new Error('the worker stopped'), { stack: message.error }));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
  });
}
