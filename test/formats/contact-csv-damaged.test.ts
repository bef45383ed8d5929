// Each kind of address book as CSV with ten kinds of damage: what is wrong is named with its line, and every row that another
// parser counts is a record or left out with a reason. Then damage at random: reading ends, never throws, invents nothing.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { openInputs } from '#formats/archive.ts';
import type { GivenFile, ReadOptions, Reading } from '#formats/format.ts';
import { formats } from '#formats/formats.ts';
import { recogniseFormat } from '#formats/recognise.ts';
import { fc } from '#test/fast-check.ts';

const options: ReadOptions = { timeZone: 'Europe/Berlin', me: { names: [], emails: [] } };
const given = (path: string, bytes: Uint8Array): GivenFile => ({
  path,
  bytes: { size: bytes.length, read: async (from, length) => bytes.subarray(from, from + length) },
});

/** As the product does: recognised, then read; the problems of both. */
async function readAs(name: string, bytes: Uint8Array): Promise<Reading[]> {
  const inputs = await openInputs([given('people.csv', bytes)]);
  const fatal = inputs.problems.filter((problem) => problem.fatal);
  if (fatal.length > 0) return fatal.map((problem) => ({ problem }));
  const { imports, problems } = await recogniseFormat(inputs.files, formats);
  const format = imports[0]?.format;
  if (!format) return problems.map((problem) => ({ problem }));
  assert.equal(format.name, name);
  return Array.fromAsync(format.read(inputs.files, options));
}

interface Kind {
  readonly name: string;
  readonly header: readonly string[];
  /** A row of a person. */
  readonly row: (at: number) => Record<string, string>;
  readonly birthday: (day: string) => Record<string, string>;
  readonly email: string;
  readonly phone: string;
}

const names = ['Ana Ruiz', 'Bo Li', 'Cem Ak', 'Ida Berg', 'Jörg Müller', 'Zoë Kim'];
const person = (at: number): { first: string; last: string; mail: string } => {
  const [first = '', last = ''] = (names[at] ?? '').split(' ');
  return { first, last, mail: `p${at}@post.example` };
};
const kinds: readonly Kind[] = [
  {
    name: 'google-contacts',
    header:
      'First Name,Last Name,File As,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value'.split(
        ',',
      ),
    row: (at) => ({
      'First Name': person(at).first,
      'Last Name': person(at).last,
      Labels: '* myContacts',
      'E-mail 1 - Value': person(at).mail,
    }),
    birthday: (day) => ({ Birthday: day }),
    email: 'E-mail 1 - Value',
    phone: 'Phone 1 - Value',
  },
  {
    name: 'outlook-contacts',
    header:
      'Title,First Name,Last Name,Company,Business Street,Business Phone,Birthday,Notes,E-mail Address,E-mail Type,E-mail Display Name'.split(
        ',',
      ),
    row: (at) => ({
      'First Name': person(at).first,
      'Last Name': person(at).last,
      'E-mail Address': person(at).mail,
      'E-mail Type': 'SMTP',
    }),
    birthday: (day) => ({ Birthday: day }),
    email: 'E-mail Address',
    phone: 'Business Phone',
  },
  {
    name: 'thunderbird-contacts',
    header:
      'First Name,Last Name,Display Name,Primary Email,Mobile Number,Birth Year,Birth Month,Birth Day,Notes,'.split(
        ',',
      ),
    row: (at) => ({
      'First Name': person(at).first,
      'Last Name': person(at).last,
      'Primary Email': person(at).mail,
    }),
    birthday: (day) => ({ 'Birth Year': '1985', 'Birth Month': '44', 'Birth Day': day }),
    email: 'Primary Email',
    phone: 'Mobile Number',
  },
  {
    name: 'any-csv',
    header: 'Full name,Email,Mobile,Company,Birthday,Notes'.split(','),
    row: (at) => ({ 'Full name': names[at] ?? '', Email: person(at).mail, Company: 'Kestrel' }),
    birthday: (day) => ({ Birthday: day }),
    email: 'Email',
    phone: 'Mobile',
  },
];

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const lineOf = (kind: Kind, cells: Record<string, string>): string =>
  kind.header.map((title) => quoted(cells[title] ?? '')).join(',');
