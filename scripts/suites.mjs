// The suites that `npm test` and `npm run check` are made of. Each prints a title and its time, and answers
// how many checks passed, failed and were skipped; the numbers of tests come from the runner itself.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative, sep } from 'node:path';
import { duration, run } from './run.mjs';
import { root } from './setup.mjs';

const tools = join(root, 'test', 'node_modules');
const typescript = join(tools, 'typescript', 'lib', 'tsc.js');
const oxfmt = join(tools, 'oxfmt', 'bin', 'oxfmt');
const oxlint = join(tools, 'oxlint', 'bin', 'oxlint');
const withTools = { PATH: join(tools, '.bin') + delimiter + (process.env.PATH ?? '') };

export const none = () => ({ passed: 0, failed: 0, skipped: 0 });
export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});
export const totalLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** One check that either holds or does not: `work` answers { code, output }. */
export async function check(title, work) {
  const began = performance.now();
  const { code, output } = await work();
  const ok = code === 0;
  console.log(`${title.padEnd(34)} ${ok ? 'ok' : 'FAILED'} (${duration(performance.now() - began)})`);
  if (!ok) console.log(`\n${output.trim()}\n`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

export async function checkStyle(node) {
  const format = await check('format', () =>
    run(node, [oxfmt, '--check', '.'], { quiet: true, env: withTools }),
  );
  if (format.failed > 0) console.log('`npm run format` puts the format right.\n');
  const lint = await check('lint', () =>
    run(node, [oxlint, '--deny-warnings', '--report-unused-disable-directives'], {
      quiet: true,
      env: withTools,
    }),
  );
  return add(format, lint);
}

/** Writes the one format, and what the linter can put right by itself. */
export async function putRight(node, paths) {
  const format = await run(node, [oxfmt, '--write', ...paths], { env: withTools });
  await run(node, [oxlint, '--fix', '--silent', ...paths], { env: withTools });
  return format.code;
}

export async function checkTypes(node) {
  let totals = none();
  for (const [title, config, needs] of [
    ['types: server, commands, tests', 'tsconfig.json', 'src'],
    ['types: domain (no Node, no DOM)', 'src/domain/tsconfig.json', 'src/domain'],
    ['types: browser tests', 'test/e2e/tsconfig.json', 'test/e2e'],
    ['types: web (no Node)', 'src/web/tsconfig.json', 'src/web/vite.config.ts'],
    ['types: web tests and config', 'src/web/tsconfig.tools.json', 'src/web/vite.config.ts'],
  ]) {
    if (!existsSync(join(root, needs))) continue;
    totals = add(
      totals,
      await check(title, () => run(node, [typescript, '-p', config, '--pretty', 'false'], { quiet: true })),
    );
  }
  return totals;
}

/** The test files of a suite, relative to the root; `patterns` keeps those whose path contains one of them. */
export function testFiles(suite, patterns = []) {
  const ending = suite === 'ordeal' ? /\.ordeal\.ts$/ : /\.test\.ts$/;
  return ['src', 'test', 'bench']
    .flatMap((folder) => filesIn(join(root, folder)))
    .map((file) => relative(root, file).split(sep).join('/'))
    .filter((file) => ending.test(file))
    .filter((file) => suite === 'ordeal' || file.startsWith('test/e2e/') === (suite === 'e2e'))
    .filter((file) => patterns.length === 0 || patterns.some((pattern) => file.includes(pattern)))
    .sort();
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
    );
}

/** Runs test files with node's runner. A suite that ran no test at all has failed. */
export async function runTests(
  node,
  title,
  files,
  { env = {}, flags = [], timeout = 180_000, limit = 600_000 } = {},
) {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-test-run-'));
  const totalsFile = join(folder, 'totals.json');
  let totals = none();
  let code = 1;
  if (files.length > 0) {
    const args = [
      '--test',
      '--test-concurrency=2',
      `--test-timeout=${timeout}`,
      '--disable-warning=ExperimentalWarning',
    ];
    args.push(
      `--test-reporter=${join(root, 'scripts', 'plain-reporter.mjs')}`,
      '--test-reporter-destination=stdout',
    );
    ({ code } = await run(node, [...args, ...flags, ...files], {
      limit,
      env: {
        GOODTURN_HOME: join(folder, 'home'), // no test ever touches a person's own book
        GOODTURN_TEST_TOTALS: totalsFile,
        NODE_COMPILE_CACHE: join(root, '.cache', 'node'),
        ...env,
      },
    }));
    if (existsSync(totalsFile)) totals = JSON.parse(readFileSync(totalsFile, 'utf8'));
  }
  rmSync(folder, { recursive: true, force: true });
  if (totals.passed + totals.failed + totals.skipped === 0) {
    console.log(`${title}: no test ran. An empty suite counts as a failure.`);
    totals = add(totals, { passed: 0, failed: 1, skipped: 0 });
  } else if (code !== 0 && totals.failed === 0) {
    console.log(
      `${title}: the test runner ended with code ${code}${code === 143 ? `: it took too long` : ''}.`,
    );
    totals = add(totals, { passed: 0, failed: 1, skipped: 0 });
  }
  console.log(`${title.padEnd(34)} ${totalLine(totals)} (${duration(performance.now() - began)})`);
  return totals;
}
