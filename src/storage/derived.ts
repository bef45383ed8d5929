// Derived rows: written a generation at a time, seen when the book's generation says so, swept afterwards.
import { sql } from 'kysely';
import { readBook } from './book-state.ts';
import { type Database, deleteSome, type Engine, insertNew, oneOf, type Trx } from './engine.ts';
import type { MemberTable, PersonTable } from './schema.ts';

const PERSON_COLUMNS = {
  book_id: 'text',
  generation: 'integer',
  id: 'text',
  name: 'text',
  sort_name: 'text',
  search: 'text',
  headline: 'text',
  organisation: 'text',
  level: 'integer',
  basis: 'text',
  strength: 'real',
  nominal: 'integer',
  connected: 'integer',
  wrote_ever: 'integer',
  wrote_last_year: 'integer',
  talked_ever: 'integer',
  talked_last_year: 'integer',
  last_at: 'instant',
  last_talk_at: 'instant',
  owes_reply_since: 'instant',
  question_value: 'real',
  curious: 'integer',
  do_not_contact: 'integer',
  not_now_until: 'text',
  sources: 'integer',
  silence_at: 'instant',
  silence_answer: 'instant',
  first_at: 'instant',
  first_answer: 'instant',
  asked_at: 'instant',
  asked_answer: 'instant',
  back_at: 'instant',
  approached: 'integer',
  roles: 'text',
  summary: 'text',
} as const;

export async function writePeople(
  db: Database | Trx,
  engine: Engine,
  bookId: string,
  generation: number,
  rows: readonly Omit<PersonTable, 'book_id' | 'generation'>[],
): Promise<void> {
  const names = Object.keys(PERSON_COLUMNS) as (keyof typeof PERSON_COLUMNS)[];
  await insertNew(
    db,
    engine,
    'person',
    PERSON_COLUMNS,
    rows.map((row) => {
      const whole: PersonTable = { ...row, book_id: bookId, generation };
      return names.map((name) => whole[name]);
    }),
  );
}

export async function writeMembers(
  db: Database | Trx,
  engine: Engine,
  bookId: string,
  generation: number,
  rows: readonly (readonly [source: string, person: string, unit?: string | null | undefined])[],
): Promise<void> {
  const columns = {
    book_id: 'text',
    generation: 'integer',
    source_id: 'text',
    person_id: 'text',
    unit: 'text',
  } as const;
  await insertNew(
    db,
    engine,
    'member',
    columns,
    rows.map(([source, person, unit]) => [
      bookId,
      generation,
      source,
      person,
      unit === person ? null : (unit ?? null),
    ]),
  );
}

export async function writeIdentities(
  db: Database | Trx,
  engine: Engine,
  bookId: string,
  generation: number,
  rows: readonly (readonly [string, string])[],
): Promise<void> {
  const columns = { book_id: 'text', generation: 'integer', key: 'text', person_id: 'text' } as const;
  await insertNew(
    db,
    engine,
    'identity',
    columns,
    rows.map(([key, person]) => [bookId, generation, key, person]),
  );
}

/** Notes that somebody's row is no longer what it was, for who holds the list in memory. */
async function noteChange(
  trx: Trx | Database,
  bookId: string,
  generation: number,
  personId: string,
): Promise<void> {
  await sql`insert into person_change (book_id, generation, revision, person_id)
    select id, ${sql.lit(generation)}, revision, ${personId} from book where id = ${bookId} on conflict do nothing`.execute(
    trx,
  );
}

/** Most records are a person of their own, of the same id; the others are as their index is made (migration 0006). */
const own = sql<boolean>`source_id = person_id`;
const joined = sql<boolean>`source_id <> person_id`;

/** Takes one person's derived rows out of a generation (to write them anew, or because nothing speaks of them any more). */
export async function removePerson(
  trx: Trx | Database,
  bookId: string,
  generation: number,
  personId: string,
  membersToo: boolean,
): Promise<void> {
  await noteChange(trx, bookId, generation, personId);
  await trx
    .deleteFrom('person')
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('id', '=', personId)
    .execute();
  if (!membersToo) return;
  const members = trx
    .deleteFrom('member')
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('person_id', '=', personId);
  await members.where('source_id', '=', personId).execute();
  await members.where(joined).execute();
  await trx
    .deleteFrom('identity')
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('person_id', '=', personId)
    .execute();
}

