// The invented book that one can look around in before bringing files: Robin Ashe, an editor who is leaving publishing and is
// curious about museums and community work, and about 160 people. Real files plus what Robin said; everything relative to now.
import { addressBook } from './address-book.ts';
import { day, hour, minute } from './date-shapes.ts';
import { wellKnown } from './demo-close-people.ts';
import { everyday, knownALittle, mira, online, saoirse, type DemoPerson } from './demo-people.ts';
import {
  demoSaid,
  garethLine,
  linkedinNotes,
  miraThread,
  saoirseInvitation,
  saoirseThread,
  soupThread,
  type DemoLine,
  type Said,
} from './demo-story.ts';
import type { Card, Happening, Job, Life, Me, World } from './life.ts';
import { linkedinZip } from './linkedin-archive.ts';
import { conversations, invitationNotes, recommendationTexts } from './lists/conversations.ts';
import { companies, skills, titles, towns } from './lists/places.ts';
import { decorate, makeName, phoneNumber, privateEmail, profileSlug, workEmail } from './names.ts';
import { createRandom, type Random } from './random.ts';
import type { SampleFile } from './zip.ts';

export interface Demo {
  /** Input of the ability `me`. */
  readonly me: { readonly name: string; readonly email: string[]; readonly energy: number };
  readonly files: readonly SampleFile[];
  /** To be replayed in this order, after the files. */
  readonly said: readonly Said[];
}

/** People in the files and added by hand, together. */
const demoSize = 160;

export function makeDemo({ now }: { readonly now: number }): Demo {
  const world = demoWorld(now);
  return {
    me: { name: world.me.name, email: [...world.me.emails], energy: 6 },
    files: [linkedinZip(world, { era: '2026' }), addressBook(world, 'apple')],
    said: demoSaid(now),
  };
}

export function demoWorld(now: number): World {
  const random = createRandom('goodturn-demo');
  const me = robin(now);
  const people: Life[] = [];
  const written = [...wellKnown, ...knownALittle, mira, saoirse, ...online, ...everyday];
  for (const person of written) people.push(lifeOf(person, people.length, now, random));
  // In so small a book two of one family would look like relatives.
  const taken = new Set(people.map((life) => life.family));
  const added = demoSaid(now).filter((it) => it.ability === 'add').length;
  while (people.length < demoSize - added) {
    const stranger = makeStranger(people.length, now, random);
    if (taken.has(stranger.family)) continue;
    taken.add(stranger.family);
    people.push(stranger);
  }
  for (let i = 0; i < 3; i++) people.push(closedProfile(people.length, now, random));

  const byName = new Map(people.map((life) => [life.name, life]));
  const idOf = (name: string): string =>
    name === 'me' ? 'me' : (byName.get(name)?.id ?? `nobody called ${name}`);
  const happenings: Happening[] = [];
  for (const person of written) happenings.push(...exchangesWith(person, idOf(nameOf(person)), now, random));
  happenings.push(...thread('mira', miraThread, idOf('Mira Solvang'), now));
  happenings.push(...thread('saoirse', saoirseThread, idOf('Saoirse Quillfeather'), now));
  happenings.push(...thread('gareth-later', [garethLine], idOf('Gareth Inkpen'), now));
  soupThread.forEach(([days, who, text], i) => {
    const from = idOf(who);
    const all = ['me', ...new Set(soupThread.map(([, name]) => idOf(name)))];
    const to = [...new Set(all)].filter((id) => id !== from);
    happenings.push({
      kind: 'message',
      at: at(now, days, 12 + i),
      thread: 'soup',
      title: 'Friday soup',
      from,
      to,
      text,
    });
  });
  for (const [days, who, text] of linkedinNotes)
    happenings.push({ kind: 'note', at: at(now, days, 20), about: idOf(who), text });
  happenings.push(...rest(now, idOf, people, random));
  happenings.sort((a, b) => a.at - b.at);
  return { seed: 160, now, me, people, happenings };
}

