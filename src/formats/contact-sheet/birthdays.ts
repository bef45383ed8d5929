// Birthdays as spreadsheets and address books write them -> `YYYY-MM-DD`, or `--MM-DD` where the year is not known.
// `03/04/2025` is read where the other dates of its column show what stands first, or a person said it; else it is unknown, never guessed.

export type DayOrder = 'day-first' | 'month-first';
/** `none`: a placeholder that says nothing; `unknown`: something that could not be read; `ambiguous`: 03/04, by which nobody knows which is the month. */
export type BirthdayReading =
  | { readonly birthday: string; readonly serial?: true }
  | 'none'
  | 'unknown'
  | 'ambiguous';

const placeholder = /^(?:0{1,4}[-/.]0{1,2}[-/.]0{1,4}|0|1601-01-01.*|1900-01-00)$/;
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\.?(?:$|[T ])/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
/** A day as spreadsheets count it: days since 30 December 1899; of five digits, so that no year is taken for one. */
const serial = /^([1-4]\d{4})(?:[.,]0+)?$/;
const serialZero = Date.UTC(1899, 11, 30);
const yearless = /^--(\d{1,2})-?(\d{2})$/;
const yearLast = /^(\d{1,2})([-/.])\s?(\d{1,2})(?:\2\s?(\d{4}|\d{2})?)?(?:$| \d{1,2}:)/;
const named =
  /^(?:\p{L}+,?\s+)??(\d{1,2})(?:st|nd|rd|th|\.|er|º)?[\s-]*(?:de\s+|of\s+)?(\p{L}{3,})\.?[\s,-]*(?:de\s+)?(\d{4}|\d{2})?$/u;
const monthFirst = /^(?:\p{L}+,\s+)?(\p{L}{3,})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s*(\d{4}))?$/u;
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Beginnings of month names without accents: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish. */
const months: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'sty'],
  ['feb', 'fev', 'fevr', 'lut'],
  ['mar', 'maerz', 'maa', 'mrt', 'mrz'],
  ['apr', 'avr', 'abr', 'kwi'],
  ['may', 'mai', 'mei', 'mag', 'maj'],
  ['jun', 'juin', 'giu', 'cze'],
  ['jul', 'juil', 'lug', 'lip'],
  ['aug', 'aou', 'ago', 'sie'],
  ['sep', 'set', 'wrz'],
  ['oct', 'okt', 'ott', 'out', 'paz'],
  ['nov', 'lis'],
  ['dec', 'dez', 'dic', 'gru'],
];
/** Apple and others write 1604 where the year is not known. */
const unknownYears = new Set([0, 1604]);
const firstYear = 1800;
const lastYear = 2100;

/** What the dates of one column show about their order; undefined where they show nothing, or both. */
export function dayOrderOf(values: Iterable<string>): DayOrder | undefined {
  let [dayFirst, seenMonthFirst] = [false, false];
  for (const value of values) {
    const [, first, , second] = yearLast.exec(value.trim()) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) dayFirst = true;
    if (Number(second) > 12 && Number(first) <= 12) seenMonthFirst = true;
  }
  if (dayFirst === seenMonthFirst) return undefined;
  return dayFirst ? 'day-first' : 'month-first';
}

export function readBirthday(text: string, order?: DayOrder): BirthdayReading {
  const value = text.trim();
  if (value === '' || placeholder.test(value)) return 'none';
  const short = yearless.exec(value);
  if (short) return dated(undefined, Number(short[1]), Number(short[2]));
  const long = yearFirst.exec(value) ?? compact.exec(value);
  if (long) return dated(long[1], Number(long[2]), Number(long[3]));
  const counted = serial.exec(value);
  if (counted) {
    const day = new Date(serialZero + Number(counted[1]) * 86_400_000);
    return { birthday: day.toISOString().slice(0, 10), serial: true };
  }
  const last = yearLast.exec(value);
  if (last) return inOrder(last, order);
  const words = named.exec(value);
  if (words) return dated(words[3], monthOf(words[2] ?? ''), Number(words[1]));
  const american = monthFirst.exec(value);
  if (american) return dated(american[3], monthOf(american[1] ?? ''), Number(american[2]));
  return 'unknown';
}

/** A day of three columns; a month may be a word. */
export function birthdayOfParts(year: string, month: string, day: string): BirthdayReading {
  if (month === '' && day === '') return year === '' || Number(year) === 0 ? 'none' : 'unknown';
  const number = /^\d+$/.test(month) ? Number(month) : monthOf(month);
  if (Number(day) === 0 && number === 0) return 'none';
  return dated(year === '' ? undefined : year, number, Number(day));
}

function inOrder(match: RegExpExecArray, order: DayOrder | undefined): BirthdayReading {
  const [, one, between, two, year] = match;
  const [first, second] = [Number(one), Number(two)];
  // With dots the day stands first, wherever dots are used.
  let stated: DayOrder | undefined = between === '.' ? 'day-first' : order;
  if (first > 12) stated = 'day-first';
  else if (second > 12) stated = 'month-first';
  else if (first === second) stated ??= 'day-first';
  if (stated === undefined) return 'ambiguous';
  return stated === 'day-first' ? dated(year, second, first) : dated(year, first, second);
}

/** Of two digits a year is not told: what is left is the day. */
function dated(year: string | undefined, month: number, day: number): BirthdayReading {
  const number = year === undefined || year.length < 4 ? 0 : Number(year);
  if (unknownYears.has(number))
    return isDay(2000, month, day) ? { birthday: `--${two(month)}-${two(day)}` } : 'unknown';
  if (number < firstYear || number > lastYear || !isDay(number, month, day)) return 'unknown';
  return { birthday: `${number}-${two(month)}-${two(day)}` };
}

function monthOf(word: string): number {
  const plain = word.toLowerCase().replace('ä', 'ae').normalize('NFD').replace(/\p{M}/gu, '');
  let best = 0;
  let length = 0;
  for (const [at, names] of months.entries())
    for (const name of names)
      if (plain.startsWith(name) && name.length > length) [best, length] = [at + 1, name.length];
  return best;
}

const two = (value: number): string => String(value).padStart(2, '0');

function isDay(year: number, month: number, day: number): boolean {
  const most = days[month - 1];
  if (most === undefined || day < 1 || day > most) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
