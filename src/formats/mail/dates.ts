// When a message was sent: Date, else the newest Received, else the separator's line, else unknown; never now.
// RFC 5322 with what is met besides: two-digit years, zones by name, no weekday, no seconds, dots in the time, ctime, ISO.
import type { Head } from './head.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Minutes. Names that mean several zones (IST, BST summer in Britain) as mail programs use them; unknown ones are UTC (RFC 5322 4.3). */
const zones: Readonly<Record<string, number>> = {
  UT: 0, UTC: 0, GMT: 0, Z: 0, WET: 0, WEST: 60, BST: 60, IST: 330, CET: 60, MET: 60, MEZ: 60, CEST: 120, MEST: 120, MESZ: 120,
  EET: 120, EEST: 180, SAST: 120, MSK: 180, MSD: 240, JST: 540, KST: 540, HKT: 480, SGT: 480, CCT: 480, AWST: 480, ACST: 570,
  AEST: 600, AEDT: 660, NZST: 720, NZDT: 780, HST: -600, AKST: -540, AKDT: -480, PST: -480, PDT: -420, MST: -420, MDT: -360,
  CST: -360, CDT: -300, EST: -300, EDT: -240, AST: -240, ADT: -180, BRT: -180, BRST: -120, ART: -180,
}; // prettier-ignore
/** Mail as we know it begins about here. */
const FIRST = Date.UTC(1975, 0, 1);
const LAST = Date.UTC(2100, 0, 1);
const DAY = 86_400_000;
/** No zone is farther from Greenwich. */
const MOST_MINUTES = 14 * 60;

