// Today: at most three small, kind steps. Each kind (steps/) proposes; tact refuses what it must; what is left is weighed by
// kindness, due-ness, novelty, fatigue and what suits you, and groups take turns. The same day asked twice gives the same steps; done
// does not refill; a missed day leaves nothing behind. Numbers and sources: weights.ts.
import { describeStep } from './describe-step.ts';
import { type Liking, likingOf } from './liking.ts';
import { type AskedPerson, mayAskOf } from './may-ask.ts';
import { type Step, type StepAnswer, type StepCandidate, type StepKind, STEP_KINDS } from './step.ts';
import type { Proposed } from './steps/kind-of-step.ts';
import { kindsOfStep } from './steps/kinds.ts';
import type { TactRule, Week, Weekday } from './tact.ts';
import { dayNumber, mayAppear, mayAskToday, mondayOf, stepsOfDay } from './tact.ts';
import {
  ASKS_A_DAY,
  ASKS_A_WEEK,
  CHANCE_SHARE,
  EXPLORE,
  EXPLORE_AMONG,
  FATIGUE,
  GROUP_KEEPS,
  STEPS_A_DAY,
  UNEASY_BONUS,
  UNEASY_DAYS,
  VARIETY_DAYS,
  VARIETY_KEEPS,
  WORTH_KNOWN,
  WORTH_UNDUE,
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
  /**
   * What you did today of yourself, without a step: a message, a thanks, a promise kept, something given. It takes a place of the day
   * as a step would, so that nothing comes in the place of a step whose matter is settled before it is ticked.
   */
  readonly deeds?: readonly { readonly personId: string; readonly kind: StepKind }[];
  /** Plain local date. There is no other clock here, so that a step does not vanish in the course of a day. */
  readonly day: string;
  readonly energy: number;
  readonly quietDays: readonly Weekday[];
  /** One more, once nothing is open. */
  readonly more: boolean;
  /** Breaks ties between equals: the book's id, or anything else that stays. */
  readonly seed: string;
  /** Hears of each refusal by tact: for tests and for the curious. */
  readonly refused?: (rule: TactRule, kind: StepKind | null, personId: string | null) => void;
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
  readonly proposed: Proposed;
  readonly weight: number;
  readonly uneasy: boolean;
  readonly often: boolean;
  readonly score: number;
}

type Ranked = ReadonlyMap<StepKind, readonly Proposal[]>;

const QUIET_OF: Partial<Record<TactRule, QuietCode>> = {
  'no-energy': 'quiet-no-energy',
  'quiet-day': 'quiet-day',
  'week-is-full': 'quiet-week-full',
};

