// Days in JSContact: a PartialDate of year, month and day, any of them missing, or a Timestamp.
import { isObject, type Json, objectsIn } from '#formats/json-text.ts';

type JsonObject = { readonly [name: string]: Json };

const two = (value: number): string => String(value).padStart(2, '0');

/** `YYYY-MM-DD`, `--MM-DD`, `YYYY-MM` or `YYYY`; undefined where nothing is stated. */
export function dayOf(date: Json | undefined): string | undefined {
  if (typeof date === 'string') return date;
  if (!isObject(date)) return undefined;
  if (typeof date['utc'] === 'string') return date['utc'].slice(0, 10);
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => {
    const value = date[part];
    return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 10_000
      ? value
      : undefined;
  });
  if (month !== undefined && day !== undefined && month < 13 && day < 32)
    return `${year === undefined ? '-' : String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (year === undefined) return undefined;
  return month === undefined
    ? String(year).padStart(4, '0')
    : `${String(year).padStart(4, '0')}-${two(month)}`;
}

/** The birthday; one that is no whole day is kept, so that it is told as unknown. */
export function birthOf(json: JsonObject, kept: [string, string][]): string | undefined {
  for (const one of objectsIn(json['anniversaries'])) {
    if (one['kind'] !== 'birth') continue;
    const day = dayOf(one['date']);
    if (day === undefined) continue;
    if (/^(?:\d{4}|-)-\d\d-\d\d$/.test(day)) return day;
    kept.push(['BDAY', day]);
  }
  return undefined;
}

/** A birthday as the entry of `anniversaries`. */
export function birthEntry(birthday: string): JsonObject {
  const [, year, month, day] = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(birthday) ?? [];
  return {
    '@type': 'Anniversary',
    kind: 'birth',
    date: {
      '@type': 'PartialDate',
      ...(year === undefined || year === '-' ? {} : { year: Number(year) }),
      ...(month === undefined ? {} : { month: Number(month) }),
      ...(day === undefined ? {} : { day: Number(day) }),
    },
  };
}
