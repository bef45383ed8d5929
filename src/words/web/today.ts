// The page Today: greeting, steps, and the kind ways out of them.
import { capital, inLetters } from './counts.ts';

const didIt: Readonly<Record<string, string>> = {
  reply: 'I wrote back',
  reconnect: 'I got in touch',
  talk: 'I asked them',
  begin: 'I got in touch',
  thank: 'I thanked them',
  'follow-up': 'I told them',
  tell: 'I told them',
  promise: 'I kept it',
  answer: 'I told them',
  share: 'I passed it on',
  help: 'I offered it',
  introduce: 'I asked them',
  prepare: 'I am ready',
};

export const today = {
  title: () => 'Today',
  greeting: (hour: number, name: string | null) => {
    const hello =
      hour < 5 ? 'Still up' : hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening';
    return name ? `${hello}, ${name}.` : `${hello}.`;
  },
  endedLabel: () => 'Off the list for today',
  stepsLabel: () => 'Small steps for today',
  didIt: (kind: string) => didIt[kind] ?? 'Done',
  findWords: () => 'Find the words',
  message: (name: string) => `A few words for ${name}`,
  messageHelp: () => 'Change them as you like. Nothing is sent from here: send it your own way, then say so.',
  quietLines: () => 'Beside that',
  thanksOpen: (names: readonly string[], more: boolean) =>
    `${listed(names, more)} may like to hear a thank you.`,
  toThanks: () => 'Thanks and promises',
  later: () => 'Later',
  notThis: () => 'Not this',
  notSure: () => 'I cannot say',
  /** Read aloud after a button that stands on several cards. */
  aboutWhom: (name: string) => `: ${name}`,
  reach: (name: string) => `How to reach ${name}`,
  why: () => 'Why this one',
  seeStory: (name: string) => `See your story with ${name}`,
  met: (how: string) => `${how}.`,
  keepInStory: () => 'Keep it in your story',
  keptInStory: () => 'It is in your story.',
  takeBack: () => 'Take that back',
  doneLine: (name: string) => `Done: ${name}.`,
  laterLine: (name: string) => `${name} comes back another day.`,
  skippedLine: (name: string) => `Not ${name}, then.`,
  answeredLine: (name: string) => `Kept, for ${name}.`,
  nothing: () => 'Nothing needs you today. That is allowed.',
  nothingMore: () => 'You could look around in your people, or leave it at that.',
  toPeople: () => 'Look at your people',
  plenty: () => 'That is plenty.',
  oneMore: () => 'One more?',
  rest: (open: number, before: boolean) => {
    if (!before) return open === 1 ? 'It does not have to be today.' : 'None of these has to be today.';
    return open === 1
      ? 'One left, and it does not have to be today.'
      : `${capital(inLetters(open))} left, and none of them has to be today.`;
  },
};

/** "Ana, Tom and Priya", "Ana, Tom, Priya and others" */
function listed(names: readonly string[], more: boolean): string {
  const all = more ? [...names, 'others'] : names;
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
