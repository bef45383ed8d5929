// Writes chats as Signal's plain-text export: main.jsonl with one frame of the backup format a line (formats.md 8). 64-bit
// numbers are strings; now and then a line stands there twice, and a line break inside a text is left raw.
import type { Life, World } from '../life.ts';
import { createRandom } from '../random.ts';
import type { SampleFile } from '../zip.ts';
import type { Chat, ChatLine, ChatNames } from './chat.ts';

export function signalFiles(world: World, chats: readonly Chat[], names: ChatNames): SampleFile[] {
  const own = chats.filter((chat) => chat.channel === 'signal');
  if (own.length === 0) return [];
  const random = createRandom(`signal/${world.seed}`);
  const lines: string[] = [];
  const add = (frame: object, twice = false): void => {
    const text = JSON.stringify(frame);
    const raw = random.chance(0.5) ? text.replaceAll(String.raw`\n`, '\n') : text;
    lines.push(raw, ...(twice ? [raw] : []));
  };
  add({ version: '1', backupTimeMs: String(world.now), mediaRootBackupKey: '' });
  add({ account: { givenName: world.me.given, familyName: world.me.family } });
  add({ recipient: { id: '1', self: {} } });
  const ids = new Map<Life, string>();
  let number = 2;
  for (const life of new Set(own.flatMap((chat) => chat.members))) {
    const id = String(number++);
    ids.set(life, id);
    const { given, family } = names.ownName(life, 'signal');
    const card = names.inPhone(life);
    add({
      recipient: {
        id,
        contact: {
          aci: Buffer.from(`signal/${life.id}/0000000000`).subarray(0, 16).toString('base64'),
          e164: names.phone(life).replaceAll(/\D/g, ''),
          profileGivenName: given,
          ...(family === '' ? {} : { profileFamilyName: family }),
          ...(card === undefined
            ? {}
            : { systemGivenName: card.split(' ')[0], systemFamilyName: card.split(' ').slice(1).join(' ') }),
          registered: {},
        },
      },
    });
  }
  own.forEach((chat, i) => {
    const chatId = String(i + 1);
    const [first] = chat.members;
    const recipientId = chat.title === undefined && first ? (ids.get(first) ?? '1') : String(number++);
    if (chat.title !== undefined)
      add({
        recipient: {
          id: recipientId,
          group: {
            masterKey: Buffer.from(`group/${i}`).toString('base64'),
            snapshot: {
              title: { title: chat.title },
              members: chat.members.map((life) => ({
                userId: Buffer.from(`signal/${life.id}/0000000000`).subarray(0, 16).toString('base64'),
              })),
            },
          },
        },
      });
    add({ chat: { id: chatId, recipientId } });
    for (const line of chat.lines) {
      const author = chat.members.find((it) => it.id === line.from);
      add(
        {
          chatItem: {
            chatId,
            authorId: author ? ids.get(author) : '1',
            dateSent: String(line.at),
            ...direction(line),
            ...itemOf(line),
          },
        },
        random.chance(0.005),
      );
    }
  });
  const encoder = new TextEncoder();
  return [
    { path: 'Signal/main.jsonl', bytes: encoder.encode(`${lines.join('\n')}\n`) },
    { path: 'Signal/metadata.json', bytes: encoder.encode('{"version":1}\n') },
  ];
}

function direction(line: ChatLine): object {
  if (line.kind === 'call' || line.kind === 'missed') return { directionless: {} };
  return line.from === 'me'
    ? { outgoing: { sendStatus: [{ timestamp: String(line.at + 900) }] } }
    : { incoming: { dateReceived: String(line.at + 900), read: true } };
}

function itemOf(line: ChatLine): object {
  if (line.kind === 'call' || line.kind === 'missed')
    return {
      updateMessage: {
        individualCall: {
          type: 'AUDIO_CALL',
          direction: line.from === 'me' ? 'OUTGOING' : 'INCOMING',
          state: line.kind === 'call' ? 'ACCEPTED' : 'MISSED',
          startedCallTimestamp: String(line.at),
        },
      },
    };
  if (line.kind === 'deleted') return { remoteDeletedMessage: {} };
  const attachments =
    line.kind === 'media' ? { attachments: [{ pointer: { contentType: 'image/jpeg' } }] } : {};
  return {
    standardMessage: { ...(line.kind === 'media' ? {} : { text: { body: line.text } }), ...attachments },
  };
}
