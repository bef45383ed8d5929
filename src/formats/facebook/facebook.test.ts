// Facebook, Messenger, Instagram: letters put right, parts of a thread, friends, the file apart of encrypted chats, web pages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formats } from '#formats/formats.ts';
import { recogniseFormat } from '#formats/recognise.ts';
import { fc } from '#test/fast-check.ts';
import { fileOf, inShort, readFormat, sampleFiles } from '#test/read-format.ts';
import { facebook } from './facebook.ts';
import { mended } from './mojibake.ts';

test('letters are put right, and right ones stay', () => {
  assert.equal(mended('Ren\u00c3\u00a9e \u00f0\u009f\u0091\u008b'), 'Renée 👋');
  for (const right of ['Renée', 'Ana', 'İpek', '김민지', '']) assert.equal(mended(right), right);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const spoiled = Buffer.from(text, 'utf8').toString('latin1');
      assert.equal(mended(spoiled), text);
    }),
  );
});

test('a download: threads with their parts, calls, accounts that are gone, friends of one name', async () => {
  const it = await readFormat(facebook, sampleFiles('facebook/invented'));
  assert.deepEqual(inShort(it), [
    'in 2024-03-01T10:01:40Z message Renée Duval 2?',
    'out 2024-03-01T10:00:00Z message Renée Duval 1',
    'both 2024-03-01T09:58:20Z video Renée Duval',
    'out 2020-12-30T00:08:20Z message Renée Duval 0',
  ]);
  assert.deepEqual(it.left, { 'account-gone': 2, 'missed-call': 1, 'chat-notice': 1 });
  assert.deepEqual(
    it.contacts.map(({ key, extra }) => [key, extra?.[0]?.[1]]),
    [
      ['facebook:renee duval', '2014-05-13'],
      ['facebook:jo li/1400000100', '2014-05-13'],
      ['facebook:jo li/1500000100', '2017-07-14'],
    ],
  );
  assert.deepEqual(it.problems.find(({ code }) => code === 'same-name-twice')?.values, {
    names: 'Jo Li',
    count: 1,
  });
  assert.deepEqual((await readFormat(facebook, sampleFiles('facebook/invented', 1))).readings, it.readings);
});

test('all folders that Facebook has had, and encrypted chats in their file apart, are one person and one tie', async () => {
  const [secure] = sampleFiles('facebook/secure');
  for (const root of [
    '',
    'your_activity_across_facebook/',
    'your_facebook_activity/',
    'facebook-juma-2026-11-20-x7/your_facebook_activity/',
  ]) {
    const files = sampleFiles('facebook/invented').map((file) => ({
      ...file,
      path: file.path.replace('your_facebook_activity/', root),
    }));
    const { imports, problems } = await recogniseFormat([...files, secure!], formats);
    assert.deepEqual([imports.map(({ format }) => format.name), problems], [['facebook'], []]);
    const it = await readFormat(facebook, imports[0]!.files);
    assert.deepEqual([it.events.length, new Set(it.events.map(({ thread }) => thread)).size], [5, 1], root);
    assert.equal(
      it.problems.some(({ code }) => code === 'chats-elsewhere'),
      false,
    );
  }
});

test('where the newest message is long before the export, the way to the other file is told', async () => {
  const files = sampleFiles('facebook/invented').map((file) => ({
    ...file,
    from: 'facebook-juma-2026-11-20-x7Qp2.zip',
  }));
  const it = await readFormat(facebook, files);
  assert.deepEqual(it.problems.find(({ code }) => code === 'chats-elsewhere')?.values, {
    newest: '2024-03-01',
  });
  assert.equal(it.asOf, '2026-11-20');
});

test('Instagram is a messenger of its own; web pages are refused', async () => {
  const [instagram] = sampleFiles('facebook/chat-miner');
  const it = await readFormat(facebook, [instagram!], ['John Doe']);
  assert.deepEqual(inShort(it), [
    'out 2020-01-17T20:49:00Z message Jane Doe 2',
    'in 2019-12-24T11:23:00Z message Jane Doe 2',
  ]);
  assert.deepEqual(
    it.contacts.map(({ key }) => key),
    ['instagram:jane doe'],
  );
  const unknown = await readFormat(facebook, [instagram!]);
  assert.deepEqual([unknown.events.length, unknown.left], [0, { 'chat-owner-unknown': 2 }]);
  const html = sampleFiles('facebook/html');
  assert.deepEqual(
    (await recogniseFormat(html, formats)).imports.map(({ format }) => format.name),
    ['facebook'],
  );
  const refused = await readFormat(facebook, html);
  assert.deepEqual(
    refused.problems.map(({ code, fatal }) => [code, fatal]),
    [['chat-html', true]],
  );
});

test('files that are not about people are counted by folder, and lose nothing', async () => {
  const files = [
    ...sampleFiles('facebook/invented'),
    fileOf('autofill_information.json', '{"autofill_information_v2": {}}'),
    fileOf('logged_information/search/a.json', '{}'),
    fileOf('logged_information/search/b.json', '{}'),
  ];
  const { readings } = await readFormat(facebook, files);
  assert.deepEqual(
    readings.flatMap((one) => ('setAside' in one ? [[one.setAside.file, one.setAside.rows]] : [])),
    [
      ['/*', 1],
      ['logged_information/search/*', 2],
    ],
  );
});
