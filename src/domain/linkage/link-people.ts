// Which of the people that equal keys made (matching.ts) are one person all the same: certainly, or so likely that asking is worth it.
import type { LinkSource } from './link-source.ts';

/** Two people who may be one. */
export interface LikelyPair {
  /** Person ids, `a < b`. */
  readonly a: string;
  readonly b: string;
  /** 0 to 1. */
  readonly probability: number;
  /** What speaks for it and against it, the most telling first. */
  readonly reasons: readonly {
    readonly code: string;
    readonly values: Readonly<Record<string, string | number>>;
  }[];
  /** How much an answer would tell: the order of the queue, the highest first. */
  readonly worth: number;
}

export interface Linked {
  /** Pairs of record ids that are certainly of one person. */
  readonly joins: readonly (readonly [string, string])[];
  /** Pairs of people to ask about, by worth, then by ids. */
  readonly pairs: readonly LikelyPair[];
}

/**
 * Deterministic, whatever the order of the records.
 * @param personOf record id -> person id, as assignPeople made it
 * @param apart whether you said that these two people (person ids) are not one
 */
export function linkPeople(
  sources: readonly LinkSource[],
  personOf: ReadonlyMap<string, string>,
  apart: (a: string, b: string) => boolean,
): Linked {
  void [sources, personOf, apart];
  return { joins: [], pairs: [] };
}
