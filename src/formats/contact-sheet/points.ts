// E-mail addresses, numbers and links out of a cell. What is none of these is given back, so that it is told and kept.
import type { ContactPoint } from '#domain/source-record.ts';
import { slugOf } from '#formats/linkedin/slug.ts';
import { oneLine, valuesOf } from './cells.ts';

/** The points of a cell, and what in it was none. */
export interface Found {
  readonly values: readonly string[];
  readonly other: readonly string[];
}

const address = /(?<![\p{L}\p{N}])(?:mailto:)?([^\s<>()[\],;:|"'@]+@[^\s<>()[\],;:|"'@]+)/giu;
/** Most cells, quickly. */
const oneAddress = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i;
const oneNumber = /^\+?\d{2,}(?: ?\d+)*$/;
const none: readonly string[] = [];
/** An address inside an Exchange server: no post reaches it. */
const exchange = /^\/o=|^\/cn=|^ex:\//i;

/** One or several addresses: `a@x.example; b@x.example`, `Ana <a@x.example>`, `mailto:a@x.example`. */
export function emailsIn(cell: string): Found {
  if (oneAddress.test(cell)) return { values: [cell], other: none };
  const values: string[] = [];
  const other: string[] = [];
  for (const piece of valuesOf(cell)) {
    const found = exchange.test(piece)
      ? []
      : [...piece.matchAll(address)].map((one) => one[1]!.replace(/\.+$/, ''));
    const good = found.filter((one) => /@[^@]+\.[^@.]{2,}$/.test(one));
    values.push(...good);
    const left = oneLine(piece);
    if (good.length === 0 && left !== '') other.push(left);
  }
  return { values: [...new Set(values)], other };
}

/** One or several numbers as given. */
export function phonesIn(cell: string): Found {
  if (oneNumber.test(cell)) return { values: [cell], other: none };
  const values: string[] = [];
  const other: string[] = [];
  for (const piece of valuesOf(cell).flatMap((one) => one.split(/[;|\n]|\s\/\s/))) {
    // A comma parts numbers only where both sides are some: `+49 30 1234, 15` has an extension.
    const parts = piece.split(',');
    const list = parts.every((part) => part.replace(/\D/g, '').length > 5) ? parts : [piece];
    for (const one of list.map(oneLine))
      if (one !== '') (/\d{2}/.test(one.replace(/\D/g, '')) ? values : other).push(one);
  }
  return { values: [...new Set(values.map((one) => one.replace(/^(?:tel|callto):/i, '')))], other };
}

/** An http or https address; a host without a scheme gets https. Undefined for anything else. */
export function webAddress(text: string): string | undefined {
  const value = text.trim();
  if (value === '' || value.length > 4000 || /[\s\p{Cc}@]/u.test(value.split('?')[0] ?? '')) return undefined;
  const hasScheme = /^https?:\/\//i.test(value);
  if (!hasScheme && !/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u.test(value))
    return undefined;
  const whole = hasScheme ? value : `https://${value}`;
  return /\s/.test(whole) || !URL.canParse(whole) ? undefined : whole;
}

/** The LinkedIn slug of an address, or of a bare name where the column is LinkedIn's. */
export function slugIn(text: string, ofLinkedIn: boolean): string | undefined {
  const found = slugOf(text);
  if (found !== undefined || !ofLinkedIn) return found;
  const bare = text
    .trim()
    .replace(/^@/, '')
    .replace(/^\/?in\//i, '');
  return /^[\p{L}\p{N}_%-]{3,100}$/u.test(bare) ? slugOf(`/in/${bare}`) : undefined;
}

/** `* Work` is Google's way of saying that this is the main one. */
export function labelled(value: string, label = ''): ContactPoint {
  if (label === '') return { value };
  const preferred = /^\*(?:\s|$)/.test(label);
  const name = oneLine(preferred ? label.slice(1) : label);
  return { value, ...(name === '' ? {} : { label: name }), ...(preferred ? { preferred: true } : {}) };
}

/** The same value once; the first label counts. */
export function once(
  points: readonly ContactPoint[],
  fold: (value: string) => string = (value) => value,
): readonly ContactPoint[] {
  if (points.length < 2) return points;
  // Two that differ: most that have several.
  if (points.length === 2 && fold(points[0]!.value) !== fold(points[1]!.value)) return points;
  const kept = new Map<string, ContactPoint>();
  for (const point of points) {
    const id = fold(point.value);
    const before = kept.get(id);
    if (!before) kept.set(id, point);
    else if (point.preferred && !before.preferred) kept.set(id, { ...before, preferred: true });
  }
  return [...kept.values()];
}
