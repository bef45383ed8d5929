// A recommendation passed on: a gift of yours, with credit to whoever told you. Where they had asked for it, their ask is answered.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/recommendations.ts';
import { nextRevision } from '#storage/book-state.ts';
import { giftsWith } from '#storage/asks.ts';
import { personOfEach } from '#storage/derived.ts';
import { oneById, put } from '#storage/giving.ts';
import type { AskTable, GiftTable, RecommendationTable } from '#storage/giving-tables.ts';
import { passOnMessage } from '#words/asks.ts';
import { close } from './answers.ts';
import { askMeant } from './ask-rows.ts';
import type { Context } from './context.ts';
import { fail } from './failure.ts';
import { findPerson, rowOfPerson } from './find-person.ts';
import { recommendationAnswer, recommendationMeant } from './recommendation-rows.ts';
import { giftRow, whenSaid } from './recommendations.ts';
import { sayOf } from './say.ts';
import { askOrFail, mayAsk } from './tact.ts';

type Answer = OutputOf<typeof contract.passOn>;

export async function passOn(
  context: Context,
  input: ParsedInputOf<typeof contract.passOn>,
): Promise<Answer> {
  const { db, id: bookId, generation } = context.book;
  const row = await recommendationMeant(context, input.recommendation);
  const to = await findPerson(context, input.person);
  const { name } = await rowOfPerson(context, to);
  const ask = input.ask === undefined ? null : await askMeant(context, input.ask);
  const gifts = await giftsWith(db, bookId, [row.id]);
  const whose = await personOfEach(
    db,
    bookId,
    generation,
    [...gifts.map((it) => it.person_id), row.by_person, row.person_id].filter((it) => it !== null),
  );
  if ([row.by_person, row.person_id].some((it) => it !== null && whose.get(it) === to))
    return fail('theirs-already', { name, what: row.name });
  // Passed on to them before: the same gift, with the words once more.
  const before = gifts.find((it) => it.direction === 'given' && whose.get(it.person_id) === to);
  if (before) return answerOf(context, row, before, { id: to, name }, ask);
  const { do_not_contact: never } = await rowOfPerson(context, to);
  if (never === 1) await askOrFail(context, to, 0, { purpose: 'pass-on' });
  const when = await whenSaid(context, input.at);
  await sayOf(context, to, [], name);
  const id = input.id?.toLowerCase() ?? context.newId();
  const revision = await nextRevision(db, bookId);
  const gift = giftRow(context, {
    id,
    person: to,
    direction: 'given',
    recommendation: row,
    ask: ask?.id ?? null,
    ...when,
    revision,
  });
  await put(db, 'gift', gift);
  if (ask) {
    await put(db, 'answer', {
      book_id: bookId,
      id,
      ask_id: ask.id,
      by_person: null,
      recommendation_id: row.id,
      note: null,
      ...when,
      revision,
    });
    await close(context, ask, revision);
  }
  return answerOf(context, row, gift, { id: to, name }, ask);
}

async function answerOf(
  context: Context,
  row: RecommendationTable,
  gift: GiftTable,
  person: { readonly id: string; readonly name: string },
  ask: AskTable | null,
): Promise<Answer> {
  const recommendation = await recommendationAnswer(context, row);
  const asked = ask ?? (gift.for_kind === 'ask' ? await askThere(context, gift.for_id) : null);
  const isAnswer = asked?.for_person !== null && asked?.for_person !== undefined;
  const may = await mayAsk(context, person.id, 0, { purpose: isAnswer ? 'answer' : 'pass-on' });
  const rest = may.allowed
    ? null
    : {
        code: `tact-${may.rule}`,
        values: { name: person.name, ...(may.until === undefined ? {} : { until: may.until }) },
        text: '',
      };
  return {
    recommendation,
    person,
    gift: gift.id,
    rest,
    message: rest
      ? null
      : passOnMessage({
          name: person.name,
          what: row.name,
          topic: row.topic,
          by: recommendation.by?.name ?? null,
          good: row.verdict === 'good',
          asked: asked?.for_person ? asked.topic : null,
        }),
  };
}

async function askThere({ book }: Context, id: string | null): Promise<AskTable | null> {
  return id === null ? null : ((await oneById(book.db, book.id, 'ask', id)) ?? null);
}
