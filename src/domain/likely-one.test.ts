import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { event, exchanges, HOUR, logged, now, tie } from '#test/invented-ties.ts';
import { readHistory } from './contact-history.ts';
import { readElsewhere, readFeatures } from './level-features.ts';
import { likelyOne } from './likely-one.ts';
import { summariseTie } from './tie-summary.ts';
import type { Elsewhere, TieContext, TieEvent, TieEvidence } from './tie.ts';
import { DAY } from './weights.ts';

const found = (...pairs: [string, string, number][]): Record<string, readonly string[]> =>
  Object.fromEntries([...likelyOne(pairs)].map(([id, others]) => [id, others.map((it) => it.id)]));

const context = (elsewhere?: Elsewhere): TieContext => ({
  linkedPeople: 300,
  namesake: null,
  tuning: null,
  everyday: true,
  ...(elsewhere ? { together: elsewhere } : {}),
});
const read = (evidence: TieEvidence) => readFeatures(readHistory(evidence.events, now), evidence, false);

describe('who is likely one', () => {
  test('likelier than not, on both sides, and by one between them where that is likely, too', () => {
    assert.deepEqual(found(['a', 'b', 0.9]), { a: ['b'], b: ['a'] });
    assert.deepEqual(found(['a', 'b', 0.4], ['a', 'a', 1]), {});
    assert.deepEqual(found(['a', 'b', 0.9], ['b', 'c', 0.8]), {
      a: ['b', 'c'],
      b: ['a', 'c'],
      c: ['b', 'a'],
    });
    assert.deepEqual(found(['a', 'b', 0.6], ['b', 'c', 0.7]), { a: ['b'], b: ['c', 'a'], c: ['b'] });
  });

  test('a card counts by the chance that it is theirs, what was written as if it were', () => {
    const events = exchanges(9, '2024-01-01', '2026-10-01');
    const card = tie({
      inAddressBook: true,
      keeps: { birthday: true, firstName: false, family: false },
      events,
    });
    const elsewhere = readElsewhere(readHistory(events, now), [{ evidence: card, chance: 0.8 }], now);
    const features = read(tie({ connected: true, context: context(elsewhere) }));
    assert.equal(features.namesakeCard, 0.8);
    assert.equal(features.birthday, 0.8);
    assert.equal(features.card, 0);
    assert.ok(Math.abs(features.days - Math.log(10)) < 0.001);
    const [alone, together] = [context(), context(elsewhere)].map((it) =>
      summariseTie(tie({ connected: true, context: it }), now),
    );
    assert.ok(together!.chances[2] < alone!.chances[2]);
    assert.ok(together!.reasons.some((it) => it.code === 'namesake-in-touch'));
  });
});

describe('what mail, calendars and chats show', () => {
  const threaded = (chat: boolean) => ({ thread: 'one', ...(chat ? { chat: true as const } : {}) });
  const answered = (hours: number, chat: boolean): TieEvent[] =>
    Array.from({ length: 12 }, (_, i) => now - (i + 1) * 20 * DAY).flatMap((at) => [
      event(chat ? 'message' : 'mail', at, 'out', threaded(chat)),
      event(chat ? 'message' : 'mail', at + hours * HOUR, 'in', threaded(chat)),
    ]);

  test('quick answers speak for knowing somebody well, slow ones against, and neither against knowing them at all', () => {
    for (const chat of [false, true]) {
      const [quick, slow] = [chat ? 0.1 : 2, chat ? 5 : 60].map((hours) =>
        summariseTie(tie({ events: answered(hours, chat) }), now),
      );
      assert.ok(quick!.chances[0] > slow!.chances[0] + 0.1, JSON.stringify([quick!.chances, slow!.chances]));
      assert.equal(read(tie({ events: answered(chat ? 0.1 : 2, chat) })).slow, 0);
      assert.equal(read(tie({ events: answered(chat ? 5 : 60, chat) })).quick, 0);
    }
    const none = summariseTie(
      tie({ events: [event('mail', now - DAY, 'out'), event('mail', now - DAY, 'in')] }),
      now,
    );
    assert.ok(none.chances[2] < 0.5);
  });

  test('one sitting is one answer, however many lines it has', () => {
    const sitting = Array.from({ length: 100 }, (_, i) =>
      event('message', now - DAY + i * 60_000, i % 2 ? 'in' : 'out', { thread: 'one' }),
    );
    assert.ok(readHistory(sitting, now).pace <= 2);
  });

  test('a meeting that a calendar repeats counts as few', () => {
    const weekly = (thread: (week: number) => string): number =>
      readHistory(
        Array.from({ length: 50 }, (_, i) =>
          event('meeting', now - (i + 1) * 7 * DAY, 'both', { thread: thread(i) }),
        ),
        now,
      ).foundTalkWorth;
    assert.ok(weekly(() => 'calendar:1') < weekly((week) => `calendar:${week}`) / 5);
  });

  test('what you log counts in full beside it', () => {
    const features = read(tie({ events: [logged('meeting', '2026-10-01')] }));
    assert.deepEqual([features.talkedAtAll, features.foundTalk], [1, 0]);
  });

  test('silence beside a card is no proof, even in a book of mail and chats', () => {
    for (const more of [{ inAddressBook: true }, { synced: true }, { inAddressBook: true, connected: true }])
      assert.notEqual(summariseTie(tie({ ...more, context: context() }), now).level, 3);
    assert.notEqual(summariseTie(tie({ context: context() }), now).level, 3, 'named by you');
  });
});
