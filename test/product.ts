// Starts the real product for a test, as a person would: its own process, its own empty data folder, a free
// port. Nothing of it is mocked. Every start needs its stop(), which ends the process and removes the folder.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface RunningProduct {
  /** With the token of this launch, as it is opened in a browser. */
  readonly address: string;
  readonly origin: string;
  readonly token: string;
  readonly pid: number;
  readonly home: string;
  /** All that it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

export interface ProductSettings {
  /** A data folder that stays; without it the product gets a new one, removed at the end. */
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

export async function startProduct(settings: ProductSettings = {}): Promise<RunningProduct> {
  const home = settings.home ?? (await mkdtemp(join(tmpdir(), 'goodturn-test-home-')));
  const child = spawn(process.execPath, [join(root, 'src', 'main.ts'), 'serve', ...(settings.args ?? [])], {
    cwd: root,
    // In the zone of the tests' browser (browser.ts), as on one machine: else "yesterday" is another day between the two midnights.
    env: { ...process.env, TZ: 'Europe/Berlin', GOODTURN_HOME: home, GOODTURN_PORT: '0', ...settings.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('close', () => process.off('exit', kill));
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.ref();
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(late);
    if (settings.home === undefined) await rm(home, { recursive: true, force: true, maxRetries: 3 });
  };
  const address = await new Promise<string | undefined>((resolve) => {
    const look = (text: string): void => {
      output += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*token=[^\s"'<>]+/.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout.setEncoding('utf8').on('data', look);
    child.stderr.setEncoding('utf8').on('data', look);
    child.once('error', () => resolve(undefined));
    void ended.then(() => resolve(undefined));
    setTimeout(() => resolve(undefined), 20_000).unref();
  });
  if (address === undefined) {
    await stop();
    throw new Error(`The product printed no address within 20 s. It said:\n${output}`);
  }
  // A test that fails before its stop() neither waits for the product nor leaves it behind.
  child.unref();
  for (const pipe of [child.stdout, child.stderr]) (pipe as unknown as { unref(): void }).unref();
  const url = new URL(address);
  const token = url.searchParams.get('token') ?? '';
  return { address, origin: url.origin, token, pid: child.pid!, home, output: () => output, stop };
}

/** Runs one command of the product to its end. */
export async function runCommand(
  args: readonly string[],
  settings: { home?: string; env?: Readonly<Record<string, string>>; input?: string } = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [join(root, 'src', 'main.ts'), ...args], {
    cwd: root,
    env: { ...process.env, ...(settings.home && { GOODTURN_HOME: settings.home }), ...settings.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  child.stdin.on('error', () => undefined).end(settings.input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, ...said }));
  });
}

/** Starts a command of the product and ends it so many milliseconds later, as a power cut for one process would. */
export async function killCommand(
  args: readonly string[],
  { env, after }: { readonly env: Readonly<Record<string, string>>; readonly after: number },
): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'src', 'main.ts'), ...args], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  await ended;
  clearTimeout(timer);
}
