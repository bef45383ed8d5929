// Each folder of test/samples/linkedin is an archive and what must be read from it. Change `expected.json` by hand only after
// reading the difference; UPDATE_SAMPLES=1 writes it anew. Besides, whatever the archive: rows are records and skips.
import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { SourceRecord } from '#domain/source-record.ts';
import { openInputs } from '../archive.ts';
import type { GivenFile, ReadOptions, Reading } from '../format.ts';
import { linkedin } from './linkedin.ts';

const samples = fileURLToPath(new URL('../../../test/samples/linkedin/', import.meta.url));
const options: ReadOptions = { timeZone: 'Europe/Berlin', me: { names: [], emails: [] } };

function given(path: string, bytes: Uint8Array): GivenFile {
  return {
    path,
    bytes: { size: bytes.length, read: async (from, length) => bytes.subarray(from, from + length) },
  };
}

async function readAll(files: readonly GivenFile[]): Promise<Reading[]> {
  const inputs = await openInputs(files);
  assert.deepEqual(inputs.problems, []);
  const readings: Reading[] = [];
  for await (const reading of linkedin.read(inputs.files, options)) readings.push(reading);
  return readings;
}

/** One line a record: its place, then what differs from nothing. */
function compact(record: SourceRecord): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => {
      if (Array.isArray(value) && value.length === 0) return [];
      if (name === 'name') {
        const { full, ...parts } = value as { full: string };
        return [[name, [full, ...Object.values(parts)].join(' | ')]];
      }
      return [[name, value]];
    }),
  );
}

function summary(readings: readonly Reading[]): Record<string, unknown> {
  return {
    records: readings.flatMap((one) =>
      'record' in one ? [{ seen: `${one.where.file}:${one.where.line ?? ''}`, ...compact(one.record) }] : [],
    ),
    problems: readings.flatMap((one) => ('problem' in one ? [one.problem] : [])),
    aside: readings.flatMap((one) => ('setAside' in one ? [one.setAside] : [])),
    coverage: readings.flatMap((one) => ('coverage' in one ? [one.coverage] : []))[0],
  };
}

/** Lines that gave a record, and rows left out, by file. */
function accounted(readings: readonly Reading[]): Map<string, number> {
  const lines = new Map<string, Set<number>>();
  const skips = new Map<string, number>();
  for (const one of readings) {
    if ('record' in one && one.where.line !== undefined)
      lines.set(one.where.file, (lines.get(one.where.file) ?? new Set()).add(one.where.line));
    if ('problem' in one)
      skips.set(one.problem.where.file, (skips.get(one.problem.where.file) ?? 0) + (one.problem.skips ?? 1));
    if ('setAside' in one) skips.set(one.setAside.file, one.setAside.rows ?? 0);
  }
  const files = new Set([...lines.keys(), ...skips.keys()]);
  return new Map([...files].map((file) => [file, (lines.get(file)?.size ?? 0) + (skips.get(file) ?? 0)]));
}

function filesIn(folder: string): GivenFile[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'expected.json' && entry.name !== 'ORIGIN.txt')
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => given(path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)));
}

/** Rows as csv-parse counts them, behind the first that holds the column. */
function rowsBehind(text: string, column: string): number {
  const rows: string[][] = parse(text, {
    relax_column_count: true,
    skip_empty_lines: true,
    bom: true,
    relax_quotes: true,
  });
  return rows.length - 1 - rows.findIndex((row) => row.includes(column));
}

function firstTitle(path: string, text: string): string {
  return path.endsWith('Connections.csv')
    ? 'Connected On'
    : (text.split(/[,\n]/)[0] ?? '').replaceAll('"', '');
}

suite('LinkedIn samples', () => {
  const cases = readdirSync(samples).filter(
    (name) => existsSync(join(samples, name, 'expected.json')) || process.env.UPDATE_SAMPLES,
  );
  for (const name of cases.filter((one) => one !== 'silkyrich')) {
    test(name, async () => {
      const readings = await readAll(filesIn(join(samples, name)));
      const read = JSON.parse(JSON.stringify(summary(readings))) as Record<string, unknown>;
      const path = join(samples, name, 'expected.json');
      if (process.env.UPDATE_SAMPLES) writeFileSync(path, inLines(read));
      assert.deepEqual(read, JSON.parse(readFileSync(path, 'utf8')));
      if (name.startsWith('era-')) {
        const counted = accounted(readings);
        for (const path of globSync('**/*.csv', { cwd: join(samples, name) })) {
          const text = readFileSync(join(samples, name, path), 'utf8');
          assert.equal(counted.get(path) ?? 0, rowsBehind(text, firstTitle(path, text)), path);
        }
      }
      const keys = readings.flatMap((one) => ('record' in one ? [one.record.key] : []));
      assert.deepEqual(keys.toSorted(), [...new Set(keys)].toSorted(), 'each key once');
      const known = new Set(keys);
      for (const one of readings)
        if ('record' in one && one.record.type === 'event')
          for (const party of one.record.parties)
            assert.ok(known.has(party), `${party} is yielded as a contact`);
    });
  }
});

function inLines(value: Record<string, unknown>): string {
  const parts = Object.entries(value).map(([name, part]) => {
    const body = Array.isArray(part)
      ? `[\n${part.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`
      : JSON.stringify(part);
    return `  ${JSON.stringify(name)}: ${body}`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

test('an archive of another maker: every row is a record or a skip with its reason', async () => {
  const zip = readFileSync(join(samples, 'silkyrich', 'sample_export.zip'));
  const inputs = await openInputs([given('sample_export.zip', zip)]);
  const texts = new Map<string, string>();
  for (const file of inputs.files) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.stream()) chunks.push(chunk);
    texts.set(file.path, Buffer.concat(chunks).toString());
  }
  const readings = await readAll([given('sample_export.zip', zip)]);
  const counted = accounted(readings);
  let rows = 0;
  for (const [path, text] of texts) {
    if (!path.endsWith('.csv')) continue;
    assert.equal(counted.get(path), rowsBehind(text, firstTitle(path, text)), path);
    rows += counted.get(path) ?? 0;
  }
  assert.ok(rows > 24_000, `${rows} rows`);
  const messages = readings.filter(
    (one) => 'record' in one && one.record.type === 'event' && one.record.kind === 'message',
  );
  assert.equal(messages.length, 19_959);
});
