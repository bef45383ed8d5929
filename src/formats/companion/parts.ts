// Small parts of what programs for keeping up with people export: a contact out of its fields, a kept record, an instant, a line.
import type { ContactPoint, ContactRecord, KeptRecord, PersonName } from '#domain/source-record.ts';
import { emailsIn, once, phonesIn, slugIn, webAddress } from '#formats/contact-sheet/points.ts';
import { isList, isObject, type Json, textIn } from '#formats/json-text.ts';
import { birthdayOf } from '#formats/vcard/dates.ts';
import { oneLine } from '#formats/vcard/name.ts';

export type JsonObject = { readonly [name: string]: Json };

/** A line is a line; what is longer is kept beside it. */
const LONGEST_ABOUT = 200;
const LONGEST_FIELD = 20_000;

/** What a contact's page says, before it is a record. */
export interface Page {
  readonly points: {
    readonly what: 'email' | 'phone' | 'link' | 'any';
    readonly value: string;
    readonly label: string;
    readonly preferred?: boolean;
  }[];
  readonly addresses: ContactPoint[];
  readonly affiliations: ContactRecord['affiliations'][number][];
  readonly notes: string[];
  readonly categories: string[];
  readonly extra: [string, string][];
}

export function emptyPage(): Page {
  return { points: [], addresses: [], affiliations: [], notes: [], categories: [], extra: [] };
}

/** What they do now, where either is said. */
export function addRole(page: Page, organisation: string, title: string): void {
  if (organisation === '' && title === '') return;
  page.affiliations.push({
    ...(organisation === '' ? {} : { organisation }),
    ...(title === '' ? {} : { title }),
  });
}

/** The record of a page; undefined where it names nobody. Values that are no address and no number are kept by their label. */
export function recordOfPage(
  key: string,
  name: PersonName,
  page: Page,
  more: { readonly uid?: string; readonly birthday?: string; readonly location?: string } = {},
): ContactRecord | undefined {
  const emails: ContactPoint[] = [];
  const phones: ContactPoint[] = [];
  const links: ContactPoint[] = [];
  let linkedin: string | undefined;
  for (const { what, value, label, preferred } of page.points) {
    const text = oneLine(value);
    if (text === '') continue;
    const point = (one: string): ContactPoint => ({
      value: one,
      ...(label === '' ? {} : { label: oneLine(label) }),
      ...(preferred ? { preferred: true } : {}),
    });
    const ofLinkedIn = /linkedin/i.test(label);
    const isMail = what === 'email' || (what === 'any' && /^[^\s@/]+@[^\s@]+\.[^\s@]+$/.test(text));
    const isPhone = what === 'phone' || (what === 'any' && /^\+?[\d\s().-]{6,}$/.test(text));
    const found = isMail ? emailsIn(text).values : isPhone ? phonesIn(text).values : [];
    if (found.length > 0) (isMail ? emails : phones).push(...found.map(point));
    else {
      linkedin ??= slugIn(text, ofLinkedIn);
      const web = isMail || isPhone ? undefined : webAddress(text);
      if (web !== undefined) links.push(point(web));
      else if (!(ofLinkedIn && linkedin !== undefined)) page.extra.push([label || what, text]);
    }
  }
  const full = name.full || emails[0]?.value.split('@')[0] || page.affiliations[0]?.organisation || '';
  if (full === '') return undefined;
  const birthday = more.birthday;
  const categories = [...new Set(page.categories.map(oneLine))].filter(Boolean);
  return {
    type: 'contact',
    kind: 'card',
    key,
    ...(more.uid === undefined ? {} : { uid: more.uid }),
    name: { ...name, full },
    emails: once(emails, (value) => value.toLowerCase()),
    phones: once(phones),
    links: once(links),
    ...(linkedin === undefined ? {} : { linkedin }),
    affiliations: page.affiliations,
    ...(page.addresses.length === 0 ? {} : { addresses: page.addresses }),
    ...(more.location ? { location: more.location } : {}),
    ...(birthday === undefined ? {} : { birthday }),
    ...(page.notes.length === 0 ? {} : { notes: page.notes }),
    ...(categories.length === 0 ? {} : { categories }),
    ...(page.extra.length === 0 ? {} : { extra: page.extra }),
  };
}

/** A name out of its parts, the whole where it is stated. */
export function nameOfParts(parts: Partial<PersonName>): PersonName {
  const { given = '', middle = '', family = '', prefix = '', suffix = '', nickname = '' } = parts;
  const full = parts.full || [prefix, given, middle, family, suffix].filter(Boolean).join(' ') || nickname;
  const named = { given, middle, family, prefix, suffix, nickname };
  return {
    full: oneLine(full),
    ...Object.fromEntries(Object.entries(named).filter(([, part]) => part !== '')),
  };
}

/** The values of an object as the texts of a kept record; what holds nothing is left out. */
export function keptOf(
  kind: KeptRecord['kind'],
  key: string,
  parties: readonly string[],
  values: Readonly<Record<string, Json | undefined>>,
): KeptRecord {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    const text =
      typeof value === 'boolean'
        ? String(value)
        : isObject(value) || isList(value)
          ? JSON.stringify(value)
          : textIn(value);
    if (text !== '' && text !== '[]' && text !== '{}') fields[name] = text.slice(0, LONGEST_FIELD);
  }
  return { type: 'kept', key, kind, ...(parties.length === 0 ? {} : { parties }), fields };
}

/** UTC instant of `2026-03-01`, `2026-03-01 10:00:00`, ISO with or without a zone; a bare day, or midnight, is its noon. */
export function instantOf(text: string): string | undefined {
  const [, day, time, zone] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$/.exec(text.trim()) ??
    [];
  if (day === undefined) return undefined;
  const bare = time === undefined || (/^00:00(?::00)?$/.test(time) && (zone ?? 'Z') === 'Z');
  const whole = bare ? `${day}T12:00:00Z` : `${day}T${time.length === 5 ? `${time}:00` : time}${zone ?? 'Z'}`;
  const at = Date.parse(whole);
  if (Number.isNaN(at) || dayOfText(day) === undefined) return undefined;
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

/** `YYYY-MM-DD` where it is a day; years that stand for none give `--MM-DD`. */
export function dayOfText(text: string): string | undefined {
  const day = birthdayOf(text.slice(0, 10));
  return day;
}

/** The first line, for what happened; undefined without any. */
export function aboutOf(...texts: readonly string[]): string | undefined {
  const [line] = texts.map((text) => oneLine(text.split('\n', 1)[0] ?? '')).filter(Boolean);
  return line === undefined
    ? undefined
    : line.length > LONGEST_ABOUT
      ? `${line.slice(0, LONGEST_ABOUT - 1)}…`
      : line;
}

/** Is there more in it than `aboutOf` says. */
export function saysMore(about: string | undefined, ...texts: readonly string[]): boolean {
  const said = texts.map((text) => text.trim()).filter(Boolean);
  return said.length > 1 || (said[0] ?? '') !== (about ?? '');
}
