// Whatever was put in place, or written before and after, what was found is still found at its words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsNow } from './findings-now.ts';

const text = 'Hi Tom, could I pick your brain? You are amazing. Answer by Friday.';
const at = (words: string, replaced: string | null) => {
  const from = text.indexOf(words);
  const to = from + words.length;
  return { from, to, found: words, use: replaced === null ? null : { from, to, text: replaced } };
};
const brain = at('pick your brain', 'hear how you began');
const amazing = at('You are amazing', null);
const friday = at('Answer by Friday.', '');
const all = [brain, amazing, friday];

/** Each finding's words are where it says. */
function stand(now: string): string[] {
  return findingsNow(all, text, now).map((it) => {
    if (it.use) assert.equal(now.slice(it.use.from, it.use.to), it.found);
    return it.found;
  });
}

test('nothing changed, all stand', () => {
  assert.deepEqual(findingsNow(all, text, text), all);
});

test('writing before, after and between moves what stands, and leaves out what was touched', () => {
  const [pick, praise, by] = ['pick your brain', 'You are amazing', 'Answer by Friday.'];
  assert.deepEqual(stand(`Oh, ${text}`), [pick, praise, by]);
  assert.deepEqual(stand(`${text} Bye`), [pick, praise, by]);
  assert.deepEqual(stand(text.replace('Tom', 'Bo')), [pick, praise, by]);
  assert.deepEqual(stand(text.replace('amazing', 'kind')), [pick, praise, by]);
  assert.deepEqual(stand(text.replace(pick, 'hear how you began')), [praise, by]);
  assert.deepEqual(stand(text.replace('by Friday', 'by Monday')), [pick, praise]);
  assert.deepEqual(stand(''), [praise]);
});
