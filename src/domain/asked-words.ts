// What a line in the search field asks for: words that people are found by, and perhaps a time and a manner: "who did I talk to in March
// about boats", "met in spring 2024", "last week". Plain English, by a small grammar of its own, so that typing stays quick; a word that
// is a name as well (May, April, March) is a time where something says so. Days are plain dates; who has a clock and a zone gives today.
import type { How } from './find-people.ts';

/** A plain date. */
export interface Day {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

/** From a day up to another, which is not in it any more. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

export interface Asked {
  /** What is left beside time and manner, and as it was typed. */
  readonly rest: string;
  readonly days: Days | null;
  readonly how: How | undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  few: 3,
  couple: 2,
};

const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const season = '(?<season>spring|summer|autumn|fall|winter)';
const year = '(?<year>(?:19|20)\\d\\d)';
const weekday = '(?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const number = '(?<number>\\d{1,3}|an?|one|two|three|four|five|six|ten|(?:a )?few|(?:a )?couple(?: of)?)';
const unit = '(?<unit>day|week|month|year)s?';
const lead = '(?<lead>in|on|during|since|before|after|until|till|from|over)';
const the = '(?:the )?';

type Parts = Readonly<Record<string, string | undefined>>;

interface Shape {
  readonly pattern: RegExp;
  /** True where nothing but a time reads like this; else a word before it has to say so. */
  readonly sure: boolean;
  days(it: Parts, today: Day): Days | null;
}

function shape(pattern: string, sure: boolean, days: Shape['days']): Shape {
  return { pattern: new RegExp(`(?:^|\\s)(?:${lead} )?${the}${pattern}(?=$|\\s)`), sure, days };
}

/** The first that is found counts: what says most stands first. */
const SHAPES: readonly Shape[] = [
  shape('(?<iso>\\d{4}-\\d\\d-\\d\\d)', true, ({ iso }) => wholeDay(isoDay(iso!))),
  shape('(?<iso>(?:19|20)\\d\\d-(?:0[1-9]|1[0-2]))', true, ({ iso }) =>
    wholeMonth(Number(iso!.slice(0, 4)), Number(iso!.slice(5))),
  ),
  shape(`(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?${month}(?:,? ${year})?`, true, dayOfMonth),
  shape(`${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? ${year})?`, true, dayOfMonth),
  shape(`(?:last|past|previous) ${number} ${unit}`, true, ({ number: many, unit: of }, today) => ({
    from: before(today, countOf(many!), of!),
    to: dayAfter(today),
  })),
  shape(`${number} ${unit} ago`, true, ({ number: many, unit: of }, today) =>
    around(today, countOf(many!), of!),
  ),
  shape(`${month} (?:of )?(?:${year}|(?<which>last|this) year)`, true, (it, today) =>
    wholeMonth(yearOf(it, today), monthOf(it.month!)),
  ),
  shape(`${season} (?:of )?(?:${year}|(?<which>last|this) year)`, true, (it, today) =>
    wholeSeason(yearOf(it, today), it.season!),
  ),
  shape(`(?<which>last|this|past|previous) ${unit}`, true, ({ which, unit: of }, today) =>
    unitOf(today, of!, which === 'this' ? 0 : 1),
  ),
  shape(`(?<which>last|this|past) weekend`, true, ({ which }, today) => {
    const monday = addDays(today, 1 - weekdayOf(today) - (which === 'this' ? 0 : 7));
    return { from: addDays(monday, 5), to: addDays(monday, 7) };
  }),
  shape(`(?:last|this|past) ${weekday}`, true, lastWeekday),
  shape(`(?:last|this|past) ${month}`, true, lastMonth),
  shape(`(?:last|this|past) ${season}`, true, lastSeason),
  shape('day before yesterday', true, (_, today) => wholeDay(addDays(today, -2))),
  shape('yesterday', true, (_, today) => wholeDay(addDays(today, -1))),
  shape('(?:today|this morning|this afternoon)', true, (_, today) => wholeDay(today)),
  shape('(?:recently|lately)', true, (_, today) => ({ from: addDays(today, -30), to: dayAfter(today) })),
  shape(month, false, lastMonth),
  shape(season, false, lastSeason),
  shape(weekday, false, lastWeekday),
  shape(year, false, ({ year: of }) => wholeYear(Number(of))),
];

