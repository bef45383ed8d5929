// CSV as people's programs write it: delimiters, preambles, quotes that do not close, line ends, encodings.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { fc } from '#test/fast-check.ts';
import { createTokenizer } from './csv-tokenizer.ts';
import { columnOf, openCsv, readRows } from './csv.ts';
import type { InputFile } from './format.ts';
import { encodingOf, isInvisible, textOf, withoutControls } from './text.ts';

function fileOf(content: string | Uint8Array, chunk = 65_536): InputFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    path: 'x.csv',
    size: bytes.length,
    async *stream() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
    head: async (length) => bytes.subarray(0, length),
  };
}

function rowsOf(text: string, piece = text.length): { rows: [number, ...string[]][]; unclosed: number[] } {
  const unclosed: number[] = [];
  const tokenizer = createTokenizer(',', (line) => unclosed.push(line));
  const rows = [];
  for (let at = 0; at < text.length; at += Math.max(1, piece))
    rows.push(...tokenizer.push(text.slice(at, at + piece)));
  rows.push(...tokenizer.end());
  return { rows: rows.map(({ line, cells }) => [line, ...cells]), unclosed };
}

test('quotes, breaks inside cells, ragged and empty lines', () => {
  assert.deepEqual(rowsOf('a,b\n\n"x\ny","he said ""hi"""\n,\nlast,').rows, [
    [1, 'a', 'b'],
    [3, 'x\ny', 'he said "hi"'],
    [5, '', ''],
    [6, 'last', ''],
  ]);
});

test('stray quotes: literal, not doubled, padded', () => {
  assert.deepEqual(rowsOf('"x" y,2\nnext,3').rows, [
    [1, '"x" y', '2'],
    [2, 'next', '3'],
  ]);
  assert.deepEqual(rowsOf('1,"he said "hello" to me, and left",3').rows, [
    [1, '1', 'he said "hello" to me, and left', '3'],
  ]);
  assert.deepEqual(rowsOf('"x" ,"y"  \n5" pipe,6').rows, [
    [1, 'x', 'y'],
    [2, '5" pipe', '6'],
  ]);
});

test('a quote that never closes costs its line, not the file', () => {
  assert.deepEqual(rowsOf('1,a\n2,"open\n3,b\n4,c'), {
    rows: [
      [1, '1', 'a'],
      [2, '2', 'open'],
      [3, '3', 'b'],
      [4, '4', 'c'],
    ],
    unclosed: [2],
  });
  assert.deepEqual(rowsOf('"1","open\n"2","b"\n"3","c"\n'), {
    rows: [
      [1, '1', 'open'],
      [2, '2', 'b'],
      [3, '3', 'c'],
    ],
    unclosed: [1],
  });
});

test('an open quote before megabytes of rows stays bounded', () => {
  const many = Array.from({ length: 150_000 }, (_, index) => `${index},plain text`).join('\n');
  const { rows, unclosed } = rowsOf(`a,"open\n${many}`, 65_536);
  assert.equal(rows.length, 150_001);
  assert.deepEqual(unclosed, [1]);
  assert.deepEqual(rows.at(-1), [150_001, '149999', 'plain text']);
});

test('delimiter, sep= line, preamble, header names', async () => {
  for (const [text, delimiter, line] of [
    ['First Name;Connected On\nAna;x', ';', 1],
    ['sep=;\nFirst Name;Connected On\nAna;x', ';', 2],
    ['First Name\tConnected On\r\nAna\tx\r\n', '\t', 1],
    ['Notes:\n"a, b, c"\n\n"First_Name","Connected On"\nAna,x', ',', 4],
    [`${'preamble, of any, length\n'.repeat(500)}First Name,Connected On\nAna,x`, ',', 501],
  ] as const) {
    const sheet = await openCsv(fileOf(text), {
      isHeader: (names) => names.includes('firstname') && names.includes('connectedon'),
    });
    assert.equal(sheet.delimiter, delimiter, text.slice(0, 40));
    assert.equal(sheet.header?.line, line);
    const rows = [];
    for await (const batch of readRows(sheet, () => {})) rows.push(...batch);
    assert.deepEqual(rows, [{ line: line + 1, cells: ['Ana', 'x'] }]);
  }
});

test('a doubled header keeps both places; synonyms count', async () => {
  const sheet = await openCsv(fileOf('Vorname,Company,Company,\nAna,a,b,\n'), {
    isHeader: (names) => names.includes('firstname'),
    synonyms: { vorname: 'firstname' },
  });
  assert.deepEqual(sheet.header?.names, ['firstname', 'company', 'company', '']);
  assert.equal(sheet.header?.width, 3);
  assert.ok(sheet.header && columnOf(sheet.header, 'company') === 1 && columnOf(sheet.header, 'x') === -1);
});

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return little ? bytes : bytes.swap16();
};

