// The format `telegram`: what Telegram Desktop exports as JSON (`result.json`), of one chat or of all (formats.md 8). People are known
// by their id there, messages by theirs. Your contacts come in as an address book that a service has copied. Left out: channels,
// bots, notes to yourself, accounts that are gone, missed calls. Web pages, which Telegram makes unless asked otherwise, are refused.
import { foldName } from '#domain/name-folding.ts';
import {
  type Chat,
  Conversations,
  type LineKind,
  instantOfSeconds,
  type Party,
} from '#formats/chat/conversation.ts';
import { fieldsOf, listOf, textIn } from '#formats/chat/json-items.ts';
import { readTwice } from '#formats/chat/progress.ts';
import { ChatTally } from '#formats/chat/tally.ts';
import { endingOf, isMedia } from '#formats/file-look.ts';
import type { Format, InputFile, ReadOptions, Reading } from '#formats/format.ts';
import { asksSomething, countWords } from '#formats/linkedin/body.ts';
import { readerStopped } from '#formats/reader-stopped.ts';
import { surestOf } from '#formats/recognise.ts';
import { headTextOf } from '#formats/text.ts';
import { surveyTelegram, type TelegramChat, type TelegramFile, telegramMessages, userId } from './survey.ts';

const sure = { json: 0.95, html: 0.9 };
const NAMES_TOLD = 6;
const between = new Set(['personal_chat', 'private_group', 'private_supergroup', 'public_supergroup', '']);
const leftBehind = new Set(['css', 'js', 'html', 'htm']);

export const telegram: Format = {
  name: 'telegram',
  reads: true,
  writes: false,
  recognise: (files) =>
    surestOf(files, async (file) => {
      const look = await lookOfTelegram(file);
      return look ? sure[look] : 0;
    }),
  read,
};

async function lookOfTelegram(file: InputFile): Promise<'json' | 'html' | undefined> {
  const ending = endingOf(file.path);
  if (ending === 'html' || ending === 'htm') {
    const { text } = await headTextOf(file, 4096);
    return /<title>\s*Exported Data\s*<\/title>|class="page_wrap|tgme_/i.test(text) ? 'html' : undefined;
  }
  if (ending !== 'json' && ending !== '') return undefined;
  const { text } = await headTextOf(file, 16_384);
  if (!/^\s*\{/.test(text)) return undefined;
  const isTelegram =
    /"date_unixtime"\s*:/.test(text) ||
    /"about"\s*:\s*"[^"]{0,200}Telegram/i.test(text) ||
    (/"from_id"\s*:/.test(text) && /"(?:messages|chats)"\s*:/.test(text)) ||
    (/"type"\s*:\s*"(?:personal_chat|private_group|private_supergroup|public_supergroup|saved_messages|bot_chat)"/.test(
      text,
    ) &&
      /"messages"\s*:/.test(text));
  return isTelegram ? 'json' : undefined;
}

async function* read(files: readonly InputFile[], options: ReadOptions): AsyncGenerator<Reading> {
  let at = files[0]?.path ?? '';
  try {
    const own: InputFile[] = [];
    let html = '';
    const aside: Reading[] = [];
    for (const file of files) {
      at = file.path;
      const look = await lookOfTelegram(file);
      if (look === 'json') own.push(file);
      else if (look === 'html') html ||= file.path;
      else if (!isMedia(file.path) && !leftBehind.has(endingOf(file.path)))
        aside.push({ setAside: { file: file.path, why: 'unknown-file' } });
    }
    if (own.length === 0) {
      const code = html === '' ? 'nothing-inside' : 'chat-html';
      yield {
        problem: { code, where: { file: html || at }, values: { app: 'telegram' }, skips: 0, fatal: true },
      };
      return;
    }
    yield* aside;
    const total = own.reduce((sum, { size }) => sum + size, 0);
    const onBytes = readTwice(total, options.onProgress);
    const surveys: TelegramFile[] = [];
    for (const file of own) {
      at = file.path;
      surveys.push(await surveyTelegram(file, onBytes));
    }
    const people = new People(surveys, options.me.names);
    const tally = new ChatTally();
    const conversations = new Conversations('telegram', tally);
    for (const survey of surveys) {
      at = survey.file.path;
      yield* ownSide(survey);
      yield* conversations.meet(people.contactsOf(survey), at, 1);
      const chats = new Map([...survey.chats].map(([list, chat]) => [list, people.chat(chat, at)]));
      for await (const { list, value, line } of telegramMessages(survey.file, onBytes)) {
        const chat = chats.get(list);
        if (chat)
          yield* readMessage(chat, fieldsOf(value), line, {
            people,
            tally,
            conversations,
            timeZone: options.timeZone,
          });
      }
      if (survey.broken > 0)
        yield {
          problem: {
            code: 'message-unreadable',
            where: { file: at },
            values: { count: survey.broken, rest: survey.broken },
            skips: survey.broken,
          },
        };
      if (survey.cutOff) yield { problem: { code: 'chat-cut-off', where: { file: at }, skips: 0 } };
    }
    yield* conversations.close();
  } catch (error) {
    yield readerStopped(error, at);
  }
}

