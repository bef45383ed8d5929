// At most three small, kind steps; done does not refill.
import { z } from 'zod';
import { ability } from './ability.ts';
import { requestId, today as todayShape, when } from './shapes.ts';

export const today = ability({
  name: 'today',
  summary: 'At most three small, kind steps for today, each with its reason',
  input: z.object({
    more: z.stringbool().or(z.boolean()).optional().describe('One more, after the third is done'),
  }),
  output: todayShape,
  changes: false,
  http: { methods: ['GET'], path: '/api/today' },
  command: { words: 'today', arguments: [], example: 'today' },
});

const stepId = z.string().min(1).describe('The id of a step of today');

export const done = ability({
  name: 'done',
  summary: 'You did this step',
  input: z.object({ step: stepId, requestId }),
  output: todayShape,
  changes: true,
  http: { methods: ['POST'], path: '/api/steps/{step}/done' },
  command: { words: 'done', arguments: ['step'], example: 'done reply-01a2…' },
});

export const later = ability({
  name: 'later',
  summary: 'Not today; show it again later',
  input: z.object({ step: stepId, until: when.optional(), requestId }),
  output: todayShape,
  changes: true,
  http: { methods: ['POST'], path: '/api/steps/{step}/later' },
  command: { words: 'later', arguments: ['step'], example: 'later reply-01a2… --until "next Monday"' },
});

export const reopen = ability({
  name: 'reopen',
  summary: 'Take back what you said of a step of today: done, later, or not this one',
  input: z.object({ step: stepId, requestId }),
  output: todayShape,
  changes: true,
  http: { methods: ['POST'], path: '/api/steps/{step}/reopen' },
  command: { words: 'reopen', arguments: ['step'], example: 'reopen reply-01a2…' },
});

export const skip = ability({
  name: 'skip',
  summary: 'Not this one',
  input: z.object({ step: stepId, requestId }),
  output: todayShape,
  changes: true,
  http: { methods: ['POST'], path: '/api/steps/{step}/skip' },
  command: { words: 'skip', arguments: ['step'], example: 'skip reply-01a2…' },
});
