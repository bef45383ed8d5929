// Makes the derived rows: of everybody (a new generation, after an import, an undo, or on a new day), or of a few people
// in place (after something was said). Both go through person-rows.ts, so that a rebuild from nothing gives the same rows.
import { factsOfCard, familyNames } from '#domain/card-facts.ts';
import { foldName } from '#domain/name-folding.ts';
import { assignPeople, type Assignment, identityKeys, type MatchSource } from '#domain/matching.ts';
import { latestFacts, saidPoints } from '#domain/person-view.ts';
import type { ContactRecord } from '#domain/source-record.ts';
import type { CardFacts } from '#domain/tie.ts';
import { writeAcquaintances } from '#storage/acquaintances.ts';
import { EVERYBODY, type Lease, lockBook, markStale, takeTouched, touch } from '#storage/book-state.ts';
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
import type { LiveImport } from '#storage/imports.ts';
import type { Store } from '#storage/open.ts';
import { factsOf, notedOrLogged, saidOf, type StoredFact } from '#storage/said.ts';
import { contactPage, goneOf, type StoredVersion, versionsOf, winners } from '#storage/sources.ts';
import { chunkSizer, inChunks, inPieces, pause } from './chunks.ts';
import { judgeAcquaintances, refreshAcquaintances } from './derive-acquaintances.ts';
import { emailKeys, phoneKeys } from './identity-keys.ts';
import { scopeOf } from './people-scope.ts';
import {
  isSomebody,
  judgePeople,
  loadPeople,
  type Membership,
  type PeopleScope,
  type PersonRow,
  rowOf,
} from './person-rows.ts';
import { contextsOf, contextsOfAll } from './tie-contexts.ts';

const PAGE = 1000;
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
  const { assignment, memberships, brought } = await whoIsWho(scope, options);
  await inChunks([...assignment.personOf], 2000, (rows) =>
    inTransaction((trx) => writeMembers(trx, engine, bookId, generation, rows)),
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
  await store.write.transaction().execute(async (trx) => {
    await lockBook(trx, engine, bookId);
    await lease.assure(trx);
    const touched = await takeTouched(trx, bookId);
    await trx
      .updateTable('book')
      .set({ generation, derived_day: options.day })
      .where('id', '=', bookId)
      .execute();
    // Whoever was spoken of meanwhile is made anew, so that nothing said during an import is missing from what is seen.
    const people = touched.filter((id) => id !== EVERYBODY);
    await deriveSome(trx, engine, { ...scope, db: trx }, generation, people, options.country);
    if (people.length < touched.length) await markStale(trx, bookId);
    await options.atFlip?.(trx, derived);
  });
  await sweep(store, generation);
  return derived;
}

/** Who is who, and what the rest of the book tells of each tie. What it was read from is let go before anybody is judged. */
async function whoIsWho(
  scope: PeopleScope,
  { country, also }: Pick<DeriveOptions, 'country' | 'also'>,
): Promise<{ assignment: Assignment; memberships: readonly Membership[]; brought: number }> {
  const { sources, broughtBy, cards } = await readMatchSources(scope, country);
  const assignment = assignPeople(sources);
  const alone = membershipsOf(assignment);
  const contextOf = await contextsOfAll(scope, alone, sources, cards);
  const memberships = alone.map((it) => ({ ...it, context: contextOf(it.personId) }));
  const brought = also === undefined ? 0 : countBrought(memberships, broughtBy, also);
  return { assignment, memberships, brought };
}

/** Deletes what no reader sees any more, in chunks. */
export async function sweep(store: Store, generation: number): Promise<void> {
  while ((await sweepSome(store.write, store.engine, store.bookId, generation)) > 0) await pause();
}

/** All records and all people added by hand, as the matcher looks at them. */
async function readMatchSources(
  scope: PeopleScope,
  country: string | undefined,
): Promise<{
  sources: MatchSource[];
  broughtBy: ReadonlyMap<string, string>;
  cards: ReadonlyMap<string, CardFacts>;
}> {
  const { db, bookId, live, own } = scope;
  const family = familyNames([...(own.name === null ? [] : [own.name]), ...own.fileNames]);
  const cards = new Map<string, CardFacts>();
  const facts = Map.groupBy(await factsOf(db, bookId), (fact) => fact.personId);
  const noted = await notedOrLogged(db, bookId);
  const broughtBy = new Map<string, string>();
  const sources: MatchSource[] = [];
  let after = '';
  for (;;) {
    const page = await contactPage(db, bookId, after, PAGE);
    if (page.length === 0) break;
    after = page.at(-1)!.id;
    const chosen = await winners(db, bookId, page, live);
    const gone = await goneOf(db, bookId, scope.latestConnections, chosen);
    const first = firstImports(page, live);
    for (const row of chosen) {
      const from = first.get(row.id)!;
      broughtBy.set(row.id, from.row.id);
      const record = JSON.parse(row.content) as ContactRecord;
      if (record.kind === 'card') cards.set(row.id, factsOfCard(record, family));
      sources.push(matchSource(row.id, record, from, gone.has(row.id), facts.get(row.id) ?? [], country));
    }
    await pause();
  }
  const rowIds = new Set(sources.map((source) => source.id));
  for (const personId of [...(await saidOf(db, bookId))].toSorted()) {
    const said = facts.get(personId) ?? [];
    if (!rowIds.has(personId) && isSomebody(0, said, noted.has(personId)))
      sources.push(handSource(personId, said, country));
  }
  return { sources, broughtBy, cards };
}

