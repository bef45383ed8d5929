// Time left and sizes as people say them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingRate, sizeText, timeLeft } from './progress.ts';

test('time left is told roughly, and not at all where it is not known', () => {
  const told = [null, 4, 40, 70, 200, 3500, 3600, 9000].map((seconds) => timeLeft('reading', seconds));
  assert.deepEqual(told, [
    '',
    'a few seconds left to read',
    'less than a minute left to read',
    'about a minute left to read',
    'about 3 minutes left to read',
    'about 58 minutes left to read',
    'about an hour left to read',
    'about 3 hours left to read',
  ]);
  assert.equal(timeLeft('measuring', 200), 'about 3 minutes left');
  assert.equal(timeLeft('matching', 200), '');
});

test('sizes and rates', () => {
  assert.deepEqual([999, 1200, 45_600_000, 2_340_000_000].map(sizeText), [
    '999 bytes',
    '1.2 kB',
    '46 MB',
    '2.3 GB',
  ]);
  assert.equal(readingRate('reading', 12_000_000), '12 MB a second');
  assert.equal(readingRate('measuring', 12_000_000), '');
  assert.equal(readingRate('reading', null), '');
});
