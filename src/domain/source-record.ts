// What readers hand over: one record of one file, in neutral shape. Immutable; a person is a view over these.
// Nothing here is judged: matching, strength and levels are made from it elsewhere.

/** A name as a file gives it. `full` is always there and never empty; the parts only where the file states them. */
export interface PersonName {
  readonly full: string;
  readonly given?: string;
  readonly middle?: string;
  readonly family?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly nickname?: string;
}

/** An address, number or link with the label that the file gave it (`work`, `home`, `Assistant`). */
export interface ContactPoint {
  readonly value: string;
  readonly label?: string;
  readonly preferred?: true;
}

/** A role somewhere. Months as `YYYY-MM` or `YYYY`; no `until` = present, where `since` is stated. */
export interface Affiliation {
  readonly organisation?: string;
  readonly department?: string;
  readonly title?: string;
  readonly since?: string;
  readonly until?: string;
}

/** How a contact came to be in a file. */
export type ContactKind =
  /** a row of LinkedIn's Connections.csv */
  | 'connection'
  /** somebody seen only as the other side of a message, invitation, recommendation or endorsement */
  | 'correspondent'
  /** an entry of an address book that the user keeps (vCard, CSV) */
  | 'card'
  /** an address book that LinkedIn once copied (Contacts.csv): weaker than a kept one */
  | 'synced';

/** One person as one record of one file describes them. */
export interface ContactRecord {
  readonly type: 'contact';
  readonly kind: ContactKind;
  /**
   * Natural key: the same record of the same account has the same key in each export.
   * Starts with the format: `linkedin:in/ana-ruiz`, `vcard:uid:…`.
   */
  readonly key: string;
  /** What the program that wrote the card calls it (vCard UID); two records with the same one are one person. */
  readonly uid?: string;
  readonly name: PersonName;
  readonly emails: readonly ContactPoint[];
  readonly phones: readonly ContactPoint[];
  readonly links: readonly ContactPoint[];
  /** LinkedIn slug, percent-decoded, lower-case, no `/in/`. */
  readonly linkedin?: string;
  readonly affiliations: readonly Affiliation[];
  readonly addresses?: readonly ContactPoint[];
  readonly location?: string;
  /** `YYYY-MM-DD`, or `--MM-DD` where the year is unknown. */
  readonly birthday?: string;
  readonly notes?: readonly string[];
  readonly categories?: readonly string[];
  /** LinkedIn: the day you connected, `YYYY-MM-DD`. */
  readonly connectedOn?: string;
  /** Everything else the file said, verbatim: property or column name and raw value, for the way out. */
  readonly extra?: readonly (readonly [string, string])[];
}

export type EventKind =
  | 'message'
  | 'invitation'
  | 'recommendation'
  | 'endorsement'
  | 'mail'
  | 'call'
  | 'video'
  | 'meeting'
  | 'letter'
  | 'other';

/** Whose doing it was: yours, theirs, or both (a meeting). */
export type Direction = 'out' | 'in' | 'both';

/** Something that happened between the owner and one or more people. Bodies are not kept, only what they show. */
export interface EventRecord {
  readonly type: 'event';
  readonly key: string;
  readonly kind: EventKind;
  /** UTC instant `YYYY-MM-DDTHH:MM:SSZ`; absent when the file's date does not parse (unknown, never now). */
  readonly at?: string;
  readonly direction: Direction;
  /** Keys of `ContactRecord`s of this same reading: every party is also yielded as a contact (before or after). */
  readonly parties: readonly string[];
  /**
   * Keys of contacts of this reading who were on it too, without having written it or been written to by you (`To` and `Cc` of a
   * letter of somebody else's). Says who probably knows whom, and nothing of your tie with them: strength, level, counts and
   * timeline leave it aside. Stored as rows of direction `along`. Empty where so many were on it that it says nothing.
   */
  readonly alongside?: readonly string[];
  /** How many people besides the owner were on it; parties.length unless some could not be told apart. */
  readonly crowd: number;
  /** Groups events of one thread. */
  readonly thread?: string;
  /** Words in the body: how much was said without keeping what. */
  readonly words?: number;
  /** The body asks something: a question mark or an ask in plain words. */
  readonly asks?: true;
  /** A short line that belongs to the event itself and not to somebody's letter: the skill endorsed, the recommendation's status. */
  readonly about?: string;
}

/** Something about the owner of the export. */
export interface MineRecord {
  readonly type: 'mine';
  readonly key: string;
  readonly what: 'name' | 'email' | 'phone' | 'linkedin' | 'position' | 'education' | 'headline' | 'location';
  /** The name, address, number, slug … as text. For a position or education: the organisation. */
  readonly value: string;
  readonly affiliation?: Affiliation;
  readonly preferred?: true;
}

/** A record that later abilities will use, stored as it is: a job application and the like. */
export interface KeptRecord {
  readonly type: 'kept';
  readonly key: string;
  readonly kind:
    | 'job-application'
    | 'saved-job'
    | 'event'
    | 'language'
    | 'skill'
    | 'company-follow'
    // what other programs for keeping up with people know of somebody
    | 'gift'
    | 'introducer'
    | 'reminder'
    | 'relationship'
    | 'task'
    | 'debt'
    | 'pet'
    | 'life-event'
    | 'journal'
    | 'important-date'
    | 'group';
  /** Keys of the `ContactRecord`s of this same reading that it is about; it is forgotten with any of them. */
  readonly parties?: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

export type SourceRecord = ContactRecord | EventRecord | MineRecord | KeptRecord;
