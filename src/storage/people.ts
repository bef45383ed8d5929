// Reading people: the list, the counts, and who is meant by a name. Order is the same on both engines (bytes, collation C).
import { type Expression, sql, type SqlBool } from 'kysely';
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

export type LevelFilter = '1' | '2' | '3' | 'not-yet' | 'unsure' | 'linked';
const WHICH = {
  connections: 'connected',
  wrote: 'wrote_ever',
  'wrote-last-year': 'wrote_last_year',
  talked: 'talked_ever',
  'talked-last-year': 'talked_last_year',
} as const;

/**
 * People in whose words each typed word is the beginning of one. Names that begin with what was typed come first,
 * then names that hold it, then the rest; among equals the strongest ties.
 */
export async function listPeople(
  { db, bookId, generation }: Where,
  filter: {
    readonly words: readonly string[];
    readonly level?: LevelFilter | undefined;
    readonly which?: keyof typeof WHICH | undefined;
  },
  page: { readonly limit: number; readonly offset: number },
): Promise<{ total: number; rows: ListedPerson[] }> {
  const base = db
    .selectFrom('person')
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where((eb) => {
      const conditions: Expression<SqlBool>[] = filter.words.map((word) =>
        eb('search', 'like', pattern(word)),
      );
      if (filter.level === 'unsure') conditions.push(eb('level', 'is', null));
      else if (filter.level === 'not-yet') conditions.push(eb('level', '=', 3), eb('nominal', '=', 0));
      else if (filter.level === 'linked') conditions.push(eb('nominal', '=', 1));
      else if (filter.level) conditions.push(eb('level', '=', Number(filter.level)));
      if (filter.which) conditions.push(eb(WHICH[filter.which], '=', 1));
      return eb.and(conditions);
    });
  const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const typed = filter.words.join(' ');
  const listed = base.select(LISTED);
  const ranked =
    typed === ''
      ? listed
      : listed.orderBy((eb) =>
          eb
            .case()
            .when('sort_name', 'like', `${typed}%`)
            .then(0)
            .when(
              eb.and(filter.words.map((word) => eb(sql<string>`' ' || sort_name`, 'like', pattern(word)))),
            )
            .then(1)
            .else(2)
            .end(),
        );
  const rows = await ranked
    .orderBy('strength', 'desc')
    .orderBy('sort_name')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { total, rows };
}

/** Scripts that put no space between words are searched in the middle of them too. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function pattern(word: string): string {
  return UNSPACED.test(word) ? `%${word}%` : `% ${word}%`;
}

/** Text as the search column holds it: words of letters and digits, a space before each. */
export function searchWords(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
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

/** More of one name than anybody has to choose among. */
const NAMESAKES = 50;

/** People whose folded name is exactly this. */
export async function peopleNamed(
  { db, bookId, generation }: Where,
  folded: string,
): Promise<ListedPerson[]> {
  const rows = await db
    .selectFrom('person')
    .select(LISTED)
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('sort_name', '=', folded)
    .limit(NAMESAKES)
    .execute();
  // Sorted here: asked to sort by strength, SQLite would walk everybody in that order.
  return rows.sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
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
  return rows.map((row) => row);
}

/** Everybody in few words, the strongest tie first. Sorted here: in the order of an index, the rows would be looked up one by one. */
export async function everybody({
  db,
  bookId,
  generation,
}: Where): Promise<
  Pick<PersonTable, 'id' | 'name' | 'organisation' | 'level' | 'nominal' | 'strength' | 'last_at'>[]
> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'organisation', 'level', 'nominal', 'strength', 'last_at'])
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .execute();
  return rows.sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
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
    .where('level', 'is', null)
    .where('question_value', '>=', least)
    .where('do_not_contact', '=', 0)
    .orderBy('question_value', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}
