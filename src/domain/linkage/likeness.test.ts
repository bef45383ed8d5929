// Words side by side: the measures agree with what their authors give, with each other, and whichever way round.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import { editDistance, withinOneEdit } from './edit-distance.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { leastSlips, lettersOf, mostAlike, sameLetters } from './letters.ts';
import { EQUAL, likeness, type ValueKind } from './value-likeness.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'é', ' '), maxLength: 40 });
const step = (kind: ValueKind, a: string, b: string): number =>
  likeness[kind](a, b, lettersOf(a), lettersOf(b));

test('Jaro-Winkler as Winkler gives it', () => {
  for (const [a, b, known] of [
    ['MARTHA', 'MARHTA', 0.9611],
    ['DIXON', 'DICKSONX', 0.8133],
    ['DWAYNE', 'DUANE', 0.84],
    ['ABC', 'XYZ', 0],
    ['', '', 1],
  ] as const)
    assert.equal(Math.round(jaroWinkler(a, b) * 1e4) / 1e4, known, `${a} ${b}`);
});

test('by bits and by lists alike, symmetric, within its bound', () => {
  // Beyond the plain letters words go by lists.
  const beyond = (text: string): string =>
    text.replaceAll(/./gu, (it) => String.fromCharCode(it.charCodeAt(0) + 500));
  fc.assert(
    fc.property(word, word, (a, b) => {
      const like = jaroWinkler(a, b);
      assert.equal(like, jaroWinkler(b, a));
      assert.equal(like, jaroWinkler(beyond(a), beyond(b)));
      assert.ok(like >= 0 && like <= 1);
      assert.ok(a === b || like <= mostAlike(a, b, lettersOf(a), lettersOf(b)) + 1e-12);
    }),
  );
});

test('slips: one is one, neighbours exchanged are one, and the bounds hold', () => {
  assert.equal(editDistance('ruiz', 'riuz'), 1);
  assert.equal(editDistance('kitten', 'sitting'), 3);
  assert.equal(editDistance('kitten', 'sitting', 1), 2);
  fc.assert(
    fc.property(word, word, (a, b) => {
      const slips = editDistance(a, b);
      assert.equal(slips, editDistance(b, a));
      assert.equal(slips <= 1, withinOneEdit(a, b));
      assert.ok(leastSlips(lettersOf(a), lettersOf(b)) <= slips);
      assert.equal(editDistance(a, b, 2), Math.min(slips, 3));
      assert.equal(sameLetters(a, b), Array.from(a).toSorted().join() === Array.from(b).toSorted().join());
    }),
  );
});

test('steps of likeness, by kind', () => {
  for (const [kind, a, b, expected] of [
    ['name', 'robert', 'robret', 6],
    ['name', 'rob', 'robert', 5],
    ['name', 'ruiz', 'ruiz marin', 5],
    ['name', 'r', 'robert', 2],
    ['name', 'robert', 'imogen', 1],
    ['text', 'birmingham', 'bimminghar', 3],
    ['text', 'leeds', 'hull', 1],
    ['date', '19710624', '19710524', 6],
    ['date', '19710604', '19710406', 6],
    ['date', '19710630', '19710702', 5],
    ['date', '19741005', '19841003', 4],
    ['date', '19710624', '19720101', 3],
    ['date', '19710624', '19480101', 1],
    ['email', 'ana.ruiz@one.org', 'ana.riuz@one.org', 6],
    ['email', 'ana.ruiz7@one.org', 'ana.ruiz8@one.org', 2],
    ['email', 'ana.ruiz@one.org', 'ana.ruiz@other.com', 4],
    ['email', 'ana.ruiz@one.org', 'boss@one.org', 2],
    ['code', '2119', '2191', 3],
    ['code', '1804974', '1804697', 2],
    ['code', '21', '34', 1],
  ] as const)
    assert.equal(step(kind, a, b), expected, `${a} ${b}`);
});

test('a ladder is the same both ways, and different values are below equal ones', () => {
  for (const kind of ['name', 'text', 'date', 'email', 'code'] as const)
    fc.assert(
      fc.property(word, word, (a, b) => {
        if (a === '' || b === '' || a === b) return;
        assert.equal(step(kind, a, b), step(kind, b, a));
        assert.ok(step(kind, a, b) >= 1 && step(kind, a, b) < EQUAL[kind]);
      }),
      { numRuns: 50 },
    );
});
