// What is damaged: the small samples of every format, as they lie in test/samples. Those of a new format are in by lying there.
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const samples = fileURLToPath(new URL('../samples/', import.meta.url));
/** Larger ones say the same more slowly. */
const MOST_BYTES = 16_384;

export interface FuzzSeed {
  /** The folder under test/samples. */
  readonly format: string;
  /** As somebody would hand it over. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** By format, in the order of their paths. */
export function fuzzSeeds(): ReadonlyMap<string, readonly FuzzSeed[]> {
  const found: FuzzSeed[] = [];
  for (const entry of globSync('**/*', { cwd: samples, withFileTypes: true })) {
    if (
      !entry.isFile() ||
      /^(?:expected\.json|ORIGIN\.\w+|README\.\w+|LICENSE.*|.*license.*)$/i.test(entry.name)
    )
      continue;
    const path = join(entry.parentPath, entry.name);
    const format = path.slice(samples.length).split(/[/\\]/)[0]!;
    const bytes = readFileSync(path);
    if (format !== 'answers' && bytes.length > 0 && bytes.length <= MOST_BYTES)
      found.push({ format, path: basename(path), bytes });
  }
  return Map.groupBy(
    found.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    ({ format }) => format,
  );
}
