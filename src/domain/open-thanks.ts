// What is still to be thanked for, and what could be told of how it turned out. It follows from what was received, from conversations
// and from the thanks that were said; nothing of it is kept. Days are plain local dates. Source: method.md N4, F; issue E, thanks loop.
import { THANKS } from './thanks-weights.ts';
import type { Level } from './tie.ts';

export type ForKind = 'gift' | 'interaction' | 'ask' | 'introduction' | 'gathering' | 'conversation';

/** Something received: a gift, an introduction, being invited. */
export interface Received {
  readonly forKind: ForKind;
  readonly forId: string;
  readonly personId: string;
  /** As exact as it was said: `2026`, `2026-05` or `2026-05-11`. */
  readonly day: string;
  /** Of a gift. */
  readonly kind: string | null;
  /** What it came with: a thanks for that is a thanks for this. */
  readonly within: { readonly kind: ForKind; readonly id: string } | null;
  /** How it turned out, where that is known. */
  readonly outcome: 'good' | 'not good' | null;
}

/** A real conversation that is over, with one person who was there; `crowd` people besides you. */
export interface Talk {
  readonly id: string;
  readonly personId: string;
  readonly day: string;
  readonly crowd: number;
}

export interface SaidThanks {
  readonly personId: string;
  readonly forKind: ForKind | null;
  readonly forId: string | null;
  readonly how: 'in person' | 'message' | 'told' | 'let go';
  readonly day: string;
}

export interface OpenThanks {
  readonly personId: string;
  readonly forKind: ForKind;
  readonly forId: string;
  /** Plain date since which it is open; of what could be told the day of the thanks. */
  readonly since: string;
  readonly age: number;
  readonly fading: boolean;
  /** Older than what is shown; it stays on the person's page. */
  readonly faded: boolean;
}

export interface ThanksLook {
  readonly received: readonly Received[];
  readonly talks: readonly Talk[];
  readonly said: readonly SaidThanks[];
  readonly levelOf: (personId: string) => Level | null;
  readonly today: string;
}

/** Of these one hopes to hear how it went. */
const TOLD_OF: ReadonlySet<string> = new Set(['advice', 'introduction', 'tip', 'recommendation']);

/** Both lists newest first. */
export function openThanksOf(look: ThanksLook): {
  readonly open: readonly OpenThanks[];
  readonly told: readonly OpenThanks[];
} {
  const saidTo = Map.groupBy(look.said, (it) => it.personId);
  const receivedFrom = Map.groupBy(look.received, (it) => it.personId);
  const open: OpenThanks[] = [];
  const told: OpenThanks[] = [];
  for (const it of look.received) {
    const said = saidTo.get(it.personId) ?? [];
    const age = daysBetween(it.day, look.today);
    if (age >= 0 && !said.some((one) => covers(one, it))) open.push(openOf(it, it.day, age));
    const since = tellSince(it, said, look.today);
    if (since !== null) told.push(openOf(it, since, daysBetween(since, look.today)));
  }
  for (const [personId, talks] of Map.groupBy(look.talks, (it) => it.personId)) {
    const last = lastTalk(talks, look.today);
    if (!last || isHabit(talks, look.levelOf(personId), look.today)) continue;
    // One thanks for the conversation and for what came with it.
    if ((receivedFrom.get(personId) ?? []).some((it) => cameWith(it, last, talks))) continue;
    if ((saidTo.get(personId) ?? []).some((one) => coversTalk(one, last, talks))) continue;
    const age = daysBetween(last.day, look.today);
    open.push(openOf({ personId, forKind: 'interaction', forId: last.id }, last.day, age));
  }
  return { open: open.toSorted(newestFirst), told: told.toSorted(newestFirst) };
}

function openOf(it: Pick<OpenThanks, 'personId' | 'forKind' | 'forId'>, since: string, age: number) {
  const { personId, forKind, forId } = it;
  return {
    personId,
    forKind,
    forId,
    since,
    age,
    fading: age >= THANKS.fading,
    faded: age > THANKS.open,
  };
}

