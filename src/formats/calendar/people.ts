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

interface Known {
  readonly id: string;
  readonly address: string;
  readonly names: Map<string, number>;
  small: number;
  full: number;
}

export class CalendarPeople {
  readonly #all = new Map<string, Known>();

  /** The key of somebody's record; undefined for whom nothing names (an Exchange address without a name). */
  see(guest: Guest, crowd: number): string | undefined {
    const id = idOf(guest);
    const name = cleanName(guest.name, guest.address);
    if (guest.address === '' && !isPersonal(name)) return undefined;
    let held = this.#all.get(id);
    if (!held)
      this.#all.set(id, (held = { id, address: guest.address, names: new Map(), small: 0, full: 0 }));
    if (name !== '' && (held.names.has(name) || held.names.size < MOST_NAMES))
      held.names.set(name, (held.names.get(name) ?? 0) + 1);
    if (crowd <= SMALL_ROOM) held.small += 1;
    else held.full += 1;
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

/** Somebody whom a title names in full, and of whom no address is known. */
export function titledContact(name: string): ContactRecord {
  return {
    type: 'contact',
    kind: 'correspondent',
    key: `calendar:title:${foldName(name)}`,
    name: { full: name },
    emails: [],
    phones: [],
    links: [],
    affiliations: [],
  };
}
