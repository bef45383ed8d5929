// Which column is what, as the user said it: read from a mapping file (`column = field` lines, or JSON), and laid over the guess.
// Columns that are not named stay as they were guessed; `-` leaves a column out.
import { type Field, fields } from '#formats/contact-sheet/columns.ts';
import { isOfFile } from '#formats/contact-sheet/said.ts';
import { normaliseTitle } from '#formats/csv.ts';
import type { ColumnMapping } from '#formats/format.ts';
import type { GuessedColumn } from './guess.ts';

/** A fault of a mapping file, with its line. */
export interface MappingFault {
  readonly code: 'no-field' | 'unknown-field' | 'column-twice' | 'not-json' | 'nothing-said';
  readonly line: number;
  readonly value: string;
}

const aliases: Readonly<Record<string, Field>> = {
  '-': 'ignore',
  none: 'ignore',
  skip: 'ignore',
  extra: 'keep',
  company: 'organisation',
  organization: 'organisation',
  job: 'title',
  'job-title': 'title',
  position: 'title',
  'given-name': 'first-name',
  'family-name': 'last-name',
  surname: 'last-name',
  'full-name': 'name',
  'e-mail': 'email',
  mail: 'email',
  mobile: 'phone',
  telephone: 'phone',
  note: 'notes',
  tag: 'tags',
  labels: 'tags',
  url: 'link',
  website: 'link',
  zip: 'postcode',
  state: 'region',
  town: 'city',
};
/** What a person may say; the others belong to formats that are known. */
export const sayable: readonly Field[] = fields.filter(
  (field) => field !== 'email-type' && field !== 'file-as',
);

/** Reads a mapping file. `#` begins a comment; a column with `=` in its title stands in quotes, or in JSON. */
export function readMapping(
  text: string,
): { readonly mapping: ColumnMapping } | { readonly fault: MappingFault } {
  const plain = text.replace(/^\ufeff/, '');
  const trimmed = plain.trim();
  if (trimmed.startsWith('{')) return fromJson(trimmed);
  const pairs: [string, string, number][] = [];
  for (const [at, line] of plain.split(/\r\n?|\n/).entries()) {
    const said = line.trim();
    if (said === '' || said.startsWith('#')) continue;
    const match = /^"((?:[^"]|"")*)"\s*=\s*(.*)$/.exec(said) ?? /^(.*)=([^=]*)$/.exec(said);
    if (!match) return { fault: { code: 'no-field', line: at + 1, value: said.slice(0, 80) } };
    pairs.push([(match[1] ?? '').replaceAll('""', '"').trim(), (match[2] ?? '').trim(), at + 1]);
  }
  return checked(pairs);
}

function fromJson(text: string): ReturnType<typeof readMapping> {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
    return {
      fault: {
        code: 'not-json',
        line: text.slice(0, position).split('\n').length,
        value: message.slice(0, 80),
      },
    };
  }
  const lineOf = (title: string): number => {
    const at = text.indexOf(JSON.stringify(title));
    return at < 0 ? 1 : text.slice(0, at).split('\n').length;
  };
  return checked(
    Object.entries(said as Record<string, unknown>).map(([column, field]) => [
      column,
      typeof field === 'string' ? field : '',
      lineOf(column),
    ]),
  );
}

function checked(pairs: readonly (readonly [string, string, number])[]): ReturnType<typeof readMapping> {
  if (pairs.length === 0) return { fault: { code: 'nothing-said', line: 1, value: '' } };
  const seen = new Set<string>();
  const mapping: [string, string][] = [];
  for (const [column, said, line] of pairs) {
    if (column === '' || said === '') return { fault: { code: 'no-field', line, value: column || said } };
    const field = fieldCalled(said);
    if (!field && isOfFile(column, said)) {
      mapping.push([normaliseTitle(column), said]);
      continue;
    }
    if (!field) return { fault: { code: 'unknown-field', line, value: said.slice(0, 80) } };
    if (seen.has(normaliseTitle(column)))
      return { fault: { code: 'column-twice', line, value: column.slice(0, 80) } };
    seen.add(normaliseTitle(column));
    mapping.push([column, field]);
  }
  return { mapping };
}

/** `First Name`, `first_name` and `organization` are understood. */
export function fieldCalled(text: string): Field | undefined {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return sayable.find((field) => field === name) ?? aliases[name];
}

/** The guess with what was said laid over it; or the first column that the file does not have. */
export function applyMapping(
  guessed: readonly GuessedColumn[],
  mapping: ColumnMapping,
): { readonly columns: readonly GuessedColumn[] } | { readonly missing: string } {
  const said = new Map<number, Field>();
  for (const [title, name] of mapping) {
    if (isOfFile(title, name)) continue;
    const hits = guessed.filter((column) => normaliseTitle(column.title) === normaliseTitle(title));
    const field = fieldCalled(name);
    if (hits.length === 0 || !field) return { missing: title };
    for (const { index } of hits) said.set(index, field);
  }
  const taken = new Set(said.values());
  return {
    columns: guessed.map((column): GuessedColumn => {
      const field = said.get(column.index);
      if (field !== undefined) return { ...column, field, score: 1 };
      // What was guessed gives way where the user named another column for it.
      const whole =
        (column.field === 'name' && taken.has('first-name')) ||
        (taken.has('name') && /^(?:first|last)-name$/.test(column.field));
      return (taken.has(column.field) && column.field !== 'email' && column.field !== 'phone') || whole
        ? { ...column, field: 'keep', score: 0 }
        : column;
    }),
  };
}

/** Less sure than that, it is said to be a guess. Chosen: what values alone tell is below. */
const SURE = 0.7;

/** The mapping in a line, for the report: `Vorname = first-name; Kunde = name (perhaps)`. */
export function mappingText(columns: readonly GuessedColumn[]): { columns: string; kept: string } {
  const used = columns.filter(({ field, title }) => field !== 'keep' && field !== 'ignore' && title !== '');
  const kept = columns.filter(({ field, title }) => field === 'keep' && title !== '');
  return {
    columns: used
      .map(({ title, field, score }) => `${title} = ${field}${score < SURE ? ' (perhaps)' : ''}`)
      .join('; '),
    kept: kept.map(({ title }) => title).join('; '),
  };
}
