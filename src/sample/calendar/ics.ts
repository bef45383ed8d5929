// Writes entries as ICS: the file that Google Takeout makes of a calendar, with what other programs left in it by inviting me
// (zone names of every kind, formats.md 6). A shape that names no zone block leaves it out, as such files do.
import { homeZone, type Attendee, type Entry, type Moved, type ZoneShape } from './event.ts';

export function icsText(name: string, entries: readonly Entry[]): string {
  const shapes = new Set(entries.flatMap((it) => (it.allDay ? [] : [it.zone])));
  const zones = [...shapes].flatMap((it) =>
    it === 'utc' || it === 'floating' || it === 'bare' ? [] : [zoneName[it]],
  );
  return lines([
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escape(name)}`,
    `X-WR-TIMEZONE:${homeZone}`,
    ...[...new Set(zones)].flatMap((it) => zoneBlock(it)),
    ...entries.flatMap((it) => [
      ...eventLines(it),
      ...(it.repeat?.moved ?? []).flatMap((moved) => eventLines(it, moved)),
    ]),
    'END:VCALENDAR',
  ]);
}

/** One invitation, as it lies in a mail. */
export function invitationText(entry: Entry): string {
  return lines([
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'METHOD:REQUEST',
    ...eventLines({ ...entry, zone: 'utc' }),
    'END:VCALENDAR',
  ]).replaceAll('\r\n', '\n');
}

const zoneName: Readonly<Record<Exclude<ZoneShape, 'utc' | 'floating'>, string>> = {
  iana: homeZone,
  bare: homeZone,
  windows: 'GMT Standard Time',
  display: '(UTC+00:00) Dublin, Edinburgh, Lisbon, London',
  mozilla: `/mozilla.org/20070129_1/${homeZone}`,
};

function zoneBlock(name: string): string[] {
  const rule = (kind: string, month: number, from: string, to: string, label: string): string[] => [
    `BEGIN:${kind}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `TZNAME:${label}`,
    `DTSTART:19700${month === 3 ? '329T010000' : '1025T020000'}`.replace('197001025', '19701025'),
    `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`,
    `END:${kind}`,
  ];
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    ...rule('DAYLIGHT', 3, '+0000', '+0100', 'BST'),
    ...rule('STANDARD', 10, '+0100', '+0000', 'GMT'),
    'END:VTIMEZONE',
  ];
}

const compact = (text: string): string => text.replaceAll(/[-:]/g, '');

/** `20240304T112034Z` */
export function utcStamp(at: number): string {
  return `${compact(new Date(at).toISOString().slice(0, 19))}Z`;
}

const localStamp = (at: number): string =>
  compact(
    Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(homeZone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'second' }),
  );
const dateStamp = (at: number): string => localStamp(at).slice(0, 8);

/** Name, parameters and value of a time. */
function time(name: string, at: number, { allDay, zone }: Entry): string {
  // One in a few entries of a day lacks VALUE=DATE, as Outlook once wrote it.
  if (allDay) return zone === 'floating' ? `${name}:${dateStamp(at)}` : `${name};VALUE=DATE:${dateStamp(at)}`;
  if (zone === 'utc') return `${name}:${utcStamp(at)}`;
  if (zone === 'floating') return `${name}:${localStamp(at)}`;
  const id = zoneName[zone];
  return `${name};TZID=${/[:;,]/.test(id) ? `"${id}"` : id}:${localStamp(at)}`;
}

