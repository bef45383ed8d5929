// One line for something that happened: logged, corrected, removed.
import type { ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/log.ts';
import { nextRevision } from '#storage/book-state.ts';
import { oneById } from '#storage/giving.ts';
import { interactionsById } from '#storage/said.ts';
import { type Context, dayOf } from './context.ts';
import { fail } from './failure.ts';
import { findPerson, rowOfPerson } from './find-person.ts';
import { type InteractionAnswer, interactionAnswer, namesOf } from './person-answer.ts';
import { refresh, sayOf } from './say.ts';
import { editSent, takeBackSent } from './sent.ts';
import { parsePast } from './when.ts';

type Answer = { interaction: InteractionAnswer };

async function answer(context: Context, id: string): Promise<Answer> {
  const [it] = await interactionsById(context.book.db, context.book.id, [id]);
  if (!it) return fail('not-found', { what: id });
  return { interaction: interactionAnswer(it, await namesOf(context, it.people)) };
}

async function peopleMeant(context: Context, references: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const reference of references) ids.push(await findPerson(context, reference));
  return [...new Set(ids)];
}

export async function log(context: Context, input: ParsedInputOf<typeof contract.log>): Promise<Answer> {
  const { book, now, timeZone } = context;
  const id = input.id?.toLowerCase() ?? context.newId();
  if ((await interactionsById(book.db, book.id, [id])).length > 0) return answer(context, id);
  const people = await peopleMeant(context, input.people);
  const when =
    input.at === undefined ? { at: now, day: dayOf(now, timeZone) } : await parsePast(context, input.at);
  for (const person of people) await sayOf(context, person, [], (await rowOfPerson(context, person)).name);
  const revision = await nextRevision(book.db, book.id);
  await book.db
    .insertInto('interaction')
    .values({
      book_id: book.id,
      id,
      kind: input.kind,
      at: when.at,
      day: when.day,
      note: input.note ?? null,
      revision,
    })
    .execute();
  await book.db
    .insertInto('interaction_person')
    .values(people.map((person) => ({ book_id: book.id, interaction_id: id, person_id: person })))
    .execute();
  await refresh(context, people);
  return answer(context, id);
}

export async function editLog(
  context: Context,
  input: ParsedInputOf<typeof contract.editLog>,
): Promise<Answer> {
  const { book } = context;
  const message = await oneById(book.db, book.id, 'sent', input.id);
  if (message) return { interaction: await editSent(context, message, input) };
  const known = await interactionMeant(context, input.id);
  const when = input.at === undefined ? { at: known.at, day: known.day } : await parsePast(context, input.at);
  const revision = await nextRevision(book.db, book.id);
  await book.db
    .updateTable('interaction')
    .set({
      kind: input.kind ?? known.kind,
      at: when.at,
      day: when.day,
      note: input.note ?? known.note,
      revision,
    })
    .where('book_id', '=', book.id)
    .where('id', '=', input.id)
    .execute();
  const touched = new Set(known.people);
  if (input.people && input.people.length > 0) {
    const people = await peopleMeant(context, input.people);
    await book.db
      .deleteFrom('interaction_person')
      .where('book_id', '=', book.id)
      .where('interaction_id', '=', input.id)
      .execute();
    await book.db
      .insertInto('interaction_person')
      .values(people.map((person) => ({ book_id: book.id, interaction_id: input.id, person_id: person })))
      .execute();
    for (const person of people) {
      touched.add(person);
      await sayOf(context, person, [], (await rowOfPerson(context, person)).name);
    }
  }
  await refresh(context, [...touched]);
  return answer(context, input.id);
}

export async function removeLog(
  context: Context,
  input: ParsedInputOf<typeof contract.removeLog>,
): Promise<Answer> {
  const { book } = context;
  const message = await oneById(book.db, book.id, 'sent', input.id);
  if (message) return { interaction: await takeBackSent(context, message) };
  const known = await interactionMeant(context, input.id);
  const removed = await answer(context, input.id);
  await nextRevision(book.db, book.id);
  await book.db
    .deleteFrom('interaction_person')
    .where('book_id', '=', book.id)
    .where('interaction_id', '=', input.id)
    .execute();
  await book.db.deleteFrom('interaction').where('book_id', '=', book.id).where('id', '=', input.id).execute();
  await refresh(context, known.people);
  return removed;
}

/** One that you stated; what files tell is not yours to change. */
async function interactionMeant(context: Context, id: string) {
  const [known] = await interactionsById(context.book.db, context.book.id, [id]);
  return known ?? fail((await isFromFile(context, id)) ? 'not-yours-to-edit' : 'not-found', { what: id });
}

async function isFromFile(context: Context, id: string): Promise<boolean> {
  const row = await context.book.db
    .selectFrom('trace')
    .select('id')
    .where('book_id', '=', context.book.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
