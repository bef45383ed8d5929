import assert from 'node:assert/strict';
import { test } from 'node:test';
import { largeArchiveChunks, makeLargeArchive } from './large.ts';
import { connectionsPreamble, eras } from './linkedin-eras.ts';
import { readCsv } from './read-csv.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

test('as many connections, messages and cards as asked for, in every era', () => {
  for (const era of eras) {
    const options = { seed: 2, connections: 700, messages: 5000, vcards: 120, now, era };
    const files = new Map(
      makeLargeArchive(options).map((file) => [file.path, new TextDecoder().decode(file.bytes)]),
    );
    const rows = (path: string): string[][] =>
      readCsv((files.get(path) ?? '').replace(connectionsPreamble, ''));
    assert.equal(rows('Connections.csv').length, 701);
    assert.equal(rows('messages.csv').length, 5001);
    for (const path of [
      'Connections.csv',
      'messages.csv',
      'Invitations.csv',
      'Endorsement_Received_Info.csv',
    ]) {
      const all = rows(path);
      assert.ok(
        all.every((row) => row.length === all[0]?.length),
        path,
      );
    }
    assert.equal(files.get('contacts.vcf')?.match(/BEGIN:VCARD/g)?.length, 120);
  }
});

test('the same seed gives the same bytes, and the pieces are the whole', () => {
  const options = { seed: 5, connections: 3000, messages: 20_000, now };
  const files = makeLargeArchive(options);
  assert.deepEqual(makeLargeArchive(options), files);
  let length = 0;
  for (const piece of largeArchiveChunks(options)) {
    assert.ok(piece.bytes.length < 3_000_000);
    length += piece.bytes.length;
  }
  assert.equal(
    length,
    files.reduce((sum, file) => sum + file.bytes.length, 0),
  );
});

test('nothing at all, and one connection without messages', () => {
  for (const connections of [0, 1]) {
    const files = makeLargeArchive({ seed: 1, connections, messages: 0, now });
    const book = files.find((file) => file.path === 'Connections.csv');
    assert.equal(
      readCsv(new TextDecoder().decode(book?.bytes).replace(connectionsPreamble, '')).length,
      connections + 1,
    );
  }
});

test('30,000 connections and 200,000 messages take seconds, not minutes', () => {
  const start = performance.now();
  let length = 0;
  for (const piece of largeArchiveChunks({ seed: 1, connections: 30_000, messages: 200_000, now }))
    length += piece.bytes.length;
  const seconds = (performance.now() - start) / 1000;
  assert.ok(length > 40_000_000);
  assert.ok(seconds < 20, `${seconds} s`);
});
