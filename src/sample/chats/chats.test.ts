// The chats, counted again from the files: WhatsApp by its lines, Telegram and Signal by their ids, Facebook by its threads.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportsFrom } from '../every-source.ts';
import type { TracedPerson, TracesTruth } from '../everyday/traces-truth.ts';
import { profiles } from '../profiles.ts';
import { unzip } from '../read-zip.ts';
import { makeWorld } from '../world.ts';
import type { SampleFile } from '../zip.ts';
import type { ChatChannel } from './chat.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const habits = profiles['honest'] ?? assert.fail();

interface Given {
  readonly files: readonly SampleFile[];
  readonly truth: TracesTruth;
}

const worlds = [1, 2, 3, 4, 5, 6, 7].map((seed): Given => {
  const files = exportsFrom(makeWorld({ seed, people: 40, now, habits }), habits, [
    'whatsapp',
    'telegram',
    'signal',
    'facebook',
  ]);
  return { files, truth: JSON.parse(textOf(files.at(-1))) as TracesTruth };
});

function textOf(file: SampleFile | undefined): string {
  return Buffer.from(file?.bytes ?? []).toString('utf8');
}

const header =
  /^\u{200e}?\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?:,| à) \d{1,2}:\d\d(?::\d\d)?(?:\u{202f}[AP]M)?(?:\] | - )(?:(.*?): )?([^]*)$/u;
const notices = [
  /end-to-end/,
  /Ende-zu-Ende/,
  /de bout en bout/,
  /created group/,
  /Gruppe „/,
  / a créé/,
  / added /,
  / hinzugefügt/,
  / a ajouté/,
  / left$/,
  /verlassen\.$/,
  /est parti/,
  /security code/,
  /Sicherheitsnummer/,
  /code de sécurité/,
];

/** Author of each message of an export, without what WhatsApp itself says. */
function authorsIn(file: SampleFile): string[] {
  const inner = file.path.endsWith('.zip') ? unzip(file.bytes) : [file];
  assert.equal(inner.length, 1);
  const [lines, authors]: [string[], string[]] = [[], []];
  for (const line of textOf(inner[0])
    .replace(/^\u{feff}/u, '')
    .trimEnd()
    .split(/\r?\n/)) {
    if (header.test(line)) lines.push(line);
    else lines[lines.length - 1] += `\n${line}`;
  }
  for (const line of lines) {
    const [, author, body = ''] = line.match(header) ?? assert.fail(line);
    // Android's notices have no author; those of iOS begin with a mark, and with words that are known.
    const notice = body.startsWith('\u{200e}') && notices.some((it) => it.test(body));
    if (author !== undefined && !notice) authors.push(author);
  }
  return authors;
}

test('WhatsApp: each chat has its lines, and each of us two as many as counted', () => {
  const shapes = new Set<string>();
  for (const { files, truth } of worlds) {
    const people = new Map(truth.people.map((it) => [it.id, it]));
    const exported = files.filter((file) => file.path.startsWith('WhatsApp/'));
    assert.equal(exported.length, truth.chats.filter((it) => it.channel === 'whatsapp').length);
    for (const chat of truth.chats) {
      if (chat.channel !== 'whatsapp') continue;
      const file = exported.find((it) => it.path === chat.file) ?? assert.fail(chat.file);
      const authors = authorsIn(file);
      assert.equal(authors.length, chat.lines, file.path);
      shapes.add(
        `${file.path.split('.').at(-1)} ${textOf(unzipped(file)).replaceAll(/\d+/g, '0').slice(0, 22)}`,
      );
      if (chat.title !== undefined) continue;
      const counts = people.get(chat.members[0] ?? '')?.traces.chats.whatsapp;
      assert.equal(authors.filter((it) => it === truth.me.name).length, counts?.sent, file.path);
      assert.equal(authors.filter((it) => it !== truth.me.name).length, counts?.received, file.path);
    }
  }
  assert.ok(shapes.size >= 6, [...shapes].join('\n'));
});

const unzipped = (file: SampleFile): SampleFile | undefined =>
  file.path.endsWith('.zip') ? unzip(file.bytes)[0] : file;

function sumOf(truth: TracesTruth, channel: ChatChannel): number {
  return truth.chats.filter((it) => it.channel === channel).reduce((sum, it) => sum + it.lines, 0);
}

interface TelegramMessage {
  readonly type: string;
  readonly action?: string;
  readonly from_id?: string;
  readonly actor_id?: string;
  readonly text: unknown;
}

