// Who wrote after silence, who asked, who answered: the counts over everybody, and the people behind one of them.
import { sql } from 'kysely';
import type { ApproachCount, ApproachKind } from '#domain/not-a-nuisance.ts';
import { DAY } from '#domain/weights.ts';
import type { PeopleList } from '#domain/find-people.ts';
import { type ApproachMarks, type HeldPerson, KIND } from './findable.ts';
import type { Where } from './people.ts';
import type { PersonTable } from './schema.ts';

const COLUMNS = {
  afterSilence: ['silence_at', 'silence_answer'],
  firstWord: ['first_at', 'first_answer'],
  asked: ['asked_at', 'asked_answer'],
  cameBack: ['back_at', null],
} as const satisfies Record<ApproachKind, readonly [keyof ApproachMarks, keyof ApproachMarks | null]>;

const HOUR = 3_600_000;
/** Written out, so that both engines see that the index of those who have any of it is enough. */
const approached = sql<boolean>`approached = 1`;

/** How many people there are of one kind, how many of them were answered, and how fast. */
export async function countApproaches(
  { db, bookId, generation }: Where,
  kind: ApproachKind,
): Promise<ApproachCount> {
  const [at, answer] = COLUMNS[kind];
  const those = db
    .selectFrom('person')
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where(approached)
    .where(at, 'is not', null);
  const answers = answer === null ? sql<number | null>`null` : sql<number | null>`${sql.ref(answer)}`;
  const { people, answered, withinDay } = await those
    .select([
      (eb) => eb.fn.countAll<number>().as('people'),
      sql<number>`count(${answers})`.as('answered'),
      sql<number>`coalesce(sum(case when ${answers} <= ${sql.lit(DAY)} then 1 else 0 end), 0)`.as(
        'withinDay',
      ),
    ])
    .executeTakeFirstOrThrow();
  if (answer === null || answered === 0) return { people, answered, withinDay, medianHours: null };
  const middle = await those
    .select(answer)
    .where(answer, 'is not', null)
    .orderBy(answer)
    .limit(1)
    .offset((answered - 1) >> 1)
    .executeTakeFirstOrThrow();
  return { people, answered, withinDay, medianHours: hoursOf(middle[answer]!) };
}

/** The same counts of people who are held in memory, of each kind. */
export function countHeldApproaches(
  held: PeopleList<HeldPerson>,
): Readonly<Record<ApproachKind, ApproachCount>> {
  const marks: ApproachMarks[] = [];
  for (let at = 0; at < held.kinds.length; at += 1)
    if (held.kinds[at]! & KIND.approached) marks.push(held.people[at]!.approaches!);
  const count = (kind: ApproachKind): ApproachCount => {
    const [at, answer] = COLUMNS[kind];
    const answers = new Float64Array(marks.length);
    let people = 0;
    let answered = 0;
    let withinDay = 0;
    for (const of of marks) {
      if (of[at] === null) continue;
      people += 1;
      const after = answer === null ? null : of[answer];
      if (after === null) continue;
      answers[answered++] = after;
      if (after <= DAY) withinDay += 1;
    }
    const middle = answers.subarray(0, answered).sort()[(answered - 1) >> 1];
    return { people, answered, withinDay, medianHours: middle === undefined ? null : hoursOf(middle) };
  };
  return {
    afterSilence: count('afterSilence'),
    firstWord: count('firstWord'),
    asked: count('asked'),
    cameBack: count('cameBack'),
  };
}

const hoursOf = (ms: number): number => Math.round((ms / HOUR) * 10) / 10;

export type ApproachedPerson = Pick<
  PersonTable,
  'id' | 'name' | 'headline' | 'level' | 'nominal' | 'summary'
>;

/** The people behind one number, whose latest time comes first. */
export async function listApproached(
  { db, bookId, generation }: Where,
  kind: ApproachKind,
  answered: boolean | undefined,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ total: number; rows: ApproachedPerson[] }> {
  const [at, answer] = COLUMNS[kind];
  let those = db
    .selectFrom('person')
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where(approached)
    .where(at, 'is not', null);
  if (answer !== null && answered !== undefined)
    those = those.where(answer, answered ? 'is not' : 'is', null);
  const { total } = await those
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await those
    .select(['id', 'name', 'headline', 'level', 'nominal', 'summary'])
    .orderBy(at, 'desc')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { total, rows };
}
