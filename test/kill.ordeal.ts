// `kill -9` at 50 seeded moments of an import and of an undo, on SQLite; at some on PostgreSQL, where a lease has to run out.
import { after, before, describe, test } from 'node:test';
import { engineNames } from './books.ts';
import { moments, type Ordeal, prepare } from './killed-work.ts';

for (const engine of engineNames)
  for (const work of ['import', 'undo'] as const)
    describe(`killed while at work: ${work} (${engine})`, () => {
      let ordeal: Ordeal;
      before(async () => {
        ordeal = await prepare(engine, work);
      });
      after(() => ordeal.end());
      for (const part of moments(engine === 'sqlite' ? 50 : 10, `ordeal ${work}`))
        test(`after ${(part * 100).toFixed(1)} % of the time`, async (t) => {
          t.diagnostic(await ordeal.killAt(part));
        });
    });
