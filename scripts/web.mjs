// Builds the web page into dist/web when its sources changed since the last build; otherwise does nothing.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { withLock } from './lock.mjs';
import { run } from './run.mjs';
import { root, SetupProblem } from './setup.mjs';

const config = join(root, 'src', 'web', 'vite.config.ts');
const built = join(root, 'dist', 'web');
const marker = join(root, 'dist', 'web.hash');
const sources = ['src/web', 'src/contract', 'src/domain', 'src/words', 'package-lock.json'];

/** Answers "built", "fresh" or "missing" (there is no web page in this tree yet). */
export async function buildWeb(node) {
  if (!existsSync(config)) return 'missing';
  if (isFresh()) return 'fresh';
  return withLock(join(root, '.cache', 'web.lock'), async () => {
    if (isFresh()) return 'fresh'; // another run built it while this one waited
    const hash = hashOfSources();
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const args = [
      vite,
      'build',
      '--config',
      config,
      '--outDir',
      built,
      '--emptyOutDir',
      '--logLevel',
      'warn',
    ];
    const { code, output, signal } = await run(node, args, { quiet: true });
    if (signal) throw new SetupProblem('Stopped before the web page was built. Nothing is lost.');
    if (code !== 0) {
      throw new SetupProblem(`The web page could not be built. This is what Vite said:\n\n${output.trim()}`);
    }
    writeFileSync(marker, hash);
    return 'built';
  });
}

const isFresh = () =>
  existsSync(join(built, 'index.html')) &&
  existsSync(marker) &&
  readFileSync(marker, 'utf8') === hashOfSources();

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesIn(join(root, source)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!/[\\/](web|contract|domain|words)$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
