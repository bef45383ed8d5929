// What one row of an address book gives while it is read, and the record that comes of it, with its natural key.
import type { Affiliation, ContactPoint, ContactRecord } from '#domain/source-record.ts';
import { folded } from '#formats/vcard/key.ts';
import { emptyName, isName, type NameCells, nameOf } from './person-name.ts';
import { once } from './points.ts';

export interface Draft {
  readonly name: NameCells;
  /** Serve as a name where there is no other: how it is filed, a company. */
  readonly instead: string[];
  readonly emails: ContactPoint[];
  readonly phones: ContactPoint[];
  readonly links: ContactPoint[];
  linkedin?: string;
  readonly affiliations: Affiliation[];
  readonly addresses: ContactPoint[];
  location?: string;
  birthday?: string;
  readonly notes: string[];
  readonly categories: string[];
  readonly extra: [string, string][];
}

export function createDraft(): Draft {
  return {
    name: emptyName(),
    instead: [],
    emails: [],
    phones: [],
    links: [],
    affiliations: [],
    addresses: [],
    notes: [],
    categories: [],
    extra: [],
  };
}

/** The record, undefined where nobody is named. `format` begins its key. */
export function recordOf(draft: Draft, format: string): ContactRecord | undefined {
  // People type addresses into the name; whatever collected them by itself did so as well.
  if (draft.emails.length === 0)
    for (const cell of [draft.name.full, draft.name.given, draft.name.family])
      if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell) && draft.emails.length === 0)
        draft.emails.push({ value: cell });
  const emails = once(draft.emails, (value) => value.toLowerCase());
  const phones = once(draft.phones);
  const name = nameOf(draft.name, () => [...draft.instead, ...emails.map(localPart).filter(isName)]);
  if (!name) return undefined;
  const { linkedin, location, birthday } = draft;
  const addresses = once(draft.addresses);
  const categories = draft.categories.length < 2 ? draft.categories : [...new Set(draft.categories)];
  return {
    type: 'contact',
    kind: 'card',
    key: keyOf(format, emails, phones, name.full),
    name,
    emails,
    phones,
    links: once(draft.links),
    ...(linkedin === undefined ? {} : { linkedin }),
    affiliations: draft.affiliations,
    ...(addresses.length === 0 ? {} : { addresses }),
    ...(location === undefined ? {} : { location }),
    ...(birthday === undefined ? {} : { birthday }),
    ...(draft.notes.length === 0 ? {} : { notes: draft.notes }),
    ...(categories.length === 0 ? {} : { categories }),
    ...(draft.extra.length === 0 ? {} : { extra: draft.extra }),
  };
}

/** The set of addresses, else numbers with the name, else the name: the same in the next export, whatever its order. */
function keyOf(
  format: string,
  emails: readonly ContactPoint[],
  phones: readonly ContactPoint[],
  name: string,
): string {
  const mails = unique(emails.map(({ value }) => value.toLowerCase()));
  if (mails.length > 0) return `${format}:mail:${mails.join(',')}`;
  const numbers = unique(phones.map(({ value }) => value.replace(/\D/g, '')).filter(Boolean));
  if (numbers.length > 0) return `${format}:tel:${numbers.join(',')}/${folded(name)}`;
  return `${format}:name:${folded(name)}`;
}

function localPart({ value }: ContactPoint): string {
  return value.slice(0, value.lastIndexOf('@'));
}

function unique(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)].toSorted();
}
