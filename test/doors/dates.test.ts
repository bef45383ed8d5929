// Dates as people say them. The clock stands at noon UTC of Sunday, 22 November 2026 unless a case says otherwise.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Context } from '#app/context.ts';
import { failureIn } from '#app/failure.ts';
import { type Lean, parseWhen } from '#app/when.ts';

interface Clock {
  readonly now?: string;
  readonly timeZone?: string;
  readonly locale?: string;
}

async function said(
  text: string,
  lean: Lean,
  clock: Clock = {},
): Promise<{ day: string; at: string } | 'refused'> {
  const context = {
    now: Date.parse(clock.now ?? '2026-11-22T12:00:00Z'),
    timeZone: clock.timeZone ?? 'Europe/London',
    locale: clock.locale ?? 'en-GB',
  } as Context;
  try {
    const when = await parseWhen(context, text, lean);
    return { day: when.day, at: new Date(when.at).toISOString().replace(':00.000Z', 'Z') };
  } catch (error) {
    if (failureIn(error)?.code === 'date-not-understood') return 'refused';
    throw error;
  }
}

/** Words, which way they lean, the day, and the instant where it matters. */
const CASES: readonly (readonly [
  text: string,
  lean: Lean,
  day: string,
  at?: string | undefined,
  clock?: Clock,
])[] = [
  ['2026-05-15', 'past', '2026-05-15', '2026-05-15T11:00Z'],
  ['2026-05-15T15:00', 'past', '2026-05-15', '2026-05-15T14:00Z'],
  ['2026-05-15 15:00', 'past', '2026-05-15', '2026-05-15T14:00Z'],
  ['2026-05-15T15:00Z', 'past', '2026-05-15', '2026-05-15T15:00Z'],
  ['2026-05-15T23:30:00-05:00', 'past', '2026-05-16', '2026-05-16T04:30Z'],
  ['2024', 'past', '2024'],
  ['2024-05', 'past', '2024-05'],
  ['May 2024', 'past', '2024-05'],
  ['in May 2024', 'past', '2024-05'],
  ['last Tuesday', 'past', '2026-11-17'],
  ['Tuesday', 'past', '2026-11-17'],
  ['on Friday', 'past', '2026-11-20'],
  ['Friday', 'future', '2026-11-27'],
  ['next Monday', 'future', '2026-11-23'],
  ['yesterday', 'past', '2026-11-21'],
  ['today', 'past', '2026-11-22'],
  ['tomorrow', 'future', '2026-11-23'],
  ['yesterday at 5pm', 'past', '2026-11-21', '2026-11-21T17:00Z'],
  ['three days ago', 'past', '2026-11-19'],
  ['two weeks ago', 'past', '2026-11-08'],
  ['in three weeks', 'future', '2026-12-13'],
  ['in three months', 'future', '2027-02-22'],
  ['in 2 days', 'future', '2026-11-24'],
  ['15 May 3pm', 'past', '2026-05-15', '2026-05-15T14:00Z'],
  ['15 May 3pm', 'future', '2027-05-15', '2027-05-15T14:00Z'],
  ['May 15', 'past', '2026-05-15'],
  ['May 15th 3pm', 'past', '2026-05-15', '2026-05-15T14:00Z'],
  ['May 15, 2025', 'past', '2025-05-15'],
  ['three months ago', 'past', '2026-08-22'],
  ['Feb 29', 'past', '2024-02-29'],
  ['15 May 2025', 'past', '2025-05-15'],
  ['1 December', 'past', '2025-12-01'],
  ['1 December', 'future', '2026-12-01'],
  ['24 December', 'past', '2025-12-24'],
  ['December', 'past', '2025-12'],
  ['December', 'future', '2026-12'],
  ['May', 'past', '2026-05'],
  ['May', 'future', '2027-05'],
  // A day that most years do not have.
  ['29 February', 'past', '2024-02-29'],
  ['29 Feb', 'future', '2028-02-29'],
  ['29 Feb 2024', 'past', '2024-02-29'],
  ['2024-02-29', 'past', '2024-02-29'],
  ['yesterday', 'past', '2024-02-29', undefined, { now: '2024-03-01T12:00:00Z' }],
  // Around midnight it is the user's day that counts.
  ['today', 'past', '2026-11-23', undefined, { now: '2026-11-22T23:30:00Z', timeZone: 'Asia/Tokyo' }],
  [
    'yesterday',
    'past',
    '2026-11-21',
    undefined,
    { now: '2026-11-23T03:00:00Z', timeZone: 'America/New_York' },
  ],
  // The clock's change: what is said is wall time of that day, not of today.
  ['29 March 2026 3pm', 'past', '2026-03-29', '2026-03-29T13:00Z', { timeZone: 'Europe/Berlin' }],
  ['28 March 2026 3pm', 'past', '2026-03-28', '2026-03-28T14:00Z', { timeZone: 'Europe/Berlin' }],
  ['25 October 2026 3pm', 'past', '2026-10-25', '2026-10-25T14:00Z', { timeZone: 'Europe/Berlin' }],
  ['2026-03-29T02:30', 'past', '2026-03-29', '2026-03-29T01:30Z', { timeZone: 'Europe/Berlin' }],
  [
    'yesterday 9am',
    'past',
    '2026-10-24',
    '2026-10-24T07:00Z',
    { now: '2026-10-25T12:00:00Z', timeZone: 'Europe/Berlin' },
  ],
  // Days before months, but not in the United States.
  ['5/6/2026', 'past', '2026-06-05'],
  ['5/6/2026', 'past', '2026-05-06', undefined, { locale: 'en-US' }],
  ['03.04.2026', 'past', '2026-04-03'],
];

test('what people say', async () => {
  const wrong: string[] = [];
  for (const [text, lean, day, at, clock] of CASES) {
    const when = await said(text, lean, clock);
    const got = when === 'refused' ? when : at === undefined ? when.day : `${when.day} ${when.at}`;
    const wanted = at === undefined ? day : `${day} ${at}`;
    if (got !== wanted) wrong.push(`${text} (${lean}): ${got}, not ${wanted}`);
  }
  assert.deepEqual(wrong, []);
});

test('what is no date is said to be none, and never becomes today', async () => {
  const wrong: string[] = [];
  for (const text of [
    'when pigs fly',
    '2026-02-30',
    '2026-13-01',
    '2026-13',
    '30 February',
    '31 April 2026',
    '99 May',
    'x',
    '???',
    '32/13/2026',
    'some other Tuesday maybe never',
    '2026-05-15T25:00',
    'Invalid Date',
    'null',
  ])
    // prettier-ignore
    for (const lean of ['past', 'future'] as const) {
      const when = await said(text, lean);
      if (when !== 'refused') wrong.push(`${text} (${lean}): ${when.day}`);
    }
  assert.deepEqual(wrong, []);
});
