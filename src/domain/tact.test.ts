import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { StepAnswer } from './step.ts';
import {
  dayOfInstant,
  mayAppear,
  mayApproach,
  mayAskToday,
  mayWriteAgain,
  mondayOf,
  stepsOfDay,
  unansweredRest,
  weekdayOf,
} from './tact.ts';

const monday = '2026-11-23';
const at = (day: string) => Date.parse(`${day}T10:00:00Z`);
const person = { typicalGapDays: null };

function answer(
  kind: StepAnswer['kind'],
  how: StepAnswer['answer'],
  day: string,
  until: string | null = null,
): StepAnswer {
  return { stepId: `${kind}-p-${day}`, personId: 'p', kind, answer: how, day, until };
}

test('weeks begin on Monday', () => {
  assert.equal(weekdayOf(monday), 'monday');
  assert.equal(weekdayOf('2026-11-29'), 'sunday');
  assert.equal(mondayOf('2026-11-29'), monday);
  assert.equal(mondayOf(monday), monday);
});

test('do-not-contact is absolute; not-now ends on its day', () => {
  assert.deepEqual(mayApproach({ doNotContact: true, notNowUntil: null }, monday), {
    allowed: false,
    rule: 'do-not-contact',
  });
  const resting = { doNotContact: false, notNowUntil: '2026-12-01' };
  assert.deepEqual(mayApproach(resting, '2026-11-30'), {
    allowed: false,
    rule: 'not-now',
    until: '2026-12-01',
  });
  assert.deepEqual(mayApproach(resting, '2026-12-01'), { allowed: true });
});

test('one unanswered message is enough, and the rest grows', () => {
  assert.deepEqual([1, 2, 3, 9].map(unansweredRest), [30, 90, 180, 180]);
  const once = { unansweredSince: at('2026-11-01') };
  assert.deepEqual(mayWriteAgain(once, monday), { allowed: false, rule: 'unanswered', until: '2026-12-01' });
  assert.deepEqual(mayWriteAgain(once, '2026-12-01'), { allowed: true });
  assert.deepEqual(mayWriteAgain({ ...once, unansweredCount: 2 }, '2026-12-01'), {
    allowed: false,
    rule: 'unanswered',
    until: '2027-01-30',
  });
  assert.deepEqual(mayWriteAgain({ unansweredSince: null }, monday), { allowed: true });
});

