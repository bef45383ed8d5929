// Several processes and connections on one book: writers and readers at once, nothing lost, nobody is told that it is locked;
// and a worker that was silent for too long writes nothing more.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { doWork } from '#app/import-jobs.ts';
import { makeId } from '#app/make-id.ts';
import { makeLargeArchive } from '#sample/large.ts';
import { takeLease } from '#storage/book-state.ts';
import {
  assertDerivedHolds,
  type Book,
  bookOf,
  contents,
  derived,
  freshSettings,
  NOW,
  onEachEngine,
  opened,
} from './books.ts';
import { runCommand } from './product.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const clock = { GOODTURN_NOW: new Date(NOW).toISOString(), TZ: 'UTC', LANG: 'en_GB.UTF-8' };

async function archiveIn(folder: string, connections: number, messages: number): Promise<string> {
  const archive = join(folder, 'archive');
  for (const { path, bytes } of makeLargeArchive({ seed: 9, connections, messages, now: NOW })) {
    await mkdir(dirname(join(archive, path)), { recursive: true });
    await writeFile(join(archive, path), bytes);
  }
  return archive;
}

const importing = (book: Book, archive: string) =>
  doWork(
    book.store,
    { kind: 'import', files: [{ path: archive }], dryRun: false, batchId: makeId() },
    book.door(),
    makeId,
    () => undefined,
  );

test('notes are written here while a command imports, others add, and readers look on', async () => {
  const { settings, folder, remove } = await freshSettings('sqlite');
  const store = await opened(settings);
  try {
    const book = bookOf('sqlite', store, settings, folder);
    const archive = await archiveIn(folder, 700, 2500);
    await book.say('add', { name: 'Priya Nair' });
    const env = { ...clock, GOODTURN_HOME: settings.home };
    const at = { work: true, code: 1 };
    let said = '';
    const child = spawn(process.execPath, [main, 'import', archive, '--json'], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const ended = new Promise<void>((resolve) =>
      child.once('close', (code) => {
        Object.assign(at, { work: false, code });
        resolve();
      }),
    );
    const adding = Promise.all([1, 2, 3].map((n) => runCommand(['add', `Added ${n}`, '--json'], { env })));
    const looking = runCommand(['people', '--json'], { env });
    let notes = 0;
    const counts = new Set<number>();
    while (at.work) {
      await book.say('note', { person: 'Priya Nair', text: `note ${(notes += 1)}` });
      const { people } = (await book.say('network', {})) as { people: number };
      counts.add(people);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await ended;
    assert.ok(at.code === 0 || at.code === 3, said);
    assert.doesNotMatch(said, /locked|busy/i);
    for (const it of [...(await adding), await looking]) assert.deepEqual([it.code, it.stderr], [0, '']);
    const all = await contents(store, ['note', 'fact', 'lease']);
    assert.ok(notes > 3);
    assert.equal(all['note']!.length, notes);
    assert.equal(all['fact']!.filter((row) => row['field'] === 'name').length, 4);
    assert.deepEqual(all['lease'], []);
    // Before it ended, nothing of it was seen but as a whole: hand-made people alone, then everybody.
    const few = [...counts].filter((count) => count > 4 && count < 600);
    assert.deepEqual(few, []);
    await assertDerivedHolds(book);
  } finally {
    await store.close();
    await remove();
  }
});

test('two commands import at once: one after the other, and the second brings nothing new', async () => {
  const { settings, folder, remove } = await freshSettings('sqlite');
  try {
    const archive = await archiveIn(folder, 300, 500);
    const env = { ...clock, GOODTURN_HOME: settings.home };
    const both = await Promise.all([1, 2].map(() => runCommand(['import', archive, '--json'], { env })));
    const created = both.map((it) => {
      assert.ok(it.code === 0 || it.code === 3, it.stderr);
      return (JSON.parse(it.stdout) as { imports: { created: number }[] }).imports[0]!.created;
    });
    assert.equal(created.filter((count) => count > 0).length, 1, created.join(' '));
    const store = await opened(settings);
    await assertDerivedHolds(bookOf('sqlite', store, settings, folder));
    await store.close();
  } finally {
    await remove();
  }
});

onEachEngine(
  'what is said, corrected and taken back during an import counts as soon as it is seen',
  async (book) => {
    const archive = await archiveIn(book.folder, 400, 800);
    const first = await doWork(
      book.store,
      { kind: 'import', files: [{ path: archive }], dryRun: false, batchId: makeId() },
      book.door(),
      makeId,
      () => undefined,
    );
    assert.ok(first.kind === 'import');
    const [one, two, three] = (await book.people()).map((it) => it.id) as [string, string, string];
    const { interaction } = (await book.say('log', {
      kind: 'meeting',
      people: [one, two],
      at: '2026-11-01',
    })) as {
      interaction: { id: string };
    };
    await book.say('level', { person: three, level: '1' });

    // Another connection, as a server's worker has: things are said while it measures, at every moment.
    const other = await opened(book.settings);
    let measured = 0;
    try {
      const inside: (() => Promise<unknown>)[] = [
        () => book.say('log-remove', { id: interaction.id }),
        () => book.say('level', { person: three, level: 'auto' }),
        () => book.say('add', { name: 'Ana Newcomer', email: ['ana@newcomer.example'] }),
        () => book.say('edit', { person: two, email: ['ana@newcomer.example'] }),
        () => book.say('do-not-contact', { person: one }),
      ];
      const waiting: Promise<unknown>[] = [];
      await doWork(
        other,
        { kind: 'import', files: [{ path: archive }], dryRun: false, batchId: makeId() },
        book.door(),
        makeId,
        (progress) => {
          if (progress.phase !== 'matching' && progress.phase !== 'measuring') return;
          measured += 1;
          const next = inside.shift();
          if (next) waiting.push(next());
        },
      );
      for (const next of inside) waiting.push(next());
      await Promise.all(waiting);
    } finally {
      await other.close();
    }
    assert.ok(measured > 0);
    const row = await book.store.read
      .selectFrom('person as p')
      .innerJoin('book as b', (join) => join.onRef('b.generation', '=', 'p.generation'))
      .select(['p.do_not_contact', 'p.talked_ever'])
      .where('p.id', '=', one)
      .executeTakeFirstOrThrow();
    assert.deepEqual({ ...row }, { do_not_contact: 1, talked_ever: 0 });
    await assertDerivedHolds(book);
  },
);

onEachEngine(
  'two connections write at once: every note is there, and the people are those of a rebuild',
  async (book) => {
    for (const name of ['Ana Ruiz', 'Bo Li']) await book.say('add', { name });
    const other = await opened(book.settings);
    try {
      const mine = bookOf(book.engine, other, book.settings, book.folder);
      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          (n % 2 ? book : mine).say('note', { person: n % 3 ? 'Ana Ruiz' : 'Bo Li', text: `note ${n}` }),
        ),
      );
    } finally {
      await other.close();
    }
    const { note } = await contents(book.store, ['note']);
    assert.equal(note!.length, 20);
    assert.equal(
      new Set(note!.map((row) => row['revision'])).size,
      20,
      'each write has a revision of its own',
    );
    const before = await derived(book.store);
    await assertDerivedHolds(book);
    assert.equal(before['person']!.length, 2);
  },
);

