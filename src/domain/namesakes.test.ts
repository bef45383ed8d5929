import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldName } from './name-folding.ts';
import { findNamesakes, type NamedPerson } from './namesakes.ts';

const keeps = { birthday: true, firstName: false, family: false };
const card = (id: string, name: string, ...emails: string[]): NamedPerson => ({
  id,
  names: [foldName(name)],
  emails,
  kept: true,
  linked: false,
  keeps,
});
const profile = (id: string, name: string): NamedPerson => ({
  id,
  names: [foldName(name)],
  emails: [],
  kept: false,
  linked: true,
  keeps: null,
});
const pairs = (...people: NamedPerson[]): string[] =>
  [...findNamesakes(people)].filter(([, it]) => it.of === 'card').map(([id]) => id);

test('the same name, a short first name, an initial for the family, or an address made of the name', () => {
  assert.deepEqual(pairs(card('a', 'José Ruiz'), profile('b', 'Jose Ruiz')), ['b']);
  assert.deepEqual(pairs(card('a', 'Mor Yarrow'), profile('b', 'Morag Yarrow')), ['b']);
  assert.deepEqual(pairs(card('a', 'Owen D.'), profile('b', 'Owen Dovecote')), ['b']);
  assert.deepEqual(pairs(card('a', 'Cerys', 'c.nettle51@mail.test'), profile('b', 'Cerys Nettle')), ['b']);
});

test('both sides know it, and the profile has what the card tells', () => {
  const found = findNamesakes([card('a', 'Ana Ruiz'), profile('b', 'Ana Ruiz')]);
  assert.deepEqual(found.get('a'), { of: 'linked', id: 'b' });
  assert.deepEqual(found.get('b'), { of: 'card', keeps, id: 'a' });
});

test('another name, or two candidates on either side, is nobody', () => {
  assert.deepEqual(pairs(card('a', 'Ana Ruiz'), profile('b', 'Ana Rowan')), []);
  assert.deepEqual(pairs(card('a', 'Ana'), profile('b', 'Ana Rowan')), []);
  assert.deepEqual(pairs(card('a', 'Bo Nettle', 'c.nettle@mail.test'), profile('b', 'Cerys Nettle')), []);
  assert.deepEqual(pairs(card('a', 'Ana R.'), profile('b', 'Ana Rowan'), profile('c', 'Ana Ruiz')), []);
  assert.deepEqual(pairs(card('a', 'Ana Ruiz'), card('d', 'Ana Ruiz'), profile('b', 'Ana Ruiz')), []);
});

test('the likest one counts', () => {
  assert.deepEqual(pairs(card('a', 'Ana Ruiz'), profile('b', 'Ana Ruiz'), profile('c', 'Anabel Ruiz')), [
    'b',
  ]);
});

test('twenty thousand people are no work', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => [
    card(`c${i}`, `Given${i % 997} Family${i}`),
    profile(`p${i}`, `Given${i % 997} Family${i}`),
  ]).flat();
  assert.equal(pairs(...many).length, 10_000);
});
