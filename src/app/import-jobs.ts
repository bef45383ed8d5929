// Imports and undos as jobs: at most one at a time in this process, in a worker with its own connection, so that pages stay quick.
// A job lives as long as the process; what it did is in the book.
import { Worker } from 'node:worker_threads';
import type { OutputOf } from '#contract/ability.ts';
import type { backup } from '#contract/backup.ts';
import type { exportBook } from '#contract/export.ts';
import type { importFiles } from '#contract/imports.ts';
import type { ColumnMapping } from '#formats/format.ts';
import type { Store } from '#storage/open.ts';
import { say } from '#words/say.ts';
import { progressText } from '#words/progress.ts';
import type { BackupOrder } from './backup.ts';
import { type BringInResult, bringIn, type Progress } from './bring-in.ts';
import type { Context } from './context.ts';
import type { Failure, Outcome } from './failure.ts';
import { faultTrace } from './fault.ts';
import { importAnswer } from './import-list.ts';
import { keepHeapLean } from './lean-heap.ts';
import { freshen } from './recover.ts';
import { outcomeOf, withSentences } from './run.ts';
import { takeOut, type TakenOut } from './take-out.ts';

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
  | { readonly kind: 'freshen' }
  | { readonly kind: 'export'; readonly to: string }
  | { readonly kind: 'backup'; readonly order: BackupOrder; readonly daily: boolean };

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
  | { readonly kind: 'export'; readonly result: Outcome<OutputOf<typeof exportBook>> }
  /** Null where the copy of the day is there already. */
  | { readonly kind: 'backup'; readonly result: Outcome<OutputOf<typeof backup> | null> };

/** Does the work here and now, in this thread: what commands do, and what the worker does. */
export async function doWork(
  store: Store,
  work: Work,
  clock: WorkClock,
  newId: () => string,
  onProgress: (progress: Progress) => void,
): Promise<WorkResult> {
  const clockwork = { ...clock, newId };
  keepHeapLean();
  if (work.kind === 'undo') return { kind: 'undo', result: await takeOut(store, work.importId, clockwork) };
  if (work.kind === 'freshen') return { kind: 'freshen', result: await freshen(store, clockwork) };
  if (work.kind === 'export') {
    const { exportTo } = await import('./export.ts');
    return { kind: 'export', result: await outcomeOf(() => exportTo(store, work.to)) };
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
  };
  const { bringExportIn, isOwnExport } = await import('./bring-export-in.ts');
  const bring = (await isOwnExport(order)) ? bringExportIn : bringIn;
  return { kind: 'import', result: await bring(store, order, onProgress) };
}

