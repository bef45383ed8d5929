// How well you know somebody, from evidence: an ordinal model of two steps (known at all; and if so, known well), each a logit
// with weights of fixed signs. Silence lowers "well" and never "known", so nobody drifts to level 3 by silence.
// Model: docs/levels.md and docs/decisions/0003-strength-and-levels.md. Constants: level-weights.ts, weights.ts.
import type { ContactHistory } from './contact-history.ts';
import {
  fadeOf,
  fading,
  type FeatureName,
  type Features,
  readFeatures,
  readOwnFeatures,
} from './level-features.ts';
import { type Logits, logitsOf } from './level-logits.ts';
import { LEVEL } from './level-weights.ts';
import type { InTouch, Level, Occasions, Reason, Saying, TieEvidence, TieSummary } from './tie.ts';
import {
  LABEL_NOISE,
  QUITE_SURE,
  REASON_AT_LEAST,
  REASON_SOME,
  REASON_STRONG,
  REASON_WORTH_TELLING,
  REASONS_AT_MOST,
  REASONS_SHOWN,
  SILENCE_SHARE,
  SMALL_FACTS_BEYOND,
  SMALL_FACTS_CEILING,
  SURE,
  SURE_KNOWN,
} from './weights.ts';

/** What may stand behind a level. Each has its sentence in words/reasons.ts. */
export type ReasonCode =
  | 'added-by-you'
  | 'admired'
  | 'answers-quick'
  | 'answers-slow'
  | 'birthday-kept'
  | 'colleague-now'
  | 'colleague-once'
  | 'colleague-then'
  | 'endorsed'
  | 'friends-on-facebook'
  | 'in-address-book'
  | 'in-groups'
  | 'in-rounds'
  | 'in-synced-address-book'
  | 'in-your-family'
  | 'invited-with-note'
  | 'kept-by-first-name'
  | 'last-exchange'
  | 'linked'
  | 'linked-only'
  | 'met-said'
  | 'messages-both-ways'
  | 'namesake-in-address-book'
  | 'namesake-in-touch'
  | 'never-answered'
  | 'no-answer'
  | 'nothing-both-ways'
  | 'recommended-you'
  | 'recruits'
  | 'talked'
  | 'they-began'
  | 'you-began'
  | 'you-recommended'
  | 'you-invited-with-note'
  | 'your-notes';

/** The judgement of a level, before strength and dates are put beside it. */
export interface LevelJudgement {
  readonly level: Level | null;
  readonly probability: number;
  readonly chances: readonly [number, number, number];
  readonly reasons: readonly Reason[];
  readonly nominal: boolean;
  /** Nothing at all is known but that you named them. */
  readonly blank: boolean;
}

