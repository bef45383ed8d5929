import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { event, exchanges, linked, now, tie } from '#test/invented-ties.ts';
import { readHistory } from './contact-history.ts';
import { featureNames, readFeatures } from './level-features.ts';
import { type Answer, answerOf, refit } from './refit.ts';
import { summariseTie } from './tie-summary.ts';
import type { Level, Tuning } from './tie.ts';
import { ANSWERS_NEEDED } from './weights.ts';

const card = tie({ inAddressBook: true });
const answers = (level: Level, count: number): Answer[] =>
  Array.from({ length: count }, () => answerOf(card, level, now));
const chancesWith = (tuning: Tuning | null) =>
  summariseTie({ ...card, context: { linkedPeople: 0, namesake: null, tuning } }, now).chances;

describe('what you said teaches about the others', () => {
  test('not before there are enough answers', () => {
    assert.equal(refit(answers(1, ANSWERS_NEEDED - 1)), null);
    assert.notEqual(refit(answers(1, ANSWERS_NEEDED)), null);
  });
  test('who keeps cards of strangers is believed, and so is who keeps only those of friends', () => {
    const [, , before] = chancesWith(null);
    assert.ok(chancesWith(refit(answers(3, 20)))[2] > before + 0.05);
    assert.ok(chancesWith(refit(answers(1, 20)))[2] < before - 0.05);
  });
  test('the same answers in any order, the same offsets', () => {
    const mixed = [...answers(1, 5), ...answers(2, 7), ...answers(3, 4)];
    assert.deepEqual(refit(mixed), refit(mixed.toReversed()));
  });
  test('answers as expected move little', () => {
    const expected = [...answers(1, 17), ...answers(2, 54), ...answers(3, 29)];
    for (const offset of refit(expected)!.known) assert.ok(Math.abs(offset) < 0.2, `${offset}`);
  });
});

test('eighty messages of one afternoon make nobody well known', () => {
  const at = Date.parse('2026-10-05T13:00:00Z');
  const events = Array.from({ length: 80 }, (_, i) =>
    event('message', at + i * 150_000, i % 2 === 0 ? 'out' : 'in'),
  );
  const { level, chances } = summariseTie(tie({ ...linked, events }), now);
  assert.equal(level, 2);
  assert.ok(chances[0] < 0.25, JSON.stringify(chances));
  const spread = summariseTie(tie({ ...linked, events: exchanges(40, '2023-01-01', '2026-10-05') }), now);
  assert.equal(spread.level, 1, JSON.stringify(spread.chances));
});

test('features are read in the order in which weights are added up', () => {
  const history = readHistory([], now);
  assert.deepEqual(Object.keys(readFeatures(history, tie(), false)), [...featureNames]);
});
