// Levels look at how quick answers are, at small rounds, and at whoever is likely the same person: everybody is judged anew at the
// next start.
import { sql } from 'kysely';
import type { Database } from '../engine.ts';

export async function up(db: Database): Promise<void> {
  await sql`update book set derived_day = null`.execute(db);
}
