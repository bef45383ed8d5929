// What the samples write, the product's own readers read: nothing lost, nothing invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openInputs } from '#formats/archive.ts';
import type { Format, GivenFile, Problem, ReadOptions } from '#formats/format.ts';
import { linkedin } from '#formats/linkedin/linkedin.ts';
import { vcard } from '#formats/vcard/vcard.ts';
import type { SourceRecord } from '#domain/source-record.ts';
import { addressBook } from './address-book.ts';
import { makeDemo } from './demo.ts';
import type { World } from './life.ts';
import { linkedinZip } from './linkedin-archive.ts';
import { eras } from './linkedin-eras.ts';
import { makeWorld } from './world.ts';
import type { SampleFile } from './zip.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const options: ReadOptions = { timeZone: 'UTC', me: { names: [], emails: [] } };

async function readBack(
  format: Format,
  file: SampleFile,
): Promise<{ records: SourceRecord[]; problems: Problem[] }> {
  const given: GivenFile = {
    path: file.path,
    bytes: {
      size: file.bytes.length,
      read: async (from, length) => file.bytes.subarray(from, from + length),
    },
  };
  const inputs = await openInputs([given]);
  assert.deepEqual(inputs.problems, []);
  assert.ok((await format.recognise(inputs.files)) > 0.5, `${file.path} is recognised`);
  const records: SourceRecord[] = [];
  const problems: Problem[] = [];
  for await (const reading of format.read(inputs.files, options)) {
    if ('record' in reading) records.push(reading.record);
    if ('problem' in reading) problems.push(reading.problem);
  }
  return { records, problems };
}

const skipped = (problems: readonly Problem[], file: string): number =>
  problems.filter((it) => it.where.file === file).reduce((sum, it) => sum + (it.skips ?? 1), 0);
const contacts = (records: readonly SourceRecord[], kind: string): SourceRecord[] =>
  records.filter((it) => it.type === 'contact' && it.kind === kind);
const events = (records: readonly SourceRecord[], kind: string): SourceRecord[] =>
  records.filter((it) => it.type === 'event' && it.kind === kind);
const happened = (world: World, kind: string): number =>
  world.happenings.filter((it) => it.kind === kind).length;

for (const era of eras) {
  test(`an archive of ${era} read back: records and skips are the rows`, async () => {
    const world = makeWorld({ seed: 21, people: 400, now });
    const { records, problems } = await readBack(linkedin, linkedinZip(world, { era }));
    const linked = world.people.filter((life) => life.linked);
    const closed = linked.filter((life) => life.linked?.closed);
    assert.equal(contacts(records, 'connection').length, linked.length - closed.length);
    assert.equal(skipped(problems, 'Connections.csv'), closed.length);
    const drafts = era < '2025' ? 1 : 0;
    assert.equal(
      events(records, 'message').length + skipped(problems, 'messages.csv'),
      happened(world, 'message') - drafts,
    );
    assert.equal(
      events(records, 'invitation').length + skipped(problems, 'Invitations.csv'),
      happened(world, 'invitation'),
    );
    const keys = records.map((it) => `${it.type}/${it.key}`);
    assert.equal(new Set(keys).size, keys.length, 'each key once');
    const mine = records.filter((it) => it.type === 'mine');
    assert.ok(mine.some((it) => it.what === 'linkedin' && it.value === world.me.slug));
    assert.deepEqual(
      problems.filter((it) => it.fatal || it.code === 'date-unknown' || it.code === 'column-unknown'),
      [],
    );
  });
}

test('every card of every kind of address book is read back, name and addresses unharmed', async () => {
  const world = makeWorld({ seed: 22, people: 1000, now });
  const kept = world.people.flatMap((life) => life.card ?? []);
  for (const kind of ['apple', 'google', 'android'] as const) {
    const { records, problems } = await readBack(vcard, addressBook(world, kind));
    assert.deepEqual(problems, [], kind);
    const read = records.flatMap((it) => (it.type === 'contact' ? [it] : []));
    assert.deepEqual(
      read.map((it) => [it.name.given ?? '', it.name.family ?? '', it.emails.map((email) => email.value)]),
      kept.map((card) => [card.name.given, card.name.family, card.emails]),
      kind,
    );
  }
});

test('the demo is read without a surprise', async () => {
  const [archive, book] = makeDemo({ now }).files;
  assert.ok(archive && book);
  const fromLinkedin = await readBack(linkedin, archive);
  assert.deepEqual([...new Set(fromLinkedin.problems.map((it) => it.code))].sort(), [
    'closed-profile',
    'draft',
    'no-sender',
    'sponsored',
  ]);
  const fromBook = await readBack(vcard, book);
  assert.deepEqual(fromBook.problems, []);
});
