// A day as people say it, the exact one on hover and for screen readers.
import { dayInWords, exactDay, exactDayAloud, type SaidDay } from '#words/web/when.ts';

/** Takes an instant (`2026-05-15T13:00:00Z`) or a plain date (`2026-05-15`); anything else is unknown. */
export function saidDay(text: string): SaidDay | null {
  const zone = Temporal.Now.timeZoneId();
  try {
    const day = /^\d{4}-\d\d-\d\d$/.test(text)
      ? Temporal.PlainDate.from(text)
      : Temporal.Instant.from(text).toZonedDateTimeISO(zone).toPlainDate();
    const today = Temporal.Now.plainDateISO(zone);
    return {
      ago: day.until(today, { largestUnit: 'days' }).days,
      year: day.year,
      month: day.month,
      day: day.day,
      weekday: day.dayOfWeek,
      thisYear: today.year,
    };
  } catch {
    return null;
  }
}

export function inWords(text: string | null): string | null {
  const day = text === null ? null : saidDay(text);
  return day ? dayInWords(day) : null;
}

export function When({ at, otherwise = null }: { readonly at: string; readonly otherwise?: string | null }) {
  const day = saidDay(at);
  if (!day) return otherwise ?? at;
  return (
    <time dateTime={at} title={exactDay(day)}>
      {dayInWords(day)}
      <span className="unseen">{exactDayAloud(day)}</span>
    </time>
  );
}
