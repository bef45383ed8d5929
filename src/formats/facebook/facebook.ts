// The format `facebook`: “Download your information” of Facebook, Messenger and Instagram as JSON, in all its renamed folders and
// parts, and the file apart that Messenger gives of encrypted chats (formats.md 2). Nothing in it has an id but threads: people
// are known by the name that they bear there. A friend is somebody you are linked with, and nothing more; it comes in as a person of
// whom nothing else is known yet. Left out: requests, accounts that are gone, reactions, missed calls, all that is not about people.
import { foldName } from '#domain/name-folding.ts';
import {
  type Chat,
  Conversations,
  instantOfSeconds,
  type LineKind,
  type Party,
} from '#formats/chat/conversation.ts';
import { fieldsOf, jsonItems, textIn } from '#formats/chat/json-items.ts';
import { readTwice } from '#formats/chat/progress.ts';
import { ChatTally } from '#formats/chat/tally.ts';
import { isMedia } from '#formats/file-look.ts';
import type { Format, InputFile, ReadOptions, Reading } from '#formats/format.ts';
import { asksSomething, countWords } from '#formats/linkedin/body.ts';
import { readerStopped } from '#formats/reader-stopped.ts';
import { surestOf } from '#formats/recognise.ts';
import { textOf } from '#formats/text.ts';
import { exportDay, kindOfFile, type Messenger, messengerOf } from './files.ts';
import { mended } from './mojibake.ts';
import {
  type Friend,
  friendParties,
  friendsIn,
  isGone,
  nameIn,
  ownNames,
  profileName,
  readWhole,
  surveyThread,
  type ThreadFile,
  threadKey,
} from './survey.ts';

const sure = { thread: 0.95, secure: 0.95, friends: 0.95, profile: 0.7, html: 0.85 };
const messengers: readonly Messenger[] = ['facebook', 'instagram'];
/** So long before the export the newest message is no chance. Chosen. */
const SILENT_DAYS = 180;
const NAMES_TOLD = 6;

export const facebook: Format = {
  name: 'facebook',
  reads: true,
  writes: false,
  archive: true,
  recognise: (files) =>
    surestOf(files, async (file) => {
      const kind = await kindOfFile(file);
      return kind ? sure[kind] : 0;
    }),
  read,
};

async function* read(files: readonly InputFile[], options: ReadOptions): AsyncGenerator<Reading> {
  let at = files[0]?.path ?? '';
  try {
    const threads: ThreadFile[] = [];
    const friends = new Map<Messenger, { file: InputFile; list: Friend[] }>();
    const profiles = new Map<Messenger, { name: string; file: string }>();
    const aside = new Map<string, number>();
    let html = '';
    const total = files.reduce((sum, { size, path }) => sum + (isMedia(path) ? 0 : size), 0);
    const onBytes = readTwice(total, options.onProgress);
    for (const file of files) {
      at = file.path;
      const kind = await kindOfFile(file);
      if (kind === 'thread' || kind === 'secure') threads.push(await surveyThread(file, kind, onBytes));
      else if (kind === 'friends') {
        const list = [...(friends.get(messengerOf(file))?.list ?? []), ...friendsIn(await readWhole(file))];
        friends.set(messengerOf(file), { file, list });
      } else if (kind === 'profile') {
        const name = profileName(await readWhole(file));
        if (name !== '') profiles.set(messengerOf(file), { name, file: file.path });
      } else if (kind === 'html') html ||= file.path;
      else {
        const folder = isMedia(file.path) ? '*' : `${file.path.split('/').slice(0, -1).join('/')}/*`;
        aside.set(folder, (aside.get(folder) ?? 0) + 1);
      }
    }
    if (threads.length === 0 && friends.size === 0) {
      const values = { app: messengerOf(files.find(({ path }) => path === html) ?? files[0]!) };
      yield {
        problem: {
          code: html === '' ? 'nothing-inside' : 'chat-html',
          where: { file: html || at },
          values,
          skips: 0,
          fatal: true,
        },
      };
      return;
    }
    const tally = new ChatTally();
    let newest = '';
    for (const messenger of messengers) {
      const own = threads.filter((thread) => thread.messenger === messenger);
      const profile = profiles.get(messenger);
      if (profile) {
        at = profile.file;
        const record = {
          type: 'mine',
          key: `${messenger}:me/name`,
          what: 'name',
          value: profile.name,
        } as const;
        yield { record, where: { file: at, line: 1 } };
      }
      const said = friends.get(messenger);
      const conversations = new Conversations(messenger, tally);
      const { parties, twins } = friendParties(messenger, said?.list ?? []);
      if (said) yield* readFriends(said, { parties, twins }, conversations, tally);
      const mine = ownNames(own, profile?.name ?? '', options.me.names);
      const people = peopleOf(messenger, own, mine, parties);
      for (const thread of own) {
        at = thread.file.path;
        yield* readThread(thread, people.get(threadKey(thread))!, mine, { conversations, tally, onBytes });
      }
      if (conversations.newest > newest) newest = conversations.newest;
    }
    yield* elsewhere(threads, newest, exportDay(files));
    for (const problem of tally.problems()) yield { problem };
    for (const [file, rows] of aside)
      yield { setAside: { file, why: file === '*' ? 'photos' : 'not-used-yet', rows } };
    const day = exportDay(files) || newest.slice(0, 10);
    if (day !== '') yield { coverage: { asOf: day } };
  } catch (error) {
    yield readerStopped(error, at);
  }
}

