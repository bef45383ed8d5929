// What you say of people: each ability writes facts, then the derived rows of those people are made anew in the same transaction.
import { latestFacts, type SaidFact, wantNoContact } from '#domain/person-view.ts';
import { ANSWERS_AT_ONCE, ANSWERS_NEEDED } from '#domain/weights.ts';
import type { ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/say.ts';
import { markDue, markStale, nextRevision } from '#storage/book-state.ts';
import { keysOf, memberRows } from '#storage/derived.ts';
import type { Trx } from '#storage/engine.ts';
import { factsOf, levelsSaid, sayFact } from '#storage/said.ts';
import type { Context } from './context.ts';
import { countryOf } from './country.ts';
import { deriveSome } from './derive.ts';
import { fail } from './failure.ts';
import { findPerson, rowOfPerson } from './find-person.ts';
import { scopeOf } from './people-scope.ts';
import { personAnswer } from './person-answer.ts';
import { parseComing, parsePast } from './when.ts';

type Said = { readonly field: SaidFact['field']; readonly value: unknown };

/** Writes facts about one person. A person whom only files knew keeps the name under which they were known. */
export async function sayOf(
  context: Context,
  personId: string,
  said: readonly Said[],
  name?: string,
): Promise<void> {
  const { book, now, actor } = context;
  const revision = await nextRevision(book.db, book.id);
  const earlier = await factsOf(book.db, book.id, [personId]);
  const known =
    latestFacts(earlier).has('known-as') ||
    earlier.some((fact) => fact.field === 'name') ||
    said.some((it) => it.field === 'name');
  const all: Said[] = [...said];
  if (!known && name !== undefined) {
    const keys = await keysOf(book.db, book.id, book.generation, personId);
    if (keys.length > 0) all.unshift({ field: 'known-by', value: keys });
    all.unshift({ field: 'known-as', value: name });
  }
  for (const { field, value } of all)
    await sayFact(book.db, book.id, {
      id: context.newId(),
      personId,
      field,
      value,
      saidAt: now,
      actor,
      revision,
    });
}

/** Makes the derived rows of these people anew; returns the person that the first id belongs to now. */
export async function refresh(context: Context, ids: readonly string[]): Promise<string> {
  const { book, now } = context;
  const scope = await scopeOf(book.db, book.id, now);
  await deriveSome(book.db as Trx, book.engine, scope, book.generation, ids, countryOf(context.locale));
  const member = await book.db
    .selectFrom('member')
    .select('person_id')
    .where('book_id', '=', book.id)
    .where('generation', '=', book.generation)
    .where('source_id', '=', ids[0]!)
    .executeTakeFirst();
  return member?.person_id ?? ids[0]!;
}

async function sayAndShow(
  context: Context,
  personId: string,
  said: readonly Said[],
): ReturnType<typeof personAnswer> {
  const { name } = await rowOfPerson(context, personId);
  await sayOf(context, personId, said, name);
  return personAnswer(context, await refresh(context, [personId]));
}

type Details = Omit<ParsedInputOf<typeof contract.edit>, 'person' | 'name' | 'requestId'>;

async function detailsSaid(context: Context, it: Details): Promise<Said[]> {
  const said: Said[] = [];
  for (const field of ['email', 'phone', 'link'] as const)
    for (const value of it[field] ?? []) said.push({ field, value });
  for (const value of it.removeEmail ?? []) said.push({ field: 'not-email', value });
  for (const value of it.removePhone ?? []) said.push({ field: 'not-phone', value });
  for (const value of it.removeLink ?? []) said.push({ field: 'not-link', value });
  if (it.organisation !== undefined) said.push({ field: 'organisation', value: it.organisation || null });
  if (it.title !== undefined) said.push({ field: 'title', value: it.title || null });
  if (it.met !== undefined) said.push({ field: 'met-when', value: (await parsePast(context, it.met)).day });
  if (it.where !== undefined) said.push({ field: 'met-where', value: it.where || null });
  if (it.through !== undefined)
    said.push({ field: 'met-through', value: await findPerson(context, it.through) });
  if (it.admire !== undefined) said.push({ field: 'admire', value: it.admire || null });
  if (it.level !== undefined) said.push({ field: 'level', value: Number(it.level) });
  return said;
}

export async function add(
  context: Context,
  input: ParsedInputOf<typeof contract.add>,
): ReturnType<typeof personAnswer> {
  const id = input.id?.toLowerCase() ?? context.newId();
  const { book } = context;
  const taken = await book.db
    .selectFrom('member')
    .select('person_id')
    .where('book_id', '=', book.id)
    .where('generation', '=', book.generation)
    .where('source_id', '=', id)
    .executeTakeFirst();
  // The same client-made id again is the same request again: the same answer, nothing written.
  if (taken) return personAnswer(context, taken.person_id);
  const said: Said[] = [{ field: 'name', value: input.name }, ...(await detailsSaid(context, input))];
  if (input.gladToTalk) said.push({ field: 'glad-to-talk', value: true });
  await sayOf(context, id, said);
  return personAnswer(context, await refresh(context, [id]));
}

export async function edit(
  context: Context,
  input: ParsedInputOf<typeof contract.edit>,
): ReturnType<typeof personAnswer> {
  const id = await findPerson(context, input.person);
  const said = await detailsSaid(context, input);
  if (input.name !== undefined) said.unshift({ field: 'name', value: input.name });
  if (said.length === 0) return personAnswer(context, id);
  // What is no longer theirs may have joined them with somebody.
  if (said.some((it) => it.field === 'not-email' || it.field === 'not-phone' || it.field === 'not-link'))
    await markStale(context.book.db, context.book.id);
  else if (said.some((it) => TELLS_WHO.has(it.field))) await markDue(context.book.db, context.book.id);
  return sayAndShow(context, id, said);
}

/** What people are held to be one by, besides what joins them at once. */
const TELLS_WHO: ReadonlySet<string> = new Set(['name', 'email', 'phone', 'link']);

export async function met(
  context: Context,
  input: ParsedInputOf<typeof contract.met>,
): ReturnType<typeof personAnswer> {
  const id = await findPerson(context, input.person);
  const said = await detailsSaid(context, { met: input.when, where: input.where, through: input.through });
  if (input.gathering !== undefined)
    said.push(
      { field: 'met-gathering', value: input.gathering },
      ...(input.where === undefined ? [{ field: 'met-where', value: input.gathering } as const] : []),
    );
  if (said.length === 0) return fail('wrong-input', { what: '--when, --where or --through' });
  return sayAndShow(context, id, said);
}

export async function level(
  context: Context,
  input: ParsedInputOf<typeof contract.level>,
): ReturnType<typeof personAnswer> {
  const id = await findPerson(context, input.person);
  const answer = await sayAndShow(context, id, [
    { field: 'level', value: input.level === 'auto' ? null : Number(input.level) },
  ]);
  // What you said teaches about the others: everybody is judged anew, soon, in the worker; not at each single answer.
  const { book } = context;
  const said = await levelsSaid(book.db, book.id);
  if (said >= ANSWERS_NEEDED && (input.level === 'auto' || said % ANSWERS_AT_ONCE === 0))
    await markStale(book.db, book.id);
  return answer;
}

export async function doNotContact(
  context: Context,
  input: ParsedInputOf<typeof contract.doNotContact>,
): ReturnType<typeof personAnswer> {
  const id = await findPerson(context, input.person);
  if (input.off) {
    // Of whoever was somebody else when it was said, too.
    const { db, id: bookId, generation } = context.book;
    const ids = (await memberRows(db, bookId, generation, [id])).map((it) => it.source_id);
    for (const other of wantNoContact(await factsOf(db, bookId, ids)))
      if (other !== id) await sayOf(context, other, [{ field: 'do-not-contact', value: null }]);
  }
  return sayAndShow(context, id, [{ field: 'do-not-contact', value: input.off ? null : true }]);
}

/** A month of rest where no day was said. */
const USUAL_REST = { months: 1 };

export async function notNow(
  context: Context,
  input: ParsedInputOf<typeof contract.notNow>,
): ReturnType<typeof personAnswer> {
  const id = await findPerson(context, input.person);
  const today = Temporal.Instant.fromEpochMilliseconds(context.now)
    .toZonedDateTimeISO(context.timeZone)
    .toPlainDate();
  const until = input.off
    ? null
    : input.until
      ? await parseComing(context, input.until)
      : today.add(USUAL_REST).toString();
  return sayAndShow(context, id, [{ field: 'not-now-until', value: until }]);
}