function* ownSide({ me, file }: TelegramFile): Generator<Reading> {
  const where = { file: file.path, line: 1 };
  if (me?.name)
    yield { record: { type: 'mine', key: 'telegram:me/name', what: 'name', value: me.name }, where };
  if (me?.phone !== undefined)
    yield {
      record: { type: 'mine', key: `telegram:me/phone/${me.phone}`, what: 'phone', value: me.phone },
      where,
    };
}

interface OpenChat extends Chat {
  /** Undefined for what is no talk between people. */
  readonly kept: boolean;
  readonly id: string;
  /** Who of its writers is you; undefined where that cannot be told. */
  readonly me: string | undefined;
  readonly names: string;
}

/** Who is who, over all files that were handed over together. */
class People {
  readonly #mine = new Set<string>();
  readonly #said: ReadonlySet<string>;
  readonly #contacts = new Map<string, Party>();
  readonly #talkedTo = new Set<string>();

  constructor(files: readonly TelegramFile[], said: readonly string[]) {
    this.#said = new Set(said.map((name) => foldName(name)).filter((name) => name !== ''));
    for (const file of files) {
      if (file.me && file.me.id !== '') this.#mine.add(file.me.id);
      for (const party of this.contactsOf(file)) this.#contacts.set(party.key, party);
    }
    for (const { chats } of files) {
      for (const chat of chats.values()) {
        if (chat.type !== 'personal_chat' || chat.id === '') continue;
        const other = `user${chat.id}`;
        this.#talkedTo.add(other);
        // In a chat of two whoever is not the other is you.
        const rest = [...chat.writers.keys()].filter((id) => id !== other);
        if (rest.length === 1 && rest[0]!.startsWith('user')) this.#mine.add(rest[0]!);
      }
    }
  }

  contactsOf({ contacts }: TelegramFile): Party[] {
    return contacts.flatMap(({ id, given, family, phone }): Party[] => {
      const name = `${given} ${family}`.trim() || (phone ?? '');
      const key = id === '' ? phone && `telegram:phone/${phone}` : `telegram:${id}`;
      if (!key || name === '') return [];
      const names = { ...(given === '' ? {} : { given }), ...(family === '' ? {} : { family }) };
      return [{ key, name, ...names, phone, kind: 'synced', known: true }];
    });
  }

