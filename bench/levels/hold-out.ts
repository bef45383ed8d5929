// `npm run fit:levels -- --hold-out`: how the model does on worlds that it was not fitted on: each world left out in turn, and each
// profile left out as a whole. Scored as bench:levels scores, from the rows of training, with no answers given.
import { levelOf } from '#domain/level.ts';
import { type LevelWeights, logitsOf } from '#domain/level-logits.ts';
import { fitWeights } from './fit-model.ts';
import { calibrationOf, scoresOf, sureOf } from './scores.ts';
import type { TrainingRow } from './training.ts';

export interface HeldOut {
  readonly fittedOn: string;
  readonly world: string;
  readonly people: number;
  readonly macroF1: number;
  readonly unsure: number;
  readonly calibration: number;
  readonly sureRight: string;
}

export function scoreRows(
  rows: readonly TrainingRow[],
  weights: LevelWeights,
  fittedOn: string,
  world: string,
): HeldOut {
  const judged = rows.map((row) => ({
    truth: row.level,
    ...levelOf(logitsOf(row.features, row.fade, null, weights)),
  }));
  const said = judged
    .filter((it) => it.level !== null)
    .map((it) => ({ probability: it.probability, right: it.level === it.truth }));
  const scores = scoresOf(judged.map((it) => ({ truth: it.truth, said: it.level })));
  const sure = sureOf(said);
  return {
    fittedOn,
    world,
    people: rows.length,
    macroF1: scores.macroF1,
    unsure: scores.unsure,
    calibration: calibrationOf(said).error,
    sureRight: `${sure.right} of ${sure.said}`,
  };
}

export function holdOut(rows: readonly TrainingRow[], weightOf: (row: TrainingRow) => number): HeldOut[] {
  const worlds = [...Map.groupBy(rows, (row) => row.world)];
  const found = worlds.map(([world, own]) => {
    const weights = fitWeights(
      rows.filter((row) => row.world !== world),
      weightOf,
    );
    return scoreRows(own, weights, 'all other worlds', world);
  });
  for (const profile of new Set(rows.map((row) => row.profile))) {
    const weights = fitWeights(
      rows.filter((row) => row.profile !== profile),
      () => 1,
    );
    for (const [world, own] of worlds)
      if (own[0]?.profile === profile) found.push(scoreRows(own, weights, 'the other profile', world));
  }
  return found;
}

export function holdOutTable(all: readonly HeldOut[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [
    line([
      'fitted on',
      'world',
      'people',
      'macro-F1',
      'not sure',
      'calibration error',
      'right of said with p >= 0.9',
    ]),
    line(['---', '---', '---', '---', '---', '---', '---']),
    ...all.map((it) =>
      line([
        it.fittedOn,
        it.world,
        it.people,
        it.macroF1.toFixed(3),
        it.unsure,
        it.calibration.toFixed(3),
        it.sureRight,
      ]),
    ),
  ].join('\n');
}
