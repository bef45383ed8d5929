// Runs one of the measuring tools (`levels`: bench/levels.ts) with the pinned Node; sets up first what is missing.
import { join } from 'node:path';
import { run } from '../scripts/run.mjs';
import { root, runScript, setUp } from '../scripts/setup.mjs';
import { buildWeb } from '../scripts/web.mjs';

// These stand beside programs that only tests install.
const comparing = ['all', 'import', 'linkage'];

await runScript(async () => {
  const [tool, ...rest] = process.argv.slice(2);
  const node = await setUp({ tests: comparing.includes(tool) });
  // In a browser, and started as a person would start it.
  if (tool === 'all') await buildWeb(node);
  // npm runs scripts in the package's folder; files are named from where the person stood.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const args = ['--disable-warning=ExperimentalWarning', join(root, 'bench', `${tool}.ts`), ...rest];
  return (await run(node, args, { cwd })).code;
});
