// What is said, read aloud: singular and plural, all, some, none, fast and slow.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type NotANuisanceCounts, notANuisanceText, notANuisanceTitle } from './not-a-nuisance.ts';
import { say } from './say.ts';
import type { Values } from './voice.ts';

const nothing: NotANuisanceCounts = { afterSilence: null, asked: null, cameBack: null, firstWord: null };
const count = (people: number, answered: number, withinDay = 0, medianHours: number | null = null) => ({
  people,
  answered,
  withinDay,
  medianHours: answered > 0 ? (medianHours ?? 30) : null,
});

test('the sentences', () => {
  const expected: readonly (readonly [Partial<NotANuisanceCounts>, string])[] = [
    [
      { afterSilence: count(14, 11, 8), asked: count(9, 8) },
      'You wrote to 14 people after a year or more of silence; 11 answered, most within a day. Nine people asked you something; you answered eight.',
    ],
    [
      { afterSilence: count(3, 3, 3) },
      'You wrote to three people after a year or more of silence; all of them answered, all within a day.',
    ],
    [
      { afterSilence: count(20, 16, 4, 60) },
      'You wrote to 20 people after a year or more of silence; 16 answered, half of them within three days.',
    ],
    [
      { afterSilence: count(5, 1, 0, 900) },
      'You wrote to five people after a year or more of silence; one answered.',
    ],
    [
      { afterSilence: count(4, 0) },
      'You wrote to four people after a year or more of silence; no answer is in your files.',
    ],
    [{ asked: count(3, 3) }, 'Three people asked you something; you answered every one of them.'],
    [{ asked: count(60, 12) }, 'You answered twelve people who asked you something.'],
    [{ asked: count(6, 0) }, ''],
    [{ cameBack: { people: 12 } }, 'Twelve people came back to you by themselves after a year or more.'],
    [
      { firstWord: count(30, 12, 7) },
      'You wrote the first message to 30 people; 12 answered, most within a day.',
    ],
    [{}, ''],
  ];
  for (const [counts, text] of expected) assert.equal(notANuisanceText({ ...nothing, ...counts }), text);
});

test('the title says it where the data does', () => {
  assert.equal(notANuisanceTitle({ ...nothing, afterSilence: count(14, 11) }), 'You are not a nuisance');
  assert.equal(notANuisanceTitle({ ...nothing, cameBack: { people: 3 } }), 'You are not a nuisance');
  assert.notEqual(notANuisanceTitle({ ...nothing, afterSilence: count(9, 1) }), 'You are not a nuisance');
});

test('behind a number', () => {
  const voice = { locale: 'en', now: Date.parse('2026-11-23T12:00:00Z'), timeZone: 'Europe/London' };
  const expected: readonly (readonly [string, Values, string])[] = [
    [
      'after-silence',
      { at: '2024-05-01T10:00:00Z', since: '2021-03-01T10:00:00Z', answered: '2024-05-01T12:00:00Z' },
      'You wrote in spring 2024, after more than three years of silence. They answered within a day.',
    ],
    [
      'after-silence',
      { at: '2024-05-01T10:00:00Z', since: '2023-05-01T10:00:00Z' },
      'You wrote in spring 2024, after a year of silence. No answer within three months is in your files.',
    ],
    [
      'first-word',
      { at: '2026-11-20T10:00:00Z' },
      'You wrote the first message last Friday. No answer so far.',
    ],
    [
      'asked',
      { at: '2026-10-05T10:00:00Z', answered: '2026-10-23T10:00:00Z' },
      'They asked you something in October. You answered after three weeks.',
    ],
    [
      'came-back',
      { at: '2026-10-05T10:00:00Z', since: '2024-10-05T10:00:00Z' },
      'They wrote in October, after two years of silence.',
    ],
  ];
  for (const [part, values, text] of expected) assert.equal(say(`approach-${part}`, values, voice), text);
});
