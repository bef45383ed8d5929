// Google Contacts as CSV, in both generations of its header (formats.md 3). Values stand in numbered pairs of label and
// value, several in one cell joined by ` ::: `. Photos are addresses and stay such: nothing is ever fetched.
// Left out unless asked for: what is in "Other Contacts" alone, which Google collected by itself from mail.
import type { Format, InputFile } from '#formats/format.ts';
import { readBooks, openWith, type ContactBook } from '#formats/contact-sheet/reader.ts';
import { rowFiller } from './rows.ts';

export const googleContacts: Format = {
  name: 'google-contacts',
  reads: true,
  writes: true,
  async recognise(files) {
    for (const file of files) if (await open(file)) return 0.95;
    return 0;
  },
  read: (files, options) => readBooks(book, files, options),
};

const book: ContactBook = {
  key: () => 'google',
  open,
  fill: ({ header }, look, options) =>
    rowFiller(header, look, options.otherContacts === true, options.country),
};

const numbered =
  /^(?:e-mail|phone|address|website|relation|event|customfield|organization|im)\d+-(?:value|label|type|name|formatted|street)$/;
/** Google writes these columns even where they are empty; nobody else does. */
const marks = [
  'phoneticfirstname',
  'fileas',
  'yominame',
  'givennameyomi',
  'groupmembership',
  'additionalname',
];

function open(file: InputFile): ReturnType<typeof openWith> {
  return openWith(file, {
    isHeader: (names) =>
      ['firstname', 'givenname', 'name', 'organizationname'].some((name) => names.includes(name)) &&
      (names.some((name) => numbered.test(name)) || marks.filter((name) => names.includes(name)).length > 1),
  });
}
