// The imports of one process, one after the other, as pages watch them. A job lives as long as the process; what it did is in
// the book, and the files of one that did not end are in the spool.
import type { Store } from '#storage/open.ts';
import { failureText } from '#words/failures.ts';
import { progressText } from '#words/progress.ts';
import type { BringInResult } from './bring-in.ts';
import { faultTrace } from './fault.ts';
import { importsAnswer, refusalOf, refusedFiles } from './import-answer.ts';
import { sharedCourse, type SharedCourse } from './import-course.ts';
import { type Again, atRest, type Job, type JobProgress, pacedProgress, type Spooled } from './import-job.ts';
import { doWorkInWorker, type ImportWork, type WorkClock } from './import-jobs.ts';
import { importTrouble } from './import-trouble.ts';

/** Results are kept for whoever comes back to the page. */
const JOBS_KEPT = 100;

interface Entry {
  readonly job: Job;
  readonly spooled: Spooled;
  readonly course: SharedCourse;
  readonly store?: Store;
}

/** The imports of this process that pages can watch, in the order in which they came. */
export class ImportJobs {
  readonly #entries = new Map<string, Entry>();
  readonly #watchers = new Set<(job: Job) => void>();
  #last: Promise<unknown> = Promise.resolve();

  /** Runs work one after the other; the lease does the same between processes. Beside an import that rests, at once. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.isResting()) return work();
    return this.#queued(work);
  }

  async #queued<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  get(id: string): Job | undefined {
    return this.#entries.get(id)?.job;
  }

  all(): Job[] {
    return [...this.#entries.values()].map(({ job }) => job);
  }

  /** Ids of the imports that are at work, rest, or wait their turn. */
  running(): string[] {
    return this.all()
      .filter(({ state }) => state === 'running' || state === 'paused')
      .map(({ id }) => id);
  }

  isResting(): boolean {
    return this.all().some(({ state }) => state === 'paused');
  }

  /** Each change of any job, until the returned function is called. */
  watch(watcher: (job: Job) => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** Brings the files in as soon as it is their turn. */
  start(id: string, store: Store, spooled: Spooled, clock: WorkClock): Job {
    const course = sharedCourse();
    this.#put({ job: jobOf(id, spooled, 'running'), spooled, course, store });
    void this.#queued(async () => {
      // Stopped while it waited, or begun anew since.
      if (this.#entries.get(id)?.course !== course || course.wish() === 'cancel') return;
      await this.#work(id, store, spooled, clock, course);
    });
    return this.get(id)!;
  }

  /** Files that a program left behind in the middle of an import: they wait for a word. */
  putInterrupted(id: string, spooled: Spooled): void {
    this.#put({ job: jobOf(id, spooled, 'interrupted'), spooled, course: sharedCourse() });
  }

  /** Rests after the piece that it is at. One that waits its turn, or has ended, stays as it is. */
  pause(id: string): Job | undefined {
    const entry = this.#entries.get(id);
    if (entry?.job.state === 'running' && isBegun(entry.job) && entry.course.wish() === 'go-on') {
      entry.course.become('pause');
      this.#become(id, { state: 'paused', progress: resting(entry.job.progress) });
    }
    return this.get(id);
  }

  /** Goes on after a rest, with what was interrupted, or with what a fault of ours had stopped. */
  async resume(id: string, store: Store, clock: WorkClock): Promise<Job | undefined> {
    const entry = this.#entries.get(id);
    if (!entry) return undefined;
    const { state, again } = entry.job;
    if (state === 'paused') {
      entry.course.become('go-on');
      this.#become(id, { state: 'running' });
    } else if (state === 'interrupted' || again === 'stopped')
      return this.#again(id, store, clock, entry, entry.spooled.work);
    return this.get(id);
  }

