// Strength of a tie, 0 to 1: recent contact by two half-lives, and what was built up and fades slowly to a floor.
// Never rises with silence: each part is constant or falls as `now` moves on. Numbers and sources: weights.ts.
import type { ContactHistory } from './contact-history.ts';
import type { TieEvidence } from './tie.ts';
import { DAY, FADE_FLOOR, FADE_HALF_LIFE, FAST_SHARE, HALF, STRENGTH, UNANSWERED_SHARE } from './weights.ts';

/** Rises from 0 towards 1, one half at `half`. */
export function saturate(value: number, half: number): number {
  return value / (value + half);
}

/** What silence leaves of what was built up: 1 when you were last in touch, FADE_FLOOR in the end. */
export function fadeSince(together: number | null, now: number): number {
  if (together === null) return FADE_FLOOR;
  return FADE_FLOOR + (1 - FADE_FLOOR) * 2 ** (-(now - together) / DAY / FADE_HALF_LIFE);
}

/** The latest instant by which each had a part since the other's last: a message into the dark renews nothing. */
export function lastTogether(history: ContactHistory): number | null {
  const { lastInAt, lastOutAt } = history;
  return lastInAt === null || lastOutAt === null ? null : Math.min(lastInAt, lastOutAt);
}

/** Days on which each had a part: the smaller of the two. */
export function mutualDays(history: ContactHistory): number {
  return Math.min(history.daysIn, history.daysOut);
}

/** Longevity, 0 to 1: long, and not by two stray messages years apart. */
export function longevity(history: ContactHistory): number {
  if (history.firstAt === null || history.lastAt === null) return 0;
  const years = (history.lastAt - history.firstAt) / (DAY * 365.25);
  return saturate(years, HALF.years) * saturate(mutualDays(history), HALF.longevityDays);
}

/** Strength from evidence alone, rounded to four places. */
export function measureStrength(
  history: ContactHistory,
  evidence: TieEvidence,
  connected: boolean,
  now: number,
): number {
  const recent =
    FAST_SHARE * reciprocated(history.fastIn, history.fastOut) +
    (1 - FAST_SHARE) * reciprocated(history.slowIn, history.slowOut);
  const talks = FAST_SHARE * history.talkFast + (1 - FAST_SHARE) * history.talkSlow;
  const built =
    STRENGTH.days * saturate(mutualDays(history), HALF.days) +
    STRENGTH.longevity * longevity(history) +
    STRENGTH.talked * saturate(history.talkWorth, HALF.talks) +
    STRENGTH.recommended * Number(history.recommendedYou + history.youRecommended > 0);
  const standing =
    (evidence.inAddressBook ? STRENGTH.card : evidence.synced ? STRENGTH.synced : 0) +
    (connected ? STRENGTH.connected : 0) +
    STRENGTH.notes * saturate(evidence.notes, HALF.notes) +
    (evidence.colleague ? STRENGTH.colleague : 0) +
    (evidence.metSaid ? STRENGTH.met : 0) +
    STRENGTH.endorsed * saturate(history.endorsedYou + history.youEndorsed, HALF.endorsements);
  const sum =
    STRENGTH.message * recent +
    STRENGTH.talk * talks +
    built * fadeSince(lastTogether(history), now) +
    standing;
  return Math.round((1 - Math.exp(-sum)) * 10_000) / 10_000;
}

function reciprocated(theirs: number, yours: number): number {
  return Math.min(theirs, yours) + UNANSWERED_SHARE * Math.max(theirs, yours);
}
