// Work that is killed in the middle: the real command in a process of its own, `kill -9` at a moment, and what a program that
// starts afterwards finds. Used by kill.test.ts (8 moments) and kill.ordeal.ts (50, and PostgreSQL).
import assert from 'node:assert/strict';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { doWork } from '#app/import-jobs.ts';
import { makeId } from '#app/make-id.ts';
import { addressBook } from '#sample/address-book.ts';
import { exportsFrom, type Source } from '#sample/every-source.ts';
import { makeLargeArchive } from '#sample/large.ts';
import { largeMailboxPieces } from '#sample/large-mailbox.ts';
import { profiles } from '#sample/profiles.ts';
import { createRandom } from '#sample/random.ts';
import { makeWorld } from '#sample/world.ts';
import type { SampleFile } from '#sample/zip.ts';
import { readBook } from '#storage/book-state.ts';
import type { StoreSettings } from '#storage/open.ts';
import { DERIVED_TABLES, SAID_TABLES, type Schema, SOURCE_TABLES } from '#storage/schema.ts';
import { namesOf, SIGHTING_COLUMNS, SOURCE_COLUMNS, TRACE_COLUMNS } from '#storage/source-columns.ts';
import {
  assertDerivedHolds,
  assertSame,
  type Book,
  bookOf,
  contents,
  type EngineName,
  freshSettings,
  NOW,
  opened,
} from './books.ts';
import { killCommand, runCommand } from './product.ts';

export type KilledWork = 'import' | 'undo';

/** Sources but for ids of imports, and derived rows: each table as one text of sorted rows, quick to compare. */
interface State {
  readonly imports: number;
  readonly people: number;
  readonly sources: Readonly<Record<string, string>>;
  readonly derived: Readonly<Record<string, string>>;
}

export interface Ordeal {
  /** Milliseconds that the work takes when nobody disturbs it. */
  readonly duration: number;
  /**
   * Kills the work after a part (0 to 1) of that time and checks everything, with `again` that the same work then
   * gives what it gives undisturbed; tells how far it had come.
   */
  killAt(part: number, again?: boolean): Promise<'before' | 'after'>;
  end(): Promise<void>;
}

/** Seeded moments, one in each of n equal parts of the whole time, a little beyond the end too. */
export function moments(n: number, seed: string): number[] {
  const random = createRandom(seed);
  return Array.from({ length: n }, (_, at) => ((at + random.next()) / n) * 1.05);
}

export const WHOLE = { connections: 3000, messages: 10_000 };
/** Of a LinkedIn archive, of a mailbox, or of what invented people leave in a calendar or in chats. */
export type KilledSize =
  | { readonly connections: number; readonly messages: number }
  | { readonly letters: number }
  | { readonly source: Source; readonly people: number };

/**
 * Prepares a book with cards and things said, where the work is still to come. For `undo` the import is there already, and
 * again under a later one that met its rows.
 */
