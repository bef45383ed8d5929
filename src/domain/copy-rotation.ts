// Which copies of a book are kept: of the latest seven days, four weeks and twelve months that have any, the last one of each;
// of the latest day all. A sound copy goes before one that nobody has looked at, and the newest sound one always stays.

/** How many of each are kept. Chosen: a slip is noticed within days, a loss within months. */
export const KEPT_DAYS = 7;
export const KEPT_WEEKS = 4;
export const KEPT_MONTHS = 12;

export interface Copy {
  /** `goodturn-2026-11-23.db`, `goodturn-2026-11-23-1405.json.gz`. */
  readonly file: string;
  /** It was read again after it was written, and is as long as it was then. */
  readonly sound: boolean;
}

const NAME = /^goodturn-(\d{4})-(\d\d)-(\d\d)(?:-(\d{4}))?\.(?:db|json\.gz)(?:\.sealed)?$/;

/** The day and the time of day in a copy's name; null for a name that is not ours: such a file is never touched. */
export function momentOfCopy(file: string): { readonly day: string; readonly time: string } | null {
  const match = NAME.exec(file);
  if (!match) return null;
  const [, year, month, date, time] = match;
  const day = `${year}-${month}-${date}`;
  const exists = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(exists.getTime()) && exists.toISOString().startsWith(day)
    ? { day, time: time ?? '' }
    : null;
}

export function nameOfCopy(day: string, time: string, ending: string): string {
  return `goodturn-${day}${time === '' ? '' : `-${time}`}.${ending}`;
}

/** The copies that go, oldest first. */
export function copiesToRemove(copies: readonly Copy[]): string[] {
  const known = copies
    .flatMap((copy) => {
      const moment = momentOfCopy(copy.file);
      return moment ? [{ ...copy, ...moment }] : [];
    })
    .toSorted((a, b) => (`${a.day} ${a.time} ${a.file}` < `${b.day} ${b.time} ${b.file}` ? -1 : 1));
  const keep = new Set<string>();
  const lastOfEach = (period: (day: string) => string, many: number): void => {
    const periods = [...Map.groupBy(known, ({ day }) => period(day))].slice(-many);
    for (const [, held] of periods) keep.add((held.findLast(({ sound }) => sound) ?? held.at(-1)!).file);
  };
  lastOfEach((day) => day, KEPT_DAYS);
  lastOfEach(weekOf, KEPT_WEEKS);
  lastOfEach((day) => day.slice(0, 7), KEPT_MONTHS);
  const newest = known.findLast(({ sound }) => sound);
  if (newest) keep.add(newest.file);
  const lastDay = known.at(-1)?.day;
  return known.filter(({ file, day }) => day !== lastDay && !keep.has(file)).map(({ file }) => file);
}

/** The Monday with which a day's week began. */
function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/**
 * The day by which every copy that is there now is gone, where a copy is made each month: a copy is kept for its month, and
 * then until twelve later months have one. Null where there is none.
 */
export function lastOneGone(copies: readonly Copy[]): string | null {
  const newest = copies
    .flatMap(({ file }) => momentOfCopy(file)?.day ?? [])
    .toSorted()
    .at(-1);
  if (newest === undefined) return null;
  const date = new Date(`${newest.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + KEPT_MONTHS);
  return date.toISOString().slice(0, 10);
}
