// A table of "this column is that field" applied to a row: Outlook's and Thunderbird's columns are known, those of any
// other CSV are guessed or said. What has no field is kept in `extra` under its title.
import type { ProblemCode } from '#formats/format.ts';
import { birthdayOfParts, type BirthdayReading, type DayOrder, readBirthday } from './birthdays.ts';
import { isBroken, oneLine, plainCell, valuesOf } from './cells.ts';
import { countryCalled, isCutNumber, isCutPostcode } from './cut-numbers.ts';
import type { Draft } from './draft.ts';
import { emailsIn, labelled, phonesIn, slugIn, webAddress } from './points.ts';

/** What a column can be. The names are those of a mapping file. */
export const fields = [
  'name',
  'first-name',
  'middle-name',
  'last-name',
  'prefix',
  'suffix',
  'nickname',
  'file-as',
  'email',
  'email-type',
  'phone',
  'organisation',
  'department',
  'title',
  'birthday',
  'birth-year',
  'birth-month',
  'birth-day',
  'address',
  'street',
  'po-box',
  'postcode',
  'city',
  'region',
  'country',
  'location',
  'linkedin',
  'link',
  'tags',
  'notes',
  'keep',
  'ignore',
] as const;
export type Field = (typeof fields)[number];

export interface Column {
  readonly index: number;
  readonly title: string;
  readonly field: Field;
  /** `work`, `home`: for addresses, numbers and e-mails. */
  readonly label?: string;
  /** Columns of one postal address, or an e-mail and its type. */
  readonly group?: string;
}

/** Tells something about a row that still gives its record. */
export type Note = (code: ProblemCode, value: string) => void;

type AddressPart = 'street' | 'po-box' | 'postcode' | 'city' | 'region' | 'country';
type AddressParts = Partial<Record<AddressPart, string>> & { label?: string };

const names = {
  name: 'full',
  'first-name': 'given',
  'middle-name': 'middle',
  'last-name': 'family',
  prefix: 'prefix',
  suffix: 'suffix',
  nickname: 'nickname',
} as const;
const addressLike: ReadonlySet<Field> = new Set(['email', 'link', 'linkedin']);
const numberLike: ReadonlySet<Field> = new Set(['phone', 'keep']);

