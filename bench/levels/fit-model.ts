// Fits the two logits of the level to rows of training: penalised logistic regressions around published priors, each weight held
// to its sign (bench/levels/priors.ts). Coordinate-wise Newton steps; concave, so the start does not matter. No randomness.
import { type FeatureName, fading, featureNames } from '#domain/level-features.ts';
import { type Prior, priors, SPREAD } from './priors.ts';
import type { TrainingRow } from './training.ts';

export type Part = 'known' | 'well';
export type Weights = Readonly<Record<'base' | FeatureName, Readonly<Record<Part, number>>>>;

export type Priors = Readonly<Record<'base' | FeatureName, Readonly<Record<Part, Prior>>>>;

const ROUNDS = 300;
const ENOUGH = 1e-5;

/** `weightOf`: how much each row counts. */
export function fitWeights(
  rows: readonly TrainingRow[],
  weightOf: (row: TrainingRow) => number,
  around: Priors = priors,
): Weights {
  const known = fitPart(rows, 'known', (row) => row.level < 3, weightOf, around);
  const well = fitPart(
    rows.filter((row) => row.level < 3),
    'well',
    (row) => row.level === 1,
    weightOf,
    around,
  );
  const names = ['base', ...featureNames] as const;
  const weights = names.map((name, at) => [name, { known: known[at] ?? 0, well: well[at] ?? 0 }] as const);
  return Object.fromEntries(weights) as unknown as Weights;
}

function fitPart(
  rows: readonly TrainingRow[],
  part: Part,
  isYes: (row: TrainingRow) => boolean,
  weightOf: (row: TrainingRow) => number,
  around: Priors,
): number[] {
  const names = ['base', ...featureNames] as const;
  const set: readonly Prior[] = names.map((name) => around[name][part]);
  const columns = names.map((name) =>
    Float64Array.from(rows, (row) => {
      if (name === 'base') return 1;
      const faded = part === 'well' && fading.has(name) ? row.fade : 1;
      return row.features[name] * faded;
    }),
  );
  const yes = Float64Array.from(rows, (row) => (isYes(row) ? 1 : 0));
  const counts = Float64Array.from(rows, weightOf);
  const beta = set.map((it) => it.mean);
  const logits = new Float64Array(rows.length);
  for (const [at, column] of columns.entries())
    for (let i = 0; i < rows.length; i++) logits[i]! += beta[at]! * column[i]!;
  const precision = 1 / SPREAD ** 2;
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (const [at, { mean, least, most, held }] of set.entries()) {
      if (held) continue;
      const column = columns[at]!;
      // The base is as free as can be: what is usual is for the data to say.
      const pull = at === 0 ? 0.01 : precision;
      let slope = -pull * (beta[at]! - mean);
      let curve = pull;
      for (let i = 0; i < column.length; i++) {
        const value = column[i]!;
        if (value === 0) continue;
        const chance = 1 / (1 + Math.exp(-logits[i]!));
        slope += counts[i]! * value * (yes[i]! - chance);
        curve += counts[i]! * value * value * Math.max(0.05, chance * (1 - chance));
      }
      const wanted = beta[at]! + slope / curve;
      const next = Math.min(most ?? Infinity, Math.max(least ?? -Infinity, wanted));
      const step = next - beta[at]!;
      if (step === 0) continue;
      beta[at] = next;
      moved = Math.max(moved, Math.abs(step));
      for (let i = 0; i < column.length; i++) logits[i]! += step * column[i]!;
    }
    if (moved < ENOUGH) break;
  }
  return beta.map((it) => Math.round(it * 100) / 100);
}
