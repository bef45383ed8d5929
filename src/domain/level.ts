// How well you know somebody, from evidence: two cumulative logits (known at all; known well), each a sum of weights
// with fixed signs on saturating features. Silence lowers "well" and never "known", so nobody drifts to level 3 by silence.
// Model and constants: weights.ts, docs/decisions/0003-strength-and-levels.md.
import type { ContactHistory } from './contact-history.ts';
import { fadeSince, lastTogether, longevity, mutualDays, saturate } from './strength.ts';
import type { Level, Reason, Saying, TieEvidence, TieSummary } from './tie.ts';
import type { Evidence } from './weights.ts';
import {
  HALF,
  LEVEL,
  REASON_AT_LEAST,
  REASON_WORTH_TELLING,
  REASONS_AT_MOST,
  REASONS_SHOWN,
  SURE,
  SURE_KNOWN,
} from './weights.ts';

/** What may stand behind a level. Each has its sentence in words/reasons.ts. */
export type ReasonCode =
  | 'added-by-you'
  | 'admired'
  | 'colleague-now'
  | 'colleague-once'
  | 'colleague-then'
  | 'endorsed'
  | 'in-address-book'
  | 'in-groups'
  | 'in-synced-address-book'
  | 'invited-with-note'
  | 'last-exchange'
  | 'linked'
  | 'linked-only'
  | 'met-said'
  | 'messages-both-ways'
  | 'never-answered'
  | 'no-answer'
  | 'recommended-you'
  | 'talked'
  | 'they-began'
  | 'you-began'
  | 'you-recommended'
  | 'you-invited-with-note'
  | 'your-notes';

/** The judgement of a level, before strength and dates are put beside it. */
export interface LevelJudgement {
  readonly level: Level | null;
  readonly probability: number;
  readonly chances: readonly [number, number, number];
  readonly reasons: readonly Reason[];
  readonly nominal: boolean;
  /** Nothing at all is known but that you named them. */
  readonly blank: boolean;
}

/** Weighs the evidence as it stood at `now`; `connected` is whether you were linked by then. */
export function judgeLevel(
  history: ContactHistory,
  evidence: TieEvidence,
  connected: boolean,
  now: number,
): LevelJudgement {
  const told: Reason[] = [];
  let known: number = LEVEL.base.known;
  let well: number = LEVEL.base.well;
  const add = (weights: Evidence, amount = 1): number => {
    known += weights.known * amount;
    well += weights.well * amount;
    return ((weights.known + weights.well) / 2) * amount;
  };
  const tell = (code: ReasonCode, weight: number, values?: Saying['values']): void => {
    const rounded = Math.round(weight * 100) / 100;
    if (Math.abs(rounded) >= REASON_AT_LEAST)
      told.push(values ? { code, values, weight: rounded } : { code, weight: rounded });
  };

  const { colleague } = evidence;
  const { messagesIn, messagesOut } = history;
  const inTouch = history.exchangedBothWays;
  const recommendations = history.recommendedYou + history.youRecommended;
  const endorsements = history.endorsedYou + history.youEndorsed;
  const trace = Object.keys(history.countByKind).length > 0;
  // Whoever was linked later came from LinkedIn and not from you.
  const blank = !evidence.connected && !evidence.inAddressBook && !evidence.synced && !trace;
  const stranger =
    !inTouch &&
    !recommendations &&
    !evidence.inAddressBook &&
    !evidence.synced &&
    !evidence.metSaid &&
    !colleague &&
    !evidence.notes;

  // Where you stand to each other.
  if (blank) tell('added-by-you', add(LEVEL.blank));
  const nominal =
    connected &&
    stranger &&
    !evidence.admired &&
    messagesIn + messagesOut + endorsements + history.groups === 0 &&
    !history.noteFromThem &&
    !history.noteFromYou &&
    history.lastAt === null;
  if (connected) {
    const weight = add(LEVEL.connected);
    const values = evidence.connectedOn === null ? undefined : { since: yearOf(evidence.connectedOn) };
    if (nominal) tell('linked-only', LEVEL.base.known + LEVEL.connected.known, values);
    else tell('linked', weight, values);
  }
  if (evidence.inAddressBook) tell('in-address-book', add(LEVEL.card));
  else if (evidence.synced) tell('in-synced-address-book', add(LEVEL.synced));
  if (colleague?.when === 'now')
    tell('colleague-now', add(LEVEL.colleagueNow), { organisation: colleague.organisation });
  if (colleague?.when === 'then')
    tell('colleague-then', add(LEVEL.colleagueThen), { organisation: colleague.organisation });
  if (colleague?.when === 'past')
    tell('colleague-once', add(LEVEL.colleaguePast), { organisation: colleague.organisation });
  if (evidence.notes > 0)
    tell('your-notes', add(LEVEL.notes, saturate(evidence.notes, HALF.notes)), { count: evidence.notes });
  if (evidence.metSaid) tell('met-said', add(LEVEL.met));
  if (evidence.admired && !inTouch) tell('admired', add(LEVEL.admired));

  // What one of you did.
  if (history.noteFromThem) tell('invited-with-note', add(LEVEL.noteFromThem));
  if (history.noteFromYou) tell('you-invited-with-note', add(LEVEL.noteFromYou));
  if (endorsements > 0) {
    const values = { theirs: history.endorsedYou, yours: history.youEndorsed };
    tell('endorsed', add(LEVEL.endorsed, saturate(endorsements, HALF.endorsements)), values);
  }
  const fade = fadeSince(lastTogether(history), now);
  // The second direction counts half.
  if (history.recommendedYou > 0) tell('recommended-you', add(LEVEL.recommended));
  if (history.youRecommended > 0)
    tell('you-recommended', add(LEVEL.recommended, history.recommendedYou > 0 ? 0.5 : 1));
  if (stranger && messagesIn > 0) tell('never-answered', add(LEVEL.neverAnswered), { in: messagesIn });
  if (stranger && messagesIn === 0 && messagesOut > 0)
    tell('no-answer', add(LEVEL.noAnswer), { out: messagesOut });
  if (!inTouch && history.groups > 0) tell('in-groups', add(LEVEL.groups), { count: history.groups });

  // A kept card stands for contact that these files do not show, so silence beside it says nothing.
  if (!inTouch && (evidence.inAddressBook || recommendations > 0)) well += LEVEL.bothWays.well;
  if (inTouch) {
    const days = saturate(mutualDays(history), HALF.days);
    const reciprocity = saturate(Math.min(history.worthIn, history.worthOut), HALF.reciprocity);
    const talks = saturate(history.talkWorth, HALF.talks);
    const long = longevity(history);
    let written =
      add(LEVEL.bothWays) +
      add(LEVEL.days, days) +
      add(LEVEL.reciprocity, reciprocity) +
      add(LEVEL.longevity, long);
    let talked = history.talks > 0 ? add(LEVEL.talkedAtAll) + add(LEVEL.talked, talks) : 0;
    if (!history.wroteEver) {
      if (history.talks > 0) talked += written;
      else tell('last-exchange', written, exchangeValues(history));
      written = 0;
    }
    const built =
      LEVEL.days.well * days +
      LEVEL.reciprocity.well * reciprocity +
      LEVEL.longevity.well * long +
      LEVEL.talked.well * talks;
    const lost = built * (fade - 1);
    well += lost;
    const lately =
      add(LEVEL.recent, saturate(Math.min(history.slowIn, history.slowOut), HALF.recent)) +
      add(LEVEL.fresh, saturate(Math.min(history.fastIn, history.fastOut), HALF.fresh));
    if (history.wroteEver) tell('messages-both-ways', written, writtenValues(history));
    if (history.talks > 0) tell('talked', talked, { count: history.talks });
    if (history.wroteEver || history.talks > 0)
      tell('last-exchange', lately + lost / 2, exchangeValues(history));
    if (history.wroteEver && history.theyBegan > 0) {
      tell('they-began', add(LEVEL.theyBegan, saturate(history.theyBegan, HALF.began)), {
        count: history.theyBegan,
      });
    }
    if (history.wroteEver && history.youBegan > 0) {
      tell('you-began', add(LEVEL.youBegan, saturate(history.youBegan, HALF.began)), {
        count: history.youBegan,
      });
    }
  }

  const chances = chancesOf(known, well);
  return { ...decide(chances), chances, reasons: strongest(told), nominal, blank };
}

