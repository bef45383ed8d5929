// Say thank you for something received. Due at once, fading over two months; then it is left to the person's page.
import type { OpenMatter, StepCandidate } from '../step.ts';
import { about, clamp, daysSinceDay, type KindOfStep } from './kind-of-step.ts';

/** Days for which a thanks is suggested (app/thanks.ts shows it as long), and by which half of its due is gone (N4: within 48 hours). */
const WITHIN = 60;
const HALF = 20;

/** The newest thing received: it is what one remembers. */
function newest({ giving }: StepCandidate, today: number): OpenMatter | undefined {
  return giving?.thanks.find((it) => !isConversation(it) && daysSinceDay(it.since, today) <= WITHIN);
}

export function isConversation(it: OpenMatter): boolean {
  return it.about.startsWith('interaction:') || it.about.startsWith('conversation:');
}

export const thank: KindOfStep = {
  kind: 'thank',
  group: 'owed',
  ask: { weight: 0, owed: true },
  propose: (it, today) => {
    const open = newest(it, today);
    if (!open) return null;
    const age = daysSinceDay(open.since, today);
    return { worth: 0.85, due: clamp(2 ** (-age / HALF)), novelty: 1, about: open.about };
  },
  why: (it, today) => [newest(it, today)!.why],
  titleValues: (it, today) => ({ kind: newest(it, today)!.kind ?? '' }),
  suggestion: (it) => ({ code: 'suggest-thank', values: about(it) }),
  message: (it, today) => {
    const { about: matter, what, kind } = newest(it, today)!;
    // What was recommended is not what one thanks for.
    const said = kind === 'recommendation' ? '' : (what ?? '');
    return { purpose: 'thank', for: matter, values: { what: said, kind: kind ?? '' } };
  },
};
