// One pass over the events of a tie, oldest first: what was exchanged, when, who began, and who has the last word.
// Facts and sums alone; strength.ts and level.ts weigh them. Ignores what lies after the instant asked for.
import type { Direction } from './source-record.ts';
import type { InTouch, Occasions, TieEvent, TieSummary } from './tie.ts';
import { Pace, Series } from './answer-pace.ts';
import {
  CIRCLE,
  CROWD_EXPONENT,
  DAY,
  EXCHANGE_GAP,
  FAST_HALF_LIFE,
  FIRM_CIRCLE,
  FOUND_TALK,
  LAST_YEAR,
  LETTER_WORTH,
  MACHINE_MESSAGES,
  RHYTHM_SPAN,
  SAME_EXCHANGE,
  SHORT_MESSAGE,
  SHORT_MESSAGE_FACTOR,
  SLOW_HALF_LIFE,
  TALK_WORTH,
} from './weights.ts';

/** What one pass over the events gives. Times in ms since 1970 UTC. */
export interface ContactHistory {
  /** Written one way and the other, each message as what it is worth; ever, and halved by the two half-lives. */
  readonly worthIn: number;
  readonly worthOut: number;
  readonly slowIn: number;
  readonly slowOut: number;
  readonly fastIn: number;
  readonly fastOut: number;
  /** Messages, mails and letters that they, that you had a part in: one written to each other counts on both sides. */
  readonly messagesIn: number;
  readonly messagesOut: number;
  /** Days on which something was written. */
  readonly writtenDays: number;
  /** Days with contact; days on which they, on which you had a part. */
  readonly days: number;
  readonly daysIn: number;
  readonly daysOut: number;
  /** Talks counted, and in meetings' worth: ever and halved. */
  readonly talks: number;
  readonly talkWorth: number;
  readonly talkSlow: number;
  readonly talkFast: number;
  /** Exchanges after a pause that they, that you began. */
  readonly theyBegan: number;
  readonly youBegan: number;
  readonly exchangedBothWays: boolean;
  readonly wroteEver: boolean;
  readonly wroteLastYear: boolean;
  readonly talkedLastYear: boolean;
  readonly groups: number;
  /** Of these, in rounds of up to a dozen; and whatever was shared with a few others. */
  readonly firmGroups: number;
  readonly rounds: number;
  /** Of the talks: logged by you, and in meetings' worth; those of files, with a meeting that comes back by itself counted as few. */
  readonly saidTalks: number;
  readonly saidTalkWorth: number;
  readonly foundTalks: number;
  readonly foundTalkWorth: number;
  /** How quick answers are, both ways: ln(usual time / time), the mean of a day, added up over the days; below 0 where they are slower. */
  readonly pace: number;
  readonly recommendedYou: number;
  readonly youRecommended: number;
  readonly endorsedYou: number;
  readonly youEndorsed: number;
  readonly noteFromThem: boolean;
  readonly noteFromYou: boolean;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly lastInAt: number | null;
  readonly lastOutAt: number | null;
  readonly lastTalkAt: number | null;
  readonly owesReplySince: number | null;
  readonly unansweredSince: number | null;
  /** How many messages of yours in a row have had no answer; lines of one sitting are one. */
  readonly unansweredCount: number;
  /** Days between exchanges, unsorted; empty where there is no rhythm to see. */
  readonly gaps: readonly number[];
  readonly countByKind: TieSummary['countByKind'];
  readonly inTouch: InTouch | null;
  /** Anything at all up to `now`, be it a click. */
  readonly anything: boolean;
}

