// Exports of Monica, Nametag and Contrack (invented, in the shape that the code of each writes): people, what happened, and what is
// kept as what it is. Everything in the file is a record, a sum of what was left out, or named as set aside.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { KeptRecord, SourceRecord } from '#domain/source-record.ts';
import { contrack } from '#formats/contrack/contrack.ts';
import type { Format, InputFile, Reading } from '#formats/format.ts';
import { formats } from '#formats/formats.ts';
import { monica } from '#formats/monica/monica.ts';
import { nametag } from '#formats/nametag/nametag.ts';
import { recogniseFormat } from '#formats/recognise.ts';
import { fileOf } from '#test/read-format.ts';
import { instantOf } from './parts.ts';

const options = { timeZone: 'UTC', me: { names: [], emails: [] } };
const samples = new URL('../../../test/samples/', import.meta.url);

const sample = (path: string): InputFile => fileOf('export.json', readFileSync(new URL(path, samples)));
const readAll = (format: Format, ...files: InputFile[]): Promise<Reading[]> =>
  Array.fromAsync(format.read(files, options));
const recordsOf = (readings: readonly Reading[]): SourceRecord[] =>
  readings.flatMap((one) => ('record' in one ? [one.record] : []));
const keptBy = (records: readonly SourceRecord[]): Record<string, KeptRecord['fields'][]> => {
  const kept: Record<string, KeptRecord['fields'][]> = {};
  for (const one of records) if (one.type === 'kept') (kept[one.kind] ??= []).push(one.fields);
  return kept;
};
const leftOut = (readings: readonly Reading[]): string[] =>
  readings.flatMap((one) =>
    'problem' in one
      ? [`${one.problem.code} ${one.problem.skips ?? 1}`]
      : 'setAside' in one
        ? [`${one.setAside.file.replace(/^.*: /, '')} ${one.setAside.rows}`]
        : [],
  );

test('Monica: people with what hangs on their pages', async () => {
  const readings = await readAll(monica, sample('monica/whole/monica.json'));
  const records = recordsOf(readings);
  const contacts = records.filter((one) => one.type === 'contact');
  assert.deepEqual(
    contacts.map((one) => one.name.full),
    ['Ana María Ruiz', 'Ben Okafor'],
  );
  const { extra, ...ana } = contacts[0]!;
  assert.deepEqual(ana, {
    type: 'contact',
    kind: 'card',
    key: 'monica:contact/c-ana',
    uid: 'c-ana',
    name: { full: 'Ana María Ruiz', given: 'Ana', middle: 'María', family: 'Ruiz', nickname: 'Anita' },
    emails: [{ value: 'ana@acme.example' }],
    phones: [{ value: '+34 600 000 001' }],
    links: [{ value: 'https://www.linkedin.com/in/ana-ruiz-acme', label: 'LinkedIn' }],
    linkedin: 'ana-ruiz-acme',
    affiliations: [{ organisation: 'Acme', title: 'Chemist' }],
    addresses: [{ value: 'Calle Mayor 1, 28013, Madrid, ES', label: 'Home' }],
    birthday: '--04-15',
    notes: ['Met while sailing', 'Reads Szymborska', 'Two dogs'],
    categories: ['choir', 'sailing'],
  });
  assert.deepEqual(Object.fromEntries(extra!), {
    Telegram: '@anita',
    is_starred: 'true',
    is_active: 'true',
    food_preferences: 'No nuts',
    stay_in_touch_frequency: '30',
    gender: 'F',
  });
  assert.equal(contacts[1]!.birthday, undefined, 'a birthday guessed from an age is none');
  assert.deepEqual(
    records
      .filter((one) => one.type === 'event')
      .map(({ key, kind, at, direction, parties, about }) => [
        key,
        kind,
        at,
        direction,
        parties.length,
        about,
      ]),
    [
      ['monica:call/call1', 'call', '2024-05-01T10:00:00Z', 'in', 1, 'About the fair'],
      ['monica:message/m1', 'message', '2024-06-01T18:00:00Z', 'out', 1, undefined],
      ['monica:message/m2', 'message', undefined, 'in', 1, undefined],
      ['monica:activity/act1', 'meeting', '2023-07-08T12:00:00Z', 'both', 2, 'Sailing'],
      ['monica:activity/act2', 'meeting', '2024-10-02T12:00:00Z', 'both', 1, 'Coffee'],
    ],
  );
  const kept = keptBy(records);
  assert.deepEqual(kept['gift'], [
    { name: 'Tea, green', comment: 'the good one', status: 'offered', date: '2023-12-24' },
  ]);
  assert.deepEqual(kept['introducer'], [{ through: 'Ben Okafor', date: '2019-06-01' }]);
  assert.deepEqual(kept['debt'], [
    { amount: '12.5', currency: 'EUR', status: 'inprogress', in_debt: 'true' },
  ]);
  assert.deepEqual(kept['relationship'], [
    { type: 'child', person: 'Lucía', of: 'Ana Ruiz' },
    { type: 'colleague', person: 'Ana Ruiz', of: 'Ben Okafor' },
  ]);
  assert.deepEqual(kept['life-event'], [
    { name: 'New flat', happened_at: '2022-09-01T00:00:00Z', type: 'Moved' },
  ]);
  assert.deepEqual(
    ['reminder', 'task', 'pet', 'journal'].map((kind) => kept[kind]?.length),
    [1, 1, 1, 3],
  );
  assert.deepEqual(
    records.flatMap((one) => (one.type === 'mine' ? [one.value] : [])),
    ['Robin Ashe', 'robin@ashe.example'],
  );
  assert.deepEqual(leftOut(readings).toSorted(), [
    'audit_logs 2',
    'date-unknown 0',
    'event-with-nobody 2',
    'modules 1',
    'no-name 1',
    'partial-contact 1',
    'person-died 1',
    'photo 1',
    'photos 1',
  ]);
});

