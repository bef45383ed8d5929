// A talk that your calendar has for today or the next days: five quiet minutes before it.
import { dayOfInstant } from '../tact.ts';
import { PREPARE_WITHIN } from '../weights.ts';
import { about, instantValue, type KindOfStep } from './kind-of-step.ts';

export const prepare: KindOfStep = {
  kind: 'prepare',
  group: 'owed',
  ask: { weight: 0, owed: true },
  propose: ({ nextTalkAt, strength }, today) => {
    if (nextTalkAt === undefined || nextTalkAt === null) return null;
    const ahead = dayOfInstant(nextTalkAt) - today;
    if (ahead < 0 || ahead > PREPARE_WITHIN) return null;
    return {
      worth: 0.8,
      due: ahead <= 1 ? 1 : 0.7,
      novelty: 1 - 0.5 * strength,
      about: `at:${dayOfInstant(nextTalkAt)}`,
    };
  },
  why: (it) => [{ code: 'why-arranged', values: about(it, { at: instantValue(it.nextTalkAt!) }) }],
  suggestion: (it) => ({ code: 'suggest-prepare', values: about(it) }),
  message: () => null,
};
