// Copies that are not as they were written, places that are another disk now, what killed programs leave: said, and nothing is lost.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { DatabaseSync } from 'node:sqlite';
import { makeCopy } from '#app/backup.ts';
import type { Failure } from '#app/failure.ts';
import { restoreBook } from '#app/restore.ts';
import { makeId } from '#app/make-id.ts';
import { outcomeOf } from '#app/run.ts';
import { takeLease } from '#storage/book-state.ts';
import { sweepAtStart } from '#app/half-done.ts';
import { copyToSecond, noteCopies, readCopyNotes } from '#storage/copies.ts';
import { begunElsewhere } from '#storage/drafts.ts';
import { TroubleError } from '#storage/trouble.ts';
import { type Book, DAY, NOW, onEachEngine, onEngines, withBook } from './books.ts';
import { runCommand } from './product.ts';

const LETTERS = 'sails on Sundays, as nobody else does';

async function fill(book: Book): Promise<void> {
  await book.say('add', { name: 'Priya Nair' });
  await book.say('note', { person: 'Priya Nair', text: LETTERS });
}

type Restored = { readonly people: number; readonly before: string | null; readonly checked: boolean };

async function restore(book: Book, file: string, evenSo = false): Promise<Restored | Failure> {
  const order = { file, evenSo, passphrase: async () => 'nine swans swim' };
  const outcome = await outcomeOf(() => restoreBook(book.store, order, book.door()));
  return 'failure' in outcome ? outcome.failure : outcome.value;
}

/** Four letters of what somebody wrote, changed as a bad disk would. */
async function spoil(file: string): Promise<void> {
  const bytes = await readFile(file);
  const at = bytes.indexOf(LETTERS);
  assert.ok(at > 0, 'the letters stand in the file as they are');
  bytes.write('xxxx', at, 'latin1');
  await writeFile(file, bytes);
}

const folderOf = (book: Book): string => join(book.settings.home, 'backups');
const drafts = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('.draft-'));
const env = (book: Book): Record<string, string> => ({
  GOODTURN_HOME: book.settings.home,
  GOODTURN_NOW: new Date(NOW + DAY).toISOString(),
  TZ: 'UTC',
});

