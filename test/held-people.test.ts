// What a server adds up and chooses from the people it holds in memory is what the rows give, on both engines: before it holds
// them, with them, and after each thing that was said. And what it holds is the list as one question of the database has it.
// Somebody of many messages is not judged anew to be shown: what is shown is the judgement all the same.
import assert from 'node:assert/strict';
import { heldPeople, readAhead, readNext } from '#app/everybody.ts';
import { watchGenerations } from '#app/generation-watch.ts';
import { doWorkInWorker } from '#app/import-jobs.ts';
import { scopeOf } from '#app/people-scope.ts';
import { loadPeople } from '#app/person-rows.ts';
import { contextsOf } from '#app/tie-contexts.ts';
import type { Abilities } from '#contract/abilities.ts';
import type { OutputOf } from '#contract/ability.ts';
import { approachKinds } from '#domain/not-a-nuisance.ts';
import { addressBook } from '#sample/address-book.ts';
import { linkedinZip } from '#sample/linkedin-archive.ts';
import { makeWorld } from '#sample/world.ts';
import type { SampleFile } from '#sample/zip.ts';
import { countApproaches, countHeldApproaches } from '#storage/approaches.ts';
import { markStale, readBook } from '#storage/book-state.ts';
import { membersOf } from '#storage/derived.ts';
import { candidateRows, heldCandidates, stepCandidates } from '#storage/steps.ts';
import { type Book, NOW, onEachEngine } from './books.ts';
import { messagesTitles } from './linkedin-titles.ts';

type Shown = OutputOf<Abilities['show']>;

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

onEachEngine(
  'everybody is read before a new generation is seen, with what is said at the last moment',
  async (book) => {
    await book.bringIn([files[0]!], NOW - 1000);
    await readAhead(book.store);
    const people = heldPeople(book.store);
    const one = people.held!.list.people[3]!;
    let ahead: (came: boolean) => void = () => assert.fail('nothing was read ahead');
    watchGenerations(book.store, {
      before: async (generation) => {
        ahead = await readNext(book.store, generation);
        await book.say('edit', { person: one.id, name: 'Zoe Zebedee' });
      },
      after: () => {
        ahead(true);
        ahead(false);
      },
    });
    await book.bringIn([files[1]!]);
    const read = people.next!.fresh.list;
    const found = (await book.say('people', { words: 'zebed' })) as { items: { id: string }[] };
    assert.deepEqual(
      found.items.map((it) => it.id),
      [one.id],
    );
    assert.equal(people.held!.list.index, read.index, 'what was read ahead is what is held');
    assert.equal(people.next, undefined);
    await agree(book);
    // A generation that never came to be seen, and another one of the same number.
    watchGenerations(book.store, {
      before: async (generation) => {
        ahead = await readNext(book.store, generation);
        await book.store.write
          .updateTable('person')
          .set({ name: 'Somebody' })
          .where('generation', '=', generation)
          .execute();
      },
      after: () => ahead(false),
    });
    await book.bringIn(files, NOW + 1000);
    await readAhead(book.store);
    assert.equal(people.held!.list.people[3]!.name, 'Somebody');
  },
);

onEachEngine('the worker lets the next generation be read before it is seen', async ({ store, ...book }) => {
  await book.bringIn([files[1]!], NOW - 1000);
  await readAhead(store);
  const people = heldPeople(store);
  const before = people.held!;
  await markStale(store.write, store.bookId);
  const clock = { now: NOW, timeZone: 'UTC', locale: 'en-GB', country: 'GB' };
  await doWorkInWorker(store, { kind: 'freshen' }, clock, () => undefined);
  const { list } = people.next!.fresh;
  assert.equal(people.held, before);
  await readAhead(store);
  assert.equal(people.held.list, list);
  assert.equal(people.held.generation, before.generation + 1);
});

/** Letters to and fro with one person, one each second day. */
function letters(count: number): SampleFile[] {
  const [me, them] = [
    ['Una Moss', 'https://www.linkedin.com/in/una-moss'],
    ['Ira Vale', 'https://www.linkedin.com/in/ira-vale'],
  ] as const;
  const rows = Array.from({ length: count }, (_, n) => {
    const [from, to] = n % 2 === 0 ? [me, them] : [them, me];
    const day = new Date(NOW - (count - n) * 2 * 86_400_000).toISOString().slice(0, 10);
    return ['Ira', '', ...from, ...to, `${day} 10:00:00 UTC`, '', `Letter ${n}`, 'INBOX'].join(',');
  });
  return [
    { path: 'Profile.csv', bytes: Buffer.from('First Name,Last Name,Headline\nUna,Moss,Teacher') },
    { path: 'messages.csv', bytes: Buffer.from([messagesTitles.join(','), ...rows].join('\n')) },
  ];
}

for (const count of [40, 260])
  onEachEngine(
    `somebody with ${count} letters is shown as they are judged, with the latest of them`,
    async (book) => {
      await book.bringIn(letters(count));
      const id = await book.idOf('Ira Vale');
      const shown = async (): Promise<Shown['person']> =>
        ((await book.say('show', { person: id })) as Shown).person;
      const { store } = book;
      const judged = async () => {
        const { generation } = await readBook(store.read, store.bookId);
        const members = (await membersOf(store.read, store.bookId, generation, [id])).get(id)!;
        const contextOf = await contextsOf(store.read, store.bookId, generation, [id]);
        const [person] = await loadPeople(await scopeOf(store.read, store.bookId, NOW), [
          { personId: id, sourceIds: members, context: contextOf(id) },
        ]);
        return person!.summary;
      };
      for (const logged of [0, 1]) {
        if (logged > 0) await book.say('log', { kind: 'call', people: [id], at: '2026-11-21' });
        const [person, summary] = [await shown(), await judged()];
        assert.equal(person.interactions.total, count + logged);
        assert.deepEqual(person.interactions.byKind, { ...summary.countByKind });
        assert.equal(person.strength, summary.strength);
        assert.equal(person.level.evidence, summary.level);
        assert.equal(person.level.probability, summary.probability);
        assert.equal(Date.parse(person.interactions.first!), summary.firstAt);
        const times = person.timeline.map((it) => Date.parse(it.at ?? it.day!));
        assert.equal(times.length, Math.min(100, count + logged));
        assert.deepEqual(
          times,
          times.toSorted((a, b) => b - a),
        );
        assert.equal(person.timeline[0]!.kind, logged > 0 ? 'call' : 'message');
      }
    },
  );
