// Any other CSV with people in it: columns are guessed by title and content, shown in the report, corrected by `import --map`, and
// remembered by their header. It claims only what nobody else knows and what looks like people; a table in which neither a
// name nor an e-mail address can be found is refused, with its columns named.
import { fillByColumns } from '#formats/contact-sheet/columns.ts';
import { fittingOf } from '#formats/contact-sheet/fitting.ts';
import { type ContactBook, readBooks } from '#formats/contact-sheet/reader.ts';
import { headerHash, saidOf } from '#formats/contact-sheet/said.ts';
import type { ContactSheet, Look } from '#formats/contact-sheet/sheet.ts';
import { titleList } from '#formats/csv.ts';
import { baseName } from '#formats/file-look.ts';
import type { Format, Problem, Reading, ReadOptions } from '#formats/format.ts';
import type { GuessedColumn } from './guess.ts';
import { applyMapping, mappingText } from './mapping.ts';
import { guessOf, openTable, peopleIn } from './table.ts';

/** Never more than a format that knows its own columns, or (0.5) a name that is LinkedIn's alone. */
const most = 0.48;
const least = 0.32;
/** Files of a LinkedIn archive that hold names of people who are no contacts (checks of identity, followed pages). */
const ofLinkedIn = /LinkedInDataExport/i;

export const anyCsv: Format = {
  name: 'any-csv',
  reads: true,
  writes: false,
  general: true,
  async recognise(files) {
    let best = 0;
    for (const file of files) {
      if (
        ofLinkedIn.test(file.from ?? '') ||
        ofLinkedIn.test(file.path.slice(0, -baseName(file.path).length))
      )
        continue;
      const sheet = await openTable(file);
      best = Math.max(best, sheet ? await peopleIn(sheet) : 0);
    }
    return best === 0 ? 0 : least + (most - least) * best;
  },
  read: (files, options) => readBooks(book, files, options),
};

interface Decision {
  readonly columns: readonly GuessedColumn[];
  readonly problem: Problem;
}

const book: ContactBook = {
  // The same row of another table says other things: it is a record of its own, and matching joins the two.
  key: ({ header }) => `csv:${headerHash(header)}`,
  open: openTable,
  fill(sheet, look, options) {
    const { columns, problem } = decide(sheet, look, options);
    if (problem.fatal) return { problem };
    const born = columns.filter(({ field }) => field === 'birthday').map(({ index }) => index);
    const order = look.dayOrder(born);
    return (cells, draft, note) => {
      fillByColumns(columns, cells, draft, note, { order, country: options.country });
      // A company alone is no person here: tables of companies look like tables of people.
      draft.instead.length = 0;
      return undefined;
    };
  },
  fitting: (sheet, look, options) =>
    fittingOf(decide(sheet, look, options).columns, sheet.header.width, sheet.csv.delimiter),
  before: (sheet, look, options): Reading[] => [{ problem: decide(sheet, look, options).problem }],
};

/** Said now, said before, or guessed; with what is told of it. */
function decide(sheet: ContactSheet, look: Look, options: ReadOptions): Decision {
  const { header, file } = sheet;
  const guessed = guessOf(sheet, look.rows);
  const where = { file: file.path, line: Math.max(1, header.line) };
  const hash = sheet.hash ?? headerHash(header);
  const found = titleList(header.titles);
  const told = (columns: readonly GuessedColumn[], by: 'guess' | 'said' | 'before'): Decision => {
    const values = { ...mappingText(columns), header: hash, by };
    const hasPeople = columns.some(({ field }) =>
      ['name', 'first-name', 'last-name', 'nickname', 'email'].includes(field),
    );
    if (!hasPeople)
      return {
        columns,
        problem: { code: 'people-columns-missing', where, values: { found }, skips: 0, fatal: true },
      };
    return {
      columns,
      problem: { code: by === 'guess' ? 'mapping-guessed' : 'mapping-used', where, values, skips: 0 },
    };
  };
  const said = saidOf(options.mappings, hash);
  const applied = said && applyMapping(guessed, said.mapping);
  if (!said || !applied) return told(guessed, 'guess');
  if ('columns' in applied) return told(applied.columns, said.by);
  if (said.by === 'before') return told(guessed, 'guess');
  const values = { column: applied.missing, found };
  return { columns: [], problem: { code: 'mapping-column-missing', where, values, skips: 0, fatal: true } };
}
