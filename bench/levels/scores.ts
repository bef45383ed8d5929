// The measures of `npm run bench:levels`, without files or product: precision, recall and macro-F1 of levels where "not sure" is
// a miss, calibration, and the best that thresholds on one single feature could do.

export type Level = 1 | 2 | 3;
export const levels: readonly Level[] = [1, 2, 3];

/** `said`: null where it was not sure, or where the person was not found. */
export interface Judged {
  readonly truth: Level;
  readonly said: Level | null;
}

export interface LevelScore {
  readonly truth: number;
  readonly said: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Scores {
  readonly levels: Readonly<Record<Level, LevelScore>>;
  readonly macroF1: number;
  readonly unsure: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export function scoresOf(judged: readonly Judged[]): Scores {
  const scoreOf = (level: Level): LevelScore => {
    const truth = judged.filter((it) => it.truth === level).length;
    const said = judged.filter((it) => it.said === level).length;
    const right = judged.filter((it) => it.truth === level && it.said === level).length;
    const f1 = share(2 * right, truth + said);
    return { truth, said, right, precision: share(right, said), recall: share(right, truth), f1 };
  };
  const of = { 1: scoreOf(1), 2: scoreOf(2), 3: scoreOf(3) };
  return {
    levels: of,
    macroF1: (of[1].f1 + of[2].f1 + of[3].f1) / 3,
    unsure: judged.filter((it) => it.said === null).length,
  };
}

export interface Said {
  readonly probability: number;
  readonly right: boolean;
}

export interface Bin {
  readonly from: number;
  readonly count: number;
  readonly meanProbability: number;
  readonly right: number;
}

export interface Calibration {
  /** Expected calibration error: how far said probability and share right lie apart, over ten bins of equal width. */
  readonly error: number;
  readonly bins: readonly Bin[];
}

export function calibrationOf(said: readonly Said[], count = 10): Calibration {
  const bins = Array.from({ length: count }, (_, i): Bin => {
    const inside = said.filter((it) => Math.min(count - 1, Math.floor(it.probability * count)) === i);
    const sum = inside.reduce((total, it) => total + it.probability, 0);
    const right = inside.filter((it) => it.right).length;
    return {
      from: i / count,
      count: inside.length,
      meanProbability: share(sum, inside.length),
      right: share(right, inside.length),
    };
  });
  const apart = bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.right - bin.meanProbability), 0);
  return { error: share(apart, said.length), bins: bins.filter((bin) => bin.count > 0) };
}

/** Of the levels said with at least this probability: how many, and the share that is right. */
export function sureOf(said: readonly Said[], least = 0.9): { said: number; right: number; share: number } {
  const sure = said.filter((it) => it.probability >= least);
  const right = sure.filter((it) => it.right).length;
  return { said: sure.length, right, share: share(right, sure.length) };
}

export interface Cuts {
  readonly macroF1: number;
  /** Level 1 from `one` on, level 2 from `two` on (downwards where `rising` is false). */
  readonly one: number;
  readonly two: number;
  readonly rising: boolean;
}

/** The two cuts that are best on these very data: an upper bound of what one feature can do. */
export function bestCuts(items: readonly { readonly truth: Level; readonly value: number }[]): Cuts {
  const rising = cutsOf(items, true);
  const falling = cutsOf(
    items.map(({ truth, value }) => ({ truth, value: -value })),
    false,
  );
  return falling.macroF1 > rising.macroF1 ? { ...falling, one: -falling.one, two: -falling.two } : rising;
}

type Counts = readonly [number, number, number];

function cutsOf(items: readonly { readonly truth: Level; readonly value: number }[], rising: boolean): Cuts {
  const values = [...new Set(items.map((it) => it.value))].toSorted((a, b) => b - a);
  // How many of each level have at least the value, from the highest value on; nobody stands before the first.
  const from: Counts[] = [[0, 0, 0]];
  const places = new Map(values.map((value, i) => [value, i + 1]));
  const at = values.map((): [number, number, number] => [0, 0, 0]);
  for (const it of items) {
    const counts = at[(places.get(it.value) ?? 1) - 1];
    if (counts) counts[it.truth - 1] = (counts[it.truth - 1] ?? 0) + 1;
  }
  for (const counts of at) {
    const [a, b, c] = from.at(-1) ?? [0, 0, 0];
    from.push([a + counts[0], b + counts[1], c + counts[2]]);
  }
  const all = from.at(-1) ?? [0, 0, 0];
  const sum = (counts: Counts): number => counts[0] + counts[1] + counts[2];
  const total = sum(all);
  let best = { macroF1: -1, i: 0, j: 0 };
  for (let i = 0; i < from.length; i++) {
    const one = from[i] ?? [0, 0, 0];
    const firstF1 = share(2 * one[0], sum(one) + all[0]);
    for (let j = i; j < from.length; j++) {
      const two = from[j] ?? [0, 0, 0];
      const secondF1 = share(2 * (two[1] - one[1]), sum(two) - sum(one) + all[1]);
      const thirdF1 = share(2 * (all[2] - two[2]), total - sum(two) + all[2]);
      const macroF1 = (firstF1 + secondF1 + thirdF1) / 3;
      if (macroF1 > best.macroF1) best = { macroF1, i, j };
    }
  }
  const valueAt = (place: number): number => (place === 0 ? Infinity : (values[place - 1] ?? -Infinity));
  return { macroF1: best.macroF1, one: valueAt(best.i), two: valueAt(best.j), rising };
}
