// Today: at most three small, kind steps. Each candidate is turned into at most one proposal of each kind, tact refuses
// what it must, and kinds take turns. The same day asked twice gives the same steps; done does not refill; a missed day
// leaves nothing behind. Numbers and sources: weights.ts.
import { describeStep } from './describe-step.ts';
import type { Step, StepAnswer, StepCandidate, StepKind } from './step.ts';
import type { TactRule, Week, Weekday } from './tact.ts';
import {
  dayNumber,
  dayOfInstant,
  mayAppear,
  mayApproach,
  mayAskToday,
  mayWriteAgain,
  mondayOf,
  stepsOfDay,
} from './tact.ts';
import { gapRatio } from './tie-summary.ts';
import {
  BEGIN_AFTER_TALK,
  CHANCE_SHARE,
  FADED_DUE,
  NOVELTY_SHARE,
  QUESTION_WORTH,
  RECONNECT_FADED_GAP,
  RECONNECT_GAP,
  RECONNECT_QUIET,
  RECONNECT_STRENGTH,
  REPLY_WITHIN,
  STEPS_A_DAY,
  TALK_HALF_LIFE,
  TALK_WITHIN,
  VARIETY_DAYS,
} from './weights.ts';

/** Why there is no open step. Each has its sentence in words/steps.ts. */
export type QuietCode =
  | 'quiet-nobody'
  | 'quiet-nothing'
  | 'quiet-plenty'
  | 'quiet-day'
  | 'quiet-no-energy'
  | 'quiet-week-full';

export interface StepQuestion {
  readonly candidates: readonly StepCandidate[];
  /** Earlier answers, in any order; those of the last 400 days are enough. */
  readonly answers: readonly StepAnswer[];
  /** Plain local date. There is no other clock here, so that a step does not vanish in the course of a day. */
  readonly day: string;
  readonly energy: number;
  readonly quietDays: readonly Weekday[];
  /** One more, once nothing is open. */
  readonly more: boolean;
  /** Breaks ties between equals: the book's id, or anything else that stays. */
  readonly seed: string;
}

export interface ChosenSteps {
  /** Open ones. With those done today never more than three, unless `more` was asked. */
  readonly steps: readonly Step[];
  /** How many were done today. */
  readonly done: number;
  readonly moreAvailable: boolean;
  /** Why `steps` is empty; null where it is not. */
  readonly quiet: QuietCode | null;
}

interface Proposal {
  readonly kind: StepKind;
  readonly candidate: StepCandidate;
  readonly score: number;
}

/** In this order where nothing else decides: whoever waits for an answer first. */
const KINDS: readonly StepKind[] = ['reply', 'begin', 'reconnect', 'talk'];
const QUIET_OF: Partial<Record<TactRule, QuietCode>> = {
  'no-energy': 'quiet-no-energy',
  'quiet-day': 'quiet-day',
  'week-is-full': 'quiet-week-full',
};

/** Chooses the steps of a day. */
export function chooseSteps(question: StepQuestion): ChosenSteps {
  const { candidates, answers, day, more } = question;
  const today = answers.filter((it) => it.day === day);
  const done = today.filter((it) => it.answer === 'done').length;
  const week = weekOf(question, done);
  const asked = mayAskToday(week);
  if (!asked.allowed) {
    const rested = done > 0 && asked.rule === 'week-is-full' ? 'quiet-plenty' : QUIET_OF[asked.rule];
    return { steps: [], done, moreAvailable: false, quiet: rested ?? 'quiet-nothing' };
  }

  // "Later" frees no place on the same day, "not this" does: there is no queue behind a step.
  const taken = done + today.filter((it) => it.answer === 'later').length;
  const room = Math.max(0, stepsOfDay(week) - taken);
  const ranked = rank(question);
  const chosen = pick(ranked, question, today, room + 1);
  const steps = chosen.slice(0, room);
  const next = chosen[room];
  if (steps.length === 0 && more && next) {
    const after = pick(ranked, question, today, room + 2)[room + 1];
    const weekHolds = week.doneBefore + done + 1 < week.energy;
    return { steps: [toStep(next, day)], done, moreAvailable: after !== undefined && weekHolds, quiet: null };
  }
  return {
    steps: steps.map((it) => toStep(it, day)),
    done,
    moreAvailable: steps.length === 0 && next !== undefined,
    quiet:
      steps.length > 0
        ? null
        : taken > 0
          ? 'quiet-plenty'
          : candidates.length === 0
            ? 'quiet-nobody'
            : 'quiet-nothing',
  };
}

function weekOf(question: StepQuestion, doneToday: number): Week {
  const { day, energy, quietDays, answers } = question;
  const monday = mondayOf(day);
  const doneBefore = answers.filter((it) => it.answer === 'done' && it.day >= monday && it.day < day).length;
  return { day, energy, quietDays, doneBefore, doneToday };
}

/** Proposals of each kind, best first. */
function rank(question: StepQuestion): ReadonlyMap<StepKind, readonly Proposal[]> {
  const { candidates, answers, day, seed } = question;
  const byPerson = Map.groupBy(answers, (it) => it.personId);
  const none: readonly StepAnswer[] = [];
  const lists = new Map<StepKind, Proposal[]>();
  const today = dayNumber(day);
  for (const candidate of candidates) {
    if (!mayApproach(candidate, day).allowed) continue;
    const earlier = byPerson.get(candidate.personId) ?? none;
    for (const [kind, value] of proposalsFor(candidate, today)) {
      if (!mayAppear(kind, candidate, earlier, day).allowed) continue;
      if (kind !== 'reply' && kind !== 'question' && !mayWriteAgain(candidate, day).allowed) continue;
      const score =
        (1 - CHANCE_SHARE) * value + CHANCE_SHARE * chance(`${seed} ${day} ${kind} ${candidate.personId}`);
      const list = lists.get(kind);
      if (list) list.push({ kind, candidate, score });
      else lists.set(kind, [{ kind, candidate, score }]);
    }
  }
  for (const list of lists.values()) {
    list.sort((a, b) => b.score - a.score || (a.candidate.personId < b.candidate.personId ? -1 : 1));
  }
  return lists;
}

