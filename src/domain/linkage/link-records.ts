// Which records of one table are of one person, learned from the table alone: nothing is told of what is true, and nothing of the table.
import { ALL_PAIRS_UP_TO, allPairs, blockedPairs, type Pairs } from './blocking.ts';
import { MOST_PER_KEY, passesOf } from './block-passes.ts';
import { groupPairs } from './clusters.ts';
import { type Comparer, type LinkColumn, makeComparer } from './comparisons.ts';
import { rarityOf } from './rarity.ts';
import {
  learnModel,
  type Model,
  patternsOf,
  probabilityOf,
  RANDOM_PAIRS,
  randomPairs,
  scoreOf,
} from './weights.ts';

/** Two records are taken for one person from here on. */
export const OWN_THRESHOLD = 0;
/** From here on nobody is asked: 0.999, by themselves and with all that are like them. */
export const AUTOMATIC = Math.log(999);
/** Rounds in which rarity and probability settle on each other. */
const RARITY_ROUNDS = 2;

export interface LinkedRecords {
  readonly candidates: Pairs;
  readonly model: Model;
  readonly comparer: Comparer;
  /** Pairs that are one person with these log odds, all that are worth naming, each once. */
  readonly pairs: Pairs;
  /** Log odds of the two records by themselves, and with all that are like them. */
  readonly alone: Float64Array;
  readonly together: Float64Array;
  /** 1 where both are beyond `AUTOMATIC`. */
  readonly certain: Uint8Array;
}

export function linkRecords(columns: readonly LinkColumn[]): LinkedRecords {
  const comparer = makeComparer(columns);
  const { records, compared } = comparer;
  const candidates =
    records <= ALL_PAIRS_UP_TO ? allPairs(records) : blockedPairs(records, passesOf(compared), MOST_PER_KEY);
  const patterns = patternsOf(comparer, candidates);
  const all = (records * (records - 1)) / 2;
  const random =
    candidates.a.length === all ? patterns : patternsOf(comparer, randomPairs(records, RANDOM_PAIRS));
  const model = learnModel(compared, patterns, random, all);
  const plain = patterns.steps.map((steps) => scoreOf(model.weights, steps, model.lambda));
  const scores = Float64Array.from(patterns.of, (pattern) => plain[pattern]!);
  let rarity: (Float64Array | null)[] = [];
  const rarityAdds = (steps: Uint8Array, a: number): number => {
    let sum = 0;
    for (let at = 0; at < rarity.length; at += 1) {
      const { codes, equal } = compared[at]!;
      if (steps[at] === equal && codes) {
        const code = codes[a]!;
        if (code >= 0) sum += rarity[at]?.[code] ?? 0;
      }
    }
    return sum;
  };
  for (let round = 0; round < RARITY_ROUNDS; round += 1) {
    rarity = rarityOf(compared, model, patterns, candidates, scores.map(probabilityOf));
    for (let pair = 0; pair < scores.length; pair += 1) {
      const pattern = patterns.of[pair]!;
      scores[pair] = plain[pattern]! + rarityAdds(patterns.steps[pattern]!, candidates.a[pair]!);
    }
  }
  const row = new Uint8Array(compared.length);
  const score = (a: number, b: number): number => {
    const [one, other] = a < b ? [a, b] : [b, a];
    comparer.compare(one, other, row);
    return scoreOf(model.weights, row, model.lambda) + rarityAdds(row, one);
  };
  const grouped = groupPairs(records, candidates, scores, score);
  const alone = Float64Array.from(grouped.a, (one, at) => score(one, grouped.b[at]!));
  const together = Float64Array.from(grouped.score);
  return {
    candidates,
    model,
    comparer,
    pairs: { a: Int32Array.from(grouped.a), b: Int32Array.from(grouped.b) },
    alone,
    together,
    certain: Uint8Array.from(together, (it, at) => Number(Math.min(it, alone[at]!) >= AUTOMATIC)),
  };
}
