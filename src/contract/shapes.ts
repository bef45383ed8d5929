// Shapes that several abilities share. Field names follow the glossary of ARCHITECTURE.md; the JSON is the same at every door.
import { z } from 'zod';
import { heardAsk, recommendation } from './ask-shapes.ts';
import { gift, giftKind, openThanks, promise, thanksSaid } from './giving-shapes.ts';
import { saying } from './saying.ts';

/** Made by the client for every write; the same id again gives the same answer and changes nothing. */
export const requestId = z
  .uuid()
  .optional()
  .describe('Made by the caller; sending it again gives the same answer');

/** A person's id or name; several matches are listed and nothing is done. */
export const personReference = z.string().trim().min(1).max(300).describe('A name or an id');

/** ISO (`2026-05-15`, `2026-05-15T15:00`) or plain words (`last Tuesday`, `15 May 3pm`). */
export const when = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .describe('A date: 2026-05-15, or plain words such as "last Tuesday"');

/** 1 well known, 2 vaguely known, 3 not known now, null not sure. */
export const level = z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable();

/** A reason behind a level: `weight` is its part of the evidence, signed; positive speaks for knowing each other better. */
export const reason = saying.extend({
  weight: z.number(),
  /** The same in words: to knowing each other better, or less; and how much. */
  towards: z.enum(['closer', 'farther']).optional(),
  strength: z.enum(['strong', 'some', 'slight']).optional(),
});

export const stepPerson = z.object({
  id: z.string(),
  name: z.string(),
  level,
  headline: z.string().nullable(),
  /** Where, when, through whom you met, as you said it. */
  met: z.object({ when: z.string().nullable(), where: z.string().nullable() }).nullable(),
});

export const personRow = z.object({
  id: z.string(),
  name: z.string(),
  headline: z.string().nullable().describe('What they do, as their own profile or your address book says it'),
  organisation: z.string().nullable(),
  level,
  /** True where the only trace is a connection: linked, never talked. */
  nominal: z.boolean(),
  strength: z.number().min(0).max(1),
  lastInteraction: z.string().nullable().describe('UTC instant of the last thing said between you'),
  sources: z.number().int().describe('How many records of your files speak of them'),
});

/** Where a fact comes from: ids of `sources` that say it, and when you said it yourself. */
export const origin = z.object({ sources: z.array(z.string()), saidAt: z.string().nullable() });

export const contactPoint = z.object({
  kind: z.enum(['email', 'phone', 'link', 'address']),
  value: z.string(),
  label: z.string().nullable(),
  /** Which file, or `you`. */
  source: z.string(),
  /** A link that may be opened: https only. */
  href: z.string().nullable(),
  from: origin,
});