/** The import in which each record was first met, whatever version counts now: a person keeps their id when a row changes. */
function firstImports(
  versions: readonly StoredVersion[],
  live: ReadonlyMap<string, LiveImport>,
): ReadonlyMap<string, LiveImport> {
  const first = new Map<string, LiveImport>();
  for (const { id, import_id } of versions) {
    const from = live.get(import_id);
    const held = first.get(id);
    if (from && (!held || from.row.seq < held.row.seq)) first.set(id, from);
  }
  return first;
}

function matchSource(
  id: string,
  record: ContactRecord,
  from: LiveImport,
  gone: boolean,
  said: readonly StoredFact[],
  country: string | undefined,
): MatchSource {
  return {
    id,
    kind: record.kind,
    ofLinkedin: record.key.startsWith('linkedin:'),
    foundedAt: from.row.at,
    order: from.row.seq,
    slug: record.linkedin ?? saidSlug(said),
    uid: record.uid,
    emails: emailKeys(current(record.emails, said, 'email')),
    phones: phoneKeys(current(record.phones, said, 'phone'), country),
    foldedName: foldName(record.name.full),
    phoneBookName: isPhoneBookName(record),
    name: record.name.full,
    connectedOn: record.connectedOn ?? null,
    gone,
  };
}

/** WhatsApp shows who is in your telephone under its name; Telegram and Signal hand your contacts over as a copied address book. */
function isPhoneBookName({ key, kind }: ContactRecord): boolean {
  return key.startsWith('whatsapp:name/') || (kind === 'synced' && /^(?:telegram|signal):/.test(key));
}

function handSource(id: string, said: readonly StoredFact[], country: string | undefined): MatchSource {
  const latest = latestFacts(said);
  const called = latest.get('name') ?? latest.get('known-as');
  const name = typeof called === 'string' ? called : '';
  const byFiles = latest.get('known-by');
  const knownBy = (kind: string): string[] =>
    (Array.isArray(byFiles) ? (byFiles as string[]) : [])
      .filter((key) => key.startsWith(`${kind}:`))
      .map((key) => key.slice(kind.length + 1));
  return {
    id,
    kind: 'hand',
    ofLinkedin: false,
    foundedAt: Math.min(...said.map((fact) => fact.saidAt), Number.MAX_SAFE_INTEGER),
    order: 0,
    slug: saidSlug(said) ?? knownBy('slug')[0] ?? null,
    emails: [...new Set([...emailKeys(pointsSaid(said, 'email')), ...knownBy('email')])],
    phones: [...new Set([...phoneKeys(pointsSaid(said, 'phone'), country), ...knownBy('phone')])],
    foldedName: foldName(name),
    name,
    connectedOn: null,
    gone: false,
  };
}

function saidSlug(said: readonly StoredFact[]): string | null {
  const slug = pointsSaid(said, 'link')
    .map((point) => /^https?:\/\/(?:[a-z]+\.)?linkedin\.com\/in\/([^/?#]+)/i.exec(point.value)?.[1])
    .find((it) => it);
  return slug ? decodeSlug(slug) : null;
}

function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug).toLowerCase();
  } catch {
    return slug.toLowerCase();
  }
}

/** What a record says, without what you took away, and what you added. */
function current(
  points: readonly { readonly value: string }[],
  said: readonly StoredFact[],
  field: 'email' | 'phone',
): { readonly value: string }[] {
  const { isRemoved } = saidPoints(said);
  return [...points.filter((it) => !isRemoved(field, it.value)), ...pointsSaid(said, field)];
}

function pointsSaid(said: readonly StoredFact[], field: 'email' | 'phone' | 'link'): { value: string }[] {
  return saidPoints(said).said.filter((it) => it.kind === field);
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
  for (const person of await loadPeople(
    { ...scope, db: trx },
    [...members].map(([personId, sourceIds]) => ({ personId, sourceIds, context: contextOf(personId) })),
  )) {
    const somebody = isSomebody(
      person.sources.length,
      person.facts,
      [...(members.get(person.id) ?? [])].some((id) => noted.has(id)),
    );
    await removePerson(trx, bookId, generation, person.id, !somebody);
    if (!somebody) continue;
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
  const { bookId, live } = scope;
  const known = await personOfId(trx, bookId, generation, id);
  const facts = await factsOf(trx, bookId, [id]);
  const versions = await versionsOf(trx, bookId, [id]);
  const [row] = await winners(trx, bookId, versions, live);
  const source = row
    ? matchSource(
        id,
        JSON.parse(row.content) as ContactRecord,
        firstImports(versions, live).get(id)!,
        false,
        facts,
        country,
      )
    : handSource(id, facts, country);
  const keys = identityKeys(source);
  const bearers = await bearersOf(trx, bookId, generation, keys);
  const person = known ?? bearers.find((it) => it.person_id !== '')?.person_id ?? id;
  const names = facts.filter((fact) => fact.field === 'name').length;
  if (
    bearers.some((it) => known === null || it.person_id !== person) ||
    (keys.length > 0 && !row && names > 1)
  )
    await markStale(trx, bookId);
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
