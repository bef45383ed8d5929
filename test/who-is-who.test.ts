// Who is who by your word, on both engines: whatever was imported, taken out, merged, parted, kept apart and forgotten, in any order,
// derived rows equal a rebuild from nothing; and what is taken back leaves no trace. A longer run: who-is-who.ordeal.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  assertDerivedHolds,
  assertSame,
  type Book,
  derived,
  file,
  NOW,
  onEachEngine,
  settle,
  withBook,
} from './books.ts';
import { assertTellsNothingNew, everyStep, longStory, whoIsWhoHolds, type WhoStep } from './who-is-who.ts';
import { fc } from '#test/fast-check.ts';

const card = (name: string, ...lines: string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n');

interface Someone {
  readonly id: string;
  readonly name: string;
}
interface Restored {
  readonly restored: readonly (Someone & { readonly records: readonly { id: string; name: string }[] })[];
}

async function names(book: Book): Promise<string[]> {
  return (await book.people()).map((it) => it.name);
}

test('law: derived rows equal a rebuild from nothing, whatever was said of who is who', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(everyStep, { minLength: 4, maxLength: 10 }), async (steps: WhoStep[]) => {
      await withBook('sqlite', (book) => whoIsWhoHolds(book, steps));
    }),
    {
      numRuns: Number(process.env['GOODTURN_TEST_RUNS'] ?? 15),
      seed: Number(process.env['GOODTURN_TEST_SEED'] ?? 20261123),
    },
  );
});

onEachEngine('the same after one long story', (book) => whoIsWhoHolds(book, longStory));

onEachEngine('a merge is exact, and taken back leaves no trace', async (book) => {
  await book.bringIn([
    file(
      'a.vcf',
      card('Ana Ruiz', 'EMAIL:ana@home.example', 'BDAY:1980-04-02') +
        card('Tom Okafor', 'TEL:+44 20 7946 0018'),
    ),
  ]);
  await book.bringIn([
    file('b.vcf', card('Anita Ruiz', 'EMAIL:ana@work.example') + card('Tom', 'TEL:+44 20 7946 0018')),
  ]);
  await settle(book);
  const before = await derived(book.store);
  const [ana, anita] = [await book.idOf('Ana Ruiz'), await book.idOf('Anita Ruiz')];
  await book.say('note', { person: anita, text: 'plays the oboe' });
  await settle(book);
  const noted = await derived(book.store);
  const { person } = (await book.say('merge', { person: ana, other: anita })) as {
    person: Someone & { contactPoints: { value: string }[]; notes: { text: string }[] };
  };
  assert.equal(person.id, ana, 'the earliest record gives the id');
  assert.deepEqual(person.contactPoints.map((it) => it.value).toSorted(), [
    'ana@home.example',
    'ana@work.example',
  ]);
  assert.deepEqual(
    person.notes.map((it) => it.text),
    ['plays the oboe'],
  );
  assert.equal((await names(book)).length, 2);
  await assertTellsNothingNew(book);
  const { restored } = (await book.say('unmerge', { person: anita })) as Restored;
  assert.deepEqual(restored.map((it) => it.name).toSorted(), ['Ana Ruiz', 'Anita Ruiz']);
  await assertTellsNothingNew(book);
  await settle(book);
  assertSame(await derived(book.store), noted);
  assert.notDeepEqual(noted, before);
  await assertDerivedHolds(book);
});

onEachEngine('what an address joined comes apart by your word, and stays apart', async (book) => {
  const both = file(
    'a.vcf',
    card('Ana Ruiz', 'EMAIL:home@ruiz.example') + card('Anna Ruiz', 'EMAIL:home@ruiz.example'),
  );
  await book.bringIn([both], NOW - 1000);
  assert.equal((await names(book)).length, 1);
  const [only] = await book.people();
  const looked = (await book.say('unmerge', { person: only!.id, dryRun: true })) as Restored;
  assert.deepEqual(looked.restored.map((it) => it.name).toSorted(), ['Ana Ruiz', 'Anna Ruiz']);
  assert.equal((await names(book)).length, 1, 'looked at alone');
  await book.say('unmerge', { person: only!.id });
  assert.deepEqual(await names(book), ['Ana Ruiz', 'Anna Ruiz']);
  await assertDerivedHolds(book);
  // Another file that says the same, and the first one gone.
  await book.bringIn([file('b.vcf', card('Ana Ruiz', 'EMAIL:home@ruiz.example', 'TEL:+44 20 7946 0018'))]);
  assert.equal((await names(book)).length, 2);
  await book.say('distinct', { person: 'Ana Ruiz', other: 'Anna Ruiz', off: true });
  await assertDerivedHolds(book);
  assert.equal((await names(book)).length, 1, 'taken back, the address joins again');
});

onEachEngine('entries that are named go, and nobody else', async (book) => {
  const cards = ['Ana Ruiz', 'A. Ruiz', 'Anna Ruiz'].map((name) => card(name, 'EMAIL:home@ruiz.example'));
  await book.bringIn([file('a.vcf', cards.join(''))]);
  const [only] = await book.people();
  const { person } = (await book.say('show', { person: only!.id })) as {
    person: { sources: { id: string; line: number }[] };
  };
  const listed = async (): Promise<string[]> =>
    ((await book.say('people', { words: 'ruiz' })) as { items: Someone[] }).items
      .map((it) => it.name)
      .toSorted();
  assert.equal((await listed()).length, 1);
  const tom = person.sources.toSorted((a, b) => a.line - b.line).at(-1)!.id;
  const { restored } = (await book.say('unmerge', { person: only!.id, take: [tom] })) as Restored;
  const entries = restored.map((it) =>
    it.records
      .map((entry) => entry.name)
      .toSorted()
      .join(', '),
  );
  assert.deepEqual(entries.toSorted(), ['A. Ruiz, Ana Ruiz', 'Anna Ruiz']);
  // Also for who holds everybody in memory.
  assert.deepEqual(await listed(), (await names(book)).toSorted());
  await assertDerivedHolds(book);
  await assert.rejects(book.say('unmerge', { person: 'Anna Ruiz' }), /one-entry/);
});

