// Zones of all kinds: by name, by rules of the file, by none.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ics, instants, readCalendar, withTom } from '#test/read-calendar.ts';
import { fileOf } from '#test/read-format.ts';

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
    const { events, problems } = await readCalendar([
      fileOf('a.ics', ics(['DTSTART;TZID=Nowhere:20260707T120000', ...withTom])),
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
    const { events } = await readCalendar([fileOf('a.ics', own)]);
    assert.deepEqual(
      events.map((it) => it.at),
      ['2026-07-07T03:00:00Z'],
    );
  });
});
