import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestCuts, calibrationOf, type Judged, type Level, scoresOf, sureOf } from './scores.ts';

const near = (value: number, wanted: number): void =>
  assert.ok(Math.abs(value - wanted) < 1e-9, `${value} is not ${wanted}`);

test('precision, recall and macro-F1 by hand; not sure is a miss in recall alone', () => {
  const judged: Judged[] = [
    { truth: 1, said: 1 },
    { truth: 1, said: null },
    { truth: 2, said: 2 },
    { truth: 2, said: 3 },
    { truth: 3, said: 3 },
    { truth: 3, said: 3 },
  ];
  const { levels, macroF1, unsure } = scoresOf(judged);
  assert.deepEqual([levels[1].precision, levels[1].recall, unsure], [1, 0.5, 1]);
  assert.deepEqual([levels[2].precision, levels[2].recall], [1, 0.5]);
  near(levels[3].precision, 2 / 3);
  near(macroF1, (2 / 3 + 2 / 3 + 0.8) / 3);
  near(scoresOf([]).macroF1, 0);
});

test('calibration: ten bins, weighed by how many are in them; certainty is in the last', () => {
  const said = [
    ...Array.from({ length: 10 }, (_, i) => ({ probability: 0.85, right: i < 7 })),
    ...Array.from({ length: 10 }, () => ({ probability: 1, right: true })),
  ];
  const { error, bins } = calibrationOf(said);
  near(error, 0.075);
  assert.deepEqual(
    bins.map((bin) => [bin.from, bin.count]),
    [
      [0.8, 10],
      [0.9, 10],
    ],
  );
  assert.deepEqual(sureOf(said), { said: 10, right: 10, share: 1 });
  near(calibrationOf([]).error, 0);
});

/** All pairs of cuts, both ways, the slow way. */
function slowly(items: readonly { truth: Level; value: number }[]): number {
  const cuts = [...items.map((it) => it.value), Infinity, -Infinity];
  let best = 0;
  for (const one of cuts)
    for (const two of cuts)
      for (const sign of [1, -1]) {
        const said = (value: number): Level =>
          value * sign >= one * sign ? 1 : value * sign >= two * sign ? 2 : 3;
        const judged = items.map(({ truth, value }) => ({ truth, said: said(value) }));
        best = Math.max(best, scoresOf(judged).macroF1);
      }
  return best;
}

test('the two cuts are the best there are, upwards or downwards', () => {
  const clear = ([1, 1, 2, 2, 3, 3] as const).map((truth, i) => ({ truth, value: 60 - i * 10 }));
  assert.deepEqual(bestCuts(clear), { macroF1: 1, one: 50, two: 30, rising: true });
  const falling = clear.map(({ truth, value }) => ({ truth, value: -value }));
  assert.deepEqual(bestCuts(falling), { macroF1: 1, one: -50, two: -30, rising: false });
  let state = 1;
  const next = (below: number): number => (state = (state * 48271) % 2147483647) % below;
  for (let round = 0; round < 20; round++) {
    const items = Array.from({ length: 12 }, () => ({
      truth: (next(3) + 1) as Level,
      value: next(4) === 0 ? -99 : next(6),
    }));
    near(bestCuts(items).macroF1, slowly(items));
  }
});