export const affiliation = z.object({
  organisation: z.string().nullable(),
  title: z.string().nullable(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  source: z.string(),
  from: origin,
  /** Of the organisation's page (`organisation`); null where it has none. */
  key: z.string().nullable(),
  present: z.boolean(),
});

export const interaction = z.object({
  id: z.string(),
  kind: z.string(),
  at: z.string().nullable(),
  /** The plain date that was said, where a person said one. */
  day: z.string().nullable(),
  direction: z.enum(['out', 'in', 'both']),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  note: z.string().nullable(),
  about: z.string().nullable(),
  /** Which file, or `you` for what was logged by hand (only those can be edited). */
  source: z.string(),
});

/** A piece of a note: text, or somebody mentioned in it by their present name; `person` null where they were forgotten. */
const piece = z.object({
  text: z.string(),
  mention: z
    .object({
      person: z.object({ id: z.string(), name: z.string() }).nullable(),
      /** As the note keeps it: written so, it means the same person in a changed note. */
      kept: z.string(),
    })
    .nullable(),
});

const noteText = {
  /** Whoever is mentioned by their present name, `@Ana Ruiz`. */
  text: z.string(),
  /** The same in pieces, where somebody is mentioned. */
  pieces: z.array(piece),
};

export const note = z.object({
  id: z.string().nullable(),
  ...noteText,
  at: z.string().nullable(),
  source: z.string(),
  from: origin,
});

export const person = z.object({
  id: z.string(),
  name: z.string(),
  headline: z.string().nullable(),
  organisation: z.string().nullable(),
  nominal: z.boolean(),
  /** Where files disagree or a newer export no longer has them. */
  gone: z.boolean(),
  contactPoints: z.array(contactPoint),
  affiliations: z.array(affiliation).describe('Over time: what they do now first, then the latest before'),
  interests: z.array(z.string()),
  offers: z.array(z.string()),
  needs: z.array(z.string()),
  couldDo: z.array(z.string()).describe('What you could do for them'),
  mightKnow: z
    .array(z.object({ topic: z.string(), note: z.string().nullable(), might: z.boolean() }))
    .describe('Matters in which they might know somebody, as you said it, or (might false) nobody'),
  suggestedTopics: z
    .array(
      z.object({
        topic: z.string(),
        as: z.enum(['interests', 'offers', 'needs']),
        /** In which words. */
        from: saying,
        /** Which file, or `you`. */
        source: z.string(),
      }),
    )
    .describe(
      'What titles, organisations and notes let one think: to be taken or dismissed, never said by itself',
    ),
  birthday: z.string().nullable(),
  location: z.string().nullable(),
  connectedOn: z.string().nullable(),
  /** Why you would like to talk with them, in your words. */
  admire: z.string().nullable(),
  met: z.object({
    when: z.string().nullable(),
    where: z.string().nullable(),
    through: z.object({ id: z.string(), name: z.string() }).nullable(),
  }),
  level: z.object({
    value: level,
    basis: z.enum(['said', 'evidence']),
    /** Of the level being right, 0 to 1; 1 where you said it. */
    probability: z.number().min(0).max(1),
    /** What the evidence alone would say, beside what you said. */
    evidence: level,
    reasons: z.array(reason),
    /** "You know Priya well: 14 messages since 2019, the last in October." */
    saying,
  }),
  strength: z.number().min(0).max(1),
  interactions: z.object({
    total: z.number().int(),
    first: z.string().nullable(),
    last: z.string().nullable(),
    byKind: z.record(z.string(), z.number().int()),
  }),
  timeline: z.array(interaction).describe('The newest 100'),
  acquaintances: z.object({
    total: z.number().int(),
    items: z
      .array(
        z.object({
          person: z.object({ id: z.string(), name: z.string() }),
          /** That they know each other, 0.5 to 1; 1 where you said it. */
          chance: z.number().min(0).max(1),
          basis: z.enum(['said', 'evidence']),
          evidence: z.array(saying),
        }),
      )
      .describe('The likeliest 30; who probably knows them, and not more than probably'),
  }),
  gifts: z
    .object({ given: z.array(gift), received: z.array(gift) })
    .describe('The newest first; what files tell of beside what you said'),
  thanks: z.object({
    /** Also those that have faded. */
    open: z.array(openThanks),
    /** What they could be told: how it turned out. */
    told: z.array(openThanks),
    said: z.array(thanksSaid),
  }),
  promises: z.array(promise).describe('Both ways, the open ones first'),
  recommended: z.array(recommendation).describe('What they told you of, the latest first'),
  recommendedAs: z.array(recommendation).describe('What others recommend them for'),
  asks: z.array(heardAsk).describe('What they were looking for, what is open first'),
  notes: z.array(note),
  /** Notes about others in which this person is mentioned, the latest 100. */
  mentions: z.object({
    total: z.number().int(),
    items: z.array(
      z.object({
        id: z.string(),
        about: z.object({ id: z.string(), name: z.string() }),
        ...noteText,
        at: z.string().nullable(),
      }),
    ),
  }),
  /** What other programs for keeping up with people kept of them, the latest first: at most 200. */
  kept: z.object({
    total: z.number().int(),
    items: z.array(
      z.object({
        id: z.string(),
        /** gift, reminder, task, debt, pet, relationship, life-event, journal, important-date, group, introducer */
        kind: z.string(),
        title: z.string().nullable(),
        text: z.string().nullable(),
        /** `2026-12-01`, or `--12-01` where no year is said. */
        day: z.string().nullable(),
        more: z.array(z.object({ name: z.string(), value: z.string() })),
        file: z.string(),
        importId: z.string(),
        importedAt: z.string(),
      }),
    ),
  }),
  sources: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      format: z.string(),
      file: z.string(),
      line: z.number().int().nullable(),
      importId: z.string(),
      /** When it was brought in, and the day that the export stands for. */
      importedAt: z.string(),
      asOf: z.string().nullable(),
      gone: z.boolean(),
    }),
  ),
  /** Where the records say different things of the same matter: side by side, each with its source (the file, or `you`). */
  disagreements: z.array(
    z.object({
      field: z.enum(['name', 'birthday', 'location', 'role']),
      all: z.array(z.object({ value: z.string(), source: z.string(), asOf: z.string().nullable() })),
    }),
  ),
  doNotContact: z.boolean(),
  notNowUntil: z.string().nullable(),
  /** Where each single fact comes from. */
  origins: z.object({
    name: origin,
    birthday: origin,
    location: origin,
    connectedOn: origin,
    admire: origin,
    met: origin,
    level: origin,
  }),
});