/** The same in a worker thread. */
export async function doWorkInWorker(
  store: Store,
  work: Work,
  clock: WorkClock,
  onProgress: (progress: Progress) => void,
): Promise<WorkResult> {
  // By its name in the package: in a bundle this file is somewhere else.
  const worker = new Worker(new URL(import.meta.resolve('#app/import-worker.ts')), {
    workerData: { settings: store.settings, bookId: store.bookId, work, clock },
  });
  return new Promise<WorkResult>((resolve, reject) => {
    worker.on('message', (message: { progress: Progress } | { result: WorkResult } | { error: string }) => {
      if ('progress' in message) onProgress(message.progress);
      else if ('result' in message) resolve(message.result);
      else reject(Object.assign(new Error('the worker stopped'), { stack: message.error }));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
  });
}

type ImportAnswer = OutputOf<typeof importFiles>;

/** An import's results as every door tells them. */
export function importsAnswer(
  result: BringInResult,
  door: Pick<Context, 'now' | 'timeZone' | 'locale'>,
): ImportAnswer {
  const imports = result.imports.map((it) => importAnswer({ ...it, at: door.now }));
  return withSentences({ imports, people: result.people }, door);
}

/** Every file that could not be used, each with its sentence. */
function refusedFiles(
  result: BringInResult,
  door: Pick<Context, 'now' | 'timeZone' | 'locale'>,
): { where: string; text: string }[] {
  return result.imports.flatMap((it) =>
    it.report.problems.map((problem) => ({
      where: problem.where,
      text: say(problem.code, { count: problem.count, ...problem.values }, door),
    })),
  );
}

/** When nothing at all could be used: the sentence of the first file that was refused. */
export function refusalOf(
  result: BringInResult,
  door: Pick<Context, 'now' | 'timeZone' | 'locale'>,
): Failure | undefined {
  const missing = result.missing[0];
  if (missing !== undefined && result.imports.length === 0)
    return { code: 'file-not-found', values: { path: missing }, text: '' };
  if (result.imports.length === 0) return { code: 'import-at-work', values: {}, text: '' };
  if (result.imports.some((it) => it.state !== 'refused')) return undefined;
  const first = result.imports[0]!;
  const problem = first.report.problems.find((it) => it.fatal) ?? first.report.problems[0];
  const why = problem ? say(problem.code, { count: problem.count, ...problem.values }, door) : '';
  const where = problem?.where ?? first.file;
  // Whose archive it is can be answered by the user; everything else is in the file.
  const code = problem?.code === 'other-owner' ? 'other-owner' : 'import-refused';
  return { code, values: { file: where, why }, text: `${where}: ${why}` };
}

export interface Job {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly progress: Progress & { readonly text: string };
  readonly result?: ImportAnswer;
  readonly problem?: {
    readonly code: string;
    readonly detail: string;
    readonly problems?: readonly { readonly where: string; readonly text: string }[];
  };
}

const JOBS_KEPT = 20;

/** The imports of this process that pages can watch. */
export class ImportJobs {
  readonly #jobs = new Map<string, Job>();
  readonly #watchers = new Map<string, Set<(job: Job) => void>>();
  #last: Promise<unknown> = Promise.resolve();

  /** Runs work one after the other; the lease does the same between processes. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  get(id: string): Job | undefined {
    return this.#jobs.get(id);
  }

  /** Ids of the imports that are at work or wait their turn. */
  running(): string[] {
    return [...this.#jobs.values()].filter((job) => job.state === 'running').map((job) => job.id);
  }

  watch(id: string, watcher: (job: Job) => void): () => void {
    const watchers = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, watchers.add(watcher));
    return () => watchers.delete(watcher);
  }

  start(
    id: string,
    store: Store,
    work: Extract<Work, { kind: 'import' }>,
    clock: WorkClock,
    after: () => Promise<void>,
  ): void {
    const waiting: Progress = { phase: 'starting', file: '', read: 0, of: 0, records: 0, problems: 0 };
    this.#set({ id, state: 'running', progress: { ...waiting, text: progressText(waiting) } });
    void this.inTurn(async () => {
      try {
        const done = await doWorkInWorker(store, work, clock, (progress) => {
          this.#set({ id, state: 'running', progress: { ...progress, text: progressText(progress) } });
        });
        if (done.kind !== 'import') return;
        const refusal = refusalOf(done.result, clock);
        const last = this.#jobs.get(id)!.progress;
        if (refusal)
          this.#set({
            id,
            state: 'failed',
            progress: last,
            problem: {
              code: refusal.code,
              detail: refusal.text,
              problems: refusedFiles(done.result, clock),
            },
          });
        else this.#set({ id, state: 'done', progress: last, result: importsAnswer(done.result, clock) });
      } catch (error) {
        // A bug, not a bad file: what is stored is safe, the next start takes out what was begun.
        console.error(faultTrace(error));
        this.#set({
          id,
          state: 'failed',
          progress: this.#jobs.get(id)!.progress,
          problem: { code: 'stopped', detail: STOPPED },
        });
      } finally {
        await after().catch(() => undefined);
      }
    });
  }

  #set(job: Job): void {
    this.#jobs.set(job.id, job);
    for (const watcher of this.#watchers.get(job.id) ?? []) watcher(job);
    for (const [id, it] of this.#jobs)
      if (this.#jobs.size > JOBS_KEPT && it.state !== 'running') this.#jobs.delete(id);
  }
}

const STOPPED =
  'The import stopped because of a fault in Goodturn. What was there before is safe and unchanged.';
