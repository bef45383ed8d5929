// Who may come in. Each refusal is asked for twice: of the server as it is, and of one from which that guard alone was left
// out, where the same request has to succeed. So a guard that is removed fails here, and so does one that never did anything.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { bookRoutes } from '#http/book-routes.ts';
import { hostGuard, originGuard, securityHeaders, tokenGuard } from '#http/guard.ts';
import { HOST, ORIGIN, startInProcess, type TestServer, TOKEN } from './in-process.ts';

let server: TestServer;
before(async () => {
  server = await startInProcess();
});
after(() => server.stop());

type Guard = 'host' | 'origin' | 'token';

/** The same routes behind the same guards but one. */
function without(left: Guard): Hono {
  const app = new Hono();
  app.use(securityHeaders());
  if (left !== 'host') app.use(hostGuard(server.guard));
  if (left !== 'origin') app.use(originGuard(server.guard));
  if (left !== 'token') app.use(tokenGuard(server.guard));
  app.route('/', bookRoutes(server.book));
  app.route('/demo', bookRoutes(server.book));
  return app;
}

const COOKIE = `goodturn-7400=${TOKEN}`;
const read = (headers: Record<string, string>, path = '/api/network') =>
  new Request(ORIGIN + path, { headers });
const write = (headers: Record<string, string>, path = '/api/people') =>
  new Request(ORIGIN + path, { method: 'POST', headers, body: JSON.stringify({ name: 'Priya Nair' }) });

async function refused(guard: Guard, status: number, make: () => Request, what: string): Promise<void> {
  const response = await server.app.fetch(make());
  assert.equal(response.status, status, what);
  assert.equal(response.headers.get('content-type'), 'application/problem+json', what);
  const problem = (await response.json()) as { detail: string; status: number };
  assert.ok(problem.detail.length > 10 && problem.status === status, what);
  assert.equal((await without(guard).fetch(make())).status, 200, `without the ${guard} guard: ${what}`);
}

test('another host name is refused: a name elsewhere that points at this machine', async () => {
  for (const host of [
    'evil.example',
    'evil.example:7400',
    'localhost.evil.example:7400',
    '127.0.0.1.evil.example:7400',
    '127.0.0.1:7401',
    '127.0.0.1',
    'localhost',
    '0.0.0.0:7400',
    '[::]:7400',
    '127.0.0.1:7400@evil.example',
    '',
  ]) {
    await refused('host', 421, () => read({ host, cookie: COOKIE }), `Host: ${host}`);
    await refused('host', 421, () => write({ host, cookie: COOKIE, origin: ORIGIN }), `Host: ${host}`);
  }
  await refused('host', 421, () => read({ cookie: COOKIE }), 'no Host at all');
  for (const host of [HOST, 'localhost:7400', 'LOCALHOST:7400', '[::1]:7400'])
    assert.equal((await server.app.fetch(read({ host, cookie: COOKIE }))).status, 200, host);
});

test('a write of another page is refused, whatever it has of ours', async () => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:7401' },
    { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' },
    { origin: `https://${HOST}` },
    { origin: `${ORIGIN}.evil.example` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: ORIGIN, 'sec-fetch-site': 'cross-site' },
    {},
  ];
  for (const headers of foreign)
    for (const path of ['/api/people', '/demo/api/people'])
      await refused(
        'origin',
        403,
        () => write({ host: HOST, cookie: COOKIE, ...headers }, path),
        JSON.stringify(headers),
      );
  const bearer = { host: HOST, authorization: `Bearer ${TOKEN}` };
  await refused('origin', 403, () => write({ ...bearer, origin: 'null' }), 'another page with a token');
  for (const headers of [
    { origin: ORIGIN },
    { origin: 'http://localhost:7400' },
    { 'sec-fetch-site': 'same-origin' },
    { origin: ORIGIN, 'sec-fetch-site': 'same-origin' },
  ])
    assert.equal((await server.app.fetch(write({ host: HOST, cookie: COOKIE, ...headers }))).status, 200);
  assert.equal((await server.app.fetch(write(bearer))).status, 200, 'a script with a token is no page');
});

test('every write of the API is behind the origin guard', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    for (const path of ['/api/me', '/api/imports', '/api/imports/x/undo', '/api/people/x/forget', '/']) {
      const headers = { host: HOST, cookie: COOKIE, origin: 'https://evil.example' };
      const response = await server.app.fetch(new Request(ORIGIN + path, { method, headers }));
      assert.equal(response.status, 403, `${method} ${path}`);
    }
  }
});

test('without this launch’s token nobody comes in', async () => {
  const { token } = await server.say('account-token', {});
  const wrong: Record<string, string>[] = [
    {},
    { cookie: 'goodturn-7400=the-token-of-an-earlier-launch' },
    { cookie: 'goodturn-7400=' },
    { cookie: `goodturn-7401=${TOKEN}` },
    { cookie: `goodturn-7400=${token}` },
    { authorization: 'Bearer the-token-of-an-earlier-launch' },
    { authorization: 'Bearer gt_' },
    { authorization: `Bearer ${token}x` },
    { authorization: `Basic ${TOKEN}` },
    // A wrong token is wrong, also beside a right cookie.
    { authorization: 'Bearer wrong', cookie: COOKIE },
  ];
  for (const headers of wrong) {
    for (const path of ['/api/network', '/demo/api/network', '/api/today', '/api/formats'])
      await refused(
        'token',
        401,
        () => read({ host: HOST, ...headers }, path),
        `${path} ${Object.keys(headers)}`,
      );
    await refused('token', 401, () => write({ host: HOST, origin: ORIGIN, ...headers }), 'a write');
    for (const path of ['/', '/people', '/demo/', '/assets/app.js', '/index.html']) {
      const page = await server.app.fetch(read({ host: HOST, ...headers }, path));
      assert.equal(page.status, 401, path);
      assert.match(await page.text(), /Open the address that Goodturn printed/);
    }
  }
  for (const path of [
    '/api/changes',
    '/api/imports/1/events',
    '/api/imports/1',
    '/api/unknown',
    '/api/doctor',
  ]) {
    assert.equal((await server.app.fetch(read({ host: HOST }, path))).status, 401, path);
  }
  for (const headers of [
    { cookie: COOKIE },
    { cookie: `other=1; ${COOKIE}` },
    { authorization: `Bearer ${TOKEN}` },
    { authorization: `bearer ${token}` },
  ])
    assert.equal((await server.app.fetch(read({ host: HOST, ...headers }))).status, 200);
});

