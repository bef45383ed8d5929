// What a step says of itself: title, reasons and one kind suggestion, as codes with values. words/steps.ts makes the sentences.
import type { Step, StepCandidate, StepKind } from './step.ts';
import { dayNumber, dayOfInstant } from './tact.ts';
import { gapRatio } from './tie-summary.ts';
import type { Saying } from './tie.ts';
import { RECONNECT_FADED_GAP, TYPICAL_GAP_PRIOR } from './weights.ts';

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
    const gap = it.typicalGapDays ?? TYPICAL_GAP_PRIOR[(it.level ?? 2) - 1] ?? 90;
    const quiet = dayNumber(day) - dayOfInstant(it.lastAt);
    const ratio = Math.round((gapRatio(it, quiet) ?? 0) * 10) / 10;
    // Without a rhythm of their own nothing is claimed about "usually".
    if (it.typicalGapDays === null) tell('why-last-exchange', { last: text(it.lastAt) });
    else
      tell(ratio > RECONNECT_FADED_GAP ? 'why-faded' : 'why-gone-quiet', {
        gap: Math.round(gap),
        last: text(it.lastAt),
        ratio,
      });
  }
  if (it.admire !== null && (kind === 'talk' || kind === 'begin')) tell('why-admired', { why: it.admire });
  else if (it.gladToTalk && (kind === 'talk' || kind === 'begin')) tell('why-glad-to-talk');
  if (kind === 'talk') tell('why-wrote-never-talked', it.lastAt === null ? {} : { last: text(it.lastAt) });
  if (kind !== 'question') {
    if (it.level === 1) tell('why-known-well');
    if (it.level === 2 && kind !== 'talk') tell('why-known-a-little');
  }
  return why;
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
