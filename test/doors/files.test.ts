// What comes in from outside and what lies on disk: nasty links and names, paths that lead elsewhere, modes of files, what
// a killed server left, what logs hold, and that nothing in the program calls out.
import assert from 'node:assert/strict';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildServer } from '#http/server.ts';
import { spoolFolder, sweepSpool } from '#http/uploads.ts';
import { runCommand, startProduct } from '#test/product.ts';
import { bringIn, formOf, importEnded, startInProcess, type TestServer } from './in-process.ts';

const root = join(import.meta.dirname, '..', '..');
let server: TestServer;
before(async () => {
  server = await startInProcess();
});
after(() => server.stop());

test('no link of a file becomes one that can be opened, unless it is https', async () => {
  const nasty = [
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\\tscript:alert(1)', 'data:text/html,<script>alert(1)</script>',
    'vbscript:x', 'http://plain.example/', 'file:///etc/passwd', '//evil.example', 'https://user:pw@evil.example/', 'blob:https://x/1',
    'intent://x#Intent', 'https:javascript:alert(1)',
  ]; // prettier-ignore
  const points = nasty.flatMap((link) => [
    `URL:${link}`,
    `SOURCE:${link}`,
    `IMPP:${link}`,
    `X-SOCIALPROFILE:${link}`,
  ]);
  const card = [
    'BEGIN:VCARD', 'VERSION:3.0', 'FN:Mallory Marsh', ...points, 'URL:https://good.example/mallory',
    'EMAIL:javascript:alert(1)@x.example', 'EMAIL:"><img src=x>@x.example', 'EMAIL:a@b.example?bcc=c@d.example&body=x',
    'TEL:javascript:alert(1)', 'TEL:+44 20 7946 0018;ext=1', 'PHOTO;VALUE=uri:http://127.0.0.1:9/photo.png', 'PHOTO;VALUE=uri:https://tracker.example/p.png',
    'END:VCARD', '',
  ].join('\r\n'); // prettier-ignore
  assert.equal((await bringIn(server, { 'mallory.vcf': card })).state, 'done');
  const { person } = await server.say('show', { person: 'Mallory Marsh' });
  const hrefs = person.contactPoints.map((it) => it.href).filter((href) => href !== null);
  assert.ok(person.contactPoints.length > 3, 'they are kept as text');
  assert.ok(hrefs.includes('https://good.example/mallory'), 'a good one is a link');
  for (const href of hrefs) {
    const url = new URL(href);
    assert.ok(['https:', 'mailto:', 'tel:'].includes(url.protocol), href);
    assert.ok(url.username === '' && url.password === '', href);
    assert.doesNotMatch(href, /[<>"\s]/, href);
    if (url.protocol === 'mailto:') assert.ok(!href.includes('?'), `${href} adds nothing to a letter`);
  }
  const answer = JSON.stringify(person);
  assert.ok(!/"(photo|image|avatar)[^"]*":\s*"http/i.test(answer), 'no address of a photo is handed on');
});

test('nothing but the page’s own server is ever called: no client of the network in the program', () => {
  const client =
    /\bfetch\s*\(|\bfetch\b(?=[,;)])|node:(https|net|tls|dns|dgram|http2)\b|\bWebSocket\b|EventSource|XMLHttpRequest|sendBeacon|from 'undici'|http\.(get|request)\(/;
  const callers = globSync('src/**/*.{ts,tsx}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) =>
        !/\.test\.tsx?$/.test(file) && !file.startsWith('src/outside/') && !file.startsWith('src/web/'),
    )
    .filter((file) =>
      client.test(readFileSync(join(root, file), 'utf8').replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '')),
    );
  // The typed caller of the contract is handed its fetch; server.ts hands requests to Hono's.
  assert.deepEqual(callers.toSorted(), ['src/contract/client.ts', 'src/http/server.ts']);
  assert.match("await fetch('https://x')", client);
});

test('an upload’s name is shown and never followed', async () => {
  const boundary = 'b0undary';
  const body = (name: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Some One\r\nEND:VCARD\r\n\r\n--${boundary}--\r\n`;
  const outside = join(server.home, '..', 'escaped.vcf');
  for (const [name, shown] of [
    ['../../escaped.vcf', 'escaped.vcf'],
    ['..\\\\..\\\\escaped.vcf', 'escaped.vcf'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\\\Windows\\\\system.ini', 'C:/Windows/system.ini'],
    ['a\0b.vcf', 'ab.vcf'],
    ['..', 'file'],
    ['folder/./../cards.vcf', 'folder/cards.vcf'],
    ['x'.repeat(5000), 'x'.repeat(300)],
  ] as const) {
    const response = await server.ask('/api/imports', {
      method: 'POST',
      body: body(name),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
    assert.equal(response.status, 202, JSON.stringify(name.slice(0, 40)));
    const job = await importEnded(server, ((await response.json()) as { id: string }).id);
    assert.equal(job.state, 'done', JSON.stringify(job.problem));
    const { file } = job.result!.imports[0]!;
    assert.ok(
      file === shown || file === shown.split('/')[0] || shown.endsWith(file),
      `${JSON.stringify(name.slice(0, 40))} is shown as ${file}`,
    );
    assert.doesNotMatch(file, /\.\.|\0|^\//);
  }
  assert.ok(!existsSync(outside));
  // It is emptied a moment after the import is told to be done.
  while (readdirSync(spoolFolder(server.home)).length > 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
});

test('an upload that is none, or breaks off, leaves nothing behind', async () => {
  for (const [type, body, status] of [
    ['application/json', '{}', 415],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.vcf"\r\n\r\nBEGIN:VC',
      400,
    ],
    ['multipart/form-data; boundary=x', '--x--\r\n', 400],
    ['multipart/form-data', 'nothing', 400],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="as"\r\n\r\nvcard\r\n--x--\r\n',
      400,
    ],
  ] as const) {
    const response = await server.ask('/api/imports', {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });
    assert.equal(response.status, status, `${type} ${body.slice(0, 30)}`);
    assert.match(((await response.json()) as { detail: string }).detail, /Nothing was changed/);
  }
  const form = formOf({ 'a.vcf': 'BEGIN:VCARD' });
  form.append('as', 'nonsense');
  const unknown = await server.ask('/api/imports', { method: 'POST', body: form });
  assert.equal(((await unknown.json()) as { code: string }).code, 'unknown-format');
  assert.deepEqual(readdirSync(spoolFolder(server.home)), []);
});

test('the spool is swept at start, but not of a server that runs', async (t) => {
  const home = mkdtempSync(join(tmpdir(), 'goodturn-spool-'));
  t.after(() => rmSync(home, { recursive: true }));
  for (const name of ['999999999-dead', 'old', `${process.ppid}-alive`])
    mkdirSync(join(spoolFolder(home), name), { recursive: true });
  assert.deepEqual(await sweepSpool(home, Date.now()), []);
  assert.deepEqual(readdirSync(spoolFolder(home)), [`${process.ppid}-alive`]);
});

test('the page’s folder is all that is served', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-web-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const web = join(folder, 'web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'SECRET');
  writeFileSync(join(web, 'index.html'), '<p>page</p>');
  writeFileSync(join(web, 'assets', 'app-1.js'), 'js');
  const app = buildServer({ guard: server.guard, book: server.book, demo: server.book, web, version: '0' });
  for (const path of [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/demo/../../secret.txt',
    '//secret.txt',
    '/%00/../secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    `/${folder}/secret.txt`,
    '/file:///etc/passwd',
    '/%E0%A4%A',
  ]) {
    // prettier-ignore
    const response = await server.ask(path, {}, app);
    assert.doesNotMatch(await response.text(), /SECRET|root:/, path);
  }
  for (const [path, text, type] of [
    ['/', '<p>page</p>', 'text/html'],
    ['/people/anybody', '<p>page</p>', 'text/html'],
    ['/demo/people', '<p>page</p>', 'text/html'],
    ['/assets/app-1.js', 'js', 'text/javascript'],
    ['/demo/assets/app-1.js', 'js', 'text/javascript'],
  ] as const) {
    const response = await server.ask(path, {}, app);
    assert.equal(await response.text(), text, path);
    assert.match(response.headers.get('content-type') ?? '', new RegExp(type), path);
  }
  assert.equal((await server.ask('/assets/none.js', {}, app)).status, 404);
});

function modes(folder: string): Record<string, string> {
  const all: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    all[path.slice(folder.length + 1)] = (statSync(path).mode & 0o777).toString(8);
  }
  return all;
}

test('a running server: files that only their owner reads, two clients and a command on one book, logs without names', async (t) => {
  const product = await startProduct({
    env: { GOODTURN_NOW: '2026-11-22T12:00:00Z', LC_ALL: 'en_GB.UTF-8' },
  });
  t.after(() => product.stop());
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(product.origin + path, {
      ...init,
      headers: { authorization: `Bearer ${product.token}`, ...(init.headers as object) },
    });
  const events = await ask('/api/changes');
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  const next = async (): Promise<string> => (await reader.read()).value ?? '';
  assert.match(await next(), /event: hello/);

  // A page and a command write; each sees the other, and a watching page hears of both.
  const added = await ask('/api/people', {
    method: 'POST',
    body: JSON.stringify({ name: 'Zephyrine Quill' }),
  });
  assert.equal(added.status, 200, product.output());
  assert.match(await next(), /event: changed/);
  const ran = await runCommand(['note', 'Zephyrine Quill', 'met', 'at', 'Lanternfest', '--json'], {
    home: product.home,
  });
  assert.equal(ran.code, 0, ran.stderr);
  assert.match(await next(), /event: changed/);
  const { person } = (await (await ask('/api/people/Zephyrine%20Quill')).json()) as {
    person: { notes: { text: string }[] };
  };
  assert.equal(person.notes[0]!.text, 'met at Lanternfest');
  const { total } = (await (await ask('/api/people')).json()) as { total: number };
  const listed = await runCommand(['people', '--json'], { home: product.home });
  assert.equal((JSON.parse(listed.stdout) as { total: number }).total, total);

  // An import that works, one that fails, and failures of each kind.
  const send = async (files: Record<string, string>): Promise<string> => {
    const response = await ask('/api/imports', { method: 'POST', body: formOf(files) });
    const { id } = (await response.json()) as { id: string };
    const told = await (await ask(`/api/imports/${id}/events`)).text();
    return told.trim().split('\n\n').at(-1)!;
  };
  assert.match(
    await send({
      'Quill cards.vcf':
        'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Balthasar Quill\r\nEMAIL:bq@quill.example\r\nEND:VCARD\r\n',
    }),
    /^event: done\ndata: \{"imports"/,
  );
  assert.match(
    await send({ 'Quill.zip': '<!doctype html><title>Sign in, Balthasar Quill</title>' }),
    /^event: failed\ndata: \{"code":"import-refused","detail":"Quill\.zip: /,
  );
  await ask('/api/people', { method: 'POST', body: '{"name": "Balthasar Quill' });
  await ask('/api/people/Balthasar%20Quill/note', { method: 'POST', body: '{}' });
  await ask('/api/people/Nobody%20Quill');

  const token = await runCommand(['account', 'token', '--json'], { home: product.home });
  const { token: key } = JSON.parse(token.stdout) as { token: string };
  const withKey = await fetch(`${product.origin}/api/network`, {
    headers: { authorization: `Bearer ${key}` },
  });
  assert.equal(withKey.status, 200, 'a token made by a command opens the running server');

  assert.equal((statSync(product.home).mode & 0o777).toString(8), '700');
  for (const [path, mode] of Object.entries(modes(product.home))) {
    const folder = statSync(join(product.home, path)).isDirectory();
    assert.equal(mode, folder ? '700' : '600', path);
  }
  assert.ok(existsSync(join(product.home, 'goodturn.db-wal')), 'looked at while the database is open');
  assert.doesNotMatch(
    product.output(),
    /Quill|Zephyrine|Balthasar|Lanternfest|quill\.example/,
    'what was printed names nobody',
  );

  // A second server on the same book takes the next port unless one was asked for.
  const port = new URL(product.origin).port;
  const taken = await runCommand(['serve'], { home: product.home, env: { GOODTURN_PORT: port } });
  assert.deepEqual([taken.code, taken.stdout], [1, '']);
  assert.match(taken.stderr, new RegExp(`Port ${port} is taken`));
  await reader.cancel();
});
