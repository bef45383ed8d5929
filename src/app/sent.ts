// A message that you said you sent: one row, on the timeline and in what tact counts. Never refused, since it has happened; what
// follows from it is told.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/sent.ts';
import { type AskWeight, owedPurposes, weightOf } from '#domain/may-ask.ts';
import { mayWriteAgain } from '#domain/tact.ts';
import { nextRevision } from '#storage/book-state.ts';
import { changeRow, oneById, put, takeOut } from '#storage/giving.ts';
import type { ForKind, SentTable } from '#storage/giving-tables.ts';
import { type Context, dayOf } from './context.ts';
import { fail } from './failure.ts';
import { findPerson, rowOfPerson } from './find-person.ts';
import { type InteractionAnswer, sentAnswer } from './person-answer.ts';
import type { RowSummary } from './person-rows.ts';
import { refresh, sayOf } from './say.ts';
import { mayAsk as askTact, tactSentence } from './tact.ts';
import { parsePast } from './when.ts';

type Answer = OutputOf<typeof contract.sent>;

export async function sent(context: Context, input: ParsedInputOf<typeof contract.sent>): Promise<Answer> {
  const { book, now, timeZone } = context;
  const id = input.id?.toLowerCase() ?? context.newId();
  const known = await oneById(book.db, book.id, 'sent', id);
  if (known) return answer(context, known, await findPerson(context, known.person_id));
  const personId = await findPerson(context, input.person);
  const when =
    input.at === undefined ? { at: now, day: dayOf(now, timeZone) } : await parsePast(context, input.at);
  await sayOf(context, personId, [], (await rowOfPerson(context, personId)).name);
  const [forKind, forId] = input.for?.split(':') ?? [];
  const row: SentTable = {
    book_id: book.id,
    id,
    person_id: personId,
    purpose: input.purpose,
    weight: input.weight ?? weightOf(input.purpose),
    for_kind: (forKind as ForKind | undefined) ?? null,
    for_id: forId ?? null,
    note: input.note ?? null,
    at: when.at,
    day: when.day,
    revision: await nextRevision(book.db, book.id),
  };
  await put(book.db, 'sent', row);
  return answer(context, row, await refresh(context, [personId]));
}

export async function removeSent(
  context: Context,
  input: ParsedInputOf<typeof contract.removeSent>,
): Promise<Answer> {
  const { book } = context;
  const row = (await oneById(book.db, book.id, 'sent', input.id)) ?? fail('not-found', { what: input.id });
  const { people } = await takeBackSent(context, row);
  return { sent: shown(row, people[0]!), rest: null };
}

/** As a line of the story it is corrected and removed there. */
export async function takeBackSent(context: Context, row: SentTable): Promise<InteractionAnswer> {
  const { book } = context;
  const id = await findPerson(context, row.person_id);
  const { name } = await rowOfPerson(context, id);
  await nextRevision(book.db, book.id);
  await takeOut(book.db, book.id, 'sent', row.id);
  await refresh(context, [id]);
  return sentAnswer(row, { id, name });
}

/** Of what it was and to whom nothing changes: that is another message. */
export async function editSent(
  context: Context,
  row: SentTable,
  { at, note }: { readonly at?: string | undefined; readonly note?: string | undefined },
): Promise<InteractionAnswer> {
  const { book } = context;
  const id = await findPerson(context, row.person_id);
  const { name } = await rowOfPerson(context, id);
  const when = at === undefined ? { at: row.at, day: row.day } : await parsePast(context, at);
  const changed = { ...when, note: note ?? row.note };
  await nextRevision(book.db, book.id);
  await changeRow(book.db, book.id, 'sent', row.id, changed);
  await refresh(context, [id]);
  return sentAnswer({ ...row, ...changed }, { id, name });
}

export async function mayAsk(
  context: Context,
  input: ParsedInputOf<typeof contract.mayAsk>,
): Promise<OutputOf<typeof contract.mayAsk>> {
  const id = await findPerson(context, input.person);
  const { name } = await rowOfPerson(context, id);
  const said = await askTact(context, id, input.weight as AskWeight, {
    purpose: input.purpose,
    because: input.because,
  });
  if (said.allowed) return { person: { id, name }, allowed: true, refusal: null };
  const { rule, until, overridable } = said;
  return {
    person: { id, name },
    allowed: false,
    refusal: {
      rule,
      until: until ?? null,
      overridable,
      code: `tact-${rule}`,
      values: { name, ...(until === undefined ? {} : { until }) },
      text: tactSentence(context, said, name),
    },
  };
}

/** One message is enough: what is said of it once it is out. */
async function answer(context: Context, row: SentTable, personId: string): Promise<Answer> {
  const person = await rowOfPerson(context, personId);
  const { name } = person;
  const { unansweredSince, unansweredCount = 1 } = (JSON.parse(person.summary) as RowSummary).tie;
  const day = dayOf(context.now, context.timeZone);
  const rest = mayWriteAgain({ unansweredSince, unansweredCount }, day);
  const waits = !owedPurposes.has(row.purpose) && !rest.allowed && rest.until !== undefined;
  return {
    sent: shown(row, { id: personId, name }),
    rest: waits ? { code: 'rest-of-one', values: { name, until: rest.until }, text: '' } : null,
  };
}

function shown(row: SentTable, person: { id: string; name: string }): Answer['sent'] {
  return {
    id: row.id,
    person,
    purpose: row.purpose,
    weight: row.weight,
    for: row.for_kind === null ? null : `${row.for_kind}:${row.for_id}`,
    note: row.note,
    day: row.day,
  };
}
