// Letters that nobody wrote: newsletters, receipts, notices, bounces, spam, LinkedIn's and the calendar's messages, some of
// them under the name of a person whom I know.
import { day, hour } from '../date-shapes.ts';
import type { Life } from '../life.ts';
import { senders, spam, type Mark, type Sender } from '../lists/senders.ts';
import type { Random } from '../random.ts';
import { randomText, type Address, type Letter } from './mail.ts';
import type { Office } from './office.ts';

/** About `count` letters by machines, in the proportions of senders.ts. */
export function postMachineMail(office: Office, count: number, random: Random): void {
  const { world, horizon } = office;
  const weights = Object.fromEntries(senders.map((it, i) => [i, it.perMonth]));
  // Half of the senders came later, or were unsubscribed from.
  const spells = senders.map(() => ({
    from: random.chance(0.5) ? horizon + random.next() * (world.now - horizon) * 0.7 : horizon,
  }));
  const plain = Math.round(count * 0.72);
  for (let i = 0; i < plain; i++) {
    const which = Number(random.weighted(weights));
    const sender = senders[which] as Sender;
    const from = spells[which]?.from ?? horizon;
    postNotice(office, sender, Math.round(from + random.next() * (world.now - from)), random);
  }
  const linked = world.people.filter((life) => life.linked && !life.linked.closed);
  for (let i = 0; i < count * 0.16; i++) postLinkedin(office, linked, random);
  for (let i = 0; i < count * 0.09; i++) postSpam(office, random);
  for (let i = 0; i < Math.max(1, count * 0.01); i++) postBounce(office, random);
}

function past({ world, horizon }: Office, random: Random): number {
  return Math.round(horizon + random.next() * (world.now - horizon - day));
}

/** Shops know a special address of mine, or none at all. */
function toMe({ who }: Office, sender: string, random: Random): readonly Address[] {
  const { name, email } = who.me();
  const [box = '', host = ''] = email.split('@');
  const plus = { name: '', email: `${box}+${sender}@${host}` };
  return [random.pick([{ name: '', email }, { name, email }, plus])];
}

function postNotice(office: Office, sender: Sender, at: number, random: Random): void {
  const { post, who } = office;
  const [subject, text] = random.pick(sender.letters);
  const host = sender.email.split('@')[1] ?? '';
  const letter: Letter = {
    kind: 'machine',
    at,
    from: { name: sender.name, email: sender.email },
    to: toMe(office, host.split('.').at(-2) ?? 'shop', random),
    subject: random.chance(0.2) ? `${subject} 🌿` : subject,
    text: `${text}\n\nYou get this mail because you once gave us your address.`,
    html: true,
    client: 'machine',
    headers: markedBy(sender.mark, host, random),
    returnPath:
      sender.mark === 'verp'
        ? `bounce-${randomText(10, random)}-${who.me().email.replace('@', '=')}@${host}`
        : `bounces@${host}`,
    deliveredTo: who.me().email,
    folder: sender.promotion ? 'promotions' : random.chance(0.1) ? 'trash' : 'inbox',
    ...(sender.name.startsWith('Scanner') ? { withoutId: true as const, attachment: 'scan.pdf' } : {}),
  };
  post.post(letter);
}

function markedBy(mark: Mark, host: string, random: Random): readonly (readonly [string, string])[] {
  const leave: readonly [string, string] = [
    'List-Unsubscribe',
    `<https://${host}/leave/${randomText(24, random)}>, <mailto:leave@${host}>`,
  ];
  const click: readonly [string, string] = ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'];
  switch (mark) {
    case 'newsletter':
      return [leave, click, ['List-Id', `<news.${host}>`], ['Precedence', 'bulk']];
    case 'unsubscribe':
      return [leave];
    case 'bulk':
      return [['Precedence', 'bulk']];
    case 'auto':
      return [['Auto-Submitted', 'auto-generated']];
    case 'feedback':
      return [
        leave,
        click,
        ['Feedback-ID', `${random.int(100, 999)}:${random.int(1000, 9999)}:campaign:${host}`],
      ];
    default:
      return [];
  }
}

