// Who knows whom in an invented world besides me: circles (a family, friends, a team at work, a class, a choir), and pairs who
// know each other out of them, out of an employer they shared, or because one of them brought the other to me. All rates are
// [chosen]; science.md 6 on inferred ties: "10-person meeting in a 20k firm != tie; use dates, team size, repeat".
import { day } from '../date-shapes.ts';
import type { Life, World } from '../life.ts';
import { createRandom, type Random } from '../random.ts';

const year = 365.25 * day;

export type CircleKind = 'family' | 'friends' | 'team' | 'class' | 'club';

export interface Circle {
  readonly kind: CircleKind;
  readonly name: string;
  readonly members: readonly Life[];
  readonly since: number;
  readonly until: number;
  /** Of a team: the employer. */
  readonly company?: string;
}

/** Why two people know each other. `introduced`: the first brought the second to me. */
export type Reason = CircleKind | 'employer' | 'school' | 'introduced' | 'chance';

export interface Acquaintance {
  readonly a: string;
  readonly b: string;
  readonly why: Reason;
}

export interface Acquainted {
  readonly circles: readonly Circle[];
  readonly acquaintances: readonly Acquaintance[];
}

const withinCircle: Readonly<Record<CircleKind, number>> = {
  family: 0.95,
  friends: 0.75,
  team: 0.85,
  class: 0.7,
  club: 0.45,
};
/** Two who were with one employer in the same years; at mine, where many of them sit in one house, as well. */
const sameEmployer = 0.12;
/** In one school in the same years, outside the class. */
const sameSchool = 0.06;
/** Friends of mine out of different circles: they met at my table. */
const atMyTable = 0.06;
/** Of those whom I met by chance: somebody I know brought us together. */
const broughtTogether = 0.5;

const clubNames = [
  'Tuesday choir',
  'Reading group',
  'Allotment committee',
  'Five-a-side',
  'Bell ringers',
] as const;
const friendNames = [
  'Sunday swimmers',
  'The soup table',
  'Camping lot',
  'Quiz night',
  'Old flatmates',
  'Hill walkers',
] as const;

export function acquaint(world: World, profile: string): Acquainted {
  const random = createRandom(`everyday/${profile}/${world.seed}/circles`);
  const circles = [...circlesOf(world, random.fork('circles'))];
  const pairs = new Map<string, Acquaintance>();
  const join = (a: Life, b: Life, why: Reason): void => {
    if (a === b) return;
    const [one, two] = ordered(a, b);
    const key = `${one.id} ${two.id}`;
    if (!pairs.has(key)) pairs.set(key, { a: one.id, b: two.id, why });
  };

  const within = random.fork('within');
  for (const { members, kind } of circles)
    eachPair(members, (a, b) => void (within.chance(withinCircle[kind]) && join(a, b, kind)));
  const table = random.fork('table');
  const friends = world.people.filter((it) => it.relation === 'friend' && it.level === 1);
  eachPair(friends, (a, b) => void (table.chance(atMyTable) && join(a, b, 'friends')));

  const employers = random.fork('employers');
  for (const staff of groups(world.people, (life) => life.jobs.map((job) => job.company)).values())
    eachPair(staff, (a, b) => {
      if (workedTogether(a, b, world.now) && employers.chance(sameEmployer)) join(a, b, 'employer');
    });
  const schools = random.fork('schools');
  for (const pupils of groups(world.people, (life) => life.schools.map((it) => it.school)).values())
    eachPair(pupils, (a, b) => void (schools.chance(sameSchool) && join(a, b, 'school')));

  const chance = random.fork('chance');
  const bringers = world.people.filter((it) => it.level < 3 && it.relation !== 'acquaintance');
  for (const life of world.people)
    if (life.relation === 'acquaintance' && bringers.length > 0 && chance.chance(broughtTogether)) {
      const by = chance.pick(bringers);
      // The one who brought the other stands in `introductions` of the truth as well.
      join(by, life, 'introduced');
    }
  for (let i = 0; i < world.people.length / 12; i++) {
    const [a, b] = chance.some(world.people, 2);
    if (a && b) join(a, b, 'chance');
  }
  return { circles, acquaintances: [...pairs.values()] };
}