test('Telegram: people by their id, rounds, and what nobody wrote', () => {
  for (const { files, truth } of worlds) {
    const file = files.find((it) => it.path.endsWith('result.json'));
    if (!file) {
      assert.equal(sumOf(truth, 'telegram'), 0);
      continue;
    }
    const { chats } = JSON.parse(textOf(file)) as {
      chats: { list: { type: string; id: number; messages: TelegramMessage[] }[] };
    };
    const said = (messages: readonly TelegramMessage[]): TelegramMessage[] =>
      messages.filter((it) => it.type === 'message' || it.action === 'phone_call');
    const kept = chats.list.filter((it) => it.type === 'personal_chat' || it.type === 'private_group');
    assert.equal(
      kept.reduce((sum, it) => sum + said(it.messages).length, 0),
      sumOf(truth, 'telegram'),
    );
    for (const { id, type, messages } of kept) {
      if (type !== 'personal_chat') continue;
      const counts = chatOf(truth, `p${(id - 4_200_000_000) / 7}`, 'telegram');
      const theirs = said(messages).filter((it) => (it.from_id ?? it.actor_id) === `user${id}`).length;
      assert.deepEqual([messages.length - theirs, theirs], [counts?.sent, counts?.received]);
    }
  }
});

function chatOf(
  truth: TracesTruth,
  id: string,
  channel: ChatChannel,
): TracedPerson['traces']['chats'][ChatChannel] {
  return truth.people.find((it) => it.id === id)?.traces.chats[channel];
}

interface SignalFrame {
  readonly recipient?: { readonly id: string; readonly contact?: { readonly e164: string } };
  readonly chat?: { readonly id: string; readonly recipientId: string };
  readonly chatItem?: { readonly chatId: string; readonly authorId: string };
}

test('Signal: frames by telephone number, the ones that stand there twice once', () => {
  for (const { files, truth } of worlds) {
    const file = files.find((it) => it.path.endsWith('main.jsonl'));
    const frames = [
      ...new Set(
        textOf(file)
          .replaceAll(/\n(?!\{"(?:version|account|recipient|chat|chatItem)")/g, String.raw`\n`)
          .split('\n'),
      ),
    ]
      .map((line) => line.replace(/(?:\\n)+$/, ''))
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as SignalFrame);
    assert.equal(frames.filter((it) => it.chatItem).length, sumOf(truth, 'signal'));
    const people = new Map(
      truth.people.flatMap((it) => it.phones.map((phone) => [phone.replaceAll(/\D/g, ''), it])),
    );
    const recipients = new Map(
      frames.flatMap(({ recipient }) =>
        recipient?.contact ? [[recipient.id, people.get(recipient.contact.e164)] as const] : [],
      ),
    );
    for (const { chat } of frames) {
      const person = recipients.get(chat?.recipientId ?? '');
      if (!chat || !person) continue;
      const items = frames.flatMap(({ chatItem }) => (chatItem?.chatId === chat.id ? [chatItem] : []));
      const theirs = items.filter((it) => it.authorId === chat.recipientId).length;
      assert.deepEqual(
        [items.length - theirs, theirs],
        [person.traces.chats.signal?.sent, person.traces.chats.signal?.received],
      );
    }
  }
});

/** Strings as they were before each byte became a character. */
const mended = (text: string): string => Buffer.from(text, 'latin1').toString('utf8');

test('Facebook: all lines in both exports together, friends by their name, nothing but ASCII in the files', () => {
  let beyond = 0;
  for (const { files, truth } of worlds) {
    let lines = 0;
    const names = new Set([truth.me.name, ...truth.people.flatMap((it) => it.names)]);
    for (const file of files.filter((it) =>
      /messages\/(?:inbox|archived_threads|e2ee_cutover)\/.*message_\d+\.json$/.test(it.path),
    )) {
      assert.match(textOf(file), /^[\x20-\x7e\n]*$/);
      const thread = JSON.parse(textOf(file)) as {
        participants: { name: string }[];
        messages: { sender_name: string; timestamp_ms: number }[];
      };
      lines += thread.messages.length;
      for (const { name } of thread.participants) {
        assert.ok(names.has(mended(name)), mended(name));
        if (/[^ -~]/.test(name)) beyond++;
      }
      const times = thread.messages.map((it) => it.timestamp_ms);
      assert.deepEqual(
        times,
        times.toSorted((a, b) => b - a),
        'the newest first',
      );
    }
    const secure = files.find((file) => file.path === 'Messenger/messages.zip');
    for (const file of secure ? unzip(secure.bytes) : [])
      lines += (JSON.parse(textOf(file)) as { messages: unknown[] }).messages.length;
    assert.equal(lines, sumOf(truth, 'facebook'));
    const friends = files.find((file) => file.path.endsWith('your_friends.json'));
    const { friends_v2: list } = JSON.parse(textOf(friends)) as { friends_v2: { name: string }[] };
    assert.equal(list.length, truth.people.filter((it) => it.traces.facebookFriend).length);
  }
  assert.ok(beyond > 5, 'names beyond ASCII were there to be mended');
});
