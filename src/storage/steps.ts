// What the choice of steps looks at: few candidates out of many people, and how earlier steps were answered.
import { sql } from 'kysely';
import type { PeopleList } from '#domain/find-people.ts';
import { type Database, oneOf, type Trx } from './engine.ts';
import { bandOf, type HeldPerson, KIND, questionBand } from './findable.ts';
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

/** Whose steps are looked for: answers owed since then (ms), ties and questions from so much on. */
export interface CandidateBounds {
  readonly owedSince: number;
  readonly strength: number;
  readonly question: number;
}

export async function stepCandidates(where: Where, from: CandidateBounds): Promise<CandidateRow[]> {
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
          .orderBy('id')
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

/** The same people, in the same order, out of those who are held in memory. */
export function heldCandidates(
  { people, kinds }: PeopleList<HeldPerson>,
  from: CandidateBounds,
): readonly HeldPerson[] {
  const owed: HeldPerson[] = [];
  const strong: HeldPerson[] = [];
  const curious: HeldPerson[] = [];
  const asked: HeldPerson[] = [];
  const band = bandOf(from.question);
  let last: HeldPerson | undefined;
  for (let at = 0; at < people.length; at += 1) {
    const kind = kinds[at]!;
    if (kind & KIND.curious) curious.push(people[at]!);
    if (kind & KIND.doNotContact) continue;
    if (kind & KIND.owes && people[at]!.owesReplySince! >= from.owedSince) owed.push(people[at]!);
    if (strong.length < MOST.strong && people[at]!.strength >= from.strength) strong.push(people[at]!);
    if (questionBand(kind) < band || people[at]!.questionValue < from.question) continue;
    // Thousands may be worth the same: of those most come after the last of the few that are wanted.
    if (last && byQuestion(last, people[at]!) < 0) continue;
    asked.push(people[at]!);
    if (asked.length < PRUNED_AT) continue;
    asked.sort(byQuestion).splice(MOST.questions);
    last = asked.at(-1);
  }
  owed.sort((a, b) => b.owesReplySince! - a.owesReplySince! || byId(a, b));
  const admired = curious.sort(byId).slice(0, MOST.curious);
  return [
    ...new Set([
      ...owed.slice(0, MOST.owed),
      ...strong,
      ...admired.filter((it) => !it.doNotContact),
      ...asked.sort(byQuestion).slice(0, MOST.questions),
    ]),
  ];
}

const PRUNED_AT = 60;
const byId = (a: HeldPerson, b: HeldPerson): number => (a.id < b.id ? -1 : 1);
const byQuestion = (a: HeldPerson, b: HeldPerson): number => b.questionValue - a.questionValue || byId(a, b);

/** The rows of some of them. */
export async function candidateRows(
  { db, bookId, generation }: Where,
  ids: readonly string[],
): Promise<CandidateRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('person')
    .select(COLUMNS)
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where(oneOf(db, 'id', ids))
    .execute();
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