function* readFriends(
  { file, list }: { readonly file: InputFile; readonly list: readonly Friend[] },
  { parties, twins }: ReturnType<typeof friendParties>,
  conversations: Conversations,
  tally: ChatTally,
): Generator<Reading> {
  const all = [...parties.values(), ...twins];
  for (const [at, party] of all.entries()) yield* conversations.meet([party], file.path, at + 1);
  for (const { name } of list) if (isGone(name)) tally.skip('account-gone', file.path, 1);
  const again = list.filter(({ name }) => !isGone(name)).length - all.length;
  for (let count = 0; count < again; count += 1) tally.skip('same-record-again', file.path, 1);
  if (twins.length === 0) return;
  const names = [...new Set(twins.map(({ name }) => name))];
  const values = { names: names.slice(0, NAMES_TOLD).join(', '), count: names.length };
  yield { problem: { code: 'same-name-twice', where: { file: file.path }, values, skips: 0 } };
}

/** A thread with all its parts: who is in it besides you. */
interface OpenThread {
  readonly chat: Omit<Chat, 'file'>;
  readonly parties: ReadonlyMap<string, Party>;
  readonly ownerKnown: boolean;
  readonly names: string;
}

function peopleOf(
  messenger: Messenger,
  threads: readonly ThreadFile[],
  mine: ReadonlySet<string>,
  friends: ReadonlyMap<string, Party>,
): ReadonlyMap<string, OpenThread> {
  const joined = [...Map.groupBy(threads, threadKey)].map(([key, parts]) => {
    const names = new Map(parts.flatMap((part) => [...part.names]));
    const others = [...names].filter(([id, name]) => !mine.has(id) && !isGone(name));
    const gone = [...names].filter(([id, name]) => !mine.has(id) && isGone(name)).length;
    return { key, parts, names, others, crowd: others.length + gone };
  });
  const ownerKnown = threads.some(({ names }) => [...names.keys()].some((id) => mine.has(id)));
  const alone = new Set(joined.flatMap(({ others, crowd }) => (crowd === 1 ? others.map(([id]) => id) : [])));
  return new Map(
    joined.map(({ key, parts, names, others, crowd }): [string, OpenThread] => {
      const parties = new Map(
        others.map(([id, name]): [string, Party] => [
          id,
          friends.get(id) ?? { key: `${messenger}:${id}`, name, known: alone.has(id) },
        ]),
      );
      const group = crowd > 1;
      const { id = '', title = '' } = parts[0] ?? {};
      const thread =
        group || parties.size === 0
          ? `${messenger}:thread/${id || foldName(title)}`
          : [...parties.values()][0]!.key;
      return [
        key,
        {
          chat: { thread, group, crowd: Math.max(1, crowd), others: [...parties.values()] },
          parties,
          ownerKnown,
          names: [...names.values()].slice(0, NAMES_TOLD).join(', '),
        },
      ];
    }),
  );
}

