// JSContact: what is written is read again; cards of other programs keep all they say on the way through; and the examples of
// the mapping (RFC 9555) one by one.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { ContactRecord } from '#domain/source-record.ts';
import type { Format, Reading } from '#formats/format.ts';
import { outgoingOf } from '#formats/outgoing.ts';
import { vcard } from '#formats/vcard/vcard.ts';
import { anyCard } from '#test/any-card.ts';
import { fc } from '#test/fast-check.ts';
import { contactsIn, fileOf } from '#test/read-format.ts';
import { jscontact } from './jscontact.ts';
import { jscontactOf } from './write.ts';

const options = { timeZone: 'UTC', me: { names: [], emails: [] } };

const readAll = (format: Format, bytes: Uint8Array): Promise<Reading[]> =>
  Array.fromAsync(format.read([fileOf('cards.json', bytes)], options));
const asJson = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const readCard = async (card: object): Promise<ContactRecord> =>
  contactsIn(await readAll(jscontact, asJson({ '@type': 'Card', version: '1.0', ...card })))[0]!;

test('what is written is read again, and written the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyCard, async (card) => {
      const json = jscontactOf(card);
      const [record, ...more] = contactsIn(await readAll(jscontact, asJson([json])));
      assert.deepEqual(more, []);
      const { key: _key, type: _type, kind: _kind, extra: _extra, ...said } = record!;
      assert.deepEqual(said, card);
    }),
    { numRuns: 150 },
  );
});

const samples = new URL('../../../test/samples/', import.meta.url);
const names = (record: ContactRecord): string[] =>
  [
    ...new Set(
      (record.extra ?? []).map(([header]) =>
        header
          .replace(/^[\w-]+\./, '')
          .replace(/;.*$/s, '')
          .toUpperCase(),
      ),
    ),
  ]
    .filter((name) => name !== 'VERSION' && name !== 'UID' && name !== 'X-ABLABEL')
    .toSorted();

test('cards of other programs: through JSContact and back', async () => {
  let count = 0;
  for (const folder of ['vcard', 'vcard-corpora'])
    for (const path of readdirSync(new URL(`${folder}/`, samples), { recursive: true })) {
      if (!String(path).endsWith('.vcf')) continue;
      const before = contactsIn(await readAll(vcard, readFileSync(new URL(`${folder}/${path}`, samples))));
      if (before.length === 0) continue;
      const after = contactsIn(
        await readAll(jscontact, asJson(before.map((one) => jscontactOf(outgoingOf(one))))),
      );
      assert.equal(after.length, before.length, String(path));
      for (const [at, record] of before.entries()) {
        assert.deepEqual(sorted(after[at]!), sorted(record), `${path} ${at}`);
        assert.deepEqual(names(after[at]!), names(record), `${path} ${at}`);
        count += 1;
      }
    }
  assert.ok(count > 60, `${count} cards`);
});

function sorted({ extra: _extra, key: _key, uid: _uid, ...record }: ContactRecord): object {
  const byText = (list: ContactRecord['links']): string[] =>
    list.map((one) => JSON.stringify(one)).toSorted();
  return { ...record, links: byText(record.links), addresses: byText(record.addresses ?? []) };
}