export async function prepare(
  engine: EngineName,
  work: KilledWork,
  size: KilledSize = WHOLE,
): Promise<Ordeal> {
  const { settings, folder, remove } = await freshSettings(engine);
  const archive = join(folder, 'archive');
  const files = filesOf(size);
  for (const file of files) {
    await mkdir(dirname(join(archive, file.path)), { recursive: true });
    await writeFile(join(archive, file.path), file.bytes);
  }
  let importId = '';
  const store = await opened(settings);
  const book = bookOf(engine, store, settings, folder);
  await book.bringIn([addressBook(makeWorld({ seed: 5, people: 60, now: NOW }), 'google')]);
  await book.say('add', { name: 'Priya Nair', level: '1' });
  await book.say('note', { person: 'Priya Nair', text: 'sails' });
  if (work === 'undo') {
    importId = (await importWhole(book, archive)).id;
    await importWhole(book, archive);
    const [person] = await book.people();
    await book.say('note', { person: person!.id, text: 'was here before' });
  }
  const said = await contents(store, SAID_TABLES);
  const before = await stateOf(book);
  await assertDerivedHolds(book);
  await store.close();
  const snapshot = await snapshotOf(engine, settings, folder);

  const args = work === 'import' ? ['import', archive] : ['undo-import', importId];
  const environment = {
    GOODTURN_HOME: settings.home,
    GOODTURN_NOW: new Date(NOW).toISOString(),
    TZ: 'UTC',
    LANG: 'en_GB.UTF-8',
    ...(settings.database && { GOODTURN_DATABASE: withSchema(settings) }),
  };
  const began = performance.now();
  const whole = await runCommand([...args, '--json'], { env: environment });
  const duration = performance.now() - began;
  assert.ok(whole.code === 0 || whole.code === 3, whole.stderr);
  const after = await withOpened(engine, settings, folder, async (it) => {
    const state = await stateOf(it);
    await assertDerivedHolds(it);
    return state;
  });
  let kills = 0;

  const killAt = async (part: number, again = true): Promise<'before' | 'after'> => {
    await snapshot.restore();
    await killCommand(args, { env: environment, after: part * duration });
    if (engine === 'postgres') await lapse(settings);
    // A command that only looks finds the book in order, and puts it right on the way.
    kills += 1;
    const doctor = kills % 2 === 0;
    const looked = await runCommand([doctor ? 'doctor' : 'network', '--json'], { env: environment });
    assert.equal(looked.code, 0, looked.stdout + looked.stderr);
    const found = await withOpened(engine, settings, folder, async (it) => {
      assertSame(await contents(it.store, SAID_TABLES), said);
      const state = await stateOf(it);
      const imports = (await contents(it.store, ['import']))['import']!;
      assert.deepEqual(
        imports.filter((row) => row['state'] !== 'done'),
        [],
        'no import is left half done',
      );
      const isBefore = imports.length === before.imports;
      const wanted = isBefore ? before : after;
      assertEqual(state.sources, wanted.sources);
      assertEqual(state.derived, wanted.derived);
      if (!doctor) assert.equal((JSON.parse(looked.stdout) as { people: number }).people, wanted.people);
      if (!again) return isBefore ? 'before' : 'after';
      // After the end, an import meets all its rows again.
      if (work === 'import') await importWhole(it, archive);
      else if (isBefore) await it.undo(importId);
      const whole = await stateOf(it);
      if (isBefore || work === 'undo') assertEqual(whole.sources, after.sources);
      assertEqual(whole.derived, after.derived);
      return isBefore ? 'before' : 'after';
    });
    return found;
  };
  return { duration, killAt, end: remove };
}

function filesOf(size: KilledSize): readonly SampleFile[] {
  if ('letters' in size) return [{ path: 'All mail.mbox', bytes: mailbox(size.letters) }];
  if (!('source' in size)) return makeLargeArchive({ seed: 3, ...size, now: NOW });
  const habits = profiles['honest']!;
  const world = makeWorld({ seed: 3, people: size.people, now: NOW, habits });
  return exportsFrom(world, habits, [size.source]).filter(({ path }) => !path.endsWith('truth.json'));
}

function mailbox(letters: number): Uint8Array {
  return Buffer.concat([...largeMailboxPieces({ seed: 3, messages: letters, now: NOW, people: 250 })]);
}

