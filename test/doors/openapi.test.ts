// The API described: the checked-in openapi.json is what the contracts make, whole, and nothing in it is stale.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { abilities } from '#contract/abilities.ts';
import type { Ability } from '#contract/ability.ts';
import { openApi } from '#http/openapi.ts';
import { startInProcess, type TestServer } from './in-process.ts';

const root = join(import.meta.dirname, '..', '..');
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly { name: string; in: string; required: boolean }[];
  readonly requestBody?: object;
  readonly responses: Record<string, { description: string }>;
}
interface Described {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const described = read('openapi.json') as Described;

let server: TestServer;
before(async () => {
  server = await startInProcess();
});
after(() => server.stop());

test('openapi.json is as the contracts are; npm run openapi writes it', () => {
  const { version } = read('package.json') as { version: string };
  assert.deepEqual(described, JSON.parse(JSON.stringify(openApi(version))), 'run: npm run openapi');
  assert.equal(described.info.version, version);
  assert.match(described.openapi, /^3\.1\./);
});

/** The doors that are no ability's: bytes stream there. */
const BY_HAND = [
  'POST /api/imports',
  'POST /api/columns',
  'GET /api/import-jobs',
  'GET /api/import-jobs/events',
  'POST /api/imports/{id}/pause',
  'POST /api/imports/{id}/resume',
  'POST /api/imports/{id}/cancel',
  'POST /api/imports/{id}/bring-in',
  'GET /api/imports/{id}',
  'GET /api/imports/{id}/events',
  'GET /api/export',
  'GET /api/changes',
];

test('each ability with an HTTP door is described, and nothing else', () => {
  const wanted = (Object.values(abilities) as Ability[])
    .flatMap((it) => (it.http ? it.http.methods.map((method) => `${method} ${it.http!.path}`) : []))
    .concat(BY_HAND);
  const found = Object.entries(described.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  assert.deepEqual(found.toSorted(), wanted.toSorted());
});

test('the description holds together: ids of their own, a parameter for each brace, a body for each write', () => {
  const ids = new Set<string>();
  for (const [path, operations] of Object.entries(described.paths)) {
    for (const [method, it] of Object.entries(operations)) {
      const what = `${method} ${path}`;
      assert.ok(!ids.has(it.operationId), `${it.operationId} twice`);
      ids.add(it.operationId);
      assert.ok(it.summary.length > 10, what);
      assert.ok(Object.keys(it.responses).length > 0, what);
      const braces = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const given = (it.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name);
      assert.deepEqual(new Set(given), new Set(braces), what);
      assert.equal('requestBody' in it, method === 'post', what);
    }
  }
});

test('each described route is there', async () => {
  for (const [path, operations] of Object.entries(described.paths)) {
    for (const method of Object.keys(operations)) {
      const response = await server.ask(path.replaceAll(/\{\w+\}/g, 'nothing'), {
        method: method.toUpperCase(),
      });
      await response.body?.cancel();
      const { status } = response;
      assert.ok(status < 500, `${method} ${path}: ${status}`);
      if (status === 404) {
        const again = await server.ask(path.replaceAll(/\{\w+\}/g, 'nothing'), {
          method: method.toUpperCase(),
        });
        assert.doesNotMatch(await again.text(), /There is nothing at this address/, `${method} ${path}`);
      }
    }
  }
});

test('the readable page names every route, and needs nothing that its policy forbids', async () => {
  const response = await server.ask('/api');
  const page = await response.text();
  assert.match(response.headers.get('content-type') ?? '', /text\/html/);
  for (const [path, operations] of Object.entries(described.paths))
    for (const method of Object.keys(operations))
      assert.ok(page.includes(`${method.toUpperCase()} ${path}`), path);
  assert.doesNotMatch(page, /<script|<style|style=|\son\w+=|javascript:|<link|<img|<iframe/i);
});
