// Writes over HTTP: the same request twice is one, whoever else writes is heard of, bodies that are none are refused.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { abilities, type AbilityName } from '#contract/abilities.ts';
import type { Ability } from '#contract/ability.ts';
import { bringIn, formOf, importEnded, startInProcess, type TestServer } from './in-process.ts';

let server: TestServer;
before(async () => {
  server = await startInProcess();
});
after(() => server.stop());

const card = (name: string): string => `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${name}\r\nEND:VCARD\r\n`;

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return server.ask(path, { method: 'POST', body: JSON.stringify(body), headers });
}

/** Everything that is stored and that a replay could double. */
async function stored(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of [
    'fact',
    'note',
    'interaction',
    'interaction_person',
    'step_answer',
    'source',
    'import',
    'person',
    'gift',
    'thanks',
    'promise',
    'ask',
    'answer',
    'recommendation',
    'sent',
  ] as const) {
    const { n } = await server.store.read
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    counts[table] = n;
  }
  return counts;
}

test('every write, sent again with its id, gives the same answer and stores nothing more', async () => {
  const { person } = await server.tell<{ person: { id: string } }>('/api/people', {
    name: 'Priya Nair',
    gladToTalk: true,
  });
  await server.tell('/api/people', { name: 'Tom Okafor', gladToTalk: true, admire: 'his boats' });
  await server.tell('/api/people', { name: 'Greta Hollow' });
  await server.tell('/api/people', { name: 'Margarete Hollow' });
  const { interaction } = await server.tell<{ interaction: { id: string } }>('/api/interactions', {
    kind: 'call',
    people: [person.id],
  });
  const noted = await server.tell<{ person: { notes: { id: string }[] } }>(`/api/people/${person.id}/note`, {
    text: 'sails',
  });
  const noteId = noted.person.notes[0]!.id;
  const { sent: message } = await server.tell<{ sent: { id: string } }>(`/api/people/${person.id}/sent`, {
    purpose: 'thank',
  });
  const imported = await bringIn(server, { 'a.vcf': card('Wanda Ilves') });
  const made = async (what: string, body: object): Promise<string> => {
    const answer = await server.tell<Record<string, { id: string }>>(
      `/api/people/${person.id}/${what}`,
      body,
    );
    return answer[what === 'thank' ? 'thanks' : what === 'promise' ? 'promise' : 'gift']!.id;
  };
  const [gift, wrong] = [
    await made('receive', { what: 'introduced me to Tom' }),
    await made('give', { what: 'a tip' }),
  ];
  const thanked = await made('thank', { for: gift });
  const [promised, moved, unsaid] = [
    await made('promise', { text: 'send the course', by: 'next Friday' }),
    await made('promise', { text: 'her number', theirs: true }),
    await made('promise', { text: 'nothing' }),
  ];
  const { steps } = (await (await server.ask('/api/today?more=true')).json()) as { steps: { id: string }[] };
  await server.tell('/api/asks', { topic: 'a tutor' });
  const tutor = await server.tell<{ ask: { answers: { id: string }[] } }>('/api/asks/a%20tutor/answers', {
    by: person.id,
    recommends: 'Ida Falk',
  });
  const answerId = tutor.ask.answers[0]!.id;
  const input: Partial<Record<AbilityName, [path: string, body: object]>> = {
    me: ['/api/me', { name: 'Ana Ruiz', energy: 9 }],
    add: ['/api/people', { name: 'Kim Lund', email: ['kim@example.org'], level: '2' }],
    edit: [`/api/people/${person.id}`, { title: 'Design lead' }],
    note: [`/api/people/${person.id}/note`, { text: 'a sailing club' }],
    'note-edit': [`/api/notes/${noteId}`, { text: 'a rowing club' }],
    'note-remove': [`/api/notes/${noteId}/remove`, {}],
    met: [`/api/people/${person.id}/met`, { when: 'May 2024' }],
    level: [`/api/people/${person.id}/level`, { level: '1' }],
    'do-not-contact': [`/api/people/Tom%20Okafor/do-not-contact`, {}],
    interest: [`/api/people/${person.id}/interest`, { topic: ['sailing'] }],
    'might-know': [`/api/people/${person.id}/might-know`, { topic: 'law' }],
    distinct: [`/api/people/Greta%20Hollow/distinct`, { other: 'Tom Okafor' }],
    merge: [`/api/people/Greta%20Hollow/merge`, { other: 'Margarete Hollow' }],
    unmerge: [`/api/people/Greta%20Hollow/unmerge`, {}],
    sweep: ['/api/sweep', { turn: 'missing', who: 'Noor Aziz' }],
    know: [`/api/people/${person.id}/know`, { other: 'Tom Okafor' }],
    'not-now': [`/api/people/${person.id}/not-now`, { until: 'in three weeks' }],
    log: ['/api/interactions', { kind: 'meeting', people: [person.id], at: 'yesterday' }],
    tell: ['/api/interactions/told', { line: 'coffee with Priya yesterday' }],
    'log-edit': [`/api/interactions/${interaction.id}`, { note: 'her move' }],
    voice: ['/api/voice', { purpose: 'thank', text: 'Dear {name}, thank you.' }],
    sent: [`/api/people/${person.id}/sent`, { purpose: 'share' }],
    'sent-remove': [`/api/sent/${message.id}/remove`, {}],
    'log-remove': [`/api/interactions/${interaction.id}/remove`, {}],
    give: [`/api/people/${person.id}/give`, { what: 'the design course', about: 'design' }],
    receive: [`/api/people/${person.id}/receive`, { what: 'advice on the talk', also: ['Tom Okafor'] }],
    'gift-edit': [`/api/gifts/${gift}`, { kind: 'tip', at: 'last week' }],
    'gift-outcome': [`/api/gifts/${gift}/outcome`, { outcome: 'good' }],
    'gift-remove': [`/api/gifts/${wrong}/remove`, {}],
    'thank-remove': [`/api/thanks/${thanked}/remove`, {}],
    thank: [`/api/people/${person.id}/thank`, { inPerson: true }],
    promise: [`/api/people/${person.id}/promise`, { text: 'call her back' }],
    'promise-moved': [`/api/promises/${moved}/moved`, { by: 'in three weeks' }],
    'promise-edit': [`/api/promises/${moved}`, { text: 'his number' }],
    'promise-released': [`/api/promises/${moved}/released`, {}],
    'promise-kept': [`/api/promises/${promised}/kept`, {}],
    'promise-reopen': [`/api/promises/${promised}/reopen`, {}],
    'promise-remove': [`/api/promises/${unsaid}/remove`, {}],
    ask: ['/api/asks', { topic: 'a vet', for: person.id }],
    'ask-edit': ['/api/asks/a%20vet', { text: 'for two cats' }],
    answer: ['/api/asks/a%20vet/answers', { by: 'Kim Lund', recommends: 'Dr Paws' }],
    'answer-remove': [`/api/answers/${answerId}/remove`, {}],
    'ask-let-go': ['/api/asks/a%20vet/let-go', {}],
    'ask-remove': ['/api/asks/a%20vet/remove', {}],
    recommend: ['/api/recommendations', { name: 'Mill Lane Bakery', for: 'bread', by: person.id }],
    'recommendation-edit': ['/api/recommendations/Mill%20Lane%20Bakery', { note: 'rye' }],
    recommendation: ['/api/recommendations/Mill%20Lane%20Bakery/verdict', { verdict: 'good' }],
    'pass-on': ['/api/recommendations/Mill%20Lane%20Bakery/pass-on', { person: 'Kim Lund' }],
    'recommendation-remove': ['/api/recommendations/Mill%20Lane%20Bakery/remove', {}],
    later: [`/api/steps/${steps[0]!.id}/later`, {}],
    skip: [`/api/steps/${steps[0]!.id}/skip`, {}],
    done: [`/api/steps/${steps[0]!.id}/done`, {}],
    reopen: [`/api/steps/${steps[0]!.id}/reopen`, {}],
    'undo-import': [`/api/imports/${imported.result!.imports[0]!.id}/undo`, {}],
    copies: ['/api/copies', { later: true }],
    backup: ['/api/backups', {}],
    forget: [`/api/people/Kim%20Lund/forget`, {}],
  };
  const writes = (Object.entries(abilities) as [AbilityName, Ability][])
    .filter(([, it]) => it.changes && it.http)
    .map(([name]) => name);
  assert.deepEqual(Object.keys(input).toSorted(), writes.toSorted(), 'each write of the API is here');

  for (const [at, [name, [path, body]]] of Object.entries(input).entries()) {
    const requestId = `01a20924-6282-72d8-b660-${String(at).padStart(12, '0')}`;
    // Once in the body, once as a header, then twice at once.
    const first = await post(path, { ...body, requestId });
    assert.equal(first.status, 200, `${name}: ${await first.clone().text()}`);
    const answer = await first.json();
    const after = await stored();
    const again = [
      await post(path, body, { 'idempotency-key': requestId }),
      await post(path, body, { 'idempotency-key': `"${requestId.toUpperCase()}"` }),
      ...(await Promise.all([post(path, { ...body, requestId }), post(path, { ...body, requestId })])),
    ];
    for (const response of again) {
      assert.equal(response.status, 200, name);
      assert.deepEqual(await response.json(), answer, `${name}: the same answer`);
    }
    assert.deepEqual(await stored(), after, `${name}: nothing twice`);
  }
});

