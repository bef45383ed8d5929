// The walk through the close circle: who comes next, that it is the same wherever it goes on, and with whom it ends.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import type { StepCandidate } from './step.ts';
import {
  chooseSweepEnd,
  orderSweep,
  type SweepFinding,
  type SweepLook,
  type SweepPerson,
  type SweepState,
  type Swept,
  type SweptHow,
} from './sweep.ts';

const DAY = '2026-11-22';
const NOW = Date.parse('2026-11-22T12:00:00Z');
const walk: SweepState = { id: 'w', stage: 'people', most: 20, wider: false };

const person = (id: string, it: Partial<SweepPerson> = {}): SweepPerson => ({
  id,
  level: 1,
  strength: 0.5,
  nominal: false,
  questionValue: 0,
  doNotContact: false,
  ...it,
});
const swept = (how: SweptHow, revision: number, it: Partial<Swept> = {}): Swept => ({
  sweep: 'w',
  how,
  day: DAY,
  revision,
  ...it,
});
const order = (people: readonly SweepPerson[], it: Partial<SweepLook> = {}) =>
  orderSweep({
    people,
    known: new Map(people.map((one) => [one.id, one])),
    swept: new Map(),
    told: new Set(),
    begun: [],
    sweep: walk,
    day: DAY,
    ...it,
  });

const circle = [
  person('well'),
  person('well-and-close', { strength: 0.9 }),
  person('unsure', { level: null, questionValue: 0.5, strength: 0.3 }),
  person('hardly', { level: null, questionValue: 0.05, strength: 0.02 }),
  person('little', { level: 2, strength: 0.2 }),
  person('not-yet', { level: 3, strength: 0.1 }),
  person('linked', { level: 3, nominal: true, strength: 0.01 }),
  person('never', { doNotContact: true }),
];

test('Those known well come first, then those who may be, then those known a little; strangers and do-not-contact never', () => {
  const { next, moreLinked } = order(circle);
  assert.deepEqual(next, ['well-and-close', 'well', 'unsure', 'hardly', 'little']);
  assert.equal(moreLinked, true);
});

test('Whoever is merely linked comes where that was asked for, after the others; do-not-contact never does', () => {
  const { next, moreLinked } = order(circle, { sweep: { ...walk, wider: true } });
  assert.deepEqual(next.slice(-2), ['not-yet', 'linked']);
  assert.ok(!next.includes('never'));
  assert.equal(moreLinked, false);
});

test('Whoever has something said of them can wait; whoever was asked about not long ago comes last', () => {
  const people = [person('a', { strength: 0.9 }), person('b'), person('c', { level: 2, strength: 0.1 })];
  assert.deepEqual(order(people, { told: new Set(['a']) }).next, ['b', 'a', 'c']);
  const before = new Map([['a', swept('looked', 1, { sweep: 'earlier', day: '2026-09-01' })]]);
  assert.deepEqual(order(people, { swept: before }).next, ['b', 'c', 'a']);
  const long = new Map([['a', swept('looked', 1, { sweep: 'earlier', day: '2025-09-01' })]]);
  assert.deepEqual(order(people, { swept: long }).next, ['a', 'b', 'c']);
});

test('It ends after so many people, and can go on with some more', () => {
  const people = Array.from({ length: 40 }, (_, n) => person(`p${String(n).padStart(2, '0')}`));
  const look = (most: number, done: number) =>
    order(people, {
      sweep: { ...walk, most },
      swept: new Map(people.slice(0, done).map((it, n) => [it.id, swept('looked', n)])),
    });
  assert.equal(look(20, 0).next.length, 20);
  assert.deepEqual([look(20, 20).next, look(20, 20).more], [[], true]);
  assert.equal(look(30, 20).next.length, 10);
});

