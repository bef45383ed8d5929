// Whatever bytes come, the reader ends, throws nothing, and records + skips = cards; how the stream is cut into chunks changes nothing.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Reading } from '#formats/format.ts';
import { vcard } from '#formats/vcard/vcard.ts';
import { fc } from '#test/fast-check.ts';
import { fileOf } from '#test/read-format.ts';

const options = { timeZone: 'UTC', me: { names: [], emails: [] } };
const samples = new URL('../samples/', import.meta.url);
const seeds = globSync('vcard*/**/*.vcf', { cwd: samples })
  .sort()
  .map((path) => readFileSync(new URL(path.replaceAll('\\', '/'), samples)))
  .filter((bytes) => bytes.length < 8000);

const read = (bytes: Uint8Array, step?: number): Promise<Reading[]> =>
  Array.fromAsync(vcard.read([fileOf('x.vcf', bytes, step ?? 4096)], options));

function skipsOf(readings: readonly Reading[]): number {
  return readings.reduce((sum, one) => sum + ('problem' in one ? (one.problem.skips ?? 1) : 0), 0);
}

/** Lines that begin a card, counted as simply as can be; only for text without nested cards, indentation and soft breaks. */
function begins(text: string): number {
  return text.split(/\r+\n|\r|\n/).filter((line) => /^begin[ \t]*:[ \t]*vcard[ \t]*$/i.test(line)).length;
}

const seed = fc.constantFrom(...seeds);
const piece = fc.constantFrom(
  'BEGIN:VCARD\n',
  'END:VCARD\r\n',
  '\n',
  '\r',
  '\r\r\n',
  ' ',
  '\t',
  '=',
  '=\r\n',
  ';',
  ':',
  ',',
  '\\',
  '"',
  '^n',
  '\0',
  '\x1b',
  'AGENT:\n',
  'FN:Ana\n',
  'N:;;;;\n',
  'ENCODING=QUOTED-PRINTABLE',
  ';BASE64:',
  'CHARSET=utf-16',
  'PHOTO;ENCODING=b:\n',
  'item1.',
  '\xff\xfe',
  '\xef\xbb\xbf',
  '\xc3',
  'KIND:group\n',
  'BDAY:0000-00-00\n',
  'TEL;VALUE=uri:tel:%ff;ext=\n',
  'URL:http://[\n',
  'VERSION:4.0\n',
  'X-ABLabel:LinkedIn\n',
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.nat(30),
  put: fc.oneof(piece, fc.string({ maxLength: 5 })),
});

function edited(bytes: Uint8Array, edits: readonly { at: number; drop: number; put: string }[]): Buffer {
  let text = Buffer.from(bytes).toString('latin1');
  for (const { at, drop, put } of edits) {
    const from = Math.floor(at * text.length);
    text = text.slice(0, from) + put + text.slice(from + drop);
  }
  return Buffer.from(text, 'latin1');
}

test('mutated files: no throw, unique keys, the same in any chunks, sound records', async () => {
  await fc.assert(
    fc.asyncProperty(
      seed,
      fc.array(edit, { maxLength: 8 }),
      fc.integer({ min: 1, max: 50 }),
      async (bytes, edits, step) => {
        const input = edited(bytes, edits);
        const readings = await read(input);
        assert.deepEqual(await read(input, step), readings);
        const keys = new Set<string>();
        for (const one of readings) {
          if (!('record' in one) || one.record.type !== 'contact') continue;
          const { record } = one;
          assert.ok(record.name.full.trim() !== '');
          assert.ok(!keys.has(record.key));
          keys.add(record.key);
          for (const link of record.links) assert.match(link.value, /^https?:\/\//i);
          for (const email of record.emails) assert.ok(email.value.includes('@'));
          if (record.birthday !== undefined) assert.match(record.birthday, /^(?:\d{4}|-)-\d\d-\d\d$/);
        }
        assert.ok((await vcard.recognise([fileOf('x.vcf', input, 4096)])) <= 1);
      },
    ),
    { numRuns: 300 },
  );
});

test('records + skips = cards, whatever lines stand in and between them', async () => {
  const line = fc.oneof(
    { weight: 2, arbitrary: fc.constant('BEGIN:VCARD') },
    { weight: 2, arbitrary: fc.constant('END:VCARD') },
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        'FN:Ana',
        'N:Ruiz;Ana',
        'FN:Ben',
        'TEL;CELL:1',
        'EMAIL:a@b.example',
        'KIND:group',
        'KIND:org',
        'UID:1',
        'NOTE:x',
        'junk',
        ':',
        'VERSION:2.1',
        'PHOTO;BASE64:AAAA',
        'REV:20200101',
        '',
      ),
    },
    {
      weight: 1,
      arbitrary: fc.string({ maxLength: 12 }).map((text) => `X${text.replaceAll(/[\r\n\0]/g, '')}`),
    },
  );
  const ends = fc.constantFrom('\n', '\r\n', '\r\r\n');
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 60 }), ends, async (lines, end) => {
      const text = lines.join(end);
      const readings = await read(Buffer.from(text, 'utf8'));
      const records = readings.filter((one) => 'record' in one).length;
      assert.equal(records + skipsOf(readings), begins(text));
    }),
    { numRuns: 500 },
  );
});

test('any bytes at all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      await read(bytes);
      await read(Buffer.concat([Buffer.from('BEGIN:VCARD\n'), bytes]));
    }),
    { numRuns: 300 },
  );
});

test('a value comes back, however it was folded and encoded', async () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => text.replaceAll(/[\p{C}\r\n\u2028\u2029]/gu, ' ').trim())
    .filter((text) => text !== '');
  await fc.assert(
    fc.asyncProperty(words, fc.integer({ min: 1, max: 30 }), async (text, width) => {
      const escaped = Buffer.from(`NOTE:${text.replaceAll(/[\\,;]/g, '\\$&')}`, 'utf8');
      const folded: Buffer[] = [];
      for (let at = 0; at < escaped.length; at += width + 5)
        folded.push(escaped.subarray(at, at + width + 5));
      const version3 = Buffer.concat([
        Buffer.from('BEGIN:VCARD\nVERSION:3.0\nFN:A\n'),
        ...folded.flatMap((part, at) => [Buffer.from(at === 0 ? '' : '\r\n '), part]),
        Buffer.from('\nEND:VCARD\n'),
      ]);
      const quoted = [...Buffer.from(text, 'utf8')].map(
        (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      );
      const lines: string[] = [];
      for (let at = 0; at < quoted.length; at += width) lines.push(quoted.slice(at, at + width).join(''));
      const version2 = Buffer.from(
        `BEGIN:VCARD\nVERSION:2.1\nFN:A\nNOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${lines.join('=\r\n')}\nEND:VCARD\n`,
      );
      const notes = async (bytes: Uint8Array) =>
        (await read(bytes)).flatMap((one) =>
          'record' in one && one.record.type === 'contact' ? (one.record.notes ?? []) : [],
        );
      assert.deepEqual(await notes(version3), [text]);
      if (!text.includes('\\')) assert.deepEqual(await notes(version2), [text]);
    }),
    { numRuns: 300 },
  );
});
