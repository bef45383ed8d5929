// What a reader of an export format is: it looks at bytes, says whether they are its own, and yields records and problems.
// Readers never touch the file system, the clock or the database, and one bad record never loses a file.
import type { SourceRecord } from '#domain/source-record.ts';

/** A file as readers see it. `read` gives at most `length` bytes from `offset`; fewer only at the end. */
export interface Bytes {
  readonly size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
  /** Where the source can: fills `target` from `offset` and gives how many bytes there were; 0 at the end. */
  readInto?(target: Uint8Array, offset: number): Promise<number>;
}

/** What the user handed over: one dropped or named file (a zip counts as one), before anything is unpacked. */
export interface GivenFile {
  readonly path: string;
  readonly bytes: Bytes;
}

/**
 * One plain file as readers get it, already out of its zip: its path inside what was given (`Connections.csv`, `Jobs/Job Applications.csv`).
 * Bytes come as a stream, so that memory stays flat; a stream can be opened more than once.
 */
export interface InputFile {
  readonly path: string;
  /** Unpacked size in bytes. */
  readonly size: number;
  /** The zip it came out of, as given (`Basic_LinkedInDataExport_10-02-2026.zip`); absent for a file given by itself. */
  readonly from?: string;
  /** Which export of several that were handed over at once: each becomes an import, the lowest first. Absent means 0. */
  readonly request?: number;
  stream(): AsyncIterable<Uint8Array>;
  /** As of `Bytes`: for readers of files so large that fresh memory for each piece costs more than the reading. */
  readonly readInto?: (target: Uint8Array, offset: number) => Promise<number>;
  /** The first `length` bytes (fewer when the file is shorter), for looking at what it is. */
  head(length: number): Promise<Uint8Array>;
}

/** Where a problem was seen. `line` is 1-based (of the decoded text), `card` and `entry` where lines mean little. */
export interface Place {
  readonly file: string;
  readonly line?: number;
}

/** A named thing that went wrong or was left out. Codes have their sentence in `words/problems.ts`; values fill it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly where: Place;
  /** Values for the sentence: counts, column names, the raw value (shortened to 80 characters). */
  readonly values?: Readonly<Record<string, string | number>>;
  /** How many records this stands for (default 1); 0 when no record was lost by it. */
  readonly skips?: number;
  /** True where nothing of this file can be used: the whole import is refused and nothing is stored. */
  readonly fatal?: boolean;
}

export type ProblemCode =
  // a whole file
  | 'empty-file'
  | 'not-recognised'
  | 'html-not-zip'
  | 'html-not-csv'
  | 'zip-broken'
  | 'zip-encrypted'
  | 'zip-too-large'
  | 'zip-unsafe-path'
  | 'unfinished-download'
  | 'outlook-pst'
  | 'zip-too-deep'
  | 'binary-file'
  | 'workbook'
  | 'nothing-inside'
  | 'reader-stopped'
  // a file inside, a row, a card
  | 'encoding-guessed'
  | 'nul-dropped'
  | 'columns-missing'
  | 'column-unknown'
  | 'row-unreadable'
  | 'empty-row'
  | 'row-too-short'
  | 'row-ended-early'
  | 'cells-joined'
  | 'cells-unsure'
  | 'cells-behind'
  | 'quote-not-closed'
  | 'no-name'
  | 'closed-profile'
  | 'date-unknown'
  | 'date-ambiguous'
  | 'draft'
  | 'sponsored'
  | 'no-sender'
  | 'no-recipient'
  | 'to-yourself'
  | 'between-others'
  | 'owner-unknown'
  | 'other-owner'
  | 'ambiguous-name'
  | 'same-record-again'
  | 'card-not-ended'
  | 'card-unreadable'
  | 'nested-card'
  | 'value-left-aside'
  | 'line-unreadable'
  | 'group-card'
  | 'organisation-card'
  | 'place-or-thing-card'
  | 'spam-folder'
  | 'note-for-unknown'
  // an address book as CSV
  | 'other-contacts'
  | 'value-damaged'
  | 'letters-mended'
  | 'date-serial'
  | 'numbers-shortened'
  | 'number-perhaps-cut'
  | 'number-is-words'
  | 'number-unreadable'
  | 'value-too-long'
  | 'header-again'
  | 'no-rows'
  | 'too-many-columns'
  | 'address-unreadable'
  | 'mapping-guessed'
  | 'mapping-used'
  | 'mapping-column-missing'
  | 'people-columns-missing'
  | 'forgotten'
  // a mailbox
  | 'machine-mail'
  | 'mail-of-strangers'
  | 'list-mail-of-strangers'
  | 'mail-of-offices'
  | 'mail-among-many'
  | 'trash-folder'
  | 'chat-folder'
  | 'sender-missing'
  | 'same-message-again'
  | 'message-unreadable'
  | 'own-address-guessed'
  | 'own-address-unknown'
  // chats
  | 'missed-call'
  | 'said-to-a-group'
  | 'group-same-day'
  | 'large-group'
  | 'chat-with-nobody'
  | 'chat-notice'
  | 'chat-message-again'
  | 'channel-or-bot'
  | 'account-gone'
  | 'chat-owner-unknown'
  | 'date-order-guessed'
  | 'chat-not-understood'
  | 'chat-html'
  | 'chat-cut-off'
  | 'same-name-twice'
  | 'chats-elsewhere'
  // a calendar
  | 'calendar-alone'
  | 'calendar-cancelled'
  | 'calendar-declined'
  | 'calendar-of-others'
  | 'calendar-many'
  | 'calendar-unanswered'
  | 'calendar-later'
  | 'calendar-again'
  | 'calendar-no-start'
  | 'calendar-not-people'
  | 'calendar-cut-off'
  | 'calendar-too-long'
  | 'calendar-entry-unreadable'
  | 'calendar-rule-refused'
  | 'calendar-rule-endless'
  | 'calendar-long-series'
  | 'calendar-zone-unknown'
  | 'calendar-own-guessed'
  | 'calendar-owner-unknown'
  // other programs for keeping up with people, and JSON
  | 'json-damaged'
  | 'json-too-large'
  | 'monica-sql'
  | 'person-died'
  | 'partial-contact'
  | 'in-the-bin'
  | 'ghost-contact'
  | 'event-with-nobody'
  // a whole book
  | 'export-newer'
  | 'export-damaged'
  | 'export-cut-off'
  | 'export-changed'
  | 'export-sealed'
  | 'copy-given'
  | 'export-among-others'
  | 'not-an-export'
  | 'book-not-empty';

