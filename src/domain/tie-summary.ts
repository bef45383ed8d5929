// The judgement of one tie, as a whole: what is stored beside each person, derived and rebuilt at will.
// Pure and deterministic: the same evidence in any order gives the same bytes.
import type { ContactHistory } from './contact-history.ts';
import { readHistory } from './contact-history.ts';
import type { LevelJudgement } from './level.ts';
import { judgeLevel } from './level.ts';
import { measureStrength } from './strength.ts';
import type { Level, TieEvidence, TieSummary } from './tie.ts';
import {
  NAMESAKE_SHARE,
  SURE,
  TYPICAL_GAP_PRIOR,
  TYPICAL_GAP_PRIOR_WEIGHT,
  WORTH_LEARNING,
} from './weights.ts';

/** Judges a tie as it stands at `now`; whatever lies after it has not happened. */
export function summariseTie(evidence: TieEvidence, now: number): TieSummary {
  const history = readHistory(evidence.events, now);
  const linkedLater = evidence.connectedOn !== null && evidence.connectedOn > now;
  const connected = evidence.connected && !linkedLater;
  const asOf =
    linkedLater && evidence.colleague?.when === 'then' ? { ...evidence, colleague: null } : evidence;
  const judgement = judgeLevel(history, asOf, connected, now);
  return {
    strength: measureStrength(history, asOf, connected, now),
    level: judgement.level,
    probability: judgement.probability,
    chances: judgement.chances,
    reasons: judgement.reasons,
    nominal: judgement.nominal,
    firstAt: history.firstAt,
    lastAt: history.lastAt,
    lastInAt: history.lastInAt,
    lastOutAt: history.lastOutAt,
    lastTalkAt: history.lastTalkAt,
    wroteEver: history.wroteEver,
    wroteLastYear: history.wroteLastYear,
    talkedEver: history.talks > 0,
    talkedLastYear: history.talkedLastYear,
    typicalGapDays: typicalGap(history, judgement.level),
    owesReplySince: history.owesReplySince,
    unansweredSince: history.unansweredSince,
    ...(history.unansweredCount > 1 ? { unansweredCount: history.unansweredCount } : {}),
    countByKind: history.countByKind,
    inTouch: history.inTouch,
    questionValue: valueQuestion(judgement, asOf),
  };
}

/**
 * The level as the evidence stood at an instant: events after it and a link made after it do not count.
 * Facts without a day (a card, notes, where you met) are taken as they are.
 */
export function levelAsOf(evidence: TieEvidence, instant: number): Level | null {
  return summariseTie(evidence, instant).level;
}

/** Days of silence in typical gaps of this tie; null where nothing was ever exchanged. */
export function gapRatio(
  tie: Pick<TieSummary, 'lastAt' | 'typicalGapDays' | 'level'>,
  daysSinceLast: number | null,
): number | null {
  if (tie.lastAt === null || daysSinceLast === null) return null;
  return daysSinceLast / (tie.typicalGapDays ?? TYPICAL_GAP_PRIOR[(tie.level ?? 2) - 1] ?? 90);
}

/** Median of the log gaps, shrunk to what is usual for the level; one decimal. */
function typicalGap(history: ContactHistory, level: Level | null): number | null {
  if (history.days < 3) return null;
  const prior = Math.log(TYPICAL_GAP_PRIOR[(level ?? 2) - 1] ?? 90);
  const sorted = [...history.gaps].sort((a, b) => a - b);
  const n = sorted.length;
  const low = sorted[(n - 1) >> 1] ?? 1;
  const high = sorted[n >> 1] ?? 1;
  const own = (Math.log(low) + Math.log(high)) / 2;
  const days = Math.exp((n * own + TYPICAL_GAP_PRIOR_WEIGHT * prior) / (n + TYPICAL_GAP_PRIOR_WEIGHT));
  return Math.round(days * 10) / 10;
}

/** What an answer is expected to bring: the worth of each level by its chance, without that of the level that is said anyway. */
function valueQuestion({ level, probability, chances }: LevelJudgement, evidence: TieEvidence): number {
  // The page does not doubt what it says elsewhere.
  if (level !== null && probability >= SURE) return 0;
  let value = 0;
  for (let at = 0; at < 3; at++) if (at + 1 !== level) value += WORTH_LEARNING[at]! * chances[at]!;
  const twice = evidence.context?.namesake?.of === 'linked';
  return Math.round(value * (twice ? NAMESAKE_SHARE : 1) * 1000) / 1000;
}
