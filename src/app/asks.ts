// Asks, yours and those that you heard: said, looked at with who could know, put to somebody in a few words, let go, removed.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/asks.ts';
import { askedTopics, askKind } from '#domain/asked-topics.ts';
import { recommendationsFor } from '#domain/find-recommendations.ts';
import { topicText } from '#domain/said-topics.ts';
import { answersTo, changeAsk } from '#storage/asks.ts';
import { nextRevision } from '#storage/book-state.ts';
import { allOf, oneById, put, takeOut } from '#storage/giving.ts';
import { personRows } from '#storage/people.ts';
import type { AskTable } from '#storage/giving-tables.ts';
import { askMessage } from '#words/asks.ts';
import { refreshAnswering } from './answers.ts';
import { type AskAnswer, askAnswer, askAnswers, askMeant } from './ask-rows.ts';
import { type Context, dayOf } from './context.ts';
import { couldKnowOf, weightOfAsk } from './could-know.ts';
import { fail } from './failure.ts';
import { findPerson, rowOfPerson, whereOf } from './find-person.ts';
import { findable, type RecommendationAnswer, recommendationAnswers } from './recommendation-rows.ts';
import { sayOf } from './say.ts';
import { askOrFail } from './tact.ts';

type AskedAbout = OutputOf<typeof contract.showAsk>;

export async function askFor(
  context: Context,
  input: ParsedInputOf<typeof contract.askFor>,
): Promise<AskedAbout> {
  const { db, id: bookId } = context.book;
  const id = input.id?.toLowerCase() ?? context.newId();
  const known = await oneById(db, bookId, 'ask', id);
  if (known) return askedAbout(context, known);
  const topic = topicText(input.topic);
  const text = input.text?.trim() || null;
  const from = input.for === undefined ? null : await findPerson(context, input.for);
  if (from !== null) await sayOf(context, from, [], (await rowOfPerson(context, from)).name);
  const row: AskTable = {
    book_id: bookId,
    id,
    topic,
    text,
    kind: kindSaid(input) ?? askKind(topic, text),
    for_person: from,
    state: 'open',
    at: context.now,
    day: dayOf(context.now, context.timeZone),
    revision: await nextRevision(db, bookId),
  };
  await put(db, 'ask', row);
  return askedAbout(context, row);
}

function kindSaid(it: { readonly career?: boolean | undefined; readonly everyday?: boolean | undefined }) {
  if (it.career && it.everyday) return fail('wrong-input', { what: '--career or --everyday, one of them' });
  return it.career ? 'career' : it.everyday ? 'everyday' : undefined;
}

export async function asks(
  context: Context,
  input: ParsedInputOf<typeof contract.asks>,
): Promise<OutputOf<typeof contract.asks>> {
  const rows = await allOf(context.book.db, context.book.id, 'ask');
  const order = { open: 0, answered: 1, 'let go': 2 } as const;
  const sorted = rows.toReversed().toSorted((a, b) => order[a.state] - order[b.state]);
  return { total: rows.length, items: await askAnswers(context, sorted.slice(0, input.limit)) };
}

export async function showAsk(
  context: Context,
  input: ParsedInputOf<typeof contract.showAsk>,
): Promise<AskedAbout> {
  return askedAbout(context, await askMeant(context, input.ask));
}

async function askedAbout(context: Context, row: AskTable): Promise<AskedAbout> {
  const ask = await askAnswer(context, row);
  const book = await inYourBook(context, row);
  if (row.state !== 'open') return { ask, couldKnow: [], leftOut: [], inYourBook: book };
  return { ask, ...(await couldKnowOf(context, row, ask)), inYourBook: book };
}

const MOST_IN_BOOK = 5;

/** Recommendations that answer it, whoever told you; not of somebody whom you don't want to contact, nor what an answer has already. */
async function inYourBook(context: Context, row: AskTable): Promise<RecommendationAnswer[]> {
  const { db, id: bookId } = context.book;
  const answered = new Set(
    (await answersTo(db, bookId, [row.id])).flatMap((it) => it.recommendation_id ?? []),
  );
  const rows = (await allOf(db, bookId, 'recommendation')).filter((it) => !answered.has(it.id));
  const topics = askedTopics(row.topic, row.text);
  const answers = await recommendationAnswers(context, rows);
  const found = recommendationsFor(
    answers.map((it, at) => findable(it, rows[at]!)),
    topics,
  ).map((it) => it.answer);
  const people = await personRows(
    whereOf(context),
    found.flatMap((it) => it.person?.id ?? []),
  );
  const never = new Set(people.filter((it) => it.do_not_contact === 1).map((it) => it.id));
  return found.filter((it) => !never.has(it.person?.id ?? '')).slice(0, MOST_IN_BOOK);
}

export async function askTo(
  context: Context,
  input: ParsedInputOf<typeof contract.askTo>,
): Promise<OutputOf<typeof contract.askTo>> {
  const row = await askMeant(context, input.ask);
  const id = await findPerson(context, input.person);
  const weight = weightOfAsk(row);
  await askOrFail(context, id, weight, { purpose: 'ask', override: input.evenSo });
  const { name } = await rowOfPerson(context, id);
  return {
    ask: { id: row.id, topic: row.topic },
    person: { id, name },
    weight,
    message: askMessage({
      name,
      topic: row.topic,
      text: row.text,
      kind: row.kind,
      heard: row.for_person !== null,
    }),
  };
}

export async function editAsk(
  context: Context,
  input: ParsedInputOf<typeof contract.editAsk>,
): Promise<AskedAbout> {
  const { db, id: bookId } = context.book;
  const row = await askMeant(context, input.ask);
  const topic = input.topic === undefined ? row.topic : topicText(input.topic);
  const text = input.text === undefined ? row.text : input.text.trim() || null;
  const kind = kindSaid(input) ?? row.kind;
  await changeAsk(db, bookId, row.id, { topic, text, kind, revision: await nextRevision(db, bookId) });
  return askedAbout(context, (await oneById(db, bookId, 'ask', row.id))!);
}

export async function letAskGo(
  context: Context,
  input: ParsedInputOf<typeof contract.letAskGo>,
): Promise<{ ask: AskAnswer }> {
  const { db, id: bookId } = context.book;
  const row = await askMeant(context, input.ask);
  const state = input.off ? 'open' : 'let go';
  await changeAsk(db, bookId, row.id, { state, revision: await nextRevision(db, bookId) });
  return { ask: await askAnswer(context, { ...row, state }) };
}

export async function removeAsk(
  context: Context,
  input: ParsedInputOf<typeof contract.removeAsk>,
): Promise<{ ask: AskAnswer }> {
  const { db, id: bookId } = context.book;
  const row = await askMeant(context, input.ask);
  const ask = await askAnswer(context, row);
  await nextRevision(db, bookId);
  const answers = await answersTo(db, bookId, [row.id]);
  for (const answer of answers) await takeOut(db, bookId, 'answer', answer.id);
  await takeOut(db, bookId, 'ask', row.id);
  await refreshAnswering(context, answers);
  return { ask };
}
