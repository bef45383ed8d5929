// One command from its words to its exit code. What it does not need is not loaded, so that commands start quickly.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkClock } from '#app/import-jobs.ts';
import type { Door } from '#app/run.ts';
import { buildProgram, CommanderError, type Invocation } from '#cli/program.ts';
import type { Terminal } from '#cli/run-command.ts';
import type { Store } from '#storage/open.ts';
import { terminal as words } from '#words/terminal.ts';
import { readSettings, type Settings } from './settings.ts';

const HERE = join(import.meta.dirname, '..');
/** Of a checkout `src/..`, of the installed package `dist/app/../..`. */
const ROOT =
  existsSync(join(HERE, '..', 'package-lock.json')) || existsSync(join(HERE, '..', 'src'))
    ? join(HERE, '..')
    : join(HERE, '..', '..');
const VERSION = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;

class Ended extends Error {
  readonly code: number;
  constructor(code: number, text: string) {
    super(text);
    this.code = code;
  }
}

async function open(settings: Settings, home = settings.home, database = settings.database): Promise<Store> {
  const [{ openStore }, { makeId }] = await Promise.all([
    import('#storage/open.ts'),
    import('#app/make-id.ts'),
  ]);
  let store: Awaited<ReturnType<typeof openStore>>;
  try {
    store = await openStore({ home, database }, makeId, settings.now());
  } catch (error) {
    throw new Ended(
      1,
      words.databaseAway(
        error instanceof Error
          ? error.message || String((error as NodeJS.ErrnoException).code)
          : String(error),
      ),
    );
  }
  if (!('problem' in store)) return store;
  const { problem } = store;
  if (problem.code === 'database-is-newer') throw new Ended(1, words.newerDatabase(home));
  throw new Ended(1, words.migrationFailed(problem.values.name, problem.values.reason, problem.values.copy));
}

/** What each call brings with it; zone and language as the user set them, else as this machine has them. */
async function doorOf(settings: Settings, store: Store): Promise<() => Door & WorkClock> {
  const [{ readSettings: readBookSettings }, { countryOf }, { makeId }] = await Promise.all([
    import('#storage/said.ts'),
    import('#app/country.ts'),
    import('#app/make-id.ts'),
  ]);
  const said = await readBookSettings(store.read, store.bookId);
  const zone = said.get('timeZone');
  const timeZone = typeof zone === 'string' ? zone : settings.timeZone;
  const { locale } = settings;
  return () => ({
    actor: 'you',
    now: settings.now(),
    timeZone,
    locale,
    // Only asked where numbers are read; telling it takes a while.
    get country() {
      return countryOf(locale);
    },
    newId: makeId,
  });
}

async function invoke(settings: Settings, invocation: Invocation, terminal: Terminal): Promise<number> {
  if (invocation.name === 'serve' || invocation.name === 'demo') {
    const { serve, demo } = await import('./serve.ts');
    const around = { settings, open, doorOf, web: join(ROOT, 'dist', 'web'), version: VERSION, terminal };
    return invocation.name === 'serve' ? serve(around, invocation) : demo(around, invocation);
  }
  const store = await open(settings);
  try {
    const [{ freshen, recover }, { makeId }, { runCommand }] = await Promise.all([
      import('#app/recover.ts'),
      import('#app/make-id.ts'),
      import('#cli/run-command.ts'),
    ]);
    const rolledBack = await recover(store, makeId);
    if (rolledBack > 0) terminal.err(words.rolledBack(rolledBack));
    const door = await doorOf(settings, store);
    await freshen(store, door());
    return await runCommand(store, door, invocation, terminal);
  } finally {
    await store.close();
  }
}

/** Runs one command; `argv` are its words, `env` the environment that it sees. Throws only where there is a bug. */
export async function command(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  try {
    const settings = readSettings(env);
    if ('badNow' in settings) throw new Ended(2, words.badNow(settings.badNow));
    if ('badPort' in settings) throw new Ended(2, words.badPort(settings.badPort));
    let code = 0;
    const program = buildProgram(VERSION, terminal, async (invocation) => {
      code = await invoke(settings, invocation, terminal);
    });
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Ended)) throw error;
    terminal.err(error.message);
    return error.code;
  }
}
