// What the disk or the engine says, as a named failure that a person can act on. Loaded where something went wrong.
import { troubleIn } from '#storage/trouble.ts';
import type { Failure } from './failure.ts';

/** Undefined where the error is about something else: a bug. */
export async function troubleFailure(
  error: unknown,
  home: string,
): Promise<Omit<Failure, 'text'> | undefined> {
  const trouble = troubleIn(error);
  if (trouble === 'full') return { code: 'disk-full', values: { path: home } };
  if (trouble === 'read-only') return { code: 'read-only', values: { path: home } };
  if (trouble !== 'damaged') return undefined;
  return { code: 'book-damaged', values: await damagedValues(home, messageOf(error)) };
}

/** Which book is damaged, how that is known, and the newest copy that reads as it was written. */
export async function damagedValues(home: string, why: string): Promise<Record<string, string>> {
  const { soundCopies } = await import('./sound-copies.ts');
  const [newest] = await soundCopies(home, 1).catch(() => []);
  return { why, home, copy: newest?.path ?? '', day: newest?.day ?? '' };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
