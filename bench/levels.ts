// `npm run bench:levels -- FOLDER [FOLDER...] [--json]`: how well the product knows who is known well, a little or not, from the
// exports in a folder and the truth.json beside them. A table for people, or one JSON document. Several folders, or
// `--profile honest --seeds 1,2,3 [--people 600]` for invented worlds made on the spot, end with one row for each. Those hold LinkedIn
// and address books alone, unless `--sources` names more; `--without each` takes each of the sources away in turn.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bookSources, exportsFrom, isSource, type Source, sources } from '#sample/every-source.ts';
import { profiles } from '#sample/profiles.ts';
import { makeWorld } from '#sample/world.ts';
import { type Measured, measure } from './levels/measure.ts';
import { type Level, levels } from './levels/scores.ts';

const usage =
  'npm run bench:levels -- FOLDER [FOLDER...] [--json], or --seeds 1,2,3 [--profile honest|plain] [--people 600] [--json]\n' +
  `  [--sources all|${sources.join(',')}] [--without SOURCE[,SOURCE...]|each]`;
const worldDay = '2026-11-22T12:00:00Z';
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const score = (value: number): string => value.toFixed(3);
const cell = (value: string | number, width = 10): string => String(value).padStart(width);
const levelName: Readonly<Record<Level, string>> = { 1: '1 well', 2: '2 a little', 3: '3 not now' };

function table(it: Measured): string {
  const { scores, matched, calibration, sure, questions } = it;
  const lines = [`${it.folder}: ${it.people} people`];
  const how = Object.entries(matched.by).map(([name, count]) => `${count} by ${name}`);
  lines.push(
    `found ${it.people - matched.missing} (${how.join(', ')}), missing ${matched.missing}; ${matched.besides} more in the product; ${matched.split} people are several records`,
  );
  for (const file of it.refused) lines.push(`not read: ${file}`);
  lines.push(
    '',
    `${''.padEnd(12)}${['truth', 'said', 'right', 'precision', 'recall', 'F1'].map((name) => cell(name)).join('')}`,
  );
  for (const level of levels) {
    const of = scores.levels[level];
    const values = [of.truth, of.said, of.right, percent(of.precision), percent(of.recall), score(of.f1)];
    lines.push(levelName[level].padEnd(12) + values.map((value) => cell(value)).join(''));
  }
  lines.push(`not sure: ${scores.unsure} (a miss in recall)`, '', `macro-F1 ${score(scores.macroF1)}`);
  lines.push(
    `best thresholds on one feature, chosen on these very people (${it.above >= 0 ? '+' : ''}${score(it.above)} above):`,
  );
  for (const one of it.oneFeature) {
    const sign = one.rising ? '>=' : '<=';
    lines.push(
      `  ${score(one.macroF1)}  ${one.feature}: 1 from ${sign} ${one.one}, 2 from ${sign} ${one.two}`,
    );
  }
  lines.push(`expected calibration error ${score(calibration.error)}`);
  for (const bin of calibration.bins)
    lines.push(
      `  p ${bin.from.toFixed(1)}-${(bin.from + 0.1).toFixed(1)}: ${cell(bin.count, 4)} people, said ${percent(bin.meanProbability)}, right ${percent(bin.right)}`,
    );
  lines.push(`said with p >= 0.9: ${sure.said}, right ${percent(sure.share)}`);
  const kinds = Object.entries(questions.levels).map(([level, count]) => `${count} of level ${level}`);
  lines.push(
    `${questions.answered} one-tap answers (${kinds.join(', ')}; ${questions.surprising} not as said before, ${questions.lost} given to a second record of somebody): macro-F1 ${score(questions.macroF1)}, gain ${score(questions.gain)}, of which learned about others ${score(questions.learned)}`,
  );
  const columns = ['1', '2', '3', 'not sure', 'not found'] as const;
  lines.push('', `${'who'.padEnd(24)}${['people', ...columns].map((name) => cell(name)).join('')}`);
  for (const row of it.relations) {
    const counts = [row.people, ...columns.map((name) => row.said[name])];
    lines.push(
      `${row.level} ${row.relation}`.padEnd(24) + counts.map((count) => cell(count || '.')).join(''),
    );
  }
  return lines.join('\n');
}

