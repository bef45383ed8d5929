// How well you know somebody, from evidence: two cumulative logits (known at all; known well), each a sum of weights
// with fixed signs on saturating features. Silence lowers "well" and never "known", so nobody drifts to level 3 by silence.
// Model and constants: weights.ts, docs/decisions/0003-strength-and-levels.md.
import type { ContactHistory } from './contact-history.ts';
import { fadeSince, lastTogether, longevity, mutualDays, saturate } from './strength.ts';
import type { InTouch, Level, Occasions, Reason, Saying, TieEvidence, TieSummary } from './tie.ts';
import type { Evidence } from './weights.ts';
import {
  HALF,
  LEVEL,
  QUITE_SURE,
  REASON_AT_LEAST,
  REASON_SOME,
  REASON_STRONG,
  REASON_WORTH_TELLING,
  REASONS_AT_MOST,
  REASONS_SHOWN,
  SILENCE_SHARE,
  SMALL_FACTS_BEYOND,
  SMALL_FACTS_CEILING,
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
  | 'nothing-both-ways'
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
  const told: Part[] = [];
  let known: number = LEVEL.base.known;
  let well: number = LEVEL.base.well;
  /** What small facts add to "well", kept apart: see SMALL_FACTS_CEILING. */
  let small = 0;
  const add = (weights: Evidence, amount = 1): number => {
    known += weights.known * amount;
    well += weights.well * amount;
    return ((weights.known + weights.well) / 2) * amount;
  };
  const addSmall = (weights: Evidence, amount = 1): number => {
    known += weights.known * amount;
    small += weights.well * amount;
    return ((weights.known + weights.well) / 2) * amount;
  };
  const tell = (code: ReasonCode, weight: number, values?: Saying['values']): void => {
    const rounded = round(weight);
    if (Math.abs(rounded) >= REASON_AT_LEAST)
      told.push(values ? { code, values, weight: rounded } : { code, weight: rounded });
  };

  const { colleague } = evidence;
  const { messagesIn, messagesOut } = history;
  const inTouch = history.exchangedBothWays;
  const recommendations = history.recommendedYou + history.youRecommended;
  const endorsements = history.endorsedYou + history.youEndorsed;
  // Whoever was linked later came from LinkedIn and not from you.
  const blank = !evidence.connected && !evidence.inAddressBook && !evidence.synced && !history.anything;
  const stranger =
    !inTouch &&
    !recommendations &&
    !evidence.inAddressBook &&
    !evidence.synced &&
    !evidence.metSaid &&
    !colleague &&
    !evidence.notes;

  // Where you stand to each other.
  // It stands for all that no file holds, and tells less of it than it weighs.
  if (blank) tell('added-by-you', add(LEVEL.blank) / 2);
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
  if (evidence.inAddressBook) tell('in-address-book', addSmall(LEVEL.card));
  else if (evidence.synced) tell('in-synced-address-book', addSmall(LEVEL.synced));
  if (colleague?.when === 'now')
    tell('colleague-now', add(LEVEL.colleagueNow), { organisation: colleague.organisation });
  if (colleague?.when === 'then')
    tell('colleague-then', add(LEVEL.colleagueThen), { organisation: colleague.organisation });
  if (colleague?.when === 'past')
    tell('colleague-once', add(LEVEL.colleaguePast), { organisation: colleague.organisation });
  if (evidence.notes > 0)
    tell('your-notes', addSmall(LEVEL.notes, saturate(evidence.notes, HALF.notes)), {
      count: evidence.notes,
    });
  if (evidence.metSaid) tell('met-said', addSmall(LEVEL.met));
  if (evidence.admired && !inTouch && !evidence.metSaid && !recommendations)
    tell('admired', add(LEVEL.admired));

  // What one of you did.
  if (history.noteFromThem) tell('invited-with-note', addSmall(LEVEL.noteFromThem));
  if (history.noteFromYou) tell('you-invited-with-note', addSmall(LEVEL.noteFromYou));
  if (endorsements > 0) {
    const values = { theirs: history.endorsedYou, yours: history.youEndorsed };
    tell('endorsed', addSmall(LEVEL.endorsed, saturate(endorsements, HALF.endorsements)), values);
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
  if (!inTouch && recommendations > 0) well += LEVEL.bothWays.well;
  else if (!inTouch && evidence.inAddressBook) small += LEVEL.bothWays.well;
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
    if (history.talks > 0) tell('talked', talked, talkedValues(history));
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

  const chances = chancesOf(known, carry(well, small));
  const { level, probability } = decide(chances);
  if (!inTouch && !nominal && !blank && (level === 3 || level === null)) {
    tellSilence(told, history, LEVEL.base.known * (level === 3 ? 1 : SILENCE_SHARE), level);
  }
  return { level, probability, chances, reasons: strongest(told, level), nominal, blank };
}

/** A reason before it is measured in words. */
type Part = Saying & { readonly code: ReasonCode; weight: number };

/** "Well" is carried by what was exchanged; small facts lift up to the ceiling, and where it is beyond even, by what is beyond. */
function carry(well: number, small: number): number {
  const ceiling = Math.max(SMALL_FACTS_CEILING, well + SMALL_FACTS_BEYOND * Math.max(0, well));
  return Math.min(well + small, ceiling);
}

/** Where nothing went both ways and that is why the level is "not yet" or open, a reason says so. */
function tellSilence(told: Part[], history: ContactHistory, weight: number, level: Level | null): void {
  const { messagesIn, messagesOut } = history;
  const code: ReasonCode =
    messagesIn > 0 ? 'never-answered' : messagesOut > 0 ? 'no-answer' : 'nothing-both-ways';
  const known = told.find((it) => it.code === code) ?? told.find((it) => it.weight < 0);
  if (known) {
    if (level === 3) known.weight = round(known.weight + weight);
  } else if (code === 'nothing-both-ways') told.push({ code, weight: round(weight) });
  else
    told.push({
      code,
      values: messagesIn > 0 ? { in: messagesIn } : { out: messagesOut },
      weight: round(weight),
    });
}

function exchangeValues(history: ContactHistory): Saying['values'] {
  return history.lastAt === null ? undefined : { at: new Date(history.lastAt).toISOString() };
}

const NEVER: InTouch['written'] = { count: 0, together: 0, firstAt: null, lastAt: null };

function writtenValues(history: ContactHistory): Saying['values'] {
  const { count, together, firstAt, lastAt } = history.inTouch?.written ?? NEVER;
  return {
    out: history.messagesOut - together,
    in: history.messagesIn - together,
    ...(together > 0 ? { count, together } : {}),
    days: history.writtenDays,
    ...(firstAt === null ? {} : { since: yearOf(firstAt) }),
    ...(lastAt === null ? {} : { last: new Date(lastAt).toISOString() }),
  };
}

function talkedValues(history: ContactHistory): Saying['values'] {
  const last = history.lastTalkAt;
  return { count: history.talks, ...(last === null ? {} : { last: new Date(last).toISOString() }) };
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
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

/** The strongest three, and up to two more that are worth telling: what speaks for the level first, then the rest. */
function strongest(told: Part[], level: Level | null): readonly Reason[] {
  told.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.code < b.code ? -1 : 1));
  const shown = told
    .filter(
      (it, i) => i < REASONS_SHOWN || (i < REASONS_AT_MOST && Math.abs(it.weight) >= REASON_WORTH_TELLING),
    )
    .map((it): Reason => ({
      ...it,
      towards: it.weight > 0 ? 'closer' : 'farther',
      strength: strengthOf(it.weight, level),
    }));
  if (level === null) return shown;
  const agrees = (it: Reason): boolean => it.weight > 0 === level < 3;
  return [...shown.filter(agrees), ...shown.filter((it) => !agrees(it))];
}

