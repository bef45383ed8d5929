// A step: one small, kind thing to do today. Shapes alone; the rules that choose are in choose-steps.ts.
import type { Level, Reason, Saying } from './tie.ts';

export type StepKind = 'reply' | 'reconnect' | 'talk' | 'begin' | 'question';

/** What the choice of steps may look at, one person at a time. Times in ms since 1970 UTC. */
export interface StepCandidate {
  readonly personId: string;
  readonly name: string;
  readonly level: Level | null;
  /** The level is said outright: you said so, or it is quite sure. */
  readonly levelSure: boolean;
  /** What the level rests on, for the reasons of a step: numbers and dates, told as on their page. */
  readonly reasons: readonly Reason[];
  /** As you said it: `2024`, `2024-05` or `2024-05-11`, and in your words where. */
  readonly met: { readonly when: string | null; readonly where: string | null } | null;
  readonly strength: number;
  readonly nominal: boolean;
  readonly headline: string | null;
  readonly organisation: string | null;
  readonly lastAt: number | null;
  readonly lastTalkAt: number | null;
  readonly typicalGapDays: number | null;
  readonly owesReplySince: number | null;
  readonly unansweredSince: number | null;
  readonly wroteEver: boolean;
  readonly talkedEver: boolean;
  readonly connectedOn: number | null;
  readonly admire: string | null;
  readonly gladToTalk: boolean;
  readonly questionValue: number;
  readonly doNotContact: boolean;
  readonly notNowUntil: string | null;
}

/** How an earlier step ended. `day` is the plain local date on which it was answered. */
export interface StepAnswer {
  readonly stepId: string;
  readonly personId: string;
  readonly kind: StepKind;
  readonly answer: 'done' | 'later' | 'skipped';
  readonly day: string;
  /** For `later`: plain date from which it may be shown again. */
  readonly until: string | null;
}

export interface Step {
  /** `<kind>-<person id>-<day>`: the same day asked twice gives the same ids. */
  readonly id: string;
  readonly kind: StepKind;
  readonly personId: string;
  readonly title: Saying;
  readonly why: readonly Saying[];
  readonly suggestion: Saying;
}
