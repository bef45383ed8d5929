// 20,000 damaged files of every format, in processes of 64 MB: no reader throws, none hangs. More: `npm run fuzz`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formats } from '#formats/formats.ts';
import { fuzz } from './fuzz.ts';
import { fuzzSeeds } from './seeds.ts';

test('20,000 damaged files: nothing throws, nothing hangs, each format meets hundreds', async () => {
  const { inputs, sums, records, faults } = await fuzz(0, 20_000, 2);
  assert.deepEqual(faults, []);
  assert.equal(inputs, 20_000);
  assert.ok(records > 20_000, `${records} records`);
  // A format without small samples in test/samples would not be met at all.
  for (const { name, reads } of formats)
    if (reads && fuzzSeeds().has(name))
      assert.ok((sums[name] ?? 0) > 100, `${name}: ${sums[name] ?? 0} files`);
});
