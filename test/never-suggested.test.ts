// Do-not-contact holds everywhere, on both engines: a few stories each time, many in never-suggested.ordeal.ts.
import { test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import { engineNames, withBook } from './books.ts';
import { type Deed, everyDeed, neverSuggestedHolds } from './never-suggested.ts';

for (const engine of engineNames)
  test(`law: nobody who is not to be contacted is suggested (${engine})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(everyDeed, { minLength: 9, maxLength: 12 }), async (story: Deed[]) =>
        withBook(engine, (book) => neverSuggestedHolds(book, story)),
      ),
      { numRuns: engine === 'sqlite' ? 3 : 2, seed: 20261124 },
    );
  });
