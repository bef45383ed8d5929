import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import { chooseSteps, type StepQuestion } from './choose-steps.ts';
import type { StepAnswer, StepCandidate, StepKind } from './step.ts';
import { plainDay, dayNumber, type Weekday } from './tact.ts';

const day = '2026-11-23';
const daysAgo = (days: number) => Date.parse(`${day}T12:00:00Z`) - days * 86_400_000;

function person(personId: string, more: Partial<StepCandidate> = {}): StepCandidate {
  return {
    personId,
    name: personId,
    level: 2,
    levelSure: true,
    reasons: [],
    met: null,
    strength: 0.1,
    nominal: false,
    headline: null,
    organisation: null,
    lastAt: null,
    lastTalkAt: null,
    typicalGapDays: null,
    owesReplySince: null,
    unansweredSince: null,
    wroteEver: false,
    talkedEver: false,
    connectedOn: null,
    admire: null,
    gladToTalk: false,
    questionValue: 0,
    doNotContact: false,
    notNowUntil: null,
    ...more,
  };
}

const wrote: StepCandidate['reasons'] = [
  {
    code: 'messages-both-ways',
    values: { out: 7, in: 6, days: 9, since: 2019 },
    weight: 5,
    towards: 'closer',
    strength: 'strong',
  },
  { code: 'last-exchange', weight: -1, towards: 'farther', strength: 'some' },
  { code: 'they-began', values: { count: 2 }, weight: 0.2, towards: 'closer', strength: 'slight' },
];

const ana = person('ana', { strength: 0.5, lastAt: daysAgo(6), owesReplySince: daysAgo(6), wroteEver: true });
const ben = person('ben', {
  level: 1,
  strength: 0.6,
  lastAt: daysAgo(120),
  typicalGapDays: 30,
  wroteEver: true,
  talkedEver: true,
  lastTalkAt: daysAgo(120),
});
const tom = person('tom', { strength: 0.3, lastAt: daysAgo(60), wroteEver: true, connectedOn: daysAgo(900) });
const mira = person('mira', { level: 3, admire: 'Her talk on small tools' });
const kim = person('kim', { level: null, questionValue: 0.8 });

function ask(candidates: readonly StepCandidate[], more: Partial<StepQuestion> = {}) {
  return chooseSteps({
    candidates,
    answers: [],
    day,
    energy: 7,
    quietDays: [],
    more: false,
    seed: 'book',
    ...more,
  });
}
function answered(
  stepId: string,
  answer: StepAnswer['answer'] = 'done',
  until: string | null = null,
  others?: readonly string[],
): StepAnswer {
  const [kind = '', personId = ''] = stepId.split('-');
  return {
    stepId,
    personId,
    kind: kind as StepKind,
    answer,
    day: stepId.slice(-10),
    until,
    ...(others ? { others } : {}),
  };
}
const kinds = (chosen: ReturnType<typeof chooseSteps>) => chosen.steps.map((it) => it.kind);

