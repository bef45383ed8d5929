// A drop that is stopped or killed in the middle: it ends cleanly wherever that was, and what had come in before is named.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refusalOf, stoppedValues } from '#app/import-answer.ts';
import type { Course } from '#app/import-course.ts';
import { type BringInResult } from '#app/bring-in.ts';
import { doWork } from '#app/import-jobs.ts';
import { makeId } from '#app/make-id.ts';
import { recover } from '#app/recover.ts';
import { failureText } from '#words/failures.ts';
import { terminal } from '#words/terminal.ts';
import { type Book, NOW, onEachEngine, onEngines } from './books.ts';
import { zipOf } from './yazl.ts';

const card = (name: string): string =>
  `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nEMAIL:${name.replace(' ', '.')}@x.example\nEND:VCARD\n`;
const table = 'Name,Email\nAna Ruiz,ana@x.example\nBo Li,bo@x.example\n';

async function bring(book: Book, path: string, course: Course, batchId = makeId()): Promise<BringInResult> {
  const done = await doWork(
    book.store,
    { kind: 'import', files: [{ path }], dryRun: false, batchId },
    book.door(),
    makeId,
    () => undefined,
    course,
  );
  assert.ok(done.kind === 'import');
  return done.result;
}

/** Says “stop” when it is asked for the nth time, and from then on. */
function stopAt(nth: number): Course & { asked: number } {
  const course = {
    asked: 0,
    wish: () => ((course.asked += 1) >= nth ? ('cancel' as const) : ('go-on' as const)),
  };
  return course;
}

onEngines(
  ['sqlite'],
  'stopped at any moment of opening a zip, it ends as stopped and not as a broken zip',
  async (book) => {
    const zip = join(book.folder, 'all.zip');
    await writeFile(
      zip,
      await zipOf({ 'a/one.vcf': card('Ida Berg'), 'a/two.csv': table, 'a/three.txt': 'Tea\n' }),
    );
    for (let nth = 1; nth < 24; nth += 1) {
      const { cancelled, imports } = await bring(book, zip, stopAt(nth));
      assert.deepEqual([cancelled, imports], [true, []], `asked for the ${nth}th time`);
    }
  },
);

onEachEngine('stopped in the second file, the first is said to be in', async (book) => {
  const folder = join(book.folder, 'drop');
  await mkdir(folder);
  await writeFile(join(folder, 'one.vcf'), card('Ida Berg'));
  await writeFile(join(folder, 'two.csv'), table);
  let [reading, done] = [false, false];
  const course: Course = {
    wish: () => (done && reading ? 'cancel' : 'go-on'),
  };
  const result = await doWork(
    book.store,
    { kind: 'import', files: [{ path: folder }], dryRun: false, batchId: makeId() },
    book.door(),
    makeId,
    ({ file, phase }) => {
      done ||= phase === 'measuring';
      reading = phase === 'reading' && file.endsWith('two.csv');
    },
    course,
  );
  assert.ok(result.kind === 'import' && result.result.cancelled);
  assert.equal(refusalOf(result.result, book.door()), undefined);
  const text = failureText({ code: 'import-stopped', values: stoppedValues(result.result) });
  assert.match(
    text,
    /^Stopped\. The first file is in and stays: drop\/one\.vcf\. drop\/two\.csv was taken out/,
  );
});

onEachEngine('after a kill, what had come in of the same drop is named', async (book) => {
  assert.deepEqual(await recover(book.store, makeId), { out: [], stayed: [] });
  const file = join(book.folder, 'one.vcf');
  await writeFile(file, card('Ida Berg'));
  const batch = makeId();
  await bring(book, file, stopAt(Infinity), batch);
  const row = {
    book_id: book.store.bookId,
    batch_id: batch,
    format: 'vcard',
    as_of: null,
    complete: '[]',
    report: '{}',
  };
  await book.store.write
    .insertInto('import')
    .values({ ...row, id: makeId(), seq: 2, file: 'two.csv', state: 'reading', at: NOW })
    .execute();
  const recovered = await recover(book.store, makeId);
  assert.deepEqual(recovered, { out: ['two.csv'], stayed: ['one.vcf'] });
  assert.match(
    terminal.rolledBack(recovered),
    /^An import was interrupted last time\. The first file is in and stays: one\.vcf\. two\.csv was taken out again\./,
  );
  assert.match(terminal.rolledBack({ out: ['two.csv'], stayed: [] }), /left nothing behind/);
});
