// `npm run ordeal`: the long, cruel tests (`*.ordeal.ts`): big books, many kills, the packed product installed
// from nothing. Not part of `npm test`, because they take minutes. `npm run ordeal -- PATTERN` runs some.
import { startPostgres } from './postgres.mjs';
import { runScript, setUp, SetupProblem } from './setup.mjs';
import { runTests, testFiles, totalLine } from './suites.mjs';
import { buildWeb } from './web.mjs';

await runScript(async () => {
  const node = await setUp({ tests: true });
  await buildWeb(node);
  const postgres = await startPostgres(node);
  if (!postgres.url) throw new SetupProblem(`PostgreSQL did not start.\n${postgres.problem}`);
  try {
    const env = { GOODTURN_TEST_POSTGRES: postgres.url };
    const files = testFiles('ordeal', process.argv.slice(2));
    const totals = await runTests(node, 'ordeal', files, { env, timeout: 3_600_000, limit: 0 });
    console.log(`\n${totalLine(totals)}`);
    return totals.failed > 0 ? 1 : 0;
  } finally {
    await postgres.stop();
  }
});
