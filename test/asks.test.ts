// Asks, answers and recommendations on a book: whose they are, what they open, what is passed on with credit, and that all of it goes
// with people through merging, taking apart, undo, forgetting and the export.
import assert from 'node:assert/strict';
import type { Abilities, AbilityName } from '#contract/abilities.ts';
import type { OutputOf } from '#contract/ability.ts';
import { SAID_TABLES, type Schema } from '#storage/schema.ts';
import {
  assertDerivedHolds,
  type Book,
  connectionsFile,
  contents,
  DAY,
  NOW,
  onEachEngine,
  withBook,
} from './books.ts';
import { bringExport, exported } from './exports.ts';

async function say<N extends AbilityName>(
  book: Book,
  name: N,
  input: object,
  now?: number,
): Promise<OutputOf<Abilities[N]>> {
  return (await book.say(name, input, now)) as OutputOf<Abilities[N]>;
}

type Rows = Awaited<ReturnType<typeof contents>>;

/** Without the book, which is another one elsewhere. */
async function rowsOf(book: Book, tables: readonly (keyof Schema)[]): Promise<Rows> {
  const all = await contents(book.store, tables);
  return Object.fromEntries(
    Object.entries(all).map(([table, rows]) => [table, rows.map(({ book_id: _, ...row }) => row)]),
  );
}

async function refused(book: Book, name: AbilityName, input: object): Promise<string> {
  const error: unknown = await book.say(name, input).catch((it: unknown) => it);
  assert.ok(error instanceof Error, `${name} is refused`);
  return error.message;
}

const ana = 'Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,ana@ruiz.example,Acme,Editor,05 May 2020';

async function friends(book: Book): Promise<void> {
  for (const [name, level] of [
    ['Priya Nair', '1'],
    ['Tom Okafor', '1'],
    ['Cleo Marsh', '2'],
  ] as const)
    await book.say('add', { name, level });
}

const names = (items: readonly { readonly person: { readonly name: string } }[]): string[] =>
  items.map((it) => it.person.name);

onEachEngine('An ask of yours, answered: in your book, a gift of theirs, a thanks open', async (book) => {
  await friends(book);
  const asked = await say(book, 'ask', { topic: 'a good  plumber' });
  assert.deepEqual(
    [asked.ask.topic, asked.ask.kind, asked.ask.for, asked.ask.state, asked.ask.day],
    ['a good plumber', 'everyday', null, 'open', '2026-11-22'],
  );
  assert.deepEqual(
    names(asked.couldKnow).toSorted(),
    ['Priya Nair', 'Tom Okafor'],
    'friends, as one asks friends',
  );
  const id = '0192f0c1-0000-7000-8000-000000000001';
  assert.equal((await say(book, 'ask-show', { ask: 'Plumber' })).ask.id, asked.ask.id, 'by a word of it');
  assert.match(await refused(book, 'ask-show', { ask: 'plumb' }), /no-such-ask/);
  const input = { id, ask: 'A good plumber', by: 'Priya Nair', recommends: 'Ottoline Pipes', note: 'quick' };
  const answered = await say(book, 'answer', input);
  assert.deepEqual(
    [answered.ask.state, answered.thanksDue, answered.recommendation?.name, answered.recommendation?.topic],
    ['answered', true, 'Ottoline Pipes', 'plumber'],
  );
  const before = await contents(book.store, SAID_TABLES);
  assert.deepEqual(await say(book, 'answer', input), answered, 'the same again is the same');
  assert.deepEqual(await contents(book.store, SAID_TABLES), before);
  const [gift] = (await contents(book.store, ['gift']))['gift']!;
  assert.deepEqual(
    [gift!['direction'], gift!['kind'], gift!['for_kind'], gift!['for_id'], gift!['recommendation_id']],
    ['received', 'recommendation', 'ask', asked.ask.id, answered.recommendation!.id],
  );
  const { open } = await say(book, 'thanks', {});
  assert.deepEqual(names(open), ['Priya Nair']);
  // Once thanked, and found good, she can be told.
  await say(book, 'thank', { person: 'Priya Nair', for: open[0]!.id });
  assert.equal((await say(book, 'thanks', {})).open.length, 0);
  const judged = await say(book, 'recommendation', {
    verdict: 'good',
    recommendation: 'ottoline pipes',
    note: 'mended it in an hour',
  });
  assert.equal(judged.recommendation.verdict, 'good');
  const later = await say(book, 'thanks', {}, NOW + DAY);
  assert.deepEqual([later.open, names(later.told)], [[], ['Priya Nair']], 'tell her how it turned out');
  // Taken back, the thanks goes as well.
  const [answer] = answered.ask.answers;
  const back = await say(book, 'answer-remove', { id: answer!.id });
  assert.deepEqual([back.ask.state, back.ask.answers.length], ['open', 0]);
  assert.equal((await say(book, 'thanks', {}, NOW + DAY)).told.length, 0);
  assert.equal((await say(book, 'recommendations', {})).total, 0);
  await assertDerivedHolds(book);
});

