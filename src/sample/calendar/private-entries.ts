// The rest of a calendar: birthdays, what is nobody's business, suppers of a round, webinars full of strangers, a recruiter's
// first call, journeys over days.
import { day } from '../date-shapes.ts';
import type { Life, World } from '../life.ts';
import { meetingTitles } from '../lists/everyday-texts.ts';
import type { Circle, CircleKind } from '../everyday/circles.ts';
import type { EverydayHabits } from '../everyday/habits.ts';
import type { Random } from '../random.ts';
import type { Correspondents } from '../mail/correspondents.ts';
import { randomText } from '../mail/mail.ts';
import { atHome, homeDate, type Attendee, type Entry } from './event.ts';
import { zoned } from './talks.ts';

const year = 365.25 * day;

/** Evenings and outings of a round in a year, and how often everybody is invited by mail instead of standing in no list. */
const gatheringsPerYear: Readonly<Record<CircleKind, number>> = {
  family: 3,
  friends: 3,
  team: 0,
  class: 0.3,
  club: 10,
};
const gatheringInvited: Readonly<Record<CircleKind, number>> = {
  family: 0.08,
  friends: 0.1,
  team: 1,
  class: 0.5,
  club: 0.1,
};
/** Recruiters who got a call. */
const recruiterCalls = 0.06;

function head(random: Random): Pick<Entry, 'uid' | 'sequence' | 'status' | 'titled'> {
  return {
    uid: `${randomText(26, random, 'abcdefghijklmnopqrstuv0123456789')}@google.com`,
    sequence: 0,
    status: 'CONFIRMED',
    titled: [],
  };
}

export function privateEntries(
  world: World,
  circles: readonly Circle[],
  who: Correspondents,
  habits: EverydayHabits,
  random: Random,
): Entry[] {
  const begin = world.now - habits.years * year;
  return [
    ...birthdays(world, begin, random.fork('birthdays')),
    ...blocks(world, begin, random.fork('blocks')),
    ...circles.flatMap((circle) => [...gatherings(world, circle, begin, who, random.fork(circle.name))]),
    ...webinars(world, begin, who, random.fork('webinars')),
    ...screenings(world, begin, who, random.fork('screenings')),
  ];
}

function* birthdays(world: World, begin: number, random: Random): Generator<Entry> {
  for (const life of world.people) {
    const written = life.card?.birthday?.match(/(\d\d)-(\d\d)$/);
    if (!written || !random.chance(0.6)) continue;
    const first = homeDate(begin).with({ month: Number(written[1]), day: Number(written[2]) });
    const starts: number[] = [];
    for (let date = first; atHome(date, 0) < world.now; date = date.add({ years: 1 }))
      starts.push(atHome(date, 0));
    // A birthday is no meeting, so nobody is `titled`: the name stands there all the same.
    yield {
      ...head(random),
      calendar: 'private',
      summary: random.pick([`${life.given}’s birthday`, `Birthday ${life.name}`, `🎂 ${life.given}`]),
      start: starts[0] ?? atHome(first, 0),
      minutes: 1440,
      allDay: true,
      attendees: [],
      repeat: { rule: 'YEARLY', interval: 1, starts, ends: 'never', cut: [], moved: [] },
      zone: 'bare',
      madeBy: 'google',
    };
  }
}

function* blocks(world: World, begin: number, random: Random): Generator<Entry> {
  const count = random.poisson(40 * ((world.now - begin) / year));
  for (let i = 0; i < count; i++) {
    const date = homeDate(begin + random.next() * (world.now - begin));
    const whole = random.chance(0.12);
    yield {
      ...head(random),
      calendar: random.pick(['main', 'private', 'work']),
      summary: whole
        ? random.pick(['Holiday', 'Away', 'Moving day', 'Conference in Valmorin'])
        : random.pick(meetingTitles.private),
      start: whole ? atHome(date, 0) : atHome(date, random.int(8, 20)),
      minutes: whole ? 1440 * random.int(1, 9) : random.pick([30, 60, 120]),
      ...(whole ? { allDay: true as const } : {}),
      attendees: [],
      ...(random.chance(0.3) ? { private: true as const } : {}),
      zone: random.pick(['utc', 'floating', 'iana']),
      madeBy: random.pick(['google', 'google', 'thunderbird']),
    };
  }
}

