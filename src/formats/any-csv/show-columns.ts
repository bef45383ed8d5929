// What the columns of a table are taken for, with values of each: shown to a person before anything is read for good.
import { type DayOrder, readBirthday } from '#formats/contact-sheet/birthdays.ts';
import { type Look, lookAt } from '#formats/contact-sheet/sheet.ts';
import { dayOrderIn, encodingIn, headerHash, saidOf } from '#formats/contact-sheet/said.ts';
import { plainCell } from '#formats/contact-sheet/cells.ts';
import type { InputFile, ReadOptions, Format } from '#formats/format.ts';
import { type Encoding, encodingOf, rememberEncoding } from '#formats/text.ts';
import { anyCsv } from './any-csv.ts';
import type { Column, Field } from '#formats/contact-sheet/columns.ts';
import { applyMapping } from './mapping.ts';
import { guessOf, openTable, peopleIn } from './table.ts';

export interface ShownColumn {
  readonly title: string;
  readonly field: Field;
  /** The first different values, shortened. */
  readonly samples: readonly string[];
}

export interface ShownTable {
  readonly file: string;
  /** What is said of this table is known again by this; '' where it has no titles. */
  readonly header: string;
  readonly by: 'guess' | 'before';
  readonly encoding: Encoding;
  readonly encodingGuessed: boolean;
  /** False where nothing in it looks like people. */
  readonly people: boolean;
  /** Whether it is known what stands first in dates such as 03/04/1980; `dmy`, `mdy`: by what was said before. */
  readonly dates: 'told' | 'ambiguous' | 'dmy' | 'mdy';
  readonly columns: readonly ShownColumn[];
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 40;

/** Undefined for what is no table. `encoding`: said by the person, before anything else. */
export async function showColumns(
  file: InputFile,
  remembered: NonNullable<ReadOptions['mappings']>['remembered'],
  encoding?: Encoding,
): Promise<ShownTable | undefined> {
  let sheet = await openTable(file);
  if (!sheet) return undefined;
  const hash = headerHash(sheet.header);
  const before = saidOf(remembered ? { remembered } : {}, hash);
  // What is said is known again by the titles as they are read by themselves.
  const known = encoding ?? encodingIn(before?.mapping);
  if (known) {
    rememberEncoding(file, { encoding: known, guessed: false });
    sheet = (await openTable(file)) ?? sheet;
  }
  const look = await lookAt(sheet);
  const guessed = guessOf(sheet, look.rows);
  const applied = before ? applyMapping(guessed, before.mapping) : undefined;
  const used = applied && 'columns' in applied ? applied.columns : guessed;
  const verdict = await encodingOf(file);
  return {
    file: file.path,
    header: hash,
    by: applied && 'columns' in applied ? 'before' : 'guess',
    encoding: verdict.encoding,
    encodingGuessed: verdict.guessed || encoding !== undefined,
    people: (await peopleIn(sheet)) > 0,
    dates: datesOf(look, used, dayOrderIn(before?.mapping)),
    columns: used
      .filter(({ title }) => title !== '')
      .map(({ index, title, field }) => ({ title, field, samples: samplesOf(look.rows, index) })),
  };
}

function datesOf(look: Look, columns: readonly Column[], said: DayOrder | undefined): ShownTable['dates'] {
  if (said) return said === 'day-first' ? 'dmy' : 'mdy';
  const born = columns.filter(({ field }) => field === 'birthday').map(({ index }) => index);
  const order = look.dayOrder(born);
  const isOpen = look.rows.some((cells) =>
    born.some((index) => readBirthday(plainCell(cells[index] ?? ''), order) === 'ambiguous'),
  );
  return isOpen ? 'ambiguous' : 'told';
}

function samplesOf(rows: readonly (readonly string[])[], index: number): string[] {
  const found = new Set<string>();
  for (const cells of rows) {
    const value = plainCell(cells[index] ?? '').replaceAll(/\s+/g, ' ');
    if (value !== '')
      found.add(value.length > SAMPLE_LENGTH ? `${value.slice(0, SAMPLE_LENGTH - 1)}…` : value);
    if (found.size === SAMPLES) break;
  }
  return [...found];
}

/** Any CSV, which also takes the tables of which a person has said what their columns are. */
export function anyCsvKnowing(headers: ReadonlySet<string>): Format {
  return {
    ...anyCsv,
    async recognise(files) {
      for (const file of files) {
        const sheet = headers.size === 0 ? undefined : await openTable(file);
        if (sheet && headers.has(headerHash(sheet.header))) return SAID;
      }
      return anyCsv.recognise(files);
    },
  };
}

/** As sure as a guess can be: a format that knows its own columns stays surer. */
const SAID = 0.48;
