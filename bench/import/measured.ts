// A process of its own, run to its end, and what it cost.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Cost {
  readonly wallMs: number;
  /** User and system, of all threads. */
  readonly cpuMs: number;
  /** The most that was resident at once. */
  readonly rssMb: number;
}

const launcher = fileURLToPath(new URL('../../goodturn', import.meta.url));

/** Runs a command of the product as a person does, by `./goodturn`. `fine` are the exit codes that do not throw. */
export async function measuredCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  fine: readonly number[],
): Promise<Cost> {
  return measured(launcher, args, env, fine);
}

/** Runs a script with this Node. */
export async function measuredScript(script: string, args: readonly string[]): Promise<Cost> {
  return measured(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {}, [0]);
}

async function measured(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  fine: readonly number[],
): Promise<Cost> {
  const folder = await mkdtemp(join(tmpdir(), 'goodturn-cost-'));
  const file = join(folder, 'cost.json');
  const teller = new URL('tell-cost.ts', import.meta.url).href;
  try {
    const began = performance.now();
    const told = { GOODTURN_COST_FILE: file, NODE_OPTIONS: `--import=${teller}` };
    const child = spawn(program, args, {
      env: { ...process.env, ...env, ...told },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2000)));
    const code = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (it) => resolve(it ?? 1));
    });
    const wallMs = performance.now() - began;
    if (!fine.includes(code)) throw new Error(`${program} ended with ${code}:\n${said}`);
    return { wallMs, ...(JSON.parse(await readFile(file, 'utf8')) as Omit<Cost, 'wallMs'>) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