onEachEngine(
  'Somebody else’s ask stays open until the answer has reached them, with credit',
  async (book) => {
    await friends(book);
    const { ask } = await say(book, 'ask', { topic: 'plumber', for: 'Cleo Marsh' });
    assert.equal(ask.for?.name, 'Cleo Marsh');
    const answered = await say(book, 'answer', {
      ask: ask.id,
      by: 'Tom Okafor',
      recommends: 'Ottoline Pipes',
    });
    assert.equal(answered.ask.state, 'open', 'Cleo does not know yet');
    const recommendation = answered.recommendation!.id;
    const passed = await say(book, 'pass-on', { recommendation, person: 'Cleo Marsh', ask: ask.id });
    assert.match(passed.message!, /^Hi Cleo,/);
    assert.match(passed.message!, /You were looking for a plumber\. Tom recommended Ottoline Pipes to me\./);
    const again = await say(book, 'pass-on', { recommendation, person: 'Cleo Marsh' });
    assert.equal(again.gift, passed.gift, 'once is once');
    assert.equal((await say(book, 'ask-show', { ask: ask.id })).ask.state, 'answered');
    assert.deepEqual(names((await say(book, 'recommendations', {})).items[0]!.passedOn), ['Cleo Marsh']);
    // What Cleo says of it goes back to Tom.
    const thanked = (await say(book, 'thanks', {})).open.find((it) => it.person.name === 'Tom Okafor')!;
    await say(book, 'thank', { person: 'Tom Okafor', for: thanked.id });
    await say(book, 'recommendation', { verdict: 'good', recommendation, saidBy: 'Cleo Marsh' });
    assert.deepEqual(names((await say(book, 'thanks', {}, NOW + DAY)).told), ['Tom Okafor']);
    assert.equal((await say(book, 'recommendations', {})).items[0]!.passedOn[0]!.outcome, 'good');
    assert.match(await refused(book, 'pass-on', { recommendation, person: 'Tom Okafor' }), /theirs-already/);
    assert.match(
      await refused(book, 'recommendation', { verdict: 'good', recommendation, saidBy: 'Priya Nair' }),
      /not-passed-on/,
    );
    // Known by yourself: said is passed on.
    const own = await say(book, 'ask', { topic: 'a vet', for: 'Priya Nair' });
    const told = await say(book, 'answer', { ask: own.ask.id, recommends: 'Dr Paws' });
    assert.deepEqual([told.ask.state, told.thanksDue, told.recommendation?.by], ['answered', false, null]);
    assert.deepEqual(names(told.recommendation!.passedOn), ['Priya Nair']);
    await assertDerivedHolds(book);
  },
);

