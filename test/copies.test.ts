// Copies: of one moment, read again, restored elsewhere equal, on either engine and across them; sealed ones; the second place;
// what is damaged or newer changes nothing, and what was here before is kept.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { DatabaseSync } from 'node:sqlite';
import { type BackupOrder, copyIsDue, makeCopy } from '#app/backup.ts';
import { restoreBook, setAsideDamaged } from '#app/restore.ts';
import { outcomeOf } from '#app/run.ts';
import { addressBook } from '#sample/address-book.ts';
import { linkedinZip } from '#sample/linkedin-archive.ts';
import {
  assertDerivedHolds,
  assertSame,
  type Book,
  DAY,
  derived,
  engineNames,
  NOW,
  onEachEngine,
  onEngines,
  smallWorld,
  sourcesAndSaid,
  withBook,
} from './books.ts';
import { exported } from './exports.ts';
import { runCommand } from './product.ts';

async function fill(book: Book, people = 40): Promise<void> {
  const world = smallWorld(7, people);
  await book.bringIn([linkedinZip(world, { era: '2026' })]);
  await book.bringIn([addressBook(world, 'apple')]);
  const [first] = await book.people();
  await book.say('note', { person: first!.id, text: 'sails on Sundays' });
}

type Copied = Awaited<ReturnType<typeof makeCopy>>;
const copy = async (book: Book, order: BackupOrder = {}, now = NOW): Promise<Copied> =>
  makeCopy(book.store, order, book.door(now));

/** Null where it is in place, else the code. */
async function restore(book: Book, path: string, passphrase: string | null = null): Promise<string | null> {
  const order = { file: path, passphrase: async () => passphrase };
  const outcome = await outcomeOf(() => restoreBook(book.store, order, book.door()));
  return 'failure' in outcome ? outcome.failure.code : null;
}

const folderOf = (book: Book): string => join(book.settings.home, 'backups');
const names = (folder: string): string[] => readdirSync(folder).toSorted();
const mode = (path: string): number => statSync(path).mode & 0o777;

for (const from of engineNames)
  for (const to of engineNames)
    test(`a copy restored in another place is equal, and what was there is kept (${from} to ${to})`, async () => {
      await withBook(from, async (book) => {
        await fill(book);
        const { file, people, bytes, sha256 } = await copy(book);
        assert.equal(people, (await book.people()).length);
        assert.equal(statSync(file).size, bytes);
        assert.match(sha256, /^[0-9a-f]{64}$/);
        assert.equal(mode(file), 0o600);
        assert.equal(mode(folderOf(book)), 0o700);
        await withBook(to, async (other) => {
          await other.say('add', { name: 'Priya Nair' });
          const before = await readFile(await exported(other, 'before.json'), 'utf8');
          assert.equal(await restore(other, file), null);
          assert.equal(
            await readFile(await exported(other, 'restored.json'), 'utf8'),
            await readFile(await exported(book, 'book.json'), 'utf8'),
          );
          assertSame(await derived(other.store), await derived(book.store));
          await assertDerivedHolds(other);
          const [kept] = names(folderOf(other)).filter((name) => name.startsWith('before-restore-'));
          assert.ok(kept);
          assert.equal(mode(join(folderOf(other), kept)), 0o600);
          assert.equal(await restore(other, join(folderOf(other), kept)), null);
          assert.equal(await readFile(await exported(other, 'again.json'), 'utf8'), before);
        });
      });
    });

onEachEngine('an export is restored too, in the place of what is there', async (book) => {
  await fill(book);
  const path = await exported(book, 'book.json');
  await book.say('add', { name: 'Priya Nair' });
  assert.equal(await restore(book, path), null);
  assert.equal(await readFile(await exported(book, 'again.json'), 'utf8'), await readFile(path, 'utf8'));
});

onEachEngine(
  'a sealed copy: its passphrase opens it, another one or a changed byte does not',
  async (book) => {
    await fill(book, 20);
    const wanted = await readFile(await exported(book, 'book.json'), 'utf8');
    const to = join(book.folder, 'sealed');
    const { file } = await copy(book, { to, passphrase: 'Œuvre of nine swans' });
    assert.equal(file, to);
    assert.ok(!readFileSync(file).includes('SQLite format'), 'nothing readable at its beginning');
    await book.say('add', { name: 'Priya Nair' });
    const now = await readFile(await exported(book, 'now.json'), 'utf8');
    assert.equal(await restore(book, file), 'passphrase-missing');
    const bytes = await readFile(file);
    // Each try costs the time that makes guessing slow: on one engine.
    if (book.engine === 'sqlite') {
      assert.equal(await restore(book, file, 'nine swans'), 'passphrase-wrong');
      bytes[bytes.length >> 1]! ^= 1;
      await writeFile(join(book.folder, 'changed'), bytes);
      const changed = await restore(book, join(book.folder, 'changed'), 'Œuvre of nine swans');
      assert.equal(changed, 'passphrase-wrong');
    }
    assert.equal(await readFile(await exported(book, 'still.json'), 'utf8'), now);
    // However the letters were typed: composed or not.
    assert.equal(await restore(book, file, 'Œuvre of nine swans'.normalize('NFD')), null);
    assert.equal(await readFile(await exported(book, 'restored.json'), 'utf8'), wanted);
  },
);

