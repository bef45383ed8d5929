// What a tie shows, as the numbers that the level is a weighted sum of: each grows with one kind of evidence and levels off.
// Channel by channel they are the same (a day with contact is a day, however you were in touch). Weights: level-weights.ts.
import { type ContactHistory, readHistory } from './contact-history.ts';
import { fadeSince, lastTogether, longevity, mutualDays, saturate } from './strength.ts';
import { type Elsewhere, NOTHING_KNOWN, type TieEvidence } from './tie.ts';
import { CIRCLE_OF_ACQUAINTANCE, FEW_TALKS, HALF } from './weights.ts';

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
  'friends',
  'noteFromThem',
  'noteFromYou',
  'endorsed',
  'recommended',
  'groups',
  'firmGroups',
  'rounds',
  'unanswered',
  'bothWays',
  'days',
  'messages',
  'turns',
  'years',
  'recent',
  'fresh',
  'quick',
  'slow',
  'talkedAtAll',
  'talked',
  'foundTalk',
  'foundTalks',
  'everyday',
  'everydayCard',
  'everydayColleague',
  'everydayContact',
] as const;

export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;
type Writable = Record<FeatureName, number>;

/** What was built up together: fades with silence where it speaks for knowing well, and never where it speaks for knowing at all. */
export const fading: ReadonlySet<FeatureName> = new Set([
  'days',
  'messages',
  'turns',
  'years',
  'talked',
  'foundTalks',
]);

/** Facts that never lift to "well", alone or together; the level's `carry` sees to it. */
export const smallFacts: ReadonlySet<FeatureName> = new Set([
  'synced',
  'notes',
  'met',
  'friends',
  'noteFromThem',
  'noteFromYou',
  'endorsed',
]);

/** What is likely theirs counts by the chance that it is; what was exchanged, as if it were theirs. */
const byChance = [
  'namesakeCard',
  'birthday',
  'firstName',
  'family',
  'synced',
  'colleagueNow',
  'colleagueThen',
  'colleaguePast',
  'friends',
] as const;
const exchanged = [
  'groups',
  'firmGroups',
  'rounds',
  'bothWays',
  'days',
  'messages',
  'turns',
  'years',
  'recent',
  'fresh',
  'talkedAtAll',
  'talked',
  'foundTalk',
  'foundTalks',
] as const;

/** Reads the features at the history's end; `connected` is whether you were linked by then. */
export function readFeatures(history: ContactHistory, evidence: TieEvidence, connected: boolean): Features {
  const features = readOwnFeatures(history, evidence, connected);
  const elsewhere = evidence.context?.together;
  if (elsewhere) joinElsewhere(features, elsewhere);
  if (evidence.context?.everyday) beEveryday(features);
  return features;
}

function joinElsewhere(features: Writable, { amounts }: Elsewhere): void {
  for (const name of [...byChance, ...exchanged])
    features[name] = Math.max(features[name], amounts[name] ?? 0);
  const { quick = 0, slow = 0 } = amounts;
  if (quick + slow > 0 && features.quick <= quick) [features.quick, features.slow] = [quick, slow];
  features.blank = 0;
  if (features.card > 0) features.namesakeCard = 0;
  if (features.card + features.namesakeCard > 0) features.recruits = features.synced = 0;
  if (features.bothWays > 0) features.admired = features.groups = 0;
  if (features.bothWays + features.namesakeCard + features.synced > 0)
    features.unanswered = features.linkedAmongMany = 0;
}

/** A mailbox, a calendar and chats hold nearly everybody: being there tells less, and not being there tells something. */
function beEveryday(features: Writable): void {
  const card = Math.max(features.card, features.namesakeCard);
  const silent = features.bothWays === 0;
  if (!silent) features.everydayContact = 1;
  // Somebody named by hand is in no file, and silence beside what you keep of somebody is no proof.
  if (features.blank + features.synced === 0) {
    if (silent) features.everydayCard = card;
    if (card === 0) features.everyday = 1;
  }
  if (silent && features.groups + features.rounds === 0)
    features.everydayColleague = Math.max(features.colleagueNow, features.colleagueThen);
}

/** What is kept of people who are likely one: `likely` are the others, each with the chance that it is the same person. */
export function readElsewhere(
  together: ContactHistory,
  likely: readonly { readonly evidence: TieEvidence; readonly chance: number }[],
  now: number,
): Elsewhere {
  const features = readOwnFeatures(together, NOTHING_KNOWN, false);
  for (const { evidence, chance } of likely) {
    const theirs = readOwnFeatures(readHistory([], now), evidence, false);
    theirs.namesakeCard = theirs.card;
    for (const name of byChance) features[name] = Math.max(features[name], chance * theirs[name]);
  }
  const amounts: Record<string, number> = {};
  // Rounded, so that a minute more or less makes no other row.
  const rounded = (amount: number): number => Math.round(amount * 1000) / 1000;
  for (const name of [...byChance, ...exchanged, 'quick', 'slow'] as const)
    if (features[name] > 0) amounts[name] = rounded(features[name]);
  return { amounts, fade: rounded(fadeOf(together, now)), contactDays: together.days };
}

/** The same of this tie alone. */
export function readOwnFeatures(
  history: ContactHistory,
  evidence: TieEvidence,
  connected: boolean,
): Writable {
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
  const pace = history.pace / (Math.abs(history.pace) + HALF.pace);
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
    friends: Number(evidence.friends ?? false),
    noteFromThem: Number(history.noteFromThem),
    noteFromYou: Number(history.noteFromYou),
    endorsed: saturate(history.endorsedYou + history.youEndorsed, HALF.endorsements),
    // The second direction counts half.
    recommended:
      recommendations === 0 ? 0 : history.recommendedYou > 0 && history.youRecommended > 0 ? 1.5 : 1,
    groups: Number(!inTouch && history.groups > 0),
    firmGroups: Number(history.firmGroups > 0),
    rounds: Number(history.rounds > 0),
    unanswered: !inTouch && !held && !recommendations ? Math.log(Math.max(1, messagesIn)) : 0,
    bothWays: Number(inTouch),
    days: inTouch ? Math.log1p(mutualDays(history)) : 0,
    messages: inTouch ? Math.log1p(Math.min(history.worthIn, history.worthOut)) : 0,
    turns: inTouch && history.wroteEver ? Math.log1p(Math.min(history.theyBegan, history.youBegan)) : 0,
    years: inTouch ? longevity(history) : 0,
    recent: inTouch ? Math.log1p(Math.min(history.slowIn, history.slowOut) + history.talkSlow) : 0,
    fresh: inTouch ? Math.log1p(Math.min(history.fastIn, history.fastOut) + history.talkFast) : 0,
    quick: Math.max(0, pace),
    slow: Math.max(0, -pace),
    talkedAtAll: Number(history.saidTalks > 0),
    talked: saturate(history.saidTalkWorth, HALF.talks),
    foundTalk: Number(history.foundTalks > 0),
    foundTalks: Math.max(0, Math.log1p(history.foundTalkWorth) - Math.log1p(FEW_TALKS)),
    everyday: 0,
    everydayCard: 0,
    everydayColleague: 0,
    everydayContact: 0,
  };
}

/** The share of what was built up that silence has left: 1 when you were last in touch. */
export function fadeOf(history: ContactHistory, now: number, elsewhere?: Elsewhere): number {
  return Math.max(fadeSince(lastTogether(history), now), elsewhere?.fade ?? 0);
}
