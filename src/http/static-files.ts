// The built web page: files of one folder, read once, nothing outside of it; packed where the build wrote .br or .gz beside
// them and the browser takes that. Unknown paths get the page itself (its own router decides).
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

/** Smallest first. */
const PACKED = [
  { ending: '.br', encoding: 'br' },
  { ending: '.gz', encoding: 'gzip' },
] as const;

interface File {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const NOT_BUILT =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Goodturn</title><h1>Goodturn</h1><p>The page is not built yet. Start with: npm start</p></html>';

export function staticFiles(folder: string): MiddlewareHandler {
  let files: ReadonlyMap<string, File> | undefined;
  const load = (): ReadonlyMap<string, File> => {
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
    const known = files;
    const path = decode(c.req.path.replace(/^\/demo(?=\/|$)/, '') || '/');
    const answer = (name: string, { body, type }: File, cache: string): Response => {
      const packed = packedFor(c.req.header('accept-encoding') ?? '', name, known);
      return c.body(packed?.body ?? body, 200, {
        'content-type': type,
        'cache-control': cache,
        vary: 'accept-encoding',
        ...(packed ? { 'content-encoding': packed.encoding } : {}),
      });
    };
    const file = files.get(path);
    // Built names carry a hash of their content; the page itself is asked for anew each time.
    if (file && path !== '/index.html')
      return answer(
        path,
        file,
        path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
      );
    if (extname(path) !== '' && path !== '/index.html') return c.notFound();
    const page = files.get('/index.html');
    if (!page) return c.html(NOT_BUILT, 503);
    return answer('/index.html', page, 'no-cache');
  };
}

/** The packed form of a file that was built and that the browser takes: named, and not with `q=0`. */
function packedFor(
  accepted: string,
  name: string,
  files: ReadonlyMap<string, File>,
): { readonly body: File['body']; readonly encoding: string } | undefined {
  const takes = new Set(
    accepted
      .toLowerCase()
      .split(',')
      .map((part) => part.split(';').map((word) => word.trim()))
      .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
      .map(([encoding]) => encoding),
  );
  for (const { ending, encoding } of PACKED) {
    const file = takes.has(encoding) ? files.get(name + ending) : undefined;
    if (file) return { body: file.body, encoding };
  }
  return undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
}
