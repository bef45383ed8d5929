// What is read of one tie: whom you wrote to after silence, who asked you, who answered; first by example, then as laws.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { event, logged, now } from '#test/invented-ties.ts';
import { fc } from '#test/fast-check.ts';
import {
  ANSWER_WITHIN,
  approachKinds,
  enoughToSay,
  LONG_SILENCE,
  markOf,
  readApproaches,
} from './not-a-nuisance.ts';
import type { TieEvent } from './tie.ts';
import { DAY } from './weights.ts';

const day = (text: string): number => Date.parse(`${text}T12:00:00Z`);
const wrote = (on: string, more: Partial<TieEvent> = {}): TieEvent => event('message', day(on), 'out', more);
const came = (on: string, more: Partial<TieEvent> = {}): TieEvent => event('message', day(on), 'in', more);
const read = (...events: TieEvent[]) => readApproaches(events, now);

describe('by example', () => {
  test('you wrote after three years, they answered the next day', () => {
    assert.deepEqual(read(wrote('2020-01-01'), came('2020-01-02'), wrote('2023-05-01'), came('2023-05-02')), {
      afterSilence: [{ at: day('2023-05-01'), since: day('2020-01-02'), answeredAt: day('2023-05-02') }],
      firstWord: [{ at: day('2020-01-01'), since: null, answeredAt: day('2020-01-02') }],
      asked: [],
      cameBack: [],
    });
  });

  test('a first message ever is not after silence', () => {
    const { afterSilence, firstWord } = read(wrote('2024-05-01'));
    assert.deepEqual(afterSilence, []);
    assert.deepEqual(firstWord, [{ at: day('2024-05-01'), since: null, answeredAt: null }]);
  });

  test('a talk, a logged message or a table of five ends the silence; a crowd, a click or an invitation does not', () => {
    const early = [wrote('2020-01-01'), came('2020-01-02')];
    const late = wrote('2022-01-01');
    for (const between of [
      logged('call', '2021-06-01T12:00:00Z'),
      logged('message', '2021-06-01T12:00:00Z'),
      event('message', day('2021-06-01'), 'in', { crowd: 4 }),
    ])
      assert.deepEqual(read(...early, between, late).afterSilence, [], between.kind);
    for (const between of [
      event('message', day('2021-06-01'), 'in', { crowd: 40 }),
      event('endorsement', day('2021-06-01'), 'in'),
      event('invitation', day('2021-06-01'), 'out'),
      event('recommendation', day('2021-06-01'), 'in'),
    ])
      assert.equal(read(...early, between, late).afterSilence.length, 1, between.kind);
  });

  test('what you sent to several at once is no approach, and their joint answer none', () => {
    const early = [wrote('2020-01-01'), came('2020-01-02')];
    assert.deepEqual(read(...early, wrote('2022-01-01', { crowd: 3 })).afterSilence, []);
    const { afterSilence } = read(...early, wrote('2022-01-01'), came('2022-01-02', { crowd: 3 }));
    assert.equal(afterSilence[0]?.answeredAt, null);
  });

  test('questions one after the other are one; anything from you to them is an answer, a meeting too', () => {
    const asks = { asks: true };
    assert.deepEqual(read(came('2024-01-01', asks), came('2024-01-03', asks), wrote('2024-01-04')).asked, [
      { at: day('2024-01-01'), since: null, answeredAt: day('2024-01-04') },
    ]);
    const met = read(came('2024-01-01', asks), logged('meeting', '2024-01-09T12:00:00Z'));
    assert.equal(met.asked[0]?.answeredAt, day('2024-01-09'));
    assert.deepEqual(read(came('2024-01-01')).asked, [], 'nothing was asked');
    assert.equal(read(came('2024-01-01', asks), wrote('2024-08-01')).asked[0]?.answeredAt, null, 'too late');
    assert.equal(read(came('2024-01-01', asks), came('2024-08-01', asks)).asked.length, 2);
  });

  test('a sender who never hears from you and writes on and on is a machine', () => {
    const mails = ['01', '03', '05', '07'].map((month) => came(`2024-${month}-01`, { asks: true }));
    assert.deepEqual(read(...mails).asked, []);
    assert.equal(read(...mails.slice(1)).asked.length, 1, 'three may be a person');
    assert.ok(read(...mails, wrote('2024-07-02')).asked.length > 0, 'you wrote to them: a person');
  });

  test('what was written a few days ago is not counted until it is answered, or two weeks have passed', () => {
    const ago = (days: number): string => new Date(now - days * DAY).toISOString().slice(0, 10);
    const early = [wrote('2020-01-01'), came('2020-01-02')];
    assert.deepEqual(read(...early, wrote(ago(3))).afterSilence, []);
    assert.equal(read(...early, wrote(ago(3)), came(ago(2))).afterSilence.length, 1);
    assert.equal(read(...early, wrote(ago(20))).afterSilence.length, 1);
    assert.deepEqual(read(...early, came(ago(3), { asks: true })).asked, []);
    assert.equal(read(...early, came(ago(20), { asks: true })).asked.length, 1);
  });

  test('they came back after two years', () => {
    const back = read(wrote('2020-01-01'), came('2022-01-01'));
    assert.deepEqual(
      back.cameBack.map((it) => it.at),
      [day('2022-01-01')],
    );
    assert.deepEqual(read(came('2020-01-01'), came('2022-01-01')).cameBack, [], 'you never wrote to them');
  });

  test('a word without a date leaves open how long it was silent', () => {
    const lost = event('message', null, 'in', { asks: true });
    const { afterSilence, firstWord, asked } = read(lost, wrote('2020-01-01'), wrote('2022-01-01'));
    assert.deepEqual([afterSilence, firstWord, asked], [[], [], []]);
  });

  test('what lies ahead has not happened', () => {
    assert.deepEqual(read(wrote('2026-12-24')).firstWord, []);
  });

  test('the quickest answer of a person is theirs', () => {
    assert.deepEqual(
      markOf([
        { at: 10, since: null, answeredAt: 60 },
        { at: 100, since: null, answeredAt: 130 },
        { at: 200, since: null, answeredAt: null },
      ]),
      { at: 200, answer: 30 },
    );
    assert.deepEqual(markOf([]), { at: null, answer: null });
  });

  test('of too few nothing is said', () => {
    for (const people of [0, 1, 2]) assert.equal(enoughToSay({ people }), null);
    assert.deepEqual(enoughToSay({ people: 3 }), { people: 3 });
  });
});

