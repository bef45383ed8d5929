// Calendars as programs write them: whom you met and when, what is left out and why.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import { formats } from '#formats/formats.ts';
import { recogniseFormat } from '#formats/recognise.ts';
import { calendarSample, calendarSamples, readCalendar, said, sorted } from '#test/read-calendar.ts';

suite('the samples', () => {
  test('Google: met, moved once, left out with reasons, what is to come kept apart', async () => {
    const { events, contacts, kept, left, readings, mine } = await readCalendar([
      calendarSample('google.ics'),
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
    assert.deepEqual(left, {
      'calendar-alone': 2,
      'calendar-cancelled': 1,
      'calendar-declined': 1,
      'calendar-many': 1,
    });
    const lines = new Set(readings.flatMap((one) => ('record' in one ? [one.where.line] : [])));
    assert.equal(lines.size + 5, 11, 'each entry is used or has its reason');
    assert.deepEqual(mine, []);
  });

  test('the address of a calendar is yours, and that is told', async () => {
    const { mine, problems, events } = await readCalendar([calendarSample('google.ics')], {
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
    const { events, kept } = await readCalendar([calendarSample('google.ics')], {
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
    const { events, contacts, problems } = await readCalendar([calendarSample('outlook.ics')]);
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
    const { events, left } = await readCalendar([calendarSample('thunderbird.ics')]);
    assert.deepEqual(said(events), [
      '2026-01-13T15:00:00Z call 1 joerg@example.de',
      '2026-02-10T15:00:00Z call 1 joerg@example.de',
      '2026-02-20T08:00:00Z meeting 1 ana@example.net',
      '2026-03-10T15:00:00Z call 1 joerg@example.de',
    ]);
    assert.deepEqual(left, { 'calendar-cut-off': 1, 'calendar-not-people': 1 });
  });

  test('Outlook as CSV: German titles and days, names without addresses', async () => {
    const { events, left } = await readCalendar([calendarSample('outlook-calendar.csv', 'kalender.csv')]);
    assert.deepEqual(said(events), [
      '2026-03-04T11:00:00Z meeting 1 name:jorg massen',
      '2026-03-17T08:30:00Z call 2 name:jorg massen name:tom kerr',
    ]);
    assert.deepEqual(left, { 'calendar-alone': 1 });
  });

  test('every sample is recognised, and read whole or byte by byte it says the same', async () => {
    const all = readdirSync(calendarSamples, { recursive: true, encoding: 'utf8' }).filter((it) =>
      /\.(?:ics|csv)$/.test(it),
    );
    assert.ok(all.length > 10);
    for (const name of all) {
      const whole = calendarSample(name);
      const { imports } = await recogniseFormat([whole], formats);
      assert.equal(imports[0]?.format.name, 'calendar', name);
      const first = await readCalendar([whole]);
      const pieces = calendarSample(name, name, whole.size > 3000 ? 7 : 1);
      assert.deepEqual(await readCalendar([pieces]), first, name);
      assert.ok(first.problems.length + first.events.length > 0, name);
    }
  });
});
