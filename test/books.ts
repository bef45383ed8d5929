// Fresh books for tests of storage and imports, on SQLite always and on a real PostgreSQL where the run has one:
// import files, undo, say things, and look at all rows of any table in one order.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import pg from 'pg';
import { doWork, type WorkClock } from '#app/import-jobs.ts';
import type { BringInResult, ImportResult } from '#app/bring-in.ts';
import { makeId } from '#app/make-id.ts';
import { freshen, recover } from '#app/recover.ts';
import { type Door, run } from '#app/run.ts';
import type { TakenOut } from '#app/take-out.ts';
import type { AbilityName } from '#contract/abilities.ts';
import { readBook, takeLease } from '#storage/book-state.ts';
import { deriveAll } from '#app/derive.ts';
import { openStore, type Store, type StoreSettings } from '#storage/open.ts';
import { DERIVED_TABLES, SAID_TABLES, type Schema, SOURCE_TABLES } from '#storage/schema.ts';
import type { World } from '#sample/life.ts';
import { makeWorld } from '#sample/world.ts';
import type { SampleFile } from '#sample/zip.ts';
import { connectionsTitles } from './linkedin-titles.ts';

export const NOW = Date.parse('2026-11-22T12:00:00Z');
export const DAY = 86_400_000;

const postgres = process.env['GOODTURN_TEST_POSTGRES'];
export const engineNames = postgres ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const);
export type EngineName = 'sqlite' | 'postgres';

type Row = Readonly<Record<string, unknown>>;
export type Contents = Readonly<Record<string, readonly Row[]>>;

export interface Book {
  readonly engine: EngineName;
  readonly store: Store;
  readonly settings: StoreSettings;
  /** A folder for files, removed with the book. */
  readonly folder: string;
  door(now?: number): Door & WorkClock;
  /** Imports files as one order; throws where nothing was imported. */
  bringIn(files: readonly SampleFile[], now?: number): Promise<BringInResult>;
  /** The same, of files that make one import; its result. */
  bringInOne(files: readonly SampleFile[], now?: number): Promise<ImportResult>;
  undo(importId: string): Promise<TakenOut>;
  /** Calls an ability; a failure throws. */
  say(name: AbilityName, input: unknown, now?: number): Promise<unknown>;
  people(): Promise<readonly { id: string; name: string }[]>;
  /** The id of the one person of that name. */
  idOf(name: string): Promise<string>;
}

/** One test on each engine that this run has. */
export function onEachEngine(name: string, body: (book: Book, t: TestContext) => Promise<void>): void {
  onEngines(engineNames, name, body);
}

/** The same on some engines, where another one would tell nothing new. */
export function onEngines(
  engines: readonly EngineName[],
  name: string,
  body: (book: Book, t: TestContext) => Promise<void>,
): void {
  for (const engine of engines)
    test(`${name} (${engine})`, async (t) => {
      await withBook(engine, (book) => body(book, t));
    });
}

export async function withBook<T>(engine: EngineName, body: (book: Book) => Promise<T>): Promise<T> {
  const { settings, folder, remove } = await freshSettings(engine);
  const store = await opened(settings);
  try {
    return await body(bookOf(engine, store, settings, folder));
  } finally {
    await store.close();
    await remove();
  }
}

/** An empty place for a book, without opening it. */
export async function freshSettings(
  engine: EngineName,
): Promise<{ settings: StoreSettings; folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'goodturn-test-book-'));
  const home = join(folder, 'home');
  const removeFolder = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  if (engine === 'sqlite') return { settings: { home }, folder, remove: removeFolder };
  const schema = `t_${makeId().replaceAll('-', '')}`;
  await onPostgres(`create schema ${schema}`);
  return {
    settings: { home, database: postgres!, schema },
    folder,
    remove: async () => {
      await onPostgres(`drop schema ${schema} cascade`);
      await removeFolder();
    },
  };
}

async function onPostgres(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgres! });
  await client.connect();
  await client.query("set client_min_messages = 'warning'");
  await client.query(text);
  await client.end();
}

export async function opened(settings: StoreSettings): Promise<Store> {
  const store = await openStore(settings, makeId, NOW);
  if ('problem' in store) throw new Error(JSON.stringify(store.problem));
  return store;
}

export function bookOf(engine: EngineName, store: Store, settings: StoreSettings, folder: string): Book {
  const door: Book['door'] = (now = NOW) => ({
    actor: 'you',
    now,
    timeZone: 'UTC',
    locale: 'en-GB',
    country: 'GB',
    newId: makeId,
  });
  let given = 0;
  const bringIn: Book['bringIn'] = async (files, now = NOW) => {
    given += 1;
    const paths: { path: string; shown: string }[] = [];
    for (const file of files) {
      const path = join(folder, `given-${given}`, file.path);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.bytes);
      paths.push({ path, shown: file.path });
    }
    const clock = door(now);
    const work = { kind: 'import', files: paths, dryRun: false, batchId: makeId() } as const;
    const done = await doWork(store, work, clock, makeId, () => undefined);
    assert.equal(done.kind, 'import');
    const { result } = done as { result: BringInResult };
    for (const it of result.imports)
      if (it.state !== 'done') throw new Error(`${it.file}: ${JSON.stringify(it.report.problems)}`);
    return result;
  };
  const people: Book['people'] = async () => {
    const { generation } = await readBook(store.read, store.bookId);
    const rows = await store.read
      .selectFrom('person')
      .select(['id', 'name'])
      .where('generation', '=', generation)
      .orderBy('name')
      .orderBy('id')
      .execute();
    return rows.map(({ id, name }) => ({ id, name }));
  };
  return {
    engine,
    store,
    settings,
    folder,
    door,
    bringIn,
    bringInOne: async (files, now) => {
      const { imports } = await bringIn(files, now);
      assert.equal(imports.length, 1);
      return imports[0]!;
    },
    undo: async (importId) => {
      const done = await doWork(store, { kind: 'undo', importId }, door(), makeId, () => undefined);
      assert.equal(done.kind, 'undo');
      const { result } = done as { result: TakenOut };
      assert.ok(!('problem' in result), JSON.stringify(result));
      return result;
    },
    say: async (name, input, now) => {
      const outcome = await run(store, door(now), name, input);
      if ('failure' in outcome)
        throw new Error(`${name} ${JSON.stringify(input)}: ${JSON.stringify(outcome.failure)}`);
      return outcome.value;
    },
    people,
    idOf: async (name) => {
      const found = (await people()).filter((person) => person.name === name);
      assert.equal(found.length, 1, `${found.length} people are called ${name}`);
      return found[0]!.id;
    },
  };
}

