// Who is who: the page that asks about two at a time, and what a person's page offers.
import { capital, list, times } from './counts.ts';

export const samePersonPage = {
  title: () => 'Are these the same person?',
  link: () => 'Are these the same person?',
  linkText: () => 'Some people may be in your files twice.',
  intro: () => 'Your files may tell of one person twice. Whatever you answer can be taken back.',
  back: () => 'Back to everybody',
  pair: (one: string, other: string) => `${one} and ${other}`,
  why: () => 'What speaks for it, and against',
  columnOfMatter: () => 'What is known',
  rows: {
    what: 'What they do',
    between: 'Between you',
    email: 'E-mail',
    phone: 'Phone',
    link: 'Links',
    address: 'Where',
    birthday: 'Birthday',
    connectedOn: 'Linked',
    files: 'Known from',
  },
  unknown: () => 'not known',
  agrees: () => 'the same',
  differs: () => 'different',
  nothingBetween: () => 'Nothing in your files',
  times: (count: number) => capital(times(count)),
  byHand: () => 'you added them',
  same: () => 'Same person',
  apart: () => 'Two people',
  notNow: () => 'Not now',
  keys: () => 'On a keyboard: S, D, N, or the arrows.',
  keptSame: (name: string) => `${name} is one person now.`,
  keptApart: (one: string, other: string) => `${one} and ${other} stay two people.`,
  takeBack: () => 'Take that back',
  takenBack: () => 'As it was before.',
  looksDifferent: () => 'They look like two people',
  /** What files say of each: `what` is profiles or birthdays. */
  differentText: (what: string, one: string, other: string) =>
    what === 'birthdays'
      ? `One has the birthday ${one}, the other ${other}. You may know better.`
      : `Each has a LinkedIn profile of their own: ${one}, and ${other}. You may know better.`,
  evenSo: () => 'One person all the same',
  nobody: () => 'Nobody here looks like somebody else.',
  nobodyText: () => 'When new files bring somebody who may be here already, you find them on this page.',
  enough: () => 'That is all for now.',
  again: () => 'Look at those of before again',
};

export const whoIsWho = {
  section: () => 'Who is who',
  two: () => 'These are two people',
  twoTitle: (name: string) => `Two people instead of ${name}?`,
  twoText: () => 'Choose the entries that are somebody else. What you wrote stays where you wrote it.',
  entry: (name: string, file: string, line: number | null) =>
    line === null ? `${name}, in ${file}` : `${name}, in ${file}, line ${line}`,
  stays: (names: readonly string[]) =>
    new Set(names).size < names.length
      ? 'Then there are two of that name.'
      : `Then there are ${list(names)}.`,
  choose: () => 'Choose one at least, and leave one.',
  twoYes: () => 'Make them two',
  twoDone: () => 'They are two people now.',
  sameAs: () => 'The same as somebody else here',
  sameTitle: (name: string) => `Who is the same as ${name}?`,
  search: () => 'Find somebody',
  found: () => 'People of that name',
  nobody: () => 'Nobody else by that name.',
  sameText: (name: string, other: string) =>
    `${name} and ${other} become one person, with all that is known and written of both. You can take that back.`,
  sameYes: () => 'Make them one',
  sameDone: (name: string) => `${name} is one person now.`,
  disagree: () => 'Your files say different things',
  fields: { name: 'Name', birthday: 'Birthday', location: 'Place', role: 'What they do' },
  says: (value: string, source: string) =>
    source === 'you' ? `${value}, as you said` : `${value}, in ${source}`,
};
