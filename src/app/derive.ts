// Makes the derived rows: of everybody (a new generation, after an import, an undo, or on a new day), or of a few people
// in place (after something was said). Both go through person-rows.ts, so that a rebuild from nothing gives the same rows.
import { type Assignment, identityKeys } from '#domain/matching.ts';
import { decide } from '#domain/same-person.ts';
import { writeAcquaintances } from '#storage/acquaintances.ts';
import { type Lease, lockBook, markDue, markStale, takeTouched, touch } from '#storage/book-state.ts';
import {
  bearersOf,
  membersOf,
  personOfId,
  removePerson,
  sweepSome,
  writeIdentities,
  writeMembers,
  writePeople,
} from '#storage/derived.ts';
import type { Engine, Trx } from '#storage/engine.ts';
import type { Store } from '#storage/open.ts';
import { factsOf, notedOrLogged } from '#storage/said.ts';
import { type LikelyPairRow, saidSame, writeLikelyPairs } from '#storage/same-person.ts';
import { chunkSizer, inChunks, inPieces, pause } from './chunks.ts';
import { judgeAcquaintances, refreshAcquaintances } from './derive-acquaintances.ts';
import { generationWatch } from './generation-watch.ts';
import { linkedPeople } from './linked-people.ts';
import { matchSourcesOf, readMatchSources } from './match-sources.ts';
import { scopeOf } from './people-scope.ts';
import { regroup } from './regroup.ts';
import {
  isSomebody,
  judgePeople,
  type Membership,
  type PeopleScope,
  type PersonRow,
  rowOf,
} from './person-rows.ts';
import { contextsOf, contextsOfAll } from './tie-contexts.ts';

/** Few are judged at once, for the sake of memory; more are written at once, so that what is written lies on fewer pages. */
const PEOPLE_AT_ONCE = 200;
const ROWS_AT_ONCE = 1000;

export interface Derived {
  readonly assignment: Assignment;
  readonly people: number;
  /** People of whom this import alone speaks. */
  readonly broughtPeople: number;
  readonly generation: number;
}

export interface DeriveOptions {
  readonly store: Store;
  readonly lease: Lease;
  readonly now: number;
  readonly day: string;
  readonly country: string | undefined;
  /** An import whose rows count although it is not done yet, or do not count any more. */
  readonly also?: string;
  readonly but?: string;
  /** Waited for: an import may rest here. */
  readonly onProgress?: (done: number, of: number) => Promise<void> | void;
  /** Runs in the transaction in which the new generation is first seen. */
  readonly atFlip?: (trx: Trx, derived: Derived) => Promise<void>;
}

/** Makes a new generation of all derived rows and lets it be seen. The lease must be held. */
export async function deriveAll(options: DeriveOptions): Promise<Derived> {
  const { store, lease, now } = options;
  const { engine, bookId } = store;
  const inTransaction = <T>(work: (trx: Trx) => Promise<T>): Promise<T> =>
    store.write.transaction().execute(async (trx) => {
      await lease.assure(trx);
      return work(trx);
    });
  // From here on, whoever is spoken of is noted down, and made anew at the end.
  const before = await store.write.transaction().execute(async (trx) => {
    const book = await lockBook(trx, engine, bookId);
    await lease.assure(trx);
    await takeTouched(trx, bookId);
    return book;
  });
  const generation = before.generation + 1;
  await sweep(store, before.generation);
  const scope = await scopeOf(store.write, bookId, now, options.also, options.but);
  const { assignment, likely, memberships, brought } = await whoIsWho(scope, options);
  await inChunks([...assignment.personOf], 2000, (rows) =>
    inTransaction((trx) =>
      writeMembers(
        trx,
        engine,
        bookId,
        generation,
        rows.map(([source, person]) => [source, person, assignment.unitOf.get(source)]),
      ),
    ),
  );
  await inChunks(likely, 2000, (rows) =>
    inTransaction((trx) => writeLikelyPairs(trx, engine, bookId, generation, rows)),
  );
  await inChunks([...assignment.identities], 2000, (rows) =>
    inTransaction((trx) => writeIdentities(trx, engine, bookId, generation, rows)),
  );
  await inChunks(await judgeAcquaintances(scope, assignment.personOf), 2000, (rows) =>
    inTransaction((trx) => writeAcquaintances(trx, engine, bookId, generation, rows)),
  );
  let done = 0;
  let rows: PersonRow[] = [];
  const sizer = chunkSizer(ROWS_AT_ONCE, 100, 3000);
  for (let at = 0; at < memberships.length; at += PEOPLE_AT_ONCE) {
    const chunk = memberships.slice(at, at + PEOPLE_AT_ONCE);
    for (const person of await judgePeople(scope, chunk)) rows.push(rowOf(person));
    done += chunk.length;
    if (rows.length >= ROWS_AT_ONCE || done === memberships.length) {
      await inPieces(rows, sizer, (some) =>
        inTransaction((trx) => writePeople(trx, engine, bookId, generation, some)),
      );
      rows = [];
    }
    await options.onProgress?.(done, memberships.length);
    await pause();
  }
  const derived: Derived = { assignment, people: memberships.length, broughtPeople: brought, generation };
  const watch = generationWatch(store);
  await watch?.before(generation);
  await store.write.transaction().execute(async (trx) => {
    await lockBook(trx, engine, bookId);
    await lease.assure(trx);
    const touched = await takeTouched(trx, bookId);
    const { people } = touched;
    await trx
      .updateTable('book')
      .set({ generation, derived_day: options.day })
      .where('id', '=', bookId)
      .execute();
    // Whoever was spoken of meanwhile is made anew, so that nothing said during an import is missing from what is seen.
    await regroup(trx, engine, { ...scope, db: trx }, generation, people, options.country);
    await deriveSome(trx, engine, { ...scope, db: trx }, generation, people, options.country);
    if (touched.everybody) await markStale(trx, bookId);
    if (touched.onceQuiet) await markDue(trx, bookId);
    await options.atFlip?.(trx, derived);
  });
  watch?.after(generation);
  await sweep(store, generation);
  return derived;
}

