import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SaidFact } from './person-view.ts';
import { suggestTopics, type Tells } from './suggested-topics.ts';

const nothing: Tells = { roles: [], written: [], facts: [] };
const role = (title: string | null, organisation: string | null = null, until: string | null = null) => ({
  title,
  organisation,
  until,
  source: 'Connections.csv',
});
const fact = (field: SaidFact['field'], value: unknown): SaidFact => ({
  field,
  value,
  saidAt: 1,
  revision: 1,
});
const short = (tells: Partial<Tells>): string[] =>
  suggestTopics({ ...nothing, ...tells }).map((it) => `${it.as}: ${it.topic} (${it.from})`);

test('what a title says they may offer; what they look for they need; what they learn they care about', () => {
  assert.deepEqual(short({ roles: [role('Master Baker')] }), ['offers: baking (title)']);
  assert.deepEqual(short({ roles: [role('Looking for data science roles')] }), [
    'needs: data science (title)',
  ]);
  assert.deepEqual(
    short({ roles: [role('Apprentice carpenter')] }).includes('interests: carpentry (title)'),
    true,
  );
  assert.deepEqual(short({ roles: [role('Vice President', 'Larkspur')] }), []);
});

test('what they were comes behind what they are', () => {
  assert.deepEqual(short({ roles: [role('Nurse', null, '2019'), role('Beekeeper')] }), [
    'offers: beekeeping (title)',
    'offers: nursing (past-title)',
  ]);
});

const notes: readonly (readonly [string, ...string[]])[] = [
  ['Loves sailing', 'interests: sailing'],
  ['She is looking for a piano teacher', 'needs: piano'],
  ['Works as a translator. Sings in a choir.', 'offers: translation', 'interests: singing and choirs'],
  ['hates golf'],
  ['I need a plumber'],
  ['Her son plays football', 'interests: football'],
  ['knows everything about old maps', 'offers: maps and geography'],
  ['Sucht einen Tischler', 'needs: carpentry'],
  ['See you on Tuesday'],
];

for (const [text, ...expected] of notes)
  test(`note: ${text}`, () => {
    assert.deepEqual(
      suggestTopics({ ...nothing, written: [{ text, source: 'you' }] }).map((it) => `${it.as}: ${it.topic}`),
      expected,
    );
  });

test('each with the words it came from, and where they are', () => {
  const [it] = suggestTopics({
    ...nothing,
    written: [{ text: 'Long talk about the move. Her sister keeps bees in Whitby.', source: 'cards.vcf' }],
  });
  assert.deepEqual(it, {
    topic: 'beekeeping',
    as: 'interests',
    from: 'note',
    quote: 'Her sister keeps bees in Whitby',
    source: 'cards.vcf',
  });
});

test('what was said, taken back or waved off is not suggested again, in whatever words', () => {
  const roles = [role('Baker')];
  assert.deepEqual(short({ roles, facts: [fact('offer', 'sourdough')] }), []);
  assert.deepEqual(short({ roles, facts: [fact('interest', 'Baking')] }), []);
  assert.deepEqual(short({ roles, facts: [fact('not-offer', 'baking')] }), []);
  assert.deepEqual(short({ roles, facts: [fact('offer', 'knitting')] }), ['offers: baking (title)']);
});

test('never more than six, and the same each time', () => {
  const written = [{ text: 'sailing, bees, chess, piano, hiking, pottery, yoga and a choir', source: 'you' }];
  const one = suggestTopics({ ...nothing, written });
  assert.equal(one.length, 6);
  assert.deepEqual(suggestTopics({ ...nothing, written }), one);
});
