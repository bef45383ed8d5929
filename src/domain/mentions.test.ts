// Mentions in notes: read, taken by hand, erased; whatever else stands in a note stays as it is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import { mentionedIn, mentionOf, namedByHand, piecesOf, readableNote, withoutMentions } from './mentions.ts';

const ana = '018f0000-0000-8000-8000-000000000001';
const ben = '018f0000-0000-8000-8000-000000000002';

test('a note is read with names, whoever is left', () => {
  const text = `Tea with ${mentionOf(ana)} and ${mentionOf(ben)}, @[] too`;
  assert.deepEqual(mentionedIn(text), [ana, ben]);
  assert.deepEqual(piecesOf(text), [
    { text: 'Tea with ' },
    { mentioned: ana },
    { text: ' and ' },
    { mentioned: ben },
    { text: ', ' },
    { mentioned: null },
    { text: ' too' },
  ]);
  const names = new Map([[ana, 'Ana Ruiz']]);
  assert.equal(
    readableNote(text, (id) => names.get(id ?? '') ?? 'somebody'),
    'Tea with Ana Ruiz and somebody, somebody too',
  );
  assert.equal(withoutMentions(text, new Set([ben])), `Tea with ${mentionOf(ana)} and @[], @[] too`);
  assert.deepEqual(mentionedIn('@[no-id] @ana mail@[x] @[ANA]'), []);
});

test('names by hand are read from the longest to the shortest; addresses are none', () => {
  const names = (text: string): string[][] =>
    namedByHand(text).map((it) => it.readings.map(({ name }) => name));
  assert.deepEqual(names('met @Ana Ruiz there.'), [['Ana Ruiz there', 'Ana Ruiz', 'Ana']]);
  assert.deepEqual(names('(@Ana) and @Ben’s dog'), [['Ana'], ['Ben’s dog', 'Ben']]);
  assert.deepEqual(names('@"Mary Ann" and @“Jo Li”'), [['Mary Ann'], ['Jo Li']]);
  assert.deepEqual(names('write to ana@acme.example, 5@Ben, @ Ana, @12'), []);
  assert.deepEqual(names('@王芳 来了'), [['王芳 来了', '王芳']]);
  assert.deepEqual(names('@Ana.'), [['Ana']]);
});

test('law: pieces put together are the note, and erasing leaves every other letter', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom(mentionOf(ana), mentionOf(ben), '@[]', '@[', ']'));
  fc.assert(
    fc.property(fc.array(piece), (parts) => {
      const text = parts.join('');
      const again = piecesOf(text)
        .map((it) => ('text' in it ? it.text : it.mentioned === null ? '@[]' : mentionOf(it.mentioned)))
        .join('');
      assert.equal(again, text);
      assert.equal(withoutMentions(text, new Set([ana])), text.replaceAll(mentionOf(ana), '@[]'));
    }),
  );
});
