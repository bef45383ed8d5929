// `npm pack` and `npm publish` run this first: the product as JavaScript in dist/app, the web page in dist/web.
import { join } from 'node:path';
import { run } from './run.mjs';
import { root, runScript, setUp } from './setup.mjs';
import { buildWeb } from './web.mjs';

await runScript(async () => {
  const node = await setUp();
  if ((await buildWeb(node)) === 'missing') console.error('There is no web page in this tree yet.');
  const emit = [join(root, 'scripts', 'emit.mjs')];
  const { code, output } = await run(node, ['--disable-warning=ExperimentalWarning', ...emit], {
    quiet: true,
  });
  process.stderr.write(output); // never to stdout: `npm pack --json` prints its answer there
  return code;
});