onEachEngine(
  'Who could know: who recommended it, who does it, friends; asked once; tact decides',
  async (book) => {
    await friends(book);
    await book.say('add', { name: 'Ottoline Pipes', title: 'Plumber', level: '2' });
    await book.say('add', { name: 'Rex Holm', title: 'Plumber', level: '1' });
    await book.say('do-not-contact', { person: 'Rex Holm' });
    await say(book, 'recommend', { name: 'Boiler Brothers', for: 'boilers', by: 'Tom Okafor' });
    const { ask, couldKnow, leftOut, inYourBook } = await say(book, 'ask', { topic: 'plumber' });
    assert.equal(couldKnow[0]!.person.name, 'Tom Okafor', 'recommended something near it, and is known well');
    assert.ok(names(couldKnow).includes('Ottoline Pipes'));
    assert.ok(!JSON.stringify({ couldKnow, leftOut }).includes('Rex Holm'), 'never');
    assert.ok(couldKnow.every((it) => it.why.length > 0 && it.why.every((one) => one.text !== '')));
    assert.deepEqual(
      inYourBook.map((it) => it.name),
      ['Boiler Brothers'],
    );
    const message = await say(book, 'ask-to', { ask: ask.id, person: 'Ottoline Pipes' });
    assert.equal(message.weight, 0);
    assert.match(message.message, /I am looking for a plumber/);
    await book.say('sent', {
      person: 'Ottoline Pipes',
      purpose: 'ask',
      for: `ask:${ask.id}`,
      at: 'yesterday',
    });
    const after = await say(book, 'ask-show', { ask: ask.id });
    assert.deepEqual(names(after.ask.asked), ['Ottoline Pipes']);
    assert.ok(!names(after.couldKnow).includes('Ottoline Pipes'));
    // A name for her is noted whenever; words wait until she has answered.
    const noted = await say(book, 'pass-on', { recommendation: 'Boiler Brothers', person: 'Ottoline Pipes' });
    assert.deepEqual([noted.message, noted.rest?.code], [null, 'tact-unanswered']);
    assert.notEqual(noted.rest?.text, '');
    // Another ask: she has not answered yet, and that is told.
    const other = await say(book, 'ask', { topic: 'somebody for the drains and pipes, a plumber' });
    assert.ok(!names(other.couldKnow).includes('Ottoline Pipes'));
    assert.ok(names(other.leftOut).includes('Ottoline Pipes'));
    assert.match(await refused(book, 'ask-to', { ask: other.ask.id, person: 'Ottoline Pipes' }), /tact/);
    assert.match(await refused(book, 'ask-to', { ask: ask.id, person: 'Rex Holm' }), /tact/);
    // Her answer ends the wait; taken back, it goes on.
    const told = await say(book, 'answer', { ask: ask.id, by: 'Ottoline Pipes', recommends: 'Grit Taps' });
    assert.equal((await say(book, 'ask-to', { ask: other.ask.id, person: 'Ottoline Pipes' })).weight, 0);
    await assertDerivedHolds(book);
    await say(book, 'answer-remove', { id: told.ask.answers[0]!.id });
    assert.match(await refused(book, 'ask-to', { ask: other.ask.id, person: 'Ottoline Pipes' }), /tact/);
    await assertDerivedHolds(book);
    assert.match(
      await refused(book, 'pass-on', { recommendation: 'Boiler Brothers', person: 'Rex Holm' }),
      /tact/,
    );
    // What an ask of work asks for is more.
    const work = await say(book, 'ask', { topic: 'a way into data journalism' });
    assert.equal(work.ask.kind, 'career');
    assert.match(await refused(book, 'ask-to', { ask: work.ask.id, person: 'Priya Nair' }), /tact/);
    const edited = await say(book, 'ask-edit', { ask: work.ask.id, everyday: true });
    assert.equal(edited.ask.kind, 'everyday');
    assert.equal((await say(book, 'ask-to', { ask: work.ask.id, person: 'Priya Nair' })).weight, 0);
  },
);