onEachEngine(
  'four take the lease at once: one has it; who was silent too long writes nothing more',
  async (book) => {
    const stores = await Promise.all([1, 2, 3].map(() => opened(book.settings)));
    try {
      const taken = await Promise.all([book.store, ...stores].map((store) => takeLease(store, makeId(), 0)));
      const held = taken.filter((lease) => lease !== null);
      assert.equal(held.length, 1);
      // The machine slept: the time ran out, and another took over.
      await book.store.write.updateTable('lease').set({ until: 1 }).execute();
      const next = await takeLease(stores[0]!, makeId(), 0);
      assert.ok(next);
      await assert.rejects(
        book.store.write.transaction().execute((trx) => held[0]!.assure(trx)),
        /took this work over/,
      );
      await held[0]!.release();
      await stores[0]!.write.transaction().execute((trx) => next.assure(trx));
      await next.release();
    } finally {
      for (const store of stores) await store.close();
    }
  },
);

onEachEngine('an import whose lease was lost in the middle leaves nothing', async (book) => {
  const archive = await archiveIn(book.folder, 300, 500);
  const other = await opened(book.settings);
  try {
    let taken: Promise<unknown> | undefined;
    const work = doWork(
      other,
      { kind: 'import', files: [{ path: archive }], dryRun: false, batchId: makeId() },
      book.door(),
      makeId,
      (progress) => {
        if (progress.phase !== 'reading') return;
        // As if this process had slept, and another had found the lease run out.
        taken ??= book.store.write.updateTable('lease').set({ holder: 'another' }).execute();
      },
    );
    await assert.rejects(work, /took this work over/);
    await taken;
    await book.store.write.deleteFrom('lease').execute();
  } finally {
    await other.close();
  }
  assert.deepEqual(await book.people(), []);
  const again = await importing(book, archive);
  assert.ok(again.kind === 'import' && again.result.imports[0]!.report.created > 0);
  const { source, import: imports } = await contents(book.store, ['source', 'import']);
  assert.equal(imports!.length, 1);
  assert.deepEqual([...new Set(source!.map((row) => row['import_id']))], [imports![0]!['id']]);
  await assertDerivedHolds(book);
});
