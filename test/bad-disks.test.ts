// Disks as they are: full, damaged, for reading alone, emptied. Each is said in a sentence, with what is safe and what to do; what can
// still be done is done; nothing half is left.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { makeCopy } from '#app/backup.ts';
import { fromDisk } from '#app/export.ts';
import { importTrouble } from '#app/import-trouble.ts';
import { doWork } from '#app/import-jobs.ts';
import { makeId } from '#app/make-id.ts';
import { restoreBook } from '#app/restore.ts';
import { outcomeOf, run, troubleOf } from '#app/run.ts';
import { failureText } from '#words/failures.ts';
import { removeFile } from '#storage/whole-file.ts';
import { type Book, connectionsFile, DAY, NOW, onEachEngine, sourcesAndSaid, withBook } from './books.ts';
import { runCommand, startProduct } from './product.ts';

const main = join(import.meta.dirname, '..', 'src', 'main.ts');
const STACK = /\n\s+at /;

const env = (home: string): Record<string, string> => ({
  GOODTURN_HOME: home,
  GOODTURN_NOW: new Date(NOW + DAY).toISOString(),
  TZ: 'UTC',
});

const row = (n: number): string =>
  `Priya${n},Nair,https://www.linkedin.com/in/priya-${n},,Tidal Power,Engineer,03 Mar 2020`;

async function fill(book: Book, many = 60): Promise<void> {
  await book.bringIn([connectionsFile(Array.from({ length: many }, (_, n) => row(n)))]);
}

/** No more room from now on: a limit of SQLite's own; on PostgreSQL the error that a full disk gives there. */
async function fillTheDisk(book: Book): Promise<void> {
  const { write } = book.store;
  if (book.engine === 'sqlite') {
    // What is free inside the file is room too. A limit below its size means: as large as it is.
    await sql`vacuum`.execute(write);
    await sql`pragma max_page_count = 1`.execute(write);
    return;
  }
  await sql`create function no_room() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`.execute(
    write,
  );
  for (const table of ['fact', 'note', 'source'])
    await sql`create trigger no_room before insert on ${sql.table(table)} execute function no_room()`.execute(
      write,
    );
}

onEachEngine('a full disk: said, and what was stored before is as it was', async (book) => {
  await fill(book);
  const { file } = await makeCopy(book.store, {}, book.door());
  const before = await sourcesAndSaid(book.store);
  await fillTheDisk(book);
  const said = await run(book.store, book.door(), 'note', {
    person: 'Priya1 Nair',
    text: 'x'.repeat(9000),
  });
  assert.equal('failure' in said && said.failure.code, 'disk-full');
  assert.match('failure' in said ? said.failure.text : '', /is full.*not stored.*is safe/);

  const more = join(book.folder, 'Connections.csv');
  const rows = Array.from({ length: 3000 }, (_, n) => row(n + 1000));
  await writeFile(more, connectionsFile(rows).bytes);
  const batchId = makeId();
  const work = { kind: 'import', files: [{ path: more }], dryRun: false, batchId } as const;
  const ended = await doWork(book.store, work, book.door(), makeId, () => undefined).then(
    () => assert.fail('there was room'),
    async (error: unknown) => importTrouble(error, book.store, batchId),
  );
  assert.equal(ended?.code, 'import-full');
  assert.match(failureText(ended), /nothing of this was taken in/);

  const order = { file, passphrase: async () => null };
  const restored = await outcomeOf(() => restoreBook(book.store, order, book.door())).catch(
    async (error: unknown) => ({ failure: await troubleOf(error, book.store) }),
  );
  // On SQLite what is taken out makes the room for what comes in, and it goes through.
  if (book.engine === 'postgres')
    assert.equal('failure' in restored && restored.failure?.code, 'restore-full');
  const half = book.engine === 'postgres' ? /^(\.draft|before-restore)-/ : /^\.draft-/;
  const left = readdirSync(join(book.settings.home, 'backups')).filter((name) => half.test(name));
  assert.deepEqual(left, [], 'nothing half is left');
  const after = await sourcesAndSaid(book.store);
  assert.equal(after['source']!.length, before['source']!.length);
  assert.equal(after['note']!.length, before['note']!.length);
});

onEachEngine(
  'of an import that was through when the disk ran full it is said that it is in',
  async (book) => {
    const path = join(book.folder, 'Connections.csv');
    await writeFile(path, connectionsFile([row(1)]).bytes);
    const batchId = makeId();
    const work = { kind: 'import', files: [{ path }], dryRun: false, batchId } as const;
    await doWork(book.store, work, book.door(), makeId, () => undefined);
    const full = Object.assign(new Error('database or disk is full'), { errcode: 13 });
    const ended = await importTrouble(full, book.store, batchId);
    assert.equal(ended?.code, 'import-in-but-full');
    assert.match(failureText(ended), /In is: Connections\.csv\./);
    assert.equal(await importTrouble(new TypeError('a bug'), book.store, batchId), undefined);
  },
);

test('a place that runs full while a copy is written is said to be full, and the log beside it goes', async () => {
  await withBook('sqlite', async (book) => {
    const path = join(book.folder, 'x.db');
    const full = Object.assign(new Error('database or disk is full'), { errcode: 13 });
    for (const error of [full, Object.assign(new Error('no space'), { code: 'ENOSPC' })]) {
      const outcome = await outcomeOf(() => fromDisk(path, () => Promise.reject(error)));
      assert.equal('failure' in outcome && outcome.failure.code, 'place-full');
    }
    for (const ending of ['', '-journal']) await writeFile(`${path}${ending}`, 'x');
    await removeFile(path);
    assert.ok(!existsSync(`${path}-journal`));
  });
});

