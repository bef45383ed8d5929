// Packs the product and installs it into an empty folder, as `npm install goodturn` would. For tests only.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const execute = promisify(execFile);

export interface Installed {
  /** What the package carries, as paths inside it. */
  readonly files: readonly string[];
  run(node: string, args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }>;
  remove(): Promise<void>;
}

export async function packAndInstall({ optional }: { optional: boolean }): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), 'goodturn test packed ')); // with spaces, as on many a desktop
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    const packed = await npm(['pack', '--json', '--pack-destination', folder], root);
    const files = listOf(packed);
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    const tarball = join(folder, (JSON.parse(packed) as [{ filename: string }])[0].filename);
    const omit = optional ? '--include=optional' : '--omit=optional';
    await npm(
      ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', omit, tarball],
      folder,
    );
    return { files, run: (node, args) => runInstalled(folder, node, args), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

const listOf = (packed: string): string[] =>
  (JSON.parse(packed) as [{ files: { path: string }[] }])[0].files.map((file) => file.path);

async function npm(args: readonly string[], cwd: string): Promise<string> {
  // Free of what an outer `npm test` says about itself, and of the Node that npm must not replace.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const path = (env['PATH'] ?? '').split(delimiter).filter((part) => !part.includes('node_modules'));
  const options = { cwd, env: { ...env, PATH: path.join(delimiter) }, maxBuffer: 2 ** 25 };
  const { stdout } = await execute('npm', [...args, '--loglevel=error'], {
    ...options,
    shell: process.platform === 'win32',
  });
  return stdout;
}

function runInstalled(
  folder: string,
  node: string,
  args: readonly string[],
): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = join(folder, 'node_modules', 'goodturn', 'bin', 'goodturn.mjs');
  const env = { ...process.env, GOODTURN_HOME: join(folder, 'home') };
  return new Promise((resolve, reject) => {
    const child = spawn(node, [command, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, ...said }));
  });
}