onEachEngine('a merge rests while one side is taken out, and counts when it is back', async (book) => {
  const [mine, theirs] = [file('a.vcf', card('Ana Ruiz')), file('b.vcf', card('Anita Ruizova'))];
  await book.bringIn([mine], NOW - 2000);
  const { id } = await book.bringInOne([theirs], NOW - 1000);
  await book.say('merge', { person: 'Ana Ruiz', other: 'Anita Ruizova' });
  await book.undo(id);
  assert.deepEqual(await names(book), ['Ana Ruiz']);
  await book.bringIn([theirs]);
  assert.equal((await names(book)).length, 1);
  await assertDerivedHolds(book);
});

onEachEngine(
  'two who look different are merged when it is said twice; leaving one be holds for both',
  async (book) => {
    await book.bringIn([
      file('a.vcf', card('Ana Ruiz', 'BDAY:1980-04-02') + card('Ana Ruiz', 'BDAY:1981-04-02')),
    ]);
    const [one, two] = await book.people();
    await book.say('do-not-contact', { person: one!.id });
    await book.say('do-not-contact', { person: two!.id });
    await book.say('do-not-contact', { person: two!.id, off: true });
    await assert.rejects(book.say('merge', { person: one!.id, other: two!.id }), /look-different/);
    const merged = (await book.say('merge', { person: one!.id, other: two!.id, evenSo: true })) as {
      person: Someone & {
        doNotContact: boolean;
        disagreements: { field: string; all: { value: string }[] }[];
      };
    };
    assert.equal(merged.person.doNotContact, true);
    const birthdays = merged.person.disagreements.find((it) => it.field === 'birthday');
    assert.deepEqual(birthdays?.all.map((it) => it.value).toSorted(), ['1980-04-02', '1981-04-02']);
    const off = (await book.say('do-not-contact', { person: merged.person.id, off: true })) as typeof merged;
    assert.equal(off.person.doNotContact, false);
    await assertDerivedHolds(book);
  },
);

onEachEngine('forgetting takes the words about them along', async (book) => {
  await book.bringIn([file('a.vcf', card('Ana Ruiz') + card('Anita Ruizova') + card('Tom Okafor'))]);
  await book.say('distinct', { person: 'Ana Ruiz', other: 'Tom Okafor' });
  await book.say('merge', { person: 'Ana Ruiz', other: 'Anita Ruizova' });
  const tom = await book.idOf('Tom Okafor');
  const [ana] = (await book.people()).filter((it) => it.id !== tom);
  await book.say('forget', { person: ana!.id });
  const words = await book.store.read.selectFrom('same_person').selectAll().execute();
  assert.deepEqual(words, []);
  await assertDerivedHolds(book);
});

onEachEngine(
  'who may be one is asked about once; your word takes the question away and gives it back',
  async (book) => {
    const twice = ['Wilhelmina Featherby', 'Ignatius Quillfeather', 'Petronella Marshwiggle'];
    const others = Array.from('ABCDEFGHIJKL', (it) => card(`Other ${it} Person`, `EMAIL:${it}@x.example`));
    const home = twice.map((name, n) => card(name, `EMAIL:home${n}@x.example`, `ORG:Fernhill ${n}`));
    await book.bringIn([file('home.vcf', [...home, ...others].join(''))], NOW - 1000);
    await book.bringIn([
      file(
        'work.vcf',
        twice.map((name, n) => card(name, `TEL:+44 20 7946 001${n}`, `ORG:Fernhill ${n}`)).join(''),
      ),
    ]);
    const asked = async (limit = 20): Promise<string[]> => {
      const { pairs } = (await book.say('duplicates', { limit })) as {
        pairs: { a: Someone; b: Someone; reasons: { text: string }[] }[];
      };
      for (const it of pairs)
        assert.ok(it.a.id !== it.b.id && it.reasons.every((reason) => reason.text !== ''));
      assert.ok(pairs.length <= limit);
      return pairs
        .map((it) => it.a.name)
        .filter((name) => twice.includes(name))
        .toSorted();
    };
    const ids = async (name: string): Promise<{ person: string; other: string }> => {
      const [one, two] = (await book.people()).filter((it) => it.name === name);
      return { person: one!.id, other: two!.id };
    };
    assert.deepEqual(await asked(), twice.toSorted());
    await asked(2);
    const [first, second, third] = twice as [string, string, string];
    const apart = await ids(first);
    await book.say('distinct', apart);
    const merged = await ids(second);
    await book.say('merge', merged);
    assert.deepEqual(await asked(), [third]);
    await settle(book);
    assert.deepEqual(await asked(), [third], 'also once everybody was judged anew');
    await book.say('distinct', { ...apart, off: true });
    await book.say('unmerge', { person: merged.person });
    await settle(book);
    assert.deepEqual(await asked(), twice.toSorted());
  },
);