interface Desk {
  readonly conversations: Conversations;
  readonly tally: ChatTally;
  readonly onBytes: (count: number) => void;
}

async function* readThread(
  thread: ThreadFile,
  open: OpenThread,
  mine: ReadonlySet<string>,
  desk: Desk,
): AsyncGenerator<Reading> {
  const { conversations, tally, onBytes } = desk;
  const file = thread.file.path;
  const chat: Chat = { ...open.chat, file };
  for await (const { value, line } of jsonItems(textOf(thread.file, onBytes))) {
    const it = fieldsOf(value);
    const name = nameIn(it['sender_name'] ?? it['senderName']);
    const content = mended(textIn(it['content'] ?? it['text']));
    const kind = kindOf(it, content);
    const from = mine.has(foldName(name)) ? 'me' : open.parties.get(foldName(name));
    if (kind === 'notice') tally.skip('chat-notice', file, line);
    else if (!open.ownerKnown) tally.skip('chat-owner-unknown', file, line, { names: open.names });
    else if (!from) tally.skip('account-gone', file, line);
    else {
      const millis = Number(it['timestamp_ms'] ?? it['timestamp']);
      const at = instantOfSeconds(Math.floor(millis / 1000));
      yield* conversations.read(chat, {
        at,
        day: at?.slice(0, 10),
        from,
        kind,
        ...(kind === 'text' ? { words: countWords(content), asks: asksSomething(content) } : {}),
        id: [chat.thread, String(millis), content],
        line,
      });
    }
  }
  if (thread.broken > 0) {
    const values = { count: thread.broken, rest: thread.broken };
    yield { problem: { code: 'message-unreadable', where: { file }, values, skips: thread.broken } };
  }
  if (thread.cutOff) yield { problem: { code: 'chat-cut-off', where: { file }, skips: 0 } };
}

const filled = ['photos', 'videos', 'audio_files', 'files', 'gifs', 'sticker', 'share'];
/** Reactions come once more as messages, worded in the language of the account. */
const reaction =
  /^(?:reacted .{1,12} to your message|hat mit .{1,12} auf deine nachricht reagiert|a réagi .{1,12} à votre message|reaccionó con .{1,12} a tu mensaje|ha reagito con .{1,12} al tuo messaggio)\s*$/iu;

function kindOf(it: Readonly<Record<string, unknown>>, content: string): LineKind | 'notice' {
  if (it['is_unsent'] === true || it['isUnsent'] === true) return 'deleted';
  const seconds = Number(it['call_duration'] ?? Number.NaN);
  if (!Number.isNaN(seconds) || it['type'] === 'Call') {
    if (it['missed'] === true || !(seconds > 0)) return 'missed';
    return /v[ií]d[eé]o/i.test(content) ? 'video' : 'call';
  }
  if (it['type'] === 'Subscribe' || it['type'] === 'Unsubscribe' || Array.isArray(it['users']))
    return 'notice';
  if (reaction.test(content)) return 'notice';
  if (content !== '') return 'text';
  // The secure storage does not say whether a call was taken: it is no talk then, and no words.
  const sent =
    filled.some((name) => it[name] !== undefined) || it['type'] === 'media' || it['type'] === 'call';
  return sent || Array.isArray(it['media']) ? 'media' : 'text';
}

/** Facebook's own file ends where a chat was encrypted; what came later is in a file apart. */
function* elsewhere(threads: readonly ThreadFile[], newest: string, day: string): Generator<Reading> {
  const own = threads.filter(({ messenger }) => messenger === 'facebook');
  if (own.length === 0 || own.some(({ kind }) => kind === 'secure') || newest === '') return;
  const silent = day !== '' && Date.parse(`${day}T00:00:00Z`) - Date.parse(newest) > SILENT_DAYS * 86_400_000;
  if (silent || own.every(({ box }) => box === 'e2ee_cutover'))
    yield {
      problem: {
        code: 'chats-elsewhere',
        where: { file: own[0]!.file.path },
        values: { newest: newest.slice(0, 10) },
        skips: 0,
      },
    };
}