/** One row for each folder or seed, and what is asked of them at the end. */
function summary(all: readonly Measured[]): string {
  const names = ['macro-F1', 'above best', 'cal. error', 'p >= 0.9', 'right', 'gain of 20', 'learned'];
  const row = (it: Measured): string =>
    it.folder.split('/').at(-1)!.padEnd(30) +
    [
      score(it.scores.macroF1),
      score(it.above),
      score(it.calibration.error),
      it.sure.said,
      it.sure.said === 0 ? 'nobody' : percent(it.sure.share),
      score(it.questions.gain),
      score(it.questions.learned),
    ]
      .map((value) => cell(value, 12))
      .join('');
  const sum = (of: (it: Measured) => number): number => all.reduce((total, it) => total + of(it), 0);
  const together = `all together: said with p >= 0.9: ${sum((it) => it.sure.said)}, right ${percent(
    sum((it) => it.sure.right) /
      Math.max(
        1,
        sum((it) => it.sure.said),
      ),
  )}`;
  return [''.padEnd(30) + names.map((name) => cell(name, 12)).join(''), ...all.map(row), together].join('\n');
}

interface Wanted {
  readonly profile: string;
  readonly seeds: readonly number[];
  readonly people: number;
  /** Each list makes a folder of its own of each seed. */
  readonly sources: readonly (readonly Source[])[];
}

/** Writes the invented worlds of some seeds, as `npm run sample` does, into folders of their own. */
async function makeWorlds(wanted: Wanted): Promise<string[]> {
  const habits = profiles[wanted.profile];
  if (!habits || !wanted.seeds.every(Number.isInteger) || !(wanted.people > 0)) throw new Error(usage);
  const at = await mkdtemp(join(tmpdir(), 'goodturn-bench-levels-'));
  const folders: string[] = [];
  for (const chosen of wanted.sources)
    for (const seed of wanted.seeds) {
      const folder = join(at, `${wanted.profile}-${seed}-${wanted.people}${nameOf(chosen)}`);
      const world = makeWorld({ seed, people: wanted.people, now: Date.parse(worldDay), habits });
      for (const file of exportsFrom(world, habits, chosen)) {
        const path = join(folder, file.path);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, file.bytes);
      }
      folders.push(folder);
    }
  return folders;
}

function nameOf(chosen: readonly Source[]): string {
  const gone = sources.filter((it) => !chosen.includes(it));
  if (gone.length === 0) return '-all';
  if (chosen.length === bookSources.length && bookSources.every((it) => chosen.includes(it))) return '';
  return gone.length < chosen.length ? `-no-${gone.join('-')}` : `-${chosen.join('-')}`;
}

/** `all`, or a list, and what is taken away from it: one list, or with `each` one for each source. */
function chosenSources(named: string, without: string | undefined): (readonly Source[])[] {
  const words = named === 'all' ? sources : named === 'books' ? bookSources : named.split(',');
  const gone = without === undefined || without === 'each' ? [] : without.split(',');
  const chosen = words.filter(isSource);
  if (chosen.length !== words.length || !gone.every(isSource)) throw new Error(usage);
  if (without === 'each') return [chosen, ...chosen.map((one) => chosen.filter((it) => it !== one))];
  return [chosen.filter((it) => !gone.includes(it))];
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      profile: { type: 'string', default: 'honest' },
      seeds: { type: 'string' },
      people: { type: 'string', default: '600' },
      sources: { type: 'string', default: 'books' },
      without: { type: 'string' },
    },
    allowPositionals: true,
  });
  const { profile } = values;
  const seeds = values.seeds?.split(',').map(Number) ?? [];
  const sets = chosenSources(values.sources, values.without);
  const made =
    seeds.length > 0
      ? await makeWorlds({ profile, seeds, people: Number(values.people), sources: sets })
      : [];
  const folders = [...positionals.map((folder) => resolve(folder)), ...made];
  if (folders.length === 0) {
    console.error(usage);
    return 2;
  }
  try {
    // The clock is read here; a truth that names its day is measured on that day.
    const said = process.env['GOODTURN_NOW'];
    const now = said ? Date.parse(said) : Date.now();
    const measured: Measured[] = [];
    for (const folder of folders) {
      const one = await measure(folder, now);
      measured.push(one);
      if (!values.json) console.log(`${measured.length > 1 ? '\n\n' : ''}${table(one)}`);
    }
    if (values.json) console.log(JSON.stringify(measured.length === 1 ? measured[0] : measured, null, 2));
    else if (measured.length > 1) console.log(`\n\n${summary(measured)}`);
    return 0;
  } finally {
    for (const folder of made.slice(0, 1)) await rm(dirname(folder), { recursive: true, force: true });
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
