// `data.json` of the program signal-export: one message a line, one file for each chat, in a folder that is called as the chat is. You are
// `Me` in it; times are those of the computer, without a zone; names are those of the telephone or of the profile.
import { foldName } from '#domain/name-folding.ts';
import {
  type Chat,
  type Conversations,
  instantOfSeconds,
  type LineKind,
  type Party,
  phoneIn,
  tidyName,
} from '#formats/chat/conversation.ts';
import { textIn } from '#formats/chat/json-items.ts';
import type { ChatTally } from '#formats/chat/tally.ts';
import { baseName } from '#formats/file-look.ts';
import type { InputFile, ReadOptions, Reading } from '#formats/format.ts';
import { asksSomething, countWords } from '#formats/linkedin/body.ts';
import { framesOf } from './frames.ts';

export async function* readDataFile(
  file: InputFile,
  options: ReadOptions,
  conversations: Conversations,
  tally: ChatTally,
  onBytes: (count: number) => void,
): AsyncGenerator<Reading> {
  const title = tidyName(baseName(file.path.slice(0, Math.max(0, file.path.lastIndexOf('/')))));
  const parties = new Map<string, Party>();
  for await (const { value } of framesOf(file, onBytes, () => {})) {
    const sender = tidyName(textIn(value['sender']));
    if (sender !== 'Me' && sender !== '' && sender !== 'No-Sender' && parties.size < 5000)
      parties.set(sender, partyOf(sender));
  }
  if (parties.size === 0 && title !== '') parties.set(title, partyOf(title));
  const others = [...parties.values()];
  const group = others.length > 1;
  const thread = group ? `signal:group/${foldName(title)}` : (others[0]?.key ?? 'signal:nobody');
  const chat: Chat = { thread, file: file.path, group, crowd: Math.max(1, others.length), others };
  const broken = (line: number): void => tally.skip('message-unreadable', file.path, line);
  for await (const { value, line } of framesOf(file, onBytes, broken)) {
    const sender = tidyName(textIn(value['sender']));
    const from = sender === 'Me' ? 'me' : parties.get(sender);
    if (!from) {
      tally.skip('account-gone', file.path, line);
      continue;
    }
    const text = textIn(value['body']).trim();
    const kind = kindOf(value, text);
    const date = textIn(value['date']);
    const at = instantOf(date, options.timeZone);
    yield* conversations.read(chat, {
      at,
      day: date.slice(0, 10),
      from,
      kind,
      ...(kind !== 'text' ? {} : { words: countWords(text), asks: asksSomething(text) }),
      id: [thread, date, text],
      line,
    });
  }
}

function kindOf(value: Readonly<Record<string, unknown>>, text: string): LineKind {
  if (value['deleted'] === true) return 'deleted';
  // As the program words calls; older versions of it write them as a text of their own alone.
  if (value['call'] === true || /^(?:incoming|outgoing|missed) (?:(?:voice|video|group) )?call\b/i.test(text))
    return value['missed'] === true || !/\(accepted/i.test(text)
      ? 'missed'
      : /video/i.test(text)
        ? 'video'
        : 'call';
  return text === '' ? 'media' : 'text';
}

function partyOf(name: string): Party {
  const phone = phoneIn(name);
  return phone === undefined
    ? { key: `signal:name/${foldName(name)}`, name, known: false }
    : { key: `signal:${phone}`, name: phone, phone, known: false };
}

function instantOf(date: string, timeZone: string): string | undefined {
  try {
    const millis = Temporal.PlainDateTime.from(date.slice(0, 19)).toZonedDateTime(timeZone).epochMilliseconds;
    return instantOfSeconds(Math.floor(millis / 1000));
  } catch {
    return undefined;
  }
}
