// Writes what a reader yields, in short transactions, under the name of an import that nobody sees yet.
// A row of a file is new, changed, or known; known rows are noted as met again, so that taking the other import out keeps them.
import { createHmac } from 'node:crypto';
import { foldName } from '#domain/name-folding.ts';
import type { EventRecord, SourceRecord } from '#domain/source-record.ts';
import type { Place } from '#formats/format.ts';
import {
  type Database,
  type Engine,
  insertNew,
  jsonWithoutNul,
  type Trx,
  withoutNul,
} from '#storage/engine.ts';
import type { Store } from '#storage/open.ts';
import type { Lease } from '#storage/book-state.ts';
import { SIGHTING_COLUMNS } from '#storage/imports.ts';
import { knownVersions, ownTraces } from '#storage/sources.ts';
import { chunkSizer, pause } from './chunks.ts';
import { emailKeys, phoneKeys } from './identity-keys.ts';
import type { ReportBuilder, RowFate } from './import-report.ts';
import { contentHash, eventId, recordId } from './record-ids.ts';

const SOURCE_COLUMNS = {
  book_id: 'text',
  id: 'text',
  hash: 'text',
  type: 'text',
  kind: 'text',
  content: 'text',
  import_id: 'text',
  place: 'text',
} as const;
const TRACE_COLUMNS = {
  book_id: 'text',
  party_id: 'text',
  id: 'text',
  kind: 'text',
  at: 'instant',
  direction: 'text',
  crowd: 'integer',
  words: 'integer',
  asks: 'integer',
  thread: 'text',
  about: 'text',
  import_id: 'text',
  place: 'text',
} as const;

interface Row {
  readonly place: string;
  readonly records: SourceRecord[];
}

/** Keyed hashes of forgotten people's keys; see `forget`. */
export interface Forgotten {
  readonly key: string;
  readonly hashes: ReadonlySet<string>;
}

export function forgottenHash(key: string, value: string): string {
  return createHmac('sha256', key).update(value).digest('hex');
}

/** What identifies a record, for forgetting: its natural key, slug, addresses and numbers. */
export function forgettableKeys(
  record: Extract<SourceRecord, { type: 'contact' }>,
  country: string | undefined,
): string[] {
  return [
    record.key,
    ...(record.linkedin ? [`linkedin:in/${record.linkedin}`] : []),
    ...emailKeys(record.emails).map((it) => `email:${it}`),
    ...phoneKeys(record.phones, country).map((it) => `phone:${it}`),
    ...connectionKeys(record),
  ];
}

/** What could name somebody in a report: names, addresses, numbers. */
export function tellingWords(record: Extract<SourceRecord, { type: 'contact' }>): string[] {
  const points = [...record.emails, ...record.phones].map((point) => point.value);
  return [record.name.full, ...(record.linkedin ? [record.linkedin] : []), ...points];
}

/** As the row of a connection is called in exports without addresses: it is the same person when a later one gives it. */
export function connectionKeys(record: Extract<SourceRecord, { type: 'contact' }>): string[] {
  return record.kind === 'connection' && record.connectedOn
    ? [`linkedin:conn/${foldName(record.name.full)}/${record.connectedOn}`]
    : [];
}

export interface RecordWriter {
  add(record: SourceRecord, where: Place): Promise<void>;
  /** Writes what is left. */
  flush(): Promise<void>;
}

