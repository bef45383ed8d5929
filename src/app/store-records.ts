// Writes what a reader yields, in short transactions, under the name of an import that nobody sees yet.
// A row of a file is new, changed, or known; known rows are noted as met again, so that taking the other import out keeps them.
import { createHmac } from 'node:crypto';
import { foldName } from '#domain/name-folding.ts';
import type { EventRecord, SourceRecord } from '#domain/source-record.ts';
import type { Place } from '#formats/format.ts';
import { insertNew, jsonWithoutNul, type Trx, withoutNul } from '#storage/engine.ts';
import type { Store } from '#storage/open.ts';
import type { Lease } from '#storage/book-state.ts';
import { SIGHTING_COLUMNS, SOURCE_COLUMNS, TRACE_COLUMNS } from '#storage/source-columns.ts';
import { hasSources, knownEvents, knownVersions, ownTraces } from '#storage/sources.ts';
import { chunkSizer, inPieces } from './chunks.ts';
import { emailKeys, phoneKeys } from './identity-keys.ts';
import type { ReportBuilder, RowFate } from './import-report.ts';
import { contentHash, eventId, recordId } from './record-ids.ts';

/** Records held before they are sorted and written. */
const RECORDS_AT_ONCE = 1000;

interface Row {
  readonly place: string;
  /** Of the most telling of its records; none yet counts as unchanged. */
  fate?: RowFate;
}
interface WrittenSource {
  readonly row: Row;
  readonly id: string;
  readonly hash: string;
  readonly values: unknown[];
}
interface WrittenTrace {
  readonly row: Row;
  readonly id: string;
  readonly party: string;
  readonly values: unknown[];
}

interface Batch {
  readonly rows: readonly Row[];
  readonly sources: WrittenSource[];
  readonly traces: WrittenTrace[];
  readonly again: readonly string[];
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
  /** Wait for what it gives back, if anything, before the next. */
  add(record: SourceRecord, where: Place): Promise<void> | undefined;
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
  const db = dryRun ? store.read : store.write;
  const sizer = chunkSizer(500, 100, 4000);
  const idOf = rememberedIds();
  let rows: Row[] = [];
  let sources: WrittenSource[] = [];
  let traces: WrittenTrace[] = [];
  /** Ids that an earlier batch had with other content. */
  let again: string[] = [];
  let held = 0;
  // Contacts named by many rows (the other side of messages) are written once.
  const seen = new Map<string, string>();
  // Contacts left out, under whatever key this file has for them: what happened with them is left out as well.
  const leftOut = new Set<string>();
  let firstOfBook: boolean | undefined;

  const write = async (): Promise<void> => {
    const batch = { rows, sources, traces, again };
    [rows, sources, traces, again, held] = [[], [], [], [], 0];
    if (batch.rows.length > 0) await writeBatch(batch);
  };

  const writeBatch = async ({ rows, sources, traces, again }: Batch): Promise<void> => {
    firstOfBook ??= !(await hasSources(db, store.bookId));
    // In a book that held nothing only what this import itself brought can be known.
    const asked = firstOfBook ? again : sources.map((it) => it.id);
    const known = await knownVersions(db, store.bookId, [...new Set(asked)]);
    for (const it of sources) {
      const versions = known.get(it.id);
      const named = it.values[4] === 'correspondent';
      if (dryRun && !versions && !named && it.values[3] === 'contact') report.addNewcomer(it.id);
      better(it.row, !versions ? 'created' : named || versions.has(it.hash) ? 'unchanged' : 'changed');
    }
    if (dryRun) await compareTraces(traces);
    else {
      // In the order of their keys, so that what is written in one short transaction lies on few pages.
      sources.sort((a, b) => compare(a.id, b.id));
      traces.sort((a, b) => compare(a.party, b.party) || compare(a.id, b.id));
      await inTransactions(sources, (trx, some) => writeSources(trx, some, known));
      await inTransactions(traces, (trx, some) => writeTraces(trx, some));
    }
    tell(rows);
  };

  /** In short transactions. */
  const inTransactions = <T>(
    all: readonly T[],
    work: (trx: Trx, some: readonly T[]) => Promise<void>,
  ): Promise<void> =>
    inPieces(all, sizer, (some) =>
      store.write.transaction().execute(async (trx) => {
        await lease.assure(trx);
        await work(trx, some);
      }),
    );

  /** Takes in what is to be written of a record. At once, so that what a reader made need not live until it is written. */
  const take = (row: Row, record: SourceRecord): void => {
    if (record.type === 'event') {
      const id = eventId(record.key);
      for (const party of record.parties) {
        if (leftOut.has(party) || isForgotten([party])) row.fate = 'skipped';
        else {
          const partyId = idOf(party);
          const values = traceValues(record, id, partyId, row.place);
          traces.push({ row, id, party: partyId, values });
        }
      }
      for (const party of record.alongside ?? []) {
        if (leftOut.has(party) || isForgotten([party])) continue;
        const partyId = idOf(party);
        traces.push({ row, id, party: partyId, values: traceValues(record, id, partyId, row.place, true) });
      }
      return;
    }
    if (
      record.type === 'kept' &&
      record.parties?.some((party) => leftOut.has(party) || isForgotten([party]))
    ) {
      row.fate = 'skipped';
      return;
    }
    if (record.type === 'contact' && isForgotten(forgettableKeys(record, country))) {
      leftOut.add(record.key);
      for (const word of tellingWords(record)) report.neverName(word);
      row.fate = 'skipped';
      return;
    }
    const content = jsonWithoutNul(JSON.stringify(record));
    const id = idOf(record.key);
    const hash = contentHash(content);
    const before = seen.get(id);
    if (before === hash) {
      better(row, 'unchanged');
      return;
    }
    if (before !== undefined) again.push(id);
    seen.set(id, hash);
    const kind = record.type === 'mine' ? record.what : record.kind;
    const values = [store.bookId, id, hash, record.type, kind, content, importId, row.place];
    sources.push({ row, id, hash, values });
  };

