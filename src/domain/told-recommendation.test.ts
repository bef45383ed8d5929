// Lines as people write a tip down, and what is read from them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldRecommendation } from './told-recommendation.ts';

test('a line says who or what is good, for what, and who told you', () => {
  for (const [line, name, topic, by] of [
    ['Ottoline Pipes for plumbing, from Priya', 'Ottoline Pipes', 'plumbing', 'Priya'],
    ['Ottoline Pipes, plumber, from Priya Nair', 'Ottoline Pipes', 'plumber', 'Priya Nair'],
    ['Ottoline Pipes, plumber', 'Ottoline Pipes', 'plumber', null],
    ['Ottoline Pipes, plumber (from Priya)', 'Ottoline Pipes', 'plumber', 'Priya'],
    ['Priya recommends Café Lune for lunch', 'Café Lune', 'lunch', 'Priya'],
    ['Priya Nair told me of Café Lune, a place to eat.', 'Café Lune', 'a place to eat', 'Priya Nair'],
    ['Tom says Mill Lane Bakery for bread', 'Mill Lane Bakery', 'bread', 'Tom'],
    ['Mill Lane Bakery for bread recommended by Tom', 'Mill Lane Bakery', 'bread', 'Tom'],
    ['Dr Paws: a vet, thanks to Ana Ruiz', 'Dr Paws', 'a vet', 'Ana Ruiz'],
    ['Ottoline Pipes is a good plumber', 'Ottoline Pipes', 'a good plumber', null],
    ['Ida Falk is great at maths, says Tom', 'Ida Falk', 'maths', 'Tom'],
    ['Books by Mail', 'Books by Mail', null, null],
    ['Books by Mail for old maps', 'Books by Mail', 'old maps', null],
    ['  Ottoline   Pipes ', 'Ottoline Pipes', null, null],
    ['Zahnärztin Müller für Kinder', 'Zahnärztin Müller für Kinder', null, null],
  ] as const)
    assert.deepEqual(toldRecommendation(line), { name, topic, by }, line);
});
