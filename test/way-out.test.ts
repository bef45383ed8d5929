// The way out: what is exported and brought into an empty book gives the same bytes again, on either engine and across them;
// a copy that is restored elsewhere is equal; what is damaged, cut off or newer is named and changes nothing.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { doWork } from '#app/import-jobs.ts';
import { makeId } from '#app/make-id.ts';
import { addressBook } from '#sample/address-book.ts';
import { linkedinZip } from '#sample/linkedin-archive.ts';
import { put } from '#storage/giving.ts';
import { SAID_TABLES, SOURCE_TABLES } from '#storage/schema.ts';
import { BOOK_TABLES } from '#storage/whole-book.ts';
import {
  assertDerivedHolds,
  assertSame,
  type Book,
  contents,
  derived,
  engineNames,
  file,
  NOW,
  onEachEngine,
  settle,
  onEngines,
  smallWorld,
  withBook,
} from './books.ts';
import { bringExport, exported } from './exports.ts';

/** Something in each table of giving, of one person. */
async function giveAndAsk({ store }: Book, person_id: string): Promise<void> {
  const row = { book_id: store.bookId, at: NOW, day: '2026-11-22', revision: 90 } as const;
  const nothing = { for_kind: null, for_id: null, note: null } as const;
  const recommendation_id = makeId();
  const ask_id = makeId();
  await put(store.write, 'recommendation', {
    ...row,
    id: recommendation_id,
    name: 'Ottoline Pipes',
    person_id: null,
    topic: 'plumbing',
    by_person: person_id,
    note: null,
    verdict: 'good',
    verdict_note: null,
  });
  const ask = { topic: 'plumbing', text: 'a leaking tap', kind: 'everyday', for_person: null } as const;
  await put(store.write, 'ask', { ...row, id: ask_id, ...ask, state: 'answered' });
  const answer = { ask_id, by_person: person_id, recommendation_id, note: null };
  await put(store.write, 'answer', { ...row, id: makeId(), ...answer });
  await put(store.write, 'gift', {
    ...row,
    id: makeId(),
    person_id,
    direction: 'received',
    kind: 'recommendation',
    what: 'a plumber',
    topic: 'plumbing',
    for_kind: 'ask',
    for_id: ask_id,
    recommendation_id,
    outcome: null,
    outcome_note: null,
  });
  await put(store.write, 'thanks', { ...row, id: makeId(), ...nothing, person_id, how: 'in person' });
  const sent = { purpose: 'thank', weight: 0 };
  await put(store.write, 'sent', { ...row, id: makeId(), ...nothing, person_id, ...sent });
  await put(store.write, 'promise', {
    ...row,
    id: makeId(),
    person_id,
    whose: 'mine',
    text: 'send the slides',
    due: null,
    state: 'open',
    settled_on: null,
    for_kind: null,
    for_id: null,
  });
}

/** A book with something in each table, or nearly: two imports that meet each other, things said, somebody forgotten. */
async function fill(book: Book): Promise<void> {
  const world = smallWorld(7, 80);
  await book.say('me', { name: world.me.name, email: [...world.me.emails], energy: 4 });
  await book.bringIn([linkedinZip(world, { era: '2026' })]);
  await book.bringIn([addressBook(world, 'apple')]);
  await book.bringIn([linkedinZip(world, { era: '2026' })]);
  const [first, second, third] = await book.people();
  await book.say('note', {
    person: first!.id,
    text: 'sails\u2028 on “Sundays”\\ \u{1f41f} {"a":[1]}\n\tand sings',
  });
  await giveAndAsk(book, first!.id);
  await book.say('level', { person: first!.id, level: '1' });
  await book.say('log', {
    kind: 'call',
    people: [first!.id, second!.id],
    at: '2026-11-02',
    note: 'her move',
  });
  await book.say('add', { name: 'Žofia O’Neill 孔', email: ['zofia@example.org'], met: '2024' });
  await book.say('forget', { person: third!.id });
  await book.say('merge', { person: first!.id, other: second!.id, evenSo: true });
  const [, one, other] = await book.people();
  await book.say('distinct', { person: one!.id, other: other!.id });
  await settle(book);
  const { steps } = (await book.say('today', {})) as { steps: readonly { id: string }[] };
  if (steps[0]) await book.say('later', { step: steps[0].id, until: '2026-12-01' });
}

