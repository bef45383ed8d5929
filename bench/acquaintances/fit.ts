// `npm run fit:acquaintances -- FILE`: the constants of domain/acquaintance-weights.ts from pairs that bench:acquaintances --keep wrote.
// Logistic regression by gradient steps; no part may count against a pair; a prior of 0 keeps what is seldom seen small.
import { readFile } from 'node:fs/promises';
import { AGAIN } from '#domain/acquaintance-weights.ts';
import { acquaintanceFeatures, featuresOfPair } from '#domain/acquaintances.ts';
import type { MeasuredPair } from './measure.ts';

const STEPS = 6_000;
const RATE = 0.5;
/** Of weights, as so many pairs would weigh. */
const PRIOR = 1;

const [, , file] = process.argv;
if (file === undefined) {
  console.error('npm run fit:acquaintances -- FILE');
  process.exit(2);
}
const pairs = JSON.parse(await readFile(file, 'utf8')) as MeasuredPair[];
const rows = pairs.map((it) => ({
  x: acquaintanceFeatures.map((name) => featuresOfPair(it.tally)[name]),
  y: it.know ? 1 : 0,
}));
/** Not fitted: see there. */
const held: Readonly<Record<string, number>> = AGAIN;
const weights = acquaintanceFeatures.map((name) => held[name] ?? 0);
let base = 0;
for (let step = 0; step < STEPS; step++) {
  const slope = weights.map((weight) => (PRIOR * weight) / rows.length);
  let slopeOfBase = 0;
  for (const { x, y } of rows) {
    let logit = base;
    for (let at = 0; at < x.length; at++) logit += weights[at]! * x[at]!;
    const off = 1 / (1 + Math.exp(-logit)) - y;
    slopeOfBase += off / rows.length;
    for (let at = 0; at < x.length; at++) slope[at]! += (off * x[at]!) / rows.length;
  }
  base -= RATE * slopeOfBase;
  for (let at = 0; at < weights.length; at++)
    if (held[acquaintanceFeatures[at]!] === undefined)
      weights[at] = Math.max(0, weights[at]! - RATE * slope[at]!);
}
console.log(`base: ${base.toFixed(3)}`);
for (const [at, name] of acquaintanceFeatures.entries()) console.log(`${name}: ${weights[at]!.toFixed(3)}`);
let loss = 0;
for (const { x, y } of rows) {
  const logit = x.reduce((sum, value, at) => sum + value * weights[at]!, base);
  loss -= y === 1 ? -Math.log1p(Math.exp(-logit)) : -Math.log1p(Math.exp(logit));
}
console.log(`${rows.length} pairs, log-loss ${(loss / rows.length).toFixed(4)}`);