/** A file of an archive that the reader knows or sees but does not use yet; told in the report, never silently dropped. */
export interface SetAside {
  readonly file: string;
  /** `kept for later` files are stored; the others are only named. */
  readonly why: 'not-used-yet' | 'not-about-people' | 'header-only' | 'unknown-file' | 'photos';
  readonly rows?: number;
}

/** One thing a reader yields. */
export type Reading =
  | { readonly record: SourceRecord; readonly where: Place }
  | { readonly problem: Problem }
  | { readonly setAside: SetAside }
  /** Said once, as early as it is known: see `Coverage`. */
  | { readonly coverage: Coverage };

/** What a file knows about itself as a whole. */
export interface Coverage {
  /** The day the export stands for, ISO `YYYY-MM-DD`, from its name or its newest content; absent when unknown. */
  readonly asOf?: string;
  /** Complete lists in it: a known record of such a list that is missing here is gone from the account. */
  readonly complete?: readonly string[];
}

export interface ReadOptions {
  /** Zone for dates that state none, IANA name. */
  readonly timeZone: string;
  /** When the reading takes place, milliseconds, as read at the door: what a calendar has beyond it has not happened. */
  readonly now?: number;
  /** For progress: called with bytes read so far of the total. */
  readonly onProgress?: (read: number, of: number) => void;
  /** What the user said of themselves, so that direction is known where the files do not tell. */
  readonly me: {
    readonly names: readonly string[];
    readonly emails: readonly string[];
    readonly linkedin?: string;
  };
  readonly country?: string;
  /** Which column of a CSV is what. */
  readonly mappings?: {
    /** Said for this import. */
    readonly given?: ColumnMapping;
    /** Said for this import of tables with these headers, by their hash. */
    readonly said?: Readonly<Record<string, ColumnMapping>>;
    /** Said before, by the hash of the header it was said of. */
    readonly remembered?: Readonly<Record<string, ColumnMapping>>;
  };
  /** Also those whom Google collected by itself ("Other Contacts"). */
  readonly otherContacts?: boolean;
}

/** Titles of columns with the name of the field that each is. */
export type ColumnMapping = readonly (readonly [column: string, field: string])[];

export interface Format {
  /** `linkedin`, `vcard`: the value of `import --as`. */
  readonly name: string;
  readonly reads: boolean;
  readonly writes: boolean;
  /** Its files come together as an archive: what else lies in its zip or folder is part of it. */
  readonly archive?: true;
  /** Takes what no other format knows: never a file out of somebody's archive. */
  readonly general?: true;
  /**
   * How sure this reader is that the files (one, or all of an archive or folder) are its own, 0 to 1,
   * judged by content; a name may only break a tie.
   */
  recognise(files: readonly InputFile[]): Promise<number>;
  /** Reads all files that belong to it. Never throws for bad input; flat memory. */
  read(files: readonly InputFile[], options: ReadOptions): AsyncIterable<Reading>;
}