  chat(chat: TelegramChat, file: string): OpenChat {
    const { id, name, type, writers, members } = chat;
    const me = this.#ownerOf(chat);
    const others = [...writers]
      .filter(([one]) => one !== me)
      .flatMap(([one, shown]) => this.party(one, shown) ?? []);
    const group = type === '' ? writers.size > 2 : type !== 'personal_chat';
    if (!group && others.length === 0 && id !== '') {
      // Who has not written yet is still the one whom the chat is with.
      const party = this.party(`user${id}`, name);
      if (party && me !== undefined) others.push(party);
    }
    const listed =
      [...members].filter((member) => !this.#said.has(foldName(member))).length -
      (members.size > 0 && this.#said.size === 0 ? 1 : 0);
    return {
      thread: id === '' ? `telegram:name/${foldName(name)}` : `telegram:chat/${id}`,
      file,
      group,
      crowd: Math.max(1, others.length, group ? listed : 0),
      others,
      kept: between.has(type),
      id: id || name,
      me,
      names: [...writers.values()]
        .filter((one) => one !== '')
        .slice(0, NAMES_TOLD)
        .join(', '),
    };
  }

  #ownerOf({ id, type, name, writers }: TelegramChat): string | undefined {
    const ids = [...writers.keys()];
    const known = ids.filter((one) => this.#mine.has(one));
    if (known.length > 0) return known[0];
    const bySelf = [...writers].filter(([, shown]) => this.#said.has(foldName(shown)));
    if (bySelf.length === 1) return bySelf[0]![0];
    if (type === 'personal_chat' && id !== '')
      return ids.every((one) => one === `user${id}`) ? '' : undefined;
    // The account is known, and did not write here.
    if (this.#mine.size > 0 && ids.every((one) => !one.startsWith('name/'))) return '';
    const rest = [...writers].filter(([, shown]) => foldName(shown) !== foldName(name));
    return type === '' && writers.size === 2 && rest.length === 1 ? rest[0]![0] : undefined;
  }

  /** Undefined for channels, and for accounts that are gone and were no contact. */
  party(id: string, shown: string): Party | undefined {
    if (id.startsWith('channel') || id.startsWith('chat')) return undefined;
    const key = `telegram:${id}`;
    const contact = this.#contacts.get(key);
    if (contact) return contact;
    return shown === '' || /^deleted account$/i.test(shown)
      ? undefined
      : { key, name: shown, known: this.#talkedTo.has(id) };
  }
}

interface Desk {
  readonly people: People;
  readonly tally: ChatTally;
  readonly conversations: Conversations;
  readonly timeZone: string;
}

function readMessage(
  chat: OpenChat,
  it: Readonly<Record<string, unknown>>,
  line: number,
  desk: Desk,
): Reading[] {
  const { people, tally, conversations } = desk;
  const skip = (code: Parameters<ChatTally['skip']>[0]): Reading[] => {
    tally.skip(code, chat.file, line, code === 'chat-owner-unknown' ? { names: chat.names } : {});
    return [];
  };
  const service = it['type'] === 'service';
  const isCall = service && it['action'] === 'phone_call';
  if (!chat.kept) return skip('channel-or-bot');
  if (service && !isCall) return skip('chat-notice');
  if (!service && it['type'] !== 'message') return skip('message-unreadable');
  const name = service ? it['actor'] : it['from'];
  const id = userId(service ? it['actor_id'] : it['from_id'], name);
  if (id.startsWith('channel') || id.startsWith('chat')) return skip('channel-or-bot');
  if (chat.me === undefined) return skip('chat-owner-unknown');
  const from = id !== '' && id === chat.me ? 'me' : people.party(id, tidy(name));
  if (!from) return skip('account-gone');
  const text = flatText(it['rich_message'] ?? it['text']);
  const seconds = Number(it['duration_seconds'] ?? 0);
  const kind: LineKind = isCall
    ? seconds > 0
      ? it['is_video'] === true || it['video'] === true
        ? 'video'
        : 'call'
      : 'missed'
    : text === '' && isFilled(it)
      ? 'media'
      : 'text';
  const at = instantOf(it, desk.timeZone);
  return conversations.read(chat, {
    at,
    day: at?.slice(0, 10),
    from,
    kind,
    ...(kind === 'text' ? { words: countWords(text), asks: asksSomething(text) } : {}),
    id: [chat.id, textIn(it['id']) || `${textIn(it['date_unixtime'])} ${text}`],
    line,
  });
}

function tidy(name: unknown): string {
  return typeof name === 'string' ? name.replace(/\s+/g, ' ').trim().slice(0, 200) : '';
}

/** Something was sent that is no text. */
function isFilled(it: Readonly<Record<string, unknown>>): boolean {
  return [
    'photo',
    'file',
    'media_type',
    'sticker_emoji',
    'location_information',
    'contact_information',
    'poll',
    'dice',
  ].some((name) => it[name] !== undefined);
}

/** A string, or a list of strings and of parts with a text. */
function flatText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return textIn(fieldsOf(value)['text']);
  return listOf(value)
    .map((part) => (typeof part === 'string' ? part : textIn(fieldsOf(part)['text'])))
    .join('');
}

/** `date` is the computer's own time, without a zone; `date_unixtime` came in 2021. */
function instantOf(it: Readonly<Record<string, unknown>>, timeZone: string): string | undefined {
  const seconds = Number(it['date_unixtime']);
  if (textIn(it['date_unixtime']) !== '' && Number.isFinite(seconds)) return instantOfSeconds(seconds);
  const date = textIn(it['date']);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(date)) return undefined;
  try {
    const millis = Temporal.PlainDateTime.from(date).toZonedDateTime(timeZone).epochMilliseconds;
    return instantOfSeconds(Math.floor(millis / 1000));
  } catch {
    return undefined;
  }
}
