// Dates as people say them: ISO, or plain words (`last Tuesday`, `15 May 3pm`, `May 2024`). Never guesses: what is not understood is said so.
import type { Context } from './context.ts';
import { fail } from './failure.ts';

export interface When {
  /** Plain local date, `YYYY-MM-DD`, or `YYYY-MM` / `YYYY` where no more was said. */
  readonly day: string;
  /** The instant in ms: of the time that was said, else noon of that day. */
  readonly at: number;
}

/** Which way a date without a year or a weekday points. */
export type Lean = 'past' | 'future';

export async function parseWhen(context: Context, said: string, lean: Lean): Promise<When> {
  const text = said.trim();
  const zone = context.timeZone;
  const noon = (day: Temporal.PlainDate): number =>
    day.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).epochMilliseconds;
  if (/^\d{4}$/.test(text)) return { day: text, at: noon(Temporal.PlainDate.from(`${text}-07-01`)) };
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text))
    return { day: text, at: noon(Temporal.PlainDate.from(`${text}-15`)) };
  const iso = parseIso(text, zone);
  if (iso) return iso;
  // The shape of a date and none: 2026-02-30.
  if (/^\d{4}-\d\d-\d\d/.test(text)) return fail('date-not-understood', { text });
  const local = Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(zone);
  // Loaded when words are said: most commands say none.
  const chrono = await import('chrono-node');
  // Days before months everywhere but in the United States.
  const parser = /^en-US$/i.test(context.locale) ? chrono.en.casual : chrono.en.GB;
  const reference = { instant: new Date(context.now), timezone: local.offsetNanoseconds / 60_000_000_000 };
  const words = withLeapYear(dayFirst(text), local.toPlainDate(), lean);
  const found = parser.parse(words, reference, { forwardDate: lean === 'future' })[0];
  if (!found || found.text.length < text.replaceAll(/^(on|in|at|since|until|till)\s+/gi, '').length * 0.6)
    return fail('date-not-understood', { text });
  const { start } = found;
  let day = Temporal.PlainDate.from({
    year: start.get('year')!,
    month: start.get('month')!,
    day: start.get('day')!,
  });
  if (
    lean === 'past' &&
    !start.isCertain('year') &&
    Temporal.PlainDate.compare(day, local.toPlainDate()) > 0
  ) {
    day = start.isCertain('month') ? day.subtract({ years: 1 }) : day.subtract({ weeks: 1 });
  }
  // `May 2024` is a month; `in three months` is a day.
  if (MONTH.test(found.text) && start.isCertain('month') && !start.isCertain('day')) {
    return { day: day.toString().slice(0, 7), at: noon(day.with({ day: 15 })) };
  }
  if (!start.isCertain('hour')) return { day: day.toString(), at: noon(day) };
  const at = day.toZonedDateTime({
    timeZone: zone,
    plainTime: { hour: start.get('hour')!, minute: start.get('minute') ?? 0 },
  });
  return { day: day.toString(), at: at.epochMilliseconds };
}

/** Words that make a date of what could be a name or a number: "last May" is one, May is not. */
const TELLS_A_DAY =
  /\d|\b(?:today|tonight|yesterday|ago|last|this|morning|afternoon|evening|noon|night)\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)day\b/i;

/** Where in a line a date stands, the longest one; null where none does. */
export async function findDate(
  context: Context,
  line: string,
): Promise<{ readonly from: number; readonly to: number; readonly text: string } | null> {
  const chrono = await import('chrono-node');
  const parser = /^en-US$/i.test(context.locale) ? chrono.en.casual : chrono.en.GB;
  const found = parser
    .parse(line, new Date(context.now))
    .filter((it) => TELLS_A_DAY.test(it.text))
    .toSorted((a, b) => b.text.length - a.text.length)[0];
  if (!found) return null;
  // The word that leads to it goes with it: "on 3 May".
  const lead = /\b(?:on|in|at)\s+$/i.exec(line.slice(0, found.index))?.[0].length ?? 0;
  return { from: found.index - lead, to: found.index + found.text.length, text: found.text };
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

/** `May 15` is a day in May, not May 2015. */
function dayFirst(text: string): string {
  const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?\b(?!\s*(?:am|pm|:))`;
  return text.replace(new RegExp(`(${MONTH.source})\\s+${day}`, 'i'), '$2 $1');
}

/** `29 February` without a year: of the last leap year, or of the next. */
function withLeapYear(text: string, today: Temporal.PlainDate, lean: Lean): string {
  return text.replace(/\b29(?:th)?\s+(?:of\s+)?feb[a-z]*(?![\s,]*\d{4})/i, (said) => {
    for (let year = today.year; ; year += lean === 'past' ? -1 : 1) {
      if (!Temporal.PlainDate.from({ year, month: 1, day: 1 }).inLeapYear) continue;
      const order = Temporal.PlainDate.compare(Temporal.PlainDate.from({ year, month: 2, day: 29 }), today);
      if (lean === 'past' ? order <= 0 : order >= 0) return `${said} ${year}`;
    }
  });
}

function parseIso(text: string, zone: string): When | undefined {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) {
      const day = Temporal.PlainDate.from(text);
      return { day: text, at: day.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).epochMilliseconds };
    }
    if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text)) {
      const instant = Temporal.Instant.from(text.replace(' ', 'T'));
      return {
        day: instant.toZonedDateTimeISO(zone).toPlainDate().toString(),
        at: instant.epochMilliseconds,
      };
    }
    if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?$/.test(text)) {
      const local = Temporal.PlainDateTime.from(text.replace(' ', 'T'));
      return { day: local.toPlainDate().toString(), at: local.toZonedDateTime(zone).epochMilliseconds };
    }
  } catch {
    return undefined;
  }
  return undefined;
}

/** A day that is over, or today; what is still to come has not happened. Today counts as up to now. */
export async function parsePast(context: Context, said: string): Promise<When> {
  const when = await parseWhen(context, said, 'past');
  const today = localDay(context);
  if (when.day.slice(0, 10) > today.slice(0, when.day.length))
    return fail('date-in-future', { text: said.trim() });
  if (when.at <= context.now) return when;
  // Noon of today, or the middle of this month, may lie ahead; a time of today that was said may not.
  if (/\d\s*(?:am|pm)|\d:\d/i.test(said)) return fail('date-in-future', { text: said.trim() });
  return { ...when, at: context.now };
}

/** A day to come, in full. */
export async function parseComing(context: Context, said: string): Promise<string> {
  const { day } = await parseWhen(context, said, 'future');
  const whole = day.length === 10 ? day : day.length === 7 ? `${day}-01` : `${day}-01-01`;
  return whole > localDay(context) ? whole : fail('date-in-past', { text: said.trim() });
}

/** A day until when: today or to come, in full; of a month or a year its last day. */
export async function parseDue(context: Context, said: string): Promise<string> {
  const { day } = await parseWhen(context, said, 'future');
  const whole =
    day.length === 10
      ? day
      : day.length === 4
        ? `${day}-12-31`
        : Temporal.PlainYearMonth.from(day).toPlainDate({ day: 31 }).toString();
  return whole >= localDay(context) ? whole : fail('date-in-past', { text: said.trim() });
}

function localDay(context: Context): string {
  return Temporal.Instant.fromEpochMilliseconds(context.now)
    .toZonedDateTimeISO(context.timeZone)
    .toPlainDate()
    .toString();
}
