// The way to the server of this page: your own book, or the invented one under /demo. Knows whether it still answers.
import { createClient, type Refusal } from '#contract/client.ts';

export const inDemo = /^\/demo(\/|$)/.test(location.pathname);
export const base = inDemo ? '/demo' : '';

/** `gone`: nothing answers. `locked`: it was started anew, and this page has the key of the earlier start. */
export type ServerState = 'running' | 'gone' | 'locked';

const probeEvery = 3000;
const listeners = new Set<() => void>();
let state: ServerState = 'running';
let probing: ReturnType<typeof setInterval> | undefined;

/** Thrown where nothing answers: the server was stopped, or the machine sleeps. Nothing was changed. */
export class NotRunningError extends Error {}

export function serverState(): ServerState {
  return state;
}

export function onServerState(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function become(next: ServerState): void {
  if (state === next) return;
  state = next;
  clearInterval(probing);
  if (next !== 'running')
    probing = setInterval(() => void ask(`${base}/api/me`).catch(() => undefined), probeEvery);
  for (const listener of listeners) listener();
}

/** `fetch`, told apart: no answer at all is one thing, an answer that refuses another. */
export const ask: typeof fetch = async (input, init) => {
  let response: Response;
  try {
    response = await fetch(input, init);
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    become('gone');
    throw new NotRunningError();
  }
  become(response.status === 401 ? 'locked' : 'running');
  if (response.ok || response.headers.get('content-type')?.includes('json')) return response;
  const refusal: Refusal = { status: response.status, code: 'unreadable', detail: '' };
  return Response.json(refusal, { status: response.status });
};

export const call = createClient(ask, base);
