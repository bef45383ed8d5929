// Writes entries as ICS (RFC 5545), for other calendars and for our own reader: times in UTC, so that no zone has to be explained;
// lines folded by octets without cutting a letter; quotes in names as RFC 6868 has them (^'), because a backslash there loses the
// address in most readers (formats.md 6). Pure: what is written depends on nothing but what is given.
import { folded } from '#formats/content-line.ts';

export interface CalendarGuest {
  readonly name: string;
  readonly email?: string;
  /** Absent: came, as far as anybody knows. */
  readonly answer?: 'yes' | 'perhaps' | 'no' | 'open';
}

export interface CalendarEvent {
  /** The same at each writing; a higher `sequence` stands in for a lower one. */
  readonly uid: string;
  readonly sequence?: number;
  /** A UTC instant in milliseconds, or a day `YYYY-MM-DD`. */
  readonly start: number | string;
  /** Of an entry with a time. */
  readonly minutes?: number;
  readonly title: string;
  readonly description?: string;
  readonly place?: string;
  readonly kind?: 'call' | 'video' | 'meeting';
  readonly status?: 'confirmed' | 'tentative' | 'cancelled';
  readonly organiser?: CalendarGuest;
  readonly guests?: readonly CalendarGuest[];
  /** When it was last changed, milliseconds. */
  readonly changedAt: number;
}

export interface CalendarHead {
  readonly title?: string;
  /** Your address: whose calendar it is. */
  readonly owner?: string;
}

const answers = { yes: 'ACCEPTED', perhaps: 'TENTATIVE', no: 'DECLINED', open: 'NEEDS-ACTION' } as const;
const DAY = 86_400_000;

/** The file in pieces: head, one piece for each event, end. */
export function* writeCalendar(events: Iterable<CalendarEvent>, head: CalendarHead = {}): Generator<string> {
  yield lines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Goodturn//Goodturn//EN',
    'CALSCALE:GREGORIAN',
    ...(head.title === undefined ? [] : [`X-WR-CALNAME:${text(head.title)}`]),
    ...(head.owner === undefined ? [] : [`X-OWNER:mailto:${address(head.owner)}`]),
  ]);
  for (const event of events) yield lines(eventLines(event));
  yield lines(['END:VCALENDAR']);
}

function eventLines(event: CalendarEvent): string[] {
  const { start, minutes } = event;
  const times =
    typeof start === 'string'
      ? [`DTSTART;VALUE=DATE:${day(start)}`, `DTEND;VALUE=DATE:${dayAfter(start)}`]
      : [
          `DTSTART:${instant(start)}`,
          ...(minutes === undefined ? [] : [`DTEND:${instant(start + minutes * 60_000)}`]),
        ];
  return [
    'BEGIN:VEVENT',
    `UID:${text(event.uid)}`,
    `DTSTAMP:${instant(event.changedAt)}`,
    `LAST-MODIFIED:${instant(event.changedAt)}`,
    `SEQUENCE:${Math.max(0, Math.trunc(event.sequence ?? 0))}`,
    ...times,
    `SUMMARY:${text(event.title)}`,
    ...(event.description === undefined ? [] : [`DESCRIPTION:${text(event.description)}`]),
    ...(event.place === undefined ? [] : [`LOCATION:${text(event.place)}`]),
    ...(event.kind === undefined ? [] : [`CATEGORIES:${event.kind.toUpperCase()}`]),
    `STATUS:${(event.status ?? 'confirmed').toUpperCase()}`,
    ...(event.organiser ? [`ORGANIZER${commonName(event.organiser)}:${uri(event.organiser)}`] : []),
    ...(event.guests ?? []).map(
      (guest) =>
        `ATTENDEE${commonName(guest)};CUTYPE=INDIVIDUAL;PARTSTAT=${answers[guest.answer ?? 'yes']}:${uri(guest)}`,
    ),
    'END:VEVENT',
  ];
}

/** Quoted always: then neither `,` nor `;` nor `:` ends it. */
function commonName({ name }: CalendarGuest): string {
  const plain = withoutControls(name.replaceAll(/\s+/g, ' ')).trim();
  return plain === '' ? '' : `;CN="${plain.replaceAll('^', '^^').replaceAll('"', "^'")}"`;
}

/** Somebody without an address has to have one all the same; this one is nobody's. */
function uri({ email }: CalendarGuest): string {
  return email === undefined || email.trim() === '' ? 'invalid:nomail' : `mailto:${address(email)}`;
}

function address(email: string): string {
  return withoutControls(email.trim()).replaceAll(/[\s%?"<>]/g, (one) => encodeURIComponent(one));
}

function text(value: string): string {
  return withoutControls(value.replaceAll(/\r\n?/g, '\n'))
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

function withoutControls(value: string): string {
  // oxlint-disable-next-line no-control-regex
  return value.replaceAll(/[\0-\x08\x0b-\x1f\x7f]/g, '').toWellFormed();
}

/** `20240304T112034Z` */
function instant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function day(date: string): string {
  return date.replaceAll('-', '');
}

function dayAfter(date: string): string {
  return day(new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10));
}

function lines(all: readonly string[]): string {
  return all.map(folded).join('');
}
