// Makes an invented world: me, and people with lives who leave traces, with the planted truth beside them (life.ts).
// The same seed, size and now give the same world. Traces are made in traces.ts, behaviour stands in habits.ts.
import { createCardMaker } from './cards.ts';
import { day } from './date-shapes.ts';
import { plainHabits, type Habits } from './habits.ts';
import type { Job, Life, Linked, Me, PlantedLevel, Relation, Schooling, ShownName, World } from './life.ts';
import { companies, degrees, recruiterTitles, schools, skills, titles, towns } from './lists/places.ts';
import {
  decorate,
  fullName,
  makeName,
  phoneNumber,
  privateEmail,
  profileSlug,
  slugOf,
  workEmail,
} from './names.ts';
import { createRandom, type Random } from './random.ts';
import { otherName } from './name-variants.ts';
import { makeTraces } from './traces.ts';

const year = 365.25 * day;

export interface WorldOptions {
  readonly seed: number;
  /** How many people there are besides me. */
  readonly people: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly habits?: Habits;
}

export function makeWorld({ seed, people, now, habits = plainHabits }: WorldOptions): World {
  const random = createRandom(`world/${habits.name}/${seed}`);
  const me = makeMe(random.fork('me'), now);
  const maker = createLifeMaker(me, now, habits, random.fork('people'));
  const lives = castOf(people, habits, random.fork('cast')).map(({ level, relation }) =>
    maker(level, relation),
  );
  const happenings = makeTraces(me, lives, now, habits, random.fork('traces'));
  return { seed, now, me, people: lives, happenings };
}

/** Levels and relations of everybody, in random order. */
function castOf(
  people: number,
  habits: Habits,
  random: Random,
): { level: PlantedLevel; relation: Relation }[] {
  const scaled = (level: PlantedLevel): number =>
    Math.round(habits.levelsOf400[level] * (people / 400) ** habits.growth[level]);
  const well = Math.min(people, scaled(1));
  const little = Math.min(people - well, scaled(2));
  const cast = Array.from({ length: people }, (_, i) => {
    const level: PlantedLevel = i < well ? 1 : i < well + little ? 2 : 3;
    return { level, relation: random.weighted(habits.relations[level] as Record<Relation, number>) };
  });
  return random.shuffle(cast);
}

function makeMe(random: Random, now: number): Me {
  const name = makeName(random);
  const employers = random.some(companies, random.int(3, 4));
  const town = random.pick(towns);
  let since = now - random.int(12, 18) * year;
  const span = (now - since) / employers.length;
  const jobs = employers.map((company, i): Job => {
    const from = since;
    since += span * (0.7 + random.next() * 0.5);
    const title = random.pick(titles);
    return i === employers.length - 1
      ? { company, title, town, since: from }
      : { company, title, town, since: from, until: since };
  });
  const first = jobs[0]?.since ?? now;
  const attended = random.some(schools, 2).map((school, i): Schooling => ({
    school,
    degree: random.pick(degrees),
    since: first - (4 + 3 * (1 - i)) * year,
    until: first - (1 + 3 * (1 - i)) * year,
  }));
  const current = jobs.at(-1);
  return {
    given: name.given,
    family: name.family,
    name: `${name.given} ${name.family}`,
    emails: [
      privateEmail(name.full, 1, random),
      `${slugOf(name.full)}@${slugOf(current?.company ?? 'home')}.example`,
    ],
    phones: [{ number: phoneNumber(random.int(0, 999)), type: 'Mobile' }],
    slug: profileSlug(name.full, random.int(0, 46_000)),
    headline: current ? `${current.title} at ${current.company}` : '',
    summary: '',
    town,
    jobs,
    schools: attended,
    skills: random.some(skills, 6),
    languages: [['English', 'Native or bilingual proficiency']],
  };
}

/** Gives people one after another, each with a name, number and address of their own (but for the planted homonyms). */
function createLifeMaker(
  me: Me,
  now: number,
  habits: Habits,
  random: Random,
): (level: PlantedLevel, relation: Relation) => Life {
  const taken = new Set([me.name]);
  const strangers: (ShownName & { full: string })[] = [];
  const cardsOf = createCardMaker(habits, random.fork('cards'));
  const labels = random.fork('labels');
  let number = 0;

  const nameFor = (level: PlantedLevel): ShownName & { full: string } => {
    // Now and then two strangers bear the same name, as in life.
    if (level === 3 && strangers.length > 20 && random.chance(0.006)) return random.pick(strangers);
    for (let tries = 0; ; tries++) {
      const made = makeName(random);
      // The well of names runs low in large worlds: people get a second given name.
      const shown = {
        given: tries < 8 ? made.given : `${made.given} ${makeName(random).given}`,
        family: made.family,
      };
      const name = { ...shown, full: tries < 8 ? made.full : fullName(shown) };
      if (taken.has(name.full)) continue;
      taken.add(name.full);
      if (level === 3) strangers.push(name);
      return name;
    }
  };

  return (level, relation) => {
    const index = number++;
    const { full: name, ...shown } = nameFor(level);
    const shared = sharedTime(relation, me, now, random);
    const jobs = jobsOf(relation, shared, now, random);
    const company = jobs.at(-1)?.company;
    const email = privateEmail(name, index, random);
    const work = company && random.chance(0.5) ? [workEmail(name, company, random, index)] : [];
    const phones = [phoneNumber(index * 7919 + 13)];
    const link = linkOf(
      level,
      relation,
      { name, shown, index, emails: [email, ...work], shared },
      now,
      habits,
      random,
    );
    const carded = { shown, level, relation, emails: [email, ...work], phones, jobs };
    const cards = cardsOf(carded, !link.linked && !link.profile);
    const said = saidLevel(level, habits, labels);
    return {
      id: `p${index}`,
      name,
      ...shown,
      emails: [email, ...work],
      phones,
      jobs,
      schools: shared.school ? [shared.school] : [],
      town: random.pick(towns),
      level,
      ...(said === level ? {} : { said }),
      ...(level === 1 && !labels.chance(habits.mutual) ? { oneSided: true as const } : {}),
      relation,
      since: shared.since,
      ...(shared.job ? { parted: partedOn(jobs, shared) } : {}),
      ...link,
      ...cards,
    };
  };
}

