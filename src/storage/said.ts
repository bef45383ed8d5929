// What the user stated: facts, notes, interactions logged by hand, answers to steps, settings. Append-only but for logs and notes.
import { mentionedIn } from '#domain/mentions.ts';
import type { FactField, SaidFact } from '#domain/person-view.ts';
import { type Database, oneOf, type Trx } from './engine.ts';
import { givenOrAsked } from './giving.ts';
import type { FactTable, InteractionTable, NoteTable } from './schema.ts';

export type StoredFact = SaidFact & { readonly personId: string };
export type StoredInteraction = Omit<InteractionTable, 'book_id'> & { readonly people: readonly string[] };

/** Writes one fact; `value` undefined takes it back. */
export async function sayFact(
  trx: Trx | Database,
  bookId: string,
  fact: {
    id: string;
    personId: string;
    field: FactField;
    value: unknown;
    saidAt: number;
    actor: string;
    revision: number;
  },
): Promise<void> {
  await trx
    .insertInto('fact')
    .values({
      book_id: bookId,
      id: fact.id,
      person_id: fact.personId,
      field: fact.field,
      value: fact.value === undefined || fact.value === null ? null : JSON.stringify(fact.value),
      said_at: fact.saidAt,
      actor: fact.actor,
      revision: fact.revision,
    })
    .execute();
}

/** Facts of these people, oldest revision first; of everybody when no ids are given. */
export async function factsOf(
  db: Database | Trx,
  bookId: string,
  personIds?: readonly string[],
): Promise<StoredFact[]> {
  if (personIds?.length === 0) return [];
  let query = db
    .selectFrom('fact')
    .select(['person_id', 'field', 'value', 'said_at', 'revision'])
    .where('book_id', '=', bookId);
  if (personIds) query = query.where('id', 'in', idsAbout(db, 'fact', bookId, personIds));
  const rows = await query.orderBy('revision').orderBy('id').execute();
  return rows.map(storedFact);
}

/** Facts of these fields, of everybody, oldest revision first. */
export async function factsOfFields(
  db: Database | Trx,
  bookId: string,
  fields: readonly FactField[],
): Promise<StoredFact[]> {
  const rows = await db
    .selectFrom('fact')
    .select(['person_id', 'field', 'value', 'said_at', 'revision'])
    .where('book_id', '=', bookId)
    .where('field', 'in', fields)
    .orderBy('revision')
    .orderBy('id')
    .execute();
  return rows.map(storedFact);
}

function storedFact(
  row: Pick<FactTable, 'person_id' | 'field' | 'value' | 'said_at' | 'revision'>,
): StoredFact {
  return {
    personId: row.person_id,
    field: row.field as FactField,
    value: row.value === null ? null : (JSON.parse(row.value) as unknown),
    saidAt: row.said_at,
    revision: row.revision,
  };
}

/** Of how many people a level was ever said. */
export async function levelsSaid(db: Database | Trx, bookId: string): Promise<number> {
  const row = await db
    .selectFrom('fact')
    .select((eb) => eb.fn.count<number>('person_id').distinct().as('n'))
    .where('book_id', '=', bookId)
    .where('field', '=', 'level')
    .executeTakeFirst();
  return row?.n ?? 0;
}

export async function notesOf(
  db: Database | Trx,
  bookId: string,
  personIds: readonly string[],
): Promise<NoteTable[]> {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('note')
    .selectAll()
    .where('book_id', '=', bookId)
    .where('id', 'in', idsAbout(db, 'note', bookId, personIds))
    .orderBy('revision')
    .orderBy('id')
    .execute();
}

/** As a list of ids from the index: SQLite would otherwise walk all facts and notes of the book. */
function idsAbout(db: Database | Trx, table: 'fact' | 'note', bookId: string, personIds: readonly string[]) {
  return db
    .selectFrom(table)
    .select('id')
    .where('book_id', '=', bookId)
    .where(oneOf(db, 'person_id', personIds));
}

/** Interactions logged with any of these people, each with everybody who was there. */
export async function interactionsOf(
  db: Database | Trx,
  bookId: string,
  personIds: readonly string[],
): Promise<StoredInteraction[]> {
  if (personIds.length === 0) return [];
  const links = await db
    .selectFrom('interaction_person')
    .select('interaction_id')
    .distinct()
    .where('book_id', '=', bookId)
    .where(oneOf(db, 'person_id', personIds))
    .execute();
  return interactionsById(
    db,
    bookId,
    links.map((link) => link.interaction_id),
  );
}

export async function interactionsById(
  db: Database | Trx,
  bookId: string,
  ids: readonly string[],
): Promise<StoredInteraction[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('interaction')
    .select(['id', 'kind', 'at', 'day', 'note', 'revision'])
    .where('book_id', '=', bookId)
    .where('id', 'in', ids)
    .orderBy('revision')
    .orderBy('id')
    .execute();
  const people = await db
    .selectFrom('interaction_person')
    .select(['interaction_id', 'person_id'])
    .where('book_id', '=', bookId)
    .where('interaction_id', 'in', ids)
    .orderBy('person_id')
    .execute();
  return rows.map((row) => ({
    ...row,
    people: people.filter((it) => it.interaction_id === row.id).map((it) => it.person_id),
  }));
}

/** Everybody of whom something is said: facts, notes or logged interactions. */
export async function saidOf(db: Database | Trx, bookId: string): Promise<ReadonlySet<string>> {
  const facts = await db
    .selectFrom('fact')
    .select('person_id')
    .distinct()
    .where('book_id', '=', bookId)
    .execute();
  return (await notedOrLogged(db, bookId)).union(new Set(facts.map((row) => row.person_id)));
}

/** Notes in which somebody is mentioned. Few among all: those of one person are looked for among them. */
export async function notesWithMentions(
  db: Database | Trx,
  bookId: string,
): Promise<Pick<NoteTable, 'id' | 'person_id' | 'text' | 'at'>[]> {
  return db
    .selectFrom('note')
    .select(['id', 'person_id', 'text', 'at'])
    .where('book_id', '=', bookId)
    .where('text', 'like', '%@[%')
    .execute();
}

/** People of whom a note or a logged interaction speaks, by being about them or by mentioning them. */
export async function notedOrLogged(db: Database | Trx, bookId: string): Promise<ReadonlySet<string>> {
  const notes = await db
    .selectFrom('note')
    .select('person_id')
    .distinct()
    .where('book_id', '=', bookId)
    .execute();
  const logs = await db
    .selectFrom('interaction_person')
    .select('person_id')
    .distinct()
    .where('book_id', '=', bookId)
    .execute();
  const mentioned = (await notesWithMentions(db, bookId)).flatMap((row) => mentionedIn(row.text));
  const given = await givenOrAsked(db, bookId);
  return new Set([...[...notes, ...logs].map((row) => row.person_id), ...mentioned, ...given]);
}

export async function readSettings(
  db: Database | Trx,
  bookId: string,
): Promise<ReadonlyMap<string, unknown>> {
  const rows = await db
    .selectFrom('setting')
    .select(['name', 'value'])
    .where('book_id', '=', bookId)
    .execute();
  return new Map(rows.map((row) => [row.name, JSON.parse(row.value) as unknown]));
}

export async function writeSetting(
  trx: Trx | Database,
  bookId: string,
  name: string,
  value: unknown,
): Promise<void> {
  const text = JSON.stringify(value);
  await trx
    .insertInto('setting')
    .values({ book_id: bookId, name, value: text })
    .onConflict((oc) => oc.columns(['book_id', 'name']).doUpdateSet({ value: text }))
    .execute();
}
