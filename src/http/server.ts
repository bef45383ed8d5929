// The server: guards first, then the API of the book, the same for the invented book under /demo, then the page.
import { createServer as createNodeServer } from 'node:http';
import type { Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Failure } from '#app/failure.ts';
import { faultTrace } from '#app/fault.ts';
import { troubleFailure } from '#app/trouble.ts';
import { failureText } from '#words/failures.ts';
import { bookRoutes } from './book-routes.ts';
import type { BookServer } from './book-server.ts';
import { apiPage } from './api-page.ts';
import { type GuardSettings, hostGuard, originGuard, securityHeaders, tokenGuard } from './guard.ts';
import { openApi } from './openapi.ts';
import { failureProblem, problem } from './problem.ts';
import { staticFiles } from './static-files.ts';
import { wayOutRoutes } from './way-out-routes.ts';

export interface ServerParts {
  readonly guard: GuardSettings;
  readonly book: () => Promise<BookServer>;
  readonly demo: () => Promise<BookServer>;
  /** Why the book cannot be used: what every call of its page is told then, in a sentence. */
  readonly trouble?: () => Omit<Failure, 'text'> | undefined;
  /** Folder of the built web page. */
  readonly web: string;
  readonly version: string;
  /** The data folder. */
  readonly home?: string;
}

export function buildServer(parts: ServerParts): Hono {
  const app = new Hono();
  app.use(securityHeaders(), hostGuard(parts.guard), originGuard(parts.guard), tokenGuard(parts.guard));
  const described = openApi(parts.version);
  app.get('/api/openapi.json', (c) => c.json(described));
  app.get('/api', (c) => c.html(apiPage()));
  app.use('/api/*', async (c, next) => {
    const trouble = parts.trouble?.();
    if (!trouble) return next();
    return failureProblem(c, { ...trouble, text: failureText(trouble) });
  });
  app.route('/', bookRoutes(parts.book));
  app.route('/', wayOutRoutes(parts.book, true));
  app.route('/demo', bookRoutes(parts.demo, false));
  app.route('/demo', wayOutRoutes(parts.demo, false));
  app.all('/api/*', (c) => problem(c, 404, 'not-found', 'There is nothing at this address.'));
  app.all('/demo/api/*', (c) => problem(c, 404, 'not-found', 'There is nothing at this address.'));
  app.get('*', staticFiles(parts.web));
  app.onError(async (error, c) => {
    const trouble = await troubleFailure(error, parts.home ?? '');
    if (trouble) return failureProblem(c, { ...trouble, text: failureText(trouble) });
    // A bug. The log says where, never whose data.
    console.error(faultTrace(error));
    return problem(
      c,
      500,
      'fault',
      'Something in Goodturn went wrong. What is stored is safe. Try again; if it stays, run: goodturn doctor',
    );
  });
  return app;
}

/** Listens; a taken port is the caller's to handle (`EADDRINUSE`). */
export async function listen(
  app: Hono,
  host: string,
  port: number,
): Promise<{ server: Server; port: number }> {
  const listener = getRequestListener(app.fetch);
  // A mailbox of many gigabytes takes longer to come in than Node gives a request by itself.
  const server = createNodeServer(
    { requestTimeout: 0 },
    (request, response) => void listener(request, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  const address = server.address();
  return { server, port: typeof address === 'object' && address !== null ? address.port : port };
}
