// Who is on an entry: ORGANIZER and ATTENDEE as people, rooms, things, lists. What they answered, as programs write it.
import { tidyAddress } from '#formats/mail/addresses.ts';
import { isMachineAddress } from '#formats/mail/classify.ts';
import type { Property } from './property.ts';

/** `none`: the file says nothing of an answer. */
export type Answer = 'yes' | 'perhaps' | 'no' | 'open' | 'none';

export interface Guest {
  /** Lower-case; '' where there is none (Exchange's own addresses, CSV). */
  readonly address: string;
  /** As written; '' where there is none. */
  readonly name: string;
  readonly kind: 'person' | 'room' | 'list' | 'machine';
  readonly answer: Answer;
  readonly organiser: boolean;
  /** Others whom they bring along. */
  readonly brings: number;
}

/** A guest list is read up to here; what is longer is no meeting of people. */
export const MOST_GUESTS = 600;

const answers: Readonly<Record<string, Answer>> = {
  ACCEPTED: 'yes',
  CONFIRMED: 'yes',
  COMPLETED: 'yes',
  'IN-PROCESS': 'yes',
  TENTATIVE: 'perhaps',
  DECLINED: 'no',
  // Somebody else came for them.
  DELEGATED: 'no',
  CANCELLED: 'no',
  CANCELED: 'no',
  'NEEDS-ACTION': 'open',
  NEEDS: 'open',
  SENT: 'open',
};

/** Rooms that nobody marked as rooms, by what they are called, and calendars that are no people. */
const roomName =
  /(?:^|[\s(_-])(?:conf(?:erence)?[ -]?room|meeting[ -]?room|board[ -]?room|huddle|phone ?booth|video ?room|zoom ?room|teams ?room|raum|besprechungsraum|sitzungszimmer|konferenzraum|salle|sala|sal[aã]o|vergaderruimte|vergaderzaal|projector|beamer|room)(?:[\s\d).,:_-]|$)/i;
const roomLocal =
  /^(?:(?:conf|meeting|board|mtg)?[._-]?rooms?|raum|besprechung|sala|salle|resource|ressource|equipment|zoomroom)[._\d-]/i;
/** Google's own addresses of rooms and of calendars; nobody reads there. */
const roomHost = /@resource\.calendar\.google\.com$/;
const calendarHost =
  /@(?:group\.(?:v\.)?calendar\.google\.com|import\.calendar\.google\.com|group\.calendar\.google\.com|calendar\.google\.com)$/;
/** Programs that listen in and write the minutes. */
const listener =
  /@(?:(?:[\w-]+\.)*fireflies\.ai|(?:[\w-]+\.)*otter\.ai|(?:[\w-]+\.)*read\.ai|(?:[\w-]+\.)*fathom\.video|(?:[\w-]+\.)*tldv\.io|(?:[\w-]+\.)*avoma\.com|(?:[\w-]+\.)*gong\.io|meetgeek\.ai)$|\bnote-?taker\b/i;
const listLocal =
  /^(?:all|everyone|everybody|alle|team|staff|company|group|list|office|dl)(?:[._-].*)?$|[._-](?:all|team|list|group)$/i;

/** Where an office reads, and nobody in particular. */
const officeLocal =
  /^(?:info|kontakt|contact(?:o)?|support|help(?:desk)?|service|sales|vertrieb|hello|office|admin|reception|empfang|bookings?|reservations?|appointments?|termine?|events?|hr|jobs|careers|recruiting|calendar|kalender)$/i;

export function guestOf(property: Property): Guest | undefined {
  const { params, value } = property;
  const organiser = property.name === 'ORGANIZER' || /^ORGANIZER$/i.test(params.get('ROLE') ?? '');
  const raw = value.slice(0, 600).trim();
  const angled = /^(.*?)<([^<>]+)>\s*$/.exec(raw);
  const address = addressOf(angled?.[2] ?? raw) || addressOf(params.get('EMAIL') ?? '');
  const given = (params.get('CN') ?? angled?.[1] ?? '').replaceAll(/^[\s"]+|[\s"]+$/g, '').slice(0, 200);
  const name = given.toLowerCase() === address ? '' : given;
  if (address === '' && name === '') return undefined;
  const said = (params.get('PARTSTAT') ?? params.get('STATUS') ?? '').toUpperCase().trim();
  const kind = kindOf(address, name, params.get('CUTYPE') ?? '', params.get('ROLE') ?? '');
  return {
    address,
    name,
    kind,
    // What nobody knows counts as open (RFC 5545, 3.2.12).
    answer: said === '' ? 'none' : (answers[said] ?? 'open'),
    organiser,
    brings: Math.min(99, Math.max(0, Number.parseInt(params.get('X-NUM-GUESTS') ?? '0', 10) || 0)),
  };
}

function addressOf(raw: string): string {
  const bare = raw.replace(/^\s*mailto:\s*/i, '').replace(/[?;].*$/, '');
  let plain = bare;
  if (bare.includes('%'))
    try {
      plain = decodeURIComponent(bare);
    } catch {
      // Left as it is.
    }
  const tidy = tidyAddress(plain);
  return /@(?:invalid|nomail)$|^(?:invalid:|nomail@)/.test(tidy) ? '' : tidy;
}

/** The same guests are on most entries. */
const kinds = new Map<string, Guest['kind']>();
const MOST_KEPT = 10_000;

function kindOf(address: string, name: string, type: string, role: string): Guest['kind'] {
  const key = `${type}\n${role}\n${address}\n${name}`;
  let kind = kinds.get(key);
  if (kind === undefined) {
    if (kinds.size >= MOST_KEPT) kinds.clear();
    kinds.set(key, (kind = findKind(address, name, type.toUpperCase(), role.toUpperCase())));
  }
  return kind;
}

function findKind(address: string, name: string, type: string, role: string): Guest['kind'] {
  const local = address.slice(0, address.indexOf('@'));
  if (type === 'ROOM' || type === 'RESOURCE' || roomHost.test(address)) return 'room';
  if (type === 'GROUP') return 'list';
  if (calendarHost.test(address)) return 'machine';
  if (role === 'NON-PARTICIPANT') return 'room';
  if (isMachineAddress(address) || listener.test(address) || listener.test(name)) return 'machine';
  if (roomName.test(name) || roomLocal.test(local)) return 'room';
  return listLocal.test(local) ? 'list' : officeLocal.test(local) ? 'machine' : 'person';
}

/** The guests of an entry, each once: who is organiser and guest says as guest what they answered. */
export function guestsOf(properties: readonly Property[]): Guest[] {
  const found = new Map<string, Guest>();
  for (const property of properties) {
    if (property.name !== 'ATTENDEE' && property.name !== 'ORGANIZER') continue;
    const guest = guestOf(property);
    if (!guest) continue;
    const key = guest.address || guest.name.toLowerCase();
    const held = found.get(key);
    if (!held) {
      if (found.size < MOST_GUESTS) found.set(key, guest);
      continue;
    }
    found.set(key, {
      ...held,
      name: held.name || guest.name,
      answer: held.answer === 'none' ? guest.answer : held.answer,
      organiser: held.organiser || guest.organiser,
      brings: Math.max(held.brings, guest.brings),
      kind: held.kind === 'person' ? guest.kind : held.kind,
    });
  }
  return [...found.values()];
}
