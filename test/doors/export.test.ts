// The way out over HTTP: files with their names and types (each is made in a worker, so some kinds stand for all); what is no kind is refused.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bringIn, startInProcess, type TestServer } from './in-process.ts';

let server: TestServer;
before(async () => {
  server = await startInProcess();
  const card = ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Ana Ruiz', 'EMAIL:ana@ruiz.example', 'END:VCARD', ''].join(
    '\r\n',
  );
  await bringIn(server, { 'ana.vcf': card });
});
after(() => server.stop());

for (const [query, type, ending, begins] of [
  ['format=vcard&version=4', 'text/vcard', 'vcf', 'BEGIN:VCARD\r\nVERSION:4.0\r\n'],
  ['format=csv', 'text/csv', 'csv', '\ufeffFirst Name,'],
  ['format=ics', 'text/calendar', 'ics', 'BEGIN:VCALENDAR\r\n'],
] as const)
  test(`GET /api/export?${query}`, async () => {
    const answer = await server.ask(`/api/export?${query}`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), `${type}; charset=utf-8`);
    assert.equal(
      answer.headers.get('content-disposition'),
      `attachment; filename="goodturn-2026-11-22.${ending}"`,
    );
    const bytes = Buffer.from(await answer.arrayBuffer());
    assert.ok(bytes.toString('utf8').startsWith(begins), bytes.toString('utf8').slice(0, 60));
    assert.equal(bytes.length, Number(answer.headers.get('content-length')));
  });

test('what is no kind of file is refused', async () => {
  for (const query of ['format=xcard', 'format=vcard&version=2']) {
    const answer = await server.ask(`/api/export?${query}`);
    assert.equal(answer.status, 400);
    assert.equal(((await answer.json()) as { code: string }).code, 'wrong-input');
  }
});