describe('after an answer', () => {
  test('later comes back from its day, a week on where none was said', () => {
    assert.deepEqual(
      mayAppear({ kind: 'talk' }, person, [answer('talk', 'later', monday, '2026-11-26')], '2026-11-25'),
      { allowed: false, rule: 'later', until: '2026-11-26' },
    );
    assert.deepEqual(
      mayAppear({ kind: 'talk' }, person, [answer('talk', 'later', monday, '2026-11-26')], '2026-11-26'),
      { allowed: true },
    );
    assert.deepEqual(mayAppear({ kind: 'talk' }, person, [answer('talk', 'later', monday)], '2026-11-29'), {
      allowed: false,
      rule: 'later',
      until: '2026-11-30',
    });
  });
  test('skipped rests for half a year; another kind for two weeks', () => {
    const skipped = [answer('talk', 'skipped', monday)];
    assert.equal(mayAppear({ kind: 'talk' }, person, skipped, '2027-05-21').allowed, false);
    assert.equal(mayAppear({ kind: 'talk' }, person, skipped, '2027-05-22').allowed, true);
    assert.equal(mayAppear({ kind: 'reconnect' }, person, skipped, '2026-12-06').allowed, false);
    assert.equal(mayAppear({ kind: 'reconnect' }, person, skipped, '2026-12-07').allowed, true);
  });
  test('done rests by the rhythm of the tie', () => {
    const done = [answer('reconnect', 'done', monday)];
    assert.equal(
      mayAppear({ kind: 'reconnect' }, { ...person, typicalGapDays: 100 }, done, '2027-03-02').allowed,
      false,
    );
    assert.equal(
      mayAppear({ kind: 'reconnect' }, { ...person, typicalGapDays: 100 }, done, '2027-03-03').allowed,
      true,
    );
    assert.deepEqual(mayAppear({ kind: 'reconnect' }, person, done, '2026-12-01'), {
      allowed: false,
      rule: 'rest-after-done',
      until: '2026-12-23',
    });
  });
  test('a reply that was done is not asked for again, until they write again', () => {
    const done = [answer('reply', 'done', monday)];
    const reply = (day: string) => ({ kind: 'reply', owed: true, since: dayOfInstant(at(day)) }) as const;
    assert.equal(mayAppear(reply('2026-11-20'), person, done, '2027-02-01').allowed, false);
    assert.equal(mayAppear(reply('2026-11-25'), person, done, '2026-11-26').allowed, true);
  });
  test('a thanks that was passed over stays so; another one, or after another step, is another matter', () => {
    const thank = (about: string) => ({ kind: 'thank', owed: true, about }) as const;
    const skipped = [{ ...answer('thank', 'skipped', monday), about: 'gift:1' }];
    assert.equal(mayAppear(thank('gift:1'), person, skipped, '2026-12-20').allowed, false);
    assert.equal(mayAppear(thank('gift:2'), person, skipped, '2026-11-24').allowed, true);
    assert.equal(
      mayAppear(thank('gift:1'), person, [answer('talk', 'done', monday)], '2026-11-24').allowed,
      true,
    );
    assert.equal(
      mayAppear({ kind: 'share', about: 'gift:1' }, person, skipped, '2026-11-30').allowed,
      false,
      'what is not owed leaves them in peace',
    );
  });
  test('an answered question rests for a year and stands in nobody’s way', () => {
    const done = [answer('question', 'done', monday)];
    assert.equal(mayAppear({ kind: 'question' }, person, done, '2027-11-22').allowed, false);
    assert.equal(mayAppear({ kind: 'reconnect' }, person, done, '2026-11-24').allowed, true);
  });
});

describe('what a week may ask', () => {
  const week = (
    day: string,
    energy: number,
    doneBefore = 0,
    doneToday = 0,
    quietDays: Parameters<typeof stepsOfDay>[0]['quietDays'] = [],
  ) => ({ day, energy, quietDays, doneBefore, doneToday });
  test('nothing without energy, on a quiet day, or when the week is full', () => {
    assert.deepEqual(mayAskToday(week(monday, 0)), { allowed: false, rule: 'no-energy' });
    assert.deepEqual(mayAskToday(week(monday, 7, 0, 0, ['monday', 'tuesday'])), {
      allowed: false,
      rule: 'quiet-day',
      until: '2026-11-25',
    });
    assert.deepEqual(mayAskToday(week('2026-11-25', 3, 3)), {
      allowed: false,
      rule: 'week-is-full',
      until: '2026-11-30',
    });
    assert.deepEqual(mayAskToday(week(monday, 7)), { allowed: true });
  });
  test('three at once, then lighter days; never more than three, never more than the week', () => {
    assert.equal(stepsOfDay(week(monday, 7)), 3);
    assert.equal(stepsOfDay(week('2026-11-24', 7, 3)), 1);
    assert.equal(stepsOfDay(week('2026-11-28', 21, 0)), 3, 'missed days leave no backlog');
    assert.equal(stepsOfDay(week(monday, 2)), 2);
    assert.equal(stepsOfDay(week('2026-11-26', 5, 4)), 1);
    assert.equal(stepsOfDay(week('2026-11-26', 5, 5)), 0);
    assert.equal(stepsOfDay(week(monday, 7, 0, 0, ['monday'])), 0);
  });
  test('who does all that is offered each day never does more than the energy of the week', () => {
    for (let energy = 0; energy <= 21; energy++) {
      let done = 0;
      for (const day of ['23', '24', '25', '26', '27', '28', '29']) {
        const offered = stepsOfDay(week(`2026-11-${day}`, energy, done, 0, ['wednesday']));
        assert.ok(offered <= 3);
        done += offered;
      }
      assert.ok(done <= energy, `${energy}`);
      assert.ok(done >= Math.min(energy, 18), `${energy}: ${done}`);
    }
  });
});
