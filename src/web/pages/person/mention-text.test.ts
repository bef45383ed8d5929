// Typing a mention: where it begins, what it becomes, and what is kept of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptText, typingAt, withPicked } from './mention-text.ts';

const typing = (text: string, picked: readonly string[] = []) =>
  typingAt(
    text,
    text.length,
    picked.map((name) => ({ name, kept: `@[${name}]` })),
  );

test('an @ begins a mention, but not within an address or behind one that is done', () => {
  assert.deepEqual(typing('tea with @'), { at: 9, words: '' });
  assert.deepEqual(typing('tea with @Ana Ru'), { at: 9, words: 'Ana Ru' });
  assert.deepEqual(typing('(@王'), { at: 1, words: '王' });
  assert.equal(typing('ana@acme'), null);
  assert.equal(typing('@Ana Ruiz came', ['Ana Ruiz']), null);
  assert.equal(typing('@ and'), null);
  assert.equal(typing('@one two three four five six'), null);
});

test('a picked name stands in the text and is kept by its id; two of a name in their order', () => {
  const text = 'tea with @An, later';
  const put = withPicked(text, { at: 9, words: 'An' }, 12, 'Ana Ruiz');
  assert.deepEqual(put, { text: 'tea with @Ana Ruiz, later', caret: 18 });
  assert.deepEqual(withPicked('@b', { at: 0, words: 'b' }, 2, 'Ben'), { text: '@Ben ', caret: 5 });
  const picked = [
    { name: 'Ana', kept: '@[1]' },
    { name: 'Ana Ruiz', kept: '@[2]' },
    { name: 'Ana Ruiz', kept: '@[3]' },
  ];
  assert.equal(
    keptText('@Ana and @Ana Ruiz, @Ana Ruiz and @Ana Ruiz; @Anabel', picked),
    '@[1] and @[2], @[3] and @[3]; @Anabel',
  );
  assert.equal(keptText('nobody @here', []), 'nobody @here');
});
