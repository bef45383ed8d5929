// `npm run sample -- --profile honest --seed 1 --people 600 --to FOLDER`: writes the export files of an invented world and the
// truth that was planted in it (truth.json). The same words give the same bytes; `--now` is the day the world stands for.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bookSources, exportsFrom, isSource, sources } from '#sample/every-source.ts';
import { mailboxKinds } from '#sample/mail/mailboxes.ts';
import { profiles } from '#sample/profiles.ts';
import { makeWorld } from '#sample/world.ts';

const usage =
  'npm run sample -- --to FOLDER [--profile plain|honest] [--seed 1] [--people 600] [--now 2026-11-22T12:00:00Z]\n' +
  `  [--sources ${sources.join(',')}] [--mailbox ${mailboxKinds.join('|')}]`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      profile: { type: 'string', default: 'plain' },
      seed: { type: 'string', default: '1' },
      people: { type: 'string', default: '600' },
      now: { type: 'string', default: '2026-11-22T12:00:00Z' },
      // Without it the files of contacts alone, as they always were.
      sources: { type: 'string', default: bookSources.join(',') },
      mailbox: { type: 'string', default: 'takeout' },
      to: { type: 'string' },
    },
  });
  const habits = profiles[values.profile];
  const [seed, people, now] = [Number(values.seed), Number(values.people), Date.parse(values.now)];
  const wanted = values.sources.split(',').filter(isSource);
  const mailbox = mailboxKinds.find((it) => it === values.mailbox);
  if (
    !values.to ||
    !mailbox ||
    wanted.length !== values.sources.split(',').length ||
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
  const world = makeWorld({ seed, people, now, habits });
  for (const file of exportsFrom(world, habits, wanted, mailbox)) {
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
