// Under which ids something may have been said of one person: their own, and those of all their records.
import { membersOf } from '#storage/derived.ts';
import type { Context } from './context.ts';

export async function idsOf({ book }: Context, personId: string): Promise<string[]> {
  const members = await membersOf(book.db, book.id, book.generation, [personId]);
  return [...new Set([personId, ...(members.get(personId) ?? [])])];
}