onEngines(
  ['sqlite'],
  'a copy of which four letters were changed is refused, wherever it is; sound ones are named',
  async (book) => {
    await fill(book);
    const sound = await makeCopy(book.store, {}, book.door(NOW));
    const { file } = await makeCopy(book.store, {}, book.door(NOW + DAY));
    await spoil(file);
    const loose = join(book.folder, 'loose.db');
    await copyFile(file, loose);
    const db = new DatabaseSync(loose, { readOnly: true });
    assert.deepEqual({ ...db.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' });
    db.close();
    for (const path of [file, loose]) {
      const refused = (await restore(book, path)) as Failure;
      assert.equal(refused.code, 'copy-changed');
      assert.match(refused.text, /Nothing was changed/);
      assert.ok(refused.text.includes(`goodturn restore ${sound.file}`), refused.text);
      assert.ok(refused.text.includes(`${path} --even-so`), refused.text);
    }
    const { checks } = (await book.say('doctor', {}, NOW + DAY)) as { checks: { name: string; ok: boolean; detail: string }[] }; // prettier-ignore
    const told = checks.find(({ name }) => name === 'copies');
    assert.equal(told?.ok, false);
    assert.ok(told?.detail.includes(sound.file), told?.detail);
    // Even so: it is the user's to decide.
    const taken = (await restore(book, loose, true)) as Restored;
    assert.deepEqual([taken.people, taken.checked], [1, false]);
    const shown = JSON.stringify(await book.say('show', { person: 'Priya Nair' }));
    assert.ok(shown.includes(LETTERS.replace('sail', 'xxxx')), shown);
  },
);

onEachEngine('what the list of copies says of a copy is held against it', async (book) => {
  await fill(book);
  const { file } = await makeCopy(book.store, {}, book.door());
  if (book.engine === 'sqlite') {
    // As earlier versions wrote them: without a sum of its own.
    const db = new DatabaseSync(file);
    db.exec('drop table copy_check; pragma application_id = 0');
    db.close();
  } else await writeFile(file, Buffer.concat([await readFile(file), Buffer.alloc(1)]));
  assert.equal(((await restore(book, file)) as Failure).code, 'copy-changed');
  if (book.engine === 'postgres') return;
  const loose = join(book.folder, 'earlier.db');
  await copyFile(file, loose);
  assert.equal(((await restore(book, loose)) as Restored).checked, false, 'nothing to hold it against');
  const said = await runCommand(['restore', loose], { env: env(book) });
  assert.equal(said.code, 0, said.stderr);
  assert.match(said.stdout, /could not be told/);
});

onEngines(['sqlite'], 'the sum goes with a sealed copy too', async (book) => {
  await fill(book);
  const { file } = await makeCopy(book.store, { to: join(book.folder, 'plain.db') }, book.door());
  const { sha256 } = await makeCopy(book.store, { to: join(book.folder, 'again.db') }, book.door());
  assert.match(sha256, /^[0-9a-f]{64}$/);
  await spoil(file);
  const { seal } = await import('#storage/sealed.ts');
  const { fileBytes, writeWhole } = await import('#storage/whole-file.ts');
  const sealed = join(book.folder, 'sealed');
  await writeWhole(sealed, seal(fileBytes(file), 'nine swans swim'));
  assert.equal(((await restore(book, sealed)) as Failure).code, 'copy-changed');
});

onEachEngine('a copy that is on no list is not accused', async (book) => {
  await fill(book);
  await makeCopy(book.store, {}, book.door());
  await rm(join(folderOf(book), 'copies.json'));
  const { checks } = (await book.say('doctor', {})) as { checks: { name: string; ok: boolean; detail: string }[] }; // prettier-ignore
  const told = checks.find(({ name }) => name === 'copies')!;
  assert.equal(told.ok, true, told.detail);
  assert.match(told.detail, /not on the list of copies; it reads well/);
});

test('another program’s database, a copy given to import, a passphrase of one letter: each is said', async () => {
  await withBook('sqlite', async (book) => {
    await fill(book);
    const strange = join(book.folder, 'recipes.db');
    const db = new DatabaseSync(strange);
    db.exec('create table recipe (id integer primary key, name text)');
    db.close();
    assert.equal(((await restore(book, strange)) as Failure).code, 'not-an-export');
    const { file } = await makeCopy(book.store, {}, book.door());
    const brought = await runCommand(['import', file], { env: env(book) });
    assert.notEqual(brought.code, 0);
    assert.match(brought.stderr, /goodturn restore/);
    const short = await runCommand(['backup', '--encrypt', '--to', join(book.folder, 's')], {
      env: { ...env(book), GOODTURN_PASSPHRASE: 'swan' },
    });
    assert.equal(short.code, 1);
    assert.match(short.stderr, /at least 8 characters/);
    assert.ok(!existsSync(join(book.folder, 's')));
  });
});

onEachEngine('the second place is known again, or said to be away', async (book) => {
  await fill(book);
  const stick = join(book.folder, 'stick');
  await mkdir(stick);
  await book.say('copies', { second: stick });
  const there = await makeCopy(book.store, {}, book.door(NOW));
  assert.equal(there.second?.verified, true);
  // Unplugged: the empty folder on the disk beneath comes to light.
  await rename(stick, `${stick}-in-a-drawer`);
  await mkdir(stick);
  const away = await makeCopy(book.store, {}, book.door(NOW + DAY));
  assert.deepEqual(away.second, { folder: stick, verified: false, trouble: 'away' });
  assert.deepEqual(readdirSync(stick), [], 'nothing is written to the other disk');
  const state = (await book.say('copies', {})) as { second: { reachable: boolean } };
  assert.equal(state.second.reachable, false);
  await rm(stick, { recursive: true });
  await rename(`${stick}-in-a-drawer`, stick);
  assert.equal((await makeCopy(book.store, {}, book.door(NOW + 2 * DAY))).second?.verified, true);
  // Inside our own folder, by a link too.
  const link = join(book.folder, 'link');
  await symlink(book.settings.home, link);
  for (const own of [book.settings.home, folderOf(book), join(link, 'backups')])
    await assert.rejects(book.say('copies', { second: own }), /place-is-home/);
  await noteCopies(book.settings.home, (notes) => ({ ...notes, secondTrouble: 'full' }));
  const { checks } = (await book.say('doctor', {}, NOW + 2 * DAY)) as { checks: { name: string; ok: boolean; detail: string }[] }; // prettier-ignore
  const told = checks.find(({ name }) => name === 'second place')!;
  assert.equal(told.ok, false);
  assert.match(told.detail, /is full/);
});

test('a stick on which there is no room is said to be full, and the first place is not thought of', async () => {
  await withBook('sqlite', async (book) => {
    await fill(book);
    const { file, sha256 } = await makeCopy(book.store, {}, book.door());
    const stick = join(book.folder, 'stick');
    await mkdir(join(stick, 'goodturn-1'), { recursive: true });
    const notes = { ...readCopyNotes(book.settings.home), second: stick, place: 'goodturn-1' };
    // /dev/full answers each write with ENOSPC, as a full disk does.
    const to = (source: string): Promise<string | null> =>
      copyToSecond(source, 'x.db', notes, '1', sha256, async () => {
        const { writeFile: write } = await import('node:fs/promises');
        await write('/dev/full', 'x').catch((error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOSPC') throw error;
          throw new TroubleError('full', 'this system has no /dev/full');
        });
      });
    assert.equal(await to(file), 'full');
    assert.deepEqual(drafts(join(stick, 'goodturn-1')), []);
  });
});

test('copies --no-second leaves the second place', async () => {
  await withBook('sqlite', async (book) => {
    await fill(book);
    const stick = join(book.folder, 'stick');
    await mkdir(stick);
    await book.say('copies', { second: stick });
    const said = await runCommand(['copies', '--no-second', '--json'], { env: env(book) });
    assert.equal(said.code, 0, said.stderr);
    assert.equal((JSON.parse(said.stdout) as { second: unknown }).second, null);
  });
});

/** A process id that nobody has. */
function deadPid(): number {
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  return pid;
}

onEachEngine(
  'what killed programs had begun goes at the next start or copy; what is at work stays',
  async (book) => {
    await fill(book);
    const folder = folderOf(book);
    mkdirSync(folder, { recursive: true });
    const machine = hostname().replaceAll(/[^a-zA-Z0-9]/g, '').slice(0, 16); // prettier-ignore
    const elsewhere = join(book.folder, 'letters');
    await mkdir(elsewhere);
    const dead = deadPid();
    const leave = async (): Promise<void> => {
      await writeFile(join(folder, `.draft-${dead}-${machine}-1-before-restore.db`), 'Priya');
      await writeFile(join(folder, `.draft-${dead}-${machine}-1-before-restore.db-journal`), 'Priya');
      await mkdir(join(folder, `.draft-${dead}-${machine}-2-restore`, 'home'), { recursive: true });
      await writeFile(join(elsewhere, `.draft-${dead}-${machine}-3-book.json`), 'Priya');
      await writeFile(join(folder, `.draft-${dead}-${machine}-4-elsewhere`), elsewhere);
      await writeFile(join(folder, `.draft-${process.pid}-${machine}-5-mine.db`), 'at work');
    };
    await leave();
    sweepAtStart(book.settings.home);
    assert.deepEqual(
      [drafts(folder), drafts(elsewhere)],
      [[`.draft-${process.pid}-${machine}-5-mine.db`], []],
    );
    await leave();
    await makeCopy(book.store, { afresh: true }, book.door());
    assert.deepEqual(
      [drafts(folder), drafts(elsewhere)],
      [[`.draft-${process.pid}-${machine}-5-mine.db`], []],
    );
    // While work goes on elsewhere, the folder of copies knows where; afterwards nothing is left.
    await begunElsewhere(folder, join(elsewhere, 'book.json'), async () => {
      const [note] = drafts(folder).filter((name) => name.endsWith('-elsewhere'));
      assert.equal(readFileSync(join(folder, note!), 'utf8'), elsewhere);
    });
    assert.ok(!drafts(folder).some((name) => name.endsWith('-elsewhere')));
  },
);

test(
  'Ctrl-C while restoring says what stays, and leaves nothing half',
  { skip: process.platform === 'win32' },
  async () => {
    await withBook('sqlite', async (book) => {
      await fill(book);
      const { file } = await makeCopy(book.store, {}, book.door());
      const main = join(import.meta.dirname, '..', 'src', 'main.ts');
      // Another is at work, and it waits for that: the moment is the same on every machine.
      const lease = await takeLease(book.store, makeId(), 1000);
      assert.ok(lease);
      const child = spawn(process.execPath, [main, 'restore', file], {
        env: { ...process.env, ...env(book) },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      while (drafts(folderOf(book)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      child.kill('SIGINT');
      assert.equal(await ended, 130, said);
      await lease.release();
      assert.match(said, /Stopped\. Your book is as it was, and nothing half is left\./);
      assert.deepEqual(drafts(folderOf(book)), []);
      assert.equal(
        basename(file),
        readdirSync(folderOf(book)).find((name) => name.endsWith('.db')),
      );
    });
  },
);
