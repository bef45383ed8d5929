// Gone quiet, by the rhythm of that tie. Comfort is not all: whoever was known less well often brings more that is new.
import { gapRatio } from '../tie-summary.ts';
import {
  FADED_DUE,
  NOVELTY_SHARE,
  RECONNECT_FADED_GAP,
  RECONNECT_GAP,
  RECONNECT_QUIET,
  RECONNECT_STRENGTH,
  REPLY_WITHIN,
  USED_TO_DAYS,
  USED_TO_GAP,
} from '../weights.ts';
import { about, daysSince, instantValue, type KindOfStep, owesReply } from './kind-of-step.ts';

/** Days from which a silence is long enough to be named in the message. */
const LONG_SILENCE = 365;
/** Below this strength, or after so many days, writing feels less easy (ours). */
const UNEASY = { strength: 0.45, days: 540 } as const;

export const reconnect: KindOfStep = {
  kind: 'reconnect',
  group: 'reach',
  ask: { weight: 0, gives: true },
  propose: (it, today) => {
    const known = it.level === 1 || it.strength >= RECONNECT_STRENGTH;
    if (!known || owesReply(it, today, REPLY_WITHIN) || !(it.wroteEver || it.talkedEver)) return null;
    const quiet = daysSince(it.lastAt, today);
    const ratio = gapRatio(it, quiet);
    if (ratio === null || ratio <= RECONNECT_GAP || quiet === null || quiet < RECONNECT_QUIET) return null;
    const closeness = Math.max(it.strength, it.level === 1 ? 0.6 : 0);
    return {
      worth: 0.25 + 0.6 * ((1 - NOVELTY_SHARE) * closeness + NOVELTY_SHARE * (1 - it.strength)),
      due: ratio > RECONNECT_FADED_GAP ? FADED_DUE : Math.max(FADED_DUE, ratio / RECONNECT_FADED_GAP),
      novelty: 1 - it.strength,
      uneasy: it.level !== 1 && (it.strength < UNEASY.strength || quiet >= UNEASY.days),
    };
  },
  why: (it, today) => {
    if (it.lastAt === null) return [];
    const last = instantValue(it.lastAt);
    // Without a rhythm of their own nothing is claimed about "usually".
    if (it.typicalGapDays === null) return [{ code: 'why-last-exchange', values: about(it, { last }) }];
    const quiet = daysSince(it.lastAt, today) ?? 0;
    const ratio = Math.round((gapRatio(it, quiet) ?? 0) * 10) / 10;
    return [
      {
        code: ratio > USED_TO_GAP || quiet > USED_TO_DAYS ? 'why-faded' : 'why-gone-quiet',
        values: about(it, { gap: Math.round(it.typicalGapDays), last, ratio }),
      },
    ];
  },
  suggestion: (it, today) => ({
    code: isLong(it.lastAt, today) ? 'suggest-reconnect-long' : 'suggest-reconnect',
    values: about(it),
  }),
  message: (it, today) => ({
    purpose: isLong(it.lastAt, today) ? 'reconnect-long' : 'reconnect',
    for: null,
    values: {},
  }),
};

function isLong(lastAt: number | null, today: number): boolean {
  return (daysSince(lastAt, today) ?? 0) >= LONG_SILENCE;
}
