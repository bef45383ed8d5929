// Instants, plain days and rhythms as people say them: "last Tuesday", "in October", "in spring 2024", "every month or so".
// Pure: the clock and the zone are given. The wording of a day is in web/when.ts, so that page and terminal say the same.
import type { Voice } from './voice.ts';
import { dayInWords, daySeenFrom, monthInWords, type SaidDay } from './web/when.ts';

type Clock = Pick<Voice, 'now' | 'timeZone'>;

/** The day of an instant (ms, or UTC text) in the zone, counted from today; null where it is no date. */
export function saidDayOf(instant: number | string, { now, timeZone }: Clock): SaidDay | null {
  const at = typeof instant === 'number' ? instant : Date.parse(instant);
  if (!Number.isFinite(at)) return null;
  return daySeenFrom(localDay(now, timeZone), localDay(at, timeZone));
}

/** "yesterday", "in October", "in spring 2024"; empty where it is no date. */
export function whenInWords(instant: number | string, clock: Clock): string {
  const day = saidDayOf(instant, clock);
  return day === null ? '' : dayInWords(day);
}

/** A plain date (`2026-05-03`) in words: "tomorrow", "on 3 May", "last week". */
export function dayOfDateInWords(date: string, { now, timeZone }: Clock): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return date;
  return dayInWords(daySeenFrom(localDay(now, timeZone), Temporal.PlainDate.from(date)));
}

/** A date as exact as it was said (`2024`, `2024-05`, `2024-05-11`): "in 2024", "in May 2024", "in spring 2024". */
export function monthOrDayInWords(date: string, clock: Clock): string {
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return dayOfDateInWords(date, clock);
  return date === '' ? '' : /^\d{4}(?:-\d\d)?$/.test(date) ? `in ${monthInWords(date)}` : date;
}

/** How often, from a typical gap in days. */
export function rhythmInWords(days: number): string {
  if (days <= 2) return 'almost every day';
  if (days <= 4) return 'every few days';
  if (days <= 10) return 'every week or so';
  if (days <= 20) return 'every couple of weeks';
  if (days <= 45) return 'every month or so';
  if (days <= 75) return 'every couple of months';
  if (days <= 140) return 'every few months';
  if (days <= 250) return 'twice a year or so';
  return days <= 500 ? 'once a year or so' : 'every few years';
}

function localDay(instant: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(instant))
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
}
