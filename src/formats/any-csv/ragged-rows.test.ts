// Rows of tables made by hand that have more or fewer cells than their titles: nobody is lost whose columns are sure, and whoever is
// left out is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactsIn, fileOf } from '#test/read-format.ts';
import { say } from '#words/say.ts';
import type { ContactRecord } from '#domain/source-record.ts';
import type { Problem } from '../format.ts';
import { anyCsv } from './any-csv.ts';

const header = 'Name,Company,Email,Phone,Notes';

async function read(text: string): Promise<{ people: ContactRecord[]; problems: Problem[]; told: string }> {
  const readings = await Array.fromAsync(
    anyCsv.read([fileOf('people.csv', text)], { timeZone: 'UTC', me: { names: [], emails: [] } }),
  );
  const problems = readings.flatMap((one) =>
    'problem' in one && one.problem.code !== 'mapping-guessed' ? [one.problem] : [],
  );
  const voice = { now: 0, timeZone: 'UTC', locale: 'en' };
  const told = problems.map(({ code, values }) => say(code, values ?? {}, voice)).join('\n');
  return { people: contactsIn(readings), problems, told };
}

test('cells that are missing at the end count as empty', async () => {
  const { people, problems } = await read(
    `${header}\nAna Ruiz,Kestrel,ana@x.example,0170 555 01,tea\nBo Li,,bo@x.example\nIda Berg\nCem Ak,Lark,cem@x.example,0170 555 02,\n`,
  );
  assert.deepEqual(
    people.map(({ name, emails }) => [name.full, ...emails.map(({ value }) => value)]),
    [['Ana Ruiz', 'ana@x.example'], ['Bo Li', 'bo@x.example'], ['Ida Berg'], ['Cem Ak', 'cem@x.example']],
  );
  assert.deepEqual(
    problems.map(({ code, where, skips }) => [code, where.line, skips]),
    [
      ['row-ended-early', 3, 0],
      ['row-ended-early', 4, 0],
    ],
  );
});

test('a last line that is no person, and a name that was cut off, are told and nobody', async () => {
  for (const end of ['Exported on 3 May by the office\n', 'Id']) {
    const { people, problems } = await read(`Company,Name,Email\nKestrel,Ana Ruiz,ana@x.example\n${end}`);
    assert.equal(people.length, 1, end);
    assert.deepEqual([problems[0]?.code, problems[0]?.skips], ['row-too-short', 1]);
  }
});

test('a comma too many is put back where the values tell where it belongs', async () => {
  for (const [row, joined, column] of [
    ['Ana Ruiz,Kestrel,ana@x.example,0170 555 01,tea, and cake', 'tea, and cake', 'Notes'],
    ['Ana Ruiz,Kestrel, Ltd,ana@x.example,0170 555 01,tea', 'Kestrel, Ltd', 'Company'],
    ['Ruiz, Ana,Kestrel,ana@x.example,0170 555 01,tea', 'Ruiz, Ana', 'Name'],
  ] as const) {
    const { people, problems, told } = await read(`${header}\n${row}\n`);
    assert.deepEqual(
      people.map(({ name, emails }) => [name.full, emails[0]?.value]),
      [['Ana Ruiz', 'ana@x.example']],
      row,
    );
    assert.deepEqual(
      [problems[0]?.code, problems[0]?.where.line, problems[0]?.skips],
      ['cells-joined', 2, 0],
    );
    assert.ok(told.includes(`“${joined}” was read as one (${column})`), told);
  }
});

test('what stands behind the last column is kept, and the person too', async () => {
  const { people, problems } = await read(`${header}\nAna Ruiz,Kestrel,ana@x.example,,,,so it is\n`);
  assert.deepEqual([people[0]?.name.full, people[0]?.extra], ['Ana Ruiz', [['+', 'so it is']]]);
  assert.deepEqual([problems[0]?.code, problems[0]?.skips], ['cells-behind', 0]);
});

test('where it could belong to several, who it is stays sure and the rest is kept; else the row is named', async () => {
  const unsure = await read('Email,Name,City,Job title\nana@x.example,Ana Ruiz,Köln,Head,Tea\n');
  assert.deepEqual(unsure.people, []);
  const sure = await read('Name,Email,City,Job title\nAna Ruiz,ana@x.example,Köln,Head,Tea\n');
  const [ana] = sure.people;
  assert.equal(ana?.name.full, 'Ana Ruiz');
  assert.deepEqual(ana?.affiliations, []);
  assert.deepEqual(ana?.extra, [['City, Job title', 'Köln,Head,Tea']]);
  assert.match(sure.told, /“Köln,Head,Tea” belongs to which of its columns \(City, Job title\)/);

  const { people, problems, told } = await read(
    'Name,Company,City\nAna Ruiz,Kestrel,Lark,Köln\nBo Li,Lark,Bonn\n',
  );
  assert.deepEqual(
    people.map(({ name }) => name.full),
    ['Bo Li'],
  );
  assert.deepEqual(
    [problems[0]?.code, problems[0]?.where.line, problems[0]?.skips],
    ['row-unreadable', 2, 1],
  );
  assert.match(told, /one cell more than there are columns \(“Ana Ruiz,Kestrel,Lark,Köln”\)/);
});
