// Something given or received, in one line. Never added up, never weighed against each other.
import { z } from 'zod';
import { ability } from './ability.ts';
import { direction, gift, giftKind, openThanks } from './giving-shapes.ts';
import { personReference, requestId, when } from './shapes.ts';

const line = {
  id: z.uuid().optional().describe('The id of the new gift, made by the caller'),
  person: personReference,
  what: z.string().trim().min(1).max(2000).describe('In your words; a link will do'),
  kind: giftKind.optional().describe('Read from the words when left out'),
  about: z.string().trim().min(1).max(200).optional().describe('The topic, in a word or two'),
  at: when.optional().describe('When it was; today when left out'),
  also: z.array(personReference).max(20).optional().describe('Others with whom it was the same: one each'),
  ask: z.string().min(1).max(100).optional().describe('The id of an ask that it answers'),
  interaction: z.string().min(1).max(100).optional().describe('The id of what happened when it was given'),
  requestId,
};
const answer = z.object({
  gift,
  also: z.array(gift),
  /** What this opened; null where nothing is to be thanked for. */
  thanksDue: openThanks.nullable(),
});

export const give = ability({
  name: 'give',
  summary: 'Note something that you gave somebody: a link, a tip, help, advice, an introduction',
  input: z.object(line),
  output: answer,
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}/give' },
  command: {
    words: 'give',
    arguments: ['person', 'what...'],
    example: 'give "Priya Nair" the design course --about design',
  },
});

export const receive = ability({
  name: 'receive',
  summary: 'Note something that somebody gave you; a thanks opens by itself',
  input: z.object(line),
  output: answer,
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}/receive' },
  command: {
    words: 'receive',
    arguments: ['person', 'what...'],
    example: 'receive "Priya Nair" introduced me to Tom --at "last Tuesday"',
  },
});

const giftId = z.string().min(1).max(100);
const one = z.object({ gift });

export const editGift = ability({
  name: 'gift-edit',
  summary: 'Correct what you noted as given or received',
  input: z.object({
    id: giftId,
    what: z.string().trim().min(1).max(2000).optional(),
    kind: giftKind.optional(),
    about: z.string().trim().max(200).optional().describe('The topic; empty takes it back'),
    direction: direction.optional(),
    person: personReference.optional(),
    at: when.optional(),
    requestId,
  }),
  output: one,
  changes: true,
  http: { methods: ['POST'], path: '/api/gifts/{id}' },
  command: { words: 'gift edit', arguments: ['id'], example: 'gift edit 01a2… --kind tip' },
});

export const giftOutcome = ability({
  name: 'gift-outcome',
  summary: 'Say how something given or received turned out',
  input: z.object({
    id: giftId,
    outcome: z.enum(['good', 'not-good', 'unknown']).describe('unknown takes it back'),
    note: z.string().trim().max(2000).optional(),
    requestId,
  }),
  output: one,
  changes: true,
  http: { methods: ['POST'], path: '/api/gifts/{id}/outcome' },
  command: {
    words: 'gift outcome',
    arguments: ['id', 'outcome'],
    example: 'gift outcome 01a2… good --note "the course changed how I work"',
  },
});

export const removeGift = ability({
  name: 'gift-remove',
  summary: 'Take back what you noted as given or received',
  input: z.object({ id: giftId, requestId }),
  output: one,
  changes: true,
  http: { methods: ['POST'], path: '/api/gifts/{id}/remove' },
  command: { words: 'gift remove', arguments: ['id'], example: 'gift remove 01a2…' },
});