onEachEngine('The book of recommendations: found, put right, judged, taken out', async (book) => {
  await friends(book);
  await book.say('add', { name: 'Noor Aziz', title: 'Gardener', level: '2' });
  const keep = (name: string, about: string, more: object = {}): Promise<unknown> =>
    say(book, 'recommend', { name, for: about, ...more });
  await keep('Ottoline Pipes', 'plumber', { by: 'Priya Nair', note: 'in Leeds' });
  await keep('Boiler Brothers', 'heating', { at: 'May 2025' });
  await keep('Café Lune', 'a place to eat', { by: 'Tom Okafor' });
  await keep('Noor Aziz', 'gardens');
  const found = async (words?: string): Promise<string[]> =>
    (await say(book, 'recommendations', { words })).items.map((it) => it.name);
  assert.equal((await found()).length, 4);
  for (const [words, name] of [
    ['plumbing', 'Ottoline Pipes'],
    ['plumber Leeds', 'Ottoline Pipes'],
    ['restaurant', 'Café Lune'],
    ['cafe', 'Café Lune'],
    ['Tom', 'Café Lune'],
    ['gardener', 'Noor Aziz'],
  ] as const)
    assert.equal((await found(words))[0], name, words);
  assert.deepEqual(await found('plumber Paris'), []);
  const { items } = await say(book, 'recommendations', { words: 'gardener' });
  assert.equal(items[0]!.person?.name, 'Noor Aziz', 'somebody of the book');
  const own = await say(book, 'recommendation-edit', {
    recommendation: 'Noor Aziz',
    person: '',
    for: 'hedges',
  });
  assert.deepEqual([own.recommendation.person, own.recommendation.topic], [null, 'hedges']);
  await keep('Ottoline Pipes', 'bathrooms', { by: 'Tom Okafor' });
  assert.match(
    await refused(book, 'recommendation', { verdict: 'good', recommendation: 'Ottoline Pipes' }),
    /several-recommendations/,
  );
  assert.match(await refused(book, 'pass-on', { recommendation: 'Nobody', person: 'Tom Okafor' }), /no-such/);
  await say(book, 'recommendation', { verdict: 'not-good', recommendation: 'Café Lune', note: 'too loud' });
  const gifts = (await say(book, 'show', { person: 'Tom Okafor' })).person.gifts.received;
  const cafe = gifts.find((it) => it.what === 'Café Lune')!;
  assert.deepEqual([cafe.outcome, cafe.outcomeNote], ['not good', 'too loud']);
  // Said of the gift it is said of the recommendation.
  await say(book, 'gift-outcome', { id: cafe.id, outcome: 'good', note: 'at noon' });
  const [item] = (await say(book, 'recommendations', { words: 'Lune' })).items;
  assert.deepEqual([item!.verdict, item!.verdictNote], ['good', 'at noon']);
  await say(book, 'recommendation', { verdict: 'not-good', recommendation: 'Café Lune' });
  const ask = await say(book, 'ask', { topic: 'restaurant' });
  assert.deepEqual(ask.inYourBook, [], 'what was not good is not offered');
  await say(book, 'recommendation', { verdict: 'open', recommendation: 'Café Lune' });
  assert.equal((await say(book, 'ask-show', { ask: ask.ask.id })).inYourBook[0]!.name, 'Café Lune');
  await say(book, 'recommendation-remove', { recommendation: 'Café Lune' });
  assert.equal((await say(book, 'recommendations', { words: 'cafe' })).total, 0);
  assert.equal((await contents(book.store, ['gift']))['gift']!.length, 2, 'what Tom gave is gone with it');
  await assertDerivedHolds(book);
});

onEachEngine('Let go, opened again, removed: what was recommended stays', async (book) => {
  await friends(book);
  const { ask } = await say(book, 'ask', { topic: 'childminder' });
  assert.equal((await say(book, 'ask-let-go', { ask: 'childminder' })).ask.state, 'let go');
  assert.equal((await say(book, 'ask-show', { ask: ask.id })).couldKnow.length, 0);
  assert.equal((await say(book, 'ask-let-go', { ask: ask.id, off: true })).ask.state, 'open');
  await say(book, 'answer', { ask: ask.id, by: 'Priya Nair', recommends: 'Ida Falk' });
  await say(book, 'answer', { ask: ask.id, by: 'Tom Okafor', note: 'ask at the school' });
  assert.deepEqual(
    (await say(book, 'asks', {})).items[0]!.answers.map((it) => [
      it.by?.name,
      it.recommendation?.name,
      it.note,
    ]),
    [
      ['Priya Nair', 'Ida Falk', null],
      ['Tom Okafor', undefined, 'ask at the school'],
    ],
  );
  await say(book, 'ask-remove', { ask: ask.id });
  assert.equal((await say(book, 'asks', {})).total, 0);
  assert.deepEqual((await contents(book.store, ['answer']))['answer'], []);
  assert.equal((await say(book, 'recommendations', {})).total, 1);
  assert.match(await refused(book, 'ask-show', { ask: 'childminder' }), /no-such-ask/);
});