test('Nametag: people, dates, relationships, last contact', async () => {
  const readings = await readAll(nametag, sample('nametag/whole/nametag.json'));
  const records = recordsOf(readings);
  const [ana, ben, ...more] = records.filter((one) => one.type === 'contact');
  assert.deepEqual(more, []);
  assert.deepEqual(ana, {
    type: 'contact',
    kind: 'card',
    key: 'nametag:person/p1',
    name: {
      full: 'Dr. Ana Ruiz Soler',
      given: 'Ana',
      family: 'Ruiz Soler',
      prefix: 'Dr.',
      nickname: 'Anita',
    },
    emails: [{ value: 'ana@acme.example', label: 'work' }],
    phones: [{ value: '+34 600 000 001', label: 'mobile' }],
    links: [{ value: 'https://www.linkedin.com/in/ana-ruiz-acme', label: 'linkedin' }],
    linkedin: 'ana-ruiz-acme',
    affiliations: [{ organisation: 'Acme', title: 'Chemist' }],
    addresses: [{ value: 'Calle Mayor 1, 28013, Madrid, ES', label: 'home' }],
    birthday: '--04-15',
    notes: ['Two dogs'],
    categories: ['Choir'],
    extra: [
      ['gender', 'female'],
      ['Shoe size', '38'],
      ['tea', 'green'],
      ['telegram', '@anita'],
    ],
  });
  assert.equal(ben!.name.full, 'Ben Okafor');
  assert.deepEqual(keptBy(records), {
    'important-date': [{ title: 'Name day', date: '2000-07-26T00:00:00.000Z' }],
    reminder: [{ every: '2', unit: 'MONTHS' }],
    relationship: [{ type: 'Friend' }, { type: 'Colleague', person: 'Ben Okafor', notes: 'same lab' }],
    journal: [
      {
        title: 'Sailing',
        date: '2026-07-08T00:00:00.000Z',
        body: 'The three of us',
        people: '["Ana Ruiz","Ben Okafor"]',
      },
    ],
    group: [{ name: 'Choir', description: 'Thursdays' }],
  });
  const [last, ...others] = records.filter((one) => one.type === 'event');
  assert.deepEqual(others, []);
  assert.equal(last!.at, '2026-09-01T12:00:00Z');
  assert.deepEqual(leftOut(readings).toSorted(), [
    'customFieldTemplates 1',
    'date-unknown 0',
    'no-name 1',
    'photos 1',
    'relationshipTypes 1',
  ]);
});

