// The built web page: files of one folder, read once, nothing outside of it. Unknown paths get the page itself (its own router decides).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import type { MiddlewareHandler } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

const NOT_BUILT =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Goodturn</title><h1>Goodturn</h1><p>The page is not built yet. Start with: npm start</p></html>';

export function staticFiles(folder: string): MiddlewareHandler {
  let files: ReadonlyMap<string, { body: Uint8Array<ArrayBuffer>; type: string }> | undefined;
  const load = (): NonNullable<typeof files> => {
    if (!existsSync(folder)) return new Map();
    const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return new Map(
      names.map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const type = TYPES[extname(entry.name)] ?? 'application/octet-stream';
        return [
          `/${relative(folder, path).replaceAll('\\', '/')}`,
          { body: new Uint8Array(readFileSync(path)), type },
        ] as const;
      }),
    );
  };
  return async (c) => {
    files ??= load();
    const path = decode(c.req.path.replace(/^\/demo(?=\/|$)/, '') || '/');
    const file = files.get(path);
    // Built names carry a hash of their content; the page itself is asked for anew each time.
    if (file && path !== '/index.html') {
      return c.body(file.body, 200, {
        'content-type': file.type,
        'cache-control': path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
      });
    }
    if (extname(path) !== '' && path !== '/index.html') return c.notFound();
    const page = files.get('/index.html');
    if (!page) return c.html(NOT_BUILT, 503);
    return c.body(page.body, 200, { 'content-type': page.type, 'cache-control': 'no-cache' });
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
}
