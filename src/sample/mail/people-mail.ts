// Mail that somebody wrote to somebody: letters between two, letters to a round of people, introductions, and what strangers
// without a place in this world write (a plumber, a neighbour's lawyer). Also what their machines answer for them.
import { day, hour } from '../date-shapes.ts';
import type { Life, World } from '../life.ts';
import { fromLines, introductionLetter, roundAnswers, roundLetters } from '../lists/everyday-texts.ts';
import { makeName, privateEmail } from '../names.ts';
import type { Random } from '../random.ts';
import type { Acquaintance, Circle, CircleKind } from '../everyday/circles.ts';
import type { Exchange } from '../everyday/exchanges.ts';
import type { Correspondents } from './correspondents.ts';
import type { Address, Letter, Mail, PostOffice } from './mail.ts';

const year = 365.25 * day;

export interface Office {
  readonly world: World;
  /** The mailbox begins here. */
  readonly horizon: number;
  readonly post: PostOffice;
  readonly who: Correspondents;
}

/** At whose desks we sat when both were there; none for letters between homes. */
function deskAt(office: Office, life: Life, at: number): string | undefined {
  const { jobs } = office.world.me;
  const here = jobs.find((job) => job.since <= at && at <= (job.until ?? Number.POSITIVE_INFINITY));
  return here && life.jobs.some((job) => job.company === here.company) ? here.company : undefined;
}

export function postExchange(office: Office, exchange: Exchange, random: Random): void {
  const { post, who } = office;
  const { life, lines } = exchange;
  const first = lines[0];
  if (!first || first.at < office.horizon) return;
  const desk = exchange.atWork ? deskAt(office, life, first.at) : undefined;
  const [me, them] = [who.me(desk), who.them(life, desk)];
  const client = who.client(life, desk);
  let last: Mail | undefined;
  for (const line of lines) {
    const text = `${greeting(line.mine ? life.given : office.world.me.given, random)}${line.text}${random.chance(0.03) ? `\n\n${random.pick(fromLines)}` : ''}`;
    const signature = line.mine ? `\n${office.world.me.given}` : who.signature(life, desk);
    const quoted = last && random.chance(0.6) ? quoteOf(last, client) : '';
    last = post.post({
      kind: 'person',
      author: line.mine ? 'me' : life.id,
      at: line.at,
      from: line.mine ? me : them,
      to: [line.mine ? them : me],
      subject: exchange.subject,
      text: `${text}\n\n${signature}${quoted}`,
      client: line.mine ? 'gmail' : client,
      answers: last,
      deliveredTo: me.email,
      ...(random.chance(0.05) ? { attachment: 'notes.pdf' } : {}),
      ...(client === 'outlook' && !line.mine ? { headers: outlookHeaders } : {}),
      ...(random.chance(0.4) && client !== 'thunderbird' ? { html: true as const } : {}),
      ...(random.chance(0.25) && !line.mine ? { folder: 'archive' as const } : {}),
    });
    if (line.mine && random.chance(0.03)) awayNote(office, life, them, last, random);
  }
}

/** Exchange puts it into letters of people too: no sign of a machine (science.md 6). */
const outlookHeaders = [
  ['X-Auto-Response-Suppress', 'DR, OOF, AutoReply'],
  ['X-MS-Has-Attach', ''],
] as const;

function greeting(name: string, random: Random): string {
  return random.pick(['', `Hi ${name},\n\n`, `Dear ${name},\n\n`, `${name},\n`, `Hello ${name}\n\n`]);
}

function quoteOf(last: Mail, client: string): string {
  const lines = last.text.split('\n').slice(0, 6);
  if (client === 'outlook')
    return `\n\n-----Original Message-----\nFrom: ${last.from.name} <${last.from.email}>\nSubject: ${last.subject}\n\n${lines.join('\n')}`;
  const when = new Date(last.at).toUTCString().slice(0, 22);
  return `\n\nOn ${when}, ${last.from.name} <${last.from.email}> wrote:\n${lines.map((line) => `> ${line}`).join('\n')}`;
}