test('Contrack: people with their roles, interactions by their kind, tasks', async () => {
  const readings = await readAll(contrack, sample('contrack/whole/contrack-export-2026-11-01.json'));
  const records = recordsOf(readings);
  const [ana, ...more] = records.filter((one) => one.type === 'contact');
  assert.deepEqual(more, []);
  const { extra: _extra, ...said } = ana!;
  assert.deepEqual(said, {
    type: 'contact',
    kind: 'card',
    key: 'contrack:contact/a1',
    name: { full: 'Ana Ruiz', given: 'Ana', family: 'Ruiz' },
    emails: [{ value: 'ana@acme.example', label: 'work', preferred: true }],
    phones: [{ value: '+34 600 000 001', label: 'mobile' }],
    links: [
      { value: 'https://www.linkedin.com/in/ana-ruiz-acme', label: 'linkedin' },
      { value: 'https://ana.example' },
    ],
    linkedin: 'ana-ruiz-acme',
    affiliations: [
      { organisation: 'Acme', title: 'Chemist' },
      { organisation: 'Old Lab', title: 'Student', since: '2010-09', until: '2014-06' },
    ],
    addresses: [{ value: 'Calle Mayor 1, 28013 Madrid', label: 'home' }],
    location: 'Madrid',
    birthday: '1985-04-15',
    notes: ['Two dogs'],
    categories: ['sailing', 'Choir'],
  });
  assert.deepEqual(
    records.filter((one) => one.type === 'event').map(({ kind, at, about }) => [kind, at, about]),
    [
      ['meeting', '2026-05-01T10:30:00Z', 'Coffee at the fair'],
      ['call', '2026-06-01T18:00:00Z', 'Call'],
      ['mail', undefined, 'Hello'],
    ],
  );
  assert.deepEqual(keptBy(records), {
    reminder: [{ every: '60', unit: 'days' }],
    journal: [
      { type: 'coffee', title: 'Coffee at the fair', content: 'She may move', date: '2026-05-01 10:30:00' },
      { type: 'note', title: 'Note', content: 'Likes green tea', date: '2026-06-02' },
    ],
    task: [{ title: 'Send the photo', dueAt: '2026-12-01' }],
  });
  assert.deepEqual(leftOut(readings).toSorted(), [
    'date-unknown 0',
    'event-with-nobody 1',
    'ghost-contact 1',
    'in-the-bin 1',
    'mergeLog 1',
    'no-name 1',
  ]);
});

test('each is known by its content, and is nobody else’s', async () => {
  for (const [path, name] of [
    ['monica/whole/monica.json', 'monica'],
    ['nametag/whole/nametag.json', 'nametag'],
    ['contrack/whole/contrack-export-2026-11-01.json', 'contrack'],
    ['jscontact/whole/contacts.json', 'jscontact'],
    ['jcard/whole/cards.json', 'jcard'],
  ] as const) {
    const { imports, problems } = await recogniseFormat([sample(path)], formats);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      imports.map(({ format }) => format.name),
      [name],
    );
  }
});

test('Monica’s SQL export is known and refused with a way out; a damaged export names its line', async () => {
  const dump = [
    '# ************************************************************',
    '# Robin Ashe',
    '# Export date: 2026-11-01',
    'SET FOREIGN_KEY_CHECKS=0;',
    "INSERT IGNORE INTO users (id, first_name) VALUES ('1', 'Robin');",
    "INSERT IGNORE INTO contacts (id, first_name) VALUES ('1', 'Ana');",
  ].join('\n');
  const file = fileOf('monica.sql', dump);
  assert.ok((await monica.recognise([file])) > 0.5);
  assert.deepEqual(leftOut(await readAll(monica, file)), ['monica-sql 0']);
  const wordpress = fileOf('wp.sql', "INSERT INTO `wp_posts` VALUES (1,'a');");
  assert.equal(await monica.recognise([wordpress]), 0);
  const cut = readFileSync(new URL('monica/whole/monica.json', samples)).subarray(0, 4000);
  const readings = await readAll(monica, fileOf('export.json', cut));
  assert.deepEqual(leftOut(readings), ['json-damaged 0']);
});

test('instants: a bare day is its noon, and what is none is unknown', () => {
  assert.equal(instantOf('2026-03-01'), '2026-03-01T12:00:00Z');
  assert.equal(instantOf('2026-03-01T00:00:00.000000Z'), '2026-03-01T12:00:00Z');
  assert.equal(instantOf('2026-03-01 10:30'), '2026-03-01T10:30:00Z');
  assert.equal(instantOf('2026-03-01T10:30:00+02:00'), '2026-03-01T08:30:00Z');
  for (const none of ['', '2026-02-30', '03/04/2026', 'now', '0000-00-00 00:00:00'])
    assert.equal(instantOf(none), undefined, none);
});
