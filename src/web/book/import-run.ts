// One import at a time, whatever page is open: files go up as one form, progress comes back as server-sent events, and a
// reload (or another window) finds the running one again.
import { ask, base, NotRunningError, onServerState, serverState } from './server.ts';
import type { ImportReport, Tables } from './shapes.ts';
import { queries } from './use-book.ts';

export interface PickedFile {
  readonly path: string;
  readonly file: File;
}

export interface Progress {
  readonly phase: string;
  readonly read: number;
  readonly of: number;
  readonly records: number;
  readonly problems: number;
  readonly text: string;
}

interface Result {
  readonly imports: readonly ImportReport[];
  readonly people: { readonly before: number; readonly after: number };
}

/** Why nothing was taken in: the sentence, or one for each file. */
interface Refused {
  readonly code?: string;
  readonly detail?: string;
  readonly problems?: readonly { readonly where: string; readonly text: string }[];
}

export type ImportRun =
  | { readonly state: 'none' }
  | { readonly state: 'sending' }
  /** Tables of unknown make are among the files: nothing is sent before their columns are agreed on. */
  | { readonly state: 'asking'; readonly tables: Tables }
  | { readonly state: 'running'; readonly progress: Progress | null }
  | { readonly state: 'done'; readonly result: Result }
  | { readonly state: 'failed'; readonly why: Refused };

interface Snapshot {
  readonly state: 'running' | 'done' | 'failed';
  readonly progress?: Progress | null;
  readonly result?: Result;
  readonly problem?: Refused;
}

const otherOwner = 'other-owner';
const remembered = `goodturn-import${base}`;
const listeners = new Set<() => void>();
let run: ImportRun = { state: 'none' };
/** Kept until the end is read: an archive of somebody else is asked about, and then sent again. */
let given: readonly PickedFile[] = [];
let wished: Wishes = {};

/** What a person says of the files that they bring. */
export interface Wishes {
  /** Pairs of title and field, for each table by its header. */
  readonly mappings?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly otherContacts?: boolean;
}

/** So much of a table shows its columns; the rest stays here until they are agreed on. */
const lookedAt = 2_000_000;
/** More tables than that are a folder of an export, which needs no questions. */
const mostTables = 60;

export function importRun(): ImportRun {
  return run;
}

export function atWork(it: ImportRun): boolean {
  return it.state === 'sending' || it.state === 'running';
}

