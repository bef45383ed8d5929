// `npm run fit:acquaintances -- FILE`: the constants of domain/acquaintance-weights.ts from pairs that bench:acquaintances --keep wrote.
// Logistic loss, one constant at a time in ever smaller steps; none may count against a pair.
import { readFile } from 'node:fs/promises';
import { ACQUAINTANCE } from '#domain/acquaintance-weights.ts';
import { acquaintanceLogit } from '#domain/acquaintances.ts';
import type { MeasuredPair } from './measure.ts';

const FIRST_STEP = 0.5;
const LAST_STEP = 0.005;

const [, , file] = process.argv;
if (file === undefined) {
  console.error('npm run fit:acquaintances -- FILE');
  process.exit(2);
}
const pairs = JSON.parse(await readFile(file, 'utf8')) as MeasuredPair[];
type Weights = Record<keyof typeof ACQUAINTANCE, number>;

function lossOf(weights: Weights): number {
  let loss = 0;
  for (const { tally, know } of pairs) {
    const logit = acquaintanceLogit(tally, weights);
    loss += Math.log1p(Math.exp(know ? -logit : logit));
  }
  return loss / pairs.length;
}

let weights: Weights = { ...ACQUAINTANCE };
let best = lossOf(weights);
console.log(`${pairs.length} pairs, log-loss ${best.toFixed(4)} before`);
for (let step = FIRST_STEP; step > LAST_STEP;) {
  let moved = false;
  for (const name of Object.keys(weights) as (keyof Weights)[])
    for (const by of [step, -step]) {
      const tried = { ...weights, [name]: weights[name] + by };
      if (name !== 'base' && tried[name] < 0) continue;
      const loss = lossOf(tried);
      if (loss >= best - 1e-7) continue;
      [best, weights, moved] = [loss, tried, true];
    }
  if (!moved) step /= 2;
}
for (const [name, value] of Object.entries(weights)) console.log(`${name}: ${value.toFixed(2)}`);
console.log(`log-loss ${best.toFixed(4)}`);
