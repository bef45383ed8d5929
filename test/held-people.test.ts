// What a server adds up and chooses from the people it holds in memory is what the rows give, on both engines: before it holds
// them, with them, and after each thing that was said. And what it holds is the list as one question of the database has it.
import assert from 'node:assert/strict';
import { heldPeople, readAhead } from '#app/everybody.ts';
import { approachKinds } from '#domain/not-a-nuisance.ts';
import { addressBook } from '#sample/address-book.ts';
import { linkedinZip } from '#sample/linkedin-archive.ts';
import { makeWorld } from '#sample/world.ts';
import { countApproaches, countHeldApproaches } from '#storage/approaches.ts';
import { readBook } from '#storage/book-state.ts';
import { candidateRows, heldCandidates, stepCandidates } from '#storage/steps.ts';
import { type Book, NOW, onEachEngine } from './books.ts';

const world = makeWorld({ seed: 3, people: 700, now: NOW });
const files = [linkedinZip(world, { era: '2026' }), addressBook(world, 'apple')];

async function agree(book: Book): Promise<void> {
  const { store } = book;
  const { generation } = await readBook(store.read, store.bookId);
  const where = { db: store.read, bookId: store.bookId, generation };
  const held = heldPeople(store).held!.list;
  const listed = await store.read
    .selectFrom('person')
    .select(['id', 'name', 'headline', 'organisation', 'sources', 'last_at as lastAt'])
    .where('book_id', '=', store.bookId)
    .where('generation', '=', generation)
    .orderBy('strength', 'desc')
    .orderBy('sort_name')
    .orderBy('id')
    .execute();
  assert.ok(listed.length > 500);
  assert.deepEqual(
    held.people.map(({ id, name, headline, organisation, sources, lastAt }) => ({
      id,
      name,
      headline,
      organisation,
      sources,
      lastAt,
    })),
    listed.map((row) => ({ ...row })),
  );
  let approached = 0;
  for (const kind of approachKinds) {
    const counted = await countApproaches(where, kind);
    approached += counted.people;
    assert.deepEqual(countHeldApproaches(held)[kind], { ...counted });
  }
  assert.ok(approached > 0);
  for (const question of [0.001, 0.3]) {
    const bounds = { owedSince: NOW - 90 * 86_400_000, strength: 0.02, question };
    const rows = await stepCandidates(where, bounds);
    assert.ok(rows.length > 20);
    const chosen = heldCandidates(held, bounds);
    assert.deepEqual(
      chosen.map((it) => it.id),
      rows.map((row) => row.id),
    );
    const same = await candidateRows(
      where,
      chosen.map((it) => it.id),
    );
    const byId = new Map(same.map((row) => [row.id, row]));
    assert.deepEqual(
      chosen.map((it) => ({ ...byId.get(it.id)! })),
      rows.map((row) => ({ ...row })),
    );
  }
}

onEachEngine('counts, steps and the list from memory are those of the rows', async (book) => {
  await book.bringIn(files);
  const first = { today: await book.say('today', { more: true }), network: await book.say('network', {}) };
  assert.equal(heldPeople(book.store).held, undefined);
  await readAhead(book.store);
  await agree(book);
  const [one, two, three] = (await book.people()).slice(40);
  await book.say('skip', { step: (first.today as { steps: { id: string }[] }).steps[0]!.id });
  await book.say('reopen', { step: (first.today as { steps: { id: string }[] }).steps[0]!.id });
  assert.deepEqual(
    { today: await book.say('today', { more: true }), network: await book.say('network', {}) },
    first,
  );
  await book.say('level', { person: one!.id, level: '1' });
  await book.say('edit', { person: two!.id, name: 'Zoe Zebedee', admire: 'her maps' });
  await book.say('do-not-contact', { person: three!.id });
  await book.say('add', { name: 'Abel Aaron', gladToTalk: true });
  const found = (await book.say('people', { words: 'zebed' })) as { items: { name: string }[] };
  assert.deepEqual(
    found.items.map((it) => it.name),
    ['Zoe Zebedee'],
  );
  await agree(book);
});
