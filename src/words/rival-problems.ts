// Sentences about what other programs for keeping up with people export, and about address books as JSON.
import { figures } from './figures.ts';
import type { Sentence, Values } from './voice.ts';
import { count, text } from './voice.ts';

const several = (values: Values, one: string, many: string): string =>
  count(values, 'count') === 1 ? `One ${one}` : `${figures.format(count(values, 'count'))} ${many}`;
const name = (values: Values): string => (text(values, 'name') === '' ? '' : ` (“${text(values, 'name')}”)`);

export const rivalProblems = {
  'json-damaged': () =>
    'This file is damaged here, or was cut off while it was downloaded. Nothing was changed; export it again where it came from.',
  'json-too-large': () =>
    'This file is far larger than an address book is, so it was not opened. Nothing was changed.',
  'monica-sql': () =>
    'This is the SQL export of Monica, which is meant for another database. In Monica, open Settings, “Export data”, and choose “Export to JSON”; Goodturn reads that one with all that is in it. Nothing was changed.',
  'person-died': (values) =>
    `Somebody who has died${name(values)}: left out, so that nothing here suggests writing to them. They stay in your file.`,
  'partial-contact': (values) =>
    `${several(values, 'person who has no page of their own there', 'people who have no page of their own there')}, such as somebody’s children; kept with the relationship, and not added.`,
  'in-the-bin': (values) =>
    `${several(values, 'entry that you had thrown away there', 'entries that you had thrown away there')}, left out.`,
  'ghost-contact': (values) =>
    `${several(values, 'name that the program took out of your notes by itself', 'names that the program took out of your notes by itself')}, left out.`,
  'event-with-nobody': (values) =>
    `${several(values, 'entry that names nobody', 'entries that name nobody')} of those who came in; left out.`,
} satisfies Readonly<Record<string, Sentence>>;