test('Back leads to the last who was asked about, and they come before everybody', () => {
  const people = [person('a', { strength: 0.9 }), person('b'), person('c', { strength: 0.1 })];
  const marks = new Map([
    ['a', swept('looked', 4)],
    ['b', swept('passed', 6)],
  ]);
  assert.deepEqual(
    [order(people, { swept: marks }).last, order(people, { swept: marks }).next],
    ['b', ['c']],
  );
  marks.set('b', swept('back', 7));
  assert.deepEqual(
    [order(people, { swept: marks }).last, order(people, { swept: marks }).next],
    ['a', ['b', 'c']],
  );
  marks.set('a', swept('back', 8));
  assert.deepEqual(order(people, { swept: marks }).next, ['a', 'b', 'c']);
});

test('Whoever was being asked about when it was left comes first, and once they were looked at no more', () => {
  const people = [
    person('a', { strength: 0.9 }),
    person('b', { level: 2 }),
    person('c', { level: 3, nominal: true }),
  ];
  const begun = ['b', 'c'];
  assert.deepEqual(order(people, { begun }).next, ['b', 'a']);
  const marks = new Map([['b', swept('looked', 3)]]);
  assert.deepEqual(order(people, { begun, swept: marks }).next, ['a']);
  assert.deepEqual(order(people, { begun, sweep: { ...walk, stage: 'named' } }).next, []);
});

test('Whoever was missing is asked about next; at the end they alone', () => {
  const people = [
    ...circle,
    person('new', { level: null, strength: 0 }),
    person('newer', { level: null, strength: 0 }),
  ];
  const marks = new Map([
    ['newer', swept('named', 9, { added: true })],
    ['new', swept('named', 8, { added: true })],
  ]);
  assert.deepEqual(order(people, { swept: marks }).next.slice(0, 3), ['new', 'newer', 'well-and-close']);
  const at = (stage: SweepState['stage']) => order(people, { swept: marks, sweep: { ...walk, stage } });
  assert.deepEqual([at('named').next, at('missing').next, at('end').next], [['new', 'newer'], [], []]);
  assert.deepEqual(at('end').named, ['new', 'newer']);
  // Asked about, they take nobody's place in the walk.
  marks.set('new', swept('looked', 10, { added: true }));
  const one = order(people, { swept: marks, sweep: { ...walk, most: 1 } });
  assert.deepEqual(one.next, ['newer', 'well-and-close']);
});

test('Nobody who is not to be contacted, whatever is marked; nobody twice; the order of people does not matter', () => {
  const people = fc.uniqueArray(
    fc.record({
      id: fc.nat({ max: 999 }).map(String),
      level: fc.constantFrom(1, 2, 3, null),
      strength: fc.double({ min: 0, max: 1, noNaN: true }),
      nominal: fc.boolean(),
      questionValue: fc.double({ min: 0, max: 1, noNaN: true }),
      doNotContact: fc.boolean(),
    }),
    { selector: (it) => it.id, maxLength: 12 },
  );
  const marks = fc.array(
    fc.record({
      how: fc.constantFrom<SweptHow>('looked', 'passed', 'named', 'back'),
      sweep: fc.constantFrom('w', 'v'),
    }),
    { maxLength: 12 },
  );
  const stage = fc.constantFrom<SweepState['stage']>('people', 'missing', 'named', 'end');
  fc.assert(
    fc.property(people, marks, stage, fc.boolean(), (all, given, at, wider) => {
      const marked = new Map(
        all
          .slice(0, given.length)
          .map((it, n) => [it.id, swept(given[n]!.how, n, { sweep: given[n]!.sweep })]),
      );
      const look = { swept: marked, sweep: { ...walk, stage: at, wider } };
      const { next } = order(all, look);
      assert.deepEqual(order(all.toReversed(), look).next, next);
      assert.equal(new Set(next).size, next.length);
      for (const id of next) {
        const it = all.find((one) => one.id === id)!;
        assert.equal(it.doNotContact, false);
        const mark = marked.get(id);
        const asked = mark?.sweep === 'w' && (mark.how === 'named' || mark.how === 'back');
        assert.ok(asked || wider || (!it.nominal && it.level !== 3));
      }
    }),
  );
});