/** Both were there for half a year or more at the same time, at an employer that both name. */
export function workedTogether(a: Life, b: Life, now: number): boolean {
  return a.jobs.some((one) =>
    b.jobs.some(
      (two) =>
        one.company === two.company &&
        Math.min(one.until ?? now, two.until ?? now) - Math.max(one.since, two.since) >= year / 2,
    ),
  );
}

function* circlesOf(world: World, random: Random): Generator<Circle> {
  const { people, now, me } = world;
  const known = people.filter((it) => it.level < 3);
  const of = (relation: Life['relation']): Life[] =>
    random.shuffle(known.filter((it) => it.relation === relation));
  const long = { since: now - 20 * year, until: now };

  const family = of('family');
  // My side, and the side that came with whom I live with.
  const split = family.length > 9 ? Math.ceil(family.length * 0.6) : family.length;
  if (split > 1) yield { kind: 'family', name: 'Family', members: family.slice(0, split), ...long };
  if (family.length - split > 1)
    yield { kind: 'family', name: 'The in-laws', members: family.slice(split), ...long };

  let number = 0;
  for (const members of portions(of('friend'), 3, 7, random)) {
    const name = friendNames[number % friendNames.length] ?? 'Friends';
    const again = number >= friendNames.length ? ` ${Math.floor(number / friendNames.length) + 1}` : '';
    number++;
    const since = Math.max(...members.map((it) => it.since));
    yield { kind: 'friends', name: name + again, members, since, until: now };
  }
  for (const job of me.jobs) {
    const here = of('colleague').filter((it) => it.jobs.some(({ company }) => company === job.company));
    let team = 1;
    for (const members of portions(here, 5, 9, random))
      yield {
        kind: 'team',
        name: `Team ${team++}`,
        members,
        since: job.since,
        until: job.until ?? now,
        company: job.company,
      };
  }
  for (const { school, since, until } of me.schools) {
    const here = of('school').filter((it) => it.schools.some((own) => own.school === school));
    for (const members of portions(here, 6, 10, random))
      yield {
        kind: 'class',
        name: `${school}, class of ${new Date(until).getUTCFullYear()}`,
        members,
        since,
        until,
      };
  }
  const clubbable = known.filter((it) => it.relation === 'acquaintance' || it.relation === 'friend');
  for (const name of clubNames.slice(0, Math.min(clubNames.length, Math.ceil(clubbable.length / 20)))) {
    const members = random.some(clubbable, random.int(6, 14));
    const since = now - random.int(1, 6) * year;
    if (members.length > 3) yield { kind: 'club', name, members, since, until: now };
  }
}

/** In parts of `low` to `high`; a rest of one or two goes to nobody. */
function* portions(people: readonly Life[], low: number, high: number, random: Random): Generator<Life[]> {
  for (let at = 0; at < people.length;) {
    const size = random.int(low, high);
    const part = people.slice(at, at + size);
    if (part.length > 2) yield part;
    at += size;
  }
}

function groups(people: readonly Life[], keysOf: (life: Life) => readonly string[]): Map<string, Life[]> {
  const found = new Map<string, Life[]>();
  for (const life of people)
    for (const key of new Set(keysOf(life))) {
      const group = found.get(key);
      if (group) group.push(life);
      else found.set(key, [life]);
    }
  return found;
}

function eachPair(people: readonly Life[], tell: (a: Life, b: Life) => void): void {
  people.forEach((a, i) => {
    for (let j = i + 1; j < people.length; j++) tell(a, people[j] as Life);
  });
}

const numberOf = (life: Life): number => Number(life.id.slice(1));

function ordered(a: Life, b: Life): readonly [Life, Life] {
  return numberOf(a) <= numberOf(b) ? [a, b] : [b, a];
}