/** How one says that something was between you. */
const HOWS: readonly (readonly [How, RegExp])[] = [
  ['met', /\b(?:met|meet|meetings?|seen|saw|see)\b/],
  ['called', /\b(?:called|calls?|phoned|phone|rang)\b/],
  ['wrote', /\b(?:wrote|write|written|e-?mail(?:s|ed)?|mailed|letters?|messages?|messaged|texted|chatted)\b/],
  ['talked', /\b(?:talked|talk|talking|spoke|speak|spoken|conversations?)\b/],
];
const ASKS = /^(?:who|whom|people|everybody|everyone|anybody|anyone|somebody|someone)\b/;
const FILLERS =
  /\b(?:who|whom|people|everybody|everyone|anybody|anyone|somebody|someone|did|do|does|have|has|had|was|were|is|are|been|i|we|me|us|my|to|with|about|regarding|on|in|at|of|for|from|the|a|an|that|and|works?|working|worked|knows?|lives?|living|lived)\b/g;

/**
 * Reads a line. Null where it is words and nothing else: a name. `loosely`: also where a word may be a time and nothing says so,
 * and without the little words between.
 */
export function readAsked(line: string, today: Day, loosely = false): Asked | null {
  let rest = line
    .toLowerCase()
    .replaceAll(/[?!.,;:"“”]+(?=\s|$)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const asks = ASKS.test(rest) && rest.includes(' ');
  const said = HOWS.find(([, words]) => words.test(rest));
  const found = timeIn(rest, today, asks || loosely || said !== undefined);
  if (!found && !asks && !loosely) return null;
  if (found) rest = found.rest;
  const how = said?.[0];
  for (const [, words] of HOWS) if (found ?? asks) rest = rest.replace(new RegExp(words, 'g'), ' ');
  rest = rest.replaceAll(FILLERS, ' ').replaceAll(/\s+/g, ' ').trim();
  if (rest === '' && !found && how === undefined) return null;
  // "Who did I talk to": whenever it was.
  const days =
    found?.days ??
    (rest === '' && how !== undefined
      ? { from: { year: 1970, month: 1, day: 2 }, to: dayAfter(today) }
      : null);
  return { rest, days, how: days ? how : undefined };
}

function timeIn(text: string, today: Day, freely: boolean): { days: Days; rest: string } | null {
  const between = /(?:^|\s)(?:between|from) (.+?) (?:and|to|until|till) (.+)$/.exec(text);
  if (between) {
    const other = timeIn(between[2]!, today, true);
    // "Between March and May 2025": the March before that.
    const one = other && timeIn(between[1]!, addDays(other.days.to, -1), true);
    if (other && one?.rest === '' && isBefore(one.days.from, other.days.to))
      return {
        days: { from: one.days.from, to: other.days.to },
        rest: `${text.slice(0, between.index)} ${other.rest}`.trim(),
      };
  }
  for (const { pattern, sure, days } of SHAPES) {
    const match = pattern.exec(text);
    if (!match || (!sure && !freely && match.groups?.['lead'] === undefined)) continue;
    const span = days(match.groups ?? {}, today);
    if (!span) continue;
    return {
      days: led(span, match.groups?.['lead'], today),
      rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim(),
    };
  }
  return null;
}

/** "Since March", "before 2020". */
function led(span: Days, word: string | undefined, today: Day): Days {
  const start: Day = { year: 1970, month: 1, day: 2 };
  if (word === 'since') return { from: span.from, to: dayAfter(today) };
  if (word === 'after') return { from: span.to, to: dayAfter(today) };
  if (word === 'before') return { from: start, to: span.from };
  if (word === 'until' || word === 'till') return { from: start, to: span.to };
  return span;
}

function dayOfMonth({ day, month: name, year: said }: Parts, today: Day): Days | null {
  const of = { year: said ? Number(said) : today.year, month: monthOf(name!), day: Number(day) };
  if (of.day < 1 || of.day > new Date(Date.UTC(of.year, of.month, 0)).getUTCDate()) return null;
  return wholeDay(said || !isBefore(today, of) ? of : { ...of, year: of.year - 1 });
}

function lastMonth({ month: name }: Parts, today: Day): Days {
  const of = monthOf(name!);
  return wholeMonth(of > today.month ? today.year - 1 : today.year, of);
}

function lastSeason({ season: name }: Parts, today: Day): Days {
  const span = wholeSeason(today.year, name!);
  return isBefore(today, span.from) ? wholeSeason(today.year - 1, name!) : span;
}

function lastWeekday({ weekday: name }: Parts, today: Day): Days {
  const back = (weekdayOf(today) - 1 - WEEKDAYS.indexOf(name as (typeof WEEKDAYS)[number]) + 7) % 7;
  return wholeDay(addDays(today, back === 0 ? -7 : -back));
}

function yearOf({ year: said, which }: Parts, today: Day): number {
  return said ? Number(said) : which === 'last' ? today.year - 1 : today.year;
}

function monthOf(name: string): number {
  return MONTHS.findIndex((it) => name.startsWith(it)) + 1;
}

function countOf(said: string): number {
  const word = said.replace(/^a (?=few|couple)/, '').replace(/ of$/, '');
  return NUMBERS[word] ?? Number(word);
}

/** The week, month or year that is running, or the one before. */
function unitOf(today: Day, unit: string, back: 0 | 1): Days {
  if (unit === 'day') return wholeDay(addDays(today, -back));
  if (unit === 'year') return wholeYear(today.year - back);
  if (unit === 'month') return wholeMonth(today.year, today.month - back);
  const monday = addDays(today, 1 - weekdayOf(today) - 7 * back);
  return { from: monday, to: addDays(monday, 7) };
}

/** "Two weeks ago" is a week, "three months ago" a month, "four days ago" a day. */
function around(today: Day, count: number, unit: string): Days {
  if (unit === 'day') return wholeDay(addDays(today, -count));
  if (unit === 'week') return unitOf(addDays(today, -7 * (count - 1)), 'week', 1);
  if (unit === 'month') return wholeMonth(today.year, today.month - count);
  return wholeYear(today.year - count);
}

function before(today: Day, count: number, unit: string): Day {
  if (unit === 'day') return addDays(today, -count);
  if (unit === 'week') return addDays(today, -7 * count);
  return addDays(today, -Math.round((unit === 'month' ? 30.44 : 365.25) * count));
}

function wholeDay(day: Day): Days {
  return { from: day, to: dayAfter(day) };
}

function wholeMonth(of: number, number: number): Days {
  return { from: dayOf(Date.UTC(of, number - 1, 1)), to: dayOf(Date.UTC(of, number, 1)) };
}

function wholeYear(of: number): Days {
  return { from: { year: of, month: 1, day: 1 }, to: { year: of + 1, month: 1, day: 1 } };
}

/** Winter is named by the year in which it begins. */
function wholeSeason(of: number, name: string): Days {
  const first = SEASONS[name]!;
  return { from: dayOf(Date.UTC(of, first - 1, 1)), to: dayOf(Date.UTC(of, first + 2, 1)) };
}

function isoDay(text: string): Day {
  return dayOf(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8))));
}

const DAY_MS = 86_400_000;

function dayOf(utc: number): Day {
  const date = new Date(utc);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function utcOf({ year: of, month: number, day }: Day): number {
  return Date.UTC(of, number - 1, day);
}

function addDays(day: Day, days: number): Day {
  return dayOf(utcOf(day) + days * DAY_MS);
}

function dayAfter(day: Day): Day {
  return addDays(day, 1);
}

function isBefore(a: Day, b: Day): boolean {
  return utcOf(a) < utcOf(b);
}

/** 1 Monday to 7 Sunday. */
function weekdayOf(day: Day): number {
  return new Date(utcOf(day)).getUTCDay() || 7;
}
