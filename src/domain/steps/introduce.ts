// Two whom you know would gain from each other and do not know each other: ask each of them first, this one today.
import { about, type KindOfStep } from './kind-of-step.ts';

export const introduce: KindOfStep = {
  kind: 'introduce',
  group: 'give',
  ask: { weight: 0, gives: true },
  propose: ({ giving, level, strength }) => {
    const first = giving?.matches[0];
    if (!first || (level !== 1 && level !== 2)) return null;
    return {
      worth: first.why === 'need-offer' ? 0.7 : 0.5,
      due: 0.4,
      novelty: 1 - 0.5 * strength,
      about: `with:${first.other.id}`,
      other: first.other,
    };
  },
  why: (it) => {
    const { other, topic, why } = it.giving!.matches[0]!;
    return [
      {
        code: why === 'need-offer' ? 'why-could-help-each-other' : 'why-both-care',
        values: about(it, { other: other.name, topic }),
      },
      { code: 'why-do-not-know-each-other', values: {} },
    ];
  },
  titleValues: ({ giving }) => ({ other: giving!.matches[0]!.other.name }),
  suggestion: (it) => ({
    code: 'suggest-introduce',
    values: about(it, { other: it.giving!.matches[0]!.other.name }),
  }),
  message: ({ giving }) => {
    const { other, topic, why } = giving!.matches[0]!;
    const purpose = why === 'interest' ? 'introduce' : 'introduce-help';
    return { purpose, for: null, values: { other: other.name, topic } };
  },
};
