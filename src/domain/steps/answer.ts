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
  suggestion: (it) => {
    const { person, what, by } = it.giving!.answers[0]!;
    return person
      ? { code: 'suggest-answer-person', values: about(it, { other: person.name }) }
      : { code: 'suggest-answer', values: about(it, { what, ...(by === null ? {} : { by }) }) };
  },
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
