// What is open, for every door and for Today: which gifts and conversations nobody was thanked for yet, and what could be told of how
// it turned out. Read anew each time from what was said; the rules are in domain/open-thanks.ts.
import type { OutputOf } from '#contract/ability.ts';
import type * as contract from '#contract/thanks.ts';
import {
  type OpenThanks,
  openThanksOf,
  type Received,
  type SaidThanks,
  type Talk,
} from '#domain/open-thanks.ts';
import { THANKS } from '#domain/thanks-weights.ts';
import { personOfEach } from '#storage/derived.ts';
import { allOf, withPeople } from '#storage/giving.ts';
import { type Standing, standingOf } from '#storage/people.ts';
import type { GiftTable, ThanksTable } from '#storage/giving-tables.ts';
import { type Context, dayOf } from './context.ts';
import { everybodyIfHeld } from './everybody.ts';
import { whereOf } from './find-person.ts';
import { idsOf } from './ids-of.ts';
import { lateTalks, type LateTalk, talksOf } from './late-talks.ts';

export type OpenThanksAnswer = OutputOf<typeof contract.thanks>['open'][number];
export interface Opened {
  readonly open: readonly OpenThanksAnswer[];
  readonly told: readonly OpenThanksAnswer[];
}

/**
 * What is open, newest first; of one person also what has faded, else only what is shown: nobody who is not to be contacted or
 * rests now.
 */
export async function openThanks(context: Context, personId?: string): Promise<Opened> {
  const { book, now, timeZone } = context;
  const ids = personId === undefined ? null : await idsOf(context, personId);
  const [gifts, said] =
    ids === null
      ? [await allOf(book.db, book.id, 'gift'), await allOf(book.db, book.id, 'thanks')]
      : [await withPeople(book.db, book.id, 'gift', ids), await withPeople(book.db, book.id, 'thanks', ids)];
  const received = gifts.filter((it) => it.direction === 'received');
  const found = personId === undefined ? await lateTalks(context) : await talksOf(context, personId);
  const of = await personOfEach(
    book.db,
    book.id,
    book.generation,
    [...received, ...said].map((it) => it.person_id),
  );
  const who = (id: string): string => of.get(id) ?? id;
  const people = await standingsOf(context, [
    ...new Set([...received.map((it) => who(it.person_id)), ...found.map((it) => it.personId)]),
  ]);
  const today = dayOf(now, timeZone);
  const looked = openThanksOf({
    received: received.map((it) => receivedOf(it, who)),
    talks: found.map((it) => talkOf(it, context)),
    said: said.map((it) => saidOf(it, who)),
    levelOf: (id) => (people.get(id)?.level ?? null) as 1 | 2 | 3 | null,
    today,
  });
  const giftOf = new Map(gifts.map((it) => [it.id, it]));
  const kindOf = new Map(found.map((it) => [it.id, it.kind]));
  const shown = (it: OpenThanks): boolean => {
    const person = people.get(it.personId);
    if (!person || person.do_not_contact === 1) return false;
    if (personId !== undefined) return true;
    return !it.faded && !(person.not_now_until !== null && person.not_now_until > today);
  };
  const answer =
    (tells: boolean) =>
    (it: OpenThanks): OpenThanksAnswer => {
      const { name } = people.get(it.personId)!;
      const gift = it.forKind === 'gift' ? giftOf.get(it.forId) : undefined;
      const code = tells ? 'thanks-tell' : gift ? 'thanks-for-gift' : 'thanks-for-talk';
      const values = gift
        ? { name, kind: gift.kind, what: gift.what, direction: gift.direction, since: it.since }
        : { name, kind: kindOf.get(it.forId) ?? '', since: it.since };
      return {
        id: `${tells ? 'told:' : ''}${it.forKind}:${it.forId}${it.forKind === 'gift' ? '' : `:${it.personId}`}`,
        person: { id: it.personId, name },
        forKind: it.forKind,
        forId: it.forId,
        what: gift?.what ?? null,
        kind: gift?.kind ?? null,
        since: it.since,
        why: { code, values, text: '' },
        fading: it.fading,
      };
    };
  // What could be told is told within its own days.
  const tellable = looked.told.filter((it) => shown({ ...it, faded: false }));
  return {
    open: looked.open.filter(shown).map(answer(false)),
    told: tellable.map((it) => ({ ...answer(true)(it), fading: it.age >= THANKS.tellUntil - 14 })),
  };
}

/** Out of memory where they are held: a row is large, and a list may name hundreds. */
async function standingsOf(context: Context, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  const { people, settled } = context.book;
  const byId = settled && (await everybodyIfHeld(context)) ? people.byId : undefined;
  const found = new Map<string, Standing>();
  for (const id of ids) {
    const it = byId?.get(id);
    if (it)
      found.set(id, {
        id,
        name: it.name,
        level: it.level,
        do_not_contact: it.doNotContact ? 1 : 0,
        not_now_until: it.notNowUntil,
      });
  }
  const others = await standingOf(
    whereOf(context),
    ids.filter((id) => !found.has(id)),
  );
  return new Map([...found, ...others]);
}

function receivedOf(it: GiftTable, who: (id: string) => string): Received {
  return {
    forKind: 'gift',
    forId: it.id,
    personId: who(it.person_id),
    day: it.day,
    kind: it.kind,
    within: it.for_kind !== null && it.for_id !== null ? { kind: it.for_kind, id: it.for_id } : null,
    outcome: it.outcome,
  };
}

function talkOf({ id, personId, at, day, crowd }: LateTalk, { timeZone }: Context): Talk {
  return { id, personId, crowd, day: day?.length === 10 ? day : dayOf(at, timeZone) };
}

function saidOf(it: ThanksTable, who: (id: string) => string): SaidThanks {
  return { personId: who(it.person_id), forKind: it.for_kind, forId: it.for_id, how: it.how, day: it.day };
}
