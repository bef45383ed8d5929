// They need something, and you could do it, or know who is good at it.
import { about, type KindOfStep } from './kind-of-step.ts';

export const help: KindOfStep = {
  kind: 'help',
  group: 'give',
  ask: { weight: 0, gives: true },
  propose: ({ giving, strength }) => {
    const first = giving?.helps[0];
    return first
      ? { worth: 0.75, due: 0.6, novelty: 1 - 0.5 * strength, about: `need:${first.topic}` }
      : null;
  },
  why: (it) => {
    const { topic, what, by } = it.giving!.helps[0]!;
    return [
      { code: 'why-needs', values: about(it, { topic }) },
      by === null
        ? { code: 'why-you-could', values: { what } }
        : { code: 'why-in-your-book', values: { what, topic, ...(by === '' ? {} : { by }) } },
    ];
  },
  titleValues: ({ giving }) => ({ topic: giving!.helps[0]!.topic }),
  suggestion: (it) => {
    const { what, by } = it.giving!.helps[0]!;
    return { code: by === null ? 'suggest-help' : 'suggest-help-name', values: about(it, { what }) };
  },
  message: ({ giving }) => {
    const { topic, what, by } = giving!.helps[0]!;
    const values = { topic, what, by: by ?? '' };
    return by === null
      ? { purpose: 'help', for: null, values }
      : { purpose: 'help-name', for: null, gives: { what, kind: 'recommendation' }, values };
  },
};
