// What a tie shows, as the numbers that the level is a weighted sum of: each grows with one kind of evidence and levels off.
// Channel by channel they are the same (a day with contact is a day, however you were in touch). Weights: level-weights.ts.
import { type ContactHistory, readHistory } from './contact-history.ts';
import { fadeSince, lastTogether, longevity, mutualDays, saturate } from './strength.ts';
import { type Elsewhere, NOTHING_KNOWN, type TieEvent, type TieEvidence } from './tie.ts';
import { CIRCLE_OF_ACQUAINTANCE, HALF } from './weights.ts';

/** Names of all features, in the order in which they are added up. */
export const featureNames = [
  'linked',
  'linkedAmongMany',
  'blank',
  'card',
  'namesakeCard',
  'birthday',
  'firstName',
  'family',
  'synced',
  'notes',
  'colleagueNow',
  'colleagueThen',
  'colleaguePast',
  'met',
  'admired',
  'recruits',
  'noteFromThem',
  'noteFromYou',
  'endorsed',
  'recommended',
  'groups',
  'unanswered',
  'bothWays',
  'days',
  'messages',
  'turns',
  'years',
  'recent',
  'fresh',
  'talkedAtAll',
  'talked',
  'moreGroups',
  'moreBothWays',
  'moreDays',
  'moreMessages',
  'moreTurns',
  'moreYears',
  'moreRecent',
  'moreFresh',
  'moreTalkedAtAll',
  'moreTalked',
] as const;

export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/** What was built up together: fades with silence where it speaks for knowing well, and never where it speaks for knowing at all. */
export const fading: ReadonlySet<FeatureName> = new Set([
  'days',
  'messages',
  'turns',
  'years',
  'talked',
  'moreDays',
  'moreMessages',
  'moreTurns',
  'moreYears',
  'moreTalked',
]);

/** Facts that never lift to "well", alone or together; the level's `carry` sees to it. */
export const smallFacts: ReadonlySet<FeatureName> = new Set([
  'synced',
  'notes',
  'met',
  'noteFromThem',
  'noteFromYou',
  'endorsed',
]);

/** What mail, calendars and chats add to each feature of contact: at most as much a step as the feature itself. */
export const moreOf = {
  moreGroups: 'groups',
  moreBothWays: 'bothWays',
  moreDays: 'days',
  moreMessages: 'messages',
  moreTurns: 'turns',
  moreYears: 'years',
  moreRecent: 'recent',
  moreFresh: 'fresh',
  moreTalkedAtAll: 'talkedAtAll',
  moreTalked: 'talked',
} as const satisfies Partial<Record<FeatureName, FeatureName>>;

const moreNames = Object.keys(moreOf) as (keyof typeof moreOf)[];

/** Of a mailbox, a calendar or a chat; a message on LinkedIn and whatever you logged yourself is not. */
function isEveryday({ kind, chat, said }: TieEvent): boolean {
  if (said) return false;
  return chat === true || kind === 'mail' || kind === 'call' || kind === 'video' || kind === 'meeting';
}

/** Reads the features as of `now`, the history's end; `connected` is whether you were linked by then. */
export function readFeatures(
  history: ContactHistory,
  evidence: TieEvidence,
  connected: boolean,
  now: number,
): Features {
  const all = readOwnFeatures(history, evidence, connected);
  const elsewhere = evidence.context?.elsewhere;
  const everyday = evidence.events.some(isEveryday);
  if (!elsewhere && !everyday) return all;
  const base = everyday
    ? readOwnFeatures(
        readHistory(
          evidence.events.filter((it) => !isEveryday(it)),
          now,
        ),
        evidence,
        connected,
      )
    : all;
  const features: Record<FeatureName, number> = { ...base, blank: 0 };
  features.unanswered = all.unanswered;
  features.linkedAmongMany = all.linkedAmongMany;
  features.admired = all.admired;
  features.recruits = all.recruits;
  const inTouch = all.bothWays + (elsewhere?.bothWays ?? 0) > 0;
  if (inTouch) features.unanswered = features.linkedAmongMany = features.admired = features.groups = 0;
  for (const name of moreNames) {
    const of = moreOf[name];
    const whole = of === 'groups' && inTouch ? 0 : Math.max(all[of], elsewhere?.[of] ?? 0);
    features[name] = Math.max(0, whole - features[of]);
  }
  return features;
}

