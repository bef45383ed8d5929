// Everybody met or invited by a calendar, until all is known of them: who was only ever in a full room does not come into the book.
import { foldName } from '#domain/name-folding.ts';
import type { ContactRecord } from '#domain/source-record.ts';
import { bestName, cleanName, isPersonal } from '#formats/mail/names.ts';
import type { Guest } from './guests.ts';
import { idOf } from './owner.ts';

/** People besides you in a room in which everybody says something. Chosen. */
const SMALL_ROOM = 9;
/** Full rooms together after which you have met all the same. Chosen. */
const OFTEN = 3;
const MOST_NAMES = 8;

export function isSmall(crowd: number): boolean {
  return crowd <= SMALL_ROOM;
}

interface Known {
  readonly id: string;
  readonly address: string;
  readonly names: Map<string, number>;
  small: number;
  full: number;
}

export class CalendarPeople {
  readonly #all = new Map<string, Known>();

  /** Somebody on an entry, so many times. The key of their record; undefined for whom nothing names (an Exchange address without a name). */
  see(guest: Guest, crowd: number, times: number): string | undefined {
    const id = idOf(guest);
    const name = cleanName(guest.name, guest.address);
    if (guest.address === '' && !isPersonal(name)) return undefined;
    let held = this.#all.get(id);
    if (!held)
      this.#all.set(id, (held = { id, address: guest.address, names: new Map(), small: 0, full: 0 }));
    if (name !== '' && (held.names.has(name) || held.names.size < MOST_NAMES))
      held.names.set(name, (held.names.get(name) ?? 0) + times);
    if (isSmall(crowd)) held.small += times;
    else held.full += times;
    return id;
  }

  isIn(id: string): boolean {
    const it = this.#all.get(id);
    return it !== undefined && (it.small > 0 || it.full >= OFTEN);
  }

  recordOf(id: string): ContactRecord {
    const it = this.#all.get(id)!;
    const name = bestName(it.names, it.address);
    return {
      type: 'contact',
      kind: 'correspondent',
      key: `calendar:${id}`,
      name: name.full === '' ? { full: it.address } : name,
      emails: it.address === '' ? [] : [{ value: it.address }],
      phones: [],
      links: [],
      affiliations: [],
    };
  }
}

export function titledKey(name: string): string {
  return `calendar:title:${foldName(name)}`;
}

/** Somebody whom a title names in full, and of whom no address is known. */
export function titledContact(name: string): ContactRecord {
  return {
    type: 'contact',
    kind: 'correspondent',
    key: titledKey(name),
    name: { full: name },
    emails: [],
    phones: [],
    links: [],
    affiliations: [],
  };
}
