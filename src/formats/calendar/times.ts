// Days and times as calendars write them: `20240304T112034Z`, `20240304` with or without VALUE=DATE, ISO with marks, an offset behind.
// Wall time is kept as milliseconds as if it were UTC ("local"); which instant that is, a zone says.
import type { Property } from './property.ts';

export interface When {
  /** Wall time in milliseconds, as if UTC; of a day its midnight. */
  readonly local: number;
  /** A day without a time. */
  readonly isDay: boolean;
  /** Minutes east of UTC where the value itself says it: 0 for `Z`. */
  readonly offset?: number;
  readonly zone?: string;
}

const written =
  /^\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T ]\s*(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d{1,9})?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?\s*$/i;
/** Years of a calendar; Apple keeps birthdays without a year in 1604. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2200;

export function readWhen(value: string, zone?: string): When | undefined {
  const parts = written.exec(value);
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((it) => Number(it ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return undefined;
  if (day > daysOf(year, month) || hour > 24 || minute > 59 || second > 60) return undefined;
  const local = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59));
  const behind = parts[7]?.toUpperCase();
  return {
    local,
    isDay: parts[4] === undefined,
    ...(behind === undefined ? {} : { offset: behind === 'Z' ? 0 : (readOffset(behind) ?? 0) }),
    ...(zone === undefined || zone === '' ? {} : { zone }),
  };
}

/** What a calendar and a clock on the wall show at that wall time. */
export function clockOf(local: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
} {
  const date = new Date(local);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** The first value of a property. */
export function whenOf(property: Property): When | undefined {
  return readWhen(property.value, property.params.get('TZID'));
}

/** Dates that a property lists; of a period its beginning. */
export function whensOf(property: Property, most: number): When[] {
  const zone = property.params.get('TZID');
  const found: When[] = [];
  for (const value of property.value.split(',', most)) {
    const when = readWhen(value.split('/', 1)[0]!, zone);
    if (when) found.push(when);
  }
  return found;
}

/** `+0100`, `-05:30`, `+05`, `+001530` (seconds are left out), in minutes. */
export function readOffset(value: string): number | undefined {
  const parts = /^\s*([+-])(\d\d):?(\d\d)?(?::?\d\d)?\s*$/.exec(value);
  if (!parts) return undefined;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  if (minutes > 16 * 60) return undefined;
  return parts[1] === '-' ? -minutes : minutes;
}

export function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `20240304T112034` of a wall time. */
export function localStamp(local: number): string {
  return new Date(local).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
}
