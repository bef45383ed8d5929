// Why somebody could know about something or would enjoy it, beside what words/found.ts says, and the answers on a terminal.
import { dayOfDateInWords, whenInWords } from './dates.ts';
import { type Sentence, text } from './voice.ts';

export const topicReasons = {
  'who-recommended': (it) => `told you of ${text(it, 'name')} (${text(it, 'topic')})`,
  'who-recommended-good': (it) => `told you of ${text(it, 'name')} (${text(it, 'topic')}), and it was good`,
  'who-was-recommended': (it) => `was recommended to you: ${text(it, 'topic')}`,
  'who-was-recommended-good': (it) => `was recommended to you and was good: ${text(it, 'topic')}`,
  'who-knows': (it) =>
    text(it, 'role') === ''
      ? `probably knows ${text(it, 'name')}`
      : `probably knows ${text(it, 'name')} (${text(it, 'role')})`,
  'topic-part-of': (it) => `${text(it, 'part')} is part of ${text(it, 'whole')}`,
  'topic-beside': (it) => `${text(it, 'topic')} is close to ${text(it, 'asked')}`,
  'found-resting': (it, voice) => `resting until ${dayOfDateInWords(text(it, 'until'), voice)}`,
  'suggested-title': (it) => `their title says “${text(it, 'line')}”`,
  'suggested-past-title': (it) => `they were “${text(it, 'line')}”`,
  'suggested-organisation': (it) => `they are at ${text(it, 'line')}`,
  'suggested-note': (it) => `a note says “${text(it, 'line')}”`,
  'share-has-it': (it, voice) => `you gave them this ${whenInWords(Number(it['at']), voice)}`,
  'share-last-gave': (it, voice) =>
    `You last gave them “${text(it, 'what')}”, ${whenInWords(Number(it['at']), voice)}.`,
} satisfies Readonly<Record<string, Sentence>>;

interface Found {
  readonly person: { readonly id: string; readonly name: string; readonly headline: string | null };
  readonly why: readonly { readonly text: string }[];
  readonly lastGave?: { readonly text: string } | null;
}

function lines({ person, why, lastGave }: Found): string[] {
  return [
    `${person.name}${person.headline ? `, ${person.headline}` : ''}  ${person.id}`,
    ...why.filter((it) => it.text !== person.headline).map((it) => `  ${it.text}`),
    ...(lastGave ? [`  ${lastGave.text}`] : []),
  ];
}

export const topicsText = {
  who: (it: {
    readonly topics: readonly { readonly name: string }[];
    readonly items: readonly Found[];
  }): string =>
    it.items.length === 0
      ? `Nobody you have speaks of ${it.topics.map((one) => one.name).join(' or ')} so far. Say it of whoever might: goodturn interest NAME TOPIC --offers`
      : it.items.flatMap(lines).join('\n'),
  share: (it: {
    readonly topics: readonly { readonly name: string }[];
    readonly items: readonly Found[];
  }): string => {
    if (it.topics.length === 0)
      return 'No topic stands out in it. A word or two about what it is would help.';
    const about = `It speaks of ${it.topics.map((one) => one.name).join(', ')}.`;
    return it.items.length === 0
      ? `${about} Nobody you have is known to care about that yet.`
      : [about, ...it.items.flatMap(lines)].join('\n');
  },
};
