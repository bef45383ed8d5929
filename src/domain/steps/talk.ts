// From online into real: you have written to each other and never talked.
import { REPLY_WITHIN, TALK_HALF_LIFE, TALK_WITHIN } from '../weights.ts';
import type { StepCandidate } from '../step.ts';
import { about, daysSince, instantValue, isNamed, type KindOfStep, owesReply } from './kind-of-step.ts';

/** Whether a first real conversation would come naturally. */
export function mayTalk(it: StepCandidate, today: number): boolean {
  const quiet = daysSince(it.lastAt, today);
  const online = it.connectedOn !== null || it.admire !== null;
  return (
    !owesReply(it, today, REPLY_WITHIN) &&
    it.wroteEver &&
    !it.talkedEver &&
    online &&
    quiet !== null &&
    quiet <= TALK_WITHIN &&
    (it.level !== 1 || isNamed(it))
  );
}

export const talk: KindOfStep = {
  kind: 'talk',
  group: 'reach',
  ask: { weight: 1 },
  propose: (it, today) => {
    if (!mayTalk(it, today)) return null;
    const freshness = 2 ** (-(daysSince(it.lastAt, today) ?? 0) / TALK_HALF_LIFE);
    return {
      worth: 0.45 + 0.25 * it.strength + (isNamed(it) ? 0.25 : 0),
      due: 0.4 + 0.6 * freshness,
      novelty: 1 - it.strength,
    };
  },
  why: (it) => [
    ...named(it),
    {
      code: 'why-wrote-never-talked',
      values: about(it, it.lastAt === null ? {} : { last: instantValue(it.lastAt) }),
    },
  ],
  suggestion: (it) => ({
    code: it.admire === null ? 'suggest-talk' : 'suggest-talk-admired',
    values: about(it),
  }),
  message: (it) => ({
    purpose: it.admire === null ? 'talk' : 'talk-admired',
    for: null,
    values: { why: it.admire ?? '' },
  }),
};

/** Your own words on why them. */
export function named(it: StepCandidate): readonly { code: string; values: ReturnType<typeof about> }[] {
  if (it.admire !== null) return [{ code: 'why-admired', values: about(it, { why: it.admire }) }];
  return it.gladToTalk ? [{ code: 'why-glad-to-talk', values: about(it) }] : [];
}
