import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST_NAME, shownName } from './shown-name.ts';

test('a name is shown as it is, and one that fills a page is cut where a word ends', () => {
  for (const name of ['Ana Ruiz', 'x'.repeat(LONGEST_NAME)]) assert.equal(shownName(name), name);
  assert.equal(shownName('Ana Ruiz '.repeat(300)), `${'Ana Ruiz '.repeat(22).trimEnd()}…`);
  const long = shownName('x'.repeat(3000));
  assert.deepEqual([long.length, long.endsWith('x…')], [LONGEST_NAME, true]);
});
