// What you said of giving, person by person, as the choice of steps looks at it: thanks, promises, asks you heard, what you could pass
// on, who could meet whom, what you asked. All of it said by hand, so it is little; of most people there is nothing.
import type { AskWeight } from '#domain/may-ask.ts';
import type { Recommended } from '#domain/find-offers.ts';
import type { Giving, OpenMatter } from '#domain/step.ts';
import { SWEEP_END_FIELD } from '#domain/sweep.ts';
import { saidTopics, type SaidTopics, TOPIC_FIELDS } from '#domain/said-topics.ts';
import { dayNumber, plainDay } from '#domain/tact.ts';
import type { Saying } from '#domain/tie.ts';
import { CEILING, DAY } from '#domain/weights.ts';
import { ACQUAINTANCE_FLOOR } from '#domain/acquaintance-weights.ts';
import { acquaintancesOf } from '#storage/acquaintances.ts';
import { askedSince } from '#storage/asked-before.ts';
import { personOfEach } from '#storage/derived.ts';
import { allOf } from '#storage/giving.ts';
import { standingOf } from '#storage/people.ts';
import { factsOfFields } from '#storage/said.ts';
import type { RecommendationTable } from '#storage/giving-tables.ts';
import { type Context, dayOf } from './context.ts';
import { whereOf } from './find-person.ts';
import { openThanks } from './open-thanks.ts';
import { perhapsRefused } from './refused-names.ts';
import { openPromises } from './open-promises.ts';

type Draft = { -readonly [K in keyof Giving]: Giving[K] extends readonly (infer T)[] ? T[] : Giving[K] };

const FIELDS = [...TOPIC_FIELDS, ...TOPIC_FIELDS.map((it) => `not-${it}` as const)];
/** Days for which a walk through the close circle is remembered on Today. */
const SWEEP_WITHIN = 21;

/** By person, of everybody of whom there is anything. */
export async function givingOf(context: Context): Promise<ReadonlyMap<string, Giving>> {
  const { book, now, timeZone } = context;
  const drafts = new Map<string, Draft>();
  const of = (id: string): Draft => {
    const known = drafts.get(id);
    if (known) return known;
    const draft: Draft = {
      thanks: [],
      tell: [],
      promised: [],
      promisedYou: [],
      answers: [],
      helps: [],
      shares: [],
      matches: [],
      asked: [],
      openAsk: null,
      sweepEnd: null,
    };
    drafts.set(id, draft);
    return draft;
  };

  const { open, told } = await openThanks(context);
  for (const it of open) of(it.person.id).thanks.push(matterOf(it));
  for (const it of told) of(it.person.id).tell.push(matterOf(it));
  for (const it of await openPromises(context))
    of(it.person.id)[it.whose === 'mine' ? 'promised' : 'promisedYou'].push({
      about: `promise:${it.id}`,
      what: it.text,
      kind: null,
      since: it.day,
      why: plainly(it.saying),
      due: it.due,
    });

  const today = dayNumber(dayOf(now, timeZone));
  const asked = await askedSince(book.db, book.id, plainDay(today - CEILING.personDays));
  const who = await personOfEach(
    book.db,
    book.id,
    book.generation,
    asked.map((it) => it.person_id),
  );
  for (const it of asked)
    of(who.get(it.person_id) ?? it.person_id).asked.push({
      day: it.day,
      weight: it.weight as AskWeight,
    });
  await addTopics(context, of);
  return drafts;
}

interface Opened {
  readonly forKind: string;
  readonly forId: string;
  readonly what: string | null;
  readonly kind: string | null;
  readonly since: string;
  readonly why: Told;
}

function matterOf({ forKind, forId, what, kind, since, why }: Opened): OpenMatter {
  return { about: `${forKind}:${forId}`, what, kind, since, why: plainly(why), due: null };
}

