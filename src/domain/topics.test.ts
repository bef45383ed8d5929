import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  lifeOf,
  listedTopics,
  nearness,
  pathOf,
  phrasesOf,
  topicOf,
  topicOfId,
  topicsNear,
} from './topics.ts';

const typed: readonly (readonly [string, string])[] = [
  ['plumber', 'plumbing'],
  ['Plumbers', 'plumbing'],
  ['plumbr', 'plumbing'],
  ['a good plumber', 'plumbing'],
  ['data scientist', 'data-science'],
  ['tennis coach', 'racket-sports'],
  ['bake', 'baking'],
  ['knit', 'textiles-knitting'],
  ['somebody who knows about boats', 'sailing'],
  ['car', 'cars'],
  ['cooking', 'cooking'],
  ['law', 'law'],
  ['reading', 'reading'],
  ['photografer', 'photography'],
  ['Tischlerin', 'carpentry'],
  ['infirmière', 'nursing'],
  ['AI', 'artificial-intelligence'],
  ['3D printing', '3d-printing'],
];

for (const [text, id] of typed)
  test(`typed: ${text}`, () => {
    assert.equal(topicOf(text).id, id);
  });

test('what is not of the list is a topic in own words, spelled as it was', () => {
  assert.deepEqual(topicOf(' Old  trains '), { id: null, name: 'Old trains', key: 'old trains' });
  assert.equal(topicOf('boots').id, null);
  assert.equal(topicOf('').id, null);
});

test('the list: about three hundred topics of both lives, each within what is there, none within itself', () => {
  const topics = listedTopics();
  assert.ok(topics.length >= 290, String(topics.length));
  for (const life of ['work', 'everyday'] as const)
    assert.ok(topics.filter((it) => lifeOf(it.id!) === life).length > 120, life);
  for (const { id } of topics) {
    const path = pathOf(id!);
    assert.ok(path.length <= 4, path.join(' in '));
    for (const each of path) assert.ok(topicOfId(each));
    assert.ok(phrasesOf(id!).length > 0, id!);
  }
  assert.equal(new Set(topics.map((it) => it.key)).size, topics.length);
});

test('a word is sure of one topic alone', () => {
  const owner = new Map<string, string>();
  for (const { id } of listedTopics())
    for (const phrase of phrasesOf(id!)) {
      if (phrase.sureness !== 'sure') continue;
      const words = phrase.words.join(' ');
      assert.equal(owner.get(words) ?? id, id, words);
      owner.set(words, id!);
    }
});

test('nearness: the same, one in the other, both in the same, in either order', () => {
  const near = (a: string, b: string): number => {
    const [one, other] = [topicOf(a), topicOf(b)];
    assert.equal(nearness(one, other), nearness(other, one));
    return nearness(one, other);
  };
  assert.equal(near('plumber', 'blocked drain'), 1);
  assert.ok(near('plumber', 'handyman') < 1);
  assert.ok(near('plumber', 'handyman') > near('plumber', 'home'));
  assert.ok(near('plumber', 'home') > near('plumber', 'electrician'));
  assert.ok(near('plumber', 'electrician') > 0);
  assert.equal(near('plumber', 'poetry'), 0);
  assert.equal(near('football', 'yoga'), 0);
  assert.equal(near('old maps', 'plumber'), 0);
  assert.equal(near('steam engines', 'A steam engine'), 0);
  assert.equal(near('steam engines', 'steam engine'), 1);
});

test('what answers a topic is near it, and nothing better than itself; what lies in it better than what it lies in', () => {
  for (const { id } of listedTopics()) {
    const near = topicsNear(id!);
    assert.equal(near.get(id!), 1);
    for (const [other, how] of near) {
      if (other === id) continue;
      assert.ok(how > 0 && how < 1, `${id} ${other}`);
      assert.ok(nearness(topicOfId(id!), topicOfId(other)) > 0, `${id} ${other}`);
    }
  }
  const [repairs, plumbing] = [topicsNear('house-repairs'), topicsNear('plumbing')];
  assert.ok(repairs.get('plumbing')! > plumbing.get('house-repairs')!);
  assert.ok(plumbing.get('house-repairs')! > plumbing.get('electrical-work')!);
  assert.ok(plumbing.get('electrical-work')! > plumbing.get('home')!);
});
