// What went wrong or was left out of a file: what happened, what is safe, what to do. One sentence for each code.
import { chatProblems } from './chat-problems.ts';
import { calendarProblems } from './calendar-problems.ts';
import { figures } from './figures.ts';
import { mailProblems } from './mail-problems.ts';
import { rivalProblems } from './rival-problems.ts';
import type { Sentence, Values } from './voice.ts';
import { count, text } from './voice.ts';
import { wayOutProblems } from './way-out.ts';

const figure = (values: Values, name: string): string => figures.format(count(values, name));
/** “One row”, “1,200 rows”. */
const several = (values: Values, one: string, many: string): string =>
  count(values, 'count') === 1 ? `One ${one}` : `${figure(values, 'count')} ${many}`;
const rows = (values: Values): string => several(values, 'row', 'rows');
/** A sentence about one row; after twenty of a kind, one about all the others: “And 2,980 more rows that …”. */
const each = (values: Values, one: string, more: readonly [single: string, many: string]): string => {
  const rest = count(values, 'rest');
  if (rest === 0) return one;
  return `And ${rest === 1 ? `one more ${more[0]}` : `${figures.format(rest)} more ${more[1]}`}.`;
};
const messages = (values: Values): string => several(values, 'message', 'messages');
const quoted = (values: Values, name: string): string =>
  text(values, name) === '' ? '' : ` (“${text(values, name)}”)`;
const keptColumns = (values: Values): string =>
  text(values, 'kept') === '' ? '' : ` Kept beside them and not used: ${text(values, 'kept')}.`;

/** Where other files of the same drop came in, something was changed after all. */
const unchanged = (values: Values): string =>
  count(values, 'beside') > 0 ? 'Nothing of it was taken in' : 'Nothing was changed';
const small = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

const ENCODINGS: Readonly<Record<string, string>> = {
  'windows-1252': 'Western European',
  'windows-1250': 'Central European',
  'windows-1251': 'Cyrillic',
  macintosh: 'an old Mac writes them',
};

/** What can be brought in, in one breath; `formats` tells each. */
const readable =
  'LinkedIn archives, address books (.vcf, CSV), mailboxes, calendars (.ics) and chats (WhatsApp, Telegram, Signal, Facebook)';

