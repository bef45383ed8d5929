// Your book of recommendations: written down, found again, judged, put right, taken out. What somebody told you is a gift of theirs,
// so that it is thanked for; that it was good stands on that gift, so that they are told.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/recommendations.ts';
import { writtenIn } from '#domain/findable-text.ts';
import { findRecommendations } from '#domain/find-recommendations.ts';
import { topicText } from '#domain/said-topics.ts';
import { toldRecommendation } from '#domain/told-recommendation.ts';
import { answersBy, changeGift, changeRecommendation, giftsWith } from '#storage/asks.ts';
import { nextRevision } from '#storage/book-state.ts';
import { personOfEach } from '#storage/derived.ts';
import { findableTexts } from '#storage/findable.ts';
import { allOf, oneById, put, takeOut } from '#storage/giving.ts';
import type { GiftTable, RecommendationTable } from '#storage/giving-tables.ts';
import { type Context, dayOf } from './context.ts';
import { fail } from './failure.ts';
import { findPerson, rowOfPerson, whereOf } from './find-person.ts';
import {
  findable,
  type RecommendationAnswer,
  recommendationAnswer,
  recommendationAnswers,
  recommendationMeant,
} from './recommendation-rows.ts';
import { sayOf } from './say.ts';
import { parsePast } from './when.ts';

type Answer = { recommendation: RecommendationAnswer };

/** What is written down of one recommendation. */
interface Told {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  /** Ids of people who are there. */
  readonly by: string | null;
  readonly person: string | null;
  readonly note: string | null;
  readonly at: number;
  readonly day: string;
  /** The ask that it answers. */
  readonly ask: string | null;
  /** Id of the gift that it is, where somebody told you. */
  readonly gift: string;
}

export async function recommend(
  context: Context,
  input: ParsedInputOf<typeof contract.recommend>,
): Promise<Answer> {
  const { db, id: bookId } = context.book;
  const id = input.id?.toLowerCase() ?? context.newId();
  const known = await oneById(db, bookId, 'recommendation', id);
  if (known) return { recommendation: await recommendationAnswer(context, known) };
  const told =
    input.for === undefined
      ? toldRecommendation(input.name)
      : { name: topicText(input.name), topic: topicText(input.for), by: null };
  const { name, topic } = told;
  if (topic === null) return fail('recommendation-for-what', { name });
  const by = input.by ?? told.by;
  const row = await keepRecommendation(context, {
    id,
    name,
    topic,
    by: by === null ? null : await findPerson(context, by),
    person: await whoThatIs(context, name, input.person),
    note: input.note || null,
    ...(await whenSaid(context, input.at)),
    ask: null,
    gift: id,
  });
  return { recommendation: await recommendationAnswer(context, row) };
}

/** Where a day was said, that one, as exact as it was said; else now. */
export async function whenSaid(
  context: Context,
  at: string | undefined,
): Promise<{ readonly at: number; readonly day: string }> {
  if (at === undefined) return { at: context.now, day: dayOf(context.now, context.timeZone) };
  return parsePast(context, at);
}

/** Somebody of the book, where that was said or the whole name of one alone; null for what is nobody there. */
export async function whoThatIs(
  context: Context,
  name: string,
  said: string | undefined,
): Promise<string | null> {
  if (said !== undefined) return said.trim() === '' ? null : findPerson(context, said);
  const words = name.split(' ');
  if (words.length < 2) return null;
  const { foldName } = await import('#domain/name-folding.ts');
  const { peopleNamed } = await import('#storage/people.ts');
  const named = await peopleNamed(whereOf(context), foldName(name));
  return named.length === 1 && named[0]!.do_not_contact === 0 ? named[0]!.id : null;
}

