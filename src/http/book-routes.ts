// The API of one book: a route for each contract that has an HTTP door, imports (import-routes.ts), and word of changes.
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { bookVersion } from '#app/open-book.ts';
import { run } from '#app/run.ts';
import { abilities, type AbilityName } from '#contract/abilities.ts';
import type { Ability } from '#contract/ability.ts';
import { type BookServer, inputOf, unreadable } from './book-server.ts';
import { importRoutes } from './import-routes.ts';
import { failureProblem } from './problem.ts';

const CHANGE_CHECK_MS = 700;
const KEEP_ALIVE_MS = 20_000;

/**
 * Routes under `/api`, for the server of one book. `get` gives it, opening it when first asked.
 * The invented book takes no files: whoever drops theirs there means their own book.
 */
export function bookRoutes(get: () => Promise<BookServer>, takesFiles = true): Hono {
  const routes = new Hono();
  for (const [name, contract] of Object.entries(abilities) as [AbilityName, Ability][]) {
    if (!contract.http || name === 'undo-import' || name === 'backup') continue;
    const path = contract.http.path.replaceAll(/\{(\w+)\}/g, ':$1');
    for (const method of contract.http.methods) {
      routes.on(method, path, async (c) => {
        const { store, jobs, door } = await get();
        const input = await inputOf(c.req.raw, method, c.req.param());
        if ('unreadable' in input) return unreadable(c, input.unreadable);
        const outcome = await run(store, await door(), name, input.values);
        if ('failure' in outcome) return failureProblem(c, outcome.failure);
        if (name === 'imports')
          return c.json({ ...outcome.value, running: jobs.running().map((id) => ({ id })) });
        return c.body(jsonOf(outcome.value), 200, { 'content-type': 'application/json' });
      });
    }
  }

  routes.route('/', importRoutes(get, takesFiles));

  // Another window, a command, an import: whoever changes the book, pages hear of it and look again.
  routes.get('/api/changes', async (c) => {
    const { store } = await get();
    return streamSSE(c, async (stream) => {
      let known = '';
      let told = performance.now();
      while (!stream.aborted) {
        const now = await bookVersion(store);
        if (now !== known) {
          await stream.writeSSE({ event: known === '' ? 'hello' : 'changed', data: now });
          known = now;
          told = performance.now();
        } else if (performance.now() - told > KEEP_ALIVE_MS) {
          await stream.write(': still here\n\n');
          told = performance.now();
        }
        await stream.sleep(CHANGE_CHECK_MS);
      }
    });
  });
  return routes;
}

const written = new WeakMap<object, Uint8Array<ArrayBuffer>>();

/** An answer as bytes; of one that is kept while nothing changes, made once. */
function jsonOf(answer: object): Uint8Array<ArrayBuffer> {
  const known = written.get(answer);
  if (known) return known;
  const bytes = new TextEncoder().encode(JSON.stringify(answer));
  written.set(answer, bytes);
  return bytes;
}
