// What would be, if: work within a transaction of which nothing stays.
import { sql } from 'kysely';
import type { Database, Trx } from './engine.ts';

/** Returns what the work returned; all that it wrote is as before. Where it throws, the transaction ends as a whole. */
export async function tried<T>(trx: Trx | Database, work: () => Promise<T>): Promise<T> {
  await sql`savepoint tried`.execute(trx);
  const result = await work();
  await sql`rollback to savepoint tried`.execute(trx);
  await sql`release savepoint tried`.execute(trx);
  return result;
}