  const writeSources = async (
    trx: Trx,
    some: readonly WrittenSource[],
    known: ReadonlyMap<string, ReadonlyMap<string, string>>,
  ): Promise<void> => {
    const values = some.map((it) => it.values);
    const fresh = await insertNew(trx, store.engine, 'source', SOURCE_COLUMNS, values);
    const sightings = some.flatMap((it, at) => {
      const owner = known.get(it.id)?.get(it.hash);
      const met = !fresh[at] && owner !== undefined && owner !== importId;
      return met ? [[store.bookId, importId, it.id, it.hash, it.row.place]] : [];
    });
    await insertNew(trx, store.engine, 'sighting', SIGHTING_COLUMNS, sightings);
  };

  const writeTraces = async (trx: Trx, some: readonly WrittenTrace[]): Promise<void> => {
    const values = some.map((it) => it.values);
    const fresh = await insertNew(trx, store.engine, 'trace', TRACE_COLUMNS, values);
    for (const [at, it] of some.entries()) better(it.row, fresh[at] ? 'created' : 'unchanged');
    const met = some.filter((_, at) => !fresh[at]);
    const keys = met.map((it) => [it.party, it.id] as const);
    const own = await ownTraces(trx, store.bookId, importId, keys);
    const sightings = met.flatMap((it) =>
      own.has(`${it.party} ${it.id}`) ? [] : [[store.bookId, importId, it.id, it.party, it.row.place]],
    );
    await insertNew(trx, store.engine, 'sighting', SIGHTING_COLUMNS, sightings);
  };

  /** Of a dry run: which of the events are there. */
  const compareTraces = async (traces: readonly WrittenTrace[]): Promise<void> => {
    const met = await knownEvents(db, store.bookId, [...new Set(traces.map((it) => it.id))]);
    for (const it of traces) better(it.row, met.has(it.id) ? 'unchanged' : 'created');
  };

  const tell = (some: readonly Row[]): void => {
    const forgottenRows = new Map<string, number>();
    for (const row of some) {
      const fate = row.fate ?? 'unchanged';
      if (fate !== 'skipped') {
        report.addRow(fate);
        continue;
      }
      const file = row.place.replace(/:\d+$/, '');
      forgottenRows.set(file, (forgottenRows.get(file) ?? 0) + 1);
    }
    for (const [file, count] of forgottenRows)
      report.addProblem({ code: 'forgotten', where: { file }, skips: count, values: { count } });
  };

  const isForgotten = (keys: readonly string[]): boolean =>
    forgotten.hashes.size > 0 && keys.some((key) => forgotten.hashes.has(forgottenHash(forgotten.key, key)));

  // One text for all letters of a conversation, which follow one another.
  let lastThread = '';
  const sameThread = (thread: string): string => {
    if (thread !== lastThread) lastThread = thread;
    return lastThread;
  };

  /** `along`: that somebody was there says neither how much was said nor that something was asked of you. */
  const traceValues = (
    record: EventRecord,
    id: string,
    party: string,
    place: string,
    along = false,
  ): unknown[] => {
    const at = record.at === undefined ? null : Date.parse(record.at);
    return [
      store.bookId,
      party,
      id,
      record.kind,
      Number.isNaN(at) ? null : at,
      along ? 'along' : record.direction,
      record.crowd,
      along ? null : (record.words ?? null),
      record.asks && !along ? 1 : 0,
      record.thread === undefined ? null : sameThread(record.thread),
      record.about && !along ? withoutNul(record.about) : null,
      importId,
      place,
    ];
  };

  return {
    add: (record, where) => {
      const place = where.line === undefined ? where.file : `${where.file}:${where.line}`;
      const last = rows.at(-1);
      if (last?.place === place && where.line !== undefined) {
        held += 1;
        take(last, record);
        return undefined;
      }
      const full = held >= RECORDS_AT_ONCE ? write() : undefined;
      const row: Row = { place };
      rows.push(row);
      held += 1;
      take(row, record);
      return full;
    },
    flush: write,
  };
}

const ORDER: Readonly<Record<RowFate, number>> = { unchanged: 0, changed: 1, created: 2, skipped: -1 };

/** A row counts as what the most telling of its records is. */
function better(row: Row, fate: RowFate): void {
  if (row.fate === undefined || ORDER[fate] > ORDER[row.fate]) row.fate = fate;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const IDS_REMEMBERED = 50_000;

/** Ids of records, remembering them: most events are with somebody who was named before. */
function rememberedIds(): (key: string) => string {
  const ids = new Map<string, string>();
  return (key) => {
    let id = ids.get(key);
    if (id !== undefined) return id;
    id = recordId(key);
    if (ids.size >= IDS_REMEMBERED) ids.clear();
    ids.set(key, id);
    return id;
  };
}
