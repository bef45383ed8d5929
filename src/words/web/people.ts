// The page People: finding somebody, and adding whom nobody found.
import { number } from './counts.ts';

export const peoplePage = {
  title: () => 'People',
  search: () => 'Find somebody',
  searchPlaceholder: () => 'A name, or what they do',
  filter: () => 'How well you know them',
  all: () => 'Everybody',
  filters: {
    '1': 'Well',
    '2': 'A little',
    '3': 'Not yet',
    unsure: 'Not sure',
    linked: 'Linked, never talked',
  },
  listLabel: () => 'People, the closest first',
  count: (total: number) => (total === 1 ? 'One person' : `${number(total)} people`),
  nobody: () => 'Nobody by that name yet. Add them?',
  nobodyHere: () => 'Nobody here yet.',
  nobodyAtAll: () => 'Nobody is in your book yet.',
  begin: () => 'Bring a file, or name three people',
  showAll: () => 'Show everybody',
  add: () => 'Add somebody',
  addName: () => 'Name',
  addWhat: () => 'What they do',
  addWhere: () => 'Where they work',
  addHow: () => 'Where you met',
  addEmail: () => 'E-mail',
  addOptional: () => 'Everything but the name can wait.',
  addSend: () => 'Add them',
  added: (name: string) => `${name} is in your book.`,
};
