// Rules that hold everywhere: whom nothing may suggest, how long people are left in peace, how much a week may ask.
// Pure; asked by the choice of steps now and by every later ability that could lead to a message. A refusal names its rule.
// Days are plain local dates (`YYYY-MM-DD`): the same all day long. Source: method.md, F and N5.
import type { StepAnswer, StepKind } from './step.ts';
import {
  HEAD_START,
  LATER_DAYS,
  QUESTION_AGAIN,
  REST_AFTER_DONE,
  REST_AFTER_SKIP,
  SAME_KIND_AFTER_DONE,
  SAME_KIND_AFTER_SKIP,
  STEPS_A_DAY,
  UNANSWERED_REST,
} from './weights.ts';

/** Why something is not suggested. Each has its sentence in words/tact.ts, as `tact-…`, and its line in docs/tact.md. */
export const TACT_RULES = [
  /** Absolute. */
  'do-not-contact',
  'not-now',
  /** Your last message has had no answer; one is enough. */
  'unanswered',
  /** An invitation to talk needs a true reason; a favour something given, learned or shared either way (may-ask.ts). */
  'no-reason',
  'nothing-between',
  /** An everyday ask of yours is open there. */
  'ask-open',
  /** Ceilings of asks: of one person, and of people who probably know each other. */
  'asked-lately',
  'circle-asked-lately',
  /** What you answered before. */
  'later',
  'rest-after-done',
  'rest-after-skip',
  /** The week is yours. */
  'quiet-day',
  'no-energy',
  'week-is-full',
] as const;
export type TactRule = (typeof TACT_RULES)[number];

/** `until`: the first plain date on which the rule no longer stands in the way; absent where none is known. */
export type TactAnswer =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly rule: TactRule; readonly until?: string };

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** What tact looks at in one person. */
export interface TactPerson {
  readonly doNotContact: boolean;
  readonly notNowUntil: string | null;
  readonly unansweredSince: number | null;
  /** Messages of yours in a row without an answer; one where nobody counted. */
  readonly unansweredCount?: number;
  readonly typicalGapDays: number | null;
}

