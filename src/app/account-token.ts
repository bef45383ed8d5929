// Tokens for scripts: 256 random bits, of which the book keeps a hash alone.
import { hash, randomBytes } from 'node:crypto';
import type { Store } from '#storage/open.ts';
import type { Context } from './context.ts';

export async function accountToken(context: Context): Promise<{ token: string }> {
  const token = `gt_${randomBytes(32).toString('base64url')}`;
  await context.book.db
    .insertInto('token')
    .values({ book_id: context.book.id, hash: hash('sha256', token, 'hex'), made_at: context.now })
    .execute();
  return { token };
}

export async function tokenIsKnown(store: Store, token: string): Promise<boolean> {
  const row = await store.read
    .selectFrom('token')
    .select('hash')
    .where('book_id', '=', store.bookId)
    .where('hash', '=', hash('sha256', token, 'hex'))
    .executeTakeFirst();
  return row !== undefined;
}
