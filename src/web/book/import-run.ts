// The imports, whatever page is open: files go up one pack after the other and are read in that order; their progress comes back
// as server-sent events, and a reload, a new tab or another window finds them again.
import { type Pack, packsOf } from './import-packs.ts';
import { sendForm } from './send-files.ts';
import { ask, base, onServerState, serverState } from './server.ts';
import type { ImportJob, Tables } from './shapes.ts';
import { queries } from './use-book.ts';

export interface PickedFile {
  readonly path: string;
  readonly file: File;
}

/** `to-send` and `sending`: here alone so far. `unsent`: it did not get there, and can be tried again. */
export interface ImportItem {
  readonly id: string;
  readonly name: string;
  readonly state: 'to-send' | 'sending' | 'unsent' | ImportJob['state'];
  readonly bytes: number;
  /** Bytes that are over, while it is sent. */
  readonly sent: number;
  readonly dryRun: boolean;
  readonly job: ImportJob | null;
  /** Why it was not taken, in the server's words; '' where it said none. */
  readonly why: string;
}

export interface ImportRun {
  /** In the order in which they came. */
  readonly items: readonly ImportItem[];
  /** Tables of unknown make are among the files: they are not sent before their columns are agreed on. */
  readonly asking: Tables | null;
  /** What comes next is looked at alone, and kept out. */
  readonly lookFirst: boolean;
  /** Names of files whose columns were asked about when the page was loaded again: they are gone from here. '' where there are none. */
  readonly letGo: string;
}

/** What a person says of the files that they bring. */
export interface Wishes {
  /** Pairs of title and field, for each table by its header. */
  readonly mappings?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly otherContacts?: boolean;
}

interface Asked {
  readonly packs: readonly Pack[];
  readonly dryRun: boolean;
}

interface Outgoing extends Wishes {
  readonly pack: Pack;
  readonly dryRun: boolean;
  readonly stop: AbortController;
}

/** So much of a table shows its columns; the rest stays here until they are agreed on. */
const lookedAt = 2_000_000;
/** More tables than that are a folder of an export, which needs no questions. */
const mostTables = 60;
const remembered = `goodturn-imports-seen${base}`;
const mostRemembered = 200;
/** For this tab alone: what waits for an answer, by name. */
const waiting = `goodturn-imports-asked${base}`;
const isTable = ({ path }: PickedFile): boolean => /\.(?:csv|tsv|tab|txt)$/i.test(path);

const listeners = new Set<() => void>();
const outgoing = new Map<string, Outgoing>();
let run: ImportRun = { items: [], asking: null, lookFirst: false, letGo: '' };
/** Whose columns are asked about, and what was let go meanwhile. */
let asked: Asked | null = null;
const later: (readonly [files: readonly PickedFile[], dryRun: boolean])[] = [];
let sending = Promise.resolve();
let events: EventSource | undefined;

export function importRun(): ImportRun {
  return run;
}

export function isAtWork({ state }: ImportItem): boolean {
  return state === 'to-send' || state === 'sending' || state === 'running' || state === 'paused';
}

export function isEnded({ state }: ImportItem): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled' || state === 'unsent';
}

export function atWork({ items }: ImportRun): boolean {
  return items.some(isAtWork);
}

