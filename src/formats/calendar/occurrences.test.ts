// Series with their exceptions: which times there are, what they are called in the next export, and rules that never come true.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ics, instants, readCalendar, sorted, withTom } from '#test/read-calendar.ts';
import { fileOf } from '#test/read-format.ts';

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
    const { events } = await readCalendar([
      fileOf(
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
    const before = await readCalendar([fileOf('a.ics', ics(first))]);
    const after = await readCalendar([
      fileOf('a.ics', ics(first, moved, ['SEQUENCE:3', ...first.map((line) => line.replace('Old', 'New'))])),
    ]);
    assert.deepEqual(
      after.events.map((it) => it.key).toSorted(),
      before.events.map((it) => it.key).toSorted(),
    );
    assert.deepEqual(sorted(after.events.map((it) => `${it.at} ${it.about}`)), [
      '2026-03-01T10:00:00Z New',
      '2026-03-03T10:00:00Z undefined',
    ]);
    assert.deepEqual(after.left, { 'calendar-again': 1 });
  });

  test('entries of other days under other titles that share a UID are all there', async () => {
    const { events } = await readCalendar([
      fileOf(
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
    const { events, problems } = await readCalendar([
      fileOf(
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
