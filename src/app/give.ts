// Something given or received, in one line: noted, corrected, taken back, and how it turned out.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/gifts.ts';
import type { ForKind } from '#domain/open-thanks.ts';
import { type GiftDirection, type GiftKind, guessGiftKind } from '#domain/gift-words.ts';
import { nextRevision } from '#storage/book-state.ts';
import { allOf, changeRow, oneById, put, takeOut, withPeople } from '#storage/giving.ts';
import type { GiftTable } from '#storage/giving-tables.ts';
import { type Context, dayOf } from './context.ts';
import { fail } from './failure.ts';
import { findPerson, rowOfPerson } from './find-person.ts';
import { type GiftAnswer, giftAnswer } from './giving-answer.ts';
import { idsOf } from './ids-of.ts';
import { openThanks } from './open-thanks.ts';
import { namesOf } from './person-answer.ts';
import { refresh, sayOf } from './say.ts';
import { thingThere } from './thing-there.ts';

import { parsePast, type When } from './when.ts';

type Answer = OutputOf<typeof contract.give>;
type Input = ParsedInputOf<typeof contract.give>;

/** A gift as an ability notes it. */
export interface NewGift {
  readonly id: string;
  readonly personId: string;
  readonly direction: GiftDirection;
  readonly kind: GiftKind;
  readonly what: string;
  readonly topic?: string | null;
  readonly for?: { readonly kind: ForKind; readonly id: string } | null;
  readonly recommendationId?: string | null;
  /** Now, where left out. */
  readonly when?: When;
}

/** Notes a gift. The same id again is the same request: nothing happens, and false comes back. Whoever calls refreshes the person. */
export async function putGift(context: Context, gift: NewGift, revision: number): Promise<boolean> {
  const { book, now, timeZone } = context;
  const when = gift.when ?? { at: now, day: dayOf(now, timeZone) };
  const { name } = await rowOfPerson(context, gift.personId);
  await sayOf(context, gift.personId, [], name);
  return put(book.db, 'gift', {
    book_id: book.id,
    id: gift.id,
    person_id: gift.personId,
    direction: gift.direction,
    kind: gift.kind,
    what: gift.what,
    topic: gift.topic ?? null,
    for_kind: gift.for?.kind ?? null,
    for_id: gift.for?.id ?? null,
    recommendation_id: gift.recommendationId ?? null,
    outcome: null,
    outcome_note: null,
    at: when.at,
    day: when.day,
    revision,
  });
}

export async function give(context: Context, input: Input): Promise<Answer> {
  return exchange(context, input, 'given');
}

export async function receive(context: Context, input: Input): Promise<Answer> {
  return exchange(context, input, 'received');
}

async function exchange(context: Context, input: Input, direction: GiftDirection): Promise<Answer> {
  const { book } = context;
  const id = input.id?.toLowerCase() ?? context.newId();
  const known = await oneById(book.db, book.id, 'gift', id);
  if (known) return answer(context, known);
  const people = new Set<string>([await findPerson(context, input.person)]);
  for (const other of input.also ?? []) people.add(await findPerson(context, other));
  const when = input.at === undefined ? undefined : await parsePast(context, input.at);
  const [first] = people;
  const forWhat = await forOf(context, first!, input);
  const revision = await nextRevision(book.db, book.id);
  for (const [at, personId] of [...people].entries())
    await putGift(
      context,
      {
        id: at === 0 ? id : context.newId(),
        personId,
        direction,
        kind: input.kind ?? guessGiftKind(input.what),
        what: input.what,
        topic: input.about ?? null,
        for: forWhat,
        ...(when ? { when } : {}),
      },
      revision,
    );
  await refresh(context, [...people]);
  return answer(context, (await oneById(book.db, book.id, 'gift', id))!);
}

async function forOf(
  context: Context,
  personId: string,
  { ask, interaction }: Pick<Input, 'ask' | 'interaction'>,
): Promise<{ kind: ForKind; id: string } | null> {
  if (ask !== undefined && interaction !== undefined)
    return fail('wrong-input', { what: '--ask or --interaction, one of them' });
  const what = ask === undefined ? 'interaction' : 'ask';
  const id = ask ?? interaction;
  if (id === undefined) return null;
  return (await thingThere(context, personId, what, id))
    ? { kind: what, id }
    : fail('not-found', { what: id });
}

