// `npm run sample -- --profile honest --seed 1 --people 600 --to FOLDER`: writes the export files of an invented world and the
// truth that was planted in it (truth.json). The same words give the same bytes; `--now` is the day the world stands for.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportsOf } from '#sample/exports.ts';
import { profiles } from '#sample/profiles.ts';
import { makeWorld } from '#sample/world.ts';

const usage =
  'npm run sample -- --to FOLDER [--profile plain|honest] [--seed 1] [--people 600] [--now 2026-11-22T12:00:00Z]';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      profile: { type: 'string', default: 'plain' },
      seed: { type: 'string', default: '1' },
      people: { type: 'string', default: '600' },
      now: { type: 'string', default: '2026-11-22T12:00:00Z' },
      to: { type: 'string' },
    },
  });
  const habits = profiles[values.profile];
  const [seed, people, now] = [Number(values.seed), Number(values.people), Date.parse(values.now)];
  if (
    !values.to ||
    !habits ||
    !Number.isInteger(seed) ||
    !Number.isInteger(people) ||
    people < 1 ||
    !(now > 0)
  ) {
    console.error(usage);
    return 2;
  }
  const folder = resolve(values.to);
  for (const file of exportsOf(makeWorld({ seed, people, now, habits }))) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.bytes);
    console.log(path);
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error), `\n${usage}`);
  process.exitCode = 2;
}