test('without the id it would have been done twice', async () => {
  const before = await stored();
  for (let i = 0; i < 2; i++)
    await server.tell('/api/interactions', { kind: 'call', people: ['Priya Nair'] });
  assert.equal((await stored())['interaction']! - before['interaction']!, 2);
});

test('a new person and a new interaction keep the id that their maker gave them', async () => {
  const id = '01a20924-6282-72d8-b660-aaaaaaaaaaaa';
  for (let i = 0; i < 2; i++) {
    const { person } = await server.tell<{ person: { id: string } }>('/api/people', {
      id,
      name: 'Saoirse Daly',
    });
    assert.equal(person.id, id);
  }
  const call = '01a20924-6282-72d8-b660-bbbbbbbbbbbb';
  const before = await stored();
  const [first, second] = await Promise.all(
    [1, 2].map(() => post('/api/interactions', { id: call, kind: 'call', people: [id], note: 'once' })),
  );
  assert.deepEqual(await first!.json(), await second!.json());
  assert.equal((await stored())['interaction']! - before['interaction']!, 1);
  const { total } = await server.say('people', { words: 'saoirse' });
  assert.equal(total, 1);
});

test('an upload sent again with its key is one import', async () => {
  const key = '01a20924-6282-72d8-b660-cccccccccccc';
  const send = (): Promise<Response> =>
    server.ask('/api/imports', {
      method: 'POST',
      body: formOf({ 'b.vcf': card('Xu Min') }),
      headers: { 'idempotency-key': key },
    });
  const answers = await Promise.all([send(), send(), send()]);
  for (const response of answers) {
    assert.equal(response.status, 202);
    assert.deepEqual(await response.json(), { id: key });
  }
  assert.equal((await importEnded(server, key)).state, 'done');
  assert.equal((await send()).status, 202);
  const { imports } = await server.say('imports', {});
  assert.equal(imports.filter((it) => it.file === 'b.vcf').length, 1);
});

