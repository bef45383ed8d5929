import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressBook, type AddressBookKind } from './address-book.ts';
import { linkedinZip } from './linkedin-archive.ts';
import { eras } from './linkedin-eras.ts';
import { truthOf } from './truth.ts';
import { makeWorld } from './world.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const world = makeWorld({ seed: 7, people: 400, now });
const books: readonly AddressBookKind[] = ['apple', 'google', 'android'];

test('the same seed gives the same world and the same bytes; another seed another world', () => {
  const again = makeWorld({ seed: 7, people: 400, now });
  assert.deepEqual(again, world);
  for (const era of eras) assert.deepEqual(linkedinZip(again, { era }), linkedinZip(world, { era }));
  for (const book of books) assert.deepEqual(addressBook(again, book), addressBook(world, book));
  assert.notDeepEqual(makeWorld({ seed: 8, people: 400, now }).people, world.people);
});

test('most people are linked strangers; about 15 are known well and 80 a little', () => {
  const count = (level: number): number => world.people.filter((life) => life.level === level).length;
  assert.equal(world.people.length, 400);
  assert.deepEqual([count(1), count(2), count(3)], [15, 80, 305]);
  const nominal = world.people.filter(
    (life) => life.linked && !world.happenings.some((it) => JSON.stringify(it).includes(`"${life.id}"`)),
  );
  assert.ok(nominal.length > 100, `${nominal.length} linked, and nothing else`);
});

test('evidence speaks clearly, and some people are in no LinkedIn file', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const { people, happenings } = makeWorld({ seed, people: 400, now });
    const wrote = (id: string): number =>
      happenings.filter((it) => it.kind === 'message' && it.thread === id).length;
    const often = people.filter((life) => life.level === 1 && life.linked && wrote(life.id) > 20).length;
    assert.ok(often >= 8, `${often} known well wrote more than 20 messages`);
    const strangers = people.filter((life) => life.relation === 'online' && wrote(life.id) > 0).length;
    assert.ok(strangers <= 15, `${strangers} strangers wrote`);
    assert.ok(people.every((life) => life.said === undefined && !life.oneSided));
    assert.ok(people.some((life) => life.card && !life.linked && !life.profile));
    assert.ok(people.some((life) => life.linked?.closed));
  }
});

test('address book and LinkedIn overlap by address for some and by nothing but the name for others', () => {
  const both = world.people.flatMap((life) =>
    life.card && life.linked ? [{ card: life.card, linked: life.linked }] : [],
  );
  const byAddress = both.filter(
    ({ card, linked }) => linked.email !== undefined && card.emails.includes(linked.email),
  );
  assert.ok(byAddress.length > 0 && byAddress.length < both.length / 2);
});

test('nothing is later than now', () => {
  assert.ok(world.happenings.every((it) => it.at <= now));
  assert.ok(
    world.people.every((life) => (life.linked?.on ?? 0) <= now && life.jobs.every((job) => job.since <= now)),
  );
});

test('the truth names everybody who can be seen, once, with the level that was planted', () => {
  const truth = truthOf(world);
  const closed = world.people.filter((life) => life.linked?.closed && !life.card);
  const profiles = world.people.filter((life) => life.profile);
  assert.ok(truth.people.length >= world.people.length - closed.length - profiles.length);
  const sayings = JSON.stringify(world.happenings.filter((it) => it.kind !== 'application'));
  for (const life of profiles) {
    const told = truth.people.some((it) => it.linkedin === life.profile?.slug);
    assert.equal(told, Boolean(life.card) || sayings.includes(`"${life.id}"`), life.id);
  }
  assert.equal(truth.me.name, world.me.name);
  const slugs = truth.people.flatMap((it) => it.linkedin ?? []);
  assert.equal(new Set(slugs).size, slugs.length);
  const emails = truth.people.flatMap((it) => it.emails);
  assert.equal(new Set(emails).size, emails.length);
});

test('no address of anybody real: reserved domains and numbers only', () => {
  const { me, people } = world;
  const emails = [...me.emails, ...people.flatMap((life) => [...life.emails, ...(life.card?.emails ?? [])])];
  for (const email of emails)
    assert.match(email, /^[a-z0-9._-]+@([a-z0-9-]+\.)?(example|test|example\.(org|net))$/);
  for (const phone of [...me.phones.map((it) => it.number), ...people.flatMap((life) => life.phones)]) {
    assert.match(
      phone,
      /^\+44 (7700 900\d{3}|20 7946 0\d{3}|1[1-6]\d 496 0\d{3}|191 498 0\d{3}|1632 960\d{3})$|^\+1 \d{3} 555 01\d\d$/,
    );
  }
  const cards = books
    .map((book) => new TextDecoder().decode(addressBook(world, book).bytes))
    .join('')
    .replaceAll('=\r\n', '')
    .replaceAll('\r\n ', '');
  for (const [, host] of cards.matchAll(/@([a-z0-9.-]+)/g))
    assert.match(host ?? '', /(example|test|example\.(org|net))$/);
});

test('every card is whole, and no line of 3.0 is over 75 octets', () => {
  const withCard = world.people.filter((life) => life.card).length;
  for (const book of books) {
    const text = new TextDecoder().decode(addressBook(world, book).bytes);
    assert.equal(text.match(/^BEGIN:VCARD\r$/gm)?.length, withCard);
    assert.equal(text.match(/^END:VCARD\r$/gm)?.length, withCard);
    assert.ok(!/[^\r]\n/.test(text));
    if (book !== 'android')
      for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  }
});

test('worlds of any size', () => {
  for (const people of [0, 1, 12, 2000])
    assert.equal(makeWorld({ seed: 3, people, now }).people.length, people);
});