/** Puts it into the book; what somebody told you is a gift of theirs. Who is in it stays, whatever import brought them. */
export async function keepRecommendation(context: Context, told: Told): Promise<RecommendationTable> {
  const { db, id: bookId } = context.book;
  for (const person of new Set([told.by, told.person]))
    if (person !== null) await sayOf(context, person, [], (await rowOfPerson(context, person)).name);
  const revision = await nextRevision(db, bookId);
  const row: RecommendationTable = {
    book_id: bookId,
    id: told.id,
    name: told.name,
    person_id: told.person,
    topic: told.topic,
    by_person: told.by,
    note: told.note,
    verdict: null,
    verdict_note: null,
    at: told.at,
    day: told.day,
    revision,
  };
  await put(db, 'recommendation', row);
  if (told.by !== null)
    await put(
      db,
      'gift',
      giftRow(context, {
        id: told.gift,
        person: told.by,
        direction: 'received',
        recommendation: row,
        ask: told.ask,
        at: told.at,
        day: told.day,
        revision,
      }),
    );
  return row;
}

interface PassedName {
  readonly id: string;
  readonly person: string;
  readonly direction: GiftTable['direction'];
  readonly recommendation: RecommendationTable;
  readonly ask: string | null;
  readonly at: number;
  readonly day: string;
  readonly revision: number;
}

/** A recommendation as the gift that it is. */
export function giftRow(
  { book }: Context,
  { id, person, direction, recommendation, ask, at, day, revision }: PassedName,
): GiftTable {
  return {
    book_id: book.id,
    id,
    person_id: person,
    direction,
    kind: 'recommendation',
    what: recommendation.name,
    topic: recommendation.topic,
    for_kind: ask === null ? null : 'ask',
    for_id: ask,
    recommendation_id: recommendation.id,
    outcome: null,
    outcome_note: null,
    at,
    day,
    revision,
  };
}

export async function recommendations(
  context: Context,
  input: ParsedInputOf<typeof contract.recommendations>,
): Promise<OutputOf<typeof contract.recommendations>> {
  const { db, id: bookId } = context.book;
  const rows = await allOf(db, bookId, 'recommendation');
  const answers = await recommendationAnswers(context, rows);
  const places = input.words ? await placesOf(context, answers) : new Map<string, readonly string[]>();
  const items = answers.map((it, at) =>
    findable(it, rows[at]!, [
      ...(places.get(it.person?.id ?? '') ?? []),
      ...(places.get(it.by?.id ?? '') ?? []),
    ]),
  );
  const found = findRecommendations(items, input.words ?? '');
  return { total: found.length, items: found.slice(0, input.limit).map((it) => it.answer) };
}

