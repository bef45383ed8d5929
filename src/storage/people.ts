// Reading people: the list, the counts, and who is meant by a name. Order is the same on both engines (bytes, collation C).
import { type Expression, type SqlBool } from 'kysely';
import type { Database, Trx } from './engine.ts';
import type { PersonTable } from './schema.ts';

export interface Where {
  readonly db: Database | Trx;
  readonly bookId: string;
  readonly generation: number;
}

export type ListedPerson = Pick<
  PersonTable,
  | 'id'
  | 'name'
  | 'headline'
  | 'organisation'
  | 'level'
  | 'nominal'
  | 'strength'
  | 'last_at'
  | 'sources'
  | 'do_not_contact'
  | 'not_now_until'
>;

const LISTED = [
  'id',
  'name',
  'headline',
  'organisation',
  'level',
  'nominal',
  'strength',
  'last_at',
  'sources',
  'do_not_contact',
  'not_now_until',
] as const;

export type LevelFilter = '1' | '2' | '3' | 'unsure' | 'linked';

/** People whose words (folded) are all found, strongest ties first. */
export async function listPeople(
  { db, bookId, generation }: Where,
  filter: { readonly words: readonly string[]; readonly level?: LevelFilter | undefined },
  page: { readonly limit: number; readonly offset: number },
): Promise<{ total: number; rows: ListedPerson[] }> {
  const base = db
    .selectFrom('person')
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where((eb) => {
      const conditions: Expression<SqlBool>[] = filter.words.map((word) =>
        eb('search', 'like', `%${escapeLike(word)}%`),
      );
      if (filter.level === 'unsure') conditions.push(eb('level', 'is', null));
      else if (filter.level === 'linked') conditions.push(eb('nominal', '=', 1));
      else if (filter.level) conditions.push(eb('level', '=', Number(filter.level)));
      return eb.and(conditions);
    });
  const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await base
    .select(LISTED)
    .orderBy('strength', 'desc')
    .orderBy('sort_name')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { total: Number(total), rows };
}

/** `%` and `_` in what is typed mean themselves; folding leaves no backslash. */
function escapeLike(word: string): string {
  return word.replaceAll(/[%_\\]/g, '');
}

export async function personRow(
  { db, bookId, generation }: Where,
  id: string,
): Promise<PersonTable | undefined> {
  return db
    .selectFrom('person')
    .selectAll()
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function personRows(
  { db, bookId, generation }: Where,
  ids: readonly string[],
): Promise<PersonTable[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('person')
    .selectAll()
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('id', 'in', ids)
    .execute();
}

/** People whose folded name is exactly this. */
export async function peopleNamed(
  { db, bookId, generation }: Where,
  folded: string,
): Promise<ListedPerson[]> {
  return db
    .selectFrom('person')
    .select(LISTED)
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('sort_name', '=', folded)
    .orderBy('strength', 'desc')
    .orderBy('id')
    .limit(20)
    .execute();
}

export interface Tally {
  readonly level: number | null;
  readonly nominal: number;
  readonly connected: number;
  readonly wrote_ever: number;
  readonly wrote_last_year: number;
  readonly talked_ever: number;
  readonly talked_last_year: number;
  readonly n: number;
}

/** How many people there are of each kind; the Network page adds them up. Served from an index alone. */
export async function tally({ db, bookId, generation }: Where): Promise<Tally[]> {
  const kinds = [
    'level',
    'nominal',
    'connected',
    'wrote_ever',
    'wrote_last_year',
    'talked_ever',
    'talked_last_year',
  ] as const;
  const rows = await db
    .selectFrom('person')
    .select([...kinds, (eb) => eb.fn.countAll<number>().as('n')])
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .groupBy(kinds)
    .execute();
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

/** The people about whom one tap would settle most. */
export async function mostTelling(
  { db, bookId, generation }: Where,
  least: number,
  limit: number,
): Promise<PersonTable[]> {
  return db
    .selectFrom('person')
    .selectAll()
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('question_value', '>=', least)
    .where('do_not_contact', '=', 0)
    .orderBy('question_value', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}