for (const from of engineNames)
  for (const to of engineNames)
    test(`exported, brought into an empty book, exported: the same bytes (${from} to ${to})`, async () => {
      await withBook(from, async (book) => {
        await fill(book);
        const first = await exported(book, 'first.json');
        await withBook(to, async (other) => {
          assert.equal(await bringExport(other, first), null);
          const again = await exported(other, 'again.json');
          assert.equal(await readFile(again, 'utf8'), await readFile(first, 'utf8'));
          assertSame(await derived(other.store), await derived(book.store));
          await assertDerivedHolds(other);
          // The imports are imports again: taking one out works as it would have before.
          const { imports } = (await other.say('imports', {})) as { imports: { id: string }[] };
          assert.equal(imports.length, 3);
          await other.undo(imports[2]!.id);
          await book.undo(imports[2]!.id);
          assert.equal(
            await readFile(await exported(other, 'undone.json'), 'utf8'),
            await readFile(await exported(book, 'undone.json'), 'utf8'),
          );
        });
      });
    });

onEachEngine('an export is one JSON document, one row a line', async (book) => {
  await fill(book);
  const text = await readFile(await exported(book, 'whole.json'), 'utf8');
  const whole = JSON.parse(text) as Record<string, unknown[]> & { end: { rows: Record<string, number> } };
  for (const [section, rows] of Object.entries(whole.end.rows)) assert.equal(whole[section]!.length, rows);
  assert.ok(
    Object.values(whole.end.rows).every((rows) => rows > 0),
    JSON.stringify(whole.end.rows),
  );
  const rows = Object.values(whole.end.rows).reduce((sum, n) => sum + n, 0);
  assert.equal(text.split('\n').length, rows + 1 + 19 * 2 + 1 + 1);
});

onEachEngine(
  'whatever a book of today has is in its export: no column of sources and said rows is left out',
  async ({ store, engine }) => {
    for (const table of [...SOURCE_TABLES, ...SAID_TABLES]) {
      const { rows } =
        engine === 'sqlite'
          ? await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(store.read)
          : await sql<{ name: string }>`select column_name as name from information_schema.columns
            where table_schema = current_schema() and table_name = ${table}`.execute(store.read);
      const ours = [
        'book_id',
        ...(table === 'import' ? ['state'] : []),
        ...Object.keys(BOOK_TABLES[table].columns),
      ];
      assert.deepEqual(rows.map((row) => row.name).toSorted(), ours.toSorted(), table);
    }
  },
);

const everything = [...SOURCE_TABLES, ...SAID_TABLES, 'person', 'member', 'request'] as const;