describe('each kind of step', () => {
  test('a reply that you owe, while it is warm and not old', () => {
    assert.deepEqual(kinds(ask([ana])), ['reply']);
    assert.deepEqual(
      kinds(ask([{ ...ana, owesReplySince: daysAgo(100), lastAt: daysAgo(100), strength: 0.1 }])),
      [],
    );
    assert.deepEqual(
      kinds(ask([person('recruiter', { level: 3, owesReplySince: daysAgo(3), lastAt: daysAgo(3) })])),
      [],
    );
  });
  test('gone quiet by their own rhythm, not by days', () => {
    assert.deepEqual(kinds(ask([ben])), ['reconnect']);
    assert.deepEqual(kinds(ask([{ ...ben, typicalGapDays: 90 }])), []);
    assert.deepEqual(
      kinds(ask([{ ...ben, typicalGapDays: 2, lastAt: daysAgo(14) }])),
      [],
      'two weeks are no silence',
    );
    assert.deepEqual(
      kinds(ask([{ ...ben, unansweredSince: daysAgo(20) }])),
      [],
      'your last message is still open',
    );
    assert.deepEqual(kinds(ask([person('card', { level: 1 })])), [], 'nothing is known of a rhythm');
  });
  test('what is fading comes before what has faded', () => {
    const walter = { ...ben, personId: 'walter', lastAt: daysAgo(4800) };
    assert.deepEqual(
      ask([walter, { ...ben, lastAt: daysAgo(200) }]).steps.map((it) => it.personId),
      ['ben', 'walter'],
    );
  });
  test('"usually" up to three of their gaps and a year, then "used to be"', () => {
    const why = (days: number, gap: number) =>
      ask([{ ...ben, lastAt: daysAgo(days), typicalGapDays: gap }]).steps[0]?.why[0]?.code;
    assert.deepEqual(
      [why(80, 30), why(90, 30), why(93, 30), why(365, 140), why(366, 140), why(4800, 30)],
      ['why-gone-quiet', 'why-gone-quiet', 'why-faded', 'why-gone-quiet', 'why-faded', 'why-faded'],
    );
  });
  test('online alone, worth a real conversation', () => {
    assert.deepEqual(kinds(ask([tom])), ['talk']);
    assert.deepEqual(kinds(ask([{ ...tom, talkedEver: true }])), []);
    assert.deepEqual(
      kinds(ask([person('linked', { nominal: true, level: 3, connectedOn: daysAgo(9) })])),
      [],
    );
  });
  test('somebody you named', () => {
    assert.deepEqual(kinds(ask([mira])), ['begin']);
    assert.deepEqual(kinds(ask([person('jo', { level: null, gladToTalk: true })])), ['begin']);
    assert.deepEqual(
      kinds(ask([person('jo', { gladToTalk: true, talkedEver: true, lastTalkAt: daysAgo(10) })])),
      [],
    );
  });
  test('one question, where room is left', () => {
    assert.deepEqual(kinds(ask([kim, { ...kim, personId: 'lu' }])), ['question']);
    assert.deepEqual(kinds(ask([kim, ana, ben, tom])).includes('question'), false);
    assert.deepEqual(kinds(ask([person('bare', { questionValue: 0.06 })])), []);
  });
});

describe('why', () => {
  const codes = (who: StepCandidate) => ask([who]).steps[0]?.why.map((it) => it.code);
  const met = { when: '2024-05', where: 'at a wedding' };
  test('tells numbers and dates beside what it is about, three at most', () => {
    assert.deepEqual(codes({ ...ben, reasons: wrote }), ['why-faded', 'messages-both-ways', 'they-began']);
    assert.deepEqual(codes({ ...ben, reasons: wrote, met }), ['why-faded', 'messages-both-ways', 'why-met']);
    assert.deepEqual(codes({ ...ana, reasons: wrote, met }), [
      'why-owes-reply',
      'messages-both-ways',
      'why-met',
    ]);
    assert.deepEqual(codes({ ...tom, reasons: wrote }), [
      'why-wrote-never-talked',
      'messages-both-ways',
      'they-began',
    ]);
    assert.deepEqual(codes({ ...mira, met }), ['why-admired', 'why-met']);
    assert.deepEqual(codes(ben), ['why-faded', 'why-known-well']);
  });
  test('a question tells what there is', () => {
    const kept: StepCandidate['reasons'] = [
      { code: 'in-address-book', weight: 1.8, towards: 'closer', strength: 'some' },
      { code: 'nothing-both-ways', weight: -0.9, towards: 'farther', strength: 'some' },
    ];
    assert.deepEqual(codes({ ...kim, reasons: kept }), ['why-question', 'in-address-book']);
  });
});

