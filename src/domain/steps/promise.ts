// Keep a promise of yours. One without a day comes up after a week; one that lies long is left to the person's page.
import type { OpenMatter, StepCandidate } from '../step.ts';
import { dayNumber } from '../tact.ts';
import { about, clamp, type KindOfStep, promisedWhy } from './kind-of-step.ts';

/** Days before its day from which it is suggested, days after which it is not any more, and the week of one without a day (ours). */
const AHEAD = 3;
const UNTIL = 45;
const WITHOUT_DAY = 7;

function dueOf({ due, since }: OpenMatter): number {
  return due === null
    ? dayNumber(since.length === 10 ? since : `${since.slice(0, 7)}-01`) + WITHOUT_DAY
    : dayNumber(due);
}

/** The one that is due first. */
function first({ giving }: StepCandidate, today: number): OpenMatter | undefined {
  return giving?.promised
    .filter((it) => today >= dueOf(it) - AHEAD && today <= dueOf(it) + UNTIL)
    .toSorted((a, b) => dueOf(a) - dueOf(b) || (a.about < b.about ? -1 : 1))[0];
}

export const promise: KindOfStep = {
  kind: 'promise',
  group: 'owed',
  ask: { weight: 0, owed: true },
  propose: (it, today) => {
    const open = first(it, today);
    if (!open) return null;
    const late = today - dueOf(open);
    return {
      worth: 0.85,
      due: clamp(late < 0 ? 0.8 : 1 - (0.6 * late) / UNTIL),
      novelty: 1,
      about: open.about,
    };
  },
  why: (it, today) => [promisedWhy(first(it, today)!, today)],
  titleValues: (it, today) => ({ what: first(it, today)!.what ?? '' }),
  suggestion: (it) => ({ code: 'suggest-promise', values: about(it) }),
  message: (it, today) => ({ purpose: 'promise', for: null, values: { what: first(it, today)!.what ?? '' } }),
};
