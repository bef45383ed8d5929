// Laws of Today over many invented weeks: no step breaks a rule of tact, done never refills, the energy of a week is never passed, the
// same day asked twice is the same, and nothing is closed for good. The rules are said here once more, in the plainest way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import { chooseSteps, type StepQuestion } from './choose-steps.ts';
import { likingOf } from './liking.ts';
import { type Giving, type OpenMatter, type StepAnswer, type StepCandidate, STEP_KINDS } from './step.ts';
import { dayNumber, mondayOf, plainDay, type Weekday } from './tact.ts';
import { ASKS_A_DAY, ASKS_A_WEEK, LIKING, UNANSWERED_REST } from './weights.ts';

const FIRST = dayNumber('2026-11-23');
const at = (daysAgo: number): number => (FIRST - daysAgo) * 86_400_000 + 36_000_000;

const ago = fc.option(fc.integer({ min: 0, max: 900 }).map(at), { nil: null });
const past = fc.integer({ min: -20, max: 70 }).map((days) => plainDay(FIRST - days));
const matter = (prefix: string): fc.Arbitrary<OpenMatter> =>
  fc.record({
    about: fc.nat({ max: 9 }).map((n) => `${prefix}:${n}`),
    what: fc.constantFrom(null, 'the course'),
    kind: fc.constantFrom(null, 'tip', 'advice'),
    since: past,
    why: fc.constant({ code: 'thanks-for-gift' }),
    due: fc.option(past, { nil: null }),
  });
const few = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 2 });
const offering = fc.record({
  about: fc.constantFrom(null, 'ask:1'),
  topic: fc.constant('boats'),
  what: fc.constant('Ottoline'),
  by: fc.constantFrom(null, '', 'Tom'),
  person: fc.constantFrom(null, { id: 'x', name: 'Xu Min' }),
});
const giving: fc.Arbitrary<Giving> = fc.record({
  thanks: few(fc.oneof(matter('gift'), matter('interaction'))),
  tell: few(matter('gift')),
  promised: few(matter('promise')),
  promisedYou: few(matter('promise')),
  answers: few(offering),
  helps: few(offering),
  shares: few(offering),
  matches: few(
    fc.record({
      other: fc.constant({ id: 'x', name: 'Xu Min' }),
      topic: fc.constant('boats'),
      why: fc.constantFrom('need-offer', 'interest'),
    }),
  ),
  asked: few(
    fc.record({ day: past.filter((it) => it <= plainDay(FIRST)), weight: fc.constantFrom(0, 1, 2) }),
  ),
  openAsk: fc.constant(null),
  sweepEnd: fc.constant(null),
});
const person = (id: string): fc.Arbitrary<StepCandidate> =>
  fc.record({
    personId: fc.constant(id),
    name: fc.constant('Ana Ruiz'),
    level: fc.constantFrom(1, 2, 3, null),
    levelSure: fc.boolean(),
    reasons: fc.constant([]),
    met: fc.constant(null),
    strength: fc.double({ min: 0, max: 1, noNaN: true }),
    nominal: fc.boolean(),
    headline: fc.constant(null),
    organisation: fc.constant(null),
    lastAt: ago,
    lastTalkAt: ago,
    typicalGapDays: fc.option(fc.integer({ min: 5, max: 200 }), { nil: null }),
    owesReplySince: ago,
    unansweredSince: ago,
    unansweredCount: fc.constantFrom(1, 2, 3),
    nextTalkAt: fc.option(
      fc.integer({ min: 0, max: 20 }).map((days) => at(-days)),
      { nil: null },
    ),
    giving,
    wroteEver: fc.boolean(),
    talkedEver: fc.boolean(),
    connectedOn: ago,
    admire: fc.constantFrom(null, 'her boats'),
    gladToTalk: fc.boolean(),
    questionValue: fc.double({ min: 0, max: 1, noNaN: true }),
    doNotContact: fc.boolean(),
    notNowUntil: fc.option(past, { nil: null }),
  });
const life = fc.record({
  people: fc
    .integer({ min: 1, max: 9 })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => person(`p${i}`)))),
  energy: fc.integer({ min: 0, max: 9 }),
  quietDays: fc.subarray<Weekday>(['saturday', 'sunday', 'wednesday']),
  seed: fc.string(),
  /** How each step of each day ends: in which order, and how. */
  turns: fc.array(
    fc.record({
      which: fc.nat({ max: 2 }),
      how: fc.constantFrom<StepAnswer['answer'][]>('done', 'later', 'skipped'),
    }),
    { minLength: 30, maxLength: 30 },
  ),
});

/** Owed: it answers, thanks or keeps a word. */
const OWED = new Set(['reply', 'promise', 'thank', 'follow-up', 'tell', 'answer', 'prepare', 'question']);

