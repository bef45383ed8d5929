// People mentioned in notes: by hand where the name is clear, through new names, merges, undo and the way out; forgotten, "somebody".
import assert from 'node:assert/strict';
import { exportedPart } from '#app/export-parts.ts';
import { SAID_TABLES } from '#storage/schema.ts';
import {
  assertDerivedHolds,
  assertSame,
  type Book,
  connectionsFile,
  contents,
  onEachEngine,
} from './books.ts';

const connections = connectionsFile([
  'Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,,Acme,Editor,05 May 2020',
  'Ben,Okafor,https://www.linkedin.com/in/ben-okafor,,Acme,Chemist,06 May 2020',
  'Ben,Holt,https://www.linkedin.com/in/ben-holt,,Acme,Chemist,06 May 2020',
  'Cleo,Moran,https://www.linkedin.com/in/cleo-moran,,Acme,Writer,06 May 2020',
]);

interface Note {
  id: string;
  text: string;
  pieces: { text: string; mention: { person: { id: string; name: string } | null; kept: string } | null }[];
}
interface Noted {
  person: {
    name: string;
    notes: Note[];
    mentions: { total: number; items: (Note & { about: { name: string } })[] };
  };
  mentioned: { id: string; name: string }[];
  unclear: { name: string; count: number }[];
}
const show = async (book: Book, person: string): Promise<Noted['person']> =>
  ((await book.say('show', { person })) as Noted).person;
const note = async (book: Book, person: string, text: string): Promise<Noted> =>
  (await book.say('note', { person, text })) as Noted;

onEachEngine(
  'a clear name is taken, one of several stays; it follows a new name, a merge and what comes after',
  async (book) => {
    await book.bringIn([connections]);
    const cleo = await book.idOf('Cleo Moran');
    const took = await note(
      book,
      'Ana Ruiz',
      'sails with @Cleo, @Ben and @Ben Holt. Mail: ana@acme.example @Nobody',
    );
    assert.deepEqual(took.mentioned, [
      { id: cleo, name: 'Cleo Moran' },
      { id: await book.idOf('Ben Holt'), name: 'Ben Holt' },
    ]);
    assert.deepEqual(took.unclear, [{ name: 'Ben', count: 2 }]);
    assert.equal(
      took.person.notes[0]!.text,
      'sails with @Cleo Moran, @Ben and @Ben Holt. Mail: ana@acme.example @Nobody',
    );
    const seen = (await show(book, cleo)).mentions;
    assert.equal(seen.total, 1);
    assert.deepEqual(
      [seen.items[0]!.about.name, seen.items[0]!.text],
      ['Ana Ruiz', took.person.notes[0]!.text],
    );

    await book.say('edit', { person: cleo, name: 'Cleo Moran-Lind' });
    assert.match((await show(book, 'Ana Ruiz')).notes[0]!.text, /^sails with @Cleo Moran-Lind, @Ben and /);
    await book.say('add', { name: 'Cleo M.' });
    const other = await book.idOf('Cleo M.');
    await note(book, 'Ben Holt', 'asked after @[' + other + ']');
    await book.say('merge', { person: cleo, other, evenSo: true });
    const merged = await show(book, cleo);
    assert.deepEqual(merged.mentions.items.map((it) => it.about.name).toSorted(), ['Ana Ruiz', 'Ben Holt']);
    assert.equal((await show(book, 'Ben Holt')).notes[0]!.text, `asked after @${merged.name}`);

    const { id, pieces } = (await show(book, 'Ana Ruiz')).notes[0]!;
    const kept = pieces.map((it) => it.mention?.kept ?? it.text).join('');
    await book.say('note-edit', { id, text: kept.replace('sails', 'sings') });
    assert.match(
      (await show(book, 'Ana Ruiz')).notes[0]!.text,
      /^sings with @Cleo [^,]+, @Ben and @Ben Holt/,
    );
    await assert.rejects(
      note(book, 'Ana Ruiz', '@[018f0000-0000-8000-8000-000000000001] too'),
      /nobody-by-that-name/,
    );
    await assertDerivedHolds(book);
  },
);

onEachEngine(
  'whoever is mentioned stays when their file goes; a note that goes lets them go',
  async (book) => {
    const { id } = await book.bringInOne([connections]);
    await book.say('add', { name: 'Dora Lind' });
    const { person } = await note(book, 'Dora Lind', 'knows @Ana Ruiz');
    await book.undo(id);
    assert.deepEqual(
      (await book.people()).map((it) => it.name),
      ['Ana Ruiz', 'Dora Lind'],
    );
    assert.equal((await show(book, 'Dora Lind')).notes[0]!.text, 'knows @Ana Ruiz');
    await assertDerivedHolds(book);
    await book.say('note-remove', { id: person.notes[0]!.id });
    assert.deepEqual(
      (await book.people()).map((it) => it.name),
      ['Dora Lind'],
    );
    await assertDerivedHolds(book);
  },
);

onEachEngine(
  'forgotten, they are somebody; the way out has names, and the whole book comes back as it was',
  async (book) => {
    await book.bringIn([connections]);
    await note(book, 'Ana Ruiz', 'sails with @Cleo Moran and @Ben Holt');
    await note(book, 'Cleo Moran', 'lent @Ben Holt a tent');
    const out = await Array.fromAsync(
      exportedPart(book.store, { format: 'vcard', notes: true }, { ...book.door(), country: 'GB' }),
    );
    assert.match(Buffer.concat(out).toString(), /sails with Cleo Moran and Ben Holt/);
    const before = await contents(book.store, SAID_TABLES);
    await assert.rejects(book.say('forget', { person: 'Nobody Known' }), /nobody-by-that-name/);
    assertSame(await contents(book.store, SAID_TABLES), before);
    const cleo = await book.idOf('Cleo Moran');
    await book.say('forget', { person: 'Cleo Moran' });
    const [left] = (await show(book, 'Ana Ruiz')).notes;
    assert.equal(left!.text, 'sails with somebody and @Ben Holt');
    assert.deepEqual(left!.pieces[1], { text: 'somebody', mention: { person: null, kept: '@[]' } });
    for (const row of (await contents(book.store, ['note']))['note']!)
      assert.ok(!String(row['text']).includes(cleo), 'not even their id is left');
    assert.equal((await show(book, 'Ben Holt')).mentions.total, 1);
    await assertDerivedHolds(book);
  },
);
