// Write back: their last word asks something, or began an exchange, and waits.
import { REPLY_WITHIN } from '../weights.ts';
import { dayOfInstant } from '../tact.ts';
import { about, daysSince, instantValue, isNamed, type KindOfStep, owesReply } from './kind-of-step.ts';

export const reply: KindOfStep = {
  kind: 'reply',
  group: 'owed',
  ask: { weight: 0, owed: true },
  propose: (it, today) => {
    const warm =
      it.level === 1 ||
      it.level === 2 ||
      it.wroteEver ||
      it.talkedEver ||
      isNamed(it) ||
      it.connectedOn !== null;
    // A connection who has written first waits for an answer as well; strangers' letters do not make a duty.
    if (!owesReply(it, today, REPLY_WITHIN) || !warm) return null;
    const waiting = daysSince(it.owesReplySince, today) ?? 0;
    return {
      worth: 0.65 + 0.25 * it.strength + (it.level === 1 ? 0.1 : 0),
      due: 1 - 0.5 * (waiting / REPLY_WITHIN),
      novelty: 1,
      since: dayOfInstant(it.owesReplySince!),
    };
  },
  why: (it) => [{ code: 'why-owes-reply', values: about(it, { since: instantValue(it.owesReplySince!) }) }],
  suggestion: (it) => ({ code: 'suggest-reply', values: about(it) }),
  message: () => ({ purpose: 'reply', for: null, values: {} }),
};
