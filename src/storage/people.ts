// Reading people: the list, the counts, and who is meant by a name. Order is the same on both engines (bytes, collation C).
import { sql } from 'kysely';
import { type Database, oneOf, type Trx } from './engine.ts';
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

/** Of these people: name, level, and whether they are left in peace. */
export async function standingOf(
  { db, bookId, generation }: Where,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'level', 'do_not_contact', 'not_now_until'])
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where(oneOf(db, 'id', ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
export type Standing = Pick<PersonTable, 'id' | 'name' | 'level' | 'do_not_contact' | 'not_now_until'>;

/** Present id and name of people, by any of their ids; whom nobody knows is left out. */
export async function namesOfIds(
  where: Where,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  const { db, bookId, generation } = where;
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Map();
  const rows = await db
    .selectFrom('member as m')
    .innerJoin('person as p', (join) =>
      join
        .onRef('p.book_id', '=', 'm.book_id')
        .onRef('p.generation', '=', 'm.generation')
        .onRef('p.id', '=', 'm.person_id'),
    )
    .select(['m.source_id', 'p.id', 'p.name'])
    .where('m.book_id', '=', bookId)
    .where('m.generation', '=', generation)
    .where('m.source_id', 'in', unique)
    .execute();
  return new Map(rows.map((it) => [it.source_id, { id: it.id, name: it.name }]));
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
    // As a list of ids from the index: SQLite would otherwise walk all people of the book.
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('person')
        .select('id')
        .where('book_id', '=', bookId)
        .where('generation', '=', generation)
        .where('sort_name', '=', folded)
        .limit(NAMESAKES),
    )
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

/** The people about whom one tap would settle most. */
export async function mostTelling(
  { db, bookId, generation }: Where,
  least: number,
  limit: number,
): Promise<PersonTable[]> {
  return (
    db
      .selectFrom('person')
      .selectAll()
      .where('book_id', '=', bookId)
      .where('generation', '=', generation)
      // Written out as the index of those few is (migration 0006).
      .where(sql<boolean>`question_value > 0`)
      .where('question_value', '>=', least)
      .where('do_not_contact', '=', 0)
      .orderBy('question_value', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute()
  );
}
