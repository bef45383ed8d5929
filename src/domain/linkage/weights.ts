// Fellegi and Sunter (1969): each step of each comparison speaks for or against by log(m / u). m, how often it is seen in two records of
// one person, is learned by expectation maximisation over the candidates; u, how often in two of different people, from random pairs,
// less what is likely a match among them. Pairs that no pass put together count as different people, so that blocking does not bend m.
import type { Pairs } from './blocking.ts';
import type { Compared, Comparer } from './comparisons.ts';

export interface Model {
  /** Share of all pairs that are one person. */
  readonly lambda: number;
  /** For each comparison the log of m / u of each step; 0 for "nothing said". */
  readonly weights: readonly Float64Array[];
  readonly m: readonly Float64Array[];
  readonly u: readonly Float64Array[];
}

const ROUNDS = 60;
const SETTLED = 1e-5;
/** What is believed of m before anything is seen, as so many pairs: equal most often, each nearer step more often than the one below. */
const PRIOR_PAIRS = 4;
/** Random pairs that are thought seen of each step beyond those that are. */
const SMOOTHING = 0.5;
/** Pairs that count for less than this make no difference. */
const NEGLIGIBLE = 1e-7;
export const RANDOM_PAIRS = 60_000;

/** Seen combinations of steps with how many pairs have them. */
export interface Patterns {
  readonly steps: readonly Uint8Array[];
  readonly counts: Float64Array;
  /** Of each pair. */
  readonly of: Int32Array;
}

export function patternsOf(comparer: Comparer, { a, b }: Pairs): Patterns {
  const width = comparer.compared.length;
  const bases = comparer.compared.map((it) => it.equal + 1);
  const steps: Uint8Array[] = [];
  const counts: number[] = [];
  const known = new Map<number, number>();
  const row = new Uint8Array(width);
  const of = Int32Array.from(a, (one, at) => {
    comparer.compare(one, b[at]!, row);
    let key = 0;
    for (let it = 0; it < width; it += 1) key = key * bases[it]! + row[it]!;
    const held = known.get(key);
    if (held !== undefined) {
      counts[held]! += 1;
      return held;
    }
    known.set(key, steps.length);
    steps.push(row.slice());
    counts.push(1);
    return steps.length - 1;
  });
  return { steps, counts: Float64Array.from(counts), of };
}

/** Two different records each, the same ones each time. */
export function randomPairs(records: number, count: number): Pairs {
  const [a, b] = [new Int32Array(count), new Int32Array(count)];
  let state = 0x9e3779b9;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
  for (let at = 0; at < count; at += 1) {
    const one = below(records);
    a[at] = one;
    b[at] = (one + 1 + below(records - 1)) % records;
  }
  return { a, b };
}

/** @param all how many pairs there are, candidates or not */
export function learnModel(
  compared: readonly Compared[],
  candidates: Patterns,
  random: Patterns,
  all: number,
): Model {
  const sizes = compared.map((it) => it.equal + 1);
  const everyRandom = sumsOf(sizes, random, random.counts);
  let u = sharesOf(everyRandom, SMOOTHING);
  let m = sizes.map((size) => priorOf(size));
  let lambda = Math.min(0.1, 1 / Math.sqrt(2 * all));
  for (let round = 0; round < ROUNDS; round += 1) {
    const weights = weightsOf(m, u);
    const matching = candidates.counts.map(
      (count, at) => count * probabilityOf(scoreOf(weights, candidates.steps[at]!, lambda)),
    );
    const alike = random.counts.map(
      (count, at) => count * probabilityOf(scoreOf(weights, random.steps[at]!, lambda)),
    );
    const found = matching.reduce((sum, it) => sum + it, 0);
    const before = lambda;
    lambda = Math.max(found, 1) / all;
    m = sharesOf(sumsOf(sizes, candidates, matching), 0, PRIOR_PAIRS);
    u = sharesOf(less(everyRandom, sumsOf(sizes, random, alike)), SMOOTHING);
    if (round > 5 && Math.abs(lambda - before) < SETTLED * lambda) break;
  }
  return { lambda, m, u, weights: weightsOf(m, u) };
}

export const probabilityOf = (score: number): number => 1 / (1 + Math.exp(-score));

/** The log odds of a pair with these steps. */
export function scoreOf(weights: readonly Float64Array[], steps: Uint8Array, lambda: number): number {
  let score = Math.log(lambda / (1 - lambda));
  for (let at = 0; at < weights.length; at += 1) score += weights[at]![steps[at]!]!;
  return score;
}

function weightsOf(m: readonly Float64Array[], u: readonly Float64Array[]): Float64Array[] {
  return m.map((of, at) => of.map((share, step) => (step === 0 ? 0 : Math.log(share / u[at]![step]!))));
}

/** How many pairs show each step. */
function sumsOf(sizes: readonly number[], { steps }: Patterns, counts: Float64Array): Float64Array[] {
  const sums = sizes.map((size) => new Float64Array(size));
  for (let pattern = 0; pattern < counts.length; pattern += 1) {
    const count = counts[pattern]!;
    if (count < NEGLIGIBLE) continue;
    const row = steps[pattern]!;
    for (let at = 0; at < row.length; at += 1) sums[at]![row[at]!]! += count;
  }
  return sums;
}

const less = (all: readonly Float64Array[], some: readonly Float64Array[]): Float64Array[] =>
  all.map((sums, at) => sums.map((sum, step) => Math.max(0, sum - some[at]![step]!)));

/** Shares of the steps among pairs that say something. */
function sharesOf(sums: readonly Float64Array[], smoothing: number, prior = 0): Float64Array[] {
  return sums.map((counts) => {
    const expected = priorOf(counts.length);
    const shares = counts.map((count, step) =>
      step === 0 ? 0 : count + smoothing + prior * expected[step]!,
    );
    const total = shares.reduce((sum, it) => sum + it, 0);
    return shares.map((it) => it / total);
  });
}

function priorOf(size: number): Float64Array {
  // Unlike in one of ten; of the rest, each nearer step twice as often as the one below.
  const shares = new Float64Array(size);
  const above = 2 ** (size - 2) * 2 - 2 || 1;
  for (let step = 2; step < size; step += 1) shares[step] = (0.9 * 2 ** (step - 1)) / above;
  shares[1] = size > 2 ? 0.1 : 1;
  return shares;
}
