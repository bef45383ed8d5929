// Each case of test/samples/{google,outlook,thunderbird}-contacts and any-csv, read whole, byte by byte, and as the product recognises
// it. Rows are counted by another CSV parser: all of them are records, or left out with a reason. UPDATE_SAMPLES=1 writes
// `expected.json` anew; read the difference before you keep it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { ContactRecord, SourceRecord } from '#domain/source-record.ts';
import type { InputFile, Reading, ReadOptions } from '../format.ts';
import { formats } from '../formats.ts';
import { recogniseFormat } from '../recognise.ts';
import { fileOf } from '#test/read-format.ts';

const samples = new URL('../../../test/samples/', import.meta.url);
const options: ReadOptions = { timeZone: 'Europe/Berlin', me: { names: [], emails: [] } };
/** Cases that are another maker's first rows without a title: nothing stands before the first row. */
const withoutHeader = new Set(['no-header']);

const table = (bytes: Uint8Array, piece?: number): InputFile => fileOf('input.csv', bytes, piece);

/** Rows behind the header, as csv-parse counts them. */
function rowsIn(bytes: Uint8Array, name: string): number {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  let text = new TextDecoder(isUtf16 ? 'utf-16le' : 'latin1')
    .decode(bytes)
    .replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, '');
  const said = /^sep=(.)\r?\n/.exec(text);
  if (said) text = text.slice(said[0].length);
  const line = text.split(/\r?\n/)[0] ?? '';
  const delimiter = [',', ';', '\t', '|'].toSorted((a, b) => line.split(b).length - line.split(a).length)[0]!;
  const rows: string[][] = parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  return rows.length - (withoutHeader.has(name) ? 0 : 1);
}

function compact(record: SourceRecord): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => {
      if ((Array.isArray(value) && value.length === 0) || name === 'type' || name === 'kind') return [];
      if (name !== 'name') return [[name, value]];
      const { full, ...parts } = value as ContactRecord['name'];
      return [[name, [full, ...Object.entries(parts).map(([part, text]) => `${part} ${text}`)].join(' | ')]];
    }),
  );
}

function inLines(readings: readonly Reading[]): string {
  const lines = readings.map((one) => {
    if ('record' in one) return { line: one.where.line, ...compact(one.record) };
    if ('problem' in one) return { problem: one.problem.code, ...one.problem, code: undefined };
    return one;
  });
  return `[\n${lines.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`;
}

for (const name of ['google-contacts', 'outlook-contacts', 'thunderbird-contacts', 'any-csv']) {
  const format = formats.find((one) => one.name === name)!;
  suite(`samples of ${name}`, () => {
    for (const sample of readdirSync(new URL(`${name}/`, samples))) {
      test(sample, async () => {
        const bytes = readFileSync(new URL(`${name}/${sample}/input.csv`, samples));
        const path = new URL(`${name}/${sample}/expected.json`, samples);
        const readings = await Array.fromAsync(format.read([table(bytes)], options));
        if (process.env['UPDATE_SAMPLES']) writeFileSync(path, inLines(readings));
        assert.equal(inLines(readings), readFileSync(path, 'utf8').replaceAll('\r\n', '\n'));
        // A mark of UTF-16 is looked for in the first piece: one byte of it shows none.
        for (const step of bytes[0] === 0xff ? [7] : [1, 7])
          assert.deepEqual(
            await Array.fromAsync(format.read([table(bytes, step)], options)),
            readings,
            `${step} bytes at a time`,
          );

        const { imports } = await recogniseFormat([table(bytes)], formats);
        assert.deepEqual(
          imports.map((one) => one.format.name),
          [name],
        );
        const records = readings.flatMap((one) => ('record' in one ? [one.record] : []));
        const skips = readings.reduce(
          (sum, one) => sum + ('problem' in one ? (one.problem.skips ?? 1) : 0),
          0,
        );
        assert.equal(records.length + skips, rowsIn(bytes, sample), 'rows are records and skips');
        assert.equal(new Set(records.map(({ key }) => key)).size, records.length, 'each key once');
      });
    }
  });
}
