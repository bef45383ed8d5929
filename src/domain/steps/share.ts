// Something that came to you lies in what they care about: pass it on, and say who it came from.
import { about, type KindOfStep } from './kind-of-step.ts';

export const share: KindOfStep = {
  kind: 'share',
  group: 'give',
  ask: { weight: 0, gives: true },
  propose: ({ giving, strength }) => {
    const first = giving?.shares[0];
    return first
      ? { worth: 0.6, due: 0.5, novelty: 1 - 0.5 * strength, about: first.about ?? first.topic }
      : null;
  },
  why: (it) => {
    const { topic, what, by } = it.giving!.shares[0]!;
    return [
      { code: 'why-cares', values: about(it, { topic }) },
      { code: 'why-you-have', values: { what, ...(by === null ? {} : { by }) } },
    ];
  },
  titleValues: ({ giving }) => ({ what: giving!.shares[0]!.what }),
  suggestion: (it) => ({
    code: 'suggest-share',
    values: about(it, { what: it.giving!.shares[0]!.what }),
  }),
  message: ({ giving }) => {
    const { about: matter, topic, what, by } = giving!.shares[0]!;
    const kind = matter?.startsWith('recommendation') ? 'recommendation' : 'tip';
    return { purpose: 'share', for: null, gives: { what, kind }, values: { topic, what, by: by ?? '' } };
  },
};
