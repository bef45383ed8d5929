// What the invented world is made of: me, people with lives, and what happened between us, with the planted truth beside it.
// The writers (linkedin-archive.ts, address-book.ts) only read this; what mailbox, calendar and chats hold is made beside it
// (everyday/), so that the worlds of before stay what they were.

/** 1 well known, 2 vaguely known, 3 not known now. */
export type PlantedLevel = 1 | 2 | 3;

export type Relation = 'family' | 'friend' | 'colleague' | 'school' | 'acquaintance' | 'online' | 'recruiter';

export interface Job {
  readonly company: string;
  readonly title: string;
  readonly town: string;
  readonly since: number;
  /** Absent: still there. */
  readonly until?: number;
}

export interface Schooling {
  readonly school: string;
  readonly degree: string;
  readonly since: number;
  readonly until: number;
}

export interface ShownName {
  readonly given: string;
  readonly family: string;
}

/** How somebody stands in my LinkedIn account. */
export interface Linked {
  readonly on: number;
  /** The profile's last path part, as people see it (not percent-encoded). */
  readonly slug: string;
  /** The name as typed there: with degrees, emoji, another spelling. */
  readonly name: ShownName;
  /** Allows connections to see this address. */
  readonly email?: string;
  /** Hid or closed the profile: only the date is left in the archive. */
  readonly closed?: true;
}

/** How somebody stands in my address book. */
export interface Card {
  readonly name: ShownName;
  readonly nickname?: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly company?: string;
  readonly title?: string;
  /** `YYYY-MM-DD`, or `--MM-DD`. */
  readonly birthday?: string;
  readonly note?: string;
  readonly town?: string;
}

export interface Life {
  readonly id: string;
  /** The name that people call them by in full; unique but for a few strangers who share one, as in life. */
  readonly name: string;
  readonly given: string;
  readonly family: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly jobs: readonly Job[];
  readonly schools: readonly Schooling[];
  readonly town: string;
  /** How well we know each other: what the traces come from. */
  readonly level: PlantedLevel;
  /** What I would say of it when asked, where that is another level: the truth that is planted. */
  readonly said?: PlantedLevel;
  /** They would not call me well known. */
  readonly oneSided?: true;
  readonly relation: Relation;
  readonly since: number;
  /** When what brought us together (an employer) ended. */
  readonly parted?: number;
  readonly linked?: Linked;
  /** Known to LinkedIn without being connected (wrote, invited): their slug and name there. */
  readonly profile?: { readonly slug: string; readonly name: ShownName };
  readonly card?: Card;
  /** In my Google account as well, typed there another time. */
  readonly googleCard?: Card;
  /** In the address book that LinkedIn once copied. */
  readonly synced?: true;
}

/** `me`, the id of a life, or somebody without a face: a sponsor, or `LinkedIn Member`. */
export type Party = string | { readonly outsider: string };

export type Happening =
  | {
      readonly kind: 'message';
      readonly at: number;
      readonly thread: string;
      readonly from: Party;
      readonly to: readonly Party[];
      readonly text: string;
      readonly subject?: string;
      readonly title?: string;
      readonly folder?: 'INBOX' | 'ARCHIVE' | 'SPAM' | '';
      readonly draft?: true;
      readonly sponsored?: true;
      readonly attachment?: string;
    }
  | {
      readonly kind: 'invitation';
      readonly at: number;
      readonly from: string;
      readonly to: string;
      readonly note?: string;
    }
  | {
      readonly kind: 'recommendation';
      readonly at: number;
      readonly from: string;
      readonly to: string;
      readonly text: string;
      readonly status: 'VISIBLE' | 'HIDDEN' | 'PENDING';
    }
  | {
      readonly kind: 'endorsement';
      readonly at: number;
      readonly from: string;
      readonly to: string;
      readonly skill: string;
      readonly status: 'ACCEPTED' | 'PENDING' | 'HIDDEN';
    }
  | { readonly kind: 'note'; readonly at: number; readonly about: string; readonly text: string }
  | {
      readonly kind: 'application';
      readonly at: number;
      readonly company: string;
      readonly title: string;
      readonly email: string;
    }
  /** Leaves no trace in the files of contacts; calendars and chats tell of some of it (calendar/talks.ts). */
  | {
      readonly kind: 'meeting' | 'call';
      readonly at: number;
      readonly people: readonly string[];
      readonly about: string;
    };

export interface Me {
  readonly given: string;
  readonly family: string;
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly { readonly number: string; readonly extension?: string; readonly type: string }[];
  readonly slug: string;
  readonly headline: string;
  readonly summary: string;
  readonly town: string;
  readonly jobs: readonly Job[];
  readonly schools: readonly Schooling[];
  readonly skills: readonly string[];
  readonly languages: readonly (readonly [name: string, proficiency: string])[];
}

export interface World {
  readonly seed: number;
  /** Milliseconds since 1970: nothing in the world is later. */
  readonly now: number;
  readonly me: Me;
  readonly people: readonly Life[];
  /** By time. */
  readonly happenings: readonly Happening[];
}
