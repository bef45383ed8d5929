// `npm run bench:acquaintances -- FOLDER [FOLDER...] [--json]`: how well the product knows who probably knows whom, from the
// files in a folder and the truth beside them (truth.json, traces-truth.json). `--keep FILE` writes the pairs of all folders down, for
// `npm run fit:acquaintances -- FILE`.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type MeasuredFolder, type MeasuredPair, measureAcquaintances } from './acquaintances/measure.ts';

const EVEN = 0.5;
const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;

function report(name: string, pairs: readonly MeasuredPair[], known: number, reachable: number): string {
  const said = pairs.filter((it) => it.chance >= EVEN);
  const right = said.filter((it) => it.know).length;
  const shown = pairs.filter((it) => it.know).length;
  const lines = [
    name,
    `  pairs of which files show anything ${pairs.length}, of them knowing each other ${shown}; true pairs ${known}, both in the book ${reachable}`,
    `  from 0.5 on: said ${said.length}, right ${right}: precision ${percent(right, said.length)}; recall ${percent(right, shown)} of those that files show anything of, ${percent(right, reachable)} of all in the book`,
  ];
  let error = 0;
  const counted = pairs.filter((it) => it.chance > 0);
  for (let tenth = 0; tenth < 10; tenth++) {
    const some = counted.filter((it) => Math.min(9, Math.floor(it.chance * 10)) === tenth);
    if (some.length === 0) continue;
    const mean = some.reduce((sum, it) => sum + it.chance, 0) / some.length;
    const share = some.filter((it) => it.know).length / some.length;
    error += (some.length / counted.length) * Math.abs(mean - share);
    lines.push(
      `  ${(tenth / 10).toFixed(1)}-${((tenth + 1) / 10).toFixed(1)}: ${String(some.length).padStart(5)} pairs, said ${percent(mean, 1)}, true ${percent(share, 1)}`,
    );
  }
  lines.push(`  expected calibration error ${error.toFixed(3)}`);
  return lines.join('\n');
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, keep: { type: 'string' } },
});
if (positionals.length === 0) {
  console.error('npm run bench:acquaintances -- FOLDER [FOLDER...] [--json] [--keep FILE]');
  process.exit(2);
}
const measured: MeasuredFolder[] = [];
for (const folder of positionals) {
  const it = await measureAcquaintances(resolve(folder));
  measured.push(it);
  if (!values.json) console.log(`${report(it.folder, it.pairs, it.known, it.reachable)}\n`);
}
const all = measured.flatMap((it) => it.pairs);
const sum = (of: (it: MeasuredFolder) => number): number => measured.reduce((n, it) => n + of(it), 0);
if (values.keep !== undefined) await writeFile(values.keep, JSON.stringify(all));
if (values.json) console.log(JSON.stringify(measured));
else {
  if (measured.length > 1)
    console.log(
      `${report(
        'all',
        all,
        sum((it) => it.known),
        sum((it) => it.reachable),
      )}\n`,
    );
  const whys = new Map<string, { known: number; shown: number; said: number }>();
  const of = (why: string): { known: number; shown: number; said: number } => {
    const held = whys.get(why) ?? { known: 0, shown: 0, said: 0 };
    whys.set(why, held);
    return held;
  };
  for (const it of measured) for (const [why, count] of Object.entries(it.whys)) of(why).known += count;
  for (const { why, chance } of all)
    if (why !== null) {
      of(why).shown += 1;
      if (chance >= EVEN) of(why).said += 1;
    }
  for (const [why, it] of whys)
    console.log(`${why.padEnd(12)} ${it.known} true, files show anything of ${it.shown}, said ${it.said}`);
  console.log(`adding up: ${sum((it) => it.seconds).toFixed(2)} s CPU`);
}
