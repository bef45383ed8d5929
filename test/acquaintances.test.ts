// Who probably knows whom, in a real book: out of a calendar, letters and a chat; taken out with the import, in any order, said,
// taken back and forgotten; and always what a rebuild from nothing gives.
import assert from 'node:assert/strict';
import type { Abilities } from '#contract/abilities.ts';
import type { OutputOf } from '#contract/ability.ts';
import { assertDerivedHolds, type Book, contents, file, onEachEngine } from './books.ts';

const event = (uid: string, day: string, ...who: string[]): string =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTART:2026${day}T100000Z`,
    `DTEND:2026${day}T110000Z`,
    'ORGANIZER;CN=Mira Lund:mailto:mira@example.org',
    'ATTENDEE;CN=Mira Lund;PARTSTAT=ACCEPTED:mailto:mira@example.org',
    ...who.map(
      (name) =>
        `ATTENDEE;CN=${name};PARTSTAT=ACCEPTED:mailto:${name.toLowerCase().replace(' ', '.')}@example.com`,
    ),
    'END:VEVENT',
  ].join('\r\n');
const calendar = file(
  'work.ics',
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    event('three', '0601', 'Ana Ruiz', 'Tom Okafor'),
    event('again', '0701', 'Ana Ruiz', 'Tom Okafor'),
    event('alone', '0801', 'Bo Li'),
    event('large', '0901', ...Array.from({ length: 14 }, (_, n) => `Guest N${n}`), 'Bo Li'),
    'END:VCALENDAR',
    '',
  ].join('\r\n'),
);
const letter = (id: string, from: string, to: string, cc: string): string =>
  [
    `From ${id} Mon Jun 01 10:00:00 2026`,
    `Message-ID: <${id}@example.org>`,
    `From: ${from}`,
    `To: ${to}`,
    `Cc: ${cc}`,
    'Date: Mon, 01 Jun 2026 10:00:00 +0000',
    'Subject: The garden',
    '',
    'Shall we plant the beans?',
    '',
    '',
  ].join('\n');
const mailbox = file(
  'Sent.mbox',
  letter(
    'one',
    'Mira Lund <mira@example.org>',
    'Bo Li <bo.li@example.com>',
    'Ana Ruiz <ana.ruiz@example.com>',
  ) +
    letter(
      'two',
      'Mira Lund <mira@example.org>',
      'Bo Li <bo.li@example.com>',
      'Ana Ruiz <ana.ruiz@example.com>',
    ),
);

type Shown = { name: string; chance: number; basis: string; codes: string[] };

async function shown(book: Book, name: string): Promise<Shown[]> {
  const { person } = (await book.say('show', { person: name })) as OutputOf<Abilities['show']>;
  assert.equal(person.acquaintances.total, person.acquaintances.items.length);
  for (const it of person.acquaintances.items)
    for (const why of it.evidence) assert.match(why.text, /^[A-Z].+\.$/);
  return person.acquaintances.items.map((it) => ({
    name: it.person.name,
    chance: it.chance,
    basis: it.basis,
    codes: it.evidence.map((why) => why.code),
  }));
}
const names = (all: readonly Shown[]): string[] => all.map((it) => it.name);
/** Pairs by name: who has which id hangs on which file came first. */
async function pairs(book: Book): Promise<string[]> {
  const people = new Map((await book.people()).map((it) => [it.id, it.name]));
  const rows = (await contents(book.store, ['acquaintance']))['acquaintance']!;
  return rows
    .map((row) =>
      [
        [people.get(String(row['a'])), people.get(String(row['b']))].map(String).toSorted(),
        row['chance'],
        row['said'],
      ].join(' '),
    )
    .toSorted();
}

onEachEngine('files show who probably knows whom; taken out, in any order, and again', async (book) => {
  await book.say('me', { name: 'Mira Lund', email: ['mira@example.org'] });
  const first = await book.bringInOne([calendar]);
  const [tom, ...rest] = await shown(book, 'Ana Ruiz');
  assert.deepEqual(
    [tom?.name, tom?.basis, tom?.codes, rest],
    ['Tom Okafor', 'evidence', ['acquainted-met'], []],
  );
  assert.ok(tom!.chance > 0.5 && tom!.chance < 1);
  assert.deepEqual(names(await shown(book, 'Bo Li')), [], 'fourteen others at one table are no proof');
  const second = await book.bringInOne([mailbox]);
  assert.deepEqual(names(await shown(book, 'Ana Ruiz')).toSorted(), ['Bo Li', 'Tom Okafor']);
  const all = await pairs(book);
  await assertDerivedHolds(book);
  await book.undo(first.id);
  assert.deepEqual(names(await shown(book, 'Ana Ruiz')), ['Bo Li']);
  await book.bringInOne([calendar]);
  assert.deepEqual(await pairs(book), all, 'the other way round');
  await book.undo(second.id);
  assert.deepEqual(names(await shown(book, 'Ana Ruiz')), ['Tom Okafor']);
  await assertDerivedHolds(book);
});

onEachEngine(
  'what you say stands, is taken back, outlives the import, and goes with who is forgotten',
  async (book) => {
    await book.say('me', { name: 'Mira Lund', email: ['mira@example.org'] });
    const { id } = await book.bringInOne([calendar]);
    await book.say('know', { person: 'Ana Ruiz', other: 'Bo Li' });
    const [bo] = await shown(book, 'Ana Ruiz');
    assert.deepEqual(bo, { name: 'Bo Li', chance: 1, basis: 'said', codes: ['acquainted-said'] });
    assert.deepEqual(names(await shown(book, 'Bo Li')), ['Ana Ruiz']);
    await book.say('know', { person: 'Tom Okafor', other: 'Ana Ruiz', off: true });
    assert.deepEqual(names(await shown(book, 'Ana Ruiz')), ['Bo Li']);
    await assertDerivedHolds(book);
    await book.say('know', { person: 'Ana Ruiz', other: 'Tom Okafor', auto: true });
    assert.deepEqual(names(await shown(book, 'Tom Okafor')), ['Ana Ruiz']);
    await book.say('log', { kind: 'meeting', people: ['Tom Okafor', 'Bo Li'], at: '2026-10-05' });
    await book.say('add', { name: 'Guest N3' });
    await book.say('met', { person: 'Guest N3', through: 'Bo Li' });
    assert.deepEqual(names(await shown(book, 'Bo Li')), ['Ana Ruiz', 'Guest N3', 'Tom Okafor']);
    const { person } = (await book.say('show', { person: 'Guest N3' })) as OutputOf<Abilities['show']>;
    assert.equal(person.acquaintances.items[0]!.evidence[0]!.text, 'Bo Li brought the two of you together.');
    await assertDerivedHolds(book);
    await book.undo(id);
    assert.deepEqual(names(await shown(book, 'Bo Li')), ['Ana Ruiz', 'Guest N3', 'Tom Okafor']);
    await book.say('forget', { person: 'Bo Li' });
    for (const name of ['Ana Ruiz', 'Guest N3', 'Tom Okafor']) assert.deepEqual(await shown(book, name), []);
    const left = JSON.stringify(await contents(book.store, ['fact', 'acquaintance']));
    assert.ok(!left.includes('Bo Li'));
    await assertDerivedHolds(book);
  },
);
