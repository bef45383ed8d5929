// The conversations behind "you are not a nuisance" (its sentences: words/not-a-nuisance.ts).
import type { ApproachPart } from '../not-a-nuisance.ts';
import { people } from './counts.ts';

const titles: Readonly<Record<ApproachPart, string>> = {
  'after-silence': 'You wrote after a long silence',
  asked: 'They asked you something',
  'came-back': 'They came back to you',
  'first-word': 'The first message was yours',
};

export const notANuisancePage = {
  readFrom: () => 'Read from who wrote to whom and when. What was written is not kept here.',
  behind: (text: string) => `${text}: see the conversations`,
  title: (part: ApproachPart) => titles[part],
  back: () => 'Back to your network',
  filter: () => 'Which of them',
  all: () => 'All of them',
  answered: (part: ApproachPart) => (part === 'asked' ? 'You answered' : 'They answered'),
  count: (total: number) => `${people(total).replace(/^o/, 'O')}, the latest first.`,
  nobody: () => 'Nobody here so far.',
  more: () => 'Show more of them',
  moreTimes: (count: number) =>
    count === 1 ? 'And once more before that.' : `And ${count} times before that.`,
};
