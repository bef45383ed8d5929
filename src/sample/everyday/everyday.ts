// The everyday traces of an invented world, all out of streams of their own, so that the files of the world itself stay what
// they are: ties and circles first, then letters, entries and chats, which the writers put into files.
import { day } from '../date-shapes.ts';
import type { Habits } from '../habits.ts';
import type { World } from '../life.ts';
import { createRandom } from '../random.ts';
import { occurrencesOf, type Entry, type Occurrence } from '../calendar/event.ts';
import { invitationText } from '../calendar/ics.ts';
import { privateEntries } from '../calendar/private-entries.ts';
import { employerAt, talksOf, type Talk } from '../calendar/talks.ts';
import { workEntries } from '../calendar/work-entries.ts';
import { chatNames, chatsOf, type Chat, type ChatNames } from '../chats/chat.ts';
import { correspondentsOf, type Correspondents } from '../mail/correspondents.ts';
import { postIntroductions, type Introduction } from '../mail/introduction-mail.ts';
import { postListMail } from '../mail/list-mail.ts';
import { postInvitation, postMachineMail } from '../mail/machine-mail.ts';
import { openPostOffice, type Mail } from '../mail/mail.ts';
import type { Office } from '../mail/office.ts';
import { postExchange, postOutsiders } from '../mail/people-mail.ts';
import { postCrowds, postRounds } from '../mail/round-mail.ts';
import { acquaint, type Acquainted } from './circles.ts';
import { exchangesOf, type Exchange } from './exchanges.ts';
import { everydayProfiles, plainEveryday, type EverydayHabits } from './habits.ts';
import { tiesOf, type Tie } from './ties.ts';

const year = 365.25 * day;
/** Of the meetings to which others asked me: the asking came by mail as well. [chosen] */
const invitedByLetter = 0.35;

export interface Everyday extends Acquainted {
  readonly habits: EverydayHabits;
  readonly ties: readonly Tie[];
  readonly who: Correspondents;
  readonly talks: readonly Talk[];
  readonly entries: readonly Entry[];
  readonly occurrences: readonly Occurrence[];
  /** By time. */
  readonly letters: readonly Mail[];
  readonly introductions: readonly Introduction[];
  readonly chats: readonly Chat[];
  readonly names: ChatNames;
}

/** `habits` are the world's own (its profile's name says which everyday habits belong to them). */
export function makeEveryday(world: World, habits: Habits): Everyday {
  const everyday = everydayProfiles[habits.name] ?? plainEveryday;
  const who = correspondentsOf(world.me, world.seed);
  const ties = tiesOf(world, habits, everyday);
  const acquainted = acquaint(world, everyday.name);
  const exchanges = exchangesOf(ties, world.seed, world.now, everyday);
  const talks = talksOf(world, ties, who, everyday);
  const random = createRandom(`everyday/${everyday.name}/${world.seed}/entries`);
  const entries = [
    ...talks.flatMap((talk) => talk.entry ?? []),
    ...workEntries(world, ties, acquainted.circles, who, everyday, random.fork('work')),
    ...privateEntries(world, acquainted.circles, who, everyday, random.fork('private')),
  ];
  const post = writeLetters(world, everyday, who, acquainted, exchanges, entries);
  return {
    ...acquainted,
    habits: everyday,
    ties,
    who,
    talks,
    entries,
    occurrences: entries.flatMap((entry) => occurrencesOf(entry, world.now)),
    ...post,
    chats: chatsOf(world, ties, acquainted.circles, exchanges, talks, everyday),
    names: chatNames(world, everyday),
  };
}

function writeLetters(
  world: World,
  habits: EverydayHabits,
  who: Correspondents,
  { circles, acquaintances }: Acquainted,
  exchanges: readonly Exchange[],
  entries: readonly Entry[],
): Pick<Everyday, 'letters' | 'introductions'> {
  const root = createRandom(`everyday/${habits.name}/${world.seed}/mail`);
  const horizon = world.now - habits.years * year;
  const office: Office = { world, horizon, post: openPostOffice(root.fork('post')), who };
  const letters = root.fork('letters');
  for (const exchange of exchanges) if (exchange.channel === 'mail') postExchange(office, exchange, letters);
  for (const circle of circles)
    postRounds(office, circle, root.fork(`${circle.company ?? ''}/${circle.name}`));
  postCrowds(office, root.fork('crowds'));
  const introductions = postIntroductions(office, acquaintances, root.fork('introductions'));
  const between = office.post.posted.length;
  postOutsiders(office, Math.round(between * 0.02), root.fork('outsiders'));
  sendInvitations(office, entries, root.fork('invitations'));
  postListMail(office, between * habits.listPerMail, root.fork('lists'));
  postMachineMail(office, between * habits.machinePerMail, root.fork('machines'));
  const past = office.post.posted.filter((it) => it.at <= world.now);
  return { letters: past.toSorted((a, b) => a.at - b.at), introductions };
}

function sendInvitations(
  office: Office,
  entries: readonly Entry[],
  random: ReturnType<typeof createRandom>,
): void {
  const lives = new Map(office.world.people.map((life) => [life.id, life]));
  for (const entry of entries) {
    const organiser = lives.get(entry.organiser?.life ?? '');
    if (!organiser || !random.chance(invitedByLetter)) continue;
    const at = entry.start;
    const company = entry.calendar === 'work' ? employerAt(office.world, at) : undefined;
    const to = entry.attendees.filter((it) => it.me).map(({ name, email }) => ({ name, email }));
    if (to.length === 0 || at - 9 * day < office.horizon) continue;
    const invitation = { at, organiser, to, subject: entry.summary, ics: invitationText(entry) };
    postInvitation(office, company === undefined ? invitation : { ...invitation, company }, random);
  }
}
