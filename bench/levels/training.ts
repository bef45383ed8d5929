// What the model is fitted on: invented worlds, written as files, brought into the real product, and each planted person as the
// features that the product reads of them. Seeds of training are never measured: see TRAINING.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { scopeOf } from '#app/people-scope.ts';
import { loadPeople } from '#app/person-rows.ts';
import { contextsOf } from '#app/tie-contexts.ts';
import { readHistory } from '#domain/contact-history.ts';
import { fadeOf, type Features, readFeatures } from '#domain/level-features.ts';
import type { TieEvidence } from '#domain/tie.ts';
import { bookSources, exportsFrom, type Source, sources } from '#sample/every-source.ts';
import { profiles } from '#sample/profiles.ts';
import { makeWorld } from '#sample/world.ts';
import { membersOf } from '#storage/derived.ts';
import { readBook } from '#storage/book-state.ts';
import { matchPeople } from './measure.ts';
import { openProduct } from './product.ts';
import type { Level } from './scores.ts';
import { readTruth } from './truth-file.ts';

export interface TrainingWorld {
  readonly profile: string;
  readonly seed: number;
  readonly people: number;
  /** What there is besides LinkedIn and address books. */
  readonly besides: readonly Source[];
}

/** One planted person, as the product has them: nothing of the model, so that it can be kept while features change. */
export interface TrainingTie {
  readonly world: string;
  readonly profile: string;
  readonly level: Level;
  readonly evidence: TieEvidence;
}

/** The same as the model sees them. */
export interface TrainingRow {
  readonly world: string;
  readonly profile: string;
  readonly level: Level;
  readonly features: Features;
  readonly fade: number;
}

const everyday: readonly Source[] = sources.filter((it) => !bookSources.includes(it));
const chats: readonly Source[] = ['whatsapp', 'telegram', 'signal', 'facebook'];

const worlds = (
  profile: string,
  people: number,
  seeds: readonly number[],
  besides: readonly Source[] = [],
): TrainingWorld[] => seeds.map((seed) => ({ profile, people, seed, besides }));

/** Several sizes, both profiles, with and without mailbox, calendar and chats; seeds from 70,000 on, which nothing else uses. */
export const TRAINING: readonly TrainingWorld[] = [
  ...worlds('honest', 600, [70_001, 70_002, 70_003, 70_004, 70_005, 70_006]),
  ...worlds('honest', 300, [70_011, 70_012, 70_013, 70_014]),
  ...worlds('honest', 1200, [70_021, 70_022]),
  ...worlds('plain', 600, [71_001, 71_002, 71_003, 71_004]),
  ...worlds('plain', 300, [71_011, 71_012]),
  ...worlds('plain', 1200, [71_021]),
  ...worlds('honest', 600, [72_001, 72_002, 72_003, 72_004, 72_005, 72_006, 72_007, 72_008], everyday),
  ...worlds('honest', 300, [72_101, 72_102], everyday),
  ...worlds('honest', 1200, [72_201], everyday),
  ...worlds('plain', 600, [72_301, 72_302], everyday),
  ...worlds('honest', 600, [72_401], ['mail']),
  ...worlds('honest', 600, [72_402], ['calendar']),
  ...worlds('honest', 600, [72_403, 72_404], chats),
  ...worlds('honest', 600, [72_405], ['mail', 'calendar']),
];

export function rowOfTie({ world, profile, level, evidence }: TrainingTie, now: number): TrainingRow {
  const history = readHistory(evidence.events, now);
  const features = readFeatures(history, evidence, evidence.connected);
  return { world, profile, level, features, fade: fadeOf(history, now, evidence.context?.together) };
}

export async function tiesOf(world: TrainingWorld, now: number): Promise<TrainingTie[]> {
  const folder = await mkdtemp(join(tmpdir(), 'goodturn-fit-levels-'));
  try {
    const habits = profiles[world.profile];
    if (!habits) throw new Error(`no profile ${world.profile}`);
    const made = makeWorld({ seed: world.seed, people: world.people, now, habits });
    for (const file of exportsFrom(made, habits, [...bookSources, ...world.besides])) {
      const path = join(folder, file.path);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.bytes);
    }
    const truth = await readTruth(join(folder, 'truth.json'));
    const product = await openProduct(folder, truth, now);
    try {
      const { found } = matchPeople(truth, await product.everybody());
      const { read: db, bookId } = product.store;
      const { generation } = await readBook(db, bookId);
      const ids = [...found.values()].map((it) => it.id);
      const members = await membersOf(db, bookId, generation, ids);
      const contextOf = await contextsOf(db, bookId, generation, ids);
      const scope = await scopeOf(db, bookId, now);
      const loaded = await loadPeople(
        scope,
        [...members].map(([personId, sourceIds]) => ({ personId, sourceIds, context: contextOf(personId) })),
      );
      const evidenceOf = new Map(loaded.map((it) => [it.id, it.evidence]));
      return [...found].flatMap(([planted, answer]) => {
        const evidence = evidenceOf.get(answer.id);
        if (!evidence) return [];
        const name = `${world.profile} ${world.people} ${world.seed}${world.besides.length > 0 ? ` with ${world.besides.join(' ')}` : ''}`;
        return [{ world: name, profile: world.profile, level: planted.level, evidence }];
      });
    } finally {
      await product.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