/** Chooses the steps of a day. */
export function chooseSteps(question: StepQuestion): ChosenSteps {
  const { candidates, answers, day, more } = question;
  const said = answers.filter((it) => it.day === day);
  const today = [...said, ...deedsAsAnswers(question, said)];
  const done = said.filter((it) => it.answer === 'done').length;
  const week = weekOf(question, done);
  const asked = mayAskToday(week);
  if (!asked.allowed) {
    question.refused?.(asked.rule, null, null);
    const rested = done > 0 && asked.rule === 'week-is-full' ? 'quiet-plenty' : QUIET_OF[asked.rule];
    return { steps: [], done, moreAvailable: false, quiet: rested ?? 'quiet-nothing' };
  }

  // "Later" frees no place on the same day, "not this" does: there is no queue behind a step.
  const taken = today.filter((it) => it.answer !== 'skipped').length;
  const room = Math.max(0, stepsOfDay(week) - taken);
  const ranked = rank(question);
  const kept = keptSteps(ranked, said, new Set(today.map((it) => it.personId)));
  // What was open beside a step stays; only "not this" lets something else come.
  const last = lastAnswer(said);
  const refills = last?.others === undefined || last.answer === 'skipped';
  const wanted = refills ? room : Math.min(room, kept.length);
  const chosen = pick(ranked, question, today, kept, wanted + 2);
  const steps = chosen.slice(0, wanted);
  const next = chosen[wanted];
  if (steps.length === 0 && more && next) {
    const after = chosen[wanted + 1];
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

/** One for each person of whom no step was answered today. */
function deedsAsAnswers({ deeds = [], day }: StepQuestion, said: readonly StepAnswer[]): StepAnswer[] {
  const people = new Set(said.map((it) => it.personId));
  return deeds
    .filter(({ personId }) => !people.has(personId) && people.add(personId))
    .map(({ personId, kind }) => ({ stepId: '', personId, kind, answer: 'done', day, until: null }));
}

function weekOf(question: StepQuestion, doneToday: number): Week {
  const { day, energy, quietDays, answers } = question;
  const monday = mondayOf(day);
  const doneBefore = answers.filter((it) => it.answer === 'done' && it.day >= monday && it.day < day).length;
  return { day, energy, quietDays, doneBefore, doneToday };
}

/** Proposals of each kind, best first. */
function rank(question: StepQuestion): Ranked {
  const { candidates, answers, day, seed, refused } = question;
  const byPerson = Map.groupBy(answers, (it) => it.personId);
  const none: readonly StepAnswer[] = [];
  const lists = new Map<StepKind, Proposal[]>();
  const today = dayNumber(day);
  const uneasyDay = chance(`${seed} ${day} uneasy`) < UNEASY_DAYS;
  const liking = likingOf(answers, day);
  const liked = new Map<StepKind, Liking>(STEP_KINDS.map((kind) => [kind, liking(kind)]));
  for (const candidate of candidates) {
    const earlier = byPerson.get(candidate.personId) ?? none;
    const asked = askedOf(candidate);
    for (const kind of STEP_KINDS) {
      const of = kindsOfStep[kind];
      const proposed = of.propose(candidate, today);
      if (proposed === null) continue;
      const ask = of.askOf?.(candidate, today) ?? of.ask;
      const tact = mayAskOf(ask, asked, day);
      const rest = tact.allowed
        ? mayAppear({ kind, owed: ask.owed === true, ...proposed }, candidate, earlier, day)
        : tact;
      if (!rest.allowed) {
        refused?.(rest.rule, kind, candidate.personId);
        continue;
      }
      const uneasy = uneasyDay && proposed.uneasy === true;
      const { factor, often } = liked.get(kind)!;
      const score =
        worthOf(proposed) * factor +
        (uneasy ? UNEASY_BONUS : 0) -
        fatigueOf(earlier, day) +
        CHANCE_SHARE * chance(`${seed} ${day} ${kind} ${candidate.personId}`);
      const proposal = { kind, candidate, proposed, weight: ask.weight, uneasy, often, score };
      const list = lists.get(kind);
      if (list) list.push(proposal);
      else lists.set(kind, [proposal]);
    }
  }
  for (const list of lists.values()) {
    list.sort((a, b) => b.score - a.score || (a.candidate.personId < b.candidate.personId ? -1 : 1));
  }
  return lists;
}

function worthOf({ worth, due, novelty }: Proposed): number {
  return worth * (WORTH_UNDUE + (1 - WORTH_UNDUE) * due) * (WORTH_KNOWN + (1 - WORTH_KNOWN) * novelty);
}

/** Days on which there was a step with them lately. */
function fatigueOf(earlier: readonly StepAnswer[], day: string): number {
  if (earlier.length === 0) return 0;
  const since = dayNumber(day) - FATIGUE.days;
  const recent = earlier.filter((it) => it.day < day && dayNumber(it.day) >= since).length;
  return Math.min(FATIGUE.most, FATIGUE.each * recent);
}

function askedOf(it: StepCandidate): AskedPerson {
  const { giving } = it;
  return {
    doNotContact: it.doNotContact,
    notNowUntil: it.notNowUntil,
    level: it.level,
    unansweredSince: it.unansweredSince,
    unansweredCount: it.unansweredCount ?? 1,
    named: it.gladToTalk || it.admire !== null,
    between: it.talkedEver ? ['talk'] : it.wroteEver ? ['messages'] : [],
    asked: giving?.asked ?? [],
    openAsk: giving?.openAsk ?? null,
    // No step asks a favour: these are asked for by you, and weighed then.
    circleAsked: [],
  };
}

/** The latest answer of today. */
function lastAnswer(today: readonly StepAnswer[]): StepAnswer | undefined {
  return today.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0) || (a.stepId < b.stepId ? -1 : 1)).at(-1);
}

/** The steps that were open when the last one was answered, as far as they still are. */
function keptSteps(
  ranked: Ranked,
  said: readonly StepAnswer[],
  people: ReadonlySet<string>,
): readonly Proposal[] {
  const answered = new Set(said.map((it) => it.stepId));
  const ids = (lastAnswer(said)?.others ?? []).filter((id) => !answered.has(id));
  if (ids.length === 0) return [];
  const kept = new Map<string, Proposal>();
  for (const [kind, list] of ranked) {
    const wanted = ids.filter((id) => id.startsWith(`${kind}-`));
    if (wanted.length === 0) continue;
    for (const it of list) {
      if (people.has(it.candidate.personId)) continue;
      const id = wanted.find((one) => one.startsWith(`${kind}-${it.candidate.personId}-`));
      if (id !== undefined) kept.set(id, it);
    }
  }
  return ids.flatMap((id) => kept.get(id) ?? []);
}

