// The law of do-not-contact for longer: many more stories, longer ones, on both engines. GOODTURN_TEST_RUNS and GOODTURN_TEST_SEED say
// how many and which.
import { test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import { engineNames, withBook } from './books.ts';
import { type Deed, everyDeed, neverSuggestedHolds } from './never-suggested.ts';

for (const engine of engineNames)
  test(`law, at length: nobody who is not to be contacted is suggested (${engine})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(everyDeed, { minLength: 12, maxLength: 40 }), async (story: Deed[]) =>
        withBook(engine, (book) => neverSuggestedHolds(book, story)),
      ),
      {
        numRuns: Number(process.env['GOODTURN_TEST_RUNS'] ?? (engine === 'sqlite' ? 100 : 20)),
        seed: Number(process.env['GOODTURN_TEST_SEED'] ?? Date.now() % 1_000_000),
      },
    );
  });
