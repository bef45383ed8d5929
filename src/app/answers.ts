// Answers to asks. What somebody recommends goes into your book, and is a gift of theirs that opens a thanks; where somebody else was
// asking, it is open until it has reached them.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/asks.ts';
import { topicText } from '#domain/said-topics.ts';
import { withoutFillers } from '#domain/topics.ts';
import { changeAsk } from '#storage/asks.ts';
import { nextRevision } from '#storage/book-state.ts';
import { personsOfIds } from '#storage/derived.ts';
import { oneById, put, takeOut } from '#storage/giving.ts';
import type { AnswerTable, AskTable, GiftTable, RecommendationTable } from '#storage/giving-tables.ts';
import { askAnswer, askMeant } from './ask-rows.ts';
import type { Context } from './context.ts';
import { fail } from './failure.ts';
import { findPerson, rowOfPerson } from './find-person.ts';
import { recommendationAnswer } from './recommendation-rows.ts';
import { eraseRecommendation, giftRow, keepRecommendation, whenSaid, whoThatIs } from './recommendations.ts';
import { refresh, sayOf } from './say.ts';

type Answer = OutputOf<typeof contract.answerAsk>;

export async function answerAsk(
  context: Context,
  input: ParsedInputOf<typeof contract.answerAsk>,
): Promise<Answer> {
  const { db, id: bookId } = context.book;
  const id = input.id?.toLowerCase() ?? context.newId();
  const known = await oneById(db, bookId, 'answer', id);
  if (known) return answered(context, known);
  const note = input.note || null;
  if (input.recommends === undefined && note === null)
    return fail('wrong-input', { what: '--recommends or --note' });
  const ask = await askMeant(context, input.ask);
  const by = input.by === undefined ? null : await findPerson(context, input.by);
  const when = await whenSaid(context, input.at);
  if (by !== null) await sayOf(context, by, [], (await rowOfPerson(context, by)).name);
  let recommended: RecommendationTable | null = null;
  if (input.recommends !== undefined) {
    const name = topicText(input.recommends);
    recommended = await keepRecommendation(context, {
      id: context.newId(),
      name,
      topic: withoutFillers(ask.topic) || ask.topic,
      by,
      person: await whoThatIs(context, name, undefined),
      note,
      ...when,
      ask: ask.id,
      gift: id,
    });
  }
  const revision = await nextRevision(db, bookId);
  const row: AnswerTable = {
    book_id: bookId,
    id,
    ask_id: ask.id,
    by_person: by,
    recommendation_id: recommended?.id ?? null,
    note,
    ...when,
    revision,
  };
  await put(db, 'answer', row);
  // Of words alone, too: it was their time and thought.
  const words = { what: note ?? '', topic: ask.topic };
  if (by !== null && recommended === null)
    await put(
      db,
      'gift',
      tipRow(context, { id, person: by, direction: 'received', ask: ask.id, ...words, ...when, revision }),
    );
  if (ask.for_person === null) await close(context, ask, revision);
  else if (by === null) {
    // You knew it yourself: said is passed on.
    const given = { id, person: ask.for_person, direction: 'given', ask: ask.id, ...when, revision } as const;
    await put(
      db,
      'gift',
      recommended
        ? giftRow(context, { ...given, recommendation: recommended })
        : tipRow(context, { ...given, ...words }),
    );
    await close(context, ask, revision);
  }
  // What they answered ends the wait for an answer.
  if (by !== null) await refresh(context, [by]);
  return answered(context, row);
}

type Tip = Pick<GiftTable, 'id' | 'direction' | 'what' | 'topic' | 'at' | 'day' | 'revision'> & {
  readonly person: string;
  readonly ask: string;
};

function tipRow({ book }: Context, { person, ask, ...tip }: Tip): GiftTable {
  return {
    ...tip,
    book_id: book.id,
    person_id: person,
    kind: 'tip',
    for_kind: 'ask',
    for_id: ask,
    recommendation_id: null,
    outcome: null,
    outcome_note: null,
  };
}

/** It is answered; what was let go stays so. */
export async function close(context: Context, ask: AskTable, revision: number): Promise<void> {
  if (ask.state === 'open')
    await changeAsk(context.book.db, context.book.id, ask.id, { state: 'answered', revision });
}

async function answered(context: Context, row: AnswerTable): Promise<Answer> {
  const { db, id: bookId } = context.book;
  const ask = await askMeant(context, row.ask_id);
  const recommended =
    row.recommendation_id === null
      ? undefined
      : await oneById(db, bookId, 'recommendation', row.recommendation_id);
  return {
    ask: await askAnswer(context, ask),
    recommendation: recommended ? await recommendationAnswer(context, recommended) : null,
    thanksDue: row.by_person !== null,
  };
}

export async function removeAnswer(
  context: Context,
  input: ParsedInputOf<typeof contract.removeAnswer>,
): Promise<{ ask: Answer['ask'] }> {
  const { db, id: bookId } = context.book;
  const row = await oneById(db, bookId, 'answer', input.id.toLowerCase());
  if (!row) return fail('not-found', { what: input.id });
  const ask = await askMeant(context, row.ask_id);
  await takeOut(db, bookId, 'answer', row.id);
  // What you knew yourself stays in your book.
  if (row.recommendation_id !== null && row.by_person !== null)
    await eraseRecommendation(context, row.recommendation_id);
  await takeOut(db, bookId, 'gift', row.id);
  const revision = await nextRevision(db, bookId);
  await refreshAnswering(context, [row]);
  const { answers } = await askAnswer(context, ask);
  const state = ask.state === 'answered' && answers.length === 0 ? 'open' : ask.state;
  if (state !== ask.state) await changeAsk(db, bookId, ask.id, { state, revision });
  return { ask: await askAnswer(context, { ...ask, state }) };
}

/** After answers were taken out: whoever gave them may be awaited again. */
export async function refreshAnswering(
  context: Context,
  answers: readonly Pick<AnswerTable, 'by_person'>[],
): Promise<void> {
  const { db, id: bookId, generation } = context.book;
  const by = answers.flatMap((it) => it.by_person ?? []);
  const people = await personsOfIds(db, bookId, generation, by);
  if (people.length > 0) await refresh(context, people);
}
