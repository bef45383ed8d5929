// What the choice of steps looks at: few candidates out of many people, and how earlier steps were answered.
import { sql } from 'kysely';
import type { Database, Trx } from './engine.ts';
import type { Where } from './people.ts';
import type { PersonTable, StepAnswerTable } from './schema.ts';

/** Each list is capped, so that a book of 50,000 people is as quick as one of 500. */
const MOST = { strong: 300, owed: 100, curious: 100, questions: 30 } as const;

const COLUMNS = [
  'id',
  'name',
  'headline',
  'organisation',
  'level',
  'basis',
  'strength',
  'nominal',
  'wrote_ever',
  'talked_ever',
  'last_at',
  'last_talk_at',
  'owes_reply_since',
  'question_value',
  'do_not_contact',
  'not_now_until',
  'summary',
] as const;

export type CandidateRow = Pick<PersonTable, (typeof COLUMNS)[number]>;

export async function stepCandidates(
  where: Where,
  from: { readonly owedSince: number; readonly strength: number; readonly question: number },
): Promise<CandidateRow[]> {
  const { db, bookId, generation } = where;
  const base = db
    .selectFrom('person')
    .select(COLUMNS)
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('do_not_contact', '=', 0);
  // Written out as the indexes of those few are (migration 0006): otherwise everybody would be walked.
  const lists = [
    await base
      .where('owes_reply_since', '>=', from.owedSince)
      .orderBy('owes_reply_since', 'desc')
      .orderBy('id')
      .limit(MOST.owed)
      .execute(),
    await base
      .where(sql<boolean>`strength >= ${sql.lit(from.strength)}`)
      .orderBy('strength', 'desc')
      .orderBy('sort_name')
      .orderBy('id')
      .limit(MOST.strong)
      .execute(),
    await base
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('person')
          .select('id')
          .where('book_id', '=', bookId)
          .where('generation', '=', generation)
          .where(sql<boolean>`curious = 1`)
          .limit(MOST.curious),
      )
      .orderBy('id')
      .execute(),
    await base
      .where(sql<boolean>`question_value > 0`)
      .where('question_value', '>=', from.question)
      .orderBy('question_value', 'desc')
      .orderBy('id')
      .limit(MOST.questions)
      .execute(),
  ];
  return [...new Map(lists.flat().map((row) => [row.id, row])).values()];
}

export async function stepAnswers(
  db: Database | Trx,
  bookId: string,
  sinceDay: string,
): Promise<StepAnswerTable[]> {
  return db
    .selectFrom('step_answer')
    .selectAll()
    .where('book_id', '=', bookId)
    .where('day', '>=', sinceDay)
    .orderBy('at')
    .orderBy('step_id')
    .execute();
}

export async function answerStep(trx: Trx | Database, row: StepAnswerTable): Promise<void> {
  await trx
    .deleteFrom('step_answer')
    .where('book_id', '=', row.book_id)
    .where('step_id', '=', row.step_id)
    .execute();
  await trx.insertInto('step_answer').values(row).execute();
}
