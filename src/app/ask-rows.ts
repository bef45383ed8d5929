// Asks as every door tells them: whom you asked, what was answered, with present names of everybody in them.
import type { OutputOf } from '#contract/ability.ts';
import type { letAskGo } from '#contract/asks.ts';
import { topicKey } from '#domain/said-topics.ts';
import { answersTo, sentForAsks } from '#storage/asks.ts';
import { allOf, oneById } from '#storage/giving.ts';
import { namesOfIds } from '#storage/people.ts';
import type { AskTable } from '#storage/giving-tables.ts';
import type { Context } from './context.ts';
import { fail } from './failure.ts';
import { whereOf } from './find-person.ts';
import { recommendationAnswers } from './recommendation-rows.ts';

export type AskAnswer = OutputOf<typeof letAskGo>['ask'];

/** In the order of the rows. */
export async function askAnswers(context: Context, rows: readonly AskTable[]): Promise<AskAnswer[]> {
  const { db, id: bookId } = context.book;
  const ids = rows.map((it) => it.id);
  const [answers, sent] = [await answersTo(db, bookId, ids), await sentForAsks(db, bookId, ids)];
  const names = await namesOfIds(
    whereOf(context),
    [
      ...rows.map((it) => it.for_person),
      ...answers.map((it) => it.by_person),
      ...sent.map((it) => it.person_id),
    ].filter((it) => it !== null),
  );
  const nameOf = (id: string | null): { id: string; name: string } | null =>
    id === null ? null : (names.get(id) ?? null);
  const told = new Set(answers.flatMap((it) => it.recommendation_id ?? []));
  const recommended = new Map(
    told.size === 0
      ? []
      : (
          await recommendationAnswers(
            context,
            (await allOf(db, bookId, 'recommendation')).filter((it) => told.has(it.id)),
          )
        ).map((it) => [it.id, it]),
  );
  return rows.map((it) => ({
    id: it.id,
    topic: it.topic,
    text: it.text,
    kind: it.kind,
    for: nameOf(it.for_person),
    state: it.state,
    day: it.day,
    asked: eachOnce(sent.filter((one) => one.for_id === it.id)).flatMap((one) => {
      const person = nameOf(one.person_id);
      return person ? [{ person, day: one.day }] : [];
    }),
    answers: answers
      .filter((one) => one.ask_id === it.id)
      .map((one) => ({
        id: one.id,
        by: nameOf(one.by_person),
        recommendation: recommended.get(one.recommendation_id ?? '') ?? null,
        note: one.note,
        day: one.day,
      })),
  }));
}

/** Of several messages to one person the first of the list. */
function eachOnce<T extends { readonly person_id: string }>(rows: readonly T[]): T[] {
  const seen = new Set<string>();
  return rows.filter((it) => !seen.has(it.person_id) && seen.add(it.person_id));
}

export async function askAnswer(context: Context, row: AskTable): Promise<AskAnswer> {
  return (await askAnswers(context, [row]))[0]!;
}

/** "a good plumber" by "plumber": all words of what was said are among those of the ask. */
function speaksOf(topic: string, said: string): boolean {
  const words = new Set(wordsOf(topic));
  const asked = wordsOf(said);
  return asked.length > 0 && asked.every((it) => words.has(it));
}

const wordsOf = (text: string): string[] => topicKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The one meant by its id, or by what it is about, in the same words or in some of them: of several the one that is open. */
export async function askMeant(context: Context, reference: string): Promise<AskTable> {
  const { db, id: bookId } = context.book;
  const one = await oneById(db, bookId, 'ask', reference.toLowerCase());
  if (one) return one;
  const key = topicKey(reference);
  const every = await allOf(db, bookId, 'ask');
  const same = every.filter((it) => topicKey(it.topic) === key);
  const all = same.length > 0 ? same : every.filter((it) => speaksOf(it.topic, reference));
  const open = all.filter((it) => it.state === 'open');
  const meant = open.length > 0 ? open : all;
  if (meant.length === 1) return meant[0]!;
  if (meant.length === 0) return fail('no-such-ask', { topic: reference });
  const answers = await askAnswers(context, meant.slice(0, 10));
  return fail(
    'several-asks',
    { topic: reference, count: meant.length },
    answers.map((it) => ({ id: it.id, name: it.topic, headline: it.for === null ? null : it.for.name })),
  );
}