/** Puts the cells of one row where their columns say. */
export function fillByColumns(
  columns: readonly Column[],
  cells: readonly string[],
  draft: Draft,
  note: Note,
  { order, country }: { readonly order?: DayOrder | undefined; readonly country?: string | undefined } = {},
): void {
  const types = new Map<string, string>();
  const addresses = new Map<string, AddressParts>();
  const role: { organisation?: string; department?: string; title?: string } = {};
  const born = { 'birth-year': '', 'birth-month': '', 'birth-day': '' };
  const keep = (column: Column, value: string): void => void draft.extra.push([column.title, value]);
  for (const column of columns)
    if (column.field === 'email-type')
      types.set(column.group ?? '', (cells[column.index] ?? '').trim().toUpperCase());

  for (const column of columns) {
    const { field, label = '', group = '' } = column;
    const raw = cells[column.index] ?? '';
    const value = raw === '' || field === 'ignore' ? '' : plainCell(raw, addressLike.has(field));
    if (value === '') continue;
    if (isBroken(value, numberLike.has(field))) {
      // What nobody can read any more is told where it would have been used.
      if (field !== 'keep') note('value-damaged', `${column.title}: ${value}`);
      keep(column, raw.trim());
      continue;
    }
    switch (field) {
      case 'name':
      case 'first-name':
      case 'middle-name':
      case 'last-name':
      case 'prefix':
      case 'suffix':
      case 'nickname':
        if (draft.name[names[field]] === '') draft.name[names[field]] = oneLine(value);
        else keep(column, value);
        break;
      case 'file-as':
        draft.instead.push(value);
        keep(column, value);
        break;
      case 'email-type':
        break;
      case 'email': {
        const { values, other } =
          types.get(group) === 'EX' ? { values: [], other: [value] } : emailsIn(value);
        for (const one of values) draft.emails.push(labelled(one, label));
        if (other.length > 0) {
          note('address-unreadable', other.join('; '));
          keep(column, value);
        }
        break;
      }
      case 'phone': {
        const { values, other } = phonesIn(value);
        for (const one of values) {
          if (isCutNumber(one, country)) note('number-perhaps-cut', one);
          draft.phones.push(labelled(one, label));
        }
        for (const one of other) takeWords(draft, column.title, one, note);
        break;
      }
      case 'organisation':
      case 'department':
      case 'title':
        if (role[field] === undefined) role[field] = oneLine(value);
        else keep(column, value);
        break;
      case 'birthday':
        takeBirthday(readBirthday(value, order), value, () => keep(column, value));
        break;
      case 'birth-year':
      case 'birth-month':
      case 'birth-day':
        born[field] = value;
        break;
      case 'address': {
        const text = inOneLine(value);
        if (text !== '') draft.addresses.push(labelled(text, label));
        break;
      }
      case 'street':
      case 'po-box':
      case 'postcode':
      case 'city':
      case 'region':
      case 'country': {
        const parts = addresses.get(group) ?? { label };
        addresses.set(group, parts);
        if (field === 'postcode' && isCutPostcode(value, countryIn(columns, cells, group) ?? country))
          note('number-perhaps-cut', value);
        parts[field] = parts[field] === undefined ? inOneLine(value) : `${parts[field]}, ${inOneLine(value)}`;
        break;
      }
      case 'location':
        if (draft.location === undefined) draft.location = oneLine(value);
        else keep(column, value);
        break;
      case 'linkedin':
      case 'link':
        takeLink(draft, value, label, field === 'linkedin', () => keep(column, value));
        break;
      case 'tags':
        for (const tag of valuesOf(value)
          .flatMap((one) => one.split(/[;,|\n]/))
          .map(oneLine))
          if (tag !== '') draft.categories.push(tag);
        break;
      case 'notes':
        draft.notes.push(value);
        break;
      case 'keep':
        keep(column, value);
        break;
      case 'ignore':
        break;
    }
  }
  const parts = Object.values(born);
  if (parts.some((part) => part !== '')) {
    const [year = '', month = '', day = ''] = parts;
    takeBirthday(birthdayOfParts(year, month, day), parts.join('-'), () => {
      for (const column of columns)
        if (column.field in born && born[column.field as keyof typeof born] !== '')
          keep(column, born[column.field as keyof typeof born]);
    });
  }
  if (Object.keys(role).length > 0) draft.affiliations.push(role);
  if (role.organisation !== undefined) draft.instead.push(role.organisation);
  for (const [group, address] of addresses) {
    const text = lineOf(address);
    // A town without a street is where somebody is to be found, and no address.
    const isPlace = group === '' && !address.street && !address['po-box'] && !address.postcode;
    // A postcode alone is where nobody lives.
    const { label: _, postcode, ...rest } = address;
    if (postcode !== undefined && Object.values(rest).every((part) => part === undefined)) {
      const column = columns.find((one) => one.field === 'postcode' && (one.group ?? '') === group);
      if (column) keep(column, postcode);
      continue;
    }
    if (!isPlace && text !== '') draft.addresses.push(labelled(text, address.label));
    if (group === '' && text !== '')
      draft.location ??= isPlace ? text : [address.city, address.country].filter(Boolean).join(', ') || text;
  }

  function takeBirthday(reading: BirthdayReading, value: string, kept: () => void): void {
    if (reading === 'none') return;
    if (typeof reading === 'string') {
      note(reading === 'ambiguous' ? 'date-ambiguous' : 'date-unknown', value);
      kept();
      return;
    }
    draft.birthday ??= reading.birthday;
    if (reading.serial) {
      note('date-serial', `${value} = ${reading.birthday}`);
      kept();
      return;
    }
    // A year of two digits is not read: the file's own words stay beside the day.
    if (reading.birthday.startsWith('--') && /\d.*\d.*\d\d$/.test(value)) kept();
  }
}

/** Words where a number belongs (“ring the bell first”) are a note; what is neither stays as it was written. */
export function takeWords(draft: Draft, title: string, value: string, note: Note): void {
  const isNote = /\p{L}{3}/u.test(value);
  if (isNote) draft.notes.push(`${title}: ${value}`);
  else draft.extra.push([title, value]);
  note(isNote ? 'number-is-words' : 'number-unreadable', value);
}

/** The country of the address that these columns make. */
function countryIn(columns: readonly Column[], cells: readonly string[], group: string): string | undefined {
  const column = columns.find((one) => one.field === 'country' && (one.group ?? '') === group);
  return column && countryCalled(plainCell(cells[column.index] ?? ''));
}

/** Several links in one cell are told apart by blanks; what is no link stays as it was written. */
export function takeLink(
  draft: Draft,
  value: string,
  label: string,
  ofLinkedIn: boolean,
  keep: () => void,
): void {
  for (const piece of valuesOf(value).flatMap((one) => one.split(/[\s;|]+|,(?=\s*http)/))) {
    if (piece === '') continue;
    const slug = slugIn(piece, ofLinkedIn);
    const link = webAddress(piece);
    if (slug !== undefined) draft.linkedin ??= slug;
    if (link !== undefined) draft.links.push(labelled(link, label));
    else if (slug === undefined) keep();
  }
}

/** The parts of a postal address in one line. */
export function lineOf(parts: Partial<Record<AddressPart, string>>): string {
  const place = [parts.postcode, parts.city].filter(Boolean).join(' ');
  return [parts.street, parts['po-box'], place, parts.region, parts.country].filter(Boolean).join(', ');
}

/** Lines of an address become one; Google writes some without a comma at the end, some with. */
export function inOneLine(text: string): string {
  if (text === '') return '';
  if (!text.includes('\n')) return oneLine(text).replace(/,$/, '');
  return text
    .split('\n')
    .map((line) => oneLine(line).replace(/,$/, ''))
    .filter(Boolean)
    .join(', ');
}
