// The law of who is who for longer: many more stories, longer ones, on both engines. GOODTURN_TEST_RUNS and GOODTURN_TEST_SEED say how
// many and which.
import { test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import { engineNames, withBook } from './books.ts';
import { everyStep, whoIsWhoHolds, type WhoStep } from './who-is-who.ts';

for (const engine of engineNames)
  test(`law, at length: derived rows equal a rebuild whatever was said of who is who (${engine})`, async () => {
    const steps = fc.array(everyStep, { minLength: 6, maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(steps, async (story: WhoStep[]) => {
        await withBook(engine, (book) => whoIsWhoHolds(book, story));
      }),
      {
        numRuns: Number(process.env['GOODTURN_TEST_RUNS'] ?? (engine === 'sqlite' ? 150 : 25)),
        seed: Number(process.env['GOODTURN_TEST_SEED'] ?? Date.now() % 1_000_000),
      },
    );
  });