test('the token of the opened address becomes a cookie that no script reads and no other site sends', async () => {
  for (const path of ['/', '/demo/', '/people?level=1', '/demo/people']) {
    const opened = `${path}${path.includes('?') ? '&' : '?'}token=${TOKEN}`;
    const response = await server.app.fetch(read({ host: HOST }, opened));
    assert.equal(response.status, 303);
    assert.equal(response.headers.get('location'), path, 'the address that stays shows no token');
    const cookie = response.headers.get('set-cookie') ?? '';
    assert.match(cookie, new RegExp(`^goodturn-7400=${TOKEN};`));
    assert.match(cookie, /; HttpOnly/i);
    assert.match(cookie, /; SameSite=Strict/i);
    assert.match(cookie, /; Path=\//i);
    assert.doesNotMatch(cookie, /Domain=/i);
  }
});

test('a wrong token in the address brings no cookie, and takes none away', async () => {
  for (const token of ['wrong', '', TOKEN.slice(0, -1)]) {
    const response = await server.app.fetch(read({ host: HOST, cookie: COOKIE }, `/?token=${token}`));
    assert.equal(response.status, 303);
    assert.equal(response.headers.get('location'), '/');
    assert.equal(response.headers.get('set-cookie'), null);
  }
});

test('the redirect never leads to another server', async () => {
  for (const path of ['//evil.example/', '///evil.example/', '/\\evil.example/', '//evil.example']) {
    for (const token of [TOKEN, 'wrong']) {
      const response = await server.app.fetch(read({ host: HOST }, `${path}?token=${token}`));
      const to = new URL(response.headers.get('location') ?? '', ORIGIN);
      assert.equal(to.origin, ORIGIN, path);
    }
  }
});

test('the API description is open to everybody and holds no data', async () => {
  for (const path of ['/api', '/api/openapi.json']) {
    const response = await server.app.fetch(read({ host: HOST }, path));
    assert.equal(response.status, 200, path);
    assert.doesNotMatch(await response.text(), /Priya Nair(?!")|the-token-of/);
  }
});

test('every answer carries the headers that keep a page to itself', async () => {
  const answers: Record<string, Request> = {
    page: read({ host: HOST, cookie: COOKIE }, '/'),
    'no file': read({ host: HOST, cookie: COOKIE }, '/assets/none.js'),
    json: read({ host: HOST, cookie: COOKIE }),
    'not found': read({ host: HOST, cookie: COOKIE }, '/api/people/nobody'),
    'unknown route': read({ host: HOST, cookie: COOKIE }, '/api/unknown'),
    'foreign host': read({ host: 'evil.example' }),
    'foreign origin': write({ host: HOST, cookie: COOKIE, origin: 'null' }),
    'no token, page': read({ host: HOST }, '/'),
    'no token, API': read({ host: HOST }),
    redirect: read({ host: HOST }, `/?token=${TOKEN}`),
    'API page': read({ host: HOST }, '/api'),
    events: read({ host: HOST, cookie: COOKIE }, '/api/changes'),
    'not JSON': new Request(`${ORIGIN}/api/people`, {
      method: 'POST',
      headers: { host: HOST, cookie: COOKIE, origin: ORIGIN },
      body: '{',
    }),
    head: new Request(`${ORIGIN}/`, { method: 'HEAD', headers: { host: HOST, cookie: COOKIE } }),
  };
  for (const [what, request] of Object.entries(answers)) {
    const { headers, body } = await server.app.fetch(request);
    await body?.cancel();
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'self'/, what);
    assert.doesNotMatch(policy, /unsafe|\*|http:|https:/, what);
    for (const part of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      assert.ok(policy.includes(part), `${what}: ${part}`);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', what);
    assert.equal(headers.get('referrer-policy'), 'no-referrer', what);
    assert.equal(headers.get('x-frame-options'), 'DENY', what);
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin', what);
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', what);
    assert.equal(headers.get('access-control-allow-origin'), null, what);
    if (new URL(request.url).pathname.startsWith('/api/'))
      assert.equal(headers.get('cache-control'), 'no-store', what);
  }
});

test('a fault tells nothing of what went wrong, and is covered by the same headers', async (t) => {
  const told: unknown[] = [];
  t.mock.method(console, 'error', (text: unknown) => told.push(text));
  const broken = { ...server.guard, knowsToken: async () => Promise.reject(new Error('secret: Priya Nair')) };
  const { buildServer } = await import('#http/server.ts');
  const parts = { book: server.book, demo: server.book, web: '/nowhere', version: '0' };
  const app = buildServer({ ...parts, guard: broken });
  const response = await app.fetch(read({ host: HOST, authorization: 'Bearer other' }));
  assert.equal(response.status, 500);
  assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'self'/);
  assert.doesNotMatch(await response.text(), /secret|Priya/);
  assert.equal(told.length, 1);
  assert.doesNotMatch(String(told[0]), /secret|Priya/, 'nor does the log');
  assert.match(String(told[0]), /guard\.test\.ts/, 'the log says where');
});
