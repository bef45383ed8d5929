// A question of one tap: how well do you know them? Asked only where nothing is said yet.
import { QUESTION_WORTH } from '../weights.ts';
import { about, type KindOfStep } from './kind-of-step.ts';

export const question: KindOfStep = {
  kind: 'question',
  group: 'question',
  ask: { weight: 0, owed: true },
  propose: (it) =>
    it.level === null && it.questionValue >= QUESTION_WORTH
      ? { worth: Math.min(1, it.questionValue), due: 1, novelty: 1 }
      : null,
  why: (it) => [{ code: 'why-question', values: about(it) }],
  suggestion: (it) => ({ code: 'suggest-question', values: about(it) }),
  message: () => null,
};
