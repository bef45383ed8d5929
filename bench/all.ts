// `npm run bench [-- import serve start scroll size] [--json] [--write] [--people 50000] [--interactions 500000]
// [--book FOLDER] [--postgres]`: what Goodturn costs, each
// number beside the least that this machine needs for it in the same run. Writes docs/performance.md with `--write`.
// Ends with 3 where a number misses its bound.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCommand } from '#test/product.ts';
import { startPostgres } from '#test/start-postgres.ts';
import { benchImport, IMPORT_BENCH } from './import.ts';
import { ENV, makeLargeBook } from './large-book.ts';
import { asMarkdown, asText, misses, type Row, type Section } from './row.ts';
import { benchScroll } from './scroll.ts';
import { benchServe } from './serve.ts';
import { benchSize } from './size.ts';
import { benchStart } from './start.ts';

const PARTS = ['import', 'serve', 'start', 'scroll', 'size'] as const;
type Part = (typeof PARTS)[number];

function machine(): string {
  const [first] = cpus();
  return [
    `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores`,
    `${Math.round(totalmem() / 1024 ** 3)} GB of memory`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    // Above the number of cores others were at work on it, and milliseconds say little.
    `load ${(loadavg()[0] ?? 0).toFixed(1)}`,
    new Date().toISOString().slice(0, 10),
  ].join(', ');
}

async function importSection(): Promise<Section> {
  const rows = await benchImport({ ...IMPORT_BENCH, onProgress: (text) => console.error(`  ${text}`) });
  return {
    title: 'Bringing in an archive',
    how: `${IMPORT_BENCH.connections} connections and ${IMPORT_BENCH.messages} messages into a new data folder. Least: the same CSVs through papaparse and as many rows through prepared inserts. \`npm run bench:import\` is this alone.`,
    rows: rows.map(({ limit, ...it }): Row => {
      if (limit === undefined) return it;
      return { ...it, most: { of: it.ratio === undefined ? 'value' : 'ratio', is: limit } };
    }),
  };
}

async function measure(
  parts: readonly Part[],
  people: number,
  interactions: number,
  book?: string,
  env: Readonly<Record<string, string>> = ENV,
): Promise<Section[]> {
  const folder = await mkdtemp(join(tmpdir(), 'goodturn-bench-'));
  const [large, small] = [book ?? join(folder, 'large'), join(folder, 'small')];
  const sections: Section[] = [];
  const add = async (part: Part, section: () => Promise<Section> | Section): Promise<void> => {
    if (!parts.includes(part)) return;
    console.error(`${part} ...`);
    sections.push(await section());
  };
  try {
    await add('import', importSection);
    if (book === undefined && (parts.includes('serve') || parts.includes('scroll'))) {
      console.error(`a book of ${people} people and ${interactions} interactions ...`);
      const made = await makeLargeBook(large, { people, interactions, seed: 1, env });
      console.error(`  ${made.people} people, in ${Math.round(made.seconds)} s`);
    }
    if (parts.includes('start') || parts.includes('size'))
      await runCommand(['demo', '--people', '400'], { home: small, env: ENV });
    await add('serve', () => benchServe(large, 1, env));
    await add('scroll', () => benchScroll(large));
    await add('start', () => benchStart(join(small, 'demo')));
    await add('size', () => benchSize(join(small, 'demo')));
    return sections;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      people: { type: 'string', default: '50000' },
      interactions: { type: 'string', default: '500000' },
      // One that was made before: making it takes minutes. Notes are written into it.
      book: { type: 'string' },
      // Of `serve`: a PostgreSQL of its own, as in the tests, that forgets everything afterwards; or an address of one.
      postgres: { type: 'boolean', default: false },
      database: { type: 'string' },
    },
    allowPositionals: true,
  });
  const parts = positionals.length === 0 ? PARTS : PARTS.filter((it) => positionals.includes(it));
  if (positionals.some((it) => !(PARTS as readonly string[]).includes(it))) {
    console.error(`npm run bench -- [${PARTS.join(' | ')} ...] [--json] [--write]`);
    return 2;
  }
  const own = values.postgres ? await startPostgres() : undefined;
  const database = values.database ?? own?.url;
  const env = database === undefined ? ENV : { ...ENV, GOODTURN_DATABASE: database };
  let sections: Section[];
  try {
    sections = await measure(parts, Number(values.people), Number(values.interactions), values.book, env);
  } finally {
    await own?.stop();
  }
  if (values.json) console.log(JSON.stringify({ machine: machine(), sections }, null, 2));
  else console.log(`${machine()}\n${sections.map(asText).join('\n')}`);
  if (values.write) {
    const path = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
    const head =
      '# What Goodturn costs\n\n' +
      `Measured by \`npm run bench -- --write\` on: ${machine()}.\n\n` +
      'Each number stands beside the least that this machine needed for the like of it in the same run; a ratio says more than milliseconds, which another machine has others of.';
    await writeFile(path, `${[head, ...sections.map(asMarkdown)].join('\n\n')}\n`);
  }
  const missed = sections.flatMap((it) => it.rows.filter(misses));
  for (const it of missed) console.error(`misses its bound: ${it.name}`);
  return missed.length > 0 ? 3 : 0;
}

process.exitCode = await main();
