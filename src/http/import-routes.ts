// Imports over HTTP: files come in as one form, an import is watched, rests, goes on, is stopped; what was looked at alone comes in.
import { type Context as HonoContext, Hono } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import { wishesIn } from '#app/column-mapping.ts';
import { columnsOf } from '#app/columns.ts';
import type { Job } from '#app/import-job.ts';
import { doWorkInWorker } from '#app/import-jobs.ts';
import type { ImportJobs } from '#app/import-queue.ts';
import { unknownFormat } from '#app/import-list.ts';
import { makeId } from '#app/make-id.ts';
import { undoImport } from '#app/undo-import.ts';
import { abilities } from '#contract/abilities.ts';
import { failureText } from '#words/failures.ts';
import { uploadText } from '#words/uploads.ts';
import { type BookServer, idempotencyKey, inputOf, unreadable, workClock } from './book-server.ts';
import { failureProblem, problem } from './problem.ts';
import { keepUpload, receiveUpload, type Upload } from './uploads.ts';

const KEEP_ALIVE_MS = 20_000;

export function importRoutes(get: () => Promise<BookServer>, takesFiles: boolean): Hono {
  const routes = new Hono();

  routes.post('/api/imports/:id/undo', async (c) => {
    const { store, jobs, door } = await get();
    const input = await inputOf(c.req.raw, 'POST', c.req.param());
    if ('unreadable' in input) return unreadable(c, input.unreadable);
    const parsed = abilities['undo-import'].input.safeParse(input.values);
    if (!parsed.success)
      return problem(c, 400, 'wrong-input', 'That could not be read. Nothing was changed.');
    // It has the book until it goes on or is stopped.
    if (jobs.isResting()) {
      const code = 'import-resting' as const;
      return problem(c, 409, code, failureText({ code, values: {} }));
    }
    const clock = await door();
    const outcome = await undoImport(store, parsed.data, clock.now, (work) =>
      jobs.inTurn(() => doWorkInWorker(store, work, workClock(clock), () => undefined)),
    );
    return 'failure' in outcome ? failureProblem(c, outcome.failure) : c.json(outcome.value);
  });

  routes.post('/api/imports', async (c) => {
    if (!takesFiles) return inventedBook(c);
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
      dryRun: isYes(dryRun),
      otherOwner: isYes(otherOwner),
      otherContacts: isYes(otherContacts),
      ...wishes,
      batchId: id,
    } as const;
    const clock = workClock(await door());
    const spooled = await keepUpload(upload, work, clock.now);
    if (jobs.get(id)) await upload.remove();
    else jobs.start(id, store, spooled, clock);
    return c.json({ id }, 202);
  });

  // The same form, looked at and thrown away: what the columns of its tables are taken for.
  routes.post('/api/columns', async (c) => {
    if (!takesFiles) return inventedBook(c);
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

  routes.get('/api/import-jobs', async (c) => c.json({ jobs: (await get()).jobs.all() }));

  routes.get('/api/import-jobs/events', async (c) => {
    const { jobs } = await get();
    return streamSSE(c, (stream) => tellJobs(stream, jobs));
  });

  routes.get('/api/imports/:id', async (c) => {
    const { jobs } = await get();
    const job = jobs.get(c.req.param('id'));
    return job ? c.json(job) : unknown(c);
  });

  routes.get('/api/imports/:id/events', async (c) => {
    const { jobs } = await get();
    const id = c.req.param('id');
    if (!jobs.get(id)) return unknown(c);
    return streamSSE(c, (stream) => tellJob(stream, jobs, id));
  });

  for (const act of ['pause', 'resume', 'cancel', 'bring-in'] as const) {
    routes.post(`/api/imports/:id/${act}`, async (c) => {
      const { store, jobs, door } = await get();
      const input = await inputOf(c.req.raw, 'POST', {});
      if ('unreadable' in input) return unreadable(c, input.unreadable);
      const id = c.req.param('id');
      const clock = workClock(await door());
      const job =
        act === 'pause'
          ? jobs.pause(id)
          : act === 'resume'
            ? await jobs.resume(id, store, clock)
            : act === 'cancel'
              ? await jobs.cancel(id)
              : await jobs.bringIn(id, store, clock, input.values['otherOwner'] === true);
      return job ? c.json(job) : unknown(c);
    });
  }
  return routes;
}

/** Every change of every job, beginning with how all of them are. Of each only the latest is of interest to a slow reader. */
async function tellJobs(stream: SSEStreamingApi, jobs: ImportJobs): Promise<void> {
  const news = new Map<string, Job>(jobs.all().map((job) => [job.id, job]));
  let wake: () => void = () => undefined;
  const stop = jobs.watch((job) => {
    news.set(job.id, job);
    wake();
  });
  stream.onAbort(() => wake());
  try {
    while (!stream.aborted) {
      const [first] = news;
      if (first) {
        news.delete(first[0]);
        await stream.writeSSE({ event: 'job', data: JSON.stringify(first[1]) });
        continue;
      }
      let timer: NodeJS.Timeout | undefined;
      const quiet = await new Promise<boolean>((resolve) => {
        wake = () => resolve(false);
        timer = setTimeout(resolve, KEEP_ALIVE_MS, true);
      });
      clearTimeout(timer);
      if (quiet && !stream.aborted) await stream.write(': still here\n\n');
    }
  } finally {
    stop();
  }
}

async function tellJob(stream: SSEStreamingApi, jobs: ImportJobs, id: string): Promise<void> {
  let next: Job | undefined = jobs.get(id);
  let wake: () => void = () => undefined;
  const stop = jobs.watch((job) => {
    if (job.id !== id) return;
    next = job;
    wake();
  });
  stream.onAbort(() => wake());
  try {
    while (!stream.aborted) {
      const job = next;
      if (!job) {
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      next = undefined;
      const { state } = job;
      if (state === 'done' || state === 'failed' || state === 'cancelled') {
        await stream.writeSSE({ event: state, data: JSON.stringify(job.result ?? job.problem ?? {}) });
        return;
      }
      await stream.writeSSE({ event: 'progress', data: JSON.stringify({ ...job.progress, state }) });
    }
  } finally {
    stop();
  }
}

function unknown(c: HonoContext): Response {
  return problem(
    c,
    404,
    'not-found',
    'There is no such import in this run of Goodturn; what was brought in is listed under Imports.',
  );
}

function inventedBook(c: HonoContext): Response {
  const text = 'This book is invented. Bring your files into your own book; nothing was changed.';
  return problem(c, 403, 'invented-book', text);
}

async function uploadOf(c: HonoContext, home: string): Promise<Upload | Response> {
  const body = c.req.raw.body;
  const contentType = c.req.header('content-type') ?? '';
  if (!body || !contentType.startsWith('multipart/form-data'))
    return problem(c, 415, 'no-files', 'Send files as multipart/form-data. Nothing was changed.');
  const headers = { 'content-type': contentType, 'content-length': c.req.header('content-length') ?? '0' };
  const upload = await receiveUpload(home, headers, body);
  if (!('problem' in upload)) return upload;
  const { problem: code, announced, room } = upload;
  const status = code === 'disk-full' ? 507 : code.startsWith('too-') ? 413 : 400;
  return problem(c, status, code, uploadText(code, announced ?? 0, room ?? 0));
}

function isYes(field: string | undefined): boolean {
  return field === 'yes' || field === 'true';
}
