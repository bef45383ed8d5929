// Each kind of address book as CSV with ten kinds of damage: what is wrong is named with its line, and every row that another
// parser counts is a record or left out with a reason. Then damage at random: reading ends, never throws, invents nothing.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { openInputs } from '#formats/archive.ts';
import type { ReadOptions, Reading } from '#formats/format.ts';
import { formats } from '#formats/formats.ts';
import { recogniseFormat } from '#formats/recognise.ts';
import { say } from '#words/say.ts';
import { fc } from '#test/fast-check.ts';
import { givenFile } from '#test/read-format.ts';
import { encode, fileOf, type Kind, kinds, lineOf, linesNamed, linesOf, names } from './contact-csv-kinds.ts';
import { cut, flip, insert } from './damage.ts';

const options: ReadOptions = { timeZone: 'Europe/Berlin', me: { names: [], emails: [] } };
/** As the product does: recognised, then read; the problems of both. */
async function readAs(name: string, bytes: Uint8Array): Promise<Reading[]> {
  const inputs = await openInputs([givenFile('people.csv', bytes)]);
  const fatal = inputs.problems.filter((problem) => problem.fatal);
  if (fatal.length > 0) return fatal.map((problem) => ({ problem }));
  const { imports, problems } = await recogniseFormat(inputs.files, formats);
  const format = imports[0]?.format;
  if (!format) return problems.map((problem) => ({ problem }));
  assert.equal(format.name, name);
  return Array.fromAsync(format.read(inputs.files, options));
}

interface Damage {
  readonly what: string;
  readonly make: (kind: Kind) => Buffer;
  /** A problem that has to be told, with its line where it has one; absent where all can be read as it was meant. */
  readonly tells?: string;
  readonly line?: number;
  readonly records: number;
  /** Where another parser cannot count: rows as a person counts them. */
  readonly rows?: number;
  /** Who has to come out of it. */
  readonly people?: readonly string[];
  /** Kinds that can have it; all where absent. */
  readonly of?: (kind: Kind) => boolean;
}

const slavs = ['Łukasz Wójcik', 'Ola Zając', 'Jiří Dvořák', 'Ida Berg', 'Gyula Erdős', 'Šárka Nováková'];
const russians = ['Иван Петров', 'Анна Котова', 'Пётр Чехов', 'Ида Берг', 'Ольга Юдина', 'Олег Ким'];
const withDelimiter = (lines: readonly string[], delimiter: string): string[] =>
  lines.map((line) => line.replaceAll(',', delimiter));
