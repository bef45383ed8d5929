// What you say of people yourself. It wins over every file, stays when an import is taken out, and is never changed by one.
import { z } from 'zod';
import { ability } from './ability.ts';
import { personAnswer, personReference, requestId, when } from './shapes.ts';

const details = {
  email: z.array(z.email()).max(20).optional(),
  phone: z.array(z.string().trim().min(3).max(40)).max(20).optional(),
  link: z.array(z.url().max(500)).max(20).optional(),
  organisation: z.string().trim().max(200).optional(),
  title: z.string().trim().max(200).optional(),
  met: when.optional().describe('When you met'),
  where: z.string().trim().max(300).optional().describe('Where you met'),
  through: personReference.optional().describe('Who brought you together'),
  admire: z.string().trim().max(1000).optional().describe('Why you would like to talk with them'),
  level: z.enum(['1', '2', '3']).optional().describe('1 well, 2 a little, 3 not yet'),
};

export const add = ability({
  name: 'add',
  summary: 'Add somebody by hand',
  input: z.object({
    id: z.uuid().optional().describe('The id of the new person, made by the caller'),
    name: z.string().trim().min(1).max(200),
    ...details,
    /** Named on the Welcome page as somebody you would be glad to talk to. */
    gladToTalk: z.boolean().optional().describe('You would be glad to talk to them'),
    requestId,
  }),
  output: personAnswer,
  changes: true,
  http: { methods: ['POST'], path: '/api/people' },
  command: {
    words: 'add',
    arguments: ['name'],
    example: 'add "Priya Nair" --email priya@example.org --level 1',
  },
});

export const edit = ability({
  name: 'edit',
  summary: 'Correct what is known of somebody; what you say wins over the files',
  input: z.object({
    person: personReference,
    name: z.string().trim().min(1).max(200).optional(),
    ...details,
    removeEmail: z.array(z.string()).max(20).optional().describe('No longer theirs, whoever said so'),
    removePhone: z.array(z.string()).max(20).optional().describe('No longer theirs'),
    removeLink: z.array(z.string()).max(20).optional().describe('No longer theirs'),
    requestId,
  }),
  output: personAnswer,
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}' },
  command: {
    words: 'edit',
    arguments: ['person'],
    example: 'edit "Priya Nair" --organisation Larkspur --title "Design lead"',
  },
});

/** What became of names written as `@Ana`. */
const noteAnswer = personAnswer.extend({
  mentioned: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .describe('Whom a name written as @Ana was taken for'),
  unclear: z
    .array(z.object({ name: z.string(), count: z.number().int() }))
    .describe('Names of several people; they stay as written'),
});

export const note = ability({
  name: 'note',
  summary: 'Write a line about somebody; @Name mentions another',
  input: z.object({
    person: personReference,
    text: z.string().trim().min(1).max(20_000).describe('@Name, or @[id], mentions somebody'),
    requestId,
  }),
  output: noteAnswer,
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}/note' },
  command: {
    words: 'note',
    arguments: ['person', 'text...'],
    example: 'note "Priya Nair" looking for a sailing club for her daughter',
  },
});

export const editNote = ability({
  name: 'note-edit',
  summary: 'Correct a note of yours',
  input: z.object({ id: z.string().min(1), text: z.string().trim().min(1).max(20_000), requestId }),
  output: noteAnswer,
  changes: true,
  http: { methods: ['POST'], path: '/api/notes/{id}' },
  command: {
    words: 'note-edit',
    arguments: ['id', 'text...'],
    example: 'note-edit 01a2… looking for a sailing club',
  },
});

export const removeNote = ability({
  name: 'note-remove',
  summary: 'Remove a note of yours',
  input: z.object({ id: z.string().min(1), requestId }),
  output: personAnswer,
  changes: true,
  http: { methods: ['POST'], path: '/api/notes/{id}/remove' },
  command: { words: 'note-remove', arguments: ['id'], example: 'note-remove 01a2…' },
});

export const met = ability({
  name: 'met',
  summary: 'Say when, where and through whom you met',
  input: z.object({
    person: personReference,
    when: when.optional(),
    where: z.string().trim().max(300).optional(),
    through: personReference.optional(),
    gathering: z.string().trim().max(200).optional(),
    requestId,
  }),
  output: personAnswer,
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}/met' },
  command: {
    words: 'met',
    arguments: ['person'],
    example: 'met "Tom Okafor" --when "May 2024" --through "Priya Nair"',
  },
});

export const level = ability({
  name: 'level',
  summary: 'Say how well you know somebody: 1 well, 2 a little, 3 not yet, auto to leave it to the evidence',
  input: z.object({ person: personReference, level: z.enum(['1', '2', '3', 'auto']), requestId }),
  output: personAnswer,
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}/level' },
  command: { words: 'level', arguments: ['person', 'level'], example: 'level "Priya Nair" 1' },
});

export const doNotContact = ability({
  name: 'do-not-contact',
  summary: 'Never suggest this person; absolute until you take it back',
  input: z.object({ person: personReference, off: z.boolean().optional(), requestId }),
  output: personAnswer,
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}/do-not-contact' },
  command: { words: 'do-not-contact', arguments: ['person'], example: 'do-not-contact "Rex Holm"' },
});

export const notNow = ability({
  name: 'not-now',
  summary: 'Let somebody rest until a day',
  input: z.object({
    person: personReference,
    until: when.optional(),
    off: z.boolean().optional(),
    requestId,
  }),
  output: personAnswer,
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}/not-now' },
  command: {
    words: 'not-now',
    arguments: ['person'],
    example: 'not-now "Tom Okafor" --until "in three months"',
  },
});

export const forget = ability({
  name: 'forget',
  summary: 'Erase somebody: their records and what you said of them; a re-import does not bring them back',
  input: z.object({ person: personReference, requestId }),
  output: z.object({
    forgotten: z.object({
      name: z.string(),
      records: z.number().int(),
      /** Earlier copies of the book hold them until this day at the latest; null where there are none. */
      copiesUntil: z.string().nullable(),
    }),
  }),
  changes: true,
  http: { methods: ['POST'], path: '/api/people/{person}/forget' },
  command: { words: 'forget', arguments: ['person'], example: 'forget "Rex Holm"' },
});
