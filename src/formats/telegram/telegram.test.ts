// Telegram's exports: people by their id, calls, what nobody wrote, and who is you in an export of one chat.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formats } from '#formats/formats.ts';
import { recogniseFormat } from '#formats/recognise.ts';
import { fileOf, inShort, readFormat, sampleFiles } from '#test/read-format.ts';
import { telegram } from './telegram.ts';

const [web, full] = sampleFiles('telegram/invented');

test('a full export: contacts as a copied address book, messages, a call that was held', async () => {
  const it = await readFormat(telegram, [full!]);
  assert.deepEqual(inShort(it), [
    'in 2024-03-01T10:00:00Z message Ana Ruiz 4?',
    'out 2024-03-01T10:01:00Z message Ana Ruiz 4',
    'both 2024-03-01T10:01:40Z call Ana Ruiz',
    // Without `date_unixtime`, as until 2021: the time of the computer.
    'in 2024-03-02T10:00:00Z message Ana Ruiz',
  ]);
  assert.deepEqual(it.left, { 'missed-call': 1, 'account-gone': 1, 'channel-or-bot': 2 });
  assert.deepEqual(
    it.contacts.map(({ key, kind, phones }) => [key, kind, phones[0]?.value]),
    [
      ['telegram:user42', 'synced', '+447700900042'],
      ['telegram:phone/+447700900077', 'synced', '+447700900077'],
    ],
  );
  assert.deepEqual(
    it.mine.map(({ what, value }) => [what, value]),
    [
      ['name', 'Juma Kapoor'],
      ['phone', '+447700900001'],
    ],
  );
  assert.equal(it.asOf, '2024-03-02');
  assert.deepEqual(
    (await readFormat(telegram, [sampleFiles('telegram/invented', 1)[1]!])).readings,
    it.readings,
  );
});

const one = (type: string, messages: readonly object[], more: object = {}): string =>
  JSON.stringify({ name: 'Ana Ruiz', type, id: 42, messages, ...more }, null, 1);
const said = (id: number, from: string, from_id: string): object => ({
  id,
  type: 'message',
  date_unixtime: String(1_709_287_200 + id),
  from,
  from_id,
  text: 'Hello',
});

test('one chat: the other is known by the id of the chat, so you are the one left', async () => {
  const text = one('personal_chat', [said(1, 'Ana Ruiz', 'user42'), said(2, 'Juma', 'user41')]);
  assert.deepEqual(inShort(await readFormat(telegram, [fileOf('result.json', text)])), [
    'in 2024-03-01T10:00:01Z message Ana Ruiz 1',
    'out 2024-03-01T10:00:02Z message Ana Ruiz 1',
  ]);
  // The same messages in a full export are the same events.
  const whole = JSON.stringify({
    personal_information: { user_id: 41 },
    chats: { list: [JSON.parse(text)] },
  });
  const [a, b] = [
    await readFormat(telegram, [fileOf('result.json', text)]),
    await readFormat(telegram, [fileOf('result.json', whole)]),
  ];
  assert.deepEqual(a.events, b.events);
});

test('one group: you by your name, or by a chat of two beside it; else it is said', async () => {
  const group = one(
    'private_group',
    [said(1, 'Ana', 'user42'), said(2, 'Juma Kapoor', 'user41'), said(3, 'Bo', 'user43')],
    { id: 9, name: 'Club' },
  );
  const alone = await readFormat(telegram, [fileOf('result.json', group)]);
  assert.deepEqual([alone.events.length, alone.left], [0, { 'chat-owner-unknown': 3 }]);
  assert.equal(
    (await readFormat(telegram, [fileOf('result.json', group)], ['juma kapoor'])).events.length,
    3,
  );
  const two = one('personal_chat', [said(7, 'Ana Ruiz', 'user42'), said(8, 'Juma', 'user41')]);
  const both = await readFormat(telegram, [fileOf('a/result.json', group), fileOf('b/result.json', two)]);
  assert.deepEqual([both.events.length, both.left], [5, {}]);
});

test('in a supergroup of strangers only those count whom something else knows', async () => {
  const crowd = Array.from({ length: 60 }, (_, n) => said(n + 1, `Stranger ${n}`, `user${100 + n}`));
  const list = [
    { name: 'Town', type: 'public_supergroup', id: 9, messages: [...crowd, said(99, 'Ana Ruiz', 'user42')] },
    { name: 'Ana Ruiz', type: 'personal_chat', id: 42, messages: [said(200, 'Ana Ruiz', 'user42')] },
  ];
  const it = await readFormat(telegram, [
    fileOf('result.json', JSON.stringify({ personal_information: { user_id: 41 }, chats: { list } })),
  ]);
  assert.deepEqual(
    it.contacts.map(({ name }) => name.full),
    ['Ana Ruiz'],
  );
  assert.deepEqual(it.left, { 'large-group': 60 });
  assert.deepEqual(
    it.events.map(({ crowd }) => crowd),
    [61, 1],
  );
});

test('web pages are refused with the way to the right file; a file cut off gives what is there', async () => {
  const { imports } = await recogniseFormat([web!], formats);
  assert.deepEqual(
    imports.map(({ format }) => format.name),
    ['telegram'],
  );
  const { problems } = await readFormat(telegram, [web!]);
  assert.deepEqual(
    problems.map(({ code, fatal, values }) => [code, fatal, values?.['app']]),
    [['chat-html', true, 'telegram']],
  );
  const text = Buffer.concat(await Array.fromAsync(full!.stream())).toString();
  const cut = await readFormat(telegram, [fileOf('result.json', text.slice(0, text.indexOf('"id": 3,')))]);
  assert.deepEqual([cut.events.length, cut.problems.map(({ code }) => code)], [2, ['chat-cut-off']]);
});

test('the samples of chat-miner, without ids', async () => {
  for (const file of sampleFiles('telegram/chat-miner')) {
    assert.deepEqual(
      (await recogniseFormat([file], formats)).imports.map(({ format }) => format.name),
      ['telegram'],
    );
    assert.deepEqual(inShort(await readFormat(telegram, [file], ['Author 1'])), [
      'out 2018-12-05T10:39:10Z message Author 2 2',
      'in 2018-12-05T10:49:24Z message Author 2 1',
    ]);
  }
});
