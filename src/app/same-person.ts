// Who is who by your word: each ability writes one word, and the people that it is about are joined or parted in the same transaction.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/same-person.ts';
import { seamsOf } from '#domain/seams.ts';
import { apartBy, decide, type SaidKind, type SaidSame } from '#domain/same-person.ts';
import { differences } from '#domain/verified-different.ts';
import { markDue, markStale, nextRevision } from '#storage/book-state.ts';
import { memberRows, personsOfIds } from '#storage/derived.ts';
import type { Trx } from '#storage/engine.ts';
import { listImports, liveImports } from '#storage/imports.ts';
import { personRows } from '#storage/people.ts';
import { factsOf } from '#storage/said.ts';
import { likelyPairs, saidSame, saySame } from '#storage/same-person.ts';
import { tried } from '#storage/tried.ts';
import type { PersonTable } from '#storage/schema.ts';
import { versionsOf, winners } from '#storage/sources.ts';
import type { Context } from './context.ts';
import { countryOf } from './country.ts';
import { fail } from './failure.ts';
import { findPerson, rowOfPerson, whereOf } from './find-person.ts';
import { matchSourcesOf } from './match-sources.ts';
import { scopeOf } from './people-scope.ts';
import { viewedSource } from './person-rows.ts';
import { personAnswer } from './person-answer.ts';
import { regroup } from './regroup.ts';

type Someone = OutputOf<typeof contract.distinct>['a'];

const PAIRS_AT_ONCE = 200;

