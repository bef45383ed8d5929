// Asks and recommendations on a terminal.
import { withArticle } from '#domain/with-article.ts';
import { levelWord } from './terminal.ts';

interface Name {
  readonly id: string;
  readonly name: string;
}
type Verdict = 'good' | 'not good' | null;
interface Recommendation {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly by: Name | null;
  readonly note: string | null;
  readonly verdict: Verdict;
  readonly verdictNote: string | null;
  readonly passedOn: readonly { readonly person: Name; readonly outcome: Verdict }[];
}
interface Ask {
  readonly id: string;
  readonly topic: string;
  readonly text: string | null;
  readonly kind: 'everyday' | 'career';
  readonly for: Name | null;
  readonly state: 'open' | 'answered' | 'let go';
  readonly asked: readonly { readonly person: Name; readonly day: string }[];
  readonly answers: readonly {
    readonly by: Name | null;
    readonly recommendation: Recommendation | null;
    readonly note: string | null;
  }[];
}
interface AskedAbout {
  readonly ask: Ask;
  readonly couldKnow: readonly {
    readonly person: Name & { readonly level: 1 | 2 | 3 | null };
    readonly why: readonly { readonly text: string }[];
  }[];
  readonly leftOut: readonly { readonly person: Name; readonly why: { readonly text: string } }[];
  readonly inYourBook: readonly Recommendation[];
}

function verdictText(verdict: Verdict): string {
  return verdict === null ? '' : verdict === 'good' ? ', and it was good' : ', and it was not for you';
}

function recommendationLine(it: Recommendation): string {
  const by = it.by === null ? '' : `, from ${it.by.name}`;
  const more = it.verdictNote ?? it.note;
  return `${it.name}: ${it.topic}${by}${verdictText(it.verdict)}${more === null ? '' : ` (${more})`}`;
}

function passedLines(it: Recommendation): string[] {
  return it.passedOn.map(
    ({ person, outcome }) =>
      `    passed on to ${person.name}${outcome === null ? '' : outcome === 'good' ? ', who was glad of it' : ', for whom it was not right'}`,
  );
}

function askLine(it: Ask): string {
  const who = it.for === null ? 'You are' : `${it.for.name} is`;
  const past = it.for === null ? 'You were' : `${it.for.name} was`;
  const more = it.text === null ? '' : ` (${it.text})`;
  if (it.state === 'let go') return `${past} looking for ${withArticle(it.topic)}${more}; let go`;
  return it.state === 'answered'
    ? `${past} looking for ${withArticle(it.topic)}${more}`
    : `${who} looking for ${withArticle(it.topic)}${more}`;
}

function answerLine(it: Ask['answers'][number]): string {
  const who = it.by === null ? 'You knew' : `${it.by.name} says`;
  const { recommendation, note } = it;
  const what = recommendation === null ? note : `${recommendation.name}${note === null ? '' : ` (${note})`}`;
  return `  ${who}: ${what}`;
}

function askLines(it: Ask): string[] {
  return [
    `${askLine(it)}  ${it.id}`,
    ...(it.asked.length > 0 ? [`  asked: ${it.asked.map(({ person }) => person.name).join(', ')}`] : []),
    ...it.answers.map(answerLine),
  ];
}

export const asksText = {
  about: ({ ask, couldKnow, leftOut, inYourBook }: AskedAbout): string =>
    [
      ...askLines(ask),
      ...(inYourBook.length > 0
        ? ['', 'In your own book', ...inYourBook.map((it) => `  ${recommendationLine(it)}`)]
        : []),
      ...(couldKnow.length > 0
        ? [
            '',
            'Who could know',
            ...couldKnow.map(
              ({ person, why }) =>
                `  ${levelWord(person.level).padEnd(9)} ${person.name}: ${why.map((it) => it.text).join('; ')}`,
            ),
            `A few words to send: goodturn ask to ${ask.id} NAME`,
          ]
        : []),
      ...(leftOut.length > 0 ? ['', 'In peace for now', ...leftOut.map((it) => `  ${it.why.text}`)] : []),
      ...(ask.state === 'open' && couldKnow.length === 0
        ? ['', 'Nobody comes to mind yet. It may come up in a conversation.']
        : []),
    ].join('\n'),
  list: ({ total, items }: { readonly total: number; readonly items: readonly Ask[] }): string =>
    items.length === 0
      ? 'Nothing is looked for at the moment. Say it with: goodturn ask "a good plumber"'
      : [
          ...items.flatMap(askLines),
          ...(total > items.length ? [`and ${total - items.length} more`] : []),
        ].join('\n'),
  message: (it: {
    readonly ask: { readonly id: string };
    readonly person: Name;
    readonly message: string;
  }): string =>
    [
      it.message,
      '',
      `Sent? Then say so, and ${it.person.name} is left in peace: goodturn sent "${it.person.name}" --purpose ask --for ask:${it.ask.id}`,
    ].join('\n'),
  letGo: ({ ask }: { readonly ask: Ask }): string => askLine(ask),
  removed: ({ ask }: { readonly ask: Ask }): string =>
    `Taken out: ${ask.topic}. What was recommended stays in your book.`,
  answered: (it: {
    readonly ask: Ask;
    readonly recommendation: Recommendation | null;
    readonly thanksDue: boolean;
  }): string =>
    [
      ...askLines(it.ask),
      ...(it.recommendation === null
        ? []
        : [`In your book: ${it.recommendation.name}  ${it.recommendation.id}`]),
      ...(it.thanksDue ? ['A thanks is open for it: goodturn thanks'] : []),
      ...(it.ask.for !== null && it.ask.state === 'open' && it.recommendation !== null
        ? [`Pass it on: goodturn pass-on ${it.recommendation.id} "${it.ask.for.name}" --ask ${it.ask.id}`]
        : []),
    ].join('\n'),
  recommendation: ({ recommendation: it }: { readonly recommendation: Recommendation }): string =>
    [`${recommendationLine(it)}  ${it.id}`, ...passedLines(it)].join('\n'),
  removedRecommendation: ({ recommendation: it }: { readonly recommendation: Recommendation }): string =>
    `Taken out of your book: ${it.name}.`,
  recommendations: (it: { readonly total: number; readonly items: readonly Recommendation[] }): string =>
    it.items.length === 0
      ? 'Nothing of that in your book so far. Write one down with: goodturn recommend "Ottoline Pipes" --for plumber --by NAME'
      : [
          ...it.items.flatMap((one) => [`${recommendationLine(one)}  ${one.id}`, ...passedLines(one)]),
          ...(it.total > it.items.length ? [`and ${it.total - it.items.length} more`] : []),
        ].join('\n'),
  passedOn: (it: {
    readonly recommendation: Recommendation;
    readonly person: Name;
    readonly message: string | null;
    readonly rest: { readonly text: string } | null;
  }): string =>
    it.message === null
      ? `Passed on to ${it.person.name}: ${it.recommendation.name}. ${it.rest?.text ?? ''}`.trim()
      : `Passed on to ${it.person.name}: ${it.recommendation.name}. Words to send, if you like:\n\n${it.message}`,
};
