// Imports as a transaction of trust, on both engines: twice is once, undo is exact, what was said stays.
import assert from 'node:assert/strict';
import { addressBook } from '#sample/address-book.ts';
import { linkedinZip } from '#sample/linkedin-archive.ts';
import { eras } from '#sample/linkedin-eras.ts';
import {
  assertDerivedHolds,
  assertSame,
  type Book,
  type Contents,
  contents,
  derived,
  engineNames,
  onEachEngine,
  smallWorld,
  onEngines,
  sourcesAndSaid,
  withBook,
  withoutImports,
  NOW,
} from './books.ts';
import { SAID_TABLES } from '#storage/schema.ts';

const world = smallWorld(7, 30);
const earlier = NOW - 400 * 86_400_000;
// What differs between the engines does not depend on the kind of file: PostgreSQL gets the oldest, the newest and one book.
const archives = eras.map((era) => ({
  name: `LinkedIn ${era}`,
  files: [linkedinZip(world, { era })],
  engines: era === '2021' || era === '2026' ? engineNames : (['sqlite'] as const),
}));
const books = (['apple', 'google', 'android'] as const).map((kind) => ({
  name: `cards of ${kind}`,
  files: [addressBook(world, kind)],
  engines: kind === 'google' ? engineNames : (['sqlite'] as const),
}));

for (const { name, files, engines } of [...archives, ...books]) {
  onEngines(engines, `${name}: twice is once, and both can be taken out`, async (book) => {
    const empty = await sourcesAndSaid(book.store);
    const first = await book.bringInOne(files);
    assert.ok(first.report.created > 0);
    const once = await sourcesAndSaid(book.store);
    const seenOnce = await derived(book.store);
    await assertDerivedHolds(book);

    const second = await book.bringInOne(files);
    assert.deepEqual(
      [second.report.created, second.report.updated, second.report.broughtPeople],
      [0, 0, 0],
      'the second time brings nothing',
    );
    assert.equal(second.report.records, first.report.records);
    assertSame(withoutRowsOf(await sourcesAndSaid(book.store), second.id), once);
    assertSame(await derived(book.store), seenOnce);

    await book.undo(second.id);
    assertSame(await sourcesAndSaid(book.store), once);
    assertSame(await derived(book.store), seenOnce);

    await book.undo(first.id);
    assertSame(await sourcesAndSaid(book.store), empty);
    assert.deepEqual(await book.people(), []);
    assertSame(await contents(book.store, ['person', 'member', 'identity', 'touched']), {
      person: [],
      member: [],
      identity: [],
      touched: [],
    });
  });

  onEngines(engines, `${name}: of two equal imports the first is taken out`, async (book) => {
    const first = await book.bringInOne(files);
    const alone = withoutImports(await sourcesAndSaid(book.store));
    const seen = await derived(book.store);
    const second = await book.bringInOne(files);
    await book.undo(first.id);
    const left = await sourcesAndSaid(book.store);
    assert.deepEqual(
      left['import']!.map((row) => row['id']),
      [second.id],
    );
    assert.deepEqual([...new Set(left['source']!.map((row) => row['import_id']))], [second.id]);
    assertSame(withoutImports(left), alone);
    assertSame(await derived(book.store), seen);
    await assertDerivedHolds(book);
  });
}

// Three exports that overlap: an old one without addresses, a newer one, and a card file.
const three = {
  old: { files: [linkedinZip(world, { era: '2023', asOf: earlier })], at: NOW - 3000 },
  newer: { files: [linkedinZip(world, { era: '2026' })], at: NOW - 2000 },
  cards: { files: [addressBook(world, 'apple')], at: NOW - 1000 },
};
type Part = keyof typeof three;

/** What a book holds that only ever had these parts, in this order. */
async function stateOf(engine: Book['engine'], parts: readonly Part[]): Promise<[Contents, Contents]> {
  return withBook(engine, async (book) => {
    for (const part of parts) await book.bringInOne(three[part].files, three[part].at);
    return [withoutImports(await sourcesAndSaid(book.store)), await derived(book.store)];
  });
}

const states = new Map<string, Promise<[Contents, Contents]>>();

for (const [order, orderOfComing] of [
  [
    ['old', 'newer', 'cards'],
    ['old', 'newer', 'cards'],
  ],
  [
    ['newer', 'old', 'cards'],
    ['old', 'newer', 'cards'],
  ],
  [
    ['cards', 'newer', 'old'],
    ['newer', 'old', 'cards'],
  ],
  [
    ['newer', 'cards', 'old'],
    ['cards', 'newer', 'old'],
  ],
  [
    ['old', 'cards', 'newer'],
    ['newer', 'old', 'cards'],
  ],
  [
    ['cards', 'old', 'newer'],
    ['old', 'cards', 'newer'],
  ],
] as readonly (readonly [readonly Part[], readonly Part[]])[]) {
  onEngines(
    order[0] === orderOfComing[0] ? engineNames : ['sqlite'],
    `three imports (${orderOfComing.join(', ')}), taken out as ${order.join(', ')}`,
    async (book) => {
      const empty = await sourcesAndSaid(book.store);
      const ids = new Map<Part, string>();
      for (const part of orderOfComing)
        ids.set(part, (await book.bringInOne(three[part].files, three[part].at)).id);
      let left = orderOfComing;
      for (const part of order) {
        await book.undo(ids.get(part)!);
        left = left.filter((it) => it !== part);
        const key = `${book.engine} ${left.join(' ')}`;
        if (!states.has(key)) states.set(key, stateOf(book.engine, left));
        const [sources, seen] = await states.get(key)!;
        assertSame(withoutImports(await sourcesAndSaid(book.store)), sources);
        assertSame(await derived(book.store), seen);
      }
      assertSame(await sourcesAndSaid(book.store), empty);
    },
  );
}

onEachEngine(
  'who was spoken of stays when the import goes, and is the same person when it comes again',
  async (book) => {
    const files = [linkedinZip(world, { era: '2026' })];
    const { id: importId } = await book.bringInOne(files);
    const [person, other] = (await book.people()).filter((it) => /^\w+ \w+$/.test(it.name)) as [
      { id: string; name: string },
      { id: string; name: string },
    ];
    await book.say('note', { person: person.id, text: 'plays the oboe' });
    await book.say('level', { person: person.id, level: '1' });
    await book.say('log', { kind: 'meeting', people: [person.id, other.id], at: '2026-11-02' });
    const seen = await derived(book.store);
    const said = await contents(book.store, SAID_TABLES);

    await book.undo(importId);
    assertSame(await contents(book.store, SAID_TABLES), said);
    const names = [person.name, other.name].toSorted();
    assert.deepEqual((await book.people()).map((it) => it.name).toSorted(), names);
    const { person: shown } = (await book.say('show', { person: person.id })) as {
      person: { name: string; level: unknown };
    };
    assert.equal(shown.name, person.name);
    await assertDerivedHolds(book);

    await book.bringInOne(files);
    assertSame(await derived(book.store), seen);
    await assertDerivedHolds(book);
  },
);

function withoutRowsOf(all: Contents, importId: string): Contents {
  return Object.fromEntries(
    Object.entries(all).map(([table, rows]) => [
      table,
      rows.filter((row) => row['import_id'] !== importId && row['id'] !== importId),
    ]),
  );
}
