// `npm run dev`: the server, restarted at every change, and Vite's own server for the web page, which hands
// /api on to it. The address that Vite prints needs the token that the server prints: open the server's first.
import { join } from 'node:path';
import { run } from './run.mjs';
import { root, runScript, setUp } from './setup.mjs';

await runScript(async () => {
  const node = await setUp();
  const port = process.env.GOODTURN_PORT ?? '7400';
  const server = run(node, ['--watch', join(root, 'src', 'main.ts'), 'serve', ...process.argv.slice(2)], {
    env: { GOODTURN_PORT: port },
  });
  const vite = run(
    node,
    [
      join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
      '--config',
      join(root, 'src', 'web', 'vite.config.ts'),
    ],
    { env: { GOODTURN_API: `http://127.0.0.1:${port}` } },
  );
  const [first] = await Promise.all([server, vite]);
  return first.code;
});
