// Gifts, thanks and promises on the page: the line for a gift, what is open, and the page about both.
import { capital, inLetters } from './counts.ts';

const kinds = {
  information: 'Something to know',
  tip: 'A tip',
  introduction: 'An introduction',
  help: 'Help',
  advice: 'Advice',
  recommendation: 'A recommendation',
} as const;

export const giving = {
  tab: () => 'Gave or received',
  line: (name: string) => `Something between you and ${name}, in a line`,
  placeholder: () => 'introduced me to Tom',
  way: () => 'Which way it went',
  given: () => 'You gave it',
  received: (name: string) => `${name} gave it`,
  kind: () => 'What it was',
  kinds,
  whatItWas: () => 'In your words',
  topic: () => 'What it was about, in a word or two',
  when: () => 'When',
  outcome: () => 'How it turned out',
  outcomes: { unknown: 'Not known', good: 'Well', 'not-good': 'Not so well' } as const,
  outcomeNote: () => 'In a line',
  turnedOut: (outcome: 'good' | 'not good', note: string | null) => {
    const how = outcome === 'good' ? 'It turned out well' : 'It did not turn out well';
    return note ? `${how}: ${note}` : `${how}.`;
  },
  aboutTopic: (topic: string) => `about ${topic}`,
  entry: () => 'what was given',

  openTitle: () => 'Between you',
  thank: () => 'Write a few words',
  inPerson: () => 'Thanked in person',
  letGo: () => 'Let it go',
  itWas: () => 'How it turned out',
  alreadyTold: () => 'I told them',
  /** Read aloud behind a button that stands on several lines. */
  forWhat: (what: string) => `: ${what}`,
  message: (name: string) => `A few words for ${name}`,
  messageHelp: () => 'Nothing is sent from here. Send it your own way, then say so.',
  close: () => 'Not now',
  takeBack: () => 'Take that back',
  thanked: (name: string) => `${name} is thanked.`,
  toldThem: (name: string) => `${name} knows how it turned out.`,
  /** Of how a thanks ended: nothing was said, so nothing is told. */
  leftAtThat: (how: string) => how === 'let go',
  wentByItself: () => 'Left at that.',
  takenBack: () => 'Taken back.',
  fading: () => 'It will fade soon by itself.',
  more: (count: number) => `${capital(inLetters(count))} more`,

  kept: (whose: 'mine' | 'theirs') => (whose === 'mine' ? 'I kept it' : 'They kept it'),
  movePromise: () => 'Another day',
  moveTo: () => 'By when',
  movePlaceholder: () => 'next Friday',
  noDay: () => 'Empty: no day at all.',
  promiseKept: () => 'Kept.',
  promiseMoved: () => 'Moved.',
  promiseLet: () => 'Let go.',
  promiseTab: () => 'A promise',
  promiseLine: (name: string) => `A promise between you and ${name}`,
  promisePlaceholder: () => 'send the design course by Friday',
  promiseWhose: () => 'Whose promise it is',
  mine: () => 'You promised it',
  theirs: (name: string) => `${name} promised it`,
  promiseBy: () => 'By when, if you like',

  title: () => 'Thanks and promises',
  link: () => 'Thanks and promises',
  toThank: () => 'You could thank',
  toTell: () => 'You could tell how it turned out',
  yours: () => 'What you promised',
  theirsTitle: () => 'What you were promised',
  nothing: () => 'Nothing is open between you and anybody.',
  nothingText: () =>
    'What you receive and whom you talk with turns up here for a while, to say thank you. A promise stays until it is kept or let go.',
  noHurry: () => 'None of it is a debt. What is older than two months fades by itself.',
  about: (name: string) => `About ${name}`,
};
