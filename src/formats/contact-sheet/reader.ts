// The part of `Format.read` that Google, Outlook, Thunderbird and any other CSV share: file by file, told once where none is theirs.
import type { CsvQuestion } from '#formats/csv.ts';
import { mayBeTable, openCsv } from '#formats/csv.ts';
import type { InputFile, Problem, Reading, ReadOptions } from '#formats/format.ts';
import { rememberEncoding } from '#formats/text.ts';
import { KeyKeeper } from '#formats/vcard/key.ts';
import type { Fitting } from './fitting.ts';
import { MOST_COLUMNS } from './mending.ts';
import { dayOrderIn, encodingIn, headerHash, saidOf } from './said.ts';
import { type ContactSheet, type FillRow, type Look, lookAt, readContactSheet } from './sheet.ts';

/** What one maker's address book is. */
export interface ContactBook {
  /** Begins the keys of a sheet: `google`. */
  readonly key: (sheet: ContactSheet) => string;
  /** `insists`: the user says that it is one. */
  readonly open: (file: InputFile, insists?: boolean) => Promise<ContactSheet | undefined>;
  /** How its rows are read; or why nothing of this sheet can be. */
  readonly fill: (
    sheet: ContactSheet,
    look: Look,
    options: ReadOptions,
  ) => FillRow | { readonly problem: Problem };
  /** Makes rows fit that have more or fewer cells than the header; without it they are left out. */
  readonly fitting?: (sheet: ContactSheet, look: Look, options: ReadOptions) => Fitting;
  /** Told before the first row. */
  readonly before?: (sheet: ContactSheet, look: Look, options: ReadOptions) => readonly Reading[];
}

/** Opens a file with a known header, whatever it is called; undefined where it has none. */
export async function openWith(file: InputFile, question: CsvQuestion): Promise<ContactSheet | undefined> {
  if (!(await mayBeTable(file))) return undefined;
  const csv = await openCsv(file, question);
  return csv.header ? { file, csv, header: csv.header } : undefined;
}

/** The encoding that was said of such a file, now or before, comes first. */
async function openAsSaid(
  book: ContactBook,
  file: InputFile,
  { mappings }: ReadOptions,
): Promise<ContactSheet | undefined> {
  const given = encodingIn(mappings?.given);
  if (given) rememberEncoding(file, { encoding: given, guessed: false });
  const insists = mappings?.given !== undefined;
  const sheet = await book.open(file, insists);
  if (!sheet) return undefined;
  const hash = headerHash(sheet.header);
  const encoding = given ?? encodingIn(saidOf(mappings, hash)?.mapping);
  if (!encoding) return { ...sheet, hash };
  rememberEncoding(file, { encoding, guessed: false });
  // Its titles may be spelled otherwise now; what was said of it is known by what they were.
  const again = await book.open(file, insists);
  return again && { ...again, hash };
}

export async function* readBooks(
  book: ContactBook,
  files: readonly InputFile[],
  options: ReadOptions,
): AsyncGenerator<Reading> {
  const keys = new KeyKeeper();
  const of = files.reduce((sum, { size }) => sum + size, 0);
  let read = 0;
  let at = files[0]?.path ?? '';
  try {
    let mine = 0;
    let unread: Problem | undefined;
    // Beside others one that cannot be used keeps nobody out.
    const refuse = (problem: Problem): Reading => {
      if (files.length === 1) return { problem };
      unread ??= problem;
      const { fatal: _, ...rest } = problem;
      return { problem: { ...rest, values: { ...rest.values, beside: 1 } } };
    };
    for (const file of files) {
      at = file.path;
      const sheet = await openAsSaid(book, file, options);
      if (!sheet) {
        const code = file.size === 0 ? 'empty-file' : 'nothing-inside';
        unread ??= { code, where: { file: at }, skips: 0, fatal: true };
        if (files.length > 1) yield { setAside: { file: at, why: 'unknown-file' } };
        continue;
      }
      const where = { file: at, line: Math.max(1, sheet.header.line) };
      if (sheet.header.width > MOST_COLUMNS) {
        const values = { count: sheet.header.width, most: MOST_COLUMNS };
        yield refuse({ code: 'too-many-columns', where, values, skips: 0, fatal: true });
        continue;
      }
      const seen = await lookAt(sheet);
      const order = dayOrderIn(saidOf(options.mappings, sheet.hash ?? '')?.mapping);
      const look = order ? { ...seen, dayOrder: () => order } : seen;
      if (look.rows.length === 0) {
        yield refuse({ code: 'no-rows', where, skips: 0, fatal: true });
        continue;
      }
      const fill = book.fill(sheet, look, options);
      if (typeof fill !== 'function') {
        yield refuse(fill.problem);
        continue;
      }
      mine += 1;
      for (const reading of book.before?.(sheet, look, options) ?? []) yield reading;
      const onBytes = (count: number): void => options.onProgress?.((read += count), of);
      const fitting = book.fitting?.(sheet, look, options);
      for await (const batch of readContactSheet(sheet, look, book.key(sheet), fill, keys, onBytes, fitting))
        for (const reading of batch) yield reading;
    }
    if (mine === 0 && unread) yield { problem: unread };
  } catch (error) {
    // What gets here is a disk or a connection that gave up in the middle.
    const value = error instanceof Error ? error.message.slice(0, 80) : '';
    yield {
      problem: { code: 'reader-stopped', where: { file: at }, values: { value }, skips: 0, fatal: true },
    };
  }
}
