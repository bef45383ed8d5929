// Recommendations as every door tells them: with present names of whoever is in them, and to whom they were passed on.
import type { OutputOf } from '#contract/ability.ts';
import type { recommend } from '#contract/recommendations.ts';
import type { FindableRecommendation } from '#domain/find-recommendations.ts';
import { topicKey } from '#domain/said-topics.ts';
import { giftsWith } from '#storage/asks.ts';
import { allOf, oneById } from '#storage/giving.ts';
import { namesOfIds } from '#storage/people.ts';
import type { RecommendationTable } from '#storage/giving-tables.ts';
import type { Context } from './context.ts';
import { fail } from './failure.ts';
import { whereOf } from './find-person.ts';

export type RecommendationAnswer = OutputOf<typeof recommend>['recommendation'];
type Name = { readonly id: string; readonly name: string };

/** In the order of the rows. Whoever is no longer known is left out. */
export async function recommendationAnswers(
  context: Context,
  rows: readonly RecommendationTable[],
): Promise<RecommendationAnswer[]> {
  const { db, id: bookId } = context.book;
  const gifts = await giftsWith(
    db,
    bookId,
    rows.map((it) => it.id),
  );
  const given = Map.groupBy(
    gifts.filter((it) => it.direction === 'given'),
    (it) => it.recommendation_id,
  );
  const names = await namesOfIds(
    whereOf(context),
    [...rows.flatMap((it) => [it.person_id, it.by_person]), ...gifts.map((it) => it.person_id)].filter(
      (it) => it !== null,
    ),
  );
  const nameOf = (id: string | null): Name | null => (id === null ? null : (names.get(id) ?? null));
  return rows.map((it) => ({
    id: it.id,
    name: it.name,
    person: nameOf(it.person_id),
    topic: it.topic,
    by: nameOf(it.by_person),
    note: it.note,
    verdict: it.verdict,
    verdictNote: it.verdict_note,
    day: it.day,
    passedOn: (given.get(it.id) ?? []).flatMap((gift) => {
      const person = nameOf(gift.person_id);
      return person ? [{ person, gift: gift.id, day: gift.day, outcome: gift.outcome }] : [];
    }),
  }));
}

export async function recommendationAnswer(
  context: Context,
  row: RecommendationTable,
): Promise<RecommendationAnswer> {
  return (await recommendationAnswers(context, [row]))[0]!;
}

/** As the book of recommendations is searched. */
export function findable(
  it: RecommendationAnswer,
  { at }: Pick<RecommendationTable, 'at'>,
  places: readonly string[] = [],
): FindableRecommendation & { readonly answer: RecommendationAnswer } {
  return {
    id: it.id,
    name: it.name,
    topic: it.topic,
    verdict: it.verdict,
    at,
    beside: [
      it.note,
      it.verdictNote,
      it.by?.name,
      ...it.passedOn.map(({ person }) => person.name),
      ...places,
    ].filter((one): one is string => typeof one === 'string'),
    answer: it,
  };
}

/** The one meant by its id or its name; several of one name are listed and nothing is done. */
export async function recommendationMeant(context: Context, reference: string): Promise<RecommendationTable> {
  const { db, id: bookId } = context.book;
  const one = await oneById(db, bookId, 'recommendation', reference.toLowerCase());
  if (one) return one;
  const key = topicKey(reference);
  const all = await allOf(db, bookId, 'recommendation');
  const named = all.filter((it) => topicKey(it.name) === key);
  if (named.length === 1) return named[0]!;
  if (named.length === 0) return fail('no-such-recommendation', { name: reference });
  const answers = await recommendationAnswers(context, named.slice(0, 10));
  return fail(
    'several-recommendations',
    { name: reference, count: named.length },
    answers.map((it) => ({
      id: it.id,
      name: it.name,
      headline: it.by === null ? it.topic : `${it.topic}, by ${it.by.name}`,
    })),
  );
}
