// What the linkage of people looks at: what the keys of matching.ts are made of, and the rest that one record says of somebody.
import type { MatchSource } from '../matching.ts';

/** Strings are short, folded where they are for comparing alone, and shared among records, since a book holds many. */
export interface LinkSource extends MatchSource {
  /** The parts of the name, as the file states them. */
  readonly given?: string | undefined;
  readonly family?: string | undefined;
  readonly nickname?: string | undefined;
  /** Organisations and titles, as shown. */
  readonly employers?: readonly string[] | undefined;
  readonly titles?: readonly string[] | undefined;
  /** `YYYY-MM-DD`, or `--MM-DD` where the year is unknown. */
  readonly birthday?: string | undefined;
  readonly place?: string | undefined;
  /** The list in which a program tells its entries apart by an id of its own (the address book, the LinkedIn account); two entries of one list that stand side by side are two people. */
  readonly list?: string | undefined;
  /** How many things happened with them by this record (letters, messages, meetings), as far as it is known. */
  readonly traces?: number | undefined;
}
