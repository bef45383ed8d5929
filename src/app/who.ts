// Who cares about something, could offer it or may know about it: of everybody in memory those whose words speak of it, then judged by
// what their rows say; who recommended something like it before; and whom you know well who knows such a person. Nobody whom you don't
// want to contact.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type * as contract from '#contract/topics.ts';
import { PROBABLY } from '#domain/acquaintance-weights.ts';
import { matterOf, type Matter, whoMight, withCloseness } from '#domain/find-by-topic.ts';
import { questionParts } from '#domain/question-parts.ts';
import type { Saying } from '#domain/tie.ts';
import { matchesTopic } from '#domain/topic-match.ts';
import { pathOf, topicOfId } from '#domain/topics.ts';
import {
  ELSEWHERE,
  fieldWorth,
  KNOWS_ONE,
  LEAST,
  LIVES_THERE,
  matchOf,
  STRANGER,
  WHO,
} from '#domain/weigh-evidence.ts';
import { acquaintancesOf } from '#storage/acquaintances.ts';
import { personOfEach } from '#storage/derived.ts';
import type { HeldPerson } from '#storage/findable.ts';
import { allOf } from '#storage/giving.ts';
import { type Context, dayOf, instantText } from './context.ts';
import { everybody } from './everybody.ts';
import { type Evidence, type Judged, topicEvidence } from './topic-evidence.ts';

/** Of so many the rows are read; the rest could not be worth as much. */
const LOOKED_AT = 60;
/** Of so many it is asked whom they know. */
const ASKED_WHOM_THEY_KNOW = 8;
const MOST_REASONS = 3;

export interface Scored extends Judged {
  readonly score: number;
  readonly why: readonly Saying[];
}

type Answer = OutputOf<typeof contract.who>;

export async function who(
  context: Context,
  { topic, limit }: ParsedInputOf<typeof contract.who>,
): Promise<Answer> {
  const { topics, place, found } = await whoCouldKnow(context, topic);
  return {
    topics: topics.map(({ id, name }) => ({ id, name })),
    place,
    items: found.slice(0, limit).map((it) => ({ ...personOf(it), why: sayings(it.why), score: it.score })),
  };
}

/** The same for other abilities: people as they are held, best first; who rests comes last. */
export async function whoCouldKnow(
  context: Context,
  line: string,
): Promise<{ topics: readonly Matter['topic'][]; place: string | null; found: readonly Scored[] }> {
  const list = await everybody(context);
  const isPlace = (words: readonly string[]): boolean =>
    list.index.placesOf(words).every((places) => places.some((entry) => (entry & 15) === PLACE_FIELD));
  const { topics, place } = questionParts(line, isPlace);
  const matters = topics.map((it) => matterOf(it));
  const recommended = await recommendedBefore(context, matters);
  const beside = new Map(
    [...recommended].map(([id, evidence]) => [
      id,
      matchOf(
        evidence,
        matters.map(() => 1),
        WHO,
      ),
    ]),
  );
  const might = whoMight(
    list,
    {
      matters,
      worth: fieldWorth(WHO, LIVES_THERE),
      ...(place ? { place, elsewhere: ELSEWHERE } : {}),
      beside,
    },
    { base: STRANGER.who, most: LOOKED_AT, least: LEAST.who, skip: (it) => it.doNotContact },
  );
  const judged = await topicEvidence(context, might, matters, place);
  const scored = judged.flatMap((it) => {
    const evidence = [...it.evidence, ...(recommended.get(it.person.id) ?? [])];
    const match = matchOf(
      evidence,
      matters.map(() => 1),
      WHO,
    );
    const here = place === undefined || it.there !== null;
    const fit = Math.max(here ? match : match * ELSEWHERE, place && it.there ? LIVES_THERE : 0);
    if (fit === 0) return [];
    const why = whyOf(evidence, matters, WHO, it.there);
    return [{ ...it, evidence, why, score: withCloseness(fit, it.person, STRANGER.who) }];
  });
  const known = await whoKnowsThem(context, scored, list.people);
  return {
    topics,
    place: place ? place.join(' ') : null,
    found: inOrder(context, [...scored, ...known], LEAST.who),
  };
}

/** Of `FIELDS`. */
const PLACE_FIELD = 5;

/** What people recommended for something like it, and who was recommended; verdicts count. By person id as it is now. */
async function recommendedBefore(
  context: Context,
  matters: readonly Matter[],
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const { db, id: bookId, generation } = context.book;
  const rows = (await allOf(db, bookId, 'recommendation')).flatMap((row) =>
    matchesTopic(matters, row.topic).map((match) => ({ row, match })),
  );
  if (rows.length === 0) return new Map();
  const ids = rows.flatMap(({ row }) => [row.by_person, row.person_id]).filter((id) => id !== null);
  const now = await personOfEach(db, bookId, generation, ids);
  const found = new Map<string, Evidence[]>();
  const add = (id: string | null, one: Evidence): void => {
    const person = id === null ? undefined : now.get(id);
    if (person !== undefined) found.set(person, [...(found.get(person) ?? []), one]);
  };
  for (const { row, match } of rows) {
    const { matter, near, topic } = match;
    // What was not good is no reason to ask for it, nor for more of them.
    const sure = row.verdict === 'good' ? 1 : row.verdict === null ? 0.85 : 0;
    if (sure === 0) continue;
    const values = { name: row.name, topic: row.topic };
    const saying = (code: string): Saying => ({
      code: row.verdict === 'good' ? `${code}-good` : code,
      values,
    });
    const rest = { matter, near: near * sure, topic };
    if (row.by_person !== row.person_id)
      add(row.by_person, { ...rest, kind: 'recommended', saying: saying('who-recommended') });
    add(row.person_id, { ...rest, kind: 'was-recommended', saying: saying('who-was-recommended') });
  }
  return found;
}

