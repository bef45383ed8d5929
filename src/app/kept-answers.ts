// Answers of reads, kept while nothing in the book has changed: a page that looks again, or a second window, costs nothing.
// Whoever changes the book (this process, a command, an import) changes its version, which is read anew each time.
import type { AbilityName } from '#contract/abilities.ts';
import type { Store } from '#storage/open.ts';
import { bookVersion } from './open-book.ts';
import { dayOf, type Context } from './context.ts';

/** Reads whose answer follows from the book, the day and what was asked alone. */
const KEPT: ReadonlySet<AbilityName> = new Set([
  'duplicates',
  'network',
  'not-a-nuisance',
  'organisation',
  'organisations',
  'people',
  'rings',
  'show',
  'sweep',
  'thanks',
  'today',
]);
const MOST_ANSWERS = 200;

interface Kept {
  readonly version: string;
  readonly answer: unknown;
}

const answers = new WeakMap<Store, Map<string, Kept>>();

/** The kept answer, or undefined; `keep` puts a new one in its place. Answers are never changed by who gets them. */
export async function keptAnswer(
  store: Store,
  door: Pick<Context, 'now' | 'timeZone' | 'locale'>,
  name: AbilityName,
  input: unknown,
): Promise<{ readonly known: unknown; keep(answer: unknown): void } | null> {
  if (!KEPT.has(name)) return null;
  const held = answers.get(store) ?? new Map<string, Kept>();
  answers.set(store, held);
  const { now, timeZone, locale } = door;
  const key = JSON.stringify([name, input, dayOf(now, timeZone), timeZone, locale]);
  const version = await bookVersion(store);
  const kept = held.get(key);
  return {
    known: kept?.version === version ? kept.answer : undefined,
    keep: (answer) => {
      held.delete(key);
      if (held.size >= MOST_ANSWERS) held.delete(held.keys().next().value!);
      held.set(key, { version, answer });
    },
  };
}