export function onImportRun(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function become(next: Partial<ImportRun>): void {
  run = { ...run, ...next };
  for (const listener of listeners) listener();
}

function put(item: ImportItem): void {
  const { items } = run;
  const there = items.some(({ id }) => id === item.id);
  become({ items: there ? items.map((it) => (it.id === item.id ? item : it)) : [...items, item] });
}

function change(id: string, news: Partial<ImportItem>): void {
  const item = run.items.find((it) => it.id === id);
  if (item) put({ ...item, ...news });
}

function seen(): ReadonlySet<string> {
  return new Set((localStorage.getItem(remembered) ?? '').split(' '));
}

/** What ended was read: it does not come back with the next visit. */
export function putAway(ids: readonly string[]): void {
  if (ids.length === 0) return;
  const all = [...seen(), ...ids].filter(Boolean).slice(-mostRemembered);
  localStorage.setItem(remembered, all.join(' '));
  for (const id of ids) {
    outgoing.delete(id);
    const again = run.items.find((it) => it.id === id)?.job?.again;
    // Nobody goes on with it: its files need not stay.
    if (again) void tell(id, 'cancel');
  }
  become({ items: run.items.filter(({ id }) => !ids.includes(id)) });
}

/** Leaving the page where the end was told. What can still be gone on with stays. */
export function forgetEndedRun(): void {
  putAway(
    run.items.filter((it) => isEnded(it) && !it.job?.again && it.state !== 'unsent').map(({ id }) => id),
  );
}

export function lookFirst(first: boolean): void {
  become({ lookFirst: first });
}

/** Files were chosen or let go over the page: first their columns, where somebody has to say what they are. */
export async function startImport(files: readonly PickedFile[], dryRun = run.lookFirst): Promise<void> {
  if (asked) return void later.push([files, dryRun]);
  const packs = packsOf(files);
  const tables = packs.flatMap((pack) => pack.files).filter(isTable);
  const mine: Asked = { packs: packs.filter((pack) => pack.files.some(isTable)), dryRun };
  asked = mine;
  const about = await look(tables).catch(() => undefined);
  if (about && (about.tables.length > 0 || about.collected.length > 0)) {
    send(
      packs.filter((pack) => !mine.packs.includes(pack)),
      {},
      dryRun,
    );
    sessionStorage.setItem(waiting, mine.packs.map(({ name }) => name).join(', '));
    become({ asking: about, letGo: '' });
  } else {
    asked = null;
    send(packs, {}, dryRun);
    next();
  }
}

function next(): void {
  const [first] = later.splice(0, 1);
  if (first) void startImport(...first);
}

/** Asked again with another encoding: what the same tables are then. */
export async function lookAgain(encoding: string): Promise<void> {
  const mine = asked;
  const tables = (mine?.packs ?? []).flatMap(({ files }) => files).filter(isTable);
  const about = await look(tables, encoding).catch(() => undefined);
  if (about && asked === mine && run.asking) become({ asking: about });
}

/** The columns are agreed on; `without` stays out. */
export function bringTables(wishes: Wishes, without: ReadonlySet<string>): void {
  if (asked) {
    const kept = asked.packs.flatMap(({ files }) => files).filter(({ path }) => !without.has(path));
    send(packsOf(kept), wishes, asked.dryRun);
  }
  dropAsked();
}

/** Not now: the tables that were asked about stay out. */
export function dropAsked(): void {
  asked = null;
  sessionStorage.removeItem(waiting);
  become({ asking: null });
  next();
}

async function look(tables: readonly PickedFile[], encoding?: string): Promise<Tables | undefined> {
  if (tables.length === 0 || tables.length > mostTables) return undefined;
  const form = new FormData();
  if (encoding !== undefined) form.append('encoding', encoding);
  for (const { path, file } of tables) form.append('file', file.slice(0, lookedAt), path);
  const response = await ask(`${base}/api/columns`, {
    method: 'POST',
    body: form,
    credentials: 'same-origin',
  });
  return response.ok ? ((await response.json()) as Tables) : undefined;
}

function send(packs: readonly Pack[], wishes: Wishes, dryRun: boolean): void {
  for (const pack of packs) {
    // The id is made here and kept: sending again cannot bring the files in twice.
    const id = crypto.randomUUID();
    outgoing.set(id, { ...wishes, pack, dryRun, stop: new AbortController() });
    const { name, bytes } = pack;
    put({ id, name, bytes, dryRun, state: 'to-send', sent: 0, job: null, why: '' });
    sending = sending.then(() => sendOne(id));
  }
}

async function sendOne(id: string): Promise<void> {
  const it = outgoing.get(id);
  if (!it) return;
  change(id, { state: 'sending', sent: 0, why: '' });
  const form = new FormData();
  // Before the files: the server reads the form as it comes.
  if (it.dryRun) form.append('dryRun', 'yes');
  if (it.mappings) form.append('mappings', JSON.stringify(it.mappings));
  if (it.otherContacts) form.append('otherContacts', 'yes');
  for (const { path, file } of it.pack.files) form.append('file', file, path);
  const sent = await sendForm(form, id, (bytes) => change(id, { sent: bytes }), it.stop.signal);
  if (it.stop.signal.aborted) return putAway([id]);
  if (!sent?.ok) return change(id, { state: 'unsent', why: sent?.answer.detail ?? '' });
  outgoing.delete(id);
  change(id, { state: 'running' });
  listen();
}

/** What did not get there is sent again. */
export function sendAgain(id: string): void {
  change(id, { state: 'to-send' });
  sending = sending.then(() => sendOne(id));
}

/** What is not sent yet stays here; everything else is stopped where it is at work. */
export function stopImport(id: string): void {
  const it = outgoing.get(id);
  if (!it) return void tell(id, 'cancel');
  it.stop.abort();
  const state = run.items.find((item) => item.id === id)?.state;
  if (state !== 'sending') putAway([id]);
}

export type Told = 'pause' | 'resume' | 'cancel' | 'bring-in';

/** A word to an import; how it is then comes back at once. */
export async function tell(id: string, what: Told, said: object = {}): Promise<void> {
  const response = await ask(`${base}/api/imports/${id}/${what}`, {
    method: 'POST',
    body: JSON.stringify(said),
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
  }).catch(() => undefined);
  if (!response?.ok) return;
  heard((await response.json()) as ImportJob);
  listen();
}

function heard(job: ImportJob): void {
  const before = run.items.find(({ id }) => id === job.id);
  const ended = job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';
  if (ended && !before && seen().has(job.id)) return;
  const { id, name, bytes, state, dryRun } = job;
  if (before?.job?.state !== state && ended) void queries.invalidateQueries();
  // The pages know the name under which it was dropped.
  put({ id, name: before?.name ?? name, bytes, sent: bytes, state, dryRun, job, why: '' });
}

/** Word of every change, as long as there is something at work. */
function listen(): void {
  if (events && events.readyState !== EventSource.CLOSED) return;
  events = new EventSource(`${base}/api/import-jobs/events`);
  events.addEventListener('job', ({ data }: MessageEvent<string>) => {
    heard(JSON.parse(data) as ImportJob);
    if (!run.items.some((it) => it.state === 'running' || it.state === 'paused')) {
      events?.close();
      events = undefined;
    }
  });
}

/** After a reload or in another window: the imports that are at work, wait for a word, or ended unseen. */
export async function findImports(): Promise<void> {
  const response = await ask(`${base}/api/import-jobs`).catch(() => undefined);
  if (!response?.ok) return;
  const { jobs = [] } = (await response.json()) as { jobs?: readonly ImportJob[] };
  for (const job of jobs) heard(job);
  // A server that was started anew knows nothing of those any more; what they brought is in the book.
  const known = new Set(jobs.map(({ id }) => id));
  const lost = run.items.filter((it) => it.job && !isEnded(it) && !known.has(it.id));
  if (lost.length > 0) become({ items: run.items.filter((it) => !lost.includes(it)) });
  if (jobs.some(({ state }) => state === 'running' || state === 'paused')) listen();
}

/** That files were let go was read. */
export function forgetLetGo(): void {
  become({ letGo: '' });
}

export function followImports(): void {
  const letGo = sessionStorage.getItem(waiting) ?? '';
  sessionStorage.removeItem(waiting);
  if (letGo !== '') become({ letGo });
  void findImports();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void findImports();
  });
  onServerState(() => {
    if (serverState() === 'running') void findImports();
  });
  // Whoever closes the page while files are on their way, or wait for an answer, is asked by the browser.
  window.addEventListener('beforeunload', (event) => {
    const onTheWay = run.items.some(({ state }) => state === 'to-send' || state === 'sending');
    if (onTheWay || run.asking) event.preventDefault();
  });
}
