// Saying thank you, taking it back, and what is open.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/thanks.ts';
import { daysBetween } from '#domain/open-thanks.ts';
import { THANKS } from '#domain/thanks-weights.ts';
import { nextRevision } from '#storage/book-state.ts';
import { allOf, oneById, put, takeOut, withPeople } from '#storage/giving.ts';
import type { ThanksTable } from '#storage/giving-tables.ts';
import { type Context, dayOf } from './context.ts';
import { fail } from './failure.ts';
import { findPerson, rowOfPerson } from './find-person.ts';
import { type ThanksAnswer, thanksAnswer } from './giving-answer.ts';
import { idsOf } from './ids-of.ts';
import { type Opened, openThanks, type OpenThanksAnswer } from './open-thanks.ts';
import { namesOf } from './person-answer.ts';
import { refresh, sayOf } from './say.ts';
import { thingThere } from './thing-there.ts';

export async function thanks(context: Context): Promise<OutputOf<typeof contract.thanks>> {
  const { open, told } = await openThanks(context);
  return { open: [...open], told: [...told] };
}

type For = Pick<ThanksTable, 'for_kind' | 'for_id'>;

export async function thank(
  context: Context,
  input: ParsedInputOf<typeof contract.thank>,
): Promise<OutputOf<typeof contract.thank>> {
  const { book, now, timeZone } = context;
  const id = input.id?.toLowerCase() ?? context.newId();
  const known = await oneById(book.db, book.id, 'thanks', id);
  if (known) return breathOf(context, known);
  if ([input.inPerson, input.told, input.letGo].filter(Boolean).length > 1)
    return fail('wrong-input', { what: '--in-person, --told or --let-go, one of them' });
  const person = await findPerson(context, input.person);
  const opened = await openThanks(context, person);
  const told = input.told === true || input.for?.startsWith('told:') === true;
  const things =
    input.for === undefined
      ? newestOf(told ? opened.told : opened.open, told ? 0 : THANKS.sameBreath)
      : [await meant(context, person, input.for, opened)];
  await sayOf(context, person, [], (await rowOfPerson(context, person)).name);
  const revision = await nextRevision(book.db, book.id);
  const how = input.letGo ? 'let go' : told ? 'told' : input.inPerson ? 'in person' : 'message';
  for (const [at, thing] of (things.length > 0 ? things : [NOTHING]).entries())
    await put(book.db, 'thanks', {
      book_id: book.id,
      id: at === 0 ? id : context.newId(),
      person_id: person,
      ...thing,
      how,
      note: at === 0 ? input.note || null : null,
      at: now,
      day: dayOf(now, timeZone),
      revision,
    });
  await refresh(context, [person]);
  return breathOf(context, (await oneById(book.db, book.id, 'thanks', id))!);
}

const NOTHING: For = { for_kind: null, for_id: null };

/** The newest, and what came within so many days before it. */
function newestOf(list: readonly OpenThanksAnswer[], days: number): For[] {
  const [first] = list;
  if (!first) return [];
  return list
    .filter((it) => daysBetween(it.since, first.since) <= days)
    .map((it) => ({ for_kind: it.forKind, for_id: it.forId }));
}

/** By the id of what is open, or of what it is for. */
async function meant(context: Context, person: string, given: string, opened: Opened): Promise<For> {
  const found = [...opened.open, ...opened.told].find((it) => it.id === given || it.forId === given);
  if (found) return { for_kind: found.forKind, for_id: found.forId };
  const [, id = given] = /^(?:told:)?[a-z]+:([^:]+)/.exec(given) ?? [];
  const { db, id: bookId } = context.book;
  const gift = await oneById(db, bookId, 'gift', id);
  if (gift && (await idsOf(context, person)).includes(gift.person_id))
    return { for_kind: 'gift', for_id: id };
  if (await thingThere(context, person, 'interaction', id)) return { for_kind: 'interaction', for_id: id };
  return fail('not-found', { what: given });
}

async function breathOf(context: Context, row: ThanksTable): Promise<OutputOf<typeof contract.thank>> {
  const all = await sameBreath(context, row);
  const answers = await thanksAnswers(context, all);
  return {
    thanks: answers.find((it) => it.id === row.id)!,
    also: answers.filter((it) => it.id !== row.id),
  };
}

/** Rows that were said at once have one revision. */
async function sameBreath(context: Context, row: ThanksTable): Promise<ThanksTable[]> {
  const { db, id: bookId } = context.book;
  const rows = await withPeople(db, bookId, 'thanks', [row.person_id]);
  return rows.filter((it) => it.revision === row.revision);
}

async function thanksAnswers(context: Context, rows: readonly ThanksTable[]): Promise<ThanksAnswer[]> {
  const { db, id: bookId } = context.book;
  const names = await namesOf(
    context,
    rows.map((it) => it.person_id),
  );
  const gifts = new Map((await allOf(db, bookId, 'gift')).map((it) => [it.id, it]));
  return rows.map((it) => thanksAnswer(it, names, gifts));
}

export async function removeThanks(
  context: Context,
  input: ParsedInputOf<typeof contract.removeThanks>,
): Promise<OutputOf<typeof contract.removeThanks>> {
  const { book } = context;
  const row = (await oneById(book.db, book.id, 'thanks', input.id)) ?? fail('not-found', { what: input.id });
  const [answer] = await thanksAnswers(context, [row]);
  await nextRevision(book.db, book.id);
  for (const { id } of await sameBreath(context, row)) await takeOut(book.db, book.id, 'thanks', id);
  const person = await refresh(context, [row.person_id]);
  return { thanks: answer!, open: [...(await openThanks(context, person)).open] };
}
