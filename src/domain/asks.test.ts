// What an ask is about, how it stands in a sentence, and whom to ask first.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedTopics, askKind } from './asked-topics.ts';
import { findRecommendations, recommendationsFor } from './find-recommendations.ts';
import { type Candidate, rankCouldKnow } from './who-could-know.ts';
import { curiousAboutIn, withArticle } from './with-article.ts';

test('an everyday matter and one of work are told apart', () => {
  for (const [line, kind] of [
    ['plumber', 'everyday'],
    ['a good accountant in Leeds', 'everyday'],
    ['a sports coach for the child', 'everyday'],
    ['swimming lessons', 'everyday'],
    ['old maps', 'everyday'],
    ['something nobody has a word for', 'everyday'],
    ['data journalism', 'career'],
    ['a way into publishing', 'career'],
    ['a job at the library', 'career'],
    ['an introduction to somebody at the museum', 'career'],
  ] as const)
    assert.equal(askKind(line), kind, line);
  assert.equal(askKind('somebody in Leeds', 'I would like to work in publishing'), 'career');
});

test('what is looked for stands in a sentence as people say it', () => {
  for (const [line, said] of [
    ['plumber', 'a plumber'],
    ['optician', 'an optician'],
    ['UX designer', 'a UX designer'],
    ['place to eat in Leeds', 'a place to eat in Leeds'],
    ['good plumber', 'a good plumber'],
    ['a good plumber', 'a good plumber'],
    ['somebody who mends boats', 'somebody who mends boats'],
    ['childcare', 'childcare'],
    ['restaurants', 'restaurants'],
    ['swimming lessons for Ida', 'swimming lessons for Ida'],
  ] as const)
    assert.equal(withArticle(line), said);
  for (const [line, about] of [
    ['a way into data journalism', 'data journalism'],
    ['a job at the BBC', 'the BBC'],
    ['an introduction to somebody in publishing', 'publishing'],
    ['somebody at Moonrake who hires', 'Moonrake'],
    ['people who keep bees', 'people who keep bees'],
    ['publishing', 'publishing'],
    ['work', 'work'],
  ] as const)
    assert.equal(curiousAboutIn(line), about);
});

const item = (id: string, name: string, topic: string, more: object = {}) => ({
  id,
  name,
  topic,
  verdict: null,
  at: 0,
  beside: [] as readonly string[],
  ...more,
});

test('the book is found by topic, by what is near it, by name, by place and by who told you', () => {
  const items = [
    item('1', 'Ottoline Pipes', 'plumber', { beside: ['Leeds', 'Priya Nair'] }),
    item('2', 'Boiler Brothers', 'heating', { verdict: 'good', at: 1 }),
    item('3', 'Café Lune', 'a place to eat', { beside: ['Tom Okafor'] }),
    item('4', 'Grim Pipes', 'plumbing', { verdict: 'not good', at: 9 }),
  ];
  const found = (words: string): string[] => findRecommendations(items, words).map((it) => it.id);
  assert.deepEqual(found(''), ['4', '2', '3', '1'], 'the latest first');
  assert.deepEqual(found('plumber').slice(0, 2), ['1', '4'], 'what was not good behind');
  assert.deepEqual(found('plumber in Leeds'), ['1']);
  assert.deepEqual(found('priya'), ['1']);
  assert.deepEqual(found('restaurants'), ['3']);
  assert.deepEqual(found('cafe'), ['3']);
  assert.deepEqual(found('a vet'), []);
  const answers = recommendationsFor(items, askedTopics('a good plumber'));
  assert.deepEqual(answers[0]!.id, '1');
  assert.ok(!answers.some((it) => it.id === '4'), 'what was not good answers nothing');
  const lunch = [item('5', 'Café Lune', 'lunch'), item('6', 'The Yard', 'a place to park')];
  assert.deepEqual(
    recommendationsFor(lunch, askedTopics('place for lunch')).map((it) => it.id),
    ['5'],
  );
});

test('everyday asks go to people you know well first, asks about work a little farther; a friend is there without a sign', () => {
  const person = (id: string, level: number | null, score: number, strength = 0.5): Candidate => ({
    id,
    name: id,
    level,
    strength,
    score,
    why: [{ code: 'who-recommended' }],
  });
  const knowing = [person('vaguely', 2, 0.5), person('well', 1, 0.5), person('stranger', 3, 0.5)];
  const order = (kind: 'everyday' | 'career'): string[] =>
    rankCouldKnow(kind, knowing, [person('friend', 1, 0), person('well', 1, 0)]).map((it) => it.id);
  assert.deepEqual(order('everyday'), ['well', 'vaguely', 'stranger', 'friend']);
  assert.deepEqual(order('career'), ['vaguely', 'stranger', 'well']);
  const [friend] = rankCouldKnow('everyday', [], [person('Priya', 1, 0, 1)]);
  assert.deepEqual(friend!.why, [{ code: 'could-know-friend', values: { name: 'Priya' } }]);
  for (const it of rankCouldKnow('everyday', [person('all', 1, 1, 1)], [])) assert.ok(it.score <= 1);
});
