// `npm run bench:linkage -- FILE.csv --id COLUMN --truth COLUMN [--json]`: how well records of one table are linked, told nothing but the
// table. `--truth-from-id 'rec-(\d+)'` takes the truth out of the id. `--invented 10000` instead of a file is for the clock.
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { inventedTable } from './linkage/invented-table.ts';
import { type MeasuredLinkage, measureLinkage, type Scores, type Table } from './linkage/measure.ts';

const usage =
  "npm run bench:linkage -- FILE.csv --id COLUMN (--truth COLUMN | --truth-from-id 'rec-(\\d+)') [--json]\n" +
  'npm run bench:linkage -- --invented 10000 [--json]';

async function readTable(
  path: string,
  id: string,
  truth: string | undefined,
  fromId: string | undefined,
): Promise<Table> {
  const rows = parse(await readFile(path), { bom: true, trim: true, relaxColumnCount: true });
  const [headers = [], ...records] = rows;
  const at = (name: string): number => {
    const found = headers.indexOf(name);
    if (found < 0) throw new Error(`no column "${name}" in ${path}: ${headers.join(', ')}`);
    return found;
  };
  const ids = records.map((row) => row[at(id)] ?? '');
  const of = truth === undefined ? undefined : at(truth);
  const pattern = new RegExp(fromId ?? '(.*)', 'u');
  return {
    columns: headers.flatMap((header, column) =>
      header === id || column === of ? [] : [{ header, values: records.map((row) => row[column] ?? '') }],
    ),
    truth:
      of === undefined
        ? ids.map((value) => pattern.exec(value)?.[1] ?? value)
        : records.map((row, nth) => row[of] || `alone ${nth}`),
  };
}

const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;
const scores = ({ f1, precision, recall }: Scores): string =>
  `F1 ${f1.toFixed(4)} (precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)})`;

function table(name: string, it: MeasuredLinkage): string {
  return [
    `${name}: ${it.records} records, ${it.truePairs} true pairs`,
    ...it.columns.map(({ header, guess }) => `  ${header}: ${guess}`),
    `candidate pairs      ${it.candidates}, recall ${percent(it.candidateRecall)}`,
    `best                 ${scores(it.best)} from probability ${it.best.threshold.toPrecision(4)}`,
    `own threshold        ${scores(it.own)} from probability ${it.own.threshold}; ${(it.best.f1 - it.own.f1).toFixed(4)} below best`,
    `automatic zone       precision ${it.automatic.precision.toFixed(5)}, recall ${it.automatic.recall.toFixed(4)}; ${it.automatic.pairs} pairs, ${it.automatic.wrong} wrong`,
    `time (CPU)           ${it.seconds.toFixed(2)} s, all of it`,
    `@skyra/jaro-winkler  ${it.library.seconds.toFixed(2)} s for ${it.library.comparisons} comparisons over the same candidate pairs: ${it.library.times.toFixed(2)} times`,
  ].join('\n');
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      id: { type: 'string' },
      truth: { type: 'string' },
      'truth-from-id': { type: 'string' },
      invented: { type: 'string' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [file] = positionals;
  const fromId = values['truth-from-id'];
  const invented = Number(values.invented ?? 0);
  if (!(invented > 1) && (!file || !values.id || (values.truth === undefined) === (fromId === undefined))) {
    console.error(usage);
    return 2;
  }
  const read =
    invented > 1
      ? inventedTable(invented, Number(values.seed))
      : await readTable(file!, values.id!, values.truth, fromId);
  const { jaroWinkler } = createRequire(new URL('../test/', import.meta.url))('@skyra/jaro-winkler') as {
    jaroWinkler: (a: string, b: string) => number;
  };
  const measured = measureLinkage(read, jaroWinkler);
  console.log(
    values.json
      ? JSON.stringify({ file: file ?? `invented ${invented}`, ...measured }, null, 2)
      : table(file ?? `invented ${invented}`, measured),
  );
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
