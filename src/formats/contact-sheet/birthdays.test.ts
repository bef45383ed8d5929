// Days as people and programs write them; what could be two days is read where its column shows which, else not at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import { birthdayOfParts, dayOrderOf, readBirthday } from './birthdays.ts';

test('days in the spellings of address books', () => {
  for (const [text, birthday] of [
    ['1985-03-15', '1985-03-15'],
    ['1985-03-15T00:00:00Z', '1985-03-15'],
    ['19850315', '1985-03-15'],
    ['--0122', '--01-22'],
    [' --01-22', '--01-22'],
    ['1604-02-29', '--02-29'],
    ['24.12.1969', '1969-12-24'],
    ['24.12.69', '--12-24'],
    ['1. 3. 1970', '1970-03-01'],
    ['25/3/1975', '1975-03-25'],
    ['3/25/1975', '1975-03-25'],
    ['5/5/1980', '1980-05-05'],
    ['15-Mar-1985', '1985-03-15'],
    ['15-Mar', '--03-15'],
    ['15 March 1985', '1985-03-15'],
    ['March 15, 1985', '1985-03-15'],
    ['1er août 1990', '1990-08-01'],
    ['15 de marzo de 1985', '1985-03-15'],
    ['1. März 1970', '1970-03-01'],
    ['10 juin 1981', '1981-06-10'],
    ['10 juil. 1981', '1981-07-10'],
  ] as const)
    assert.deepEqual(readBirthday(text), { birthday }, text);
  assert.deepEqual(readBirthday('31121'), { birthday: '1985-03-15', serial: true });
  for (const text of ['', '0/0/00', '00.00.0000', '0000-00-00'])
    assert.equal(readBirthday(text), 'none', text);
  for (const text of ['in May', '30.2.1980', '1985-13-01', '99/99/1985', '29.02.1981', '32 March 1985'])
    assert.equal(readBirthday(text), 'unknown', text);
  assert.equal(readBirthday('3/4/1985'), 'ambiguous');
});

test('the other dates of a column show what stands first', () => {
  assert.equal(dayOrderOf(['3/4/1985', '25/3/1975']), 'day-first');
  assert.equal(dayOrderOf(['3/4/1985', '3/25/75']), 'month-first');
  assert.equal(dayOrderOf(['3/4/1985']), undefined);
  assert.equal(dayOrderOf(['3/25/1975', '25/3/1975']), undefined, 'both: nothing is shown');
  assert.deepEqual(readBirthday('3/4/1985', 'day-first'), { birthday: '1985-04-03' });
  assert.deepEqual(readBirthday('3/4/1985', 'month-first'), { birthday: '1985-03-04' });
});

test('three columns', () => {
  assert.deepEqual(birthdayOfParts('1985', '03', '5'), { birthday: '1985-03-05' });
  assert.deepEqual(birthdayOfParts('', 'May', '5'), { birthday: '--05-05' });
  assert.equal(birthdayOfParts('', '', ''), 'none');
  assert.equal(birthdayOfParts('1985', '', ''), 'unknown');
  assert.equal(birthdayOfParts('1985', '13', '1'), 'unknown');
});

test('any day, written year first, comes back; any text gives a day, nothing or unknown', () => {
  const day = fc.date({ min: new Date('1800-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const text = date.toISOString().slice(0, 10);
      assert.deepEqual(
        readBirthday(text),
        text.startsWith('1604') ? { birthday: `-${text.slice(4)}` } : { birthday: text },
      );
    }),
  );
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0 1 2 3 4 5 6 7 8 9 - / . m a r j u n'.split(' '), ' ') }),
      (text) => {
        const reading = readBirthday(text);
        if (typeof reading === 'object') assert.match(reading.birthday, /^(?:\d{4}|-)-\d\d-\d\d$/);
      },
    ),
  );
});