/** Whom you know who probably knows somebody that fits and whom you don't. */
async function whoKnowsThem(
  context: Context,
  scored: readonly Scored[],
  people: readonly HeldPerson[],
): Promise<Scored[]> {
  const strangers = inOrder(context, scored, LEAST.who)
    .filter((it) => it.evidence.length > 0 && it.person.level !== 1 && it.person.level !== 2)
    .slice(0, ASKED_WHOM_THEY_KNOW);
  if (strangers.length === 0) return [];
  const { db, id: bookId, generation } = context.book;
  const byId = new Map(strangers.map((it) => [it.person.id, it]));
  const rows = await acquaintancesOf(db, bookId, generation, [...byId.keys()]);
  const there = new Set(scored.map((it) => it.person.id));
  const best = new Map<string, { readonly of: Scored; readonly chance: number }>();
  for (const { a, b, chance } of rows) {
    if (chance < PROBABLY) continue;
    for (const [id, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const of = byId.get(other);
      if (of && !there.has(id) && !best.has(id)) best.set(id, { of, chance });
    }
  }
  if (best.size === 0) return [];
  const found = people.filter(
    (it) => best.has(it.id) && !it.doNotContact && (it.level === 1 || it.level === 2),
  );
  const judged = await topicEvidence(context, found.slice(0, LOOKED_AT), [], undefined);
  return judged.map((it) => {
    const { of, chance } = best.get(it.person.id)!;
    const { name, headline } = of.person;
    return {
      ...it,
      score: withCloseness(KNOWS_ONE * chance, it.person, STRANGER.who),
      why: [{ code: 'who-knows', values: { name, role: headline ?? '' } }],
    };
  });
}

/** Best first, in the order of the list among equals; those who rest behind all others. */
export function inOrder(context: Context, scored: readonly Scored[], least: number): Scored[] {
  const today = dayOf(context.now, context.timeZone);
  const rests = (it: Judged): boolean => it.notNowUntil !== null && it.notNowUntil > today;
  return scored
    .filter((it) => it.score >= least)
    .map((it) =>
      rests(it)
        ? { ...it, why: [{ code: 'found-resting', values: { until: it.notNowUntil! } }, ...it.why] }
        : it,
    )
    .toSorted(
      (a, b) =>
        Number(rests(a)) - Number(rests(b)) ||
        b.score - a.score ||
        b.person.strength - a.person.strength ||
        (a.person.sortName < b.person.sortName ? -1 : a.person.sortName > b.person.sortName ? 1 : 0) ||
        (a.person.id < b.person.id ? -1 : 1),
    );
}

/** The best reasons, each once; where it is near and not the thing itself, that is said behind them. */
export function whyOf(
  evidence: readonly Evidence[],
  matters: readonly Matter[],
  worth: Readonly<Record<Evidence['kind'], number>>,
  there: Saying | null,
): Saying[] {
  const value = (it: Evidence): number => it.near * worth[it.kind] * matters[it.matter]!.weight;
  const best = evidence.toSorted((a, b) => value(b) - value(a));
  const reasons = [...(best[0] ? [best[0].saying] : []), ...(there ? [there] : [])];
  reasons.push(...best.slice(1).map((it) => it.saying));
  const distinct = [...new Map(reasons.map((it) => [JSON.stringify(it), it])).values()];
  const first = best[0];
  const near = first && nearSaying(first, matters[first.matter]!);
  return near ? [...distinct.slice(0, MOST_REASONS - 1), near] : distinct.slice(0, MOST_REASONS);
}

function nearSaying({ topic, near }: Evidence, matter: Matter): Saying | null {
  const asked = matter.topic;
  if (topic === null || asked.id === null || topic === asked.id || near === 1) return null;
  const other = topicOfId(topic).name;
  if (pathOf(topic).includes(asked.id))
    return { code: 'topic-part-of', values: { part: other, whole: asked.name } };
  if (pathOf(asked.id).includes(topic))
    return { code: 'topic-part-of', values: { part: asked.name, whole: other } };
  return { code: 'topic-beside', values: { topic: other, asked: asked.name } };
}

export function sayings(
  list: readonly Saying[],
): { code: string; values: Record<string, string | number>; text: string }[] {
  return list.map(({ code, values }) => ({ code, values: { ...values }, text: '' }));
}

export function personOf({ person: it, notNowUntil }: Judged): Pick<Answer['items'][number], 'person'> {
  return {
    person: {
      id: it.id,
      name: it.name,
      headline: it.headline,
      organisation: it.organisation,
      level: it.level as 1 | 2 | 3 | null,
      nominal: it.nominal,
      strength: it.strength,
      lastInteraction: instantText(it.lastAt),
      sources: it.sources,
      notNowUntil,
    },
  };
}
