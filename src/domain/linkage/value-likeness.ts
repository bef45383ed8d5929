// Ladders of likeness for two different values of one kind: 1 is unlike, each higher step is nearer; equal values are one step above.
// 0 is kept for "one of them says nothing".
import { editDistance, withinOneEdit } from './edit-distance.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { leastSlips, mostAlike, sameLetters } from './letters.ts';

export type ValueKind = 'name' | 'text' | 'date' | 'email' | 'code';

/** The step of equal values; the steps between are those of `likeness`. */
export const EQUAL: Readonly<Record<ValueKind, number>> = { name: 7, text: 5, date: 7, email: 7, code: 4 };

const ALIKE = 0.8;
const NEAR = 0.9;

/** How near two different, folded values are; below `EQUAL[kind]`. With the letters of both, as `lettersOf` tells them. */
export const likeness: Readonly<
  Record<ValueKind, (a: string, b: string, letters: number, others: number) => number>
> = {
  name: nameLikeness,
  text: textLikeness,
  date: dateLikeness,
  email: emailLikeness,
  code: codeLikeness,
};

/** 4 one slip, 3 near or the same letters in another order, 2 alike. */
function textLikeness(a: string, b: string, letters: number, others: number): number {
  const slips = leastSlips(letters, others);
  if (slips <= 1 && a.length > 2 && b.length > 2 && withinOneEdit(a, b)) return 4;
  if (mostAlike(a, b, letters, others) < ALIKE) return 1;
  if (slips === 0 && sameLetters(a, b)) return 3;
  const close = jaroWinkler(a, b);
  return close >= NEAR ? 3 : close >= ALIKE ? 2 : 1;
}

/** 6 one slip, 5 a part of it (a double name, a short form that begins it), 4 near, 3 alike, 2 its initial. */
function nameLikeness(a: string, b: string, letters: number, others: number): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 2 : 1;
  const slips = leastSlips(letters, others);
  if (slips <= 1 && short.length > 2 && withinOneEdit(a, b)) return 6;
  if (isPartOf(short, long)) return 5;
  if (mostAlike(a, b, letters, others) < ALIKE) return 1;
  if (slips === 0 && sameLetters(a, b)) return 4;
  const close = jaroWinkler(a, b);
  return close >= NEAR ? 4 : close >= ALIKE ? 3 : 1;
}

function isPartOf(short: string, long: string): boolean {
  if (short.length > 2 && long.startsWith(short)) return true;
  return long.includes(' ') && long.split(' ').includes(short);
}

/** Of `YYYYMMDD`. 6 one slip or day and month exchanged, 5 within a month, 4 two digits or one of three parts differ, 3 within a year, 2 within ten. */
function dateLikeness(a: string, b: string): number {
  if (a.length !== 8 || b.length !== 8 || withinOneEdit(a, b)) return withinOneEdit(a, b) ? 6 : 1;
  const [year, month, day] = [sameFrom(a, b, 0, 4), sameFrom(a, b, 4, 6), sameFrom(a, b, 6, 8)];
  if (year && sameFrom(a, b, 4, 6, 2) && sameFrom(a, b, 6, 8, -2)) return 6;
  const apart = Math.abs(daysOf(a) - daysOf(b));
  if (apart <= 31) return 5;
  if (Number(year) + Number(month) + Number(day) === 2 || digitsApart(a, b) <= 2) return 4;
  if (apart <= 366) return 3;
  return apart <= 3653 ? 2 : 1;
}

/** Whether two digits on end are the same; `shift` places on in `b`. */
function sameFrom(a: string, b: string, from: number, to: number, shift = 0): boolean {
  for (let at = from; at < to; at += 1) if (a.charCodeAt(at) !== b.charCodeAt(at + shift)) return false;
  return true;
}

function digitsApart(a: string, b: string): number {
  let apart = 0;
  for (let at = 0; at < a.length; at += 1) if (a.charCodeAt(at) !== b.charCodeAt(at)) apart += 1;
  return apart;
}

/** Days since some day, near enough. */
function daysOf(day: string): number {
  const digit = (at: number): number => day.charCodeAt(at) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  const month = digit(4) * 10 + digit(5);
  return year * 365.25 + month * 30.4 + digit(6) * 10 + digit(7);
}

/**
 * 6 one slip, 5 two or the same letters, 4 the same before the @, 3 near before it and alike behind, 2 one of the two. Where nothing but
 * digits differs (`ana.ruiz7@`, `ana.ruiz12@`) it is 2: they are there to tell people of one name apart.
 */
function emailLikeness(a: string, b: string, letters: number, others: number): number {
  const slips = leastSlips(letters, others);
  if (slips <= 2 && onlyDigitsDiffer(a, b)) return 2;
  if (slips <= 1 && withinOneEdit(a, b)) return 6;
  if (slips === 0 && sameLetters(a, b)) return 5;
  const [at, there] = [a.lastIndexOf('@'), b.lastIndexOf('@')];
  if (at > 2 && at === there && a.startsWith(b.slice(0, at))) return 4;
  const sameDomain =
    at >= 0 && there >= 0 && a.length - at === b.length - there && a.endsWith(b.slice(there));
  if (mostAlike(a, b, letters, others) < ALIKE) return sameDomain ? 2 : 1;
  if (slips <= 2 && editDistance(a, b, 2) <= 2) return 5;
  const nearLocal = jaroWinkler(a.slice(0, at), b.slice(0, there)) >= NEAR;
  if (!nearLocal) return sameDomain ? 2 : 1;
  return sameDomain || jaroWinkler(a.slice(at + 1), b.slice(there + 1)) >= ALIKE ? 3 : 2;
}

function onlyDigitsDiffer(a: string, b: string): boolean {
  let [at, there] = [0, 0];
  for (;;) {
    while (isDigit(a.charCodeAt(at))) at += 1;
    while (isDigit(b.charCodeAt(there))) there += 1;
    if (at >= a.length || there >= b.length) return at >= a.length && there >= b.length;
    if (a.charCodeAt(at) !== b.charCodeAt(there)) return false;
    at += 1;
    there += 1;
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Of numbers that name something. 3 one slip, 2 two slips of at least five digits or the same digits. */
function codeLikeness(a: string, b: string): number {
  if (withinOneEdit(a, b)) return 3;
  if (a.length < 5 || b.length < 5) return sameLetters(a, b) ? 2 : 1;
  return sameLetters(a, b) || editDistance(a, b, 2) <= 2 ? 2 : 1;
}
