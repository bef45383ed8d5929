// Tell them how it turned out: you have thanked them weeks ago, and they may like to hear what came of it.
import { about, daysSinceDay, type KindOfStep } from './kind-of-step.ts';

export const tell: KindOfStep = {
  kind: 'tell',
  group: 'owed',
  ask: { weight: 0, owed: true },
  propose: ({ giving }, today) => {
    const first = giving?.tell[0];
    if (!first) return null;
    return {
      worth: 0.65,
      due: 0.5 + Math.min(0.3, daysSinceDay(first.since, today) / 200),
      novelty: 0.8,
      about: first.about,
    };
  },
  why: (it) => [it.giving!.tell[0]!.why],
  titleValues: ({ giving }) => ({ kind: giving!.tell[0]!.kind ?? '' }),
  suggestion: (it) => ({ code: 'suggest-tell', values: about(it) }),
  message: ({ giving }) => ({
    purpose: 'tell',
    for: giving!.tell[0]!.about,
    values: { what: giving!.tell[0]!.what ?? '', kind: giving!.tell[0]!.kind ?? '' },
  }),
};
