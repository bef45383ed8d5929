// A person's page: where each thing comes from, what they care about, who is mentioned, what another program kept.
import { capital, inLetters, list, number } from './counts.ts';

/** What another program called it, as a heading of a line. */
const kinds: Readonly<Record<string, string>> = {
  gift: 'A gift',
  reminder: 'A reminder',
  task: 'Something to do',
  debt: 'Money between you',
  pet: 'A pet',
  relationship: 'Who they are to each other',
  'life-event': 'In their life',
  journal: 'In your journal',
  'important-date': 'A day to remember',
  group: 'A group',
  introducer: 'Who brought you together',
};

export type TopicKind = 'interest' | 'offer' | 'need' | 'could-do';

export const told = {
  fromFiles: (files: readonly string[]) =>
    files.length < 3 ? `from ${list(files)}` : `from ${inLetters(files.length)} files`,
  youSaid: () => 'you wrote this',
  /** Read aloud behind that: which fact it is about. */
  aboutFact: (what: string) => `: where “${what}” comes from`,
  youSaidSo: () => 'You said so',
  broughtIn: () => 'brought in',
  asOf: () => 'as it was',
  nowhere: () => 'No entry says this any more.',

  at: () => 'at',
  earlierRoles: (count: number) => (count === 1 ? 'One earlier' : `${capital(inLetters(count))} earlier`),
  more: (count: number) => `${capital(inLetters(count))} more`,

  topics: {
    interest: 'Cares about',
    offer: 'Can offer',
    need: 'Is looking for',
    'could-do': 'What you could do for them',
  } satisfies Record<TopicKind, string>,
  addTopic: (nothingYet: boolean) => (nothingYet ? 'Say what they care about' : 'Add something'),
  topicKind: () => 'What it is',
  topicKinds: {
    interest: 'They care about it',
    offer: 'They can offer it',
    need: 'They look for it',
    'could-do': 'You could do it for them',
  } satisfies Record<TopicKind, string>,
  topicField: () => 'In a word or two',
  topicPlaceholder: () => 'sailing, old maps',
  suggested: () => 'What one might think of them',
  perhaps: (topic: string) => `Perhaps ${topic}?`,
  because: (from: string) => `${capital(from)}.`,
  takeAs: {
    interests: 'They care about it',
    offers: 'They can offer it',
    needs: 'They look for it',
  } as const,
  notSo: () => 'Not so',
  suggestionTaken: (topic: string) => `Kept: ${topic}.`,
  suggestionGone: (topic: string) => `${capital(topic)} will not be suggested here any more.`,
  topicRemoved: (topic: string) => `${topic} is taken back.`,

  mentionHelp: () => 'Type @ to mention somebody',
  mentionList: () => 'People to mention',
  mentionCount: (count: number) =>
    count === 0
      ? 'Nobody by that name.'
      : `${count === 1 ? 'One person' : `${capital(inLetters(count))} people`}. Up and down to choose, Enter to mention.`,
  mentionPicked: (name: string) => `${name} is mentioned.`,
  mentionUnclear: (name: string, count: number) =>
    `Kept. “@${name}” could be ${inLetters(count)} people, so it stays as you wrote it.`,
  mentionedBefore: () => 'In your note about',
  moreMentions: (count: number) =>
    count === 1 ? 'Mentioned in one more note.' : `Mentioned in ${number(count)} more notes.`,

  kept: () => 'From your other notebook',
  keptKind: (kind: string) => kinds[kind] ?? 'Kept elsewhere',
  keptMore: (name: string, value: string) => (value === 'true' ? name : `${name}: ${value}`),
  keptFold: (count: number) => (count === 1 ? 'One line' : `${capital(inLetters(count))} lines`),
  keptNot: (count: number) => `And ${number(count)} more, in the file.`,
};
