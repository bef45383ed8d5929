// Which rows an import owns is asked only when it is taken out, and then a walk along the key is quick enough. Two indexes
// for it doubled what each imported row costs to write.
import { sql } from 'kysely';
import type { Database } from '../engine.ts';

export async function up(db: Database): Promise<void> {
  for (const index of ['trace_1', 'source_1']) await sql`drop index ${sql.ref(index)}`.execute(db);
}