test('what is cut off, changed, of a newer version or not by itself is named, and nothing is half there', async () => {
  await withBook('sqlite', async (book) => {
    await fill(book);
    const text = await readFile(await exported(book, 'good.json'), 'utf8');
    const lines = text.split('\n');
    const without = (drop: (line: string) => boolean): string =>
      lines.filter((line) => !drop(line)).join('\n');
    const noSum = text.replace(/,"sha256":"[0-9a-f]{64}"/, '');
    const fact = lines.findIndex((line) => line.includes('"saidAt"'));
    const swapped = (line: number, to: string): string => noSum.split('\n').with(line, to).join('\n');
    const damaged: readonly (readonly [what: string, bytes: string | Uint8Array, code: string])[] = [
      ['cut off in a row', text.slice(0, text.length / 2), 'export-cut-off'],
      ['cut off after a row', `${lines.slice(0, fact).join('\n')}\n`, 'export-cut-off'],
      ['without its end', `${lines.slice(0, -2).join('\n')}\n`, 'export-cut-off'],
      ['cut off in its end', text.slice(0, -20), 'export-cut-off'],
      ['a letter changed', text.replace('sails', 'snails'), 'export-changed'],
      ['a row gone', without((line) => line === lines[fact]), 'export-changed'],
      ['a row gone, no checksum', noSum.replace(`${lines[fact]}\n`, ''), 'export-changed'],
      ['a newer version', text.replace('"version":3', '"version":7'), 'export-newer'],
      ['a list gone', without((line) => line === '"notes":['), 'export-damaged'],
      ['no JSON in a row', swapped(fact, '{"id":oops},'), 'export-damaged'],
      [
        'a field of another kind',
        swapped(fact, lines[fact]!.replace(/"saidAt":\d+/, '"saidAt":"soon"')),
        'export-damaged',
      ],
      ['a field too many', swapped(fact, lines[fact]!.replace('{', '{"x":1,')), 'export-damaged'],
      ['a row twice', swapped(fact + 1, lines[fact]!), 'export-damaged'],
      [
        'of an import that is not there',
        noSum.replace(/("content":.*"importId":")[^"]+/, '$1nobody'),
        'export-damaged',
      ],
      ['something after its end', `${text}{}\n`, 'export-damaged'],
      [
        'no UTF-8',
        Buffer.from(noSum, 'utf8').fill(0xff, text.indexOf('"facts"') + 30, text.indexOf('"facts"') + 32),
        'export-damaged',
      ],
      ['a zip (gzip) cut off', gzipSync(text).subarray(0, -200), 'export-cut-off'],
    ];
    await withBook('sqlite', async (other) => {
      await other.say('me', { energy: 3 });
      const before = await contents(other.store, everything);
      for (const [what, bytes, code] of damaged) {
        const path = join(other.folder, 'damaged.json');
        await writeFile(path, bytes);
        const refused = await bringExport(other, path);
        assert.equal(refused?.code, code, what);
        if (code === 'export-damaged') assert.ok(Number(refused.values['line']) > 0, what);
        assertSame(await contents(other.store, everything), before);
      }
      await writeFile(join(other.folder, 'good.json.gz'), gzipSync(text));
      assert.equal(await bringExport(other, join(other.folder, 'good.json.gz')), null);
      assert.equal(await readFile(await exported(other, 'again.json'), 'utf8'), text);
      await writeFile(join(other.folder, 'no-sum.json'), noSum);
    });
    await withBook('sqlite', async (other) => {
      await writeFile(join(other.folder, 'no-sum.json'), noSum);
      assert.equal(
        await bringExport(other, join(other.folder, 'no-sum.json')),
        null,
        'a checksum may be missing',
      );
    });
  });
});

onEachEngine(
  'a book that is not empty is not touched; among other files an export is told apart',
  async (book) => {
    await book.say('add', { name: 'Priya Nair' });
    const path = await exported(book, 'export.json');
    const before = await contents(book.store, everything);
    assert.equal((await bringExport(book, path))?.code, 'book-not-empty');
    assertSame(await contents(book.store, everything), before);
    const text = await readFile(path, 'utf8');
    await assert.rejects(
      book.bringIn([file('export.json', text), file('also.json', text)]),
      /export-among-others/,
    );
  },
);

onEngines(['sqlite'], 'looking (dry run) at an export changes nothing', async (book) => {
  await fill(book);
  const path = await exported(book, 'export.json');
  await withBook('sqlite', async (other) => {
    const before = await contents(other.store, everything);
    assert.equal(await bringExport(other, path, true), null);
    assertSame(await contents(other.store, everything), before);
  });
});

test('cards that other projects collected: exported, brought in, exported, the same bytes', async () => {
  const folder = join(import.meta.dirname, 'samples', 'vcard-corpora');
  await withBook('sqlite', async (book) => {
    const work = { kind: 'import', files: [{ path: folder }], dryRun: false, batchId: makeId() } as const;
    await doWork(book.store, work, book.door(), makeId, () => undefined);
    const first = await exported(book, 'first.json');
    assert.ok((await book.people()).length > 10, 'there are people in it');
    for (const to of engineNames)
      await withBook(to, async (other) => {
        assert.equal(await bringExport(other, first), null);
        const again = await exported(other, 'again.json');
        assert.equal(await readFile(again, 'utf8'), await readFile(first, 'utf8'));
      });
  });
});
