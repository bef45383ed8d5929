import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOfDateInWords, rhythmInWords, whenInWords } from './dates.ts';

// A Monday.
const clock = { now: Date.parse('2026-11-23T12:00:00Z'), timeZone: 'Europe/London' };

test('instants as people say them', () => {
  const cases = {
    '2026-11-23T08:00:00Z': 'today',
    '2026-11-22T23:59:00Z': 'yesterday',
    '2026-11-17T12:00:00Z': 'last Tuesday',
    '2026-11-16T12:00:00Z': 'last week',
    '2026-11-14T12:00:00Z': '9 days ago',
    '2026-11-12T12:00:00Z': '11 days ago',
    '2026-10-05T12:00:00Z': 'in October',
    '2024-04-05T12:00:00Z': 'in spring 2024',
    '2015-04-05T12:00:00Z': 'in 2015',
  };
  for (const [instant, words] of Object.entries(cases)) {
    assert.equal(whenInWords(instant, clock), words);
    assert.equal(whenInWords(Date.parse(instant), clock), words);
  }
});

test('the day is the day where you are', () => {
  const late = '2026-11-23T01:00:00Z';
  assert.equal(whenInWords(late, clock), 'today');
  assert.equal(whenInWords(late, { ...clock, timeZone: 'America/Los_Angeles' }), 'yesterday');
});

test('what is no date is not made one', () => {
  assert.equal(whenInWords('', clock), '');
  assert.equal(whenInWords('soon', clock), '');
  assert.equal(dayOfDateInWords('soon', clock), 'soon');
});

test('plain days, past and to come', () => {
  assert.equal(dayOfDateInWords('2026-11-24', clock), 'tomorrow');
  assert.equal(dayOfDateInWords('2026-12-12', clock), 'on 12 December');
  assert.equal(dayOfDateInWords('2026-11-23', clock), 'today');
});

test('rhythms', () => {
  assert.deepEqual([1, 7, 14, 30, 90, 200, 365, 1200].map(rhythmInWords), [
    'almost every day',
    'every week or so',
    'every couple of weeks',
    'every month or so',
    'every few months',
    'twice a year or so',
    'once a year or so',
    'every few years',
  ]);
});
