// A message that you said you sent, and whether one may be: nothing is sent from here.
import { z } from 'zod';
import { ability } from './ability.ts';
import { saying } from './saying.ts';
import { personReference, requestId, when } from './shapes.ts';

/** What it asks of them: 0 nothing or an everyday ask, 1 a conversation, 2 a career favour or an introduction. */
export const askWeight = z.coerce
  .number()
  .int()
  .min(0)
  .max(2)
  .describe('What it asks: 0 nothing or an everyday ask, 1 a conversation, 2 a favour or an introduction');

/** `thank`, `share`, `ask`, `invite`, `introduction`, or the kind of a step. */
export const purpose = z
  .string()
  .regex(/^[a-z][a-z-]{1,30}$/)
  .describe('What it is for: thank, share, ask, invite, introduction, or the kind of a step');

const belongsTo = z
  .string()
  .regex(/^(?:gift|interaction|ask|introduction|gathering|conversation):[0-9a-zA-Z-]{1,60}$/)
  .describe('What it belongs to: gift:ID, ask:ID, interaction:ID');

const sentMessage = z.object({
  id: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  purpose: z.string(),
  weight: z.number().int(),
  for: z.string().nullable(),
  note: z.string().nullable(),
  /** The plain local date. */
  day: z.string(),
});

const answer = z.object({
  sent: sentMessage,
  /** How long they are left in peace now; null where nothing waits for an answer. */
  rest: saying.nullable(),
});

export const sent = ability({
  name: 'sent',
  summary:
    'You sent somebody a message: it goes on the timeline, and they are left in peace until they answer',
  input: z.object({
    id: z.uuid().optional().describe('The id of the message, made by the caller'),
    person: personReference,
    purpose: purpose.default('message'),
    weight: askWeight.optional(),
    for: belongsTo.optional(),
    note: z.string().trim().max(20_000).optional(),
    at: when.optional().describe('When it was; today when left out'),
    requestId,
  }),
  output: answer,
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}/sent' },
  command: {
    words: 'sent',
    arguments: ['person'],
    example: 'sent "Priya Nair" --purpose invite --note "asked about her move to Leeds"',
  },
});

export const removeSent = ability({
  name: 'sent-remove',
  summary: 'Take back that you sent a message',
  input: z.object({ id: z.string().min(1), requestId }),
  output: answer,
  changes: true,
  http: { methods: ['POST'], path: '/api/sent/{id}/remove' },
  command: { words: 'sent remove', arguments: ['id'], example: 'sent remove 01a2…' },
});

export const mayAsk = ability({
  name: 'may-ask',
  summary: 'Whether somebody may be asked for so much now, and if not, why and until when',
  input: z.object({
    person: personReference,
    weight: askWeight.default(0),
    purpose: purpose.optional(),
    because: z.string().trim().max(2000).optional().describe('Why you ask them, in your words'),
  }),
  output: z.object({
    person: z.object({ id: z.string(), name: z.string() }),
    allowed: z.boolean(),
    refusal: saying
      .extend({
        rule: z.string(),
        /** The first plain day on which the rule no longer stands in the way; null where time alone changes nothing. */
        until: z.string().nullable(),
        /** You may do it all the same. */
        overridable: z.boolean(),
      })
      .nullable(),
  }),
  changes: false,
  http: { methods: ['GET'], path: '/api/people/{person}/may-ask' },
  command: { words: 'may-ask', arguments: ['person'], example: 'may-ask "Priya Nair" --weight 2' },
});
