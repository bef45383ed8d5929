// Imports that rest, go on, are stopped, are looked at alone and then come in, and those that a server left in the middle.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Job } from '#app/import-job.ts';
import { makeId } from '#app/make-id.ts';
import { runCommand } from '#test/product.ts';
import { roomFor, spoolFolder, sweepSpool } from '#http/uploads.ts';
import { uploadText } from '#words/uploads.ts';
import { formOf, NOW, startInProcess, type TestServer } from './in-process.ts';

let server: TestServer;
before(async () => {
  server = await startInProcess();
});
after(() => server.stop());

const cards = (from: number, count: number): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person ${from + at}\r\nEMAIL:p${from + at}@example.com\r\nEND:VCARD\r\n`,
  ).join('');

async function send(
  files: Readonly<Record<string, string>>,
  fields: Record<string, string> = {},
): Promise<string> {
  const form = formOf(files);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const response = await server.ask('/api/imports', { method: 'POST', body: form });
  assert.equal(response.status, 202);
  return ((await response.json()) as { id: string }).id;
}

async function act(id: string, what: string, body: object = {}): Promise<Job> {
  return server.tell<Job>(`/api/imports/${id}/${what}`, body);
}

async function jobWhere(id: string, is: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const job = (await (await server.ask(`/api/imports/${id}`)).json()) as Job;
    if (is(job)) return job;
    assert.ok(!/^(?:done|failed|cancelled)$/.test(job.state), `ended as ${job.state} instead`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
const ended = (id: string): Promise<Job> =>
  jobWhere(id, ({ state }) => /^(?:done|failed|cancelled)$/.test(state));

async function rows(table: 'source' | 'import'): Promise<number> {
  const { n } = await server.store.read
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

test('one that rests holds nothing up but imports, and goes on', async () => {
  const first = await send({ 'first.vcf': cards(0, 5) });
  assert.equal((await act(first, 'pause')).state, 'paused');
  const second = await send({ 'second.vcf': cards(10, 5) });
  // While it waits its turn there is nothing to rest.
  assert.equal((await act(second, 'pause')).state, 'running');
  await new Promise((resolve) => setTimeout(resolve, 400));
  const [resting, waiting] = ((await (await server.ask('/api/import-jobs')).json()) as { jobs: Job[] }).jobs;
  assert.deepEqual(
    [resting?.name, resting?.state, resting?.progress.text],
    ['first.vcf', 'paused', 'Resting'],
  );
  assert.deepEqual([waiting?.name, waiting?.progress.text], ['second.vcf', 'Waiting its turn']);
  assert.equal(await rows('source'), 0);
  await server.tell('/api/people', { name: 'Said Meanwhile' });
  const undo = await server.ask('/api/imports/x/undo', { method: 'POST' });
  assert.equal(((await undo.json()) as { code: string }).code, 'import-resting');

  assert.equal((await act(first, 'resume')).state, 'running');
  assert.equal((await ended(first)).state, 'done');
  assert.equal((await ended(second)).result?.people.after, 11);
  assert.deepEqual(readdirSync(spoolFolder(server.home)), []);
  // Told again, it stays as it is.
  for (const what of ['pause', 'resume', 'cancel', 'bring-in'])
    assert.equal((await act(first, what)).state, 'done');
});

test('stopped in the middle, what was stored is out again; stopped while it waits, it never begins', async () => {
  const before = [await rows('source'), await rows('import')];
  const id = await send({ 'many.vcf': cards(1000, 12_000) });
  const waiting = await send({ 'next.vcf': cards(50_000, 1) });
  await jobWhere(id, ({ progress }) => progress.phase === 'reading' && progress.records > 2500);
  assert.equal((await act(waiting, 'cancel')).state, 'cancelled');
  await act(id, 'cancel');
  const end = await ended(id);
  assert.equal(end.state, 'cancelled');
  assert.ok(end.progress.records > 2500, 'something was stored');
  assert.deepEqual([await rows('source'), await rows('import')], before);
  assert.deepEqual(readdirSync(spoolFolder(server.home)), []);
  const { people } = await server.say('network', {});
  assert.equal(people, 11);
});

test('looked at alone, then brought in without being sent again', async () => {
  const id = await send({ 'look.vcf': cards(0, 8) }, { dryRun: 'yes' });
  const looked = await ended(id);
  assert.deepEqual([looked.state, looked.again], ['done', 'looked-at']);
  const [report] = looked.result!.imports;
  assert.deepEqual([report?.state, report?.created, report?.unchanged], ['dry-run', 3, 5]);
  assert.equal(report?.broughtPeople, 3, 'so many cards are of nobody who is here');
  assert.equal((await server.say('network', {})).people, 11);
  await act(id, 'bring-in');
  assert.equal((await ended(id)).result?.imports[0]?.state, 'done');
  assert.equal((await server.say('network', {})).people, 14);
  assert.deepEqual(readdirSync(spoolFolder(server.home)), []);

  const other = await send({ 'look.vcf': cards(0, 8) }, { dryRun: 'yes' });
  await ended(other);
  assert.equal(readdirSync(spoolFolder(server.home)).length, 1);
  assert.equal((await act(other, 'cancel')).again, undefined);
  assert.deepEqual(readdirSync(spoolFolder(server.home)), [], 'let go');
});

test('what a killed server left is asked about, and goes on; what is older or broken is swept', async () => {
  const id = await send({ 'a.vcf': cards(90_000, 2) });
  await act(id, 'pause');
  const [folder] = readdirSync(spoolFolder(server.home));
  const path = join(spoolFolder(server.home), folder!);
  const note = JSON.parse(readFileSync(join(path, 'job.json'), 'utf8')) as object;
  for (const file of readdirSync(path)) assert.equal(statSync(join(path, file)).mode & 0o777, 0o600, file);
  await act(id, 'resume');
  await ended(id);

  const left = await startInProcess();
  try {
    const put = (name: string, said: object): void => {
      mkdirSync(join(spoolFolder(left.home), name), { recursive: true });
      writeFileSync(join(spoolFolder(left.home), name, '0'), cards(90_000, 2));
      writeFileSync(join(spoolFolder(left.home), name, 'job.json'), JSON.stringify({ ...note, ...said }));
    };
    put('999999999-good', { id: makeId() });
    put('999999999-old', { id: makeId(), at: NOW - 8 * 86_400_000 });
    put('999999999-cut', { id: makeId(), bytes: 5 });
    const found = await sweepSpool(left.home, NOW);
    assert.deepEqual(readdirSync(spoolFolder(left.home)), [`${process.pid}-good`]);
    assert.equal(found.length, 1);
    const { jobs } = await left.book();
    jobs.putInterrupted(found[0]!.id, found[0]!.spooled);
    const asked = jobs.get(found[0]!.id)!;
    assert.deepEqual([asked.state, asked.name, asked.files], ['interrupted', 'a.vcf', 1]);
    assert.deepEqual(jobs.running(), []);
    await left.tell(`/api/imports/${asked.id}/resume`, {});
    while (jobs.get(asked.id)!.state === 'running') await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(jobs.get(asked.id)!.result?.people.after, 2);
    assert.deepEqual(readdirSync(spoolFolder(left.home)), []);
  } finally {
    await left.stop();
  }
});

test('an upload that the disk has no room for is refused before it comes', async () => {
  const room = await roomFor(server.home);
  for (const [bytes, status, code] of [
    [64 * 2 ** 30 + 1, 413, 'too-large'],
    ...(room < 64 * 2 ** 30 - 2 ** 30 ? ([[room + 2 ** 30, 507, 'disk-full']] as const) : []),
  ] as const) {
    const response = await server.ask('/api/imports', {
      method: 'POST',
      body: '--x--',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(bytes) },
    });
    assert.equal(response.status, status);
    const told = (await response.json()) as { code: string; detail: string };
    assert.equal(told.code, code);
    assert.match(told.detail, /Nothing was changed/);
  }
  assert.match(uploadText('disk-full', 12.4e9, 3.1e9), /it has 12 GB, and 3.1 GB are free/);
});

test('the report of one import has all of its problems', async () => {
  const rows = Array.from(
    { length: 6 },
    (_, at) => `BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:${at}\r\nEND:VCARD\r\n`,
  );
  const id = await send({ 'bad.vcf': cards(70_000, 1) + rows.join('') });
  const { result } = await ended(id);
  const answer = await server.say('import-report', { id: result!.imports[0]!.id });
  assert.equal(answer.capped, false);
  assert.deepEqual(
    answer.import.problems.map(({ where, code }) => [where, code]),
    [6, 10, 14, 18, 22, 26].map((line) => [`bad.vcf:${line}`, 'no-name']),
  );
  assert.match(answer.import.problems[0]!.text, /name/);
  assert.equal((await server.ask('/api/imports/x/report')).status, 404);
});

test('an unknown import is told to be unknown', async () => {
  for (const what of ['pause', 'resume', 'cancel', 'bring-in'])
    assert.equal((await server.ask(`/api/imports/x/${what}`, { method: 'POST' })).status, 404);
});

test('Ctrl-C: a command stops, takes out what was stored, and says so', async () => {
  const home = mkdtempSync(join(tmpdir(), 'goodturn-stopped-'));
  try {
    const file = join(home, 'many.vcf');
    writeFileSync(file, cards(0, 20_000));
    const root = join(import.meta.dirname, '..', '..');
    const child = spawn(process.execPath, [join(root, 'src', 'main.ts'), 'import', file], {
      env: { ...process.env, GOODTURN_HOME: join(home, 'book') },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (!told.includes('Reading') && text.includes('Reading')) child.kill('SIGINT');
      told += text;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(code, 130, told);
    assert.match(told, /Stopped\. What had been stored of it is out again/);
    const { stdout } = await runCommand(['imports'], { home: join(home, 'book') });
    assert.equal(stdout.trim(), 'Nothing was brought in yet.');
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
