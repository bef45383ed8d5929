// "You are not a nuisance": of each person the latest time that you wrote after a long silence, wrote the first word ever,
// were asked something, were written to again; and how fast it was answered (ms). The rows are made anew at the next start.
import { sql } from 'kysely';
import { columnType, type Database, type Engine } from '../engine.ts';

const COLUMNS = [
  'silence_at',
  'silence_answer',
  'first_at',
  'first_answer',
  'asked_at',
  'asked_answer',
  'back_at',
] as const;

export async function up(db: Database, engine: Engine): Promise<void> {
  for (const name of COLUMNS)
    await sql.raw(`alter table person add column "${name}" ${columnType(engine, 'instant')}`).execute(db);
  await sql
    .raw(`alter table person add column approached ${columnType(engine, 'integer')} not null default 0`)
    .execute(db);
  // Of those who have any of it, the counts are added up from the index alone.
  await sql
    .raw(
      `create index person_approaches on person (book_id, generation, ${COLUMNS.join(', ')}) where approached = 1`,
    )
    .execute(db);
  await sql`update book set derived_day = null`.execute(db);
}