/** The person that a record, a hand-made id or an older person id belongs to now. */
export async function personOfId(
  db: Database | Trx,
  bookId: string,
  generation: number,
  id: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('member')
    .select('person_id')
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('source_id', '=', id)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Who bears these keys; a key that too many share is borne by nobody (`''`). */
export async function bearersOf(
  db: Database | Trx,
  bookId: string,
  generation: number,
  keys: readonly string[],
): Promise<{ key: string; person_id: string }[]> {
  if (keys.length === 0) return [];
  return db
    .selectFrom('identity')
    .select(['key', 'person_id'])
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('key', 'in', keys)
    .orderBy('key')
    .orderBy('person_id')
    .execute();
}

/** The keys that one person bears. */
export async function keysOf(
  db: Database | Trx,
  bookId: string,
  generation: number,
  personId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('identity')
    .select('key')
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('person_id', '=', personId)
    .orderBy('key')
    .execute();
  return rows.map((row) => row.key);
}

/** Takes everything derived of these ids out of all generations, also of one that is just being made or was left behind. */
export async function erasePeople(
  trx: Trx | Database,
  bookId: string,
  ids: readonly string[],
): Promise<void> {
  const { generation } = await readBook(trx, bookId);
  for (const id of ids) await noteChange(trx, bookId, generation, id);
  await trx.deleteFrom('person').where('book_id', '=', bookId).where('id', 'in', ids).execute();
  await trx.deleteFrom('identity').where('book_id', '=', bookId).where('person_id', 'in', ids).execute();
  for (const side of ['a', 'b'] as const)
    await trx.deleteFrom('acquaintance').where('book_id', '=', bookId).where(side, 'in', ids).execute();
  for (const side of ['a', 'b'] as const)
    await trx.deleteFrom('likely_pair').where('book_id', '=', bookId).where(side, 'in', ids).execute();
  await trx.deleteFrom('member').where('book_id', '=', bookId).where('source_id', 'in', ids).execute();
}

export type MemberRow = Pick<MemberTable, 'source_id' | 'person_id' | 'unit'>;

/** All records of these people. One of the person's own id is found by the key, the others in the index of those alone. */
export async function memberRows(
  db: Database | Trx,
  bookId: string,
  generation: number,
  personIds: readonly string[],
): Promise<MemberRow[]> {
  if (personIds.length === 0) return [];
  const within = db.selectFrom('member').where('book_id', '=', bookId).where('generation', '=', generation);
  const all = within.select(['source_id', 'person_id', 'unit']);
  // By their keys, which that index holds: with `unit` asked for SQLite would rather walk all members than look there.
  const others = within.select('source_id').where('person_id', 'in', personIds).where(joined);
  return [
    ...(await all
      .where('person_id', 'in', personIds)
      .where('source_id', 'in', personIds)
      .where(own)
      .execute()),
    ...(await all.where('source_id', 'in', others).execute()),
  ];
}

/** The people that these records, hand-made ids or older person ids belong to; whom nobody knows is left out. */
export async function personsOfIds(
  db: Database | Trx,
  bookId: string,
  generation: number,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('member')
    .select('person_id')
    .distinct()
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where('source_id', 'in', ids)
    .execute();
  return rows.map((row) => row.person_id);
}

/** Of each of these records, hand-made ids or older person ids whose it is now; whom nobody knows is left out. */
export async function personOfEach(
  db: Database | Trx,
  bookId: string,
  generation: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('member')
    .select(['source_id', 'person_id'])
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where(oneOf(db, 'source_id', [...new Set(ids)]))
    .execute();
  return new Map(rows.map((row) => [row.source_id, row.person_id]));
}

export async function membersOf(
  db: Database | Trx,
  bookId: string,
  generation: number,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  if (personIds.length === 0) return new Map();
  const rows = await memberRows(db, bookId, generation, personIds);
  const members = new Map<string, string[]>(personIds.map((id) => [id, []]));
  for (const row of rows.toSorted((a, b) => (a.source_id < b.source_id ? -1 : 1)))
    members.get(row.person_id)!.push(row.source_id);
  return members;
}

const SWEPT_ROWS = 1500;

/** Deletes some rows of other generations than the one that is seen; call again until 0. */
export async function sweepSome(
  db: Database,
  engine: Engine,
  bookId: string,
  generation: number,
): Promise<number> {
  const keys = {
    member: ['source_id'],
    person: ['id'],
    identity: ['key', 'person_id'],
    acquaintance: ['a', 'b'],
    likely_pair: ['a', 'b'],
    person_change: ['revision', 'person_id'],
  } as const;
  for (const [table, key] of Object.entries(keys) as [keyof typeof keys, readonly string[]][]) {
    for (const which of [
      sql<boolean>`book_id = ${bookId} and generation < ${generation}`,
      sql<boolean>`book_id = ${bookId} and generation > ${generation}`,
    ]) {
      const whole = ['book_id', 'generation', ...key];
      const deleted = await deleteSome(db, engine, table, whole, which, SWEPT_ROWS);
      if (deleted > 0) return deleted;
    }
  }
  return 0;
}

/** Stored summaries of these people, as JSON; where one of them has no row yet, also that of somebody else. */
export async function summariesOf(
  db: Database | Trx,
  bookId: string,
  generation: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const people = db
    .selectFrom('person')
    .select(['id', 'summary'])
    .where('book_id', '=', bookId)
    .where('generation', '=', generation);
  const found = new Map<string, string>();
  for (let at = 0; at < ids.length; at += 500)
    for (const row of await people.where('id', 'in', ids.slice(at, at + 500)).execute())
      found.set(row.id, row.summary);
  if (found.size < ids.length) {
    const other = await people.orderBy('id').limit(1).executeTakeFirst();
    if (other) found.set(other.id, other.summary);
  }
  return found;
}