test('a body or a key that is none is refused, and nothing is written', async () => {
  const before = await stored();
  const bodies: [string, number][] = [
    ['{', 400],
    ['[]', 400],
    ['"name"', 400],
    ['null', 400],
    ['{"name": 7}', 400],
    ['{}', 400],
    ['{"name": "  "}', 400],
    [JSON.stringify({ name: 'x'.repeat(201) }), 400],
    [JSON.stringify({ name: 'Zed', email: ['javascript:alert(1)'] }), 400],
    [JSON.stringify({ name: 'Zed', requestId: 'no uuid' }), 400],
    [JSON.stringify({ name: 'x'.repeat(1_000_001) }), 413],
  ];
  for (const [body, status] of bodies) {
    const response = await server.ask('/api/people', { method: 'POST', body });
    assert.equal(response.status, status, body.slice(0, 60));
    const problem = (await response.json()) as { detail: string; code: string };
    assert.match(problem.detail, /Nothing was changed/, body.slice(0, 60));
  }
  const key = await post('/api/people', { name: 'Zed' }, { 'idempotency-key': 'my-own-key' });
  assert.equal(key.status, 400);
  assert.deepEqual(await stored(), before);
});

test('a body without an end is read no further than its limit', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(100_000).fill(32));
    },
  });
  const init = { method: 'POST', body: endless, duplex: 'half' } as RequestInit;
  assert.equal((await server.ask('/api/people', init)).status, 413);
  assert.ok(sent < 20, `${sent} pieces were read`);
});