  /** What was looked at alone comes in, or the archive of somebody else, without being sent again. */
  async bringIn(id: string, store: Store, clock: WorkClock, otherOwner: boolean): Promise<Job | undefined> {
    const entry = this.#entries.get(id);
    if (!entry) return undefined;
    const { again } = entry.job;
    if (again !== 'looked-at' && !(again === 'other-owner' && otherOwner)) return entry.job;
    const { work } = entry.spooled;
    const dryRun = again === 'looked-at' ? false : work.dryRun;
    return this.#again(id, store, clock, entry, {
      ...work,
      dryRun,
      otherOwner: otherOwner || work.otherOwner,
    });
  }

  async #again(id: string, store: Store, clock: WorkClock, entry: Entry, work: ImportWork): Promise<Job> {
    // Asked twice at once: it is begun once.
    this.#become(id, { state: 'running', progress: atRest('queued') }, true);
    const spooled = await entry.spooled.keep(work);
    return this.start(id, store, spooled, clock);
  }

  /** Stops it and takes out what is stored; or lets the files go that were kept to go on with. */
  async cancel(id: string): Promise<Job | undefined> {
    const entry = this.#entries.get(id);
    if (!entry) return undefined;
    const { job, course, spooled } = entry;
    const begun = isBegun(job) && (job.state === 'running' || job.state === 'paused');
    if (begun) {
      course.become('cancel');
      // Not interrupted, should the program end meanwhile.
      await spooled.settle();
      const progress = { ...job.progress, phase: 'stopping', left: '', rate: '' } as const;
      if (this.get(id)?.state === job.state)
        this.#become(id, { state: 'running', progress: { ...progress, text: progressText(progress) } });
    } else if (job.state === 'running' || job.state === 'interrupted') {
      course.become('cancel');
      this.#become(id, { state: 'cancelled' });
      await spooled.remove();
    } else if (job.again) {
      this.#become(id, {}, true);
      await spooled.remove();
    }
    return this.get(id);
  }

  async #work(
    id: string,
    store: Store,
    spooled: Spooled,
    clock: WorkClock,
    course: SharedCourse,
  ): Promise<void> {
    const paced = pacedProgress();
    let end: Partial<Job> & { readonly again?: Again };
    try {
      this.#become(id, { progress: atRest('starting') });
      const done = await doWorkInWorker(
        store,
        spooled.work,
        clock,
        (progress) => this.#hear(id, paced(progress), course),
        course,
      );
      if (done.kind !== 'import') throw new Error('an import was asked for');
      end = endOf(done.result, clock, spooled.work.dryRun);
    } catch (error) {
      // What is stored is safe, the next start takes out what was begun.
      const trouble = await importTrouble(error, store, spooled.work.batchId);
      if (!trouble) console.error(faultTrace(error));
      const problem = trouble
        ? { code: trouble.code, detail: failureText(trouble) }
        : { code: 'stopped', detail: STOPPED };
      end = { state: 'failed', problem, again: 'stopped' };
    }
    await (end.again ? spooled.settle() : spooled.remove()).catch(() => undefined);
    this.#become(id, end);
  }

  /** Progress of one that is to rest or to stop does not say that it goes on. */
  #hear(id: string, progress: JobProgress, course: SharedCourse): void {
    const wish = course.wish();
    if (wish === 'cancel' && progress.phase !== 'stopping') return;
    this.#become(id, { progress: wish === 'pause' ? resting(progress) : progress });
  }

  #become(id: string, news: Partial<Job>, withoutAgain = false): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    const { again, ...job } = entry.job;
    this.#put({ ...entry, job: { ...job, ...(again && !withoutAgain ? { again } : {}), ...news } });
  }

  #put(entry: Entry): void {
    const { job } = entry;
    this.#entries.set(job.id, entry);
    for (const watcher of this.#watchers) watcher(job);
    for (const [id, it] of this.#entries) {
      if (this.#entries.size <= JOBS_KEPT) break;
      if (/^(?:done|failed|cancelled)$/.test(it.job.state)) {
        this.#entries.delete(id);
        void it.spooled.remove().catch(() => undefined);
      }
    }
  }
}

function jobOf(id: string, { work, name, bytes }: Spooled, state: 'running' | 'interrupted'): Job {
  const progress = atRest('queued');
  return { id, name, files: work.files.length, bytes, dryRun: work.dryRun, state, progress };
}

function isBegun(job: Job): boolean {
  return job.progress.phase !== 'queued';
}

function resting(progress: JobProgress): JobProgress {
  const it = { ...progress, phase: 'resting', left: '', rate: '' } as const;
  return { ...it, text: progressText(it) };
}

function endOf(
  result: BringInResult,
  clock: WorkClock,
  dryRun: boolean,
): Partial<Job> & { readonly again?: Again } {
  if (result.cancelled)
    return {
      state: 'cancelled',
      ...(result.imports.length > 0 ? { result: importsAnswer(result, clock) } : {}),
    };
  const refusal = refusalOf(result, clock);
  const others = result.imports.some(({ report }) => report.problems.some((it) => it.code === 'other-owner'));
  const again: { again?: Again } = others
    ? { again: 'other-owner' }
    : dryRun && !refusal
      ? { again: 'looked-at' }
      : {};
  if (!refusal) return { state: 'done', result: importsAnswer(result, clock), ...again };
  const problems = refusedFiles(result, clock);
  return { state: 'failed', problem: { code: refusal.code, detail: refusal.text, problems }, ...again };
}

const STOPPED =
  'The import stopped because of a fault in Goodturn. What was there before is safe and unchanged.';
