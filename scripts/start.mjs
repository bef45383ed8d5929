// `npm start`: sets up what is missing, builds the web page if it changed, then serves it with the pinned Node.
// `npm start -- FILE...` imports first; `npm run demo` looks around in an invented book.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { root, runScript, setUp } from './setup.mjs';
import { buildWeb } from './web.mjs';

await runScript(async () => {
  const demo = process.argv[2] === '--demo';
  const rest = process.argv.slice(demo ? 3 : 2);
  const node = await setUp();
  if ((await buildWeb(node)) === 'missing')
    console.error('There is no web page in this tree yet: src/web is empty.');
  const main = join(root, 'src', 'main.ts');
  if (!existsSync(main)) {
    console.error('There is no product in this tree yet: src/main.ts is missing.');
    return 1;
  }
  const command = demo ? ['demo', '--serve'] : ['serve'];
  // npm runs scripts in the package's folder; files are named from where the person stood.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  // The C library of Linux keeps a store of memory for each thread; two are enough for a server and its worker.
  const env = { MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2' };
  const { code, signal } = await run(node, [main, ...command, ...rest], { cwd, env });
  return signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : code;
});
