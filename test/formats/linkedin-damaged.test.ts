// Whatever happens to the bytes of a LinkedIn archive, reading ends, never throws, and invents nothing.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openInputs } from '#formats/archive.ts';
import type { ReadOptions } from '#formats/format.ts';
import { linkedin } from '#formats/linkedin/linkedin.ts';
import { recogniseFormat } from '#formats/recognise.ts';
import { fc } from '#test/fast-check.ts';
import { givenFile } from '#test/read-format.ts';
import { cut, dropLine, flip, insert } from './damage.ts';

const samples = fileURLToPath(new URL('../samples/linkedin/', import.meta.url));
const paths = globSync('era-*/**/*.csv', { cwd: samples }).toSorted();
const originals = paths.map((path) => ({ path, bytes: readFileSync(samples + path) }));
const options: ReadOptions = { timeZone: 'America/New_York', me: { names: [], emails: [] } };

const damages = fc.array(
  fc.oneof(cut, flip, flip, dropLine, insert('%FIRSTNAME%', '<html>', ','.repeat(500))),
  { minLength: 1, maxLength: 6 },
);

test('damaged files: reading ends, parties are known, names and times are sound', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(originals, { minLength: 1, maxLength: 6 }),
      damages,
      fc.nat(),
      async (some, damage, seed) => {
        const files = some.map(({ path, bytes }, index) => {
          const hit = index === seed % some.length;
          return givenFile(
            path.slice(path.indexOf('/') + 1),
            hit ? damage.reduce<Buffer>((now, next) => next(now), bytes) : bytes,
          );
        });
        const inputs = await openInputs(files);
        await recogniseFormat(inputs.files, [linkedin]);
        const keys = new Set<string>();
        const parties = new Set<string>();
        let coverage = 0;
        for await (const reading of linkedin.read(inputs.files, options)) {
          if ('coverage' in reading) coverage += 1;
          if ('problem' in reading) assert.notEqual(reading.problem.code, 'reader-stopped');
          if (!('record' in reading)) continue;
          const { record } = reading;
          keys.add(record.key);
          if (record.type === 'contact') assert.notEqual(record.name.full, '');
          if (record.type !== 'event') continue;
          for (const party of record.parties) parties.add(party);
          if (record.at !== undefined) assert.match(record.at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        }
        assert.equal(coverage, 1);
        for (const party of parties) assert.ok(keys.has(party), party);
      },
    ),
    { numRuns: 400 },
  );
});

test('noise instead of a file', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...originals),
      fc.uint8Array({ maxLength: 300 }),
      async ({ path, bytes }, noise) => {
        const header = bytes.subarray(0, bytes.indexOf(10) + 1);
        const { files } = await openInputs([givenFile(path, Buffer.concat([header, noise]))]);
        for await (const reading of linkedin.read(files, options))
          if ('problem' in reading) assert.notEqual(reading.problem.code, 'reader-stopped');
      },
    ),
    { numRuns: 300 },
  );
});
