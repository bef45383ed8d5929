// Cards that another program (ical.js) turns into jCard are read as the cards themselves; and what only jCard has.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ICAL from 'ical.js';
import type { ContactRecord } from '#domain/source-record.ts';
import type { Format, Reading } from '#formats/format.ts';
import { vcard } from '#formats/vcard/vcard.ts';
import { vcardLines, vcardOf } from '#formats/vcard/write.ts';
import { anyCard } from '#test/any-card.ts';
import { fc } from '#test/fast-check.ts';
import { contactsIn, fileOf } from '#test/read-format.ts';
import { jcard } from './jcard.ts';
import { jcardProperty } from './lines.ts';

const options = { timeZone: 'UTC', me: { names: [], emails: [] } };

async function readAll(format: Format, bytes: Uint8Array, path = 'cards'): Promise<Reading[]> {
  return Array.fromAsync(format.read([fileOf(path, bytes)], options));
}
const asJson = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

/** Without what is kept word for word, which is the same in other words, and the order in which addresses stand. */
function said({ extra: _extra, uid: _uid, key: _key, ...record }: ContactRecord): object {
  return record;
}

test('a card whose lines stand in jCard word for word is the same card', async () => {
  await fc.assert(
    fc.asyncProperty(anyCard, async (card) => {
      const [direct] = contactsIn(await readAll(vcard, Buffer.from(vcardOf(card, '4.0'))));
      const properties = vcardLines(card, '4.0').slice(1, -1).map(jcardProperty);
      const [record, ...more] = contactsIn(await readAll(jcard, asJson(['vcard', properties])));
      assert.deepEqual(more, []);
      assert.deepEqual(said(record!), said(direct!));
      const kept = (one: ContactRecord): string[] => (one.extra ?? []).map(([, value]) => value);
      assert.deepEqual(kept(record!), kept(direct!));
    }),
    { numRuns: 100 },
  );
});

test('the sample cards that ical.js can read', async () => {
  const samples = new URL('../../../test/samples/', import.meta.url);
  const paths = ['vcard', 'vcard-corpora'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, samples), { recursive: true })
      .map((path) => `${folder}/${String(path)}`)
      .filter((path) => path.endsWith('.vcf')),
  );
  let same = 0;
  const differing: string[] = [];
  for (const path of paths) {
    const bytes = readFileSync(new URL(path, samples));
    let parsed: unknown[];
    try {
      const json = ICAL.parse(bytes.toString('utf8')) as unknown[];
      parsed = json[0] === 'vcard' ? [json] : json;
    } catch {
      continue;
    }
    const direct = contactsIn(await readAll(vcard, bytes));
    const records = contactsIn(await readAll(jcard, asJson(parsed)));
    if (JSON.stringify(records.map(said)) === JSON.stringify(direct.map(said))) same += 1;
    else differing.push(path);
  }
  // What differs, differs in ical.js: it takes no `\\"` apart, guesses no encoding, gives several cards at once another shape.
  assert.ok(same >= 11, `${same} the same`);
  assert.deepEqual(
    differing.filter(
      (path) => !/apple|birthdays|broken|google|EVOLUTION|GMAIL|IPHONE|LOTUS|thunderbird/.test(path),
    ),
    [],
  );
});

test('structured values, lists, groups, parameters with several values, text with every sign', async () => {
  const card = [
    'vcard',
    [
      ['version', {}, 'text', '4.0'],
      ['fn', {}, 'text', 'Ana; Ruiz, "the\\one"'],
      ['n', {}, 'text', ['Ruiz', ['Ana', 'Mar;ia'], '', '', ['ing. jr', 'M.Sc.']]],
      ['org', { group: 'item1' }, 'text', ['Acme, Ltd', 'Research']],
      ['title', { group: 'item1' }, 'text', 'Chemist'],
      ['tel', { type: ['work', 'voice'], pref: '1' }, 'uri', 'tel:+34-600-000;ext=7'],
      ['email', { group: 'item2' }, 'text', 'ana@acme.example'],
      ['x-ablabel', { group: 'item2' }, 'unknown', 'Lab'],
      [
        'adr',
        { label: 'Calle 1\nMadrid' },
        'text',
        ['', '', ['Calle 1', 'Piso 3'], 'Madrid', '', '28013', 'España'],
      ],
      ['bday', {}, 'date-and-or-time', '--04-15'],
      ['categories', {}, 'text', 'choir', 'tea, green'],
      ['note', {}, 'text', 'one\ntwo'],
      ['x-odd', {}, 'integer', 3],
      ['broken'],
      ['x-empty', {}, 'text', null],
    ],
  ];
  const [record] = contactsIn(await readAll(jcard, asJson([card])));
  assert.deepEqual(record, {
    type: 'contact',
    kind: 'card',
    name: {
      full: 'Ana; Ruiz, "the\\one"',
      given: 'Ana, Mar;ia',
      family: 'Ruiz',
      suffix: 'ing. jr, M.Sc.',
    },
    emails: [{ value: 'ana@acme.example', label: 'Lab' }],
    phones: [{ value: '+34-600-000 ext. 7', label: 'work', preferred: true }],
    links: [],
    affiliations: [{ organisation: 'Acme, Ltd', department: 'Research', title: 'Chemist' }],
    addresses: [{ value: 'Calle 1,Piso 3, Madrid, 28013, España' }],
    birthday: '--04-15',
    notes: ['one\ntwo'],
    categories: ['choir', 'tea, green'],
    key: 'vcard:mail:ana@acme.example',
    extra: [
      ['VERSION', '4.0'],
      ['ADR;LABEL="Calle 1^nMadrid"', ';;Calle 1,Piso 3;Madrid;;28013;España'],
      ['X-ODD;VALUE=integer', '3'],
    ],
  });
});

test('what is no jCard, and what is damaged', async () => {
  const sure = (text: string) => jcard.recognise([fileOf('x', text)]);
  assert.equal(await sure('["vcard",[]]'), 1);
  assert.equal(await sure('\ufeff [ [ "vcard" , [] ] ]'), 1);
  assert.equal(await sure('["vcalendar",[]]'), 0);
  assert.equal(await sure('{"vcard":[]}'), 0);
  assert.equal(await sure('BEGIN:VCARD'), 0);
  const codes = async (text: string) =>
    (await readAll(jcard, Buffer.from(text))).map((one) =>
      'problem' in one ? `${one.problem.code} ${one.problem.where.line ?? ''}` : Object.keys(one)[0],
    );
  assert.deepEqual(await codes('["vcard",\n["fn"'), ['json-damaged 2']);
  assert.deepEqual(await codes('[["vcard",[["fn",{},"text","A"]]],7]'), ['record', 'card-unreadable 2']);
  const many = JSON.stringify(Array.from({ length: 30 }, () => ['vcard', [['fn', {}, 'text', 'A']]]));
  assert.equal((await codes(many)).filter((code) => code?.startsWith('same-record-again')).length, 21);
  assert.deepEqual(await codes('["vcard",[["note",{},"text","nobody"]]]'), ['no-name 1']);
});