describe('a day', () => {
  const many = [ana, { ...ana, personId: 'abe' }, { ...ana, personId: 'amy' }, ben, tom, mira, kim];
  test('is three at most, of different kinds, with ids that stay', () => {
    const chosen = ask(many);
    assert.deepEqual(kinds(chosen), ['reply', 'reconnect', 'begin']);
    assert.equal(chosen.steps[0]?.id, `reply-${chosen.steps[0]?.personId}-${day}`);
    assert.deepEqual(ask(many.toReversed()), chosen);
  });
  test('is not refilled by done, and keeps the others', () => {
    const [first, second, third] = ask(many).steps.map((it) => it.id);
    for (const [id, rest] of [
      [first, [second, third]],
      [second, [first, third]],
      [third, [first, second]],
    ] as const) {
      const others = rest.map((it) => it ?? '');
      const after = ask(many, { answers: [answered(id ?? '', 'done', null, others)] });
      assert.deepEqual(
        after.steps.map((it) => it.id),
        rest,
      );
      assert.equal(after.done, 1);
      // Also where what was done made one of the others needless: nothing comes in its place.
      const fewer = many.filter((it) => !rest[0]?.includes(it.personId));
      assert.deepEqual(
        ask(fewer, { answers: [answered(id ?? '', 'done', null, others)] }).steps.map((it) => it.id),
        [rest[1]],
      );
    }
  });
  test('after the third: that is plenty, and one more is a choice', () => {
    const answers = ask(many).steps.map((it) => answered(it.id));
    const after = ask(many, { answers });
    assert.deepEqual(
      [after.steps, after.done, after.moreAvailable, after.quiet],
      [[], 3, true, 'quiet-plenty'],
    );
    const more = ask(many, { answers, more: true });
    assert.equal(more.steps.length, 1);
    const fourth = [...answers, answered(more.steps[0]?.id ?? '')];
    assert.equal(ask(many, { answers: fourth }).steps.length, 0);
    assert.equal(ask(many, { answers, more: true, energy: 3 }).steps.length, 0, 'the week is the limit');
  });
  test('gives another for "not this", none for "later"', () => {
    const [first] = ask(many).steps;
    const [, second, third] = ask(many).steps.map((it) => it.id);
    const others = [second ?? '', third ?? ''];
    const skipped = ask(many, { answers: [answered(first?.id ?? '', 'skipped', null, others)] });
    assert.equal(skipped.steps.length, 3);
    assert.deepEqual(
      skipped.steps.slice(0, 2).map((it) => it.id),
      others,
    );
    assert.ok(skipped.steps.every((it) => it.personId !== first?.personId));
    const later = ask(many, { answers: [answered(first?.id ?? '', 'later', '2026-11-25', others)] });
    assert.equal(later.steps.length, 2);
    const back = ask([ana], {
      day: '2026-11-25',
      answers: [answered(`reply-ana-${day}`, 'later', '2026-11-25')],
    });
    assert.deepEqual(kinds(back), ['reply']);
  });
  test('says why it is empty', () => {
    assert.equal(ask([]).quiet, 'quiet-nobody');
    assert.equal(ask([person('bare')]).quiet, 'quiet-nothing');
    assert.equal(ask(many, { energy: 0 }).quiet, 'quiet-no-energy');
    assert.equal(ask(many, { quietDays: ['monday'] }).quiet, 'quiet-day');
    assert.equal(
      ask(many, { energy: 1, day: '2026-11-24', answers: [answered(`reply-x-${day}`)] }).quiet,
      'quiet-week-full',
    );
  });
  test('kinds take turns over the days', () => {
    const seen = new Set<string>();
    const answers: StepAnswer[] = [];
    for (let i = 0; i < 5; i++) {
      const today = plainDay(dayNumber(day) + i);
      const [step] = ask(many, { day: today, answers, energy: 7 }).steps;
      if (step) answers.push(answered(step.id));
      if (step) seen.add(step.kind);
    }
    assert.ok(seen.size >= 3, [...seen].join(' '));
  });
});

