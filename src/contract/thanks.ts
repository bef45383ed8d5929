// Thanks: what is open follows from what was received and from conversations; saying thank you closes it. Nothing is sent by itself.
import { z } from 'zod';
import { ability } from './ability.ts';
import { openThanks, thanksSaid } from './giving-shapes.ts';
import { personReference, requestId } from './shapes.ts';

export const thank = ability({
  name: 'thank',
  summary: 'Say that you thanked somebody; without --for it is for what is newest between you',
  input: z.object({
    id: z.uuid().optional().describe('The id of the new thanks, made by the caller'),
    person: personReference,
    for: z.string().min(1).max(200).optional().describe('The id of a gift, or of what is open'),
    inPerson: z.boolean().optional().describe('Face to face, or on the phone'),
    told: z.boolean().optional().describe('You told them how it turned out'),
    letGo: z.boolean().optional().describe('Leave it; it is not asked about again'),
    note: z.string().trim().max(20_000).optional(),
    requestId,
  }),
  output: z.object({
    thanks: thanksSaid,
    /** What else was thanked for in the same breath. */
    also: z.array(thanksSaid),
  }),
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}/thank' },
  command: { words: 'thank', arguments: ['person'], example: 'thank "Priya Nair" --in-person' },
});

export const removeThanks = ability({
  name: 'thank-remove',
  summary: 'Take a thanks back, with what was said in the same breath; what it was for is open again',
  input: z.object({ id: z.string().min(1).max(100), requestId }),
  output: z.object({ thanks: thanksSaid, open: z.array(openThanks) }),
  changes: true,
  http: { methods: ['POST'], path: '/api/thanks/{id}/remove' },
  command: { words: 'thank remove', arguments: ['id'], example: 'thank remove 01a2…' },
});

export const thanks = ability({
  name: 'thanks',
  summary: 'Whom you could thank, and whom you could tell how it turned out',
  input: z.object({}),
  output: z.object({
    open: z.array(openThanks).describe('The newest first; what is older than 60 days has faded'),
    told: z.array(openThanks).describe('What they could be told: how it turned out'),
  }),
  changes: false,
  http: { methods: ['GET'], path: '/api/thanks' },
  command: { words: 'thanks', arguments: [], example: 'thanks' },
});
