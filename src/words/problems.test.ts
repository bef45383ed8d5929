// Sentences of problems, said with one and with many.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemWords, setAsideText } from './problems.ts';
import type { Values, Voice } from './voice.ts';

const voice: Voice = { locale: 'en-GB', now: 0, timeZone: 'UTC' };
const say = (code: keyof typeof problemWords, values: Values): string =>
  (problemWords[code] as (values: Values, voice: Voice) => string)(values, voice);

test('the rest of many says how many', () => {
  const rest = (n: number) => ({ count: n, rest: n });
  assert.equal(
    say('date-unknown', rest(2980)),
    'And 2,980 more dates that could not be read; they count as unknown.',
  );
  assert.equal(
    say('date-unknown', rest(1)),
    'And one more date that could not be read; it counts as unknown.',
  );
  assert.equal(
    say('date-unknown', { count: 1, value: '32 Foo' }),
    'A date that could not be read (“32 Foo”); it counts as unknown.',
  );
  assert.equal(
    say('same-record-again', rest(12)),
    'And 12 more entries that were there before; each counts once.',
  );
  for (const code of [
    'row-unreadable',
    'row-too-short',
    'quote-not-closed',
    'no-name',
    'note-for-unknown',
    'card-not-ended',
    'card-unreadable',
    'line-unreadable',
    'nested-card',
    'group-card',
    'organisation-card',
    'place-or-thing-card',
  ] as const)
    assert.match(say(code, rest(2980)), /^And 2,980 more \w+,? .*\.$/);
});

test('one is one and many are many', () => {
  assert.match(say('columns-missing', { columns: 'Connected On' }), /^The column Connected On is missing,/);
  assert.match(say('columns-missing', { columns: 'A, B' }), /^The columns A, B are missing,/);
  assert.match(say('columns-missing', {}), /^Columns that this file usually has are missing,/);
  assert.match(say('column-unknown', { column: 'Pronouns', count: 1 }), /^A column that is new/);
  assert.match(
    say('column-unknown', { column: 'Pronouns, Follower count', count: 2 }),
    /^2 columns that are new to Goodturn \(“Pronouns, Follower count”\)\. Their values/,
  );
  assert.equal(say('empty-row', { count: 1 }), 'One row with nothing in it.');
  assert.equal(say('empty-row', { count: 3 }), '3 rows with nothing in them.');
  assert.match(say('closed-profile', { count: 1 }), /a member who closed/);
  assert.match(say('closed-profile', { count: 1810 }), /^1,810 rows .* members who closed/);
  assert.match(say('owner-unknown', { count: 1 }), /one message was left out/);
  assert.match(say('owner-unknown', { count: 4000 }), /4,000 messages were left out/);
  assert.match(say('line-unreadable', { value: 'x', lines: 1 }), /^A line could not/);
  assert.match(say('line-unreadable', { value: '', lines: 7 }), /^7 lines here could not/);
  assert.match(say('card-not-ended', { before: 'next' }), /before the next one begins/);
  assert.match(say('card-not-ended', { before: 'end' }), /end of the file/);
  assert.match(say('nul-dropped', { count: 1 }), /^One sign that is no letter/);
  assert.match(say('value-left-aside', { count: 2 }), /^2 e-mail addresses or links/);
  assert.equal(setAsideText('photos', 1), 'One photo or sound is not kept.');
  assert.equal(setAsideText('photos', 1200), '1,200 photos and sounds are not kept.');
});

test('no sentence says “1 rows”, “undefined” or the same blank twice, and all end', () => {
  for (const [code, sentence] of Object.entries(problemWords))
    for (const values of [{}, { count: 1 }, { count: 2 }, { count: 2, rest: 2 }] as Values[]) {
      const said = (sentence as (values: Values, voice: Voice) => string)(values, voice);
      assert.doesNotMatch(said, /\b1 \w+s\b|undefined|NaN|  /, `${code}: ${said}`);
      assert.match(said, /[.?!”"]$|FILE$|--other-contacts$/, `${code}: ${said}`);
    }
});
