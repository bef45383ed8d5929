// Somebody asked for something that your book, or somebody you know, can answer.
import { about, type KindOfStep } from './kind-of-step.ts';

export const answer: KindOfStep = {
  kind: 'answer',
  group: 'give',
  ask: { weight: 0, owed: true },
  propose: ({ giving }) => {
    const first = giving?.answers[0];
    return first ? { worth: 0.8, due: 0.9, novelty: 0.9, about: first.about ?? first.topic } : null;
  },
  why: (it) => {
    const { topic, what, by, person } = it.giving!.answers[0]!;
    return [
      { code: 'why-asked-you', values: about(it, { topic }) },
      person
        ? { code: 'why-may-know', values: { name: person.name, topic } }
        : { code: 'why-in-your-book', values: { what, topic, ...(by === null ? {} : { by }) } },
    ];
  },
  titleValues: ({ giving }) => ({ topic: giving!.answers[0]!.topic }),
  suggestion: (it) => ({
    code: it.giving!.answers[0]!.person ? 'suggest-answer-person' : 'suggest-answer',
    values: about(it, { other: it.giving!.answers[0]!.person?.name ?? '' }),
  }),
  message: ({ giving }) => {
    const { topic, what, by, about: matter, person } = giving!.answers[0]!;
    return person
      ? { purpose: 'answer-person', for: matter, values: { topic, other: person.name } }
      : {
          purpose: 'answer',
          for: matter,
          gives: { what, kind: 'recommendation' },
          values: { topic, what, by: by ?? '' },
        };
  },
};
