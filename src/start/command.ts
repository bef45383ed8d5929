// One command from its words to its exit code. What only some commands need (files, the server, the schemas of inputs) is loaded
// where it is used, so that the others start quickly.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countryOf } from '#app/country.ts';
import type { WorkClock } from '#app/import-jobs.ts';
import { makeId } from '#app/make-id.ts';
import { freshen, recover } from '#app/recover.ts';
import type { Door } from '#app/run.ts';
import { sweepAtStart } from '#app/half-done.ts';
import { buildProgram, CommanderError, type Invocation } from '#cli/program.ts';
import { runCommand, type Terminal } from '#cli/run-command.ts';
import { glance } from '#contract/glance.ts';
import { openStore, type Store } from '#storage/open.ts';
import { readSettings as readBookSettings } from '#storage/said.ts';
import { terminal as words } from '#words/terminal.ts';
import { readSettings, type Settings } from './settings.ts';

/** The package's own folder, whether this is the source, dist/app or the bundle of either. */
const ROOT = rootAbove(import.meta.dirname);
const VERSION = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'bin', 'goodturn.mjs'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('bin/goodturn.mjs is missing: this Goodturn is not whole.');
  return rootAbove(above);
}

class Ended extends Error {
  readonly code: number;
  constructor(code: number, text: string) {
    super(text);
    this.code = code;
  }
}

async function open(settings: Settings, home = settings.home, database = settings.database): Promise<Store> {
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
  if (invocation.name === 'restore' && !settings.database) {
    // A book that is damaged could not be opened; it is what restoring is for.
    const { setAsideDamaged } = await import('#app/restore.ts');
    const aside = await setAsideDamaged(settings.home, settings.now());
    if (aside) terminal.err((await import('#words/way-out.ts')).wayOut.damagedAside(aside));
  }
  const store = await open(settings);
  try {
    sweepAtStart(settings.home);
    const recovered = await recover(store, makeId);
    if (recovered.out.length > 0) terminal.err(words.rolledBack(recovered));
    const door = await doorOf(settings, store);
    await freshen(store, door());
    const code = await runCommand(store, door, invocation, terminal);
    const { name } = invocation;
    if (glance[name].changes && name !== 'backup' && name !== 'restore')
      await (await import('./daily-copy.ts')).copyInBackground(store, door());
    return code;
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
    const run = async (invocation: Invocation): Promise<void> => {
      code = await invoke(settings, invocation, terminal);
    };
    const program = buildProgram(VERSION, terminal, run, argv);
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Ended)) throw error;
    terminal.err(error.message);
    return error.code;
  }
}
