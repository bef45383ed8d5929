// Every kind of step, in each of its shapes, read aloud: whole sentences, and a message with nothing left in brackets.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeStep } from '#domain/describe-step.ts';
import { type Giving, type StepCandidate, type StepKind, STEP_KINDS } from '#domain/step.ts';
import { kindsOfStep } from '#domain/steps/kinds.ts';
import { dayNumber } from '#domain/tact.ts';
import { say } from './say.ts';
import type { Voice } from './voice.ts';
import { filled, placeholders, purposes, wordings } from './wordings.ts';

const day = '2026-11-23';
const at = (ago: number): number => (dayNumber(day) - ago) * 86_400_000 + 36_000_000;
const voice: Voice = { locale: 'en', now: at(0), timeZone: 'Europe/London' };

const nothing: Giving = {
  thanks: [],
  tell: [],
  promised: [],
  promisedYou: [],
  answers: [],
  helps: [],
  shares: [],
  matches: [],
  asked: [],
  openAsk: null,
  sweepEnd: null,
};
const priya: StepCandidate = {
  personId: 'priya',
  name: 'Priya Nair',
  level: 2,
  levelSure: true,
  reasons: [],
  met: null,
  strength: 0.3,
  nominal: false,
  headline: null,
  organisation: null,
  lastAt: at(100),
  lastTalkAt: null,
  typicalGapDays: 20,
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
};
const giving = (more: Partial<Giving>): StepCandidate => ({ ...priya, giving: { ...nothing, ...more } });
const matter = (about: string, kind: string | null, what: string | null, code: string) => ({
  about,
  kind,
  what,
  since: '2026-11-20',
  due: null,
  why: { code, values: { name: 'Priya Nair', kind: kind ?? 'call', what: what ?? '', since: '2026-11-20' } },
});
const promised = {
  ...matter('promise:1', null, 'send the course', 'promise-line'),
  since: '2026-10-20',
  due: '2026-11-10',
  why: { code: 'promise-line', values: { name: 'Priya Nair', text: 'send the course', due: '2026-11-10' } },
};
const boats = {
  about: 'recommendation:1',
  topic: 'boats',
  what: 'Ottoline Boats',
  by: 'Tom Okafor',
  person: null,
};
const xu = { id: 'xu', name: 'Xu Min' };

const shapes: Readonly<Record<StepKind, readonly StepCandidate[]>> = {
  prepare: [{ ...priya, nextTalkAt: at(-1) }],
  reply: [{ ...priya, owesReplySince: at(3) }],
  promise: [giving({ promised: [promised] }), giving({ promised: [{ ...promised, due: '2026-11-25' }] })],
  thank: ['tip', 'advice', 'help', 'introduction', 'recommendation', 'information', 'present'].map((kind) =>
    giving({ thanks: [matter('gift:1', kind, 'the course', 'thanks-for-gift')] }),
  ),
  'follow-up': [
    giving({ thanks: [matter('interaction:1', null, null, 'thanks-for-talk')] }),
    giving({ promisedYou: [promised] }),
  ],
  answer: [
    giving({ answers: [boats] }),
    giving({ answers: [{ ...boats, by: null }] }),
    giving({ answers: [{ ...boats, by: null, person: xu }] }),
  ],
  help: [
    giving({ helps: [boats] }),
    giving({ helps: [{ ...boats, what: 'read her papers', by: null }] }),
    giving({ helps: [{ ...boats, by: '' }] }),
  ],
  begin: [
    { ...priya, gladToTalk: true },
    { ...priya, wroteEver: false, admire: 'Her patience' },
    { ...priya, wroteEver: false, admire: 'how she listens' },
  ],
  reconnect: [
    priya,
    { ...priya, level: 1, lastAt: at(500), typicalGapDays: null },
    { ...priya, typicalGapDays: 38 },
  ],
  share: [
    giving({ shares: [boats] }),
    giving({ shares: [{ ...boats, by: null, about: 'gift:1', what: 'the open day.' }] }),
  ],
  tell: ['tip', 'recommendation', 'advice'].map((kind) =>
    giving({
      tell: [
        matter('gift:1', kind, kind === 'recommendation' ? 'Ottoline Boats' : 'the course', 'thanks-tell'),
      ],
    }),
  ),
  introduce: (['need-offer', 'interest'] as const).map((why) =>
    giving({ matches: [{ other: xu, topic: 'boats', why }] }),
  ),
  talk: [
    { ...priya, connectedOn: at(900) },
    { ...priya, connectedOn: at(900), admire: 'Her patience' },
    { ...priya, connectedOn: at(900), gladToTalk: true },
  ],
  question: [{ ...priya, level: null, questionValue: 0.8 }],
};

const NEVER =
  /\b(should|must|overdue|only|just|failed|late|crm|leads?|pipeline|prospects?|targets?|streaks?)\b|!/i;

for (const kind of STEP_KINDS)
  test(`${kind}: title, reasons, suggestion, message`, () => {
    for (const it of shapes[kind]) {
      assert.ok(kindsOfStep[kind].propose(it, dayNumber(day)), 'it is proposed');
      const step = describeStep(kind, it, day, { uneasy: kind === 'reconnect', often: true });
      const [title, ...sentences] = [step.title, ...step.why, step.suggestion].map(({ code, values }) =>
        say(code, values, voice),
      );
      assert.match(title!, /^\p{Lu}.*[^.]$/u);
      for (const text of sentences) assert.match(text, /^\P{Ll}.*[.”?]$/u, text);
      for (const text of [title!, ...sentences]) {
        assert.doesNotMatch(text, /undefined|NaN|\s{2}|\s[.,;:]|\[object/, text);
        assert.doesNotMatch(text, NEVER, text);
      }
      const { message } = step;
      assert.equal(message === null, kind === 'prepare' || kind === 'question');
      if (!message) continue;
      const wording = (wordings as Readonly<Record<string, string>>)[message.purpose];
      assert.ok(wording, `a wording for ${message.purpose}`);
      const text = filled(wording, { ...message.values, name: 'Priya Nair', me: 'Mara Ostler' });
      assert.match(text, /^Hi Priya,\n/);
      assert.doesNotMatch(text, /[{}]|undefined| {2}|\s[.,;:]/, text);
      assert.doesNotMatch(text, NEVER, text);
    }
  });

test('wordings: every bracket is known, none is without a purpose', () => {
  for (const purpose of purposes)
    for (const [, name] of wordings[purpose].matchAll(/\{(\w+)\}/g))
      assert.ok((placeholders as readonly string[]).includes(name!), `${purpose}: {${name}}`);
});

test('what is known is put in as one says it', () => {
  const say = (wording: string, values: Readonly<Record<string, string>>): string =>
    filled(wording, values).trim();
  assert.equal(say('{name} and {other}', { name: 'Dr. Ida Berg', other: 'Xu Min' }), 'Dr. Ida Berg and Xu');
  assert.equal(say('for {what}{by}', { what: 'the course.', by: 'Tom' }), 'for the course (Tom told me)');
  assert.equal(say('for {what}', { kind: 'information', what: 'the open day' }), 'for the open day');
  assert.equal(say('for {what}', { kind: 'information', what: 'told me of it' }), 'for what you told me');
  assert.equal(say('{why}', { why: 'Her evenings' }), 'your evenings');
  assert.equal(say('{why}', { why: 'how she listens' }), '…', 'left to you');
  assert.equal(say('Dear {name}, {nonsense}', { name: 'Priya Nair' }), 'Dear Priya,');
});
