// Written by `npm run fit:levels`; do not change by hand. Weights of the level in logits: of knowing them at all, and, if so, of
// knowing them well. Fitted on invented worlds (bench/levels/training.ts) around the priors and within the signs of
// bench/levels/priors.ts, which names the sources: "s1", "s3", "s6" are sections of docs/science.md. Figures: docs/levels.md.
import type { FeatureName } from './level-features.ts';

/** Two logits: of knowing them at all (level 1 or 2), and of knowing them well (level 1) once they are known. */
export interface Evidence {
  readonly known: number;
  readonly well: number;
}

export const LEVEL = {
  /** A name in a file, nothing more; and, once known, how rarely well (s1, Dunbar: 15 of 150). */
  base: { known: -1.9, well: -3.2 },
  /** Linked: says little (s3, Copenhagen; s6). */
  linked: { known: 0, well: 0 },
  /** [ln of people linked with / 150] a bare link: open ties do not grow with the list (s1, Miritello; Dunbar). */
  linkedAmongMany: { known: -0.32, well: 0 },
  /** Nothing at all, named by you: you had a reason (ours). Not fitted. */
  blank: { known: 1.5, well: 0 },
  /** A card that you keep: 60 % of close friends have no written trace (s0 point 3). Bare, it never lifts to "well". */
  card: { known: 2.62, well: 2 },
  /** The card of the one other person of nearly this name: most likely theirs, and counts less (ours). */
  namesakeCard: { known: 1.7, well: 1.55 },
  /** A birthday on the card (ours). */
  birthday: { known: 2.51, well: 2.05 },
  /** Kept by a first name alone (ours). */
  firstName: { known: 0.12, well: 0.29 },
  /** Your family name, or a family word, on a card (s1, Roberts and Dunbar: kin decay least). */
  family: { known: 2.06, well: 1.42 },
  /** An address book that LinkedIn once copied: silence beside it is no proof (s0 point 3). */
  synced: { known: 1.5, well: 0.25 },
  /** [notes] You write down what you care about (ours). */
  notes: { known: 3.5, well: 0 },
  /** The same employer now: context is worth more than a better classifier (s3, Lesson). */
  colleagueNow: { known: 1.5, well: 0 },
  /** Connected while you were there (s3). */
  colleagueThen: { known: 1.1, well: 0 },
  /** A place where both once were (s3). */
  colleaguePast: { known: 0.41, well: 0 },
  /** You said where you met: real co-presence is level 2 (s6). Not fitted. */
  met: { known: 3, well: 0 },
  /** You wrote that you have not met. Not fitted. */
  admired: { known: -2.6, well: -2.2 },
  /** Their title says that they look for people to hire: strangers write for a living (s6, Bulk). */
  recruits: { known: -2.67, well: -0.81 },
  /** Friends on Facebook: closer than a link, and often silent (s3, Copenhagen: 81.1 % of pairs that write). */
  friends: { known: 1.2, well: 0.2 },
  /** An invitation with words of theirs (ours). */
  noteFromThem: { known: 0.86, well: 0 },
  /** An invitation with words of yours (ours). */
  noteFromYou: { known: 1.14, well: 0 },
  /** [endorsements] One click; either way (ours). */
  endorsed: { known: 1.69, well: 0.67 },
  /** A written letter of reference; both ways 1.5 (ours: costly, public, about work done together). */
  recommended: { known: 2.9, well: 1 },
  /** Larger groups alone: co-presence of a kind (s6). Not fitted. */
  groups: { known: 1.2, well: 0.1 },
  /** Rounds of up to a dozen, in touch or not: a team, a table of friends (s6; s3, Lesson). */
  firmGroups: { known: 1.71, well: 0 },
  /** Something shared with a few others: a small round knows one another (s1, Roth; s6). */
  rounds: { known: 2.92, well: 0 },
  /** [ln of messages in] without one of yours (s6, Bulk: sender never answered). */
  unanswered: { known: -0.28, well: -0.4 },
  /** Any contact in both directions is level 2 (s6; Granovetter: "occasionally"). */
  bothWays: { known: 2.25, well: 0 },
  /** [ln of days on which each had a part] Days outdo counts (s1, Ureña-Carrión; s3, email-Eu). */
  days: { known: 0.4, well: 0.65 },
  /** [ln of the smaller of in and out] Reciprocity (s1, Hidalgo; Whittaker). */
  messages: { known: 0.2, well: 0 },
  /** [ln of exchanges begun by whoever began fewer] Initiations (s6, Tie score). */
  turns: { known: 0.05, well: 0.2 },
  /** Longevity (s1, Whittaker; Gilbert and Karahalios). */
  years: { known: 0, well: 0.5 },
  /** [ln of reciprocated messages and talks, halved each year] 5 to 10 a year (s1, De Choudhury). */
  recent: { known: 0, well: 0.5 },
  /** [the same, halved each month] (s3, persistence: two decays). */
  fresh: { known: 0, well: 0 },
  /** [answers quicker than usual] How quick answers are adds to how many (s1, Wuchty and Uzzi). */
  quick: { known: 1.43, well: 1.51 },
  /** [answers slower than usual] The same; never against knowing at all (s1, Wuchty and Uzzi). */
  slow: { known: 0, well: -4 },
  /** You logged a talk (s6). Not fitted: no world shows what you log. */
  talkedAtAll: { known: 3, well: 0 },
  /** [meetings that you logged] Level 1 by a few calls or 1:1 meetings (s6). Not fitted, as above. */
  talked: { known: 0, well: 5.2 },
  /** A talk that a calendar or a chat tells of: planned is not held (s6; ours). */
  foundTalk: { known: 2.29, well: 0 },
  /** [ln of meetings beyond a few; one that repeats by itself counts as few] (s6; s1, Dunbar). */
  foundTalks: { known: 0, well: 0 },
  /** In none of a mailbox, a calendar and chats, and no card kept: silence tells a little there (s3, Copenhagen; ours). */
  everyday: { known: -0.36, well: 0 },
  /** The same of whoever has a card: never so much that silence is proof (s0 point 3). */
  everydayCard: { known: -0.9, well: -0.18 },
  /** The same of a colleague: where one works together one writes and meets (ours). */
  everydayColleague: { known: -1.07, well: 0 },
  /** Mail, calendars and chats are used for everything, so being in touch tells less (s3; s6, Tie score). */
  everydayContact: { known: -2.15, well: -1.68 },
} as const satisfies Record<'base' | FeatureName, Evidence>;
