// What a spreadsheet does to numbers, addresses and days, and people to a column of phone numbers: kept, told, and with a remedy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactsIn, fileOf } from '#test/read-format.ts';
import { say } from '#words/say.ts';
import type { Reading, ReadOptions } from '../format.ts';
import { anyCsv } from '../any-csv/any-csv.ts';
import { readMapping } from '../any-csv/mapping.ts';
import { showColumns } from '../any-csv/show-columns.ts';
import { googleContacts } from '../google-contacts/google-contacts.ts';

const options: ReadOptions = { timeZone: 'UTC', me: { names: [], emails: [] } };
const told = (readings: readonly Reading[]): string[] =>
  readings.flatMap((one) =>
    'problem' in one && !one.problem.code.startsWith('mapping')
      ? [`${one.problem.code} ${one.problem.where.line} ${one.problem.values?.['value']}`]
      : [],
  );
const read = async (text: string, more: Partial<ReadOptions> = {}): Promise<Reading[]> =>
  Array.fromAsync(anyCsv.read([fileOf('people.csv', text)], { ...options, ...more }));

test('days that could be read two ways are told, and a line of a mapping file says which', async () => {
  const text = 'Name,Birthday\nAna Ruiz,03/04/1980\nBo Li,05/06/1981\n';
  const open = await read(text);
  assert.deepEqual(told(open), ['date-ambiguous 2 03/04/1980', 'date-ambiguous 3 05/06/1981']);
  assert.deepEqual(contactsIn(open)[0]?.extra, [['Birthday', '03/04/1980']]);
  const voice = { now: 0, timeZone: 'UTC', locale: 'en' };
  assert.match(say('date-ambiguous', { value: '03/04/1980' }, voice), /date-order = dmy/);
  assert.equal((await showColumns(fileOf('people.csv', text), {}))?.dates, 'ambiguous');
  for (const [line, day] of [
    ['date-order = dmy', '1980-04-03'],
    ['Date-Order = mdy', '1980-03-04'],
    ['{"date-order": "dmy"}', '1980-04-03'],
  ] as const) {
    const said = readMapping(line);
    assert.ok('mapping' in said, line);
    const readings = await read(text, { mappings: { given: said.mapping } });
    assert.deepEqual([contactsIn(readings)[0]?.birthday, told(readings)], [day, []], line);
  }
  const header = 'First Name,Last Name,Birthday,Labels,E-mail 1 - Label,E-mail 1 - Value\n';
  const google = fileOf('c.csv', `${header}Ana,Ruiz,03/04/1980,,,a@x.example\n`);
  const mappings = { given: [['date-order', 'dmy']] as const };
  const readings = await Array.fromAsync(googleContacts.read([google], { ...options, mappings }));
  assert.equal(contactsIn(readings)[0]?.birthday, '1980-04-03');
  const shown = await showColumns(
    fileOf('people.csv', 'Name,Birthday\nAna Ruiz,13/04/1980\nBo,03/04/1980\n'),
    {},
  );
  assert.equal(shown?.dates, 'told');
});

test('a 0 that may have been cut is told where the country tells it; the number stays', async () => {
  const numbers = { GB: '7911123456', FR: '612345678', DE: '1705550101' };
  for (const [country, number] of Object.entries(numbers)) {
    const text = `Name,Phone\nAna Ruiz,${number}\n`;
    const readings = await read(text, { country });
    assert.deepEqual(told(readings), [`number-perhaps-cut 2 ${number}`], country);
    assert.equal(contactsIn(readings)[0]?.phones[0]?.value, number);
    assert.deepEqual(told(await read(text)), [], 'nobody knows the country');
    assert.deepEqual(told(await read(`Name,Phone\nAna Ruiz,0${number}\n`, { country })), []);
  }
  const places = await read(
    'Name,Postcode,City,Country\nAna,1067,Dresden,Germany\nBo,1234,Bern,Switzerland\nCem,1069,Dresden,\n',
    {
      country: 'DE',
    },
  );
  assert.deepEqual(told(places), ['number-perhaps-cut 2 1067', 'number-perhaps-cut 4 1069']);
});

test('words in a column of numbers are a note, and = in front of an address is taken away', async () => {
  const readings = await read('Name,Telefon,Email\nAna Ruiz,Anrufen!,=sam@e.com\nBo Li,?,bo@x.example\n');
  const [ana, bo] = contactsIn(readings);
  assert.deepEqual([ana?.notes, ana?.emails], [['Telefon: Anrufen!'], [{ value: 'sam@e.com' }]]);
  assert.deepEqual(bo?.extra, [['Telefon', '?']]);
  assert.deepEqual(told(readings), ['number-is-words 2 Anrufen!', 'number-unreadable 3 ?']);
});
