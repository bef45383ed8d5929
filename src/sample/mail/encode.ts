// The spellings of mail: encoded words (RFC 2047), quoted-printable and base64 (RFC 2045), dates (RFC 5322 and what is found
// instead). All results are strings with one character for each byte, to be written as latin1.
import type { Random } from '../random.ts';
import type { Address } from './mail.ts';

export type Charset = 'utf-8' | 'iso-8859-1' | 'us-ascii';

const isAscii = (text: string): boolean => /^[\x20-\x7e\n]*$/.test(text);
export const fitsLatin1 = (text: string): boolean => /^[\x20-\x7e\n\u{a0}-\u{ff}]*$/u.test(text);

/** One character for each byte. */
export function bytesOf(text: string, charset: Charset = 'utf-8'): string {
  return charset === 'iso-8859-1' ? text : Buffer.from(text, 'utf8').toString('latin1');
}

/** How a program writes a name that is not plain: as bytes (`raw`), in one word or folded over several. */
export type WordShape = 'Q' | 'B' | 'latin1' | 'raw';

export function headerText(text: string, shape: WordShape): string {
  if (isAscii(text)) return text;
  if (shape === 'raw') return bytesOf(text);
  const charset: Charset = shape === 'latin1' && fitsLatin1(text) ? 'iso-8859-1' : 'utf-8';
  const label = charset === 'utf-8' ? 'UTF-8' : 'iso-8859-1';
  const inQ = (bytes: string): string =>
    bytes.replaceAll(/[^A-Za-z0-9!*+/-]/g, (c) => (c === ' ' ? '_' : hex(c)));
  const inB = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('base64');
  const word = (piece: string): string =>
    `=?${label}?${shape === 'B' ? 'B' : 'Q'}?${(shape === 'B' ? inB : inQ)(bytesOf(piece, charset))}?=`;
  const words: string[] = [];
  let piece = '';
  // No word over 75 characters, none cut inside a character.
  for (const character of text) {
    if (word(piece + character).length > 75) {
      words.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...words, piece].map((it) => word(it)).join('\n ');
}

const hex = (character: string): string =>
  `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

export function addressText({ name, email }: Address, shape: WordShape): string {
  if (email === '') return `${name}:;`;
  if (name === '') return email;
  if (!isAscii(name)) return `${headerText(name, shape)} <${email}>`;
  return /^[A-Za-z0-9 ']+$/.test(name)
    ? `${name} <${email}>`
    : `"${name.replaceAll(/["\\]/g, '\\$&')}" <${email}>`;
}

export function addressList(addresses: readonly Address[], shape: WordShape): string {
  return addresses.map((it) => addressText(it, shape)).join(',\n ');
}

export function quotedPrintable(bytes: string): string {
  return bytes
    .split('\n')
    .map((line) => {
      const pieces = line.replaceAll(/[^\x20-\x3c\x3e-\x7e]|[ ]$/g, hex);
      const out: string[] = [];
      let rest = pieces;
      while (rest.length > 76) {
        let cut = 75;
        while (/=.?$/.test(rest.slice(0, cut)) && cut > 70) cut--;
        out.push(`${rest.slice(0, cut)}=`);
        rest = rest.slice(cut);
      }
      return [...out, rest].join('\n');
    })
    .join('\n');
}

export function base64(bytes: string): string {
  return (
    Buffer.from(bytes, 'latin1')
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\n');
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const two = (value: number): string => String(value).padStart(2, '0');

interface Clock {
  readonly weekday: string;
  readonly date: number;
  readonly month: string;
  readonly year: number;
  readonly time: string;
  readonly zone: string;
}

function clockAt(at: number, offsetMinutes: number): Clock {
  const date = new Date(at + offsetMinutes * 60_000);
  const [sign, size] = [offsetMinutes < 0 ? '-' : '+', Math.abs(offsetMinutes)];
  return {
    weekday: weekdays[date.getUTCDay()] ?? '',
    date: date.getUTCDate(),
    month: months[date.getUTCMonth()] ?? '',
    year: date.getUTCFullYear(),
    time: `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`,
    zone: `${sign}${two(Math.floor(size / 60))}${two(size % 60)}`,
  };
}

/** `Mon, 04 Mar 2024 11:20:34 +0000` */
export function mailDate(at: number, offsetMinutes = 0): string {
  const { weekday, date, month, year, time, zone } = clockAt(at, offsetMinutes);
  return `${weekday}, ${two(date)} ${month} ${year} ${time} ${zone}`;
}

/** `Mon Mar 04 11:20:34 +0000 2024`, as Takeout writes it in envelope lines. */
export function takeoutDate(at: number): string {
  const { weekday, date, month, year, time, zone } = clockAt(at, 0);
  return `${weekday} ${month} ${two(date)} ${time} ${zone} ${year}`;
}

/** `Mon Mar  4 11:20:34 2024`: asctime, as nearly everybody else does. */
export function envelopeDate(at: number): string {
  const { weekday, date, month, year, time } = clockAt(at, 0);
  return `${weekday} ${month} ${String(date).padStart(2, ' ')} ${time} ${year}`;
}

/** As other programs write it: still a date. */
export function otherDate(at: number, random: Random): string {
  const { weekday, date, month, year, time, zone } = clockAt(at, 0);
  return random.pick([
    `${date} ${month} ${year} ${time} GMT`,
    `${weekday}, ${date} ${month} ${year} ${time} ${zone} (GMT)`,
    `${weekday}, ${date} ${month} ${two(year % 100)} ${time} ${zone}`,
    `${weekday}, ${date} ${month} ${year} ${time.slice(0, 5)} UT`,
  ]);
}

/** What is no date, or none that may be believed. */
export function badDate(at: number, random: Random): string {
  const { weekday, date, month, year, time } = clockAt(at, 0);
  return random.pick([
    'Whenever',
    `${weekday}, ${date} ${month} ${year} ${time} H0500`,
    `${weekday}, ${date} Foo ${year} ${time} +0000`,
    'Mon, 00 Jan 0000 00:00:00 +0000',
    '',
  ]);
}
