// Dates as LinkedIn writes them, one shape per file (formats.md 1), and as Excel re-writes them (`4-Apr-21`, `Jan-23`).
// Only shapes that read one way are read: `1/2/26` is a date in the files that are known to put the month first, and
// nothing elsewhere. What does not parse is unknown, never now and never 1970.

/** A day, perhaps a time of it, and whether the file says that it is UTC. */
export interface Moment {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM:SS` */
  readonly time?: string;
  readonly utc?: true;
}

/** English as in the exports; German as Excel spells what it has recognised. */
const months: Readonly<Record<string, number>> = Object.fromEntries(
  'jan january januar|feb february februar|mar march mrz mär märz|apr april|may mai|jun june juni|jul july juli|aug august|sep sept september|oct october okt oktober|nov november|dec december dez dezember'
    .split('|')
    .flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

const named = /^(\d{1,2})(?:\.\s*|[\s-])(\p{L}{3,9})\.?(?:\s+|-)(\d{4}|\d{2})$/u;
const asMessages = /^\d{4}-\d\d-\d\d (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d UTC$/;
const namedFirst = /^(\p{L}{3,9})\.?\s+(\d{1,2}),\s*(\d{4})$/u;
const numeric =
  /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(UTC|GMT|Z)?)?$/i;
const us =
  /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*([AP])\.?M\.?)?)?$/i;

/** Connections, Company Follows: `08 Feb 2026`; Excel: `8-Feb-26`. A time behind an ISO day is let go. */
export function parseDay(raw: string): string | undefined {
  return parseMoment(raw)?.day;
}

/** Messages, Endorsements, Emails, Events: `2025-06-01 14:03:22 UTC`, `2024/02/01 15:02:55 UTC`, or a day with its month's name. */
export function parseMoment(raw: string): Moment | undefined {
  const text = raw.trim();
  if (asMessages.test(text)) {
    // The same as below, for the one file with hundreds of thousands of them.
    const day = dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
    return day === undefined ? undefined : { day, time: text.slice(11, 19), utc: true };
  }
  const iso = numeric.exec(text);
  if (iso) {
    const day = dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
    if (day === undefined || iso[5] === undefined) return day === undefined ? undefined : { day };
    const time = timeOf(Number(iso[5]), Number(iso[6]), Number(iso[7] ?? 0));
    if (time === undefined) return undefined;
    return iso[8] === undefined ? { day, time } : { day, time, utc: true };
  }
  const plain = named.exec(text);
  const [, dayText, month, year] = plain ?? [];
  const [, month2, dayText2, year2] = namedFirst.exec(text) ?? [];
  const day = dayOf(
    fullYear(year ?? year2 ?? ''),
    months[(month ?? month2 ?? '').toLowerCase()] ?? 0,
    Number(dayText ?? dayText2),
  );
  return day === undefined ? undefined : { day };
}

/** Invitations, Job Applications, Recommendations: `1/29/26, 2:37 PM` (month first), `1/1/23`; else as `parseMoment`. */
export function parseUsMoment(raw: string): Moment | undefined {
  const match = us.exec(raw.trim().replace(/[\u202f\u00a0]/g, ' '));
  if (!match) return parseMoment(raw);
  const day = dayOf(fullYear(match[3] ?? ''), Number(match[1]), Number(match[2]));
  if (day === undefined || match[4] === undefined) return day === undefined ? undefined : { day };
  const hour = Number(match[4]);
  const half = match[6]?.toUpperCase();
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const time = timeOf(half === undefined ? hour : (hour % 12) + (half === 'P' ? 12 : 0), Number(match[5]), 0);
  return time === undefined ? undefined : { day, time };
}

/** Positions, Education: `Jan 2023` -> `2023-01`, `2023` -> `2023`; Excel: `Jan-23`; a whole day gives its month. */
export function parseMonth(raw: string): string | undefined {
  const text = raw.trim();
  if (/^\d{4}$/.test(text)) return text;
  const [, name, year] = /^(\p{L}{3,9})\.?[\s-]+(\d{4}|\d{2})$/u.exec(text) ?? [];
  const month = months[(name ?? '').toLowerCase()];
  if (month !== undefined) return `${pad(fullYear(year ?? ''), 4)}-${pad(month)}`;
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return text;
  return parseDay(text)?.slice(0, 7);
}

/**
 * The UTC instant of a moment. Times without a zone are the user's; a day without a time is its noon there,
 * so that it is the same day wherever it is shown near by.
 */
export function instantOf(moment: Moment, timeZone: string): string {
  if (moment.utc) return `${moment.day}T${moment.time ?? '12:00:00'}Z`;
  return Temporal.PlainDateTime.from(`${moment.day}T${moment.time ?? '12:00:00'}`)
    .toZonedDateTime(timeZone)
    .toInstant()
    .toString({ smallestUnit: 'second' });
}

/**
 * Some exports leave `01/24/18, 03:00 PM` without quotes, so that the row has one cell too many: joined again,
 * or undefined where that is not what is wrong with it.
 */
export function mendSplitDate(cells: readonly string[], column: number, width: number): string[] | undefined {
  const [day = '', time = ''] = cells.slice(column, column + 2);
  if (cells.length !== width + 1 || !/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(day.trim())) return undefined;
  if (!/^\s*\d{1,2}:\d{2}(?::\d{2})?\s*[AP]M\s*$/i.test(time)) return undefined;
  return cells.toSpliced(column, 2, `${day.trim()}, ${time.trim()}`);
}

/** Two digits: 00 to 68 are 2000 and later. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  return year <= 68 ? 2000 + year : 1900 + year;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day > days ? undefined : `${year}-${pad(month)}-${pad(day)}`;
}

function timeOf(hour: number, minute: number, second: number): string | undefined {
  return hour > 23 || minute > 59 || second > 59 ? undefined : `${pad(hour)}:${pad(minute)}:${pad(second)}`;
}

function pad(number: number, length = 2): string {
  return String(number).padStart(length, '0');
}
