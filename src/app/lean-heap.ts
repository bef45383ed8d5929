// How far the heap may grow past what is in use before it is cleaned up. On a machine with much memory V8 lets it grow fourfold
// and keeps the pages it has emptied; an import of a quarter of a million rows, most of them done with a moment later, would
// use that to the full.
import { setFlagsFromString } from 'node:v8';

const LEAN = ['--heap-growing-percent=50', '--max-semi-space-size=4', '--no-memory-pool'];

let done = false;

/** From here on this process cleans up its memory early. Once is enough, and holds for all of its threads. */
export function keepHeapLean(): void {
  if (done) return;
  done = true;
  for (const flag of LEAN) setFlagsFromString(flag);
}
