// Real conversations of late: calls, video calls and meetings out of files and as you logged them.
import { sql } from 'kysely';
import type { PeopleList } from '#domain/find-people.ts';
import { type Database, oneOf, type Trx } from './engine.ts';
import { type HeldPerson, KIND } from './findable.ts';
import type { Where } from './people.ts';

export const TALK_KINDS = ['call', 'meeting', 'video'] as const;

/** A talk of the last weeks leaves at least this much strength (domain/strength.ts), so that the index of the strong ones holds them. */
export const LEAST_TALKED_STRENGTH = 0.05;

/** Whom you talked with last, since then (ms): as many as are asked for, the latest first. */
export async function latestTalkers(
  { db, bookId, generation }: Where,
  since: number,
  most: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('book_id', '=', bookId)
    .where('generation', '=', generation)
    .where(sql<boolean>`strength >= ${sql.lit(LEAST_TALKED_STRENGTH)}`)
    .where('last_talk_at', '>=', since)
    .where('do_not_contact', '=', 0)
    .orderBy('last_talk_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}

/** The same out of those who are held in memory. */
export function heldTalkers(
  { people, kinds }: PeopleList<HeldPerson>,
  since: number,
  most: number,
): readonly HeldPerson[] {
  const found: HeldPerson[] = [];
  for (let at = 0; at < people.length; at += 1) {
    if ((kinds[at]! & (KIND.talkedLastYear | KIND.doNotContact)) !== KIND.talkedLastYear) continue;
    const it = people[at]!;
    if (it.lastTalkAt !== null && it.lastTalkAt >= since) found.push(it);
  }
  return found.sort((a, b) => b.lastTalkAt! - a.lastTalkAt! || (a.id < b.id ? -1 : 1)).slice(0, most);
}

export interface FoundTalk {
  readonly id: string;
  /** The id that it was with: a contact record, or of whom it was logged. */
  readonly partyId: string;
  readonly kind: string;
  readonly at: number;
  /** The plain date that was said; null of a file. */
  readonly day: string | null;
  readonly crowd: number;
}

/** Talks with these ids from then until then (ms). */
export async function talksWith(
  db: Database | Trx,
  bookId: string,
  ids: readonly string[],
  liveImports: readonly string[],
  from: number,
  until: number,
): Promise<FoundTalk[]> {
  if (ids.length === 0) return [];
  const traces =
    liveImports.length === 0
      ? []
      : await db
          .selectFrom('trace')
          .select(['id', 'party_id', 'kind', 'at', 'crowd'])
          .where('book_id', '=', bookId)
          .where(oneOf(db, 'party_id', ids))
          .where('kind', 'in', TALK_KINDS)
          .where('at', '>=', from)
          .where('at', '<=', until)
          .where('direction', '<>', 'along')
          .where(oneOf(db, 'import_id', liveImports))
          .execute();
  const logged = await db
    .selectFrom('interaction_person as p')
    .innerJoin('interaction as i', (join) =>
      join.onRef('i.book_id', '=', 'p.book_id').onRef('i.id', '=', 'p.interaction_id'),
    )
    .select(['i.id', 'p.person_id', 'i.kind', 'i.at', 'i.day'])
    .where('p.book_id', '=', bookId)
    .where(oneOf(db, 'p.person_id', ids))
    .where('i.kind', 'in', TALK_KINDS)
    .where('i.at', '>=', from)
    .where('i.at', '<=', until)
    .execute();
  const there =
    logged.length === 0
      ? []
      : await db
          .selectFrom('interaction_person')
          .select(['interaction_id', (eb) => eb.fn.countAll<number>().as('n')])
          .where('book_id', '=', bookId)
          .where(oneOf(db, 'interaction_id', [...new Set(logged.map((row) => row.id))]))
          .groupBy('interaction_id')
          .execute();
  const crowds = new Map(there.map((row) => [row.interaction_id, row.n]));
  return [
    ...traces.map(({ id, party_id, kind, at, crowd }) => ({
      id,
      partyId: party_id,
      kind,
      at: at!,
      day: null,
      crowd,
    })),
    ...logged.map(({ id, person_id, kind, at, day }) => ({
      id,
      partyId: person_id,
      kind,
      at: at!,
      day,
      crowd: crowds.get(id) ?? 1,
    })),
  ];
}
