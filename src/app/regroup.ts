// Joins and parts a few people in a generation that is seen, by what you said of who is who: at once, without judging everybody.
// Who is who, their keys, what is known of them and who they probably know are then as a rebuild makes them. How well you know them
// leaves out what people of the same name tell until everybody is judged anew (`markDue`), as for anybody who is new.
import type { MatchSource } from '#domain/match-source.ts';
import { identityKeys } from '#domain/matching.ts';
import { decide, type Decided, keepApart } from '#domain/same-person.ts';
import type { TieContext } from '#domain/tie.ts';
import { removeAcquaintances } from '#storage/acquaintances.ts';
import { markStale, touch } from '#storage/book-state.ts';
import {
  bearersOf,
  type MemberRow,
  memberRows,
  personsOfIds,
  removePerson,
  writeIdentities,
  writeMembers,
  writePeople,
} from '#storage/derived.ts';
import type { Engine, Trx } from '#storage/engine.ts';
import { factsOf, notedOrLogged } from '#storage/said.ts';
import { saidSame } from '#storage/same-person.ts';
import { refreshAcquaintances, tallyAround } from './derive-acquaintances.ts';
import { matchSourcesOf } from './match-sources.ts';
import { isSomebody, loadPeople, type PeopleScope, rowOf } from './person-rows.ts';
import { contextsOf, withoutNames } from './tie-contexts.ts';

/** Does nothing where nothing was said of these ids, or all is so already. */
export async function regroup(
  trx: Trx,
  engine: Engine,
  scope: PeopleScope,
  generation: number,
  ids: readonly string[],
  country: string | undefined,
): Promise<void> {
  const { bookId } = scope;
  const said = ids.length === 0 ? [] : await saidSame(trx, bookId);
  if (said.length === 0) return;
  const decided = decide(said);
  const before = await membersAround(trx, bookId, generation, ids, decided);
  if (before.length === 0) return;
  const records = before.map((it) => it.source_id);
  const facts = await factsOf(trx, bookId, records);
  const sources = (await matchSourcesOf({ ...scope, db: trx }, records, facts, country)).toSorted(
    (a, b) => a.foundedAt - b.foundedAt || a.order - b.order || (a.id < b.id ? -1 : 1),
  );
  const { groups, exact } = groupsOf(sources, before, decided);
  if (!exact) await markStale(trx, bookId);
  const { changed, old } = changedOf(groups, before);
  if (changed.length === 0) return;
  const contextOf = await contextsOf(trx, bookId, generation, old);
  const usual = contextOf(old[0]!);
  // Who is new among them, too: whoever holds the list of everybody in memory reads them again.
  for (const id of new Set([...old, ...changed.map((group) => group[0]!.source.id)]))
    await removePerson(trx, bookId, generation, id, true);
  await removeAcquaintances(trx, bookId, generation, old);
  const noted = await notedOrLogged(trx, bookId);
  const members = new Map(
    changed.map((group) => [group[0]!.source.id, group.map((it) => it.source.id).toSorted()]),
  );
  const there = new Set<string>();
  const people = await loadPeople(
    { ...scope, db: trx },
    [...members].map(([personId, sourceIds]) => ({ personId, sourceIds, context: besidesNames(usual) })),
  );
  for (const person of people) {
    if (
      !isSomebody(
        person.sources.length,
        person.facts,
        members.get(person.id)!.some((id) => noted.has(id)),
      )
    )
      continue;
    there.add(person.id);
    await writePeople(trx, engine, bookId, generation, [rowOf(person)]);
  }
  const kept = changed.filter((group) => there.has(group[0]!.source.id));
  await writeMembers(
    trx,
    engine,
    bookId,
    generation,
    kept.flatMap((group) => group.map((it) => [it.source.id, group[0]!.source.id, it.unit] as const)),
  );
  await writeKeys(
    trx,
    engine,
    bookId,
    generation,
    kept.map((group) => group.map((it) => it.source)),
  );
  await touch(trx, bookId, [...new Set([...ids, ...old, ...members.keys()])]);
  const files = await tallyAround({ ...scope, db: trx }, generation, members);
  await refreshAcquaintances(trx, engine, bookId, generation, members, there, files);
}

