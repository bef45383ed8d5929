// What is promised about the file: its JSON Schema is checked in and is what the code holds rows against, and one sample of each
// version of the format is kept: every later Goodturn brings it in. UPDATE_SAMPLES=1 writes the schema (never a sample).
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { document, sectionNames, SECTIONS, VERSION } from '#formats/goodturn-json/shape.ts';
import { TABLE_OF } from '#app/export-rows.ts';
import { BOOK_TABLES } from '#storage/whole-book.ts';
import { onEachEngine } from './books.ts';
import { bringExport, exported } from './exports.ts';

const root = join(import.meta.dirname, '..');
const schemaFile = join(root, 'docs', 'export.schema.json');
const samples = join(import.meta.dirname, 'samples', 'export');

test('docs/export.schema.json is as the code holds rows against; UPDATE_SAMPLES=1 writes it', () => {
  const made = `${JSON.stringify({ $id: `goodturn-export-${VERSION}`, title: `Goodturn export, version ${VERSION}`, ...z.toJSONSchema(document) }, null, 2)}\n`;
  if (process.env['UPDATE_SAMPLES'] === '1') writeFileSync(schemaFile, made);
  assert.deepEqual(JSON.parse(readFileSync(schemaFile, 'utf8')), JSON.parse(made));
});

test('each list of the file is a table, field by field in its order', () => {
  const camel = (name: string): string => name.replaceAll(/_([a-z])/g, (_, it: string) => it.toUpperCase());
  for (const section of sectionNames)
    assert.deepEqual(
      Object.keys(SECTIONS[section].shape),
      Object.keys(BOOK_TABLES[TABLE_OF[section]].columns).map(camel),
      section,
    );
});

test('docs/export.md names each list and each field', () => {
  const text = readFileSync(join(root, 'docs', 'export.md'), 'utf8');
  for (const section of sectionNames)
    for (const name of [section, ...Object.keys(SECTIONS[section].shape)])
      assert.ok(text.includes(`\`${name}\``), `${section}: ${name}`);
});

const versions = readdirSync(samples).toSorted();

test('there is a sample of each version', () => {
  assert.deepEqual(
    versions,
    Array.from({ length: VERSION }, (_, at) => `v${at + 1}`),
  );
});

for (const version of versions)
  onEachEngine(`the sample of version ${version} comes in`, async (book) => {
    const path = join(samples, version, 'book.json');
    assert.equal(await bringExport(book, path), null);
    const expected = JSON.parse(readFileSync(join(samples, version, 'expected.json'), 'utf8')) as {
      people: string[];
      rows: Record<string, number>;
    };
    const people = await book.people();
    assert.deepEqual(people.map(({ name }) => name).toSorted(), expected.people.toSorted());
    const text = readFileSync(await exported(book, 'again.json'), 'utf8');
    const { end } = JSON.parse(text) as { end: { rows: Record<string, number> } };
    assert.deepEqual(end.rows, expected.rows);
    // The newest version gives its sample back byte by byte; an older one is brought to the newest by being exported.
    if (version === `v${VERSION}`) assert.equal(text, readFileSync(path, 'utf8'));
  });
