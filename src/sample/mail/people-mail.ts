// Mail that somebody wrote to somebody: letters between two, what their machines answer for them, and what strangers without a
// place in this world write (a plumber, a neighbour's lawyer).
import { day, hour } from '../date-shapes.ts';
import type { Life } from '../life.ts';
import { fromLines } from '../lists/everyday-texts.ts';
import { makeName, privateEmail } from '../names.ts';
import type { Random } from '../random.ts';
import type { Exchange } from '../everyday/exchanges.ts';
import type { Address, Mail } from './mail.ts';
import type { Office } from './office.ts';

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
