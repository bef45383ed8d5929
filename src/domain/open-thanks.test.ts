// When a thanks is open, what closes it, when it fades, and when there is something to tell.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import {
  daysBetween,
  openThanksOf,
  type Received,
  type SaidThanks,
  type Talk,
  type ThanksLook,
} from './open-thanks.ts';

const TODAY = '2026-11-22';
const ago = (days: number): string =>
  new Date(Date.parse(`${TODAY}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

function gift(days: number, more: Partial<Received> = {}): Received {
  return {
    forKind: 'gift',
    forId: `g${days}`,
    personId: 'ana',
    day: ago(days),
    kind: 'tip',
    within: null,
    outcome: null,
    ...more,
  };
}
const talk = (days: number, more: Partial<Talk> = {}): Talk => ({
  id: `t${days}`,
  personId: 'ana',
  day: ago(days),
  crowd: 1,
  ...more,
});
const said = (days: number, more: Partial<SaidThanks> = {}): SaidThanks => ({
  personId: 'ana',
  forKind: null,
  forId: null,
  how: 'message',
  day: ago(days),
  ...more,
});
function look(it: Partial<ThanksLook>) {
  return openThanksOf({ received: [], talks: [], said: [], levelOf: () => 2, today: TODAY, ...it });
}
const open = (it: Partial<ThanksLook>): string[] => look(it).open.map((one) => one.forId);
const told = (it: Partial<ThanksLook>): string[] => look(it).told.map((one) => one.forId);

test('each gift received opens one; saying so closes it, in general what was within a week before', () => {
  assert.deepEqual(open({ received: [gift(3), gift(20)] }), ['g3', 'g20']);
  const received = [gift(3), gift(20)];
  assert.deepEqual(open({ received, said: [said(0, { forKind: 'gift', forId: 'g20' })] }), ['g3']);
  assert.deepEqual(open({ received, said: [said(1)] }), ['g20']);
  assert.deepEqual(open({ received, said: [said(1, { personId: 'ben' })] }), ['g3', 'g20']);
  assert.deepEqual(open({ received, said: [said(5)] }), ['g3', 'g20'], 'thanked before it was given');
  assert.deepEqual(open({ received, said: [said(1, { how: 'let go' })] }), ['g3', 'g20']);
  const withIt = [gift(3, { within: { kind: 'interaction', id: 'x' } })];
  assert.deepEqual(open({ received: withIt, said: [said(0, { forKind: 'interaction', forId: 'x' })] }), []);
});

test('an open one fades after 60 days, and says so before', () => {
  const seen = look({ received: [gift(44), gift(45), gift(60), gift(61)] }).open;
  assert.deepEqual(
    seen.map((it) => [it.forId, it.fading, it.faded]),
    [
      ['g44', false, false],
      ['g45', true, false],
      ['g60', true, false],
      ['g61', true, true],
    ],
  );
  assert.equal(look({ received: [gift(0, { day: '2024-05' })] }).open[0]!.faded, true);
});

test('a conversation opens one for 30 days, not in a crowd; whoever was thanked since was thanked for it', () => {
  assert.deepEqual(open({ talks: [talk(2)] }), ['t2']);
  assert.deepEqual(open({ talks: [talk(30)] }), ['t30']);
  assert.deepEqual(open({ talks: [talk(31)] }), []);
  assert.deepEqual(open({ talks: [talk(2, { crowd: 3 })] }), ['t2']);
  assert.deepEqual(open({ talks: [talk(2, { crowd: 4 })] }), []);
  assert.deepEqual(open({ talks: [talk(2), talk(20)] }), ['t2'], 'the latest alone');
  assert.deepEqual(open({ talks: [talk(2)], said: [said(2)] }), []);
  assert.deepEqual(open({ talks: [talk(2)], said: [said(3)] }), ['t2']);
  assert.deepEqual(
    open({ talks: [talk(2)], said: [said(1, { forKind: 'gift', forId: 'g9' })] }),
    [],
    'thanked since',
  );
  const letGo = said(0, { forKind: 'interaction', forId: 't2', how: 'let go' });
  assert.deepEqual(open({ talks: [talk(2)], said: [letGo] }), []);
  assert.deepEqual(open({ talks: [talk(2), talk(9)], said: [{ ...letGo, forId: 't9' }] }), ['t2']);
  // Logged by you and in the calendar: one conversation.
  assert.deepEqual(open({ talks: [talk(2), talk(2, { id: 'cal' })] }), ['cal']);
  assert.deepEqual(open({ talks: [talk(2), talk(2, { id: 'cal' })], said: [letGo] }), []);
});

test('one thanks for a conversation and for what came with it', () => {
  assert.deepEqual(open({ talks: [talk(2)], received: [gift(2)] }), ['g2']);
  assert.deepEqual(
    open({ talks: [talk(2)], received: [gift(1, { within: { kind: 'interaction', id: 't2' } })] }),
    ['g1'],
  );
  assert.deepEqual(open({ talks: [talk(2)], received: [gift(1)] }), ['g1', 't2']);
});

test('whom you talk with all the time is not thanked for each conversation', () => {
  const everyTenDays = [talk(1), talk(11), talk(21), talk(31)];
  const everyWeek = [talk(1), talk(8), talk(15), talk(22)];
  const atLevel = (level: 1 | 2 | null, talks: Talk[]): string[] => open({ talks, levelOf: () => level });
  assert.deepEqual(atLevel(1, everyTenDays), []);
  assert.deepEqual(atLevel(2, everyTenDays), ['t1']);
  assert.deepEqual(atLevel(null, everyWeek), [], 'a weekly meeting, however well you know them');
  assert.deepEqual(atLevel(1, [talk(1), talk(8)]), ['t1'], 'twice is no habit');
  assert.deepEqual(atLevel(1, [talk(1), talk(40), talk(80)]), ['t1']);
});

test('how it turned out can be told from 30 to 120 days after thanking', () => {
  const thanked = (days: number, more: Partial<SaidThanks> = {}): SaidThanks =>
    said(days, { forKind: 'gift', forId: 'g130', ...more });
  const received = [gift(130)];
  assert.deepEqual(told({ received, said: [thanked(29)] }), []);
  assert.deepEqual(told({ received, said: [thanked(30)] }), ['g130']);
  assert.deepEqual(told({ received, said: [thanked(120)] }), ['g130']);
  assert.deepEqual(told({ received, said: [thanked(121)] }), []);
  assert.deepEqual(told({ received, said: [said(125)] }), [], 'the thanks in general is older than that');
  assert.deepEqual(told({ received: [gift(60)], said: [said(58, { how: 'in person' })] }), ['g60']);
  for (const how of ['told', 'let go'] as const)
    assert.deepEqual(told({ received, said: [thanked(60), thanked(1, { how })] }), [], how);
  for (const kind of ['advice', 'introduction', 'tip', 'recommendation'])
    assert.equal(told({ received: [gift(130, { kind })], said: [thanked(40)] }).length, 1, kind);
  for (const kind of ['help', 'information'])
    assert.deepEqual(told({ received: [gift(130, { kind })], said: [thanked(40)] }), [], kind);
  assert.deepEqual(told({ received: [gift(130, { outcome: 'not good' })], said: [thanked(40)] }), []);
  assert.equal(told({ received: [gift(130, { outcome: 'good' })], said: [thanked(40)] }).length, 1);
});

test('days between plain dates; a month or a year counts from its last day', () => {
  assert.equal(daysBetween('2026-10-24', '2026-10-26'), 2);
  assert.equal(daysBetween('2026-10', '2026-11-01'), 1);
  assert.equal(daysBetween('2025', '2026-01-01'), 1);
});

test('law: a specific thanks closes what it is for and opens nothing; no order matters', () => {
  const day = fc.integer({ min: 0, max: 150 });
  const who = fc.constantFrom('ana', 'ben');
  const gifts = fc.array(fc.record({ days: day, who, kind: fc.constantFrom('tip', 'help', 'advice') }), {
    maxLength: 6,
  });
  const talks = fc.array(fc.record({ days: day, who, crowd: fc.integer({ min: 1, max: 5 }) }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      gifts,
      talks,
      fc.array(fc.record({ days: day, who }), { maxLength: 3 }),
      (given, met, thanks) => {
        const it = {
          received: given.map((one, at) =>
            gift(one.days, { forId: `g${at}`, personId: one.who, kind: one.kind }),
          ),
          talks: met.map((one, at) => talk(one.days, { id: `t${at}`, personId: one.who, crowd: one.crowd })),
          said: thanks.map((one) => said(one.days, { personId: one.who })),
        };
        const before = look(it);
        assert.deepEqual(look({ received: it.received.toReversed(), talks: it.talks.toReversed(), said: it.said.toReversed() }), before); // prettier-ignore
        for (const one of before.open) {
          const { forKind, forId, personId } = one;
          const after = look({ ...it, said: [...it.said, said(0, { forKind, forId, personId })] });
          const key = (o: { forId: string }): string => o.forId;
          assert.ok(!after.open.some((o) => o.forId === forId && o.personId === personId));
          assert.ok(after.open.every((o) => before.open.some((b) => key(b) === key(o))));
          assert.ok(!one.faded || one.age > 60);
        }
      },
    ),
  );
});