export function onImportRun(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function become(next: ImportRun): void {
  run = next;
  if (next.state === 'done' || next.state === 'failed') {
    sessionStorage.removeItem(remembered);
    void queries.invalidateQueries();
  }
  for (const listener of listeners) listener();
}

export function forgetImportRun(): void {
  given = [];
  become({ state: 'none' });
}

/** Leaving the page where the end was told. */
export function forgetEndedRun(): void {
  if (run.state === 'done' || run.state === 'failed') forgetImportRun();
}

/** Files were chosen or let go over the page: first their columns, where somebody has to say what they are. */
export async function startImport(files: readonly PickedFile[]): Promise<void> {
  given = files;
  wished = {};
  become({ state: 'sending' });
  const tables = await look(files).catch(() => undefined);
  // Other files were dropped meanwhile.
  if (given !== files) return;
  if (tables && (tables.tables.length > 0 || tables.collected.length > 0))
    become({ state: 'asking', tables });
  else await sendFiles(files, {});
}

/** Asked again with another encoding: what the same tables are then. */
export async function lookAgain(encoding: string): Promise<void> {
  const files = given;
  const tables = await look(files, encoding).catch(() => undefined);
  if (tables && given === files && run.state === 'asking') become({ state: 'asking', tables });
}

/** The columns are agreed on; `without` stays out. */
export function bringTables(wishes: Wishes, without: ReadonlySet<string>): void {
  given = given.filter(({ path }) => !without.has(path));
  if (given.length === 0) forgetImportRun();
  else void sendFiles(given, wishes);
}

async function look(files: readonly PickedFile[], encoding?: string): Promise<Tables | undefined> {
  const tables = files.filter(({ path }) => /\.(?:csv|tsv|tab|txt)$/i.test(path));
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

async function sendFiles(files: readonly PickedFile[], wishes: Wishes, anyway = false): Promise<void> {
  wished = wishes;
  become({ state: 'sending' });
  const form = new FormData();
  // Before the files: the server reads the form as it comes.
  if (anyway) form.append('otherOwner', 'yes');
  if (wishes.mappings) form.append('mappings', JSON.stringify(wishes.mappings));
  if (wishes.otherContacts) form.append('otherContacts', 'yes');
  for (const { path, file } of files) {
    form.append('file', file, path);
    form.append('lastModified', new Date(file.lastModified).toISOString());
  }
  // The id is made here and kept: sending again cannot bring the files in twice.
  const id = crypto.randomUUID();
  try {
    const response = await ask(`${base}/api/imports`, {
      method: 'POST',
      body: form,
      credentials: 'same-origin',
      headers: { 'idempotency-key': id },
    });
    const answer = (await response.json()) as Refused & { id?: string };
    if (!response.ok || !answer.id) return become({ state: 'failed', why: answer });
    watch(answer.id);
  } catch (error) {
    become({ state: 'failed', why: {} });
    if (!(error instanceof NotRunningError)) throw error;
  }
}

/** Was it an archive of somebody else, and are its files still at hand? Then it can be brought in all the same. */
export function canBringAnyway(it: ImportRun): boolean {
  if (given.length === 0) return false;
  if (it.state === 'failed') return it.why.code === otherOwner;
  return (
    it.state === 'done' &&
    it.result.imports.some((report) => report.problems.some((problem) => problem.code === otherOwner))
  );
}

export function bringAnyway(): void {
  void sendFiles(given, wished, true);
}

/** After a reload or in another window: the import that is at work, or that ended meanwhile here. */
export async function resumeImport(): Promise<void> {
  if (run.state !== 'none') return;
  const id = sessionStorage.getItem(remembered) ?? (await idAtWork());
  if (!id) return;
  const response = await ask(`${base}/api/imports/${id}`).catch(() => undefined);
  if (response?.status === 404) sessionStorage.removeItem(remembered);
  if (response?.ok && importRun().state === 'none') settle(id, (await response.json()) as Snapshot);
}

export function followImports(): void {
  void resumeImport();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void resumeImport();
  });
  onServerState(() => {
    if (serverState() === 'running') void resumeImport();
  });
}

async function idAtWork(): Promise<string | undefined> {
  const response = await ask(`${base}/api/imports`).catch(() => undefined);
  if (!response?.ok) return undefined;
  const { running } = (await response.json()) as { running?: readonly { id: string }[] };
  return running?.[0]?.id;
}

function settle(id: string, now: Snapshot): void {
  if (now.state === 'running') {
    watch(id);
    if (now.progress) become({ state: 'running', progress: now.progress });
  } else if (now.state === 'done' && now.result) become({ state: 'done', result: now.result });
  else become({ state: 'failed', why: now.problem ?? {} });
}

function watch(id: string): void {
  sessionStorage.setItem(remembered, id);
  become({ state: 'running', progress: null });
  const events = new EventSource(`${base}/api/imports/${id}/events`);
  events.addEventListener('progress', (event) =>
    become({ state: 'running', progress: JSON.parse(event.data) as Progress }),
  );
  events.addEventListener('done', (event) => {
    events.close();
    become({ state: 'done', result: JSON.parse(event.data) as Result });
  });
  events.addEventListener('failed', (event) => {
    events.close();
    become({ state: 'failed', why: JSON.parse(event.data) as Refused });
  });
  events.addEventListener('error', () => {
    if (events.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
    become({ state: 'none' });
    void resumeImport();
  });
}
