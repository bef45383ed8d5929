import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  event,
  exchanges,
  HOUR,
  inventedTies,
  larkspur,
  linked,
  logged,
  now,
  tie,
} from '#test/invented-ties.ts';
import { levelAsOf, summariseTie } from './tie-summary.ts';
import type { TieEvent, TieEvidence } from './tie.ts';
import { DAY } from './weights.ts';

describe('levels read true', () => {
  for (const [who, evidence, level] of inventedTies) {
    test(`${who} -> ${level ?? 'not sure'}`, () => {
      const summary = summariseTie(evidence, now);
      assert.equal(summary.level, level, JSON.stringify(summary.chances));
      assert.ok(Math.abs(summary.chances.reduce((a, b) => a + b) - 1) < 1e-9);
      assert.ok(summary.reasons.length >= 1 && summary.reasons.length <= 5);
    });
  }
});

describe('reasons', () => {
  test('lead with what weighs most, and carry their numbers', () => {
    const [first, ...rest] = summariseTie(
      tie({ ...linked, events: exchanges(7, '2019-03-01', '2026-10-05') }),
      now,
    ).reasons;
    assert.deepEqual(first?.code, 'messages-both-ways');
    assert.deepEqual(first?.values, {
      out: 7,
      in: 7,
      days: 7,
      since: 2019,
      last: '2026-10-05T01:00:00.000Z',
    });
    assert.ok(
      rest.some((it) => it.code === 'last-exchange' && it.values?.['at'] === '2026-10-05T01:00:00.000Z'),
    );
  });
  test('say which way they point and how much, and what speaks for the level comes first', () => {
    const of = (more: Partial<TieEvidence>) =>
      summariseTie(tie(more), now).reasons.map((it) => [it.code, it.towards, it.strength]);
    assert.deepEqual(of({ ...linked, events: exchanges(60, '2010-01-01', '2013-06-01') }).slice(0, 2), [
      ['messages-both-ways', 'closer', 'strong'],
      ['linked', 'closer', 'slight'],
    ]);
    assert.deepEqual(of(linked), [['linked-only', 'farther', 'some']]);
    assert.deepEqual(of({ inAddressBook: true }), [
      ['in-address-book', 'closer', 'some'],
      ['nothing-both-ways', 'farther', 'some'],
    ]);
    assert.deepEqual(of({ events: [event('message', '2026-09-01', 'in')] }), [
      ['never-answered', 'farther', 'some'],
    ]);
    assert.deepEqual(of({ inAddressBook: true, events: [event('message', '2026-09-01', 'in')] }), [
      ['in-address-book', 'closer', 'some'],
      ['never-answered', 'farther', 'some'],
    ]);
    assert.deepEqual(of({}), [['added-by-you', 'closer', 'slight']]);
  });
  test('"I have not met them" ends where you said how you met', () => {
    assert.deepEqual(
      summariseTie(tie({ admired: true, metSaid: true }), now).reasons.map((it) => it.code),
      ['met-said', 'added-by-you'],
    );
  });
  test('count what was logged as written to each other once', () => {
    const [first] = summariseTie(
      tie({ events: [...exchanges(2, '2026-03-01', '2026-04-01'), logged('mail', '2026-05-01')] }),
      now,
    ).reasons;
    assert.deepEqual(first?.values, {
      out: 2,
      in: 2,
      count: 5,
      together: 1,
      days: 3,
      since: 2026,
      last: '2026-05-01T00:00:00.000Z',
    });
  });
  test('a long silence speaks against knowing somebody well', () => {
    const { reasons } = summariseTie(tie({ events: exchanges(60, '2010-01-01', '2013-06-01') }), now);
    assert.ok((reasons.find((it) => it.code === 'last-exchange')?.weight ?? 0) < 0);
  });
  test('a bare link says so', () => {
    const summary = summariseTie(tie(linked), now);
    assert.equal(summary.nominal, true);
    assert.deepEqual(
      summary.reasons.map((it) => it.code),
      ['linked-only'],
    );
    assert.ok(summary.probability < 0.85, 'modestly sure');
  });
  test('a link with anything beside it is not bare', () => {
    for (const more of [
      { notes: 1 },
      { inAddressBook: true },
      { colleague: larkspur('past') },
      { events: [event('message', '2026-09-01', 'in')] },
    ]) {
      assert.equal(summariseTie(tie({ ...linked, ...more }), now).nominal, false);
    }
    const bare = [event('invitation', '2020-05-01', 'in', { words: null })];
    assert.equal(
      summariseTie(tie({ ...linked, events: bare }), now).nominal,
      true,
      'an invitation without words is the link itself',
    );
  });
});