test('a whole card, with what a card of text has no place for', async () => {
  const card = {
    uid: '22B2C7DF-9120-4969-8460-05956FE6B065',
    kind: 'individual',
    updated: '2026-03-01T10:00:00Z',
    language: 'es',
    name: {
      components: [
        { kind: 'title', value: 'Dr.' },
        { kind: 'given', value: 'Ana' },
        { kind: 'given2', value: 'María' },
        { kind: 'surname', value: 'Ruiz' },
        { kind: 'credential', value: 'PhD' },
      ],
      isOrdered: true,
    },
    nicknames: { k1: { name: 'Anita' } },
    organizations: { o1: { name: 'Acme', units: [{ name: 'Research' }] }, o2: { name: 'Choir' } },
    titles: { t1: { name: 'Chemist', organizationId: 'o1' }, t2: { kind: 'role', name: 'Alto' } },
    emails: {
      e1: { address: 'ana@acme.example', contexts: { work: true }, pref: 1 },
      e2: { address: 'a@home.example' },
    },
    phones: { p1: { number: 'tel:+34-600-000', features: { mobile: true }, contexts: { private: true } } },
    onlineServices: { s1: { service: 'LinkedIn', uri: 'https://www.linkedin.com/in/ana-ruiz' } },
    addresses: {
      a1: {
        contexts: { private: true },
        countryCode: 'es',
        components: [
          { kind: 'name', value: 'Calle Mayor' },
          { kind: 'number', value: '1' },
          { kind: 'apartment', value: '3 B' },
          { kind: 'locality', value: 'Madrid' },
          { kind: 'postcode', value: '28013' },
        ],
      },
      a2: { full: 'Plaza 2, Toledo' },
    },
    links: { l1: { uri: 'https://ana.example/' } },
    anniversaries: {
      b: { kind: 'birth', date: { month: 4, day: 15 } },
      w: { kind: 'wedding', date: { year: 2009, month: 8, day: 8 } },
    },
    keywords: { choir: true, 'tea, green': true },
    notes: { n1: { note: 'Met at the\nfair' } },
    speakToAs: { grammaticalGender: 'feminine' },
    media: { m1: { kind: 'photo', uri: 'https://ana.example/me.jpg' } },
    vCardProps: [['x-odd', { group: 'item2', 'x-p': ['1', 'two words'] }, 'unknown', 'a\\;b']],
  };
  const record = await readCard(card);
  const { extra, ...said } = record;
  assert.deepEqual(said, {
    type: 'contact',
    kind: 'card',
    name: {
      full: 'Dr. Ana María Ruiz PhD',
      given: 'Ana',
      middle: 'María',
      family: 'Ruiz',
      prefix: 'Dr.',
      suffix: 'PhD',
      nickname: 'Anita',
    },
    emails: [{ value: 'ana@acme.example', label: 'work', preferred: true }, { value: 'a@home.example' }],
    phones: [{ value: '+34-600-000', label: 'home cell' }],
    links: [
      { value: 'https://ana.example/' },
      { value: 'https://www.linkedin.com/in/ana-ruiz', label: 'linkedin' },
    ],
    linkedin: 'ana-ruiz',
    affiliations: [
      { organisation: 'Acme', department: 'Research', title: 'Chemist' },
      { organisation: 'Choir' },
    ],
    addresses: [{ value: 'Plaza 2, Toledo' }, { value: '3 B, Calle Mayor 1, Madrid, 28013', label: 'home' }],
    birthday: '--04-15',
    notes: ['Met at the\nfair'],
    categories: ['choir', 'tea, green'],
    key: 'vcard:uid:22B2C7DF-9120-4969-8460-05956FE6B065',
    uid: '22B2C7DF-9120-4969-8460-05956FE6B065',
  });
  const back = jscontactOf(outgoingOf(record)) as unknown as typeof card;
  assert.deepEqual(back.speakToAs, card.speakToAs);
  assert.equal(back.language, 'es');
  assert.deepEqual(back.keywords, card.keywords);
  assert.deepEqual(await readCard(back), { ...record, extra: (await readCard(back)).extra });
  assert.ok(
    extra!.some(([header, value]) => /^item\d\.X-ODD;X-P=1,"two words"$/i.test(header) && value === 'a\\;b'),
  );
});

test('a title that names its organisation, groups, days without a day', async () => {
  const bound = await readCard({
    name: { full: 'Ana' },
    organizations: { a: { name: 'A' }, b: { name: 'B' } },
    titles: { t: { name: 'Boss', organizationId: 'b' } },
  });
  assert.deepEqual(bound.affiliations, [{ organisation: 'A' }, { organisation: 'B', title: 'Boss' }]);
  const year = await readAll(
    jscontact,
    asJson({
      '@type': 'Card',
      name: { full: 'Ana' },
      anniversaries: { b: { kind: 'birth', date: { year: 1985 } } },
    }),
  );
  assert.deepEqual(
    year.flatMap((one) => ('problem' in one ? [one.problem.code] : [])),
    ['date-unknown'],
  );
  const group = await readAll(
    jscontact,
    asJson([{ '@type': 'Card', kind: 'group', name: { full: 'All' }, members: { a: true } }]),
  );
  assert.deepEqual(
    group.flatMap((one) => ('problem' in one ? [one.problem.code] : Object.keys(one))),
    ['group-card'],
  );
});

test('recognises it wherever its type stands, and nothing else', async () => {
  const sure = (text: string) => jscontact.recognise([fileOf('cards.json', text)]);
  assert.equal(await sure('{"@type":"Card","uid":"a"}'), 0.95);
  assert.equal(await sure(`[{"uid":"${'a'.repeat(5000)}","@type" : "Card"}]`), 0.95);
  assert.equal(await sure('{"@type":"Event"}'), 0);
  assert.equal(await sure('{"@context":"https://schema.org","@type":"Person"}'), 0);
  assert.equal(await sure('"@type":"Card"'), 0);
});
