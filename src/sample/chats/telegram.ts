// Writes chats as Telegram Desktop's full export: result.json with contacts and all chats, text as a string or as a list of
// parts, service messages for calls and rounds, and what nobody wrote: a channel, a bot, notes to oneself (formats.md 8).
import { createRandom } from '../random.ts';
import type { SampleFile } from '../zip.ts';
import type { Life, World } from '../life.ts';
import type { Chat, ChatLine, ChatNames } from './chat.ts';

const myId = 4_100_000_001;
const idOf = (life: Life): number => 4_200_000_000 + Number(life.id.slice(1)) * 7;
const stamps = (at: number): { date: string; date_unixtime: string } => ({
  date: new Date(at).toISOString().slice(0, 19),
  date_unixtime: String(Math.floor(at / 1000)),
});

export function telegramFiles(world: World, chats: readonly Chat[], names: ChatNames): SampleFile[] {
  const own = chats.filter((chat) => chat.channel === 'telegram');
  if (own.length === 0) return [];
  const random = createRandom(`telegram/${world.seed}`);
  const shown = (id: string, members: readonly Life[]): { from: string | null; from_id: string } => {
    const life = members.find((it) => it.id === id);
    if (!life) return { from: world.me.name, from_id: `user${myId}` };
    return { from: nameOf(life, names), from_id: `user${idOf(life)}` };
  };
  let number = 1000;
  const list = own.map((chat) => {
    const [first] = chat.members;
    const group = chat.title !== undefined;
    // An account that is gone keeps its id and loses its name.
    const deleted = !group && random.chance(0.04);
    const messages = chat.lines.map((line) => {
      const who = shown(line.from, chat.members);
      return message(
        number++,
        line,
        deleted && line.from !== 'me' ? { ...who, from: null } : who,
        random.chance(0.1),
      );
    });
    const created = {
      id: number++,
      type: 'service',
      ...stamps(chat.since),
      actor: first ? nameOf(first, names) : world.me.name,
      actor_id: `user${first ? idOf(first) : myId}`,
      action: 'create_group',
      title: chat.title,
      members: [world.me.name, ...chat.members.map((life) => nameOf(life, names))],
      text: '',
      text_entities: [],
    };
    return {
      name: group ? chat.title : deleted || !first ? null : nameOf(first, names),
      type: group ? 'private_group' : 'personal_chat',
      id: group ? 900_000_000 + number : first ? idOf(first) : 0,
      messages: group ? [created, ...messages] : messages,
    };
  });
  const plain = (name: string, type: string, id: number, text: string): object => ({
    name,
    type,
    id,
    messages: [
      {
        id: number++,
        type: 'message',
        ...stamps(world.now - 90 * 86_400_000),
        from: name,
        from_id: `${type.includes('channel') ? 'channel' : 'user'}${id}`,
        text,
        text_entities: [{ type: 'plain', text }],
      },
    ],
  });
  const people = [...new Set(own.flatMap((chat) => chat.members))];
  const result = {
    about:
      'Here is the data you requested. Remember: Telegram is ad free, it doesn’t use your data for ad targeting.',
    personal_information: {
      user_id: myId,
      first_name: world.me.given,
      last_name: world.me.family,
      phone_number: world.me.phones[0]?.number ?? '',
      bio: '',
    },
    contacts: {
      about: 'If you allow access, contacts are continuously synced with Telegram.',
      list: people
        .filter((life) => life.card)
        .map((life) => ({
          user_id: idOf(life),
          first_name: life.card?.name.given ?? '',
          last_name: life.card?.name.family ?? '',
          phone_number: `00${names.phone(life).replaceAll(/\D/g, '')}`,
          ...stamps(world.now - 400 * 86_400_000),
        })),
    },
    chats: {
      about: 'This page lists all chats from this export.',
      list: [
        ...list,
        plain('Wexcombe News', 'public_channel', 1_500_000_001, 'The bridge is open again.'),
        plain('Reminder Bot', 'bot_chat', 1_600_000_002, 'Water the plants.'),
        {
          type: 'saved_messages',
          id: myId,
          messages: [
            {
              id: number++,
              type: 'message',
              ...stamps(world.now - 5 * 86_400_000),
              from: world.me.name,
              from_id: `user${myId}`,
              text: 'plumber: Marek',
              text_entities: [{ type: 'plain', text: 'plumber: Marek' }],
            },
          ],
        },
      ],
    },
  };
  return [{ path: 'Telegram/result.json', bytes: new TextEncoder().encode(JSON.stringify(result, null, 1)) }];
}

function nameOf(life: Life, names: ChatNames): string {
  const { given, family } = names.ownName(life, 'telegram');
  // Telegram shows the name of my own address book where there is one.
  return names.inPhone(life) ?? `${given} ${family}`.trim();
}

function message(
  id: number,
  line: ChatLine,
  who: { from: string | null; from_id: string },
  linked: boolean,
): object {
  const common = { id, ...stamps(line.at) };
  if (line.kind === 'call' || line.kind === 'missed')
    return {
      ...common,
      type: 'service',
      actor: who.from,
      actor_id: who.from_id,
      action: 'phone_call',
      ...(line.kind === 'call'
        ? { duration_seconds: line.seconds ?? 60, discard_reason: 'hangup' }
        : { discard_reason: 'missed' }),
      text: '',
      text_entities: [],
    };
  const media =
    line.kind === 'media'
      ? {
          photo: '(File not included. Change data exporting settings to download.)',
          width: 960,
          height: 1280,
        }
      : {};
  const text = line.kind === 'media' || line.kind === 'deleted' ? '' : line.text;
  const link = { type: 'link', text: 'https://www.example.org/' };
  return {
    ...common,
    type: 'message',
    ...(line.kind === 'edited'
      ? { edited: stamps(line.at + 60_000).date, edited_unixtime: stamps(line.at + 60_000).date_unixtime }
      : {}),
    ...who,
    ...media,
    text: linked && text !== '' ? [text, link] : text,
    text_entities: text === '' ? [] : linked ? [{ type: 'plain', text }, link] : [{ type: 'plain', text }],
  };
}