test('a damaged book: each command says so and names the copy to take; doctor lists it; the page is told', async () => {
  await withBook('sqlite', async (book) => {
    await fill(book);
    const { file } = await makeCopy(book.store, {}, book.door());
    const people = (await book.people()).length;
    await book.store.close();
    const { home } = book.settings;
    const database = join(home, 'goodturn.db');
    const whole = await readFile(database);
    const spoilt: readonly (readonly [string, Buffer])[] = [
      ['pages', Buffer.from(whole).fill(0x7f, 4096 * 2)],
      ['random bytes', Buffer.alloc(20_000, 'qwertz')],
    ];
    for (const [what, bytes] of spoilt) {
      await writeFile(database, bytes);
      for (const command of what === 'pages' ? [['network'], ['export'], ['backup']] : [['network']]) {
        const said = await runCommand(command, { env: env(home) });
        assert.equal(said.code, 1, `${what}: ${command.join(' ')}`);
        assert.match(said.stderr, /is damaged/, `${what}: ${command.join(' ')}`);
        assert.ok(said.stderr.includes(`goodturn restore ${file}`), said.stderr);
        assert.doesNotMatch(said.stderr, STACK);
        assert.doesNotMatch(said.stderr, /GOODTURN_DATABASE/);
      }
      const doctor = await runCommand(['doctor', '--json'], { env: env(home) });
      assert.equal(doctor.code, 1, doctor.stderr);
      const { checks } = JSON.parse(doctor.stdout) as { checks: { name: string; ok: boolean; detail: string }[] }; // prettier-ignore
      const told = checks.find(({ name }) => name === 'database');
      assert.equal(told?.ok, false);
      assert.ok(told?.detail.includes(`goodturn restore ${file}`), told?.detail);
    }
    const product = await startProduct({ home, env: env(home) });
    try {
      assert.match(product.output(), /is damaged/);
      const opened = await fetch(product.address, { redirect: 'manual' });
      const cookie = opened.headers.get('set-cookie')!.split(';')[0]!;
      const answer = await fetch(`${product.origin}/api/network`, { headers: { cookie } });
      assert.equal(answer.status, 500);
      const problem = (await answer.json()) as { code: string; detail: string };
      assert.equal(problem.code, 'book-damaged');
      assert.ok(problem.detail.includes(`goodturn restore ${file}`), problem.detail);
    } finally {
      await product.stop();
    }
    const standing = await readFile(database);
    const refused = await runCommand(['restore', join(book.folder, 'nowhere.db')], { env: env(home) });
    assert.equal(refused.code, 1);
    assert.ok((await readFile(database)).equals(standing), 'nothing came into its place, so it stays there');
    assert.equal((await runCommand(['restore', file], { env: env(home) })).code, 0);
    const again = await runCommand(['network', '--json'], { env: env(home) });
    assert.equal((JSON.parse(again.stdout) as { people: number }).people, people);
  });
});

test('an emptied book beside a copy: the copy is named', async () => {
  await withBook('sqlite', async (book) => {
    await fill(book, 3);
    const { file } = await makeCopy(book.store, {}, book.door());
    await book.store.close();
    truncateSync(join(book.settings.home, 'goodturn.db'), 0);
    for (const command of ['people']) {
      const said = await runCommand([command], { env: env(book.settings.home) });
      assert.ok(
        said.stderr.includes(`with 3 people is here. To put it in place: goodturn restore ${file}`),
        said.stderr,
      );
    }
  });
});

test(
  'a folder that cannot be written to: looking, export and doctor go on; writing says it',
  { skip: process.platform === 'win32' },
  async () => {
    await withBook('sqlite', async (book) => {
      await fill(book, 3);
      await makeCopy(book.store, {}, book.door());
      await book.store.close();
      const { home } = book.settings;
      const root = process.getuid?.() === 0;
      // Root may write anywhere: it looks as somebody who may not.
      const who = root ? { uid: 65_534, gid: 65_534 } : {};
      const files = [home, join(home, 'backups')].flatMap((folder) =>
      readdirSync(folder).map((name) => join(folder, name)).filter((path) => statSync(path).isFile()),
    ); // prettier-ignore
      for (const path of files) chmodSync(path, root ? 0o444 : 0o400);
      for (const path of [join(home, 'backups'), home]) chmodSync(path, root ? 0o555 : 0o500);
      chmodSync(book.folder, 0o777);
      const said = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
        spawnSync(process.execPath, [main, ...args], {
          ...who,
          encoding: 'utf8',
          env: { ...process.env, ...env(home), NODE_DISABLE_COMPILE_CACHE: '1', HOME: book.folder },
        });
      try {
        const before = readdirSync(home);
        const network = said('network', '--json');
        assert.equal(network.status, 0, network.stderr);
        assert.equal((JSON.parse(network.stdout) as { people: number }).people, 3);
        const to = join(book.folder, 'out.json');
        assert.equal(said('export', '--to', to).status, 0);
        assert.match(readFileSync(to, 'utf8'), /Priya1/);
        assert.equal(said('backup', '--to', join(book.folder, 'out.db')).status, 0);
        const doctor = said('doctor');
        assert.match(doctor.stdout, /cannot be written to/);
        assert.equal(doctor.stderr, '');
        for (const args of [['add', 'Ana Ruiz'], ['backup'], ['restore', to]]) {
          const refused = said(...args);
          assert.equal(refused.status, 1, args.join(' '));
          assert.match(refused.stderr, /cannot be written to/, args.join(' '));
          assert.doesNotMatch(refused.stderr, STACK);
        }
        assert.deepEqual(readdirSync(home), before);
      } finally {
        for (const path of [home, join(home, 'backups')]) chmodSync(path, 0o700);
        await rm(join(book.folder, 'out.json'), { force: true });
      }
    });
  },
);
