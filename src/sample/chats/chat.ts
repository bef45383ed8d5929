// The chats of the invented world as they were held: between two (exchanges.ts), in rounds (circles.ts), with calls. Which of
// them are in a file differs: WhatsApp gives one chat at a time, the others all that there is.
import { day, minute } from '../date-shapes.ts';
import type { Life, ShownName, World } from '../life.ts';
import { groupLines } from '../lists/everyday-texts.ts';
import { nicknames } from '../lists/name-variants.ts';
import { otherName } from '../name-variants.ts';
import { createRandom, type Random } from '../random.ts';
import type { Talk } from '../calendar/talks.ts';
import type { Circle, CircleKind } from '../everyday/circles.ts';
import type { Exchange } from '../everyday/exchanges.ts';
import type { Channel, EverydayHabits } from '../everyday/habits.ts';
import type { Tie } from '../everyday/ties.ts';

const year = 365.25 * day;

export type ChatChannel = Exclude<Channel, 'mail'>;

export type LineKind = 'text' | 'media' | 'edited' | 'deleted' | 'call' | 'missed';

export interface ChatLine {
  readonly at: number;
  /** `me` or the id of a life. */
  readonly from: string;
  readonly kind: LineKind;
  readonly text: string;
  /** Of a call. */
  readonly seconds?: number;
}

export interface Chat {
  readonly channel: ChatChannel;
  /** Of a round; between two the other's name is the title. */
  readonly title?: string;
  readonly members: readonly Life[];
  /** When the round began: its notices stand there. */
  readonly since: number;
  readonly lines: readonly ChatLine[];
}

/** Which rounds chat where. [chosen] */
const rounds: Readonly<Record<CircleKind, Readonly<Record<ChatChannel | 'none', number>>>> = {
  family: { whatsapp: 7, signal: 1, telegram: 0, facebook: 0, none: 2 },
  friends: { whatsapp: 5, signal: 1.5, telegram: 1.5, facebook: 1, none: 2 },
  team: { whatsapp: 3, signal: 0, telegram: 0.5, facebook: 0, none: 6 },
  class: { whatsapp: 3, signal: 0, telegram: 0, facebook: 4, none: 3 },
  club: { whatsapp: 6, signal: 0.5, telegram: 1, facebook: 1, none: 3 },
};
const bouts: Readonly<Record<CircleKind, number>> = { family: 30, friends: 20, team: 10, class: 3, club: 15 };
/** Of the rounds on WhatsApp: exported. */
const roundExported = 0.6;

export function chatsOf(
  world: World,
  ties: readonly Tie[],
  circles: readonly Circle[],
  exchanges: readonly Exchange[],
  talks: readonly Talk[],
  habits: EverydayHabits,
): Chat[] {
  const root = createRandom(`everyday/${habits.name}/${world.seed}/chats`);
  const pairs = new Map<string, { channel: ChatChannel; life: Life; lines: ChatLine[] }>();
  const lines = root.fork('lines');
  for (const { channel, life, lines: said } of exchanges) {
    if (channel === 'mail') continue;
    const key = `${channel} ${life.id}`;
    const chat = pairs.get(key) ?? { channel, life, lines: [] };
    pairs.set(key, chat);
    for (const line of said)
      chat.lines.push({ at: line.at, from: line.mine ? 'me' : life.id, ...dressed(line.text, lines) });
  }
  const ways = new Map(ties.map((tie) => [tie.life.id, tie.ways]));
  const calls = root.fork('calls');
  for (const talk of talks) {
    if (!talk.inChat) continue;
    const channel = [...(ways.get(talk.life.id) ?? [])]
      .flatMap(([it, share]) => (it === 'mail' ? [] : [{ it, share }]))
      .toSorted((a, b) => b.share - a.share)[0]?.it;
    const chat = channel && pairs.get(`${channel} ${talk.life.id}`);
    const from = calls.chance(0.5) ? 'me' : talk.life.id;
    chat?.lines.push({
      at: talk.at,
      from,
      kind: 'call',
      text: '',
      seconds: Math.round(calls.logNormal(600, 1)),
    });
    if (chat && calls.chance(0.3))
      chat.lines.push({ at: talk.at - 5 * minute, from, kind: 'missed', text: '' });
  }
  const two = [...pairs.values()].map((it): Chat => {
    const sorted = it.lines.toSorted((a, b) => a.at - b.at);
    return { channel: it.channel, members: [it.life], since: sorted[0]?.at ?? world.now, lines: sorted };
  });
  const many = circles.flatMap((circle) =>
    roundChat(circle, world, root.fork(`${circle.company ?? ''}/${circle.name}`)),
  );
  const exported = root.fork('exported');
  return [...two, ...many].filter((chat) => {
    const share = chat.title === undefined ? habits.exported[chat.members[0]?.level ?? 3] : roundExported;
    return exported.chance(share) || chat.channel !== 'whatsapp';
  });
}

