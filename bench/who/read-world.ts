// One invented world brought in as a person would: the records as the matcher looks at them, and whose each is.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readMatchSources } from '#app/match-sources.ts';
import { scopeOf } from '#app/people-scope.ts';
import { exportsFrom, type Source } from '#sample/every-source.ts';
import type { TracesTruth } from '#sample/everyday/traces-truth.ts';
import { profiles } from '#sample/profiles.ts';
import { makeWorld } from '#sample/world.ts';
import { openProduct } from '../levels/product.ts';
import { readTruth } from '../levels/truth-file.ts';
import type { ReadWorld } from './measure.ts';
import { plantedIn } from './planted.ts';

export const WHO_SOURCES: readonly Source[] = ['linkedin', 'cards', 'google', 'mail'];

const DAY = '2026-11-22T12:00:00Z';

export async function readWorld(seed: number, people: number, wanted: readonly Source[]): Promise<ReadWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'goodturn-bench-who-'));
  const habits = profiles['honest']!;
  const world = makeWorld({ seed, people, now: Date.parse(DAY), habits });
  try {
    let traces: TracesTruth | undefined;
    for (const file of exportsFrom(world, habits, wanted)) {
      if (file.path === 'traces-truth.json')
        traces = JSON.parse(new TextDecoder().decode(file.bytes)) as TracesTruth;
      const path = join(folder, file.path);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.bytes);
    }
    if (!traces)
      throw new Error(
        'more sources than address books and LinkedIn, please: their truth says who wrote what',
      );
    const product = await openProduct(folder, await readTruth(join(folder, 'truth.json')), Date.parse(DAY));
    try {
      const scope = await scopeOf(product.store.write, product.store.bookId, Date.parse(DAY));
      const { sources } = await readMatchSources(scope, 'GB');
      return { seed, people, sources, ...plantedIn(sources, world, traces) };
    } finally {
      await product.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
