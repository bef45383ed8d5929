// Outlook's contacts as CSV: of the desktop (every field quoted, the machine's code page, commas or semicolons), of Outlook.com,
// and Google's "Outlook CSV". Source of the quirks: formats.md 4. A field it does not know is kept under its title.
import { fillByColumns } from '#formats/contact-sheet/columns.ts';
import { type ContactBook, openWith, readBooks } from '#formats/contact-sheet/reader.ts';
import type { Format, InputFile } from '#formats/format.ts';
import { columnsOf, isOutlook, synonyms } from './columns.ts';

export const outlookContacts: Format = {
  name: 'outlook-contacts',
  reads: true,
  writes: false,
  async recognise(files) {
    for (const file of files) if (await open(file)) return 0.9;
    return 0;
  },
  read: (files, options) => readBooks(book, files, options),
};

const book: ContactBook = {
  key: () => 'outlook',
  open,
  fill({ header }, look, { country }) {
    const columns = columnsOf(header);
    const born = columns.filter(({ field }) => field === 'birthday').map(({ index }) => index);
    // Dates follow the language of Office: anniversaries show their order as well.
    const order = look.dayOrder([...born, header.names.indexOf('anniversary')]);
    return (cells, draft, note) => {
      fillByColumns(columns, cells, draft, note, { order, country });
      return undefined;
    };
  },
};

function open(file: InputFile): ReturnType<typeof openWith> {
  return openWith(file, { isHeader: isOutlook, synonyms });
}
