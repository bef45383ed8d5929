// Real conversations of late, with the people whom they were with: of everybody the latest few, of one person all.
import { THANKS } from '#domain/thanks-weights.ts';
import { DAY } from '#domain/weights.ts';
import { membersOf } from '#storage/derived.ts';
import type { HeldPerson } from '#storage/findable.ts';
import { listImports, liveImports } from '#storage/imports.ts';
import { type FoundTalk, heldTalkers, latestTalkers, talksWith } from '#storage/talks.ts';
import type { Context } from './context.ts';
import { everybodyIfHeld } from './everybody.ts';
import { whereOf } from './find-person.ts';

export interface LateTalk extends FoundTalk {
  readonly personId: string;
}

/** People looked at, those talked with last: nobody reads a longer list. */
const MOST_TALKERS = 40;
/** Days by which more is read than is looked at, so that what is held serves for some days. */
const SPARE = 20;

/** Of people who are held: each is another as soon as their row is. */
const read = new WeakMap<HeldPerson, { readonly at: number; readonly talks: readonly LateTalk[] }>();

/** With those whom you talked with within the days in which a conversation opens a thanks. */
export async function lateTalks(context: Context): Promise<readonly LateTalk[]> {
  const { now } = context;
  const since = now - (THANKS.talk + 1) * DAY;
  const everybody = await everybodyIfHeld(context);
  if (!everybody) return talksOfAll(context, await latestTalkers(whereOf(context), since, MOST_TALKERS), now);
  const held = heldTalkers(everybody, since, MOST_TALKERS);
  const unread = held.filter((it) => {
    const known = read.get(it);
    return !known || Math.abs(now - known.at) > (SPARE - 1) * DAY;
  });
  if (unread.length > 0) {
    const found = Map.groupBy(
      await talksOfAll(context, unread.map((it) => it.id), now + SPARE * DAY), // prettier-ignore
      (it) => it.personId,
    );
    for (const it of unread) read.set(it, { at: now, talks: found.get(it.id) ?? [] });
  }
  return held.flatMap((it) => read.get(it)!.talks).filter((it) => it.at <= now);
}

export async function talksOf(context: Context, personId: string): Promise<readonly LateTalk[]> {
  return talksOfAll(context, [personId], context.now);
}

async function talksOfAll(
  { book, now }: Context,
  people: readonly string[],
  until: number,
): Promise<LateTalk[]> {
  if (people.length === 0) return [];
  const members = await membersOf(book.db, book.id, book.generation, people);
  const personOf = new Map(
    people.flatMap((person) => [person, ...(members.get(person) ?? [])].map((id) => [id, person] as const)),
  );
  const live = liveImports(await listImports(book.db, book.id));
  const from = now - (THANKS.habitDays + SPARE) * DAY;
  const found = await talksWith(book.db, book.id, [...personOf.keys()], [...live.keys()], from, until);
  // Several records of one person may have been on one meeting.
  const once = new Map(found.map((it) => [`${it.id} ${personOf.get(it.partyId)}`, it]));
  return [...once.values()].map((it) => ({ ...it, personId: personOf.get(it.partyId)! }));
}