const instant = fc.option(fc.integer({ min: 0, max: 3000 }).map(daysAgo));
const someone = fc.record<StepCandidate>({
  personId: fc.uuid(),
  name: fc.constant('Ana Ruiz'),
  level: fc.constantFrom(1, 2, 3, null),
  levelSure: fc.boolean(),
  reasons: fc.constantFrom([], wrote),
  met: fc.constantFrom(null, { when: '2024-05', where: null }),
  strength: fc.double({ min: 0, max: 1, noNaN: true }),
  nominal: fc.boolean(),
  headline: fc.constant(null),
  organisation: fc.constant(null),
  lastAt: instant,
  lastTalkAt: instant,
  typicalGapDays: fc.option(fc.integer({ min: 1, max: 900 })),
  owesReplySince: instant,
  unansweredSince: instant,
  wroteEver: fc.boolean(),
  talkedEver: fc.boolean(),
  connectedOn: instant,
  admire: fc.constantFrom(null, 'Her talk'),
  gladToTalk: fc.boolean(),
  questionValue: fc.double({ min: 0, max: 1, noNaN: true }),
  doNotContact: fc.boolean(),
  notNowUntil: fc.constantFrom(null, '2026-11-20', '2026-12-24'),
});
const someAnswer = (ids: readonly string[]): fc.Arbitrary<StepAnswer> =>
  fc
    .record({
      personId: fc.constantFrom(...ids),
      kind: fc.constantFrom<StepKind[]>('reply', 'reconnect', 'talk', 'begin', 'question'),
      answer: fc.constantFrom<StepAnswer['answer'][]>('done', 'later', 'skipped'),
      day: fc.integer({ min: 0, max: 20 }).map((ago) => plainDay(dayNumber(day) - ago)),
      until: fc.constant(null),
    })
    .map((it) => ({ ...it, stepId: `${it.kind}-${it.personId}-${it.day}` }));
const someQuestion = fc.array(someone, { minLength: 1, maxLength: 12 }).chain((candidates) =>
  fc.record<StepQuestion>({
    candidates: fc.constant(candidates),
    answers: fc.array(someAnswer(candidates.map((it) => it.personId)), { maxLength: 6 }),
    day: fc.constant(day),
    energy: fc.integer({ min: 0, max: 21 }),
    quietDays: fc.subarray<Weekday>(['monday', 'saturday', 'sunday']),
    more: fc.boolean(),
    seed: fc.string(),
  }),
);

test('on any day with anybody: the rules hold', () => {
  fc.assert(
    fc.property(someQuestion, (question) => {
      const chosen = chooseSteps(question);
      assert.deepEqual(
        chooseSteps({
          ...question,
          candidates: question.candidates.toReversed(),
          answers: question.answers.toReversed(),
        }),
        chosen,
      );
      assert.ok(chosen.steps.length <= 3);
      if (!question.more) assert.ok(chosen.steps.length === 0 || chosen.steps.length + chosen.done <= 3);
      assert.equal(chosen.quiet === null, chosen.steps.length > 0);
      if (question.energy === 0 || question.quietDays.includes('monday'))
        assert.equal(chosen.steps.length, 0);
      assert.equal(new Set(chosen.steps.map((it) => it.personId)).size, chosen.steps.length);
      assert.ok(chosen.steps.filter((it) => it.kind === 'question').length <= 1);
      const week = question.answers.filter((it) => it.answer === 'done' && it.day >= '2026-11-23').length;
      assert.ok(chosen.steps.length + week <= question.energy || chosen.steps.length === 0);
      for (const step of chosen.steps) {
        const who = question.candidates.find((it) => it.personId === step.personId);
        assert.equal(who?.doNotContact, false);
        assert.notEqual(who?.notNowUntil, '2026-12-24');
        assert.ok(!question.answers.some((it) => it.stepId === step.id));
        assert.ok(step.why.length > 0 && step.why.length <= 3);
      }
    }),
    { numRuns: 1000, seed: 20261123 },
  );
});

test('fifty thousand candidates are looked through in well under a second', () => {
  const candidates = Array.from({ length: 50_000 }, (_, i) => ({
    ...[ana, ben, tom, mira, kim][i % 5]!,
    personId: `p${i}`,
  }));
  const began = performance.now();
  ask(candidates);
  assert.ok(performance.now() - began < 1500);
});
