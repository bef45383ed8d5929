// Letters of a team, a class, a family or a club to all of it, and of a whole house: who of them was there then.
import { day, hour } from '../date-shapes.ts';
import type { Life } from '../life.ts';
import { roundAnswers, roundLetters } from '../lists/everyday-texts.ts';
import type { Random } from '../random.ts';
import type { Circle, CircleKind } from '../everyday/circles.ts';
import type { Address, Letter } from './mail.ts';
import type { Office } from './office.ts';

const year = 365.25 * day;

/** Letters to a round in a year, where a round writes letters at all. */
const roundsPerYear: Readonly<Record<CircleKind, number>> = {
  family: 3,
  friends: 2,
  team: 9,
  class: 1.5,
  club: 8,
};
const writesRounds: Readonly<Record<CircleKind, number>> = {
  family: 0.25,
  friends: 0.2,
  team: 1,
  class: 0.7,
  club: 0.8,
};

export function postRounds(office: Office, circle: Circle, random: Random): void {
  const { me, now } = office.world;
  if (!random.chance(writesRounds[circle.kind])) return;
  // Letters of a team went to an employer's address: today's and the last are left to me.
  if (circle.company && me.jobs.findIndex((job) => job.company === circle.company) < me.jobs.length - 2)
    return;
  const begin = Math.max(circle.since, office.horizon);
  if (circle.until <= begin) return;
  const count = random.poisson(roundsPerYear[circle.kind] * ((circle.until - begin) / year));
  for (let i = 0; i < count; i++) {
    const at = begin + random.next() * (circle.until - begin);
    const there = circle.members.filter((life) => presentAt(life, circle, at));
    if (there.length > 1) postRound(office, circle, there, Math.round(Math.min(at, now - day)), random);
  }
}

function presentAt(life: Life, circle: Circle, at: number): boolean {
  if (!circle.company) return life.since <= at;
  return life.jobs.some(
    ({ company, since, until }) => company === circle.company && since <= at && at <= (until ?? at),
  );
}

function postRound(office: Office, circle: Circle, there: readonly Life[], at: number, random: Random): void {
  const { post, who } = office;
  const desk = circle.company;
  const me = who.me(desk);
  const asked = random.some(there, Math.max(2, Math.round(there.length * (0.6 + 0.4 * random.next()))));
  const author = random.chance(0.2) ? undefined : (asked[0] as Life);
  const everyone = asked.filter((life) => life !== author).map((life) => who.them(life, desk));
  const from = author ? who.them(author, desk) : me;
  const [subject, text] = random.pick(roundLetters[circle.kind]);
  const inCopy = everyone.length > 3 && random.chance(0.3) ? everyone.splice(2) : [];
  const first = post.post({
    kind: 'person',
    author: author?.id ?? 'me',
    at,
    from,
    to: author ? [...everyone, me] : everyone,
    cc: inCopy,
    subject,
    text: `Dear all,\n\n${text}\n\n${author ? who.signature(author, desk) : office.world.me.given}`,
    client: author ? who.client(author, desk) : 'gmail',
    deliveredTo: me.email,
  });
  let last = first;
  let time = at;
  for (const life of random.some(
    asked.filter((it) => it !== author),
    random.int(0, 3),
  )) {
    time += random.logNormal(5 * hour, 1);
    if (time > office.world.now) return;
    const them = who.them(life, desk);
    const toAll = random.chance(0.6) || !author;
    // An answer to the author alone, where that is not me, never reaches me.
    if (!toAll) continue;
    const rest = [...first.to, ...first.cc, first.from].filter(
      ({ email }) => email !== them.email && email !== me.email,
    );
    last = post.post({
      kind: 'person',
      author: life.id,
      at: Math.round(time),
      from: them,
      to: author ? [who.them(author, desk), me] : [me],
      cc: rest.filter(({ email }) => email !== from.email),
      subject,
      text: `${random.pick(roundAnswers)}\n\n${life.given}`,
      client: who.client(life, desk),
      answers: last,
      deliveredTo: me.email,
    });
  }
}

/** The whole house at once, and now and then somebody who writes to all addresses they have. */
export function postCrowds(office: Office, random: Random): void {
  const { world, who, post, horizon } = office;
  const job = world.me.jobs.at(-1);
  const house = world.people.filter(
    (life) => life.relation === 'colleague' && life.jobs.some((it) => it.company === job?.company),
  );
  const begin = Math.max(horizon, job?.since ?? world.now);
  for (let at = begin; house.length > 3 && at < world.now - day; at += random.int(30, 90) * day) {
    const there = house.filter((life) =>
      life.jobs.some((it) => it.company === job?.company && it.since <= at && at <= (it.until ?? at)),
    );
    const author = there.length > 3 ? random.pick(there) : undefined;
    if (!author) continue;
    const to = random
      .some(
        there.filter((it) => it !== author),
        random.int(8, 40),
      )
      .map((it) => who.them(it, job?.company));
    const [subject, text] = random.pick(roundLetters.team);
    const letter = crowdLetter(
      who.them(author, job?.company),
      author,
      [...to, who.me(job?.company)],
      at,
      subject,
      text,
    );
    post.post({
      ...letter,
      client: who.client(author, job?.company),
      deliveredTo: who.me(job?.company).email,
    });
  }
  const movers = world.people.filter((life) => life.level < 3 && life.relation !== 'colleague');
  for (const author of random.some(movers, 3)) {
    const at = horizon + random.next() * (world.now - horizon);
    const to = random
      .some(
        world.people.filter((it) => it !== author),
        random.int(15, 30),
      )
      .map((it) => who.them(it));
    const letter = crowdLetter(
      who.them(author),
      author,
      [...to, who.me()],
      at,
      'New address',
      'Please note my new address, and forgive the crowd.',
    );
    post.post({ ...letter, client: 'gmail', deliveredTo: who.me().email });
    const hidden = crowdLetter(
      who.them(author),
      author,
      [{ name: 'undisclosed-recipients', email: '' }],
      at - 90 * day,
      'Season’s greetings',
      'A quiet year end to all of you.',
    );
    if (hidden.at > horizon) post.post({ ...hidden, client: 'apple', deliveredTo: who.me().email });
  }
}

function crowdLetter(
  from: Address,
  author: Life,
  to: readonly Address[],
  at: number,
  subject: string,
  text: string,
): Omit<Letter, 'client' | 'deliveredTo'> {
  return {
    kind: 'person',
    author: author.id,
    at: Math.round(at),
    from,
    to,
    subject,
    text: `Dear all,\n\n${text}\n\n${author.given}`,
  };
}
