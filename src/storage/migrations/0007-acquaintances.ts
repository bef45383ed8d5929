// Who probably knows whom: derived, each pair once, a < b. What you state of a pair lies among the facts, on both of them.
// What several people were on is found in an index of those rows alone, by thread, so that a book without any pays nothing.
import { sql } from 'kysely';
import { columnType, type Database, type Engine } from '../engine.ts';

export async function up(db: Database, engine: Engine): Promise<void> {
  const [text, integer, real] = [
    columnType(engine, 'text'),
    columnType(engine, 'integer'),
    columnType(engine, 'real'),
  ];
  const withoutRowid = engine === 'sqlite' ? ' without rowid' : '';
  await sql
    .raw(
      `create table acquaintance (book_id ${text} not null, generation ${integer} not null, a ${text} not null, ` +
        `b ${text} not null, chance ${real} not null, said ${integer}, evidence ${text} not null, ` +
        `primary key (book_id, generation, a, b))${withoutRowid}`,
    )
    .execute(db);
  await sql.raw('create index acquaintance_b on acquaintance (book_id, generation, b)').execute(db);
  await sql
    .raw('create index trace_shared on trace (book_id, (coalesce(thread, id)), id, party_id) where crowd > 1')
    .execute(db);
  await sql`update book set derived_day = null`.execute(db);
}
