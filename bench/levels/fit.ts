// `npm run fit:levels`: fits the weights of the level on worlds of training and writes src/domain/level-weights.ts. The same
// sources give the same file. `--rows FOLDER` keeps the ties of training there and uses them again; `--hold-out` prints how it does
// on worlds left out.
import { readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { featureNames } from '#domain/level-features.ts';
import { fitWeights, type Weights } from './fit-model.ts';
import { holdOut, holdOutTable } from './hold-out.ts';
import { priors } from './priors.ts';
import { rowOfTie, tiesOf, TRAINING, type TrainingRow, type TrainingTie } from './training.ts';

/** The day the worlds stand for. */
export const NOW = Date.parse('2026-11-22T12:00:00Z');
/** How much a row of each profile counts: labels of real people are noisy (science.md 0.3, 3), those of `plain` are not. */
export const COUNTS: Readonly<Record<string, number>> = { honest: 1, plain: 0.25 };
/** A row of a book without mailbox, calendar or chats counts twice: there are fewer, and a book begins as one. */
const BOOKS_COUNT = 2;

const weightOf = ({ profile, world }: TrainingRow): number =>
  (COUNTS[profile] ?? 1) * (world.includes(' with ') ? 1 : BOOKS_COUNT);

export function weightsFile(weights: Weights): string {
  const lines = [
    '// Written by `npm run fit:levels`; do not change by hand. Weights of the level in logits: of knowing them at all, and, if so, of',
    '// knowing them well. Fitted on invented worlds (bench/levels/training.ts) around the priors and within the signs of',
    '// bench/levels/priors.ts, which names the sources: "s1", "s3", "s6" are sections of docs/science.md. Figures: docs/levels.md.',
    "import type { FeatureName } from './level-features.ts';",
    '',
    '/** Two logits: of knowing them at all (level 1 or 2), and of knowing them well (level 1) once they are known. */',
    'export interface Evidence {',
    '  readonly known: number;',
    '  readonly well: number;',
    '}',
    '',
    'export const LEVEL = {',
  ];
  for (const name of ['base', ...featureNames] as const) {
    const { known, well } = weights[name];
    lines.push(`  /** ${priors[name].about} */`, `  ${name}: { known: ${known + 0}, well: ${well + 0} },`);
  }
  lines.push("} as const satisfies Record<'base' | FeatureName, Evidence>;", '');
  return lines.join('\n');
}

/** `cache`: a folder that keeps the ties of each world. */
export async function trainingRows(cache?: string): Promise<TrainingRow[]> {
  const rows: TrainingRow[] = [];
  for (const world of TRAINING) {
    const file = cache && join(cache, `${world.seed}.json`);
    const kept = file && existsSync(file);
    const ties = kept
      ? (JSON.parse(await readFile(file, 'utf8')) as TrainingTie[])
      : await tiesOf(world, NOW);
    if (file && !kept) await writeFile(file, JSON.stringify(ties));
    rows.push(...ties.map((it) => rowOfTie(it, NOW)));
  }
  return rows;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rows: { type: 'string' }, 'hold-out': { type: 'boolean', default: false } },
  });
  const rows = await trainingRows(values.rows);
  if (values['hold-out']) {
    console.log(holdOutTable(holdOut(rows, weightOf)));
    return;
  }
  const weights = fitWeights(rows, weightOf);
  const path = join(import.meta.dirname, '../../src/domain/level-weights.ts');
  await writeFile(path, weightsFile(weights));
  console.log(`${rows.length} people of ${TRAINING.length} worlds: ${path}`);
}

if (import.meta.main) await main();
