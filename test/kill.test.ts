// `kill -9` at seeded moments of imports and undos, of each kind of reader: as before or as after, nothing half, and done again it is whole.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type KilledSize, type KilledWork, moments, type Ordeal, prepare, WHOLE } from './killed-work.ts';

for (const [what, work, kills, size] of [
  ['import', 'import', 8, WHOLE],
  ['import of a mailbox', 'import', 3, { letters: 1200 }],
  ['import of a calendar', 'import', 2, { source: 'calendar', people: 150 }],
  ['import of chats', 'import', 2, { source: 'telegram', people: 120 }],
  ['undo of a calendar', 'undo', 2, { source: 'calendar', people: 80 }],
  ['undo', 'undo', 3, { connections: 800, messages: 2500 }],
] as const satisfies readonly (readonly [string, KilledWork, number, KilledSize])[])
  describe(`killed while at work: ${what}`, () => {
    let ordeal: Ordeal;
    before(async () => {
      ordeal = await prepare('sqlite', work, size);
    });
    after(() => ordeal.end());
    const found: string[] = [];
    for (const [at, part] of moments(kills, `kill ${what}`).entries())
      test(`after ${Math.round(part * 100)} % of the time`, async () => {
        found.push(await ordeal.killAt(part, at % 4 === 1));
      });
    test('some were killed before the end', () => {
      assert.ok(found.includes('before'), found.join(' '));
    });
  });