test('encodings: mark, UTF-16 with and without it, strict UTF-8, windows-1252', async () => {
  const text = 'Name,Ort\nJürgen,Köln\n';
  const cases: [Uint8Array, string, boolean][] = [
    [Buffer.from(text), 'utf-8', false],
    [Buffer.from(`\ufeff${text}`), 'utf-8', false],
    [utf16(`\ufeff${text}`, true), 'utf-16le', false],
    [utf16(`\ufeff${text}`, false), 'utf-16be', false],
    [utf16(text, true), 'utf-16le', false],
    [utf16(text, false), 'utf-16be', false],
    [latin(text), 'windows-1252', true],
    [latin(`${'plain,ascii\n'.repeat(20_000)}${text}`), 'windows-1252', true],
  ];
  for (const [bytes, encoding, guessed] of cases) {
    for (const chunk of [7, 65_536]) {
      const file = fileOf(bytes, chunk);
      assert.deepEqual(await encodingOf(file), { encoding, guessed });
      let read = '';
      for await (const piece of textOf(file)) read += piece;
      assert.ok(read.endsWith(text) && !read.startsWith('\ufeff'), encoding);
    }
  }
});

test('one damaged byte leaves UTF-8 as UTF-8; a character cut off at the end is no other encoding', async () => {
  const good = Buffer.from('Jürgen Müller, Köln\n'.repeat(50));
  const damaged = Buffer.from(good);
  damaged[damaged.length - 2] = 0xe9;
  assert.deepEqual(await encodingOf(fileOf(damaged)), { encoding: 'utf-8', guessed: true });
  assert.deepEqual(await encodingOf(fileOf(Buffer.from('Mü').subarray(0, 2))), {
    encoding: 'utf-8',
    guessed: false,
  });
});

test('line ends: all three kinds, also cut between \\r and \\n', async () => {
  for (const chunk of [1, 2, 3, 100]) {
    let read = '';
    for await (const piece of textOf(fileOf('a\r\nb\rc\nd\r', chunk))) read += piece;
    assert.equal(read, 'a\nb\nc\nd\n');
  }
});

test('well-formed files read as csv-parse reads them, wherever the pieces are cut', () => {
  const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('', '"', ',', '\n', 'a"b', ' '));
  const write = (text: string): string =>
    /[",\n\r]/.test(text) || text.startsWith(' ') ? `"${text.replaceAll('"', '""')}"` : text;
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })),
      fc.integer({ min: 1, max: 9 }),
      (table, piece) => {
        const clean = table.map((row) => row.map((text) => text.replaceAll('\r', '\n')));
        const text = clean.map((row) => row.map(write).join(',')).join('\n');
        const expected = parse(text, {
          relax_column_count: true,
          skip_empty_lines: true,
          record_delimiter: '\n',
        });
        assert.deepEqual(
          rowsOf(text).rows.map(([, ...cells]) => cells),
          expected,
        );
        assert.deepEqual(rowsOf(text, piece), rowsOf(text));
      },
    ),
    { numRuns: 500 },
  );
});

test('any text at all ends, in the same rows wherever it is cut', () => {
  const noise = fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', ' ', 'é'), maxLength: 60 });
  fc.assert(
    fc.property(noise, fc.integer({ min: 1, max: 9 }), (text, piece) => {
      assert.deepEqual(rowsOf(text, piece), rowsOf(text));
    }),
    { numRuns: 2000 },
  );
});

test('line numbers are those of the file, whichever cells are quoted', () => {
  const text = 'h,i,j\nplain,"a\nb\nc",end\n"x\ny",plain,"z\n\nz"\n1,2,"3\n"\nlast,1,2';
  const lines = [1, 2, 5, 9, 11];
  for (const piece of [1, 3, 7, text.length])
    assert.deepEqual(
      rowsOf(text, piece).rows.map(([line]) => line),
      lines,
      `pieces of ${piece}`,
    );
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.constantFrom('a', 'b\nc', '', '\n', 'd "e"', 'f,g'), { minLength: 2, maxLength: 5 }),
        {
          minLength: 1,
          maxLength: 8,
        },
      ),
      fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      fc.integer({ min: 1, max: 30 }),
      (rows, quotes, piece) => {
        let cell = 0;
        let line = 1;
        const expected: number[] = [];
        const written = rows.map((row) => {
          expected.push(line);
          const out = row.map((value) =>
            /[,"\n]/.test(value) || quotes[cell++ % 40] ? `"${value.replaceAll('"', '""')}"` : value,
          );
          line += 1 + row.join('').split('\n').length - 1;
          return out.join(',');
        });
        assert.deepEqual(
          rowsOf(written.join('\n'), piece).rows.map(([at]) => at),
          expected,
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('NULs and what a screen may obey are left out, and NULs are counted', async () => {
  const file = fileOf('Na\0me,T\u001b[31m\u009b\u202ex\u2066,a\u200eb\nA\vB\tC');
  let text = '';
  for await (const piece of textOf(file)) text += piece;
  assert.equal(text, 'Name,T[31mx,a\u200eb\nA B\tC');
  assert.deepEqual(await encodingOf(file), { encoding: 'utf-8', guessed: false, nuls: 1 });
  const utf16 = fileOf(Buffer.from('a,b\nc,d\n', 'utf16le'));
  assert.deepEqual(await encodingOf(utf16), { encoding: 'utf-16le', guessed: false });
  assert.equal(withoutControls('plain'), 'plain');
  assert.ok(isInvisible(' \u200b\u2060\u3164\ufe0f') && !isInvisible('\u200b.'));
});
