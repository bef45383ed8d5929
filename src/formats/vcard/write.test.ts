// Cards that are written are read again as they were: every version, every text; and what a card of another program said
// beyond what Goodturn knows stays in it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { ContactRecord } from '#domain/source-record.ts';
import { anyCard } from '#test/any-card.ts';
import { folded } from '#formats/content-line.ts';
import { outgoingOf } from '#formats/outgoing.ts';
import { fc } from '#test/fast-check.ts';
import { contactsIn, fileOf } from '#test/read-format.ts';
import { vcard } from './vcard.ts';
import { vcardOf, type WrittenVersion } from './write.ts';

const options = { timeZone: 'UTC', me: { names: [], emails: [] } };
const versions = ['3.0', '4.0'] as const satisfies readonly WrittenVersion[];

async function readCards(bytes: Uint8Array): Promise<ContactRecord[]> {
  return contactsIn(await Array.fromAsync(vcard.read([fileOf('cards.vcf', bytes)], options)));
}

for (const version of versions)
  test(`vCard ${version}: what is written is read again`, async () => {
    await fc.assert(
      fc.asyncProperty(anyCard, async (card) => {
        const text = vcardOf(card, version);
        for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
        const [record, ...more] = await readCards(Buffer.from(text));
        assert.deepEqual(more, []);
        const { key: _key, type: _type, kind: _kind, extra: _extra, ...said } = record!;
        const { revised: _revised, location: _location, ...given } = card;
        assert.deepEqual(said, given);
        const again = vcardOf(outgoingOf(record!), version);
        assert.deepEqual(linesOf(again), linesOf(text));
      }),
      { numRuns: 150 },
    );
  });

/** Kept addresses come last, so groups get other numbers. */
function linesOf(text: string): string[] {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => line.replace(/^item\d+/, 'item'))
    .toSorted();
}

/** What a card says beyond what is mapped: by name, as text. */
function restOf({ extra = [] }: ContactRecord): string[] {
  const rest = extra
    .filter(([header]) => !/^(?:VERSION|UID)\b/i.test(header))
    .map(([header, value]) => {
      const name = header
        .replace(/^[\w-]+\./, '')
        .replace(/;.*$/s, '')
        .toUpperCase();
      const decoded = /QUOTED-PRINTABLE/i.test(header)
        ? new TextDecoder(/CHARSET=([\w-]+)/i.exec(header)?.[1] ?? 'utf-8').decode(
            Buffer.from(
              value.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
                String.fromCharCode(Number.parseInt(hex, 16)),
              ),
              'latin1',
            ),
          )
        : value;
      return `${name}:${decoded.replaceAll(/\s|\\n|\\|^data:[^,]*,/gi, '')}`;
    });
  return [...new Set(rest)].toSorted();
}

const samples = new URL('../../../test/samples/', import.meta.url);
const files = ['vcard', 'vcard-corpora'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, samples), { recursive: true })
    .map((path) => `${folder}/${String(path)}`)
    .filter((path) => path.endsWith('.vcf')),
);

test('cards of other programs: read, written, read again', async () => {
  assert.ok(files.length > 20, `${files.length} files`);
  for (const path of files)
    for (const version of versions) {
      const before = await readCards(readFileSync(new URL(path, samples)));
      if (before.length === 0) continue;
      const bytes = Buffer.from(before.map((record) => vcardOf(outgoingOf(record), version)).join(''));
      const after = await readCards(bytes);
      assert.equal(after.length, before.length, `${path} ${version}`);
      for (const [at, record] of before.entries()) {
        const { key: _k, extra: _e, uid: _u, ...given } = record;
        const { key: _k2, extra: _e2, uid: _u2, ...said } = after[at]!;
        assert.deepEqual(sorted(said), sorted(given), `${path} ${version} ${at}`);
        assert.deepEqual(restOf(after[at]!), restOf(record), `${path} ${version} ${at}`);
      }
    }
});

/** Addresses and links may stand in another order, behind what was kept. */
function sorted(record: Pick<ContactRecord, 'links'> & Partial<ContactRecord>): object {
  const byText = (list: ContactRecord['links']): string[] =>
    list.map((one) => JSON.stringify(one)).toSorted();
  return { ...record, links: byText(record.links), addresses: byText(record.addresses ?? []) };
}

test('lines fold after 75 octets and never inside a character', () => {
  const line = `NOTE:${'ä'.repeat(60)}${'🦉'.repeat(30)}`;
  const lines = folded(line).split('\r\n');
  assert.equal(lines.pop(), '');
  assert.ok(lines.length > 3);
  for (const one of lines) assert.ok(Buffer.byteLength(one) <= 75);
  assert.equal(lines.map((one, at) => (at === 0 ? one : one.slice(1))).join(''), line);
});

test('a birthday without a year, a label of one’s own, two roles', () => {
  const card = {
    uid: 'one',
    name: { full: 'Ana Ruiz', given: 'Ana', family: 'Ruiz' },
    emails: [{ value: 'ana@acme.example', label: 'Work', preferred: true as const }],
    phones: [{ value: '+34 600 000 000', label: 'cell' }],
    links: [],
    affiliations: [{ organisation: 'Acme', title: 'Chemist' }, { organisation: 'Choir; north' }],
    birthday: '--01-22',
    revised: '2026-11-23T10:00:00Z',
  };
  assert.deepEqual(vcardOf(card, '3.0').split('\r\n'), [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'UID:one',
    'FN:Ana Ruiz',
    'N:Ruiz;Ana;;;',
    'item1.ORG:Acme',
    'item1.TITLE:Chemist',
    'item2.ORG:Choir\\; north',
    'item3.EMAIL;TYPE=INTERNET;TYPE=WORK;TYPE=PREF:ana@acme.example',
    'item3.X-ABLabel:_$!<Work>!$_',
    'TEL;TYPE=CELL:+34 600 000 000',
    'BDAY;X-APPLE-OMIT-YEAR=1604;VALUE=date:1604-01-22',
    'REV:2026-11-23T10:00:00Z',
    'END:VCARD',
    '',
  ]);
  const four = vcardOf(card, '4.0').split('\r\n');
  assert.ok(four.includes('BDAY:--0122'));
  assert.ok(four.includes('item3.EMAIL;TYPE=WORK;PREF=1:ana@acme.example'));
});