test('three weeks of anybody: every rule holds on every day', () => {
  let shown = 0;
  fc.assert(
    fc.property(life, ({ people, energy, quietDays, seed, turns }) => {
      const answers: StepAnswer[] = [];
      const asks: number[] = [];
      let turn = 0;
      for (let number = FIRST; number < FIRST + 21; number++) {
        const day = plainDay(number);
        const look = (more = false): ReturnType<typeof chooseSteps> =>
          chooseSteps({
            candidates: people,
            answers,
            day,
            energy,
            quietDays,
            more,
            seed,
          } satisfies StepQuestion);
        const first = look();
        assert.deepEqual(look(), first, 'the same when asked again');
        assert.ok(first.steps.length <= 3);
        assert.equal(first.steps.length === 0, first.quiet !== null);
        let open = first.steps;
        for (let n = 0; open.length > 0 && n < 4; n++) {
          for (const step of open) assertKind(step, people, answers, day);
          shown += open.length;
          const { which, how } = turns[turn++ % turns.length]!;
          const step = open[which % open.length]!;
          const others = open.map((it) => it.id).filter((id) => id !== step.id);
          answers.push({
            stepId: step.id,
            personId: step.personId,
            kind: step.kind,
            answer: how,
            day,
            until: null,
            ...(step.about === undefined ? {} : { about: step.about }),
            weight: step.message?.weight ?? 0,
            others,
            at: n,
          });
          if (how === 'done' && (step.message?.weight ?? 0) > 0) asks.push(number);
          const { steps } = look();
          const ids = steps.map((it) => it.id);
          if (steps.length > 0 || how !== 'done')
            assert.deepEqual(
              ids.slice(0, others.length),
              others.slice(0, ids.length),
              'what was open beside it stays',
            );
          assert.ok(steps.length <= others.length + (how === 'skipped' ? 1 : 0), `${how} brought more`);
          open = steps;
        }
        const week = answers.filter((it) => it.answer === 'done' && mondayOf(it.day) === mondayOf(day));
        assert.ok(week.length <= energy, 'no more than the week may ask');
        assert.ok(asks.filter((it) => it === number).length <= ASKS_A_DAY);
        assert.ok(asks.filter((it) => it > number - 7).length <= ASKS_A_WEEK);
      }
    }),
    { numRuns: 300, seed: 20261124 },
  );
  assert.ok(shown > 2000, `${shown} steps were looked at`);
});

type Shown = ReturnType<typeof chooseSteps>['steps'][number];

function assertKind(
  step: Shown,
  people: readonly StepCandidate[],
  answers: readonly StepAnswer[],
  day: string,
): void {
  const it = people.find((one) => one.personId === step.personId)!;
  const today = dayNumber(day);
  assert.equal(it.doNotContact, false, 'do-not-contact is absolute');
  assert.ok(it.notNowUntil === null || it.notNowUntil <= day, 'not now');
  if (!OWED.has(step.kind) && it.unansweredSince !== null) {
    const rest = UNANSWERED_REST[(it.unansweredCount ?? 1) - 1]!;
    assert.ok(
      today - Math.floor(it.unansweredSince / 86_400_000) >= rest,
      `${step.kind} while an answer is awaited`,
    );
    assert.equal(step.message?.weight ?? 0, 0, 'the next one asks for nothing');
  }
  if ((step.message?.weight ?? 0) > 0)
    for (const asked of it.giving?.asked ?? [])
      assert.ok(asked.weight === 0 || today - dayNumber(asked.day) >= 90, 'asked lately');
  for (const earlier of answers.filter((one) => one.personId === it.personId)) {
    assert.notEqual(earlier.stepId, step.id);
    assert.ok(earlier.day < day, 'one step with somebody on one day');
    if (OWED.has(step.kind) || earlier.kind === 'question') continue;
    const since = today - dayNumber(earlier.day);
    assert.ok(
      since >= (earlier.answer === 'later' ? 7 : 14),
      `${step.kind} ${since} days after ${earlier.kind}`,
    );
  }
  assert.ok(step.why.length > 0 && step.why.length <= 3);
}

test('what suits you is bounded, fades, and does not count today', () => {
  const day = plainDay(FIRST);
  const answer = fc.record<StepAnswer>({
    stepId: fc.string(),
    personId: fc.constant('p'),
    kind: fc.constantFrom(...STEP_KINDS),
    answer: fc.constantFrom('done', 'later', 'skipped'),
    day: fc.integer({ min: 0, max: 300 }).map((days) => plainDay(FIRST - days)),
    until: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 60 }), (answers) => {
      const liking = likingOf(answers, day);
      const before = likingOf(
        answers.filter((it) => it.day < day),
        day,
      );
      for (const kind of STEP_KINDS) {
        const { factor } = liking(kind);
        assert.ok(factor >= LIKING.least && factor <= LIKING.most);
        assert.equal(factor, before(kind).factor);
        assert.equal(factor, likingOf(answers.toReversed(), day)(kind).factor);
        const later = likingOf(answers, plainDay(FIRST + 2000))(kind).factor;
        assert.ok(Math.abs(later - 1) < 0.01, 'nothing is closed for good');
      }
    }),
    { numRuns: 200, seed: 20261124 },
  );
  const done = (n: number): StepAnswer => ({
    stepId: `thank-${n}`,
    personId: 'p',
    kind: 'thank',
    answer: 'done',
    day: plainDay(FIRST - 1 - n),
    until: null,
  });
  assert.equal(likingOf([1, 2, 3, 4, 5, 6].map(done), day)('thank').often, true);
  assert.equal(likingOf([1, 2].map(done), day)('thank').often, false);
  assert.ok(likingOf([{ ...done(1), answer: 'skipped' }], day)('thank').factor < 1);
});