function eventLines(entry: Entry, moved?: Moved): string[] {
  const start = moved?.start ?? entry.start;
  const end = start + entry.minutes * 60_000;
  const mine = moved?.mine;
  const { repeat } = entry;
  const created = utcStamp(entry.start - 9 * 86_400_000);
  const alarm = entry.sequence === 1 && !moved;
  return [
    'BEGIN:VEVENT',
    time('DTSTART', start, entry),
    entry.madeBy === 'thunderbird' && !entry.allDay
      ? `DURATION:PT${entry.minutes}M`
      : time('DTEND', entry.allDay ? endOfDays(entry) : end, entry),
    ...(repeat && !moved ? [ruleOf(entry)] : []),
    ...(repeat && !moved ? repeat.cut.map((at) => time('EXDATE', at, entry)) : []),
    ...(moved ? [time('RECURRENCE-ID', moved.from, entry)] : []),
    `DTSTAMP:${created}`,
    `UID:${entry.uid}`,
    ...(entry.organiser
      ? [
          `ORGANIZER${entry.organiser.name === '' ? '' : `;CN=${parameter(entry.organiser.name)}`}:mailto:${entry.organiser.email}`,
        ]
      : []),
    ...entry.attendees.map((it) => attendeeLine(it, mine)),
    `CREATED:${created}`,
    ...(entry.description ? [`DESCRIPTION:${escape(entry.description)}`] : []),
    `LAST-MODIFIED:${created}`,
    ...(entry.location ? [`LOCATION:${escape(entry.location)}`] : []),
    `SEQUENCE:${entry.sequence}`,
    `STATUS:${moved?.status ?? entry.status}`,
    `SUMMARY:${escape(entry.summary)}`,
    ...(entry.private ? ['CLASS:PRIVATE'] : []),
    `TRANSP:${entry.allDay ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...(entry.madeBy === 'outlook'
      ? ['X-MICROSOFT-CDO-BUSYSTATUS:BUSY', 'X-MICROSOFT-CDO-IMPORTANCE:1']
      : []),
    ...(alarm
      ? [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          'DESCRIPTION:This is an event reminder',
          'TRIGGER:-P0DT0H10M0S',
          'END:VALARM',
        ]
      : []),
    'END:VEVENT',
  ];
}

/** The day after the last: the end of a day's entry is not part of it. */
function endOfDays({ start, minutes }: Entry): number {
  return start + minutes * 60_000 + 2 * 3_600_000;
}

function ruleOf(entry: Entry): string {
  const { repeat } = entry;
  if (!repeat) return '';
  const last = repeat.starts.at(-1) ?? entry.start;
  const ends = { count: `;COUNT=${repeat.starts.length}`, until: `;UNTIL=${utcStamp(last)}`, never: '' }[
    repeat.ends
  ];
  const day = repeat.rule === 'WEEKLY' ? `;BYDAY=${weekdayOf(entry.start)}` : '';
  return `RRULE:FREQ=${repeat.rule}${ends}${repeat.interval > 1 ? `;INTERVAL=${repeat.interval}` : ''}${day}`;
}

function weekdayOf(at: number): string {
  return (
    ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][
      Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(homeZone).dayOfWeek - 1
    ] ?? 'MO'
  );
}

function attendeeLine(it: Attendee, mine: Moved['mine'] | undefined): string {
  const answer = it.me && mine ? mine : it.answer;
  const role = it.optional ? 'OPT-PARTICIPANT' : 'REQ-PARTICIPANT';
  const rsvp = answer === 'NEEDS-ACTION' ? ';RSVP=TRUE' : '';
  // Google writes the address where it knows no name.
  const shown = parameter(it.name === '' ? it.email : it.name);
  return `ATTENDEE;CUTYPE=${it.type};ROLE=${role};PARTSTAT=${answer}${rsvp};CN=${shown};X-NUM-GUESTS=0:mailto:${it.email}`;
}

/** Quoted where it must be; a quote inside becomes `^'` (RFC 6868). */
function parameter(text: string): string {
  const safe = text.replaceAll('^', '^^').replaceAll('"', "^'").replaceAll('\n', '^n');
  return /[:;,]/.test(safe) ? `"${safe}"` : safe;
}

function escape(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(',', '\\,').replaceAll(';', '\\;');
}

function lines(all: readonly string[]): string {
  return `${all.map((line) => fold(line)).join('\r\n')}\r\n`;
}

/** No line over 75 octets, no character cut. */
function fold(line: string): string {
  if (line.length < 26 || Buffer.byteLength(line) <= 75) return line;
  const out: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      out.push(current);
      current = '';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...out, current].join('\r\n ');
}
