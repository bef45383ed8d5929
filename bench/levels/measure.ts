// One measurement: brings the folder in, matches truth to people, judges what was said of them, then answers twenty of the
// product's own questions with the truth and judges again.
import { join } from 'node:path';
import { featureNames, featuresOf } from './features.ts';
import { type Answered, openProduct, type Product } from './product.ts';
import {
  bestCuts,
  type Calibration,
  calibrationOf,
  type Cuts,
  type Judged,
  type Level,
  type Scores,
  scoresOf,
  sureOf,
} from './scores.ts';
import { Finder, finderOf, readTruth, traitsOf, type TruePerson, type TruthFile } from './truth-file.ts';

export interface RelationRow {
  readonly relation: string;
  readonly level: Level;
  readonly people: number;
  readonly said: Readonly<Record<'1' | '2' | '3' | 'not sure' | 'not found', number>>;
}

export interface Measured {
  readonly folder: string;
  readonly people: number;
  /** By what truth and product were brought together, and whom the product has besides. */
  readonly matched: {
    readonly by: Readonly<Record<string, number>>;
    readonly missing: number;
    readonly besides: number;
    /** Planted people who are several in the product. */
    readonly split: number;
  };
  readonly refused: readonly string[];
  readonly scores: Scores;
  readonly oneFeature: readonly ({ readonly feature: string } & Cuts)[];
  /** Macro-F1 above the best single feature. */
  readonly above: number;
  readonly calibration: Calibration;
  readonly sure: { readonly said: number; readonly right: number; readonly share: number };
  readonly questions: {
    readonly answered: number;
    readonly unknown: number;
    /** Answers by the level that was true, and how many were not what had been said. */
    readonly levels: Readonly<Record<string, number>>;
    readonly surprising: number;
    /** Given to a second record of somebody who is judged by another one: lost on them. */
    readonly lost: number;
    readonly macroF1: number;
    readonly gain: number;
    /** Of the gain, what those people add whom nobody was asked about: what the product learned from the answers. */
    readonly learned: number;
  };
  readonly relations: readonly RelationRow[];
}

const TAPS = 20;

export async function measure(folder: string, usualNow: number): Promise<Measured> {
  const truth = await readTruth(join(folder, 'truth.json'));
  const now = truth.now ? Date.parse(truth.now) : usualNow;
  const features = await featuresOf(folder, truth, now);
  const oneFeature = featureNames
    .map((feature) => ({
      feature,
      ...bestCuts(truth.people.map((it) => ({ truth: it.level, value: features.get(it)?.[feature] ?? 0 }))),
    }))
    .toSorted((a, b) => b.macroF1 - a.macroF1);
  const product = await openProduct(folder, truth, now);
  try {
    const people = await product.everybody();
    const { found, by } = matchPeople(truth, people);
    const judged = judge(truth, found);
    const scores = scoresOf(judged);
    const said = saidOf(truth, found);
    const besides = people.length - new Set(found.values()).size;
    const questions = await answerQuestions(product, truth, people, found, scores.macroF1);
    return {
      folder,
      people: truth.people.length,
      matched: { by, missing: truth.people.length - found.size, besides, split: splitOf(truth, people) },
      refused: product.refused,
      scores,
      oneFeature,
      above: scores.macroF1 - (oneFeature[0]?.macroF1 ?? 0),
      calibration: calibrationOf(said),
      sure: sureOf(said),
      questions,
      relations: relationsOf(truth, found),
    };
  } finally {
    await product.close();
  }
}

/**
 * Who is who: the profile first, then an address, then a name that nobody else bears; each person once but for addresses. Whoever is
 * two records in the book (a card without a shared address) is judged by the one that bears the stronger key, as somebody would who
 * looks them up; the other record is counted under "more in the product", and a tap given to it as lost.
 */