const candidate = (id: string, it: Partial<StepCandidate> = {}): StepCandidate => ({
  personId: id,
  name: `${id} Moss`,
  level: 1,
  levelSure: true,
  reasons: [],
  met: null,
  strength: 0.5,
  nominal: false,
  headline: null,
  organisation: null,
  lastAt: Date.parse('2026-03-02T12:00:00Z'),
  lastTalkAt: null,
  typicalGapDays: null,
  owesReplySince: null,
  unansweredSince: null,
  wroteEver: true,
  talkedEver: false,
  connectedOn: null,
  admire: null,
  gladToTalk: false,
  questionValue: 0,
  doNotContact: false,
  notNowUntil: null,
  ...it,
});
const finding = (
  id: string,
  it: Partial<Omit<SweepFinding, 'candidate'>> = {},
  about: Partial<StepCandidate> = {},
): SweepFinding => ({
  candidate: candidate(id, about),
  interests: [],
  offers: [],
  needs: [],
  couldDo: [],
  mightKnow: [],
  looked: true,
  answers: [],
  ...it,
});
const might = (topic: string, note: string | null = null) => ({ mightKnow: [{ topic, note, might: true }] });

test('It ends with somebody known well who might know people where you are curious', () => {
  const end = chooseSweepEnd(
    [
      finding('Bea', { couldDo: ['lend her the van'] }),
      finding('Cleo', might('Data journalism', 'her sister edits one')),
      finding('Dan', might('law'), { strength: 1 }),
      finding('Eli', might('data journalism', 'everybody'), { level: 2 }),
    ],
    ['data journalism'],
    DAY,
  );
  assert.equal(end?.personId, 'Cleo');
  assert.deepEqual(
    end.why.map((it) => it.code),
    ['sweep-might-know', 'sweep-known-well'],
  );
  assert.deepEqual(end.step, {
    code: 'sweep-step-talk',
    values: { name: 'Cleo Moss', topic: 'Data journalism' },
  });
});

test('Where nobody might know anybody, with somebody for whom you could do something', () => {
  const end = chooseSweepEnd([finding('Bea', { couldDo: ['lend her the van'] }), finding('Cleo')], [], DAY);
  assert.deepEqual([end?.personId, end?.step.code], ['Bea', 'sweep-step-help']);
  assert.deepEqual(
    chooseSweepEnd([finding('Cleo', { interests: ['bread'] })], [], DAY)?.step.code,
    'sweep-step-cares',
  );
  assert.deepEqual(chooseSweepEnd([finding('Cleo')], [], DAY)?.step.code, 'sweep-step-hello');
});

test('Tact decides: nobody at rest, nobody who has not answered, nobody with whom something was done lately', () => {
  const best = might('law', 'a judge');
  const refused = [
    finding('A', best, { doNotContact: true }),
    finding('B', best, { notNowUntil: '2027-01-01' }),
    finding('C', best, { unansweredSince: NOW - 3 * 86_400_000 }),
    finding('D', {
      ...best,
      answers: [
        { stepId: 's', personId: 'D', kind: 'reconnect', answer: 'done', day: '2026-11-20', until: null },
      ],
    }),
    finding('E', best, { level: 3 }),
    finding('F', best, { level: null }),
    finding('G', best, { nominal: true }),
  ];
  assert.equal(chooseSweepEnd(refused, ['law'], DAY), null);
  assert.equal(chooseSweepEnd([...refused, finding('H')], ['law'], DAY)?.personId, 'H');
});

test('The same end whatever the order; somebody with whom you have only now talked lets another be first', () => {
  const all = [finding('A'), finding('B'), finding('C', {}, { strength: 0.2 })];
  assert.equal(chooseSweepEnd(all, [], DAY)?.personId, 'A');
  assert.equal(chooseSweepEnd(all.toReversed(), [], DAY)?.personId, 'A');
  const talked = [finding('A', {}, { lastTalkAt: NOW - 86_400_000 }), finding('B')];
  assert.equal(chooseSweepEnd(talked, [], DAY)?.personId, 'B');
});