onEngines(
  ['sqlite'],
  'a copy that is cut off, changed, newer or no copy at all changes nothing',
  async (book) => {
    await fill(book, 20);
    const { file } = await copy(book);
    const now = await readFile(await exported(book, 'now.json'), 'utf8');
    const at = join(book.folder, 'given');
    const bytes = await readFile(file);
    await writeFile(at, bytes.subarray(0, bytes.length / 2));
    assert.equal(await restore(book, at), 'copy-damaged');
    await writeFile(at, Buffer.from(bytes).fill(0x7f, 8192, 20_000));
    assert.equal(await restore(book, at), 'copy-damaged');
    await rm(at);
    const strange = new DatabaseSync(at);
    strange.exec('create table recipe (id integer primary key)');
    strange.close();
    assert.equal(await restore(book, at), 'not-an-export');
    await copyFile(file, at);
    const newer = new DatabaseSync(at);
    newer.exec("insert into migration (name, at) values ('9999-of-tomorrow', 1)");
    newer.close();
    assert.equal(await restore(book, at), 'copy-newer');
    await writeFile(at, 'a letter');
    assert.equal(await restore(book, at), 'not-an-export');
    assert.equal(await restore(book, join(book.folder, 'nowhere')), 'file-not-found');
    assert.equal(await readFile(await exported(book, 'still.json'), 'utf8'), now);
    assert.deepEqual(
      names(folderOf(book)),
      [basename(file), 'copies.json'].toSorted(),
      'nothing is left of what was tried',
    );
  },
);