function dressed(text: string, random: Random): Pick<ChatLine, 'kind' | 'text'> {
  const kind = random.weighted({ text: 90, media: 5, edited: 2, deleted: 1.5 });
  return { kind, text };
}

function roundChat(circle: Circle, world: World, random: Random): Chat[] {
  const channel = random.weighted(rounds[circle.kind]);
  const since = Math.max(circle.since, world.now - random.int(2, 6) * year);
  if (channel === 'none' || circle.until <= since) return [];
  // A few never joined.
  const members = circle.members.filter(() => random.chance(0.85));
  if (members.length < 2) return [];
  const all = ['me', ...members.map((life) => life.id)];
  // Some talk much, some have never said a word.
  const weights = Object.fromEntries(all.map((id) => [id, random.chance(0.15) ? 0 : random.logNormal(1, 1)]));
  const count = random.poisson(
    bouts[circle.kind] * ((circle.until - since) / year) * random.logNormal(0.8, 0.5),
  );
  const lines: ChatLine[] = [];
  for (let i = 0; i < Math.min(count, 400); i++) {
    let at = since + day + random.next() * (circle.until - since - 2 * day);
    for (let n = random.int(2, 7); n > 0; n--) {
      if (at > world.now) break;
      lines.push({
        at: Math.round(at),
        from: random.weighted(weights),
        ...dressed(random.pick(groupLines), random),
      });
      at += random.logNormal(6 * minute, 1.3);
    }
  }
  return [{ channel, title: circle.name, members, since, lines: lines.toSorted((a, b) => a.at - b.at) }];
}

/** What each person is called, by channel; the same for all chats of a world. */
export interface ChatNames {
  /** In my telephone; absent where it has the number alone. */
  inPhone(life: Life): string | undefined;
  /** As they call themselves there. */
  ownName(life: Life, channel: ChatChannel): ShownName;
  phone(life: Life): string;
}

export function chatNames(world: World, habits: EverydayHabits): ChatNames {
  const root = createRandom(`everyday/${habits.name}/${world.seed}/chat names`);
  return {
    inPhone: (life) => {
      const random = root.fork(`phone/${life.id}`);
      const { card } = life;
      if (card && random.chance(habits.namedAsInCards))
        return `${card.name.given} ${card.name.family}`.trim();
      // Typed once when the first message came, and never again: a short name, or none.
      return random.chance(0.65) ? shortName(life, random) : undefined;
    },
    ownName: (life, channel) => {
      const random = root.fork(`${channel}/${life.id}`);
      const full = { given: life.given, family: life.family };
      if (channel === 'facebook') return random.chance(0.25) ? otherName(full, random) : full;
      const kind = random.weighted({ full: 4, given: 4, nickname: 2, emoji: 1 });
      const short = nicknames[life.given] ?? life.given;
      return {
        full,
        given: { given: life.given, family: '' },
        nickname: { given: short, family: '' },
        emoji: { given: `${short} 🌿`, family: '' },
      }[kind];
    },
    phone: (life) => life.phones[0] ?? '+44 1632 960000',
  };
}

function shortName(life: Life, random: Random): string {
  const job = life.jobs.at(-1);
  const short = nicknames[life.given] ?? life.given;
  return random.pick([life.given, short, life.name, job ? `${life.given} ${job.company}` : life.given]);
}