function postLinkedin(office: Office, linked: readonly Life[], random: Random): void {
  const { post, who } = office;
  if (linked.length === 0) return;
  const life = random.pick(linked);
  const shown = `${life.linked?.name.given ?? ''} ${life.linked?.name.family ?? ''}`.trim();
  const [from, subject] = random.pick([
    [{ name: `${shown} via LinkedIn`, email: 'messages-noreply@linkedin.com' }, `${shown} just messaged you`],
    [{ name: shown, email: 'invitations@linkedin.com' }, `${shown} would like to join your network`],
    [
      { name: 'LinkedIn', email: 'notifications-noreply@linkedin.com' },
      `${shown} and 3 others posted this week`,
    ],
  ] as const);
  post.post({
    kind: 'machine',
    // Only where the letter bears their name is it one in their name.
    author: from.name === 'LinkedIn' ? undefined : life.id,
    at: past(office, random),
    from,
    to: [who.me()],
    subject,
    text: `${subject}\n\nView: https://www.linkedin.com/comm/messaging/\n\nThis email was intended for ${who.me().name}.`,
    html: true,
    client: 'machine',
    headers: [
      ['List-Unsubscribe', '<https://www.linkedin.com/comm/psettings/email-unsubscribe>'],
      ['Feedback-ID', 'email_notification:linkedin'],
    ],
    returnPath: `s-${randomText(20, random)}@bounce.linkedin.com`,
    deliveredTo: who.me().email,
    folder: random.chance(0.3) ? 'trash' : 'inbox',
  });
}

function postSpam(office: Office, random: Random): void {
  const [name, email, subject] = random.pick(spam);
  const { post, who } = office;
  const at = past(office, random);
  const text = 'Dear friend,\n\nclick here today.\n\nFrom our office with love.';
  post.post({
    kind: 'machine',
    at,
    from: { name, email },
    to: [who.me()],
    subject,
    text,
    client: 'machine',
    folder: 'spam',
    deliveredTo: who.me().email,
  });
}

function postBounce(office: Office, random: Random): void {
  const { post, who } = office;
  const lost = `old.${randomText(5, random, 'abcdefgh')}@letterbox.example`;
  post.post({
    kind: 'machine',
    at: past(office, random),
    from: { name: 'Mail Delivery Subsystem', email: 'mailer-daemon@googlemail.example' },
    to: [who.me()],
    subject: 'Delivery Status Notification (Failure)',
    text: `Your message was not delivered to ${lost} because the address could not be found.`,
    client: 'machine',
    headers: [
      ['Auto-Submitted', 'auto-replied'],
      ['X-Failed-Recipients', lost],
    ],
    returnPath: '',
    deliveredTo: who.me().email,
  });
}

export interface Invitation {
  readonly at: number;
  readonly organiser: Life;
  readonly company?: string;
  readonly to: readonly Address[];
  readonly subject: string;
  readonly ics: string;
}

/** What a calendar sends in the name of whoever invites: with Google, From is theirs and Sender the machine's. */
export function postInvitation({ post, who }: Office, invitation: Invitation, random: Random): void {
  const { at, organiser, company, to, subject, ics } = invitation;
  post.post({
    kind: 'machine',
    author: organiser.id,
    at: at - random.int(1, 9) * day - random.int(0, 5) * hour,
    from: who.them(organiser, company),
    to,
    subject: `Invitation: ${subject} (${who.me(company).email})`,
    text: `You have been invited to ${subject}.`,
    calendar: ics,
    client: 'machine',
    headers: [['Sender', 'Google Calendar <calendar-notification@google.com>']],
    returnPath: `${randomText(12, random)}@calendar-server.bounces.google.com`,
    deliveredTo: who.me(company).email,
  });
}
