// Calendars as programs write them: whom you met and when, what is left out and why, series with their exceptions, zones of all kinds.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ContactRecord, EventRecord, KeptRecord, MineRecord } from '#domain/source-record.ts';
import { formats } from '#formats/formats.ts';
import { recogniseFormat } from '#formats/recognise.ts';
import type { InputFile, Problem, ReadOptions, Reading } from '../format.ts';
import { calendar } from './calendar.ts';

const samples = fileURLToPath(new URL('../../../test/samples/calendar/', import.meta.url));
const sample = (name: string): Buffer => readFileSync(samples + name);
const now = Date.parse('2026-11-23T12:00:00Z');
const me = { names: ['Mira Lund'], emails: ['mira.lund@example.org'] };

function file(path: string, content: Uint8Array | string, piece = 1 << 20): InputFile {
  const bytes = Buffer.from(content as Uint8Array);
  return {
    path,
    size: bytes.length,
    async *stream() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
    head: async (length) => bytes.subarray(0, length),
  };
}

interface Outcome {
  readonly events: readonly EventRecord[];
  readonly contacts: readonly ContactRecord[];
  readonly mine: readonly MineRecord[];
  readonly kept: readonly KeptRecord[];
  readonly problems: readonly Problem[];
  readonly lines: ReadonlySet<number | undefined>;
}

async function readAll(files: readonly InputFile[], options: Partial<ReadOptions> = {}): Promise<Outcome> {
  const readings: Reading[] = [];
  const given = { timeZone: 'Europe/Berlin', me, now, ...options };
  for await (const one of calendar.read(files, given)) readings.push(one);
  const records = readings.flatMap((one) => ('record' in one ? [one.record] : []));
  return {
    events: records.filter((it) => it.type === 'event'),
    contacts: records.filter((it) => it.type === 'contact'),
    mine: records.filter((it) => it.type === 'mine'),
    kept: records.filter((it) => it.type === 'kept'),
    problems: readings.flatMap((one) => ('problem' in one ? [one.problem] : [])),
    lines: new Set(readings.flatMap((one) => ('record' in one ? [one.where.line] : []))),
  };
}

/** Codes with how many entries each left out. */
function left(problems: readonly Problem[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { code, skips = 1 } of problems) if (skips > 0) sums[code] = (sums[code] ?? 0) + skips;
  return sums;
}

const said = (events: readonly EventRecord[]): string[] =>
  events
    .map(
      (it) =>
        `${it.at} ${it.kind} ${it.crowd} ${it.parties.map((one) => one.replace('calendar:', '')).join(' ')}`,
    )
    .toSorted();

const sorted = (all: readonly (string | undefined)[]): string[] => all.map(String).toSorted();

