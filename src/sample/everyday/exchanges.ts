// What two people write to each other, whatever the way: when, who begins, how long an answer takes. The writers of mail and of
// chats dress these lines up. At work people write because they must, so that says less of them (habits.ts).
import { day, hour, minute } from '../date-shapes.ts';
import { coldLetters, chatExchanges, letterSubjects, workLetters } from '../lists/everyday-texts.ts';
import { conversations } from '../lists/conversations.ts';
import type { Life } from '../life.ts';
import { createRandom, type Random } from '../random.ts';
import { toneOf } from '../writing.ts';
import type { Channel, EverydayHabits } from './habits.ts';
import type { Tie } from './ties.ts';

const year = 365.25 * day;

export interface Line {
  readonly at: number;
  readonly mine: boolean;
  readonly text: string;
}

export interface Exchange {
  readonly life: Life;
  readonly channel: Channel;
  readonly subject: string;
  readonly lines: readonly Line[];
  /** Between desks: the addresses and signatures of work. */
  readonly atWork: boolean;
}

/** In a chat one answers so many times faster than by letter. */
const chatHaste = 25;

export function exchangesOf(
  ties: readonly Tie[],
  seed: number,
  now: number,
  habits: EverydayHabits,
): Exchange[] {
  const root = createRandom(`everyday/${habits.name}/${seed}/exchanges`);
  return ties.flatMap((tie) => {
    const random = root.fork(tie.life.id);
    return [
      ...freeExchanges(tie, now, habits, random),
      ...workExchanges(tie, now, habits, random),
      ...onceWritten(tie, now, habits, random),
    ];
  });
}

function* freeExchanges(tie: Tie, now: number, habits: EverydayHabits, random: Random): Generator<Exchange> {
  const { life, begin, end, ways } = tie;
  if (ways.size === 0 || end <= begin) return;
  const expected = tie.perYear * ((end - begin) / year);
  // Of strangers one exchange; of all others at least one, or they would not use it.
  const count = life.level === 3 ? random.int(1, 2) : Math.max(1, random.poisson(expected));
  const gap = (end - begin) / (count + 1);
  const weights = Object.fromEntries(ways) as Record<Channel, number>;
  let at = end - gap * random.next();
  for (let i = 0; i < count && at > begin; i++) {
    const channel = random.weighted(weights);
    yield exchange(life, channel, awake(at), now, habits, random, false);
    at -= gap * (0.4 + 1.2 * random.next());
  }
}

function* workExchanges(
  { life, work }: Tie,
  now: number,
  habits: EverydayHabits,
  random: Random,
): Generator<Exchange> {
  if (!work) return;
  const perYear = habits.workMails[life.level] * random.logNormal(1, 0.8);
  const count = random.poisson(perYear * ((work.until - work.from) / year));
  for (let i = 0; i < count; i++) {
    const at = atDesk(work.from + random.next() * (work.until - work.from));
    yield exchange(life, 'mail', at, now, habits, random, true);
  }
}

/** Recruiters, sellers, somebody who heard a talk: they write once or twice, and mostly nobody answers. */
function* onceWritten(
  { life, begin }: Tie,
  now: number,
  habits: EverydayHabits,
  random: Random,
): Generator<Exchange> {
  if (life.level !== 3 || !random.chance(habits.onceMail[life.relation] ?? 0)) return;
  const times = life.relation === 'recruiter' ? random.int(1, 4) : 1;
  let at = begin + random.next() * (now - begin);
  for (let i = 0; i < times && at < now - day; i++) {
    const [subject, text] = random.pick(coldLetters);
    const lines: Line[] = [{ at: Math.round(at), mine: false, text }];
    const answer = at + random.logNormal(day, 0.8);
    if (random.chance(0.15) && answer < now)
      lines.push({ at: Math.round(answer), mine: true, text: 'Thank you for writing. Not for me just now.' });
    yield { life, channel: 'mail', subject, lines, atWork: false };
    at += random.int(4, 40) * day;
  }
}

function exchange(
  life: Life,
  channel: Channel,
  at: number,
  now: number,
  habits: EverydayHabits,
  random: Random,
  atWork: boolean,
): Exchange {
  const work = random.pick(workLetters);
  const close = life.relation === 'family' || life.relation === 'friend' || life.level === 1;
  const texts = atWork
    ? work.lines
    : channel !== 'mail' && close && random.chance(0.75)
      ? random.pick(chatExchanges)
      : random.pick(conversations[toneOf[life.relation]]);
  const mineFirst = random.chance(life.oneSided ? 0.7 : 0.5);
  const unanswered = random.chance(life.oneSided ? 0.2 : 0.06);
  const median = (habits.answerHours[life.level] * hour) / (channel === 'mail' ? 1 : chatHaste);
  const lines: Line[] = [];
  let time = Math.round(at);
  for (const [i, text] of texts.entries()) {
    if (time > now - minute || (unanswered && i > 0)) break;
    lines.push({ at: time, mine: (i % 2 === 0) === mineFirst, text });
    time += Math.max(20_000, Math.round(random.logNormal(median, 1)));
  }
  return { life, channel, subject: atWork ? work.subject : random.pick(letterSubjects), lines, atWork };
}

/** Nobody writes at four in the morning, or hardly anybody. */
function awake(at: number): number {
  const hours = new Date(at).getUTCHours();
  return hours < 7 ? at + 8 * hour : at;
}

/** On a working day, between eight and six. */
export function atDesk(at: number): number {
  const date = new Date(at);
  const weekday = date.getUTCDay();
  const back = weekday === 0 ? 2 : weekday === 6 ? 1 : 0;
  const midnight = Math.floor(at / day) * day - back * day;
  return midnight + 8 * hour + Math.floor(((at % day) / day) * 10 * hour);
}
