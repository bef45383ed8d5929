// An upload finds its formats by content; what nobody knows is named with how it begins.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOf } from '#test/read-format.ts';
import { anyCsv } from './any-csv/any-csv.ts';
import type { Format, InputFile } from './format.ts';
import { linkedin } from './linkedin/linkedin.ts';
import { recogniseFormat } from './recognise.ts';

const file = (path: string, text: string, from?: string): InputFile => fileOf(path, text, undefined, from);

const cards: Format = {
  name: 'cards',
  reads: true,
  writes: false,
  recognise: async ([one]) =>
    Buffer.from((await one?.head(20)) ?? [])
      .toString()
      .startsWith('BEGIN:VCARD')
      ? 1
      : 0,
  async *read() {},
};
const formats = [linkedin, cards];
const connections = 'First Name,Last Name,Connected On\nAna,Ruiz,08 Feb 2026\n';

test('each export of an upload gets its import; a zip stays together', async () => {
  const { imports, problems } = await recogniseFormat(
    [
      file('Connections.csv', connections, 'Basic.zip'),
      file('Strange.csv', 'a,b\n', 'Basic.zip'),
      file('photo.jpg', '\xff\xd8', 'Basic.zip'),
      file('people.vcf', 'BEGIN:VCARD\n'),
      file('letter.txt', '\n  Dear Sir\n'),
    ],
    formats,
  );
  assert.deepEqual(
    imports.map(({ format, files }) => [format.name, files.map(({ path }) => path)]),
    [
      ['linkedin', ['Connections.csv', 'Strange.csv', 'photo.jpg']],
      ['cards', ['people.vcf']],
    ],
  );
  assert.deepEqual(problems, [
    { code: 'not-recognised', where: { file: 'letter.txt' }, values: { begins: 'Dear Sir' }, skips: 0 },
  ]);
});

test('content decides, not the name; a known name with foreign columns still gets a clear answer', async () => {
  for (const [path, text, known] of [
    ['whatever.txt', connections, true],
    ['Connections.csv', 'Vorname;Nachname\nAna;Ruiz', true],
    ['Connections.csv', 'BEGIN:VCARD', true],
    ['notes.txt', 'Some thoughts, and more\n', false],
    ['google.csv', 'First Name,Last Name,E-mail 1 - Value\nAna,Ruiz,a@b.c', false],
  ] as const) {
    const { imports, problems } = await recogniseFormat([file(path, text)], formats);
    assert.equal(imports.length, known ? 1 : 0, path);
    assert.equal(problems[0]?.fatal, known ? undefined : true);
  }
  const { imports } = await recogniseFormat([file('Connections.csv', 'BEGIN:VCARD')], formats);
  assert.equal(imports[0]?.format.name, 'cards');
});

test('a folder stays together; loose files are nobody’s neighbours', async () => {
  const files = [
    file('my export/Connections.csv', connections),
    file('my export/Jobs/New.csv', 'a,b\n'),
    file('other.csv', 'a,b\n'),
  ];
  const { imports, problems } = await recogniseFormat(files, formats);
  assert.equal(imports[0]?.files.length, 2);
  assert.deepEqual(
    problems.map(({ where }) => where.file),
    ['other.csv'],
  );
});

test('what the user insists on is taken, if there is such a format', async () => {
  const files = [file('x.csv', 'a,b\n')];
  assert.equal((await recogniseFormat(files, formats, 'linkedin')).imports[0]?.files.length, 1);
  const { imports, problems } = await recogniseFormat(files, formats, 'myspace');
  assert.deepEqual(imports, []);
  assert.deepEqual(problems[0]?.values, { as: 'myspace', known: 'linkedin, cards' });
});

test('what takes any table takes none out of an archive', async () => {
  const people = 'Organization name,First name,Last name,Email address\nRegister,Ana,Ruiz,ana@post.example\n';
  const { imports } = await recogniseFormat(
    [
      file('Connections.csv', connections, 'export.zip'),
      file('Verifications.csv', people, 'export.zip'),
      file('people.csv', people),
    ],
    [linkedin, anyCsv],
  );
  assert.deepEqual(
    imports.map(({ format, files }) => [format.name, files.map(({ path }) => path)]),
    [
      ['linkedin', ['Connections.csv', 'Verifications.csv']],
      ['any-csv', ['people.csv']],
    ],
  );
});

test('a folder of very many files is still told file by file', async () => {
  let asked = 0;
  const letters: Format = {
    ...cards,
    name: 'letters',
    recognise: async ([one]) =>
      Buffer.from((await one?.head(20)) ?? [])
        .toString()
        .startsWith('From:')
        ? 0.9
        : 0,
  };
  const counted: Format = {
    ...linkedin,
    recognise: async (files) => {
      asked += 1;
      return linkedin.recognise(files);
    },
  };
  const files = Array.from({ length: 300 }, (_, at) =>
    file(`Mail/cur/${at}`, at % 100 === 50 ? 'BEGIN:VCARD\n' : 'From: ana@example.org\n'),
  );
  const { imports } = await recogniseFormat(files, [counted, cards, letters]);
  assert.deepEqual(
    imports.map(({ format, files: own }) => [format.name, own.length]),
    [
      ['cards', 3],
      ['letters', 297],
    ],
  );
  // The first, and where the kind changes.
  assert.equal(asked, 7);
});
