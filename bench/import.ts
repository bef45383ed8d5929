// `npm run bench:import`: a LinkedIn archive of 30,000 connections and 200,000 messages through the real `import` command, as
// `./goodturn` starts it from its bundle, into a new data folder, beside a lower bound in the same run: the same CSVs through
// papaparse and as many rows of the same width through prepared inserts. Both are processes of their own, in turn; of each the
// median counts.
import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { largeArchiveChunks } from '#sample/large.ts';
import { type BenchRow, median, table } from './import/bench-row.ts';
import { type Cost, measuredCommand, measuredScript } from './import/measured.ts';
import { shapesIn } from './import/rows.ts';

export interface ImportBenchOptions {
  readonly connections: number;
  readonly messages: number;
  readonly repeats: number;
  readonly seed: number;
  readonly onProgress?: (text: string) => void;
}

export const IMPORT_BENCH = { connections: 30_000, messages: 200_000, repeats: 3, seed: 1 } as const;

const NOW = '2026-11-22T12:00:00Z';
/** Issue B: at most four times the bound, below 300 MB. */
const MOST_TIMES = 4;
const MOST_MB = 300;
const launcher = fileURLToPath(new URL('../goodturn', import.meta.url));
const bound = fileURLToPath(new URL('import/bound.ts', import.meta.url));

export async function benchImport(options: ImportBenchOptions): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'goodturn-bench-import-'));
  try {
    const archive = join(folder, 'archive');
    await mkdir(archive);
    for (const { path, bytes } of largeArchiveChunks({ ...options, now: Date.parse(NOW) }))
      await appendFile(join(archive, path), bytes);
    const files = (await readdir(archive)).map((name) => join(archive, name));
    const shapes = join(folder, 'shapes.json');

    // Makes the bundle anew where a source is newer.
    execFileSync(launcher, ['--version'], { env: { ...process.env, GOODTURN_HOME: join(folder, 'none') } });
    let turn = 0;
    const product = async (): Promise<{ cost: Cost; home: string }> => {
      const home = join(folder, `home-${(turn += 1)}`);
      // 3: done, with rows in the report that were left out, as in every archive.
      const env = { GOODTURN_HOME: home, GOODTURN_NOW: NOW };
      return { cost: await measuredCommand(['import', archive, '--json'], env, [0, 3]), home };
    };
    options.onProgress?.('once to see what is stored');
    const first = await product();
    const tables = shapesIn(join(first.home, 'goodturn.db'));
    await writeFile(shapes, JSON.stringify(tables));
    await rm(first.home, { recursive: true });
    const costs: { product: Cost; bound: Cost }[] = [];
    for (let repeat = 1; repeat <= options.repeats; repeat += 1) {
      const { cost, home } = await product();
      await rm(home, { recursive: true });
      const database = join(folder, `bound-${repeat}.db`);
      const low = await measuredScript(bound, [shapes, database, ...files]);
      for (const end of ['', '-wal', '-shm']) await rm(database + end, { force: true });
      costs.push({ product: cost, bound: low });
      options.onProgress?.(
        `${repeat} of ${options.repeats}: ${Math.round(cost.wallMs)} ms, CPU ${Math.round(cost.cpuMs)} ms, ` +
          `${Math.round(cost.rssMb)} MB; bound ${Math.round(low.wallMs)} ms, CPU ${Math.round(low.cpuMs)} ms`,
      );
    }
    const row = (name: string, of: keyof Cost, unit: 'ms' | 'MB', limit?: number): BenchRow => {
      const value = median(costs.map((it) => it.product[of]));
      const low = median(costs.map((it) => it.bound[of]));
      const limited = limit === undefined ? {} : { limit };
      return unit === 'MB'
        ? { name, value, unit, ...limited }
        : { name, value, unit, bound: low, ratio: value / low, ...limited };
    };
    const rows = tables.reduce((sum, it) => sum + it.rows, 0);
    return [
      row('import: time', 'wallMs', 'ms', MOST_TIMES),
      row('import: processor', 'cpuMs', 'ms'),
      row('import: memory', 'rssMb', 'MB', MOST_MB),
      { name: 'import: stored', value: rows, unit: 'rows' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && pathToFileURL(resolve(process.argv[1])).href === import.meta.url) {
  const { values } = parseArgs({
    options: {
      connections: { type: 'string', default: String(IMPORT_BENCH.connections) },
      messages: { type: 'string', default: String(IMPORT_BENCH.messages) },
      repeats: { type: 'string', default: String(IMPORT_BENCH.repeats) },
      seed: { type: 'string', default: String(IMPORT_BENCH.seed) },
      json: { type: 'boolean', default: false },
    },
  });
  const rows = await benchImport({
    connections: Number(values.connections),
    messages: Number(values.messages),
    repeats: Number(values.repeats),
    seed: Number(values.seed),
    onProgress: (text) => console.error(text),
  });
  console.log(values.json ? JSON.stringify(rows, null, 2) : table(rows, 20, { ratio: 2, limit: 0 }));
}
