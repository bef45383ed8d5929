// Repeat rules rolled out in a thread: what it gives, and that a rule on which ical.js never returns costs nothing but itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Expansion, expandRules } from './expansion.ts';

const rule = (text: string, more: Partial<Expansion> = {}): Expansion => ({
  start: Date.UTC(2024, 0, 1, 9),
  rule: text,
  until: Date.UTC(2026, 0, 1),
  most: 1000,
  steps: 5000,
  beyond: 1,
  ...more,
});
const days = (times: readonly number[] | undefined): string[] =>
  (times ?? []).map((at) => new Date(at).toISOString().slice(0, 10));

test('up to the day that is asked for, and a few behind it; of long ones the newest', async () => {
  const [weekly, counted, long, none] = await expandRules([
    rule('FREQ=WEEKLY;INTERVAL=26'),
    rule('FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;COUNT=2', { start: Date.UTC(2024, 0, 30, 9) }),
    rule('FREQ=DAILY', { most: 3 }),
    rule('FREQ=SOMETIMES'),
  ]);
  assert.deepEqual(days(weekly), [
    '2024-01-01',
    '2024-07-01',
    '2024-12-30',
    '2025-06-30',
    '2025-12-29',
    '2026-06-29',
  ]);
  assert.deepEqual(days(counted), ['2024-01-30', '2024-02-27']);
  assert.deepEqual(days(long), ['2025-12-29', '2025-12-30', '2025-12-31', '2026-01-01']);
  assert.equal(none, undefined);
});

test('a rule that hangs ical.js is given up, those behind it are rolled out', async () => {
  // formats.md 6, trap c.
  const [before, hanging, behind] = await expandRules([
    rule('FREQ=DAILY;COUNT=2'),
    rule('FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30'),
    rule('FREQ=DAILY;COUNT=3'),
  ]);
  assert.equal(before?.length, 2);
  assert.equal(hanging, undefined);
  assert.equal(behind?.length, 3);
});
