// A rare value shared says more than a common one. How common is counted in people, not in records: pairs that are probably one person
// are taken out, and a value seen too seldom to tell is drawn towards what its column shows on the whole.
import type { Pairs } from './blocking.ts';
import type { Compared } from './comparisons.ts';
import type { Model, Patterns } from './weights.ts';

/** Pairs less likely than this make no difference. */
const NEGLIGIBLE = 1e-6;

/** For each comparison what an equal value adds to its weight, by code; null where rarity says nothing. */
export function rarityOf(
  compared: readonly Compared[],
  model: Model,
  patterns: Patterns,
  { a }: Pairs,
  probabilities: Float64Array,
): (Float64Array | null)[] {
  const likely = [...probabilities.keys()].filter((pair) => probabilities[pair]! > NEGLIGIBLE);
  return compared.map(({ values, codes, equal }, at) => {
    if (!values || !codes) return null;
    const records = codes.length;
    const counts = new Int32Array(values.distinct.length);
    for (const code of codes) if (code >= 0) counts[code]! += 1;
    const filled = counts.reduce((sum, it) => sum + it, 0);
    const same = new Float64Array(counts.length);
    for (const pair of likely)
      if (patterns.steps[patterns.of[pair]!]![at] === equal) {
        const code = codes[a[pair]!]!;
        if (code >= 0) same[code]! += probabilities[pair]!;
      }
    const usual = model.u[at]![equal]!;
    return Float64Array.from(counts, (count, code) => {
      if (count === 0 || records < 2) return 0;
      const pairs = (count * (count - 1)) / 2;
      const others = Math.max(0, pairs - same[code]!);
      // Drawn towards the usual share as if one pair of strangers had been seen.
      const share = (others + 1) / ((count * (filled - 1)) / 2 + 1 / usual);
      return Math.log(usual / share);
    });
  });
}
