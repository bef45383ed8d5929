// `npm run bench:who -- --people 5000 --seeds 1,2,3 [--sources linkedin,cards,google,mail] [--json]`: who is who in invented worlds over
// overlapping sources, by keys, by what the linkage joins by itself, and by its queue.
import { parseArgs } from 'node:util';
import { isSource } from '#sample/every-source.ts';
import { type MeasuredWho, measureWho, type WhoScores } from './who/measure.ts';
import { readWorld, WHO_SOURCES } from './who/read-world.ts';

const usage =
  'npm run bench:who -- [--people 5000] [--seeds 1,2,3] [--sources linkedin,cards,google,mail] [--json]';

const scores = ({ f1, precision, recall, wrong }: WhoScores): string =>
  `F1 ${f1.toFixed(4)} (precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, ${wrong} wrong pairs)`;

function table(it: MeasuredWho): string {
  const { queue, split } = it;
  return [
    `seed ${it.seed}, ${it.people} people: ${it.records} records, ${it.truePairs} pairs of one person; ${it.untold} records untold`,
    `  by keys alone         ${scores(it.keys)}`,
    `  joined by itself      ${scores(it.automatic)}; ${it.joins.count} joins by linkage, ${it.joins.wrong} wrong`,
    `  and likely ones       ${scores(it.model)}`,
    `  and the queue asked   ${scores(it.answered)}`,
    `  queue                 ${queue.pairs} pairs, ${queue.right} right; of probability 1/2 and more ${queue.likely}, ${queue.likelyRight} right; ${queue.firstTwenty} of the first twenty`,
    `  people who are several: ${split.keys} by keys, ${split.automatic} after linkage, ${split.answered} after the queue`,
    `  CPU of the linkage    ${it.seconds.toFixed(2)} s`,
  ].join('\n');
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '5000' },
      seeds: { type: 'string', default: '1,2,3' },
      sources: { type: 'string', default: WHO_SOURCES.join(',') },
      json: { type: 'boolean', default: false },
    },
  });
  const seeds = values.seeds.split(',').map(Number);
  const people = Number(values.people);
  const sources = values.sources.split(',').filter(isSource);
  if (
    !seeds.every(Number.isInteger) ||
    !(people > 0) ||
    sources.length !== values.sources.split(',').length
  ) {
    console.error(usage);
    return 2;
  }
  const measured: MeasuredWho[] = [];
  for (const seed of seeds) {
    const one = measureWho(await readWorld(seed, people, sources));
    measured.push(one);
    if (!values.json) console.log(table(one));
  }
  if (values.json) console.log(JSON.stringify(measured, null, 2));
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
