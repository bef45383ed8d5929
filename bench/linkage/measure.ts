// One table linked, and how well: pairwise, against what is true of each record.
import { AUTOMATIC, linkRecords, OWN_THRESHOLD } from '#domain/linkage/link-records.ts';
import { type Guessed, guessColumns, type TableColumn } from './guess-columns.ts';

export interface Table {
  readonly columns: readonly TableColumn[];
  /** Which person each record is of. */
  readonly truth: readonly string[];
}

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface MeasuredLinkage {
  readonly records: number;
  readonly columns: readonly Guessed[];
  readonly truePairs: number;
  readonly candidates: number;
  readonly candidateRecall: number;
  /** At the threshold that would have been best, as a probability and as log odds. */
  readonly best: Scores & { readonly threshold: number; readonly logOdds: number };
  readonly own: Scores & { readonly threshold: number };
  /** Joined without asking. */
  readonly automatic: Scores & { readonly pairs: number; readonly wrong: number; readonly threshold: number };
  readonly seconds: number;
  /** Jaro-Winkler of @skyra/jaro-winkler over the same candidate pairs, all columns of text and names. */
  readonly library: { readonly seconds: number; readonly comparisons: number; readonly times: number };
}

const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

export function measureLinkage(
  { columns, truth }: Table,
  jaroWinkler: (a: string, b: string) => number,
): MeasuredLinkage {
  const start = process.cpuUsage();
  const guess = guessColumns(columns);
  const linked = linkRecords(guess.columns);
  const seconds = secondsSince(start);
  const truePairs = pairsIn(truth);
  const same = (a: number, b: number): boolean => truth[a] === truth[b];
  let found = 0;
  const { a, b } = linked.candidates;
  for (let at = 0; at < a.length; at += 1) if (same(a[at]!, b[at]!)) found += 1;
  const pairs = [...linked.pairs.a]
    .map((one, at) => ({
      right: same(one, linked.pairs.b[at]!),
      together: linked.together[at]!,
      automatic: linked.certain[at] === 1,
    }))
    .toSorted((x, y) => y.together - x.together);
  const scoresOf = (chosen: readonly { readonly right: boolean }[]): Scores => {
    const right = chosen.filter((it) => it.right).length;
    const precision = chosen.length === 0 ? 1 : right / chosen.length;
    const recall = truePairs === 0 ? 1 : right / truePairs;
    return { precision, recall, f1: f1Of(right, chosen.length, truePairs) };
  };
  const automatic = pairs.filter((it) => it.automatic);
  return {
    records: truth.length,
    columns: guess.guessed,
    truePairs,
    candidates: a.length,
    candidateRecall: truePairs === 0 ? 1 : found / truePairs,
    best: bestOf(pairs, truePairs, scoresOf),
    own: {
      ...scoresOf(pairs.filter((it) => it.together >= OWN_THRESHOLD)),
      threshold: probability(OWN_THRESHOLD),
    },
    automatic: {
      ...scoresOf(automatic),
      pairs: automatic.length,
      wrong: automatic.filter((it) => !it.right).length,
      threshold: probability(AUTOMATIC),
    },
    seconds,
    library: library(guess.columns, a, b, jaroWinkler, seconds),
  };
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const f1Of = (right: number, said: number, truePairs: number): number =>
  said + truePairs === 0 ? 1 : (2 * right) / (said + truePairs);

function pairsIn(truth: readonly string[]): number {
  let pairs = 0;
  for (const { length } of Map.groupBy(truth, (it) => it).values()) pairs += (length * (length - 1)) / 2;
  return pairs;
}

function bestOf(
  pairs: readonly { readonly right: boolean; readonly together: number }[],
  truePairs: number,
  scoresOf: (chosen: readonly { readonly right: boolean }[]) => Scores,
): MeasuredLinkage['best'] {
  let [right, best, length] = [0, 0, 0];
  for (const [at, pair] of pairs.entries()) {
    if (pair.right) right += 1;
    // A threshold takes all pairs of one score or none.
    if (pairs[at + 1]?.together === pair.together) continue;
    const f1 = f1Of(right, at + 1, truePairs);
    if (f1 > best) [best, length] = [f1, at + 1];
  }
  const logOdds = pairs[length - 1]?.together ?? 0;
  return { ...scoresOf(pairs.slice(0, length)), threshold: probability(logOdds), logOdds };
}

function library(
  columns: readonly { readonly kind: string; readonly values: readonly string[] }[],
  a: Int32Array,
  b: Int32Array,
  jaroWinkler: (a: string, b: string) => number,
  seconds: number,
): MeasuredLinkage['library'] {
  const texts = columns.filter(({ kind }) => kind !== 'code' && kind !== 'date');
  const start = process.cpuUsage();
  let [comparisons, sum] = [0, 0];
  for (const { values } of texts)
    for (let at = 0; at < a.length; at += 1) {
      const [one, other] = [values[a[at]!]!, values[b[at]!]!];
      if (one === '' || other === '') continue;
      sum += jaroWinkler(one, other);
      comparisons += 1;
    }
  const taken = secondsSince(start);
  return { seconds: sum >= 0 ? taken : 0, comparisons, times: seconds / taken };
}