function* gatherings(
  world: World,
  circle: Circle,
  begin: number,
  who: Correspondents,
  random: Random,
): Generator<Entry> {
  const from = Math.max(begin, circle.since);
  const count = random.poisson(
    gatheringsPerYear[circle.kind] * (Math.max(0, circle.until - from) / year) * 0.5,
  );
  for (let i = 0; i < count; i++) {
    const at = from + random.next() * (circle.until - from);
    const date = homeDate(at);
    const there = circle.members.filter((life) => life.since <= at && random.chance(0.7));
    const invited = there.length > 1 && random.chance(gatheringInvited[circle.kind]);
    const common = {
      ...head(random),
      calendar: 'main' as const,
      summary: circle.name,
      start: Math.min(atHome(date, 19), world.now - 4 * 3_600_000),
      minutes: 150,
    };
    if (!invited) {
      yield { ...common, attendees: [], zone: 'utc', madeBy: 'google' };
      continue;
    }
    const mine = random.chance(0.4);
    // Whoever asks comes.
    const guests = there.map((life, n): Attendee => ({
      ...who.them(life),
      life: life.id,
      type: 'INDIVIDUAL',
      answer:
        n === 0
          ? 'ACCEPTED'
          : random.weighted({ ACCEPTED: 8, DECLINED: 1, TENTATIVE: 0.5, 'NEEDS-ACTION': 2 }),
    }));
    const me: Attendee = {
      ...who.me(),
      me: true,
      type: 'INDIVIDUAL',
      answer: mine || random.chance(0.9) ? 'ACCEPTED' : 'DECLINED',
    };
    yield {
      ...common,
      organiser: mine ? me : (guests[0] as Attendee),
      attendees: [me, ...guests],
      ...zoned('gmail', random),
    };
  }
}

function* webinars(world: World, begin: number, who: Correspondents, random: Random): Generator<Entry> {
  const audience = world.people.filter(
    (life) => life.relation === 'online' || life.relation === 'acquaintance',
  );
  const count = random.poisson(3 * ((world.now - begin) / year));
  for (let i = 0; i < count; i++) {
    const date = homeDate(begin + random.next() * (world.now - begin));
    const guests = random.some(audience, random.int(10, 40)).map((life): Attendee => ({
      ...who.them(life),
      life: life.id,
      type: 'INDIVIDUAL',
      answer: random.pick(['ACCEPTED', 'NEEDS-ACTION'] as const),
      optional: true,
    }));
    yield {
      ...head(random),
      calendar: 'main',
      summary: random.pick(meetingTitles.webinar),
      start: Math.min(atHome(date, 17), world.now - 4 * 3_600_000),
      minutes: 90,
      organiser: {
        name: 'Evenings of small museums',
        email: 'evenings@lantern-museum.example',
        type: 'INDIVIDUAL',
        answer: 'ACCEPTED',
      },
      attendees: [
        ...guests,
        {
          ...who.me(),
          me: true,
          type: 'INDIVIDUAL',
          answer: random.pick(['ACCEPTED', 'NEEDS-ACTION'] as const),
        },
      ],
      ...zoned(random.pick(['outlook', 'gmail']), random),
    };
  }
}

function* screenings(world: World, begin: number, who: Correspondents, random: Random): Generator<Entry> {
  const recruiters: readonly Life[] = world.people.filter((life) => life.relation === 'recruiter');
  for (const life of recruiters) {
    if (!random.chance(recruiterCalls)) continue;
    const from = Math.max(begin, life.since);
    const date = homeDate(from + random.next() * (world.now - from));
    const them: Attendee = { ...who.them(life), life: life.id, type: 'INDIVIDUAL', answer: 'ACCEPTED' };
    yield {
      ...head(random),
      calendar: 'main',
      summary: `Intro call: ${life.given}, ${life.jobs.at(-1)?.company ?? ''}`,
      start: Math.min(atHome(date, 11), world.now - 4 * 3_600_000),
      minutes: 30,
      organiser: them,
      attendees: [
        them,
        {
          ...who.me(),
          me: true,
          type: 'INDIVIDUAL',
          answer: random.pick(['ACCEPTED', 'ACCEPTED', 'DECLINED'] as const),
        },
      ],
      ...zoned('outlook', random),
    };
  }
}
