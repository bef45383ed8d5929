// "You are not a nuisance" (method, F): who answered you after a long silence and how fast, whom you answered when they asked
// something, and who came back to you. Read from the events of one tie alone; counts over everybody are made from the marks.
// What counts: a message, mail or letter between the two of you. What went to several at once, sendings of a machine,
// invitations, endorsements and recommendations do not; a talk, or a few people writing together, ends a silence all the same.
import { inCanonicalOrder } from './contact-history.ts';
import type { TieEvent } from './tie.ts';
import { CIRCLE, DAY, MACHINE_MESSAGES } from './weights.ts';

/** Days without anything between you that are a long silence (issue B: "after a year of silence"). */
export const LONG_SILENCE = 365;
/** Days after the last message of a run within which a word of the other side is an answer to it (ours). */
export const ANSWER_WITHIN = 90;
/** Days in which a missing answer is on its way: until then such a word is not counted (ours). */
export const STILL_ON_ITS_WAY = 14;
/** Under so many people nothing is said: two who answered are no pattern (ours). */
export const LEAST_PEOPLE = 3;

/** Somebody turned to somebody. Times in ms since 1970 UTC. */
export interface Approach {
  readonly at: number;
  /** When you were last in touch before it; null where you never were, or where it does not matter. */
  readonly since: number | null;
  /** The first answer within ANSWER_WITHIN days of the last message of that run; null where none is known. */
  readonly answeredAt: number | null;
}

/** All approaches of one tie, oldest first. */
export interface Approaches {
  /** You wrote after a year or more without anything between you. */
  readonly afterSilence: readonly Approach[];
  /** The first word that was ever between you was yours; at most one. */
  readonly firstWord: readonly Approach[];
  /** They asked you something; questions that follow one another before you answer are one. */
  readonly asked: readonly Approach[];
  /** They wrote after a year or more, and you had been in touch from your side before. */
  readonly cameBack: readonly Approach[];
}

export type ApproachKind = keyof Approaches;
export const approachKinds = ['afterSilence', 'firstWord', 'asked', 'cameBack'] as const;

const written: ReadonlySet<string> = new Set(['message', 'mail', 'letter']);
const together: ReadonlySet<string> = new Set(['call', 'video', 'meeting', 'other']);

interface Run {
  readonly at: number;
  readonly since: number | null;
  answeredAt: number | null;
  /** Of the latest message of the run. */
  lastAt: number;
}

/** Reads the events of a tie up to and including `now`. An undated word leaves open how long a silence was: none is told then. */
export function readApproaches(unordered: readonly TieEvent[], now: number): Approaches {
  const afterSilence: Run[] = [];
  const firstWord: Run[] = [];
  const asked: Run[] = [];
  const cameBack: Run[] = [];
  let yours: Run[] = [];
  let theirs: Run | null = null;
  let last: number | null = null;
  let undated = false;
  let yourPart = false;
  let received = 0;

  for (const event of inCanonicalOrder(unordered)) {
    const { at, direction } = event;
    if (at !== null && at > now) break;
    const writes = written.has(event.kind);
    if (!writes && !together.has(event.kind)) continue;
    if (event.crowd > CIRCLE && !event.said) continue;
    if (direction === 'in' && writes) received++;
    const begins = writes && event.crowd <= 1;
    // A talk is both people's doing; of what a few wrote together nobody's alone.
    const byYou = direction === 'both' || (begins && direction === 'out');
    const byThem = direction === 'both' || (begins && direction === 'in');
    yourPart ||= direction !== 'in';
    if (at === null) {
      undated = true;
      continue;
    }
    const silent = last !== null && at - last >= LONG_SILENCE * DAY;
    if (byThem) {
      answer(yours, at);
      yours = [];
    }
    if (byYou) {
      if (theirs) answer([theirs], at);
      theirs = null;
    }
    if (begins && direction === 'out') {
      yours = yours.filter((run) => goesOn(run, at));
      const run = { at, since: last, answeredAt: null, lastAt: at };
      if (silent) yours.push(keep(afterSilence, run));
      else if (last === null) yours.push(keep(firstWord, run));
    }
    if (begins && direction === 'in') {
      if (silent && yourPart) keep(cameBack, { at, since: last, answeredAt: null, lastAt: at });
      if (theirs && !goesOn(theirs, at)) theirs = null;
      if (event.asks) theirs ??= keep(asked, { at, since: null, answeredAt: null, lastAt: at });
    }
    last = at;
  }

  const machine = received >= MACHINE_MESSAGES && !yourPart;
  const settled = (runs: readonly Run[]): Approach[] =>
    runs.filter((it) => it.answeredAt !== null || now - it.lastAt > STILL_ON_ITS_WAY * DAY).map(told);
  return {
    afterSilence: undated ? [] : settled(afterSilence),
    firstWord: undated ? [] : settled(firstWord),
    asked: machine ? [] : settled(asked),
    cameBack: undated ? [] : cameBack.map(told),
  };
}

function keep(runs: Run[], run: Run): Run {
  runs.push(run);
  return run;
}

/** The next message of the same run comes while an answer to the one before may still come. */
function goesOn(run: Run, at: number): boolean {
  if (at - run.lastAt > ANSWER_WITHIN * DAY) return false;
  run.lastAt = at;
  return true;
}

function answer(runs: readonly Run[], at: number): void {
  for (const run of runs) if (at - run.lastAt <= ANSWER_WITHIN * DAY) run.answeredAt = at;
}

function told({ at, since, answeredAt }: Run): Approach {
  return { at, since, answeredAt };
}

/** What is counted of one tie and one kind: the latest time, and the quickest answer in ms; null where there is none. */
export interface ApproachMark {
  readonly at: number | null;
  readonly answer: number | null;
}

/** One person counts once: they answered when they ever did, and as fast as they did at best. */
export function markOf(approaches: readonly Approach[]): ApproachMark {
  let answer: number | null = null;
  for (const { at, answeredAt } of approaches)
    if (answeredAt !== null) answer = Math.min(answer ?? Infinity, answeredAt - at);
  return { at: approaches.at(-1)?.at ?? null, answer };
}

/** One kind over everybody. */
export interface ApproachCount {
  readonly people: number;
  readonly answered: number;
  /** Answered within 24 hours. */
  readonly withinDay: number;
  /** Half of those who answered did so within so many hours; null where nobody did. */
  readonly medianHours: number | null;
}

/** The count, or null where there are too few people to say anything. */
export function enoughToSay<C extends { readonly people: number }>(count: C): C | null {
  return count.people < LEAST_PEOPLE ? null : count;
}
