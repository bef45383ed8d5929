// Small parts that several kinds of rows share: names, roles, keys.
import { hash } from 'node:crypto';
import type { Affiliation, PersonName } from '#domain/source-record.ts';
import { isInvisible } from '#formats/text.ts';
import { tidy } from './people.ts';

/** A name from its two columns; where both are empty from what else names somebody; undefined where nothing does. */
export function joinNames(given: string, family: string, instead?: string): PersonName | undefined {
  const [first, last] = [seen(given), seen(family)];
  const full = [first, last].filter(Boolean).join(' ') || (instead ?? '');
  if (full === '') return undefined;
  return { full, ...(first === '' ? {} : { given: first }), ...(last === '' ? {} : { family: last }) };
}

/** A part of a name, where there is anything to see in it. */
function seen(part: string): string {
  const text = tidy(part);
  return isInvisible(text) ? '' : text;
}

export function affiliationOf(organisation: string, title: string): Affiliation[] {
  const role: Affiliation = {
    ...(organisation === '' ? {} : { organisation: tidy(organisation) }),
    ...(title === '' ? {} : { title: tidy(title) }),
  };
  return organisation === '' && title === '' ? [] : [role];
}

/** A short name for what has no other, the same for the same parts (SHA-1). */
export function shortHash(...parts: readonly string[]): string {
  return hash('sha1', parts.join('\u0000'), 'base64url');
}