/** Weighs the evidence as it stood at `now`; `connected` is whether you were linked by then. */
export function judgeLevel(
  history: ContactHistory,
  evidence: TieEvidence,
  connected: boolean,
  now: number,
): LevelJudgement {
  const elsewhere = evidence.context?.together;
  const all = readFeatures(history, evidence, connected);
  // Reasons tell of this tie; what is elsewhere has one of its own.
  const features = elsewhere ? readOwnFeatures(history, evidence, connected) : all;
  const fade = fadeOf(history, now, elsewhere);
  const logits = logitsOf(all, fade, evidence.context?.tuning ?? null);
  const { level, probability, chances } = levelOf(logits);
  const { messagesIn, messagesOut } = history;
  const inTouch = history.exchangedBothWays;
  const blank = all.blank > 0;
  const nominal =
    connected &&
    !inTouch &&
    !elsewhere &&
    features.recommended + features.card + features.synced + features.met + features.admired === 0 &&
    features.friends + features.firmGroups + features.rounds === 0 &&
    features.namesakeCard === 0 &&
    !evidence.colleague &&
    !evidence.admired &&
    evidence.notes + messagesIn + messagesOut + features.endorsed + history.groups === 0 &&
    !history.noteFromThem &&
    !history.noteFromYou &&
    history.lastAt === null;

  const told: Part[] = [];
  const tell = (code: ReasonCode, weight: number, values?: Saying['values']): void => {
    const rounded = round(weight);
    if (Math.abs(rounded) >= REASON_AT_LEAST)
      told.push(values ? { code, values, weight: rounded } : { code, weight: rounded });
  };
  const partOf = (...names: readonly FeatureName[]): number =>
    names.reduce((sum, name) => (features[name] === 0 ? sum : sum + weighed(name, features[name])), 0);

  // Where you stand to each other. What stands for all that no file holds tells less of it than it weighs.
  if (blank) tell('added-by-you', partOf('blank') / 2);
  if (features.friends > 0) tell('friends-on-facebook', partOf('friends'));
  const since = evidence.connectedOn === null ? undefined : { since: yearOf(evidence.connectedOn) };
  if (nominal) tell('linked-only', Math.min(logits.known, -REASON_SOME), since);
  else if (connected) tell('linked', Math.max(partOf('linked'), REASON_AT_LEAST), since);
  if (features.card > 0) tell('in-address-book', partOf('card'));
  else if (features.namesakeCard > 0) tell('namesake-in-address-book', partOf('namesakeCard'));
  else if (features.synced > 0) tell('in-synced-address-book', partOf('synced'));
  if (features.family > 0) tell('in-your-family', partOf('family', 'firstName', 'birthday'));
  else if (features.firstName > 0) tell('kept-by-first-name', partOf('firstName', 'birthday'));
  else if (features.birthday > 0) tell('birthday-kept', partOf('birthday'));
  if (evidence.colleague) {
    const [code, name] = colleagueCode(evidence.colleague.when);
    tell(code, partOf(name), { organisation: evidence.colleague.organisation });
  }
  if (evidence.notes > 0) tell('your-notes', partOf('notes'), { count: evidence.notes });
  if (features.met > 0) tell('met-said', partOf('met'));
  if (features.admired > 0) tell('admired', partOf('admired'));
  if (features.recruits > 0) tell('recruits', partOf('recruits'));

  // What one of you did.
  if (history.noteFromThem) tell('invited-with-note', partOf('noteFromThem'));
  if (history.noteFromYou) tell('you-invited-with-note', partOf('noteFromYou'));
  if (features.endorsed > 0)
    tell('endorsed', partOf('endorsed'), { theirs: history.endorsedYou, yours: history.youEndorsed });
  const praise = weighed('recommended', 1);
  if (history.recommendedYou > 0) tell('recommended-you', praise);
  if (history.youRecommended > 0) tell('you-recommended', history.recommendedYou > 0 ? praise / 2 : praise);
  if (features.groups + features.firmGroups > 0)
    tell('in-groups', partOf('groups', 'firmGroups'), { count: history.groups });
  if (features.rounds > 0) tell('in-rounds', partOf('rounds'), { count: history.rounds });

  if (inTouch) {
    let written = partOf('bothWays', 'days', 'messages', 'years');
    let talked = partOf('talkedAtAll', 'talked', 'foundTalk', 'foundTalks');
    if (!history.wroteEver) {
      if (history.talks > 0) talked += written;
      else tell('last-exchange', written, exchangeValues(history));
      written = 0;
    }
    const lately = partOf('recent', 'fresh') + lost(features, fade) / 2;
    if (history.wroteEver) tell('messages-both-ways', written, writtenValues(history));
    if (history.talks > 0) tell('talked', talked, talkedValues(history));
    if (history.wroteEver || history.talks > 0) tell('last-exchange', lately, exchangeValues(history));
    if (features.quick > 0) tell('answers-quick', partOf('quick'));
    if (features.slow > 0) tell('answers-slow', partOf('slow'));
    if (features.turns > 0) {
      tell('they-began', partOf('turns') / 2, { count: history.theyBegan });
      tell('you-began', partOf('turns') / 2, { count: history.youBegan });
    }
  }
  if (elsewhere && (elsewhere.amounts['bothWays'] ?? 0) > 0) {
    let more = 0;
    for (const name of ELSEWHERE_TOLD) more += weighed(name, Math.max(0, all[name] - features[name]));
    tell('namesake-in-touch', more, { days: elsewhere.contactDays });
  }
  if (!inTouch && all.bothWays === 0 && !nominal && !blank && (level === 3 || level === null))
    tellSilence(told, history, LEVEL.base.known * (level === 3 ? 1 : SILENCE_SHARE), level);
  return { level, probability, chances, reasons: strongest(told, level), nominal, blank };
}

