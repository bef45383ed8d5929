// What the routes of a book are given, and how they read a request: query, body, path and key as one input.
import type { Context as HonoContext } from 'hono';
import type { WorkClock } from '#app/import-jobs.ts';
import type { ImportJobs } from '#app/import-queue.ts';
import type { OpenBook } from '#app/open-book.ts';
import type { Door } from '#app/run.ts';
import { problem } from './problem.ts';

export interface BookServer {
  readonly store: OpenBook;
  readonly jobs: ImportJobs;
  /** Clock, zone and language, read anew for each request. */
  readonly door: () => Promise<Door & WorkClock>;
}

const LARGEST_BODY = 1_000_000;

export function workClock(door: Door & WorkClock): WorkClock {
  const { now, timeZone, locale, country } = door;
  return { now, timeZone, locale, country };
}

type Unreadable = 'not-json' | 'too-large' | 'key';

const UNREADABLE: Readonly<Record<Unreadable, readonly [status: number, code: string, text: string]>> = {
  'not-json': [400, 'wrong-input', 'The request body is no JSON object. Nothing was changed.'],
  'too-large': [413, 'too-large', 'That is larger than a million characters. Nothing was changed.'],
  key: [400, 'wrong-input', 'An Idempotency-Key has to be a UUID. Nothing was changed.'],
};

export function unreadable(c: HonoContext, why: Unreadable): Response {
  return problem(c, ...UNREADABLE[why]);
}

/** Query, body and path as one input. */
export async function inputOf(
  request: Request,
  method: 'GET' | 'POST',
  params: Readonly<Record<string, string>>,
): Promise<{ values: Record<string, unknown> } | { unreadable: Unreadable }> {
  if (method === 'GET')
    return { values: { ...Object.fromEntries(new URL(request.url).searchParams), ...params } };
  const key = idempotencyKey(request);
  if (key === null) return { unreadable: 'key' };
  const text = await textOf(request);
  if (text === undefined) return { unreadable: 'too-large' };
  const given = key === undefined ? {} : { requestId: key };
  if (text.trim() === '') return { values: { ...given, ...params } };
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body)
      ? { values: { ...given, ...body, ...params } }
      : { unreadable: 'not-json' };
  } catch {
    return { unreadable: 'not-json' };
  }
}

/** The header's UUID, in quotes or not; null when it is something else, since a key that is ignored protects nobody. */
export function idempotencyKey(request: Request): string | null | undefined {
  const said = request.headers.get('idempotency-key');
  if (said === null) return undefined;
  const key = said.trim().replaceAll('"', '').toLowerCase();
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key) ? key : null;
}

/** The body as text; undefined as soon as it is larger than any answer of a person, without reading on. */
async function textOf(request: Request): Promise<string | undefined> {
  if (!request.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of request.body as ReadableStream<Uint8Array<ArrayBuffer>>) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LARGEST_BODY) return undefined;
  }
  return text + decoder.decode();
}
