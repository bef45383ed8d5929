import assert from 'node:assert/strict';
import { test } from 'node:test';
import { called } from './called.ts';

test('the first name where it is plainly one, else the whole name', () => {
  const cases = {
    'Priya Nair': 'Priya',
    '  José Ruiz ': 'José',
    'Anne-Marie Okafor': 'Anne-Marie',
    'Ada Co': 'Ada',
    'Only Company Ltd': 'Only Company Ltd',
    'Moss Gardens GmbH': 'Moss Gardens GmbH',
    'Dr. Vale': 'Dr. Vale',
    'J. Vale': 'J. Vale',
    'JP Vale': 'JP Vale',
    'Uncle Mamadou': 'Uncle Mamadou',
    'Home (parents)': 'Home (parents)',
    'Opal Reed': 'Opal',
    Ben: 'Ben',
    'Лев Толстой': 'Лев Толстой',
    '': '',
  };
  for (const [name, said] of Object.entries(cases)) assert.equal(called(name), said, name);
});