/** As a contract has it. */
interface Told {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

function plainly({ code, values }: Told): Saying {
  return values === undefined ? { code } : { code, values };
}

/** What they need, care about and offer, against what you have: your book of recommendations, what came to you, whom you know. */
async function addTopics(context: Context, of: (id: string) => Draft): Promise<void> {
  const { book, now, timeZone } = context;
  const today = dayOf(now, timeZone);
  const facts = await factsOfFields(book.db, book.id, [...FIELDS, SWEEP_END_FIELD]);
  const asks = (await allOf(book.db, book.id, 'ask')).filter(
    (it) => it.state === 'open' && it.for_person !== null,
  );
  if (facts.length === 0 && asks.length === 0) return;
  const recommendations = await allOf(book.db, book.id, 'recommendation');
  const gifts = await allOf(book.db, book.id, 'gift');
  const ids = await personOfEach(book.db, book.id, book.generation, [
    ...new Set([
      ...facts.map((it) => it.personId),
      ...asks.map((it) => it.for_person!),
      ...recommendations.flatMap((it) => [it.by_person, it.person_id]).filter((it) => it !== null),
      ...gifts.map((it) => it.person_id),
    ]),
  ]);
  const people = await standingOf(whereOf(context), [...new Set(ids.values())]);
  const nameOf = (id: string | null): string | null =>
    id === null ? null : (people.get(ids.get(id) ?? id)?.name ?? null);
  const said = new Map<string, SaidTopics>();
  for (const [id, own] of Map.groupBy(facts, (it) => ids.get(it.personId) ?? '')) {
    if (id === '' || !people.has(id)) continue;
    said.set(id, saidTopics(own));
    const end = own.findLast((it) => it.field === SWEEP_END_FIELD);
    const mark = end?.value as { why?: readonly Saying[]; step?: Saying } | null | undefined;
    if (end && mark?.why && mark.step && now - end.saidAt <= SWEEP_WITHIN * DAY)
      of(id).sweepEnd = { why: mark.why, step: mark.step };
  }

  const perhaps = await perhapsRefused(context, [...people.values()]);
  const standing = (id: string): boolean => {
    const row = people.get(id);
    return (
      row !== undefined &&
      !perhaps.has(id) &&
      row.do_not_contact === 0 &&
      !(row.not_now_until !== null && row.not_now_until > today)
    );
  };
  const { findOffers } = await import('#domain/find-offers.ts');
  const found = findOffers({
    people: [...said]
      .filter(([id]) => standing(id))
      .map(([id, topics]) => ({ id, name: people.get(id)!.name, level: people.get(id)!.level, ...topics })),
    asks: asks
      .map((it) => ({ id: it.id, topic: it.topic, personId: ids.get(it.for_person!) ?? '' }))
      .filter((it) => standing(it.personId)),
    recommendations: recommendations
      .filter((it) => it.verdict !== 'not good')
      .map((it) => recommended(it, nameOf, ids)),
    came: gifts
      .filter((it) => it.direction === 'received' && (it.kind === 'information' || it.kind === 'tip'))
      .map((it) => ({
        id: it.id,
        what: it.what,
        topic: it.topic,
        by: nameOf(it.person_id),
        byId: ids.get(it.person_id) ?? null,
      })),
    given: gifts
      .filter((it) => it.direction === 'given')
      .map((it) => ({
        personId: ids.get(it.person_id) ?? '',
        recommendationId: it.recommendation_id,
        what: it.what,
      })),
  });
  for (const [id, it] of found.offers) {
    of(id).answers.push(...it.answers);
    of(id).helps.push(...it.helps);
    of(id).shares.push(...it.shares);
  }
  if (found.pairs.length === 0) return;
  const known = await acquaintancesOf(book.db, book.id, book.generation, [
    ...new Set(found.pairs.map((it) => it.id)),
  ]);
  const acquainted = new Set(
    known
      .filter((it) => it.said === 1 || it.chance >= ACQUAINTANCE_FLOOR)
      .flatMap((it) => [`${it.a} ${it.b}`, `${it.b} ${it.a}`]),
  );
  for (const { id, match } of found.pairs)
    if (!acquainted.has(`${id} ${match.other.id}`)) of(id).matches.push(match);
}

function recommended(
  it: RecommendationTable,
  nameOf: (id: string | null) => string | null,
  ids: ReadonlyMap<string, string>,
): Recommended {
  return {
    id: it.id,
    name: it.name,
    topic: it.topic,
    by: nameOf(it.by_person),
    byId: it.by_person === null ? null : (ids.get(it.by_person) ?? null),
    personId: it.person_id === null ? null : (ids.get(it.person_id) ?? null),
  };
}
