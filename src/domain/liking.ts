// What your answers tell of which kinds of step suit you: a pure sum over them, bounded, fading, so that nothing is ever closed for good.
import type { StepAnswer, StepKind } from './step.ts';
import { dayNumber } from './tact.ts';
import { LIKING } from './weights.ts';

export interface Liking {
  /** What the score of a step of this kind is multiplied by. */
  readonly factor: number;
  /** You often do this: worth telling. */
  readonly often: boolean;
}

const NEUTRAL: Liking = { factor: 1, often: false };

/** By kind, as of a plain day. Answers of that day itself do not count yet, so that the day stays as it is. */
export function likingOf(answers: readonly StepAnswer[], day: string): (kind: StepKind) => Liking {
  const today = dayNumber(day);
  const sums = new Map<StepKind, { for: number; against: number; done: number }>();
  // In one order, so that sums are the same to the last bit.
  const ordered = answers
    .filter((it) => it.day < day)
    .toSorted((a, b) => (a.day === b.day ? (a.stepId < b.stepId ? -1 : 1) : a.day < b.day ? -1 : 1));
  for (const { kind, answer, day: answered } of ordered) {
    const sum = sums.get(kind) ?? { for: 0, against: 0, done: 0 };
    const weight = 2 ** (-(today - dayNumber(answered)) / LIKING.halfLife);
    if (answer === 'done') {
      sum.for += weight;
      sum.done += 1;
    } else sum.against += weight * (answer === 'later' ? LIKING.later : 1);
    sums.set(kind, sum);
  }
  return (kind) => {
    const sum = sums.get(kind);
    if (!sum) return NEUTRAL;
    const lean = (sum.for - sum.against) / (sum.for + sum.against + LIKING.prior);
    const factor = lean >= 0 ? 1 + lean * (LIKING.most - 1) * 2 : 1 + lean * (1 - LIKING.least) * 2;
    const bounded = Math.max(LIKING.least, Math.min(LIKING.most, factor));
    return { factor: bounded, often: bounded >= LIKING.tells && sum.done >= LIKING.tellsDone };
  };
}
