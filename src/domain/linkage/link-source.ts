// What the linkage of people looks at: what the keys of matching.ts are made of, and the rest that one record says of somebody.
import type { MatchSource } from '../match-source.ts';

/** A book holds many of these: strings are short and shared, and what a record does not say is not there. */
export interface LinkSource extends MatchSource {
  /** The present organisation and title, as shown. */
  readonly employer?: string | undefined;
  readonly title?: string | undefined;
  readonly place?: string | undefined;
}
