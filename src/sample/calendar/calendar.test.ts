// The calendar, read by a small reader that knows nothing of how it was made: for each person as many entries as the truth
// tells, and as many times at which we met, once its series are rolled out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportsFrom } from '../every-source.ts';
import type { TracesTruth } from '../everyday/traces-truth.ts';
import { profiles } from '../profiles.ts';
import { makeWorld } from '../world.ts';
import { homeZone } from './event.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const habits = profiles['honest'] ?? assert.fail();

interface Property {
  readonly parameters: string;
  readonly value: string;
}
type Part = ReadonlyMap<string, readonly Property[]>;

function partsOf(text: string): Part[] {
  return text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((body) => {
      const part = new Map<string, Property[]>();
      for (const line of body
        .slice(0, body.indexOf('END:VEVENT'))
        .replace(/BEGIN:VALARM[^]*END:VALARM\r\n/, '')
        .split('\r\n')) {
        const [, name = '', parameters = '', value = ''] =
          line.match(/^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:]*))*):(.*)$/) ?? [];
        if (name !== '') part.set(name, [...(part.get(name) ?? []), { parameters, value }]);
      }
      return part;
    });
}

/** Milliseconds since 1970; every zone named here is mine. */
function instant(value: string): number {
  const [, y = '', m = '', d = '', h = '00', min = '00', s = '00', z] =
    value.match(/^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/) ?? assert.fail(value);
  const local = `${y}-${m}-${d}T${h}:${min}:${s}`;
  return z
    ? Date.parse(`${local}Z`)
    : Temporal.PlainDateTime.from(local).toZonedDateTime(homeZone).epochMilliseconds;
}

const one = (part: Part, name: string): string => part.get(name)?.[0]?.value ?? '';

function rolledOut(part: Part): number[] {
  const start = instant(one(part, 'DTSTART'));
  const rule = new Map(
    one(part, 'RRULE')
      .split(';')
      .map((it) => it.split('=') as [string, string]),
  );
  if (rule.get('FREQ') !== 'WEEKLY') return [start];
  const first = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(homeZone);
  const [count, until] = [
    Number(rule.get('COUNT') ?? 1e9),
    rule.has('UNTIL') ? instant(rule.get('UNTIL') ?? '') : Infinity,
  ];
  const starts: number[] = [];
  for (let i = 0; i < count; i++) {
    const at = first.add({ weeks: i * Number(rule.get('INTERVAL') ?? 1) }).epochMilliseconds;
    if (at > until) break;
    starts.push(at);
  }
  const cut = new Set((part.get('EXDATE') ?? []).map((it) => instant(it.value)));
  return starts.filter((it) => !cut.has(it));
}

const addressOf = ({ value }: Property): string => value.replace(/^mailto:/, '');
const answerOf = ({ parameters }: Property): string => parameters.match(/PARTSTAT=([A-Z-]+)/)?.[1] ?? '';
const comes = (answer: string): boolean => answer === 'ACCEPTED' || answer === 'TENTATIVE';

/** Whom I met at one time of an entry, by address. */
function present(part: Part, mine: ReadonlySet<string>): string[] {
  if (one(part, 'STATUS') === 'CANCELLED') return [];
  const attendees = part.get('ATTENDEE') ?? [];
  const me = attendees.find((it) => mine.has(addressOf(it)));
  if (me && !comes(answerOf(me))) return [];
  const people = attendees.filter((it) => it.parameters.includes('CUTYPE=INDIVIDUAL') && comes(answerOf(it)));
  return [...new Set([...people, ...(part.get('ORGANIZER') ?? [])].map((it) => addressOf(it)))];
}

const worlds = [1, 2].map((seed) => {
  const files = exportsFrom(makeWorld({ seed, people: 200, now, habits }), habits, ['calendar']);
  const truth = JSON.parse(Buffer.from(files.at(-1)?.bytes ?? []).toString()) as TracesTruth;
  const texts = files
    .filter((file) => file.path.endsWith('.ics'))
    .map((file) => Buffer.from(file.bytes).toString());
  return { truth, texts, parts: texts.flatMap((text) => partsOf(text)) };
});

