// What the search field takes for a question, so that nobody is offered to be added under it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isQuestion } from './web/people.ts';

test('a question is told from a name', () => {
  for (const line of [
    'who did I talk to in March about boats',
    'Whom did I call last week?',
    'met in 2023',
    'anyone in Leeds',
    'Lisbon?',
  ])
    assert.ok(isQuestion(line), line);
  for (const line of ['Ana Ruiz', 'Howard', 'Whoopi Marsh', 'Meto Li', 'How', 'Didier Blanc', 'boats'])
    assert.ok(!isQuestion(line), line);
});