/** What I would say when asked: now and then the level beside it. */
function saidLevel(level: PlantedLevel, habits: Habits, random: Random): PlantedLevel {
  if (!random.chance(habits.flipped[level])) return level;
  return level === 2 ? random.pick([1, 3] as const) : 2;
}

/** When one of us left the employer that we shared. */
function partedOn(jobs: readonly Job[], shared: Shared): number {
  const theirs = jobs.find((job) => job.company === shared.job?.company)?.until;
  return Math.min(shared.until, theirs ?? shared.until);
}

interface Shared {
  readonly since: number;
  /** When there was reason to link, at the latest. */
  readonly until: number;
  readonly job?: Job;
  readonly school?: Schooling;
}

function sharedTime(relation: Relation, me: Me, now: number, random: Random): Shared {
  const ago = (low: number, high: number): number => now - (low + random.next() * (high - low)) * year;
  switch (relation) {
    case 'family':
      return { since: ago(15, 45), until: now };
    case 'friend':
      return { since: ago(2, 20), until: now };
    case 'colleague': {
      const job = random.pick(me.jobs);
      const end = job.until ?? now;
      return { since: job.since + random.next() * 0.8 * (end - job.since), until: end, job };
    }
    case 'school': {
      const school = random.pick(me.schools);
      return { since: school.since, until: now, school };
    }
    case 'acquaintance':
      return { since: ago(0.2, 9), until: now };
    case 'online':
    case 'recruiter':
      return { since: ago(0.1, 11), until: now };
    default:
      return { since: ago(0.1, 11), until: now };
  }
}

function jobsOf(relation: Relation, shared: Shared, now: number, random: Random): Job[] {
  if (relation === 'family' && random.chance(0.5)) return [];
  const town = random.pick(towns);
  const title = (): string => random.pick(relation === 'recruiter' ? recruiterTitles : titles);
  if (!shared.job) {
    const since = Math.min(shared.since, now - random.next() * 8 * year);
    return [{ company: random.pick(companies), title: title(), town, since }];
  }
  const since = shared.since - random.next() * 3 * year;
  const moved = shared.until < now ? random.chance(0.75) : random.chance(0.2);
  const stay: Job = { company: shared.job.company, title: title(), town, since };
  if (!moved) return [stay];
  const until = shared.since + random.next() * (now - shared.since);
  return [
    { ...stay, until },
    { company: random.pick(companies), title: title(), town, since: until },
  ];
}

interface Identity {
  readonly name: string;
  readonly shown: ShownName;
  readonly index: number;
  readonly emails: readonly string[];
  readonly shared: Shared;
}

/** LinkedIn began to be used fourteen years before now in these worlds. */
function linkOf(
  level: PlantedLevel,
  relation: Relation,
  { name, shown, index, emails, shared }: Identity,
  now: number,
  habits: Habits,
  random: Random,
): { linked?: Linked; profile?: { slug: string; name: ShownName } } {
  const slug = profileSlug(name, index);
  if (!random.chance(habits.linked[relation])) {
    return relation === 'online' || relation === 'recruiter' ? { profile: { slug, name: shown } } : {};
  }
  const first = Math.max(shared.since, now - 14 * year);
  const last = Math.max(first, Math.min(now - day, random.chance(0.7) ? shared.until : now - day));
  const on = Math.min(
    now - day,
    first + (level === 3 && !shared.job ? 0 : random.next() ** 2 * (last - first)),
  );
  const email = random.pick(emails);
  return {
    linked: {
      on,
      slug,
      name: random.chance(habits.decoratedName)
        ? decorate(shown, random)
        : random.chance(habits.linkedNameDiffers)
          ? otherName(shown, random)
          : shown,
      ...(random.chance(habits.showsEmail[level]) ? { email } : {}),
      ...(level === 3 && random.chance(habits.closedProfile) ? { closed: true as const } : {}),
    },
  };
}