const numbered = (kind: Kind, numbers: readonly string[]): string[] => [
  kind.header.join(','),
  ...numbers.map((number, at) => lineOf(kind, { ...kind.row(at), [kind.phone]: number })),
];

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
  {
    what: 'NULs in the middle',
    make: (kind) => fileOf(linesOf(kind).map((line, at) => (at === 3 ? line.replace('Cem', 'C\0em') : line))),
    tells: 'nul-dropped',
    records: 6,
    people: names,
  },
  {
    what: 'UTF-8 that was once read as Western European',
    make: (kind) => Buffer.from(new TextDecoder('windows-1252').decode(fileOf(linesOf(kind)))),
    tells: 'letters-mended',
    line: 6,
    records: 6,
    people: names,
  },
  {
    what: 'two files put together, with mark and titles again',
    make: (kind) =>
      Buffer.concat([
        fileOf(linesOf(kind).slice(0, 4)),
        Buffer.from('\ufeff'),
        fileOf([linesOf(kind)[0]!, ...linesOf(kind).slice(4)]),
      ]),
    tells: 'header-again',
    line: 5,
    records: 6,
    people: names,
  },
  {
    what: 'a birthday that became a number',
    make: (kind) => fileOf(linesOf(kind, { [kind.day!]: '31121' })),
    of: ({ day }) => day !== undefined,
    tells: 'date-serial',
    line: 4,
    records: 6,
  },
  {
    what: 'a column too narrow for its birthday',
    make: (kind) => fileOf(linesOf(kind, { [kind.phone]: '########' })),
    tells: 'value-damaged',
    line: 4,
    records: 6,
  },
  {
    what: 'a formula that could not be computed',
    make: (kind) => fileOf(linesOf(kind, { [kind.phone]: '#NAME?' })),
    tells: 'value-damaged',
    line: 4,
    records: 6,
  },
  {
    what: 'numbers without + and without 0',
    make: (kind) =>
      fileOf(numbered(kind, ['491705550101', '1705550102', '441632960103', '33655501045', '1705550105'])),
    tells: 'numbers-shortened',
    records: 5,
  },
  {
    what: 'numbers as text for a spreadsheet',
    make: (kind) => fileOf(numbered(kind, ["'+49 170 5550101", '="0170 5550102"', '=+49170/5550103'])),
    records: 3,
  },
  {
    what: 'Central European letters',
    make: (kind) => encode(`${linesNamed(kind, slavs).join('\r\n')}\r\n`, 'windows-1250'),
    tells: 'encoding-guessed',
    records: 6,
    people: slavs,
  },
  {
    what: 'Cyrillic letters',
    make: (kind) => encode(`${linesNamed(kind, russians).join('\n')}\n`, 'windows-1251'),
    tells: 'encoding-guessed',
    records: 6,
    people: russians,
  },
  {
    what: 'letters of an old Mac, its line ends too',
    make: (kind) => encode(`${linesOf(kind).join('\r')}\r`, 'macintosh'),
    tells: 'encoding-guessed',
    records: 6,
    rows: 6,
    people: names,
  },
  {
    what: 'UTF-16 without a mark',
    make: (kind) => Buffer.from(linesOf(kind).join('\r\n'), 'utf16le'),
    records: 6,
    rows: 6,
    people: names,
  },
  {
    what: 'UTF-16 the other way round, with tabs',
    make: (kind) =>
      Buffer.from(`\ufeff${withDelimiter(linesOf(kind), '\t').join('\r\n')}\r\n`, 'utf16le').swap16(),
    records: 6,
    rows: 6,
    people: names,
  },
  {
    what: 'sep=; and mixed line ends',
    make: (kind) =>
      Buffer.from(
        `\ufeffsep=;\r\n${withDelimiter(linesOf(kind), ';')
          .map((line, at) => line + ['\n', '\r\n', '\r'][at % 3]!)
          .join('')}`,
      ),
    records: 6,
    rows: 6,
    people: names,
  },
  {
    what: 'empty columns behind the last',
    make: (kind) => fileOf(withDelimiter(linesOf(kind), ';').map((line) => `${line};;;;;`)),
    records: 6,
    rows: 6,
    people: names,
  },
  {
    what: 'a line above the titles',
    make: (kind) => fileOf([`My people${','.repeat(kind.header.length - 1)}`, ...linesOf(kind)]),
    records: 6,
    rows: 6,
    people: names,
  },
  {
    what: 'quotes from a writing program',
    make: (kind) =>
      fileOf(
        linesOf(kind).map((line) =>
          line.replace(/^[^,]*(,[^,]+)?/, (cells) => cells.replaceAll(/[^,]+/g, '“$&”')),
        ),
      ),
    records: 6,
    people: names,
  },
  {
    what: 'a single field of 5 MB',
    make: (kind) => fileOf(linesOf(kind, { Notes: `so "it" is, ${'on and on, '.repeat(450_000)}` })),
    tells: 'value-too-long',
    line: 4,
    records: 6,
    people: names,
  },
  {
    what: 'a single field of 5 MB without quotes',
    make: (kind) => fileOf(linesOf(kind, { Notes: 'on and on '.repeat(500_000) })),
    tells: 'value-too-long',
    line: 4,
    records: 6,
    people: names,
  },
  {
    what: '20,000 columns',
    make: (kind) => {
      const more = Array.from({ length: 20_000 }, (_, at) => `x${at}`).join(',');
      return fileOf(linesOf(kind).map((line, at) => `${line},${at === 0 ? more : ','.repeat(19_999)}`));
    },
    tells: 'too-many-columns',
    line: 1,
    records: 0,
    rows: 0,
  },
  {
    what: 'titles and nobody',
    make: (kind) => fileOf(linesOf(kind).slice(0, 1)),
    tells: 'no-rows',
    line: 1,
    records: 0,
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
const peopleOf = (readings: readonly Reading[]): string[] =>
  readings
    .flatMap((one) => ('record' in one && one.record.type === 'contact' ? [one.record.name.full] : []))
    .toSorted();
const skipsOf = (readings: readonly Reading[]): number =>
  readings.reduce((sum, one) => sum + ('problem' in one ? (one.problem.skips ?? 1) : 0), 0);

for (const kind of kinds) {
  suite(kind.called, () => {
    for (const { what, make, tells, line, records, rows, people, of } of damages) {
      if (of && !of(kind)) continue;
      test(what, async () => {
        const bytes = make(kind);
        const readings = await readAs(kind.name, bytes);
        const problems = readings.flatMap((one) => ('problem' in one ? [one.problem] : []));
        const told = problems.find(
          ({ code, where }) => code === tells && (line === undefined || where.line === line),
        );
        assert.ok(told || tells === undefined, JSON.stringify(problems));
        assert.equal(recordsOf(readings), records, JSON.stringify(problems));
        if (people) assert.deepEqual(peopleOf(readings), people.toSorted());
        for (const { code, where, values } of problems) {
          assert.equal(where.file, 'people.csv');
          const text = say(code, values ?? {}, { now: 0, timeZone: 'UTC', locale: 'en' });
          assert.match(text, /^[A-Z\d“]/);
          assert.match(text, /\w{3,} .* \w+/);
          assert.doesNotMatch(text, /undefined|NaN/);
        }
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
const change = fc.oneof(cut, flip, insert(' ::: ', '=HYPERLINK("', "'", '@', '9e99', ','.repeat(300)));

test('whatever happens to the bytes: reading ends, nothing is thrown, each key is there once, dates are days', async () => {
  assert.ok(originals.length > 10);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...originals),
      fc.array(change, { minLength: 1, maxLength: 5 }),
      async ({ name, bytes }, changes) => {
        const damaged = changes.reduce<Buffer>((now, next) => next(now), bytes);
        const inputs = await openInputs([givenFile('people.csv', damaged)]);
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