function awayNote({ post }: Office, life: Life, them: Address, last: Mail, random: Random): void {
  const [subject, text] = random.pick([
    ['Automatic reply: ', 'I am away until Monday and read no mail. In a hurry, please ring the front desk.'],
    ['Abwesenheitsnotiz: ', 'Ich bin bis Montag nicht im Haus. Ihre Nachricht wird nicht weitergeleitet.'],
  ] as const);
  const sign = random.pick([
    [['Auto-Submitted', 'auto-replied']],
    [
      ['Auto-Submitted', 'auto-replied'],
      ['X-Autoreply', 'yes'],
      ['Precedence', 'bulk'],
    ],
    [['X-Autoreply', 'yes']],
  ] as const);
  post.post({
    kind: 'machine',
    author: life.id,
    at: last.at + 40_000,
    from: them,
    to: [last.from],
    subject: subject + last.subject,
    text,
    client: 'outlook',
    headers: [...sign, ['In-Reply-To', `<${last.id}>`]],
    returnPath: '',
    deliveredTo: last.from.email,
  });
}

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

export interface Introduction {
  readonly by: string;
  readonly to: string;
  readonly at: number;
  /** The letter in which it was made, where it was made in one. */
  readonly mail?: string;
}

/** Who brought me together with whom; some in a letter to us both. */
export function postIntroductions(
  office: Office,
  pairs: readonly Acquaintance[],
  random: Random,
): Introduction[] {
  const lives = new Map(office.world.people.map((life) => [life.id, life]));
  return pairs.flatMap(({ a, b, why }) => {
    const [one, two] = [lives.get(a), lives.get(b)];
    if (why !== 'introduced' || !one || !two) return [];
    const [by, brought] = two.relation === 'acquaintance' ? [one, two] : [two, one];
    const at = Math.round(brought.since);
    const written = at > office.horizon && by.since < at && random.chance(0.6);
    const mail = written ? introductionBy(office, by, brought, at, random) : undefined;
    return [{ by: by.id, to: brought.id, at, ...(mail ? { mail: mail.id } : {}) }];
  });
}

function introductionBy(office: Office, by: Life, brought: Life, at: number, random: Random): Mail {
  const { who, post, world } = office;
  const me = who.me();
  const them = who.them(brought);
  const mail = post.post({
    kind: 'person',
    author: by.id,
    at,
    from: who.them(by),
    to: [me, them],
    subject: `Introduction: ${world.me.given} and ${brought.given}`,
    text: `${introductionLetter(brought.given, `meet ${world.me.name}`)}\n\n${by.given}`,
    client: who.client(by),
    deliveredTo: me.email,
  });
  const answer = at + random.logNormal(9 * hour, 1);
  if (answer < world.now && random.chance(0.8))
    post.post({
      kind: 'person',
      author: 'me',
      at: Math.round(answer),
      from: me,
      to: [them],
      cc: random.chance(0.5) ? [mail.from] : [],
      subject: mail.subject,
      text: `Thank you, ${by.given}. ${brought.given}, how about a coffee next week?\n\n${world.me.given}`,
      client: 'gmail',
      answers: mail,
      deliveredTo: me.email,
    });
  return mail;
}

/** People who are nobody here: one letter or two about one matter, and gone. */
export function postOutsiders(office: Office, count: number, random: Random): void {
  const { who, post, horizon, world } = office;
  for (let i = 0; i < count; i++) {
    const { full } = makeName(random);
    const from = { name: full, email: privateEmail(`${full} o`, 90_000 + i, random) };
    const at = Math.round(horizon + random.next() * (world.now - horizon - 3 * day));
    const me = who.me();
    const first = post.post({
      kind: 'person',
      at,
      from,
      to: [me],
      ...random.pick([
        { subject: 'The gutter', text: 'I can come on Wednesday at eight. Is the ladder still there?' },
        { subject: 'Bicycle for sale', text: 'Is the bicycle still to be had? I could fetch it tonight.' },
        {
          subject: 'Your umbrella',
          text: 'You left an umbrella in our waiting room. It is the green one, I believe.',
        },
      ]),
      client: 'gmail',
      deliveredTo: me.email,
    });
    if (random.chance(0.7)) {
      const reply = {
        kind: 'person',
        author: 'me',
        at: at + 3 * hour,
        from: me,
        to: [from],
        subject: '',
      } as const;
      post.post({
        ...reply,
        text: 'Yes, thank you.',
        client: 'gmail',
        answers: first,
        deliveredTo: me.email,
      });
    }
  }
}
