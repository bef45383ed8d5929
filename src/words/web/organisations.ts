// Organisations, and the page of one: who is there, who was.
import { capital, inLetters, list, number, people } from './counts.ts';

/** “two of them well and one a little”, or nothing. */
function known(well: number, little: number): string {
  const parts = [
    ...(well > 0 ? [`${inLetters(well)} of them well`] : []),
    ...(little > 0 ? [`${inLetters(little)} a little`] : []),
  ];
  return list(parts);
}

export const organisationsPage = {
  title: () => 'Organisations',
  link: () => 'Organisations',
  search: () => 'Find an organisation',
  searchPlaceholder: () => 'Its name',
  listLabel: () => 'Organisations, where you know most people first',
  count: (total: number) => (total === 1 ? 'One organisation' : `${number(total)} organisations`),
  none: () => 'None by that name.',
  noneText: () => 'Organisations come from what your files and you say of people.',
  noneAtAll: () => 'No organisation is known yet.',
  more: () => 'Show more',
  line: (it: { people: number; well: number; little: number }) => {
    const told = known(it.well, it.little);
    return told === '' ? people(it.people) : `${people(it.people)}, you know ${told}`;
  },
  summary: (it: { people: number; well: number; little: number }) => {
    const told = known(it.well, it.little);
    const there = `${it.people === 1 ? 'One person' : `${capital(inLetters(it.people))} people`} you have come across`;
    return told === '' ? `${there}.` : `${there}. You know ${told}.`;
  },
  spellings: (names: readonly string[]) => `Your files also write ${list(names)}.`,
  there: () => 'There now',
  before: () => 'There before',
  learned: () => 'What you know about it',
  learnedEmpty: () => 'Nothing is written down yet.',
  notFound: () => 'Nobody you know is or was there.',
  notFoundText: () => 'As far as your files and what you wrote tell.',
  all: () => 'All organisations',
  moreThere: (count: number) => (count === 1 ? 'One more' : `${number(count)} more`),
};
