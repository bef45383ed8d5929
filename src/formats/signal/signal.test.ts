// Signal: frames of the plain-text export with all that was seen in them, and the files of programs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formats } from '#formats/formats.ts';
import { recogniseFormat } from '#formats/recognise.ts';
import { fileOf, inShort, readFormat, sampleFiles } from '#test/read-format.ts';
import { signal } from './signal.ts';

const [data, main] = sampleFiles('signal/invented');

test('the plain-text export: a raw line end, a line twice, an item in an item, a group', async () => {
  const it = await readFormat(signal, [main!]);
  assert.deepEqual(inShort(it), [
    'in 2024-03-01T10:00:00Z message Ana Ruiz 2?',
    'out 2024-03-01T10:01:00Z message Ana Ruiz 1',
    'both 2024-03-01T10:01:40Z video Ana Ruiz',
    'in 2024-03-01T10:03:20Z message Bo of 2',
    'out 2024-03-01T10:05:00Z message Ana Ruiz & Bo of 2 0',
  ]);
  assert.deepEqual(it.left, { 'chat-message-again': 1, 'channel-or-bot': 1 });
  assert.deepEqual(
    it.contacts.map(({ key, kind, name }) => [key, kind, name.full]),
    [
      ['signal:+447700900042', 'synced', 'Ana Ruiz'],
      ['signal:aci/QkJC', 'correspondent', 'Bo'],
    ],
  );
  assert.deepEqual(
    it.mine.map(({ value }) => value),
    ['Juma Kapoor'],
  );
  assert.ok(!JSON.stringify(it.readings).includes('c2VjcmV0'), 'the key of a group stays where it is');
  assert.deepEqual((await readFormat(signal, [sampleFiles('signal/invented', 1)[1]!])).readings, it.readings);
});

test('signal-export: data.json is read, the same chat for reading beside it is not', async () => {
  const text = '[2023-05-01 10:00:00] Me: Hello there  \n[2023-05-01 10:05:00] Ana Ruiz: Are you well?  \n';
  const it = await readFormat(signal, [data!, fileOf('Ana Ruiz/chat.md', text)], [], { timeZone: 'UTC' });
  assert.deepEqual(inShort(it), [
    'out 2023-05-01T10:00:00Z message Ana Ruiz 2',
    'in 2023-05-01T10:05:00Z message Ana Ruiz 3?',
    'both 2023-05-02T09:00:00Z call Ana Ruiz',
  ]);
  assert.deepEqual(it.left, { 'missed-call': 1 });
  const alone = await readFormat(signal, [fileOf('Ana Ruiz/chat.md', text)], [], { timeZone: 'UTC' });
  assert.deepEqual(inShort(alone), [
    'out 2023-05-01T10:00:00Z message Ana Ruiz 2',
    'in 2023-05-01T10:05:00Z message Ana Ruiz 3?',
  ]);
});

test('a text of lines with their minute is one of Signal, and a chat of WhatsApp is not', async () => {
  const [file] = sampleFiles('signal/chat-miner');
  assert.deepEqual(
    (await recogniseFormat([file!], formats)).imports.map(({ format }) => format.name),
    ['signal'],
  );
  assert.deepEqual(inShort(await readFormat(signal, [file!], ['John Doe'])), [
    'in 2019-12-24T12:23:00Z message Jane Doe 2',
    'out 2020-01-17T21:49:00Z message Jane Doe 2',
  ]);
  for (const one of sampleFiles('whatsapp/invented'))
    assert.equal(await signal.recognise([one]), 0, one.path);
});

test('a frame that never ends is told, and the next is read', async () => {
  const text = Buffer.concat(await Array.fromAsync(main!.stream())).toString();
  const lines = text.split('\n');
  lines.splice(9, 0, '{"chatItem":{"chatId":"1","authorId":"2","dateSent":"17');
  const it = await readFormat(signal, [fileOf('main.jsonl', lines.join('\n'))]);
  assert.deepEqual([it.events.length, it.left['message-unreadable']], [5, 1]);
});
