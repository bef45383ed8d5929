// Days as people say them. Pure: which day today is, is given.
export interface SaidDay {
  /** Days before today; negative is to come. */
  readonly ago: number;
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  /** 1 Monday to 7 Sunday */
  readonly weekday: number;
  readonly thisYear: number;
}

/** A day as it is said today. */
export function daySeenFrom(today: Temporal.PlainDate, day: Temporal.PlainDate): SaidDay {
  return {
    ago: day.until(today, { largestUnit: 'days' }).days,
    year: day.year,
    month: day.month,
    day: day.day,
    weekday: day.dayOfWeek,
    thisYear: today.year,
  };
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export function monthName(month: number): string {
  return months[month - 1] ?? '';
}

export function dayInWords(it: SaidDay): string {
  const { ago } = it;
  if (ago < 0) return dayToCome(it);
  if (ago === 0) return 'today';
  if (ago === 1) return 'yesterday';
  if (ago < 7) return `last ${weekdays[it.weekday - 1]}`;
  if (ago < 14) return aWeekOrTwoAgo(it);
  if (ago < 28) return ago < 21 ? 'two weeks ago' : 'three weeks ago';
  if (ago < 300) return `in ${monthName(it.month)}`;
  return ago < 1100 ? partOfYear(it) : `in ${it.year}`;
}

/** A week begins on Monday: on a Monday the Friday ten days before is not in the last one. */
function aWeekOrTwoAgo({ ago, weekday }: SaidDay): string {
  const today = ((weekday - 1 + ago) % 7) + 1;
  return ago < today + 7 ? 'last week' : `${ago} days ago`;
}

function dayToCome(it: SaidDay): string {
  if (it.ago === -1) return 'tomorrow';
  if (it.ago > -7) return `on ${weekdays[it.weekday - 1]}`;
  const year = it.year === it.thisYear ? '' : ` ${it.year}`;
  return `on ${it.day} ${monthName(it.month)}${year}`;
}

/** How long something rests: "until tomorrow", "until Friday", "until 23 February 2027". */
export function untilInWords(it: SaidDay): string {
  return it.ago >= 0 ? 'until today' : `until ${dayToCome(it).replace(/^on /, '')}`;
}

function partOfYear({ month, year }: SaidDay): string {
  if (month < 3) return `early in ${year}`;
  if (month === 12) return `at the end of ${year}`;
  const season = month < 6 ? 'spring' : month < 9 ? 'summer' : 'autumn';
  return `in ${season} ${year}`;
}

/** For hover and screen readers. */
export function exactDay({ day, month, year, weekday }: SaidDay): string {
  return `${weekdays[weekday - 1]}, ${day} ${monthName(month)} ${year}`;
}

/** Within a sentence: "on Friday, 3 May 2024". */
export function exactDayWritten(it: SaidDay): string {
  return `on ${exactDay(it)}`;
}

export function exactDayAloud(it: SaidDay): string {
  return `, ${exactDay(it)}`;
}

export const weekdayName = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
} as const;

/** `2021-03` or `2021`, as files give the month of a role. */
export function monthInWords(text: string): string {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(text) ?? [];
  return year && month ? `${monthName(Number(month))} ${year}` : text;
}

/** `2024-05` and `2024`, as one says when one met: "in May 2024", "in 2024". Null for anything else. */
export function spanInWords(text: string): string | null {
  return /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) ? `in ${monthInWords(text)}` : null;
}

/** `1984-05-17`, or `--05-17` where the year is unknown. */
export function birthdayInWords(text: string): string {
  const [, year, month, day] = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (!month || !day) return text;
  return `${Number(day)} ${monthName(Number(month))}${year === '-' ? '' : ` ${year}`}`;
}
