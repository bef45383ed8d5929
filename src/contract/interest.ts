// What people care about, could offer and need, in your words; what you could do for them; and whom they might know.
import { z } from 'zod';
import { ability } from './ability.ts';
import { personAnswer, personReference, requestId } from './shapes.ts';

const topicWords = z.string().trim().min(1).max(200);

export const interest = ability({
  name: 'interest',
  summary: 'Say what somebody cares about, could offer or needs, a word or two each',
  input: z.object({
    person: personReference,
    topic: z.array(topicWords).min(1).max(20).describe('A word or two each; several with commas'),
    offers: z.boolean().optional().describe('They could offer it'),
    needs: z.boolean().optional().describe('They need it'),
    couldDo: z.boolean().optional().describe('You could do it for them'),
    remove: z.boolean().optional().describe('Take it back'),
    dismiss: z.boolean().optional().describe('Do not suggest it any more'),
    requestId,
  }),
  output: personAnswer,
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}/interest' },
  command: {
    words: 'interest',
    arguments: ['person', 'topic...'],
    example: 'interest "Priya Nair" sailing "old maps"',
  },
});

export const mightKnow = ability({
  name: 'might-know',
  summary: 'Say that somebody might know people in a matter that you are curious about, or that they don’t',
  input: z.object({
    person: personReference,
    topic: topicWords.describe('The matter, in your words'),
    note: z.string().trim().max(500).optional().describe('Whom, or how you come to think so'),
    off: z.boolean().optional().describe('They know nobody there'),
    auto: z.boolean().optional().describe('Take back what you said'),
    requestId,
  }),
  output: personAnswer,
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}/might-know' },
  command: {
    words: 'might-know',
    arguments: ['person', 'topic...'],
    example: 'might-know "Priya Nair" data journalism --note "her sister edits one"',
  },
});