/** Who is who, and what the rest of the book tells of each tie. What it was read from is let go before anybody is judged. */
async function whoIsWho(
  scope: PeopleScope,
  { country, also }: Pick<DeriveOptions, 'country' | 'also'>,
): Promise<{
  assignment: Assignment;
  likely: readonly LikelyPairRow[];
  memberships: readonly Membership[];
  brought: number;
}> {
  const { sources, broughtBy, cards } = await readMatchSources(scope, country);
  const { assignment, likely } = linkedPeople(sources, decide(await saidSame(scope.db, scope.bookId)));
  const alone = membershipsOf(assignment);
  const personOf = (id: string): string => assignment.personOf.get(id) ?? id;
  const pairs = likely.map((it) => [personOf(it.a), personOf(it.b), it.probability] as const);
  const contextOf = await contextsOfAll(scope, alone, sources, cards, pairs);
  const memberships = alone.map((it) => ({ ...it, context: contextOf(it.personId) }));
  const brought = also === undefined ? 0 : countBrought(memberships, broughtBy, also);
  return { assignment, likely, memberships, brought };
}

/** Deletes what no reader sees any more, in chunks. */
export async function sweep(store: Store, generation: number): Promise<void> {
  while ((await sweepSome(store.write, store.engine, store.bookId, generation)) > 0) await pause();
}

function membershipsOf(assignment: Assignment): Membership[] {
  const members = new Map<string, string[]>();
  for (const [source, person] of assignment.personOf) {
    const held = members.get(person);
    if (held) held.push(source);
    else members.set(person, [source]);
  }
  return [...members].map(([personId, sourceIds]) => ({ personId, sourceIds: sourceIds.toSorted() }));
}

function countBrought(
  memberships: readonly Membership[],
  broughtBy: ReadonlyMap<string, string>,
  importId: string,
): number {
  return memberships.filter((it) => it.sourceIds.every((id) => broughtBy.get(id) === importId)).length;
}

/**
 * Makes the rows of a few people anew in a generation that is seen, after something was said of them.
 * Ids may be of records, hand-made, or older person ids. A new id becomes a person, or joins the one who bears its address.
 */
export async function deriveSome(
  trx: Trx,
  engine: Engine,
  scope: PeopleScope,
  generation: number,
  ids: readonly string[],
  country: string | undefined,
): Promise<void> {
  const { bookId } = scope;
  if (ids.length === 0) return;
  await touch(trx, bookId, ids);
  const persons = new Set<string>();
  for (const id of ids) persons.add(await joinedPerson(trx, engine, scope, generation, id, country));
  const members = await membersOf(trx, bookId, generation, [...persons]);
  const noted = await notedOrLogged(trx, bookId);
  const contextOf = await contextsOf(trx, bookId, generation, [...members.keys()]);
  const there = new Set<string>();
  for (const person of await judgePeople(
    { ...scope, db: trx },
    [...members].map(([personId, sourceIds]) => ({ personId, sourceIds, context: contextOf(personId) })),
  )) {
    const somebody = isSomebody(
      person.sources.length,
      person.facts,
      [...(members.get(person.id) ?? [])].some((id) => noted.has(id)),
    );
    await removePerson(trx, bookId, generation, person.id, !somebody);
    if (!somebody) {
      await markDue(trx, bookId);
      continue;
    }
    there.add(person.id);
    await writePeople(trx, engine, bookId, generation, [rowOf(person)]);
  }
  await refreshAcquaintances(trx, engine, bookId, generation, members, there);
}

/**
 * The person of an id; addresses said of it become identities. Where they may join or part people (somebody bears them
 * already, or a name beside them changed), who is who is decided over everybody, soon, in the worker.
 */
async function joinedPerson(
  trx: Trx,
  engine: Engine,
  scope: PeopleScope,
  generation: number,
  id: string,
  country: string | undefined,
): Promise<string> {
  const { bookId } = scope;
  const known = await personOfId(trx, bookId, generation, id);
  const facts = await factsOf(trx, bookId, [id]);
  const [source] = await matchSourcesOf({ ...scope, db: trx }, [id], facts, country);
  const keys = identityKeys(source!);
  const bearers = await bearersOf(trx, bookId, generation, keys);
  const person = known ?? bearers.find((it) => it.person_id !== '')?.person_id ?? id;
  const names = facts.filter((fact) => fact.field === 'name').length;
  // What they bore before, with or beside others, joins nobody now.
  const borne = new Set(bearers.filter((it) => it.person_id === person).map((it) => it.key));
  if (
    bearers.some((it) => known === null || (it.person_id !== '' && !borne.has(it.key))) ||
    (keys.length > 0 && source!.kind === 'hand' && names > 1) ||
    (known === null && (await saidSame(trx, bookId)).some((it) => [...it.one, ...it.other].includes(id)))
  )
    await markStale(trx, bookId);
  // Somebody new may be somebody who is here, and tells of how common names are.
  else if (known === null) await markDue(trx, bookId);
  if (known === null) await writeMembers(trx, engine, bookId, generation, [[id, person]]);
  const fresh = keys.filter((key) => !bearers.some((it) => it.key === key));
  await writeIdentities(
    trx,
    engine,
    bookId,
    generation,
    fresh.map((key) => [key, person] as const),
  );
  return person;
}
