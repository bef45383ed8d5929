// Everything out as a file, and a copy made now. Both are worked out in a worker, so that pages stay quick; the file is whole
// before its first byte is sent.
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { answeredOnce } from '#app/answered-once.ts';
import { doWorkInWorker } from '#app/import-jobs.ts';
import { abilities } from '#contract/abilities.ts';
import { failureText } from '#words/failures.ts';
import { type BookServer, inputOf, unreadable, workClock } from './book-server.ts';
import { failureProblem, problem } from './problem.ts';
import { spoolFolder } from './uploads.ts';

const files = {
  json: ['json', 'application/json'],
  vcard: ['vcf', 'text/vcard'],
  jscontact: ['contacts.json', 'application/jscontact+json'],
  csv: ['csv', 'text/csv'],
  ics: ['ics', 'text/calendar'],
} as const;

export function wayOutRoutes(get: () => Promise<BookServer>, ownBook: boolean): Hono {
  const routes = new Hono();

  routes.get('/api/export', async (c) => {
    const parsed = abilities.export.input.safeParse({
      format: c.req.query('format'),
      version: c.req.query('version'),
      notes: c.req.query('notes') === undefined ? undefined : c.req.query('notes') === 'true',
    });
    if (!parsed.success)
      return problem(c, 400, 'wrong-input', failureText({ code: 'wrong-input', values: { what: 'format' } }));
    const { format = 'json', version, notes } = parsed.data;
    const { store, door } = await get();
    const clock = workClock(await door());
    const folder = join(spoolFolder(store.settings.home), `${process.pid}-export-${randomUUID()}`);
    const clear = (): Promise<void> => rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const [ending, type] = files[format];
    const to = join(folder, `goodturn.${ending}`);
    const part = format === 'json' ? undefined : { format, version, notes };
    try {
      const done = await doWorkInWorker(store, { kind: 'export', to, part }, clock, () => undefined);
      if (done.kind !== 'export') throw new Error('an export was asked for');
      if ('failure' in done.result) {
        await clear();
        return failureProblem(c, done.result.failure);
      }
      const bytes = createReadStream(to);
      // Sent, or the reader went away.
      bytes.once('close', () => void clear());
      const day = new Date(clock.now).toISOString().slice(0, 10);
      return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
        headers: {
          'content-type': `${type}; charset=utf-8`,
          'content-length': String(done.result.value.bytes),
          'content-disposition': `attachment; filename="goodturn-${day}.${ending}"`,
        },
      });
    } catch (error) {
      await clear();
      throw error;
    }
  });

  routes.post('/api/backups', async (c) => {
    if (!ownBook) return problem(c, 403, 'invented-book', 'This book is invented; it needs no copies.');
    const { store, jobs, door } = await get();
    const given = await inputOf(c.req.raw, 'POST', {});
    if ('unreadable' in given) return unreadable(c, given.unreadable);
    const parsed = abilities.backup.input.safeParse(given.values);
    if (!parsed.success)
      return problem(c, 400, 'wrong-input', 'That could not be read. Nothing was changed.');
    const { to, encrypt, daily, afresh, requestId } = parsed.data;
    // A path to write to, and a passphrase, are given at the machine itself.
    if (to !== undefined || encrypt === true) {
      const values = {};
      const code = 'by-command-alone' as const;
      return problem(c, 403, code, failureText({ code, values }));
    }
    const work = { kind: 'backup', order: { afresh }, daily: daily === true } as const;
    const done = await jobs.inTurn(async () => {
      const clock = workClock(await door());
      return answeredOnce(store, 'backup', requestId, clock.now, async () => {
        const made = await doWorkInWorker(store, work, clock, () => undefined);
        if (made.kind !== 'backup') throw new Error('a copy was asked for');
        return 'failure' in made.result ? made.result : { value: made.result.value };
      });
    });
    if ('failure' in done) return failureProblem(c, done.failure);
    return done.value === null ? c.body(null, 204) : c.json(done.value);
  });
  return routes;
}
