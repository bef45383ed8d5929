// The calendar of my employer of today: sitting down with one person again and again, the team every week, projects, the whole
// house, rooms, lists as guests; declined, cancelled, moved.
import { day, hour } from '../date-shapes.ts';
import type { Life, World } from '../life.ts';
import { meetingTitles } from '../lists/everyday-texts.ts';
import { slugOf } from '../names.ts';
import type { Circle } from '../everyday/circles.ts';
import type { EverydayHabits } from '../everyday/habits.ts';
import type { Tie } from '../everyday/ties.ts';
import type { Random } from '../random.ts';
import type { Correspondents } from '../mail/correspondents.ts';
import { randomText } from '../mail/mail.ts';
import {
  atHome,
  homeDate,
  workday,
  type Answer,
  type Attendee,
  type Entry,
  type Moved,
  type Repeat,
} from './event.ts';
import { zoned } from './talks.ts';

const year = 365.25 * day;

interface Desk {
  readonly world: World;
  readonly who: Correspondents;
  readonly company: string;
  readonly begin: number;
}

export function workEntries(
  world: World,
  ties: readonly Tie[],
  circles: readonly Circle[],
  who: Correspondents,
  habits: EverydayHabits,
  random: Random,
): Entry[] {
  const job = world.me.jobs.at(-1);
  if (!job) return [];
  const desk: Desk = {
    world,
    who,
    company: job.company,
    begin: Math.max(job.since, world.now - habits.years * year),
  };
  const current = ties.filter((tie) => tie.work?.current).map((tie) => tie.life);
  const teams = circles.filter((it) => it.company === job.company);
  return [
    ...oneToOnes(desk, ties, habits, random.fork('one to one')),
    ...teams.flatMap((team) => [...teamEntries(desk, team, random.fork(team.name))]),
    ...houseEntries(desk, current, habits, random.fork('house')),
  ];
}

function guest(desk: Desk, life: Life, answer: Answer): Attendee {
  return { ...desk.who.them(life, desk.company), life: life.id, type: 'INDIVIDUAL', answer };
}

const me = ({ who, company }: Desk, answer: Answer = 'ACCEPTED'): Attendee => ({
  ...who.me(company),
  me: true,
  type: 'INDIVIDUAL',
  answer,
});

const answerOf = (random: Random): Answer =>
  random.weighted({ ACCEPTED: 82, TENTATIVE: 4, DECLINED: 6, 'NEEDS-ACTION': 8 });

function room({ company }: Desk, random: Random): Attendee {
  const name = random.pick(['Room Kittiwake (12)', 'Room Tern', 'Beamer 2']);
  const type = name.startsWith('Beamer') ? 'RESOURCE' : 'ROOM';
  return { name, email: `c_${slugOf(name)}@resource.${slugOf(company)}.example`, type, answer: 'ACCEPTED' };
}

function head(random: Random): Pick<Entry, 'uid' | 'calendar' | 'sequence'> {
  return {
    uid: `${randomText(26, random, 'abcdefghijklmnopqrstuv0123456789')}@google.com`,
    calendar: 'work',
    sequence: random.int(0, 3),
  };
}

function* oneToOnes(
  desk: Desk,
  ties: readonly Tie[],
  habits: EverydayHabits,
  random: Random,
): Generator<Entry> {
  for (const { life, work } of ties) {
    if (!work || work.from > desk.world.now || !random.chance(habits.oneToOne[life.level])) continue;
    if (!life.jobs.some((it) => it.company === desk.company)) continue;
    const from = Math.max(work.from, desk.begin);
    if (work.until - from < 60 * day) continue;
    // Most go on until one leaves; some run out before.
    const until = random.chance(0.7) ? work.until : from + random.next() * (work.until - from);
    const weeks = random.pick([1, 2, 2, 4]);
    // A series of today runs on past today.
    const repeat = weekly(from, until >= desk.world.now ? until + 90 * day : until, weeks, random);
    const start = repeat.starts[0];
    if (start === undefined) continue;
    const theirs = random.chance(0.5);
    const them = guest(desk, life, 'ACCEPTED');
    const mine = me(desk);
    yield {
      ...head(random),
      summary: random.pick([
        `1:1 ${life.given} / ${desk.world.me.given}`,
        '1:1',
        `${desk.world.me.given} <> ${life.given}`,
      ]),
      start,
      minutes: 30,
      organiser: theirs ? them : mine,
      attendees: [mine, them],
      titled: [],
      status: 'CONFIRMED',
      repeat,
      ...zonedSeries(theirs ? desk.who.client(life, desk.company) : 'gmail', random),
    };
  }
}

/** A series with times cut out, moved, cancelled, and without me. */
function weekly(from: number, until: number, weeks: number, random: Random): Repeat {
  const hours = random.int(9, 16);
  const first = workday(homeDate(from + random.int(3, 10) * day));
  const starts: number[] = [];
  for (let date = first; ; date = date.add({ weeks })) {
    const start = atHome(date, hours);
    if (start > until || starts.length > 400) break;
    starts.push(start);
  }
  const cut: number[] = [];
  const moved: Moved[] = [];
  for (const start of starts.slice(1)) {
    const kind = random.weighted({ none: 80, cut: 8, moved: 7, cancelled: 3, declined: 2 });
    if (kind === 'cut') cut.push(start);
    else if (kind === 'moved')
      moved.push({
        from: start,
        start: start + random.int(1, 3) * hour,
        status: 'CONFIRMED',
        mine: 'ACCEPTED',
      });
    else if (kind === 'cancelled') moved.push({ from: start, start, status: 'CANCELLED', mine: 'ACCEPTED' });
    else if (kind === 'declined') moved.push({ from: start, start, status: 'CONFIRMED', mine: 'DECLINED' });
  }
  return {
    rule: 'WEEKLY',
    interval: weeks,
    starts,
    ends: random.pick(['count', 'until'] as const),
    cut,
    moved,
  };
}

