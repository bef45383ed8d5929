// What belongs to asks and recommendations: whom you asked, what was answered, what was given with a recommendation; and small edits.
import { type Database, oneOf, type Trx } from './engine.ts';
import type { AnswerTable, AskTable, GiftTable, RecommendationTable, SentTable } from './giving-tables.ts';

/** Messages that you said you sent for these asks, the latest first. */
export async function sentForAsks(
  db: Database | Trx,
  bookId: string,
  askIds: readonly string[],
): Promise<SentTable[]> {
  if (askIds.length === 0) return [];
  return db
    .selectFrom('sent')
    .selectAll()
    .where('book_id', '=', bookId)
    .where('for_kind', '=', 'ask')
    .where(oneOf(db, 'for_id', askIds))
    .orderBy('at', 'desc')
    .orderBy('revision', 'desc')
    .orderBy('id')
    .execute();
}

/** Answers to these asks, the earliest first. */
export async function answersTo(
  db: Database | Trx,
  bookId: string,
  askIds: readonly string[],
): Promise<AnswerTable[]> {
  if (askIds.length === 0) return [];
  return db
    .selectFrom('answer')
    .selectAll()
    .where('book_id', '=', bookId)
    .where(oneOf(db, 'ask_id', askIds))
    .orderBy('at')
    .orderBy('revision')
    .orderBy('id')
    .execute();
}

/** What these ids of people answered, the earliest first. */
export async function answersBy(
  db: Database | Trx,
  bookId: string,
  personIds: readonly string[],
): Promise<AnswerTable[]> {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('answer')
    .selectAll()
    .where('book_id', '=', bookId)
    .where(oneOf(db, 'by_person', personIds))
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** What was given and received with these recommendations, the earliest first. */
export async function giftsWith(
  db: Database | Trx,
  bookId: string,
  recommendationIds: readonly string[],
): Promise<GiftTable[]> {
  if (recommendationIds.length === 0) return [];
  return db
    .selectFrom('gift')
    .selectAll()
    .where('book_id', '=', bookId)
    .where(oneOf(db, 'recommendation_id', recommendationIds))
    .orderBy('at')
    .orderBy('revision')
    .orderBy('id')
    .execute();
}

/** Recommendations by any of these ids of people, or of whom they are; the earliest first. */
export async function recommendationsAround(
  db: Database | Trx,
  bookId: string,
  personIds: readonly string[],
): Promise<RecommendationTable[]> {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('recommendation')
    .selectAll()
    .where('book_id', '=', bookId)
    .where((eb) => eb.or([eb('by_person', 'in', personIds), eb('person_id', 'in', personIds)]))
    .orderBy('at')
    .orderBy('revision')
    .orderBy('id')
    .execute();
}

/** Asks heard from any of these ids of people, the earliest first. */
export async function asksHeardFrom(
  db: Database | Trx,
  bookId: string,
  personIds: readonly string[],
): Promise<AskTable[]> {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('ask')
    .selectAll()
    .where('book_id', '=', bookId)
    .where('for_person', 'in', personIds)
    .orderBy('at')
    .orderBy('revision')
    .orderBy('id')
    .execute();
}

export async function changeAsk(
  trx: Trx | Database,
  bookId: string,
  id: string,
  change: Partial<AskTable> & Pick<AskTable, 'revision'>,
): Promise<void> {
  await trx.updateTable('ask').set(change).where('book_id', '=', bookId).where('id', '=', id).execute();
}

export async function changeRecommendation(
  trx: Trx | Database,
  bookId: string,
  id: string,
  change: Partial<RecommendationTable> & Pick<RecommendationTable, 'revision'>,
): Promise<void> {
  await trx
    .updateTable('recommendation')
    .set(change)
    .where('book_id', '=', bookId)
    .where('id', '=', id)
    .execute();
}

export async function changeGift(
  trx: Trx | Database,
  bookId: string,
  id: string,
  change: Partial<GiftTable> & Pick<GiftTable, 'revision'>,
): Promise<void> {
  await trx.updateTable('gift').set(change).where('book_id', '=', bookId).where('id', '=', id).execute();
}
