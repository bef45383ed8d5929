// What somebody cares about, offers and needs: said, taken back, kept through imports, undo, export and two records becoming one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OutputOf } from '#contract/ability.ts';
import type { interest } from '#contract/interest.ts';
import { assertDerivedHolds, type Book, connectionsFile, onEachEngine, withBook } from './books.ts';
import { bringExport, exported } from './exports.ts';

type Person = OutputOf<typeof interest>['person'];

const ana = 'Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,ana@ruiz.example,Acme,Editor,05 May 2020';

async function tell(book: Book, name: 'interest' | 'might-know' | 'show', input: object): Promise<Person> {
  return ((await book.say(name, input)) as { person: Person }).person;
}

async function factCount(book: Book): Promise<number> {
  return (await book.store.read.selectFrom('fact').select('id').execute()).length;
}

onEachEngine('Topics are said in several words at once, and each is taken back by itself', async (book) => {
  await book.bringInOne([connectionsFile([ana])]);
  await tell(book, 'interest', { person: 'Ana Ruiz', topic: ['sailing', ' old  maps, bread'] });
  await tell(book, 'interest', { person: 'Ana Ruiz', topic: ['a van'], offers: true });
  await tell(book, 'interest', { person: 'Ana Ruiz', topic: ['a childminder'], needs: true });
  await tell(book, 'interest', {
    person: 'Ana Ruiz',
    topic: ['lend her the drill, on Sunday'],
    couldDo: true,
  });
  const before = await factCount(book);
  // Said already: nothing is written.
  await tell(book, 'interest', { person: 'Ana Ruiz', topic: ['Sailing'] });
  await tell(book, 'interest', { person: 'Ana Ruiz', topic: ['chess'], remove: true });
  assert.equal(await factCount(book), before);
  const left = await tell(book, 'interest', { person: 'Ana Ruiz', topic: ['OLD MAPS'], remove: true });
  assert.deepEqual(
    [left.interests, left.offers, left.needs, left.couldDo],
    [['sailing', 'bread'], ['a van'], ['a childminder'], ['lend her the drill, on Sunday']],
  );
  await assertDerivedHolds(book);
});

onEachEngine('Whom they might know: said, said not, taken back', async (book) => {
  await book.bringInOne([connectionsFile([ana])]);
  const person = 'Ana Ruiz';
  const said = await tell(book, 'might-know', { person, topic: 'data journalism', note: 'her sister' });
  assert.deepEqual(said.mightKnow, [{ topic: 'data journalism', note: 'her sister', might: true }]);
  const not = await tell(book, 'might-know', { person, topic: 'Data journalism', off: true });
  assert.deepEqual(not.mightKnow, [{ topic: 'Data journalism', note: null, might: false }]);
  const back = await tell(book, 'might-know', { person, topic: 'data journalism', auto: true });
  assert.deepEqual(back.mightKnow, []);
});

onEachEngine(
  'Topics said of two records are those of the one person, and outlive an import',
  async (book) => {
    const { person } = (await book.say('add', { name: 'Ana Ruiz', email: ['ana@ruiz.example'] })) as {
      person: Person;
    };
    await tell(book, 'interest', { person: person.id, topic: ['sailing'] });
    const { id: importId } = await book.bringInOne([connectionsFile([ana])]);
    await tell(book, 'interest', { person: 'Ana Ruiz', topic: ['bread'] });
    assert.deepEqual((await tell(book, 'show', { person: 'Ana Ruiz' })).interests, ['sailing', 'bread']);
    await book.undo(importId);
    const after = await Promise.all((await book.people()).map((it) => tell(book, 'show', { person: it.id })));
    assert.deepEqual(after.flatMap((it) => it.interests).toSorted(), ['bread', 'sailing']);
    await assertDerivedHolds(book);
  },
);

onEachEngine(
  'Two who are one by your word have what was said of both; taken apart, each has their own again',
  async (book) => {
    for (const [name, topic] of [
      ['Ana Ruiz', 'sailing'],
      ['Anna Ruiz', 'bread'],
    ] as const) {
      await book.say('add', { name, level: '1' });
      await tell(book, 'interest', { person: name, topic: [topic] });
    }
    const [ana, anna] = [await book.idOf('Ana Ruiz'), await book.idOf('Anna Ruiz')];
    const walk = async (input: object = {}): Promise<readonly string[]> =>
      ((await book.say('sweep', input)) as { people: { id: string }[] }).people.map((it) => it.id);
    await walk({ turn: 'begin' });
    assert.deepEqual(await walk({ turn: 'looked', person: ana }), [anna]);

    const { person } = (await book.say('merge', { person: ana, other: anna })) as { person: Person };
    assert.deepEqual(person.interests, ['sailing', 'bread']);
    assert.deepEqual(await walk(), [], 'one of them was asked about');
    const both = await tell(book, 'interest', { person: person.id, topic: ['Bread'], remove: true });
    assert.deepEqual(both.interests, ['sailing']);

    await book.say('unmerge', { person: person.id });
    assert.deepEqual((await tell(book, 'show', { person: ana })).interests, ['sailing']);
    assert.deepEqual(await walk(), [anna]);
    await assertDerivedHolds(book);
  },
);

test('Topics travel with an export and are erased with the person', async () => {
  await withBook('sqlite', async (book) => {
    await book.bringInOne([connectionsFile([ana])]);
    await tell(book, 'interest', { person: 'Ana Ruiz', topic: ['sailing'] });
    await tell(book, 'might-know', { person: 'Ana Ruiz', topic: 'law', note: 'her uncle' });
    const path = await exported(book, 'out.json');
    await withBook('sqlite', async (other) => {
      await bringExport(other, path);
      const there = await tell(other, 'show', { person: 'Ana Ruiz' });
      assert.deepEqual(
        [there.interests, there.mightKnow],
        [['sailing'], [{ topic: 'law', note: 'her uncle', might: true }]],
      );
    });
    await book.say('forget', { person: 'Ana Ruiz' });
    assert.equal(await factCount(book), 0);
  });
});

onEachEngine(
  'What a title lets one think is suggested, taken or waved off for good, and never said by itself',
  async (book) => {
    const lines = [ana, 'Bo,Rye,https://www.linkedin.com/in/bo-rye,,Rye & Rye,Baker,05 May 2020'];
    const { id: importId } = await book.bringInOne([connectionsFile(lines)]);
    const bo = await tell(book, 'show', { person: 'Bo Rye' });
    assert.deepEqual(bo.suggestedTopics, [
      {
        topic: 'baking',
        as: 'offers',
        from: { code: 'suggested-title', values: { line: 'Baker' }, text: 'their title says “Baker”' },
        source: bo.affiliations[0]!.source,
      },
    ]);
    assert.deepEqual(bo.offers, []);
    const taken = await tell(book, 'interest', { person: 'Bo Rye', topic: ['baking'], offers: true });
    assert.deepEqual([taken.offers, taken.suggestedTopics], [['baking'], []]);
    const [{ topic } = { topic: '' }] = (await tell(book, 'show', { person: 'Ana Ruiz' })).suggestedTopics;
    assert.equal(topic, 'publishing');
    const waved = await tell(book, 'interest', {
      person: 'Ana Ruiz',
      topic: [topic],
      offers: true,
      dismiss: true,
    });
    assert.deepEqual([waved.offers, waved.suggestedTopics], [[], []]);
    await book.undo(importId);
    await book.bringInOne([connectionsFile(lines)]);
    assert.deepEqual((await tell(book, 'show', { person: 'Ana Ruiz' })).suggestedTopics, []);
  },
);
