// `npm run fuzz [-- COUNT [FROM]]`: damaged files through all readers; 200,000 unless said otherwise. Prints what each format took,
// and every fault with the number of its file: `npm run fuzz -- 1 NUMBER` reads that one again.
import { fuzz } from './fuzz.ts';

const [count = 200_000, from = 0] = process.argv.slice(2).map(Number);
const STEP = 10_000;
let faults = 0;
const sums: Record<string, number> = {};
for (let at = from; at < from + count; at += STEP) {
  const outcome = await fuzz(at, Math.min(STEP, from + count - at), count === 1 ? 1 : 2);
  for (const fault of outcome.faults) console.log(fault);
  faults += outcome.faults.length;
  for (const [name, sum] of Object.entries(outcome.sums)) sums[name] = (sums[name] ?? 0) + sum;
  console.error(`${Math.min(at + STEP, from + count) - from} of ${count}, ${faults} faults`);
}
console.log(JSON.stringify({ inputs: count, faults, sums }));
process.exitCode = faults === 0 ? 0 : 1;
