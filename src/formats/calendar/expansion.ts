// Rolls repeat rules out: ical.js in a thread of its own with a time limit for each rule, because on some rules it never returns
// (formats.md 6). The thread is kept for the next calendar and keeps nothing else alive.
import { Worker } from 'node:worker_threads';

export interface Expansion {
  /** Wall time of the first, in milliseconds as if UTC. */
  readonly start: number;
  /** Without UNTIL. */
  readonly rule: string;
  readonly until: number;
  /** Kept at most, the newest. */
  readonly most: number;
  /** Looked at, at most. */
  readonly steps: number;
  /** Kept behind `until`. */
  readonly beyond: number;
}

/** Seconds for one rule (formats.md 6), counted in short steps so that a busy main thread is not taken for a hanging one. */
const TICK_MS = 200;
const TICKS = 10;
const TICKS_TO_START = 150;
const AT_ONCE = 200;
/** Threads that may hang for one calendar: what is behind that is told and not rolled out. */
const MOST_HANGING = 3;

let held: Worker | undefined;
let turn: Promise<unknown> = Promise.resolve();

/** In the order given; undefined for a rule that ical.js does not take, or that did not come to an end. Never rejects. */
export function expandRules(all: readonly Expansion[]): Promise<(readonly number[] | undefined)[]> {
  if (all.length === 0) return Promise.resolve([]);
  const mine = turn.then(() => expandInTurn(all));
  turn = mine.catch(() => undefined);
  return mine;
}

async function expandInTurn(all: readonly Expansion[]): Promise<(readonly number[] | undefined)[]> {
  const found: (readonly number[] | undefined)[] = Array.from({ length: all.length });
  let hanging = 0;
  for (let from = 0; from < all.length && hanging < MOST_HANGING;) {
    const batch = all.slice(from, from + AT_ONCE);
    const answered = await askWorker(batch, from, (at, times) => {
      if (times) found[at] = times;
    });
    from += answered;
    if (answered < batch.length) {
      hanging += 1;
      // The one without an answer is left.
      from += 1;
    }
  }
  return found;
}

/** How many were answered before the thread hung or died. */
async function askWorker(
  batch: readonly Expansion[],
  from: number,
  give: (at: number, times: readonly number[] | null) => void,
): Promise<number> {
  const worker = (held ??= startWorker());
  let answered = 0;
  let idle = 0;
  let limit = isReady.has(worker) ? TICKS : TICKS_TO_START;
  const whole = await new Promise<boolean>((resolve) => {
    const stop = (done: boolean): void => {
      clearInterval(ticking);
      worker.off('message', hear);
      worker.off('error', die);
      worker.off('exit', die);
      worker.unref();
      resolve(done);
    };
    const hear = (message: 'ready' | { at: number; times: number[] | null }): void => {
      idle = 0;
      limit = TICKS;
      if (message === 'ready') {
        isReady.add(worker);
        return;
      }
      give(message.at, message.times);
      answered += 1;
      if (answered === batch.length) stop(true);
    };
    const die = (): void => stop(false);
    const ticking = setInterval(() => {
      idle += 1;
      if (idle > limit) stop(false);
    }, TICK_MS);
    worker.ref();
    worker.on('message', hear);
    worker.on('error', die);
    worker.on('exit', die);
    worker.postMessage({ batch, from });
  });
  if (!whole) {
    held = undefined;
    await worker.terminate().catch(() => undefined);
  }
  return answered;
}

const isReady = new WeakSet<Worker>();

function startWorker(): Worker {
  // By its name in the package: in a bundle this file is somewhere else.
  const worker = new Worker(new URL(import.meta.resolve('#formats/calendar/expansion-worker.ts')), {
    // What the process was started with is not for threads (`--input-type`, `--test`).
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 96 },
  });
  // Without anybody waiting it may end as it likes.
  worker.on('error', () => {
    if (held === worker) held = undefined;
  });
  return worker;
}