onEachEngine('a copy is of one moment, while others write', async (book) => {
  await fill(book);
  const writing = { goesOn: true };
  const others = (async () => {
    for (let n = 0; writing.goesOn; n += 1) {
      await book.say('add', { name: `Person ${n}` });
      // SQLite answers without a turn for anybody else.
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  const made = await copy(book);
  writing.goesOn = false;
  await others;
  assert.equal(made.verified, true);
  await withBook(book.engine, async (other) => {
    assert.equal(await restore(other, made.file), null);
    assert.equal((await other.people()).length, made.people);
  });
});

onEachEngine('a copy each day by itself: not in the first day, not twice, not of nothing', async (book) => {
  const due = async (now: number): Promise<boolean> => copyIsDue(book.store, book.door(now));
  assert.equal(await due(NOW + 2 * DAY), false, 'nothing is in it');
  await book.say('add', { name: 'Priya Nair' });
  assert.equal(await due(NOW + DAY / 2), false);
  assert.equal(await due(NOW + DAY), true);
  await copy(book, {}, NOW + DAY);
  assert.equal(await due(NOW + DAY), false);
  assert.equal(await due(NOW + 2 * DAY), true);
  await copy(book, { to: join(book.folder, 'mine') }, NOW + 2 * DAY);
  assert.equal(await due(NOW + 2 * DAY), true, 'a copy of one’s own choice is none of these');
});

onEachEngine(
  'a second place gets each copy; a copy begun afresh clears earlier ones away in both',
  async (book) => {
    await book.say('add', { name: 'Priya Nair' });
    const first = await copy(book, {}, NOW);
    const asked = (await book.say('copies', {}, NOW + DAY)) as { remind: boolean; goneBy: string };
    assert.equal(asked.remind, true);
    assert.equal(asked.goneBy, '2027-11-01');
    const waits = (await book.say('copies', { later: true }, NOW + DAY)) as { remind: boolean };
    assert.equal(waits.remind, false);
    assert.equal(((await book.say('copies', {}, NOW + 93 * DAY)) as { remind: boolean }).remind, true);

    const stick = join(book.folder, 'stick');
    await assert.rejects(book.say('copies', { second: stick }), /place-not-there/);
    await mkdir(stick);
    await assert.rejects(
      book.say('copies', { second: join(book.settings.home, 'backups') }),
      /place-is-home/,
    );
    await book.say('copies', { second: stick });
    const second = await copy(book, {}, NOW + DAY);
    assert.deepEqual(second.second, { folder: stick, verified: true, trouble: null });
    const inside = join(stick, names(stick)[0]!);
    assert.deepEqual(names(inside), [basename(second.file)]);
    assert.deepEqual(readFileSync(join(inside, basename(second.file))), readFileSync(second.file));
    const state = (await book.say('copies', {}, NOW + DAY)) as {
      second: { reachable: boolean; last: string };
      count: number;
      remind: boolean;
    };
    assert.deepEqual(
      [state.second.reachable, state.second.last, state.count, state.remind],
      [true, '2026-11-23', 2, false],
    );

    await book.say('forget', { person: 'Priya Nair' });
    const third = await copy(book, { afresh: true }, NOW + DAY);
    assert.deepEqual(third.removed.toSorted(), [basename(first.file), basename(second.file)].toSorted());
    assert.deepEqual(names(inside), [basename(third.file)]);
    for (const folder of [folderOf(book), inside])
      for (const name of names(folder).filter((it) => it.endsWith('.db')))
        assert.ok(!readFileSync(join(folder, name)).includes('Priya'), `${name} holds who is forgotten`);

    await rm(stick, { recursive: true });
    const away = await copy(book, {}, NOW + 2 * DAY);
    assert.deepEqual(away.second, { folder: stick, verified: false, trouble: 'away' });
    assert.ok(!existsSync(stick), 'a stick that is not plugged in is no new folder');
  },
);

onEngines(['sqlite'], 'a file of one’s own is not overwritten; names of ours are not taken', async (book) => {
  await book.say('add', { name: 'Priya Nair' });
  const code = async (to: string): Promise<string | null> => {
    const outcome = await outcomeOf(() => copy(book, { to }));
    return 'failure' in outcome ? outcome.failure.code : null;
  };
  await writeFile(join(book.folder, 'letter.txt'), 'Dear Ana');
  assert.equal(await code(join(book.folder, 'letter.txt')), 'place-taken');
  assert.equal(readFileSync(join(book.folder, 'letter.txt'), 'utf8'), 'Dear Ana');
  assert.equal(await code(join(book.folder, 'nowhere', 'x.db')), 'place-not-there');
  assert.equal(await code(join(folderOf(book), 'goodturn-2020-01-01.db')), 'own-copy-name');
  assert.equal(await code(join(book.folder, 'mine.db')), null);
  assert.equal(await code(join(book.folder, 'mine.db')), null, 'a copy is replaced by a newer one');
});

test('a database that is damaged is set aside, and the copy put in its place; the commands say so', async () => {
  await withBook('sqlite', async (book) => {
    await fill(book, 20);
    const wanted = await readFile(await exported(book, 'book.json'), 'utf8');
    const people = (await book.people()).length;
    const { file } = await copy(book);
    await book.store.close();
    const { home } = book.settings;
    assert.equal(await setAsideDamaged(home, NOW), null, 'a whole one stays');
    const database = join(home, 'goodturn.db');
    await writeFile(database, Buffer.from(await readFile(database)).fill(0x7f, 0, 6000));
    const env = { GOODTURN_HOME: home, GOODTURN_NOW: new Date(NOW).toISOString(), TZ: 'UTC' };
    const said = await runCommand(['restore', file, '--json'], { env });
    assert.equal(said.code, 0, said.stderr);
    assert.match(said.stderr, /damaged and was set aside/);
    assert.deepEqual(JSON.parse(said.stdout), { people, before: null, checked: true });
    assert.equal((await runCommand(['export'], { env })).stdout, wanted);
    assert.ok(names(join(home, 'backups')).some((name) => name.startsWith('damaged-')));
    const well = await runCommand(['doctor', '--deep', '--json'], { env });
    assert.equal(well.code, 0, well.stdout);
  });
});

onEachEngine('doctor looks at the copies, and at rows that belong to nothing', async (book) => {
  await fill(book, 20);
  const look = async (now = NOW): Promise<Record<string, boolean>> => {
    const { checks } = (await book.say('doctor', { deep: true }, now)) as {
      checks: readonly { name: string; ok: boolean }[];
    };
    return Object.fromEntries(checks.map((it) => [it.name, it.ok]));
  };
  assert.ok(Object.values(await look()).every(Boolean));
  const { file } = await copy(book);
  assert.equal((await look())['copies'], true);
  assert.equal((await look(NOW + 20 * DAY))['copies'], false);
  const bytes = await readFile(file);
  bytes[bytes.length - 1]! ^= 1;
  await writeFile(file, bytes);
  assert.equal((await look())['copies'], false);
  await copy(book, { afresh: true }, NOW + 60_000);
  const { store } = book;
  await store.write.updateTable('person').set({ name: 'Somebody Else' }).execute();
  assert.equal((await look())['made anew'], false);
  const before = await sourcesAndSaid(store);
  await store.write.deleteFrom('import').where('seq', '=', 1).execute();
  assert.equal((await look())['rows'], false);
  assert.notDeepEqual(await sourcesAndSaid(store), before);
});
