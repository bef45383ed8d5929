// The name of one row: from its parts, from one column that holds all of it (`Ruiz, Ana` too), or from what else names somebody.
import type { PersonName } from '#domain/source-record.ts';
import { oneLine } from './cells.ts';

/** What the columns of a row say; '' where they say nothing. */
export interface NameCells {
  full: string;
  given: string;
  middle: string;
  family: string;
  prefix: string;
  suffix: string;
  nickname: string;
}

const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・]+$/u;
/** What stands behind a comma without being a given name. */
const suffix =
  /^(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|mba|m\.?sc|m\.?a|b\.?a|b\.?sc|esq|cpa|pmp|dr|prof|dipl\.?.*)\.?$/i;
/** A certificate that nobody has listed: capitals alone, behind a name that does not shout. */
const certificate = /^[A-Z]{2,6}(?:-[A-Z]+)?$/;

export function emptyName(): NameCells {
  return { full: '', given: '', middle: '', family: '', prefix: '', suffix: '', nickname: '' };
}

/** Something a person could be called: has a letter, and is no address. */
export function isName(text: string): boolean {
  return /[a-z]|\p{L}/iu.test(text) && !text.includes('@');
}

/** The name, undefined where nothing in these cells can serve. A courtesy in front (`Mr.`, `Frau`) is kept beside the full name. */
export function nameOf(cells: NameCells, instead: () => readonly string[]): PersonName | undefined {
  const parts: NameCells = {
    full: worded(cells.full),
    given: worded(cells.given),
    middle: worded(cells.middle),
    family: worded(cells.family),
    prefix: worded(cells.prefix),
    suffix: worded(cells.suffix),
    nickname: worded(cells.nickname),
  };
  if (parts.full !== '' && parts.given === '' && parts.family === '') turnAround(parts);
  // One column with the whole name in it, beside an empty one.
  if (parts.full === '' && parts.given === '' && parts.family.includes(', ')) {
    parts.full = parts.family;
    parts.family = '';
    turnAround(parts);
  }
  const stated = joined(parts);
  // `Display Name` = "Ruiz, Ana" beside both parts: the parts say the same more clearly.
  if (parts.full.includes(',') && parts.given !== '' && parts.family !== '') parts.full = stated;
  const full = parts.full || stated || parts.nickname || instead().map(oneLine).find(isName) || '';
  if (full === '') return undefined;
  return {
    full,
    ...(parts.given === '' ? {} : { given: parts.given }),
    ...(parts.middle === '' ? {} : { middle: parts.middle }),
    ...(parts.family === '' ? {} : { family: parts.family }),
    ...(parts.prefix === '' ? {} : { prefix: parts.prefix }),
    ...(parts.suffix === '' ? {} : { suffix: parts.suffix }),
    ...(parts.nickname === '' ? {} : { nickname: parts.nickname }),
  };
}

function worded(cell: string): string {
  return cell !== '' && isName(cell) ? oneLine(cell) : '';
}

/** `Ruiz, Ana` -> given and family name; `Ana Ruiz, PhD` stays. */
function turnAround(parts: NameCells): void {
  const pieces = parts.full.split(',').map((piece) => piece.trim());
  if (pieces.length !== 2) return;
  const [family = '', given = ''] = pieces;
  if (!isName(family) || !isName(given)) return;
  const isSuffix = suffix.test(given) || (certificate.test(given) && family !== family.toUpperCase());
  if (isSuffix && /\s/.test(family)) return;
  if (family.split(' ').length > 4 || given.split(' ').length > 3) return;
  parts.family = family;
  parts.given = given;
  parts.full = `${given} ${family}`;
}

function joined({ given, middle, family, suffix: behind }: NameCells): string {
  const core = [family, given, middle].filter(Boolean);
  if (core.length > 0 && core.every((part) => eastAsian.test(part))) return core.join('');
  return [given, middle, family, core.length > 0 ? behind : ''].filter(Boolean).join(' ');
}
