// Lists, search and counts look at everybody in memory (decision 5), so that an index of everybody serves nobody. What steps
// and questions look at are few among many: indexes of those few alone. A row that lies in five indexes costs an import
// three times as much to write, since each short transaction touches most pages of each.
// A condition is repeated by the query to the letter, since that is how both engines see that the index is enough.
import { sql } from 'kysely';
import type { Database } from '../engine.ts';

const GONE = ['person_1', 'person_2', 'person_3', 'person_4', 'person_5', 'person_6', 'member_1', 'source_2'];

const MADE = [
  'person_strong on person (book_id, generation, strength desc, sort_name, id) where strength >= 0.02',
  'person_owed on person (book_id, generation, owes_reply_since desc, id) where owes_reply_since is not null',
  'person_curious on person (book_id, generation, id) where curious = 1',
  'person_telling on person (book_id, generation, question_value desc, id) where question_value > 0',
  // Most records are a person of their own, of the same id.
  'member_joined on member (book_id, generation, person_id) where source_id <> person_id',
  "source_mine on source (book_id, id) where type = 'mine'",
];

export async function up(db: Database): Promise<void> {
  for (const index of GONE) await sql`drop index if exists ${sql.ref(index)}`.execute(db);
  for (const index of MADE) await sql.raw(`create index ${index}`).execute(db);
}