export function matchPeople(
  truth: TruthFile,
  people: readonly Answered[],
): { found: Map<TruePerson, Answered>; by: Record<string, number> } {
  const finder = new Finder<Answered>();
  for (const person of people) finder.add(person, person.traits);
  const names = new Finder<TruePerson>();
  for (const person of truth.people) names.add(person, traitsOf(person));
  const found = new Map<TruePerson, Answered>();
  const taken = new Set<Answered>();
  const by: Record<string, number> = { linkedin: 0, email: 0, name: 0 };
  const rounds: readonly [string, (person: TruePerson) => Answered | undefined][] = [
    ['linkedin', (person) => finder.bySlug(traitsOf(person))],
    ['email', (person) => finder.byEmail(traitsOf(person))],
    [
      'name',
      (person) => {
        const traits = traitsOf(person);
        const only = names.byName(traits, (it) => !found.has(it));
        return only === undefined || only === person
          ? finder.byName(traits, (it) => !taken.has(it))
          : undefined;
      },
    ],
  ];
  for (const [how, search] of rounds) {
    for (const person of truth.people) {
      if (found.has(person)) continue;
      const answer = search(person);
      if (!answer) continue;
      found.set(person, answer);
      taken.add(answer);
      by[how] = (by[how] ?? 0) + 1;
    }
  }
  return { found, by };
}

/** How many planted people are more than one in the product, as far as profile, address and a name of theirs alone tell. */
function splitOf(truth: TruthFile, people: readonly Answered[]): number {
  const finder = finderOf(truth);
  const records = Map.groupBy(people, (it) => finder.find(it.traits));
  return [...records].filter(([planted, own]) => planted !== undefined && own.length > 1).length;
}

function judge(truth: TruthFile, found: ReadonlyMap<TruePerson, Answered>): Judged[] {
  return truth.people.map((person) => ({ truth: person.level, said: found.get(person)?.level ?? null }));
}

function saidOf(
  truth: TruthFile,
  found: ReadonlyMap<TruePerson, Answered>,
): { probability: number; right: boolean }[] {
  return truth.people.flatMap((person) => {
    const answer = found.get(person);
    if (!answer || answer.level === null || answer.basis === 'said') return [];
    return [{ probability: answer.probability, right: answer.level === person.level }];
  });
}

/** One tap each, as the Network page asks: the first question of which the truth knows, again and again. */
async function answerQuestions(
  product: Product,
  truth: TruthFile,
  people: readonly Answered[],
  found: ReadonlyMap<TruePerson, Answered>,
  before: number,
): Promise<Measured['questions']> {
  const byId = new Map(people.map((person) => [person.id, person]));
  const finder = finderOf(truth);
  const asked = new Set<string>();
  const levels: Record<string, number> = { '1': 0, '2': 0, '3': 0 };
  let [answered, unknown, surprising, lost] = [0, 0, 0, 0];
  while (answered < TAPS) {
    const { questions } = await product.ask('network', {});
    const fresh = questions.filter(({ id }) => !asked.has(id));
    const next = fresh[0];
    if (!next) break;
    asked.add(next.id);
    const person = byId.get(next.id);
    const known = person && finder.find(person.traits);
    if (!person || !known) {
      unknown += 1;
      continue;
    }
    await product.ask('level', { person: next.id, level: String(known.level) });
    answered += 1;
    levels[known.level] = (levels[known.level] ?? 0) + 1;
    if (person.level !== known.level) surprising += 1;
    if (found.get(known) !== person) lost += 1;
  }
  await product.settle();
  const after = await product.everybody();
  const judged = matchPeople(truth, after).found;
  const { macroF1 } = scoresOf(judge(truth, judged));
  const told = new Map(
    [...found].map(([planted, answer]) => {
      const now = judged.get(planted);
      return [planted, now?.basis === 'said' ? now : answer] as const;
    }),
  );
  const learned = macroF1 - scoresOf(judge(truth, told)).macroF1;
  return { answered, unknown, levels, surprising, lost, macroF1, gain: macroF1 - before, learned };
}

function relationsOf(truth: TruthFile, found: ReadonlyMap<TruePerson, Answered>): RelationRow[] {
  const rows = new Map<
    string,
    { -readonly [K in keyof RelationRow]: RelationRow[K] } & { said: Record<string, number> }
  >();
  for (const person of truth.people) {
    const relation = person.relation ?? 'anybody';
    const key = `${person.level} ${relation}`;
    const row = rows.get(key) ?? {
      relation,
      level: person.level,
      people: 0,
      said: { '1': 0, '2': 0, '3': 0, 'not sure': 0, 'not found': 0 },
    };
    rows.set(key, row);
    const answer = found.get(person);
    const said = answer ? String(answer.level ?? 'not sure') : 'not found';
    row.people += 1;
    row.said[said] = (row.said[said] ?? 0) + 1;
  }
  return [...rows.values()].toSorted((a, b) => a.level - b.level || b.people - a.people);
}
