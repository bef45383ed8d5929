// What you, or somebody you heard it from, would like to know of: a plumber, a place to eat, a way into a field. Who could know, whom
// you asked, and what they answered.
import { z } from 'zod';
import { ability } from './ability.ts';
import { askKind, askState, recommendation } from './ask-shapes.ts';
import { saying } from './saying.ts';
import { level, personReference, requestId, when } from './shapes.ts';

const somebody = z.object({ id: z.string(), name: z.string() });

export const ask = z.object({
  id: z.string(),
  topic: z.string().describe('What is looked for, in your words'),
  text: z.string().nullable(),
  kind: askKind,
  for: somebody.nullable().describe('From whom you heard it; null where it is yours'),
  state: askState,
  day: z.string(),
  /** Whom you said you asked, the latest first. */
  asked: z.array(z.object({ person: somebody, day: z.string() })),
  answers: z.array(
    z.object({
      id: z.string(),
      by: somebody.nullable().describe('Null where you knew it yourself'),
      recommendation: recommendation.nullable(),
      note: z.string().nullable(),
      day: z.string(),
    }),
  ),
});

const couldKnow = z.object({
  person: z.object({ id: z.string(), name: z.string(), headline: z.string().nullable(), level }),
  why: z.array(saying),
  score: z.number().min(0).max(1),
});

const askedAbout = {
  ask,
  couldKnow: z.array(couldKnow).describe('Best first; whom you asked already is in `asked`'),
  /** Who could know as well, and why not now; never somebody whom you don't want to contact. */
  leftOut: z.array(z.object({ person: somebody, why: saying })),
  /** What your own book has for it, whoever told you. */
  inYourBook: z.array(recommendation),
};

const askReference = z.string().trim().min(1).max(200).describe('Its id, or what it is about');

export const askFor = ability({
  name: 'ask',
  summary: 'Say what you are looking for, or somebody you heard it from, and see who could know',
  input: z.object({
    id: z.uuid().optional().describe('The id of the new ask, made by the caller'),
    topic: z.string().trim().min(1).max(200).describe('What is looked for: plumber'),
    for: personReference.optional().describe('From whom you heard it; yours when left out'),
    text: z.string().trim().max(2000).optional().describe('More about it, where a line is not enough'),
    career: z.boolean().optional().describe('About work: it asks more of people than an everyday tip'),
    everyday: z.boolean().optional().describe('An everyday matter, whatever it sounds like'),
    requestId,
  }),
  output: z.object(askedAbout),
  changes: true,
  http: { methods: ['POST'], path: '/api/asks' },
  command: { words: 'ask', arguments: ['topic...'], example: 'ask a good plumber' },
});

export const asks = ability({
  name: 'asks',
  summary: 'What you and others are looking for, what is open first',
  input: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
  output: z.object({ total: z.number().int(), items: z.array(ask) }),
  changes: false,
  http: { methods: ['GET'], path: '/api/asks' },
  command: { words: 'asks', arguments: [], example: 'asks' },
});

export const showAsk = ability({
  name: 'ask-show',
  summary: 'One ask: who could know and why, what was answered, what your own book has',
  input: z.object({ ask: askReference }),
  output: z.object(askedAbout),
  changes: false,
  http: { methods: ['GET'], path: '/api/asks/{ask}' },
  command: { words: 'ask show', arguments: ['ask'], example: 'ask show plumber' },
});

export const askTo = ability({
  name: 'ask-to',
  summary: 'A short, kind message that asks somebody; nothing is sent by itself',
  input: z.object({
    ask: askReference,
    person: personReference.describe('Whom to ask: a name or an id'),
    evenSo: z.boolean().optional().describe('Also where they should rest from asks, if that is yours to say'),
  }),
  output: z.object({
    ask: z.object({ id: z.string(), topic: z.string() }),
    person: somebody,
    /** What it asks of them: 0 an everyday tip, 2 a career favour. */
    weight: z.number().int(),
    message: z.string(),
  }),
  changes: false,
  http: { methods: ['GET'], path: '/api/asks/{ask}/to/{person}' },
  command: { words: 'ask to', arguments: ['ask', 'person'], example: 'ask to plumber "Priya Nair"' },
});

export const editAsk = ability({
  name: 'ask-edit',
  summary: 'Put an ask right: its words, or whether it is an everyday matter or one of work',
  input: z.object({
    ask: askReference,
    topic: z.string().trim().min(1).max(200).optional(),
    text: z.string().trim().max(2000).optional(),
    career: z.boolean().optional().describe('About work: it asks more of people than an everyday tip'),
    everyday: z.boolean().optional().describe('An everyday matter'),
    requestId,
  }),
  output: z.object(askedAbout),
  changes: true,
  http: { methods: ['POST'], path: '/api/asks/{ask}' },
  command: { words: 'ask edit', arguments: ['ask'], example: 'ask edit plumber --topic "plumber in Leeds"' },
});

export const letAskGo = ability({
  name: 'ask-let-go',
  summary: 'Let an ask go: it is no longer looked for',
  input: z.object({ ask: askReference, off: z.boolean().optional().describe('Open it again'), requestId }),
  output: z.object({ ask }),
  changes: true,
  http: { methods: ['POST'], path: '/api/asks/{ask}/let-go' },
  command: { words: 'ask let-go', arguments: ['ask'], example: 'ask let-go plumber' },
});

export const removeAsk = ability({
  name: 'ask-remove',
  summary: 'Remove an ask, with its answers; what was recommended stays in your book',
  input: z.object({ ask: askReference, requestId }),
  output: z.object({ ask }),
  changes: true,
  http: { methods: ['POST'], path: '/api/asks/{ask}/remove' },
  command: { words: 'ask remove', arguments: ['ask'], example: 'ask remove plumber' },
});

export const answerAsk = ability({
  name: 'answer',
  summary: 'Keep what somebody answered to an ask; a name goes into your book of recommendations',
  input: z.object({
    id: z.uuid().optional().describe('The id of the new answer, made by the caller'),
    ask: askReference,
    by: personReference.optional().describe('Who answered; you yourself when left out'),
    recommends: z.string().trim().min(1).max(200).optional().describe('Whom or what they recommend'),
    note: z.string().trim().max(2000).optional().describe('What else they said'),
    at: when.optional().describe('When it was; today when left out'),
    requestId,
  }),
  output: z.object({
    ask,
    recommendation: recommendation.nullable(),
    /** Whoever answered is thanked for it, one day soon. */
    thanksDue: z.boolean(),
  }),
  changes: true,
  http: { methods: ['POST'], path: '/api/asks/{ask}/answers' },
  command: {
    words: 'answer',
    arguments: ['ask'],
    example: 'answer plumber --by "Priya Nair" --recommends "Ottoline Pipes"',
  },
});

export const removeAnswer = ability({
  name: 'answer-remove',
  summary: 'Take an answer back, with the recommendation that came with it',
  input: z.object({ id: z.string().min(1), requestId }),
  output: z.object({ ask }),
  changes: true,
  http: { methods: ['POST'], path: '/api/answers/{id}/remove' },
  command: { words: 'answer remove', arguments: ['id'], example: 'answer remove 01a2…' },
});
