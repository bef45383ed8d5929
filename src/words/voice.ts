// What a sentence needs besides its values: language, clock and zone; and how values are read. The context of an
// ability is a voice as it is.
import { called } from './called.ts';

export type Values = Readonly<Record<string, string | number>>;

export interface Voice {
  /** BCP 47. English alone so far; anything else falls back to it. */
  readonly locale: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

export type Sentence = (values: Values, voice: Voice) => string;

/** A value as text; empty where it is missing. */
export function text(values: Values, name: string): string {
  return String(values[name] ?? '');
}

/** A value as a number; 0 where it is missing. */
export function count(values: Values, name: string): number {
  const value = Number(values[name] ?? 0);
  return Number.isFinite(value) ? value : 0;
}

/** What one calls somebody, from `name`; "them" where there is none. */
export function callName(values: Values): string {
  return called(text(values, 'name')) || 'them';
}
