// One command from its words to its exit code. What only some commands need (files, the server, the schemas of inputs) is loaded
// where it is used, so that the others start quickly.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countryOf } from '#app/country.ts';
import type { Failure } from '#app/failure.ts';
import type { WorkClock } from '#app/import-jobs.ts';
import { makeId } from '#app/make-id.ts';
import { copyOfBlank } from '#app/blank.ts';
import { freshen, recover } from '#app/recover.ts';
import type { Door } from '#app/run.ts';
import { sweepAtStart } from '#app/half-done.ts';
import { buildProgram, CommanderError, type Invocation } from '#cli/program.ts';
import { printed, runCommand, type Terminal } from '#cli/run-command.ts';
import type { AbilityName } from '#contract/abilities.ts';
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
  /** What the disk said of the book, where that is why. */
  readonly failure: Omit<Failure, 'text'> | undefined;
  constructor(code: number, text: string, failure?: Omit<Failure, 'text'>) {
    super(text);
    this.code = code;
    this.failure = failure;
  }
}

/** What the disk or the engine said; undefined for anything else. Loaded where something went wrong. */
async function endedBy(error: unknown, home: string): Promise<Ended | undefined> {
  const { troubleFailure } = await import('#app/trouble.ts');
  const failure = await troubleFailure(error, home);
  return failure && new Ended(1, (await import('#words/failures.ts')).failureText(failure), failure);
}

async function open(settings: Settings, home = settings.home, database = settings.database): Promise<Store> {
  let store: Awaited<ReturnType<typeof openStore>>;
  try {
    store = await openStore({ home, database }, makeId, settings.now());
  } catch (error) {
    const why =
      error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error);
    throw (
      (await endedBy(error, home)) ??
      new Ended(1, database ? words.databaseAway(why) : words.bookUnopened(home, why))
    );
  }
  if (!('problem' in store)) return store;
  const { problem } = store;
  if (problem.code === 'database-is-newer') throw new Ended(1, words.newerDatabase(home));
  throw new Ended(1, words.migrationFailed(problem.values.name, problem.values.reason, problem.values.copy));
}

/** What each call brings with it; zone and language as the user set them, else as this machine has them. */
async function doorOf(settings: Settings, store: Store): Promise<() => Door & WorkClock> {
  // Of a damaged book the zone may be what cannot be read; the call itself tells.
  const said = await readBookSettings(store.read, store.bookId).catch(() => undefined);
  const zone = said?.get('timeZone');
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
  return invocation.name === 'restore' && !settings.database
    ? restoreOver(settings, invocation, terminal)
    : onBook(settings, invocation, terminal);
}

/** A book that is damaged could not be opened; it is what restoring is for. It is back in its place where no copy came there. */
async function restoreOver(settings: Settings, invocation: Invocation, terminal: Terminal): Promise<number> {
  const { home } = settings;
  const [{ putBackDamaged, setAsideDamaged }, { wayOut }] = await Promise.all([
    import('#app/restore.ts'),
    import('#words/way-out.ts'),
  ]);
  const aside = await setAsideDamaged(home, settings.now()).catch(async (error: unknown) => {
    throw (await endedBy(error, home)) ?? error;
  });
  let code = 1;
  try {
    code = await onBook(settings, invocation, terminal);
  } finally {
    if (aside && code !== 0) await putBackDamaged(home, aside);
  }
  if (aside) terminal.err(code === 0 ? wayOut.damagedAside(aside) : wayOut.damagedStays);
  return code;
}

async function onBook(settings: Settings, invocation: Invocation, terminal: Terminal): Promise<number> {
  const store = await openFor(invocation, settings, terminal);
  if (typeof store === 'number') return store;
  const name = invocation.name as AbilityName;
  try {
    const door = await doorOf(settings, store);
    try {
      sweepAtStart(settings.home);
      const recovered = await recover(store, makeId);
      if (recovered.out.length > 0) terminal.err(words.rolledBack(recovered));
      await freshen(store, door());
      const kept = await copyOfBlank(store);
      if (kept && name !== 'restore') terminal.err(words.blankBesideCopy(kept));
    } catch (error) {
      // Looking goes on where it can; what cannot tells by itself.
      if (!(await endedBy(error, settings.home))) throw error;
    }
    const code = await runCommand(store, door, invocation, terminal);
    if (glance[name].changes && name !== 'backup' && name !== 'restore')
      await (await import('./daily-copy.ts')).copyInBackground(store, door()).catch(() => false);
    return code;
  } catch (error) {
    throw (await endedBy(error, settings.home)) ?? error;
  } finally {
    // The log of a full disk cannot always be written back; the next start does.
    await store.close().catch(async (error: unknown) => {
      if (!(await endedBy(error, settings.home))) throw error;
    });
  }
}

/** The open book; or the exit code of `doctor`, who has something to say of one that does not open. */
async function openFor(
  invocation: Invocation,
  settings: Settings,
  terminal: Terminal,
): Promise<Store | number> {
  try {
    return await open(settings);
  } catch (error) {
    if (!(error instanceof Ended) || error.failure?.code !== 'book-damaged' || invocation.name !== 'doctor')
      throw error;
    const { doctorWithout } = await import('#app/doctor-without.ts');
    const why = String(error.failure.values['why']);
    const answer = await doctorWithout(settings.home, why, {
      now: settings.now(),
      timeZone: settings.timeZone,
    });
    return printed('doctor', answer, invocation.json, terminal);
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
