// How long a book of 50,000 people and 500,000 interactions takes to answer over HTTP, each answer beside a bare server's answer of
// the same size in the same run. Questions are drawn anew each time, so that answers that are kept help as little as they can.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRandom, type Random } from '#sample/random.ts';
import { listedTopics, phrasesOf } from '#domain/topics.ts';
import { startProduct } from '#test/product.ts';
import { ENV } from './large-book.ts';
import { quantile, type Row, type Section } from './row.ts';
import { type Asked, Asker } from './serve/asking.ts';

/** Issue B: each of them at 50,000 people. */
const MOST_MS = 20;
/** Issue E: those that look at what people care about. */
const MOST_OF_TOPICS_MS = 50;
const ASKED_TIMES = 300;
const WRITES = 60;

interface Known {
  readonly id: string;
  readonly name: string;
  readonly organisation: string | null;
}

const KINDS = [
  'people',
  'search',
  'slips',
  'times',
  'show',
  'organisation',
  'network',
  'today',
  'who',
  'share',
] as const;
type Kind = (typeof KINDS)[number];

interface Taken {
  readonly mine: number[];
  /** What the server itself was at work for it; on Linux alone. */
  readonly worked: number[];
  readonly bare: number[];
}

export async function benchServe(
  home: string,
  seed: number,
  env: Readonly<Record<string, string>> = ENV,
): Promise<Section> {
  const random = createRandom(`serve/${seed}`);
  const bare = await bareServer();
  const started = performance.now();
  const product = await startProduct({ home, env });
  const ready = performance.now() - started;
  const asker = new Asker(product.origin, product.token);
  const low = new Asker(`http://127.0.0.1:${bare.port}`);
  const taken = new Map<string, Taken>();
  const rows: Row[] = [];
  let before = workOf(product.pid);
  const note = async (name: string, asked: Asked): Promise<void> => {
    if (asked.status !== 200 && asked.status !== 409)
      throw new Error(`${name} was answered with ${asked.status}: ${asked.body.slice(0, 300)}`);
    const least = await low.ask(`/?size=${asked.bytes}`);
    const of = taken.get(name) ?? { mine: [], worked: [], bare: [] };
    of.mine.push(asked.ms);
    const worked = workOf(product.pid);
    if (worked !== undefined && before !== undefined) of.worked.push(worked - before);
    before = worked;
    of.bare.push(least.ms);
    taken.set(name, of);
  };
  try {
    const early = memory(product.pid);
    const first = await asker.ask('/api/people?words=an&limit=50');
    const known = await peopleOf(asker, random);
    const total = (JSON.parse((await asker.ask('/api/people?limit=1')).body) as { total: number }).total;
    for (let at = 0; at < 50; at += 1) await low.ask('/?size=10000');
    const order = random.shuffle(KINDS.flatMap((kind) => Array.from({ length: ASKED_TIMES }, () => kind)));
    for (const kind of order) await note(kind, await asker.ask(...asked(kind, known, total, random)));
    // Each of them is then the first to be asked after something was said: nothing that is kept counts any more.
    for (let at = 0; at < WRITES; at += 1) {
      for (const kind of KINDS) {
        const who = random.pick(known.strong).id;
        await note(
          'a note is written',
          await asker.ask(`/api/people/${who}/note`, {
            text: `${kind} ${at}: ${random.pick(SUBJECTS)}`,
          }),
        );
        await note(`${kind}, first after a write`, await asker.ask(...asked(kind, known, total, random)));
      }
    }
    for (const [name, { mine, worked, bare: least }] of taken) {
      const is = /^(?:who|share)\b/.test(name) ? MOST_OF_TOPICS_MS : MOST_MS;
      const limited = name === 'a note is written' ? {} : { most: { of: 'value', is } as const };
      for (const [called, share] of [
        ['p50', 0.5],
        ['p99', 0.99],
      ] as const) {
        const [value, bound] = [quantile(mine, share), quantile(least, share)];
        const row = { name: `${name}: ${called}`, value, unit: 'ms', bound, ratio: value / bound } as const;
        rows.push(called === 'p99' ? { ...row, ...limited } : row);
      }
      if (worked.length > 0)
        rows.push({
          name: `${name}: p99 of the server's own work`,
          value: quantile(worked, 0.99),
          unit: 'ms',
        });
    }
    rows.push(
      { name: 'first search after the start', value: first.ms, unit: 'ms' },
      { name: 'until the address is there', value: ready, unit: 'ms' },
      { name: 'memory at the start', value: early, unit: 'MB', bound: memory(bare.pid) },
      { name: 'memory in the end', value: memory(product.pid), unit: 'MB', bound: memory(bare.pid) },
    );
    const hosted = 'GOODTURN_DATABASE' in env;
    return {
      title: hosted ? 'Answers over HTTP, from PostgreSQL' : 'Answers over HTTP',
      how: `A book of ${total} people, made by the import. Each kind ${ASKED_TIMES} times, in random order, one after the other; then each ${WRITES} times directly after a note was written. Search: one to nine letters of a name or an employer, or of both. Slips: a word with a slip of the keyboard in it, or a short form of a name. Times: a question such as “who did I talk to in March about old maps”. Who: a topic of the list by its name or by a word of it, one in five in a place; share: a link, or a text of two hundred words. Show: half of them the 500 strongest ties. Least: a bare \`node:http\` server that sends as many bytes. The server's own work: the time that its main thread had a processor, which hardly grows when others are at work on the machine.`,
      rows,
    };
  } finally {
    asker.close();
    low.close();
    await product.stop();
    bare.stop();
  }
}

