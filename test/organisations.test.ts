// Organisations out of what files and you say of people: one page for all spellings, who is there and who was, the same on both
// engines, and right again after each change.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { assertDerivedHolds, type Book, connectionsFile, file, onEachEngine } from './books.ts';

const connections = connectionsFile([
  'Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,,Acme Ltd,Editor,05 May 2020',
  'Ben,Okafor,https://www.linkedin.com/in/ben-okafor,,ACME,Chemist,06 May 2020',
  'Cleo,Holt,https://www.linkedin.com/in/cleo-holt,,Freelance,Writer,06 May 2020',
]);
const card = file(
  'cards.vcf',
  ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Dora Lind', 'ORG:Acme Inc.', 'TITLE:Nurse', 'END:VCARD', ''].join(
    '\r\n',
  ),
);

interface Asked {
  organisation: {
    key: string;
    name: string;
    spellings: string[];
    people: number;
    present: number;
    well: number;
  };
  people: { name: string; present: boolean; roles: { title: string | null }[] }[];
}
const asked = async (book: Book, organisation: string): Promise<Asked> =>
  (await book.say('organisation', { organisation })) as Asked;

onEachEngine(
  'spellings are one page; the strongest ties first; what you say counts at once',
  async (book) => {
    await book.bringIn([connections]);
    await book.bringIn([card]);
    await book.say('level', { person: 'Dora Lind', level: '1' });
    const acme = await asked(book, 'acme');
    assert.deepEqual(acme.organisation, {
      key: 'acme',
      name: 'Acme Inc.',
      spellings: ['ACME', 'Acme Inc.', 'Acme Ltd'],
      people: 3,
      present: 3,
      well: 1,
      little: 0,
    });
    assert.equal(acme.people[0]!.name, 'Dora Lind', 'whom you know well first');
    assert.deepEqual(
      acme.people.map((it) => it.roles.map((role) => role.title)),
      acme.people.map((it) => [{ Ana: 'Editor', Ben: 'Chemist', Dora: 'Nurse' }[it.name.split(' ')[0]!]]),
    );
    for (const spelling of ['ACME', 'Acme Ltd.', 'the acme group', 'acm'])
      assert.deepEqual(await asked(book, spelling), acme, spelling);
    const list = (await book.say('organisations', {})) as { total: number; items: { key: string }[] };
    assert.deepEqual(
      list.items.map((it) => it.key),
      ['acme'],
      'to be free is no organisation',
    );
    await assert.rejects(asked(book, 'Larkspur'), /nobody-there/);
    await assert.rejects(asked(book, 'Freelance'), /nobody-there/);

    await book.say('edit', { person: 'Ben Okafor', organisation: 'Larkspur', title: 'Gardener' });
    const larkspur = await asked(book, 'Larkspur');
    assert.deepEqual(
      larkspur.people.map((it) => [it.name, it.present, it.roles[0]?.title]),
      [['Ben Okafor', true, 'Gardener']],
    );
    const both = (await book.say('organisations', { words: 'lark' })) as { total: number };
    assert.equal(both.total, 1);
    await book.say('forget', { person: 'Ben Okafor' });
    await assert.rejects(asked(book, 'Larkspur'), /nobody-there/);
    await assertDerivedHolds(book);
  },
);

onEachEngine('who was there stands after who is, with the years', async (book) => {
  const samples = new URL('samples/contrack/whole/', import.meta.url);
  const bytes = readFileSync(new URL('contrack-export-2026-11-01.json', samples));
  await book.bringIn([{ path: 'contrack-export-2026-11-01.json', bytes: new Uint8Array(bytes) }]);
  await book.say('add', { name: 'Zed Young', organisation: 'Old Lab' });
  const { organisation, people } = await asked(book, 'old lab');
  assert.deepEqual([organisation.people, organisation.present], [2, 1]);
  assert.deepEqual(
    people.map((it) => [it.name, it.present, it.roles]),
    [
      ['Zed Young', true, [{ title: null, since: null, until: null, present: true }]],
      ['Ana Ruiz', false, [{ title: 'Student', since: '2010-09', until: '2014-06', present: false }]],
    ],
  );
  await assertDerivedHolds(book);
});
