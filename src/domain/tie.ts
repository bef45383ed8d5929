// What is known of the tie between you and one person, and what is judged from it. Shapes alone; rules are in strength.ts and level.ts.
import type { Direction, EventKind } from './source-record.ts';

/** 1 well known, 2 vaguely known, 3 not known now. `null` = not sure: ask, never guess. */
export type Level = 1 | 2 | 3;

/** One thing that happened between you and this person, from a file or logged by you. */
export interface TieEvent {
  readonly id: string;
  readonly kind: EventKind;
  /** Milliseconds since 1970 UTC; null when unknown. */
  readonly at: number | null;
  readonly direction: Direction;
  /** People besides you who were on it (1 = the two of you). */
  readonly crowd: number;
  readonly words: number | null;
  readonly asks: boolean;
  /** Logged by you: counts in full. */
  readonly said: boolean;
  /** A line of a chat, of which many make what one letter says. */
  readonly chat?: true;
  /** A thanks, an answer: nothing is awaited after it. */
  readonly owed?: true;
  /** Letters of one subject; a chat is one thread for ever. */
  readonly thread?: string | null;
}

/** A code with values; `words/` makes the sentence. */
export interface Saying {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Weight: its signed part of the evidence; positive speaks for knowing each other better. The two words say the same. */
export interface Reason extends Saying {
  readonly weight: number;
  readonly towards: 'closer' | 'farther';
  readonly strength: 'strong' | 'some' | 'slight';
}

/** How often, and from when to when, as far as dates are known (ms). */
export interface Occasions {
  readonly count: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

/**
 * Being in touch, in one definition for every sentence and count: something written, said or done between the two of
 * you (a few others may have been there), up to now. Not an endorsement, a recommendation, an invitation, nor a crowd.
 */
export interface InTouch {
  /** Messages, mails, letters; `together`: those that you logged as written to each other, counted once each. */
  readonly written: Occasions & { readonly together: number };
  /** Calls, video calls, meetings. */
  readonly talked: Occasions;
  /** Whatever else you logged. */
  readonly other: Occasions;
  /** How many of all these you logged yourself; the rest is from files. */
  readonly logged: number;
}

/** Everything that the judgement of one tie may look at. */
export interface TieEvidence {
  /** In canonical order: by time, then id; unknown times first. */
  readonly events: readonly TieEvent[];
  /** Linked on LinkedIn; the day if known, in ms. */
  readonly connected: boolean;
  readonly connectedOn: number | null;
  /** In an address book that you keep. */
  readonly inAddressBook: boolean;
  /** In an address book that LinkedIn once copied. */
  readonly synced: boolean;
  /** How many notes you wrote about them (by hand or in a file of yours). */
  readonly notes: number;
  /** Same organisation: `now` = theirs equals one of yours that has no end; `then` = you connected while you were there. */
  readonly colleague: { readonly organisation: string; readonly when: 'now' | 'then' | 'past' } | null;
  /** You said where, when or through whom you met. */
  readonly metSaid: boolean;
  /** You wrote down that you are curious about their work and have not met (`--admire`). */
  readonly admired: boolean;
  /** What your own cards of them tell; absent where you keep none. */
  readonly keeps?: CardFacts;
  /** Friends on Facebook. */
  readonly friends?: boolean;
  /** Their title says that they look for people to hire. */
  readonly recruits?: boolean;
  /** What the rest of the book tells of this tie. */
  readonly context?: TieContext;
}

/** A tie of which nothing is known. */
export const NOTHING_KNOWN: TieEvidence = {
  events: [],
  connected: false,
  connectedOn: null,
  inAddressBook: false,
  synced: false,
  notes: 0,
  colleague: null,
  metSaid: false,
  admired: false,
};

/** What a card tells of closeness beside being kept. */
export interface CardFacts {
  readonly birthday: boolean;
  /** Kept under a first name or a nickname alone. */
  readonly firstName: boolean;
  /** Bears your family name, or is called by a family word (Mum). */
  readonly family: boolean;
}

/** What the rest of the book tells of a tie: made when everybody is judged, and kept with the person. */
export interface TieContext {
  /** How many people you are linked with. */
  readonly linkedPeople: number;
  /** The one other person of very nearly this name: perhaps the same. Nothing is joined by it. */
  readonly namesake: Namesake | null;
  /** The book holds a mailbox, a calendar or chats, so that silence tells a little. */
  readonly everyday?: true;
  /** What there is with this tie and with all who are likely the same person, taken together (once `elsewhere`, of another shape). */
  readonly together?: Elsewhere;
  /** How your own answers moved the weights; null before there are enough. */
  readonly tuning: Tuning | null;
}

/** What there is with all who are likely the same person, taken together: features by name (level-features.ts), and what silence has left. */
export interface Elsewhere {
  /** Those above 0. What a card or a profile tells counts by the chance that it is theirs. */
  readonly amounts: Readonly<Record<string, number>>;
  readonly fade: number;
  /** Days with contact, to tell of. */
  readonly contactDays: number;
}

/** `card`: only in your address book; `linked`: known to LinkedIn alone. */
export type Namesake = { readonly of: 'card'; readonly keeps: CardFacts } | { readonly of: 'linked' };

/** What is added to the logits of knowing at all and of knowing well: for everybody, for kept cards, for those in touch. */
export interface Tuning {
  readonly known: readonly [base: number, card: number, contact: number];
  readonly well: readonly [base: number, card: number, contact: number];
}

/** What is judged; derived, dropped and rebuilt at will. Times in ms since 1970 UTC. */
export interface TieSummary {
  /** 0 to 1, from evidence alone; never rises with silence. */
  readonly strength: number;
  readonly level: Level | null;
  /** That `level` is right; for null the probability of the likeliest level. */
  readonly probability: number;
  /** [p1, p2, p3], sums to 1. */
  readonly chances: readonly [number, number, number];
  readonly reasons: readonly Reason[];
  /** Linked, and nothing else at all. */
  readonly nominal: boolean;
  readonly firstAt: number | null;
  /** Last exchange: message, mail, call, video, meeting, letter, other; not an endorsement. */
  readonly lastAt: number | null;
  readonly lastInAt: number | null;
  readonly lastOutAt: number | null;
  /** Call, video, meeting. */
  readonly lastTalkAt: number | null;
  /** Messages, mails or letters in both directions; ever, and both within the last 365 days. */
  readonly wroteEver: boolean;
  readonly wroteLastYear: boolean;
  readonly talkedEver: boolean;
  readonly talkedLastYear: boolean;
  /** Median of log gaps between days with contact, in days, shrunk to a prior; null under three days with contact. */
  readonly typicalGapDays: number | null;
  /** The last word is theirs and asks something or began the exchange; since when. */
  readonly owesReplySince: number | null;
  /** Your last message has had no answer; since when. */
  readonly unansweredSince: number | null;
  /** Messages of yours in a row without an answer, where they are more than one. */
  readonly unansweredCount?: number;
  /** What happened between the two of you up to now, by kind; without bare invitations, crowds, and what is yet to come. */
  readonly countByKind: Readonly<Partial<Record<EventKind, number>>>;
  /** Null where you were never in touch. */
  readonly inTouch: InTouch | null;
  /** How much a one-tap answer about this person would settle, 0 to 1. */
  readonly questionValue: number;
}
