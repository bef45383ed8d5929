import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AskedPerson, mayAskOf } from './may-ask.ts';

const monday = '2026-11-23';
const at = (day: string) => Date.parse(`${day}T10:00:00Z`);

const stranger: AskedPerson = {
  doNotContact: false,
  notNowUntil: null,
  level: 3,
  unansweredSince: null,
  named: false,
  between: [],
  asked: [],
  openAsk: null,
  circleAsked: [],
};
const friend: AskedPerson = { ...stranger, level: 1, between: ['talk'] };
const acquaintance: AskedPerson = { ...stranger, level: 2, between: ['messages'] };
const refused = (rule: string, overridable: boolean, until?: string) => ({
  allowed: false,
  rule,
  ...(until ? { until } : {}),
  overridable,
});

test('somebody who is not to be contacted is asked for nothing, given nothing, thanked for nothing', () => {
  for (const weight of [0, 1, 2] as const)
    for (const more of [{}, { owed: true }, { gives: true }])
      assert.deepEqual(
        mayAskOf({ weight, ...more }, { ...friend, doNotContact: true }, monday),
        refused('do-not-contact', false),
      );
});

test('not now holds until its day, also for a gift, and cannot be set aside', () => {
  const resting = { ...friend, notNowUntil: '2026-12-01' };
  assert.deepEqual(
    mayAskOf({ weight: 0, gives: true }, resting, monday),
    refused('not-now', false, '2026-12-01'),
  );
  assert.deepEqual(mayAskOf({ weight: 0 }, resting, '2026-12-01'), { allowed: true });
});

test('one unanswered message is enough: not within the first rest, later by your choice; what is owed may go', () => {
  const once = { ...friend, unansweredSince: at('2026-11-01') };
  assert.deepEqual(mayAskOf({ weight: 0 }, once, '2026-11-30'), refused('unanswered', false, '2026-12-01'));
  assert.deepEqual(mayAskOf({ weight: 0 }, once, '2026-12-01'), { allowed: true });
  assert.deepEqual(
    mayAskOf({ weight: 1 }, once, '2027-06-01'),
    refused('unanswered', true),
    'the next one asks for nothing, however long it rested',
  );
  const twice = { ...once, unansweredCount: 2 };
  assert.deepEqual(mayAskOf({ weight: 0 }, twice, '2026-12-01'), refused('unanswered', true, '2027-01-30'));
  assert.deepEqual(
    mayAskOf({ weight: 0, gives: true }, once, monday),
    refused('unanswered', false, '2026-12-01'),
  );
  assert.deepEqual(mayAskOf({ weight: 0, owed: true }, once, monday), { allowed: true });
});

test('an everyday ask is free of somebody well known, one at a time of the others, with a reason of a stranger', () => {
  const open = { openAsk: '2026-11-20' };
  assert.deepEqual(mayAskOf({ weight: 0 }, { ...friend, ...open }, monday), { allowed: true });
  assert.deepEqual(mayAskOf({ weight: 0 }, acquaintance, monday), { allowed: true });
  assert.deepEqual(
    mayAskOf({ weight: 0 }, { ...acquaintance, ...open }, monday),
    refused('ask-open', true, '2026-12-20'),
  );
  assert.deepEqual(mayAskOf({ weight: 0 }, { ...acquaintance, level: null, ...open }, '2026-12-20'), {
    allowed: true,
  });
  assert.deepEqual(mayAskOf({ weight: 0 }, stranger, monday), refused('no-reason', false));
  assert.deepEqual(mayAskOf({ weight: 0, because: true }, stranger, monday), { allowed: true });
});

test('an invitation to talk needs a true reason: yours, something between you, or what you admire', () => {
  assert.deepEqual(mayAskOf({ weight: 1 }, stranger, monday), refused('no-reason', false));
  assert.deepEqual(mayAskOf({ weight: 1, because: true }, stranger, monday), { allowed: true });
  assert.deepEqual(mayAskOf({ weight: 1 }, { ...stranger, named: true }, monday), { allowed: true });
  assert.deepEqual(mayAskOf({ weight: 1 }, acquaintance, monday), { allowed: true });
});

test('a favour comes after something given, learned or shared; a reason alone is not enough', () => {
  assert.deepEqual(
    mayAskOf({ weight: 2, because: true }, { ...friend, between: [] }, monday),
    refused('nothing-between', false),
  );
  for (const sign of ['gift', 'thanks', 'talk', 'messages', 'recommendation', 'endorsement'] as const)
    assert.deepEqual(mayAskOf({ weight: 2 }, { ...stranger, between: [sign] }, monday), { allowed: true });
});

test('one ask in ninety days of one person, two favours in thirty among people who know each other; both yours to set aside', () => {
  const asked = { ...friend, asked: [{ day: '2026-10-01', weight: 1 as const }] };
  for (const weight of [1, 2] as const)
    assert.deepEqual(mayAskOf({ weight }, asked, monday), refused('asked-lately', true, '2026-12-30'));
  assert.deepEqual(mayAskOf({ weight: 1 }, asked, '2026-12-30'), { allowed: true });
  assert.deepEqual(
    mayAskOf({ weight: 0 }, asked, monday),
    { allowed: true },
    'everyday asks are not counted',
  );
  const favour = (day: string) => ({ day, weight: 2 as const });
  const circle = { ...friend, circleAsked: [favour('2026-11-10'), favour('2026-11-20')] };
  assert.deepEqual(
    mayAskOf({ weight: 2 }, circle, monday),
    refused('circle-asked-lately', true, '2026-12-10'),
  );
  assert.deepEqual(mayAskOf({ weight: 1 }, circle, monday), { allowed: true }, 'a conversation is no favour');
  const one = { ...friend, circleAsked: [favour('2026-11-20')] };
  assert.deepEqual(mayAskOf({ weight: 2 }, one, monday), { allowed: true });
});
