// The law of derived rows: whatever was imported, taken out, said and forgotten, they equal a rebuild from nothing;
// and sources know nothing but live imports.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldName } from '#domain/name-folding.ts';
import { addressBook } from '#sample/address-book.ts';
import { linkedinZip } from '#sample/linkedin-archive.ts';
import { fc } from '#test/fast-check.ts';
import {
  assertDerivedHolds,
  type Book,
  contents,
  DAY,
  file,
  NOW,
  onEachEngine,
  smallWorld,
  withBook,
} from './books.ts';

const world = smallWorld(23, 14);
/** Cards whose addresses are also said by hand, and one number that a whole office has. */
const office = file(
  'office.vcf',
  ['Ana Ruiz', 'Bo Li', 'Cy Moss', 'Di Ng']
    .map((name) =>
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        `FN:${name}`,
        `EMAIL:${foldName(name).replace(' ', '.')}@office.example`,
        'TEL:+44 20 7946 0000',
        'END:VCARD',
        '',
      ].join('\r\n'),
    )
    .join(''),
);
/** A chat that a telephone calls as a card does. */
const chat = file(
  'WhatsApp Chat with Bo Li.txt',
  ['Me Myself: Hello, are you there?', 'Bo Li: I am', 'Me Myself: Good']
    .map((line, n) => `2${n}/09/2026, 10:0${n} - ${line}\n`)
    .join(''),
);
const files = [
  linkedinZip(world, { era: '2023', asOf: NOW - 300 * DAY }),
  linkedinZip(world, { era: '2026' }),
  addressBook(world, 'google'),
  office,
  chat,
];
const emails = ['ana.ruiz@office.example', 'bo.li@office.example', 'new@person.example'];
const phones = ['+44 20 7946 0000', '+44 161 496 0001'];

type Step =
  | { readonly what: 'import'; readonly which: number }
  | {
      readonly what:
        | 'undo'
        | 'forget'
        | 'note'
        | 'log'
        | 'unlog'
        | 'level'
        | 'unlevel'
        | 'know'
        | 'unknow'
        | 'through';
      readonly which: number;
    }
  | { readonly what: 'add'; readonly which: number; readonly email: number; readonly phone: number }
  | { readonly what: 'edit'; readonly which: number; readonly email: number; readonly phone: number };

const which = fc.nat({ max: 30 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('import' as const), which: fc.nat({ max: files.length - 1 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constantFrom(
        'undo',
        'forget',
        'note',
        'log',
        'unlog',
        'level',
        'unlevel',
        'know',
        'unknow',
        'through',
      ),
      which,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constantFrom('add', 'edit'),
      which,
      email: fc.nat({ max: emails.length }),
      phone: fc.nat({ max: phones.length }),
    }),
  },
);

async function take(book: Book, it: Step, n: number): Promise<void> {
  const people = await book.people();
  const person = people[it.which % Math.max(1, people.length)];
  const points =
    'email' in it
      ? {
          ...(emails[it.email] && { email: [emails[it.email]!] }),
          ...(phones[it.phone] && { phone: [phones[it.phone]!] }),
        }
      : {};
  if (it.what === 'import') await book.bringInOne([files[it.which]!], NOW - DAY + n * 1000);
  else if (it.what === 'undo') {
    const imports = (await contents(book.store, ['import']))['import']!;
    const row = imports[it.which % Math.max(1, imports.length)];
    if (row) await book.undo(String(row['id']));
  } else if (it.what === 'add') await book.say('add', { name: `Person ${it.which}`, ...points });
  else if (it.what === 'unlog') {
    const logs = (await contents(book.store, ['interaction']))['interaction']!;
    const row = logs[it.which % Math.max(1, logs.length)];
    if (row) await book.say('log-remove', { id: row['id'] });
  } else if (!person) return;
  else if (it.what === 'forget') await book.say('forget', { person: person.id });
  else if (it.what === 'note') await book.say('note', { person: person.id, text: `note ${n}` });
  else if (it.what === 'log') {
    const together = [person.id, people[(it.which * 7) % people.length]!.id];
    await book.say('log', { kind: 'meeting', people: [...new Set(together)], at: '2026-10-05' });
  } else if (it.what === 'know' || it.what === 'unknow' || it.what === 'through') {
    const other = people[(it.which * 7 + 1) % people.length]!;
    if (other.id === person.id) return;
    if (it.what === 'through') await book.say('met', { person: person.id, through: other.id });
    else await book.say('know', { person: person.id, other: other.id, off: it.what === 'unknow' });
  } else if (it.what === 'level') await book.say('level', { person: person.id, level: '2' });
  else if (it.what === 'unlevel') await book.say('level', { person: person.id, level: 'auto' });
  else if (it.what === 'edit') await book.say('edit', { person: person.id, title: `Title ${n}`, ...points });
}

/** No row belongs to an import that is not there; every trace has its party's record; nobody owns and meets one row at once. */
async function assertSourcesHold(book: Book): Promise<void> {
  const all = await contents(book.store, ['import', 'source', 'trace', 'sighting', 'lease']);
  const imports = new Map(all['import']!.map((row) => [row['id'], Number(row['seq'])]));
  assert.deepEqual(all['lease'], []);
  const owners = new Map<string, unknown>();
  const records = new Set<unknown>();
  for (const row of all['source']!) {
    assert.ok(imports.has(row['import_id']));
    owners.set(`${row['id']} ${row['hash']}`, row['import_id']);
    records.add(row['id']);
  }
  for (const row of all['trace']!) {
    assert.ok(imports.has(row['import_id']));
    owners.set(`${row['id']} ${row['party_id']}`, row['import_id']);
    assert.ok(records.has(row['party_id']), 'something happened with nobody');
  }
  for (const row of all['sighting']!) {
    const owner = owners.get(`${row['id']} ${row['hash']}`);
    assert.ok(owner !== undefined, 'a sighting of nothing');
    assert.ok(imports.get(owner)! < imports.get(row['import_id'])!, 'the first to bring a row owns it');
  }
}

async function holds(book: Book, steps: readonly Step[]): Promise<void> {
  for (const [n, it] of steps.entries()) await take(book, it, n);
  await assertSourcesHold(book);
  await assertDerivedHolds(book);
}

test('law: derived rows equal a rebuild from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      await withBook('sqlite', (book) => holds(book, steps));
    }),
    {
      numRuns: Number(process.env['GOODTURN_TEST_RUNS'] ?? 30),
      seed: Number(process.env['GOODTURN_TEST_SEED'] ?? 20261122),
    },
  );
});

onEachEngine('derived rows equal a rebuild from nothing after one long story', async (book) => {
  await holds(book, [
    { what: 'import', which: 3 },
    { what: 'add', which: 1, email: 0, phone: 1 },
    { what: 'import', which: 0 },
    { what: 'edit', which: 2, email: 1, phone: 0 },
    { what: 'note', which: 5 },
    { what: 'import', which: 1 },
    { what: 'log', which: 3 },
    { what: 'level', which: 4 },
    { what: 'undo', which: 1 },
    { what: 'forget', which: 6 },
    { what: 'import', which: 2 },
    { what: 'unlog', which: 0 },
    { what: 'unlevel', which: 4 },
    { what: 'edit', which: 8, email: 1, phone: 1 },
    { what: 'import', which: 0 },
  ]);
});