/** What is told of those who are likely the same person. */
const ELSEWHERE_TOLD = [
  'bothWays',
  'days',
  'messages',
  'years',
  'recent',
  'quick',
  'foundTalk',
  'foundTalks',
] as const;

function colleagueCode(when: 'now' | 'then' | 'past'): readonly [ReasonCode, FeatureName] {
  if (when === 'now') return ['colleague-now', 'colleagueNow'];
  return when === 'then' ? ['colleague-then', 'colleagueThen'] : ['colleague-once', 'colleaguePast'];
}

/** What one feature speaks for, on the average of both logits; what fades counts in full here, its loss stands apart. */
function weighed(name: FeatureName, amount: number): number {
  const { known, well } = LEVEL[name];
  return ((known + well) / 2) * amount;
}

/** What silence took from what was built up together (negative). */
function lost(features: Features, fade: number): number {
  let sum = 0;
  for (const name of fading) sum += LEVEL[name].well * features[name] * (fade - 1);
  return sum;
}

/** What the logits say: the chances of the three levels, and the one that is told. */
export function levelOf(logits: Logits): Pick<LevelJudgement, 'level' | 'probability' | 'chances'> {
  const chances = chancesOf(logits.known, carry(logits.well, logits.small));
  return { ...decide(chances), chances };
}

/** A reason before it is measured in words. */
type Part = Saying & { readonly code: ReasonCode; weight: number };

/** "Well" is carried by what was exchanged; small facts lift up to the ceiling, and where it is beyond even, by what is beyond. */
function carry(well: number, small: number): number {
  const ceiling = Math.max(SMALL_FACTS_CEILING, well + SMALL_FACTS_BEYOND * Math.max(0, well));
  return Math.min(well + small, ceiling);
}

/** Where nothing went both ways and that is why the level is "not yet" or open, a reason says so. */
function tellSilence(told: Part[], history: ContactHistory, weight: number, level: Level | null): void {
  const { messagesIn, messagesOut } = history;
  const code: ReasonCode =
    messagesIn > 0 ? 'never-answered' : messagesOut > 0 ? 'no-answer' : 'nothing-both-ways';
  const known = told.find((it) => it.code === code) ?? told.find((it) => it.weight < 0);
  if (known) {
    if (level === 3) known.weight = round(known.weight + weight);
  } else if (code === 'nothing-both-ways') told.push({ code, weight: round(weight) });
  else
    told.push({
      code,
      values: messagesIn > 0 ? { in: messagesIn } : { out: messagesOut },
      weight: round(weight),
    });
}

function exchangeValues(history: ContactHistory): Saying['values'] {
  return history.lastAt === null ? undefined : { at: new Date(history.lastAt).toISOString() };
}

const NEVER: InTouch['written'] = { count: 0, together: 0, firstAt: null, lastAt: null };

function writtenValues(history: ContactHistory): Saying['values'] {
  const { count, together, firstAt, lastAt } = history.inTouch?.written ?? NEVER;
  return {
    out: history.messagesOut - together,
    in: history.messagesIn - together,
    ...(together > 0 ? { count, together } : {}),
    days: history.writtenDays,
    ...(firstAt === null ? {} : { since: yearOf(firstAt) }),
    ...(lastAt === null ? {} : { last: new Date(lastAt).toISOString() }),
  };
}

function talkedValues(history: ContactHistory): Saying['values'] {
  const last = history.lastTalkAt;
  return { count: history.talks, ...(last === null ? {} : { last: new Date(last).toISOString() }) };
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}

function yearOf(instant: number): number {
  return new Date(instant).getUTCFullYear();
}

/** [well, a little, not now] from the two logits, rounded to four places; sums to 1. */
function chancesOf(known: number, well: number): readonly [number, number, number] {
  const share = 1 / (1 + Math.exp(-known));
  const doubt = LABEL_NOISE / 3;
  const atMost1 = Math.round(10_000 * ((1 - LABEL_NOISE) * (share / (1 + Math.exp(-well))) + doubt));
  const atMost2 = Math.max(atMost1, Math.round(10_000 * ((1 - LABEL_NOISE) * share + 2 * doubt)));
  return [atMost1 / 10_000, (atMost2 - atMost1) / 10_000, (10_000 - atMost2) / 10_000];
}

