// May this person be asked for so much? What the rules of domain/may-ask.ts look at, gathered from the book. Every ability that
// leads to a message goes through here.
import type { AskAnswer, AskedPerson, AskWeight, Between } from '#domain/may-ask.ts';
import { givingPurposes, mayAskOf, owedPurposes } from '#domain/may-ask.ts';
import { dayNumber, plainDay } from '#domain/tact.ts';
import type { Level } from '#domain/tie.ts';
import { CEILING, SHORT_MESSAGE } from '#domain/weights.ts';
import { PROBABLY } from '#domain/acquaintance-weights.ts';
import { acquaintancesOf } from '#storage/acquaintances.ts';
import { askedSince, stillOpen, wroteBothWays } from '#storage/asked-before.ts';
import { personOfEach } from '#storage/derived.ts';
import { withPeople } from '#storage/giving.ts';
import { listImports, liveImports } from '#storage/imports.ts';
import type { PersonTable } from '#storage/schema.ts';
import { say } from '#words/say.ts';
import { type Context, dayOf } from './context.ts';
import { fail } from './failure.ts';
import { rowOfPerson } from './find-person.ts';
import { idsOf } from './ids-of.ts';
import { perhapsRefused } from './refused-names.ts';
import type { RowSummary } from './person-rows.ts';

export interface AskOptions {
  /** What the message is for (`sent.purpose`): `thank`, `share`, `ask`, a kind of step. */
  readonly purpose?: string | undefined;
  /** Why you ask them, in your words. */
  readonly because?: string | undefined;
  /** You were told and do it all the same; where the rule allows that. */
  readonly override?: boolean | undefined;
}

/** What tact says. `personId` is of somebody who is there; the answer is a value, also where it refuses. */
export async function mayAsk(
  context: Context,
  personId: string,
  weight: AskWeight,
  options: AskOptions = {},
): Promise<AskAnswer> {
  const row = await rowOfPerson(context, personId);
  const perhaps = row.do_not_contact === 0 && (await perhapsRefused(context, [row])).size > 0;
  if (perhaps) {
    context.tact?.('do-not-contact', null, personId);
    return { allowed: false, rule: 'do-not-contact', overridable: false, namesake: true };
  }
  const person = await askedPerson(context, row);
  const { purpose = '', because = '' } = options;
  const answer = mayAskOf(
    {
      weight,
      owed: owedPurposes.has(purpose),
      gives: givingPurposes.has(purpose),
      because: because.trim() !== '',
    },
    person,
    dayOf(context.now, context.timeZone),
  );
  if (!answer.allowed) context.tact?.(answer.rule, null, personId);
  return !answer.allowed && answer.overridable && options.override === true ? { allowed: true } : answer;
}

/** The same for whoever goes on only where it is allowed: a refusal ends the call as the named failure `tact`. */
export async function askOrFail(
  context: Context,
  personId: string,
  weight: AskWeight,
  options: AskOptions = {},
): Promise<void> {
  const answer = await mayAsk(context, personId, weight, options);
  if (answer.allowed) return;
  const { name } = await rowOfPerson(context, personId);
  fail('tact', {
    rule: answer.rule,
    ...(answer.until === undefined ? {} : { until: answer.until }),
    overridable: answer.overridable ? 1 : 0,
    name,
    sentence: tactSentence(context, answer, name),
  });
}

/** Why not, and until when, as a sentence. */
export function tactSentence(
  context: Context,
  answer: Extract<AskAnswer, { allowed: false }>,
  name: string,
): string {
  return say(
    `tact-${answer.rule}`,
    {
      name,
      ...(answer.until === undefined ? {} : { until: answer.until }),
      ...(answer.namesake ? { namesake: 1 } : {}),
    },
    context,
  );
}

