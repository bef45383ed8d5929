// After a real conversation: a line of thanks within days; and, once its day is past, a friendly word on what they meant to do.
import type { OpenMatter, StepCandidate } from '../step.ts';
import { about, clamp, daysSinceDay, type KindOfStep, promisedWhy } from './kind-of-step.ts';
import { isConversation } from './thank.ts';

/** Days for which a conversation is followed up (N4: thanks within 48 hours; a fortnight on it comes out of the blue). */
const WITHIN = 14;
const HALF = 4;
/** Days after the day of a promise of theirs, or after one without a day, from which a word is fine, and until when (ours). */
const THEIRS = { after: 7, withoutDay: 30, until: 60 } as const;

function talk({ giving }: StepCandidate, today: number): OpenMatter | undefined {
  return giving?.thanks.find((it) => isConversation(it) && daysSinceDay(it.since, today) <= WITHIN);
}

function theirs({ giving }: StepCandidate, today: number): OpenMatter | undefined {
  return giving?.promisedYou.find((it) => {
    const from = it.due === null ? THEIRS.withoutDay : THEIRS.after;
    const age = daysSinceDay(it.due ?? it.since, today);
    return age >= from && age <= THEIRS.until;
  });
}

export const followUp: KindOfStep = {
  kind: 'follow-up',
  group: 'owed',
  ask: { weight: 0, owed: true },
  // A word on what they promised is no thanks: it waits until they have answered.
  askOf: (it, today) => (talk(it, today) ? { weight: 0, owed: true } : { weight: 0, because: true }),
  propose: (it, today) => {
    const held = talk(it, today);
    if (held) {
      const age = daysSinceDay(held.since, today);
      // Friends who talk do not thank each other for each time.
      return {
        worth: it.level === 1 ? 0.45 : 0.75,
        due: clamp(2 ** (-age / HALF)),
        novelty: 1,
        about: held.about,
      };
    }
    const promised = theirs(it, today);
    return promised ? { worth: 0.4, due: 0.5, novelty: 0.7, about: promised.about } : null;
  },
  why: (it, today) => [promisedWhy(talk(it, today) ?? theirs(it, today)!, today)],
  titleValues: (it, today) => {
    const what = talk(it, today) ? null : (theirs(it, today)?.what ?? null);
    return what === null ? {} : { what };
  },
  suggestion: (it, today) => ({
    code: talk(it, today) ? 'suggest-follow-up' : 'suggest-remind',
    values: about(it),
  }),
  message: (it, today) => {
    const held = talk(it, today);
    if (held) return { purpose: 'follow-up', for: held.about, values: {} };
    return { purpose: 'remind', for: null, values: { what: theirs(it, today)?.what ?? '' } };
  },
};
