// What you say of somebody in topics: each a said fact of its own on the person of whom it was said, so that it stays with them
// through merges and unmerges. A topic that is said already is not said twice.
import type { ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/interest.ts';
import {
  MIGHT_KNOW_FIELD,
  saidMightKnow,
  saidTopics,
  type SaidTopics,
  type TopicField,
  topicKey,
  topicText,
} from '#domain/said-topics.ts';
import { membersOf } from '#storage/derived.ts';
import { factsOf, type StoredFact } from '#storage/said.ts';
import type { Context } from './context.ts';
import { fail } from './failure.ts';
import { findPerson, rowOfPerson } from './find-person.ts';
import { personAnswer } from './person-answer.ts';
import { refresh, sayOf } from './say.ts';

const LIST_OF = {
  interest: 'interests',
  offer: 'offers',
  need: 'needs',
  'could-do': 'couldDo',
} as const satisfies Readonly<Record<TopicField, keyof SaidTopics>>;

export async function interest(
  context: Context,
  input: ParsedInputOf<typeof contract.interest>,
): ReturnType<typeof personAnswer> {
  const { offers, needs, couldDo, dismiss } = input;
  const remove = input.remove === true || dismiss === true;
  if ([offers, needs, couldDo].filter(Boolean).length > 1)
    return fail('wrong-input', { what: '--offers, --needs or --could-do, one of them' });
  const field = offers ? 'offer' : needs ? 'need' : couldDo ? 'could-do' : 'interest';
  // What one could do for somebody is a sentence, and may hold a comma.
  const given = field === 'could-do' ? input.topic : input.topic.flatMap((it) => it.split(/[,;]/));
  const topics = [...new Map(given.map((it) => [topicKey(it), topicText(it)])).entries()].filter(
    ([key]) => key !== '',
  );
  if (topics.length === 0) return fail('wrong-input', { what: 'topic' });
  const id = await findPerson(context, input.person);
  // Taken back where it was never said, it is not suggested any more.
  const held = new Set(saidTopics(await factsOfPerson(context, id))[LIST_OF[field]].map(topicKey));
  const fieldSaid: TopicField | `not-${TopicField}` = remove ? `not-${field}` : field;
  const said = topics
    .filter(([key]) => dismiss === true || held.has(key) === remove)
    .map(([, topic]) => ({ field: fieldSaid, value: topic }));
  if (said.length === 0) return personAnswer(context, id);
  await sayOf(context, id, said, (await rowOfPerson(context, id)).name);
  return personAnswer(context, await refresh(context, [id]));
}

export async function mightKnow(
  context: Context,
  input: ParsedInputOf<typeof contract.mightKnow>,
): ReturnType<typeof personAnswer> {
  const id = await findPerson(context, input.person);
  const topic = topicText(input.topic);
  const might = input.auto ? null : !input.off;
  const note = might === true ? input.note?.trim() || null : null;
  const held = saidMightKnow(await factsOfPerson(context, id)).find(
    (it) => topicKey(it.topic) === topicKey(topic),
  );
  const same = held ? held.might === might && held.note === note : might === null;
  if (same) return personAnswer(context, id);
  const { name } = await rowOfPerson(context, id);
  await sayOf(context, id, [{ field: MIGHT_KNOW_FIELD, value: { topic, note, might } }], name);
  return personAnswer(context, await refresh(context, [id]));
}

/** What was said of any of the ids of a person, oldest first. */
export async function factsOfPerson(context: Context, personId: string): Promise<readonly StoredFact[]> {
  const { db, id: bookId, generation } = context.book;
  const members = (await membersOf(db, bookId, generation, [personId])).get(personId) ?? [];
  return factsOf(db, bookId, [...new Set([personId, ...members])]);
}