test('failures have their status and code', async () => {
  await server.tell('/api/people', { name: 'Lee Ray', organisation: 'Reed' });
  await server.tell('/api/people', { name: 'Lee Ray', organisation: 'Birch' });
  const cases: [string, string, object | undefined, number, string][] = [
    ['GET', '/api/people/Nobody%20Atall', undefined, 404, 'nobody-by-that-name'],
    ['GET', '/api/people/Lee%20Ray', undefined, 409, 'several-by-that-name'],
    ['GET', '/api/people/%E0%A4%A', undefined, 404, 'nobody-by-that-name'],
    ['GET', '/api/people?limit=many', undefined, 400, 'wrong-input'],
    ['GET', '/api/people?limit=5000', undefined, 400, 'wrong-input'],
    ['POST', '/api/interactions/01a20924-6282-72d8-b660-dddddddddddd/remove', {}, 404, 'not-found'],
    ['POST', '/api/steps/nonsense/done', {}, 409, 'step-not-of-today'],
    ['POST', '/api/people/Lee%20Ray/note', { text: 'x' }, 409, 'several-by-that-name'],
    ['POST', '/api/imports/01a20924-6282-72d8-b660-dddddddddddd/undo', {}, 404, 'not-found'],
    ['GET', '/api/imports/01a20924-6282-72d8-b660-dddddddddddd', undefined, 404, 'not-found'],
    ['GET', '/api/imports/01a20924-6282-72d8-b660-dddddddddddd/events', undefined, 404, 'not-found'],
    ['POST', '/api/network', {}, 404, 'not-found'],
    ['GET', '/api/nothing', undefined, 404, 'not-found'],
    ['GET', '/demo/api/nothing', undefined, 404, 'not-found'],
  ];
  for (const [method, path, body, status, code] of cases) {
    const response = await server.ask(path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const problem = (await response.json()) as { code: string; status: number; choices?: unknown[] };
    assert.deepEqual([response.status, problem.status, problem.code], [status, status, code], path);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    if (code === 'several-by-that-name') assert.equal(problem.choices?.length, 2);
  }
});

test('people are sorted and come in pages', async () => {
  type Page = { total: number; items: { id: string; name: string; strength: number }[] };
  const page = async (query: string): Promise<Page> =>
    (await server.ask(`/api/people?${query}`)).json() as Promise<Page>;
  const all = await page('limit=500');
  assert.equal(all.items.length, all.total);
  const pages = [];
  for (let offset = 0; offset < all.total; offset += 2)
    pages.push(...(await page(`limit=2&offset=${offset}`)).items);
  assert.deepEqual(pages, all.items);
  for (let at = 1; at < all.items.length; at++)
    assert.ok(all.items[at - 1]!.strength >= all.items[at]!.strength);
  assert.deepEqual((await page(`limit=2&offset=${all.total}`)).items, []);
});

test('any change, by whatever way, changes the version that pages watch', async () => {
  const { bookVersion } = await import('#app/open-book.ts');
  const { steps } = await server.say('today', { more: true });
  const changes: [AbilityName, object][] = [
    ['add', { name: 'New Person' }],
    ['note', { person: 'New Person', text: 'x' }],
    ['edit', { person: 'New Person', title: 'Y' }],
    ['log', { kind: 'call', people: ['New Person'] }],
    ['me', { energy: 3 }],
    ['me', { quietDays: ['monday'] }],
    ...(steps[0]
      ? ([
          ['later', { step: steps[0].id }],
          ['done', { step: steps[0].id }],
        ] as [AbilityName, object][])
      : []),
    ['forget', { person: 'New Person' }],
  ];
  for (const [name, input] of changes) {
    const before = await bookVersion(server.store);
    await server.say(name, input);
    assert.notEqual(await bookVersion(server.store), before, `${name} ${JSON.stringify(input)}`);
  }
  const before = await bookVersion(server.store);
  for (const name of ['me', 'people', 'network', 'today', 'imports', 'formats'] as const)
    await server.say(name, {});
  assert.equal(await bookVersion(server.store), before, 'looking changes nothing');
});