export async function duplicates(
  context: Context,
  { limit }: ParsedInputOf<typeof contract.duplicates>,
): Promise<OutputOf<typeof contract.duplicates>> {
  const { db, id: bookId, generation } = context.book;
  const apart = apartBy(decide(await saidSame(db, bookId)));
  const seen = new Set<string>();
  const pairs: OutputOf<typeof contract.duplicates>['pairs'] = [];
  for (let offset = 0; ; offset += PAIRS_AT_ONCE) {
    const page = await likelyPairs(db, bookId, generation, PAIRS_AT_ONCE, offset);
    const fresh = page.filter(({ personA, personB }) => {
      const key = [personA, personB].toSorted().join(' ');
      if (personA === personB || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    const people = fresh.flatMap((it) => [it.personA, it.personB]);
    const members = Map.groupBy(
      apart === null ? [] : await memberRows(db, bookId, generation, [...new Set(people)]),
      (it) => it.person_id,
    );
    const recordsOf = (person: string): string[] => (members.get(person) ?? []).map((it) => it.source_id);
    const asked = fresh
      .filter((it) => !apart?.(recordsOf(it.personA), recordsOf(it.personB)))
      .slice(0, limit - pairs.length);
    const rows = await someoneOf(
      context,
      asked.flatMap((it) => [it.personA, it.personB]),
    );
    for (const { personA, personB, probability, reasons } of asked) {
      const [a, b] = [rows.get(personA), rows.get(personB)];
      if (!a || !b) continue;
      const told = (JSON.parse(reasons) as { code: string; values: Record<string, string | number> }[]).map(
        (it) => ({ ...it, text: '' }),
      );
      pairs.push({ a, b, probability, reasons: told });
    }
    if (pairs.length >= limit || page.length < PAIRS_AT_ONCE) return { pairs };
  }
}

export async function merge(
  context: Context,
  { person, other, evenSo }: ParsedInputOf<typeof contract.merge>,
): ReturnType<typeof personAnswer> {
  const { book } = context;
  const [one, two] = [await findPerson(context, person), await findPerson(context, other)];
  const { name } = await rowOfPerson(context, one);
  if (one === two) return fail('one-already', { name });
  const [mine, theirs] = [await recordsOf(context, one), await recordsOf(context, two)];
  if (!evenSo) {
    const told = differences(await recordsAsViewed(context, mine), await recordsAsViewed(context, theirs));
    const [first] = told;
    if (first)
      return fail('look-different', { name, other: (await rowOfPerson(context, two)).name, ...first });
  }
  // A word that two are apart, which this one overrides, may have kept others out, too.
  const before = decide(await saidSame(book.db, book.id));
  await word(context, 'same', mine, theirs);
  if (apartBy(before)?.(mine, theirs)) await markStale(book.db, book.id);
  await settle(context, [...mine, ...theirs]);
  const [merged] = await personsOfIds(book.db, book.id, book.generation, [one]);
  return personAnswer(context, merged ?? one);
}

export async function distinct(
  context: Context,
  { person, other, off }: ParsedInputOf<typeof contract.distinct>,
): Promise<OutputOf<typeof contract.distinct>> {
  const { book } = context;
  const [one, two] = [await findPerson(context, person), await findPerson(context, other)];
  if (one === two) return fail('one-already', { name: (await rowOfPerson(context, one)).name });
  const [mine, theirs] = [await recordsOf(context, one), await recordsOf(context, two)];
  const said = decide(await saidSame(book.db, book.id));
  if (off) {
    for (const it of said.holding)
      if (it.kind !== 'same' && isBetween(it, mine, theirs)) await takeBack(context, it);
    // What was kept out may join by itself now.
    if (apartBy(said)?.(mine, theirs)) await markStale(book.db, book.id);
  } else if (!apartBy(said)?.(mine, theirs)) await word(context, 'apart', mine, theirs);
  await settle(context, [...mine, ...theirs]);
  const rows = await someoneOf(context, await personsOfIds(book.db, book.id, book.generation, [one, two]));
  const [a, b] = [rows.get(one), rows.get(two)];
  if (!a || !b) return fail('one-already', { name: (a ?? b)?.name ?? '' });
  return { a, b, distinct: !off };
}

export async function unmerge(
  context: Context,
  { person, take, dryRun }: ParsedInputOf<typeof contract.unmerge>,
): Promise<OutputOf<typeof contract.unmerge>> {
  const { db } = context.book;
  const id = await findPerson(context, person);
  const parted = async (): ReturnType<typeof unmerge> => {
    const records = await recordsOf(context, id);
    await part(context, id, records, take);
    return { restored: await restoredOf(context, records) };
  };
  return dryRun ? tried(db, parted) : parted();
}

/** Takes back what you merged last; where that is not what joined them, or entries are named, says which are whose. */
async function part(
  context: Context,
  id: string,
  records: readonly string[],
  take: readonly string[] | undefined,
): Promise<void> {
  const { book } = context;
  const { name } = await rowOfPerson(context, id);
  const own = new Set(records);
  if (take !== undefined) {
    const named = new Set(take.map((it) => it.toLowerCase()));
    for (const it of named) if (!own.has(it)) return fail('not-found', { what: it });
    return split(context, name, records, (it) => named.has(it));
  }
  const before = decide(await saidSame(book.db, book.id));
  for (const it of before.holding) {
    if (it.kind !== 'same' || !it.one.some((one) => own.has(one)) || !it.other.some((one) => own.has(one)))
      continue;
    await takeBack(context, it);
    // A word that they are apart may hold again, and keep others out.
    if (decide(await saidSame(book.db, book.id)).marks.size !== before.marks.size)
      await markStale(book.db, book.id);
    await settle(context, records);
    if ((await personsOfIds(book.db, book.id, book.generation, records)).length > 1) return;
  }
  const scope = await scopeOf(book.db, book.id, context.now);
  const facts = await factsOf(book.db, book.id, records);
  const sources = await matchSourcesOf(scope, records, facts, countryOf(context.locale));
  const away = seamsOf(sources);
  return split(context, name, records, (it) => away.has(it));
}

async function split(
  context: Context,
  name: string,
  records: readonly string[],
  isAway: (id: string) => boolean,
): Promise<void> {
  const [stay, go] = [records.filter((it) => !isAway(it)), records.filter(isAway)];
  if (stay.length === 0 || go.length === 0) return fail('one-entry', { name });
  await word(context, 'split', stay, go);
  await markStale(context.book.db, context.book.id);
  return settle(context, records);
}

async function word(
  context: Context,
  kind: SaidKind,
  one: readonly string[],
  other: readonly string[],
  of: string | null = null,
): Promise<void> {
  const { book, actor, now } = context;
  const revision = await nextRevision(book.db, book.id);
  await saySame(book.db, book.id, {
    id: context.newId(),
    kind,
    one,
    other,
    of,
    saidAt: now,
    actor,
    revision,
  });
}

async function takeBack(context: Context, it: SaidSame): Promise<void> {
  await word(context, 'withdrawn', [], [], it.id);
}

/** Who is who of these is so at once; how well you know them is judged anew once it is quiet. */
async function settle(context: Context, ids: readonly string[]): Promise<void> {
  const { book } = context;
  const scope = await scopeOf(book.db, book.id, context.now);
  await regroup(book.db as Trx, book.engine, scope, book.generation, ids, countryOf(context.locale));
  await markDue(book.db, book.id);
}

function isBetween(it: SaidSame, one: readonly string[], other: readonly string[]): boolean {
  const has = (side: readonly string[], ids: readonly string[]): boolean =>
    ids.some((id) => side.includes(id));
  return (has(it.one, one) && has(it.other, other)) || (has(it.one, other) && has(it.other, one));
}

async function recordsOf(context: Context, id: string): Promise<string[]> {
  const { db, id: bookId, generation } = context.book;
  return (await memberRows(db, bookId, generation, [id])).map((it) => it.source_id).toSorted();
}

async function recordsAsViewed(
  context: Context,
  ids: readonly string[],
): Promise<ReturnType<typeof viewedSource>[]> {
  const { db, id: bookId } = context.book;
  const live = liveImports(await listImports(db, bookId));
  const rows = await winners(db, bookId, await versionsOf(db, bookId, ids), live);
  return rows.map((row) => viewedSource(row, live, new Set()));
}

async function someoneOf(context: Context, ids: readonly string[]): Promise<ReadonlyMap<string, Someone>> {
  const rows = await personRows(whereOf(context), [...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, someone(row)]));
}

function someone(row: PersonTable): Someone {
  return {
    id: row.id,
    name: row.name,
    level: row.level as Someone['level'],
    nominal: row.nominal === 1,
    headline: row.headline,
    organisation: row.organisation,
    sources: row.sources,
  };
}

async function restoredOf(
  context: Context,
  records: readonly string[],
): Promise<OutputOf<typeof contract.unmerge>['restored']> {
  const { db, id: bookId, generation } = context.book;
  const people = await personsOfIds(db, bookId, generation, records);
  const rows = await someoneOf(context, people);
  const members = Map.groupBy(await memberRows(db, bookId, generation, people), (it) => it.person_id);
  const viewed = new Map((await recordsAsViewed(context, records)).map((it) => [it.sourceId, it]));
  return people.toSorted().flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    const entries = (members.get(id) ?? []).flatMap(({ source_id: record }) => viewed.get(record) ?? []);
    const line = (place: string): number | null => Number(/:(\d+)$/.exec(place)?.[1] ?? 0) || null;
    return [
      {
        ...row,
        records: entries.map((it) => ({
          id: it.sourceId,
          name: it.record.name.full,
          file: it.file,
          line: line(it.place),
        })),
      },
    ];
  });
}
