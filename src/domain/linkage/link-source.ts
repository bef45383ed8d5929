// What the linkage of people looks at: what the keys of matching.ts are made of, and the rest that one record says of somebody.
import type { MatchSource } from '../matching.ts';

/** A book holds many of these: strings are short and shared, and what a record does not say is not there. */
export interface LinkSource extends MatchSource {
  /** As shown. */
  readonly nickname?: string | undefined;
  /** The present organisation and title, as shown. */
  readonly employer?: string | undefined;
  readonly title?: string | undefined;
  /** `YYYY-MM-DD`, or `--MM-DD` where the year is unknown. */
  readonly birthday?: string | undefined;
  readonly place?: string | undefined;
  /** Of a kept address book: its program. Two entries of one book are two until somebody says otherwise. */
  readonly list?: string | undefined;
}
