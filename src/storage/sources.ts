// Records of files: which versions there are, which of them wins, and which are gone from a newer export.
import { sql } from 'kysely';
import type { Direction, SourceRecord } from '#domain/source-record.ts';
import { type Database, oneOf, type Trx } from './engine.ts';
import type { LiveImport } from './imports.ts';
import type { SourceTable, TraceTable } from './schema.ts';
import { namesOf, TRACE_COLUMNS } from './source-columns.ts';

const versionColumns = ['id', 'hash', 'kind', 'content', 'import_id', 'place'] as const;
const traceColumns = namesOf(TRACE_COLUMNS, 'book_id');
const judgedColumns = [
  'party_id',
  'id',
  'kind',
  'at',
  'direction',
  'crowd',
  'words',
  'asks',
  'thread',
  'about',
  'import_id',
] as const;

export type StoredVersion = Pick<SourceTable, (typeof versionColumns)[number]>;
/** Something between you and a contact. */
export type StoredTrace = Omit<TraceTable, 'book_id' | 'direction'> & { readonly direction: Direction };

/** Versions that are there for these ids: hash and the import that owns it. */
export async function knownVersions(
  db: Database | Trx,
  bookId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('source')
          .select(['id', 'hash', 'import_id'])
          .where('book_id', '=', bookId)
          .where(oneOf(db, 'id', ids))
          .execute();
  const known = new Map<string, Map<string, string>>();
  for (const { id, hash, import_id } of rows) {
    const held = known.get(id);
    if (held) held.set(hash, import_id);
    else known.set(id, new Map([[hash, import_id]]));
  }
  return known;
}

