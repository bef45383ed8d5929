// What the rest of the book tells of each tie: how many you are linked with, who has nearly the same name, and how your own
// answers move the weights. Made when everybody is judged, kept in the row of each person, and read from there in between.
import type { MatchSource } from '#domain/match-source.ts';
import { joinCardFacts } from '#domain/card-facts.ts';
import { readHistory } from '#domain/contact-history.ts';
import { readElsewhere } from '#domain/level-features.ts';
import { likelyOne, type LikelyOne } from '#domain/likely-one.ts';
import { findNamesakes, type NamedPerson } from '#domain/namesakes.ts';
import { latestFacts } from '#domain/person-view.ts';
import { type Answer, answerOf, refit } from '#domain/refit.ts';
import type { CardFacts, Elsewhere, Namesake, TieContext, Tuning } from '#domain/tie.ts';
import { summariesOf } from '#storage/derived.ts';
import type { Database, Trx } from '#storage/engine.ts';
import { factsOf } from '#storage/said.ts';
import {
  judgePeople,
  loadPeople,
  type Membership,
  type PeopleScope,
  type RowSummary,
} from './person-rows.ts';

/** Said levels that are looked at, the latest ones. */
const MOST_ANSWERS = 500;

/** Formats of mailboxes, calendars and chats. */
const EVERYDAY: ReadonlySet<string> = new Set([
  'mail',
  'calendar',
  'whatsapp',
  'telegram',
  'signal',
  'facebook',
]);

/**
 * The context of everybody, before anybody is judged. `cards`: facts of each kept card by its record; `pairs`: people who may be one,
 * with the chance that they are.
 */
export async function contextsOfAll(
  scope: PeopleScope,
  memberships: readonly Membership[],
  sources: readonly MatchSource[],
  cards: ReadonlyMap<string, CardFacts>,
  pairs: readonly (readonly [one: string, other: string, chance: number])[],
): Promise<(personId: string) => TieContext> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const people = memberships.map(({ personId, sourceIds }): NamedPerson => {
    const own = sourceIds.flatMap((id) => byId.get(id) ?? []).filter((it) => it.kind !== 'hand');
    return {
      id: personId,
      names: own.map((it) => it.foldedName),
      emails: own.flatMap((it) => it.emails),
      kept: own.some((it) => it.kind === 'card'),
      linked: own.some((it) => it.kind === 'connection' || (it.kind === 'correspondent' && it.ofLinkedin)),
      keeps: joinCardFacts(own.flatMap((it) => cards.get(it.id) ?? [])),
    };
  });
  const found = findNamesakes(people);
  const elsewhere = await elsewhereOf(scope, memberships, likelyOne(pairs));
  const namesakes = new Map(
    [...found].map(([id, it]): [string, Namesake] => [
      id,
      it.of === 'card' ? { of: 'card', keeps: it.keeps } : { of: 'linked' },
    ]),
  );
  const linkedPeople = memberships.filter(({ sourceIds }) =>
    sourceIds.some((id) => byId.get(id)?.kind === 'connection' && !byId.get(id)?.gone),
  ).length;
  const besides = (personId: string): Pick<TieContext, 'together' | 'everyday'> => {
    const own = elsewhere.get(personId);
    return { ...everyday, ...(own ? { together: own } : {}) };
  };
  const everyday = [...scope.live.values()].some((it) => EVERYDAY.has(it.row.format))
    ? { everyday: true as const }
    : {};
  const untuned = (personId: string): TieContext => ({
    linkedPeople,
    namesake: namesakes.get(personId) ?? null,
    tuning: null,
    ...besides(personId),
  });
  const tuning = await tuningOf(scope, memberships, untuned);
  // Most share one: nobody has nearly their name.
  const usual: TieContext = { linkedPeople, namesake: null, tuning, ...everyday };
  return (personId) => {
    const namesake = namesakes.get(personId) ?? null;
    return namesake || elsewhere.has(personId) ? { ...usual, namesake, ...besides(personId) } : usual;
  };
}