async function askedPerson(context: Context, row: PersonTable): Promise<AskedPerson> {
  const { book, now, timeZone } = context;
  const { tie, admire, gladToTalk } = JSON.parse(row.summary) as RowSummary;
  const today = dayNumber(dayOf(now, timeZone));
  const longest = Math.max(CEILING.personDays, CEILING.circleDays, CEILING.openAskDays);
  const asks = await askedSince(book.db, book.id, plainDay(today - longest));
  const people = await personOfEach(
    book.db,
    book.id,
    book.generation,
    asks.map((it) => it.person_id),
  );
  const all = asks.map((it) => ({
    personId: people.get(it.person_id) ?? it.person_id,
    day: it.day,
    weight: it.weight as AskWeight,
    ask: it.purpose === 'ask' ? (it.for_kind === 'ask' ? it.for_id : '') : null,
  }));
  const asked = all.filter((it) => it.personId === row.id);
  const others = [...new Set(all.filter((it) => it.weight === 2 && it.personId !== row.id))];
  const circle = others.length === 0 ? new Set<string>() : await probablyKnow(context, row.id);
  const answeredOn = tie.lastInAt === null ? '' : dayOf(tie.lastInAt, timeZone);
  const ids = await idsOf(context, row.id);
  const named = asked.flatMap((it) => (it.ask === null || it.ask === '' ? [] : [it.ask]));
  const unsettled = await stillOpen(book.db, book.id, named, ids);
  // An ask of which nothing more is known ends with their next word.
  const open = asked
    .filter((it) => it.ask !== null && (it.ask === '' ? it.day > answeredOn : unsettled.has(it.ask)))
    .at(-1);
  return {
    doNotContact: row.do_not_contact === 1,
    notNowUntil: row.not_now_until,
    level: row.level as Level | null,
    unansweredSince: tie.unansweredSince,
    unansweredCount: tie.unansweredCount ?? 1,
    named: admire !== null || gladToTalk,
    between: await betweenYou(context, row, ids, tie),
    asked,
    openAsk: open?.day ?? null,
    circleAsked: others.filter((it) => circle.has(it.personId)),
  };
}

async function probablyKnow({ book }: Context, personId: string): Promise<ReadonlySet<string>> {
  const rows = await acquaintancesOf(book.db, book.id, book.generation, [personId]);
  return new Set(rows.filter((it) => it.chance >= PROBABLY).map((it) => (it.a === personId ? it.b : it.a)));
}

/** What was given, learned or shared, either way: by your word and by your files. */
async function betweenYou(
  context: Context,
  row: PersonTable,
  ids: readonly string[],
  tie: RowSummary['tie'],
): Promise<readonly Between[]> {
  const { book } = context;
  const found = new Set<Between>();
  if (row.talked_ever === 1) found.add('talk');
  if ((tie.countByKind.recommendation ?? 0) > 0) found.add('recommendation');
  if ((tie.countByKind.endorsement ?? 0) > 0) found.add('endorsement');
  const { written, other } = tie.inTouch ?? {};
  if ((written?.together ?? 0) > 0) found.add('messages');
  if ((other?.count ?? 0) > 0) found.add('together');
  if ((await withPeople(book.db, book.id, 'gift', ids)).length > 0) found.add('gift');
  const thanks = await withPeople(book.db, book.id, 'thanks', ids);
  if (thanks.some((it) => it.how !== 'let go')) found.add('thanks');
  const promises = await withPeople(book.db, book.id, 'promise', ids);
  if (promises.some((it) => it.state === 'kept')) found.add('promise');
  const answers = await book.db
    .selectFrom('answer')
    .select('id')
    .where('book_id', '=', book.id)
    .where('by_person', 'in', ids)
    .limit(1)
    .execute();
  if (answers.length > 0) found.add('advice');
  if (!found.has('messages') && row.wrote_ever === 1) {
    const live = [...liveImports(await listImports(book.db, book.id)).keys()];
    if (await wroteBothWays(book.db, book.id, ids, live, SHORT_MESSAGE)) found.add('messages');
  }
  return [...found];
}
