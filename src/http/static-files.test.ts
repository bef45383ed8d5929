// The page's files: packed for whoever takes that, plain for everybody else, and nothing outside of the folder.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync, brotliCompressSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { staticFiles } from './static-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'goodturn-static-'));
const script = 'export const long = 1;'.repeat(50);
const page = '<!doctype html><title>Goodturn</title>'.repeat(5);
mkdirSync(join(folder, 'assets'));
for (const [name, text] of [
  ['assets/index-abc.js', script],
  ['index.html', page],
] as const) {
  writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text));
  writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
}
writeFileSync(join(folder, 'icon.svg'), '<svg/>');
writeFileSync(join(tmpdir(), 'goodturn-outside.txt'), 'secret');
after(() => {
  rmSync(folder, { recursive: true });
  rmSync(join(tmpdir(), 'goodturn-outside.txt'));
});

const app = new Hono().get('*', staticFiles(folder));
const get = (path: string, encoding?: string): Promise<Response> =>
  Promise.resolve(app.request(path, encoding ? { headers: { 'accept-encoding': encoding } } : {}));
const bytes = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

test('packed by what the browser takes', async () => {
  for (const path of ['/assets/index-abc.js', '/demo/assets/index-abc.js']) {
    const brotli = await get(path, 'gzip, deflate, br;q=0.9');
    assert.equal(brotli.headers.get('content-encoding'), 'br');
    assert.equal(brotli.headers.get('vary'), 'accept-encoding');
    assert.match(brotli.headers.get('content-type') ?? '', /^text\/javascript/);
    assert.match(brotli.headers.get('cache-control') ?? '', /immutable/);
    assert.equal(brotliDecompressSync(await bytes(brotli)).toString(), script);
    const gzip = await get(path, 'GZIP, br;q=0');
    assert.equal(gzip.headers.get('content-encoding'), 'gzip');
    assert.equal(gunzipSync(await bytes(gzip)).toString(), script);
    for (const encoding of [undefined, 'identity', 'br;q=0, gzip;q=0.0', 'zstd']) {
      const plain = await get(path, encoding);
      assert.equal(plain.headers.get('content-encoding'), null, String(encoding));
      assert.equal((await bytes(plain)).toString(), script, String(encoding));
    }
  }
});

test('the page itself packed at every address of its own, and asked for anew each time', async () => {
  for (const path of ['/', '/people', '/demo/network', '/index.html']) {
    const answer = await get(path, 'br');
    assert.equal(answer.headers.get('content-encoding'), 'br', path);
    assert.equal(answer.headers.get('cache-control'), 'no-cache', path);
    assert.equal(brotliDecompressSync(await bytes(answer)).toString(), page, path);
  }
});

test('what was not packed comes plain; what is not there, not at all', async () => {
  const icon = await get('/icon.svg', 'br, gzip');
  assert.equal(icon.headers.get('content-encoding'), null);
  assert.equal(await icon.text(), '<svg/>');
  for (const path of [
    '/nothing.js',
    '/assets/index-old.js',
    '/..%2fgoodturn-outside.txt',
    '/%2e%2e/goodturn-outside.txt',
  ])
    assert.equal((await get(path, 'br')).status, 404, path);
});
