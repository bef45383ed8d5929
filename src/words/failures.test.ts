import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inputProblem } from './failures.ts';

test('where words of one or another list may stand, all of them are told', () => {
  const one = (values: readonly string[]): object => ({ code: 'invalid_value', values });
  assert.equal(
    inputProblem('quiet-days', {
      code: 'invalid_union',
      message: '',
      errors: [[one(['monday', 'friday'])], [one(['none'])]],
    }),
    'quiet-days is one of monday, friday, none',
  );
  const errors = [[one(['none'])], [{ code: 'too_small' }]];
  assert.equal(
    inputProblem('topic', { code: 'invalid_union', message: '', errors }),
    'topic could not be read',
  );
});