describe('in touch', () => {
  test('is what was written, said or done between the two of you, the same for sentence, reasons and counts', () => {
    const summary = summariseTie(
      tie({
        ...linked,
        events: [
          ...exchanges(2, '2019-03-01', '2023-10-05'),
          event('invitation', '2018-01-01', 'in', { words: null }),
          event('endorsement', '2026-09-01', 'in'),
          event('recommendation', '2026-09-02', 'in'),
          event('message', '2026-10-01', 'in', { crowd: 30 }),
          logged('call', '2024-01-01'),
          logged('other', '2025-01-01'),
        ],
      }),
      now,
    );
    assert.deepEqual(summary.inTouch, {
      written: {
        count: 4,
        firstAt: Date.parse('2019-03-01'),
        lastAt: Date.parse('2023-10-05') + HOUR,
        together: 0,
      },
      talked: { count: 1, firstAt: Date.parse('2024-01-01'), lastAt: Date.parse('2024-01-01') },
      other: { count: 1, firstAt: Date.parse('2025-01-01'), lastAt: Date.parse('2025-01-01') },
      logged: 2,
    });
    assert.equal(summary.lastAt, Date.parse('2025-01-01'));
    assert.deepEqual(summary.countByKind, {
      message: 4,
      call: 1,
      other: 1,
      endorsement: 1,
      recommendation: 1,
    });
    assert.deepEqual(summary.reasons.find((it) => it.code === 'messages-both-ways')?.values, {
      out: 2,
      in: 2,
      days: 2,
      since: 2019,
      last: '2023-10-05T01:00:00.000Z',
    });
  });
  test('is nothing where nothing was exchanged', () => {
    assert.equal(
      summariseTie(tie({ events: [event('endorsement', '2026-09-01', 'in')] }), now).inTouch,
      null,
    );
  });
  test('what is yet to come counts for nothing', () => {
    const coming = [logged('meeting', '2026-11-27'), event('message', '2027-01-01', 'in', { asks: true })];
    const before = tie({ ...linked, events: exchanges(3, '2019-03-01', '2023-10-05') });
    assert.deepEqual(
      summariseTie({ ...before, events: [...before.events, ...coming] }, now),
      summariseTie(before, now),
    );
    assert.deepEqual(summariseTie(tie({ events: coming }), now), summariseTie(tie(), now));
  });
});

describe('whose word is the last', () => {
  const at = (days: number) => now - days * DAY;
  const owes = (...events: TieEvent[]) => summariseTie(tie({ events }), now).owesReplySince;
  const waits = (...events: TieEvent[]) => summariseTie(tie({ events }), now).unansweredSince;
  test('theirs, asking: you owe a reply', () => {
    assert.equal(owes(event('message', at(9), 'out'), event('message', at(8), 'in', { asks: true })), at(8));
  });
  test('theirs, after a pause: you owe a reply', () => {
    assert.equal(owes(event('message', at(90), 'out'), event('message', at(8), 'in')), at(8));
  });
  test('theirs, a thank-you at the end: nothing is owed', () => {
    assert.equal(owes(event('message', at(9), 'out'), event('message', at(8), 'in')), null);
  });
  test('talked since: nothing is owed', () => {
    assert.equal(
      owes(event('message', at(8), 'in', { asks: true }), event('call', at(2), 'both', { said: true })),
      null,
    );
  });
  test('sent to many: nothing is owed', () => {
    assert.equal(owes(event('message', at(8), 'in', { asks: true, crowd: 3 })), null);
  });
  test('a sender like a machine: nothing is owed', () => {
    assert.equal(
      owes(...[40, 30, 20, 10].map((days) => event('message', at(days), 'in', { asks: true }))),
      null,
    );
  });
  test('yours, asking or begun: an answer is awaited; a closing line is not', () => {
    assert.equal(waits(event('message', at(8), 'out')), at(8));
    assert.equal(waits(event('message', at(9), 'in', { asks: true }), event('message', at(8), 'out')), null);
    assert.equal(
      waits(
        event('message', at(9), 'out'),
        event('message', at(8), 'in'),
        event('message', at(7), 'out', { asks: true }),
      ),
      at(7),
    );
  });
});

test('the rhythm of a tie is between exchanges, not within them', () => {
  const bursts = [900, 899, 898, 700, 699, 500, 499, 300, 299].flatMap((days) => [
    event('message', now - days * DAY, 'out'),
    event('message', now - days * DAY + HOUR, 'in'),
  ]);
  const gap = summariseTie(tie({ events: bursts }), now).typicalGapDays ?? 0;
  assert.ok(gap > 90 && gap < 250, `${gap}`);
  assert.equal(
    summariseTie(tie({ events: bursts.slice(0, 4) }), now).typicalGapDays,
    null,
    'under three days',
  );
});

test('the level of an earlier day does not know what came later', () => {
  const early = exchanges(1, '2019-03-01', '2019-03-01');
  const evidence = tie({ ...linked, events: [...early, ...exchanges(60, '2021-01-01', '2026-11-01')] });
  assert.equal(levelAsOf(evidence, now), 1);
  assert.equal(levelAsOf(evidence, Date.parse('2020-01-01')), 2);
  assert.equal(levelAsOf(evidence, Date.parse('2018-01-01')), 3, 'linked later, nothing exchanged yet');
});

test('thirty thousand ties are judged in well under a second', () => {
  const long = tie({ ...linked, events: exchanges(17, '2019-01-01', '2026-01-01') });
  const short = tie(linked);
  summariseTie(long, now);
  const began = performance.now();
  for (let i = 0; i < 30_000; i++) summariseTie(i % 5 === 0 ? long : short, now);
  assert.ok(performance.now() - began < 1500);
});
