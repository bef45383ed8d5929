// Who is who by your word: said, kept as it was said, each word with the records of both sides. Derived: people who may be one, each
// pair once, a < b; and of whom you joined, what each record would belong to without that (null where that is the person).
import { sql } from 'kysely';
import { columnType, type Database, type Engine } from '../engine.ts';

export async function up(db: Database, engine: Engine): Promise<void> {
  const [text, integer, real, instant] = [
    columnType(engine, 'text'),
    columnType(engine, 'integer'),
    columnType(engine, 'real'),
    columnType(engine, 'instant'),
  ];
  const withoutRowid = engine === 'sqlite' ? ' without rowid' : '';
  await sql
    .raw(
      `create table same_person (book_id ${text} not null, id ${text} not null, kind ${text} not null, ` +
        `one ${text} not null, other ${text} not null, takes_back ${text}, said_at ${instant} not null, ` +
        `actor ${text} not null, revision ${integer} not null, primary key (book_id, id))`,
    )
    .execute(db);
  await sql
    .raw(
      `create table likely_pair (book_id ${text} not null, generation ${integer} not null, a ${text} not null, ` +
        `b ${text} not null, probability ${real} not null, worth ${real} not null, reasons ${text} not null, ` +
        `primary key (book_id, generation, a, b))${withoutRowid}`,
    )
    .execute(db);
  await sql
    .raw('create index likely_pair_worth on likely_pair (book_id, generation, worth desc, a, b)')
    .execute(db);
  await sql.raw('create index likely_pair_b on likely_pair (book_id, generation, b)').execute(db);
  await sql.raw(`alter table member add column unit ${text}`).execute(db);
  await sql`update book set derived_day = null`.execute(db);
}
