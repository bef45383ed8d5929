// One import at a time, whatever page is open: files go up as one form, progress comes back as server-sent events, and a
// reload (or another page) finds the running one again by its id.
import { ask, base, NotRunningError } from './server.ts';
import type { ImportReport } from './shapes.ts';
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

export type ImportRun =
  | { readonly state: 'none' }
  | { readonly state: 'sending' }
  | { readonly state: 'running'; readonly progress: Progress | null }
  | { readonly state: 'done'; readonly result: Result }
  | { readonly state: 'failed'; readonly detail: string | null };

interface Snapshot {
  readonly state: 'running' | 'done' | 'failed';
  readonly progress?: Progress | null;
  readonly result?: Result;
  readonly problem?: { readonly detail: string };
}

const remembered = `goodturn-import${base}`;
const listeners = new Set<() => void>();
let run: ImportRun = { state: 'none' };

export function importRun(): ImportRun {
  return run;
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
  become({ state: 'none' });
}

/** Leaving the page where the end was told. */
export function forgetEndedRun(): void {
  if (run.state === 'done' || run.state === 'failed') forgetImportRun();
}

export async function startImport(files: readonly PickedFile[]): Promise<void> {
  become({ state: 'sending' });
  const form = new FormData();
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
    const answer = (await response.json()) as { id?: string; detail?: string };
    if (!response.ok || !answer.id) return become({ state: 'failed', detail: answer.detail ?? null });
    watch(answer.id);
  } catch (error) {
    become({ state: 'failed', detail: null });
    if (!(error instanceof NotRunningError)) throw error;
  }
}

/** After a reload: the import that was running here, if it still is or has ended meanwhile. */
export async function resumeImport(): Promise<void> {
  const id = sessionStorage.getItem(remembered);
  if (!id || run.state !== 'none') return;
  const response = await ask(`${base}/api/imports/${id}`).catch(() => undefined);
  if (response && !response.ok) sessionStorage.removeItem(remembered);
  if (response?.ok) settle(id, (await response.json()) as Snapshot);
}

function settle(id: string, now: Snapshot): void {
  if (now.state === 'running') {
    watch(id);
    if (now.progress) become({ state: 'running', progress: now.progress });
  } else if (now.state === 'done' && now.result) become({ state: 'done', result: now.result });
  else become({ state: 'failed', detail: now.problem?.detail ?? null });
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
    become({ state: 'failed', detail: (JSON.parse(event.data) as { detail?: string }).detail ?? null });
  });
  events.addEventListener('error', () => {
    if (events.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
    become({ state: 'none' });
    void resumeImport();
  });
}