export const personAnswer = z.object({ person });

export const step = z.object({
  id: z.string(),
  /**
   * prepare, reply, promise, thank, follow-up, answer, help, begin (somebody you named), reconnect, share, tell (how it turned out),
   * introduce, talk (online into real), question (a one-tap question about a level).
   */
  kind: z.string(),
  person: stepPerson,
  title: z.string(),
  why: z.array(saying),
  suggestion: z.string(),
  /** Words to begin with, in your own voice where you gave it; null where nothing is written. */
  message: z
    .object({
      text: z.string(),
      purpose: z.string(),
      weight: z.number().int(),
      /** What `sent --for` takes. */
      for: z.string().nullable(),
    })
    .nullable(),
  /** What it is about: `gift:ID`, `promise:ID`, `ask:ID`. */
  about: z.string().nullable(),
  /** Where something is passed on with it: what, and what kind of gift that is. */
  gives: z.object({ what: z.string(), kind: giftKind }).nullable(),
  /** Of an introduction: the other one. */
  other: z.object({ id: z.string(), name: z.string() }).nullable(),
  state: z.enum(['open', 'done', 'later', 'skipped']),
});

export const today = z.object({
  date: z.string(),
  energy: z.number().int(),
  steps: z.array(step),
  /** How many were done today; the list is not refilled. */
  done: z.number().int(),
  /** One more could be had with `--more`. */
  moreAvailable: z.boolean(),
  /** Talks that your calendar has in the coming week. */
  arranged: z.array(
    z.object({ person: z.object({ id: z.string(), name: z.string() }), at: z.string(), saying }),
  ),
  /** Why there is no step: nothing needs you, a quiet day, that is plenty. */
  quiet: saying.nullable(),
});

export const problem = saying.extend({
  where: z.string().describe('File and line: `Connections.csv:14`'),
  count: z.number().int().describe('How many records this stands for'),
});

export const importReport = z.object({
  id: z.string(),
  file: z.string(),
  format: z.string(),
  state: z.enum(['waiting', 'reading', 'deriving', 'done', 'refused', 'rolled-back', 'dry-run']),
  records: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.number().int(),
  problems: z.array(problem),
  setAside: z.array(
    z.object({ file: z.string(), why: z.string(), rows: z.number().int().nullable(), text: z.string() }),
  ),
  asOf: z.string().nullable(),
  at: z.string(),
  /** People that this import alone brought. */
  broughtPeople: z.number().int(),
});

export const peopleCount = z.object({ before: z.number().int(), after: z.number().int() });