onEachEngine(
  'What people recommend goes with them: merged, taken apart, undone, exported, forgotten',
  async (book) => {
    await friends(book);
    const { id: importId } = await book.bringInOne([connectionsFile([ana])]);
    await book.say('add', { name: 'Anna Ruiz', level: '1' });
    const { ask } = await say(book, 'ask', { topic: 'plumber' });
    await say(book, 'answer', { ask: ask.id, by: 'Ana Ruiz', recommends: 'Ottoline Pipes' });
    await say(book, 'recommend', { name: 'Café Lune', for: 'restaurant', by: 'Anna Ruiz' });
    await say(book, 'ask', { topic: 'a tutor', for: 'Ana Ruiz' });
    const said = async (): Promise<(string | undefined)[]> => [
      ...(await say(book, 'recommendations', {})).items.map((it) => it.by?.name),
      (await say(book, 'asks', {})).items.find((it) => it.topic === 'a tutor')!.for?.name,
    ];
    const before = await said();
    assert.deepEqual(before, ['Anna Ruiz', 'Ana Ruiz', 'Ana Ruiz']);
    await book.say('merge', { person: 'Anna Ruiz', other: 'Ana Ruiz' });
    const merged = await said();
    assert.equal(new Set(merged).size, 1, 'one person now');
    const whole = (await say(book, 'show', { person: await book.idOf(merged[0]!) })).person;
    assert.deepEqual(
      [whole.recommended.map((it) => it.name), whole.asks.map((it) => it.topic)],
      [['Café Lune', 'Ottoline Pipes'], ['a tutor']],
    );
    await book.say('unmerge', { person: merged[0]! });
    assert.deepEqual(await said(), before);
    await book.undo(importId);
    assert.deepEqual(await said(), before, 'somebody who told you something stays');
    await assertDerivedHolds(book);

    const file = await exported(book, 'book.json');
    const tables = ['ask', 'answer', 'recommendation', 'gift'] as const;
    await withBook(book.engine, async (other) => {
      assert.equal(await bringExport(other, file), null);
      assert.deepEqual(await rowsOf(other, tables), await rowsOf(book, tables));
    });

    await book.say('forget', { person: 'Ana Ruiz' });
    assert.equal((await say(book, 'asks', {})).items.length, 1, 'what she was looking for is gone');
    const left = (await say(book, 'recommendations', {})).items;
    assert.deepEqual(
      left.map((it) => [it.name, it.by?.name ?? null]),
      [
        ['Café Lune', 'Anna Ruiz'],
        ['Ottoline Pipes', null],
      ],
    );
    assert.ok(!JSON.stringify(await contents(book.store, SAID_TABLES)).includes('Ana Ruiz'));
    await assertDerivedHolds(book);
  },
);

onEachEngine('Whoever is forgotten is named no more in what was said of others', async (book) => {
  await friends(book);
  await say(book, 'receive', { person: 'Priya Nair', what: 'introduced me to Tom Okafor' });
  await say(book, 'promise', { person: 'Priya Nair', text: 'the book of @Tom Okafor' });
  await say(book, 'sent', { person: 'Priya Nair', note: 'about Tom Okafor' });
  await say(book, 'ask', { topic: 'a boat', text: 'as Tom Okafor has' });
  await say(book, 'answer', {
    ask: 'boat',
    by: 'Cleo Marsh',
    recommends: 'Hull',
    note: 'tom okafor sails it',
  });
  await say(book, 'forget', { person: 'Tom Okafor' });
  assert.doesNotMatch(JSON.stringify(await contents(book.store, SAID_TABLES)), /okafor/i);
  const { received } = (await say(book, 'show', { person: 'Priya Nair' })).person.gifts;
  assert.equal(received[0]!.what, 'introduced me to somebody');
});
