// The thread in which imports, undos and daily judgements run, with a connection of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { openStore, type StoreSettings } from '#storage/open.ts';
import { type Trouble, troubleIn } from '#storage/trouble.ts';
import { faultTrace } from './fault.ts';
import { watchGenerations } from './generation-watch.ts';
import { sharedCourse } from './import-course.ts';
import { doWork, type Work, type WorkClock } from './import-jobs.ts';
import { makeId } from './make-id.ts';

const { settings, work, clock, course } = workerData as {
  settings: StoreSettings;
  work: Work;
  clock: WorkClock;
  course?: SharedArrayBuffer;
};

/** What the disk or the engine said: theirs alone, nothing of what somebody wrote. */
function troubleTold(error: unknown): { kind: Trouble; message: string } | undefined {
  const kind = troubleIn(error);
  return kind && { kind, message: (error as Error).message };
}

/** Longer is not waited for whoever answers people; they read what is new when it is asked for, then. */
const MOST_WAITED_MS = 5000;

function answered(message: { readonly ahead: number }): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(late);
      parentPort!.off('message', done);
      resolve();
    };
    const late = setTimeout(done, MOST_WAITED_MS);
    parentPort!.on('message', done);
    parentPort!.postMessage(message);
  });
}

try {
  const store = await openStore(settings, makeId, clock.now);
  if ('problem' in store) throw new Error(store.problem.code);
  watchGenerations(store, {
    before: (generation) => answered({ ahead: generation }),
    after: (generation) => parentPort!.postMessage({ seen: generation }),
  });
  try {
    const result = await doWork(
      store,
      work,
      clock,
      makeId,
      (progress) => parentPort!.postMessage({ progress }),
      course && sharedCourse(course),
    );
    parentPort!.postMessage({ result });
  } finally {
    await store.close();
  }
} catch (error) {
  parentPort!.postMessage({ error: faultTrace(error), trouble: troubleTold(error) });
}