/** The one order in which events of a tie are read: unknown times first, then by time, then by id. */
export function compareTieEvents(a: TieEvent, b: TieEvent): number {
  const first = a.at ?? -Infinity;
  const second = b.at ?? -Infinity;
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The events in canonical order; the same array where they are already. */
export function inCanonicalOrder(events: readonly TieEvent[]): readonly TieEvent[] {
  for (let i = 1; i < events.length; i++) {
    if (compareTieEvents(events[i - 1] as TieEvent, events[i] as TieEvent) > 0)
      return [...events].sort(compareTieEvents);
  }
  return events;
}

/** Reads the events up to and including `now`. */
export function readHistory(unordered: readonly TieEvent[], now: number): ContactHistory {
  const events = inCanonicalOrder(unordered);
  const it = blankHistory();
  const anyDays = new LastDay();
  const lastWord = new LastWord();
  const pace = new Pace();
  const series = new Series();
  const inDays = new LastDay();
  const outDays = new LastDay();
  const writtenDays = new LastDay();
  const written = { ...blankOccasions(), together: 0 };
  const talked = blankOccasions();
  const other = blankOccasions();
  let logged = 0;
  const dayNumbers: number[] = [];
  const counts = it.countByKind as Record<string, number>;
  const count = (kind: string): void => void (counts[kind] = (counts[kind] ?? 0) + 1);
  let unknownDay = false;
  let unknownWritten = false;

  for (const event of events) {
    const { at, kind, direction } = event;
    if (at !== null && at > now) break;
    it.anything = true;
    const theirs = direction !== 'out';
    const yours = direction !== 'in';

    if (kind === 'recommendation') {
      if (theirs) it.recommendedYou++;
      else it.youRecommended++;
      count(kind);
      continue;
    }
    if (kind === 'endorsement') {
      if (theirs) it.endorsedYou++;
      else it.youEndorsed++;
      count(kind);
      continue;
    }
    if (kind === 'invitation') {
      if ((event.words ?? 0) > 0) {
        if (theirs) it.noteFromThem = true;
        else it.noteFromYou = true;
        count(kind);
      }
      continue;
    }

    const crowd = Math.max(1, event.crowd);
    if (crowd > CIRCLE && !event.said) {
      it.groups++;
      if (crowd <= FIRM_CIRCLE) it.firmGroups++;
      continue;
    }
    count(kind);
    if (event.said) logged++;
    if (crowd > 1 && !event.said) it.rounds++;
    const age = at === null ? null : (now - at) / DAY;
    const slow = age === null ? 0 : 2 ** (-age / SLOW_HALF_LIFE);
    const fast = age === null ? 0 : 2 ** (-age / FAST_HALF_LIFE);
    const share = crowd === 1 ? 1 : crowd ** -CROWD_EXPONENT;

    if (at !== null) {
      it.firstAt ??= at;
      it.lastAt = at;
      if (theirs) it.lastInAt = at;
      if (yours) it.lastOutAt = at;
      const day = Math.floor(at / DAY);
      if (anyDays.isNew(day)) dayNumbers.push(day);
      if (theirs && inDays.isNew(day)) it.daysIn++;
      if (yours && outDays.isNew(day)) it.daysOut++;
    } else {
      unknownDay = true;
    }

    if (kind === 'call' || kind === 'video' || kind === 'meeting') {
      const worth = TALK_WORTH[kind] * share * (event.said ? 1 : FOUND_TALK);
      it.talks++;
      if (event.said) {
        it.saidTalks++;
        it.saidTalkWorth += worth;
      } else {
        it.foundTalks++;
        it.foundTalkWorth += worth * series.shareOf(event);
      }
      addTo(talked, at);
      it.talkWorth += worth;
      it.talkSlow += worth * slow;
      it.talkFast += worth * fast;
      it.exchangedBothWays = true;
      if (at !== null) {
        it.lastTalkAt = at;
        if (age !== null && age <= LAST_YEAR) it.talkedLastYear = true;
        lastWord.settle(at);
      }
      continue;
    }

    const short = event.words !== null && event.words < SHORT_MESSAGE && !event.said;
    const worth = share * (short ? SHORT_MESSAGE_FACTOR : 1) * (kind === 'letter' ? LETTER_WORTH : 1);
    if (theirs) {
      it.worthIn += worth;
      it.slowIn += worth * slow;
      it.fastIn += worth * fast;
    }
    if (yours) {
      it.worthOut += worth;
      it.slowOut += worth * slow;
      it.fastOut += worth * fast;
    }
    if (kind === 'other') {
      addTo(other, at);
      if (direction === 'both') it.exchangedBothWays = true;
      continue;
    }
    addTo(written, at);
    if (direction === 'both') written.together++;
    if (at === null) unknownWritten = true;
    else if (writtenDays.isNew(Math.floor(at / DAY))) it.writtenDays++;
    if (theirs) it.messagesIn++;
    if (yours) it.messagesOut++;
    if (age !== null && age <= LAST_YEAR) {
      if (theirs) it.wroteInLastYear = true;
      if (yours) it.wroteOutLastYear = true;
    }
    if (at !== null && crowd === 1) {
      if (!event.said) pace.read(event, at);
      const began = lastWord.write(direction, at, event.asks, event.owed);
      if (began && theirs) it.theyBegan++;
      if (began && yours) it.youBegan++;
    }
  }

  if (unknownWritten) it.writtenDays++;
  if (written.count + talked.count + other.count > 0) it.inTouch = { written, talked, other, logged };
  it.days = dayNumbers.length + (unknownDay ? 1 : 0);
  if (unknownDay && it.worthIn > 0) it.daysIn = Math.max(1, it.daysIn);
  if (unknownDay && it.worthOut > 0) it.daysOut = Math.max(1, it.daysOut);
  it.wroteEver = it.messagesIn > 0 && it.messagesOut > 0;
  it.wroteLastYear = it.wroteInLastYear && it.wroteOutLastYear;
  it.exchangedBothWays ||= it.wroteEver || (it.worthIn > 0 && it.worthOut > 0);
  const machineLike = it.messagesIn >= MACHINE_MESSAGES && it.messagesOut === 0 && it.talks === 0;
  it.owesReplySince = machineLike ? null : lastWord.owed;
  it.unansweredSince = lastWord.awaited;
  it.unansweredCount = lastWord.awaited === null ? 0 : lastWord.awaitedCount;
  it.pace = pace.total();
  it.gaps = findGaps(dayNumbers);
  return it;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function blankHistory(): Writable<ContactHistory> & { wroteInLastYear: boolean; wroteOutLastYear: boolean } {
  return {
    worthIn: 0,
    worthOut: 0,
    slowIn: 0,
    slowOut: 0,
    fastIn: 0,
    fastOut: 0,
    messagesIn: 0,
    messagesOut: 0,
    writtenDays: 0,
    days: 0,
    daysIn: 0,
    daysOut: 0,
    talks: 0,
    talkWorth: 0,
    talkSlow: 0,
    talkFast: 0,
    theyBegan: 0,
    youBegan: 0,
    exchangedBothWays: false,
    wroteEver: false,
    wroteLastYear: false,
    talkedLastYear: false,
    wroteInLastYear: false,
    wroteOutLastYear: false,
    groups: 0,
    firmGroups: 0,
    rounds: 0,
    saidTalks: 0,
    saidTalkWorth: 0,
    foundTalks: 0,
    foundTalkWorth: 0,
    pace: 0,
    recommendedYou: 0,
    youRecommended: 0,
    endorsedYou: 0,
    youEndorsed: 0,
    noteFromThem: false,
    noteFromYou: false,
    firstAt: null,
    lastAt: null,
    lastInAt: null,
    lastOutAt: null,
    lastTalkAt: null,
    owesReplySince: null,
    unansweredSince: null,
    unansweredCount: 0,
    gaps: [],
    countByKind: {},
    inTouch: null,
    anything: false,
  };
}

function blankOccasions(): Writable<Occasions> {
  return { count: 0, firstAt: null, lastAt: null };
}

/** Events come oldest first. */
function addTo(occasions: Writable<Occasions>, at: number | null): void {
  occasions.count++;
  if (at === null) return;
  occasions.firstAt ??= at;
  occasions.lastAt = at;
}

/** Counts days in ascending order once. */
class LastDay {
  #day = Number.NEGATIVE_INFINITY;
  isNew(day: number): boolean {
    if (day <= this.#day) return false;
    this.#day = day;
    return true;
  }
}

/**
 * Who has the last word, message by message. A reply is owed when theirs asks or began an exchange; an answer is
 * awaited when yours did. "Thanks, see you there" at the end of an exchange owes nothing either way.
 */
class LastWord {
  owed: number | null = null;
  awaited: number | null = null;
  awaitedCount = 0;
  #last: number | null = null;

  /** Tells whether the message began an exchange. */
  write(direction: Direction, at: number, asks: boolean, owed = false): boolean {
    const began = this.#last === null || at - this.#last > EXCHANGE_GAP * DAY;
    this.#last = at;
    if (direction === 'both') this.owed = this.awaited = null;
    if (direction === 'in') {
      this.awaited = null;
      if (asks || began) this.owed = at;
    }
    if (direction === 'out') {
      this.owed = null;
      if (!owed && (asks || began || this.awaited !== null)) {
        if (this.awaited === null) this.awaitedCount = 1;
        else if (at - this.awaited > SAME_EXCHANGE * DAY) this.awaitedCount++;
        this.awaited = at;
      }
    }
    return began;
  }

  settle(at: number): void {
    this.owed = this.awaited = null;
    this.#last = at;
  }
}

/** Days between exchanges. A single unbroken exchange has a rhythm only when it lasted. */
function findGaps(days: readonly number[]): number[] {
  if (days.length < 3) return [];
  const between: number[] = [];
  const within: number[] = [];
  for (let i = 1; i < days.length; i++) {
    const gap = (days[i] as number) - (days[i - 1] as number);
    if (gap > SAME_EXCHANGE) between.push(gap);
    else within.push(gap);
  }
  if (between.length > 0) return between;
  return (days.at(-1) as number) - (days[0] as number) >= RHYTHM_SPAN ? within : [];
}
