// Your own book of recommendations: who or what is good, for what, who told you, whether it was, and to whom you passed it on.
import { z } from 'zod';
import { ability } from './ability.ts';
import { recommendation } from './ask-shapes.ts';
import { saying } from './saying.ts';
import { personReference, requestId, when } from './shapes.ts';

const somebody = z.object({ id: z.string(), name: z.string() });
const recommendationReference = z.string().trim().min(1).max(300).describe('Its id, or its name');
const nameWords = z.string().trim().min(1).max(200).describe('Who or what is good: a name');
const topicWords = z.string().trim().min(1).max(200).describe('What for, in your words');
const noteWords = z.string().trim().max(2000);

export const recommend = ability({
  name: 'recommend',
  summary: 'Write down who or what is good, and who told you',
  input: z.object({
    id: z.uuid().optional().describe('The id of the new recommendation, made by the caller'),
    name: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .describe('Who or what is good; or all of it in a line: "Ottoline Pipes for plumbing, from Priya"'),
    for: topicWords.optional().describe('What for, in your words; read from the line when left out'),
    by: personReference.optional().describe('Who told you; you yourself when left out'),
    person: personReference.optional().describe('Who of your people that is, where it is one of them'),
    note: noteWords.optional(),
    at: when.optional().describe('When you heard of it; today when left out'),
    requestId,
  }),
  output: z.object({ recommendation }),
  changes: true,
  http: { methods: ['POST'], path: '/api/recommendations' },
  command: {
    words: 'recommend',
    arguments: ['name...'],
    example: 'recommend "Ottoline Pipes" --for plumber --by "Priya Nair"',
  },
});

export const recommendations = ability({
  name: 'recommendations',
  summary: 'Your book of recommendations: by what they are for, by name, by place, by who told you',
  input: z.object({
    words: z.string().trim().max(200).optional().describe('plumber, Leeds, Priya'),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({ total: z.number().int(), items: z.array(recommendation) }),
  changes: false,
  http: { methods: ['GET'], path: '/api/recommendations' },
  command: { words: 'recommendations', arguments: ['words...'], example: 'recommendations plumber' },
});

export const recommendationVerdict = ability({
  name: 'recommendation',
  summary: 'Say whether a recommendation was good, for you or for somebody to whom you passed it on',
  input: z.object({
    verdict: z.enum(['good', 'not-good', 'open']).describe('open: take it back'),
    recommendation: recommendationReference,
    note: noteWords.optional().describe('What it did for you'),
    saidBy: personReference.optional().describe('Who found it so: somebody to whom you passed it on'),
    requestId,
  }),
  output: z.object({ recommendation }),
  changes: true,
  http: { methods: ['POST'], path: '/api/recommendations/{recommendation}/verdict' },
  command: {
    words: 'recommendation',
    arguments: ['verdict', 'recommendation'],
    example: 'recommendation good "Ottoline Pipes" --note "came the same day"',
  },
});

export const editRecommendation = ability({
  name: 'recommendation-edit',
  summary: 'Put a recommendation right',
  input: z.object({
    recommendation: recommendationReference,
    name: nameWords.optional(),
    for: topicWords.optional(),
    person: z
      .string()
      .trim()
      .max(300)
      .optional()
      .describe('Who of your people that is; empty where it is none of them'),
    note: noteWords.optional(),
    requestId,
  }),
  output: z.object({ recommendation }),
  changes: true,
  http: { methods: ['POST'], path: '/api/recommendations/{recommendation}' },
  command: {
    words: 'recommendation edit',
    arguments: ['recommendation'],
    example: 'recommendation edit "Ottoline Pipes" --for "boilers and pipes"',
  },
});

export const removeRecommendation = ability({
  name: 'recommendation-remove',
  summary: 'Remove a recommendation, with the note that somebody gave it to you',
  input: z.object({ recommendation: recommendationReference, requestId }),
  output: z.object({ recommendation }),
  changes: true,
  http: { methods: ['POST'], path: '/api/recommendations/{recommendation}/remove' },
  command: {
    words: 'recommendation remove',
    arguments: ['recommendation'],
    example: 'recommendation remove "Ottoline Pipes"',
  },
});

export const passOn = ability({
  name: 'pass-on',
  summary: 'Pass a recommendation on to somebody, with credit to whoever told you',
  input: z.object({
    id: z.uuid().optional().describe('The id of the new gift, made by the caller'),
    recommendation: recommendationReference,
    person: personReference.describe('To whom: a name or an id'),
    ask: z.string().trim().min(1).max(200).optional().describe('What they asked you for, where they did'),
    at: when.optional().describe('When it was; today when left out'),
    requestId,
  }),
  output: z.object({
    recommendation,
    person: somebody,
    /** Id of the gift that stands for it. */
    gift: z.string(),
    /** Words to send, with the credit in them; nothing is sent by itself. */
    message: z.string().nullable().describe('Null while they are left in peace: then `rest` says why'),
    rest: saying.nullable(),
  }),
  changes: true,
  http: { methods: ['POST'], path: '/api/recommendations/{recommendation}/pass-on' },
  command: {
    words: 'pass-on',
    arguments: ['recommendation', 'person'],
    example: 'pass-on "Ottoline Pipes" "Ana Ruiz"',
  },
});
