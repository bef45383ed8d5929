// `npm test`: everything, on both storage engines and in a real browser. `npm test -- PATTERN...` runs only the
// test files whose path contains a pattern; words that begin with `--` go to node's test runner.
// Nothing stops at the first failure; the last line counts what the runners counted.
import { runScript, setUp } from './setup.mjs';
import { duration } from './run.mjs';
import { startPostgres } from './postgres.mjs';
import { add, check, checkStyle, checkTypes, none, runTests, testFiles, totalLine } from './suites.mjs';
import { buildWeb } from './web.mjs';

await runScript(async () => {
  const began = performance.now();
  const patterns = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
  const unit = testFiles('unit', patterns);
  const e2e = testFiles('e2e', patterns);
  const everything = patterns.length === 0;
  if (!everything && unit.length + e2e.length === 0) {
    console.error(`No test file has ${patterns.join(' or ')} in its path.`);
    return 2;
  }
  let interrupted = false;
  process.on('SIGINT', () => (interrupted = true)).on('SIGTERM', () => (interrupted = true));

  const node = await setUp({ tests: true });
  let totals = none();
  const suite = async (work) => {
    if (!interrupted) totals = add(totals, await work());
  };
  let postgres;
  try {
    if (everything) {
      await suite(() => checkStyle(node));
      await suite(() => checkTypes(node));
    }
    await suite(() =>
      check('PostgreSQL for the tests', async () => {
        postgres = await startPostgres(node);
        return { code: postgres.url ? 0 : 1, output: postgres.problem };
      }),
    );
    const env = postgres?.url ? { GOODTURN_TEST_POSTGRES: postgres.url } : {};
    if (everything || unit.length > 0) {
      await suite(() => runTests(node, 'rules, storage, readers, doors', unit, { env, flags }));
    }
    if (everything || e2e.length > 0) {
      await suite(() => check('web page builds', () => buildForTests(node)));
      await suite(() => runTests(node, 'in a browser, as a person', e2e, { env, flags }));
    }
  } finally {
    await postgres?.stop?.();
  }
  console.log(
    `\n${interrupted ? 'Stopped before the end' : 'All of it'} in ${duration(performance.now() - began)}.`,
  );
  console.log(totalLine(totals));
  return totals.failed > 0 || interrupted ? 1 : 0;
});

async function buildForTests(node) {
  try {
    return (await buildWeb(node)) === 'missing'
      ? { code: 1, output: 'src/web is empty.' }
      : { code: 0, output: '' };
  } catch (error) {
    return { code: 1, output: error.message };
  }
}
