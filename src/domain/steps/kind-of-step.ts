// What a kind of step is. A new kind: a file here, a line in kinds.ts, its name in STEP_KINDS (../step.ts), its sentences in
// words/steps.ts (a title, why it is suggested, one kind suggestion) and a wording in words/wordings.ts where something is written.
import type { Ask } from '../may-ask.ts';
import type { OpenMatter, StepCandidate, StepKind, StepMessage } from '../step.ts';
import { dayNumber, dayOfInstant } from '../tact.ts';
import type { Saying } from '../tie.ts';

/** Kinds that take turns: what is owed, what is given, whom one reaches out to, and questions where room is left. */
export type StepGroup = 'owed' | 'give' | 'reach' | 'question';

/** What a step is worth, each from 0 to 1. */
export interface Proposed {
  /** Expected kindness, and what may come of it. */
  readonly worth: number;
  /** How much it is due today. */
  readonly due: number;
  /** How much is new in it. */
  readonly novelty: number;
  /** Day number since which there is this to do: what was answered before it was of something else. */
  readonly since?: number;
  /** What it is about: `gift:ID`. */
  readonly about?: string;
  /** Less comfortable than others of its kind, and often worth more (Walter 2015). */
  readonly uneasy?: boolean;
  /** Somebody else who is part of it. */
  readonly other?: { readonly id: string; readonly name: string };
}

export interface KindOfStep {
  readonly kind: StepKind;
  readonly group: StepGroup;
  /** What its message asks, for tact; and where that differs from step to step. */
  readonly ask: Ask;
  readonly askOf?: (it: StepCandidate, today: number) => Ask;
  /** Null where there is no such step with this person. `today` is a day number. */
  readonly propose: (it: StepCandidate, today: number) => Proposed | null;
  /** What it is about first; what the two of you have follows by itself. */
  readonly why: (it: StepCandidate, today: number) => readonly Saying[];
  readonly suggestion: (it: StepCandidate, today: number) => Saying;
  /** Values of its title beside the name. */
  readonly titleValues?: (it: StepCandidate, today: number) => Readonly<Record<string, string>>;
  /** Null where nothing is written. */
  readonly message: (it: StepCandidate, today: number) => Omit<StepMessage, 'weight'> | null;
}

/** Days since an instant; null where there is none. */
export function daysSince(instant: number | null, today: number): number | null {
  return instant === null ? null : Math.max(0, today - dayOfInstant(instant));
}

/** Days since a plain date, a month or a year of which the last day counts. */
export function daysSinceDay(day: string, today: number): number {
  const whole = day.length === 10 ? day : day.length === 7 ? `${day}-28` : `${day}-12-31`;
  return Math.max(0, today - dayNumber(whole));
}

/** You said that you are curious about them, or would be glad to talk to them. */
export function isNamed(it: StepCandidate): boolean {
  return it.gladToTalk || it.admire !== null;
}

/** They wait for an answer of yours that is not too long ago. */
export function owesReply(it: StepCandidate, today: number, within: number): boolean {
  const waiting = daysSince(it.owesReplySince, today);
  return waiting !== null && waiting <= within;
}

/** What was promised, without its day once that is past: it is there to be kept, not to be late. */
export function promisedWhy({ why, due }: OpenMatter, today: number): Saying {
  if (due === null || dayNumber(due) >= today || why.values === undefined) return why;
  const { due: _, ...values } = why.values;
  return { code: why.code, values };
}

/** Values of a sentence about this person. */
export function about(it: StepCandidate, more: Saying['values'] = {}): NonNullable<Saying['values']> {
  return { name: it.name, ...more };
}

export function instantValue(instant: number): string {
  return new Date(instant).toISOString();
}

export const clamp = (value: number): number => Math.max(0, Math.min(1, value));
