// What a step says of itself: title, reasons and one kind suggestion, as codes with values. words/steps.ts makes the sentences.
import type { ReasonCode } from './level.ts';
import type { Step, StepCandidate, StepKind } from './step.ts';
import { dayNumber, dayOfInstant } from './tact.ts';
import { gapRatio } from './tie-summary.ts';
import type { Reason, Saying } from './tie.ts';
import { USED_TO_DAYS, USED_TO_GAP, WHYS_SHOWN } from './weights.ts';

export type StepTitleCode = `title-${StepKind}`;
export type StepWhyCode =
  | 'why-owes-reply'
  | 'why-gone-quiet'
  | 'why-faded'
  | 'why-known-well'
  | 'why-known-a-little'
  | 'why-wrote-never-talked'
  | 'why-admired'
  | 'why-glad-to-talk'
  | 'why-last-exchange'
  | 'why-met'
  | 'why-question';
export type StepSuggestionCode =
  | 'suggest-reply'
  | 'suggest-reconnect'
  | 'suggest-reconnect-long'
  | 'suggest-talk'
  | 'suggest-talk-admired'
  | 'suggest-begin'
  | 'suggest-begin-admired'
  | 'suggest-question';

/** Days from which a silence is long enough to be named in the message. */
const LONG_SILENCE = 365;

/** Title, reasons (strongest first) and suggestion of a step. */
export function describeStep(
  kind: StepKind,
  it: StepCandidate,
  day: string,
): Pick<Step, 'title' | 'why' | 'suggestion'> {
  const { name } = it;
  return {
    title: { code: `title-${kind}` satisfies StepTitleCode, values: { name } },
    why: whyOf(kind, it, day),
    suggestion: { code: suggestionOf(kind, it, day), values: { name } },
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
function whyOf(kind: StepKind, it: StepCandidate, day: string): readonly Saying[] {
  const why: Saying[] = [];
  const { name } = it;
  const tell = (code: StepWhyCode, values: Saying['values'] = {}): void =>
    void why.push({ code, values: { name, ...values } });
  const text = (instant: number): string => new Date(instant).toISOString();
  if (kind === 'reply' && it.owesReplySince !== null)
    tell('why-owes-reply', { since: text(it.owesReplySince) });
  if (kind === 'question') tell('why-question');
  if (kind === 'reconnect' && it.lastAt !== null) {
    const quiet = dayNumber(day) - dayOfInstant(it.lastAt);
    const ratio = Math.round((gapRatio(it, quiet) ?? 0) * 10) / 10;
    // Without a rhythm of their own nothing is claimed about "usually".
    if (it.typicalGapDays === null) tell('why-last-exchange', { last: text(it.lastAt) });
    else
      tell(ratio > USED_TO_GAP || quiet > USED_TO_DAYS ? 'why-faded' : 'why-gone-quiet', {
        gap: Math.round(it.typicalGapDays),
        last: text(it.lastAt),
        ratio,
      });
  }
  const named = kind === 'talk' || kind === 'begin';
  if (named && it.admire !== null) tell('why-admired', { why: it.admire });
  else if (named && it.gladToTalk) tell('why-glad-to-talk');
  if (kind === 'talk') tell('why-wrote-never-talked', it.lastAt === null ? {} : { last: text(it.lastAt) });
  if (kind === 'begin' && it.lastAt !== null && (it.wroteEver || it.talkedEver))
    tell('why-last-exchange', { last: text(it.lastAt) });

  const between = it.reasons.filter((reason) => reason.weight > 0 && !NOT_WHY.has(reason.code));
  // One place is kept for how you met, and one for what is between you.
  const [strongest, ...others] = between;
  if (strongest) why.push(plain(strongest));
  if (it.met !== null) tell('why-met', metValues(it.met));
  why.push(...others.map(plain));
  if (kind !== 'question') {
    const sure = { sure: it.levelSure ? 1 : 0 };
    if (it.level === 1) tell('why-known-well', sure);
    if (it.level === 2 && kind !== 'talk') tell('why-known-a-little', sure);
  }
  return why.slice(0, WHYS_SHOWN);
}

function plain({ code, values }: Reason): Saying {
  return values === undefined ? { code } : { code, values };
}

function metValues({ when, where }: NonNullable<StepCandidate['met']>): Saying['values'] {
  return { ...(when === null ? {} : { when }), ...(where === null ? {} : { where }) };
}

function suggestionOf(kind: StepKind, it: StepCandidate, day: string): StepSuggestionCode {
  switch (kind) {
    case 'reconnect': {
      const quiet = it.lastAt === null ? 0 : dayNumber(day) - dayOfInstant(it.lastAt);
      return quiet >= LONG_SILENCE ? 'suggest-reconnect-long' : 'suggest-reconnect';
    }
    case 'talk':
      return it.admire === null ? 'suggest-talk' : 'suggest-talk-admired';
    case 'begin':
      return it.admire === null ? 'suggest-begin' : 'suggest-begin-admired';
    case 'reply':
      return 'suggest-reply';
    case 'question':
      return 'suggest-question';
  }
}
