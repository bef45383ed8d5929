// All tables, in three kinds and a few of the installation (docs/decisions/0002-three-kinds-of-tables.md).
// Instants are milliseconds since 1970 UTC, plain dates are `YYYY-MM-DD`, structured values are JSON text, yes/no is 1/0.
import type {
  AnswerTable,
  AskTable,
  GiftTable,
  PromiseTable,
  RecommendationTable,
  SentTable,
  ThanksTable,
} from './giving-tables.ts';

/** Installation: which book is there, what runs, which requests were answered. */
export interface BookTable {
  id: string;
  created_at: number;
  /** The generation of derived rows that readers see. */
  generation: number;
  /** Counts every write of said facts; orders them. */
  revision: number;
  /** Local day for which derived rows were made. */
  derived_day: string | null;
}
export interface MigrationTable {
  name: string;
  at: number;
}
/** Who is at work on a book's derived rows; a holder that died or fell silent loses it. */
export interface LeaseTable {
  book_id: string;
  holder: string;
  pid: number;
  until: number;
}
/** Hashes of the tokens with which scripts come in. */
export interface TokenTable {
  book_id: string;
  hash: string;
  made_at: number;
}
export interface RequestTable {
  book_id: string;
  id: string;
  ability: string;
  answer: string;
  at: number;
}

/** Sources: what files said. Rows are immutable but for their owner. */
export interface ImportTable {
  book_id: string;
  id: string;
  batch_id: string;
  /** Order of imports within the book. */
  seq: number;
  file: string;
  format: string;
  /** Rows of `done` and `undoing` imports are seen by readers; the others are not there yet or not any more. */
  state: 'reading' | 'done' | 'undoing' | 'undone';
  as_of: string | null;
  /** JSON list of the complete lists it holds. */
  complete: string;
  /** JSON: counts, problems, files set aside. */
  report: string;
  at: number;
}
export interface SourceTable {
  book_id: string;
  /** Name-based UUID of the record's natural key: the same record has the same id everywhere. */
  id: string;
  /** Of the content; another hash is another version of the same record. */
  hash: string;
  type: 'contact' | 'mine' | 'kept';
  kind: string;
  content: string;
  /** The import that brought it. */
  import_id: string;
  /** `Connections.csv:14` */
  place: string;
}
export interface TraceTable {
  book_id: string;
  /** The contact record (source id) that it happened with. */
  party_id: string;
  id: string;
  kind: string;
  at: number | null;
  /** `along`: was on it beside the parties. Not between the two of you: counts nowhere but in who knows whom. */
  direction: 'out' | 'in' | 'both' | 'along';
  crowd: number;
  words: number | null;
  asks: number;
  thread: string | null;
  about: string | null;
  import_id: string;
  place: string;
}
/** A later import met a row that was there already. */
export interface SightingTable {
  book_id: string;
  import_id: string;
  id: string;
  /** Of the source's version; of a trace its party. */
  hash: string;
  /** Where that import has it. */
  place: string;
}

/** Said: what you stated. Append-only; the latest revision of a field wins. */
export interface FactTable {
  book_id: string;
  id: string;
  person_id: string;
  field: string;
  /** JSON; null takes it back. */
  value: string | null;
  said_at: number;
  actor: string;
  revision: number;
}
export interface NoteTable {
  book_id: string;
  id: string;
  person_id: string;
  text: string;
  at: number;
  revision: number;
}
export interface InteractionTable {
  book_id: string;
  id: string;
  kind: string;
  at: number | null;
  /** The plain date that was said. */
  day: string | null;
  note: string | null;
  revision: number;
}
export interface InteractionPersonTable {
  book_id: string;
  interaction_id: string;
  person_id: string;
}
export interface StepAnswerTable {
  book_id: string;
  step_id: string;
  person_id: string;
  kind: string;
  answer: 'done' | 'later' | 'skipped';
  day: string;
  until: string | null;
  /** JSON of the step as it was shown. */
  step: string;
  at: number;
}
export interface SettingTable {
  book_id: string;
  name: string;
  value: string;
}
/** Who is who, by your word (domain/same-person.ts). */
export interface SamePersonTable {
  book_id: string;
  id: string;
  kind: 'same' | 'apart' | 'split' | 'withdrawn';
  /** JSON lists of the record ids and hand-made ids of both, as they were then; empty where a word is taken back. */
  one: string;
  other: string;
  /** Of `withdrawn`: the id of the word that is taken back. */
  takes_back: string | null;
  said_at: number;
  actor: string;
  revision: number;
}
/** Keyed hashes of what identified a forgotten person, so that a re-import does not bring them back. */
export interface ForgottenTable {
  book_id: string;
  key_hash: string;
}

