// What you said of some teaches about the others: a few offsets of the model move towards your answers, as far as a prior lets
// them (a MAP estimate: science.md 6 a, "refit on the user's own corrections"). Pure; the same answers in any order, the same offsets.
import { readHistory } from './contact-history.ts';
import { logitsOf } from './level-logits.ts';
import { fadeOf, readFeatures } from './level-features.ts';
import type { Level, TieEvidence, Tuning } from './tie.ts';
import { ANSWERS_NEEDED, TUNING_SPREAD } from './weights.ts';

/** A person whose level you said, as the model sees them. */
export interface Answer {
  readonly known: number;
  readonly well: number;
  /** 1, 0 or 1 for a kept card, 0 or 1 for being in touch. */
  readonly design: readonly [1, number, number];
  readonly level: Level;
}

/** Reads what the model looks at, without any tuning. */
export function answerOf(evidence: TieEvidence, level: Level, now: number): Answer {
  const history = readHistory(evidence.events, now);
  const connected = evidence.connected && !(evidence.connectedOn !== null && evidence.connectedOn > now);
  const features = readFeatures(history, evidence, connected);
  const logits = logitsOf(features, fadeOf(history, now, evidence.context?.together), null);
  return {
    known: logits.known,
    well: logits.well + logits.small,
    design: [1, features.card + features.namesakeCard, features.bothWays],
    level,
  };
}

/** The offsets that fit your answers best, given that they are most likely small; null before there are enough answers. */
export function refit(answers: readonly Answer[]): Tuning | null {
  if (answers.length < ANSWERS_NEEDED) return null;
  const known = answers.map((it) => ({ design: it.design, at: it.known, yes: it.level < 3 }));
  const well = answers
    .filter((it) => it.level < 3)
    .map((it) => ({ design: it.design, at: it.well, yes: it.level === 1 }));
  return { known: offsets(known), well: offsets(well) };
}

interface Observation {
  readonly design: readonly [1, number, number];
  /** The logit without any offset. */
  readonly at: number;
  readonly yes: boolean;
}

const ROUNDS = 12;

/** Newton's method on a penalised logistic likelihood of three coefficients; concave, so it ends at the one maximum. */
function offsets(seen: readonly Observation[]): [number, number, number] {
  const beta: [number, number, number] = [0, 0, 0];
  const precision = 1 / TUNING_SPREAD ** 2;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = beta.map((it) => -it * precision);
    const curve = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? precision : 0)));
    for (const { design, at, yes } of seen) {
      const logit = at + design.reduce((sum: number, it, i) => sum + it * beta[i]!, 0);
      const chance = 1 / (1 + Math.exp(-logit));
      for (let i = 0; i < 3; i++) {
        slope[i]! += design[i]! * (Number(yes) - chance);
        for (let j = 0; j < 3; j++) curve[i]![j]! += design[i]! * design[j]! * chance * (1 - chance);
      }
    }
    const step = solve(curve, slope);
    for (let i = 0; i < 3; i++) beta[i]! += Math.max(-1, Math.min(1, step[i]!));
  }
  return beta.map((it) => Math.round(it * 1000) / 1000) as [number, number, number];
}

/** Solves a small symmetric system by elimination; the penalty keeps every pivot above zero. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const n = right.length;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const factor = rows[j]![i]! / rows[i]![i]!;
      for (let k = i; k <= n; k++) rows[j]![k]! -= factor * rows[i]![k]!;
    }
  const found = Array.from({ length: n }, () => 0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = rows[i]![n]!;
    for (let k = i + 1; k < n; k++) sum -= rows[i]![k]! * found[k]!;
    found[i] = sum / rows[i]![i]!;
  }
  return found;
}
