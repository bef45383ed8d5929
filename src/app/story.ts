// What happened with somebody, page by page: of 10,000 messages each page reads its own.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/people.ts';
import { membersOf } from '#storage/derived.ts';
import { withPeople } from '#storage/giving.ts';
import { listImports, liveImports } from '#storage/imports.ts';
import { interactionsOf } from '#storage/said.ts';
import { type Before, latestTraces, placeOf } from '#storage/timeline.ts';
import type { Context } from './context.ts';
import { findPerson, rowOfPerson } from './find-person.ts';
import { interactionAnswer, namesOf, sentAnswer, traceAnswer } from './person-answer.ts';
import { parseWhen } from './when.ts';

export async function story(
  context: Context,
  input: ParsedInputOf<typeof contract.story>,
): Promise<OutputOf<typeof contract.story>> {
  const { db, id: bookId, generation } = context.book;
  const person = await findPerson(context, input.person);
  const { name } = await rowOfPerson(context, person);
  const members = (await membersOf(db, bookId, generation, [person])).get(person) ?? [];
  const ids = [...new Set([person, ...members])].toSorted();
  const before = await beforeOf(context, ids, input.before);
  const live = liveImports(await listImports(db, bookId));
  const most = input.limit + 1;
  const traces = await latestTraces(db, bookId, ids, [...live.keys()], most, before);
  const logged = (await interactionsOf(db, bookId, ids)).filter((it) => !before || isBefore(it, before));
  const sent = (await withPeople(db, bookId, 'sent', ids)).filter((it) => !before || isBefore(it, before));
  const names = await namesOf(
    context,
    logged.flatMap((it) => it.people),
  );
  const lines = [
    ...traces.map((it) => ({ at: it.at, id: it.id, line: traceAnswer(it, { id: person, name }) })),
    ...logged.map((it) => ({ at: it.at, id: it.id, line: interactionAnswer(it, names) })),
    ...sent.map((it) => ({ at: it.at, id: it.id, line: sentAnswer(it, { id: person, name }) })),
  ].toSorted((a, b) => (isBefore(b, a) ? -1 : 1));
  return {
    items: lines.slice(0, input.limit).map((it) => it.line),
    more: lines.length > input.limit,
  };
}

/** In the order of the timeline: newest first, without a date last, then by id. */
function isBefore(it: Before, other: Before): boolean {
  if (it.at === other.at) return it.id < other.id;
  return it.at === null || (other.at !== null && it.at < other.at);
}

async function beforeOf(
  context: Context,
  ids: readonly string[],
  said: string | undefined,
): Promise<Before | undefined> {
  if (said === undefined) return undefined;
  const place = await placeOf(context.book.db, context.book.id, ids, said);
  if (place) return place;
  const { day } = await parseWhen(context, said, 'past');
  const first = day.length === 10 ? day : day.length === 7 ? `${day}-01` : `${day}-01-01`;
  const begin = Temporal.PlainDate.from(first).toZonedDateTime({ timeZone: context.timeZone });
  // Nothing that has this instant is before it.
  return { at: begin.epochMilliseconds, id: '' };
}
