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
  base: { known: -1.92, well: -3.21 },
  /** Linked: says little (s3, Copenhagen; s6). */
  linked: { known: 0, well: 0 },
  /** [ln of people linked with / 150] a bare link: open ties do not grow with the list (s1, Miritello; Dunbar). */
  linkedAmongMany: { known: -0.25, well: 0 },
  /** Nothing at all, named by you: you had a reason (ours). Not fitted. */
  blank: { known: 1.5, well: 0 },
  /** A card that you keep: 60 % of close friends have no written trace (s0 point 3). Bare, it never lifts to "well". */
  card: { known: 2.81, well: 2 },
  /** The card of the one other person of nearly this name: most likely theirs, and counts less (ours). */
  namesakeCard: { known: 1.91, well: 1.28 },
  /** A birthday on the card (ours). */
  birthday: { known: 2.29, well: 2.22 },
  /** Kept by a first name alone (ours). */
  firstName: { known: 0.26, well: 0.52 },
  /** Your family name, or a family word, on a card (s1, Roberts and Dunbar: kin decay least). */
  family: { known: 1.69, well: 1.69 },
  /** An address book that LinkedIn once copied: silence beside it is no proof (s0 point 3). */
  synced: { known: 1.5, well: 0.3 },
  /** [notes] You write down what you care about (ours). */
  notes: { known: 3.48, well: 0 },
  /** The same employer now: context is worth more than a better classifier (s3, Lesson). */
  colleagueNow: { known: 1.5, well: 0 },
  /** Connected while you were there (s3). */
  colleagueThen: { known: 1.1, well: 0 },
  /** A place where both once were (s3). */
  colleaguePast: { known: 0.47, well: 0 },
  /** You said where you met: real co-presence is level 2 (s6). Not fitted. */
  met: { known: 3, well: 0 },
  /** You wrote that you have not met. Not fitted. */
  admired: { known: -2.6, well: -2.2 },
  /** Their title says that they look for people to hire: strangers write for a living (s6, Bulk). */
  recruits: { known: -2.93, well: -0.71 },
  /** An invitation with words of theirs (ours). */
  noteFromThem: { known: 0.87, well: 0 },
  /** An invitation with words of yours (ours). */
  noteFromYou: { known: 1.05, well: 0 },
  /** [endorsements] One click; either way (ours). */
  endorsed: { known: 1.82, well: 0.76 },
  /** A written letter of reference; both ways 1.5 (ours: costly, public, about work done together). */
  recommended: { known: 2.92, well: 1 },
  /** Larger groups alone: co-presence of a kind (s6). Not fitted. */
  groups: { known: 1.2, well: 0.1 },
  /** [ln of messages in] without one of yours (s6, Bulk: sender never answered). */
  unanswered: { known: -0.2, well: -0.35 },
  /** Any contact in both directions is level 2 (s6; Granovetter: "occasionally"). */
  bothWays: { known: 2.25, well: 0 },
  /** [ln of days on which each had a part] Days outdo counts (s1, Ureña-Carrión; s3, email-Eu). */
  days: { known: 0.4, well: 0.65 },
  /** [ln of the smaller of in and out] Reciprocity (s1, Hidalgo; Whittaker). */
  messages: { known: 0.2, well: 0 },
  /** [ln of exchanges begun by whoever began fewer] Initiations (s6, Tie score). */
  turns: { known: 0.85, well: 0.2 },
  /** Longevity (s1, Whittaker; Gilbert and Karahalios). */
  years: { known: 0.78, well: 0.5 },
  /** [ln of reciprocated messages and talks, halved each year] 5 to 10 a year (s1, De Choudhury). */
  recent: { known: 0, well: 0.5 },
  /** [the same, halved each month] (s3, persistence: two decays). */
  fresh: { known: 0, well: 0 },
  /** Talked at all (s6). Not fitted: no world of issue B shows talks. */
  talkedAtAll: { known: 3, well: 0 },
  /** [meetings] Level 1 by a few calls or 1:1 meetings (s6). Not fitted, as above. */
  talked: { known: 0, well: 5.2 },
  /** What mail, calendars and chats add to `groups`: they are used for everything, so a step tells less (s3; s6, Tie score). */
  moreGroups: { known: 0.7, well: 0 },
  /** What mail, calendars and chats add to `bothWays`: they are used for everything, so a step tells less (s3; s6, Tie score). */
  moreBothWays: { known: 0.91, well: 0 },
  /** What mail, calendars and chats add to `days`: they are used for everything, so a step tells less (s3; s6, Tie score). */
  moreDays: { known: 0, well: 0.09 },
  /** What mail, calendars and chats add to `messages`: they are used for everything, so a step tells less (s3; s6, Tie score). */
  moreMessages: { known: 0, well: 0 },
  /** What mail, calendars and chats add to `turns`: they are used for everything, so a step tells less (s3; s6, Tie score). */
  moreTurns: { known: 0, well: 0 },
  /** What mail, calendars and chats add to `years`: they are used for everything, so a step tells less (s3; s6, Tie score). */
  moreYears: { known: 0, well: 0.5 },
  /** What mail, calendars and chats add to `recent`: they are used for everything, so a step tells less (s3; s6, Tie score). */
  moreRecent: { known: 0, well: 0 },
  /** What mail, calendars and chats add to `fresh`: they are used for everything, so a step tells less (s3; s6, Tie score). */
  moreFresh: { known: 0, well: 0 },
  /** What mail, calendars and chats add to `talkedAtAll`: they are used for everything, so a step tells less (s3; s6, Tie score). */
  moreTalkedAtAll: { known: 2.45, well: 0 },
  /** What mail, calendars and chats add to `talked`: they are used for everything, so a step tells less (s3; s6, Tie score). */
  moreTalked: { known: 0, well: 1.34 },
} as const satisfies Record<'base' | FeatureName, Evidence>;
