// `npm run check`: what holds a change together, in under a minute: format, lint, types, and every test that
// needs neither a browser nor a PostgreSQL (storage is tested on SQLite alone). `npm test` is the whole.
import { duration } from './run.mjs';
import { runScript, setUp } from './setup.mjs';
import { add, checkStyle, checkTypes, runTests, testFiles, totalLine } from './suites.mjs';

await runScript(async () => {
  const began = performance.now();
  const node = await setUp({ tests: true });
  delete process.env.GOODTURN_TEST_POSTGRES;
  let totals = await checkStyle(node);
  totals = add(totals, await checkTypes(node));
  totals = add(
    totals,
    await runTests(node, 'rules, storage, readers, doors', testFiles('unit', process.argv.slice(2))),
  );
  console.log(`\nAll of it in ${duration(performance.now() - began)}.`);
  console.log(totalLine(totals));
  return totals.failed > 0 ? 1 : 0;
});
