// The thread in which imports, undos and daily judgements run, with a connection of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { openStore, type StoreSettings } from '#storage/open.ts';
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
  parentPort!.postMessage({ error: faultTrace(error) });
}
