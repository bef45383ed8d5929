import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readToldLine } from './told-line.ts';

const read = (line: string, date?: string): readonly unknown[] => {
  const from = date === undefined ? -1 : line.indexOf(date);
  const it = readToldLine(line, from < 0 ? null : { from, to: from + date!.length });
  return [it.kind, it.names, it.note];
};

test('a line in plain words: what it was, with whom, and what is left of it', () => {
  assert.deepEqual(read('coffee with Tom and Ana last Tuesday', 'last Tuesday'), [
    'meeting',
    ['Tom', 'Ana'],
    'coffee',
  ]);
  assert.deepEqual(read('Coffee with tom okafor, ana & Bo Li'), [
    'meeting',
    ['tom okafor', 'ana', 'Bo Li'],
    'Coffee',
  ]);
  assert.deepEqual(read('called Priya about her move yesterday', 'yesterday'), [
    'call',
    ['Priya'],
    'called about her move',
  ]);
  assert.deepEqual(read('yesterday called Priya', 'yesterday'), ['call', ['Priya'], null]);
  assert.deepEqual(read('Zoom with Ana Ruiz on 3 May', 'on 3 May'), ['video', ['Ana Ruiz'], 'Zoom']);
  assert.deepEqual(read('met Tom at the bakery'), ['meeting', ['Tom'], 'met at the bakery']);
  assert.deepEqual(read('met for lunch with Tom'), ['meeting', ['Tom'], 'met for lunch']);
  assert.deepEqual(read('wrote to Ana'), ['message', ['Ana'], null]);
  assert.deepEqual(read('a postcard from Ana'), ['letter', ['Ana'], 'a postcard from']);
  assert.deepEqual(read('her garden party'), ['meeting', [], 'her garden party']);
  assert.deepEqual(read('the long queue'), ['other', [], 'the long queue']);
});