const someEvents: fc.Arbitrary<TieEvent[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom<TieEvent['kind'][]>('message', 'message', 'mail', 'call', 'letter', 'other'),
      at: fc.integer({ min: 0, max: 3000 }).map((days) => now - days * DAY),
      direction: fc.constantFrom<TieEvent['direction'][]>('in', 'out', 'in', 'out', 'both'),
      crowd: fc.constantFrom(1, 1, 1, 3, 9),
      words: fc.constant(20),
      asks: fc.boolean(),
      said: fc.constant(false),
    }),
    { maxLength: 14 },
  )
  .map((events) => events.map((it, i) => ({ ...it, id: `e${String(i).padStart(2, '0')}` })));

describe('for every tie', () => {
  const settings = { numRuns: 500, seed: 20261123 };

  test('before whatever is told as after silence, nothing was between you for a year; an answer came in its time', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const all = readApproaches(events, now);
        for (const { at, since } of [...all.afterSilence, ...all.cameBack]) {
          assert.ok(since !== null && at - since >= LONG_SILENCE * DAY);
          const between = events.filter(
            (it) => it.crowd <= 4 && it.at !== null && it.at > since && it.at < at,
          );
          assert.deepEqual(between, []);
        }
        for (const kind of approachKinds)
          for (const { at, answeredAt } of all[kind])
            if (answeredAt !== null) {
              assert.ok(answeredAt >= at);
              const whose = kind === 'asked' ? 'in' : 'out';
              const answers = events.filter((it) => it.at === answeredAt && it.direction !== whose);
              assert.ok(answers.length > 0);
            }
      }),
      settings,
    );
  });

  test('the order in which events come does not matter', () => {
    fc.assert(
      fc.property(
        someEvents.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
          ),
        ),
        ([events, shuffled]) => assert.deepEqual(readApproaches(shuffled, now), readApproaches(events, now)),
      ),
      settings,
    );
  });

  test('what is not between you changes nothing', () => {
    const unrelated = fc.constantFrom<Partial<TieEvent>[]>(
      { kind: 'endorsement' },
      { kind: 'recommendation' },
      { kind: 'invitation' },
      { kind: 'message', crowd: 30 },
    );
    fc.assert(
      fc.property(someEvents, unrelated, fc.nat({ max: 3000 }), (events, more, days) => {
        const added = { ...event('other', now - days * DAY, 'in'), ...more, id: 'unrelated', asks: true };
        assert.deepEqual(readApproaches([...events, added], now), readApproaches(events, now));
      }),
      settings,
    );
  });

  test('an answer of theirs never lowers who answered, nor how fast; an answer of yours never whom you answered', () => {
    const answered = (events: readonly TieEvent[], kind: 'afterSilence' | 'asked'): number =>
      -(markOf(readApproaches(events, now)[kind]).answer ?? Infinity);
    fc.assert(
      fc.property(someEvents, fc.nat({ max: ANSWER_WITHIN }), fc.nat(), (events, days, which) => {
        const all = readApproaches(events, now);
        const [after, asked] = [all.afterSilence, all.asked];
        if (after.length > 0) {
          const at = after[which % after.length]!.at + days * DAY + 1;
          const theirs = { ...event('message', at, 'in'), id: 'z' };
          assert.ok(answered([...events, theirs], 'afterSilence') >= answered(events, 'afterSilence'));
        }
        if (asked.length > 0) {
          const at = asked[which % asked.length]!.at + days * DAY + 1;
          const yours = { ...event('message', at, 'out'), id: 'z' };
          assert.ok(answered([...events, yours], 'asked') >= answered(events, 'asked'));
        }
      }),
      settings,
    );
  });
});
