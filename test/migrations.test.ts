// Migrations: from nothing, from the version before, refused by an older program, failing, raced by several processes.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { makeId } from '#app/make-id.ts';
import { migrate } from '#storage/migrate.ts';
import { type Migration, migrations } from '#storage/migrations/migrations.ts';
import { openStore, type Store } from '#storage/open.ts';
import type { Schema } from '#storage/schema.ts';
import {
  bookOf,
  type Contents,
  contents,
  engineNames,
  freshSettings,
  NOW,
  onEachEngine,
  opened,
} from './books.ts';
import { runCommand } from './product.ts';

/**
 * Of each migration in a released version: `sha256sum src/storage/migrations/0001-…`. A released one never changes again.
 * Empty until the first release; from then on each release adds its own.
 */
const RELEASED: Readonly<Record<string, string>> = {
  '0001-first-tables': '0231ff804cb3244c070fa0970c808809805b1cc45e75c2d1a9e3332c9fe74d7d',
  '0002-fewer-indexes': '64cf7d97f38bf733621660ddeff4df2b4e6fda7b6c159a9049e3cda5b45c8db7',
  '0003-person-changes': '70752279fd2d3059756f1f75d79da55e594faf7d32d8a23c0ca642ac9af50161',
  '0005-approaches': 'd32e04789d7b5add0b3d96ece2c394fe482c36cc61fc062e57f737bbae48b39d',
  '0006-indexes-of-few': 'c587be93590b5d493dacbd2744b2e1fbf18c7c44f50cbed225ec9c8d72885468',
  '0007-acquaintances': '70f736ece6ea84a0356d15ae98dc18051a5f7e407af10d8286f624cb0ca7d7ee',
  '0008-same-person': '5e73d16b755ff18009aebe65f87acc0c31d6fff5fa59a2f27c4036f904068b9d',
  '0010-roles': '8c439525bf0ad4987f1b86bcdecfe5cb941144836aa198c185e654f0a3b8c645',
  '0011-giving': '8b47716e0bf1a61fffa542394bbde9d8ef246a675eb3834b5c7f4d653dd2e46b',
  '0012-judged-anew': '9e84f7afe3526802fa76984aa2989cd1175bcedbc193290043837093763789ae',
};

const everyTable: readonly (keyof Schema)[] = [
  'book',
  'migration',
  'lease',
  'token',
  'request',
  'import',
  'source',
  'trace',
  'sighting',
  'fact',
  'note',
  'interaction',
  'interaction_person',
  'step_answer',
  'setting',
  'forgotten',
  'same_person',
  'gift',
  'thanks',
  'promise',
  'ask',
  'answer',
  'recommendation',
  'sent',
  'touched',
  'person_change',
  'member',
  'person',
  'identity',
  'acquaintance',
  'likely_pair',
];

const next: Migration = {
  name: '9998-next',
  up: async (db) => {
    await sql`alter table note add column mood text`.execute(db);
    await sql`update note set mood = 'glad'`.execute(db);
  },
};
const failing: Migration = {
  name: '9999-failing',
  up: async (db) => {
    await sql`alter table note add column weather text`.execute(db);
    await sql`delete from fact`.execute(db);
    await sql`insert into nowhere values (1)`.execute(db);
  },
};

test('released migrations stay as they were', () => {
  const folder = fileURLToPath(new URL('../src/storage/migrations/', import.meta.url));
  const files = readdirSync(folder).filter((name) => /^\d{4}-.*\.ts$/.test(name) && !name.includes('.test.'));
  assert.deepEqual(
    files.map((name) => name.replace(/\.ts$/, '')).toSorted(),
    migrations.map((it) => it.name),
    'every file is in the list, in the order of its number',
  );
  for (const [name, hash] of Object.entries(RELEASED)) {
    const text = readFileSync(join(folder, `${name}.ts`), 'utf8').replaceAll('\r\n', '\n');
    assert.equal(
      createHash('sha256').update(text).digest('hex'),
      hash,
      `${name} was released and has changed`,
    );
  }
});