export const problemWords = {
  ...wayOutProblems,
  ...mailProblems,
  ...rivalProblems,
  ...calendarProblems,
  ...chatProblems,
  'empty-file': (values) => `This file is empty. ${unchanged(values)}; download it again.`,
  'not-recognised': (values) =>
    text(values, 'look') === 'binary'
      ? `This looks like a picture, a document or a program, and not like people. ${unchanged(values)}. Goodturn reads ${readable}.`
      : text(values, 'columns') === ''
        ? `This is no kind of file that Goodturn knows yet. ${unchanged(values)}. It reads ${readable}.`
        : `The columns of this table could not be told: none of them (${text(values, 'columns')}) is sure to hold names or e-mail addresses. ${unchanged(values)}. If one does, see what they were taken for, and put it right: goodturn columns FILE`,
  'html-not-zip': (values) =>
    `This looks like LinkedIn’s sign-in page saved as a zip. Sign in and download it again; ${small(unchanged(values))}.`,
  'html-not-csv': (values) =>
    `This is a web page saved under another name. Sign in where it came from and download it again; ${small(unchanged(values))}.`,
  'zip-broken': (values) =>
    `This zip is damaged or was cut off while it was downloaded${quoted(values, 'entry')}. Download it again; ${small(unchanged(values))}.`,
  'zip-encrypted': (values) =>
    `This zip has a password. Unpack it yourself and drop the folder; ${small(unchanged(values))}.`,
  'zip-too-large': (values) =>
    `This zip unpacks to far more than an export ever holds, so it was not opened. ${unchanged(values)}.`,
  'zip-too-deep': (values) =>
    `This is a zip in a zip in a zip in a zip, so it was not opened to the bottom. ${unchanged(values)}. Unpack it once or twice, and drop what is inside.`,
  'zip-unsafe-path': (values) =>
    `This zip holds a file that points outside of it${quoted(values, 'entry')}, so it was not opened. ${unchanged(values)}.`,
  'unfinished-download': (values) =>
    `This download has not finished yet. Wait for it, then drop the finished file; ${small(unchanged(values))}.`,
  'outlook-pst': (values) =>
    `This is an Outlook data file. In Outlook, export your contacts as CSV or cards instead; ${small(unchanged(values))}.`,
  'binary-file': (values) =>
    `This is not a file of names (a picture, a document, a program). ${unchanged(values)}.`,
  workbook: (values) =>
    `This is a workbook (Excel, LibreOffice, Numbers). ${unchanged(values)}. Open it there, save the sheet with the people as “CSV UTF-8”, and bring that.`,
  'nothing-inside': (values) => `There is nothing in here that Goodturn can read. ${unchanged(values)}.`,
  'reader-stopped': (values) => `Reading stopped here${quoted(values, 'value')}. ${unchanged(values)}.`,
  'encoding-guessed': (values) =>
    text(values, 'encoding') === 'utf-8'
      ? 'A few letters in this file are damaged; they show as \u{fffd}.'
      : `This file does not say how its letters are written; it was read as ${ENCODINGS[text(values, 'encoding')] ?? 'Western European'}. Look whether names with accents are right. If they are not, take the import out again, save the table as “CSV UTF-8”, and bring that; or say how it is written in a mapping file, in a line such as “encoding = windows-1250”: goodturn import FILE --map THAT-FILE`,
  'letters-mended': (values) =>
    each(
      values,
      `These letters were spoiled on their way here, and were mended${quoted(values, 'value')}. Look whether they are right.`,
      ['value with mended letters', 'values with mended letters'],
    ),
  'date-serial': (values) =>
    each(
      values,
      `A spreadsheet made a number of this day; it was read back${quoted(values, 'value')}. If it is four years off, the file came from an old Mac; put the day right by hand.`,
      ['day that was a number', 'days that were numbers'],
    ),
  'numbers-shortened': (values) =>
    `All ${figure(values, 'count')} phone numbers of this file begin without + and without 0: a spreadsheet may have taken that away. They were taken as they stand. The file from before the spreadsheet has them whole; bring that one too.`,
  'number-perhaps-cut': (values) =>
    each(
      values,
      `A spreadsheet may have taken a 0 away from the beginning of this${quoted(values, 'value')}; it was taken as it stands.`,
      ['number that may have lost its first 0', 'numbers that may have lost their first 0'],
    ),
  'number-is-words': (values) =>
    each(values, `This is no phone number${quoted(values, 'value')}; it is kept as a note.`, [
      'phone number that is words, kept as a note',
      'phone numbers that are words, kept as notes',
    ]),
  'number-unreadable': (values) =>
    each(
      values,
      `This is no phone number${quoted(values, 'value')}; it is kept with the person and not used.`,
      [
        'phone number that is none, kept with the person',
        'phone numbers that are none, kept with their people',
      ],
    ),
  'value-too-long': (values) =>
    each(
      values,
      `Something here is longer than a book${quoted(values, 'value')}; its first 200,000 letters were kept. The rest stays in your file.`,
      ['value that is longer than a book', 'values that are longer than a book'],
    ),
  'header-again': (values) =>
    each(values, 'The titles of the columns stand here once more. They are nobody, and were left out.', [
      'row of titles',
      'rows of titles',
    ]),
  'no-rows': (values) =>
    `This table has titles for its columns and nobody under them. ${unchanged(values)}; export it again where it came from.`,
  'too-many-columns': (values) =>
    `The columns of this table number ${figure(values, 'count')}; an address book has some dozens. Its lines may have been put side by side. ${unchanged(values)}; save it again with one person in each line.`,
  'nul-dropped': (values) =>
    `${several(values, 'sign that is no letter', 'signs that are no letters')} (NUL) stood in this file and ${count(values, 'count') === 1 ? 'was' : 'were'} left out. Everything else was read; the file may be damaged.`,
  'columns-missing': (values) =>
    `${text(values, 'columns') === '' ? 'Columns that this file usually has are' : text(values, 'columns').includes(', ') ? `The columns ${text(values, 'columns')} are` : `The column ${text(values, 'columns')} is`} missing, so it could not be read. Was it changed in a spreadsheet? The file as LinkedIn gave it works best.`,
  'column-unknown': (values) =>
    count(values, 'count') > 1
      ? `${figure(values, 'count')} columns that are new to Goodturn${quoted(values, 'column')}. Their values are kept, and not used yet.`
      : `A column that is new to Goodturn${quoted(values, 'column')}. Its values are kept, and not used yet.`,
  'row-unreadable': (values) =>
    each(
      values,
      count(values, 'more') === 0
        ? `This row could not be read${quoted(values, 'value')}; the others were.`
        : `This row has ${count(values, 'more') === 1 ? 'one cell' : `${figure(values, 'more')} cells`} more than there are columns${quoted(values, 'value')}, and which belong together cannot be told, so it was left out. Put quotation marks around the value with the comma, and bring it again.`,
      ['row that could not be read', 'rows that could not be read'],
    ),
  'row-ended-early': (values) =>
    each(
      values,
      `This row ends before the last column${quoted(values, 'value')}; what is missing counts as empty.`,
      [
        'row that ends early; what is missing counts as empty',
        'rows that end early; what is missing counts as empty',
      ],
    ),
  'cells-joined': (values) =>
    each(
      values,
      `This row has more cells than there are columns; “${text(values, 'value')}” was read as one (${text(values, 'columns')}). Look whether that is right.`,
      ['row with a value that was put together', 'rows with values that were put together'],
    ),
  'cells-unsure': (values) =>
    each(
      values,
      `This row has more cells than there are columns. Who it is was clear; what of “${text(values, 'value')}” belongs to which of its columns (${text(values, 'columns')}) was not, so that is kept with the person and not used.`,
      [
        'row with cells that could not be laid to a column',
        'rows with cells that could not be laid to a column',
      ],
    ),
  'cells-behind': (values) =>
    each(
      values,
      `Something stands here behind the last column${quoted(values, 'value')}; it is kept with the person and not used.`,
      ['row with something behind the last column', 'rows with something behind the last column'],
    ),
  'empty-row': (values) => several(values, 'row with nothing in it.', 'rows with nothing in them.'),
  'row-too-short': (values) =>
    each(values, 'This row has too few columns, so it could not be read.', [
      'row with too few columns',
      'rows with too few columns',
    ]),
  'quote-not-closed': (values) =>
    each(
      values,
      'A quotation mark opens here and never closes. This line was read by itself, and reading went on behind it.',
      ['line with a quotation mark that never closes', 'lines with a quotation mark that never closes'],
    ),
  'no-name': (values) =>
    each(
      values,
      `${count(values, 'count') > 1 ? `${figure(values, 'count')} entries` : 'An entry'} without a name, so nobody could be added${quoted(values, 'hint') || quoted(values, 'value')}.`,
      ['entry without a name', 'entries without a name'],
    ),
  'closed-profile': (values) =>
    count(values, 'count') === 1
      ? 'One row with a date and nothing else: a member who closed or hid their profile. Counted, not added.'
      : `${rows(values)} with a date and nothing else: members who closed or hid their profile. Counted, not added.`,
  'date-unknown': (values) =>
    each(values, `A date that could not be read${quoted(values, 'value')}; it counts as unknown.`, [
      'date that could not be read; it counts as unknown',
      'dates that could not be read; they count as unknown',
    ]),
  'date-ambiguous': (values) =>
    each(
      values,
      `Which is the day here and which the month${quoted(values, 'value')} nothing in this file tells, so it counts as unknown. Write the line “date-order = dmy” into a file where the day stands first, “date-order = mdy” where the month does: goodturn import FILE --map THAT-FILE`,
      [
        'date of which nothing tells what is the day and what the month',
        'dates of which nothing tells what is the day and what the month',
      ],
    ),
  draft: (values) => `${messages(values)} that you never sent.`,
  sponsored: (values) => `${messages(values)} of advertising.`,
  'no-sender': (values) =>
    `${messages(values)} from members who are gone, or whose name alone does not say who they are; left out.`,
  'no-recipient': (values) => `${messages(values)} to members who are gone, so nobody can be told; left out.`,
  'to-yourself': (values) => `${messages(values)} from you to yourself; left out.`,
  'between-others': (values) =>
    `${messages(values)} between other people, as far as names and addresses tell; left out. If one of them is you under another name, say it and bring the file in again: goodturn me --name "Your Name"`,
  'owner-unknown': (values) =>
    `Whose archive this is could not be told, so ${count(values, 'count') === 1 ? 'one message was' : `${figure(values, 'count')} messages were`} left out: it is unknown who wrote and who was written to. Say who you are, and bring the file in again: goodturn me --name "Your Name"`,
  'other-owner': (values) =>
    `This is the archive of ${text(values, 'theirs')}, and your book is ${text(values, 'yours')}’s. ${unchanged(values)}. If both are you, bring it in anyway.`,
  'ambiguous-name': (values) =>
    `${count(values, 'count') === 1 ? 'One name is' : `${count(values, 'count')} names are`} borne by more than one of your connections (${text(values, 'names')}${count(values, 'more') > 0 ? ` and ${count(values, 'more')} more` : ''}). Where a file names them without an address, that was joined with nobody.`,
  'same-record-again': (values) =>
    each(values, `The same entry again${quoted(values, 'name')}; it counts once.`, [
      'entry that was there before; it counts once',
      'entries that were there before; each counts once',
    ]),
  'card-not-ended': (values) =>
    each(
      values,
      text(values, 'before') === 'next'
        ? 'This card is not ended before the next one begins. What was there was read.'
        : 'This card is cut off at the end of the file. What was there was read.',
      ['card that is not ended', 'cards that are not ended'],
    ),
  'card-unreadable': (values) =>
    each(values, `This card could not be read${quoted(values, 'value')}; the others were.`, [
      'card that could not be read',
      'cards that could not be read',
    ]),
  'line-unreadable': (values) =>
    each(
      values,
      count(values, 'lines') > 1
        ? `${figure(values, 'lines')} lines here could not be read${quoted(values, 'value')}; the rest was.`
        : `A line could not be read${quoted(values, 'value')}; the rest was.`,
      ['place with lines that could not be read', 'places with lines that could not be read'],
    ),
  'nested-card': (values) =>
    each(
      values,
      `A card inside this card${quoted(values, 'name')}: nobody was added for it, and its text is kept with this one.`,
      ['card inside a card, for which nobody was added', 'cards inside cards, for which nobody was added'],
    ),
  'value-left-aside': (values) =>
    count(values, 'count') === 1
      ? 'One e-mail address or link in this file is none; it is kept with its card and not used.'
      : `${figure(values, 'count')} e-mail addresses or links in this file are none; they are kept with their cards and not used.`,
  'group-card': (values) =>
    each(values, `A list of people, not a person${quoted(values, 'name')}.`, [
      'list of people',
      'lists of people',
    ]),
  'organisation-card': (values) =>
    each(values, `An organisation, not a person${quoted(values, 'name')}.`, [
      'organisation, not a person',
      'organisations, not people',
    ]),
  'place-or-thing-card': (values) =>
    each(values, `A place or a thing, not a person${quoted(values, 'name')}.`, [
      'place or thing, not a person',
      'places or things, not people',
    ]),
  'spam-folder': (values) => `${messages(values)} from the spam folder.`,
  'note-for-unknown': (values) =>
    each(values, `A note about somebody who is not in this archive${quoted(values, 'name')}.`, [
      'note about somebody who is not in this archive',
      'notes about people who are not in this archive',
    ]),
  'other-contacts': (values) =>
    `${several(values, 'address', 'addresses')} that Google collected from your mail by itself (“Other Contacts”), left out. To bring them in as well: goodturn import FILE --other-contacts`,
  'value-damaged': (values) =>
    `A spreadsheet spoiled this value${quoted(values, 'value')}; it is kept as it stands and not used. The file as it was before has it whole.`,
  'address-unreadable': (values) =>
    `This is not an e-mail address${quoted(values, 'value')}; it is kept with the person and not used.`,
  'mapping-guessed': (values) =>
    `The columns were read like this: ${text(values, 'columns')}.${keptColumns(values)} If that is wrong, write what is right into a file, in lines such as “Column = email”: goodturn import FILE --map THAT-FILE`,
  'mapping-used': (values) =>
    `The columns were read as you said${text(values, 'by') === 'before' ? ' before' : ''}: ${text(values, 'columns')}.${keptColumns(values)}`,
  'mapping-column-missing': (values) =>
    `Your mapping speaks of a column that this file does not have${quoted(values, 'column')}. It has: ${text(values, 'found')}. ${unchanged(values)}.`,
  'people-columns-missing': (values) =>
    `Neither names nor e-mail addresses were found in the columns of this file: ${text(values, 'found')}. ${unchanged(values)}. If one of them holds names, see what they were taken for, and put it right: goodturn columns FILE`,
  forgotten: (values) => `${rows(values)} about somebody whom you asked to forget.`,
} satisfies Readonly<Record<string, Sentence>>;

const SET_ASIDE: Readonly<Record<string, (rows: number | undefined) => string>> = {
  'not-used-yet': (n) =>
    `Not used yet${n === undefined ? '' : ` (${figures.format(n)} ${n === 1 ? 'row' : 'rows'})`}; it stays in your own copy.`,
  'not-about-people': () => 'Says nothing about people you know.',
  'header-only': () => 'Holds no rows.',
  'unknown-file': () => 'Not known to Goodturn, left alone.',
  photos: (n) =>
    n === 1
      ? 'One photo or sound is not kept.'
      : `${n === undefined ? 'P' : `${figures.format(n)} p`}hotos and sounds are not kept.`,
};

/** Why a file of an archive was left alone. */
export function setAsideText(why: string, rowCount: number | undefined): string {
  return SET_ASIDE[why]?.(rowCount) ?? why;
}