/** Six people, with `changes` laid over the third (line 4). */
function linesOf(kind: Kind, changes: Record<string, string> = {}): string[] {
  return [
    kind.header.join(','),
    ...names.map((_, at) => lineOf(kind, { ...kind.row(at), ...(at === 2 ? changes : {}) })),
  ];
}
const fileOf = (lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`);

interface Damage {
  readonly what: string;
  readonly make: (kind: Kind) => Buffer;
  /** A problem that has to be told, with its line where it has one. */
  readonly tells: string;
  readonly line?: number;
  readonly records: number;
  /** Where another parser cannot count: rows as a person counts them. */
  readonly rows?: number;
}

const damages: readonly Damage[] = [
  {
    what: 'cut off in the middle of the last row',
    make: (kind) => {
      const text = linesOf(kind).join('\n');
      return Buffer.from(text.slice(0, text.lastIndexOf('Kim') + 1));
    },
    tells: 'row-too-short',
    line: 7,
    records: 5,
  },
  {
    what: 'a quote that never closes',
    make: (kind) =>
      fileOf(
        linesOf(kind).map((line, at) =>
          at === 3 ? line.replace(/^[^,]*,[^,]*/, (cells) => `"${cells}`) : line,
        ),
      ),
    tells: 'quote-not-closed',
    line: 4,
    records: 6,
    rows: 6,
  },
  {
    what: 'a delimiter too many in a row',
    make: (kind) =>
      fileOf(linesOf(kind).map((line, at) => (at === 3 ? `Mr,Cem,${line},more,and more` : line))),
    tells: 'row-unreadable',
    line: 4,
    records: 5,
  },
  {
    what: 'a line break without quotes',
    make: (kind) => fileOf(linesOf(kind).flatMap((line, at) => (at === 3 ? line.split(/(?=@)/) : [line]))),
    tells: 'row-too-short',
    line: 4,
    records: 5,
  },
  {
    what: 'rows of nothing but delimiters',
    make: (kind) =>
      fileOf([...linesOf(kind), ','.repeat(kind.header.length - 1), ','.repeat(kind.header.length - 1)]),
    tells: 'empty-row',
    records: 6,
  },
  {
    what: 'the same person twice',
    make: (kind) => fileOf([...linesOf(kind), linesOf(kind)[3]!]),
    tells: 'same-record-again',
    line: 8,
    records: 6,
  },
  {
    what: 'an address that is none',
    make: (kind) => fileOf(linesOf(kind, { [kind.email]: 'cem at post' })),
    tells: 'address-unreadable',
    line: 4,
    records: 6,
  },
  {
    what: 'a number that a spreadsheet has rounded',
    make: (kind) => fileOf(linesOf(kind, { [kind.phone]: '4.91706E+11' })),
    tells: 'value-damaged',
    line: 4,
    records: 6,
  },
  {
    what: 'a birthday that is no day',
    make: (kind) => fileOf(linesOf(kind, kind.birthday('99/99/1985'))),
    tells: 'date-unknown',
    line: 4,
    records: 6,
  },
  {
    what: 'letters of another code page',
    make: (kind) => Buffer.from(`${linesOf(kind).join('\n')}\n`, 'latin1'),
    tells: 'encoding-guessed',
    records: 6,
  },
  {
    what: 'a person without anything to call them by',
    make: (kind) => fileOf([...linesOf(kind), lineOf(kind, { Notes: 'left over' })]),
    tells: 'no-name',
    line: 8,
    records: 6,
  },
];

