// The two logits of the level: weights times features, added up. The loop over tens of thousands of ties, so by place and not by name.
import { fading, type FeatureName, featureNames, type Features, smallFacts } from './level-features.ts';
import { type Evidence, LEVEL } from './level-weights.ts';
import type { Tuning } from './tie.ts';

export type LevelWeights = Readonly<Record<'base' | FeatureName, Evidence>>;

/** Of knowing at all; of knowing well, once known, without what small facts add; and what they add. */
export interface Logits {
  readonly known: number;
  readonly well: number;
  readonly small: number;
}

const isSmall = featureNames.map((name) => smallFacts.has(name));
const fades = featureNames.map((name) => fading.has(name));

/** Weights in the order of the features: what each adds to "known" and to "well". */
interface Ordered {
  readonly known: readonly number[];
  readonly well: readonly number[];
}

function inOrder(weights: LevelWeights): Ordered {
  return {
    known: featureNames.map((name) => weights[name].known),
    well: featureNames.map((name) => weights[name].well),
  };
}

const usual = inOrder(LEVEL);

export function logitsOf(
  features: Features,
  fade: number,
  tuning: Tuning | null,
  weightsOf: LevelWeights = LEVEL,
): Logits {
  const weights = weightsOf === LEVEL ? usual : inOrder(weightsOf);
  // readFeatures makes them in the order of featureNames; a test holds that.
  const amounts = Object.values(features);
  let { known, well } = weightsOf.base;
  let small = 0;
  for (let at = 0; at < amounts.length; at++) {
    const amount = amounts[at]!;
    if (amount === 0) continue;
    known += weights.known[at]! * amount;
    const part = weights.well[at]! * amount;
    if (isSmall[at]) small += part;
    else well += fades[at] ? part * fade : part;
  }
  // A card without anything that tells of closeness is a small fact, too.
  const card = features.card + features.namesakeCard;
  if (card > 0 && features.birthday + features.firstName + features.family === 0) {
    const weight = features.card > 0 ? weightsOf.card.well : weightsOf.namesakeCard.well;
    well -= weight;
    small += weight;
  }
  if (tuning !== null) {
    const contact = features.bothWays;
    known += tuning.known[0] + tuning.known[1] * card + tuning.known[2] * contact;
    well += tuning.well[0] + tuning.well[1] * card + tuning.well[2] * contact;
  }
  return { known, well, small };
}
