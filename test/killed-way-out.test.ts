// `kill -9` at a few moments of an import of a whole book and of a restore; export, copy and many more moments in the ordeal.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type KilledWayOut, prepareWayOut } from './killed-way-out.ts';

for (const [work, parts] of [
  ['restore', [0.85]],
  ['import', [0.8]],
] as const)
  describe(`killed while at work: ${work}`, () => {
    let ordeal: KilledWayOut;
    before(async () => {
      ordeal = await prepareWayOut(work, 20);
    });
    after(() => ordeal.end());
    for (const part of parts)
      test(`after ${part * 100} % of the time`, async () => {
        assert.match(await ordeal.killAt(part), /^(before|after)$/);
      });
  });