onEachEngine(
  'from nothing: every table is there, once, and only the installation keeps no book',
  async (book) => {
    const all = await contents(book.store, everyTable);
    assert.deepEqual(
      all['migration']!.map((row) => row['name']),
      migrations.map((it) => it.name),
    );
    assert.equal(all['book']!.length, 1);
    const names = await tableNames(book.store);
    assert.deepEqual(names, everyTable.toSorted());
    assert.deepEqual(await migrate(book.store.write, book.engine, NOW), { ran: [], copy: null });
  },
);

onEachEngine(
  'from the version before: everything is kept, and a copy of the file lies beside it',
  async (book, t) => {
    const { store } = book;
    await book.say('add', { name: 'Priya Nair' });
    await book.say('note', { person: 'Priya Nair', text: 'sails' });
    const before = await contents(store, everyTable);
    const copyTo = copyIn(book.settings.home);
    const result = await migrate(store.write, book.engine, NOW, copyTo, [...migrations, next]);
    assert.ok('ran' in result);
    assert.deepEqual(result.ran, ['9998-next']);
    const { rows } = await sql<{ text: string; mood: string }>`select text, mood from note`.execute(
      store.read,
    );
    assert.deepEqual(
      rows.map((row) => ({ ...row })),
      [{ text: 'sails', mood: 'glad' }],
    );
    if (book.engine === 'postgres') return t.diagnostic('a PostgreSQL has its own backups');
    assert.equal(result.copy, copyTo('9998-next'));
    assert.deepEqual(await contentsOfCopy(result.copy, book.folder), before);
    if (process.platform !== 'win32') assert.equal(statSync(result.copy).mode & 0o077, 0);
  },
);

onEachEngine(
  'a migration that fails leaves all as it was, and says which, why and where the copy is',
  async (book) => {
    const { store } = book;
    await book.say('add', { name: 'Priya Nair', email: ['priya@example.org'] });
    const before = await contents(store, everyTable);
    const copyTo = copyIn(book.settings.home);
    const result = await migrate(store.write, book.engine, NOW, copyTo, [...migrations, next, failing]);
    assert.ok('problem' in result && result.problem.code === 'migration-failed');
    const { name, reason, copy } = result.problem.values;
    assert.equal(name, '9999-failing');
    assert.match(reason, /nowhere/);
    assert.deepEqual(await contents(store, everyTable), before);
    await book.say('note', { person: 'Priya Nair', text: 'the tables are the old ones' });
    if (book.engine === 'postgres') return;
    assert.equal(copy, copyTo('9998-next'));
    assert.deepEqual(await contentsOfCopy(copy, book.folder), before);
    assert.deepEqual(readdirSync(join(book.settings.home, 'backups')), ['before-9998-next.db']);
  },
);

onEachEngine('a newer database refuses an older program, and is not touched', async (book) => {
  assert.ok('ran' in (await migrate(book.store.write, book.engine, NOW, undefined, [...migrations, next])));
  const before = await contents(book.store, everyTable);
  const older = await openStore(book.settings, makeId, NOW);
  assert.deepEqual(older, { problem: { code: 'database-is-newer', values: { unknown: '9998-next' } } });
  const refused = await migrate(book.store.write, book.engine, NOW, undefined, [...migrations, failing]);
  assert.ok('problem' in refused && refused.problem.code === 'database-is-newer');
  assert.deepEqual(await contents(book.store, everyTable), before);
});

test('the commands say in a sentence that the data is of a newer version', async () => {
  const { settings, remove } = await freshSettings('sqlite');
  try {
    const store = await opened(settings);
    await migrate(store.write, 'sqlite', NOW, undefined, [...migrations, next]);
    await store.close();
    const said = await runCommand(['network', '--json'], { home: settings.home });
    assert.equal(said.code, 1);
    assert.equal(said.stdout, '');
    assert.match(said.stderr, /newer Goodturn/);
    assert.doesNotMatch(said.stderr, /\n\s+at /, 'no stack');
  } finally {
    await remove();
  }
});

