// One measurement: brings a folder in, finds out whom the product's people are by the truth beside the files, and holds each pair
// of which files show anything against who knows whom.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tallyShared } from '#app/derive-acquaintances.ts';
import { scopeOf } from '#app/people-scope.ts';
import { type PairTally } from '#domain/acquaintances.ts';
import type { ContactRecord } from '#domain/source-record.ts';
import { readBook } from '#storage/book-state.ts';
import type { Store } from '#storage/open.ts';
import { openProduct } from '../levels/product.ts';
import { Finder, readTruth, slugOf } from '../levels/truth-file.ts';

interface TracesTruth {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly names: readonly string[];
    readonly emails: readonly string[];
    readonly phones: readonly string[];
  }[];
  readonly acquaintances: readonly (readonly [string, string])[];
  readonly acquaintedBy: readonly string[];
}

/** A pair of true people of which the files show something, or of whom the product says something. */
export interface MeasuredPair {
  readonly key: string;
  readonly know: boolean;
  /** Why, of those who do. */
  readonly why: string | null;
  readonly tally: PairTally;
  /** What the product says; 0 where it says nothing. */
  readonly chance: number;
}

export interface MeasuredFolder {
  readonly folder: string;
  readonly people: number;
  /** True pairs, and those of them whose both people the product has. */
  readonly known: number;
  readonly reachable: number;
  readonly whys: Readonly<Record<string, number>>;
  readonly pairs: readonly MeasuredPair[];
  /** CPU seconds of adding up and judging, apart from the import. */
  readonly seconds: number;
}

export async function measureAcquaintances(folder: string): Promise<MeasuredFolder> {
  const truth = await readTruth(join(folder, 'truth.json'));
  const traces = JSON.parse(await readFile(join(folder, 'traces-truth.json'), 'utf8')) as TracesTruth;
  const now = truth.now ? Date.parse(truth.now) : Date.parse('2026-11-22T12:00:00Z');
  const product = await openProduct(folder, truth, now);
  try {
    const slugs = new Map(truth.people.map((it) => [it.name, slugOf(it.linkedin)]));
    const finder = new Finder<string>();
    for (const it of traces.people)
      finder.add(it.id, { slug: slugs.get(it.name), emails: it.emails, names: [it.name, ...it.names] });
    const numbers = new Map(traces.people.flatMap((it) => it.phones.map((one) => [digits(one), it.id])));
    const { personOf, trueOf } = await whoIsWho(product.store, finder, numbers);

    const known = new Map<string, string>();
    for (const [at, [a, b]] of traces.acquaintances.entries())
      known.set(keyOf(a, b), traces.acquaintedBy[at] ?? 'unknown');
    const found = new Set(trueOf.values());
    const scope = await scopeOf(product.store.read, product.store.bookId, now);
    const began = process.cpuUsage();
    const tallies = await tallyShared(scope, personOf);
    const used = process.cpuUsage(began);
    const chances = await chancesIn(product.store);
    const pairs = new Map<string, MeasuredPair>();
    for (const [a, b, tally] of tallies.pairs()) {
      const [one, other] = [trueOf.get(a), trueOf.get(b)];
      if (one === undefined || other === undefined || one === other) continue;
      const key = keyOf(one, other);
      const chance = chances.get(`${a} ${b}`) ?? 0;
      const before = pairs.get(key);
      // Two records of one person that the product holds apart: the better of the two.
      if (before && before.chance >= chance) continue;
      pairs.set(key, { key, know: known.has(key), why: known.get(key) ?? null, tally, chance });
    }
    return {
      folder,
      people: traces.people.length,
      known: known.size,
      reachable: traces.acquaintances.filter(([a, b]) => found.has(a) && found.has(b)).length,
      whys: Object.fromEntries(
        [...Map.groupBy(known.values(), (why) => why)].map(([why, all]) => [why, all.length]),
      ),
      pairs: [...pairs.values()],
      seconds: (used.user + used.system) / 1e6,
    };
  } finally {
    await product.close();
  }
}

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const digits = (text: string): string => text.replaceAll(/\D/g, '').slice(-9);

async function whoIsWho(
  store: Store,
  finder: Finder<string>,
  numbers: ReadonlyMap<string, string>,
): Promise<{ personOf: Map<string, string>; trueOf: Map<string, string> }> {
  const { generation } = await readBook(store.read, store.bookId);
  const members = await store.read
    .selectFrom('member')
    .select(['source_id', 'person_id'])
    .where('book_id', '=', store.bookId)
    .where('generation', '=', generation)
    .execute();
  const personOf = new Map(members.map((row) => [row.source_id, row.person_id]));
  const sources = await store.read
    .selectFrom('source')
    .select(['id', 'content'])
    .where('book_id', '=', store.bookId)
    .where('type', '=', 'contact')
    .execute();
  const records = Map.groupBy(sources, (row) => personOf.get(row.id) ?? row.id);
  const trueOf = new Map<string, string>();
  for (const [person, rows] of records) {
    const read = rows.map((row) => JSON.parse(row.content) as ContactRecord);
    const who =
      finder.find({
        slug: read.map((it) => it.linkedin).find((it) => it !== undefined),
        emails: read.flatMap((it) => it.emails.map((point) => point.value)),
        names: read.map((it) => it.name.full),
      }) ?? read.flatMap((it) => it.phones.flatMap((point) => numbers.get(digits(point.value)) ?? [])).at(0);
    if (who !== undefined) trueOf.set(person, who);
  }
  return { personOf, trueOf };
}

async function chancesIn(store: Store): Promise<Map<string, number>> {
  const { generation } = await readBook(store.read, store.bookId);
  const rows = await store.read
    .selectFrom('acquaintance')
    .select(['a', 'b', 'chance'])
    .where('book_id', '=', store.bookId)
    .where('generation', '=', generation)
    .execute();
  return new Map(rows.map((row) => [`${row.a} ${row.b}`, row.chance]));
}