/** With whoever got the same in the same breath, and with the thanks that it opened. */
async function answer(context: Context, row: GiftTable): Promise<Answer> {
  const { book } = context;
  const all = (await allOf(book.db, book.id, 'gift')).filter(
    (it) => it.revision === row.revision && it.direction === row.direction && it.what === row.what,
  );
  const names = await namesOf(
    context,
    all.map((it) => it.person_id),
  );
  const { open } =
    row.direction === 'received'
      ? await openThanks(context, names.get(row.person_id)?.id ?? row.person_id)
      : { open: [] };
  return {
    gift: giftAnswer(row, names),
    also: all.filter((it) => it.id !== row.id).map((it) => giftAnswer(it, names)),
    thanksDue: open.find((it) => it.forKind === 'gift' && it.forId === row.id) ?? null,
  };
}

async function one(context: Context, row: GiftTable): Promise<{ gift: GiftAnswer }> {
  return { gift: giftAnswer(row, await namesOf(context, [row.person_id])) };
}

async function giftMeant(context: Context, id: string): Promise<GiftTable> {
  const { db, id: bookId } = context.book;
  return (await oneById(db, bookId, 'gift', id)) ?? fail('not-found', { what: id });
}

async function change(
  context: Context,
  row: GiftTable,
  changed: Partial<GiftTable>,
): Promise<{ gift: GiftAnswer }> {
  const { db, id: bookId } = context.book;
  await nextRevision(db, bookId);
  await changeRow(db, bookId, 'gift', row.id, changed);
  return one(context, { ...row, ...changed });
}

export async function editGift(
  context: Context,
  input: ParsedInputOf<typeof contract.editGift>,
): Promise<{ gift: GiftAnswer }> {
  const row = await giftMeant(context, input.id);
  const { what, kind, about, direction } = input;
  const when = input.at === undefined ? null : await parsePast(context, input.at);
  let personId = row.person_id;
  if (input.person !== undefined) {
    const meant = await findPerson(context, input.person);
    const before = (await namesOf(context, [row.person_id])).get(row.person_id)?.id;
    if (meant !== before) {
      personId = meant;
      await sayOf(context, meant, [], (await rowOfPerson(context, meant)).name);
    }
  }
  const changed = await change(context, row, {
    person_id: personId,
    ...(what === undefined ? {} : { what }),
    ...(kind === undefined ? {} : { kind }),
    ...(direction === undefined ? {} : { direction }),
    ...(about === undefined ? {} : { topic: about || null }),
    ...(when ? { at: when.at, day: when.day } : {}),
  });
  if (personId !== row.person_id) await refresh(context, [row.person_id, personId]);
  return changed;
}

export async function giftOutcome(
  context: Context,
  input: ParsedInputOf<typeof contract.giftOutcome>,
): Promise<{ gift: GiftAnswer }> {
  const row = await giftMeant(context, input.id);
  const unknown = input.outcome === 'unknown';
  const changed = await change(context, row, {
    outcome: input.outcome === 'unknown' ? null : input.outcome === 'good' ? 'good' : 'not good',
    outcome_note: unknown ? null : input.note || null,
  });
  if (row.recommendation_id !== null)
    await (await import('./recommendations.ts')).heardOutcome(context, row.id);
  return changed;
}

export async function removeGift(
  context: Context,
  input: ParsedInputOf<typeof contract.removeGift>,
): Promise<{ gift: GiftAnswer }> {
  const { book } = context;
  const row = await giftMeant(context, input.id);
  const removed = await one(context, row);
  await nextRevision(book.db, book.id);
  await takeOut(book.db, book.id, 'gift', row.id);
  await refresh(context, [row.person_id]);
  return removed;
}

/** What you said was given and received between you and somebody, under whatever id of theirs. */
export async function giftsWith(context: Context, personId: string): Promise<GiftTable[]> {
  const { db, id: bookId } = context.book;
  return withPeople(db, bookId, 'gift', await idsOf(context, personId));
}
