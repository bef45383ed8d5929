// Somebody you named: you admire their work, would be glad to talk to them, or your walk through the close circle ended with them.
import { BEGIN_AFTER_TALK, REPLY_WITHIN } from '../weights.ts';
import { about, daysSince, instantValue, isNamed, type KindOfStep, owesReply } from './kind-of-step.ts';
import { mayTalk, named } from './talk.ts';

export const begin: KindOfStep = {
  kind: 'begin',
  group: 'reach',
  // Two lines ask for nothing; whose work you admire is asked for twenty minutes, and told why.
  ask: { weight: 0, because: true },
  askOf: ({ admire }) => (admire === null ? { weight: 0, because: true } : { weight: 1, because: true }),
  propose: (it, today) => {
    const ended = it.giving?.sweepEnd ?? null;
    if (owesReply(it, today, REPLY_WITHIN) || mayTalk(it, today)) return null;
    if (ended !== null) return { worth: 0.9, due: 0.8, novelty: 0.7 };
    const talked = daysSince(it.lastTalkAt, today);
    if (!isNamed(it) || (talked !== null && talked < BEGIN_AFTER_TALK)) return null;
    return {
      worth: 0.65 + (it.gladToTalk ? 0.15 : 0) + (it.admire === null ? 0 : 0.1),
      due: 0.6,
      novelty: 1 - it.strength,
    };
  },
  why: (it) => [
    ...(it.giving?.sweepEnd?.why ?? named(it)),
    ...(it.lastAt !== null && (it.wroteEver || it.talkedEver) && !it.giving?.sweepEnd
      ? [{ code: 'why-last-exchange', values: about(it, { last: instantValue(it.lastAt) }) }]
      : []),
  ],
  suggestion: (it) =>
    it.giving?.sweepEnd?.step ?? {
      code: it.admire === null ? 'suggest-begin' : 'suggest-begin-admired',
      values: about(it),
    },
  message: (it) => ({
    purpose: it.admire === null ? 'begin' : 'begin-admired',
    for: null,
    values: { why: it.admire ?? '' },
  }),
};