/** People looked at at once, with whom they may be. */
const AT_ONCE = 100;

const inOrder = (them: readonly LikelyOne[]): readonly LikelyOne[] =>
  them.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** What there is with each of them and with those who are likely the same person, taken together. */
async function elsewhereOf(
  scope: PeopleScope,
  memberships: readonly Membership[],
  others: ReadonlyMap<string, readonly LikelyOne[]>,
): Promise<ReadonlyMap<string, Elsewhere>> {
  const byId = new Map(memberships.map((it) => [it.personId, it]));
  const found = new Map<string, Elsewhere>();
  const ids = [...others.keys()].filter((id) => byId.has(id)).toSorted();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const chunk = ids.slice(at, at + AT_ONCE);
    const wanted = new Set(chunk.flatMap((id) => [id, ...others.get(id)!.map((it) => it.id)]));
    const looked = [...wanted].flatMap((id) => byId.get(id) ?? []);
    const loaded = await judgePeople(scope, looked);
    const evidenceOf = new Map(loaded.map((it) => [it.id, it.evidence]));
    for (const id of chunk) {
      const likely = inOrder(others.get(id)!).flatMap(({ id: other, chance }) => {
        const evidence = evidenceOf.get(other);
        return evidence ? [{ evidence, chance }] : [];
      });
      if (likely.length === 0) continue;
      const all = [evidenceOf.get(id)!, ...likely.map((it) => it.evidence)].flatMap((it) => it.events);
      // In the order of events, whichever record came first: sums of the same numbers are the same then.
      const together = [...new Map(all.map((it) => [it.id, it])).values()].toSorted(
        (one, other) => (one.at ?? -Infinity) - (other.at ?? -Infinity) || (one.id < other.id ? -1 : 1),
      );
      found.set(id, readElsewhere(readHistory(together, scope.now), likely, scope.now));
    }
  }
  return found;
}

/** How the levels that you said move the weights. */
async function tuningOf(
  scope: PeopleScope,
  memberships: readonly Membership[],
  contextOf: (personId: string) => TieContext,
): Promise<Tuning | null> {
  const said = new Map<string, number>();
  for (const fact of await factsOf(scope.db, scope.bookId))
    if (fact.field === 'level') said.set(fact.personId, fact.revision);
  if (said.size === 0) return null;
  const revisionOf = (it: Membership): number =>
    Math.max(0, ...[it.personId, ...it.sourceIds].map((id) => said.get(id) ?? 0));
  const answered = memberships
    .filter((it) => revisionOf(it) > 0)
    .toSorted((a, b) => revisionOf(b) - revisionOf(a))
    .slice(0, MOST_ANSWERS)
    .map((it) => ({ ...it, context: contextOf(it.personId) }));
  const answers: Answer[] = [];
  for (const person of await loadPeople(scope, answered)) {
    const level = latestFacts(person.facts).get('level');
    if (level === 1 || level === 2 || level === 3) answers.push(answerOf(person.evidence, level, scope.now));
  }
  return refit(answers);
}

/** The contexts as they were when everybody was judged; somebody new has the book's own tuning. */
export async function contextsOf(
  db: Database | Trx,
  bookId: string,
  generation: number,
  ids: readonly string[],
): Promise<(personId: string) => TieContext | undefined> {
  const rows = await summariesOf(db, bookId, generation, ids);
  const held = new Map(
    [...rows].map(([id, summary]) => [id, (JSON.parse(summary) as RowSummary).context] as const),
  );
  return (personId) => {
    const own = held.get(personId);
    if (own) return own;
    const [other] = held.values();
    return other && withoutNames(other);
  };
}

/** What is known of everybody, without what people of the same name tell. */
export function withoutNames({ linkedPeople, tuning, everyday }: TieContext): TieContext {
  return { linkedPeople, namesake: null, tuning, ...(everyday ? { everyday } : {}) };
}
