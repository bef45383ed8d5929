// The file of a number: formats take turns, so that one with many samples does not crowd the others out.
import { mutate, randomFrom } from './mutate.ts';
import { type FuzzSeed, fuzzSeeds } from './seeds.ts';

const byFormat = [...fuzzSeeds().values()];

export function damaged(number: number): { readonly path: string; readonly bytes: Buffer } {
  const random = randomFrom(number * 2_654_435_761);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const seed: FuzzSeed = pick(byFormat[number % byFormat.length]!);
  const other = pick(pick(byFormat));
  return { path: seed.path, bytes: mutate(seed.bytes, other.bytes, random) };
}
