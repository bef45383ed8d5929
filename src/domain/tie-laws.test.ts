// Laws of the judgement, on invented ties of every shape.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import { levelAsOf, summariseTie } from './tie-summary.ts';
import type { TieEvent, TieEvidence } from './tie.ts';
import { DAY } from './weights.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const settings = { numRuns: 400, seed: 20261123 };

const someEvent = fc.record({
  kind: fc.constantFrom<TieEvent['kind'][]>(
    'message',
    'message',
    'message',
    'mail',
    'call',
    'meeting',
    'video',
    'letter',
    'other',
    'invitation',
    'recommendation',
    'endorsement',
  ),
  at: fc.option(
    fc.integer({ min: 0, max: 6000 }).map((days) => now - days * DAY),
    { freq: 15 },
  ),
  direction: fc.constantFrom<TieEvent['direction'][]>('in', 'out', 'both'),
  crowd: fc.constantFrom(1, 1, 1, 2, 4, 9),
  words: fc.option(fc.integer({ min: 0, max: 200 })),
  asks: fc.boolean(),
  said: fc.boolean(),
});

const someTie: fc.Arbitrary<TieEvidence> = fc
  .record({
    events: fc.array(someEvent, { maxLength: 25 }),
    connected: fc.boolean(),
    connectedOn: fc.option(fc.integer({ min: 0, max: 4000 }).map((days) => now - days * DAY)),
    inAddressBook: fc.boolean(),
    synced: fc.boolean(),
    notes: fc.nat({ max: 3 }),
    colleague: fc.option(
      fc.record({
        organisation: fc.constant('Larkspur'),
        when: fc.constantFrom('now' as const, 'then' as const, 'past' as const),
      }),
    ),
    metSaid: fc.boolean(),
    admired: fc.boolean(),
  })
  .map((it) => ({ ...it, events: it.events.map((event, i) => ({ ...event, id: `e${i}` })) }));

const exchange = (at: number): TieEvent[] =>
  (['out', 'in'] as const).map((direction) => ({
    id: `x-${direction}`,
    kind: 'message',
    at,
    direction,
    crowd: 1,
    words: 30,
    asks: false,
    said: false,
  }));

describe('for every tie', () => {
  test('strength never rises with silence, and nobody becomes a stranger by it', () => {
    fc.assert(
      fc.property(someTie, fc.nat({ max: 4000 }), (tie, days) => {
        const [before, after] = [summariseTie(tie, now), summariseTie(tie, now + days * DAY)];
        assert.ok(after.strength <= before.strength);
        assert.ok(after.chances[2] <= before.chances[2] + 1e-9);
        assert.ok(before.strength >= 0 && before.strength <= 1);
      }),
      settings,
    );
  });

  test('an exchange today lowers neither strength nor level', () => {
    fc.assert(
      fc.property(someTie, (tie) => {
        const [before, after] = [
          summariseTie(tie, now),
          summariseTie({ ...tie, events: [...tie.events, ...exchange(now)] }, now),
        ];
        assert.ok(after.chances[0] >= before.chances[0] - 1e-9, 'well');
        assert.ok(after.chances[2] <= before.chances[2] + 1e-9, 'not at all');
        assert.ok(after.strength >= before.strength);
        assert.ok(after.level === 1 || after.level === 2, 'two-way contact is a little at least');
      }),
      settings,
    );
  });

  test('the order in which events are handed over does not matter', () => {
    fc.assert(
      fc.property(someTie, fc.infiniteStream(fc.nat({ max: 1000 })), (tie, numbers) => {
        const shuffled = tie.events
          .map((event) => [numbers.next().value, event] as const)
          .sort((a, b) => a[0] - b[0]);
        const same = summariseTie({ ...tie, events: shuffled.map((it) => it[1]) }, now);
        assert.equal(JSON.stringify(same), JSON.stringify(summariseTie(tie, now)));
      }),
      settings,
    );
  });

  test('the past does not know the future', () => {
    fc.assert(
      fc.property(someTie, fc.nat({ max: 4000 }), (tie, days) => {
        const then = now - days * DAY;
        const known = { ...tie, events: tie.events.filter((it) => it.at === null || it.at <= then) };
        assert.equal(levelAsOf(tie, then), levelAsOf(known, then));
      }),
      settings,
    );
  });

  test('what is yet to come changes nothing', () => {
    fc.assert(
      fc.property(someTie, fc.array(someEvent, { maxLength: 5 }), (tie, more) => {
        const coming = more.map((it, i) => ({
          ...it,
          id: `f${i}`,
          at: it.at === null ? now + 1 : now + (now - it.at) + 1,
        }));
        assert.equal(
          JSON.stringify(summariseTie({ ...tie, events: [...tie.events, ...coming] }, now)),
          JSON.stringify(summariseTie(tie, now)),
        );
      }),
      settings,
    );
  });

  test('no small facts lift to "well", alone or together', () => {
    const small = fc.record({
      inAddressBook: fc.boolean(),
      synced: fc.boolean(),
      notes: fc.nat({ max: 9 }),
      metSaid: fc.boolean(),
      clicks: fc.array(someEvent, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(someTie, small, (tie, { clicks, ...facts }) => {
        const bare = { ...tie, inAddressBook: false, synced: false, notes: 0, metSaid: false };
        const given = clicks.map((it, i) => ({
          ...it,
          id: `z${i}`,
          kind: i % 2 === 0 ? ('endorsement' as const) : ('invitation' as const),
        }));
        const [before, after] = [
          summariseTie(bare, now),
          summariseTie({ ...bare, ...facts, events: [...bare.events, ...given] }, now),
        ];
        if (before.level !== 1) assert.notEqual(after.level, 1, JSON.stringify([before, after]));
      }),
      { ...settings, numRuns: 1000 },
    );
  });

  test('the first reason speaks for the level', () => {
    fc.assert(
      fc.property(someTie, (tie) => {
        const { level, reasons, nominal } = summariseTie(tie, now);
        for (const it of reasons) assert.equal(it.towards, it.weight > 0 ? 'closer' : 'farther');
        if (level === null) return;
        assert.equal(reasons[0]?.towards, level === 3 ? 'farther' : 'closer', JSON.stringify(reasons));
        assert.ok(!nominal || level === 3);
      }),
      { ...settings, numRuns: 1000 },
    );
  });

  test('silence is never proof that somebody in an address book is not known', () => {
    fc.assert(
      fc.property(someTie, fc.boolean(), (tie, kept) => {
        const { level } = summariseTie({ ...tie, inAddressBook: kept, synced: !kept, admired: false }, now);
        assert.notEqual(level, 3);
      }),
      settings,
    );
  });
});
