// The API of one book: a route for each contract that has an HTTP door, and by hand only where bytes stream:
// uploads, the progress of imports, and word of changes.
import { type Context as HonoContext, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { doWorkInWorker, type Job } from '#app/import-jobs.ts';
import { wishesIn } from '#app/column-mapping.ts';
import { columnsOf } from '#app/columns.ts';
import { unknownFormat } from '#app/import-list.ts';
import { makeId } from '#app/make-id.ts';
import { bookVersion } from '#app/open-book.ts';
import { run } from '#app/run.ts';
import { undoImport } from '#app/undo-import.ts';
import { abilities, type AbilityName } from '#contract/abilities.ts';
import type { Ability } from '#contract/ability.ts';
import { failureText } from '#words/failures.ts';
import { type BookServer, idempotencyKey, inputOf, unreadable, workClock } from './book-server.ts';
import { failureProblem, problem } from './problem.ts';
import { type Upload, receiveUpload } from './uploads.ts';

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

  routes.post('/api/imports/:id/undo', async (c) => {
    const { store, jobs, door } = await get();
    const input = await inputOf(c.req.raw, 'POST', c.req.param());
    if ('unreadable' in input) return unreadable(c, input.unreadable);
    const parsed = abilities['undo-import'].input.safeParse(input.values);
    if (!parsed.success)
      return problem(c, 400, 'wrong-input', 'That could not be read. Nothing was changed.');
    const clock = await door();
    const outcome = await undoImport(store, parsed.data, clock.now, (work) =>
      jobs.inTurn(() => doWorkInWorker(store, work, workClock(clock), () => undefined)),
    );
    return 'failure' in outcome ? failureProblem(c, outcome.failure) : c.json(outcome.value);
  });

  routes.post('/api/imports', async (c) => {
    if (!takesFiles)
      return problem(
        c,
        403,
        'invented-book',
        'This book is invented. Bring your files into your own book; nothing was changed.',
      );
    const { store, jobs, door } = await get();
    const key = idempotencyKey(c.req.raw);
    if (key === null) return unreadable(c, 'key');
    const id = key ?? makeId();
    if (jobs.get(id)) return c.json({ id }, 202);
    const upload = await uploadOf(c, store.settings.home);
    if (upload instanceof Response) return upload;
    // The same sent twice at once: the first to be complete is the one.
    if (jobs.get(id)) {
      await upload.remove();
      return c.json({ id }, 202);
    }
    const { as, dryRun, otherOwner, otherContacts } = upload.fields;
    const wishes = wishesIn(upload.fields);
    const refusal = unknownFormat(as || undefined) ?? ('failure' in wishes ? wishes.failure : undefined);
    if (refusal || 'failure' in wishes) {
      await upload.remove();
      return failureProblem(c, refusal!);
    }
    const work = {
      kind: 'import',
      files: upload.files,
      as: as || undefined,
      dryRun: dryRun === 'true',
      otherOwner: isYes(otherOwner),
      otherContacts: isYes(otherContacts),
      ...wishes,
      batchId: id,
    } as const;
    jobs.start(id, store, work, workClock(await door()), upload.remove);
    return c.json({ id }, 202);
  });

  // The same form, looked at and thrown away: what the columns of its tables are taken for.
  routes.post('/api/columns', async (c) => {
    if (!takesFiles)
      return problem(
        c,
        403,
        'invented-book',
        'This book is invented. Bring your files into your own book; nothing was changed.',
      );
    const { store } = await get();
    const upload = await uploadOf(c, store.settings.home);
    if (upload instanceof Response) return upload;
    try {
      const shown = await columnsOf(store, upload.files, upload.fields['encoding'] || undefined);
      return 'failure' in shown
        ? failureProblem(c, { ...shown.failure, text: failureText(shown.failure) })
        : c.json(shown.value);
    } finally {
      await upload.remove();
    }
  });

  routes.get('/api/imports/:id', async (c) => {
    const { jobs } = await get();
    const job = jobs.get(c.req.param('id'));
    return job
      ? c.json(job)
      : problem(
          c,
          404,
          'not-found',
          'There is no such import in this run of Goodturn; what was brought in is listed under Imports.',
        );
  });

  routes.get('/api/imports/:id/events', async (c) => {
    const { jobs } = await get();
    const id = c.req.param('id');
    const first = jobs.get(id);
    if (!first) return problem(c, 404, 'not-found', 'There is no such import in this run of Goodturn.');
    return streamSSE(c, async (stream) => {
      const queue: Job[] = [first];
      let wake: () => void = () => undefined;
      const stop = jobs.watch(id, (job) => {
        // Only the latest progress is of interest to a slow reader.
        if (queue.at(-1)?.state === 'running') queue.pop();
        queue.push(job);
        wake();
      });
      stream.onAbort(() => {
        stop();
        wake();
      });
      while (!stream.aborted) {
        const job = queue.shift();
        if (!job) {
          await new Promise<void>((resolve) => (wake = resolve));
          continue;
        }
        if (job.state === 'running')
          await stream.writeSSE({ event: 'progress', data: JSON.stringify(job.progress) });
        else {
          await stream.writeSSE(
            job.state === 'done'
              ? { event: 'done', data: JSON.stringify(job.result) }
              : { event: 'failed', data: JSON.stringify(job.problem) },
          );
          break;
        }
      }
      stop();
    });
  });

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

async function uploadOf(c: HonoContext, home: string): Promise<Upload | Response> {
  const body = c.req.raw.body;
  const contentType = c.req.header('content-type') ?? '';
  if (!body || !contentType.startsWith('multipart/form-data'))
    return problem(c, 415, 'no-files', 'Send files as multipart/form-data. Nothing was changed.');
  const upload = await receiveUpload(home, { 'content-type': contentType }, body);
  if (!('problem' in upload)) return upload;
  return problem(
    c,
    upload.problem.startsWith('too-') ? 413 : 400,
    upload.problem,
    refusedUploads[upload.problem],
  );
}

const refusedUploads = {
  'no-files': 'No file came with this. Nothing was changed.',
  'too-large': 'That is larger than Goodturn takes at once. Nothing was changed.',
  'too-many': 'Those are more files than Goodturn takes at once. Nothing was changed; zip them first.',
  'broken-upload': 'The upload broke off. Nothing was changed; send it again.',
};

function isYes(field: string | undefined): boolean {
  return field === 'yes' || field === 'true';
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
