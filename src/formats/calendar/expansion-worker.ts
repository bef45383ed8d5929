// The thread in which ical.js rolls repeat rules out. Nothing else runs here: where a rule never comes to an end, expansion.ts ends
// this thread and goes on with the next rule in a new one.
import { parentPort } from 'node:worker_threads';
import ical from 'ical.js';
import type { Expansion } from './expansion.ts';
import { clockOf } from './times.ts';

parentPort?.on('message', ({ batch, from }: { batch: readonly Expansion[]; from: number }) => {
  for (const [at, one] of batch.entries()) {
    let times: number[] | null = null;
    try {
      times = expand(one);
    } catch {
      // A rule that ical.js does not take.
    }
    parentPort?.postMessage({ at: from + at, times });
  }
});
parentPort?.postMessage('ready');

/** Wall times up to `until` (the newest `most` of them) and the first few behind it. */
function expand({ start, rule, until, most, steps, beyond }: Expansion): number[] {
  const iterator = ical.Recur.fromString(rule).iterator(timeOf(start));
  const times: number[] = [];
  let behind = 0;
  for (let step = 0; step < steps; step += 1) {
    const next = iterator.next();
    if (!next) break;
    const local = Date.UTC(next.year, next.month - 1, next.day, next.hour, next.minute, next.second);
    if (local > until && (behind += 1) > beyond) break;
    times.push(local);
    if (times.length > 2 * most + beyond) times.splice(0, most);
  }
  return times.slice(-(most + Math.min(behind, beyond)));
}

function timeOf(local: number): InstanceType<typeof ical.Time> {
  return ical.Time.fromData({ ...clockOf(local), isDate: false });
}
