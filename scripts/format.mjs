// `npm run format`: writes every file in the one format, so that nobody has to talk about it, and what the
// linter can put right by itself. `npm run format -- PATH...` does so for some files only.
import { runScript, setUp } from './setup.mjs';
import { putRight } from './suites.mjs';

await runScript(async () => {
  const paths = process.argv.slice(2);
  return putRight(await setUp({ tests: true }), paths.length > 0 ? paths : ['.']);
});
