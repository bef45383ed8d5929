// Writes chats as Facebook's "Download your information" (JSON): a folder for each conversation, the newest file first, every
// UTF-8 byte as a character of its own (mojibake), and the friends without id or address. What was said after the cutover to
// end-to-end encryption lies in a file apart, in right UTF-8 (formats.md 2).
import type { Life, World } from '../life.ts';
import { slugOf } from '../names.ts';
import { createRandom } from '../random.ts';
import { zip, type SampleFile } from '../zip.ts';
import type { EverydayHabits } from '../everyday/habits.ts';
import type { Chat, ChatLine, ChatNames } from './chat.ts';

const cutover = Date.parse('2024-01-15T00:00:00Z');
/** Facebook cuts at 10,000; less here, so that a cut is seen. */
const perFile = 150;

export function facebookFiles(
  world: World,
  chats: readonly Chat[],
  names: ChatNames,
  habits: EverydayHabits,
): SampleFile[] {
  const own = chats.filter((chat) => chat.channel === 'facebook');
  const random = createRandom(`facebook/${world.seed}`);
  const folder = `facebook-${slugOf(world.me.name).replaceAll('-', '')}-2026-11-20-x7Qp2`;
  const tree =
    ['your_facebook_activity', 'your_activity_across_facebook'][Math.abs(world.seed) % 2] ??
    'your_facebook_activity';
  const files: SampleFile[] = [];
  const secure: SampleFile[] = [];
  own.forEach((chat, i) => {
    const people = [...chat.members.map((life) => nameOf(life, names)), world.me.name];
    const title = chat.title ?? people[0] ?? '';
    const moved = chat.title === undefined && random.chance(0.6);
    const before = moved ? chat.lines.filter((line) => line.at < cutover) : chat.lines;
    const after = moved ? chat.lines.filter((line) => line.at >= cutover) : [];
    const path = `${slugOf(title).replaceAll(/[^a-z0-9]/g, '') || 'facebookuser'}_${7_000_000_000_000 + i * 13}`;
    const box = moved ? 'e2ee_cutover' : random.chance(0.1) ? 'archived_threads' : 'inbox';
    const newest = before.toReversed();
    for (let part = 0; part * perFile < newest.length; part++) {
      const messages = newest
        .slice(part * perFile, (part + 1) * perFile)
        .map((line) => message(line, chat, world, names));
      const thread = {
        participants: people.map((name) => ({ name })),
        messages,
        title,
        is_still_participant: true,
        thread_path: `${box}/${path}`,
        magic_words: [],
      };
      files.push({
        path: `${folder}/${tree}/messages/${box}/${path}/message_${part + 1}.json`,
        bytes: mojibake(thread),
      });
    }
    if (after.length > 0) {
      const messages = after.toReversed().map((line) => ({
        senderName: senderOf(line, chat, world, names),
        text: line.kind === 'text' || line.kind === 'edited' ? line.text : '',
        timestamp: line.at,
        isUnsent: line.kind === 'deleted',
        media: [],
        reactions: [],
        type:
          line.kind === 'media' ? 'media' : line.kind === 'call' || line.kind === 'missed' ? 'call' : 'text',
      }));
      const thread = { participants: people, threadName: `${title}_${i + 1}`, messages };
      secure.push({
        path: `${title.replaceAll(/[/\\]/g, '_')}_${i + 1}.json`,
        bytes: new TextEncoder().encode(JSON.stringify(thread, null, 2)),
      });
    }
  });
  files.push(friendsFile(world, own, names, habits, folder));
  return [
    ...files,
    ...(secure.length > 0 ? [{ path: 'Messenger/messages.zip', bytes: zip(secure, world.now) }] : []),
  ].map((file) => (file.path.startsWith('Messenger/') ? file : { ...file, path: `Facebook/${file.path}` }));
}

/** Who is a friend there, whether we write or not. */
export function facebookFriends(world: World, chats: readonly Chat[], habits: EverydayHabits): Life[] {
  const random = createRandom(`everyday/${habits.name}/${world.seed}/facebook friends`);
  const writing = new Set(
    chats.flatMap((chat) => (chat.channel === 'facebook' && chat.title === undefined ? chat.members : [])),
  );
  return world.people.filter((life) => {
    const befriended = random.chance(
      habits.facebookFriend[life.level] * (life.relation === 'recruiter' ? 0.1 : 1),
    );
    // science.md 3 (Copenhagen): 81.1 % of the pairs that communicate are friends there.
    return writing.has(life) ? random.chance(0.811) : befriended;
  });
}

function friendsFile(
  world: World,
  chats: readonly Chat[],
  names: ChatNames,
  habits: EverydayHabits,
  folder: string,
): SampleFile {
  const random = createRandom(`facebook dates/${world.seed}`);
  const friends = facebookFriends(world, chats, habits).map((life) => ({
    name: nameOf(life, names),
    timestamp: Math.floor((life.since + random.next() * (world.now - life.since)) / 1000),
  }));
  return {
    path: `${folder}/connections/friends/your_friends.json`,
    bytes: mojibake({ friends_v2: friends }),
  };
}

function nameOf(life: Life, names: ChatNames): string {
  const { given, family } = names.ownName(life, 'facebook');
  return `${given} ${family}`.trim();
}

function senderOf(line: ChatLine, chat: Chat, world: World, names: ChatNames): string {
  const life = chat.members.find((it) => it.id === line.from);
  return life ? nameOf(life, names) : world.me.name;
}

function message(line: ChatLine, chat: Chat, world: World, names: ChatNames): object {
  const common = { sender_name: senderOf(line, chat, world, names), timestamp_ms: line.at };
  const end = { is_geoblocked_for_viewer: false };
  switch (line.kind) {
    case 'call':
      return { ...common, call_duration: line.seconds ?? 60, content: 'The audio call ended.', ...end };
    case 'missed':
      return { ...common, call_duration: 0, missed: true, content: 'You missed an audio call.', ...end };
    case 'media':
      return {
        ...common,
        photos: [
          {
            uri: 'your_facebook_activity/messages/photos/1.jpg',
            creation_timestamp: Math.floor(line.at / 1000),
          },
        ],
        ...end,
      };
    case 'deleted':
      return { ...common, is_unsent: true, ...end };
    default:
      return { ...common, content: line.text, ...end };
  }
}

/** Each byte of UTF-8 as `\u00XX`. */
function mojibake(value: unknown): Uint8Array {
  const bytes = Buffer.from(JSON.stringify(value, null, 2), 'utf8').toString('latin1');
  return Buffer.from(
    bytes.replaceAll(/[\x80-\xff]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
    'latin1',
  );
}
