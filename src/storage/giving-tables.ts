// Tables of what is given, thanked for, promised, asked and recommended: said by you, as all of schema.ts that is called so.

/** What rows of giving have in common: when (instant, and the plain local date), and the order of what was said. */
interface SaidOnce {
  book_id: string;
  id: string;
  at: number;
  day: string;
  revision: number;
}
/** What a gift, a thanks, a promise or a sent message belongs to; null where to nothing in particular. */
export type ForKind = 'gift' | 'interaction' | 'ask' | 'introduction' | 'gathering' | 'conversation';
interface ForSomething {
  for_kind: ForKind | null;
  for_id: string | null;
}
/** Something given or received. */
export interface GiftTable extends SaidOnce, ForSomething {
  person_id: string;
  direction: 'given' | 'received';
  kind: 'information' | 'tip' | 'introduction' | 'help' | 'advice' | 'recommendation';
  /** In your words. */
  what: string;
  topic: string | null;
  /** The recommendation that was passed on, or that came with it. */
  recommendation_id: string | null;
  /** How it turned out, where that is known. */
  outcome: 'good' | 'not good' | null;
  outcome_note: string | null;
}
/** A thanks that was given, or let go. What is open follows from what was received and is not thanked for. */
export interface ThanksTable extends SaidOnce, ForSomething {
  person_id: string;
  /** `told`: told them how it turned out. */
  how: 'in person' | 'message' | 'told' | 'let go';
  note: string | null;
}
export interface PromiseTable extends SaidOnce, ForSomething {
  person_id: string;
  whose: 'mine' | 'theirs';
  text: string;
  /** Plain date. */
  due: string | null;
  state: 'open' | 'kept' | 'released';
  settled_on: string | null;
}
/** Something that you, or somebody you heard it from, would like to know of: a plumber, a way into a field. */
export interface AskTable extends SaidOnce {
  topic: string;
  text: string | null;
  kind: 'everyday' | 'career';
  /** From whom you heard it; null where it is yours. */
  for_person: string | null;
  state: 'open' | 'answered' | 'let go';
}
export interface AnswerTable extends SaidOnce {
  ask_id: string;
  /** Null where you knew it yourself. */
  by_person: string | null;
  recommendation_id: string | null;
  note: string | null;
}
/** Who or what is recommended, for what, by whom, and whether it was good. */
export interface RecommendationTable extends SaidOnce {
  name: string;
  /** Where that is a person of the book. */
  person_id: string | null;
  topic: string;
  /** Who told you; null where you found it yourself. */
  by_person: string | null;
  note: string | null;
  verdict: 'good' | 'not good' | null;
  verdict_note: string | null;
}
/** A message that you said you sent: on the timeline, and in what tact counts. */
export interface SentTable extends SaidOnce, ForSomething {
  person_id: string;
  /** `ask`, `invite`, `introduction`, `share`, `thank`, or the kind of a step. */
  purpose: string;
  /** What it asks of them: 0 nothing or an everyday ask, 1 a conversation, 2 a career favour or an introduction. */
  weight: number;
  note: string | null;
}
