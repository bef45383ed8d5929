// What an error of the engine or of the disk means for whoever waits: no room, a damaged file, a place that cannot be written to.
// Everything else is a bug or something of its own, and stays as it is.

export type Trouble = 'full' | 'damaged' | 'read-only';

/** Result codes of SQLite (sqlite.org/rescode.html). */
const SQLITE: Readonly<Record<number, Trouble>> = {
  8: 'read-only',
  11: 'damaged',
  13: 'full',
  26: 'damaged',
  // IOERR_SHMSIZE: there is no room for the index of the log.
  4874: 'full',
};
const SYSTEM: Readonly<Record<string, Trouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  // PostgreSQL (SQLSTATE): disk_full, read_only_sql_transaction, data_corrupted, index_corrupted.
  '53100': 'full',
  '25006': 'read-only',
  XX001: 'damaged',
  XX002: 'damaged',
};

/** The same, told across threads. */
export class TroubleError extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}

/** Undefined where the error is about something else. */
export function troubleIn(error: unknown): Trouble | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof TroubleError) return error.trouble;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  if (typeof errcode === 'number') return SQLITE[errcode] ?? SQLITE[errcode & 0xff];
  return typeof code === 'string' ? SYSTEM[code] : undefined;
}
