// Promises both ways: noted, kept, moved to another day, let go, taken back.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/promises.ts';
import { nextRevision } from '#storage/book-state.ts';
import { allOf, changeRow, oneById, put, takeOut } from '#storage/giving.ts';
import type { PromiseTable } from '#storage/giving-tables.ts';
import { type Context, dayOf } from './context.ts';
import { fail, failureIn } from './failure.ts';
import { findPerson, rowOfPerson } from './find-person.ts';
import { inOrder, type PromiseAnswer, promiseAnswer } from './giving-answer.ts';
import { namesOf } from './person-answer.ts';
import { refresh, sayOf } from './say.ts';
import { thingThere } from './thing-there.ts';
import { parseDue, parsePast } from './when.ts';

type One = { promise: PromiseAnswer };

export async function promise(context: Context, input: ParsedInputOf<typeof contract.promise>): Promise<One> {
  const { book, now, timeZone } = context;
  const id = input.id?.toLowerCase() ?? context.newId();
  const known = await oneById(book.db, book.id, 'promise', id);
  if (known) return one(context, known);
  const person = await findPerson(context, input.person);
  const { text, due } = await dueOf(context, input);
  const when =
    input.at === undefined ? { at: now, day: dayOf(now, timeZone) } : await parsePast(context, input.at);
  const { interaction } = input;
  if (interaction !== undefined && !(await thingThere(context, person, 'interaction', interaction)))
    return fail('not-found', { what: interaction });
  await sayOf(context, person, [], (await rowOfPerson(context, person)).name);
  const row: PromiseTable = {
    book_id: book.id,
    id,
    person_id: person,
    whose: input.theirs ? 'theirs' : 'mine',
    text,
    due,
    state: 'open',
    settled_on: null,
    for_kind: interaction === undefined ? null : 'interaction',
    for_id: interaction ?? null,
    at: when.at,
    day: when.day,
    revision: await nextRevision(book.db, book.id),
  };
  await put(book.db, 'promise', row);
  await refresh(context, [person]);
  return one(context, row);
}

/** "Send the course by Friday": the day that ends a line is when, where none was said besides. */
async function dueOf(
  context: Context,
  { text, by }: Pick<ParsedInputOf<typeof contract.promise>, 'text' | 'by'>,
): Promise<{ text: string; due: string | null }> {
  if (by !== undefined) return { text, due: await parseDue(context, by) };
  const [whole, day] = /[\s,]+(?:by|until|before)\s+(\S.{0,40}?)\.?$/i.exec(text) ?? [];
  if (whole === undefined || day === undefined || whole.length >= text.length) return { text, due: null };
  try {
    return { text: text.slice(0, -whole.length), due: await parseDue(context, day) };
  } catch (error) {
    // By post, by her brother.
    if (failureIn(error) === undefined) throw error;
    return { text, due: null };
  }
}

async function one(context: Context, row: PromiseTable): Promise<One> {
  return { promise: promiseAnswer(row, await namesOf(context, [row.person_id])) };
}

async function meant(context: Context, id: string): Promise<PromiseTable> {
  const { db, id: bookId } = context.book;
  return (await oneById(db, bookId, 'promise', id)) ?? fail('not-found', { what: id });
}

async function change(context: Context, id: string, changed: Partial<PromiseTable>): Promise<One> {
  const { db, id: bookId } = context.book;
  const row = await meant(context, id);
  await nextRevision(db, bookId);
  await changeRow(db, bookId, 'promise', id, changed);
  return one(context, { ...row, ...changed });
}

type ById = { readonly id: string };

export async function promiseKept(context: Context, { id }: ById): Promise<One> {
  return change(context, id, { state: 'kept', settled_on: dayOf(context.now, context.timeZone) });
}

export async function promiseReleased(context: Context, { id }: ById): Promise<One> {
  return change(context, id, { state: 'released', settled_on: dayOf(context.now, context.timeZone) });
}

export async function reopenPromise(context: Context, { id }: ById): Promise<One> {
  return change(context, id, { state: 'open', settled_on: null });
}

export async function promiseMoved(
  context: Context,
  { id, by }: ParsedInputOf<typeof contract.promiseMoved>,
): Promise<One> {
  const due = by === undefined ? null : await parseDue(context, by);
  return change(context, id, { due, state: 'open', settled_on: null });
}

export async function editPromise(
  context: Context,
  input: ParsedInputOf<typeof contract.editPromise>,
): Promise<One> {
  const before = await meant(context, input.id);
  const { text, whose } = input;
  const person = input.person === undefined ? before.person_id : await findPerson(context, input.person);
  if (person !== before.person_id)
    await sayOf(context, person, [], (await rowOfPerson(context, person)).name);
  const changed = await change(context, input.id, {
    person_id: person,
    ...(text === undefined ? {} : { text }),
    ...(whose === undefined ? {} : { whose }),
  });
  if (person !== before.person_id) await refresh(context, [before.person_id, person]);
  return changed;
}

export async function removePromise(context: Context, { id }: ById): Promise<One> {
  const { book } = context;
  const row = await meant(context, id);
  const removed = await one(context, row);
  await nextRevision(book.db, book.id);
  await takeOut(book.db, book.id, 'promise', id);
  await refresh(context, [row.person_id]);
  return removed;
}

export async function promises(
  context: Context,
  input: ParsedInputOf<typeof contract.promises>,
): Promise<OutputOf<typeof contract.promises>> {
  const { db, id: bookId } = context.book;
  const rows = (await allOf(db, bookId, 'promise')).filter((it) => input.settled || it.state === 'open');
  return { promises: await answers(context, rows) };
}

async function answers(context: Context, rows: readonly PromiseTable[]): Promise<PromiseAnswer[]> {
  const names = await namesOf(
    context,
    rows.map((it) => it.person_id),
  );
  return inOrder(rows, names);
}
