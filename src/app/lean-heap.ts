// How far the heap may grow past what is in use before it is cleaned up. On a machine with much memory V8 lets it grow fourfold
// and keeps the pages it has emptied; an import of a quarter of a million rows, most of them done with a moment later, would
// use that to the full. What holds for the process is put back when the work is done: a server has other things to do.
import { setFlagsFromString } from 'node:v8';

const LEAN = ['--heap-growing-percent=60', '--no-memory-pool'];
const AS_BEFORE = ['--heap-growing-percent=0', '--memory-pool'];

let atWork = 0;

/** While `work` runs, this process cleans up its memory early: all of its threads. */
export async function withLeanHeap<T>(work: () => Promise<T>): Promise<T> {
  atWork += 1;
  if (atWork === 1) for (const flag of LEAN) setFlagsFromString(flag);
  try {
    return await work();
  } finally {
    atWork -= 1;
    if (atWork === 0) for (const flag of AS_BEFORE) setFlagsFromString(flag);
  }
}
