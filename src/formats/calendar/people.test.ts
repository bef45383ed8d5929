// Who of an entry is a person, which of them is you, and whose calendar it is.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ics, readCalendar, said, sorted } from '#test/read-calendar.ts';
import { fileOf } from '#test/read-format.ts';

suite('people', () => {
  const guests = async (...lines: readonly string[]): Promise<string[]> => {
    const { events } = await readCalendar([fileOf('a.ics', ics(['DTSTART:20260301T100000Z', ...lines]))]);
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
    assert.deepEqual((await readCalendar([fileOf('a.ics', ics(other))])).left, {
      'calendar-of-others': 1,
    });
    const crowd = Array.from({ length: 21 }, (_, at) => `ATTENDEE;PARTSTAT=ACCEPTED:mailto:p${at}@x.org`);
    const { events, contacts, left } = await readCalendar([
      fileOf('a.ics', ics(['DTSTART:20260301T100000Z', mine, ...crowd])),
    ]);
    assert.deepEqual([events, contacts], [[], []]);
    assert.deepEqual(left, { 'calendar-many': 1 });
  });

  test('without a sign of who you are nothing is guessed', async () => {
    const two = [
      'DTSTART:20260301T100000Z',
      'ORGANIZER:mailto:a@x.org',
      'ATTENDEE;PARTSTAT=ACCEPTED:mailto:b@x.org',
    ];
    const { events, left } = await readCalendar([fileOf('a.ics', ics(two))], {
      me: { names: [], emails: [] },
    });
    assert.deepEqual(events, []);
    assert.deepEqual(left, { 'calendar-owner-unknown': 1 });
  });

  test('a calendar that somebody shared with you is theirs, another of yours is yours', async () => {
    const day = (at: number, from: string, to: string): string[] => [
      `UID:${from}-${to}-${at}`,
      `DTSTART:2026030${at}T100000Z`,
      `ORGANIZER:mailto:${from}`,
      `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${to}`,
    ];
    const days = [1, 2, 3, 4];
    const { mine: found, contacts } = await readCalendar(
      [
        fileOf(
          'me@x.org.ics',
          ics(...days.map((at) => day(at, 'me@x.org', 'ana@x.org')), day(5, 'me@x.org', 'tom@x.org')),
        ),
        fileOf('ana@x.org.ics', ics(...days.map((at) => day(at, 'ana@x.org', 'ben@x.org')))),
        fileOf('me@home.org.ics', ics(day(6, 'me@home.org', 'tom@x.org'))),
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
    const { mine: found, events } = await readCalendar([fileOf('a.ics', ics(...days))], {
      me: { names: [], emails: [] },
    });
    assert.deepEqual(
      found.map((it) => it.value),
      ['me@x.org'],
    );
    assert.equal(events.length, 6);
  });
});