async function peopleOf(asker: Asker, random: Random): Promise<{ strong: Known[]; all: Known[] }> {
  const page = async (offset: number): Promise<Known[]> =>
    (JSON.parse((await asker.ask(`/api/people?limit=500&offset=${offset}`)).body) as { items: Known[] })
      .items;
  const all: Known[] = [];
  for (let at = 0; at < 6; at += 1) all.push(...(await page(random.int(0, 45_000))));
  return { strong: await page(0), all };
}

/** Where it is asked, and what is sent along. */
function asked(
  kind: Kind,
  known: { strong: readonly Known[]; all: readonly Known[] },
  total: number,
  random: Random,
): [path: string, body?: object] {
  if (kind !== 'share') return [question(kind, known, total, random)];
  const topics = listedTopics();
  const some = Array.from({ length: random.int(1, 4) }, () => random.pick(topics).name);
  if (random.chance(0.3))
    return ['/api/share', { text: `https://example.org/2026/${some.join('-').replaceAll(/\W+/g, '-')}` }];
  const words = random.shuffle([...ARTICLE, ...ARTICLE, ...some, ...some]).join(' ');
  return ['/api/share', { text: `${some[0]}\n\n${words}` }];
}

function question(
  kind: Kind,
  known: { strong: readonly Known[]; all: readonly Known[] },
  total: number,
  random: Random,
): string {
  const anybody = random.pick(random.chance(0.5) ? known.strong : known.all);
  if (kind === 'people') {
    const filter = random.pick([
      '',
      '',
      '&level=1',
      '&level=unsure',
      '&level=not-yet',
      '&which=wrote',
      '&level=linked',
    ]);
    return `/api/people?limit=100&offset=${filter === '' ? random.int(0, total) : random.int(0, 900)}${filter}`;
  }
  if (kind === 'search' || kind === 'slips' || kind === 'times') {
    const line = { search: words, slips: slipped, times: remembered }[kind](anybody, random);
    return `/api/people?limit=100&words=${encodeURIComponent(line)}`;
  }
  if (kind === 'who') {
    const topic = random.pick(listedTopics());
    const said = random.chance(0.5) ? topic.name : random.pick(phrasesOf(topic.id!)).words.join(' ');
    const place = random.chance(0.2) ? ` in ${random.pick(PLACES)}` : '';
    return `/api/who?topic=${encodeURIComponent(said + place)}`;
  }
  if (kind === 'show')
    return `/api/people/${encodeURIComponent(random.chance(0.1) ? anybody.name : anybody.id)}`;
  if (kind === 'organisation') {
    const { organisation } = random.pick(known.all.filter((it) => it.organisation !== null));
    return `/api/organisations/${encodeURIComponent(organisation!)}?limit=${random.int(50, 150)}`;
  }
  // Nothing can be varied here but what is asked for: these are kept until something changes.
  return kind === 'network' ? '/api/network' : `/api/today${random.chance(0.5) ? '?more=true' : ''}`;
}

function words(it: Known, random: Random): string {
  const begin = (text: string): string => Array.from(text).slice(0, random.int(1, 9)).join('').trim() || 'a';
  const names = it.name.split(' ');
  const of = random.int(0, 3);
  if (of === 0) return begin(random.pick(names));
  if (of === 1) return begin(it.organisation ?? it.name);
  if (of === 2) return `${begin(names[0]!)} ${begin(names.at(-1)!)}`;
  return `${begin(names.at(-1)!)} ${begin(it.organisation ?? names[0]!)}`;
}

/** A whole name or employer with a slip in it, or a short form of a name. */
function slipped(it: Known, random: Random): string {
  if (random.chance(0.2)) return random.pick(SHORT_FORMS);
  const word = random.pick((random.chance(0.7) ? it.name : (it.organisation ?? it.name)).split(' '));
  const letters = Array.from(word);
  const at = random.int(0, Math.max(0, letters.length - 2));
  const [one = '', other = ''] = [letters[at], letters[at + 1]];
  letters.splice(at, 2, ...random.pick([[other, one], [one], [one, 'e', other], ['o', other]]));
  return random.chance(0.3) ? `${it.name.split(' ')[0]} ${letters.join('')}` : letters.join('');
}

/** What one remembers of a time, perhaps with a subject or a name. */
function remembered(it: Known, random: Random): string {
  const about = random.pick(['', '', `about ${random.pick(SUBJECTS)}`, it.name.split(' ')[0]!]);
  return `${random.pick(QUESTIONS)} ${random.pick(TIMES)} ${about}`.trim();
}

const PLACES = ['Leeds', 'Saltmere', 'Berlin', 'Wexcombe'] as const;
const ARTICLE =
  'the morning light in a small town where people talk about what they make with care and how long it takes until something is good enough to give away or to keep for a while and who taught them'.split(
    ' ',
  );
const SHORT_FORMS = ['bob', 'liz', 'kate', 'sasha', 'bill', 'peggy', 'misha', 'alex'] as const;
const SUBJECTS = ['old maps', 'the choir', 'sourdough', 'her thesis', 'a new roof', 'funding'] as const;
const QUESTIONS = ['who did I talk to', 'who wrote', 'met', '', 'emails'] as const;
const TIMES = ['last week', 'in March', 'in spring 2025', 'since June', 'in 2024', 'last month'] as const;

async function bareServer(): Promise<{ port: number; pid: number; stop(): void }> {
  const file = fileURLToPath(new URL('serve/bare-server.ts', import.meta.url));
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => resolve(Number(text.toString())));
    child.once('error', reject);
  });
  return { port, pid: child.pid!, stop: () => void child.kill() };
}

/** For how long the main thread of a process has had a processor, in ms; known on Linux. */
function workOf(pid: number): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return undefined;
  }
}

/** Resident memory of a process in MB. */
function memory(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
