import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutName } from './without-name.ts';

test('whoever is forgotten is somebody in what was said of others', () => {
  for (const [text, left] of [
    ['introduced me to Tom Okafor', 'introduced me to somebody'],
    ['@tom okafor’s book', 'somebody’s book'],
    ['ask @"Tom Okafor", or Tom  Okafor', 'ask somebody, or somebody'],
    ['Tom Okaforson and Tom', 'Tom Okaforson and Tom'],
  ] as const)
    assert.equal(withoutName(text, 'Tom Okafor'), left);
  assert.equal(withoutName('rose water', 'Rose'), 'rose water', 'one word may mean something else');
  assert.equal(withoutName('J. (Jo) Vale', 'J. (Jo) Vale'), 'somebody');
});