/** The likeliest level where it is likely enough; between well and a little the likelier, once you know them at all. */
function decide(chances: readonly [number, number, number]): { level: Level | null; probability: number } {
  const [p1, p2, p3] = chances;
  const probability = Math.max(p1, p2, p3);
  const likeliest: Level = probability === p2 ? 2 : probability === p1 ? 1 : 3;
  const sure = probability >= SURE || (likeliest !== 3 && 1 - p3 >= SURE_KNOWN);
  return { level: sure ? likeliest : null, probability };
}

/** The strongest three, and up to two more that are worth telling: what speaks for the level first, then the rest. */
function strongest(told: Part[], level: Level | null): readonly Reason[] {
  told.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.code < b.code ? -1 : 1));
  const shown = told
    .filter(
      (it, i) => i < REASONS_SHOWN || (i < REASONS_AT_MOST && Math.abs(it.weight) >= REASON_WORTH_TELLING),
    )
    .map((it): Reason => ({
      ...it,
      towards: it.weight > 0 ? 'closer' : 'farther',
      strength: strengthOf(it.weight, level),
    }));
  if (level === null) return shown;
  const agrees = (it: Reason): boolean => it.weight > 0 === level < 3;
  return [...shown.filter(agrees), ...shown.filter((it) => !agrees(it))];
}

/** What leaves the level open is not called strong. */
function strengthOf(weight: number, level: Level | null): Reason['strength'] {
  const size = Math.abs(weight);
  if (size >= REASON_STRONG && level !== null) return 'strong';
  return size >= REASON_SOME ? 'some' : 'slight';
}

export type LevelSayingCode =
  | 'level-1'
  | 'level-1-likely'
  | 'level-2'
  | 'level-2-likely'
  /** Known, and as likely well as a little. */
  | 'level-well-or-little'
  | 'level-3'
  | 'level-3-likely'
  /** In no file. */
  | 'level-3-named'
  | 'level-unsure'
  | 'level-unsaid'
  | 'level-linked'
  | 'level-said-1'
  | 'level-said-2'
  | 'level-said-3';

/**
 * The level as a saying, as sure as it is: "You know Priya well: 14 messages since 2019, the last in October."
 * `said` is what the user said, if so; `sources` how many records of files speak of them: 0 where they are in no file.
 */
export function levelSaying(name: string, summary: TieSummary, said: Level | null, sources = 1): Saying {
  const differs = said !== null && (said === 3 || (summary.level !== null && summary.level !== said));
  return {
    code: said === null ? levelCode(summary, sources) : `level-said-${said}`,
    values: { name, ...inTouchValues(summary.inTouch, differs) },
  };
}

function levelCode({ level, probability, nominal }: TieSummary, sources: number): LevelSayingCode {
  if (nominal) return 'level-linked';
  if (level === null) return sources > 0 ? 'level-unsure' : 'level-unsaid';
  if (level === 3 && sources === 0) return 'level-3-named';
  if (probability < SURE) return 'level-well-or-little';
  return probability < QUITE_SURE ? `level-${level}-likely` : `level-${level}`;
}

/** Counts and dates of what is counted. `from`: who tells it, given where it differs from what you said. */
function inTouchValues(inTouch: InTouch | null, differs: boolean): Saying['values'] {
  if (inTouch === null) return {};
  const { written, talked, other, logged } = inTouch;
  // Something nameable says it better than "in touch".
  const named = written.count + talked.count > 0 ? [written, talked] : [other];
  const first = earliest(named);
  const last = latest(named);
  const all = written.count + talked.count + other.count;
  return {
    messages: written.count,
    ...(written.together > 0 ? { together: written.together } : {}),
    talks: talked.count,
    ...(other.count > 0 ? { others: other.count } : {}),
    ...(first === null ? {} : { first: new Date(first).toISOString() }),
    ...(last === null ? {} : { last: new Date(last).toISOString() }),
    ...(differs ? { from: logged === 0 ? 'files' : logged === all ? 'you' : 'both' } : {}),
  };
}

function earliest(all: readonly Occasions[]): number | null {
  const known = all.map((it) => it.firstAt).filter((it) => it !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function latest(all: readonly Occasions[]): number | null {
  const known = all.map((it) => it.lastAt).filter((it) => it !== null);
  return known.length === 0 ? null : Math.max(...known);
}
