// The pace of an import: silent at first, right where it is steady, never below nothing, and begun anew with each phase.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paceAfter, paceOf, type PaceState } from './pace.ts';

function after(looks: readonly (readonly [phase: string, read: number, ms: number])[]): PaceState {
  let state: PaceState | null = null;
  for (const [phase, read, ms] of looks) state = paceAfter(state, { phase, read }, ms);
  return state!;
}

const steady = (seconds: number, perSecond: number): (readonly [string, number, number])[] =>
  Array.from({ length: seconds + 1 }, (_, at) => ['reading', at * perSecond, at * 1000]);

test('nothing is said at first, nor where nothing moves', () => {
  assert.deepEqual(paceOf(after(steady(1, 100)), 1000), { rate: null, secondsLeft: null });
  assert.deepEqual(paceOf(after(steady(10, 0)), 1000), { rate: null, secondsLeft: null });
  assert.deepEqual(paceOf(after(steady(10, 1)), 10_000), { rate: null, secondsLeft: null });
});

test('a steady pace is told as it is', () => {
  const { rate, secondsLeft } = paceOf(after(steady(10, 100)), 4000);
  assert.equal(Math.round(rate!), 100);
  assert.equal(Math.round(secondsLeft!), 30);
  assert.equal(paceOf(after(steady(10, 100)), 900).secondsLeft, 0, 'past the end is the end');
});

test('a pace that changes is followed', () => {
  const slower = [...steady(10, 100)];
  for (let at = 1; at <= 30; at += 1) slower.push(['reading', 1000 + at * 20, (10 + at) * 1000]);
  const { rate } = paceOf(after(slower), 100_000 / 2);
  assert.ok(rate! > 20 && rate! < 30, String(rate));
});

test('another phase, or a second round, is measured from its own beginning', () => {
  const begun = after([...steady(10, 100), ['measuring', 5, 10_500]]);
  assert.deepEqual(paceOf(begun, 10), { rate: null, secondsLeft: null });
  assert.equal(after([...steady(10, 100), ['reading', 0, 11_000]]).begunAt, 11_000);
});