const ALLOWED: TactAnswer = { allowed: true };
const WEEKDAYS: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** Days since 1970 of a plain date. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** The plain date of a day number. */
export function plainDay(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** The day number, in UTC, of an instant in ms. */
export function dayOfInstant(instant: number): number {
  return Math.floor(instant / 86_400_000);
}

export function weekdayOf(day: string): Weekday {
  // 1970-01-01 was a Thursday.
  return WEEKDAYS[(((dayNumber(day) + 3) % 7) + 7) % 7] as Weekday;
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  const number = dayNumber(day);
  return plainDay(number - ((((number + 3) % 7) + 7) % 7));
}

/** Do-not-contact is absolute; not-now ends on the day that was said. */
export function mayApproach(
  person: Pick<TactPerson, 'doNotContact' | 'notNowUntil'>,
  day: string,
): TactAnswer {
  if (person.doNotContact) return { allowed: false, rule: 'do-not-contact' };
  if (person.notNowUntil !== null && day < person.notNowUntil) {
    return { allowed: false, rule: 'not-now', until: person.notNowUntil };
  }
  return ALLOWED;
}

/** Days of rest after so many messages without an answer. */
export function unansweredRest(count: number): number {
  return UNANSWERED_REST[Math.min(Math.max(1, count), UNANSWERED_REST.length) - 1] ?? 180;
}

/** One unanswered message is enough: may another one be suggested? */
export function mayWriteAgain(
  person: Pick<TactPerson, 'unansweredSince' | 'unansweredCount'>,
  day: string,
): TactAnswer {
  if (person.unansweredSince === null) return ALLOWED;
  const until = dayOfInstant(person.unansweredSince) + unansweredRest(person.unansweredCount ?? 1);
  return refuseUntil('unanswered', until, day);
}

/** What of a step decides whether earlier answers leave room for it. */
export interface StepToAppear {
  readonly kind: StepKind;
  /** It answers, thanks or keeps a word: other steps with them leave it as it is. */
  readonly owed?: boolean;
  readonly about?: string | undefined;
  /** Day number since which there is this to do; earlier answers were of something else. */
  readonly since?: number | undefined;
}

/** Whether earlier answers leave room for this step with this person. `answers` are those about this person. */
export function mayAppear(
  step: StepToAppear,
  person: Pick<TactPerson, 'typicalGapDays'>,
  answers: readonly StepAnswer[],
  day: string,
): TactAnswer {
  let refusal: TactAnswer = ALLOWED;
  for (const answer of answers) {
    const found = restAfter(step, person, answer, day);
    if (!found.allowed && (refusal.allowed || (found.until ?? '9') > (refusal.until ?? '9'))) refusal = found;
  }
  return refusal;
}

function restAfter(
  { kind, owed = false, about, since }: StepToAppear,
  person: Pick<TactPerson, 'typicalGapDays'>,
  answer: StepAnswer,
  day: string,
): TactAnswer {
  const answered = dayNumber(answer.day);
  const sameKind = answer.kind === kind;
  // They wrote again since, or gave you something else: that is a new step, not the old one.
  if (since !== undefined && since > answered) return ALLOWED;
  if (owed && kind !== 'question') {
    if (!sameKind || (answer.about ?? null) !== (about ?? null)) return ALLOWED;
    if (answer.answer === 'later') return refuseLater(answer, day);
    const rule = answer.answer === 'done' ? 'rest-after-done' : 'rest-after-skip';
    return refuseUntil(rule, answered + SAME_KIND_AFTER_SKIP, day);
  }
  if (answer.answer === 'later') return refuseLater(answer, day);
  if (answer.kind === 'question') {
    const rest = kind === 'question' ? QUESTION_AGAIN : 1;
    return refuseUntil(
      answer.answer === 'done' ? 'rest-after-done' : 'rest-after-skip',
      answered + rest,
      day,
    );
  }
  if (answer.answer === 'skipped') {
    return refuseUntil(
      'rest-after-skip',
      answered + (sameKind ? SAME_KIND_AFTER_SKIP : REST_AFTER_SKIP),
      day,
    );
  }
  // The same thing is not offered to the same person again.
  if (sameKind && about !== undefined && answer.about === about)
    return refuseUntil('rest-after-done', answered + SAME_KIND_AFTER_SKIP, day);
  const own = Math.max(SAME_KIND_AFTER_DONE, Math.round(person.typicalGapDays ?? 0));
  return refuseUntil('rest-after-done', answered + (sameKind ? own : REST_AFTER_DONE), day);
}

function refuseLater(answer: StepAnswer, day: string): TactAnswer {
  const until = answer.until === null ? dayNumber(answer.day) + LATER_DAYS : dayNumber(answer.until);
  return refuseUntil('later', until, day);
}

/** What a week may ask. */
export interface Week {
  readonly day: string;
  /** Steps a week, 0 to 21. */
  readonly energy: number;
  readonly quietDays: readonly Weekday[];
  /** Steps done in the week of `day`: on the days before it, and on it. */
  readonly doneBefore: number;
  readonly doneToday: number;
}

/** Whether this day asks anything at all. */
export function mayAskToday(week: Week): TactAnswer {
  if (week.energy <= 0) return { allowed: false, rule: 'no-energy' };
  if (week.quietDays.includes(weekdayOf(week.day))) {
    const next = nextLoudDay(week);
    return { allowed: false, rule: 'quiet-day', ...(next === null ? {} : { until: next }) };
  }
  if (week.doneBefore + week.doneToday >= week.energy) {
    return { allowed: false, rule: 'week-is-full', until: plainDay(dayNumber(mondayOf(week.day)) + 7) };
  }
  return ALLOWED;
}

/**
 * Steps that this day may hold, the ones done today among them. A week's energy is spread over its days that are not
 * quiet, with a head start, so that a full day is followed by lighter ones. Never more than three, however many days
 * were missed: there is no backlog.
 */
export function stepsOfDay(week: Week): number {
  if (week.energy <= 0 || week.quietDays.includes(weekdayOf(week.day))) return 0;
  const left = week.energy - week.doneBefore;
  if (left <= 0) return 0;
  const loud = WEEKDAYS.filter((it) => !week.quietDays.includes(it));
  const passed = loud.indexOf(weekdayOf(week.day)) + 1;
  const paced = Math.ceil((week.energy * passed) / loud.length) + HEAD_START - week.doneBefore;
  return Math.min(STEPS_A_DAY, left, Math.max(1, paced));
}

function nextLoudDay(week: Pick<Week, 'day' | 'quietDays'>): string | null {
  const today = dayNumber(week.day);
  for (let i = 1; i <= 7; i++) {
    const day = plainDay(today + i);
    if (!week.quietDays.includes(weekdayOf(day))) return day;
  }
  return null;
}

function refuseUntil(rule: TactRule, until: number, day: string): TactAnswer {
  return dayNumber(day) < until ? { allowed: false, rule, until: plainDay(until) } : ALLOWED;
}
