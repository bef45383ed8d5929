// Cards that other projects collected (test/samples/vcard-corpora): every one is counted by a way of its own, and what is read from each
// file stands in expected.json, which was checked by eye against the files. JSON and XML files there must not be taken for cards.
import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Reading } from '#formats/format.ts';
import { vcard } from '#formats/vcard/vcard.ts';
import { fileOf } from '#test/read-format.ts';

const folder = new URL('../samples/vcard-corpora/', import.meta.url);
const paths = globSync('**/*.{vcf,json,xml}', { cwd: folder })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path !== 'expected.json')
  .sort();
const expected: Record<string, unknown> = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));

/** What a person would check against the file: everything but keys and what was kept verbatim. */
function summary(readings: readonly Reading[]): unknown {
  const records: unknown[] = [];
  const problems: string[] = [];
  for (const one of readings) {
    if ('record' in one && one.record.type === 'contact') {
      const { type: _type, kind: _kind, key: _key, uid: _uid, extra, ...rest } = one.record;
      records.push({ line: one.where.line, ...rest, extra: extra?.length ?? 0 });
    } else if ('problem' in one) {
      const values = Object.entries(one.problem.values ?? {}).map(([name, value]) => ` ${name}=${value}`);
      problems.push(`${one.problem.code}${values.join('')} skips=${one.problem.skips}`);
    }
  }
  return JSON.parse(JSON.stringify({ records, problems }));
}

test('the corpora are there', () => {
  assert.equal(paths.filter((path) => path.endsWith('.vcf')).length, 20);
  assert.deepEqual(
    Object.keys(expected),
    paths.filter((path) => path.endsWith('.vcf')),
  );
});

for (const path of paths) {
  test(path, async () => {
    const file = fileOf(path, readFileSync(new URL(path, folder)), 4096);
    if (!path.endsWith('.vcf')) {
      assert.equal(await vcard.recognise([file]), 0);
      return;
    }
    assert.equal(await vcard.recognise([file]), 1);
    const readings = await Array.fromAsync(
      vcard.read([file], { timeZone: 'UTC', me: { names: [], emails: [] } }),
    );
    if (process.env['UPDATE_SAMPLES']) {
      expected[path] = summary(readings);
      writeFileSync(new URL('expected.json', folder), `${JSON.stringify(expected, null, 2)}\n`);
    }
    assert.deepEqual(summary(readings), expected[path]);
    const text = readFileSync(new URL(path, folder), 'latin1');
    const cards = text.split(/\r\n|\r|\n/).filter((line) => /^begin:vcard\s*$/i.test(line)).length;
    const records = readings.filter((one) => 'record' in one).length;
    const skipped = readings.reduce((sum, one) => sum + ('problem' in one ? (one.problem.skips ?? 1) : 0), 0);
    assert.equal(records + skipped, cards);
  });
}
