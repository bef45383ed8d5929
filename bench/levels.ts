// `npm run bench:levels -- FOLDER [FOLDER...] [--json]`: how well the product knows who is known well, a little or not, from the
// exports in a folder and the truth.json beside them. A table for people, or one JSON document.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Measured, measure } from './levels/measure.ts';
import { type Level, levels } from './levels/scores.ts';

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const score = (value: number): string => value.toFixed(3);
const cell = (value: string | number, width = 10): string => String(value).padStart(width);
const levelName: Readonly<Record<Level, string>> = { 1: '1 well', 2: '2 a little', 3: '3 not now' };

function table(it: Measured): string {
  const { scores, matched, calibration, sure, questions } = it;
  const lines = [`${it.folder}: ${it.people} people`];
  const how = Object.entries(matched.by).map(([name, count]) => `${count} by ${name}`);
  lines.push(
    `found ${it.people - matched.missing} (${how.join(', ')}), missing ${matched.missing}; ${matched.besides} more in the product`,
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
    `${questions.answered} one-tap answers (${kinds.join(', ')}; ${questions.surprising} not as said before, ${questions.lost} given to a second record of somebody): macro-F1 ${score(questions.macroF1)}, gain ${score(questions.gain)}`,
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

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length === 0) {
    console.error('npm run bench:levels -- FOLDER [FOLDER...] [--json]');
    return 2;
  }
  // The clock is read here; a truth that names its day is measured on that day.
  const said = process.env['GOODTURN_NOW'];
  const now = said ? Date.parse(said) : Date.now();
  const measured: Measured[] = [];
  for (const folder of positionals) {
    const one = await measure(resolve(folder), now);
    measured.push(one);
    if (!values.json) console.log(`${measured.length > 1 ? '\n\n' : ''}${table(one)}`);
  }
  if (values.json) console.log(JSON.stringify(measured.length === 1 ? measured[0] : measured, null, 2));
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
