// The named failures of abilities. Inside `app` a failure ends the call by `fail` (so that its transaction is rolled back);
// `run` turns it into a value, and only the doors turn that into a status, an exit code or a tool error.

export type FailureCode =
  | 'wrong-input'
  | 'nobody-by-that-name'
  | 'several-by-that-name'
  | 'nobody-there'
  | 'several-organisations'
  | 'not-found'
  | 'one-already'
  | 'one-entry'
  | 'look-different'
  | 'date-not-understood'
  | 'already-here'
  | 'not-yours-to-edit'
  | 'step-not-of-today'
  | 'file-not-found'
  | 'unknown-format'
  | 'import-refused'
  | 'other-owner'
  | 'date-in-future'
  | 'date-in-past'
  | 'import-at-work'
  | 'import-resting'
  | 'import-stopped'
  | 'too-large'
  | 'mapping-unreadable'
  | 'book-not-empty'
  | 'export-newer'
  | 'export-damaged'
  | 'export-cut-off'
  | 'export-changed'
  | 'not-an-export'
  | 'export-sealed'
  | 'copy-newer'
  | 'copy-damaged'
  | 'copy-changed'
  | 'restore-full'
  | 'restore-in-but-full'
  | 'import-full'
  | 'import-in-but-full'
  | 'disk-full'
  | 'book-damaged'
  | 'read-only'
  | 'place-full'
  | 'place-is-home'
  | 'passphrase-short'
  | 'copy-not-verified'
  | 'passphrase-missing'
  | 'passphrase-wrong'
  | 'place-taken'
  | 'place-not-there'
  | 'own-copy-name'
  | 'not-written'
  | 'by-command-alone'
  | 'no-such-ask'
  | 'several-asks'
  | 'no-such-recommendation'
  | 'several-recommendations'
  | 'recommendation-for-what'
  | 'theirs-already'
  | 'not-passed-on'
  /** Refused by a rule of tact; values: rule, until, overridable (1 or 0), sentence. */
  | 'tact';

export interface Failure {
  readonly code: FailureCode;
  readonly values: Readonly<Record<string, string | number>>;
  /** For `several-by-that-name`: who. */
  readonly choices?: readonly {
    readonly id: string;
    readonly name: string;
    readonly headline: string | null;
  }[];
  /** A sentence from `words/`. */
  readonly text: string;
}

export type Outcome<T> = { readonly value: T } | { readonly failure: Failure };

class NamedFailure extends Error {
  readonly failure: Omit<Failure, 'text'>;
  constructor(failure: Omit<Failure, 'text'>) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Ends the call with a named failure; whatever it wrote is rolled back. */
export function fail(code: FailureCode, values: Failure['values'] = {}, choices?: Failure['choices']): never {
  throw new NamedFailure({ code, values, ...(choices ? { choices } : {}) });
}

/** The named failure in an error, or undefined when it is a bug. */
export function failureIn(error: unknown): Omit<Failure, 'text'> | undefined {
  return error instanceof NamedFailure ? error.failure : undefined;
}
