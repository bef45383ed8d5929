// What a step says of itself: title, reasons, one kind suggestion, what would be written. The kind says what it is about; what is
// between the two of you follows. Codes with values; words/steps.ts makes the sentences.
import type { ReasonCode } from './level.ts';
import type { Step, StepCandidate, StepKind } from './step.ts';
import { kindsOfStep } from './steps/kinds.ts';
import { dayNumber } from './tact.ts';
import type { Reason, Saying } from './tie.ts';
import { WHYS_SHOWN } from './weights.ts';

export type StepTitleCode = `title-${StepKind}`;

/** What else is worth telling of how it was chosen. */
export interface Chosen {
  /** It is less comfortable than another one, and often worth more. */
  readonly uneasy: boolean;
  /** You often do steps of this kind. */
  readonly often: boolean;
}

const PLAINLY: Chosen = { uneasy: false, often: false };

/** Title, reasons (what it is about first), suggestion and message of a step. */
export function describeStep(
  kind: StepKind,
  it: StepCandidate,
  day: string,
  chosen: Chosen = PLAINLY,
): Pick<Step, 'title' | 'why' | 'suggestion' | 'message'> {
  const { name } = it;
  const today = dayNumber(day);
  const of = kindsOfStep[kind];
  const message = of.message(it, today);
  const { weight } = of.askOf?.(it, today) ?? of.ask;
  return {
    title: {
      code: `title-${kind}` satisfies StepTitleCode,
      values: { name, ...of.titleValues?.(it, today) },
    },
    why: whyOf(kind, it, today, chosen),
    suggestion: of.suggestion(it, today),
    message: message === null ? null : { ...message, weight },
  };
}

/** Reasons of a level that tell nothing of why to do something, or that the step says in its own words. */
const NOT_WHY: ReadonlySet<string> = new Set<ReasonCode>([
  'added-by-you',
  'admired',
  'last-exchange',
  'linked-only',
  'met-said',
]);

/** What it is about first, then what the two of you have: three at most, all from evidence. */
function whyOf(kind: StepKind, it: StepCandidate, today: number, chosen: Chosen): readonly Saying[] {
  const why: Saying[] = [...kindsOfStep[kind].why(it, today)];
  const { name } = it;
  if (chosen.uneasy) why.splice(1, 0, { code: 'why-uneasy', values: { name } });

  const between = it.reasons.filter((reason) => reason.weight > 0 && !NOT_WHY.has(reason.code));
  // One place is kept for how you met, and one for what is between you.
  const [strongest, ...others] = between;
  if (strongest) why.push(plain(strongest));
  if (it.met !== null) why.push({ code: 'why-met', values: metValues(name, it.met) });
  why.push(...others.map(plain));
  if (kind !== 'question') {
    const values = { name, sure: it.levelSure ? 1 : 0 };
    if (it.level === 1) why.push({ code: 'why-known-well', values });
    if (it.level === 2 && kind !== 'talk') why.push({ code: 'why-known-a-little', values });
  }
  // Where room is left: what the two of you have tells more.
  if (chosen.often && kind !== 'question') why.push({ code: 'why-often', values: {} });
  return why.slice(0, WHYS_SHOWN);
}

function plain({ code, values }: Reason): Saying {
  return values === undefined ? { code } : { code, values };
}

function metValues(
  name: string,
  { when, where }: NonNullable<StepCandidate['met']>,
): Readonly<Record<string, string>> {
  return { name, ...(when === null ? {} : { when }), ...(where === null ? {} : { where }) };
}
