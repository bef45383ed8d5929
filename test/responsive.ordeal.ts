// The four pages' routes and a write, asked every few milliseconds while a big import runs, in a book that has people already.
// Prints numbers and judges none of them, since a test machine's speed is nobody's fault; it only asks that every answer comes.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { makeLargeArchive } from '#sample/large.ts';
import { zip } from '#sample/zip.ts';
import { type RunningProduct, startProduct } from '#test/product.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const EVERY_MS = 20;
const WRITE_EVERY_MS = 200;

const archive = (seed: number, connections: number, messages: number): Uint8Array<ArrayBuffer> =>
  zip(makeLargeArchive({ seed, connections, messages, now: NOW }), NOW);

/** An address book of so many cards, half of them of people who are connections elsewhere. */
function addressBookOf(seed: number, cards: number): Uint8Array<ArrayBuffer> {
  const files = makeLargeArchive({ seed, connections: cards, messages: 0, vcards: cards, now: NOW });
  return new Uint8Array(
    Buffer.concat(files.filter((it) => it.path === 'contacts.vcf').map((it) => it.bytes)),
  );
}

const ARCHIVE_NAME = 'Complete_LinkedInDataExport_11-20-2026.zip';

async function upload(
  product: RunningProduct,
  bytes: Uint8Array<ArrayBuffer>,
  name = ARCHIVE_NAME,
): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([bytes]), name);
  const response = await fetch(`${product.origin}/api/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${product.token}` },
    body: form,
  });
  assert.equal(response.status, 202);
  return ((await response.json()) as { id: string }).id;
}

async function get<T>(product: RunningProduct, path: string): Promise<T> {
  const response = await fetch(product.origin + path, {
    headers: { authorization: `Bearer ${product.token}` },
  });
  assert.equal(response.status, 200, path);
  return (await response.json()) as T;
}

interface ImportState {
  state: string;
  progress: { phase: string };
}

/** Waits for the end of an import; tells each phase as it begins. */
async function ended(product: RunningProduct, id: string, phase: (name: string) => void): Promise<void> {
  for (;;) {
    const job = await get<ImportState>(product, `/api/imports/${id}`);
    phase(job.progress.phase);
    if (job.state === 'done') return;
    assert.equal(job.state, 'running');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

interface Sample {
  readonly route: string;
  readonly phase: string;
  readonly ms: number;
  /** Since the import was handed over, ms. */
  readonly at: number;
  readonly status: number;
}

function line(name: string, samples: readonly number[]): string {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1).padStart(8);
  return `${name.padEnd(34)} ${String(sorted.length).padStart(6)} ${at(0.5)} ${at(0.99)} ${at(1)}`;
}

test('pages stay quick while 30,000 connections are brought in', (t) =>
  measured(t, 'import of 30,000 connections and 60,000 messages into a book of 5,000', ARCHIVE_NAME, () =>
    archive(2, 30_000, 60_000),
  ));

test('pages stay quick while 20,000 contacts are brought in', (t) =>
  measured(t, 'import of 20,000 contacts into a book of 5,000', 'contacts.vcf', () =>
    addressBookOf(3, 20_000),
  ));

async function measured(
  t: TestContext,
  title: string,
  name: string,
  make: () => Uint8Array<ArrayBuffer>,
): Promise<void> {
  const product = await startProduct({ env: { GOODTURN_NOW: new Date(NOW).toISOString() } });
  t.after(() => product.stop());
  await ended(product, await upload(product, archive(1, 5000, 10_000)), () => undefined);
  const { items } = await get<{ items: { id: string }[] }>(product, '/api/people?limit=50');
  const person = items[3]!.id;
  const routes: Readonly<Record<string, string>> = {
    'GET /api/people': '/api/people',
    'GET /api/network': '/api/network',
    'GET /api/people/{id}': `/api/people/${person}`,
    'GET /api/today': '/api/today',
  };

  // Made first: it takes this process a second in which it could not ask.
  const bytes = make();

  const samples: Sample[] = [];
  const open = new Set<Promise<unknown>>();
  const failures: unknown[] = [];
  let phase = 'before';
  let began = performance.now();
  const answer = async (path: string, init?: RequestInit): Promise<number> => {
    const headers = { authorization: `Bearer ${product.token}`, 'content-type': 'application/json' };
    const response = await fetch(product.origin + path, { ...init, headers });
    await response.arrayBuffer();
    return response.status;
  };
  const ask = (route: string, path: string, init?: RequestInit): void => {
    const asking = performance.now();
    const during = phase;
    const asked = answer(path, init)
      .then(
        (status) =>
          samples.push({ route, phase: during, ms: performance.now() - asking, at: asking - began, status }),
        (error: unknown) => failures.push(error),
      )
      .finally(() => open.delete(asked));
    open.add(asked);
  };
  // Asked by the clock and not after the last answer, so that one slow answer does not hide the others' waiting.
  let turn = 0;
  const reader = setInterval(() => {
    const [route, path] = Object.entries(routes)[turn++ % 4]!;
    ask(route, path);
  }, EVERY_MS);
  const writer = setInterval(() => {
    const body = JSON.stringify({ text: `line ${turn}`, requestId: crypto.randomUUID() });
    ask('POST note', `/api/people/${person}/note`, { method: 'POST', body });
  }, WRITE_EVERY_MS);

  // Whatever ends the test, the asking ends too.
  t.after(() => clearInterval(reader));
  t.after(() => clearInterval(writer));
  await new Promise((resolve) => setTimeout(resolve, 4000));
  phase = 'upload';
  began = performance.now();
  const phases = new Map<string, number>();
  await ended(product, await upload(product, bytes, name), (at) => {
    phase = at;
    if (!phases.has(at)) phases.set(at, performance.now() - began);
  });
  const took = performance.now() - began;
  phase = 'after';
  await new Promise((resolve) => setTimeout(resolve, 4000));
  clearInterval(reader);
  clearInterval(writer);
  await Promise.all(open);

  const lines = [
    `${title}: ${(took / 1000).toFixed(1)} s; ` +
      [...phases].map(([name, at]) => `${name} from ${(at / 1000).toFixed(1)} s`).join(', '),
    `${'ms'.padEnd(34)} ${'asked'.padStart(6)} ${'p50'.padStart(8)} ${'p99'.padStart(8)} ${'max'.padStart(8)}`,
  ];
  for (const during of ['before', 'while it runs', ...phases.keys(), 'after'])
    for (const route of [...Object.keys(routes), 'POST note']) {
      const ms = samples
        .filter(
          (it) =>
            it.route === route &&
            (during === 'while it runs' ? !['before', 'after'].includes(it.phase) : it.phase === during),
        )
        .map((it) => it.ms);
      if (ms.length > 0) lines.push(line(`${during}: ${route}`, ms));
    }
  const slowest = samples.toSorted((a, b) => b.ms - a.ms).slice(0, 5);
  lines.push(
    `the longest: ${slowest.map((it) => `${it.ms.toFixed(0)} ms ${it.route} (${it.phase}, at ${(it.at / 1000).toFixed(1)} s)`).join('; ')}`,
  );
  const running = samples.filter((it) => !['before', 'after'].includes(it.phase) && it.route !== 'POST note');
  lines.push(
    line(
      'while it runs: all pages',
      running.map((it) => it.ms),
    ),
  );
  for (const text of lines) t.diagnostic(text);
  console.log(lines.join('\n'));
  assert.deepEqual(failures, []);
  assert.deepEqual(
    samples.filter((it) => it.status !== 200),
    [],
  );
  assert.ok(samples.length > 100);
}