function newestFirst(a: OpenThanks, b: OpenThanks): number {
  return (
    a.age - b.age ||
    (a.personId === b.personId ? (a.forId < b.forId ? -1 : 1) : a.personId < b.personId ? -1 : 1)
  );
}

/** Was it this that they were thanked for? A thanks in general is for what was lately. */
function covers(said: SaidThanks, it: Received): boolean {
  if (said.forKind !== null) return isFor(said, it);
  if (said.how !== 'in person' && said.how !== 'message') return false;
  const after = daysBetween(it.day, said.day);
  return after >= 0 && after <= THANKS.sameBreath;
}

function isFor({ forKind, forId }: SaidThanks, it: Received): boolean {
  return (
    (forKind === it.forKind && forId === it.forId) ||
    (it.within !== null && forKind === it.within.kind && forId === it.within.id)
  );
}

/** Whoever was thanked since a conversation was thanked for it too; one that is let go is let go alone. */
function coversTalk(said: SaidThanks, talk: Talk, talks: readonly Talk[]): boolean {
  if (said.forKind === 'interaction' && said.forId !== null) {
    const { forId } = said;
    if (talks.some((it) => it.id === forId && it.day === talk.day)) return true;
  }
  return said.how !== 'let go' && daysBetween(talk.day, said.day) >= 0;
}

/** Of the same day, or said to be of that conversation. */
function cameWith(it: Received, talk: Talk, talks: readonly Talk[]): boolean {
  if (it.day === talk.day) return true;
  const { within } = it;
  return within?.kind === 'interaction' && talks.some((one) => one.id === within.id && one.day === talk.day);
}

/** The latest that counts: not long ago, and not in a crowd. Of one day the one with the smallest id. */
function lastTalk(talks: readonly Talk[], today: string): Talk | undefined {
  return talks
    .filter((it) => {
      const age = daysBetween(it.day, today);
      return it.crowd <= THANKS.talkCrowd && age >= 0 && age <= THANKS.talk;
    })
    .toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1))[0];
}

/** You talk so often that a thanks for each would be odd. */
function isHabit(talks: readonly Talk[], level: Level | null, today: string): boolean {
  const days = [...new Set(talks.map((it) => it.day))]
    .filter((day) => {
      const age = daysBetween(day, today);
      return age >= 0 && age <= THANKS.habitDays;
    })
    .toSorted();
  if (days.length < THANKS.habitTalks) return false;
  const gaps = days
    .slice(1)
    .map((day, at) => daysBetween(days[at]!, day))
    .toSorted((a, b) => a - b);
  const usual = gaps[(gaps.length - 1) >> 1]!;
  return usual < (level === 1 ? THANKS.habitWell : THANKS.habitAnybody);
}

/** The day on which they were thanked for it, where there may be something to tell by now; else null. */
function tellSince(it: Received, said: readonly SaidThanks[], today: string): string | null {
  if (it.kind === null || !TOLD_OF.has(it.kind) || it.outcome === 'not good') return null;
  const about = said.filter((one) => covers(one, it));
  if (about.some((one) => one.how === 'told' || one.how === 'let go')) return null;
  const [first] = about.map((one) => one.day).toSorted();
  if (it.outcome === 'good') {
    // Known to have been good: there is something to tell at once, also where the thanks itself has faded.
    const age = daysBetween(it.day, today);
    return (first !== undefined || age > THANKS.open) && age <= THANKS.tellGood ? (first ?? it.day) : null;
  }
  if (first === undefined) return null;
  const since = daysBetween(first, today);
  return since >= THANKS.tellFrom && since <= THANKS.tellUntil ? first : null;
}

/** Days from one plain date to another; a month or a year counts from its last day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((lastDayOf(to) - lastDayOf(from)) / 86_400_000);
}

function lastDayOf(day: string): number {
  const [year = 0, month, date] = day.split('-').map(Number);
  return month === undefined
    ? Date.UTC(year, 11, 31)
    : date === undefined
      ? Date.UTC(year, month, 0)
      : Date.UTC(year, month - 1, date);
}
