// Runs one ability: input checked against its contract, one transaction, the same answer for the same request id,
// sentences added to what has a code. Every door comes through here.
import type { z } from 'zod';
import type { Abilities, AbilityName } from '#contract/abilities.ts';
import type { Ability, OutputOf } from '#contract/ability.ts';
import { glance } from '#contract/glance.ts';
import { lockBook, readBook } from '#storage/book-state.ts';
import type { Store } from '#storage/open.ts';
import { failureText, inputProblem } from '#words/failures.ts';
import { say } from '#words/say.ts';
import { handlers } from './abilities.ts';
import type { Context } from './context.ts';
import { heldPeople, readAhead } from './everybody.ts';
import { keptAnswer } from './kept-answers.ts';
import { type Failure, failureIn, type Outcome } from './failure.ts';

/** What a door knows: who asks, the clock it read, zone and language. */
export type Door = Pick<Context, 'actor' | 'now' | 'timeZone' | 'locale' | 'newId' | 'tact'>;

const WANT_EVERYBODY: ReadonlySet<AbilityName> = new Set([
  'people',
  'rings',
  'organisations',
  'organisation',
  'sweep',
  'who',
  'share',
  'ask-show',
]);

export async function run<N extends AbilityName>(
  store: Store,
  door: Door,
  name: N,
  input: unknown,
): Promise<Outcome<OutputOf<Abilities[N]>>> {
  const it = glance[name];
  const parsed = await parse(name, input);
  if ('failure' in parsed) return parsed;
  const { values } = parsed;
  // `id` of a new thing and `requestId` are made by the caller; either makes a replay the same request.
  const requestId = typeof values['requestId'] === 'string' ? values['requestId'].toLowerCase() : undefined;
  // `me` without anything to say only looks.
  const looks = it.looks && Object.values(values).every((value) => value === undefined);
  const changes = it.changes && !looks;
  let kept: Awaited<ReturnType<typeof keptAnswer>> = null;
  const db = changes ? store.write : store.read;
  const transaction = changes
    ? db.transaction()
    : store.engine === 'postgres'
      ? db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
      : db.transaction().setAccessMode('read only');
  try {
    kept = changes ? null : await keptAnswer(store, door, name, values);
    if (kept?.known !== undefined) return { value: kept.known as OutputOf<Abilities[N]> };
    // Who is held is of before the last import, or being read: on SQLite a call that reads them within its transaction would hold the
    // one connection that all others wait for.
    if (!changes && WANT_EVERYBODY.has(name))
      await (heldPeople(store).held ? readAhead(store) : heldPeople(store).coming);
    const value = await transaction.execute(async (trx) => {
      const { generation } = await (changes
        ? lockBook(trx, store.engine, store.bookId)
        : readBook(trx, store.bookId));
      if (changes && requestId) {
        const known = await trx
          .selectFrom('request')
          .select(['ability', 'answer'])
          .where('book_id', '=', store.bookId)
          .where('id', '=', requestId)
          .executeTakeFirst();
        if (known?.ability === name) return JSON.parse(known.answer) as unknown;
      }
      const { actor, now, timeZone, locale, newId, tact } = door;
      const context: Context = {
        actor,
        now,
        timeZone,
        locale,
        newId,
        ...(tact ? { tact } : {}),
        book: {
          id: store.bookId,
          engine: store.engine,
          db: trx,
          generation,
          settled: !changes,
          people: heldPeople(store),
        },
      };
      const answer = withSentences(await handlers[name](context, values as never, store), context);
      if (changes && requestId) {
        const row = {
          book_id: store.bookId,
          id: requestId,
          ability: name,
          answer: JSON.stringify(answer),
          at: door.now,
        };
        await trx
          .insertInto('request')
          .values(row)
          .onConflict((oc) => oc.doNothing())
          .execute();
      }
      return answer;
    });
    kept?.keep(value);
    if (name === 'forget') await (await import('#storage/integrity.ts')).emptyLog(store.write, store.engine);
    return { value: value as OutputOf<Abilities[N]> };
  } catch (error) {
    const failure = failureIn(error) ?? (await troubleOf(error, store));
    if (name === 'doctor' && failure?.code === 'book-damaged') {
      const { doctorWithout } = await import('./doctor-without.ts');
      const { settings } = store;
      const value = await doctorWithout(settings.home, String(failure.values['why']), door);
      return { value: value as OutputOf<Abilities[N]> };
    }
    if (failure) return failed(failure);
    throw error;
  }
}

/** What the disk or the engine said. */
export async function troubleOf(error: unknown, store: Store): Promise<Omit<Failure, 'text'> | undefined> {
  return (await import('./trouble.ts')).troubleFailure(error, store.settings.home);
}

/** The input as the contract reads it. Where nothing was said and nothing has to be, the contracts need not be loaded. */
async function parse(
  name: AbilityName,
  input: unknown,
): Promise<{ values: Record<string, unknown> } | { failure: Failure }> {
  if (glance[name].takesNothing && isNothing(input)) return { values: {} };
  const { abilities } = await import('#contract/abilities.ts');
  const contract: Ability = abilities[name];
  const parsed = contract.input.safeParse(input);
  return parsed.success
    ? { values: parsed.data }
    : failed({ code: 'wrong-input', values: { what: firstIssue(parsed.error) } });
}

function isNothing(input: unknown): boolean {
  return (
    typeof input === 'object' &&
    input !== null &&
    !Array.isArray(input) &&
    Object.values(input).every((value) => value === undefined)
  );
}

function failed(failure: Omit<Failure, 'text'>): { failure: Failure } {
  return { failure: { ...failure, text: failureText(failure) } };
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return 'input';
  const field = String(issue.path[0] ?? 'input').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return inputProblem(field, issue);
}

/** What work gave, or the named failure with which it ended; a bug is thrown on. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    const failure = failureIn(error);
    if (failure) return failed(failure);
    throw error;
  }
}

/** Whatever has a code and an empty text gets its sentence. */
export function withSentences<T>(value: T, door: Pick<Context, 'now' | 'timeZone' | 'locale'>): T {
  if (Array.isArray(value)) {
    for (const item of value) withSentences(item, door);
    return value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const it = value as Record<string, unknown>;
  if (typeof it['code'] === 'string' && it['text'] === '')
    it['text'] = say(it['code'], (it['values'] as Record<string, string | number> | undefined) ?? {}, door);
  for (const item of Object.values(it)) withSentences(item, door);
  return value;
}