/** A series must say its zone, or it slips by an hour in spring. */
function zonedSeries(client: string, random: Random): Pick<Entry, 'zone' | 'madeBy'> {
  const { zone, madeBy } = zoned(client, random);
  return { zone: zone === 'utc' ? 'iana' : zone, madeBy };
}

function* teamEntries(desk: Desk, team: Circle, random: Random): Generator<Entry> {
  const { now } = desk.world;
  const there = (at: number): Life[] =>
    team.members.filter((life) =>
      life.jobs.some(
        ({ company, since, until }) => company === desk.company && since <= at && at <= (until ?? at),
      ),
    );
  const begin = Math.max(desk.begin, team.since);
  // The weekly meeting is set up anew every year, with whoever is there then.
  for (let from = begin; from < now - 60 * day; from += year) {
    const members = there(from + 30 * day);
    if (members.length < 3) continue;
    const repeat = weekly(from, Math.min(now, from + year), 1, random);
    const start = repeat.starts[0];
    if (start === undefined) continue;
    // Whoever asks comes.
    const guests = members.map((life, n) => guest(desk, life, n === 0 ? 'ACCEPTED' : answerOf(random)));
    yield {
      ...head(random),
      summary: `${random.pick(meetingTitles.team)} ${team.name}`,
      start,
      minutes: 60,
      organiser: guests[0] as Attendee,
      attendees: [...guests, me(desk), ...(random.chance(0.5) ? [room(desk, random)] : [])],
      titled: [],
      status: 'CONFIRMED',
      repeat,
      ...zonedSeries(random.pick(['outlook', 'gmail']), random),
    };
  }
  // Projects: two to five of us, and once in a while somebody from elsewhere in the house.
  const count = random.poisson(18 * ((now - begin) / year));
  for (let i = 0; i < count; i++) {
    const at = begin + random.next() * (now - begin);
    const members = random.some(there(at), random.int(2, 5));
    if (members.length < 2) continue;
    // Whoever asks comes.
    const guests = members.map((life, n) => guest(desk, life, n === 0 ? 'ACCEPTED' : answerOf(random)));
    const mineToo = random.chance(0.25);
    yield {
      ...head(random),
      summary: random.pick(meetingTitles.project),
      start: atHome(workday(homeDate(at)), random.int(9, 16), random.pick([0, 30])),
      minutes: random.pick([30, 60, 90]),
      organiser: mineToo ? me(desk) : (guests[0] as Attendee),
      attendees: [
        ...(mineToo ? guests : guests.slice(random.chance(0.8) ? 0 : 1)),
        me(desk, mineToo || random.chance(0.88) ? 'ACCEPTED' : 'DECLINED'),
        ...(random.chance(0.3) ? [room(desk, random)] : []),
      ],
      titled: [],
      status: random.chance(0.06) ? 'CANCELLED' : 'CONFIRMED',
      ...zoned(random.pick(['outlook', 'gmail', 'thunderbird']), random),
    };
  }
}

/** Everybody at once: often a list is the guest, sometimes all names stand there. */
function* houseEntries(
  desk: Desk,
  current: readonly Life[],
  habits: EverydayHabits,
  random: Random,
): Generator<Entry> {
  const { now } = desk.world;
  const list: Attendee = {
    name: 'Everyone',
    email: `everyone@${slugOf(desk.company)}.example`,
    type: 'GROUP',
    answer: 'NEEDS-ACTION',
  };
  const chief = {
    name: 'Office of the director',
    email: `director@${slugOf(desk.company)}.example`,
    type: 'INDIVIDUAL',
    answer: 'ACCEPTED',
  } as const;
  const count = random.poisson(habits.allHandsPerYear * ((now - desk.begin) / year));
  for (let i = 0; i < count; i++) {
    const at = desk.begin + random.next() * (now - desk.begin);
    const named = random.chance(0.5)
      ? random
          .some(current, 40)
          .map((life) => guest(desk, life, random.pick(['ACCEPTED', 'NEEDS-ACTION'] as const)))
      : [];
    // Nobody listed of the house here: strangers fill the hall.
    const strangers = Array.from({ length: named.length > 0 ? random.int(8, 20) : 0 }, (_, n): Attendee => ({
      name: '',
      email: `staff${n}@${slugOf(desk.company)}.example`,
      type: 'INDIVIDUAL',
      answer: 'ACCEPTED',
    }));
    yield {
      ...head(random),
      summary: random.pick(meetingTitles.crowd),
      start: atHome(workday(homeDate(at)), random.pick([10, 15])),
      minutes: 60,
      organiser: chief,
      attendees: [
        list,
        ...named,
        ...strangers,
        me(desk, random.chance(0.7) ? 'ACCEPTED' : random.pick(['NEEDS-ACTION', 'DECLINED'] as const)),
      ],
      titled: [],
      status: 'CONFIRMED',
      ...zoned('outlook', random),
    };
  }
}
