// Topics that were said: the later word counts, spellings meet, the order of merging people does not matter.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import type { SaidFact } from './person-view.ts';
import { saidMightKnow, saidTopics, topicKey, topicText } from './said-topics.ts';

const said = (field: SaidFact['field'], value: unknown, revision = 1): SaidFact => ({
  field,
  value,
  saidAt: revision,
  revision,
});

test('Topics stand each by itself, in the order in which they were said', () => {
  assert.deepEqual(
    saidTopics([
      said('interest', 'sailing'),
      said('need', 'a childminder', 2),
      said('interest', 'old maps', 3),
      said('offer', 'a van', 4),
      said('could-do', 'introduce her to Tom', 5),
      said('level', 1, 6),
    ]),
    {
      interests: ['sailing', 'old maps'],
      offers: ['a van'],
      needs: ['a childminder'],
      couldDo: ['introduce her to Tom'],
    },
  );
});

test('A topic is taken back in any spelling, and can be said again', () => {
  const once = [said('interest', 'Café culture', 1), said('not-interest', ' cafe  CULTURE. ', 2)];
  assert.deepEqual(saidTopics(once).interests, []);
  assert.deepEqual(saidTopics([...once, said('interest', 'cafe culture', 3)]).interests, ['cafe culture']);
  // Taking an interest back leaves a need of the same name.
  assert.deepEqual(saidTopics([said('need', 'Café culture', 0), ...once]).needs, ['Café culture']);
});

test('Said twice it is there once, as it was written last', () => {
  assert.deepEqual(saidTopics([said('need', 'BOOKS', 1), said('need', 'books', 2)]).needs, ['books']);
});

test('Signs that make another thing of a word are kept', () => {
  assert.notEqual(topicKey('C++'), topicKey('C#'));
  assert.equal(topicKey('ﬁlm'), topicKey('Film'));
  assert.equal(topicText('  old   maps\n'), 'old maps');
});

test('Where they might know somebody: the latest word for each topic', () => {
  const facts = [
    said('might-know', { topic: 'data journalism', note: null, might: true }, 1),
    said('might-know', { topic: 'Data Journalism', note: 'her sister', might: true }, 2),
    said('might-know', { topic: 'boats', note: null, might: false }, 3),
    said('might-know', { topic: 'law', note: null, might: true }, 4),
    said('might-know', { topic: 'law', note: null, might: null }, 5),
    said('might-know', 'nonsense', 6),
  ];
  assert.deepEqual(saidMightKnow(facts), [
    { topic: 'Data Journalism', note: 'her sister', might: true },
    { topic: 'boats', note: null, might: false },
  ]);
});

test('Saying and taking back leaves what was there without that topic', () => {
  const topic = fc.constantFrom('sailing', 'maps', 'law', 'bread');
  const word = fc.record({
    field: fc.constantFrom('interest' as const, 'not-interest' as const),
    value: topic,
  });
  fc.assert(
    fc.property(fc.array(word), topic, (words, last) => {
      const facts = words.map(({ field, value }, at) => said(field, value, at));
      const undone = saidTopics([...facts, said('interest', last, 900), said('not-interest', last, 901)]);
      assert.deepEqual(
        undone.interests,
        saidTopics(facts).interests.filter((it) => it !== last),
      );
    }),
  );
});
