// How I am with each person outside LinkedIn: from when to when the tie lives, how often we exchange something, in which ways,
// and the years in which we were at one employer. Old ties of level 1 and bridges of level 2 have fallen silent, as in
// ../writing.ts; where LinkedIn shows a later exchange, the tie lived at least until then.
import { day } from '../date-shapes.ts';
import type { Habits, Layer } from '../habits.ts';
import type { Life, World } from '../life.ts';
import { createRandom, type Random } from '../random.ts';
import { channels, type Channel, type EverydayHabits } from './habits.ts';

const year = 365.25 * day;

export interface Tie {
  readonly life: Life;
  readonly begin: number;
  /** No talk, no letter after it. */
  readonly end: number;
  /** Written exchanges in a year while it lives. */
  readonly perYear: number;
  /** The part of the exchanges that goes each way; empty where we never write. */
  readonly ways: ReadonlyMap<Channel, number>;
  /** We were at the same employer then, as far as the mailbox goes back. */
  readonly work?: { readonly from: number; readonly until: number; readonly current: boolean };
}

export function tiesOf(world: World, habits: Habits, everyday: EverydayHabits): Tie[] {
  const root = createRandom(`everyday/${everyday.name}/${world.seed}/ties`);
  const last = lastWritten(world);
  return world.people.map((life) =>
    tieOf(life, world, habits, everyday, last.get(life.id) ?? 0, root.fork(life.id)),
  );
}

function lastWritten({ happenings }: World): Map<string, number> {
  const last = new Map<string, number>();
  for (const it of happenings)
    if (it.kind === 'message') last.set(it.thread, Math.max(it.at, last.get(it.thread) ?? 0));
  return last;
}

function tieOf(
  life: Life,
  world: World,
  habits: Habits,
  everyday: EverydayHabits,
  linkedin: number,
  random: Random,
): Tie {
  const { now } = world;
  const horizon = now - everyday.years * year;
  const begin = Math.max(life.since, horizon);
  const end = Math.min(now, Math.max(endOf(life, begin, now, habits, random), linkedin));
  const rhythm = rhythmOf(life, habits, random);
  const ways = waysOf(life, everyday, random);
  const work = workOf(life, world, horizon);
  return { life, begin, end, perYear: rhythm, ways, ...(work ? { work } : {}) };
}

/** The same chances as on LinkedIn (../writing.ts), thrown anew: another channel may have outlived it. */
function endOf(life: Life, begin: number, now: number, habits: Habits, random: Random): number {
  const { level, relation } = life;
  const lasting = (gone: number): number => (-Math.log(1 - random.next()) / -Math.log(1 - gone)) * year;
  if (level === 1)
    return random.chance(habits.dormant[relation] ?? 0) ? now - (3 + 2 * random.next()) * year : now;
  if (level === 3) return begin + lasting(habits.bridgesGone);
  if (relation === 'acquaintance') return Math.max(life.since, begin) + lasting(habits.bridgesGone) + 7 * day;
  return Math.max(begin, life.parted ?? begin) + lasting(habits.tiesGone) + 7 * day;
}

function rhythmOf(life: Life, habits: Habits, random: Random): number {
  if (life.level === 3) return 0;
  const layers: readonly Layer[] = habits.layers[life.level];
  const which = random.weighted(Object.fromEntries(layers.map((layer, i) => [i, layer.share])));
  const perYear = (layers[Number(which)]?.perYear ?? 0) * random.logNormal(1, habits.spread);
  // Nobody answers more than a hundred letters of one friend in a year.
  return Math.min(100, life.oneSided ? perYear / 2 : perYear);
}

function waysOf(life: Life, everyday: EverydayHabits, random: Random): Map<Channel, number> {
  const uses = everyday.uses[life.relation];
  const used = channels.filter((it) => random.chance((uses[it] ?? 0) * everyday.heard[life.level]));
  const usual = used.length === 0 ? undefined : random.weighted(weights(used, uses));
  return new Map(
    used.map((it) => {
      const rest = used.length === 1 ? 0 : (1 - everyday.usualWay) / (used.length - 1);
      return [it, it === usual ? 1 - rest * (used.length - 1) : rest];
    }),
  );
}

function weights(
  used: readonly Channel[],
  uses: Readonly<Partial<Record<Channel, number>>>,
): Record<Channel, number> {
  const none: Record<Channel, number> = { mail: 0, whatsapp: 0, telegram: 0, signal: 0, facebook: 0 };
  return { ...none, ...Object.fromEntries(used.map((it) => [it, uses[it] ?? 0])) };
}

function workOf(life: Life, { me, now }: World, horizon: number): Tie['work'] {
  if (life.relation !== 'colleague') return undefined;
  for (const mine of me.jobs)
    for (const theirs of life.jobs) {
      if (mine.company !== theirs.company) continue;
      const from = Math.max(mine.since, theirs.since, horizon);
      const until = Math.min(mine.until ?? now, theirs.until ?? now);
      // Only two of my employers' mailboxes are left to me: today's, and the one before.
      if (until - from < 30 * day || me.jobs.indexOf(mine) < me.jobs.length - 2) continue;
      return { from, until, current: mine === me.jobs.at(-1) && theirs.until === undefined };
    }
  return undefined;
}
