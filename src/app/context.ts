// What every ability gets: the book, who acts, the clock as read at the door, zone, language, and ids.
import type { Database, Engine, Trx } from '#storage/engine.ts';
import type { StepQuestion } from '#domain/choose-steps.ts';
import type { HeldPeople } from './everybody.ts';

export interface Book {
  readonly id: string;
  readonly engine: Engine;
  /** The transaction of this call. */
  readonly db: Database | Trx;
  /** The generation of derived rows that this call sees. */
  readonly generation: number;
  /** True where all that this call sees was there before it: it does not write. */
  readonly settled: boolean;
  readonly people: HeldPeople;
}

export interface Context {
  readonly book: Book;
  /** Who does it: `you` until there are accounts. */
  readonly actor: string;
  /** Milliseconds since 1970 UTC, read once at the door. */
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
  readonly locale: string;
  /** Hears of each refusal by tact; for tests. */
  readonly tact?: NonNullable<StepQuestion['refused']>;
  newId(): string;
}

/** The plain local date of an instant, `YYYY-MM-DD`. */
export function dayOf(instant: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** UTC instant as text, `2026-11-22T12:00:00Z`. */
export function instantText(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString().replace('.000Z', 'Z');
}
