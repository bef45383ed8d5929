import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemWords } from './problems.ts';
import { reasonWords } from './reasons.ts';
import { codes, say, withText } from './say.ts';
import { stepWords } from './steps.ts';
import type { Values, Voice } from './voice.ts';

const voice: Voice = { locale: 'en', now: Date.parse('2026-11-23T12:00:00Z'), timeZone: 'Europe/London' };
const october = '2026-10-05T10:00:00.000Z';
const values: Values = {
  name: 'Priya Nair',
  out: 7,
  in: 7,
  days: 9,
  since: 2019,
  at: october,
  last: october,
  organisation: 'Larkspur',
  theirs: 1,
  yours: 1,
  count: 3,
  messages: 14,
  talks: 2,
  gap: 33,
  ratio: 3.1,
  why: 'Her talk',
  until: '2026-12-12',
};

describe('what people read', () => {
  const sentences: readonly (readonly [string, Values, string])[] = [
    [
      'level-1',
      { name: 'Priya Nair', messages: 14, talks: 0, since: 2019, last: october },
      'You know Priya well: 14 messages since 2019, the last in October.',
    ],
    [
      'level-2',
      { name: 'Ben', messages: 1, talks: 0, since: 2026, last: '2026-11-22T10:00:00Z' },
      'You know Ben a little: one message, yesterday.',
    ],
    [
      'level-1',
      { name: 'Omar Diaz', messages: 0, talks: 3, since: 2026, last: '2026-11-17T10:00:00Z' },
      'You know Omar well: three talks since 2026, most recently last Tuesday.',
    ],
    [
      'level-said-1',
      { name: 'Dr. Ida Berg', messages: 0, talks: 0 },
      'You said that you know Dr. Ida Berg well.',
    ],
    ['level-unsure', { name: '李 伟' }, 'Your files do not say how well you know 李 伟.'],
    [
      'messages-both-ways',
      { out: 1, in: 1, days: 1, since: 2024 },
      '2 messages both ways: one from you and one from them since 2024.',
    ],
    ['linked-only', { since: 2020 }, 'You have been linked since 2020, and nothing else is in your files.'],
    ['never-answered', { in: 1 }, 'They wrote to you once; your files hold no answer.'],
    ['title-reply', { name: 'Ana Ruiz' }, 'Write back to Ana'],
    ['title-talk', { name: 'Tom Okafor' }, 'Ask Tom for twenty minutes'],
    ['title-reconnect', { name: 'Ben Hall' }, 'See how Ben is'],
    [
      'why-gone-quiet',
      { name: 'Ben Hall', gap: 33, last: '2026-06-02T10:00:00Z', ratio: 5.3 },
      'You and Ben are usually in touch every month or so; the last time was in June.',
    ],
    [
      'tact-not-now',
      { name: 'Tom Okafor', until: '2026-12-12' },
      'You are leaving Tom in peace until 12 December.',
    ],
  ];
  for (const [code, given, expected] of sentences) {
    test(`${code}: ${expected}`, () => assert.equal(say(code, given, voice), expected));
  }
});

test('every reason and step has a whole sentence, also where no date is known', () => {
  const { at: _at, last: _last, since: _since, until: _until, ...undated } = values;
  for (const code of [...Object.keys(reasonWords), ...Object.keys(stepWords)]) {
    for (const given of [values, undated]) {
      const text = say(code, given, voice);
      assert.match(text, /^\S.*\S$/u, code);
      assert.doesNotMatch(text, /undefined|NaN|Invalid|\s{2}|\s[.,;:]/u, `${code}: ${text}`);
      if (!code.startsWith('title-')) assert.match(text, /[.”]$/u, `${code}: ${text}`);
    }
  }
});

test('no sentence presses, blames or counts against anybody', () => {
  const never =
    /\b(should|must|overdue|only|just|failed|crm|leads?|pipeline|prospects?|targets?|streaks?)\b|!/i;
  for (const code of codes) assert.doesNotMatch(say(code, values, voice), never, code);
});

test('no code stands in two tables', () => {
  const all = [reasonWords, stepWords, problemWords].flatMap((table) => Object.keys(table));
  assert.equal(new Set(all).size, all.length);
  assert.ok(all.every((code) => (codes as readonly string[]).includes(code)));
});

test('a code without a sentence is seen at once', () => {
  assert.throws(() => say('no-such-code', {}, voice), /no-such-code/);
  assert.throws(() => say('toString', {}, voice), /toString/);
});

test('a saying keeps what it holds beside its text', () => {
  assert.deepEqual(withText({ code: 'admired', weight: -2.4 }, voice).weight, -2.4);
});
