// A step: one small, kind thing to do today. Shapes alone; what kinds there are is in steps/, the rules that choose in choose-steps.ts.
import type { Level, Reason, Saying } from './tie.ts';

/** In the order in which they come where nothing else decides. Each has its own file in steps/. */
export const STEP_KINDS = [
  'prepare',
  'reply',
  'promise',
  'thank',
  'follow-up',
  'answer',
  'help',
  'begin',
  'reconnect',
  'share',
  'tell',
  'introduce',
  'talk',
  'question',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Something that is open between the two of you: a thanks, something to tell, a promise. Days are plain local dates. */
export interface OpenMatter {
  /** What a message about it belongs to: `gift:ID`, `interaction:ID`, `promise:ID`, `ask:ID`. */
  readonly about: string;
  /** In your words; null of a conversation. */
  readonly what: string | null;
  /** Of a gift its kind. */
  readonly kind: string | null;
  readonly since: string;
  /** What happened, or was promised, as the page of thanks and promises says it. */
  readonly why: Saying;
  /** Of a promise, where a day was said. */
  readonly due: string | null;
}

/** Something you could pass on to them, or do for them: what they care about or need, and what you have. */
export interface Offering {
  readonly about: string | null;
  /** Their interest or need, as you wrote it down. */
  readonly topic: string;
  readonly what: string;
  /** Who told you, to be named with it. */
  readonly by: string | null;
  /** Somebody who could help, where it is a person to be asked first. */
  readonly person: { readonly id: string; readonly name: string } | null;
}

/** Somebody whom they would gain from knowing, and who would gain from knowing them. */
export interface Match {
  readonly other: { readonly id: string; readonly name: string };
  readonly topic: string;
  /** What one needs the other offers, or both care about it. */
  readonly why: 'need-offer' | 'interest';
}

/** What you said, and what follows from it, of one person: few have any. */
export interface Giving {
  readonly thanks: readonly OpenMatter[];
  readonly tell: readonly OpenMatter[];
  readonly promised: readonly OpenMatter[];
  readonly promisedYou: readonly OpenMatter[];
  /** What they asked for, and you could answer. */
  readonly answers: readonly Offering[];
  readonly helps: readonly Offering[];
  readonly shares: readonly Offering[];
  readonly matches: readonly Match[];
  readonly asked: readonly { readonly day: string; readonly weight: 0 | 1 | 2 }[];
  readonly openAsk: string | null;
  /** The walk through the close circle ended with them: why, and the small step. */
  readonly sweepEnd: { readonly why: readonly Saying[]; readonly step: Saying } | null;
}

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
  readonly unansweredCount?: number;
  /** A talk that a calendar has still to come, soon. */
  readonly nextTalkAt?: number | null;
  readonly giving?: Giving;
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
  /** What the step was about; a step about something else is another step. */
  readonly about?: string;
  /** Ids of the steps that were open beside it: they stay for the day. */
  readonly others?: readonly string[];
  /** What its message asks (may-ask.ts). */
  readonly weight?: number;
  /** When it was answered: of one day the latest tells which steps stay. */
  readonly at?: number;
}

export interface Step {
  /** `<kind>-<person id>-<day>`: the same day asked twice gives the same ids. */
  readonly id: string;
  readonly kind: StepKind;
  readonly personId: string;
  readonly title: Saying;
  readonly why: readonly Saying[];
  readonly suggestion: Saying;
  /** What a message about it is for, what it asks, and what it belongs to; null where there is nothing to write. */
  readonly message?: StepMessage | null;
  /** Of an introduction: the other one. */
  readonly other?: { readonly id: string; readonly name: string };
  readonly about?: string;
}

export interface StepMessage {
  readonly purpose: string;
  readonly weight: 0 | 1 | 2;
  readonly for: string | null;
  /** What is passed on with it. */
  readonly gives?: { readonly what: string; readonly kind: 'recommendation' | 'tip' };
  /** For the placeholders of a wording. */
  readonly values: Readonly<Record<string, string>>;
}
