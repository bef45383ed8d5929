// Ten thousand problems of one import: kept one by one up to a bound, listed up to a smaller one, counts that always add up.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROBLEMS_KEPT, PROBLEMS_LISTED, ReportBuilder, shortProblems } from './import-report.ts';

const sum = (all: readonly { readonly count: number }[]): number =>
  all.reduce((total, it) => total + it.count, 0);

test('so many are kept, the rest is counted by file and kind', () => {
  const builder = new ReportBuilder();
  for (let line = 1; line <= PROBLEMS_KEPT + 1000; line += 1)
    builder.addProblem({
      code: line % 2 === 0 ? 'no-name' : 'row-unreadable',
      where: { file: 'a.csv', line },
    });
  assert.equal(builder.problems, PROBLEMS_KEPT + 1000);
  const report = builder.finish(true, { brought: 0, before: 0, after: 0 });
  assert.equal(report.skipped, PROBLEMS_KEPT + 1000);
  assert.equal(report.problems.length, PROBLEMS_KEPT + 2);
  assert.equal(sum(report.problems), report.skipped);
  assert.deepEqual(
    report.problems.slice(-2).map(({ where, count }) => [where, count]),
    [
      ['a.csv', 500],
      ['a.csv', 500],
    ],
  );

  const listed = shortProblems(report.problems);
  assert.equal(listed.length, PROBLEMS_LISTED + 2);
  assert.equal(sum(listed), report.skipped);
  assert.equal(listed[0]!.where, 'a.csv:1');
});

test('what was fatal is never left out, and few problems stay as they are', () => {
  const builder = new ReportBuilder();
  for (let line = 1; line <= 3; line += 1)
    builder.addProblem({ code: 'no-name', where: { file: 'a:b.csv', line } });
  builder.addProblem({ code: 'zip-broken', where: { file: 'b.zip' }, skips: 0, fatal: true });
  const { problems } = builder.finish(true, { brought: 0, before: 0, after: 0 });
  assert.equal(shortProblems(problems), problems);
  const short = shortProblems(problems, 1);
  assert.deepEqual(
    short.map(({ code, where, count }) => [code, where, count]),
    [
      ['no-name', 'a:b.csv:1', 1],
      ['zip-broken', 'b.zip', 0],
      ['no-name', 'a:b.csv', 2],
    ],
  );
});