function exchangeValues(history: ContactHistory): Saying['values'] {
  return history.lastAt === null ? undefined : { at: new Date(history.lastAt).toISOString() };
}

function writtenValues(history: ContactHistory): Saying['values'] {
  const counts = { out: history.messagesOut, in: history.messagesIn, days: history.days };
  return history.firstAt === null ? counts : { ...counts, since: yearOf(history.firstAt) };
}

function yearOf(instant: number): number {
  return new Date(instant).getUTCFullYear();
}

/** [well, a little, not now] from the two logits, rounded to four places; sums to 1. */
function chancesOf(known: number, well: number): readonly [number, number, number] {
  const atMost1 = Math.round(10_000 / (1 + Math.exp(-well)));
  const atMost2 = Math.max(atMost1, Math.round(10_000 / (1 + Math.exp(-known))));
  return [atMost1 / 10_000, (atMost2 - atMost1) / 10_000, (10_000 - atMost2) / 10_000];
}

/** The likeliest level where it is likely enough; between well and a little the likelier, once you know them at all. */
function decide(chances: readonly [number, number, number]): { level: Level | null; probability: number } {
  const [p1, p2, p3] = chances;
  const probability = Math.max(p1, p2, p3);
  const likeliest: Level = probability === p2 ? 2 : probability === p1 ? 1 : 3;
  const sure = probability >= SURE || (likeliest !== 3 && 1 - p3 >= SURE_KNOWN);
  return { level: sure ? likeliest : null, probability };
}

/** The strongest three, and up to two more that are worth telling. */
function strongest(reasons: Reason[]): readonly Reason[] {
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.code < b.code ? -1 : 1));
  return reasons.filter(
    (it, i) => i < REASONS_SHOWN || (i < REASONS_AT_MOST && Math.abs(it.weight) >= REASON_WORTH_TELLING),
  );
}

export type LevelSayingCode =
  | 'level-1'
  | 'level-2'
  | 'level-3'
  | 'level-unsure'
  | 'level-linked'
  | 'level-said-1'
  | 'level-said-2'
  | 'level-said-3';

/** The level as a saying: "You know Priya well: 14 messages since 2019, the last in October." `said` is what the user said, if so. */
export function levelSaying(name: string, summary: TieSummary, said: Level | null): Saying {
  const code: LevelSayingCode = said
    ? `level-said-${said}`
    : summary.nominal
      ? 'level-linked'
      : summary.level === null
        ? 'level-unsure'
        : `level-${summary.level}`;
  const { countByKind: count } = summary;
  return {
    code,
    values: {
      name,
      messages: (count.message ?? 0) + (count.mail ?? 0) + (count.letter ?? 0),
      talks: (count.call ?? 0) + (count.video ?? 0) + (count.meeting ?? 0),
      ...(summary.firstAt === null ? {} : { since: yearOf(summary.firstAt) }),
      ...(summary.lastAt === null ? {} : { last: new Date(summary.lastAt).toISOString() }),
    },
  };
}
