// Promises both ways: yours to keep, theirs to remember.
import { z } from 'zod';
import { ability } from './ability.ts';
import { promise as shape } from './giving-shapes.ts';
import { personReference, requestId, when } from './shapes.ts';

const one = z.object({ promise: shape });
const promiseId = z.string().min(1).max(100);
const text = z.string().trim().min(1).max(2000);

export const promise = ability({
  name: 'promise',
  summary: 'Note a promise: yours, or theirs with --theirs',
  input: z.object({
    id: z.uuid().optional().describe('The id of the new promise, made by the caller'),
    person: personReference,
    text: text.describe('What was promised'),
    by: when.optional().describe('Until when'),
    theirs: z.boolean().optional().describe('They promised it to you'),
    at: when.optional().describe('When it was promised; today when left out'),
    interaction: z.string().min(1).max(100).optional().describe('The id of what happened when it was made'),
    requestId,
  }),
  output: one,
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}/promise' },
  command: {
    words: 'promise',
    arguments: ['person', 'text...'],
    example: 'promise "Priya Nair" send the design course --by Friday',
  },
});

export const promises = ability({
  name: 'promises',
  summary: 'What you promised, and what you were promised',
  input: z.object({
    settled: z.stringbool().or(z.boolean()).optional().describe('Also those that are kept or let go'),
  }),
  output: z.object({ promises: z.array(shape).describe('By their day, those without one last') }),
  changes: false,
  http: { methods: ['GET'], path: '/api/promises' },
  command: { words: 'promises', arguments: [], example: 'promises' },
});

const settling = (how: 'kept' | 'released' | 'reopen' | 'remove', summary: string) =>
  ability({
    name: `promise-${how}`,
    summary,
    input: z.object({ id: promiseId, requestId }),
    output: one,
    changes: true,
    http: { methods: ['POST'], path: `/api/promises/{id}/${how}` },
    command: { words: `promise ${how}`, arguments: ['id'], example: `promise ${how} 01a2…` },
  });

export const promiseKept = settling('kept', 'A promise is kept');
export const promiseReleased = settling('released', 'A promise is let go: it is no longer wished for');
export const reopenPromise = settling('reopen', 'Take back that a promise is kept or let go');
export const removePromise = settling('remove', 'Take back what you noted as promised');

export const promiseMoved = ability({
  name: 'promise-moved',
  summary: 'Another day for a promise; without one, no day',
  input: z.object({ id: promiseId, by: when.optional().describe('Until when'), requestId }),
  output: one,
  changes: true,
  http: { methods: ['POST'], path: '/api/promises/{id}/moved' },
  command: { words: 'promise moved', arguments: ['id'], example: 'promise moved 01a2… --by "next Friday"' },
});

export const editPromise = ability({
  name: 'promise-edit',
  summary: 'Correct what you noted as promised',
  input: z.object({
    id: promiseId,
    text: text.optional(),
    whose: z.enum(['mine', 'theirs']).optional(),
    person: personReference.optional(),
    requestId,
  }),
  output: one,
  changes: true,
  http: { methods: ['POST'], path: '/api/promises/{id}' },
  command: {
    words: 'promise edit',
    arguments: ['id'],
    example: 'promise edit 01a2… --text "send the course"',
  },
});
