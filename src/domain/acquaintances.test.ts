import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  acquaintanceByFiles,
  acquaintanceChance,
  acquaintanceSaid,
  type PairTally,
  PairTallies,
  type SharedThing,
} from './acquaintances.ts';

const thing = (kind: SharedThing['kind'], crowd: number, ids: string, spoke = ''): SharedThing => ({
  kind,
  crowd,
  at: 1000,
  people: Array.from(ids).map((id) => ({ id, spoke: spoke.includes(id) })),
});

function tallyOf(things: readonly SharedThing[], a = 'a', b = 'b'): PairTally | undefined {
  const tallies = new PairTallies();
  for (const it of things) tallies.add(it);
  return [...tallies.pairs()].find(([one, other]) => one === a && other === b)?.[2];
}

const chanceOf = (things: readonly SharedThing[]): number =>
  acquaintanceByFiles(tallyOf(things) ?? {})?.chance ?? 0;

describe('who probably knows whom', () => {
  test('each pair once, whatever the order of what they shared', () => {
    const things = [thing('met', 3, 'bca'), thing('wrote', 4, 'ab', 'a'), thing('met', 9, 'ab')];
    const tally = tallyOf(things);
    assert.deepEqual(tally, tallyOf(things.toReversed()));
    assert.deepEqual(tally?.met, { count: 2, least: 3, both: 0, last: 1000 });
    assert.equal(tallyOf(things, 'b', 'a'), undefined);
  });

  test('a small table says more than a large one, doing it again more than once, and nothing is ever sure', () => {
    for (const kind of ['met', 'wrote', 'chatted'] as const) {
      let before = 1;
      for (const crowd of [2, 3, 5, 9, 14, 20]) {
        const chance = chanceOf([thing(kind, crowd, 'ab', 'ab')]);
        assert.ok(chance <= before && chance < 1, `${kind} of ${crowd}: ${chance} after ${before}`);
        before = chance;
        const again = chanceOf(Array.from({ length: 30 }, () => thing(kind, crowd, 'ab', 'ab')));
        assert.ok(again >= chance && again <= 0.99, `${kind} of ${crowd} again: ${again}`);
      }
    }
    assert.ok(chanceOf([thing('met', 3, 'ab')]) > 0.5);
  });

  test('one meeting of ten, or a crowd, is no proof', () => {
    assert.ok(chanceOf([thing('met', 12, 'ab')]) < 0.5);
    assert.ok(chanceOf([thing('wrote', 12, 'ab')]) < 0.5);
    assert.equal(chanceOf([thing('met', 300, 'ab')]), 0);
  });

  test('what you state stands, whatever files show; what you logged adds to them', () => {
    const files = acquaintanceByFiles(tallyOf([thing('met', 2, 'ab')])!);
    const stated = (said: boolean | null) =>
      acquaintanceChance(files, acquaintanceSaid({ said, logged: [], through: null }), said);
    assert.equal(stated(true), 1);
    assert.equal(stated(false), 0);
    assert.equal(stated(null), files!.chance);
    const logged = acquaintanceSaid({ said: null, logged: [{ crowd: 2, at: null }], through: null })!;
    assert.ok(acquaintanceChance(files, logged, null) > files!.chance);
    assert.equal(acquaintanceSaid({ said: null, logged: [{ crowd: 60, at: null }], through: null }), null);
    assert.deepEqual(acquaintanceSaid({ said: null, logged: [], through: 'a' })!.evidence, [
      { code: 'acquainted-through', values: { by: 'a' } },
    ]);
  });
});
