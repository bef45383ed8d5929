// The talks of the world (traces.ts: meetings and calls that leave no trace in LinkedIn's files) as they are shown elsewhere:
// in the calendar, with the person invited or named in the title, or as a call in a chat; and most of them nowhere.
import type { Life, World } from '../life.ts';
import { nicknames } from '../lists/name-variants.ts';
import { namedTitles } from '../lists/everyday-texts.ts';
import { createRandom, type Random } from '../random.ts';
import type { EverydayHabits } from '../everyday/habits.ts';
import type { Tie } from '../everyday/ties.ts';
import type { Correspondents } from '../mail/correspondents.ts';
import { randomText } from '../mail/mail.ts';
import { atHome, homeDate, workday, type Attendee, type Entry, type ZoneShape } from './event.ts';

/** A real-life conversation of me and one person, by itself. */
export interface Talk {
  readonly life: Life;
  readonly kind: 'meeting' | 'call';
  /** `2024-03-04`, at home. */
  readonly date: string;
  readonly at: number;
  readonly entry?: Entry;
  /** The call is to stand in a chat, if there is one with them. */
  readonly inChat?: true;
}

export function talksOf(
  world: World,
  ties: readonly Tie[],
  who: Correspondents,
  habits: EverydayHabits,
): Talk[] {
  const root = createRandom(`everyday/${habits.name}/${world.seed}/talks`);
  const byId = new Map(ties.map((tie) => [tie.life.id, tie]));
  const care = root.fork('care');
  const written = new Set(
    ties.flatMap(({ life }) => (care.chance(habits.talkInCalendar[life.relation]) ? [life] : [])),
  );
  let number = 0;
  return world.happenings.flatMap((it): Talk[] => {
    if (it.kind !== 'meeting' && it.kind !== 'call') return [];
    const tie = byId.get(it.people[0] ?? '');
    // Between people who lost sight of each other nothing was said: the world's own rate is a mean over the level.
    if (!tie || it.at > tie.end) return [];
    const own = root.fork(String(number++));
    const shown = written.has(tie.life) && own.chance(habits.calendarCare);
    return [talkOf(tie, it.kind, it.at, shown, world, who, habits, own)];
  });
}

function talkOf(
  tie: Tie,
  kind: Talk['kind'],
  at: number,
  shown: boolean,
  world: World,
  who: Correspondents,
  habits: EverydayHabits,
  random: Random,
): Talk {
  const { life, work } = tie;
  const together = work !== undefined && at >= work.from && at <= work.until;
  const date = together ? workday(homeDate(at)) : homeDate(at);
  const free = life.relation === 'family' || life.relation === 'friend' || life.relation === 'school';
  const hours = free ? random.pick([12, 13, 18, 19, 20]) : random.int(9, 16);
  const start = Math.min(atHome(date, hours, random.pick([0, 0, 30])), world.now - 3_600_000);
  const talk = { life, kind, date: date.toString(), at: start };
  if (shown) return { ...talk, entry: entryOf(tie, kind, start, together, world, who, habits, random) };
  return kind === 'call' && random.chance(habits.callInChat) ? { ...talk, inChat: true } : talk;
}

function entryOf(
  { life, work }: Tie,
  kind: Talk['kind'],
  start: number,
  together: boolean,
  world: World,
  who: Correspondents,
  habits: EverydayHabits,
  random: Random,
): Entry {
  const invited = together || random.chance(habits.invitedByMail[life.relation]);
  const company = together && work ? employerAt(world, start) : undefined;
  const shown = nameInTitle(life, random);
  const title =
    kind === 'call'
      ? random.pick([`Call ${shown}`, `${shown} (phone)`, `Ring ${shown}`])
      : random.pick(namedTitles).replace('@', shown);
  const common = {
    uid: `${randomText(26, random, 'abcdefghijklmnopqrstuv0123456789')}@google.com`,
    calendar: company && company === world.me.jobs.at(-1)?.company ? ('work' as const) : ('main' as const),
    start,
    minutes: random.pick([30, 45, 60, 90]),
    status: random.chance(0.03) ? ('TENTATIVE' as const) : ('CONFIRMED' as const),
    sequence: random.int(0, 2),
    ...(random.chance(0.2)
      ? {
          location: random.pick([
            'The harbour café',
            'Library, 2nd floor',
            'https://meet.example/abc-defg',
            'At theirs',
          ]),
        }
      : {}),
  };
  if (!invited)
    return {
      ...common,
      summary: title,
      attendees: [],
      titled: [life.id],
      titledAs: shown,
      zone: random.pick(['utc', 'floating', 'utc', 'bare']),
      madeBy: 'google',
    };
  const me: Attendee = { ...who.me(company), me: true, type: 'INDIVIDUAL', answer: 'ACCEPTED' };
  const them: Attendee = {
    ...who.them(life, company),
    life: life.id,
    type: 'INDIVIDUAL',
    answer: random.chance(0.06) ? 'TENTATIVE' : 'ACCEPTED',
  };
  const theirs = random.chance(0.5);
  const summary = together
    ? random.pick(['Catch-up', `${life.given} / ${world.me.given}`, 'Quick chat', title])
    : random.pick([title, `${world.me.given} & ${life.given}`]);
  const client = who.client(life, company);
  return {
    ...common,
    summary,
    organiser: theirs ? them : me,
    attendees: random.chance(0.85) ? [me, them] : [theirs ? me : them],
    titled: [],
    ...zoned(theirs ? client : 'gmail', random),
  };
}

export function zoned(
  client: string,
  random: Random,
): { readonly zone: ZoneShape; readonly madeBy: Entry['madeBy'] } {
  if (client === 'outlook')
    return { zone: random.pick(['windows', 'windows', 'display']), madeBy: 'outlook' };
  if (client === 'thunderbird')
    return { zone: random.pick(['mozilla', 'iana', 'bare']), madeBy: 'thunderbird' };
  return { zone: random.pick(['utc', 'utc', 'iana']), madeBy: 'google' };
}

export function employerAt({ me }: World, at: number): string | undefined {
  return me.jobs.find((job) => job.since <= at && at <= (job.until ?? Number.POSITIVE_INFINITY))?.company;
}

/** As I call them: the name of my card's, the given name, a short form. */
function nameInTitle(life: Life, random: Random): string {
  const card = life.card?.name;
  if (life.relation === 'family' && card) return `${card.given} ${card.family}`.trim();
  const initial = Array.from(life.family)[0];
  return random.weighted({ given: 5, nickname: 2, full: 2, initial: 1 }) === 'given'
    ? life.given
    : random.pick([
        nicknames[life.given] ?? life.given,
        life.name,
        initial ? `${life.given} ${initial}` : life.given,
      ]);
}