async function stateOf(book: Book): Promise<State> {
  const { store } = book;
  const { generation } = await readBook(store.read, store.bookId);
  const text = async (table: keyof Schema, columns: readonly string[]): Promise<string> => {
    const { rows } = await sql<Readonly<Record<string, unknown>>>`
      select ${sql.join(columns.map((it) => sql.ref(it)))} from ${sql.table(table)}
      ${columns.includes('generation') ? sql`where generation = ${generation}` : sql``}
    `.execute(store.read);
    return rows
      .map((row) =>
        columns.map((it) => (it === 'generation' ? '' : String(row[it]).replaceAll('\n', '|'))).join('\t'),
      )
      .toSorted()
      .join('\n');
  };
  const imports = await text('import', ['file', 'format', 'as_of', 'complete', 'state']);
  const person = Object.keys((await store.read.selectFrom('person').selectAll().executeTakeFirst()) ?? {});
  const derived = {
    member: await text('member', ['generation', 'source_id', 'person_id']),
    person: await text('person', person.toSorted()),
    identity: await text('identity', ['generation', 'key', 'person_id']),
  };
  return {
    imports: imports.split('\n').length,
    people: derived.person.split('\n').length,
    sources: {
      imports,
      source: await text('source', namesOf(SOURCE_COLUMNS, 'book_id', 'import_id')),
      trace: await text('trace', namesOf(TRACE_COLUMNS, 'book_id', 'import_id')),
      sighting: await text('sighting', namesOf(SIGHTING_COLUMNS, 'book_id', 'import_id')),
    },
    derived,
  };
}

function assertEqual(
  actual: Readonly<Record<string, string>>,
  expected: Readonly<Record<string, string>>,
): void {
  for (const [table, text] of Object.entries(expected)) {
    if (actual[table] === text) continue;
    const [mine, wanted] = [actual[table]!.split('\n'), text.split('\n')];
    const [held, due] = [new Set(mine), new Set(wanted)];
    const more = mine.filter((row) => !due.has(row));
    const missing = wanted.filter((row) => !held.has(row));
    assert.fail(
      `${table}: ${more.length} rows more, such as ${more[0]}; ${missing.length} missing, such as ${missing[0]}`,
    );
  }
}

/** Imports the files where they are, so that names and days are those of the command. */
async function importWhole(book: Book, archive: string): Promise<{ readonly id: string }> {
  const work = { kind: 'import', files: [{ path: archive }], dryRun: false, batchId: makeId() } as const;
  const done = await doWork(book.store, work, book.door(), makeId, () => undefined);
  assert.ok(done.kind === 'import');
  const [only] = done.result.imports;
  assert.equal(only?.state, 'done');
  return only;
}

async function withOpened<T>(
  engine: EngineName,
  settings: StoreSettings,
  folder: string,
  body: (book: Book) => Promise<T>,
): Promise<T> {
  const store = await opened(settings);
  try {
    return await body(bookOf(engine, store, settings, folder));
  } finally {
    await store.close();
  }
}

/** On a hosted database nobody can see that the holder of a lease is dead: its time has to run out. Here it just has. */
async function lapse(settings: StoreSettings): Promise<void> {
  const store = await opened(settings);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await store.write.updateTable('lease').set({ until: 1 }).execute();
  await store.close();
}

/** The state of the data to which each kill goes back. */
async function snapshotOf(
  engine: EngineName,
  settings: StoreSettings,
  folder: string,
): Promise<{ restore(): Promise<void> }> {
  if (engine === 'postgres') {
    const store = await opened(settings);
    const tables = [...SOURCE_TABLES, ...SAID_TABLES, ...DERIVED_TABLES, 'book', 'lease', 'touched'] as const;
    for (const table of tables)
      await sql`create table ${sql.table(`kept_${table}`)} as select * from ${sql.table(table)}`.execute(
        store.write,
      );
    await store.close();
    return {
      restore: async () => {
        const target = await opened(settings);
        await target.write.transaction().execute(async (trx) => {
          for (const table of tables) {
            await sql`delete from ${sql.table(table)}`.execute(trx);
            await sql`insert into ${sql.table(table)} select * from ${sql.table(`kept_${table}`)}`.execute(
              trx,
            );
          }
        });
        await target.close();
      },
    };
  }
  const kept = join(folder, 'kept');
  await cp(settings.home, kept, { recursive: true });
  return {
    restore: async () => {
      await rm(settings.home, { recursive: true, force: true });
      await cp(kept, settings.home, { recursive: true });
    },
  };
}

/** The address of a hosted database with the schema of this test, as the program takes it. */
function withSchema(settings: StoreSettings): string {
  const url = new URL(settings.database!);
  url.searchParams.set('options', `-c search_path=${settings.schema}`);
  return url.toString();
}
