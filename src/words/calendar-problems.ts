// Sentences about calendars: what was left out of one, and why. One sum for each reason; lines where a single entry is meant.
import { figures } from './figures.ts';
import type { Sentence, Values } from './voice.ts';
import { count, text } from './voice.ts';

const entries = (values: Values): string =>
  count(values, 'count') === 1 ? 'One entry' : `${figures.format(count(values, 'count'))} entries`;
const one = (values: Values): boolean => count(values, 'count') === 1;
const quoted = (values: Values, name: string): string =>
  text(values, name) === '' ? '' : ` (“${text(values, name)}”)`;
const rest = (values: Values, single: string, many: string): string | undefined => {
  const more = count(values, 'rest');
  return more === 0
    ? undefined
    : `And ${more === 1 ? `one more ${single}` : `${figures.format(more)} more ${many}`}.`;
};

export const calendarProblems = {
  'calendar-alone': (values) =>
    `${entries(values)} of your calendar that ${one(values) ? 'names' : 'name'} no other people; left where ${one(values) ? 'it is' : 'they are'}.`,
  'calendar-cancelled': (values) => `${entries(values)} that ${one(values) ? 'was' : 'were'} called off.`,
  'calendar-declined': (values) =>
    `${entries(values)} that you, or all the others, said no to: nobody met there.`,
  'calendar-of-others': (values) =>
    `${entries(values)} between other people, as far as addresses tell; left out. If one of them is you under another address, say it (goodturn me --email you@example.org) and bring the file in again.`,
  'calendar-many': (values) =>
    `${entries(values)} with so many people, or whole lists of them, that being there together tells little; left out.`,
  'calendar-unanswered': (values) =>
    `${entries(values)} to which nobody said yes, so it is unknown who came; left out.`,
  'calendar-later': (values) =>
    `${entries(values)} of days to come, left for a later copy of this calendar to tell.`,
  'calendar-again': (values) =>
    `${entries(values)} that ${one(values) ? 'is' : 'are'} in here in a newer version; that one counts.`,
  'calendar-no-start': (values) =>
    `${entries(values)} without a day that could be read; it is unknown when that was.`,
  'calendar-not-people': (values) =>
    `${entries(values)} that ${one(values) ? 'is a to-do or a note' : 'are to-dos or notes'}, or tell when somebody is free; not about people you met.`,
  'calendar-cut-off': (values) =>
    `${entries(values)} cut off at the end of the file, left out. If the download broke off, download it again.`,
  'calendar-too-long': (values) =>
    `${entries(values)} beyond the first 300,000 of this file, left out. Export fewer years at once and bring them one after the other.`,
  'calendar-entry-unreadable': (values) => `${entries(values)} that could not be read; the others were.`,
  'calendar-rule-refused': (values) =>
    rest(
      values,
      'entry that repeats in a way that no meeting does',
      'entries that repeat in a way that no meeting does',
    ) ??
    `This entry repeats in a way that no meeting does${quoted(values, 'value')}; its first day counts, and no other.`,
  'calendar-rule-endless': (values) =>
    rest(values, 'entry whose days could not be worked out', 'entries whose days could not be worked out') ??
    `On which days this repeats could not be worked out in time${quoted(values, 'value')}; its first day counts, and no other.`,
  'calendar-long-series': (values) =>
    rest(
      values,
      'series of which the older days were left out',
      'series of which the older days were left out',
    ) ??
    `This series has more than ${figures.format(count(values, 'kept'))} days${quoted(values, 'value')}; the newest ${figures.format(count(values, 'kept'))} were taken.`,
  'calendar-zone-unknown': (values) =>
    `Which time zone “${text(values, 'value')}” is could not be told, so ${text(values, 'zone').replaceAll('_', ' ') || 'your own'} was taken. Times may be some hours off; days are mostly right.`,
  'calendar-own-guessed': (values) =>
    `Taken for ${count(values, 'count') > 1 ? 'addresses' : 'an address'} of yours, by what the calendar is called and who is on nearly all of it: ${text(values, 'addresses')}. If that is wrong, take this import out, say which are yours (goodturn me --email you@example.org), and bring the file in again.`,
  'calendar-owner-unknown': (values) =>
    `Which guest in this calendar is you could not be told, so ${one(values) ? 'one entry was' : `${figures.format(count(values, 'count'))} entries were`} left out: it is unknown whom you met. Say it (goodturn me --email you@example.org), and bring the file in again.`,
} satisfies Readonly<Record<string, Sentence>>;
