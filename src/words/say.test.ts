import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemWords } from './problems.ts';
import { reasonWords } from './reasons.ts';
import { codes, say, withText } from './say.ts';
import { stepWords } from './steps.ts';
import type { Values, Voice } from './voice.ts';

const voice: Voice = { locale: 'en', now: Date.parse('2026-11-23T12:00:00Z'), timeZone: 'Europe/London' };
const october = '2026-10-05T10:00:00.000Z';
const march2019 = '2019-03-01T10:00:00.000Z';
const yesterday = '2026-11-22T10:00:00.000Z';
const tuesday = '2026-11-17T10:00:00.000Z';
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
  first: march2019,
  when: '2024-05',
  where: 'at a wedding',
  messages: 14,
  talks: 2,
  gap: 33,
  ratio: 3.1,
  why: 'Her talk',
  until: '2026-12-12',
  least: 4,
  both: 1,
  by: 'Ana Ruiz',
};

describe('what people read', () => {
  const sentences: readonly (readonly [string, Values, string])[] = [
    [
      'level-1',
      { name: 'Priya Nair', messages: 14, talks: 0, first: march2019, last: october },
      'You know Priya well: 14 messages since 2019, the last in October.',
    ],
    [
      'level-1-likely',
      { name: 'Una Moss', messages: 14, talks: 1, first: march2019, last: october },
      'It looks as if you know Una well: 14 messages and one conversation since 2019, the last in October.',
    ],
    [
      'level-well-or-little',
      {
        name: 'Una Moss',
        messages: 8,
        talks: 0,
        first: '2023-02-01T10:00:00Z',
        last: '2023-11-01T10:00:00Z',
      },
      'You know Una, though it is not clear how well: 8 messages in 2023.',
    ],
    [
      'level-2',
      { name: 'Ben', messages: 1, talks: 0, first: yesterday, last: yesterday },
      'You know Ben a little: one message yesterday.',
    ],
    [
      'level-2',
      { name: 'Ben', messages: 1, together: 1, talks: 0, first: yesterday, last: yesterday },
      'You know Ben a little: one exchange of messages yesterday.',
    ],
    [
      'level-1',
      { name: 'Omar Diaz', messages: 0, talks: 3, first: '2026-02-01T10:00:00Z', last: tuesday },
      'You know Omar well: 3 conversations this year, most recently last Tuesday.',
    ],
    [
      'level-2',
      { name: 'Omar Diaz', messages: 0, talks: 0, others: 2 },
      'You know Omar a little: in touch twice.',
    ],
    [
      'level-said-1',
      { name: 'Dr. Ida Berg', messages: 0, talks: 0 },
      'You said that you know Dr. Ida Berg well.',
    ],
    [
      'level-said-1',
      { name: 'Ida Berg', messages: 14, talks: 0, first: march2019, last: october },
      'You said that you know Ida well: 14 messages since 2019, the last in October.',
    ],
    [
      'level-said-3',
      { name: 'Florence Adu', messages: 24, talks: 0, first: march2019, last: october, from: 'files' },
      'You said that you do not know Florence yet. Your files show 24 messages since 2019, the last in October.',
    ],
    [
      'level-said-3',
      { name: 'Florence Adu', messages: 0, talks: 1, first: october, last: october, from: 'you' },
      'You said that you do not know Florence yet. You logged one conversation in October.',
    ],
    [
      'level-said-3',
      { name: 'Florence Adu', messages: 2, talks: 0, others: 1, from: 'both' },
      'You said that you do not know Florence yet. Your book shows 2 messages.',
    ],
    [
      'level-unsure',
      { name: '李 伟' },
      'It is not clear how well you know 李 伟: your files show no messages or conversations.',
    ],
    [
      'level-unsure',
      { name: 'Ben', messages: 1, talks: 0, first: october, last: october },
      'It is not clear how well you know Ben: one message in October.',
    ],
    ['level-unsaid', { name: 'Zoe Hart' }, 'You have not said how well you know Zoe yet.'],
    ['level-linked', { name: 'Ben' }, 'You and Ben are linked, and your files show nothing more.'],
    [
      'messages-both-ways',
      { out: 1, in: 1, days: 1, since: 2024, last: '2024-02-01T10:00:00Z' },
      '2 messages both ways: one from you and one from them in 2024.',
    ],
    [
      'messages-both-ways',
      { out: 2, in: 2, together: 1, count: 5, days: 3, since: 2024, last: october },
      '5 messages both ways, on three days since 2024.',
    ],
    [
      'messages-both-ways',
      { out: 0, in: 0, together: 2, count: 2, days: 2, since: 2026, last: october },
      'You have written to each other twice, on two days this year.',
    ],
    ['talked', { count: 1, last: october }, 'You have talked once, in October.'],
    ['talked', { count: 3, last: october }, 'You have talked three times, most recently in October.'],
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
      'why-faded',
      { name: 'Florence Adu', gap: 200, last: '2023-06-02T10:00:00Z', ratio: 6 },
      'You and Florence used to be in touch twice a year or so; the last time was in 2023.',
    ],
    [
      'why-wrote-never-talked',
      { last: october },
      'You have written to each other, the last time in October; no real conversation is known yet.',
    ],
    ['why-met', { when: '2024-05', where: 'At a wedding' }, 'You met in May 2024, at a wedding.'],
    ['why-met', { when: '2024', where: 'Leeds' }, 'You met in 2024: Leeds.'],
    ['why-met', { where: 'on a train' }, 'You met on a train.'],
    ['why-met', { when: '2024-05-11' }, 'You met in spring 2024.'],
    ['why-known-well', { name: 'Una Moss', sure: 0 }, 'It looks as if you know Una well.'],
    ['why-known-well', { name: 'Una Moss', sure: 1 }, 'You know Una well.'],
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
  const {
    at: _at,
    last: _last,
    since: _since,
    first: _first,
    until: _until,
    when: _when,
    ...undated
  } = values;
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