/** Where those live who are recommended or who told you. */
async function placesOf(
  context: Context,
  answers: readonly RecommendationAnswer[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = answers.flatMap((it) => [it.person?.id, it.by?.id]).filter((it) => it !== undefined);
  const texts = await findableTexts(whereOf(context), [...new Set(ids)]);
  return new Map([...texts].map(([id, text]) => [id, writtenIn(text, 'place').flat()]));
}

const VERDICTS = { good: 'good', 'not-good': 'not good', open: null } as const;

export async function recommendationVerdict(
  context: Context,
  input: ParsedInputOf<typeof contract.recommendationVerdict>,
): Promise<Answer> {
  const { db, id: bookId, generation } = context.book;
  const row = await recommendationMeant(context, input.recommendation);
  const verdict = VERDICTS[input.verdict];
  const note = verdict === null ? null : input.note || null;
  const gifts = await giftsWith(db, bookId, [row.id]);
  const received = gifts.filter((it) => it.direction === 'received');
  const given = gifts.filter((it) => it.direction === 'given');
  const saidBy = input.saidBy === undefined ? null : await findPerson(context, input.saidBy);
  const whose = await personOfEach(
    db,
    bookId,
    generation,
    given.map((it) => it.person_id),
  );
  const theirs = given.filter((it) => whose.get(it.person_id) === saidBy);
  if (saidBy !== null && theirs.length === 0)
    return fail('not-passed-on', { name: (await rowOfPerson(context, saidBy)).name, what: row.name });
  const revision = await nextRevision(db, bookId);
  if (saidBy === null) {
    await changeRecommendation(db, bookId, row.id, { verdict, verdict_note: note, revision });
    for (const gift of received) await changeGift(db, bookId, gift.id, { outcome_note: note, revision });
  } else
    for (const gift of theirs)
      await changeGift(db, bookId, gift.id, { outcome: verdict, outcome_note: note, revision });
  await letSourceKnow(context, row.id, revision);
  return { recommendation: await answerOf(context, row.id) };
}

/** What stands on what somebody told you: that it was good, by your word or by that of anybody to whom you passed it on. */
async function letSourceKnow({ book }: Context, id: string, revision: number): Promise<void> {
  const row = await oneById(book.db, book.id, 'recommendation', id);
  if (!row) return;
  const gifts = await giftsWith(book.db, book.id, [id]);
  const glad = gifts.some((it) => it.direction === 'given' && it.outcome === 'good');
  const outcome = row.verdict ?? (glad ? 'good' : null);
  for (const gift of gifts)
    if (gift.direction === 'received') await changeGift(book.db, book.id, gift.id, { outcome, revision });
}

/** After it was said of a gift how it turned out: the book of recommendations says the same. */
export async function heardOutcome({ book, ...context }: Context, giftId: string): Promise<void> {
  const gift = await oneById(book.db, book.id, 'gift', giftId);
  if (!gift || gift.recommendation_id === null) return;
  const { recommendation_id: id, outcome: verdict, outcome_note: verdict_note, revision } = gift;
  if (gift.direction === 'received')
    await changeRecommendation(book.db, book.id, id, { verdict, verdict_note, revision });
  await letSourceKnow({ book, ...context }, id, revision);
}

export async function editRecommendation(
  context: Context,
  input: ParsedInputOf<typeof contract.editRecommendation>,
): Promise<Answer> {
  const { db, id: bookId } = context.book;
  const row = await recommendationMeant(context, input.recommendation);
  const name = input.name === undefined ? row.name : topicText(input.name);
  const topic = input.for === undefined ? row.topic : topicText(input.for);
  const person = input.person === undefined ? row.person_id : await whoThatIs(context, name, input.person);
  if (person !== null && person !== row.person_id)
    await sayOf(context, person, [], (await rowOfPerson(context, person)).name);
  const revision = await nextRevision(db, bookId);
  const note = input.note === undefined ? row.note : input.note || null;
  await changeRecommendation(db, bookId, row.id, { name, topic, person_id: person, note, revision });
  // The gift says the same.
  for (const gift of await giftsWith(db, bookId, [row.id]))
    await changeGift(db, bookId, gift.id, {
      what: gift.what === row.name ? name : gift.what,
      topic: gift.topic === row.topic ? topic : gift.topic,
      revision,
    });
  return { recommendation: await answerOf(context, row.id) };
}

export async function removeRecommendation(
  context: Context,
  input: ParsedInputOf<typeof contract.removeRecommendation>,
): Promise<Answer> {
  const row = await recommendationMeant(context, input.recommendation);
  const recommendation = await recommendationAnswer(context, row);
  const { db, id: bookId } = context.book;
  const answers = row.by_person === null ? [] : await answersBy(db, bookId, [row.by_person]);
  await eraseRecommendation(context, row.id);
  if (answers.length > 0) await (await import('./answers.ts')).refreshAnswering(context, answers);
  return { recommendation };
}

/** With the gifts that it was; answers to asks keep what else was said. */
export async function eraseRecommendation(context: Context, id: string): Promise<void> {
  const { db, id: bookId } = context.book;
  const revision = await nextRevision(db, bookId);
  for (const gift of await giftsWith(db, bookId, [id])) {
    await takeOut(db, bookId, 'gift', gift.id);
    await db
      .deleteFrom('thanks')
      .where('book_id', '=', bookId)
      .where('for_kind', '=', 'gift')
      .where('for_id', '=', gift.id)
      .execute();
  }
  for (const answer of await db
    .selectFrom('answer')
    .selectAll()
    .where('book_id', '=', bookId)
    .where('recommendation_id', '=', id)
    .execute())
    if (answer.note === null) await takeOut(db, bookId, 'answer', answer.id);
    else
      await db
        .updateTable('answer')
        .set({ recommendation_id: null, revision })
        .where('book_id', '=', bookId)
        .where('id', '=', answer.id)
        .execute();
  await takeOut(db, bookId, 'recommendation', id);
}

async function answerOf(context: Context, id: string): Promise<RecommendationAnswer> {
  const row = await oneById(context.book.db, context.book.id, 'recommendation', id);
  return row ? recommendationAnswer(context, row) : fail('not-found', { what: id });
}
