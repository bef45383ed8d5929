// The page that asks who would enjoy something, and the way to it.
import { capital, inLetters, list } from './counts.ts';

export const sharePage = {
  title: () => 'Who would enjoy this?',
  link: () => 'Who would enjoy this?',
  fromToday: () => ['Read something good? ', 'Who would enjoy it?'] as const,
  intro: () =>
    'A link, a title or a few lines. Of a link the words in its address are read; nothing leaves this machine.',
  field: () => 'What you would pass on',
  placeholder: () => 'https://… or a few words about it',
  look: () => 'Who would enjoy it?',
  about: (topics: readonly string[]) => `${capital(list(topics))}.`,
  found: (count: number) =>
    count === 0
      ? 'Nobody comes to mind.'
      : count === 1
        ? 'One person comes to mind.'
        : `${capital(inLetters(count))} people come to mind.`,
  noTopic: () => 'No topic stands out in it yet.',
  noTopicText: () => 'A word or two about what it is would help: “bees”, “a new choir”.',
  nobody: () => 'Nobody you have is known to care about that yet.',
  nobodyText: () => 'When you say on somebody’s page what they care about, they will be thought of here.',
  toPeople: () => 'Find somebody',
  why: () => 'Why',
  give: (name: string) => `Pass it on to ${name}`,
  gave: (name: string) => `Noted: you passed it on to ${name}.`,
  given: () => 'Passed on',
  takenBack: () => 'Taken back.',
  message: (name: string) => `A few words to ${name}`,
  messageHelp: () => 'Yours to change. You send it yourself, the way you usually write to each other.',
};