function robin(now: number): Me {
  const year = 365.25 * day;
  return {
    given: 'Robin',
    family: 'Ashe',
    name: 'Robin Ashe',
    emails: ['robin.ashe@example.org', 'robin@halyard-press.example'],
    phones: [{ number: '+44 7700 900160', type: 'Mobile' }],
    slug: 'robin-ashe-0gt',
    headline:
      'Editor of books for small children, leaving publishing. Curious about museums and neighbourhood work',
    summary: 'Fifteen years of picture books, reading aloud, and finding the right word with other people.',
    town: 'Saltmere',
    jobs: [
      {
        company: 'Larkspur & Finch',
        title: 'Editorial Assistant',
        town: 'Wexcombe',
        since: now - 14 * year,
        until: now - 11 * year,
      },
      {
        company: 'Larkspur & Finch',
        title: 'Editor',
        town: 'Wexcombe',
        since: now - 11 * year,
        until: now - 6.2 * year,
      },
      { company: 'Halyard Press', title: 'Senior Editor', town: 'Saltmere', since: now - 6.2 * year },
    ],
    schools: [
      {
        school: 'Saltmere University',
        degree: 'BA, English',
        since: now - 18 * year,
        until: now - 15 * year,
      },
    ],
    skills: ['Editing', 'Writing', 'Reading aloud', 'Facilitation', 'Proofreading'],
    languages: [
      ['English', 'Native or bilingual proficiency'],
      ['French', 'Limited working proficiency'],
    ],
  };
}

const nameOf = (person: DemoPerson): string =>
  person.family === '秦' ? '秦小月' : `${person.given} ${person.family}`;

/** So many days ago at about this hour (UTC). */
function at(now: number, days: number, hours: number): number {
  return Math.min(
    now - hour,
    Math.floor((now - days * day) / day) * day + hours * hour + ((days * 7) % 50) * minute,
  );
}

function lifeOf(person: DemoPerson, number: number, now: number, random: Random): Life {
  const name = nameOf(person);
  const shown = { given: person.given, family: person.family };
  const email = privateEmail(name, number, random).replace(`${number}@`, '@').replace('.@', '@');
  const phone = phoneNumber(100 + number * 7);
  const town = person.town ?? random.pick(towns);
  const since = now - ((person.linked ?? 2000) + 40) * day;
  const jobs: Job[] =
    person.company && person.title
      ? [{ company: person.company, title: person.title, town, since: since - 200 * day }]
      : [];
  const kept = person.card === true ? {} : person.card;
  const card: Card | undefined = kept && {
    name: shown,
    ...(kept.nickname ? { nickname: kept.nickname } : {}),
    emails: kept.phoneOnly ? [] : [email],
    phones: number % 3 === 1 && !kept.phoneOnly ? [] : [phone],
    ...(kept.birthday ? { birthday: kept.birthday } : {}),
    ...(kept.note ? { note: kept.note } : {}),
    ...(person.relation === 'family' ? { town } : {}),
  };
  return {
    id: `p${number}`,
    name,
    ...shown,
    emails: [email],
    phones: [phone],
    jobs,
    schools: [],
    town,
    level: person.level,
    relation: person.relation,
    since,
    ...(person.linked
      ? {
          linked: {
            on: now - person.linked * day,
            slug: profileSlug(name, number),
            name: shown,
            // So that the same person in both files is one person in the book.
            ...(card && card.emails.length > 0 ? { email } : {}),
          },
        }
      : {}),
    ...(card ? { card } : {}),
    ...(card && (number % 4 === 0 || (person.linked && card.emails.length === 0))
      ? { synced: true as const }
      : {}),
  };
}

function makeStranger(number: number, now: number, random: Random): Life {
  const made = makeName(random);
  const colleague = number % 11 === 0;
  const town = random.pick(towns);
  const on =
    now -
    (colleague ? random.int(300, 2100) : Math.min(4000, Math.round(random.logNormal(900, 0.8)) + 40)) * day;
  const company = colleague
    ? 'Halyard Press'
    : random.pick(companies.filter((name) => name !== 'Halyard Press'));
  return {
    id: `p${number}`,
    name: made.full,
    given: made.given,
    family: made.family,
    emails: [privateEmail(made.full, number, random)],
    phones: [],
    jobs: [{ company, title: random.pick(titles), town, since: on - random.int(0, 900) * day }],
    schools: [],
    town,
    level: colleague ? 2 : 3,
    relation: colleague ? 'colleague' : 'online',
    since: on,
    linked: {
      on,
      slug: profileSlug(made.full, number),
      name: !colleague && random.chance(0.12) ? decorate(made, random) : made,
      ...(random.chance(0.02) ? { email: workEmail(made.full, company, random, number) } : {}),
    },
  };
}

function closedProfile(number: number, now: number, random: Random): Life {
  const life = makeStranger(number, now, random);
  return {
    ...life,
    linked: { on: life.since, slug: profileSlug(life.name, number), name: life, closed: true },
  };
}

