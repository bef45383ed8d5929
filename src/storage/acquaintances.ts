// Who probably knows whom: what several people were on together, out of the index of those rows; what you said of pairs; and the
// derived rows.
import { sql } from 'kysely';
import type { AcquaintancePart } from '#domain/acquaintances.ts';
import { type Database, type Engine, insertNew, oneOf, type Trx } from './engine.ts';
import type { AcquaintanceTable, TraceTable } from './schema.ts';

/** The JSON of a row: by files, and by what you said. */
export interface StoredEvidence {
  readonly files: AcquaintancePart | null;
  readonly said: AcquaintancePart | null;
}

export type AcquaintanceRow = Pick<AcquaintanceTable, 'a' | 'b' | 'chance' | 'said' | 'evidence'>;

export type SharedTrace = Pick<
  TraceTable,
  'id' | 'party_id' | 'kind' | 'at' | 'direction' | 'crowd' | 'import_id'
> & {
  /** Its thread, or itself. */
  readonly thing: string;
};

const thing = sql<string>`coalesce(thread, id)`;

/** A page of the rows of which several people were part, thread by thread, event by event. */
export async function sharedTraces(
  db: Database | Trx,
  bookId: string,
  after: SharedTrace | null,
  limit: number,
): Promise<SharedTrace[]> {
  const { rows } = await sql<SharedTrace>`
    select ${thing} as thing, id, party_id, kind, at, direction, crowd, import_id from trace
    where book_id = ${bookId} and crowd > 1
    ${after ? sql`and coalesce(thread, id) >= ${after.thing} and (coalesce(thread, id), id, party_id) > (${after.thing}, ${after.id}, ${after.party_id})` : sql``}
    order by book_id, coalesce(thread, id), id, party_id limit ${sql.lit(limit)}`.execute(db);
  return rows;
}

/** All rows of whatever any of these records was on with others, thread by thread. */
export async function sharedTracesAround(
  db: Database | Trx,
  bookId: string,
  records: readonly string[],
): Promise<SharedTrace[]> {
  if (records.length === 0) return [];
  const { rows } = await sql<SharedTrace>`
    select ${thing} as thing, id, party_id, kind, at, direction, crowd, import_id from trace
    where book_id = ${bookId} and crowd > 1 and coalesce(thread, id) in (
      select ${thing} from trace
      where book_id = ${bookId} and crowd > 1 and ${oneOf(db, 'party_id', records)})
    order by coalesce(thread, id), id, party_id`.execute(db);
  return rows;
}

export interface SaidOfPairs {
  /** Of `who` and the value of the fact, oldest first. */
  readonly knows: readonly { readonly who: string; readonly value: unknown }[];
  readonly through: readonly { readonly who: string; readonly value: unknown; readonly revision: number }[];
  readonly logged: readonly {
    readonly id: string;
    readonly at: number | null;
    readonly people: readonly string[];
  }[];
}

/** What you said of pairs; of those with any of these ids, where they are given. */
export async function saidOfPairs(
  db: Database | Trx,
  bookId: string,
  ids?: readonly string[],
): Promise<SaidOfPairs> {
  const facts = await db
    .selectFrom('fact')
    .select(['person_id', 'field', 'value', 'revision'])
    .where('book_id', '=', bookId)
    .where('field', 'in', ['knows', 'met-through'])
    .$if(ids !== undefined, (query) =>
      query.where((eb) =>
        // Who was brought by whom: all of them, since of each the last word alone counts.
        eb.or([eb('field', '=', 'met-through'), oneOf(db, 'person_id', ids!)]),
      ),
    )
    .orderBy('revision')
    .orderBy('id')
    .execute();
  const of = (field: string) =>
    facts
      .filter((it) => it.field === field)
      .map((it) => ({
        who: it.person_id,
        value: it.value === null ? null : (JSON.parse(it.value) as unknown),
        revision: it.revision,
      }));
  const several = db
    .selectFrom('interaction_person')
    .select('interaction_id')
    .where('book_id', '=', bookId)
    .$if(ids !== undefined, (query) =>
      query.where('interaction_id', 'in', (eb) =>
        eb
          .selectFrom('interaction_person')
          .select('interaction_id')
          .where('book_id', '=', bookId)
          .where(oneOf(db, 'person_id', ids!)),
      ),
    )
    .groupBy('interaction_id')
    .having((eb) => eb.fn.countAll(), '>', 1);
  const rows = await db
    .selectFrom('interaction_person as p')
    .innerJoin('interaction as i', (join) =>
      join.onRef('i.book_id', '=', 'p.book_id').onRef('i.id', '=', 'p.interaction_id'),
    )
    .select(['i.id', 'i.at', 'p.person_id'])
    .where('p.book_id', '=', bookId)
    .where('p.interaction_id', 'in', several)
    .orderBy('i.id')
    .orderBy('p.person_id')
    .execute();
  const logged = [...Map.groupBy(rows, (row) => row.id)].map(([id, some]) => ({
    id,
    at: some[0]!.at,
    people: some.map((row) => row.person_id),
  }));
  return { knows: of('knows'), through: of('met-through'), logged };
}

const COLUMNS = {
  book_id: 'text',
  generation: 'integer',
  a: 'text',
  b: 'text',
  chance: 'real',
  said: 'integer',
  evidence: 'text',
} as const;

export async function writeAcquaintances(
  db: Database | Trx,
  engine: Engine,
  bookId: string,
  generation: number,
  rows: readonly AcquaintanceRow[],
): Promise<void> {
  const values = rows.map((it) => [bookId, generation, it.a, it.b, it.chance, it.said, it.evidence]);
  await insertNew(db, engine, 'acquaintance', COLUMNS, values);
}

/** Rows of which these people are part, the surest first. */
export async function acquaintancesOf(
  db: Database | Trx,
  bookId: string,
  generation: number,
  ids: readonly string[],
): Promise<AcquaintanceRow[]> {
  const found = new Map<string, AcquaintanceRow>();
  for (const side of ['a', 'b'] as const) {
    const rows = await db
      .selectFrom('acquaintance')
      .select(['a', 'b', 'chance', 'said', 'evidence'])
      .where('book_id', '=', bookId)
      .where('generation', '=', generation)
      .where(side, 'in', ids)
      .execute();
    for (const row of rows) found.set(`${row.a} ${row.b}`, row);
  }
  return [...found.values()].toSorted(
    (one, other) =>
      other.chance - one.chance ||
      Number(other.said !== null) - Number(one.said !== null) ||
      (one.a + one.b < other.a + other.b ? -1 : 1),
  );
}

export async function removeAcquaintances(
  trx: Database | Trx,
  bookId: string,
  generation: number,
  ids: readonly string[],
): Promise<void> {
  for (const side of ['a', 'b'] as const)
    await trx
      .deleteFrom('acquaintance')
      .where('book_id', '=', bookId)
      .where('generation', '=', generation)
      .where(side, 'in', ids)
      .execute();
}
