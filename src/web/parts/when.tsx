// A day as people say it, the exact one on hover and for screen readers.
import {
  dayInWords,
  daySeenFrom,
  exactDay,
  exactDayAloud,
  exactDayWritten,
  spanInWords,
  type SaidDay,
} from '#words/web/when.ts';

/** Takes an instant (`2026-05-15T13:00:00Z`) or a plain date (`2026-05-15`); anything else is unknown. */
export function saidDay(text: string): SaidDay | null {
  const zone = Temporal.Now.timeZoneId();
  try {
    const day = /^\d{4}-\d\d-\d\d$/.test(text)
      ? Temporal.PlainDate.from(text)
      : Temporal.Instant.from(text).toZonedDateTimeISO(zone).toPlainDate();
    return daySeenFrom(Temporal.Now.plainDateISO(zone), day);
  } catch {
    return null;
  }
}

/** Also of a month or a year: "in May 2024". Null where it is no date. */
export function inWords(text: string | null): string | null {
  if (text === null) return null;
  const day = saidDay(text);
  return day ? dayInWords(day) : spanInWords(text);
}

interface WhenProps {
  readonly at: string;
  readonly otherwise?: string | null;
  /** The exact day is what is seen: where one line stands among many of the same month. */
  readonly exact?: boolean;
}

export function When({ at, otherwise = null, exact = false }: WhenProps) {
  const day = saidDay(at);
  if (!day) return spanInWords(at) ?? otherwise ?? at;
  if (exact) return <time dateTime={at}>{exactDayWritten(day)}</time>;
  return (
    <time dateTime={at} title={exactDay(day)}>
      {dayInWords(day)}
      <span className="unseen">{exactDayAloud(day)}</span>
    </time>
  );
}
