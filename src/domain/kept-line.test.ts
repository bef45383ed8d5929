// Lines of what other programs kept: a title, a day, and nothing said twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptLine } from './kept-line.ts';

test('what each program calls it, when, and what else it says', () => {
  assert.deepEqual(
    keptLine({
      kind: 'gift',
      fields: { name: 'Tea, green', comment: 'the good one', status: 'offered', date: '2023-12-24' },
    }),
    {
      title: 'Tea, green',
      text: 'the good one',
      day: '2023-12-24',
      more: [{ name: 'status', value: 'offered' }],
    },
  );
  assert.deepEqual(
    keptLine({ kind: 'relationship', fields: { type: 'colleague', person: 'Ana Ruiz', of: 'Ben Okafor' } }),
    { title: 'Ana Ruiz: colleague of Ben Okafor', text: null, day: null, more: [] },
  );
  assert.deepEqual(keptLine({ kind: 'relationship', fields: { type: 'Friend' } }), {
    title: 'Friend',
    text: null,
    day: null,
    more: [],
  });
  assert.deepEqual(
    keptLine({ kind: 'task', fields: { title: 'Send the photo', dueAt: '2026-12-01', completed: 'false' } }),
    {
      title: 'Send the photo',
      text: null,
      day: '2026-12-01',
      more: [],
    },
  );
  assert.deepEqual(keptLine({ kind: 'debt', fields: { amount: '12.5', in_debt: 'true' } }), {
    title: null,
    text: null,
    day: null,
    more: [
      { name: 'amount', value: '12.5' },
      { name: 'in debt', value: 'true' },
    ],
  });
  assert.equal(keptLine({ kind: 'journal', fields: { date: 'last week', content: 'x' } }).day, null);
  assert.deepEqual(
    keptLine({
      kind: 'journal',
      fields: { type: 'note', title: 'Note', content: 'Likes tea', rule: 'one_time' },
    }),
    { title: 'Note', text: 'Likes tea', day: null, more: [{ name: 'rule', value: 'one time' }] },
  );
  assert.deepEqual(keptLine({ kind: 'journal', fields: { content: 'Likes tea' } }).title, 'Likes tea');
});