const internet =
  /(?:^|[\s,])(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*\.?[\s,-]+(\d{4}|\d{2,3})[\s,]+(?:at )?(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:[.,]\d+)?)?\s*([ap]m\b)?\s*(?:\(?\s*(?:GMT|UTC)?\s*([+-]\s?\d{1,2}:?\d{2})|"?\(?([A-Za-z]{1,5})\b(?:\s*([+-]\d{1,4}))?)?/i;
const ctime =
  /\b([A-Za-z]{3})[a-z]*\s+(\d{1,2}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m\b)?\s*([+-]\d{4}|[A-Z]{1,5})?\s+(\d{4})(?:\s+([+-]\d{4}|[A-Z]{2,5}))?/i;
const iso = /\b(\d{4})-(\d{2})-(\d{2})[T\s]+(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?/;

/** Milliseconds since 1970 UTC; undefined for what is no date, or none that mail can have. */
export function parseMailDate(raw: string): number | undefined {
  const usual = usualDate(raw);
  if (usual !== undefined) return usual;
  const text = raw.length > 200 ? raw.slice(0, 200) : raw;
  let found = internet.exec(text);
  if (found) {
    const [, day, month, year, hour, minute, second, half, offset, zone, beside] = found;
    return instant(year!, monthOf(month!), day!, hour!, minute!, second, half, offset ?? zoned(zone, beside));
  }
  found = ctime.exec(text);
  if (found) {
    const [, month, day, hour, minute, second, half, before, year, behind] = found;
    return instant(year!, monthOf(month!), day!, hour!, minute!, second, half, before ?? behind);
  }
  found = iso.exec(text);
  if (found) {
    const [, year, month, day, hour, minute, second, zone] = found;
    return instant(year!, Number(month), day!, hour!, minute!, second, undefined, zone);
  }
  return undefined;
}

/** `Mon, 4 Mar 2024 11:20:34 +0000` in full, as nearly all are: read by place. Whatever is else is for the patterns. */
function usualDate(raw: string): number | undefined {
  let at = 0;
  while (raw.charCodeAt(at) === 32) at += 1;
  if (raw.length < at + 25) return undefined;
  if (raw.charCodeAt(at + 3) === 44 && raw.charCodeAt(at + 4) === 32) at += 5;
  let day = digitAt(raw, at);
  if (raw.charCodeAt(at + 1) !== 32) {
    day = twoDigitsAt(raw, at);
    at += 1;
  }
  if (raw.length < at + 25 || raw.length > at + 60) return undefined;
  const month = monthByLetters.get(
    (raw.charCodeAt(at + 2) | 32) * 65_536 +
      (raw.charCodeAt(at + 3) | 32) * 256 +
      (raw.charCodeAt(at + 4) | 32),
  );
  if (month === undefined || !isSpaced(raw, at)) return undefined;
  const century = twoDigitsAt(raw, at + 6);
  const decade = twoDigitsAt(raw, at + 8);
  const year = century * 100 + decade;
  const hours = twoDigitsAt(raw, at + 11);
  const minutes = twoDigitsAt(raw, at + 14);
  const seconds = twoDigitsAt(raw, at + 17);
  const sign = raw.charCodeAt(at + 20);
  const offHours = twoDigitsAt(raw, at + 21);
  const offMinutes = twoDigitsAt(raw, at + 23);
  if (century < 0 || decade < 0 || hours < 0 || minutes < 0 || seconds < 0 || offHours < 0 || offMinutes < 0)
    return undefined;
  const off = offHours * 60 + offMinutes;
  const isUsual =
    (sign === 43 || sign === 45) &&
    !(raw.charCodeAt(at + 25) >= 48 && raw.charCodeAt(at + 25) <= 57) &&
    day >= 1 &&
    day <= daysIn(year, month) &&
    hours <= 23 &&
    minutes <= 59 &&
    seconds <= 59 &&
    off <= MOST_MINUTES;
  if (!isUsual) return undefined;
  const instant =
    Date.UTC(year, month - 1, day, hours, minutes, seconds) - (sign === 45 ? -off : off) * 60_000;
  return instant >= FIRST && instant < LAST ? instant : undefined;
}

const monthByLetters = new Map(
  months.map((name, index) => [
    name.charCodeAt(0) * 65_536 + name.charCodeAt(1) * 256 + name.charCodeAt(2),
    index + 1,
  ]),
);

/** Blanks and colons where they belong; `at` is the last digit of the day. */
function isSpaced(raw: string, at: number): boolean {
  return (
    raw.charCodeAt(at + 1) === 32 &&
    raw.charCodeAt(at + 5) === 32 &&
    raw.charCodeAt(at + 10) === 32 &&
    raw.charCodeAt(at + 13) === 58 &&
    raw.charCodeAt(at + 16) === 58 &&
    raw.charCodeAt(at + 19) === 32
  );
}

/** -1 for what is none. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 48;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

function twoDigitsAt(text: string, at: number): number {
  const tens = digitAt(text, at);
  const ones = digitAt(text, at + 1);
  return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
}

/** `GMT+1` says more than `GMT`. */
function zoned(zone: string | undefined, beside: string | undefined): string | undefined {
  if (beside === undefined || !/^(?:GMT|UTC)$/i.test(zone ?? '')) return zone;
  const digits = beside.slice(1);
  return `${beside[0]}${digits.length <= 2 ? `${digits.padStart(2, '0')}00` : digits.padStart(4, '0')}`;
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function instant(
  rawYear: string,
  month: number,
  day: string,
  hour: string,
  minute: string,
  second: string | undefined,
  half: string | undefined,
  zone: string | undefined,
): number | undefined {
  let year = Number(rawYear);
  // RFC 5322 4.3: two digits are 1950 to 2049, three are years since 1900.
  if (rawYear.length === 2) year += year < 50 ? 2000 : 1900;
  else if (rawYear.length === 3) year += 1900;
  let hours = Number(hour);
  if (half !== undefined && hours >= 1 && hours <= 12) hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  const minutes = Number(minute);
  const seconds = Math.min(59, Number(second ?? 0));
  if (month < 1 || month > 12 || hours > 24 || minutes > 59 || Number(second ?? 0) > 61) return undefined;
  const days = Number(day);
  if (days < 1 || days > daysIn(year, month)) return undefined;
  const offset = offsetOf(zone);
  if (offset === undefined) return undefined;
  const at = Date.UTC(year, month - 1, days, hours, minutes, seconds) - offset * 60_000;
  return at >= FIRST && at < LAST ? at : undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function offsetOf(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === '') return 0;
  const found = /^([+-])\s?(\d{1,2}):?(\d{2})$/.exec(zone);
  if (!found) return zones[zone.toUpperCase()] ?? 0;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  if (minutes > MOST_MINUTES) return undefined;
  return found[1] === '-' ? -minutes : minutes;
}

/** `2024-03-04T11:20:34Z`, of years with four digits: put together, which is quicker than cutting it off `toISOString`. */
export function instantText(at: number): string {
  const it = new Date(at);
  const day = `${it.getUTCFullYear()}-${twoDigits[it.getUTCMonth() + 1]}-${twoDigits[it.getUTCDate()]}`;
  return `${day}T${twoDigits[it.getUTCHours()]}:${twoDigits[it.getUTCMinutes()]}:${twoDigits[it.getUTCSeconds()]}Z`;
}

const twoDigits = Array.from({ length: 60 }, (_, at) => String(at).padStart(2, '0'));

/** When a message was sent, and whether a server on the way bears the time out. */
export interface Sent {
  readonly at: number | undefined;
  readonly checked: boolean;
}

/**
 * A Date of more than two days after it was received is a wrong clock, and so is one before there was much mail (1990) where it was
 * received later: then the time of receipt counts.
 */
export function sentAt(head: Head, envelope: string): Sent {
  const stated = parseMailDate(head.get('date')) ?? parseMailDate(head.get('resent-date'));
  const received = receivedAt(head) ?? (envelope === '' ? undefined : parseMailDate(envelope.slice(5)));
  if (stated === undefined || received === undefined)
    return { at: stated ?? received, checked: received !== undefined };
  const wrong = stated > received + 2 * DAY || stated < YEAR_1990;
  return { at: wrong ? received : stated, checked: true };
}

const YEAR_1990 = Date.UTC(1990, 0, 1);

function receivedAt(head: Head): number | undefined {
  // As a rule the topmost says it.
  if (!head.has('received')) return undefined;
  const first = head.get('received');
  const top = parseMailDate(first.slice(first.lastIndexOf(';') + 1));
  if (top !== undefined) return top;
  for (const line of head.all('received')) {
    const at = parseMailDate(line.slice(line.lastIndexOf(';') + 1));
    if (at !== undefined) return at;
  }
  return undefined;
}
