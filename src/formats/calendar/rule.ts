// A repeat rule, looked at before ical.js sees it: some rules make it run for ever (formats.md 6). Finer than daily is refused, lists
// are capped, days that no year has are found here. What is refused leaves the first time standing.
import { daysOf, readWhen, type When } from './times.ts';

export interface Rule {
  /** For ical.js: only known parts, without UNTIL. */
  readonly text: string;
  readonly until?: When;
  readonly months: ReadonlySet<number> | undefined;
  readonly monthDays: readonly number[] | undefined;
}

const frequencies = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
const WEEKDAYS = /^[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)$/;
const MOST_INTERVAL = 400;
const MOST_COUNT = 20_000;
/** Values in one list: of the month's days the most that can be. */
const lists: Readonly<Record<string, { readonly most: number; readonly from: number; readonly to: number }>> =
  {
    BYMONTH: { most: 12, from: 1, to: 12 },
    BYMONTHDAY: { most: 31, from: -31, to: 31 },
    BYYEARDAY: { most: 12, from: -366, to: 366 },
    BYWEEKNO: { most: 12, from: -53, to: 53 },
    BYSETPOS: { most: 12, from: -366, to: 366 },
  };

/** `refused` with why: `often` for hourly and finer, `rule` for what is no rule. */
export function readRule(value: string): Rule | { readonly refused: 'often' | 'rule' } {
  const parts = new Map<string, string>();
  for (const part of value.trim().slice(0, 2000).toUpperCase().split(';')) {
    const at = part.indexOf('=');
    if (at > 0) parts.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  const often = parts.get('FREQ') ?? '';
  if (/^(?:SECOND|MINUTE|HOUR)LY$/.test(often)) return { refused: 'often' };
  if (!frequencies.has(often)) return { refused: 'rule' };
  // Months of other calendars.
  if ((parts.get('RSCALE') ?? 'GREGORIAN') !== 'GREGORIAN') return { refused: 'rule' };
  const kept = [`FREQ=${often}`];
  const interval = whole(parts.get('INTERVAL') ?? '1');
  if (interval === undefined || interval > MOST_INTERVAL) return { refused: 'rule' };
  if (interval > 1) kept.push(`INTERVAL=${interval}`);
  const counted = parts.get('COUNT');
  if (counted !== undefined) {
    const count = whole(counted);
    if (count === undefined || count < 1) return { refused: 'rule' };
    kept.push(`COUNT=${Math.min(count, MOST_COUNT)}`);
  }
  for (const name of ['BYHOUR', 'BYMINUTE', 'BYSECOND'])
    if ((parts.get(name) ?? '').includes(',')) return { refused: 'often' };
  const numbers = new Map<string, number[]>();
  for (const [name, { most, from, to }] of Object.entries(lists)) {
    const raw = parts.get(name);
    if (raw === undefined || raw === '') continue;
    const values = raw.split(',').map((it) => (/^[+-]?\d{1,3}$/.test(it.trim()) ? Number(it) : Number.NaN));
    if (values.length > most || values.some((it) => !(it >= from && it <= to && it !== 0)))
      return { refused: 'rule' };
    numbers.set(name, values);
    kept.push(`${name}=${values.join(',')}`);
  }
  const days = parts.get('BYDAY');
  if (days !== undefined && days !== '') {
    const values = days.split(',').map((it) => it.trim());
    if (values.length > 40 || values.some((it) => !WEEKDAYS.test(it))) return { refused: 'rule' };
    // Numbers belong to months and years; elsewhere programs write them and mean the day.
    const plain = often === 'DAILY' || often === 'WEEKLY';
    kept.push(`BYDAY=${values.map((it) => (plain ? it.slice(-2) : it)).join(',')}`);
  }
  const start = parts.get('WKST');
  if (start !== undefined && /^(?:MO|TU|WE|TH|FR|SA|SU)$/.test(start)) kept.push(`WKST=${start}`);
  const months = numbers.get('BYMONTH');
  const monthDays = numbers.get('BYMONTHDAY');
  if (
    months &&
    monthDays &&
    !months.some((month) => monthDays.some((day) => Math.abs(day) <= daysOf(2024, month)))
  )
    return { refused: 'rule' };
  const end = parts.get('UNTIL');
  const until = end === undefined ? undefined : readWhen(end);
  if (end !== undefined && !until) return { refused: 'rule' };
  return {
    text: kept.join(';'),
    ...(until ? { until } : {}),
    months: months && new Set(months),
    monthDays,
  };
}

/** ical.js gives 2 March for the 31st of February: what the rule itself does not name is none of its times. */
export function isOfRule({ months, monthDays }: Rule, local: number): boolean {
  if (!months && !monthDays) return true;
  const date = new Date(local);
  const month = date.getUTCMonth() + 1;
  if (months && !months.has(month)) return false;
  if (!monthDays) return true;
  const day = date.getUTCDate();
  const fromEnd = day - daysOf(date.getUTCFullYear(), month) - 1;
  return monthDays.includes(day) || monthDays.includes(fromEnd);
}

function whole(value: string): number | undefined {
  if (!/^[+-]?\d{1,9}$/.test(value)) return undefined;
  // 0 and below are read as 1, as calendars do.
  return Math.max(1, Number(value));
}
