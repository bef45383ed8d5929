// What the reader of any CSV claims and what it leaves to others; what a person can say of columns, and what comes of it.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ContactRecord } from '#domain/source-record.ts';
import { fileOf } from '#test/read-format.ts';
import type { ColumnMapping, InputFile, Problem, ReadOptions } from '../format.ts';
import { formats } from '../formats.ts';
import { recogniseFormat } from '../recognise.ts';
import { anyCsv } from './any-csv.ts';
import { readMapping } from './mapping.ts';

const options: ReadOptions = { timeZone: 'UTC', me: { names: [], emails: [] } };

const file = (text: string, path = 'people.csv', from?: string): InputFile =>
  fileOf(path, text, undefined, from);

async function read(
  text: string,
  mappings?: ReadOptions['mappings'],
): Promise<{ records: ContactRecord[]; problems: Problem[] }> {
  const readings = await Array.fromAsync(
    anyCsv.read([file(text)], { ...options, ...(mappings ? { mappings } : {}) }),
  );
  return {
    records: readings.flatMap((one) =>
      'record' in one && one.record.type === 'contact' ? [one.record] : [],
    ),
    problems: readings.flatMap((one) => ('problem' in one ? [one.problem] : [])),
  };
}

test('tables without people are left alone, and their columns named', async () => {
  for (const text of [
    'Date,Payee,Amount,Balance\n2025-01-02,Ana Ruiz,12.00,13.00\n',
    'Buchungstag;Name;Verwendungszweck;Betrag;Saldo\n02.01.2025;Ana Ruiz;Tee;12,00;13,00\n',
    'Date,Time,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,Transaction ID\n1,2,Ana Ruiz,x,y,EUR,1,2,3,a@x.example,b@x.example,9\n',
    'CONVERSATION,FROM,TO,DATE,SUBJECT,CONTENT\n1,Ana Ruiz,Bo Li,2025,Hi,Hello\n',
    'from,to,message\nAna Ruiz,Bo Li,Hello\n',
    'Name,Price,Quantity\nGreen Tea,2.00,3\n',
    'id,value,unit\n1,2,3\n',
    'Subject,Date,Time,Place\nTea,2025-01-01,10:00,Köln\n',
    'Company name,Industry,City\nKestrel,Tea,Köln\nLarkspur,Tea,Bonn\n',
    'First name,Middle name,Last name,Verification type,Issuing authority\nAna,,Ruiz,ID,Madrid\n',
  ]) {
    const { imports, problems } = await recogniseFormat([file(text)], formats);
    assert.deepEqual(imports, [], text);
    const titles = (text.split('\n')[0] ?? '').replaceAll(/[,;]/g, ', ').slice(0, 300);
    assert.equal(problems[0]?.values?.['columns'], titles);
  }
  const inside = await recogniseFormat(
    [file('Name,Email\nAna Ruiz,ana@x.example\n', 'Followed.csv', 'Basic_LinkedInDataExport_10-02-2026.zip')],
    formats,
  );
  assert.deepEqual(inside.imports, []);
});

test('nothing of a LinkedIn archive is taken for a table of people', async () => {
  const folder = fileURLToPath(new URL('../../../test/samples/linkedin/', import.meta.url));
  const paths = globSync('**/*.csv', { cwd: folder });
  assert.ok(paths.length > 30);
  for (const path of paths)
    assert.ok((await anyCsv.recognise([fileOf(path, readFileSync(folder + path))])) < 0.5, path);
  for (const path of paths.filter((one) => !one.includes('renamed'))) {
    const { imports } = await recogniseFormat([fileOf(path, readFileSync(folder + path))], formats);
    assert.notEqual(imports[0]?.format.name, 'any-csv', path);
  }
});

test('formats that know their own columns come first', async () => {
  for (const [name, text] of [
    [
      'linkedin',
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Ruiz,,a@x.example,,,08 Feb 2026\n',
    ],
    [
      'google-contacts',
      'First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value\nAna,Ruiz,,,a@x.example\n',
    ],
    ['google-contacts', 'First Name,Phonetic First Name,Last Name,File As,Labels\nAna,,Ruiz,,\n'],
    [
      'outlook-contacts',
      '"Title";"First Name";"Last Name";"Business Phone";"E-mail Address";"E-mail Type"\n"";"Ana";"Ruiz";"";"a@x.example";"SMTP"\n',
    ],
    [
      'thunderbird-contacts',
      'First Name,Last Name,Display Name,Primary Email,Notes,\nAna,Ruiz,,a@x.example,,\n',
    ],
    ['any-csv', 'First Name,Last Name,Email\nAna,Ruiz,a@x.example\n'],
    ['any-csv', 'Name|LinkedIn\nAna Ruiz|https://www.linkedin.com/in/ana-ruiz\n'],
    ['any-csv', 'wer,adresse\nAna Ruiz,a@x.example\nBo Li,b@x.example\nIda Berg,c@x.example\n'],
    ['vcard', 'BEGIN:VCARD\nFN:Ana, Ruiz\nEND:VCARD\n'],
  ] as const) {
    const { imports } = await recogniseFormat([file(text)], formats);
    assert.deepEqual(
      imports.map(({ format }) => format.name),
      [name],
      text,
    );
  }
});

