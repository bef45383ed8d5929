// Dates as cards write them -> `YYYY-MM-DD` or `--MM-DD`. Year first, or nothing: `03/04/2025` is not guessed.
// Apple writes 1604 (and a parameter) where the year is not known, others 0000.

const full = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[TZ ])/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:$|[TZ ])/;
const yearless = /^--(\d{2})-?(\d{2})(?:$|[T ])/;
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const firstYear = 1800;
const unknownYears = new Set([0, 1604]);

/** A birthday; undefined where it is not one for sure. `omitYear` is the value of X-APPLE-OMIT-YEAR. */
export function birthdayOf(text: string, omitYear?: string): string | undefined {
  const value = text.trim();
  const short = yearless.exec(value);
  if (short) return isDay(2000, Number(short[1]), Number(short[2])) ? `--${short[1]}-${short[2]}` : undefined;
  const long = compact.exec(value) ?? full.exec(value);
  if (!long) return undefined;
  const year = Number(long[1]);
  const month = Number(long[2]);
  const day = Number(long[3]);
  const rest = `${two(month)}-${two(day)}`;
  if (unknownYears.has(year) || (omitYear !== undefined && Number(omitYear) === year))
    return isDay(2000, month, day) ? `--${rest}` : undefined;
  return year >= firstYear && isDay(year, month, day) ? `${long[1]}-${rest}` : undefined;
}

/** The day of a REV, `YYYY-MM-DD`; undefined where it is none. */
export function revisionDay(text: string): string | undefined {
  const day = birthdayOf(text);
  return day === undefined || day.startsWith('--') ? undefined : day;
}

const two = (value: number): string => String(value).padStart(2, '0');

function isDay(year: number, month: number, day: number): boolean {
  const most = days[month - 1];
  if (most === undefined || day < 1 || day > most) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month !== 2 || day < 29 || leap;
}
