// The long-running door: one address on this machine, your book at `/`, the invented one at `/demo/`.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { tokenIsKnown } from '#app/account-token.ts';
import { copyOfBlank } from '#app/blank.ts';
import { readAhead } from '#app/everybody.ts';
import type { Failure } from '#app/failure.ts';
import { faultTrace } from '#app/fault.ts';
import { doWorkInWorker, type WorkClock } from '#app/import-jobs.ts';
import { ImportJobs } from '#app/import-queue.ts';
import { makeId } from '#app/make-id.ts';
import { isDueNow, isStale, recover } from '#app/recover.ts';
import { type Door, run } from '#app/run.ts';
import { sweepAtStart } from '#app/half-done.ts';
import { troubleFailure } from '#app/trouble.ts';
import type { Invocation } from '#cli/program.ts';
import { INTERRUPTED, runCommand, type Terminal } from '#cli/run-command.ts';
import type { BookServer } from '#http/book-server.ts';
import { buildServer, listen } from '#http/server.ts';
import { sweepSpool } from '#http/uploads.ts';
import type { Store } from '#storage/open.ts';
import { TroubleError } from '#storage/trouble.ts';
import { failureText } from '#words/failures.ts';
import { terminal as words } from '#words/terminal.ts';
import { makeDemoBook } from './demo-book.ts';
import { type Settings, USUAL_PORT } from './settings.ts';

export interface Surroundings {
  readonly settings: Settings;
  readonly open: (settings: Settings, home?: string, database?: string) => Promise<Store>;
  readonly doorOf: (settings: Settings, store: Store) => Promise<() => Door & WorkClock>;
  readonly web: string;
  readonly version: string;
  readonly terminal: Terminal;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);
/** How browsers write these; the usual port is left out. */
const NAMES = ['127.0.0.1', 'localhost', '[::1]'];
const PORTS_TRIED = 20;
const DAY_CHECK_MS = 60_000;

