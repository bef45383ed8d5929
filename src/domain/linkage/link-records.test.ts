// A small invented table: found without being told anything, whatever the order of its rows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inventedTable } from '../../../bench/linkage/invented-table.ts';
import { guessColumns } from '../../../bench/linkage/guess-columns.ts';
import { allPairs, blockedPairs } from './blocking.ts';
import { groupPairs } from './clusters.ts';
import type { LinkColumn } from './comparisons.ts';
import { linkRecords } from './link-records.ts';

const table = inventedTable(400, 1);
const { columns } = guessColumns(table.columns);

/** Pairs of values of `truth` that were certain, and how many of them are wrong. */
function certainOf(given: readonly LinkColumn[], truth: readonly string[]): { right: number; wrong: number } {
  const { pairs, certain } = linkRecords(given);
  let [right, wrong] = [0, 0];
  for (const [at, one] of pairs.a.entries())
    if (certain[at] === 1) {
      if (truth[one] === truth[pairs.b[at]!]) right += 1;
      else wrong += 1;
    }
  return { right, wrong };
}

test('columns are known by header and values', () => {
  assert.deepEqual(
    guessColumns([
      { header: 'Name', values: ['Ana Ruiz', 'Ruiz, Ben'] },
      { header: 'x', values: ['a@b.org', 'c@b.org'] },
      { header: 'y', values: ['1971-06-24', '1980-01-31'] },
      { header: 'town', values: ['Leeds', 'Hull'] },
      { header: 'always', values: ['1', '1'] },
    ]).guessed.map((it) => it.guess),
    ['whole name', 'e-mail', 'birthday', 'place', 'left out'],
  );
  const parts = guessColumns([{ header: 'Name', values: ['Ana Ruiz', 'Ruiz, Ben'] }]).columns;
  assert.deepEqual(
    parts.map((it) => it.values),
    [
      ['Ana', 'Ben'],
      ['Ruiz', 'Ruiz'],
    ],
  );
  const twice = guessColumns([
    { header: 'first name', values: ['Ana', 'Ben'] },
    { header: 'surname', values: ['Ruiz', 'Moor'] },
    { header: 'full name', values: ['Ana Ruiz', 'Ben Moor'] },
  ]);
  assert.deepEqual(
    twice.columns.map((it) => it.name),
    ['first name', 'surname'],
  );
});

test('most of what is one person is certain, nothing of it wrong, and the order of rows is nothing', () => {
  const { right, wrong } = certainOf(columns, table.truth);
  assert.equal(wrong, 0);
  assert.ok(right > 150, `${right} of 200`);
  const order = [...table.truth.keys()].toReversed();
  const turned = columns.map((it) => ({ ...it, values: order.map((row) => it.values[row]!) }));
  assert.deepEqual(
    certainOf(
      turned,
      order.map((row) => table.truth[row]!),
    ),
    { right, wrong },
  );
});

test('tables of next to nothing are taken as they are', () => {
  for (const values of [[], ['Ana'], ['Ana', 'Ana'], ['', '']]) {
    const linked = linkRecords([{ name: 'name', kind: 'name', values }]);
    assert.equal(linked.candidates.a.length, values.length === 2 ? 1 : 0);
  }
});

test('blocks give each pair once, and leave out what too many share', () => {
  const keys = Int32Array.from([0, 0, 1, 1, 1, -1]);
  const others = Int32Array.from([5, 5, 6, 6, 7, 7]);
  const pairs = blockedPairs(6, [keys, others], 2);
  assert.deepEqual(
    [...pairs.a].map((a, at) => [a, pairs.b[at]]),
    [
      [0, 1],
      [2, 3],
      [4, 5],
    ],
  );
  assert.equal(allPairs(6).a.length, 15);
});

test('groups join on the average: one bridge does not tie two crowds', () => {
  const people = [0, 0, 0, 1, 1, 1];
  const scoreOf = (a: number, b: number): number =>
    (a === 2 && b === 3) || (a === 3 && b === 2) ? 5 : people[a] === people[b] ? 8 : -9;
  const pairs = allPairs(6);
  const scores = Float64Array.from(pairs.a, (a, at) => scoreOf(a, pairs.b[at]!));
  const grouped = groupPairs(6, pairs, scores, scoreOf);
  const together = grouped.a.filter(
    (a, at) => grouped.score[at]! > 0 && people[a] !== people[grouped.b[at]!],
  );
  assert.deepEqual(together, []);
  assert.equal(grouped.score.filter((it) => it > 0).length, 6);
});
