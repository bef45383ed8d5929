// What the model of levels is before it has seen any world: for each feature the weight that is expected, how far it may lie from
// it, and the sign it keeps whatever the data say. Sources are sections of science.md; "ours" is a judgement of this project.
import type { FeatureName } from '#domain/level-features.ts';

/** One weight in logits. `held`: not fitted, since the worlds of issue B show nothing of it. */
export interface Prior {
  readonly mean: number;
  readonly least?: number;
  readonly most?: number;
  readonly held?: true;
}

export interface FeaturePrior {
  readonly known: Prior;
  readonly well: Prior;
  readonly about: string;
}

const closer = (mean: number, least = 0): Prior => ({ mean, least });
const farther = (mean: number): Prior => ({ mean, most: 0 });
const held = (mean: number): Prior => ({ mean, held: true });
const none = held(0);

/** Of books that hold mail, calendars or chats: never below `least`, so that silence beside a card is no proof. */
const everyday = (known: Prior, well: Prior, about: string): FeaturePrior => ({ known, well, about });

/** One standard deviation of a fitted weight around its prior, in logits (ours). */
export const SPREAD = 0.7;

export const priors: Readonly<Record<'base' | FeatureName, FeaturePrior>> = {
  base: {
    known: { mean: -1.8 },
    well: { mean: -3.2, most: -3.2 },
    about: 'A name in a file, nothing more; and, once known, how rarely well (s1, Dunbar: 15 of 150).',
  },
  linked: { known: closer(0.2), well: closer(0), about: 'Linked: says little (s3, Copenhagen; s6).' },
  linkedAmongMany: {
    known: farther(-0.7),
    well: farther(-0.3),
    about:
      '[ln of people linked with / 150] a bare link: open ties do not grow with the list (s1, Miritello; Dunbar).',
  },
  blank: {
    known: held(1.5),
    well: none,
    about: 'Nothing at all, named by you: you had a reason (ours). Not fitted.',
  },
  card: {
    known: closer(2.1),
    well: closer(1.2),
    about:
      'A card that you keep: 60 % of close friends have no written trace (s0 point 3). Bare, it never lifts to "well".',
  },
  namesakeCard: {
    known: closer(1.5),
    well: closer(0.8),
    about:
      'The card of the one other person of nearly this name: most likely theirs, and counts less (ours).',
  },
  birthday: { known: closer(1), well: closer(1), about: 'A birthday on the card (ours).' },
  firstName: { known: closer(0.5), well: closer(0.8), about: 'Kept by a first name alone (ours).' },
  family: {
    known: closer(0.5),
    well: closer(0.8),
    about: 'Your family name, or a family word, on a card (s1, Roberts and Dunbar: kin decay least).',
  },
  synced: {
    known: closer(1.5, 1.5),
    well: closer(0.3),
    about: 'An address book that LinkedIn once copied: silence beside it is no proof (s0 point 3).',
  },
  notes: {
    known: closer(1.2),
    well: closer(0.4),
    about: '[notes] You write down what you care about (ours).',
  },
  colleagueNow: {
    known: closer(1.5, 1.5),
    well: closer(0.2),
    about: 'The same employer now: context is worth more than a better classifier (s3, Lesson).',
  },
  colleagueThen: {
    known: closer(1.1, 1.1),
    well: closer(0.2),
    about: 'Connected while you were there (s3).',
  },
  colleaguePast: { known: closer(0.4), well: closer(0.1), about: 'A place where both once were (s3).' },
  met: {
    known: held(3),
    well: none,
    about: 'You said where you met: real co-presence is level 2 (s6). Not fitted.',
  },
  admired: { known: held(-2.6), well: held(-2.2), about: 'You wrote that you have not met. Not fitted.' },
  recruits: {
    known: farther(-1),
    well: farther(-0.5),
    about: 'Their title says that they look for people to hire: strangers write for a living (s6, Bulk).',
  },
  friends: {
    known: closer(0.7),
    well: closer(0.1),
    about:
      'Friends on Facebook: closer than a link, and often silent (s3, Copenhagen: 81.1 % of pairs that write).',
  },
  noteFromThem: {
    known: closer(0.4),
    well: closer(0.1),
    about: 'An invitation with words of theirs (ours).',
  },
  noteFromYou: { known: closer(0.7), well: closer(0.1), about: 'An invitation with words of yours (ours).' },
  endorsed: { known: closer(1.2), well: closer(0.3), about: '[endorsements] One click; either way (ours).' },
  recommended: {
    known: closer(2.5),
    well: closer(1, 1),
    about: 'A written letter of reference; both ways 1.5 (ours: costly, public, about work done together).',
  },
  groups: {
    known: held(1.2),
    well: held(0.1),
    about: 'Larger groups alone: co-presence of a kind (s6). Not fitted.',
  },
  firmGroups: {
    known: closer(1),
    well: none,
    about: 'Rounds of up to a dozen, in touch or not: a team, a table of friends (s6; s3, Lesson).',
  },
  rounds: {
    known: closer(1.5),
    well: none,
    about: 'Something shared with a few others: a small round knows one another (s1, Roth; s6).',
  },
  unanswered: {
    known: farther(-0.5),
    well: farther(-0.3),
    about: '[ln of messages in] without one of yours (s6, Bulk: sender never answered).',
  },
  bothWays: {
    known: closer(2.25, 2.25),
    well: closer(0.2),
    about: 'Any contact in both directions is level 2 (s6; Granovetter: "occasionally").',
  },
  days: {
    known: closer(0.8, 0.4),
    well: closer(0.8, 0.65),
    about: '[ln of days on which each had a part] Days outdo counts (s1, Ureña-Carrión; s3, email-Eu).',
  },
  messages: {
    known: closer(0.5, 0.2),
    well: closer(0.2),
    about: '[ln of the smaller of in and out] Reciprocity (s1, Hidalgo; Whittaker).',
  },
  turns: {
    known: closer(0.4),
    well: closer(0.5, 0.2),
    about: '[ln of exchanges begun by whoever began fewer] Initiations (s6, Tie score).',
  },
  years: {
    known: closer(0.3),
    well: closer(0.7, 0.5),
    about: 'Longevity (s1, Whittaker; Gilbert and Karahalios).',
  },
  recent: {
    known: none,
    well: closer(0.6, 0.5),
    about: '[ln of reciprocated messages and talks, halved each year] 5 to 10 a year (s1, De Choudhury).',
  },
  fresh: {
    known: none,
    well: closer(0.3),
    about: '[the same, halved each month] (s3, persistence: two decays).',
  },
  quick: {
    known: closer(1),
    well: closer(1.5),
    about: '[answers quicker than usual] How quick answers are adds to how many (s1, Wuchty and Uzzi).',
  },
  slow: {
    known: none,
    well: { mean: -1.5, least: -4, most: 0 },
    about: '[answers slower than usual] The same; never against knowing at all (s1, Wuchty and Uzzi).',
  },
  talkedAtAll: {
    known: held(3),
    well: none,
    about: 'You logged a talk (s6). Not fitted: no world shows what you log.',
  },
  talked: {
    known: none,
    well: held(5.2),
    about: '[meetings that you logged] Level 1 by a few calls or 1:1 meetings (s6). Not fitted, as above.',
  },
  foundTalk: {
    known: closer(2),
    well: closer(0.2),
    about: 'A talk that a calendar or a chat tells of: planned is not held (s6; ours).',
  },
  foundTalks: {
    known: closer(0.3),
    well: closer(1),
    about: '[ln of meetings beyond a few; one that repeats by itself counts as few] (s6; s1, Dunbar).',
  },
  everyday: everyday(
    farther(-0.7),
    none,
    'In none of a mailbox, a calendar and chats, and no card kept: silence tells a little there (s3, Copenhagen; ours).',
  ),
  everydayCard: everyday(
    { mean: -0.4, least: -0.9, most: 0 },
    { mean: -0.2, least: -0.5, most: 0 },
    'The same of whoever has a card: never so much that silence is proof (s0 point 3).',
  ),
  everydayColleague: everyday(
    { mean: -0.7, least: -1.1, most: 0 },
    none,
    'The same of a colleague: where one works together one writes and meets (ours).',
  ),
  everydayContact: everyday(
    farther(-0.7),
    farther(-0.7),
    'Mail, calendars and chats are used for everything, so being in touch tells less (s3; s6, Tie score).',
  ),
};