export async function serve(around: Surroundings, invocation: Invocation): Promise<number> {
  const { settings, terminal } = around;
  const tell = terminal.err;
  if (!LOOPBACK.has(settings.host)) {
    tell(words.notLoopback(settings.host));
    return 1;
  }
  let trouble: Omit<Failure, 'text'> | undefined;
  let told = '';
  /** Of the disk or the engine: a sentence, once. Of a book that is damaged the page is told too. */
  const heed = async (error: unknown): Promise<void> => {
    const found = await troubleFailure(error, settings.home);
    const text = found ? failureText(found) : faultTrace(error);
    if (found?.code === 'book-damaged') trouble = found;
    if (!found || text !== told) tell(text);
    told = text;
  };
  const store = await around.open(settings).catch((error: unknown) => {
    trouble = (error as { failure?: Omit<Failure, 'text'> }).failure;
    if (trouble?.code !== 'book-damaged') throw error;
    tell((error as Error).message);
    return undefined;
  });
  const leftBehind = store ? await prepare(store, settings, tell).catch(async (e: unknown) => (await heed(e), [])) : []; // prettier-ignore
  const files = (invocation.input['files'] as string[] | undefined) ?? [];
  if (store && files.length > 0) {
    const code = await runCommand(
      store,
      await around.doorOf(settings, store),
      { name: 'import', input: { paths: files }, json: false },
      { ...terminal, out: tell },
    );
    // Ctrl-C meant all of it.
    if (code === INTERRUPTED) {
      await store.close();
      return code;
    }
  }

  const book = store && bookServer(around, store);
  for (const { id, spooled } of leftBehind) book?.jobs.putInterrupted(id, spooled);
  let demoBook: Promise<BookServer> | undefined;
  const launchToken = randomBytes(24).toString('base64url');
  let port = settings.port ?? USUAL_PORT;
  const hosts = (): ReadonlySet<string> =>
    new Set(NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])));
  const app = buildServer({
    guard: {
      hosts,
      port: () => port,
      launchToken,
      knowsToken: async (token) => (store ? tokenIsKnown(store, token) : false),
    },
    // Where it did not open, no call comes as far as this.
    book: async () => book ?? Promise.reject(new Error('there is no open book')),
    trouble: () => trouble,
    home: settings.home,
    demo: () =>
      (demoBook ??= openDemo(around).catch((error: unknown) => {
        demoBook = undefined;
        throw error;
      })),
    web: around.web,
    version: around.version,
  });
  const listening = await listenSomewhere(app, settings);
  if (!listening) {
    tell(words.portTaken(port));
    await store?.close();
    return 1;
  }
  port = listening.port;
  const shown = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  const path = invocation.input['demo'] === true ? '/demo/' : '/';
  const address = `http://${shown}:${port}${path}?token=${launchToken}`;
  terminal.out(words.address(address));
  openInBrowser(address);

  const judge = async (it: BookServer): Promise<void> => {
    const clock = await it.door();
    const even = await isDueNow(it.store, clock.now);
    if (even || (await isStale(it.store, clock))) {
      const { now, timeZone, locale, country } = clock;
      await it.jobs.inTurn(() =>
        doWorkInWorker(
          it.store,
          { kind: 'freshen', even },
          { now, timeZone, locale, country },
          () => undefined,
        ),
      );
    }
  };
  // The copy of the day, once it is due; tried again at the next look where it could not be made.
  const copy = async (it: BookServer): Promise<void> => {
    const { now, timeZone, locale, country } = await it.door();
    const { copyIsDue } = await import('#app/backup.ts');
    if (!(await copyIsDue(it.store, { now, timeZone }))) return;
    const done = await it.jobs.inTurn(() =>
      doWorkInWorker(
        it.store,
        { kind: 'backup', order: {}, daily: true },
        { now, timeZone, locale, country },
        () => undefined,
      ),
    );
    if (done.kind === 'backup' && 'failure' in done.result) tell(done.result.failure.text);
  };
  // Whoever asks first need not wait until everybody is read and the code that chooses steps is warm.
  const readOn = async (it: BookServer): Promise<void> => {
    if (!(await readAhead(it.store))) return;
    const door = await it.door();
    for (const name of ['network', 'today'] as const) await run(it.store, door, name, {});
  };
  let looking = false;
  const check = (): void => {
    if (looking || !book || trouble) return;
    looking = true;
    void readOn(book)
      .then(() => (book.store.readOnly ? undefined : judge(book)))
      .then(() => readOn(book))
      .then(() => (book.store.readOnly ? undefined : copy(book)))
      .catch(heed)
      .finally(() => (looking = false));
  };
  check();
  // Beside all that: a damaged page may be one that nobody looks at today.
  if (book && book.store.engine === 'sqlite')
    void (async () => {
      const { now, timeZone, locale, country } = await book.door();
      const clock = { now, timeZone, locale, country };
      const done = await doWorkInWorker(book.store, { kind: 'look' }, clock, () => undefined);
      if (done.kind === 'look' && done.result !== null) await heed(new TroubleError('damaged', done.result));
    })().catch(heed);
  const timer = setInterval(check, DAY_CHECK_MS);

  return new Promise((resolve) => {
    const closeBooks = async (): Promise<void> => {
      await book?.store.close().catch(() => undefined);
      await demoBook?.then((it) => it.store.close()).catch(() => undefined);
    };
    const stop = (): void => {
      clearInterval(timer);
      listening.server.closeAllConnections();
      listening.server.close(() => {
        // An import that is at work is left to its worker's death; the next start takes out what it had begun.
        void closeBooks().finally(() => {
          resolve(0);
          setTimeout(() => process.exit(0), 50).unref();
        });
      });
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}

/** What is to be done before the first call; returns the imports that can be gone on with. */
async function prepare(
  store: Store,
  settings: Settings,
  tell: (text: string) => void,
): Promise<Awaited<ReturnType<typeof sweepSpool>>> {
  if (store.readOnly) {
    tell(failureText({ code: 'read-only', values: { path: settings.home } }));
    return [];
  }
  sweepAtStart(settings.home);
  const recovered = await recover(store, makeId);
  const leftBehind = await sweepSpool(settings.home, settings.now());
  if (leftBehind.length > 0) tell(words.leftBehind(leftBehind.length, recovered.stayed));
  else if (recovered.out.length > 0) tell(words.rolledBack(recovered));
  await sweepSpool(demoHome(settings), settings.now());
  const kept = await copyOfBlank(store);
  if (kept) tell(words.blankBesideCopy(kept));
  return leftBehind;
}

async function listenSomewhere(
  app: Parameters<typeof listen>[0],
  settings: Settings,
): Promise<Awaited<ReturnType<typeof listen>> | undefined> {
  const first = settings.port ?? USUAL_PORT;
  const last = settings.port === undefined ? first + PORTS_TRIED : first;
  for (let port = first; port <= last; port += 1) {
    try {
      return await listen(app, settings.host, port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  return undefined;
}

/** Opens the page where a desktop is; quietly nothing where there is none. */
function openInBrowser(address: string): void {
  if (!process.stdout.isTTY || process.env['CI']) return;
  const desktop = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!desktop) return;
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', address]]
        : ['xdg-open', [address]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

export function demoHome(settings: Settings): string {
  return join(settings.home, 'demo');
}

async function openDemo(
  around: Surroundings,
  options: { people?: number; seed?: number } = {},
): Promise<BookServer> {
  const store = await around.open(around.settings, demoHome(around.settings), '');
  await recover(store, makeId);
  const server = bookServer(around, store);
  const known = await run(store, await server.door(), 'network', {});
  if ('value' in known && known.value.people === 0) await makeDemoBook(store, await server.door(), options);
  return server;
}

function bookServer(around: Surroundings, store: Store): BookServer {
  // Asked anew each time: the zone may have been said a moment ago, in another window or by a command.
  const door = async (): Promise<Door & WorkClock> => (await around.doorOf(around.settings, store))();
  return { store, jobs: new ImportJobs(), door };
}

/** `goodturn demo`: makes the book anew and says where it is, or serves it. */
export async function demo(around: Surroundings, invocation: Invocation): Promise<number> {
  const { rm } = await import('node:fs/promises');
  const { people: many, seed } = invocation.input as { people?: number; seed?: number };
  if (invocation.input['serve'] === true)
    return serve(around, { name: 'serve', input: { files: [], demo: true }, json: false });
  const home = demoHome(around.settings);
  await rm(home, { recursive: true, force: true });
  const { store, door } = await openDemo(around, {
    ...(many === undefined ? {} : { people: many }),
    ...(seed === undefined ? {} : { seed }),
  });
  const answer = await run(store, await door(), 'network', {});
  const people = 'value' in answer ? answer.value.people : 0;
  around.terminal.out(
    invocation.json ? JSON.stringify({ people, home }, null, 2) : words.demo(people, home, many),
  );
  await store.close();
  return 0;
}
