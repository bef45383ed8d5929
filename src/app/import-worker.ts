// The thread in which imports, undos and daily judgements run, with a connection of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { openStore, type StoreSettings } from '#storage/open.ts';
import { type Trouble, troubleIn } from '#storage/trouble.ts';
import { faultTrace } from './fault.ts';
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

try {
  const store = await openStore(settings, makeId, clock.now);
  if ('problem' in store) throw new Error(store.problem.code);
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