test('each person’s entries and the times we met, counted again from the files', () => {
  for (const { truth, parts } of worlds) {
    const mine = new Set(truth.me.addresses);
    const owner = new Map(truth.people.flatMap((person) => person.emails.map((email) => [email, person.id])));
    const [entries, met] = [new Map<string, number>(), new Map<string, number>()];
    const count = (to: Map<string, number>, email: string): void => {
      const id = owner.get(email);
      if (id !== undefined) to.set(id, (to.get(id) ?? 0) + 1);
    };
    const moved = Map.groupBy(
      parts.filter((part) => part.has('RECURRENCE-ID')),
      (part) => one(part, 'UID'),
    );
    for (const part of parts) {
      const addresses = [...(part.get('ATTENDEE') ?? []), ...(part.get('ORGANIZER') ?? [])].map((it) =>
        addressOf(it),
      );
      for (const email of new Set(addresses)) count(entries, email);
      if (part.has('RECURRENCE-ID')) {
        if (instant(one(part, 'DTSTART')) <= now) for (const email of present(part, mine)) count(met, email);
        continue;
      }
      const others = new Set(
        (moved.get(one(part, 'UID')) ?? []).map((it) => instant(one(it, 'RECURRENCE-ID'))),
      );
      for (const start of rolledOut(part))
        if (start <= now && !others.has(start)) for (const email of present(part, mine)) count(met, email);
    }
    for (const { id, traces } of truth.people) {
      assert.equal(entries.get(id) ?? 0, traces.calendar.entries, `entries of ${id}`);
      // Whom the title alone names is met too, and in no list of guests.
      assert.equal(met.get(id) ?? 0, traces.calendar.met - traces.calendar.titled, `met ${id}`);
    }
    assert.ok([...met.values()].reduce((sum, it) => sum + it, 0) > 500);
  }
});

test('who stands in a title alone is named there, by one of their names', () => {
  for (const { truth, parts } of worlds) {
    const alone = parts
      .filter((part) => !part.has('ATTENDEE'))
      .map((part) => one(part, 'SUMMARY').replaceAll('\\', ''));
    const titled = truth.people.filter((it) => it.traces.calendar.titled > 0);
    assert.ok(titled.length > 10);
    for (const person of titled) {
      assert.ok(
        alone.some((title) => person.names.some((name) => title.includes(name))),
        person.name,
      );
    }
  }
});

test('the quirks are there, and no line is over 75 octets', () => {
  const text = worlds.flatMap((it) => it.texts).join('');
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  const lines = text.replaceAll('\r\n ', '');
  for (const wanted of [
    'TZID=GMT Standard Time:',
    'TZID="(UTC+00:00) Dublin, Edinburgh, Lisbon, London":',
    `TZID=/mozilla.org/20070129_1/${homeZone}:`,
    `TZID=${homeZone}:`,
    'EXDATE;',
    'RECURRENCE-ID;',
    'RRULE:FREQ=WEEKLY;COUNT=',
    'RRULE:FREQ=WEEKLY;UNTIL=',
    'RRULE:FREQ=YEARLY',
    'CUTYPE=ROOM',
    'CUTYPE=RESOURCE',
    'CUTYPE=GROUP',
    'PARTSTAT=DECLINED',
    'PARTSTAT=NEEDS-ACTION',
    'STATUS:CANCELLED',
    'STATUS:TENTATIVE',
    'VALUE=DATE:',
    'DURATION:PT',
    'CLASS:PRIVATE',
    'X-MICROSOFT-CDO-BUSYSTATUS',
    'BEGIN:VALARM',
    ';CN="',
  ])
    assert.ok(lines.includes(wanted), wanted);
  assert.match(lines, /DTSTART:\d{8}\r\n/, 'a day without VALUE=DATE');
  assert.match(lines, /DTSTART:\d{8}T\d{6}\r\n/, 'a floating time');
  assert.match(lines, /DTSTART:\d{8}T\d{6}Z\r\n/, 'UTC');
});
