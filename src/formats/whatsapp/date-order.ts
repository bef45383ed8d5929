// Day first, month first or year first? Found from all dates of a file: what no calendar has is out (a month of 13), and of what is left the
// order in which time runs forward. What stays open is said, and read as other chats of the same shape are, else as the
// user's country writes.

/** Places of year, month and day among the three numbers. */
export type Order = readonly [year: number, month: number, day: number];
type Name = 'dmy' | 'mdy' | 'ymd' | 'ydm' | 'myd';

/** The likelier first where nothing decides. */
const orders: Readonly<Record<Name, Order>> = {
  dmy: [2, 1, 0],
  mdy: [2, 0, 1],
  ymd: [0, 1, 2],
  myd: [1, 0, 2],
  ydm: [0, 2, 1],
};
const names = Object.keys(orders) as Name[];

/** Countries that write the month first (CLDR). */
const monthFirst = new Set('US PH PR GU VI AS FM MH PW MP UM BZ'.split(' '));

/** A date in the calendar of the world; undefined where there is no such day. */
export function plainDate(
  numbers: readonly number[],
  digits: readonly number[],
  order: Order,
): { year: number; month: number; day: number } | undefined {
  if (digits.some((count, at) => count > 2 && at !== order[0])) return undefined;
  const [year = 0, month = 0, day = 0] = order.map((at) => numbers[at]!);
  const full = (digits[order[0]] ?? 0) <= 2 ? 2000 + year : year;
  if (full >= 1300 && full < 1500) return fromOtherCalendar(full, month, day);
  // Thai years are 543 ahead.
  const common = full > 2400 && full < 2700 ? full - 543 : full;
  if (common < 1990 || common > 2200 || month < 1 || month > 12 || day < 1 || day > daysIn(common, month))
    return undefined;
  return { year: common, month, day };
}

/** Persian years are near 1400 now, those of the Hijra near 1450. */
function fromOtherCalendar(
  year: number,
  month: number,
  day: number,
): { year: number; month: number; day: number } | undefined {
  try {
    const calendar = year < 1421 ? 'persian' : 'islamic-umalqura';
    const date = Temporal.PlainDate.from({ calendar, year, month, day }, { overflow: 'reject' }).withCalendar(
      'iso8601',
    );
    return { year: date.year, month: date.month, day: date.day };
  } catch {
    return undefined;
  }
}

function daysIn(year: number, month: number): number {
  return month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
}

export interface Verdict {
  readonly order: Order;
  readonly name: Name;
  /** Nothing in the file decides it, and it matters. */
  readonly open: boolean;
}

/** Watches all dates of one shape in a file. */
export class DateOrders {
  readonly #seen = names.map(() => ({ wrong: 0, back: 0, last: 0 }));
  #count = 0;
  #separator = '';
  #unequal = false;
  #capitalHalf = false;
  #padded = false;

  see(
    numbers: readonly number[],
    digits: readonly number[],
    separator: string,
    words: readonly string[],
  ): void {
    this.#count += 1;
    this.#separator = separator;
    this.#capitalHalf ||= words.some((word) => /^[AP]M$/.test(word));
    this.#padded ||= numbers[0]! < 10 && digits[0] === 2;
    const [dmy, mdy] = [0, 1].map((at) => this.#look(at, numbers, digits));
    for (let at = 2; at < names.length; at += 1) this.#look(at, numbers, digits);
    this.#unequal ||= dmy !== mdy;
  }

  #look(at: number, numbers: readonly number[], digits: readonly number[]): number {
    const sum = this.#seen[at]!;
    const date = plainDate(numbers, digits, orders[names[at]!]);
    if (!date) {
      sum.wrong += 1;
      return -1;
    }
    const value = (date.year * 12 + date.month) * 31 + date.day;
    if (value < sum.last) sum.back += 1;
    sum.last = value;
    return value;
  }

  /** `others`: what other chats of the same shape turned out to be. */
  verdict(country: string | undefined, others?: ReadonlyMap<string, Name>): Verdict {
    const least = Math.min(...this.#seen.map(({ wrong }) => wrong));
    // A year of two digits in front is rarer than a day or a month there: it counts where neither can be.
    const possible = names.filter((_, at) => this.#seen[at]!.wrong <= least);
    const usual = possible.filter((name) => name === 'dmy' || name === 'mdy');
    const kept = usual.length > 0 ? usual : possible;
    const back = (name: Name): number => this.#seen[names.indexOf(name)]!.back;
    const forward = Math.min(...kept.map(back));
    const best = kept.filter((name) => back(name) === forward);
    const first = best[0] ?? 'dmy';
    if (best.length < 2 || !best.includes('mdy') || !best.includes('dmy') || !this.#unequal)
      return { order: orders[first], name: first, open: false };
    // Only with strokes both are written somewhere.
    if (this.#separator !== '/') return { order: orders.dmy, name: 'dmy', open: false };
    const other = others?.get(this.signature);
    if (other !== undefined && best.includes(other))
      return { order: orders[other], name: other, open: false };
    const byCountry =
      country === undefined ? this.#capitalHalf && !this.#padded : monthFirst.has(country.toUpperCase());
    const name = byCountry ? 'mdy' : 'dmy';
    return { order: orders[name], name, open: true };
  }

  /** Files of one telephone write alike. */
  get signature(): string {
    return `${this.#separator} ${this.#capitalHalf}`;
  }

  get count(): number {
    return this.#count;
  }
}