/**
 * Whose rows were made anew since the last rebuild began: it makes them anew once more before it is seen. `*`: rebuild again; `~`:
 * rebuild once it is quiet.
 */
export interface TouchedTable {
  book_id: string;
  person_id: string;
}

/** Whose derived row was made anew or taken out in a generation that is seen, and at which revision. */
export interface PersonChangeTable {
  book_id: string;
  generation: number;
  revision: number;
  person_id: string;
}

/** Derived: dropped and rebuilt at will; readers see the rows of the book's generation alone. */
export interface MemberTable {
  book_id: string;
  generation: number;
  /** A contact record, or the id of a person added by hand. */
  source_id: string;
  person_id: string;
  /** The person that it would be of without what you joined; null where that is this one. */
  unit: string | null;
}
/**
 * Two who may be one person, as they are without what you joined; each pair once, a < b. What you said of them changes no row here:
 * who is one by now, or two by your word, is left out by whoever reads.
 */
export interface LikelyPairTable {
  book_id: string;
  generation: number;
  a: string;
  b: string;
  /** That they are one, 0 to 1. */
  probability: number;
  /** How much an answer would tell: the order in which to ask. */
  worth: number;
  /** JSON list of codes with their values. */
  reasons: string;
}
export interface PersonTable {
  book_id: string;
  generation: number;
  id: string;
  name: string;
  sort_name: string;
  /** What they are found by (domain/findable-text.ts). */
  search: string;
  headline: string | null;
  organisation: string | null;
  level: number | null;
  basis: 'said' | 'evidence';
  strength: number;
  nominal: number;
  connected: number;
  wrote_ever: number;
  wrote_last_year: number;
  talked_ever: number;
  talked_last_year: number;
  last_at: number | null;
  last_talk_at: number | null;
  owes_reply_since: number | null;
  question_value: number;
  curious: number;
  do_not_contact: number;
  not_now_until: string | null;
  sources: number;
  /** The latest approach of each kind (domain/not-a-nuisance.ts), and the quickest answer in ms. */
  silence_at: number | null;
  silence_answer: number | null;
  first_at: number | null;
  first_answer: number | null;
  asked_at: number | null;
  asked_answer: number | null;
  back_at: number | null;
  /** 1 where there is any of these. */
  approached: number;
  /** domain/held-roles.ts; null where headline and organisation tell all. */
  roles: string | null;
  /** JSON: the rest of the judgement (TieSummary and what steps look at). */
  summary: string;
}
/** Two people other than you who probably know each other; each pair once, a < b. */
export interface AcquaintanceTable {
  book_id: string;
  generation: number;
  a: string;
  b: string;
  /** 0 to 1; of what you stated 1 or 0. */
  chance: number;
  /** 1 you said that they do, 0 that they don't, null not said. */
  said: number | null;
  /** JSON of StoredEvidence (storage/acquaintances.ts). */
  evidence: string;
}
/** What identifies people: `email:`, `phone:`, `slug:` keys. */
export interface IdentityTable {
  book_id: string;
  generation: number;
  key: string;
  person_id: string;
}

export interface Schema {
  book: BookTable;
  migration: MigrationTable;
  lease: LeaseTable;
  token: TokenTable;
  request: RequestTable;
  import: ImportTable;
  source: SourceTable;
  trace: TraceTable;
  sighting: SightingTable;
  fact: FactTable;
  note: NoteTable;
  interaction: InteractionTable;
  interaction_person: InteractionPersonTable;
  step_answer: StepAnswerTable;
  setting: SettingTable;
  forgotten: ForgottenTable;
  same_person: SamePersonTable;
  gift: GiftTable;
  thanks: ThanksTable;
  promise: PromiseTable;
  ask: AskTable;
  answer: AnswerTable;
  recommendation: RecommendationTable;
  sent: SentTable;
  touched: TouchedTable;
  person_change: PersonChangeTable;
  member: MemberTable;
  person: PersonTable;
  identity: IdentityTable;
  acquaintance: AcquaintanceTable;
  likely_pair: LikelyPairTable;
}

/** The kinds, for undo, export and rebuild. The rest is of the installation. */
export const SOURCE_TABLES = ['import', 'source', 'trace', 'sighting'] as const;
export const SAID_TABLES = [
  'fact',
  'note',
  'interaction',
  'interaction_person',
  'step_answer',
  'setting',
  'forgotten',
  'same_person',
  'gift',
  'thanks',
  'promise',
  'ask',
  'answer',
  'recommendation',
  'sent',
] as const;
export const DERIVED_TABLES = ['member', 'person', 'identity', 'acquaintance', 'likely_pair'] as const;
