// Runs children over many damaged files and tells what went wrong: a throw, a reader that stopped by itself, a hang, a death by memory.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Of each child. Samples are at most 16 KB, damage adds a few: ten times that is nothing beside it. */
const HEAP_MB = 64;
/** For one file; a busy machine needs room. */
const HANG_MS = 20_000;
const child = fileURLToPath(new URL('child.ts', import.meta.url));

export interface FuzzOutcome {
  readonly inputs: number;
  /** Files that each format took. */
  readonly sums: Readonly<Record<string, number>>;
  readonly records: number;
  readonly faults: readonly string[];
}

/** Files `from` to `from + count - 1`, dealt out to `children` processes. */
export async function fuzz(from: number, count: number, children: number): Promise<FuzzOutcome> {
  const parts = await Promise.all(
    Array.from({ length: children }, (_, at) => one(from + at, count - at, children)),
  );
  const sums: Record<string, number> = {};
  for (const part of parts)
    for (const [name, sum] of Object.entries(part.sums)) sums[name] = (sums[name] ?? 0) + sum;
  return {
    inputs: parts.reduce((sum, part) => sum + part.inputs, 0),
    sums,
    records: parts.reduce((sum, part) => sum + part.records, 0),
    faults: parts.flatMap((part) => part.faults),
  };
}

async function one(from: number, count: number, step: number): Promise<FuzzOutcome> {
  const faults: string[] = [];
  let at = from;
  let end: { inputs: number; sums: Record<string, number>; records: number } | undefined;
  const args = ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${HEAP_MB}`, child];
  const running = spawn(process.execPath, [...args, ...[from, count, step].map(String)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  running.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-600)));
  let watch = setTimeout(() => {}, 0);
  const stillThere = (): void => {
    clearTimeout(watch);
    watch = setTimeout(() => {
      faults.push(`file ${at} or one of the next 19 of its child hangs`);
      running.kill('SIGKILL');
    }, HANG_MS);
  };
  stillThere();
  for await (const line of createInterface({ input: running.stdout })) {
    stillThere();
    const it = JSON.parse(line) as
      | number
      | {
          done?: true;
          inputs?: number;
          sums?: Record<string, number>;
          records?: number;
        };
    if (typeof it === 'number') {
      at = it;
    } else if (it.done) end = { inputs: it.inputs ?? 0, sums: it.sums ?? {}, records: it.records ?? 0 };
    else faults.push(line);
  }
  clearTimeout(watch);
  if (!end && faults.length === 0) faults.push(`file ${at}: the process ended. ${said}`);
  return { inputs: end?.inputs ?? 0, sums: end?.sums ?? {}, records: end?.records ?? 0, faults };
}
