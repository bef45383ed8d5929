// Who you are: so that direction (who wrote, who was written to) and shared employers are known.
import { z } from 'zod';
import { ability } from './ability.ts';
import { requestId } from './shapes.ts';

const days = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

export const meShape = z.object({
  name: z.string().nullable(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  linkedin: z.string().nullable(),
  headline: z.string().nullable(),
  timeZone: z.string(),
  /** How many small steps a week you have room for, 0 to 21. */
  energy: z.number().int(),
  quietDays: z.array(days),
  language: z.string(),
  curiousAbout: z.array(z.string()).describe('Fields, kinds of work, places that you are curious about'),
});

export const me = ability({
  name: 'me',
  summary: 'Who you are, and how much a week may ask of you',
  input: z.object({
    name: z.string().trim().min(1).max(200).optional(),
    email: z
      .array(z.email())
      .max(20)
      .optional()
      .describe('All your addresses, so that your own messages are known as yours'),
    notEmail: z
      .array(z.email())
      .max(100)
      .optional()
      .describe('Addresses that are not yours (any more), wherever they came from'),
    timezone: z.string().max(60).optional().describe('IANA name, such as Europe/Berlin'),
    energy: z
      .number()
      .int()
      .min(0)
      .max(21)
      .optional()
      .describe('How many small steps a week you have room for'),
    quietDays: z
      .array(days.or(z.literal('none')))
      .max(7)
      .optional()
      .describe('Days on which nothing is suggested; none takes them back'),
    language: z.enum(['en']).optional(),
    curiousAbout: z
      .array(z.string().trim().max(500))
      .max(50)
      .optional()
      .describe(
        'What you are curious about, in your words: fields, kinds of work, places; none takes it back',
      ),
    requestId,
  }),
  output: z.object({ me: meShape }),
  changes: true,
  http: { methods: ['GET', 'POST'], path: '/api/me' },
  command: { words: 'me', arguments: [], example: 'me --name "Ana Ruiz" --email ana@example.org --energy 5' },
});
