// The roles of whoever has more than the one that their headline tells, so that an organisation's page is made from memory; and the
// records that are kept of people, among all others found by themselves. The rows of people are made anew at the next start.
import { sql } from 'kysely';
import { columnType, type Database, type Engine } from '../engine.ts';

export async function up(db: Database, engine: Engine): Promise<void> {
  await sql.raw(`alter table person add column roles ${columnType(engine, 'text')}`).execute(db);
  await sql.raw("create index source_kept on source (book_id, id) where type = 'kept'").execute(db);
  await sql`update book set derived_day = null`.execute(db);
}
