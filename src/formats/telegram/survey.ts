// The first look through a Telegram export: which chats it holds, who writes in each, whose account it is, and your contacts there.
import { phoneIn, tidyName } from '#formats/chat/conversation.ts';
import {
  fieldsOf,
  jsonItems,
  type JsonItem,
  listOf,
  readJsonItems,
  textIn,
} from '#formats/chat/json-items.ts';
import type { InputFile } from '#formats/format.ts';
import { detach, textOf } from '#formats/text.ts';

export interface TelegramContact {
  /** `user123`; '' in exports that do not say it. */
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly phone: string | undefined;
}

export interface TelegramChat {
  /** '' of exports that name none. */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Id of each who writes, with the name that stands there last; '' of accounts that are gone. */
  readonly writers: ReadonlyMap<string, string>;
  /** Names that notices give as members. */
  readonly members: ReadonlySet<string>;
}

export interface TelegramFile {
  readonly file: InputFile;
  /** By the number of their list of messages. */
  readonly chats: ReadonlyMap<number, TelegramChat>;
  readonly contacts: readonly TelegramContact[];
  readonly me: { readonly id: string; readonly name: string; readonly phone: string | undefined } | undefined;
  readonly cutOff: boolean;
  readonly broken: number;
}

/** More writers than a group of Telegram may have that anybody reads; behind it they are strangers anyway. */
const MOST_WRITERS = 20_000;

/** `user123`: exports until 2021 have the number alone. Without any, the name has to do. */
export function userId(id: unknown, name: unknown): string {
  const text = textIn(id);
  if (/^\d+$/.test(text)) return `user${text}`;
  return text !== '' ? text : textIn(name) === '' ? '' : `name/${tidyName(textIn(name)).toLowerCase()}`;
}

export async function surveyTelegram(
  file: InputFile,
  onBytes: (count: number) => void,
): Promise<TelegramFile> {
  const seen = new Map<number, { writers: Map<string, string>; members: Set<string> }>();
  const outline = await readJsonItems(textOf(file, onBytes), ({ list, value }) => {
    const it = fieldsOf(value);
    let chat = seen.get(list);
    if (!chat) seen.set(list, (chat = { writers: new Map(), members: new Set() }));
    const service = it['type'] === 'service';
    if (service && it['action'] !== 'phone_call') {
      for (const member of listOf(it['members']))
        if (typeof member === 'string' && chat.members.size < MOST_WRITERS) chat.members.add(detach(member));
      return;
    }
    const name = service ? it['actor'] : it['from'];
    const id = userId(service ? it['actor_id'] : it['from_id'], name);
    if (id === '' || (!chat.writers.has(id) && chat.writers.size >= MOST_WRITERS)) return;
    const shown = tidyName(textIn(name));
    if (shown !== '' || !chat.writers.has(id)) chat.writers.set(detach(id), detach(shown));
  });
  const root = fieldsOf(outline.value);
  const entries = [
    root,
    ...listOf(fieldsOf(root['chats'])['list']).map(fieldsOf),
    ...listOf(fieldsOf(root['left_chats'])['list']).map(fieldsOf),
  ];
  const chats = new Map<number, TelegramChat>();
  for (const it of entries) {
    const list = it['messages'];
    if (typeof list !== 'number') continue;
    const { writers, members } = seen.get(list) ?? {
      writers: new Map<string, string>(),
      members: new Set<string>(),
    };
    chats.set(list, {
      id: textIn(it['id']),
      name: tidyName(textIn(it['name'])),
      type: textIn(it['type']),
      writers,
      members,
    });
  }
  // Cut off before the chat says what it is: what was seen of it still counts.
  for (const [list, { writers, members }] of seen)
    if (!chats.has(list)) chats.set(list, { id: '', name: '', type: '', writers, members });
  return {
    file,
    chats,
    contacts: listOf(fieldsOf(root['contacts'])['list']).map(contactIn),
    me: ownerIn(fieldsOf(root['personal_information'])),
    cutOff: outline.cutOff,
    broken: outline.broken,
  };
}

export function telegramMessages(
  file: InputFile,
  onBytes: (count: number) => void,
): AsyncGenerator<JsonItem> {
  return jsonItems(textOf(file, onBytes));
}

function contactIn(value: unknown): TelegramContact {
  const it = fieldsOf(value);
  const id = textIn(it['user_id']);
  return {
    id: id === '' || id === '0' ? '' : userId(id, ''),
    given: tidyName(textIn(it['first_name'])),
    family: tidyName(textIn(it['last_name'])),
    phone: phoneOf(textIn(it['phone_number'])),
  };
}

function ownerIn(it: Readonly<Record<string, unknown>>): TelegramFile['me'] {
  const id = userId(it['user_id'], '');
  const name = tidyName(`${textIn(it['first_name'])} ${textIn(it['last_name'])}`);
  return id === '' && name === '' ? undefined : { id, name, phone: phoneOf(textIn(it['phone_number'])) };
}

/** `0044 7911 …` and `447911…` as well as `+44 …`: Telegram always has the country. */
function phoneOf(text: string): string | undefined {
  if (text.trim() === '') return undefined;
  return phoneIn(text) ?? phoneIn(`+${text.trim()}`);
}
