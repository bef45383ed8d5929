// Letters through mailing lists: written by real people, some of whom I know, and sent on by a machine. How the sending on
// shows, differs: Mailman, Google Groups, an old list without List-Id, and lists that put their own address into From.
import { day, hour } from '../date-shapes.ts';
import type { Life } from '../life.ts';
import { listAnswers, listLetters } from '../lists/everyday-texts.ts';
import { makeName, privateEmail } from '../names.ts';
import type { Random } from '../random.ts';
import type { Address, Mail } from './mail.ts';
import type { Office } from './office.ts';

type Software = 'mailman' | 'groups' | 'old' | 'munged';

interface MailingList {
  readonly name: string;
  readonly address: string;
  readonly tag: string;
  readonly software: Software;
}

const lists: readonly MailingList[] = [
  { name: 'Small Museums', address: 'small-museums@lists.example.org', tag: 'smallmus', software: 'mailman' },
  { name: 'Archive Friends', address: 'archive-friends@googlegroups.example', tag: '', software: 'groups' },
  { name: 'Alumni', address: 'alumni@saltmere.example', tag: 'Alumni', software: 'old' },
  {
    name: 'Wexcombe Neighbours',
    address: 'neighbours@wexcombe.example',
    tag: 'neighbours',
    software: 'munged',
  },
];

interface Member extends Address {
  readonly life?: Life;
}

/** About `count` letters over all lists, from a few who write often and many who write once. */
export function postListMail(office: Office, count: number, random: Random): void {
  const { world, horizon, who } = office;
  for (const list of lists) {
    const known = random
      .some(
        world.people.filter((life) =>
          ['acquaintance', 'school', 'online', 'colleague'].includes(life.relation),
        ),
        Math.min(25, Math.ceil(world.people.length / 30)),
      )
      .map((life): Member => ({ ...who.them(life), name: life.name, life }));
    const unknown = Array.from({ length: 30 }, (_, i): Member => {
      const { full } = makeName(random);
      return { name: full, email: privateEmail(`${full} l`, 80_000 + i, random) };
    });
    const members = random.shuffle([...known, ...unknown]);
    for (let left = count / lists.length; left > 0;) {
      const at = horizon + random.next() * (world.now - horizon - 3 * day);
      left -= postThread(office, list, members, Math.round(at), random);
    }
  }
}

function postThread(
  office: Office,
  list: MailingList,
  members: readonly Member[],
  at: number,
  random: Random,
): number {
  const [subject, text] = random.pick(listLetters);
  // Squared: the first of the shuffled members write much more often than the last.
  const writer = (): Member => members[Math.floor(members.length * random.next() ** 2)] as Member;
  let last = postOne(office, list, writer(), at, subject, text, undefined, random);
  const answers = random.int(0, 4);
  let time = at;
  for (let i = 0; i < answers; i++) {
    time += random.logNormal(8 * hour, 1);
    if (time > office.world.now) return i + 1;
    const mine = random.chance(0.08);
    const by: Member = mine ? office.who.me() : writer();
    last = postOne(office, list, by, Math.round(time), subject, random.pick(listAnswers), last, random, mine);
  }
  return answers + 1;
}

function postOne(
  { post, who }: Office,
  list: MailingList,
  by: Member,
  at: number,
  subject: string,
  text: string,
  answers: Mail | undefined,
  random: Random,
  mine = false,
): Mail {
  const tagged = list.tag === '' || mine ? subject : `[${list.tag}] ${subject}`;
  const footer = `\n_______________________________________________\n${list.name} mailing list\n${list.address}`;
  const [box = '', host = ''] = list.address.split('@');
  const passedOn = !mine;
  const author = mine ? 'me' : by.life?.id;
  return post.post({
    kind: 'list',
    author,
    at,
    from:
      passedOn && list.software === 'munged'
        ? { name: `${by.name} via ${list.name}`, email: list.address }
        : { name: by.name, email: by.email },
    to: [{ name: list.software === 'groups' ? '' : list.name, email: list.address }],
    subject: tagged,
    text: `${text}\n\n${by.name.split(' ')[0] ?? ''}${passedOn ? `\n${footer}` : ''}`,
    client: mine ? 'gmail' : random.pick(['gmail', 'thunderbird', 'apple', 'outlook'] as const),
    answers,
    headers: passedOn ? passingOn(list, by) : [],
    ...(passedOn ? { returnPath: `${box}-bounces+${who.me().email.replace('@', '=')}@${host}` } : {}),
    deliveredTo: who.me().email,
  });
}

function passingOn(
  { address, name, software }: MailingList,
  by: Member,
): readonly (readonly [string, string])[] {
  const [box = '', host = ''] = address.split('@');
  const id: readonly [string, string] = ['List-Id', `${name} <${box}.${host}>`];
  const unsubscribe: readonly [string, string] = [
    'List-Unsubscribe',
    `<mailto:${box}-request@${host}?subject=unsubscribe>`,
  ];
  switch (software) {
    case 'mailman':
      return [
        ['Precedence', 'list'],
        ['X-BeenThere', address],
        id,
        unsubscribe,
        ['List-Post', `<mailto:${address}>`],
        ['Sender', `${box}-bounces@${host}`],
      ];
    case 'groups':
      return [
        ['Mailing-list', `list ${address}; contact ${box}+owners@${host}`],
        ['Precedence', 'list'],
        id,
        ['List-Post', `<https://groups.example/group/${box}/post>`],
      ];
    case 'old':
      return [
        ['Mailing-List', `list ${address}; contact ${box}-owner@${host}`],
        ['Delivered-To', `mailing list ${address}`],
      ];
    default:
      return [
        id,
        unsubscribe,
        ['Reply-To', /^[ -~]+$/.test(by.name) ? `"${by.name}" <${by.email}>` : by.email],
        ['Precedence', 'list'],
      ];
  }
}
