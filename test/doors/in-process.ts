// A server without a process or a port, over a book in a folder of its own: requests go straight to its `fetch`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { tokenIsKnown } from '#app/account-token.ts';
import type { WorkClock } from '#app/import-jobs.ts';
import { ImportJobs } from '#app/import-queue.ts';
import { makeId } from '#app/make-id.ts';
import { type Door, run } from '#app/run.ts';
import type { Abilities, AbilityName } from '#contract/abilities.ts';
import type { OutputOf } from '#contract/ability.ts';
import type { BookServer } from '#http/book-server.ts';
import type { GuardSettings } from '#http/guard.ts';
import { buildServer } from '#http/server.ts';
import { openStore, type Store } from '#storage/open.ts';

export const NOW = Date.parse('2026-11-22T12:00:00Z');
export const HOST = '127.0.0.1:7400';
export const ORIGIN = `http://${HOST}`;
export const TOKEN = 'the-token-of-this-launch';

export interface TestServer {
  readonly app: Hono;
  readonly store: Store;
  readonly home: string;
  readonly guard: GuardSettings;
  readonly book: () => Promise<BookServer>;
  /** One request as a script with the right token sends it; `init` changes that. */
  ask(path: string, init?: RequestInit, app?: Hono): Promise<Response>;
  /** POST of JSON with the right token; the answer has to be 200. */
  tell<T = Record<string, never>>(path: string, body: object): Promise<T>;
  /** Runs an ability without a door. */
  say<N extends AbilityName>(name: N, input: object): Promise<OutputOf<Abilities[N]>>;
  stop(): Promise<void>;
}

export interface TestSettings {
  readonly now?: number;
  readonly timeZone?: string;
  readonly locale?: string;
}

export async function startInProcess(settings: TestSettings = {}): Promise<TestServer> {
  const home = await mkdtemp(join(tmpdir(), 'goodturn-doors-'));
  const now = settings.now ?? NOW;
  const store = await openStore({ home }, makeId, now);
  if ('problem' in store) throw new Error(store.problem.code);
  const door: Door & WorkClock = {
    actor: 'you',
    now,
    timeZone: settings.timeZone ?? 'Europe/London',
    locale: settings.locale ?? 'en-GB',
    country: 'GB',
    newId: makeId,
  };
  const server: BookServer = { store, jobs: new ImportJobs(), door: async () => door };
  const guard: GuardSettings = {
    hosts: () => new Set([HOST, 'localhost:7400', '[::1]:7400']),
    port: () => 7400,
    launchToken: TOKEN,
    knowsToken: (token) => tokenIsKnown(store, token),
  };
  const book = async (): Promise<BookServer> => server;
  const app = buildServer({ guard, book, demo: book, web: join(home, 'no-page'), version: '0.0.0-test' });
  const ask: TestServer['ask'] = async (path, init = {}, to = app) =>
    to.fetch(
      new Request(ORIGIN + path, {
        ...init,
        headers: { host: HOST, authorization: `Bearer ${TOKEN}`, ...(init.headers as object) },
      }),
    );
  return {
    app,
    store,
    home,
    guard,
    book,
    ask,
    async tell<T>(path: string, body: object): Promise<T> {
      const response = await ask(path, { method: 'POST', body: JSON.stringify(body) });
      if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as T;
    },
    async say(name, input) {
      const outcome = await run(store, door, name, input);
      if ('failure' in outcome) throw new Error(outcome.failure.text);
      return outcome.value;
    },
    async stop() {
      await store.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** The upload of files as a page sends it. */
export function formOf(files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): FormData {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content]), name);
  return form;
}

export interface ImportState {
  readonly state: 'running' | 'done' | 'failed';
  readonly result?: OutputOf<Abilities['import']>;
  readonly problem?: { readonly code: string; readonly detail: string };
}

/** Waits for an import that was begun. */
export async function importEnded(server: TestServer, id: string): Promise<ImportState> {
  for (;;) {
    const response = await server.ask(`/api/imports/${id}`);
    const job = (await response.json()) as ImportState;
    if (job.state !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function bringIn(
  server: TestServer,
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
): Promise<ImportState> {
  const response = await server.ask('/api/imports', { method: 'POST', body: formOf(files) });
  if (response.status !== 202) throw new Error(await response.text());
  return importEnded(server, ((await response.json()) as { id: string }).id);
}
