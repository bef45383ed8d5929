// Whose derived row was made anew or taken out, and at which revision: processes that hold the list of everybody in memory
// read those alone again. Of the installation and of the moment, like `touched`: in no export, and gone with its generation.
import { sql } from 'kysely';
import { columnType, type Database, type Engine } from '../engine.ts';

export async function up(db: Database, engine: Engine): Promise<void> {
  const [text, integer] = [columnType(engine, 'text'), columnType(engine, 'integer')];
  const withoutRowid = engine === 'sqlite' ? ' without rowid' : '';
  await sql
    .raw(
      `create table person_change (book_id ${text} not null, generation ${integer} not null, revision ${integer} not null, ` +
        `person_id ${text} not null, primary key (book_id, generation, revision, person_id))${withoutRowid}`,
    )
    .execute(db);
}
