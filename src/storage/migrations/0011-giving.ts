// What is given and received, thanks, promises, asks with their answers, what people recommend, and messages that you said you sent.
// All of it said by you. A person is named by the id of which it was said; null where it is of nobody.
import { sql } from 'kysely';
import { columnType, type Database, type Engine } from '../engine.ts';

export async function up(db: Database, engine: Engine): Promise<void> {
  const [text, integer, instant] = [
    columnType(engine, 'text'),
    columnType(engine, 'integer'),
    columnType(engine, 'instant'),
  ];
  const book = `book_id ${text} not null, id ${text} not null`;
  const said = `at ${instant} not null, day ${text} not null, revision ${integer} not null, primary key (book_id, id)`;
  for (const table of [
    `gift (${book}, person_id ${text} not null, direction ${text} not null, kind ${text} not null, what ${text} not null, ` +
      `topic ${text}, for_kind ${text}, for_id ${text}, recommendation_id ${text}, outcome ${text}, outcome_note ${text}, ` +
      `${said})`,
    `thanks (${book}, person_id ${text} not null, for_kind ${text}, for_id ${text}, how ${text} not null, note ${text}, ${said})`,
    `promise (${book}, person_id ${text} not null, whose ${text} not null, text ${text} not null, due ${text}, ` +
      `state ${text} not null, settled_on ${text}, for_kind ${text}, for_id ${text}, ${said})`,
    `ask (${book}, topic ${text} not null, text ${text}, kind ${text} not null, for_person ${text}, state ${text} not null, ${said})`,
    `answer (${book}, ask_id ${text} not null, by_person ${text}, recommendation_id ${text}, note ${text}, ${said})`,
    `recommendation (${book}, name ${text} not null, person_id ${text}, topic ${text} not null, by_person ${text}, note ${text}, ` +
      `verdict ${text}, verdict_note ${text}, ${said})`,
    `sent (${book}, person_id ${text} not null, purpose ${text} not null, weight ${integer} not null, for_kind ${text}, for_id ${text}, ` +
      `note ${text}, ${said})`,
  ])
    await sql.raw(`create table ${table}`).execute(db);
  for (const table of ['gift', 'thanks', 'promise', 'sent'])
    await sql.raw(`create index ${table}_person on ${table} (book_id, person_id)`).execute(db);
  await sql.raw('create index answer_ask on answer (book_id, ask_id)').execute(db);
}