/** All rows of these tables, table by table, in one order whatever the engine. */
export async function contents(store: Store, tables: readonly (keyof Schema)[]): Promise<Contents> {
  const all: Record<string, Row[]> = {};
  for (const table of tables) {
    const rows = (await store.read.selectFrom(table).selectAll().execute()) as Row[];
    all[table] = canonical(rows.map((row) => ({ ...row })));
  }
  return all;
}

/** Rows with their columns and themselves in one order. */
export function canonical(rows: readonly Row[]): Row[] {
  const texts = rows.map((row) =>
    JSON.stringify(Object.fromEntries(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))),
  );
  return texts.toSorted().map((text) => JSON.parse(text) as Row);
}

export async function sourcesAndSaid(store: Store): Promise<Contents> {
  return contents(store, [...SOURCE_TABLES, ...SAID_TABLES]);
}

/** The derived rows that readers see, without the number of their generation. */
export async function derived(store: Store): Promise<Contents> {
  const { generation } = await readBook(store.read, store.bookId);
  const all = await contents(store, DERIVED_TABLES);
  return Object.fromEntries(
    Object.entries(all).map(([table, rows]) => [
      table,
      canonical(
        rows
          .filter((row) => row['generation'] === generation)
          .map(({ generation: _, book_id: __, ...row }) => row),
      ),
    ]),
  );
}

/** Makes the derived rows from nothing, and says what they are. */
export async function rebuilt(book: Book): Promise<Contents> {
  const { store } = book;
  for (const table of DERIVED_TABLES) await store.write.deleteFrom(table).execute();
  const lease = await takeLease(store, makeId(), 1000);
  assert.ok(lease);
  try {
    await deriveAll({ store, lease, now: NOW, day: '2026-11-22', country: 'GB' });
  } finally {
    await lease.release();
  }
  return derived(store);
}

/** What a program does at its start and once it is idle: goes on where another stopped, judges anew what has to be. */
export async function settle(book: Book): Promise<void> {
  await recover(book.store, makeId);
  await freshen(book.store, { now: NOW, timeZone: 'UTC', country: 'GB', newId: makeId }, 1000, true);
}

/** What is derived equals what a rebuild from nothing gives, once who is who was decided where that was due. */
export async function assertDerivedHolds(book: Book): Promise<void> {
  await settle(book);
  const before = await derived(book.store);
  assertSame(before, await rebuilt(book));
}

/** Equality table by table, with the first difference in the message. */
export function assertSame(actual: Contents, expected: Contents): void {
  assert.deepEqual(Object.keys(actual).toSorted(), Object.keys(expected).toSorted());
  for (const [table, rows] of Object.entries(expected)) {
    const [mine, theirs] = [actual[table]!, rows].map((list) => list.map((row) => JSON.stringify(row)));
    const [held, wanted] = [new Set(mine), new Set(theirs)];
    const extra = mine!.filter((row) => !wanted.has(row));
    const missing = theirs!.filter((row) => !held.has(row));
    assert.ok(
      extra.length + missing.length === 0 && mine!.length === theirs!.length,
      `${table}: ${mine!.length} rows for ${theirs!.length}; ${extra.length} more, such as\n${extra.slice(0, 3).join('\n')}\n${missing.length} missing, such as\n${missing.slice(0, 3).join('\n')}`,
    );
  }
}

/** The same contents without what only names the import: its row, and whose a row is. */
export function withoutImports(all: Contents): Contents {
  return Object.fromEntries(
    Object.entries(all)
      .filter(([table]) => table !== 'import')
      .map(([table, rows]) => [table, canonical(rows.map(({ import_id: _, book_id: __, ...row }) => row))]),
  );
}

/** A small world of which some of what happened is told: enough of each kind, and quick to read. */
export function smallWorld(seed: number, people: number): World {
  const world = makeWorld({ seed, people, now: NOW });
  const told = world.happenings.filter((it, n) => it.kind !== 'message' || n % 8 === 0);
  return { ...world, happenings: told };
}

export function file(path: string, text: string): SampleFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** LinkedIn's list of connections as of 2026: first name, last name, URL, e-mail address, company, position, day. */
export function connectionsFile(rows: readonly string[]): SampleFile {
  return file('Connections.csv', `${[connectionsTitles.join(','), ...rows].join('\n')}\n`);
}
