// `npm run format`: writes every file in the one format, so that nobody has to talk about it.
import { runScript, setUp } from './setup.mjs';
import { format } from './suites.mjs';

await runScript(async () => (await format(await setUp({ tests: true }))).code);
