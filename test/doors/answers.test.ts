// One answer of each route, recorded as test/samples/answers/<ability>.json for the web's tests: UPDATE_SAMPLES=1 writes them,
// else they are held against the contracts, so that the two halves cannot drift apart.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { abilities, type AbilityName } from '#contract/abilities.ts';
import type { Ability } from '#contract/ability.ts';
import { fillPath } from '#contract/client.ts';
import { makeDemoBook } from '#start/demo-book.ts';
import { importEnded, formOf, startInProcess, type TestServer } from './in-process.ts';

const folder = join(import.meta.dirname, '..', 'samples', 'answers');
const updating = process.env['UPDATE_SAMPLES'] === '1';

let server: TestServer;
before(async () => {
  server = await startInProcess();
  await makeDemoBook(server.store, await (await server.book()).door());
});
after(() => server.stop());

/** Both ways: nothing is missing, and nothing is there that the contract does not know. */
function holds(contract: Ability, answer: unknown, what: string): void {
  const parsed = contract.output.safeParse(answer);
  assert.ok(parsed.success, `${what}: ${parsed.error?.message}`);
  assert.deepEqual(parsed.data, answer, `${what}: fields that the contract does not know`);
}

test('each ability’s answer over HTTP is as its contract says, and so is the recorded one', async () => {
  const answers = new Map<AbilityName, unknown>();
  // oxlint-disable-next-line typescript/no-explicit-any -- what comes is checked against the contract, by name
  const ask = async (name: AbilityName, input: Record<string, unknown> = {}): Promise<any> => {
    const contract: Ability = abilities[name];
    const { path, rest } = fillPath(contract.http!.path, input);
    const writes =
      !contract.http!.methods.includes('GET') || (contract.changes && Object.keys(rest).length > 0);
    const query = new URLSearchParams(rest as Record<string, string>);
    const response = await server.ask(
      writes || query.size === 0 ? path : `${path}?${query}`,
      writes ? { method: 'POST', body: JSON.stringify(rest) } : {},
    );
    const answer: unknown = await response.json();
    assert.equal(response.status, 200, `${name}: ${JSON.stringify(answer)}`);
    holds(contract, answer, name);
    answers.set(name, answer);
    return answer;
  };
  const { items } = await ask('people', { limit: 20 });
  const { id, name } = items[0];
  await ask('network');
  await ask('not-a-nuisance', { part: 'asked', answered: 'yes' });
  await ask('rings');
  await ask('show', { person: id });
  await ask('story', { person: id, limit: 3 });
  const listed = await ask('organisations', { limit: 5 });
  await ask('organisation', { organisation: listed.items[0].key, limit: 3 });
  await ask('formats');
  await ask('backup', {});
  await ask('copies');
  await ask('doctor');
  await ask('me');
  const { steps } = await ask('today');
  await ask('later', { step: steps[0].id, until: 'next Monday' });
  await ask('skip', { step: steps[0].id });
  await ask('done', { step: steps[0].id });
  await ask('reopen', { step: steps[0].id });
  const { person } = await ask('add', { name: 'Priya Nair', email: ['priya@example.org'], gladToTalk: true });
  await ask('edit', { person: person.id, title: 'Design lead' });
  const noted = await ask('note', { person: person.id, text: 'a sailing club for her daughter' });
  const note = noted.person.notes[0].id as string;
  await ask('note-edit', { id: note, text: 'a sailing club' });
  await ask('note-remove', { id: note });
  await ask('met', { person: person.id, when: 'May 2024', where: 'a course', through: name });
  await ask('level', { person: person.id, level: '1' });
  await ask('interest', { person: person.id, topic: ['sailing', 'old maps'] });
  await ask('might-know', { person: person.id, topic: 'data journalism', note: 'her sister' });
  await ask('sweep', { turn: 'begin' });
  await ask('who', { topic: 'boats' });
  await ask('share', { text: 'https://example.org/sailing-for-beginners' });
  await ask('check-words', { text: 'Could I pick your brain? I need an answer by Friday.' });
  await ask('know', { person: person.id, other: id });
  await ask('duplicates', { limit: 3 });
  const card = await ask('add', { name: 'Priya N.', email: ['priya@home.example'] });
  await ask('distinct', { person: person.id, other: card.person.id });
  await ask('merge', { person: person.id, other: card.person.id });
  await ask('unmerge', { person: person.id });
  await ask('not-now', { person: person.id, until: 'in three weeks' });
  await ask('do-not-contact', { person: person.id });
  const { interaction } = await ask('log', {
    kind: 'call',
    people: [person.id, id],
    at: 'last Tuesday',
    note: 'her move',
  });
  await ask('log-edit', { id: interaction.id, note: 'her move to Leeds' });
  await ask('log-remove', { id: interaction.id });
  await ask('tell', { line: 'coffee with Priya Nair last Tuesday', person: id });
  await ask('may-ask', { person: id, weight: '1', because: 'her boats' });
  const { sent } = await ask('sent', { person: id, purpose: 'talk', note: 'her boats' });
  await ask('sent-remove', { id: sent.id });
  await ask('voice', { purpose: 'thank', text: 'Dear {name}, thank you for {what}. {me}' });
  const { gift: course } = await ask('give', {
    person: person.id,
    what: 'the design course',
    about: 'design',
  });
  await ask('gift-outcome', { id: course.id, outcome: 'good', note: 'she used it' });
  await ask('gift-edit', { id: course.id, kind: 'tip' });
  const { gift } = await ask('receive', {
    person: person.id,
    what: 'introduced me to Tom',
    at: 'last Tuesday',
  });
  const { thanks } = await ask('thank', { person: person.id, for: gift.id, inPerson: true });
  await ask('thank-remove', { id: thanks.id });
  await ask('gift-remove', { id: course.id });
  const { promise } = await ask('promise', { person: id, text: 'send the design course', by: 'Friday' });
  await ask('receive', { person: id, what: 'told me about the workshop on Mill Lane' });
  await ask('thanks');
  await ask('promises');
  await ask('promise-moved', { id: promise.id, by: 'next Monday' });
  await ask('promise-edit', { id: promise.id, text: 'send the course' });
  await ask('promise-kept', { id: promise.id });
  await ask('promise-reopen', { id: promise.id });
  await ask('promise-released', { id: promise.id });
  await ask('promise-remove', { id: promise.id });
  const asked = await ask('ask', { topic: 'a good plumber', text: 'for an old house' });
  await ask('ask', { topic: 'somebody who mends boats', for: id });
  await ask('ask-edit', { ask: asked.ask.id, text: 'old pipes' });
  await ask('ask-to', { ask: asked.ask.id, person: asked.couldKnow[0].person.id });
  const told = await ask('answer', {
    ask: asked.ask.id,
    by: id,
    recommends: 'Ottoline Pipes',
    note: 'quick',
  });
  const bread = await ask('recommend', { name: 'Mill Lane Bakery', for: 'bread', by: id });
  await ask('recommendation', { recommendation: bread.recommendation.id, verdict: 'good', note: 'warm' });
  await ask('recommendation-edit', { recommendation: bread.recommendation.id, note: 'rye' });
  await ask('pass-on', { recommendation: told.recommendation.id, person: asked.couldKnow[0].person.id });
  await ask('recommend', { name: 'Café Lune', for: 'a place to eat' });
  await ask('recommendations');
  await ask('asks');
  await ask('ask-show', { ask: asked.ask.id });
  await ask('ask-let-go', { ask: asked.ask.id });
  await ask('answer-remove', { id: told.ask.answers[0].id });
  await ask('ask-remove', { ask: asked.ask.id });
  await ask('recommendation-remove', { recommendation: bread.recommendation.id });
  await ask('forget', { person: person.id });
  const upload = await server.ask('/api/imports', {
    method: 'POST',
    body: formOf({ 'friends.vcf': 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Xu Min\r\nEND:VCARD\r\n' }),
  });
  const job = await importEnded(server, ((await upload.json()) as { id: string }).id);
  holds(abilities.import, job.result, 'import');
  answers.set('import', job.result);
  const { imports } = await ask('imports');
  await ask('import-report', { id: imports[0].id });
  await ask('undo-import', { id: imports[0].id });

  assert.deepEqual(
    (Object.entries(abilities) as [AbilityName, Ability][])
      .filter(([name, it]) => (it.http || name === 'import') && !answers.has(name))
      .map(([name]) => name),
    [],
    'each route was asked',
  );
  if (updating) {
    mkdirSync(folder, { recursive: true });
    for (const [ability, answer] of answers)
      writeFileSync(join(folder, `${ability}.json`), `${JSON.stringify(answer, null, 2)}\n`);
  }
  for (const ability of answers.keys()) {
    const file = join(folder, `${ability}.json`);
    assert.ok(existsSync(file), `record it: UPDATE_SAMPLES=1 npm test -- doors/answers`);
    holds(abilities[ability], JSON.parse(readFileSync(file, 'utf8')), `the recorded ${ability}`);
  }
  assert.deepEqual(
    readdirSync(folder).toSorted(),
    [...answers.keys()].map((ability) => `${ability}.json`).toSorted(),
    'no record is left of what is no more',
  );
});