function exchangesWith(person: DemoPerson, id: string, now: number, random: Random): Happening[] {
  const when = [...(person.exchanges ?? [])];
  if (person.rhythm) {
    const { from, until, every } = person.rhythm;
    for (let days = from; days > until; days -= Math.round(every * (0.75 + random.next() * 0.5))) {
      if (days - until > every * 0.5) when.push(days);
    }
    when.push(until);
  }
  const pool = random.shuffle(conversations[person.tone ?? 'acquaintance']);
  return when.flatMap((days, i) => {
    const lines = pool[i % pool.length] ?? [];
    const mineFirst = random.chance(0.5);
    let time = at(now, days, 8 + random.int(0, 4));
    return lines.map((text, j): Happening => {
      if (j > 0) time += random.int(12, 260) * minute;
      const mine = (j % 2 === 0) === mineFirst;
      return { kind: 'message', at: time, thread: id, from: mine ? 'me' : id, to: [mine ? id : 'me'], text };
    });
  });
}

function thread(name: string, lines: readonly DemoLine[], id: string, now: number): Happening[] {
  return lines.map(({ days, way, text }, i) => ({
    kind: 'message',
    at: at(now, days, 9 + (i % 8)),
    thread: name,
    from: way === 'out' ? 'me' : id,
    to: [way === 'out' ? id : 'me'],
    text,
  }));
}

/** Invitations, recommendations, endorsements, a job looked at, and what nobody wanted. */
function rest(
  now: number,
  idOf: (name: string) => string,
  people: readonly Life[],
  random: Random,
): Happening[] {
  const out: Happening[] = [];
  const linked = people.filter((life) => life.linked && !life.linked.closed);
  linked.forEach((life, i) => {
    if (life.name === 'Saoirse Quillfeather') {
      out.push({
        kind: 'invitation',
        at: now - 152 * day - 2 * hour,
        from: life.id,
        to: 'me',
        note: saoirseInvitation,
      });
      return;
    }
    if (i % 3 !== 0 || !life.linked) return;
    const mine = random.chance(0.4);
    const note = life.level === 2 && random.chance(0.4) ? { note: random.pick(invitationNotes) } : {};
    out.push({
      kind: 'invitation',
      at: life.linked.on - 5 * hour,
      from: mine ? 'me' : life.id,
      to: mine ? life.id : 'me',
      ...note,
    });
  });
  const recommend = (from: string, to: string, days: number, text: number): void => {
    out.push({
      kind: 'recommendation',
      at: at(now, days, 14),
      from: idOf(from),
      to: idOf(to),
      text: recommendationTexts[text] ?? '',
      status: 'VISIBLE',
    });
  };
  recommend('Wilfred Gathercole', 'me', 2200, 0);
  recommend('Tomasz Brzozowicz', 'me', 1500, 1);
  recommend('Fanélie Delaunoy', 'me', 330, 2);
  recommend('me', 'Emeka Okwuosa', 700, 3);
  recommend('me', 'Priya Nair-Coombe', 430, 1);
  for (const life of random.some(linked, 26)) {
    const mine = random.chance(0.3);
    out.push({
      kind: 'endorsement',
      at: at(now, random.int(60, 2400), 11),
      from: mine ? 'me' : life.id,
      to: mine ? life.id : 'me',
      skill: random.pick(skills),
      status: 'ACCEPTED',
    });
  }
  out.push({
    kind: 'application',
    at: at(now, 33, 19),
    company: 'Ashgrove Archive',
    title: 'Learning Officer',
    email: 'jobs@ashgrove-archive.example',
  });
  out.push({
    kind: 'message',
    at: at(now, 27, 6),
    thread: 'sponsor',
    from: { outsider: 'Brightfern Cloud' },
    to: ['me'],
    sponsored: true,
    subject: 'Your next chapter',
    text: '<p class="spinmail-quill-editor__spin-break">Hi %FIRSTNAME%, ready to scale?</p>',
  });
  out.push({
    kind: 'message',
    at: at(now, 1400, 10),
    thread: 'gone',
    from: { outsider: 'LinkedIn Member' },
    to: ['me'],
    text: 'It was a pleasure. All the best for the new place.',
  });
  out.push({
    kind: 'message',
    at: at(now, 14, 22),
    thread: 'draft',
    from: 'me',
    to: [idOf('Wilfred Gathercole')],
    draft: true,
    text: 'Dear Wilfred, I have been meaning to',
  });
  return out;
}
