// What is true beside the everyday files (`traces-truth.json`): who left which trace where and when we really talked, who knows
// whom, and for each letter whether a person, a list or a machine sent it. `truth.json` keeps its own shape.
import type { Life, World } from '../life.ts';
import { namesOf } from '../truth.ts';
import { homeDate, homeZone, type Entry } from '../calendar/event.ts';
import type { Chat, ChatChannel } from '../chats/chat.ts';
import { facebookFriends } from '../chats/facebook.ts';
import type { MailKind } from '../mail/mail.ts';
import type { CircleKind, Reason } from './circles.ts';
import type { Everyday } from './everyday.ts';
import type { Introduction } from '../mail/introduction-mail.ts';

/** A meeting of more people than this is none with each of them. [chosen] */
const smallMeeting = 5;

export interface TracesTruth {
  readonly version: 1;
  readonly profile: string;
  readonly seed: number;
  readonly now: string;
  readonly timeZone: string;
  readonly me: {
    readonly name: string;
    readonly addresses: readonly string[];
    readonly phones: readonly string[];
  };
  readonly people: readonly TracedPerson[];
  readonly circles: readonly {
    readonly kind: CircleKind;
    readonly name: string;
    readonly members: readonly string[];
  }[];
  /** Each pair once, by number of the id. */
  readonly acquaintances: readonly (readonly [a: string, b: string])[];
  /** Why the pair at the same place knows each other. */
  readonly acquaintedBy: readonly Reason[];
  readonly introductions: readonly Introduction[];
  /** In the order of time, however the files order them. */
  readonly letters: readonly TrueLetter[];
  readonly chats: readonly {
    readonly channel: ChatChannel;
    readonly file?: string;
    readonly title?: string;
    readonly members: readonly string[];
    readonly lines: number;
  }[];
}

export interface TrueLetter {
  /** Without angle brackets; null where the letter has none. */
  readonly id: string | null;
  readonly kind: MailKind;
  /** `me`, a person of this world, or null: an outsider, or a machine that names nobody. */
  readonly author: string | null;
  readonly at: string;
  /** The Date header is missing or cannot be believed. */
  readonly badDate?: true;
}

export interface TracedPerson {
  readonly id: string;
  readonly name: string;
  /** Every spelling in the files. */
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly level: Life['level'];
  readonly relation: Life['relation'];
  /** The day after which nothing happened between us; null while the tie lives. */
  readonly silentSince: string | null;
  readonly traces: Traces;
  /** Real-life conversations, one by one or in a small round, whether any file shows them or not. */
  readonly talks: readonly TrueTalk[];
}

export interface Traces {
  readonly mail: {
    readonly sent: number;
    readonly received: number;
    readonly copied: number;
    readonly list: number;
    readonly machine: number;
  };
  /** `entries`: parts of the file that hold their address; `titled`: their name is in the title alone; `met`: times we met by it. */
  readonly calendar: { readonly entries: number; readonly titled: number; readonly met: number };
  readonly chats: Readonly<Partial<Record<ChatChannel, ChatTraces>>>;
  readonly facebookFriend: boolean;
}

export interface ChatTraces {
  /** In the chat of the two of us. */
  readonly sent: number;
  readonly received: number;
  readonly calls: number;
  /** Their lines in rounds, and how many rounds we are in together. */
  readonly inRounds: number;
  readonly rounds: number;
}

export interface TrueTalk {
  readonly date: string;
  readonly kind: 'meeting' | 'call';
  /** How many others were there. */
  readonly people: number;
  /** The sources that show it; empty: none. */
  readonly in: readonly string[];
}

/** `files`: the file of each chat that has one of its own. */
export function tracesTruthOf(
  world: World,
  everyday: Everyday,
  files: ReadonlyMap<Chat, string>,
): TracesTruth {
  const talks = talksBy(world, everyday);
  const titles = Map.groupBy(everyday.talks, (talk) => talk.life);
  const mail = mailBy(everyday);
  const calendar = calendarBy(everyday);
  const chats = chatsBy(everyday.chats);
  const friends = new Set(facebookFriends(world, everyday.chats, everyday.habits));
  const { who } = everyday;
  const people = everyday.ties.map(({ life, end }): TracedPerson => {
    const { id, name } = life;
    return {
      id,
      name,
      names: spellings(
        life,
        everyday,
        (titles.get(life) ?? []).flatMap((talk) => talk.entry?.titledAs ?? []),
      ),
      emails: [...life.emails, ...(who.others.get(id) ?? [])],
      phones: life.phones,
      level: life.said ?? life.level,
      relation: life.relation,
      silentSince: end < world.now ? homeDate(end).toString() : null,
      traces: {
        mail: mail.get(id) ?? { sent: 0, received: 0, copied: 0, list: 0, machine: 0 },
        calendar: calendar.get(id) ?? { entries: 0, titled: 0, met: 0 },
        chats: chats.get(id) ?? {},
        facebookFriend: friends.has(life),
      },
      talks: talks.get(id) ?? [],
    };
  });
  return {
    version: 1,
    profile: everyday.habits.name,
    seed: world.seed,
    now: new Date(world.now).toISOString(),
    timeZone: homeZone,
    me: { name: world.me.name, addresses: who.mine, phones: world.me.phones.map((it) => it.number) },
    people,
    circles: everyday.circles.map(({ kind, name, members }) => ({
      kind,
      name,
      members: members.map((it) => it.id),
    })),
    acquaintances: everyday.acquaintances.map(({ a, b }) => [a, b] as const),
    acquaintedBy: everyday.acquaintances.map(({ why }) => why),
    introductions: everyday.introductions,
    letters: everyday.letters.map(({ id: letter, kind, author, at, badDate }) => ({
      id: letter === '' ? null : letter,
      kind,
      author: author ?? null,
      at: new Date(at).toISOString(),
      ...(badDate ? { badDate: true as const } : {}),
    })),
    chats: everyday.chats.map((chat) => {
      const file = files.get(chat);
      return {
        channel: chat.channel,
        ...(file === undefined ? {} : { file }),
        ...(chat.title === undefined ? {} : { title: chat.title }),
        members: chat.members.map((it) => it.id),
        lines: chat.lines.length,
      };
    }),
  };
}

