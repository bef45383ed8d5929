// Whom titles name: full names behind words that say you met, in several languages; nobody else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldName } from '#domain/name-folding.ts';
import { namesInTitle } from './title-names.ts';

const mine = new Set(['mira lund']);
const names = (title: string): string[] => namesInTitle(title, mine, foldName);

test('full names, in several languages', () => {
  for (const title of [
    'Coffee with Priya Nair',
    'Lunch w/ Priya Nair @ harbour',
    'Call Priya Nair re contract',
    'Priya Nair (phone)',
    '1:1 Priya Nair / Mira Lund',
    'Mira <> Priya Nair',
    'Kaffee mit Priya Nair',
    'Mittagessen mit Priya Nair im Hafen',
    'Déjeuner avec Priya Nair',
    'Café con Priya Nair',
    'Pranzo con Priya Nair',
    'Koffie met Priya Nair',
    'Priya Nair anrufen',
  ])
    assert.deepEqual(names(title), ['Priya Nair'], title);
  assert.deepEqual(names('Dinner with Noor van der Berg and Tom Kerr'), ['Noor van der Berg', 'Tom Kerr']);
});

test('first names alone, things and days give nobody', () => {
  for (const title of [
    'Coffee with Priya',
    'Call Ben',
    'Lunch w/ Tom',
    'Priya Nair’s birthday',
    'Geburtstag Priya Nair',
    'Call Harbour Bank',
    'Meeting with Sales Team',
    'Visit Baker Street',
    'Priya Nair on leave',
    'Flight BA 123 to Lisbon',
    'Focus Time',
    'Sprint Review',
    'Meeting with IT Support',
    'Coffee with Mira Lund',
  ])
    assert.deepEqual(names(title), [], title);
});
