// Who may come in, also on 127.0.0.1: only addresses we answer to (DNS rebinding), only our own pages may write (CSRF),
// only who has this launch's token or a token for scripts. Each rule has a test that fails without it.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { problem } from './problem.ts';

export interface GuardSettings {
  /** `127.0.0.1:7400` and the other names of the same door, lower-case. */
  readonly hosts: () => ReadonlySet<string>;
  readonly port: () => number;
  /** Made at each launch; opens the browser. */
  readonly launchToken: string;
  /** Tokens for scripts. */
  readonly knowsToken: (token: string) => Promise<boolean>;
}

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'x-frame-options': 'DENY',
};

/** Described to everybody: holds no data. */
const OPEN_PATHS = new Set(['/api', '/api/openapi.json']);

export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
    if (c.req.path.includes('/api/')) c.res.headers.set('cache-control', 'no-store');
  };
}

/** Refuses every request that names another host: a page elsewhere whose name was pointed at this machine. */
export function hostGuard(settings: GuardSettings): MiddlewareHandler {
  return async (c, next) => {
    const host = (c.req.header('host') ?? '').toLowerCase();
    if (!settings.hosts().has(host))
      return problem(
        c,
        421,
        'foreign-host',
        'This server answers only at the address that it printed when it was started.',
      );
    return next();
  };
}

/** Refuses writes that another site's page sends. Scripts with a Bearer token are no page. */
export function originGuard(settings: GuardSettings): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const origin = c.req.header('origin')?.toLowerCase();
    const site = c.req.header('sec-fetch-site');
    const ours = origin !== undefined && [...settings.hosts()].some((host) => origin === `http://${host}`);
    const foreign = (origin !== undefined && !ours) || (site !== undefined && site !== 'same-origin');
    const unknown = origin === undefined && site === undefined && bearer(c) === undefined;
    if (foreign || unknown)
      return problem(
        c,
        403,
        'foreign-origin',
        'This came from another page than Goodturn’s own, so nothing was changed.',
      );
    return next();
  };
}

/** Lets in who has the cookie of this launch, or a Bearer token; swaps the token of the opened address for the cookie. */
export function tokenGuard(settings: GuardSettings): MiddlewareHandler {
  return async (c, next) => {
    const cookie = `goodturn-${settings.port()}`;
    const given = c.req.query('token');
    if (given !== undefined && c.req.method === 'GET') {
      // A wrong one changes nothing: no link elsewhere can sign anybody out.
      if (same(given, settings.launchToken))
        setCookie(c, cookie, given, { httpOnly: true, sameSite: 'Strict', path: '/' });
      const url = new URL(c.req.url);
      url.searchParams.delete('token');
      // One slash: `//elsewhere.example` would be another server's address.
      return c.redirect(`${url.pathname.replace(/^\/{2,}/, '/')}${url.search}`, 303);
    }
    if (OPEN_PATHS.has(c.req.path)) return next();
    const token = bearer(c);
    if (token !== undefined) {
      if (same(token, settings.launchToken) || (await settings.knowsToken(token))) return next();
    } else if (same(getCookie(c, cookie) ?? '', settings.launchToken)) return next();
    const text =
      'Open the address that Goodturn printed when it was started: it carries the key to this page.';
    if (c.req.path.includes('/api/')) return problem(c, 401, 'no-token', text);
    return c.html(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Goodturn</title><h1>Goodturn</h1><p>${text}</p></html>`,
      401,
    );
  };
}

function bearer(c: HonoContext): string | undefined {
  return /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
}

function same(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
