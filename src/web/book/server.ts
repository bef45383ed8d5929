// The way to the server of this page: your own book, or the invented one under /demo. Knows whether it still answers.
import { createClient, type Refusal } from '#contract/client.ts';

export const inDemo = /^\/demo(\/|$)/.test(location.pathname);
export const base = inDemo ? '/demo' : '';

const probeEvery = 3000;
const listeners = new Set<() => void>();
let running = true;
let probing: ReturnType<typeof setInterval> | undefined;

/** Thrown where nothing answers: the server was stopped, or the machine sleeps. Nothing was changed. */
export class NotRunningError extends Error {}

export function isRunning(): boolean {
  return running;
}

export function onRunning(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function setRunning(now: boolean): void {
  if (running === now) return;
  running = now;
  clearInterval(probing);
  if (!now) probing = setInterval(() => void ask(`${base}/api/me`).catch(() => undefined), probeEvery);
  for (const listener of listeners) listener();
}

/** `fetch`, told apart: no answer at all is one thing, an answer that refuses another. */
export const ask: typeof fetch = async (input, init) => {
  let response: Response;
  try {
    response = await fetch(input, init);
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    setRunning(false);
    throw new NotRunningError();
  }
  setRunning(true);
  if (response.ok || response.headers.get('content-type')?.includes('json')) return response;
  const refusal: Refusal = { status: response.status, code: 'unreadable', detail: '' };
  return Response.json(refusal, { status: response.status });
};

export const call = createClient(ask, base);