function spellings(life: Life, { names, chats, who }: Everyday, inTitles: readonly string[]): string[] {
  const own = chats
    .filter((chat) => chat.members.includes(life))
    .map((chat) => names.ownName(life, chat.channel));
  const inPhone = names.inPhone(life);
  const inMail = who.namesOf(life);
  const shown = [
    ...own.map(({ given, family }) => `${given} ${family}`.trim()),
    ...inMail,
    ...inTitles,
    ...(inPhone === undefined ? [] : [inPhone]),
  ];
  return [...new Set([...namesOf(life), ...shown])].filter((it) => it !== '');
}

function mailBy({ letters, who }: Everyday): Map<string, Traces['mail']> {
  const counts = new Map<
    string,
    { sent: number; received: number; copied: number; list: number; machine: number }
  >();
  const of = (
    id: string,
  ): { sent: number; received: number; copied: number; list: number; machine: number } => {
    const found = counts.get(id) ?? { sent: 0, received: 0, copied: 0, list: 0, machine: 0 };
    counts.set(id, found);
    return found;
  };
  for (const mail of letters) {
    const { author } = mail;
    if (author !== undefined && author !== 'me')
      of(author)[mail.kind === 'person' ? 'received' : mail.kind]++;
    if (mail.kind !== 'person') continue;
    for (const { email } of [...mail.to, ...mail.cc]) {
      const id = who.owner(email);
      if (id !== undefined) of(id)[author === 'me' ? 'sent' : 'copied']++;
    }
  }
  return counts;
}

function calendarBy({ entries, occurrences }: Everyday): Map<string, Traces['calendar']> {
  const counts = new Map<string, { entries: number; titled: number; met: number }>();
  const of = (id: string): { entries: number; titled: number; met: number } => {
    const found = counts.get(id) ?? { entries: 0, titled: 0, met: 0 };
    counts.set(id, found);
    return found;
  };
  for (const entry of entries) {
    // A moved time of a series is a part of its own.
    const parts = 1 + (entry.repeat?.moved.length ?? 0);
    for (const id of guestsOf(entry)) of(id).entries += parts;
    for (const id of entry.titled) of(id).titled += parts;
  }
  for (const { met } of occurrences) for (const id of met) of(id).met++;
  return counts;
}

function guestsOf({ organiser, attendees }: Entry): Set<string> {
  return new Set([...attendees, ...(organiser ? [organiser] : [])].flatMap((it) => it.life ?? []));
}

function chatsBy(chats: readonly Chat[]): Map<string, Partial<Record<ChatChannel, ChatTraces>>> {
  const counts = new Map<string, Partial<Record<ChatChannel, ChatTraces>>>();
  for (const { channel, members, lines, title } of chats)
    for (const { id } of members) {
      const of = counts.get(id) ?? {};
      counts.set(id, of);
      const before = of[channel] ?? { sent: 0, received: 0, calls: 0, inRounds: 0, rounds: 0 };
      const theirs = lines.filter((line) => line.from === id).length;
      const calls = lines.filter((line) => line.kind === 'call').length;
      of[channel] =
        title === undefined
          ? {
              ...before,
              sent: before.sent + lines.length - theirs,
              received: before.received + theirs,
              calls: before.calls + calls,
            }
          : { ...before, inRounds: before.inRounds + theirs, rounds: before.rounds + 1 };
    }
  return counts;
}

function talksBy(world: World, { talks, occurrences, chats }: Everyday): Map<string, TrueTalk[]> {
  const all = new Map<string, TrueTalk[]>();
  const add = (id: string, talk: TrueTalk): void => void all.set(id, [...(all.get(id) ?? []), talk]);
  const calls = new Map<string, ChatChannel>();
  for (const chat of chats)
    if (chat.title === undefined)
      for (const line of chat.lines)
        if (line.kind === 'call') calls.set(`${chat.members[0]?.id} ${line.at}`, chat.channel);
  for (const { life, kind, date, at, entry } of talks) {
    const channel = calls.get(`${life.id} ${at}`);
    const shown = [...(entry ? ['calendar'] : []), ...(channel ? [channel] : [])];
    add(life.id, { date, kind, people: 1, in: shown });
  }
  const own = new Set(talks.flatMap((talk) => talk.entry ?? []));
  for (const { entry, start, met } of occurrences) {
    if (own.has(entry) || met.length === 0 || met.length > smallMeeting || start > world.now) continue;
    for (const id of met)
      add(id, { date: homeDate(start).toString(), kind: 'meeting', people: met.length, in: ['calendar'] });
  }
  for (const [id, list] of all)
    all.set(
      id,
      list.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    );
  return all;
}
