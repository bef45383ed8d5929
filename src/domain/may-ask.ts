// May somebody be asked for something, or written to: the rules that every ability keeps that leads to a message.
// Pure. Each refusal names its rule, says until when, and whether you may do it all the same. The table: docs/tact.md.
import type { Level } from './tie.ts';
import { dayNumber, dayOfInstant, mayApproach, mayWriteAgain, plainDay, type TactRule } from './tact.ts';
import { CEILING, UNANSWERED_REST } from './weights.ts';

/** What a message asks of them: 0 nothing or an everyday ask, 1 a conversation, 2 a career favour or an introduction. */
export type AskWeight = 0 | 1 | 2;

/** What was between the two of you, either way. Any of these opens the way to a favour. */
export type Between =
  | 'gift'
  | 'thanks'
  | 'promise'
  | 'advice'
  | 'talk'
  | 'messages'
  | 'recommendation'
  | 'endorsement'
  | 'together';

/** Something that you asked of somebody: the plain day on which it was sent, and how much it asked. */
export interface Asked {
  readonly day: string;
  readonly weight: AskWeight;
}

/** A person, as whoever asks them for something has to look at them. */
export interface AskedPerson {
  readonly doNotContact: boolean;
  readonly notNowUntil: string | null;
  /** As the person page says it. */
  readonly level: Level | null;
  readonly unansweredSince: number | null;
  readonly unansweredCount?: number;
  /** You said why you would like to know them. */
  readonly named: boolean;
  readonly between: readonly Between[];
  /** What you asked of them before. */
  readonly asked: readonly Asked[];
  /** An everyday ask of yours that they have not answered yet; the plain day. */
  readonly openAsk: string | null;
  /** What you asked of people whom they probably know. */
  readonly circleAsked: readonly Asked[];
}

export interface Ask {
  readonly weight: AskWeight;
  /** It answers, thanks or keeps a word: it is theirs to have whatever else is open. */
  readonly owed?: boolean;
  /** It gives and asks nothing: something passed on, something they would enjoy. */
  readonly gives?: boolean;
  /** You said in your words why you ask them. */
  readonly because?: boolean;
}

/** `until`: the first plain day on which the rule no longer stands in the way; absent where time alone changes nothing. */
export type AskAnswer =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly rule: TactRule;
      readonly until?: string;
      /** You may do it all the same, having been told. */
      readonly overridable: boolean;
      /** It was said of somebody of the same name, who may be them. */
      readonly namesake?: true;
    };

const ALLOWED: AskAnswer = { allowed: true };

/** Messages that answer, thank or keep a word: theirs to have whatever else is open, and nothing is awaited after them. */
export const owedPurposes: ReadonlySet<string> = new Set([
  'thank',
  'tell',
  'promise',
  'reply',
  'answer',
  'follow-up',
]);
/** Messages that give and ask for nothing. */
export const givingPurposes: ReadonlySet<string> = new Set(['share', 'pass-on', 'give', 'help', 'introduce']);
const WEIGHTS: Readonly<Record<string, AskWeight>> = {
  invite: 1,
  talk: 1,
  begin: 1,
  favour: 2,
  introduction: 2,
};

/** What a message for this purpose asks where nothing else is said. */
export function weightOf(purpose: string): AskWeight {
  return WEIGHTS[purpose] ?? 0;
}

/** Whether a message that asks so much may go to this person on this day. */
export function mayAskOf(ask: Ask, person: AskedPerson, day: string): AskAnswer {
  const peace = mayApproach(person, day);
  if (!peace.allowed) return { ...peace, overridable: false };
  if (ask.owed) return ALLOWED;
  const waiting = mayWriteAgain(person, day);
  if (!waiting.allowed) {
    const firstRest = dayOfInstant(person.unansweredSince ?? 0) + UNANSWERED_REST[0];
    return { ...waiting, overridable: dayNumber(day) >= firstRest };
  }
  if (ask.gives) return ALLOWED;
  // After a message without an answer the next one asks for nothing.
  if (ask.weight > 0 && person.unansweredSince !== null)
    return { allowed: false, rule: 'unanswered', overridable: true };
  if (ask.weight === 0) return mayAskEveryday(ask, person, day);
  if (ask.weight === 2 && person.between.length === 0)
    return { allowed: false, rule: 'nothing-between', overridable: false };
  if (ask.weight === 1 && !hasReason(ask, person))
    return { allowed: false, rule: 'no-reason', overridable: false };
  return underCeilings(ask.weight, person, day);
}

/** Of somebody well known it is free; of the others one at a time, and of a stranger with a reason. */
function mayAskEveryday(ask: Ask, person: AskedPerson, day: string): AskAnswer {
  if (person.level === 1) return ALLOWED;
  if (person.level === 3 && !hasReason(ask, person))
    return { allowed: false, rule: 'no-reason', overridable: false };
  return person.openAsk === null
    ? ALLOWED
    : refuseUntil('ask-open', dayNumber(person.openAsk) + CEILING.openAskDays, day);
}

function hasReason(ask: Ask, person: AskedPerson): boolean {
  return ask.because === true || person.named || person.between.length > 0;
}

function underCeilings(weight: AskWeight, person: AskedPerson, day: string): AskAnswer {
  const own = endOf(
    person.asked.filter((it) => it.weight > 0),
    CEILING.person,
    CEILING.personDays,
    day,
  );
  if (own !== null) return refuseUntil('asked-lately', own, day);
  if (weight < 2) return ALLOWED;
  const circle = endOf(
    [...person.asked, ...person.circleAsked].filter((it) => it.weight === 2),
    CEILING.circle,
    CEILING.circleDays,
    day,
  );
  return circle === null ? ALLOWED : refuseUntil('circle-asked-lately', circle, day);
}

/** The day number on which fewer than `most` of them lie within so many days; null where that is so today. */
function endOf(asked: readonly Asked[], most: number, days: number, day: string): number | null {
  const today = dayNumber(day);
  const ends = asked
    .map((it) => dayNumber(it.day) + days)
    .filter((end) => end > today)
    .toSorted((a, b) => b - a);
  return ends[most - 1] ?? null;
}

function refuseUntil(rule: TactRule, until: number, day: string): AskAnswer {
  return dayNumber(day) < until
    ? { allowed: false, rule, until: plainDay(until), overridable: true }
    : ALLOWED;
}