/** A calendar of these events, each given as its lines. */
function ics(...events: readonly (readonly string[])[]): string {
  const all = events.flatMap((lines, at) => [
    'BEGIN:VEVENT',
    ...(lines.some((line) => line.startsWith('UID')) ? [] : [`UID:event-${at}`]),
    ...lines,
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...all, 'END:VCALENDAR', ''].join('\r\n');
}
const withTom = [
  'ORGANIZER;CN=Mira Lund:mailto:mira.lund@example.org',
  'ATTENDEE;CN=Tom Kerr;PARTSTAT=ACCEPTED:mailto:tom.kerr@example.com',
];
const instants = async (lines: readonly string[], options: Partial<ReadOptions> = {}): Promise<string[]> => {
  const { events } = await readAll([file('a.ics', ics([...lines, ...withTom]))], options);
  return events.map((it) => it.at ?? '').toSorted();
};

suite('the samples', () => {
  test('Google: met, moved once, left out with reasons, what is to come kept apart', async () => {
    const { events, contacts, kept, problems, lines, mine } = await readAll([
      file('google.ics', sample('google.ics')),
    ]);
    assert.deepEqual(said(events), [
      '2026-03-16T10:00:00Z video 1 tom.kerr@example.com',
      '2026-03-23T10:00:00Z video 1 tom.kerr@example.com',
      '2026-04-07T14:00:00Z meeting 1 tom.kerr@example.com',
      '2026-04-13T09:00:00Z video 1 tom.kerr@example.com',
      '2026-05-12T12:00:00Z meeting 1 ana@example.net',
      '2026-05-15T09:00:00Z other 1 priya@example.net',
      '2026-05-18T17:00:00Z meeting 1 title:noor van der berg',
    ]);
    assert.deepEqual(
      contacts.map((it) => [it.key, it.name.full, it.emails[0]?.value]),
      [
        ['calendar:tom.kerr@example.com', 'Tom Kerr', 'tom.kerr@example.com'],
        ['calendar:ana@example.net', 'Ana Ruiz', 'ana@example.net'],
        ['calendar:priya@example.net', 'Priya Nair', 'priya@example.net'],
        ['calendar:title:noor van der berg', 'Noor van der Berg', undefined],
      ].toSorted(
        (a, b) => contacts.findIndex((it) => it.key === a[0]) - contacts.findIndex((it) => it.key === b[0]),
      ),
    );
    assert.equal(events.find((it) => it.kind === 'other')?.direction, 'in');
    assert.deepEqual(
      kept.map(({ fields }) => fields),
      [
        {
          source: 'calendar',
          at: '2026-07-03T09:00:00Z',
          title: 'Walk',
          place: 'Library',
        },
      ],
    );
    const skipped = left(problems);
    assert.deepEqual(skipped, {
      'calendar-alone': 2,
      'calendar-cancelled': 1,
      'calendar-declined': 1,
      'calendar-many': 1,
    });
    assert.equal(lines.size + 5, 11, 'each entry is used or has its reason');
    assert.deepEqual(mine, []);
  });

  test('the address of a calendar is yours, and that is told', async () => {
    const { mine, problems, events } = await readAll([file('google.ics', sample('google.ics'))], {
      me: { names: [], emails: [] },
    });
    assert.deepEqual(
      mine.map((it) => it.value),
      ['mira.lund@example.org'],
    );
    assert.ok(problems.some((it) => it.code === 'calendar-own-guessed' && it.skips === 0));
    assert.equal(events.length, 7);
  });

  test('what lies behind the day it was written has not happened, whatever day it is', async () => {
    const { events, kept } = await readAll([file('google.ics', sample('google.ics'))], {
      now: Date.parse('2026-03-20T00:00:00Z'),
    });
    assert.deepEqual(said(events), ['2026-03-16T10:00:00Z video 1 tom.kerr@example.com']);
    assert.deepEqual(
      sorted(kept.map(({ fields }) => fields['at'])),
      ['2026-03-23T10:00:00Z', '2026-04-07T14:00:00Z', '2026-05-12T12:00:00Z', '2026-07-03T09:00:00Z'],
      'of a series the next one',
    );
  });

  test('Outlook: names in quotes, zones by Windows name and by rules of the file, a refused rule', async () => {
    const { events, contacts, problems } = await readAll([file('outlook.ics', sample('outlook.ics'))]);
    assert.deepEqual(said(events), [
      '2026-03-04T11:00:00Z meeting 1 ana@example.net',
      '2026-03-05T14:00:00Z meeting 1 ana@example.net',
      '2026-03-10T09:00:00Z video 1 ben@example.com',
      '2026-07-07T07:00:00Z call 1 tom.kerr@example.com',
    ]);
    assert.deepEqual(sorted(contacts.map((it) => it.emails[0]?.value)), [
      'ana@example.net',
      'ben@example.com',
      'tom.kerr@example.com',
    ]);
    assert.deepEqual(
      problems.map((it) => [it.code, it.where.line]),
      [['calendar-rule-refused', 54]],
    );
  });

  test('Thunderbird: a path as zone, an entry that is not ended, one that is cut off', async () => {
    const { events, problems } = await readAll([file('thunderbird.ics', sample('thunderbird.ics'))]);
    assert.deepEqual(said(events), [
      '2026-01-13T15:00:00Z call 1 joerg@example.de',
      '2026-02-10T15:00:00Z call 1 joerg@example.de',
      '2026-02-20T08:00:00Z meeting 1 ana@example.net',
      '2026-03-10T15:00:00Z call 1 joerg@example.de',
    ]);
    assert.deepEqual(left(problems), { 'calendar-cut-off': 1, 'calendar-not-people': 1 });
  });

  test('Outlook as CSV: German titles and days, names without addresses', async () => {
    const { events, problems } = await readAll([file('kalender.csv', sample('outlook-calendar.csv'))]);
    assert.deepEqual(said(events), [
      '2026-03-04T11:00:00Z meeting 1 name:jorg massen',
      '2026-03-17T08:30:00Z call 2 name:jorg massen name:tom kerr',
    ]);
    assert.deepEqual(left(problems), { 'calendar-alone': 1 });
  });

  test('every sample is recognised, and read whole or byte by byte it says the same', async () => {
    const all = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((it) =>
      /\.(?:ics|csv)$/.test(it),
    );
    assert.ok(all.length > 10);
    for (const name of all) {
      const bytes = sample(name);
      const whole = file(name, bytes);
      const { imports } = await recogniseFormat([whole], formats);
      assert.equal(imports[0]?.format.name, 'calendar', name);
      const { lines: _, ...first } = await readAll([whole]);
      const { lines: __, ...again } = await readAll([file(name, bytes, bytes.length > 3000 ? 7 : 1)]);
      assert.deepEqual(again, first, name);
      assert.ok(first.problems.length + first.events.length > 0, name);
    }
  });
});

suite('people', () => {
  const guests = async (...lines: readonly string[]): Promise<string[]> => {
    const { events } = await readAll([file('a.ics', ics(['DTSTART:20260301T100000Z', ...lines]))]);
    return said(events);
  };
  const mine = 'ORGANIZER:mailto:mira.lund@example.org';

  test('rooms, things, machines and calendars are nobody', async () => {
    assert.deepEqual(
      await guests(
        mine,
        'ATTENDEE;CN=Atrium;CUTYPE=ROOM;PARTSTAT=ACCEPTED:mailto:atrium@example.com',
        'ATTENDEE;CN=Besprechungsraum 3:mailto:b3@example.com',
        'ATTENDEE:mailto:c_1@resource.calendar.google.com',
        'ATTENDEE:mailto:x@group.calendar.google.com',
        'ATTENDEE:mailto:no-reply@example.com',
        'ATTENDEE;CN=Ana Ruiz:MAILTO:Ana@Example.net',
      ),
      ['2026-03-01T10:00:00Z meeting 1 ana@example.net'],
    );
  });

  test('EMAIL= beside an address that is none, DELEGATED, unknown answers, guests who bring guests', async () => {
    assert.deepEqual(
      await guests(
        mine,
        'ATTENDEE;CN=Ana Ruiz;EMAIL=ana@example.net;PARTSTAT=CONFIRMED:/aXRzYW5h/principal/',
        'ATTENDEE;CN=Ben;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:tom.kerr@example.com":mailto:ben@example.com',
        'ATTENDEE;CN=Tom Kerr;PARTSTAT=ACCEPTED;X-NUM-GUESTS=2;SENT-BY="mailto:office@example.com":mailto:tom.kerr@example.com',
        'ATTENDEE;CN=Priya;PARTSTAT=MAYBE:mailto:priya@example.net',
      ),
      ['2026-03-01T10:00:00Z meeting 5 ana@example.net tom.kerr@example.com'],
    );
  });

  test('between others it is not yours; more than a table full is no meeting', async () => {
    const other = [
      'DTSTART:20260301T100000Z',
      'ORGANIZER:mailto:a@x.org',
      'ATTENDEE;PARTSTAT=ACCEPTED:mailto:b@x.org',
    ];
    assert.deepEqual(left((await readAll([file('a.ics', ics(other))])).problems), {
      'calendar-of-others': 1,
    });
    const crowd = Array.from({ length: 21 }, (_, at) => `ATTENDEE;PARTSTAT=ACCEPTED:mailto:p${at}@x.org`);
    const { events, contacts, problems } = await readAll([
      file('a.ics', ics(['DTSTART:20260301T100000Z', mine, ...crowd])),
    ]);
    assert.deepEqual([events, contacts], [[], []]);
    assert.deepEqual(left(problems), { 'calendar-many': 1 });
  });

  test('without a sign of who you are nothing is guessed', async () => {
    const two = [
      'DTSTART:20260301T100000Z',
      'ORGANIZER:mailto:a@x.org',
      'ATTENDEE;PARTSTAT=ACCEPTED:mailto:b@x.org',
    ];
    const { events, problems } = await readAll([file('a.ics', ics(two))], { me: { names: [], emails: [] } });
    assert.deepEqual(events, []);
    assert.deepEqual(left(problems), { 'calendar-owner-unknown': 1 });
  });

  test('a calendar that somebody shared with you is theirs, another of yours is yours', async () => {
    const day = (at: number, from: string, to: string): string[] => [
      `UID:${from}-${to}-${at}`,
      `DTSTART:2026030${at}T100000Z`,
      `ORGANIZER:mailto:${from}`,
      `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${to}`,
    ];
    const days = [1, 2, 3, 4];
    const { mine: found, contacts } = await readAll(
      [
        file(
          'me@x.org.ics',
          ics(...days.map((at) => day(at, 'me@x.org', 'ana@x.org')), day(5, 'me@x.org', 'tom@x.org')),
        ),
        file('ana@x.org.ics', ics(...days.map((at) => day(at, 'ana@x.org', 'ben@x.org')))),
        file('me@home.org.ics', ics(day(6, 'me@home.org', 'tom@x.org'))),
      ],
      { me: { names: [], emails: ['me@x.org'] } },
    );
    assert.deepEqual(
      found.map((it) => it.value),
      ['me@home.org'],
    );
    assert.deepEqual(sorted(contacts.map((it) => it.emails[0]?.value)), ['ana@x.org', 'tom@x.org']);
  });

  test('who is on nearly every entry is you', async () => {
    const days = Array.from({ length: 6 }, (_, at) => [
      `DTSTART:2026030${at + 1}T100000Z`,
      'ORGANIZER:mailto:me@x.org',
      `ATTENDEE;PARTSTAT=ACCEPTED:mailto:p${at}@x.org`,
    ]);
    const { mine: found, events } = await readAll([file('a.ics', ics(...days))], {
      me: { names: [], emails: [] },
    });
    assert.deepEqual(
      found.map((it) => it.value),
      ['me@x.org'],
    );
    assert.equal(events.length, 6);
  });
});

suite('series', () => {
  test('by month, by place in the month, and without days that no year has', async () => {
    assert.deepEqual(await instants(['DTSTART:20260130T100000Z', 'RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3']), [
      '2026-01-30T10:00:00Z',
      '2026-02-27T10:00:00Z',
      '2026-03-27T10:00:00Z',
    ]);
    assert.deepEqual(
      await instants(['DTSTART:20240229T100000Z', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29']),
      ['2024-02-29T10:00:00Z'],
    );
    assert.deepEqual(
      await instants(['DTSTART:20260210T100000Z', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31']),
      ['2026-02-10T10:00:00Z'],
    );
  });

  test('summer time: the hour on the clock stays', async () => {
    assert.deepEqual(
      await instants([
        'DTSTART;TZID=Europe/Berlin:20260322T100000',
        'RRULE:FREQ=WEEKLY;UNTIL=20260405T080000Z',
      ]),
      ['2026-03-22T09:00:00Z', '2026-03-29T08:00:00Z', '2026-04-05T08:00:00Z'],
    );
  });

  test('RDATE, EXDATE by day, EXRULE, and from one time on another hour', async () => {
    const { events } = await readAll([
      file(
        'a.ics',
        ics(
          [
            'UID:s',
            'DTSTART:20260301T100000Z',
            'RRULE:FREQ=DAILY;COUNT=6',
            'EXRULE:FREQ=DAILY;INTERVAL=4;COUNT=3',
            'EXDATE;VALUE=DATE:20260302',
            'RDATE;VALUE=PERIOD:20260320T100000Z/PT1H',
            ...withTom,
          ],
          [
            'UID:s',
            'RECURRENCE-ID;RANGE=THISANDFUTURE:20260304T100000Z',
            'DTSTART:20260304T150000Z',
            ...withTom,
          ],
        ),
      ),
    ]);
    assert.deepEqual(sorted(events.map((it) => it.at)), [
      '2026-03-03T10:00:00Z',
      '2026-03-04T15:00:00Z',
      '2026-03-06T15:00:00Z',
      '2026-03-20T15:00:00Z',
    ]);
  });

  test('keys: the same in the next export, for a moved time too; a higher SEQUENCE wins', async () => {
    const first = [
      'UID:s',
      'DTSTART:20260301T100000Z',
      'RRULE:FREQ=DAILY;COUNT=2',
      'SUMMARY:Old',
      ...withTom,
    ];
    const moved = ['UID:s', 'RECURRENCE-ID:20260302T100000Z', 'DTSTART:20260303T100000Z', ...withTom];
    const before = await readAll([file('a.ics', ics(first))]);
    const after = await readAll([
      file('a.ics', ics(first, moved, ['SEQUENCE:3', ...first.map((line) => line.replace('Old', 'New'))])),
    ]);
    assert.deepEqual(
      after.events.map((it) => it.key).toSorted(),
      before.events.map((it) => it.key).toSorted(),
    );
    assert.deepEqual(sorted(after.events.map((it) => `${it.at} ${it.about}`)), [
      '2026-03-01T10:00:00Z New',
      '2026-03-03T10:00:00Z undefined',
    ]);
    assert.deepEqual(left(after.problems), { 'calendar-again': 1 });
  });

  test('entries of other days under other titles that share a UID are all there', async () => {
    const { events } = await readAll([
      file(
        'a.ics',
        ics(
          ['UID:x', 'DTSTART:20260301T100000Z', 'SUMMARY:One', ...withTom],
          ['UID:x', 'DTSTART:20260302T100000Z', 'SUMMARY:Two', ...withTom],
        ),
      ),
    ]);
    assert.equal(new Set(events.map((it) => it.key)).size, 2);
  });

  test('a rule that never comes true costs its own entry alone', async () => {
    const { events, problems } = await readAll([
      file(
        'a.ics',
        ics(
          ['UID:a', 'DTSTART:20260210T100000Z', 'RRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30', ...withTom],
          ['UID:b', 'DTSTART:20260301T100000Z', 'RRULE:FREQ=DAILY;COUNT=2', ...withTom],
        ),
      ),
    ]);
    assert.deepEqual(sorted(events.map((it) => it.at)), [
      '2026-02-10T10:00:00Z',
      '2026-03-01T10:00:00Z',
      '2026-03-02T10:00:00Z',
    ]);
    assert.deepEqual(
      problems.map((it) => [it.code, it.where.line]),
      [['calendar-rule-refused', 3]],
    );
  });
});

suite('zones', () => {
  const summer = async (zone: string): Promise<string[]> =>
    instants([`DTSTART;TZID=${zone}:20260707T120000`]);

  test('names of every kind, without a word about them in the file', async () => {
    for (const zone of [
      'Europe/Berlin',
      'W. Europe Standard Time',
      '"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"',
      '"Amsterdam, Belgrade, Berlin, Brussels"',
      '/mozilla.org/20070129_1/Europe/Berlin',
      '/softwarestudio.org/Olson_20011030_5/Europe/Rome',
      '"GMT +0100 (Standard) / GMT +0200 (Daylight)"',
    ])
      assert.deepEqual(await summer(zone), ['2026-07-07T10:00:00Z'], zone);
    for (const zone of [
      'Eastern',
      'Eastern Standard Time',
      '"(UTC-05:00) Eastern Time (US & Canada)"',
      'US/Eastern',
    ])
      assert.deepEqual(await summer(zone), ['2026-07-07T16:00:00Z'], zone);
    assert.deepEqual(await summer('Japan'), ['2026-07-07T03:00:00Z']);
    assert.deepEqual(await summer('UTC+11'), ['2026-07-07T01:00:00Z']);
  });

  test('what nobody knows is read in yours, and told', async () => {
    const { events, problems } = await readAll([
      file('a.ics', ics(['DTSTART;TZID=Nowhere:20260707T120000', ...withTom])),
    ]);
    assert.deepEqual(
      events.map((it) => it.at),
      ['2026-07-07T10:00:00Z'],
    );
    assert.deepEqual(
      problems.map((it) => [it.code, it.values?.['value'], it.values?.['zone']]),
      [['calendar-zone-unknown', 'Nowhere', 'Europe/Berlin']],
    );
  });

  test('without any zone: that of the calendar, else yours; marks of ISO are read', async () => {
    assert.deepEqual(await instants(['DTSTART:20260707T120000']), ['2026-07-07T10:00:00Z']);
    assert.deepEqual(await instants(['DTSTART:2026-07-07T12:00:00+05:30']), ['2026-07-07T06:30:00Z']);
    const own = ics(['DTSTART:20260707T120000', ...withTom]).replace(
      'VERSION:2.0',
      'X-WR-TIMEZONE:Asia/Tokyo',
    );
    const { events } = await readAll([file('a.ics', own)]);
    assert.deepEqual(
      events.map((it) => it.at),
      ['2026-07-07T03:00:00Z'],
    );
  });
});
