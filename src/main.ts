// The only file that knows all: reads settings, opens the book, builds the doors, and goes through the one that was asked for.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeId } from '#app/make-id.ts';
import { freshen, recover } from '#app/recover.ts';
import { countryOf } from '#app/identity-keys.ts';
import type { Door } from '#app/run.ts';
import type { WorkClock } from '#app/import-jobs.ts';
import { buildProgram, CommanderError, type Invocation } from '#cli/program.ts';
import { openStore, type Store } from '#storage/open.ts';
import { readSettings as readBookSettings } from '#storage/said.ts';
import { terminal } from '#words/terminal.ts';
import { readSettings, type Settings } from '#start/settings.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
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

function tell(text: string): void {
  if (text !== '') process.stderr.write(`${text}\n`);
}

async function open(settings: Settings, home = settings.home, database = settings.database): Promise<Store> {
  let store: Awaited<ReturnType<typeof openStore>>;
  try {
    store = await openStore({ home, database }, makeId, settings.now());
  } catch (error) {
    throw new Ended(
      1,
      terminal.databaseAway(
        error instanceof Error
          ? error.message || String((error as NodeJS.ErrnoException).code)
          : String(error),
      ),
    );
  }
  if (!('problem' in store)) return store;
  const { problem } = store;
  if (problem.code === 'database-is-newer') throw new Ended(1, terminal.newerDatabase(home));
  throw new Ended(
    1,
    terminal.migrationFailed(problem.values.name, problem.values.reason, problem.values.copy),
  );
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
    country: countryOf(locale),
    newId: makeId,
  });
}

async function invoke(settings: Settings, invocation: Invocation): Promise<number> {
  if (invocation.name === 'serve' || invocation.name === 'demo') {
    const { serve, demo } = await import('#start/serve.ts');
    return invocation.name === 'serve'
      ? serve({ settings, open, doorOf, web: join(ROOT, 'dist', 'web'), version: VERSION, tell }, invocation)
      : demo({ settings, open, doorOf, web: join(ROOT, 'dist', 'web'), version: VERSION, tell }, invocation);
  }
  const store = await open(settings);
  try {
    const rolledBack = await recover(store, makeId);
    if (rolledBack > 0) tell(terminal.rolledBack(rolledBack));
    const door = await doorOf(settings, store);
    await freshen(store, door());
    const { runCommand } = await import('#cli/run-command.ts');
    return await runCommand(store, door, invocation, {
      out: (text) => process.stdout.write(`${text}\n`),
      err: tell,
      live: process.stderr.isTTY,
    });
  } finally {
    await store.close();
  }
}

async function main(): Promise<number> {
  const settings = readSettings(process.env);
  if ('badNow' in settings) throw new Ended(2, terminal.badNow(settings.badNow));
  if ('badPort' in settings) throw new Ended(2, terminal.badPort(settings.badPort));
  let code = 0;
  const program = buildProgram(VERSION, async (invocation) => {
    code = await invoke(settings, invocation);
  });
  try {
    await program.parseAsync(process.argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof Ended) {
    tell(error.message);
    process.exitCode = error.code;
  } else {
    tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  }
}
