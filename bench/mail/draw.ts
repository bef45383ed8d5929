// `node bench/run.mjs mail/draw FOLDER`: which 300 messages of the unpacked archive ../shared/data/mail are labelled by hand. Looks at file
// names alone, opens no message; prints one `folder/name` a line, sorted. Why these three strata: LABELS.md.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createRandom } from '#sample/random.ts';

const seed = 7;

/** The two stretches of the archive where everything in one inbox stands side by side; elsewhere one list follows the other. */
function fromMixedInbox(name: string): boolean {
  const number = Number(name.slice(0, 5));
  return (number >= 649 && number <= 680) || (number >= 1271 && number <= 1400);
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /^\d{5}\..*\.txt$/.test(name)).sort();
}

async function main(): Promise<number> {
  const folder = process.argv[2];
  if (!folder) {
    console.error('node bench/run.mjs mail/draw FOLDER (with easy-ham-2/ and spam-1/ in it)');
    return 1;
  }
  const [ham, spam] = [await namesIn(join(folder, 'easy-ham-2')), await namesIn(join(folder, 'spam-1'))];
  const random = createRandom(seed);
  const drawn = [
    ...ham.filter(fromMixedInbox).map((name) => `easy-ham-2/${name}`),
    ...random
      .fork('lists')
      .some(
        ham.filter((name) => !fromMixedInbox(name)),
        48,
      )
      .map((name) => `easy-ham-2/${name}`),
    ...random
      .fork('spam')
      .some(spam, 90)
      .map((name) => `spam-1/${name}`),
  ];
  console.log(drawn.sort().join('\n'));
  return drawn.length === 300 ? 0 : 1;
}

process.exitCode = await main();