function rowsIn(bytes: Buffer): number {
  const rows: string[][] = parse(bytes.toString('latin1'), {
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  return rows.length - 1;
}

const recordsOf = (readings: readonly Reading[]): number => readings.filter((one) => 'record' in one).length;
const skipsOf = (readings: readonly Reading[]): number =>
  readings.reduce((sum, one) => sum + ('problem' in one ? (one.problem.skips ?? 1) : 0), 0);

for (const kind of kinds) {
  suite(kind.name, () => {
    for (const { what, make, tells, line, records, rows } of damages) {
      test(what, async () => {
        const bytes = make(kind);
        const readings = await readAs(kind.name, bytes);
        const problems = readings.flatMap((one) => ('problem' in one ? [one.problem] : []));
        const told = problems.find(
          ({ code, where }) => code === tells && (line === undefined || where.line === line),
        );
        assert.ok(told, JSON.stringify(problems));
        assert.equal(recordsOf(readings), records);
        assert.equal(records + skipsOf(readings), rows ?? rowsIn(bytes));
      });
    }

    test('no file at all', async () => {
      for (const bytes of [
        Buffer.alloc(0),
        Buffer.from('\n\n'),
        Buffer.from('<!doctype html><html><body>Sign in</body></html>'),
      ]) {
        const readings = await readAs(kind.name, bytes);
        assert.ok(readings.some((one) => 'problem' in one && one.problem.fatal === true));
        assert.equal(recordsOf(readings), 0);
      }
    });
  });
}

const samples = fileURLToPath(new URL('../samples/', import.meta.url));
const originals = globSync('{google-contacts,outlook-contacts,thunderbird-contacts,any-csv}/*/input.csv', {
  cwd: samples,
})
  .toSorted()
  .map((path) => ({ name: path.split(/[/\\]/)[0]!, bytes: readFileSync(samples + path) }));
const place = fc.double({ min: 0, max: 0.999_999, noNaN: true });
type Change = (bytes: Buffer) => Buffer;
const change: fc.Arbitrary<Change> = fc.oneof(
  place.map(
    (at): Change =>
      (bytes) =>
        bytes.subarray(0, Math.floor(at * bytes.length)),
  ),
  fc.tuple(place, fc.nat(255)).map(([at, value]): Change => (bytes) => {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[Math.floor(at * copy.length)] = value;
    return copy;
  }),
  fc
    .tuple(
      place,
      fc.constantFrom(
        '"',
        '""',
        ',',
        ';',
        '\n',
        '\r',
        '\0',
        '\ufeff',
        ' ::: ',
        '=HYPERLINK("',
        "'",
        '@',
        '9e99',
        ','.repeat(300),
      ),
    )
    .map(([at, text]): Change => (bytes) => {
      const point = Math.floor(at * bytes.length);
      return Buffer.concat([bytes.subarray(0, point), Buffer.from(text), bytes.subarray(point)]);
    }),
);

test('whatever happens to the bytes: reading ends, nothing is thrown, each key is there once, dates are days', async () => {
  assert.ok(originals.length > 10);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...originals),
      fc.array(change, { minLength: 1, maxLength: 5 }),
      async ({ name, bytes }, changes) => {
        const damaged = changes.reduce<Buffer>((now, next) => next(now), bytes);
        const inputs = await openInputs([given('people.csv', damaged)]);
        await recogniseFormat(inputs.files, formats);
        const keys = new Set<string>();
        const format = formats.find((one) => one.name === name)!;
        for await (const reading of format.read(inputs.files, options)) {
          if ('problem' in reading) assert.notEqual(reading.problem.code, 'reader-stopped');
          if (!('record' in reading) || reading.record.type !== 'contact') continue;
          const { key, name: called, birthday, links, emails } = reading.record;
          assert.ok(!keys.has(key), key);
          keys.add(key);
          assert.match(called.full, /\p{L}/u);
          if (birthday !== undefined) assert.match(birthday, /^(?:\d{4}|-)-\d\d-\d\d$/);
          for (const { value } of links) assert.match(value, /^https?:\/\//i);
          for (const { value } of emails) assert.match(value, /^[^\s@]+@[^\s@]+\.[^\s@]+$/);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('importing twice, or in another order of rows, gives the same records under the same keys', async () => {
  for (const kind of kinds) {
    const [header = '', ...rows] = linesOf(kind);
    const keysOf = async (lines: readonly string[]): Promise<string[]> =>
      (await readAs(kind.name, fileOf([header, ...lines])))
        .flatMap((one) => ('record' in one ? [JSON.stringify(one.record)] : []))
        .toSorted();
    assert.deepEqual(await keysOf(rows), await keysOf(rows.toReversed()));
  }
});
