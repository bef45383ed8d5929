// Who is who by your word, and the derived rows of people who may be one.
import { sql } from 'kysely';
import type { SaidKind, SaidSame } from '#domain/same-person.ts';
import { type Database, type Engine, insertNew, type Trx } from './engine.ts';
import type { LikelyPairTable } from './schema.ts';

/** Everything said, in no order; some hundreds of rows at most, since each is a word of yours. */
export async function saidSame(db: Database | Trx, bookId: string): Promise<SaidSame[]> {
  const rows = await db
    .selectFrom('same_person')
    .select(['id', 'kind', 'one', 'other', 'takes_back', 'revision'])
    .where('book_id', '=', bookId)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    one: JSON.parse(row.one) as string[],
    other: JSON.parse(row.other) as string[],
    of: row.takes_back,
    revision: row.revision,
  }));
}

/** When something was last said of who is who, ms; null where nothing was. */
export async function lastSaidSame(db: Database | Trx, bookId: string): Promise<number | null> {
  const row = await db
    .selectFrom('same_person')
    .select((eb) => eb.fn.max('said_at').as('at'))
    .where('book_id', '=', bookId)
    .executeTakeFirst();
  return row?.at ?? null;
}

export interface NewWord {
  readonly id: string;
  readonly kind: SaidKind;
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly of: string | null;
  readonly saidAt: number;
  readonly actor: string;
  readonly revision: number;
}

export async function saySame(trx: Trx | Database, bookId: string, word: NewWord): Promise<void> {
  await trx
    .insertInto('same_person')
    .values({
      book_id: bookId,
      id: word.id,
      kind: word.kind,
      one: JSON.stringify(word.one.toSorted()),
      other: JSON.stringify(word.other.toSorted()),
      takes_back: word.of,
      said_at: word.saidAt,
      actor: word.actor,
      revision: word.revision,
    })
    .execute();
}

/** Takes these ids out of all that was said; what then speaks of nobody, or of one side alone, goes too. */
export async function forgetSame(
  trx: Trx | Database,
  bookId: string,
  ids: ReadonlySet<string>,
): Promise<void> {
  const all = await saidSame(trx, bookId);
  const gone = new Set<string>();
  for (const word of all) {
    if (word.kind === 'withdrawn') continue;
    const [one, other] = [word.one, word.other].map((side) => side.filter((id) => !ids.has(id)));
    if (one!.length === word.one.length && other!.length === word.other.length) continue;
    if (one!.length === 0 || other!.length === 0) gone.add(word.id);
    else
      await trx
        .updateTable('same_person')
        .set({ one: JSON.stringify(one), other: JSON.stringify(other) })
        .where('book_id', '=', bookId)
        .where('id', '=', word.id)
        .execute();
  }
  for (const { id, of } of all)
    if (gone.has(id) || (of !== null && gone.has(of)))
      await trx.deleteFrom('same_person').where('book_id', '=', bookId).where('id', '=', id).execute();
}

export type LikelyPairRow = Omit<LikelyPairTable, 'book_id' | 'generation'>;

const COLUMNS = {
  book_id: 'text',
  generation: 'integer',
  a: 'text',
  b: 'text',
  probability: 'real',
  worth: 'real',
  reasons: 'text',
} as const;

export async function writeLikelyPairs(
  db: Database | Trx,
  engine: Engine,
  bookId: string,
  generation: number,
  rows: readonly LikelyPairRow[],
): Promise<void> {
  const values = rows.map((it) => [bookId, generation, it.a, it.b, it.probability, it.worth, it.reasons]);
  await insertNew(db, engine, 'likely_pair', COLUMNS, values);
}

/** Pairs with the people that both sides are of now, the most useful first; `offset` counts pairs. */
export async function likelyPairs(
  db: Database | Trx,
  bookId: string,
  generation: number,
  limit: number,
  offset: number,
): Promise<(LikelyPairRow & { readonly personA: string; readonly personB: string })[]> {
  const { rows } = await sql<LikelyPairRow & { personA: string; personB: string }>`
    select p.a, p.b, p.probability, p.worth, p.reasons, m.person_id as ${sql.ref('personA')}, n.person_id as ${sql.ref('personB')}
    from (select a, b, probability, worth, reasons from likely_pair
      where book_id = ${bookId} and generation = ${generation}
      order by worth desc, a, b limit ${sql.lit(limit)} offset ${sql.lit(offset)}) p
    join member m on m.book_id = ${bookId} and m.generation = ${generation} and m.source_id = p.a
    join member n on n.book_id = ${bookId} and n.generation = ${generation} and n.source_id = p.b
    order by p.worth desc, p.a, p.b`.execute(db);
  return rows;
}