test('a mapping file, in lines and in JSON', () => {
  const mapping: ColumnMapping = [
    ['Wer', 'name'],
    ['E-Mail, privat', 'email'],
    ['a = b', 'ignore'],
  ];
  assert.deepEqual(
    readMapping('\ufeff# mine\r\n\r\nWer = Name\r\nE-Mail, privat=e_mail\r\n"a = b" = -\r\n'),
    { mapping },
  );
  assert.deepEqual(readMapping('{"Wer": "name", "E-Mail, privat": "email", "a = b": "ignore"}'), { mapping });
  for (const [text, code, line] of [
    ['Wer = name\nMail\n', 'no-field', 2],
    ['\n\nWer = colour\n', 'unknown-field', 3],
    ['Wer = name\nwer = email\n', 'column-twice', 2],
    ['{\n"Wer": "name",\n"Mail" "email"}', 'not-json', 3],
    ['{\n"Wer": "name",\n"Mail": 5}', 'no-field', 3],
    ['# nothing\n', 'nothing-said', 1],
    ['Wer =\n', 'no-field', 1],
  ] as const) {
    const read = readMapping(text);
    assert.ok('fault' in read, text);
    assert.deepEqual([read.fault.code, read.fault.line], [code, line], text);
  }
});

test('what a person says of columns goes before the guess; what was said before is used again', async () => {
  const text =
    'Name,Chef,Kontakt,Seit\nTeehaus,Ana Ruiz,ana@x.example,2020\nKaffeehaus,Bo Li,bo@x.example,2021\n';
  const guessed = await read(text);
  assert.equal(guessed.records[0]?.name.full, 'Teehaus');
  assert.equal(guessed.problems[0]?.code, 'mapping-guessed');
  assert.equal(guessed.problems[0]?.values?.['columns'], 'Name = name; Kontakt = email');

  const given: ColumnMapping = [
    ['chef', 'name'],
    ['Name', 'organisation'],
    ['Seit', 'ignore'],
  ];
  const said = await read(text, { given });
  const header = String(said.problems[0]?.values?.['header']);
  assert.deepEqual(said.records[0], {
    type: 'contact',
    kind: 'card',
    key: `csv:${header}:mail:ana@x.example`,
    name: { full: 'Ana Ruiz' },
    emails: [{ value: 'ana@x.example' }],
    phones: [],
    links: [],
    affiliations: [{ organisation: 'Teehaus' }],
  });
  assert.equal(said.problems[0]?.code, 'mapping-used');
  const again = await read(text.replace('Name,Chef', 'NAME, chef'), { remembered: { [header]: given } });
  assert.deepEqual(again.records, said.records);
  assert.equal(again.problems[0]?.values?.['by'], 'before');
});

test('a mapping for another file, and a table in which nobody is named, are refused with the columns', async () => {
  const missing = await read('Name,Email\nAna Ruiz,ana@x.example\n', { given: [['Mail', 'email']] });
  assert.deepEqual(missing.records, []);
  assert.deepEqual(missing.problems, [
    {
      code: 'mapping-column-missing',
      where: { file: 'people.csv', line: 1 },
      values: { column: 'Mail', found: 'Name, Email' },
      skips: 0,
      fatal: true,
    },
  ]);
  const nobody = await read('Colour,Size\nred,5\n');
  assert.deepEqual(nobody.records, []);
  assert.equal(nobody.problems[0]?.code, 'people-columns-missing');
  assert.equal(nobody.problems[0]?.values?.['found'], 'Colour, Size');
  assert.equal(nobody.problems[0]?.fatal, true);
});

test('rows whose empty ends were left out are read where that is the habit of the file', async () => {
  const { records, problems } = await read(
    'Name,Email,Company,City,Notes\nAna Ruiz,ana@x.example\nBo Li,bo@x.example\nCem Ak\nIda Berg,ida@x.example,Tea,Köln,Choir\n',
  );
  assert.equal(records.length, 4);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['mapping-guessed'],
  );
});