export function recordWriter(options: {
  readonly store: Store;
  readonly lease: Lease;
  readonly importId: string;
  readonly report: ReportBuilder;
  readonly forgotten: Forgotten;
  readonly country: string | undefined;
  readonly dryRun: boolean;
}): RecordWriter {
  const { store, lease, importId, report, forgotten, country, dryRun } = options;
  const sizer = chunkSizer(500, 100, 4000);
  let rows: Row[] = [];
  let held = 0;
  // Contacts named by many rows (the other side of messages) are written once.
  const seen = new Map<string, string>();
  // Contacts left out, under whatever key this file has for them: what happened with them is left out as well.
  const leftOut = new Set<string>();

  const write = async (): Promise<void> => {
    const batch = rows;
    rows = [];
    held = 0;
    if (batch.length === 0) return;
    const began = performance.now();
    if (dryRun) await writeBatch(store.read, batch);
    else
      await store.write.transaction().execute(async (trx) => {
        await lease.assure(trx);
        await writeBatch(trx, batch);
      });
    sizer.took(performance.now() - began);
    await pause();
  };

  const writeBatch = async (db: Database | Trx, batch: readonly Row[]): Promise<void> => {
    const engine: Engine = store.engine;
    const sources: { row: Row; id: string; hash: string; values: unknown[] }[] = [];
    const traces: { row: Row; id: string; party: string; values: unknown[] }[] = [];
    const fates = new Map<Row, RowFate>();
    for (const row of batch) {
      for (const record of row.records) {
        if (record.type === 'event') {
          const id = eventId(record.key);
          for (const party of record.parties) {
            if (leftOut.has(party) || isForgotten([party])) fates.set(row, 'skipped');
            else {
              const partyId = recordId(party);
              traces.push({
                row,
                id,
                party: partyId,
                values: traceValues(record, id, partyId, row.place),
              });
            }
          }
          continue;
        }
        if (record.type === 'contact' && isForgotten(forgettableKeys(record, country))) {
          leftOut.add(record.key);
          for (const word of tellingWords(record)) report.neverName(word);
          fates.set(row, 'skipped');
          continue;
        }
        const content = jsonWithoutNul(JSON.stringify(record));
        const id = recordId(record.key);
        const hash = contentHash(content);
        if (seen.get(id) === hash) {
          better(fates, row, 'unchanged');
          continue;
        }
        seen.set(id, hash);
        const kind = record.type === 'mine' ? record.what : record.kind;
        sources.push({
          row,
          id,
          hash,
          values: [store.bookId, id, hash, record.type, kind, content, importId, row.place],
        });
      }
    }
    const known = await knownVersions(db, store.bookId, [...new Set(sources.map((it) => it.id))]);
    const sightings: unknown[][] = [];
    for (const it of sources) {
      const versions = known.get(it.id);
      const named = it.values[5] === 'correspondent';
      better(fates, it.row, !versions ? 'created' : named || versions.has(it.hash) ? 'unchanged' : 'changed');
    }
    if (dryRun) {
      const ids = [...new Set(traces.map((it) => it.id))];
      const met = new Set<string>();
      for (let at = 0; at < ids.length; at += 5000) {
        const rows = await db
          .selectFrom('trace')
          .select('id')
          .distinct()
          .where('book_id', '=', store.bookId)
          .where('id', 'in', ids.slice(at, at + 5000))
          .execute();
        for (const row of rows) met.add(row.id);
      }
      for (const it of traces) better(fates, it.row, met.has(it.id) ? 'unchanged' : 'created');
    } else {
      const newSources = await insertNew(
        db,
        engine,
        'source',
        SOURCE_COLUMNS,
        sources.map((it) => it.values),
      );
      for (const [at, it] of sources.entries()) {
        const owner = known.get(it.id)?.get(it.hash);
        if (!newSources[at] && owner !== undefined && owner !== importId)
          sightings.push([store.bookId, importId, it.id, it.hash, it.row.place]);
      }
      const newTraces = await insertNew(
        db,
        engine,
        'trace',
        TRACE_COLUMNS,
        traces.map((it) => it.values),
      );
      const met = traces.filter((_, at) => !newTraces[at]);
      const own = await ownTraces(
        db,
        store.bookId,
        importId,
        met.map((it) => [it.party, it.id] as const),
      );
      for (const [at, it] of traces.entries()) better(fates, it.row, newTraces[at] ? 'created' : 'unchanged');
      for (const it of met)
        if (!own.has(`${it.party} ${it.id}`))
          sightings.push([store.bookId, importId, it.id, it.party, it.row.place]);
      await insertNew(db, engine, 'sighting', SIGHTING_COLUMNS, sightings);
    }
    const forgottenRows = new Map<string, number>();
    for (const row of batch) {
      const fate = fates.get(row) ?? 'unchanged';
      const file = row.place.replace(/:\d+$/, '');
      if (fate === 'skipped') forgottenRows.set(file, (forgottenRows.get(file) ?? 0) + 1);
      else report.addRow(fate);
    }
    for (const [file, count] of forgottenRows)
      report.addProblem({ code: 'forgotten', where: { file }, skips: count, values: { count } });
  };

  const isForgotten = (keys: readonly string[]): boolean =>
    forgotten.hashes.size > 0 && keys.some((key) => forgotten.hashes.has(forgottenHash(forgotten.key, key)));

  const traceValues = (record: EventRecord, id: string, party: string, place: string): unknown[] => {
    const at = record.at === undefined ? null : Date.parse(record.at);
    return [
      store.bookId,
      party,
      id,
      record.kind,
      Number.isNaN(at) ? null : at,
      record.direction,
      record.crowd,
      record.words ?? null,
      record.asks ? 1 : 0,
      record.thread ?? null,
      record.about ? withoutNul(record.about) : null,
      importId,
      place,
    ];
  };

  return {
    add: async (record, where) => {
      const place = where.line === undefined ? where.file : `${where.file}:${where.line}`;
      const last = rows.at(-1);
      if (last?.place === place && where.line !== undefined) last.records.push(record);
      else {
        if (held >= sizer.size()) await write();
        rows.push({ place, records: [record] });
      }
      held += 1;
    },
    flush: write,
  };
}

const ORDER: Readonly<Record<RowFate, number>> = { unchanged: 0, changed: 1, created: 2, skipped: -1 };

/** A row counts as what the most telling of its records is. */
function better(fates: Map<Row, RowFate>, row: Row, fate: RowFate): void {
  const held = fates.get(row);
  if (held === undefined || ORDER[fate] > ORDER[held]) fates.set(row, fate);
}