/** What leaves the level open is not called strong. */
function strengthOf(weight: number, level: Level | null): Reason['strength'] {
  const size = Math.abs(weight);
  if (size >= REASON_STRONG && level !== null) return 'strong';
  return size >= REASON_SOME ? 'some' : 'slight';
}

export type LevelSayingCode =
  | 'level-1'
  | 'level-1-likely'
  | 'level-2'
  | 'level-2-likely'
  /** Known, and as likely well as a little. */
  | 'level-well-or-little'
  | 'level-3'
  | 'level-3-likely'
  /** In no file. */
  | 'level-3-named'
  | 'level-unsure'
  | 'level-unsaid'
  | 'level-linked'
  | 'level-said-1'
  | 'level-said-2'
  | 'level-said-3';

/**
 * The level as a saying, as sure as it is: "You know Priya well: 14 messages since 2019, the last in October."
 * `said` is what the user said, if so; `sources` how many records of files speak of them: 0 where they are in no file.
 */
export function levelSaying(name: string, summary: TieSummary, said: Level | null, sources = 1): Saying {
  const differs = said !== null && (said === 3 || (summary.level !== null && summary.level !== said));
  return {
    code: said === null ? levelCode(summary, sources) : `level-said-${said}`,
    values: { name, ...inTouchValues(summary.inTouch, differs) },
  };
}

function levelCode({ level, probability, nominal }: TieSummary, sources: number): LevelSayingCode {
  if (nominal) return 'level-linked';
  if (level === null) return sources > 0 ? 'level-unsure' : 'level-unsaid';
  if (level === 3 && sources === 0) return 'level-3-named';
  if (probability < SURE) return 'level-well-or-little';
  return probability < QUITE_SURE ? `level-${level}-likely` : `level-${level}`;
}

/** Counts and dates of what is counted. `from`: who tells it, given where it differs from what you said. */
function inTouchValues(inTouch: InTouch | null, differs: boolean): Saying['values'] {
  if (inTouch === null) return {};
  const { written, talked, other, logged } = inTouch;
  // Something nameable says it better than "in touch".
  const named = written.count + talked.count > 0 ? [written, talked] : [other];
  const first = earliest(named);
  const last = latest(named);
  const all = written.count + talked.count + other.count;
  return {
    messages: written.count,
    ...(written.together > 0 ? { together: written.together } : {}),
    talks: talked.count,
    ...(other.count > 0 ? { others: other.count } : {}),
    ...(first === null ? {} : { first: new Date(first).toISOString() }),
    ...(last === null ? {} : { last: new Date(last).toISOString() }),
    ...(differs ? { from: logged === 0 ? 'files' : logged === all ? 'you' : 'both' } : {}),
  };
}

function earliest(all: readonly Occasions[]): number | null {
  const known = all.map((it) => it.firstAt).filter((it) => it !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function latest(all: readonly Occasions[]): number | null {
  const known = all.map((it) => it.lastAt).filter((it) => it !== null);
  return known.length === 0 ? null : Math.max(...known);
}
