// What is written between me and one person: how often and from when to when (by level and relation, habits.ts), and the
// messages themselves. Many ties leave nothing here, however strong they are.
import { day, hour, minute } from './date-shapes.ts';
import type { Habits } from './habits.ts';
import type { Happening, Life, Relation } from './life.ts';
import { coldMessages, conversations, kindNo, type Tone } from './lists/conversations.ts';
import type { Random } from './random.ts';

const year = 365.25 * day;

/** Archives reach back so far; who was linked earlier wrote elsewhere then. */
const lookBack = 8 * year;

export const toneOf: Readonly<Record<Relation, Tone>> = {
  family: 'friend',
  friend: 'friend',
  colleague: 'colleague',
  school: 'school',
  acquaintance: 'acquaintance',
  online: 'online',
  recruiter: 'recruiter',
};

interface Spell {
  readonly begin: number;
  readonly end: number;
  readonly perYear: number;
}

/** How an exchange goes: who begins it, and whether the other side answers. */
interface Manner {
  readonly pace: number;
  readonly mineFirst: number;
  readonly unanswered: number;
}

export function writeWith(life: Life, now: number, habits: Habits, random: Random, out: Happening[]): void {
  const start = life.linked?.on ?? (life.profile ? life.since : undefined);
  if (start === undefined) return;
  if (life.relation === 'recruiter' && random.chance(habits.cold.share)) {
    writeCold(life, start, now, habits, random, out);
    return;
  }
  const silent = random.chance(habits.traceless[life.level]);
  const spell = spellOf(life, Math.max(start, now - lookBack), now, habits, random);
  if (silent || spell.end <= spell.begin) return;
  const years = (spell.end - spell.begin) / year;
  const count = life.level === 3 ? 1 : Math.max(1, random.poisson(spell.perYear * years));
  const manner = {
    pace: life.level === 1 ? 2 * hour : 14 * hour,
    mineFirst: life.oneSided ? 0.75 : 0.5,
    unanswered: life.oneSided ? 0.25 : 0.07,
  };
  // Ties have their own rhythm: gaps vary around a mean, and a living tie was heard of within it.
  const gap = (spell.end - spell.begin) / (count + 1);
  let time = spell.end - gap * random.next();
  for (let i = 0; i < count && time > start; i++) {
    exchange(life, time, now, manner, random, out);
    time -= gap * (0.4 + 1.2 * random.next());
  }
}

/** When we wrote, and how often then. */
function spellOf(life: Life, begin: number, now: number, habits: Habits, random: Random): Spell {
  const { level, relation } = life;
  const own = random.logNormal(1, habits.spread);
  const lasting = (gone: number): number => (-Math.log(1 - random.next()) / -Math.log(1 - gone)) * year;
  if (level === 3)
    return { begin, end: Math.min(now, begin + lasting(habits.bridgesGone) + day), perYear: 0 };
  if (level === 1) {
    // Whoever would not say the same of me writes half as much.
    const perYear = layerOf(habits, 1, random) * own * (life.oneSided ? 0.5 : 1);
    const dormant = random.chance(habits.dormant[relation] ?? 0);
    return { begin, end: dormant ? now - (3 + 9 * random.next()) * year : now, perYear };
  }
  const inner = habits.levelsOf400[1] / habits.levelsOf400[2];
  if (
    relation !== 'acquaintance' &&
    random.chance(habits.turnover * (lookBack / year) * inner) // was one of the innermost
  ) {
    const end = begin + random.next() * (now - begin);
    return { begin, end, perYear: layerOf(habits, 1, random) * own };
  }
  const perYear = layerOf(habits, 2, random) * own;
  if (relation === 'acquaintance')
    return { begin, end: Math.min(now, begin + lasting(habits.bridgesGone) + 7 * day), perYear };
  const from = Math.max(begin, life.parted ?? begin);
  return { begin, end: Math.min(now, from + lasting(habits.tiesGone) + 7 * day), perYear };
}

function layerOf(habits: Habits, level: 1 | 2, random: Random): number {
  const layers = habits.layers[level];
  const which = random.weighted(Object.fromEntries(layers.map((layer, i) => [i, layer.share])));
  return layers[Number(which)]?.perYear ?? 0;
}

/** Recruiters write again and again; now and then I answer kindly. */
function writeCold(
  life: Life,
  start: number,
  now: number,
  habits: Habits,
  random: Random,
  out: Happening[],
): void {
  const times = Math.ceil(habits.cold.most * random.next() ** 2);
  const answered = random.chance(habits.cold.answered) ? random.int(0, Math.max(0, times - 1)) : -1;
  let time = start + random.next() * (now - start);
  for (let i = 0; i < times && time < now; i++) {
    out.push(message(life.id, life.id, 'me', time, random.pick(coldMessages), random));
    const reply = time + random.logNormal(day, 1);
    if (i === answered && reply < now)
      out.push(message(life.id, 'me', life.id, reply, random.pick(kindNo), random));
    time += random.int(2, 12) * day * (i > 2 ? 6 : 1);
  }
}

function exchange(
  life: Life,
  at: number,
  now: number,
  manner: Manner,
  random: Random,
  out: Happening[],
): void {
  const lines = random.pick(conversations[toneOf[life.relation]]);
  const mineFirst = random.chance(manner.mineFirst);
  // A few are never answered, a few wait for their last word.
  const said = random.chance(manner.unanswered) ? 1 : random.chance(0.04) ? lines.length - 1 : lines.length;
  let time = at;
  for (let i = 0; i < said && time < now - minute; i++) {
    const mine = (i % 2 === 0) === mineFirst;
    out.push(message(life.id, mine ? 'me' : life.id, mine ? life.id : 'me', time, lines[i] ?? '', random));
    time += random.logNormal(manner.pace, 1);
  }
}

function message(
  thread: string,
  from: string,
  to: string,
  at: number,
  text: string,
  random: Random,
): Happening {
  const broken = random.chance(0.1) ? text.replace(/([.!?]) /, random.chance(0.5) ? '$1\r\n' : '$1\n') : text;
  const folder = random.chance(0.03) ? ('ARCHIVE' as const) : ('INBOX' as const);
  return {
    kind: 'message',
    at: Math.round(at),
    thread,
    from,
    to: [to],
    text: random.chance(0.06) ? `${broken} 🌿` : broken,
    ...(folder === 'INBOX' ? {} : { folder }),
    ...(random.chance(0.01) ? { attachment: 'https://www.linkedin.com/dms/prv/image/sample' } : {}),
  };
}