/** The people who are not as they were, and all whose records they have. */
function changedOf(
  groups: readonly (readonly Placed[])[],
  before: readonly MemberRow[],
): { changed: readonly (readonly Placed[])[]; old: readonly string[] } {
  const was = new Map(before.map((it) => [it.source_id, it]));
  const personOf = (it: Placed): string => was.get(it.source.id)!.person_id;
  const old = new Set(
    groups
      .filter((group) =>
        group.some((it) => personOf(it) !== group[0]!.source.id || was.get(it.source.id)!.unit !== it.unit),
      )
      .flatMap((group) => group.map(personOf)),
  );
  // Who loses a record has others that stay, and may be of a person with still others.
  for (let size = -1; size !== old.size;) {
    size = old.size;
    for (const group of groups)
      if (group.some((it) => old.has(personOf(it)))) for (const it of group) old.add(personOf(it));
  }
  return { changed: groups.filter((group) => group.some((it) => old.has(personOf(it)))), old: [...old] };
}

/** Everybody of whom these ids are, and whom you joined with any of theirs. */
async function membersAround(
  trx: Trx,
  bookId: string,
  generation: number,
  ids: readonly string[],
  { groups }: Decided,
): Promise<MemberRow[]> {
  let people = new Set<string>();
  let rows: MemberRow[] = [];
  let asked: readonly string[] = ids;
  for (;;) {
    const more = people.union(new Set(await personsOfIds(trx, bookId, generation, asked)));
    if (more.size === people.size) return rows;
    people = more;
    rows = await memberRows(trx, bookId, generation, [...people]);
    const theirs = new Set(rows.map((it) => it.source_id));
    asked = groups.filter((group) => group.some((id) => theirs.has(id))).flat();
  }
}

interface Placed {
  readonly source: MatchSource;
  /** What it would belong to without what you joined; null where that is the person. */
  readonly unit: string | null;
}

/** People as they are to be, each the earliest record first; not exact where a rebuild may find otherwise. */
function groupsOf(
  sources: readonly MatchSource[],
  before: readonly MemberRow[],
  { groups, marks }: Decided,
): { groups: readonly (readonly Placed[])[]; exact: boolean } {
  let exact = true;
  const unitOf = new Map(before.map((it) => [it.source_id, it.unit ?? it.person_id]));
  interface Part {
    readonly ids: string[];
    readonly marks: Set<number>;
    person: Part;
  }
  const parts: Part[] = [];
  const partOf = new Map<string, Part>();
  for (const own of Map.groupBy(sources, (it) => unitOf.get(it.id)!).values()) {
    // What joined by itself and is two by your word comes apart.
    const cut: Part[] = [];
    for (const { id } of own) {
      const held = new Set(marks.get(id));
      let part = cut.find((it) => !keepApart(it.marks, held));
      if (!part) {
        if (cut.length > 0) exact = false;
        part = { ids: [], marks: new Set(), person: undefined as never };
        part.person = part;
        cut.push(part);
        parts.push(part);
      }
      part.ids.push(id);
      for (const mark of held) part.marks.add(mark);
      partOf.set(id, part);
    }
  }
  const personOf = (part: Part): Part => (part.person === part ? part : personOf(part.person));
  for (const group of groups) {
    const [first, ...others] = group.flatMap((id) => partOf.get(id) ?? []);
    for (const other of others) {
      const [one, two] = [personOf(first!), personOf(other)];
      if (one === two) continue;
      if (keepApart(one.marks, two.marks)) exact = false;
      else {
        two.person = one;
        for (const mark of two.marks) one.marks.add(mark);
      }
    }
  }
  const people = Map.groupBy(sources, ({ id }) => personOf(partOf.get(id)!));
  return {
    exact,
    groups: [...people.values()].map((own) => {
      const person = own[0]!.id;
      return own.map((source) => {
        const unit = partOf.get(source.id)!.ids[0]!;
        return { source, unit: unit === person ? null : unit };
      });
    }),
  };
}

/** What is known of everybody, without what people of the same name told of who they were before. */
function besidesNames(context: TieContext | undefined): TieContext | undefined {
  return context && withoutNames(context);
}

async function writeKeys(
  trx: Trx,
  engine: Engine,
  bookId: string,
  generation: number,
  people: readonly (readonly MatchSource[])[],
): Promise<void> {
  const all = people.map((own) => ({ id: own[0]!.id, keys: new Set(own.flatMap((it) => identityKeys(it))) }));
  const asked = [...new Set(all.flatMap((it) => [...it.keys]))];
  const bearers = await bearersOf(trx, bookId, generation, asked);
  const nobodys = new Set(bearers.filter((it) => it.person_id === '').map((it) => it.key));
  await writeIdentities(
    trx,
    engine,
    bookId,
    generation,
    all.flatMap(({ id, keys }) =>
      [...keys].filter((key) => !nobodys.has(key)).map((key) => [key, id] as const),
    ),
  );
}