for (const engine of engineNames)
  test(`four programs start at once on nothing: one book (${engine})`, async () => {
    const { settings, remove } = await freshSettings(engine);
    try {
      const stores = await Promise.all([1, 2, 3, 4].map(() => opened(settings)));
      assert.equal(new Set(stores.map((store) => store.bookId)).size, 1);
      assert.equal((await contents(stores[0]!, ['book']))['book']!.length, 1);
      await Promise.all(stores.map((store) => store.close()));
    } finally {
      await remove();
    }
  });

test('four processes start at once on an empty folder: one book, nobody is refused', async () => {
  const { settings, remove } = await freshSettings('sqlite');
  try {
    const said = await Promise.all(
      [1, 2, 3, 4].map((n) => runCommand(['add', `Person ${n}`, '--json'], { home: settings.home })),
    );
    assert.deepEqual(
      said.map((it) => [it.code, it.stderr]),
      said.map(() => [0, '']),
    );
    const store = await opened(settings);
    const all = await contents(store, ['book', 'fact', 'migration']);
    await store.close();
    assert.equal(all['book']!.length, 1);
    assert.equal(all['migration']!.length, migrations.length);
    assert.equal(all['fact']!.length, 4);
  } finally {
    await remove();
  }
});

test('four processes bring an older file up to date at once: the copy is of before', async () => {
  const { settings, folder, remove } = await freshSettings('sqlite');
  try {
    const store = await opened(settings);
    await bookOf('sqlite', store, settings, folder).say('add', { name: 'Priya Nair' });
    const before = await contents(store, everyTable);
    const others = await Promise.all([1, 2, 3].map(() => opened(settings)));
    const copyTo = copyIn(settings.home);
    const results = await Promise.all(
      [store, ...others].map((it) => migrate(it.write, 'sqlite', NOW, copyTo, [...migrations, next])),
    );
    assert.deepEqual(
      results.flatMap((it) => ('ran' in it ? it.ran : [it.problem.code])),
      ['9998-next'],
    );
    assert.deepEqual(await contentsOfCopy(copyTo('9998-next'), folder), before);
    assert.deepEqual(readdirSync(join(settings.home, 'backups')), ['before-9998-next.db']);
    await Promise.all([store, ...others].map((it) => it.close()));
  } finally {
    await remove();
  }
});

test('every table but those of the installation leads its key with the book', async () => {
  const { settings, remove } = await freshSettings('sqlite');
  const store = await opened(settings);
  try {
    for (const table of everyTable) {
      const { rows } = await sql<{
        name: string;
      }>`select name from pragma_table_info(${table}) where pk = 1`.execute(store.read);
      const wanted = { book: 'id', migration: 'name' }[table as string] ?? 'book_id';
      assert.equal(rows[0]?.name, wanted, table);
    }
  } finally {
    await store.close();
    await remove();
  }
});

function copyIn(home: string): (name: string) => string {
  mkdirSync(join(home, 'backups'), { recursive: true });
  return (name) => join(home, 'backups', `before-${name}.db`);
}

/** Opens a copy as a book of its own. */
async function contentsOfCopy(copy: string, folder: string): Promise<Contents> {
  assert.ok(existsSync(copy));
  const home = join(folder, 'from-copy');
  mkdirSync(home, { recursive: true });
  copyFileSync(copy, join(home, 'goodturn.db'));
  const store = await opened({ home });
  try {
    return await contents(store, everyTable);
  } finally {
    await store.close();
  }
}

async function tableNames(store: Store): Promise<string[]> {
  const { rows } =
    store.engine === 'sqlite'
      ? await sql<{
          name: string;
        }>`select name from sqlite_master where type = 'table' order by name`.execute(store.read)
      : await sql<{
          name: string;
        }>`select tablename as name from pg_tables where schemaname = current_schema()`.execute(store.read);
  return rows.map((row) => row.name).toSorted();
}
