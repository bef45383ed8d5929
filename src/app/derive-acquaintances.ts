// Makes the rows of who probably knows whom: of everybody in a new generation, or of a few people in place after something was
// said of them. What files show of a pair is then taken as it stands in its row; what you said is read anew. A book in which no two
// people were ever on anything together pays one look into an empty index.
import {
  acquaintanceByFiles,
  acquaintanceChance,
  type AcquaintancePart,
  acquaintanceSaid,
  pairOf,
  PairTallies,
  type SaidAcquaintance,
  type SharedKind,
} from '#domain/acquaintances.ts';
import { MOST_SHARING } from '#domain/acquaintance-weights.ts';
import {
  type AcquaintanceRow,
  acquaintancesOf,
  removeAcquaintances,
  saidOfPairs,
  type SaidOfPairs,
  sharedTraces,
  sharedTracesAround,
  type SharedTrace,
  type StoredEvidence,
  writeAcquaintances,
} from '#storage/acquaintances.ts';
import { personOfEach } from '#storage/derived.ts';
import type { Database, Engine, Trx } from '#storage/engine.ts';
import { pause } from './chunks.ts';
import type { PeopleScope } from './person-rows.ts';

const PAGE = 2000;

/** What each pair shared, by the files that count. `personOf`: whose each record and each hand-made id is. */
export async function tallyShared(
  { db, bookId, live }: Pick<PeopleScope, 'db' | 'bookId' | 'live'>,
  personOf: ReadonlyMap<string, string>,
): Promise<PairTallies> {
  const tallies = new PairTallies();
  let held: SharedTrace[] = [];
  let after: SharedTrace | null = null;
  for (;;) {
    const page: SharedTrace[] = await sharedTraces(db, bookId, after, PAGE);
    for (const row of page) {
      if (held.length > 0 && held[0]!.thing !== row.thing) {
        addThing(tallies, held, personOf);
        held = [];
      }
      if (live.has(row.import_id)) held.push(row);
    }
    after = page.at(-1) ?? null;
    if (page.length < PAGE) break;
    await pause();
  }
  addThing(tallies, held, personOf);
  return tallies;
}

/** The rows of everybody. */
export async function judgeAcquaintances(
  scope: PeopleScope,
  personOf: ReadonlyMap<string, string>,
): Promise<AcquaintanceRow[]> {
  const { db, bookId } = scope;
  const tallies = await tallyShared(scope, personOf);
  const said = saidByPair(await saidOfPairs(db, bookId), personOf);
  const rows: AcquaintanceRow[] = [];
  for (const [a, b, tally] of tallies.pairs()) {
    const key = `${a} ${b}`;
    const row = rowOf(a, b, acquaintanceByFiles(tally), said.get(key));
    said.delete(key);
    if (row) rows.push(row);
  }
  for (const [key, it] of said) {
    const [a, b] = key.split(' ') as [string, string];
    const row = rowOf(a, b, null, it);
    if (row) rows.push(row);
  }
  return rows.toSorted((one, other) => (one.a + one.b < other.a + other.b ? -1 : 1));
}

