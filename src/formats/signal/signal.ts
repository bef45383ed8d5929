// The format `signal`: the plain-text export of Signal (`main.jsonl` with its folder), and what programs took out of Signal before there was
// one: `data.json` and `chat.md` of signal-export, texts as `[2019-12-24, 12:23] Jane: …` (formats.md 8). People are known by number.
// Left out: notes to yourself, Signal's own news, missed calls, pictures. A group's key is never kept.
import { Conversations, type Chat, instantOfSeconds, type LineKind } from '#formats/chat/conversation.ts';
import { fieldsOf, textIn } from '#formats/chat/json-items.ts';
import { readTwice } from '#formats/chat/progress.ts';
import { ChatTally } from '#formats/chat/tally.ts';
import { baseName, endingOf, isMedia } from '#formats/file-look.ts';
import type { Format, InputFile, ReadOptions, Reading } from '#formats/format.ts';
import { asksSomething, countWords } from '#formats/linkedin/body.ts';
import { readerStopped } from '#formats/reader-stopped.ts';
import { surestOf } from '#formats/recognise.ts';
import { headTextOf } from '#formats/text.ts';
import { isSignalText, readTextChats } from '#formats/whatsapp/whatsapp.ts';
import { readDataFile } from './data-file.ts';
import { type Fields, framesOf } from './frames.ts';
import { itemIn, SignalPeople } from './people.ts';

const sure = { frames: 0.97, data: 0.9, text: 0.8 };
type Look = 'frames' | 'data' | 'text';

export const signal: Format = {
  name: 'signal',
  reads: true,
  writes: false,
  recognise: (files) =>
    surestOf(files, async (file) => {
      const look = await lookOfSignal(file);
      return look ? sure[look] : 0;
    }),
  read,
};

