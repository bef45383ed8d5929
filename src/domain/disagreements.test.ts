// What the records of one person say differently: once each, with the file; what is of another time is no disagreement.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreementsOf } from './disagreements.ts';
import type { ViewedSource } from './person-view.ts';
import type { ContactRecord } from './source-record.ts';
import { differences, isSameDay } from './verified-different.ts';

function source(
  sourceId: string,
  record: Partial<ContactRecord> & { name?: ContactRecord['name'] },
): ViewedSource {
  return {
    sourceId,
    record: {
      type: 'contact',
      kind: 'card',
      key: sourceId,
      name: { full: 'Ana Ruiz' },
      emails: [],
      phones: [],
      links: [],
      addresses: [],
      affiliations: [],
      ...record,
    } as unknown as ContactRecord,
    format: 'vcard',
    file: `${sourceId}.vcf`,
    place: `${sourceId}.vcf:1`,
    importId: 'i',
    importedAt: 0,
    asOf: null,
    gone: false,
  };
}

test('names, birthdays, places and roles that differ stand side by side, each with its file', () => {
  const one = source('one', {
    birthday: '1980-04-02',
    location: 'Leeds',
    affiliations: [{ title: 'Nurse' }],
  });
  const two = source('two', {
    name: { full: 'Anita Ruiz' },
    birthday: '1981-04-02',
    location: 'leeds',
    affiliations: [{ title: 'Midwife' }],
  });
  for (const given of [
    [one, two],
    [two, one],
  ])
    assert.deepEqual(
      disagreementsOf(given, []).map(({ field, all }) => [
        field,
        ...all.map((it) => `${it.value} ${it.source}`),
      ]),
      [
        ['name', 'Ana Ruiz one.vcf', 'Anita Ruiz two.vcf'],
        ['birthday', '1980-04-02 one.vcf', '1981-04-02 two.vcf'],
        ['role', 'Nurse one.vcf', 'Midwife two.vcf'],
      ],
    );
});

test('a profile beside an older card, and a day without its year, are no disagreement', () => {
  const card = source('card', { birthday: '--04-02', affiliations: [{ title: 'Nurse' }] });
  const profile = source('profile', {
    kind: 'connection',
    birthday: '1981-04-02',
    affiliations: [{ title: 'Midwife' }],
  });
  assert.deepEqual(disagreementsOf([card, profile], []), []);
  assert.ok(isSameDay('--04-02', '1981-04-02'));
  assert.ok(!isSameDay('1980-04-02', '1981-04-02'));
});

test('two profiles and two birthdays say that two are two', () => {
  const [ana, other] = [
    source('a', { linkedin: 'ana', birthday: '1980-04-02' }),
    source('b', { linkedin: 'bea' }),
  ];
  assert.deepEqual(differences([ana], [other]), [{ what: 'profiles', one: 'ana', two: 'bea' }]);
  assert.deepEqual(differences([ana], [ana]), []);
  assert.deepEqual(
    differences([ana], [source('c', { birthday: '1980-05-02' })]).map((it) => it.what),
    ['birthdays'],
  );
});
