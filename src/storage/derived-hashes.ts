// What is derived as one hash for each table: of what follows from sources and said rows alone, whenever it was judged.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Trx } from './engine.ts';

const COLUMNS = {
  member: ['source_id', 'person_id'],
  identity: ['key', 'person_id'],
  acquaintance: ['a', 'b', 'chance', 'said'],
  person: [
    'id',
    'name',
    'sort_name',
    'search',
    'headline',
    'organisation',
    'basis',
    'connected',
    'wrote_ever',
    'talked_ever',
    'last_at',
    'last_talk_at',
    'do_not_contact',
    'sources',
  ],
} as const;
const PAGE = 2000;

export async function derivedHashes(
  db: Database | Trx,
  bookId: string,
  generation: number,
): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {};
  for (const [table, columns] of Object.entries(COLUMNS)) {
    const hash = createHash('sha256');
    const names = sql.join(columns.map((name) => sql.ref(name)));
    const key = columns.slice(0, table === 'identity' || table === 'acquaintance' ? 2 : 1);
    const order = sql.join(key.map((name) => sql.ref(name)));
    let after: readonly unknown[] | undefined;
    for (;;) {
      const { rows } = await sql<Record<string, unknown>>`select ${names} from ${sql.table(table)}
        where book_id = ${bookId} and generation = ${generation}
        ${after ? sql`and (${order}) > (${sql.join(after)})` : sql``}
        order by ${order} limit ${sql.lit(PAGE)}`.execute(db);
      for (const row of rows) hash.update(JSON.stringify(columns.map((name) => row[name])));
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) break;
      after = key.map((name) => last[name]);
    }
    hashes[table] = hash.digest('hex');
  }
  return hashes;
}