/** Whether files said anything yet. */
export async function hasSources(db: Database | Trx, bookId: string): Promise<boolean> {
  const row = await db
    .selectFrom('source')
    .select('id')
    .where('book_id', '=', bookId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Which of these events are there, with whomever. */
export async function knownEvents(
  db: Database | Trx,
  bookId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  const rows = await db
    .selectFrom('trace')
    .select('id')
    .distinct()
    .where('book_id', '=', bookId)
    .where(oneOf(db, 'id', ids))
    .execute();
  for (const row of rows) known.add(row.id);
  return known;
}

/** Erases records in all versions, what happened with them, and every sighting of it. Returns how many traces. */
export async function eraseRecords(trx: Trx, bookId: string, ids: readonly string[]): Promise<number> {
  let erased = 0;
  const imports = await trx.selectFrom('import').select('id').where('book_id', '=', bookId).execute();
  // By import first, as the key of the table begins.
  const forget = async (sighted: readonly string[], hashes?: readonly string[]): Promise<void> => {
    for (const { id } of imports)
      for (let at = 0; at < sighted.length; at += 5000)
        await trx
          .deleteFrom('sighting')
          .where('book_id', '=', bookId)
          .where('import_id', '=', id)
          .where('id', 'in', sighted.slice(at, at + 5000))
          .$if(hashes !== undefined, (query) => query.where('hash', 'in', hashes!))
          .execute();
  };
  for (const party of ids) {
    const traces = await trx
      .selectFrom('trace')
      .select(['id', 'direction'])
      .where('book_id', '=', bookId)
      .where('party_id', '=', party)
      .execute();
    erased += traces.filter(({ direction }) => direction !== 'along').length;
    // Of each event only this party's part: others who were there keep theirs.
    const events = traces.map((row) => row.id);
    await forget(events, [party]);
  }
  await trx.deleteFrom('trace').where('book_id', '=', bookId).where('party_id', 'in', ids).execute();
  await forget(ids);
  await trx.deleteFrom('source').where('book_id', '=', bookId).where('id', 'in', ids).execute();
  return erased;
}

/** Which of these traces (party and event) an import owns, as `party event`. */
export async function ownTraces(
  db: Database | Trx,
  bookId: string,
  importId: string,
  keys: readonly (readonly [party: string, id: string])[],
): Promise<ReadonlySet<string>> {
  const own = new Set<string>();
  for (let at = 0; at < keys.length; at += 1000) {
    const given = sql.join(keys.slice(at, at + 1000).map(([party, id]) => sql`(${party}, ${id})`));
    const { rows } = await sql<{ party_id: string; id: string; import_id: string }>`
      select t.party_id, t.id, t.import_id from (values ${given}) as v
      join trace as t on t.book_id = ${bookId} and t.party_id = v.column1 and t.id = v.column2`.execute(db);
    for (const row of rows) if (row.import_id === importId) own.add(`${row.party_id} ${row.id}`);
  }
  return own;
}

/** A page of about `limit` contact versions in order of id, all of an id together. `after` is the last id of the page before. */
export async function contactPage(
  db: Database | Trx,
  bookId: string,
  after: string,
  limit: number,
): Promise<StoredVersion[]> {
  const rows = await db
    .selectFrom('source')
    .select(versionColumns)
    .where('book_id', '=', bookId)
    .where('type', '=', 'contact')
    .where('id', '>', after)
    .orderBy('id')
    .orderBy('hash')
    .limit(limit)
    .execute();
  const last = rows.at(-1);
  if (!last || rows.length < limit) return rows;
  // Others of its versions may lie behind the end of the page.
  const whole = rows.filter((row) => row.id !== last.id);
  return [...whole, ...(await versionsOf(db, bookId, [last.id]))];
}

export async function versionsOf(
  db: Database | Trx,
  bookId: string,
  ids: readonly string[],
): Promise<StoredVersion[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('source')
    .select(versionColumns)
    .where('book_id', '=', bookId)
    .where(oneOf(db, 'id', ids))
    .orderBy('id')
    .orderBy('hash')
    .execute();
}

/** Of the versions of each id, the one that the latest live export gives; ids without a live version are left out. */
export async function winners(
  db: Database | Trx,
  bookId: string,
  versions: readonly StoredVersion[],
  live: ReadonlyMap<string, LiveImport>,
): Promise<StoredVersion[]> {
  const byId = new Map<string, StoredVersion[]>();
  for (const version of versions) {
    const held = byId.get(version.id);
    if (held) held.push(version);
    else byId.set(version.id, [version]);
  }
  const several = [...byId].filter(([, held]) => held.length > 1).map(([id]) => id);
  const sightings =
    several.length === 0 || live.size === 0
      ? []
      : await db
          .selectFrom('sighting')
          .select(['id', 'hash', 'import_id'])
          .where('book_id', '=', bookId)
          .where('import_id', 'in', [...live.keys()])
          .where(oneOf(db, 'id', several))
          .execute();
  const rankOf = (version: StoredVersion): number => {
    let rank = live.get(version.import_id)?.rank ?? -1;
    for (const it of sightings)
      if (it.id === version.id && it.hash === version.hash)
        rank = Math.max(rank, live.get(it.import_id)?.rank ?? -1);
    return rank;
  };
  const chosen: StoredVersion[] = [];
  for (const held of byId.values()) {
    const there = held.filter((version) => live.has(version.import_id));
    // Whoever was only the other side of a message tells less than a row of Connections.csv, however new.
    const full = there.filter((version) => version.kind !== 'correspondent');
    const alive = full.length > 0 ? full : there;
    const first = alive[0];
    if (first)
      chosen.push(
        alive.length === 1
          ? first
          : alive.reduce((best, version) => (rankOf(version) > rankOf(best) ? version : best)),
      );
  }
  return chosen;
}

/**
 * Which of these records the newest complete export of their list no longer has.
 * `latest` is that export; records that it brought or met again are there.
 */
export async function goneOf(
  db: Database | Trx,
  bookId: string,
  latest: string | null,
  records: readonly StoredVersion[],
): Promise<ReadonlySet<string>> {
  const doubtful =
    latest === null
      ? []
      : records.filter((it) => it.kind === 'connection' && it.import_id !== latest).map((it) => it.id);
  if (doubtful.length === 0) return new Set();
  // Any version of the row counts; having been written with there does not.
  const met = await db
    .selectFrom('sighting as m')
    .innerJoin('source as s', (join) =>
      join.onRef('s.book_id', '=', 'm.book_id').onRef('s.id', '=', 'm.id').onRef('s.hash', '=', 'm.hash'),
    )
    .select('m.id')
    .where('m.book_id', '=', bookId)
    .where('m.import_id', '=', latest!)
    .where(oneOf(db, 'm.id', doubtful))
    .where('s.kind', '=', 'connection')
    .execute();
  const brought = await db
    .selectFrom('source')
    .select('id')
    .where('book_id', '=', bookId)
    .where('import_id', '=', latest!)
    .where(oneOf(db, 'id', doubtful))
    .where('kind', '=', 'connection')
    .execute();
  const there = new Set([...met, ...brought].map((row) => row.id));
  return new Set(doubtful.filter((id) => !there.has(id)));
}

/** The newest live import that holds a complete list, such as `linkedin:connections`. */
export function latestComplete(live: ReadonlyMap<string, LiveImport>, list: string): string | null {
  let best: LiveImport | null = null;
  for (const it of live.values()) {
    if ((JSON.parse(it.row.complete) as string[]).includes(list) && (!best || it.rank > best.rank)) best = it;
  }
  return best?.row.id ?? null;
}

/** What a judgement looks at. */
export type JudgedTrace = Pick<StoredTrace, (typeof judgedColumns)[number]>;

/** Of live traces with these contact records, what a judgement looks at. */
export async function judgedTracesWith(
  db: Database | Trx,
  bookId: string,
  partyIds: readonly string[],
  live: ReadonlyMap<string, LiveImport>,
): Promise<JudgedTrace[]> {
  if (partyIds.length === 0) return [];
  const rows = await db
    .selectFrom('trace')
    .select(judgedColumns)
    .where('book_id', '=', bookId)
    .where(oneOf(db, 'party_id', partyIds))
    .execute();
  return rows.filter((row): row is JudgedTrace => row.direction !== 'along' && live.has(row.import_id));
}

/** Live traces with these contact records. */
export async function tracesWith(
  db: Database | Trx,
  bookId: string,
  partyIds: readonly string[],
  live: ReadonlyMap<string, LiveImport>,
): Promise<StoredTrace[]> {
  if (partyIds.length === 0) return [];
  const rows = await db
    .selectFrom('trace')
    .select(traceColumns)
    .where('book_id', '=', bookId)
    .where(oneOf(db, 'party_id', partyIds))
    .execute();
  return rows.filter((row): row is StoredTrace => row.direction !== 'along' && live.has(row.import_id));
}

/** What files say of the owner of the book. */
export async function mineRecords(
  db: Database | Trx,
  bookId: string,
  live: ReadonlyMap<string, LiveImport>,
): Promise<Extract<SourceRecord, { type: 'mine' }>[]> {
  const rows = await db
    .selectFrom('source')
    .select(versionColumns)
    .where('book_id', '=', bookId)
    // As a list of ids from the index of those few: SQLite would otherwise walk all records of the book.
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('source')
        .select('id')
        .where('book_id', '=', bookId)
        .where(sql<boolean>`type = 'mine'`),
    )
    .execute();
  rows.sort((a, b) => (a.id === b.id ? (a.hash < b.hash ? -1 : 1) : a.id < b.id ? -1 : 1));
  const chosen = await winners(db, bookId, rows, live);
  return chosen.map((row) => JSON.parse(row.content) as Extract<SourceRecord, { type: 'mine' }>);
}