async function lookOfSignal(file: InputFile): Promise<Look | undefined> {
  const ending = endingOf(file.path);
  if (!['jsonl', 'json', 'txt', 'md', ''].includes(ending)) return undefined;
  const { text } = await headTextOf(file, 8192);
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  if (/^\{\s*"(?:recipient|chatItem|chat|account)"\s*:\s*\{/.test(first)) return 'frames';
  if (/^\{\s*"version"\s*:/.test(first) && /"(?:backupTimeMs|mediaRootBackupKey)"/.test(first))
    return 'frames';
  if (
    /^\{\s*"date"\s*:\s*"\d{4}-\d\d-\d\d/.test(first) &&
    first.includes('"sender"') &&
    first.includes('"reactions"')
  )
    return 'data';
  return (ending === 'txt' || ending === 'md') &&
    isSignalText(file, first) &&
    /^\[[^\]]+\] [^:]{1,120}:/.test(first)
    ? 'text'
    : undefined;
}

async function* read(files: readonly InputFile[], options: ReadOptions): AsyncGenerator<Reading> {
  let at = files[0]?.path ?? '';
  try {
    const own: { file: InputFile; look: Look }[] = [];
    for (const file of files) {
      at = file.path;
      const look = await lookOfSignal(file);
      if (look) own.push({ file, look });
      else if (!isMedia(file.path) && !isOfExport(file.path))
        yield { setAside: { file: file.path, why: 'unknown-file' } };
    }
    if (own.length === 0) {
      yield { problem: { code: 'nothing-inside', where: { file: at }, skips: 0, fatal: true } };
      return;
    }
    const tally = new ChatTally();
    const conversations = new Conversations('signal', tally);
    const total = own.reduce((sum, { file }) => sum + file.size, 0);
    const onBytes = readTwice(total, options.onProgress);
    const folders = new Set(own.filter(({ look }) => look === 'data').map(({ file }) => folderOf(file.path)));
    const texts: InputFile[] = [];
    for (const { file, look } of own) {
      at = file.path;
      if (look === 'frames') yield* readFrames(file, conversations, tally, onBytes);
      else if (look === 'data') yield* readDataFile(file, options, conversations, tally, onBytes);
      // The same chat for reading.
      else if (!folders.has(folderOf(file.path))) texts.push(file);
    }
    yield* conversations.close();
    const me = { ...options.me, names: [...options.me.names, 'Me'] };
    if (texts.length > 0) yield* readTextChats('signal', texts, { ...options, me }, titleOf);
  } catch (error) {
    yield readerStopped(error, at);
  }
}

/** Pictures lie in folders of two signs, under names without an ending. */
function isOfExport(path: string): boolean {
  return (
    /^(?:metadata|files)\.json$/i.test(baseName(path)) ||
    /(?:^|\/)files\/[0-9a-f]{2}\//i.test(path) ||
    /\.(?:html|css|js)$/i.test(path)
  );
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** `Ana Ruiz/chat.md`; else the name of the file. */
function titleOf({ path }: InputFile): string {
  const name = baseName(path).replace(/\.\w+$/, '');
  return /^(?:chat|index|data)$/i.test(name) ? baseName(folderOf(path)) : name;
}

async function* readFrames(
  file: InputFile,
  conversations: Conversations,
  tally: ChatTally,
  onBytes: (count: number) => void,
): AsyncGenerator<Reading> {
  const people = new SignalPeople();
  for await (const { value } of framesOf(file, onBytes, () => {})) people.see(value);
  if (people.ownName.includes(' '))
    yield {
      record: { type: 'mine', key: 'signal:me/name', what: 'name', value: people.ownName },
      where: { file: file.path, line: 1 },
    };
  const chats = new Map<string, Chat | undefined>();
  const openChat = (id: string): Chat | undefined => {
    if (chats.has(id)) return chats.get(id);
    const chat = people.chat(id);
    const others = chat ? people.othersIn(id, chat) : [];
    const opened =
      chat?.what === 'contact' || chat?.what === 'group'
        ? {
            thread: chat.thread,
            file: file.path,
            group: chat.what === 'group',
            crowd: Math.max(1, others.length),
            others,
          }
        : undefined;
    chats.set(id, opened);
    return opened;
  };
  const broken = (line: number): void => tally.skip('message-unreadable', file.path, line);
  for await (const { value, line } of framesOf(file, onBytes, broken)) {
    const item = itemIn(value);
    if (item)
      yield* readItem(item, line, {
        chat: openChat(textIn(item['chatId'])),
        file: file.path,
        people,
        conversations,
        tally,
      });
  }
}

interface Desk {
  readonly chat: Chat | undefined;
  readonly file: string;
  readonly people: SignalPeople;
  readonly conversations: Conversations;
  readonly tally: ChatTally;
}

function readItem(item: Fields, line: number, { chat, file, people, conversations, tally }: Desk): Reading[] {
  const skip = (code: Parameters<ChatTally['skip']>[0]): Reading[] => {
    tally.skip(code, file, line);
    return [];
  };
  const { kind, text, mine } = contentOf(item);
  if (kind === 'notice') return skip('chat-notice');
  if (!chat) return skip('channel-or-bot');
  const author = people.recipient(textIn(item['authorId']));
  const from = (mine ?? (item['outgoing'] !== undefined || author?.what === 'self')) ? 'me' : author?.party;
  if (!from) return skip('account-gone');
  const sent = textIn(item['dateSent']);
  const at = instantOfSeconds(Math.floor(Number(sent) / 1000));
  return conversations.read(chat, {
    at,
    day: at?.slice(0, 10),
    from,
    kind,
    ...(kind === 'text' ? { words: countWords(text), asks: asksSomething(text) } : {}),
    id: [chat.thread, sent],
    line,
  });
}

interface Content {
  readonly kind: LineKind | 'notice';
  readonly text: string;
  /** Of a call: whether you made it. */
  readonly mine?: boolean | undefined;
}

function contentOf(item: Fields): Content {
  if (item['updateMessage'] !== undefined) return callIn(fieldsOf(item['updateMessage']));
  if (item['remoteDeletedMessage'] !== undefined) return { kind: 'deleted', text: '' };
  const message = fieldsOf(item['standardMessage'] ?? item['directStoryReplyMessage']);
  const reply = fieldsOf(message['textReply']);
  const text = textIn(fieldsOf(message['text'] ?? reply['text'])['body']);
  return { kind: text === '' ? 'media' : 'text', text };
}

function callIn(update: Fields): Content {
  if (update['individualCall'] !== undefined) {
    const call = fieldsOf(update['individualCall']);
    const mine = call['direction'] === undefined ? undefined : call['direction'] === 'OUTGOING';
    if (call['state'] !== 'ACCEPTED') return { kind: 'missed', text: '', mine };
    return { kind: call['type'] === 'VIDEO_CALL' ? 'video' : 'call', text: '', mine };
  }
  if (update['groupCall'] !== undefined) {
    const { state } = fieldsOf(update['groupCall']);
    return { kind: state === 'JOINED' || state === 'ACCEPTED' ? 'video' : 'missed', text: '' };
  }
  return { kind: 'notice', text: '' };
}