/** Kinds take turns, the least used of late first; a person appears once; one question at most, and only where room is left. */
function pick(
  ranked: ReadonlyMap<StepKind, readonly Proposal[]>,
  question: StepQuestion,
  today: readonly StepAnswer[],
  wanted: number,
): readonly Proposal[] {
  const chosen: Proposal[] = [];
  const people = new Set(today.map((it) => it.personId));
  const used = new Map<StepKind, number>();
  const holdsPlace = today.filter((it) => it.answer !== 'skipped');
  for (const { kind } of holdsPlace) used.set(kind, (used.get(kind) ?? 0) + 1);
  const order = turns(question);
  while (chosen.length < wanted) {
    let best: Proposal | null = null;
    let fewest = Infinity;
    for (const kind of order) {
      const uses = used.get(kind) ?? 0;
      if (uses >= fewest) continue;
      const first = ranked.get(kind)?.find((it) => !people.has(it.candidate.personId));
      if (first) [best, fewest] = [first, uses];
    }
    if (!best) break;
    chosen.push(best);
    people.add(best.candidate.personId);
    used.set(best.kind, (used.get(best.kind) ?? 0) + 1);
  }
  const places = chosen.length + holdsPlace.length;
  if (chosen.length < wanted && places < STEPS_A_DAY && !holdsPlace.some((it) => it.kind === 'question')) {
    const asked = ranked.get('question')?.find((it) => !people.has(it.candidate.personId));
    if (asked) chosen.push(asked);
  }
  return chosen;
}

/** The kinds in the order of their turns: those answered least in the last days first. */
function turns(question: StepQuestion): readonly StepKind[] {
  const today = dayNumber(question.day);
  const recent = (kind: StepKind): number =>
    question.answers.filter((it) => {
      const ago = today - dayNumber(it.day);
      return it.kind === kind && ago > 0 && ago <= VARIETY_DAYS;
    }).length;
  const counted = KINDS.map((kind) => ({ kind, count: recent(kind) }));
  // Sorting is stable: equals stay in the order of KINDS.
  return counted.sort((a, b) => a.count - b.count).map((it) => it.kind);
}

/** The kinds of step that this person could be, each with its worth from 0 to 1. */
function proposalsFor(it: StepCandidate, today: number): readonly (readonly [StepKind, number])[] {
  const found: (readonly [StepKind, number])[] = [];
  const since = (instant: number | null): number | null =>
    instant === null ? null : Math.max(0, today - dayOfInstant(instant));
  const named = it.gladToTalk || it.admire !== null;
  const quietDays = since(it.lastAt);
  const waiting = since(it.owesReplySince);
  const talked = since(it.lastTalkAt);
  const novelty = 1 - it.strength;

  const warm = it.level === 1 || it.level === 2 || it.wroteEver || it.talkedEver || named;
  const owes = waiting !== null && waiting <= REPLY_WITHIN;
  // A connection who has written first waits for an answer as well; strangers' letters do not make a duty.
  if (owes && (warm || it.connectedOn !== null)) {
    found.push([
      'reply',
      0.5 + 0.3 * it.strength + (it.level === 1 ? 0.1 : 0) + 0.1 * (1 - waiting / REPLY_WITHIN),
    ]);
  }
  if (!owes && (it.level === 1 || it.strength >= RECONNECT_STRENGTH) && (it.wroteEver || it.talkedEver)) {
    const ratio = gapRatio(it, quietDays);
    if (ratio !== null && ratio > RECONNECT_GAP && quietDays !== null && quietDays >= RECONNECT_QUIET) {
      const due = ratio > RECONNECT_FADED_GAP ? FADED_DUE : Math.max(FADED_DUE, ratio / RECONNECT_FADED_GAP);
      const closeness = Math.max(it.strength, it.level === 1 ? 0.6 : 0);
      found.push([
        'reconnect',
        0.4 * due + 0.6 * ((1 - NOVELTY_SHARE) * closeness + NOVELTY_SHARE * novelty),
      ]);
    }
  }
  const online = it.connectedOn !== null || it.admire !== null;
  const recentEnough = quietDays !== null && quietDays <= TALK_WITHIN;
  const mayTalk =
    !owes && it.wroteEver && !it.talkedEver && online && recentEnough && (it.level !== 1 || named);
  if (mayTalk) {
    const freshness = 2 ** (-(quietDays ?? 0) / TALK_HALF_LIFE);
    found.push(['talk', 0.35 * freshness + 0.25 * it.strength + 0.15 * novelty + (named ? 0.25 : 0)]);
  }
  if (!owes && !mayTalk && named && (talked === null || talked >= BEGIN_AFTER_TALK)) {
    found.push(['begin', 0.6 + (it.gladToTalk ? 0.2 : 0) + (it.admire === null ? 0 : 0.1)]);
  }
  // Asked only where nothing is said yet: the page does not doubt what it says elsewhere.
  if (it.level === null && it.questionValue >= QUESTION_WORTH)
    found.push(['question', Math.min(1, it.questionValue)]);
  return found;
}

function toStep({ kind, candidate }: Proposal, day: string): Step {
  return {
    id: `${kind}-${candidate.personId}-${day}`,
    kind,
    personId: candidate.personId,
    ...describeStep(kind, candidate, day),
  };
}

/** From 0 to 1, the same for the same text (FNV-1a, then mixed). */
function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 0xffffffff;
}
