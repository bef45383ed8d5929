// What stands in one's own words in gifts, thanks, promises, messages, asks, answers and recommendations.
import type { Database, Trx } from './engine.ts';
import { allOf } from './giving.ts';

/** Columns of one's own words, and the column that says whom the row is about. */
const TEXTS = [
  ['gift', ['what', 'outcome_note'], 'person_id'],
  ['thanks', ['note'], 'person_id'],
  ['promise', ['text'], 'person_id'],
  ['sent', ['note'], 'person_id'],
  ['ask', ['topic', 'text'], 'for_person'],
  ['answer', ['note'], 'by_person'],
  ['recommendation', ['note', 'verdict_note'], 'by_person'],
] as const;

/** Puts other words where `change` has others. Returns whom those rows are about. */
export async function changeTexts(
  trx: Trx | Database,
  bookId: string,
  change: (text: string) => string,
): Promise<string[]> {
  const about: string[] = [];
  for (const [table, columns, person] of TEXTS)
    for (const row of (await allOf(trx, bookId, table)) as unknown as Record<string, string | null>[]) {
      const changed = columns.flatMap((column) => {
        const text = row[column] ?? '';
        const left = change(text);
        return left === text ? [] : [[column, left] as const];
      });
      if (changed.length === 0) continue;
      await trx
        // Kysely wants one table: what is asked of them here, all have under the same name.
        .updateTable(table as 'gift')
        .set(Object.fromEntries(changed))
        .where('book_id', '=', bookId)
        .where('id', '=', row['id']!)
        .execute();
      const whom = row[person];
      if (whom) about.push(whom);
    }
  return about;
}
