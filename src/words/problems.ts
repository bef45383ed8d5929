// What went wrong or was left out of a file: what happened, what is safe, what to do. One sentence for each code.
import type { Sentence, Values } from './voice.ts';
import { count, text } from './voice.ts';

const rows = (values: Values): string =>
  count(values, 'count') === 1 ? 'One row' : `${count(values, 'count')} rows`;
const quoted = (values: Values, name: string): string =>
  text(values, name) === '' ? '' : ` (“${text(values, name)}”)`;
const keptColumns = (values: Values): string =>
  text(values, 'kept') === '' ? '' : ` Kept beside them and not used: ${text(values, 'kept')}.`;

export const problemWords = {
  'empty-file': () => 'This file is empty. Nothing was changed; download it again.',
  'not-recognised': (values) =>
    text(values, 'columns') === ''
      ? 'This is no kind of file that Goodturn knows yet. Nothing was changed. It reads LinkedIn archives, address cards (.vcf) and address books as CSV.'
      : `This table does not look like people: none of its columns (${text(values, 'columns')}) is sure to hold names or e-mail addresses. Nothing was changed. If one does, write which into a file, in a line such as “Column = name”: goodturn import FILE --map THAT-FILE`,
  'html-not-zip': () =>
    'This looks like LinkedIn’s sign-in page saved as a zip. Sign in and download it again; nothing was changed.',
  'html-not-csv': () =>
    'This is a web page saved under another name. Sign in where it came from and download it again; nothing was changed.',
  'zip-broken': (values) =>
    `This zip is damaged or was cut off while it was downloaded${quoted(values, 'entry')}. Download it again; nothing was changed.`,
  'zip-encrypted': () =>
    'This zip has a password. Unpack it yourself and drop the folder; nothing was changed.',
  'zip-too-large': () =>
    'This zip unpacks to far more than an export ever holds, so it was not opened. Nothing was changed.',
  'zip-unsafe-path': (values) =>
    `This zip holds a file that points outside of it${quoted(values, 'entry')}, so it was not opened. Nothing was changed.`,
  'unfinished-download': () =>
    'This download has not finished yet. Wait for it, then drop the finished file; nothing was changed.',
  'outlook-pst': () =>
    'This is an Outlook data file. In Outlook, export your contacts as CSV or cards instead; nothing was changed.',
  'binary-file': () => 'This is not a file of names (a picture, a document, a program). Nothing was changed.',
  'nothing-inside': () => 'There is nothing in here that Goodturn can read. Nothing was changed.',
  'reader-stopped': (values) => `Reading stopped here${quoted(values, 'value')}. Nothing was changed.`,
  'encoding-guessed': (values) =>
    text(values, 'encoding') === 'utf-8'
      ? 'A few letters in this file are damaged; they show as \u{fffd}.'
      : 'This file does not say how its letters are written; it was read as Western European. Look whether names with accents are right.',
  'columns-missing': (values) =>
    `The columns ${text(values, 'columns') || 'that this file usually has'} are missing, so it could not be read. Was it changed in a spreadsheet? The file as LinkedIn gave it works best.`,
  'column-unknown': (values) =>
    `A column that is new to Goodturn${quoted(values, 'column')}. Its values are kept, and not used yet.`,
  'row-unreadable': (values) => `This row could not be read${quoted(values, 'value')}; the others were.`,
  'empty-row': (values) => `${rows(values)} with nothing in it.`,
  'row-too-short': (values) => `${rows(values)} with too few columns.`,
  'quote-not-closed': () =>
    'A quotation mark opens here and never closes. The file was read line by line from there.',
  'no-name': (values) =>
    `${count(values, 'count') === 1 ? 'One entry' : `${count(values, 'count')} entries`} without a name, so nobody could be added${quoted(values, 'hint') || quoted(values, 'value')}.`,
  'closed-profile': (values) =>
    `${rows(values)} with a date and nothing else: members who closed or hid their profile. Counted, not added.`,
  'date-unknown': (values) =>
    `A date that could not be read${quoted(values, 'value')}; it counts as unknown.`,
  draft: (values) => `${rows(values)} that you never sent.`,
  sponsored: (values) => `${rows(values)} of advertising.`,
  'no-sender': (values) => `${rows(values)} from members who are gone, so nobody can be told.`,
  'no-recipient': (values) => `${rows(values)} to members who are gone, so nobody can be told.`,
  'owner-unknown': () =>
    'Whose archive this is could not be told, so who wrote and who was written to is unknown. Say so with: goodturn me --name "Your Name"',
  'other-owner': (values) =>
    `This is the archive of ${text(values, 'theirs')}, and your book is ${text(values, 'yours')}’s. Nothing was changed. If both are you, bring it in anyway.`,
  'ambiguous-name': (values) =>
    `${count(values, 'count') === 1 ? 'One name is' : `${count(values, 'count')} names are`} borne by more than one of your connections (${text(values, 'names')}${count(values, 'more') > 0 ? ` and ${count(values, 'more')} more` : ''}). Where a file names them without an address, that was joined with nobody.`,
  'same-record-again': (values) => `The same entry again${quoted(values, 'name')}; it counts once.`,
  'card-not-ended': () => 'This card is cut off at the end of the file. What was there was read.',
  'card-unreadable': (values) => `This card could not be read${quoted(values, 'value')}; the others were.`,
  'line-unreadable': (values) =>
    `A line of this card could not be read${quoted(values, 'value')}; the rest was.`,
  'group-card': (values) => `A list of people, not a person${quoted(values, 'name')}.`,
  'organisation-card': (values) => `An organisation, not a person${quoted(values, 'name')}.`,
  'place-or-thing-card': (values) => `A place or a thing, not a person${quoted(values, 'name')}.`,
  'photo-left-out': (values) =>
    `${count(values, 'count') === 1 ? 'One photo or sound is' : `${count(values, 'count')} photos and sounds are`} not kept yet.`,
  'spam-folder': (values) => `${rows(values)} from the spam folder.`,
  'note-for-unknown': (values) =>
    `A note about somebody who is not in this archive${quoted(values, 'name')}.`,
  'other-contacts': (values) =>
    `${count(values, 'count') === 1 ? 'One address' : `${count(values, 'count')} addresses`} that Google collected from your mail by itself (“Other Contacts”), left out. To bring them in as well: goodturn import FILE --other-contacts`,
  'value-damaged': (values) =>
    `A spreadsheet spoiled this value${quoted(values, 'value')}; it is kept as it stands and not used. The file as it was before has it whole.`,
  'address-unreadable': (values) =>
    `This is not an e-mail address${quoted(values, 'value')}; it is kept with the person and not used.`,
  'mapping-guessed': (values) =>
    `The columns were read like this: ${text(values, 'columns')}.${keptColumns(values)} If that is wrong, write what is right into a file, in lines such as “Column = email”: goodturn import FILE --map THAT-FILE`,
  'mapping-used': (values) =>
    `The columns were read as you said${text(values, 'by') === 'before' ? ' before' : ''}: ${text(values, 'columns')}.${keptColumns(values)}`,
  'mapping-column-missing': (values) =>
    `Your mapping speaks of a column that this file does not have${quoted(values, 'column')}. It has: ${text(values, 'found')}. Nothing was changed.`,
  'people-columns-missing': (values) =>
    `Neither names nor e-mail addresses were found in the columns of this file: ${text(values, 'found')}. Nothing was changed. If one of them holds names, write so into a file, in a line such as “Column = name”: goodturn import FILE --map THAT-FILE`,
  forgotten: (values) => `${rows(values)} about somebody whom you asked to forget.`,
} satisfies Readonly<Record<string, Sentence>>;

const SET_ASIDE: Readonly<Record<string, (rows: number | undefined) => string>> = {
  'not-used-yet': (n) =>
    `Not used yet${n === undefined ? '' : ` (${n} ${n === 1 ? 'row' : 'rows'})`}; it stays in your own copy.`,
  'not-about-people': () => 'Says nothing about people you know.',
  'header-only': () => 'Holds no rows.',
  'unknown-file': () => 'Not known to Goodturn, left alone.',
};

/** Why a file of an archive was left alone. */
export function setAsideText(why: string, rowCount: number | undefined): string {
  return SET_ASIDE[why]?.(rowCount) ?? why;
}
