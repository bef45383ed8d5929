// The page People: finding somebody, and adding whom nobody found.
import { number } from './counts.ts';

export const peoplePage = {
  title: () => 'People',
  search: () => 'Find somebody',
  searchPlaceholder: () => 'A name, a word, or when you met',
  filter: () => 'How well you know them',
  all: () => 'Everybody',
  filters: {
    '1': 'Well',
    '2': 'A little',
    'not-yet': 'Not yet',
    unsure: 'Not sure',
    linked: 'Linked',
  },
  listLabel: () => 'People, most in touch first',
  count: (total: number) => (total === 1 ? 'One person' : `${number(total)} people`),
  /** After the count: those whose name, or whatever was looked for, is written a little otherwise. */
  near: (near: number, total: number) => {
    if (near === total) return total === 1 ? 'Spelt nearly so.' : 'All of them are spelt nearly so.';
    return near === 1 ? 'The last one is spelt nearly so.' : `The last ${number(near)} are spelt nearly so.`;
  },
  /** After the count: the people behind a number of the Network page. */
  which: {
    connections: 'connected with you on LinkedIn',
    wrote: 'you have written with',
    'wrote-last-year': 'you have written with in the last year',
    talked: 'you have really talked with',
    'talked-last-year': 'you have really talked with in the last year',
  },
  reading: () => 'Your files are being read.',
  readingText: () => 'Whoever is in them shows here when all of it is in.',
  notAmongThese: (elsewhere: number) =>
    elsewhere === 1
      ? 'Not among these. One in everybody.'
      : `Not among these. ${number(elsewhere)} in everybody.`,
  nobody: () => 'Nobody by that name yet. Add them?',
  /** For a question: who did I talk to in March? */
  nobodyAsked: () => 'Nobody that your book knows of.',
  nobodyAskedText: () => 'Fewer words, or a longer time, may find somebody.',
  nobodyHere: () => 'Nobody among these.',
  nobodyAtAll: () => 'Nobody is in your book yet.',
  begin: () => 'Bring a file, or name three people',
  showAll: () => 'Show everybody',
  lookInAll: () => 'Look among everybody',
  add: () => 'Add somebody',
  addName: () => 'Name',
  addWhat: () => 'What they do',
  addWhere: () => 'Where they work',
  addHow: () => 'Where you met',
  addEmail: () => 'E-mail',
  addOptional: () => 'Everything but the name can wait.',
  addSend: () => 'Add them',
  addNot: () => 'Not now',
  added: (name: string) => `${name} is in your book.`,
};

/** What is told beside a name and what they do: that they were found by what they do is plain then. */
export function whyFound(why: readonly { readonly code: string; readonly text: string }[]): string[] {
  return why.filter((it) => it.code !== 'found-role').map((it) => it.text);
}

const question =
  /^\s*(?:who|whom|whose|what|when|where|which|how|did|have|anybody|anyone|somebody|someone|met|people)\b.*\s\S|\?\s*$/i;

/** Whether a line in the search field asks for somebody rather than names them. */
export function isQuestion(line: string): boolean {
  return question.test(line);
}