/** What is measured of this tie and all of the same name together: kept with the person, for the features above. */
export function readElsewhere(together: ContactHistory, now: number): Elsewhere {
  const { groups, bothWays, days, messages, turns, years, recent, fresh, talkedAtAll, talked } =
    readOwnFeatures(together, NOTHING_KNOWN, false);
  const amounts = { groups, bothWays, days, messages, turns, years, recent, fresh, talkedAtAll, talked };
  return { ...amounts, fade: fadeOf(together, now), contactDays: together.days };
}

/** The same of this tie alone. */
export function readOwnFeatures(
  history: ContactHistory,
  evidence: TieEvidence,
  connected: boolean,
): Features {
  const { colleague, keeps, context } = evidence;
  const { messagesIn } = history;
  const inTouch = history.exchangedBothWays;
  const kept = evidence.inAddressBook;
  const namesake = kept || context?.namesake?.of !== 'card' ? null : context.namesake;
  const held = kept || namesake !== null || evidence.synced;
  const recommendations = history.recommendedYou + history.youRecommended;
  const built = inTouch || recommendations > 0;
  const facts = keeps ?? namesake?.keeps;
  const among = context?.linkedPeople ?? 0;
  return {
    linked: Number(connected),
    linkedAmongMany: connected && !built && !held ? Math.log(Math.max(1, among / CIRCLE_OF_ACQUAINTANCE)) : 0,
    blank: Number(!evidence.connected && !kept && !evidence.synced && !history.anything && namesake === null),
    card: Number(kept),
    namesakeCard: Number(namesake !== null),
    birthday: Number(facts?.birthday ?? false),
    firstName: Number(facts?.firstName ?? false),
    family: Number(facts?.family ?? false),
    synced: Number(evidence.synced && !kept),
    notes: saturate(evidence.notes, HALF.notes),
    colleagueNow: Number(colleague?.when === 'now'),
    colleagueThen: Number(colleague?.when === 'then'),
    colleaguePast: Number(colleague?.when === 'past'),
    met: Number(evidence.metSaid),
    admired: Number(evidence.admired && !built && !evidence.metSaid),
    recruits: Number((evidence.recruits ?? false) && !kept && !evidence.metSaid && history.talks === 0),
    noteFromThem: Number(history.noteFromThem),
    noteFromYou: Number(history.noteFromYou),
    endorsed: saturate(history.endorsedYou + history.youEndorsed, HALF.endorsements),
    // The second direction counts half.
    recommended:
      recommendations === 0 ? 0 : history.recommendedYou > 0 && history.youRecommended > 0 ? 1.5 : 1,
    groups: Number(!inTouch && history.groups > 0),
    unanswered: !inTouch && !held && !recommendations ? Math.log(Math.max(1, messagesIn)) : 0,
    bothWays: Number(inTouch),
    days: inTouch ? Math.log1p(mutualDays(history)) : 0,
    messages: inTouch ? Math.log1p(Math.min(history.worthIn, history.worthOut)) : 0,
    turns: inTouch && history.wroteEver ? Math.log1p(Math.min(history.theyBegan, history.youBegan)) : 0,
    years: inTouch ? longevity(history) : 0,
    recent: inTouch ? Math.log1p(Math.min(history.slowIn, history.slowOut) + history.talkSlow) : 0,
    fresh: inTouch ? Math.log1p(Math.min(history.fastIn, history.fastOut) + history.talkFast) : 0,
    talkedAtAll: Number(history.talks > 0),
    talked: saturate(history.talkWorth, HALF.talks),
    moreGroups: 0,
    moreBothWays: 0,
    moreDays: 0,
    moreMessages: 0,
    moreTurns: 0,
    moreYears: 0,
    moreRecent: 0,
    moreFresh: 0,
    moreTalkedAtAll: 0,
    moreTalked: 0,
  };
}

/** The share of what was built up that silence has left: 1 when you were last in touch. */
export function fadeOf(history: ContactHistory, now: number, elsewhere?: Elsewhere): number {
  return Math.max(fadeSince(lastTogether(history), now), elsewhere?.fade ?? 0);
}
