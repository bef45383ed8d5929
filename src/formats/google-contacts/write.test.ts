// The table that is written is read again as it was, whatever stands in its cells; and no cell is a formula.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContactRecord } from '#domain/source-record.ts';
import type { OutgoingCard } from '#formats/outgoing.ts';
import { anyCard } from '#test/any-card.ts';
import { fc } from '#test/fast-check.ts';
import { contactsIn, fileOf } from '#test/read-format.ts';
import { googleContacts } from './google-contacts.ts';
import { writeGoogleCsv } from './write.ts';

const options = { timeZone: 'UTC', me: { names: [], emails: [] } };

async function written(cards: readonly OutgoingCard[]): Promise<Buffer> {
  const pieces = await Array.fromAsync(
    writeGoogleCsv(async function* () {
      yield* cards;
    }),
  );
  return Buffer.concat(pieces);
}

async function readBack(bytes: Buffer): Promise<ContactRecord[]> {
  const file = fileOf('contacts.csv', bytes);
  assert.ok((await googleContacts.recognise([file])) > 0.9);
  const readings = await Array.fromAsync(googleContacts.read([file], options));
  return contactsIn(readings);
}

/** What a table can say: one note, names whose whole is their parts, no two people with the same address. */
function inATable({ name, notes, uid: _uid, ...card }: OutgoingCard, at: number): OutgoingCard {
  const { full: _full, nickname, ...parts } = name;
  const { given = `Person ${at}`, middle, family, suffix } = parts;
  const full = [given, middle, family, suffix].filter(Boolean).join(' ');
  return {
    ...card,
    name: { full, ...parts, given, ...(nickname === undefined ? {} : { nickname }) },
    // Readers of tables take these for the end of a link.
    links: card.links.map((one) => ({ ...one, value: one.value.replaceAll(/[;|]/g, '') })),
    emails: card.emails.map((one) => ({ ...one, value: `p${at}.${one.value}` })),
    ...(notes === undefined ? {} : { notes: [notes.join('\n\n')] }),
  };
}

test('what is written is read again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyCard, { minLength: 1, maxLength: 5 }), async (cards) => {
      // `:::` stands between values of one cell, so that no value keeps it.
      const given = JSON.parse(
        JSON.stringify(cards.map(inATable)).replaceAll(/:::+/g, '::'),
      ) as OutgoingCard[];
      const records = await readBack(await written(given));
      assert.equal(records.length, given.length);
      for (const [at, record] of records.entries()) {
        const { key: _key, type: _type, kind: _kind, extra, ...said } = record;
        assert.deepEqual(said, given[at]);
        assert.equal(extra, undefined);
      }
    }),
    { numRuns: 60 },
  );
});

test('no cell is a formula, numbers stay numbers, what has no column is kept', async () => {
  const card: OutgoingCard = {
    name: { full: '=Ana' },
    emails: [],
    phones: [{ value: '+34 600 000 001', label: 'Mobile', preferred: true }],
    links: [],
    linkedin: 'ana-ruiz',
    affiliations: [{ organisation: '@Acme' }, { organisation: 'Old', until: '2019' }],
    birthday: '--01-22',
    notes: ['-2+3', 'second'],
    location: 'Madrid',
    kept: [
      [
        ['VERSION', '3.0'],
        ['X-ODD', '+cmd|calc'],
        ['ADR;TYPE=HOME', ';;Calle 1;;;;'],
      ],
    ],
    columns: [['Shoe size', '38']],
  };
  const bytes = await written([card]);
  const text = bytes.toString('utf8');
  assert.ok(text.startsWith('\ufeffFirst Name,'));
  for (const cell of text.split('\r\n')[1]!.split(','))
    assert.ok(!/^"?[=@\t\r+-](?![\d\s().-]+$)/.test(cell), cell);
  const [record] = await readBack(bytes);
  assert.equal(record!.name.full, '=Ana');
  assert.deepEqual(record!.phones, card.phones);
  assert.deepEqual(record!.affiliations, [{ organisation: '@Acme' }]);
  assert.equal(record!.birthday, '--01-22');
  assert.equal(record!.linkedin, 'ana-ruiz');
  assert.equal(record!.location, 'Madrid');
  assert.deepEqual(record!.notes, ['-2+3\n\nsecond']);
  assert.deepEqual(
    record!.extra!.map(([, value]) => value),
    ['X-ODD', "'+cmd|calc", 'Shoe size', '38'],
  );
});