/**
 * The best of each kind are weighed against each other: what a group or a kind had today and lately leaves less for the next of it.
 * A person appears once; one question at most, and only where room is left; now and then something else is tried.
 */
function pick(
  ranked: Ranked,
  question: StepQuestion,
  today: readonly StepAnswer[],
  kept: readonly Proposal[],
  wanted: number,
): readonly Proposal[] {
  const chosen: Proposal[] = [...kept];
  const holdsPlace = today.filter((it) => it.answer !== 'skipped');
  const people = new Set([...today.map((it) => it.personId), ...kept.map((it) => it.candidate.personId)]);
  const used: StepKind[] = [...holdsPlace.map((it) => it.kind), ...kept.map((it) => it.kind)];
  const recent = kindsLately(question);
  const asked = (weight = 0): number => (weight > 0 ? 1 : 0);
  const askedLately = askedInWeek(question);
  let asks = holdsPlace.reduce((sum, it) => sum + asked(it.weight), 0);
  for (const it of kept) asks += asked(it.weight);
  while (chosen.length < wanted) {
    const open: Proposal[] = [];
    const mayAsk = asks < ASKS_A_DAY && asks + askedLately < ASKS_A_WEEK;
    const isFree = (it: Proposal): boolean =>
      !people.has(it.candidate.personId) && (mayAsk || it.weight === 0);
    for (const kind of STEP_KINDS) {
      const { group } = kindsOfStep[kind];
      if (group === 'question') continue;
      const first = ranked.get(kind)?.find(isFree);
      if (!first) continue;
      const ofGroup = used.filter((it) => kindsOfStep[it].group === group).length;
      const ofKind = used.filter((it) => it === kind).length + (recent.get(kind) ?? 0);
      open.push({ ...first, score: first.score * GROUP_KEEPS ** ofGroup * VARIETY_KEEPS ** ofKind });
    }
    open.sort((a, b) => b.score - a.score);
    const fresh = open.filter((it) => !used.includes(it.kind));
    if (fresh.length > 0) open.splice(0, open.length, ...fresh);
    const next =
      tryAnother(open, (kind) => (ranked.get(kind) ?? []).filter(isFree), question, used.length) ?? open[0];
    if (!next) break;
    chosen.push(next);
    people.add(next.candidate.personId);
    used.push(next.kind);
    asks += asked(next.weight);
  }
  const places = chosen.length + holdsPlace.length;
  const questioned = [...holdsPlace, ...kept].some((it) => it.kind === 'question');
  if (chosen.length < wanted && places < STEPS_A_DAY && !questioned) {
    const one = ranked.get('question')?.find((it) => !people.has(it.candidate.personId));
    if (one) chosen.push(one);
  }
  return chosen;
}

/** One place in seven goes to another kind than the best, and to somebody a little further down its list. */
function tryAnother(
  open: readonly Proposal[],
  freeOf: (kind: StepKind) => readonly Proposal[],
  { seed, day }: StepQuestion,
  place: number,
): Proposal | undefined {
  if (open.length < 2 || chance(`${seed} ${day} try ${place}`) >= EXPLORE) return undefined;
  const kind = open[1 + Math.floor(chance(`${seed} ${day} kind ${place}`) * (open.length - 1) * 0.999)]!.kind;
  const among = freeOf(kind).slice(0, EXPLORE_AMONG);
  return among[Math.floor(chance(`${seed} ${day} who ${place}`) * among.length * 0.999)];
}

/** How many steps that ask for a conversation were done in the six days before this one. */
function askedInWeek({ answers, day }: StepQuestion): number {
  const today = dayNumber(day);
  return answers.filter((it) => {
    const ago = today - dayNumber(it.day);
    return it.answer === 'done' && ago > 0 && ago < 7 && (it.weight ?? 0) > 0;
  }).length;
}

/** How many steps of each kind were answered in the days before this one. */
function kindsLately({ answers, day }: StepQuestion): ReadonlyMap<StepKind, number> {
  const today = dayNumber(day);
  const counts = new Map<StepKind, number>();
  for (const it of answers) {
    const ago = today - dayNumber(it.day);
    if (ago > 0 && ago <= VARIETY_DAYS) counts.set(it.kind, (counts.get(it.kind) ?? 0) + 1);
  }
  return counts;
}

function toStep({ kind, candidate, proposed, uneasy, often }: Proposal, day: string): Step {
  return {
    id: `${kind}-${candidate.personId}-${day}`,
    kind,
    personId: candidate.personId,
    ...describeStep(kind, candidate, day, { uneasy, often }),
    ...(proposed.other ? { other: proposed.other } : {}),
    ...(proposed.about === undefined ? {} : { about: proposed.about }),
  };
}

/** From 0 to 1, the same for the same text (FNV-1a, then mixed). */
export function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 0xffffffff;
}