/** The same for a few people, by the pair: of each pair with one of them what files show. */
export async function tallyAround(
  { db, bookId, live }: Pick<PeopleScope, 'db' | 'bookId' | 'live'>,
  generation: number,
  members: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, AcquaintancePart>> {
  const rows = await sharedTracesAround(db, bookId, [...members.values()].flat());
  const parties = [...new Set(rows.map((row) => row.party_id))];
  const personOf = await personOfEach(db, bookId, generation, parties);
  const tallies = new PairTallies();
  for (const things of Map.groupBy(rows, (row) => row.thing).values())
    addThing(
      tallies,
      things.filter((row) => live.has(row.import_id)),
      personOf,
    );
  const files = new Map<string, AcquaintancePart>();
  for (const [a, b, tally] of tallies.pairs()) {
    const part = members.has(a) || members.has(b) ? acquaintanceByFiles(tally) : null;
    if (part) files.set(`${a} ${b}`, part);
  }
  return files;
}

/**
 * Makes the rows of these people anew after something was said; `there` are those of them who are still somebody. What files show is
 * taken as it stands in the rows, where it is not given.
 */
export async function refreshAcquaintances(
  trx: Database | Trx,
  engine: Engine,
  bookId: string,
  generation: number,
  members: ReadonlyMap<string, readonly string[]>,
  there: ReadonlySet<string>,
  given?: ReadonlyMap<string, AcquaintancePart>,
): Promise<void> {
  const ids = [...new Set([...members].flatMap(([person, records]) => [person, ...records]))];
  if (ids.length === 0) return;
  const about = await saidOfPairs(trx, bookId, ids);
  const before = await acquaintancesOf(trx, bookId, generation, [...members.keys()]);
  const named = [
    ...about.knows.flatMap((it) => [it.who, personIn(it.value) ?? it.who]),
    ...about.through.flatMap((it) => [it.who, ...(typeof it.value === 'string' ? [it.value] : [])]),
    ...about.logged.flatMap((it) => it.people),
  ];
  if (before.length === 0 && named.length === 0 && (given?.size ?? 0) === 0) return;
  const said = saidByPair(about, await personOfEach(trx, bookId, generation, named));
  const files = new Map<string, AcquaintancePart>(given);
  for (const { a, b, evidence } of given ? [] : before) {
    const stored = JSON.parse(evidence) as StoredEvidence;
    if (stored.files) files.set(`${a} ${b}`, stored.files);
  }
  const fresh: AcquaintanceRow[] = [];
  for (const key of new Set([...files.keys(), ...said.keys()])) {
    const [a, b] = key.split(' ') as [string, string];
    if (![a, b].some((id) => members.has(id)) || [a, b].some((id) => members.has(id) && !there.has(id)))
      continue;
    const row = rowOf(a, b, files.get(key) ?? null, said.get(key));
    if (row) fresh.push(row);
  }
  await removeAcquaintances(trx, bookId, generation, [...members.keys()]);
  await writeAcquaintances(trx, engine, bookId, generation, fresh);
}

/** All rows of one thread: each meeting of it by itself, letters and a chat as a whole. */
function addThing(
  tallies: PairTallies,
  rows: readonly SharedTrace[],
  personOf: ReadonlyMap<string, string>,
): void {
  if (rows.length < 2) return;
  const ofKind = Map.groupBy(rows, (row) => sharedKind(row.kind));
  for (const [kind, some] of ofKind) {
    if (kind === null) continue;
    const small = some.filter((row) => row.crowd <= MOST_SHARING[kind]);
    const parts = kind === 'met' ? Map.groupBy(small, (row) => row.id).values() : [small];
    for (const part of parts) {
      const people = new Map<string, boolean>();
      let crowd = 0;
      let at: number | null = null;
      for (const row of part) {
        const person = personOf.get(row.party_id);
        if (person === undefined) continue;
        const spoke = kind !== 'met' && row.direction === 'in';
        people.set(person, spoke || (people.get(person) ?? false));
        crowd = Math.max(crowd, row.crowd);
        if (row.at !== null && (at === null || row.at > at)) at = row.at;
      }
      if (people.size < 2) continue;
      tallies.add({ kind, crowd, at, people: [...people].map(([id, spoke]) => ({ id, spoke })) });
    }
  }
}

function sharedKind(kind: string): SharedKind | null {
  if (kind === 'meeting' || kind === 'call' || kind === 'video') return 'met';
  if (kind === 'mail' || kind === 'letter') return 'wrote';
  return kind === 'message' ? 'chatted' : null;
}

interface Gathered {
  said: boolean | null;
  readonly logged: { crowd: number; at: number | null }[];
  through: string | null;
}

function saidByPair(
  { knows, through, logged }: SaidOfPairs,
  personOf: ReadonlyMap<string, string>,
): Map<string, SaidAcquaintance> {
  const pairs = new Map<string, Gathered>();
  const pair = (one: string, other: string | null): Gathered | null => {
    const [a, b] = [personOf.get(one), other === null ? undefined : personOf.get(other)];
    if (a === undefined || b === undefined || a === b) return null;
    const key = pairOf(a, b).join(' ');
    let held = pairs.get(key);
    if (!held) pairs.set(key, (held = { said: null, logged: [], through: null }));
    return held;
  };
  for (const { who, value } of knows) {
    const held = pair(who, personIn(value));
    if (held) held.said = (value as { know?: boolean | null }).know ?? null;
  }
  // Of each person the last word alone: who brought them is one.
  const latest = new Map<string, unknown>();
  for (const { who, value } of through) latest.set(personOf.get(who) ?? who, value);
  for (const [who, value] of latest) {
    const held = typeof value === 'string' ? pair(who, value) : null;
    if (held && typeof value === 'string') held.through = personOf.get(value) ?? null;
  }
  for (const { people, at } of logged) {
    const there = [...new Set(people.flatMap((id) => personOf.get(id) ?? []))];
    for (const [n, one] of there.entries())
      for (const other of there.slice(n + 1)) pair(one, other)?.logged.push({ crowd: there.length, at });
  }
  return pairs;
}

function personIn(value: unknown): string | null {
  const person = (value as { person?: unknown } | null)?.person;
  return typeof person === 'string' ? person : null;
}

function rowOf(
  a: string,
  b: string,
  files: AcquaintancePart | null,
  it: SaidAcquaintance | undefined,
): AcquaintanceRow | null {
  const said = it ? acquaintanceSaid(it) : null;
  if (!files && !said) return null;
  const stated = it?.said ?? null;
  const evidence: StoredEvidence = { files, said };
  return {
    a,
    b,
    chance: acquaintanceChance(files, said, stated),
    said: stated === null ? null : Number(stated),
    evidence: JSON.stringify(evidence),
  };
}
