// One line for something that happened between you and one or more people.
import { z } from 'zod';
import { ability } from './ability.ts';
import { interaction, personReference, requestId, when } from './shapes.ts';

export const loggedKind = z.enum(['call', 'meeting', 'video', 'message', 'mail', 'letter', 'other']);

export const log = ability({
  name: 'log',
  summary: 'Log a call, a meeting, a letter with one or more people',
  input: z.object({
    id: z.uuid().optional().describe('The id of the new interaction, made by the caller'),
    kind: loggedKind,
    people: z.array(personReference).min(1).max(50),
    at: when.optional().describe('When it was; today when left out'),
    note: z.string().trim().max(20_000).optional(),
    requestId,
  }),
  output: z.object({ interaction }),
  changes: true,
  http: { methods: ['POST'], path: '/api/interactions' },
  command: {
    words: 'log',
    arguments: ['kind', 'people...'],
    example: 'log call "Priya Nair" --at "last Tuesday" --note "her move to Leeds"',
  },
});

export const tell = ability({
  name: 'tell',
  summary: 'Log something in one line of plain words: what it was, with whom, when',
  input: z.object({
    id: z.uuid().optional().describe('The id of the new interaction, made by the caller'),
    line: z.string().trim().min(1).max(2000).describe('coffee with Tom and Ana last Tuesday'),
    person: personReference.optional().describe('Somebody who was there as well, whether named or not'),
    requestId,
  }),
  output: z.object({ interaction }),
  changes: true,
  http: { methods: ['POST'], path: '/api/interactions/told' },
  command: { words: 'tell', arguments: ['line...'], example: 'tell "coffee with Tom and Ana last Tuesday"' },
});

export const editLog = ability({
  name: 'log-edit',
  summary: 'Correct something you logged',
  input: z.object({
    id: z.string().min(1),
    kind: loggedKind.optional(),
    people: z.array(personReference).max(50).optional(),
    at: when.optional(),
    note: z.string().trim().max(20_000).optional(),
    requestId,
  }),
  output: z.object({ interaction }),
  changes: true,
  http: { methods: ['POST'], path: '/api/interactions/{id}' },
  command: { words: 'log edit', arguments: ['id'], example: 'log edit 01a2… --at yesterday' },
});

export const removeLog = ability({
  name: 'log-remove',
  summary: 'Remove something you logged',
  input: z.object({ id: z.string().min(1), requestId }),
  output: z.object({ interaction }),
  changes: true,
  http: { methods: ['POST'], path: '/api/interactions/{id}/remove' },
  command: { words: 'log remove', arguments: ['id'], example: 'log remove 01a2…' },
});
